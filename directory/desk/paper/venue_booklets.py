"""A booklet of the venues of an area: what is held at each, when, and how to find the door.

Anybody may take it: nothing sensitive is in it, and only places that may be told.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from directory.desk.paper.next_steps import NONE_TO_CHOOSE
from directory.desk.paper.number_sheets import number_sheet
from directory.desk.paper.open_places import OpenPlaces, how_to_ask
from directory.desk.paper.place_lists import NONE_YET
from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.record.entry import left_out, place_words
from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.hours import hours_in_words
from directory.disclosure.rules.numbers_in_words import without_numbers
from directory.model import Location, ServicePage, Session
from directory.words import one_line, tidy

BY_VENUE, BY_DAY = "venue", "day"
"""What a booklet may be listed by."""
TITLE, TITLE_IN = "Places to go", "Places to go in {place}"
START = "What is held where, and when. Not sure? Come and ask us."
CHOOSE_ONE = "Choose one place, and go once. You can take somebody with you."
NO_TIMES, NO_TIMES_NO_PHONE = "Ring for times.", "Ask us for times."


@dataclass(frozen=True, slots=True)
class Held:
    """One service at one place."""

    page: ServicePage
    place: Location

    @property
    def sessions(self) -> list[Session]:
        """Return what is held at this place, as far as is recorded."""
        return [one for one in self.page.sessions if one.location_id in (None, self.place.id)]

    def times(self, sessions: Sequence[Session], places: OpenPlaces) -> tuple[str, ...]:
        """Return when some of its sessions are, in words; whom to ask where that is not known."""
        known = "hours" not in withheld(self.page)
        lines = hours_in_words(sessions, places.around.today) if known else ()
        ask = NO_TIMES if places.entry(self.page).phone else NO_TIMES_NO_PHONE
        return tuple(lines) or (ask,)


def held_in(places: OpenPlaces, area: str) -> list[Held]:
    """Return what is held at the places of an area that may be told, by name.

    Raises:
        BadInput: If nothing that is held is in that area.
    """
    spoken = places.spoken(area)
    return [
        Held(page, place)
        for _, page in places.found(area, also_unknown=True)
        for place in without_numbers(page).locations
        if places.is_within(place, "" if page.id in spoken else area)
    ]


def as_booklet(
    places: OpenPlaces, area: str, held: Sequence[Held], groups: Sequence[NumberGroup]
) -> NumberSheet:
    """Return the booklet of what is held in an area, whatever it is listed by."""
    around = places.around
    pages = {one.page.id: one.page for one in held}
    title = TITLE_IN.format(place=one_line(area)) if area else TITLE
    return replace(
        number_sheet(
            around,
            title,
            list(groups) or [NumberGroup("", (), (NONE_YET,))],
            CHOOSE_ONE if groups else NONE_TO_CHOOSE,
        ),
        start=START,
        crisis=around.crisis,
        services=len(pages),
        warnings=(
            *(() if groups else (places.why_none(area),)),
            *(words for page in pages.values() for words in left_out(page)),
        ),
    )


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
        held = held_in(self.places, area)
        venues: dict[tuple[str, str, str], list[Held]] = {}
        for one in held:
            venues.setdefault(_venue(one.place), []).append(one)
        groups = [self._group(venues[one]) for one in sorted(venues)]
        return as_booklet(self.places, area, held, groups)

    def _group(self, held: Sequence[Held]) -> NumberGroup:
        """Return one venue; how to find it is told by whoever tells most."""
        told = max((one.place for one in held), key=lambda place: len(place_words(place)))
        about = place_words(told).removeprefix(f"{_called(told)}, ")
        return NumberGroup(_called(held[0].place), tuple(map(self._line, held)), about=about)

    def _line(self, held: Held) -> NumberLine:
        entry = self.places.entry(held.page)
        return NumberLine(
            entry.name,
            entry.sentence,
            how_to_ask(entry),
            under=held.times(held.sessions, self.places),
            checked=entry.checked,
            ring_first=entry.ring_first,
        )


def _called(place: Location) -> str:
    """Return what a venue is called: its name, else its street, else its town.

    Without a heading its address would be read as that of the service above it.
    """
    street = place.address.partition(",")[0].rstrip(".")
    said = (without_labels(one).text for one in (place.name, street, place.town, place.area))
    return next(filter(None, map(one_line, said)), "")


def _venue(place: Location) -> tuple[str, str, str]:
    """Return what two records of one venue share, in the order of the booklet.

    Its name, its postcode or town, and without a name its address: those stand first, and those
    near one another together.
    """
    named = tidy(place.name)
    where = tidy(place.postcode or place.town)
    return named, where, "" if named else tidy(place.address or place.town)
