"""Whom to invite: the fewest services that close the gaps of an event, the most helpful first."""

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from directory.coverage.reach import Reach
from directory.coverage.records import Usable
from directory.geo import Fit
from directory.marketplace.at_event import HERE
from directory.marketplace.coverage.gaps import COLUMNS, PEOPLE, ColumnId, EventCoverage, Gap
from directory.marketplace.coverage.ground import Ground
from directory.marketplace.coverage.picking import fewest
from directory.model.events import Event, Stall

SURE: tuple[Fit, ...] = ("yes",)
MAY: tuple[Fit, ...] = ("yes", "ask")


@dataclass(frozen=True, slots=True)
class Invite:
    """One service to invite."""

    service: str
    name: str
    organisation: str
    phone: str
    closes: tuple[Gap, ...]
    """The gaps that it closes and those above it in the list do not."""
    why: str
    """The needs that it closes gaps of, in words."""
    stall: str = ""
    """The id of its stall, where it has one."""
    screen_name: str = ""
    """Its neutral name, for a screen that others see; empty if the name will do."""


@dataclass(frozen=True, slots=True)
class InviteList:
    """Whom to invite, and what nobody in the directory can help with."""

    invites: tuple[Invite, ...]
    is_fewest: bool
    """Whether it is proved that no shorter list closes as many gaps."""
    to_ask: tuple[Invite, ...]
    """Who might close gaps that are left: something is not recorded, or there is no contact."""
    left: tuple[Gap, ...]
    """Gaps that nobody on either list closes."""
    to_stay: tuple[Invite, ...] = ()
    """Who comes for one audience only, and would close gaps by staying for the other."""


def invite_list(event: Event, made: EventCoverage, ground: Ground) -> InviteList:
    """Return the fewest services that close most gaps.

    Services are for people of the event's area, open, confirmed and have a contact; who has said
    no or is invited already is not asked again, and gaps that an invited stall would close are
    not open. Services for people who harm are never on a list beside others.
    """
    open_gaps = [one for one in made.gaps() if not made.cell(*one).invited]
    names = {line.id: line.name for line in made.lines}
    reach = ground.reach(event.area)
    among = _who_could_come(event, ground, reach, {gap.need for gap in open_gaps})
    stalls = {one.service: one for one in event.stalls}
    listing = _Listing(ground, reach, names, made.columns, stalls)
    invites, proved = listing.pick(_ready(among, ground), open_gaps, SURE)
    still = _without(open_gaps, invites)
    others, _ = listing.pick(among, still, MAY)
    return InviteList(
        invites, proved, others, tuple(_without(still, others)), listing.staying(open_gaps)
    )


@dataclass(frozen=True)
class _Listing:
    """Makes lists for one event."""

    ground: Ground
    reach: Reach | None
    names: Mapping[str, str]
    columns: Collection[ColumnId]
    stalls: Mapping[str, Stall]

    def pick(
        self, among: Iterable[Usable], gaps: Sequence[Gap], enough: tuple[Fit, ...]
    ) -> tuple[tuple[Invite, ...], bool]:
        """Return the fewest services that close gaps, and whether no fewer do."""
        served = [one for one in among if self.ground.serves(one, self.reach) in enough]
        known = [(one, self._closes(one, gaps, enough)) for one in served]
        useful = [(one, mask) for one, mask in known if mask]
        picked = fewest([mask for _, mask in useful], (1 << len(gaps)) - 1)
        made, left = [], (1 << len(gaps)) - 1
        for at in picked.sets:
            one, mask = useful[at]
            closes = tuple(gap for bit, gap in enumerate(gaps) if mask & left & 1 << bit)
            made.append(self._invite(one, closes))
            left &= ~mask
        return tuple(made), picked.is_fewest

    def staying(self, gaps: Sequence[Gap]) -> tuple[Invite, ...]:
        """Return the stalls that would close gaps if they stood there for everybody."""
        made = []
        for id_, stall in self.stalls.items():
            one = self.ground.usable.get(id_)
            if one is None or stall.status not in HERE or stall.audience == "both":
                continue
            if one.card.side == "harming" or self.ground.serves(one, self.reach) != "yes":
                continue
            mask = self._closes(one, gaps, SURE)
            closes = tuple(gap for bit, gap in enumerate(gaps) if mask & 1 << bit)
            if closes:
                made.append(self._invite(one, closes))
        return tuple(made)

    def _closes(self, one: Usable, gaps: Sequence[Gap], enough: tuple[Fit, ...]) -> int:
        """Return the gaps that a service closes, a bit for each."""
        needs = self.ground.needs[one.card.id] if enough == SURE else set(one.card.needs)
        no = {
            column
            for column, people in PEOPLE.items()
            if self.ground.is_for(one, people) not in enough
        }
        return sum(
            1 << bit for bit, gap in enumerate(gaps) if gap.need in needs and gap.column not in no
        )

    def _invite(self, one: Usable, closes: tuple[Gap, ...]) -> Invite:
        card = one.card
        stall = self.stalls.get(card.id)
        return Invite(
            card.id, card.name, card.organisation, card.phone, closes,
            closes_in_words(closes, self.names, self.columns), stall.id if stall else "",
            card.screen_name,
        )  # fmt: skip


def _who_could_come(
    event: Event, ground: Ground, reach: Reach | None, needs: Set[str]
) -> list[Usable]:
    """Return who helps with one of these needs and was not asked yet.

    Those of the area itself come before those for a region or the country.
    """
    asked = {one.service for one in event.stalls if one.status != "idea"}
    able = (
        one
        for one in ground.usable.values()
        if one.card.id not in asked
        and one.card.side != "harming"
        and not needs.isdisjoint(one.card.needs)
    )

    def order(one: Usable) -> tuple[bool, str, str]:
        local = reach is None or bool(reach.of(one).certain & 1)
        return (not local, one.card.name.casefold(), one.card.id)

    return sorted(able, key=order)


def _ready(among: Iterable[Usable], ground: Ground) -> list[Usable]:
    """Return those whom the organiser can ask today."""
    return [
        one
        for one in among
        if one.card.status == "open"
        and one.card.standing != "unconfirmed"
        and one.card.id in ground.with_contact
    ]


def _without(gaps: Sequence[Gap], invites: Sequence[Invite]) -> list[Gap]:
    closed = {gap for one in invites for gap in one.closes}
    return [gap for gap in gaps if gap not in closed]


def closes_in_words(
    closes: Sequence[Gap], names: Mapping[str, str], columns: Collection[ColumnId]
) -> str:
    """Return gaps as words, need by need: ``Alcohol (young people, families); Food and meals``.

    Args:
        closes: The gaps.
        names: What each need is called, by its id.
        columns: Those of the event; where all of them are closed, none is named.
    """
    found: dict[str, list[ColumnId]] = {}
    for gap in closes:
        found.setdefault(gap.need, []).append(gap.column)
    return "; ".join(
        names.get(need, need)
        if len(some) == len(columns)
        else f"{names.get(need, need)} ({', '.join(COLUMNS[one].casefold() for one in some)})"
        for need, some in found.items()
    )
