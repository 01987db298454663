"""What anybody can go to in an area: turn up or ring, nothing sensitive, at a place we may tell."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from directory.coverage.records import Usable, read_records
from directory.desk.paper.sheets import why_not
from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.rules.ways_in import may_be_asked_for
from directory.errors import BadInput
from directory.geo import Gazetteer
from directory.model import Location, ServiceCard, ServicePage
from directory.store import Directory
from directory.store.addresses import town_alone
from directory.store.own_areas import placed_by_words
from directory.words import one_line, tidy

CAN_TURN_UP = ("just_turn_up", "ring_first")
NOT_RECORDED = ""
"""No way in is on record: that shuts nobody out, and promises nobody a way in."""
ASK_FIRST = "Ask us first"
NONE_OF_THEM = (
    "It holds nothing. Of {n} services held {there}, none is known to be one where anybody can turn"
    " up or ring."
)
"""For staff."""
FINE = frozenset(("ward", "town", "borough"))
"""Areas that a paper can be for; nothing finer and nothing wider."""


@dataclass(frozen=True, slots=True)
class OpenPlaces:
    """Finds them in one directory."""

    directory: Directory
    areas: Gazetteer
    around: Surroundings
    tells: Callable[[ServiceCard], bool]
    """Whether it may harm somebody if others saw that they go there."""

    def found(
        self, area: str = "", *, also_unknown: bool = False
    ) -> list[tuple[ServiceCard, ServicePage]]:
        """Return the card and the record of each, by name.

        Args:
            area: A ward, town or borough; nothing for everywhere.
            also_unknown: Those too of which no way in is recorded, but when they are there:
                whoever reads of them is told to ask first.

        Raises:
            BadInput: If nothing that is held is in that area.
        """
        ways = (*CAN_TURN_UP, NOT_RECORDED) if also_unknown else CAN_TURN_UP
        plain = [one for one in self._within(area) if _can_go(one, ways) and not self.tells(one)]
        plain.sort(key=lambda one: (one.name.casefold(), one.id))
        pages = {page.id: page for page in self.directory.pages([one.id for one in plain])}
        return [
            (one, pages[one.id])
            for one in plain
            if (one.way_in or pages[one.id].sessions) and self._may_stand(pages[one.id])
        ]

    def why_none(self, area: str = "") -> str:
        """Return for staff why a paper of an area holds nothing, with how much is held there."""
        there = f"in {one_line(area)}" if area else "here"
        return NONE_OF_THEM.format(n=len(self._within(area)), there=there)

    def _within(self, area: str) -> list[ServiceCard]:
        """Return all that is held in an area, or everywhere."""
        wanted = tidy(area)
        usable = read_records(self.directory, self.around.today).usable
        spoken = self.spoken(area)
        within = [
            one.card
            for one in usable
            if not wanted or one.card.id in spoken or wanted in self._names(one)
        ]
        if wanted and not within:
            raise BadInput(f"Nothing is held in '{one_line(area)}'. Name a ward, town or borough.")
        return within

    def spoken(self, area: str) -> frozenset[str]:
        """Return the ids of records that their words alone place in a town of many records."""
        return placed_by_words(self.directory, self.areas, area)

    def is_within(self, place: Location, area: str) -> bool:
        """Return whether a place may be told, and lies in an area; in none is in any."""
        if place.visibility != "public":
            return False
        known = self.areas.place_of(place.postcode) if place.postcode else None
        names = {one.name for one in known.areas if one.kind in FINE} if known else set()
        return not area or tidy(area) in set(map(tidy, names | {place.town, place.area}))

    def entry(self, page: ServicePage) -> SheetEntry:
        """Return a record as it stands on public paper."""
        around = self.around
        return sheet_entry(page, around.today, practice=around.practice, limits=around.limits)

    def _names(self, one: Usable) -> set[str]:
        """Return the names of the areas that its public places lie in."""
        known = (self.areas.place_of(spot.postcode) for spot in one.spots if spot.postcode)
        names = {area.name for place in known if place for area in place.areas if area.kind in FINE}
        said = {name for spot in one.spots for name in (spot.town, spot.area) if name}
        return set(map(tidy, names | said | {town_alone(one.card.place)}))

    def _may_stand(self, page: ServicePage) -> bool:
        shown = any(place.visibility == "public" for place in page.locations)
        return shown and not may_be_asked_for(page) and not why_not(page, self.around.today)


def _can_go(card: ServiceCard, ways: Sequence[str]) -> bool:
    """Return whether anybody can go by one of ``ways``, as far as somebody has confirmed."""
    return card.standing != "unconfirmed" and card.way_in in ways


def how_to_ask(entry: SheetEntry) -> str:
    """Return the number to ring, or what to do without one."""
    known = entry.phone or entry.instead_of_phone.rstrip(".")
    return known or ("Just turn up" if entry.turn_up else ASK_FIRST)
