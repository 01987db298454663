"""A booklet of the venues of an area: what is held at each, when, and how to find the door.

Anybody may take it: nothing sensitive is in it, and only places that may be told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from directory.desk.paper.number_sheets import number_sheet
from directory.desk.paper.open_places import OpenPlaces, how_to_ask
from directory.disclosure.entry import left_out, place_words
from directory.disclosure.freshness import withheld
from directory.disclosure.hours import hours_in_words
from directory.disclosure.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.sheet import SheetEntry
from directory.model import Location, ServicePage
from directory.words import one_line, tidy

TITLE, TITLE_IN = "Places to go", "Places to go in {place}"
START = "What is held where, and when. Not sure? Come and ask us."
CHOOSE_ONE = "Choose one place, and go once. You can take somebody with you."
NO_TIMES, NO_TIMES_NO_PHONE = "Ring for times.", "Ask us for times."


@dataclass(frozen=True, slots=True)
class _Held:
    """One service at one place."""

    page: ServicePage
    place: Location


@dataclass(frozen=True, slots=True)
class VenueBooklets:
    """Makes the booklet from one directory."""

    places: OpenPlaces

    def sheet(self, area: str = "") -> NumberSheet:
        """Return the venues by name, with what is held at each.

        Args:
            area: A ward, town or borough; nothing for everywhere.

        Raises:
            BadInput: If nothing that is held is in that area.
        """
        around = self.places.around
        pages = [page for _, page in self.places.found(area)]
        venues: dict[tuple[str, str], list[_Held]] = {}
        for page in pages:
            for place in page.locations:
                if self.places.is_within(place, area):
                    venues.setdefault(_venue(place), []).append(_Held(page, place))
        groups = [self._group(held) for _, held in sorted(venues.items())]
        title = TITLE_IN.format(place=one_line(area)) if area else TITLE
        return replace(
            number_sheet(around, title, groups, CHOOSE_ONE),
            start=START,
            crisis=around.crisis,
            services=len({held.page.id for one in venues.values() for held in one}),
            warnings=tuple(words for page in pages for words in left_out(page)),
        )

    def _group(self, held: Sequence[_Held]) -> NumberGroup:
        """Return one venue; how to find it is told by whoever tells most."""
        told = max((one.place for one in held), key=lambda place: len(place_words(place)))
        name = one_line(held[0].place.name) or one_line(held[0].place.town)
        about = place_words(told).removeprefix(f"{one_line(told.name)}, ")
        return NumberGroup(name, tuple(map(self._line, held)), about=about)

    def _line(self, held: _Held) -> NumberLine:
        entry = self.places.entry(held.page)
        return NumberLine(
            entry.name,
            entry.sentence,
            how_to_ask(entry),
            under=tuple(self._times(held, entry)),
            checked=entry.checked,
            ring_first=entry.ring_first,
        )

    def _times(self, held: _Held, entry: SheetEntry) -> Iterator[str]:
        """Yield when it is held at this place."""
        here = [one for one in held.page.sessions if one.location_id in (None, held.place.id)]
        known = "hours" not in withheld(held.page)
        lines = hours_in_words(here, self.places.around.today) if known else ()
        yield from lines or (NO_TIMES if entry.phone else NO_TIMES_NO_PHONE,)


def _venue(place: Location) -> tuple[str, str]:
    """Return what two records of one venue share: its name, and its postcode or town."""
    return tidy(place.name or place.town), tidy(place.postcode or place.town)
