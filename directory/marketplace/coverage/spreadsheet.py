"""Coverage of an event as sheets of a spreadsheet, for the organiser."""

from collections.abc import Iterable, Sequence

from directory.coverage.spreadsheet import PRACTICE_FIRST
from directory.coverage.staff_pages import safe
from directory.disclosure.paper.tables import Grid
from directory.marketplace.at_event import AtEvent, needs_of
from directory.marketplace.coverage.counts import StallCounts, counts_by_group, stall_counts
from directory.marketplace.coverage.gaps import COLUMNS, EventCoverage, GroupCover
from directory.marketplace.coverage.invites import Invite, InviteList
from directory.model.events import Stall


def event_coverage_grids(at: AtEvent, made: EventCoverage, invites: InviteList) -> tuple[Grid, ...]:
    """Return what is covered, the groups, whom to invite, the stalls and the counts."""
    stalls = at.event.stalls
    grids = (
        Grid("Needs covered", tuple(_need_rows(made))),
        Grid("Groups", tuple(_group_rows(made))),
        Grid("Whom to invite", tuple(_invite_rows(made, invites))),
        Grid("Stalls", tuple(_stall_rows(at, [one for one in stalls if not at.is_apart(one)]))),
        *_stalls_apart(at),
        Grid("Counts", tuple(_count_rows(at))),
    )
    if not at.around.practice:
        return grids
    return tuple(Grid(one.name, ((PRACTICE_FIRST,), *one.rows)) for one in grids)


def group_words(one: GroupCover) -> str:
    """Return what to know about a group in a few words, or nothing."""
    if one.is_empty:
        return "nobody confirmed"
    return "over-full" if one.over_full else ""


def _need_rows(made: EventCoverage) -> Iterable[tuple[str, ...]]:
    yield ("Need", *(COLUMNS[one] for one in made.columns))
    for line in made.lines:
        cells = (made.cell(line.id, column).words for column in made.columns)
        yield (safe(line.name), *cells)
    yield (f"For people of {made.area}" if made.area else made.remark,)


def _group_rows(made: EventCoverage) -> Iterable[tuple[str, ...]]:
    yield ("Group", "Confirmed", "Invited", "To note")
    for one in made.groups:
        name = safe(one.group.staff_name or one.group.name)
        yield (name, str(one.confirmed), str(one.invited), group_words(one))


def _invite_rows(made: EventCoverage, invites: InviteList) -> Iterable[tuple[str, ...]]:
    yield ("Service", "Organisation", "Phone", "Would help with", "Id")
    yield from _invites("", invites.invites)
    yield from _invites("Ask them first: something is not recorded", invites.to_ask)
    yield from _invites("They come already; ask them to stay for everyone", invites.to_stay)
    if invites.left:
        yield ("Still missing",)
    names = {line.id: line.name for line in made.lines}
    for gap in invites.left:
        yield (f"{safe(names[gap.need])}: {COLUMNS[gap.column].casefold()}",)


def _invites(title: str, some: Sequence[Invite]) -> Iterable[tuple[str, ...]]:
    if title and some:
        yield (title,)
    for one in some:
        yield (safe(one.name), safe(one.organisation), one.phone, safe(one.why), one.service)


def _stalls_apart(at: AtEvent) -> Iterable[Grid]:
    """Yield those for people who harm as a sheet of their own, if there are any."""
    apart = [one for one in at.event.stalls if at.is_apart(one)]
    if apart:
        yield Grid("Stalls kept apart", tuple(_stall_rows(at, apart)))


def _stall_rows(at: AtEvent, stalls: Sequence[Stall]) -> Iterable[tuple[str, ...]]:
    yield ("Table", "Stall", "Group", "Status", "For", "Helps with", "Id")
    groups = {one.id: one.staff_name or one.name for one in at.event.groups}
    for stall in stalls:
        shown = at.shown(stall.id, "professional")
        needs = needs_of(stall, at.pages.get(stall.service))
        names = [at.around.needs[need].public_name for need in needs if need in at.around.needs]
        yield (
            str(shown.number or ""), safe(shown.name), safe(groups.get(stall.group, "-")),
            stall.status, stall.audience, "; ".join(map(safe, names)), stall.id,
        )  # fmt: skip


def _count_rows(at: AtEvent) -> Iterable[tuple[str, ...]]:
    yield ("Group", "Ideas", "Invited", "Not answered", "Confirmed", "Said no", "Came", "Absent")
    for name, one in counts_by_group(at.event):
        yield (safe(name), *_numbers(one))
    yield ("All", *_numbers(stall_counts(at.event.stalls)))


def _numbers(one: StallCounts) -> tuple[str, ...]:
    told = (
        one.ideas, one.invited, one.waiting, one.confirmed, one.declined, one.came, one.absent
    )  # fmt: skip
    return tuple(map(str, told))
