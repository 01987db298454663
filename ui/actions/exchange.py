"""Bring lists in after looking at them, go back from that, and make one record of two.

What only looks changes nothing. What changes something can be undone, or gone back from. Most days
nobody imports, and everybody waits for the start: what reads files is loaded when it is asked for.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from directory.keeping.record.fields import need_line
from directory.keeping.twice import duplicates, merging_two
from directory.store import undo
from ui.actions.keeping import import_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from directory.desk import Desk
    from directory.interchange.bringing.choosing import Choices
    from directory.interchange.bringing.going_back import WayBack, WentBack
    from directory.interchange.bringing.importing import Options, Watch
    from directory.interchange.bringing.report import ImportReport
    from directory.interchange.tables.column_choice import ColumnLook
    from directory.keeping.twice.duplicates import Index, Like
    from directory.keeping.twice.merging_two import Beside, MergedTwo
    from directory.model import ServicePage


def look_at_file(
    desk: Desk, path: Path, options: Options | None = None, watch: Watch | None = None
) -> ImportReport:
    """Return what bringing a file in would do, record by record; nothing is changed.

    Raises:
        SignpostProblem: In one sentence, if it cannot be read.
    """
    from directory.interchange.bringing.importing import Options
    from directory.interchange.bringing.looking import with_facts

    report = import_file(desk, path, replace(options or Options(), preview=True), watch)
    needs = {one.id: one.screen_name or one.public_name for one in desk.directory.needs()}
    looked = (with_facts(one, desk.directory.page, needs) for one in report.looked)
    return replace(report, looked=tuple(looked))


def bring_in_chosen(
    desk: Desk,
    path: Path,
    options: Options,
    choices: Choices,
    watch: Watch | None = None,
) -> ImportReport:
    """Bring a file in as it was chosen after looking at it.

    Raises:
        SignpostProblem: In one sentence, also if the file or the directory is another by now.
    """
    return import_file(desk, path, replace(options, preview=False, choices=choices), watch)


def look_at_columns(
    desk: Desk, path: Path, mapping: Mapping[str, str], form: str | None = None
) -> ColumnLook | None:
    """Return the columns of a spreadsheet as they are guessed or remembered; None for no such.

    Raises:
        SignpostProblem: In one sentence, if it cannot be read.
    """
    from directory.interchange.tables import column_choice

    return column_choice.look_at_columns(desk.directory.folder.path, path, mapping, form)


def fields_of_columns() -> tuple[str, ...]:
    """Return what a column of a spreadsheet can be."""
    from directory.interchange.tables import column_choice

    return column_choice.ALL_FIELDS


def mapping_of(look: ColumnLook, fields: Sequence[str]) -> dict[str, str]:
    """Return field to heading for what a person has set otherwise, column by column."""
    from directory.interchange.tables import column_choice

    return column_choice.mapping_of(look, fields)


def way_back(desk: Desk) -> WayBack | None:
    """Return what going back before the last import would do; None where there is nothing.

    Raises:
        BadInput: The directory as it was is no longer kept.
    """
    from directory.interchange.bringing import going_back

    return going_back.way_back(desk.directory)


def go_back(desk: Desk, *, carry: bool) -> WentBack:
    """Put the directory in force as it was before the last import.

    Raises:
        SignpostProblem: In one sentence; then nothing was changed.
    """
    from directory.interchange.bringing import going_back

    return going_back.go_back(desk.directory, carry=carry, at=datetime.now(UTC))


def beside(desk: Desk, first: str, second: str) -> Beside:
    """Return two records side by side.

    Raises:
        SignpostProblem: If one is not held, or they are one.
    """
    found = merging_two.beside(desk.directory, first, second)
    names = {one.id: one.screen_name or one.public_name for one in desk.directory.needs()}
    said = [
        "\n".join(need_line(names.get(one.need, one.need), one) for one in page.needs)
        for page in (found.first, found.second)
    ]
    fields = (
        replace(one, first=said[0], second=said[1]) if one.field == "needs" else one
        for one in found.fields
    )
    return replace(found, fields=tuple(fields))


def merge_two(desk: Desk, first: str, second: str, takes: Mapping[str, str]) -> MergedTwo:
    """Make one record of two; the first stays.

    Raises:
        SignpostProblem: In one sentence, if they cannot be merged.
    """
    return merging_two.merge_two(desk.directory, first, second, takes, desk.today)


def last_act(desk: Desk) -> int:
    """Return the number of what was done last, by which it can be undone."""
    return undo.last_act(desk.directory)


def not_the_same(desk: Desk, first: str, second: str) -> None:
    """Remember that two records are not the same; nobody is asked about them again.

    Raises:
        BadInput: If they are one.
    """
    pair = duplicates.pair_id(first, second)
    duplicates.tell_apart(desk.directory, pair, desk.today)


def index_of_held(desk: Desk) -> Index:
    """Return what is compared of every record held; takes a moment, so ask in the background."""
    return duplicates.index_of(desk.directory.rows, None)


def like_this(desk: Desk, page: ServicePage, index: Index) -> list[Like]:
    """Return the records held that may be the same as one that is being entered."""
    return duplicates.like_this(desk.directory, page, index)
