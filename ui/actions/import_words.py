"""What an import did, or would do, in words; and how far it is."""

from __future__ import annotations

import re
from collections import Counter
from math import ceil
from typing import TYPE_CHECKING

from directory.keeping.record.fields import FIELD_NAMES
from directory.words import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from directory.interchange.bringing.report import ImportReport
    from directory.interchange.reading import Problem

OFTEN, MOST_OFTEN = 10, 2
"""Rows from which a note is told once for all of them; and how many such notes are told."""
MOST_RECORDS = 3
MOST_NAMED = 8
"""Fields that are named of those that differ."""
_VALUES = re.compile(r'"[^"]*"|\d[\d ]*')
SOON, MINUTE = 20, 60
"""Seconds."""
AT_LEAST = 3
"""Seconds after which the rest can be guessed."""


def summary(report: ImportReport) -> str:
    """Return what an import did, as one line."""
    return (
        f"{report.read:,} read: {report.added:,} added, {report.updated:,} updated, "
        f"{report.unchanged:,} unchanged."
    )


def would(report: ImportReport) -> str:
    """Return what an import would do, as one line."""
    if report.unchanged == report.read and not report.looked:
        told = f"{report.read:,} read: all of it is held already. Nothing would change."
        return f"{told}{_besides(report)}"
    gone = sum(one.what == "gone" for one in report.looked)
    both = [one for one in report.looked if one.what == "conflicting"]
    kept = sum(all(each.winner != "theirs" for each in one.fields) for one in both)
    parts = [
        f"{report.read:,} read: {report.added:,} new",
        f"{report.updated:,} changed",
        f"{max(report.unchanged - kept, 0):,} the same",
    ]
    if both:
        parts.append(f"{len(both):,} changed here too")
    if gone:
        parts.append(f"{gone:,} no longer in the file")
    if left := _not_brought(report):
        parts.append(f"{left:,} cannot be brought in")
    if report.problems_total:
        parts.append(_notes(report.problems_total))
    return f"{', '.join(parts)}. Nothing is brought in yet.{_besides(report)}"


def _besides(report: ImportReport) -> str:
    return "".join(f" {words}" for words in (taken_as(report), not_used(report)) if words)


def taken_as(report: ImportReport) -> str:
    """Return which list a file of another name was taken for, or nothing."""
    if not report.taken_as:
        return ""
    return f"By the ids of its records this is a newer copy of the list '{report.taken_as}'."


def not_used(report: ImportReport) -> str:
    """Return which columns nobody understood, or nothing."""
    many, told = len(report.not_used), [excerpt(one, 40) for one in report.not_used]
    if not many:
        return ""
    are = "1 column is" if many == 1 else f"{many:,} columns are"
    more = [f"{many - MOST_NAMED:,} more"] if many > MOST_NAMED else []
    return f"{are} not used and only kept beside: {'; '.join([*told[:MOST_NAMED], *more])}."


def details(report: ImportReport) -> list[str]:
    """Return the lines under the summary; none for what did not happen."""
    lines, differ = [*filter(None, (taken_as(report), not_used(report)))], len(report.conflicts)
    if differ:
        field = "field differs" if differ == 1 else "fields differ"
        named = _named(one.field for one in report.conflicts)
        of = _records(dict.fromkeys(one.name or one.id for one in report.conflicts))
        lines.append(f"{differ:,} {field} from what is held here, in {of}.")
        lines.append(f"Yours was kept: {named}.")
    if left := _not_brought(report):
        rows = "row was" if left == 1 else "rows were"
        lines.append(f"{left:,} {rows} not brought in.")
    total, shown = report.problems_total, len(report.problems)
    if total:
        more = f"; the first {shown:,} are below" if shown < total else ""
        lines.append(f"{_notes(total)}{more}.")
        lines += _said_often(report.problems)
    else:
        lines.append("No row had a problem.")
    return lines


def _named(fields: Iterable[str]) -> str:
    """Return the fields that differ as a keeper knows them, the most frequent first."""
    found = Counter(FIELD_NAMES.get(field, field) for field in fields).most_common()
    told = [f"{name} ({number:,})" if number > 1 else name for name, number in found[:MOST_NAMED]]
    return "; ".join([*told, *(["..."] if len(found) > MOST_NAMED else [])])


def _records(names: Iterable[str]) -> str:
    """Return the records of which something differs, the first of them by name."""
    every = [f"'{excerpt(one, 60)}'" for one in names]
    more = len(every) - MOST_RECORDS
    return ", ".join([*every[:MOST_RECORDS], *([f"{more:,} more"] if more > 0 else [])])


def step_said(what: str) -> str:
    """Return what was done in words, the name of the file in quotation marks."""
    did, _, name = what.partition(" ")
    return f"{did} '{name}'" if did == "Imported" and name else what


def how_far(done: int, total: int, seconds: float) -> str:
    """Return how far a file has been read, and about how long the rest takes; nothing too early."""
    if not 0 < done < total or seconds < AT_LEAST:
        return ""
    left = seconds * (total - done) / done
    if left < SOON:
        told = "Less than half a minute left."
    elif left < MINUTE:
        told = "About a minute left."
    else:
        told = f"About {ceil(left / MINUTE)} minutes left."
    return f"{100 * done // total} % read. {told}"


def save_problems(problems: Sequence[Problem], path: Path) -> None:
    """Keep notes on the rows of a file as a spreadsheet.

    Raises:
        BadInput: If its name ends in neither ``.xlsx`` nor ``.csv``.
        OSError: If it cannot be written.
    """
    from directory.disclosure.paper.tables import Grid
    from directory.interchange.tables.spreadsheets import as_named  # slow to load, seldom wanted

    rows = ((str(one.row or ""), one.name, one.field, one.problem) for one in problems)
    grid = Grid("Notes on rows", (("Row", "Record", "Column", "Note"), *rows))
    path.write_bytes(as_named([grid], path))


def _said_often(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield notes that are alike but for what the row says, so that nobody reads each of them."""
    alike: dict[str, list[Problem]] = {}
    for one in problems:
        alike.setdefault(_VALUES.sub("", one.problem), []).append(one)
    often = sorted((held for held in alike.values() if len(held) >= OFTEN), key=len, reverse=True)
    for held in often[:MOST_OFTEN]:
        yield f"{len(held):,} of them are like that on row {held[0].row}: {held[0].problem}"


def _notes(number: int) -> str:
    return f"{number:,} note on a row" if number == 1 else f"{number:,} notes on rows"


def _not_brought(report: ImportReport) -> int:
    """Return the number of rows of which no record could be made."""
    made = report.added + report.updated + report.unchanged + report.left_out
    return max(report.read - made, 0)
