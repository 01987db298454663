"""Each need of an event, and which tables help with it: for whom, at what time, for its area.

What is not recorded counts as *may*: it is no gap, and no help either, but something to ask.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from directory.coverage.matrix import Line
from directory.coverage.reach import Reach
from directory.geo import Fit
from directory.marketplace.at_event import HERE, AtEvent, needs_of, suggested_of
from directory.marketplace.coverage.ground import Ground, People
from directory.model.events import Event, Hours, Stall, StallGroup

ColumnId = Literal["public", "quiet", "staff", "adults", "young", "families"]
COLUMNS: Mapping[ColumnId, str] = {
    "public": "Public hours",
    "quiet": "Quiet hours",
    "staff": "Staff hours",
    "adults": "Adults",
    "young": "Young people",
    "families": "Families",
}
PEOPLE: Mapping[ColumnId, People] = {
    "adults": "adults", "young": "young", "families": "families",
}  # fmt: skip
"""Columns that ask who is helped; the others ask when."""
OVER_FULL, FEWEST_OVER = 2, 4
"""A group is over-full with more than twice its share of confirmed stalls, and 4 at least."""


class Gap(NamedTuple):
    """One need that nobody confirmed helps with, for somebody or at some time."""

    need: str
    column: ColumnId


@dataclass(frozen=True, slots=True)
class Cell:
    """The stalls that help with one need in one column, by id."""

    sure: tuple[str, ...] = ()
    """Confirmed."""
    may: tuple[str, ...] = ()
    """Confirmed, but it is not recorded whether they are for these people or this area."""
    invited: tuple[str, ...] = ()
    """Invited, without an answer yet."""

    @property
    def is_gap(self) -> bool:
        """Say whether nobody confirmed helps, not even perhaps."""
        return not self.sure and not self.may

    @property
    def words(self) -> str:
        """Return the cell as it is read: ``2``, ``0 and 1 that may``, ``0, 1 invited``."""
        may = f" and {len(self.may)} that may" if self.may else ""
        return f"{len(self.sure)}{may}{f', {len(self.invited)} invited' if self.invited else ''}"


NOTHING = Cell()


@dataclass(frozen=True, slots=True)
class GroupCover:
    """How many stalls of one group there are."""

    group: StallGroup
    confirmed: int
    invited: int
    over_full: bool

    @property
    def is_empty(self) -> bool:
        """Say whether nobody of the group has confirmed."""
        return not self.confirmed


@dataclass(frozen=True, slots=True)
class EventCoverage:
    """What an event covers and what it misses."""

    lines: tuple[Line, ...]
    """The needs; the theme of each is the group that asks for it."""
    columns: tuple[ColumnId, ...]
    cells: Mapping[Gap, Cell]
    """A cell that is not there is empty."""
    groups: tuple[GroupCover, ...]
    area: str
    """The area whose people count, or nothing for people of anywhere."""
    remark: str = ""
    """What to know about the area, in a sentence, or nothing."""

    def cell(self, need: str, column: ColumnId) -> Cell:
        """Return one cell."""
        return self.cells.get(Gap(need, column), NOTHING)

    def gaps(self) -> tuple[Gap, ...]:
        """Return every gap, need by need."""
        every = (Gap(line.id, column) for line in self.lines for column in self.columns)
        return tuple(one for one in every if self.cell(*one).is_gap)

    def missing(self) -> tuple[Line, ...]:
        """Return the needs that nobody confirmed helps with at all."""
        return tuple(
            line
            for line in self.lines
            if all(self.cell(line.id, column).is_gap for column in self.columns)
        )


def event_coverage(at: AtEvent, ground: Ground) -> EventCoverage:
    """Return what an event covers, as its stalls stand with their invitations."""
    event = at.event
    place, reach = ground.place(event.area), ground.reach(event.area)
    lines, columns = _lines(at), _columns(event)
    wanted = {line.id for line in lines}
    cells: defaultdict[Gap, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for stall in event.stalls:
        if stall.status not in (*HERE, "invited"):
            continue
        for column, fit in _fits(at, ground, reach, stall, columns):
            page = at.pages.get(stall.service)
            for need in wanted.intersection(needs_of(stall, page)):
                cells[Gap(need, column)][_standing(stall, fit)].append(stall.id)
            for need in wanted.intersection(suggested_of(stall, page)):
                # What nobody has confirmed is no gap and no help: something to ask.
                cells[Gap(need, column)][_standing(stall, "ask")].append(stall.id)
    known = {gap: Cell(**{k: tuple(v) for k, v in cell.items()}) for gap, cell in cells.items()}
    area = place.name if place and reach else ""
    return EventCoverage(lines, columns, known, _groups(event), area, _remark(event, area))


def _lines(at: AtEvent) -> tuple[Line, ...]:
    """Return the needs of the event's groups, or all needs where it has none."""
    asked: dict[str, str] = {}
    for group in at.event.groups:
        for need in group.needs:
            asked.setdefault(need, group.id)
    asked = asked or {need.id: need.theme for need in at.around.needs.values()}
    known = at.around.needs
    return tuple(
        Line(need, known[need].public_name, group) for need, group in asked.items() if need in known
    )


def _columns(event: Event) -> tuple[ColumnId, ...]:
    """Return the columns that the event has hours for; an event without hours has both."""
    public, staff = bool(event.public_hours.opens), bool(event.staff_hours.opens)
    for_public = public or not staff
    shown: dict[ColumnId, bool] = {
        "public": for_public,
        "quiet": for_public and bool(event.quiet_hours.opens),
        "staff": staff or not public,
        "adults": for_public,
        "young": for_public,
        "families": for_public,
    }
    return tuple(column for column in COLUMNS if shown[column])


def _fits(
    at: AtEvent,
    ground: Ground,
    reach: Reach | None,
    stall: Stall,
    columns: Sequence[ColumnId],
) -> Iterator[tuple[ColumnId, Fit]]:
    """Yield each column that a stall counts in, with how certain that is."""
    one = ground.usable.get(stall.service)
    area: Fit = ground.serves(one, reach) if one else ("ask" if reach else "yes")
    for column in columns:
        people = PEOPLE.get(column)
        fits: Fit = "yes"
        if people:
            fits = ground.is_for(one, people) if one else "ask"
        if _is_there(at, stall, column) and "no" not in (area, fits):
            yield column, "ask" if "ask" in (area, fits) else "yes"


def _is_there(at: AtEvent, stall: Stall, column: ColumnId) -> bool:
    """Say whether a stall stands in the hall for an audience, and at that time."""
    if column == "staff":
        return stall.audience != "public" and not _has_left(at.event, stall, at.event.staff_hours)
    if stall.audience == "professional" or at.is_apart(stall):
        return False
    return column != "quiet" or not _has_left(at.event, stall, at.event.quiet_hours)


def _has_left(event: Event, stall: Stall, hours: Hours) -> bool:
    """Say whether a stall that leaves early misses these hours: they are the last of the day."""
    ends = max(event.public_hours.closes, event.staff_hours.closes)
    starts = min(filter(None, (event.public_hours.opens, event.staff_hours.opens)), default="")
    last = bool(hours.opens) and hours.closes >= ends and hours.opens > starts
    return last and "early_leave" in stall.needs


def _standing(stall: Stall, fit: Fit) -> str:
    if stall.status == "invited":
        return "invited"
    return "sure" if fit == "yes" else "may"


def _groups(event: Event) -> tuple[GroupCover, ...]:
    here: dict[str, int] = {}
    invited: dict[str, int] = {}
    for stall in event.stalls:
        if stall.status in HERE:
            here[stall.group] = here.get(stall.group, 0) + 1
        elif stall.status == "invited":
            invited[stall.group] = invited.get(stall.group, 0) + 1
    share = sum(here.get(one.id, 0) for one in event.groups) / (len(event.groups) or 1)
    return tuple(
        GroupCover(
            one,
            number := here.get(one.id, 0),
            invited.get(one.id, 0),
            over_full=number >= FEWEST_OVER and number > OVER_FULL * share,
        )
        for one in event.groups
    )


def _remark(event: Event, area: str) -> str:
    if not event.area:
        return "No area is set for this event: services count wherever they are for."
    if not area:
        return f"{event.area} is not an area that is known: services count wherever they are for."
    return ""
