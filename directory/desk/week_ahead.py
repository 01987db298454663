"""What is on in one place in the next seven days, day by day: where anybody can turn up or ring.

Anybody may take this paper: nothing sensitive is on it. Only what is certain stands under a day;
what is open on most days would fill every one of them, and stands once, at the end.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from directory.coverage.records import Usable, read_records
from directory.desk.number_sheets import number_sheet
from directory.desk.sheets import why_not
from directory.desk.times import times_on
from directory.disclosure.entry import left_out, sheet_entry
from directory.disclosure.freshness import withheld
from directory.disclosure.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.sheet import SheetEntry
from directory.disclosure.surroundings import Surroundings
from directory.errors import BadInput
from directory.geo import Gazetteer
from directory.hours.terms import Terms
from directory.model import ServiceCard, ServicePage
from directory.store import Directory
from directory.words import one_line, spoken_date, spoken_time, tidy

TITLE, TITLE_IN = "What is on this week", "What is on this week in {place}"
START = "Somewhere to go, day by day. Times can change: ring before a long way."
DAYS, MOST_DAYS = 7, 4
"""How many days it looks ahead; what is open on so many of them stands once."""
EVERY_DAY = "Open most days"
MOST = 12
"""Lines under one heading."""
MORE = "And {n} more. Ask us."
NOTHING = "We know of nothing on this day. Ask us."
CAN_TURN_UP = ("just_turn_up", "ring_first")
FINE = frozenset(("ward", "town", "borough"))


@dataclass(frozen=True, slots=True)
class WeekAhead:
    """Makes the paper from one directory."""

    directory: Directory
    areas: Gazetteer
    terms: Terms
    around: Surroundings

    def sheet(self, area: str = "") -> NumberSheet:
        """Return what is on from today for seven days.

        Args:
            area: A ward, town or borough; nothing for everywhere.

        Raises:
            BadInput: If nothing that is held is in that area.
        """
        here = self._here(area)
        pages = {page.id: page for page in self.directory.pages([one.id for one in here])}
        kept = [card for card in here if self._may_stand(pages[card.id])]
        entries = {card.id: self._entry(pages[card.id]) for card in kept}
        days = [self.around.today + timedelta(days=n) for n in range(DAYS)]
        held = {card.id: [day for day in days if any(self._times(card, day))] for card in kept}
        often = [card for card in kept if len(held[card.id]) >= MOST_DAYS]
        groups = [self._day(day, kept, held, entries) for day in days]
        if often:
            lines = tuple(_often(entries[one.id]) for one in often[:MOST])
            groups.append(NumberGroup(EVERY_DAY, lines, _more(len(often))))
        told = {card.id for card in kept if held[card.id]}
        title = TITLE_IN.format(place=one_line(area)) if area else TITLE
        return replace(
            number_sheet(self.around, title, groups),
            start=START,
            crisis=self.around.crisis,
            services=len(told),
            warnings=tuple(words for one in sorted(told) for words in left_out(pages[one])),
        )

    def _here(self, area: str) -> list[ServiceCard]:
        wanted = tidy(area)
        usable = read_records(self.directory, self.around.today).usable
        found = [one.card for one in usable if not wanted or wanted in self._areas(one)]
        if wanted and not found:
            raise BadInput(f"Nothing is held in '{one_line(area)}'. Name a ward, town or borough.")
        plain = (one for one in found if not one.sensitive and one.side == "neither" and one.hours)
        return sorted(plain, key=lambda one: (one.name.casefold(), one.id))

    def _areas(self, one: Usable) -> set[str]:
        """Return the names of the areas that its public places lie in."""
        known = (self.areas.place_of(spot.postcode) for spot in one.spots if spot.postcode)
        names = {area.name for place in known if place for area in place.areas if area.kind in FINE}
        said = {name for spot in one.spots for name in (spot.town, spot.area) if name}
        return set(map(tidy, names | said | {one.card.place}))

    def _may_stand(self, page: ServicePage) -> bool:
        """Return whether anybody may be told when and where it is."""
        shown = any(place.visibility == "public" for place in page.locations)
        return shown and "hours" not in withheld(page) and not why_not(page, self.around.today)

    def _entry(self, page: ServicePage) -> SheetEntry:
        around = self.around
        return sheet_entry(page, around.today, practice=around.practice, limits=around.limits)

    def _times(self, card: ServiceCard, day: date) -> Iterator[tuple[str, str]]:
        """Yield from when to when somebody can go, earliest first."""
        if card.way_in in CAN_TURN_UP:
            for opens, closes in sorted(times_on(card, day, self.terms)):
                yield f"{opens:%H:%M}", f"{closes:%H:%M}"

    def _day(
        self,
        day: date,
        cards: Sequence[ServiceCard],
        held: Mapping[str, list[date]],
        entries: Mapping[str, SheetEntry],
    ) -> NumberGroup:
        seldom = (card for card in cards if len(held[card.id]) < MOST_DAYS)
        found = [(*times, card) for card in seldom for times in self._times(card, day)]
        found.sort(key=lambda one: (one[0], one[1], one[2].name.casefold()))
        lines = tuple(
            _line(entries[card.id], f"{spoken_time(opens)} to {spoken_time(closes)}")
            for opens, closes, card in found
        )
        notes = _more(len(lines)) if lines else (NOTHING,)
        return NumberGroup(f"{day:%A} {spoken_date(day)}", lines[:MOST], notes)


def _more(held: int) -> tuple[str, ...]:
    """Return that there is more than a heading has room for."""
    return (MORE.format(n=held - MOST),) if held > MOST else ()


def _line(entry: SheetEntry, when: str) -> NumberLine:
    number = entry.phone or entry.instead_of_phone.rstrip(".") or "Just turn up"
    return NumberLine(
        f"{when}: {entry.name}", entry.sentence, number, under=entry.where[:1],
        checked=entry.checked, ring_first=entry.ring_first,
    )  # fmt: skip


def _often(entry: SheetEntry) -> NumberLine:
    number = entry.phone or entry.instead_of_phone.rstrip(".") or "Just turn up"
    return NumberLine(
        entry.name, entry.sentence, number, under=(*entry.when[:2], *entry.where[:1]),
        checked=entry.checked, ring_first=entry.ring_first,
    )  # fmt: skip
