"""What is on in one place in the next seven days, day by day: where anybody can turn up or ring.

Anybody may take this paper: nothing sensitive is on it. Only what is certain stands under a day;
what is open on most days would fill every one of them, and stands once, at the end.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from directory.desk.answering.times import times_on
from directory.desk.paper.few_times import few_places, few_times
from directory.desk.paper.next_steps import NONE_TO_CHOOSE
from directory.desk.paper.number_sheets import number_sheet
from directory.desk.paper.open_places import OpenPlaces, how_to_ask
from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.record.entry import left_out
from directory.disclosure.rules.freshness import withheld
from directory.hours.terms import Terms
from directory.model import ServiceCard
from directory.words import one_line, spoken_date, spoken_time

TITLE, TITLE_IN = "What is on this week", "What is on this week in {place}"
START = "Somewhere to go, day by day. Times can change: ring first if you come a long way."
CHOOSE_ONE = "Choose one, and mark the day. You can take somebody with you."
DAYS, MOST_DAYS = 7, 4
"""How many days it looks ahead; what is open on so many of them stands once."""
EVERY_DAY = "Open most days"
MOST, MOST_TIMES = 12, 3
"""Lines under one heading, and times of one service."""
MORE = "And {n} more. Ask us."
NOTHING = "We know of nothing on this day. Ask us."
NOTHING_THEN = "We know of nothing on these days. Ask us."
OPEN_STILL = f"Look under “{EVERY_DAY}”."
"""Where something is open most days, a day with nothing else is not empty."""


@dataclass(frozen=True, slots=True)
class WeekAhead:
    """Makes the paper from one directory."""

    places: OpenPlaces
    terms: Terms

    def sheet(self, area: str = "") -> NumberSheet:
        """Return what is on from today for seven days.

        Args:
            area: A ward, town or borough; nothing for everywhere.

        Raises:
            BadInput: If nothing that is held is in that area.
        """
        around = self.places.around
        found = self.places.found(area, also_unknown=True)
        timed = [(card, page) for card, page in found if "hours" not in withheld(page)]
        entries = {page.id: self.places.entry(page) for _, page in timed}
        days = [around.today + timedelta(days=n) for n in range(DAYS)]
        cards = [card for card, _ in timed]
        held = {one.id: [day for day in days if any(self._times(one, day))] for one in cards}
        often = [card for card in cards if len(held[card.id]) >= MOST_DAYS]
        every = [(day, self._day(day, cards, held, entries)) for day in days]
        groups = list(_days_in_a_row(every, OPEN_STILL if often else ""))
        if often:
            lines = tuple(_often(entries[one.id]) for one in often[:MOST])
            groups.append(NumberGroup(EVERY_DAY, lines, _more(len(often))))
        told = [page for card, page in timed if held[card.id]]
        title = TITLE_IN.format(place=one_line(area)) if area else TITLE
        return replace(
            number_sheet(around, title, groups, CHOOSE_ONE if told else NONE_TO_CHOOSE),
            start=START,
            crisis=around.crisis,
            services=len(told),
            warnings=(
                *(() if told else (self.places.why_none(area),)),
                *(words for page in told for words in left_out(page)),
            ),
        )

    def _times(self, card: ServiceCard, day: date) -> Iterator[tuple[str, str]]:
        """Yield from when to when it is certainly open, earliest first."""
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
        return NumberGroup(f"{day:%A} {spoken_date(day)}", lines[:MOST], _more(len(lines)))


def _days_in_a_row(days: Iterable[tuple[date, NumberGroup]], nothing: str) -> Iterator[NumberGroup]:
    """Yield each day that has something, and as one heading those between that have nothing.

    ``nothing`` is what those say where it is not that we know of nothing.
    """
    for filled, row in groupby(days, key=lambda one: bool(one[1].lines)):
        found = list(row)
        if filled:
            yield from (group for _, group in found)
        else:
            said = nothing or (NOTHING_THEN if found[1:] else NOTHING)
            yield NumberGroup(_from_to(found[0][0], found[-1][0]), (), (said,))


def _from_to(first: date, last: date) -> str:
    """Return days as a heading: ``Thursday 26 to Saturday 28 November 2026``."""
    if first == last:
        return f"{last:%A} {spoken_date(last)}"
    month = "" if first.month == last.month else f" {first:%B}"
    return f"{first:%A} {first.day}{month} to {last:%A} {spoken_date(last)}"


def _more(held: int) -> tuple[str, ...]:
    """Return that there is more than a heading has room for."""
    return (MORE.format(n=held - MOST),) if held > MOST else ()


def _line(entry: SheetEntry, when: str) -> NumberLine:
    return NumberLine(
        f"{when}: {entry.name}", entry.sentence, how_to_ask(entry), under=entry.where[:1],
        checked=entry.checked, ring_first=entry.ring_first,
    )  # fmt: skip


def _often(entry: SheetEntry) -> NumberLine:
    under = (*few_times(entry, MOST_TIMES), *few_places(entry))
    return NumberLine(
        entry.name, entry.sentence, how_to_ask(entry), under=under,
        checked=entry.checked, ring_first=entry.ring_first,
    )  # fmt: skip
