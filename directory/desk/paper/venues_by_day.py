"""The booklet of venues by the days of the week: what is on each, when it begins, and where.

What is open on most days would fill every one of them, and stands once; what has no day of the week
stands at the end with what is known of its times.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from directory.desk.paper.open_places import OpenPlaces, how_to_ask
from directory.desk.paper.venue_booklets import Held, as_booklet, held_in
from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.record.entry import place_words
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.hours import hours_in_words
from directory.hours.saying import DAYS
from directory.model import Session
from directory.words import spoken_time

MOST_DAYS = 4
"""Days of a week; what is open on so many stands once."""
EVERY_DAY, OTHER_TIMES = "Open most days", "Other times"


@dataclass(frozen=True, slots=True)
class VenuesByDay:
    """Makes the booklet from one directory."""

    places: OpenPlaces

    def sheet(self, area: str = "") -> NumberSheet:
        """Return what is on by the days of the week.

        Args:
            area: A ward, town or borough; nothing for everywhere.

        Raises:
            BadInput: If nothing that is held is in that area.
        """
        held = held_in(self.places, area)
        return as_booklet(self.places, area, held, list(self._groups(held)))

    def _groups(self, held: Sequence[Held]) -> Iterator[NumberGroup]:
        often = [one for one in held if self._is_often(one)]
        seldom = [one for one in held if one not in often]
        yield from self._days(seldom)
        if often:
            lines = [self._line(one, one.times(one.sessions, self.places)) for one in often]
            yield NumberGroup(EVERY_DAY, tuple(lines))
        others = tuple(line for one in seldom for line in self._others(one))
        if others:
            yield NumberGroup(OTHER_TIMES, others)

    def _is_often(self, held: Held) -> bool:
        return len({one.weekday for one in self._on_days(held)}) >= MOST_DAYS

    def _days(self, held: Sequence[Held]) -> Iterator[NumberGroup]:
        """Yield each day of the week that has something, by when it begins."""
        days: dict[str, list[tuple[Session, Held]]] = defaultdict(list)
        for one in held:
            for session in self._on_days(one):
                days[str(session.weekday)].append((session, one))
        for day, name in DAYS.items():
            if day in days:
                yield NumberGroup(name, tuple(map(self._of_day, sorted(days[day], key=_begins))))

    def _others(self, held: Held) -> Iterator[NumberLine]:
        """Yield what has no day of the week, with what is known of its times."""
        on_days = self._on_days(held)
        rest = [session for session in held.sessions if session not in on_days]
        if rest or not on_days:
            yield self._line(held, held.times(rest, self.places))

    def _on_days(self, held: Held) -> list[Session]:
        """Return the sessions that come back on a day of the week at a known time."""
        if "hours" in withheld(held.page):
            return []
        today = self.places.around.today
        return [
            one
            for one in held.sessions
            if one.weekday and one.opens and one.every not in ("once", "words_only")
            and not (one.ends_on and one.ends_on < today)
        ]  # fmt: skip

    def _of_day(self, found: tuple[Session, Held]) -> NumberLine:
        session, held = found
        plain = session.every == "week" and session.season == "all_year" and not session.starts_on
        told = () if plain else hours_in_words([session], self.places.around.today)
        line = self._line(held, tuple(told))
        ends = f" to {spoken_time(session.closes)}" if session.closes else ""
        return replace(line, name=f"{spoken_time(str(session.opens))}{ends}: {line.name}")

    def _line(self, held: Held, when: tuple[str, ...]) -> NumberLine:
        entry = self.places.entry(held.page)
        return NumberLine(
            entry.name,
            entry.sentence,
            how_to_ask(entry),
            under=(*when, place_words(held.place)),
            checked=entry.checked,
            ring_first=entry.ring_first,
        )


def _begins(found: tuple[Session, Held]) -> tuple[str, str, str]:
    session, held = found
    return str(session.opens), str(session.closes), held.page.name.casefold()
