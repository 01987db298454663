"""The coverage check: which needs nobody at the event helps with, and whom to invite for them."""

from collections.abc import Iterator
from dataclasses import replace

from directory.disclosure.rules.clean import NO_NAME, without_labels
from directory.marketplace.at_event import AtEvent
from directory.marketplace.coverage.counts import stall_counts
from directory.marketplace.coverage.gaps import COLUMNS, Cell, EventCoverage
from directory.marketplace.coverage.invites import Invite, InviteList
from directory.marketplace.coverage.spreadsheet import group_words
from directory.marketplace.papers.day_words import day_of
from directory.marketplace.papers.paper import (
    Column,
    EventPaper,
    PaperSheet,
    Part,
    Rows,
    Told,
    paper,
)
from directory.marketplace.papers.unconfirmed import without_need
from directory.words import one_line

NAME_SHARE = 0.34
GROUPS = (
    Column("Group", 0.46),
    Column("Confirmed", 0.15, centred=True),
    Column("Invited", 0.13, centred=True),
    Column("To note", 0.26),
)
INVITES = (Column("Whom to invite", 0.36), Column("Would help with", 0.4), Column("Phone", 0.24))
GAP = "none"
HOW_TO_READ = (
    f"\u201c{GAP}\u201d: nobody who is confirmed helps. \u201c+1?\u201d: one more may; ask them. "
    "\u201c(1)\u201d: one is invited and has not answered."
)
MOST_MISSING = 12
"""More needs than that are seen best in the table."""
NO_NUMBER = "not recorded"
NOTHING_TO_NOTE = "-"


def coverage_check(at: AtEvent, made: EventCoverage, invites: InviteList) -> EventPaper:
    """Return what an event covers and misses, its groups, and the shortest list to invite."""
    sheet = PaperSheet(
        title="What the tables cover",
        start=tuple(filter(None, (f"{at.event.name}. {day_of(at.event)}".rstrip(". ") + ".",
                                  f"{stall_counts(at.event.stalls).words}.",
                                  f"For people of {made.area}." if made.area else made.remark))),
        parts=tuple(_parts(made, invites)),
    )  # fmt: skip
    stalls = at.stalls("professional")
    told = paper(at, "coverage-check", "staff", (sheet,), entries=len(stalls))
    return replace(told, warnings=(*told.warnings, *without_need(at, stalls)))


def _parts(made: EventCoverage, invites: InviteList) -> Iterator[Part]:
    if made.groups:
        yield Rows("Groups", GROUPS, tuple(
            (
                _safe(one.group.staff_name or one.group.name),
                str(one.confirmed),
                str(one.invited),
                group_words(one) or NOTHING_TO_NOTE,
            )
            for one in made.groups
        ))  # fmt: skip
    missing = [_safe(line.name) for line in made.missing()]
    if 0 < len(missing) <= MOST_MISSING:
        yield Told("Nobody confirmed helps with", tuple(missing), listed=True)
    yield from _invites("To invite next, the most helpful first", invites.invites)
    yield from _invites("May help: something is not recorded, ask them first", invites.to_ask)
    yield Rows("Need by need", _columns(made), _needs(made), HOW_TO_READ, GAP)


def _columns(made: EventCoverage) -> tuple[Column, ...]:
    share = (1 - NAME_SHARE) / len(made.columns)
    return (
        Column("Need", NAME_SHARE),
        *(Column(COLUMNS[one], share, centred=True) for one in made.columns),
    )


def _needs(made: EventCoverage) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (_safe(line.name), *(_said(made.cell(line.id, column)) for column in made.columns))
        for line in made.lines
    )


def _said(cell: Cell) -> str:
    sure = str(len(cell.sure)) if cell.sure else "" if cell.may else GAP
    may = f"+{len(cell.may)}?" if cell.may else ""
    invited = f"({len(cell.invited)})" if cell.invited else ""
    return " ".join(part for part in (sure, may, invited) if part)


def _invites(heading: str, some: tuple[Invite, ...]) -> Iterator[Rows]:
    if some:
        lines = [(_safe(one.name), _safe(one.why), one.phone or NO_NUMBER) for one in some]
        yield Rows(heading, INVITES, tuple(lines))


def _safe(text: str) -> str:
    """Return a name as it may stand on paper: one line, and no label on people."""
    return one_line(without_labels(text).text) or NO_NAME
