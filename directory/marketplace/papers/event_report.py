"""What came of an event on one side, and as sheets of a spreadsheet: numbers, never anybody."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from directory.coverage.small_numbers import Shown
from directory.coverage.spreadsheet import PRACTICE_FIRST
from directory.disclosure.paper.tables import Grid
from directory.marketplace.after import COUNTED, CountTable, DayCounts, day_counts
from directory.marketplace.at_event import AtEvent
from directory.marketplace.budgeting import decided, pounds
from directory.marketplace.coverage.counts import stall_counts
from directory.marketplace.papers.day_words import day_of, place_of, time_of
from directory.marketplace.papers.paper import (
    Column,
    EventPaper,
    Known,
    PaperSheet,
    Part,
    Rows,
    Told,
    paper,
)
from directory.model.events import Event, FollowUp
from directory.words import one_line, spoken_date

FACES = {"happy": "good", "so_so": "so-so", "unhappy": "not good"}
HOUR_SHARE = 0.4
ACTIONS = (
    Column("What we agreed", 0.44),
    Column("Which organisation", 0.28),
    Column("By when", 0.2),
    Column("Done", 0.08),
)
MOST = 4
"""Lines of one list on the one side; the spreadsheet has all."""
NOT_COUNTED = "not counted"
MORE = "{n} more are in the spreadsheet."


def event_report(at: AtEvent, _stalls: Sequence[str], _options: Mapping[str, str]) -> EventPaper:
    """Return the report of an event: who came, what was missing, what follows, what it cost."""
    event, counts = at.event, day_counts(at)
    parts: tuple[Part, ...] = (
        Known("In numbers", (*_numbers(event, counts), *_money(event))),
        *_by_the_hour(counts.by_hour),
        Told("What people looked for, and nobody had", (_short(gaps_heard(at)),)),
        *_actions(event),
    )
    where = ". ".join(filter(None, (event.name, day_of(event), place_of(event.venue))))
    sheet = PaperSheet("Report of the day", (f"{where}.",), parts)
    return paper(at, "event-report", "staff", (sheet,), entries=len(at.stalls("professional")))


def event_report_grids(at: AtEvent) -> tuple[Grid, ...]:
    """Return the same as sheets of a spreadsheet, with nothing left out."""
    event, counts = at.event, day_counts(at)
    follow = ((one.what, one.organisation, _day(one.by), "Done" if one.done else "")
              for one in event.follow_ups)  # fmt: skip
    grids = (
        Grid("Totals", (("What", "How many"), *_numbers(event, counts), *_money(event))),
        Grid("By the hour", tuple(_cells("Hour", counts.by_hour))),
        Grid("By table", tuple(_cells("Table", counts.by_stall))),
        Grid("Looked for in vain", (("Need",), *((one,) for one in gaps_heard(at)))),
        Grid("What we agreed", (_heads(ACTIONS), *follow)),
    )
    if not at.around.practice:
        return grids
    return tuple(Grid(one.name, ((PRACTICE_FIRST,), *one.rows)) for one in grids)


def gaps_heard(at: AtEvent) -> tuple[str, ...]:
    """Return what visitors looked for and nobody had, in the words of the needs."""
    known = at.around.needs
    return tuple(known[one].public_name for one in at.event.gaps_heard if one in known)


def told_counts(event: Event, counts: DayCounts) -> dict[str, str]:
    """Return every total as it may be shown, by what was counted; empty where nobody counted."""
    known = {one.what for one in event.counts}
    totals = zip(COUNTED, counts.totals, strict=True)
    return {what: _said(shown) if what in known else "" for what, (_, shown) in totals}


def _numbers(event: Event, counts: DayCounts) -> Iterator[tuple[str, str]]:
    stalls = stall_counts(event.stalls)
    # Before anybody noted who came, 0 would be said of a day that nobody looked at.
    came = f"{stalls.came} came" if stalls.came or stalls.absent else "who came is not noted"
    yield "Tables", f"{stalls.invited} invited, {stalls.confirmed} said yes, {came}"
    said = told_counts(event, counts)
    for what, name in COUNTED.items():
        if what not in FACES:
            yield name, said[what] or NOT_COUNTED
    faces = [f"{said[what]} {name}" for what, name in FACES.items() if said[what]]
    yield "How it was", ", ".join(faces) or NOT_COUNTED


def _by_the_hour(table: CountTable) -> Iterator[Rows]:
    if table.rows:
        share = (1 - HOUR_SHARE) / len(table.columns)
        columns = (Column("Hour", HOUR_SHARE), *(Column(one, share) for one in table.columns))
        yield Rows("By the hour", columns, tuple(_cells("", table))[1:])


def _cells(first: str, table: CountTable) -> Iterator[tuple[str, ...]]:
    yield (first, *table.columns)
    for name, shown in table.rows:
        yield (time_of(name), *map(_said, shown))


def _said(shown: Shown) -> str:
    return f"{shown:,}" if isinstance(shown, int) else shown


def _actions(event: Event) -> Iterator[Part]:
    order = sorted(event.follow_ups, key=lambda one: (one.done, one.by or date.max))
    if order:
        more = MORE.format(n=len(order) - MOST) if len(order) > MOST else ""
        yield Rows("What we agreed", ACTIONS, tuple(map(_action, order[:MOST])), more)


def _action(one: FollowUp) -> tuple[str, ...]:
    who = one_line(one.organisation)
    return one_line(one.what), who or "-", _day(one.by) or "-", "Done" if one.done else "-"


def _short(said: Sequence[str]) -> str:
    """Return as many as there is room for, as one sentence."""
    more = f" {MORE.format(n=len(said) - MOST)}" if len(said) > MOST else ""
    return f"{'; '.join(said[:MOST]) or 'Nothing was noted'}.{more}"


def _money(event: Event) -> Iterator[tuple[str, str]]:
    yield "Costs", pounds(event.costs) if event.costs else NOT_COUNTED
    if event.budget and event.budget.bids:
        made = decided(event.budget)
        funded = made.how_many("full") + made.how_many("part")
        yield "Given out", f"{pounds(made.given)} to {funded} of {len(made.placed)} bids"


def _day(day: date | None) -> str:
    return spoken_date(day) if day else ""


def _heads(columns: Sequence[Column]) -> tuple[str, ...]:
    return tuple(one.heading for one in columns)
