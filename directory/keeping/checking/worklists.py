"""What there is to do to keep the directory true: one list for each kind of work.

A new list is one function and one line in ``WORKLISTS``. Rows stand by how much a service is
used and by how stale it is, so that the first hour goes where it helps most.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from directory.desk.local.reports import OpenReport, open_reports
from directory.desk.local.this_desk import SETTINGS, desk_lines
from directory.keeping.checking.limits import lines_to_ring
from directory.keeping.checking.missing import missing
from directory.keeping.checking.suggestions import Suggestion, suggested_needs, suggested_rules
from directory.keeping.sweep import Brief, Sweep
from directory.keeping.twice.duplicates import duplicates
from directory.store import Directory
from directory.words import spoken_date

SOON, ENDING = timedelta(days=30), timedelta(days=60)
ALIKE = 3
"""Services that must say the same before one press confirms it for all of them."""
RANG = "I rang it: right"
NOT_NEEDED = ("idle_minutes", "town", "mail", "address")
"""Facts of a desk that do without being entered."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to do."""

    act: str
    """``enter``, ``rang``, ``check``, ``edit``, ``settle``, ``decide``, ``decide_all``,
    ``compare``."""
    id: str
    """Of the service, line, fact of this desk or pair it is about."""
    name: str
    words: str
    """What is the matter."""
    do: str
    """The one thing to do next, as it stands on the button."""
    which: str = ""
    """For a suggestion its kind and place: ``need:debt``; for a report its number; for a pair
    the ids of both records, with a stroke between."""
    read: str = ""
    """The text a suggestion was read from."""
    marks: tuple[str, ...] = ()
    all: tuple[tuple[str, str, str], ...] = ()
    """For many suggestions at once the service, the kind and the place of each."""


@dataclass(frozen=True, slots=True)
class Worklist:
    """One kind of work."""

    id: str
    title: str
    why: str
    """Why it matters, in one sentence."""
    rows: Callable[[Sweep], Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Work:
    """One list as it is today."""

    id: str
    title: str
    why: str
    rows: tuple[Row, ...]


def _this_desk(sweep: Sweep) -> list[Row]:
    lines = desk_lines(sweep.directory, sweep.today)
    asked = {one.id for one in SETTINGS} - set(NOT_NEEDED)
    return [
        Row("enter", line.id, line.label, line.help, "Enter it")
        for line in lines
        if line.id in asked and not line.entered
    ]


def _lines(sweep: Sweep) -> list[Row]:
    found = lines_to_ring(sweep.directory, sweep.today)
    said = "Ring, hear who answers, and ring off. {number}"
    return [Row("rang", one.id, one.name, said.format(number=one.display), RANG) for one in found]


def _wrong(sweep: Sweep) -> list[Row]:
    found = open_reports(sweep.directory)
    found = tuple(sorted(found, key=lambda one: (-sweep.use.get(one.id, 0), one.reported_on)))
    return [_reported(one) for one in found]


def _reported(one: OpenReport) -> Row:
    act, do = ("settle", RANG) if one.about == "line" else ("check", "Check it")
    return Row(act, one.id, one.name, f"{one.words}.", do, str(one.number))


def _aged(sweep: Sweep, wanted: Callable[[int], bool]) -> list[Row]:
    days = {key: age.days for key, age in sweep.ages.items() if wanted(age.days)}
    return [_checked(sweep, one, sweep.ages[one.key].words) for one in sweep.in_order(days, days)]


def _overdue(sweep: Sweep) -> list[Row]:
    return _aged(sweep, lambda days: days > 0)


def _due(sweep: Sweep) -> list[Row]:
    return _aged(sweep, lambda days: -SOON.days <= days <= 0)


def _checked(sweep: Sweep, brief: Brief, words: str) -> Row:
    return Row("check", brief.id, brief.name, f"{words}{sweep.used(brief)}", "Check it")


def _ending(sweep: Sweep) -> list[Row]:
    last = sweep.today + ENDING
    ends = {key: one.ends_on for key, one in sweep.briefs.items() if one.ends_on}
    soon = {key: day for key, day in ends.items() if day <= last}
    ordered = sorted(soon, key=lambda key: (soon[key], sweep.briefs[key].name))
    return [
        Row("edit", sweep.briefs[key].id, sweep.briefs[key].name,
            f"Ends on {spoken_date(soon[key])}. What comes after it?", "Open it")
        for key in ordered
    ]  # fmt: skip


def _unconfirmed(sweep: Sweep) -> list[Row]:
    keys = [key for key, one in sweep.briefs.items() if one.standing == "unconfirmed"]
    said = "Nobody has confirmed that this is true."
    return [_checked(sweep, one, said) for one in sweep.in_order(keys, {})]


def _decide(one: Suggestion) -> Row:
    which = f"{one.kind}:{one.which}"
    return Row(
        "decide", one.about.id, one.about.name, one.words, "Confirm", which, one.read, one.marks
    )


def _needs(sweep: Sweep) -> list[Row]:
    return [_decide(one) for one in suggested_needs(sweep)]


def _rules(sweep: Sweep) -> list[Row]:
    found = suggested_rules(sweep)
    alike: dict[tuple[str, str, str], list[Suggestion]] = {}
    for one in found:
        alike.setdefault((one.kind, one.words, one.told.lower()), []).append(one)
    several = [_alike(same) for same in alike.values() if len(same) >= ALIKE]
    return [*sorted(several, key=lambda row: -len(row.all)), *(_decide(one) for one in found)]


def _alike(same: Sequence[Suggestion]) -> Row:
    """Return one row for services of which the same words say the same."""
    first, many = same[0], len(same)
    chosen = tuple((one.about.id, one.kind, one.which) for one in same)
    others = f"All say it as in: {first.read}"
    do = f"Confirm all {many:,}"
    return Row("decide_all", first.about.id, f"{many:,} services say the same", first.words, do,
               read=others, all=chosen)  # fmt: skip


def _twice(sweep: Sweep) -> list[Row]:
    return [
        Row("compare", one.first.id, f"{one.first.name}  and  {one.second.name}", one.why,
            "Look at both", one.id)
        for one in duplicates(sweep)
    ]  # fmt: skip


def _missing(sweep: Sweep) -> list[Row]:
    found = missing(sweep)
    many = {key: len(words) for key, words in found.items()}
    return [
        Row("edit", one.id, one.name, _list(found[one.key]) + sweep.used(one), "Open it")
        for one in sweep.in_order(found, many)
    ]


def _list(words: Sequence[str]) -> str:
    said = "; ".join(words)
    return f"{said[:1].upper()}{said[1:]}."


WORKLISTS: tuple[Worklist, ...] = (
    Worklist(
        "this-desk", "Numbers of this desk and place",
        "Without them the sheet has no number to come back to.", _this_desk,
    ),
    Worklist(
        "lines", "Ring these national lines (10 minutes)",
        "Until somebody here has rung them, the crisis sheet says where its numbers come from.",
        _lines,
    ),
    Worklist(
        "wrong", "Reported wrong",
        "These facts are not shown until somebody has checked.", _wrong,
    ),
    Worklist(
        "overdue", "Past their date",
        "The paper says of these: we have not checked this, ring before you go.", _overdue,
    ),
    Worklist("due", "Due within 30 days", "Rung now, they never fall out of date.", _due),
    Worklist(
        "ending", "Ending within 60 days", "They vanish from lists on their last day.", _ending,
    ),
    Worklist(
        "unconfirmed", "Not confirmed by anybody",
        "They rank low and print with a warning until somebody has asked.", _unconfirmed,
    ),
    Worklist(
        "needs", "Suggested needs to confirm",
        "A confirmed need finds its service first; a suggested one stands lower.", _needs,
    ),
    Worklist(
        "rules", "Suggested rules and ways in",
        "A suggested rule never says more than: ask first. A suggested way in is not shown.",
        _rules,
    ),
    Worklist(
        "twice", "Perhaps the same, twice",
        "Two records of one service tell people two different things.", _twice,
    ),
    Worklist(
        "missing", "What is missing",
        "Nobody can tell from these who can go, or how.", _missing,
    ),
)  # fmt: skip
"""Every list of work, the most urgent first."""


def work_to_do(directory: Directory, today: date) -> tuple[Work, ...]:
    """Return every worklist with its rows as they are today."""
    sweep = Sweep(directory, today)
    return tuple(Work(one.id, _title(one, rows), one.why, rows) for one, rows in _all(sweep))


def next_due(directory: Directory, today: date) -> date | None:
    """Return the day on which the next check falls due; None if nothing was ever checked."""
    days = [age.days for age in Sweep(directory, today).ages.values() if age.days <= 0]
    return today + timedelta(days=1 - max(days)) if days else None


def _all(sweep: Sweep) -> list[tuple[Worklist, tuple[Row, ...]]]:
    return [(one, tuple(one.rows(sweep))) for one in WORKLISTS]


def _title(one: Worklist, rows: Sequence[Row]) -> str:
    if one.id != "lines":
        return one.title
    many = "this number" if len(rows) == 1 else f"these {len(rows)} numbers"
    return f"Ring {many} (10 minutes)" if rows else "Ring the national lines"
