"""Who does what, by need and by place: one page on which every need has its services.

The public edition names what anybody may read of. No edition holds those who help people who harm
beside those who help people who are harmed, or what nobody has confirmed.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from directory.coverage.records import Usable, read_records
from directory.coverage.staff_pages import safe, staff_sheet
from directory.desk.paper.next_steps import after_a_list
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.paper.tables import Table, TableLine, TableSheet
from directory.disclosure.rules.clean import without_labels
from directory.errors import BadInput
from directory.geo import Gazetteer
from directory.model import Need, ServiceCard
from directory.store import Directory
from directory.store.addresses import town_alone
from directory.store.own_areas import placed_by_words
from directory.words import grouped, one_line, tidy, without_number

Edition = Literal["public", "professional"]
TITLE, TITLE_IN = "Who does what", "Who does what in {place}"
START = "Find what it is about at the left, then the place. Ring before you go."
FOR_STAFF_START = "Confirmed services alone. A worker must ask for some: look each one up first."
NOT_NAMED = "{n} more are held that nobody has confirmed yet: they are not on this page."
ELSEWHERE = "Other places, or by phone"
HERE = "{place}, near it, or by phone"
MOST_AS_ONE = 2
"""So few columns of one place are one: the second would be nearly empty, the letters small."""
NONE_THERE = "Nothing that may be named is held in '{area}'. Name a ward, town or borough."
NONE_YET = "None is recorded here yet. Ask us."
NONE_BY_NEED = "Nothing is listed by need here yet. Ask us."
EVERYWHERE = "everywhere"
"""The area that is asked for where all places are wanted."""
FIRST = "More are held than have room here: ask us."
FIRST_WHOLE = "Not what you look for? Ask us."
"""The same where all that stands under a need has room."""
NO_NEED = "{n} more are held here whose need nobody has confirmed: they stand on no line."
"""For staff."""
FINE = frozenset(("ward", "town", "borough"))
WIDE = frozenset(map(tidy, ("England", "United Kingdom", "UK", "Great Britain", "national")))
MOST_PLACES = 3
MOST, FEW_ROWS = 2, 22
"""Services of one place under one need; where there are more needs than that, one of each."""
MOST_ALONE = 4
"""Where there is one place alone."""
IN_LARGER = "For one place it is a page in larger letters: name a ward, town or borough."
MORE = "and {n} more"
_MORE = re.compile(r"(?:^|; )and \d+ more$")


@dataclass(frozen=True, slots=True)
class WhoDoesWhat:
    """Makes the page from one directory."""

    directory: Directory
    areas: Gazetteer
    needs: Mapping[str, Need]
    tells: Callable[[ServiceCard], bool]
    """Whether it may harm somebody if others saw that they were given it."""

    def area_of(self, asked: str, town: str, today: date) -> str:
        """Return the area of a page: as asked, else the town of this desk; nothing for all.

        One town has room for large letters; all places together do not.
        """
        if asked.strip():
            return "" if tidy(asked) == EVERYWHERE else asked
        return town if self._held(town, today) else ""

    def page(
        self, around: Surroundings, edition: Edition, area: str = "", note: str = ""
    ) -> TableSheet:
        """Return the page.

        Args:
            around: What every paper of this desk says.
            edition: ``public``, or ``professional`` for all that is confirmed.
            area: A ward, town or borough; nothing for everywhere.
            note: About this place, with its source and date; nothing where there is none.

        Raises:
            BadInput: If nothing that may be named is held in that area.
        """
        today = around.today
        held = self._held(area, today)
        kept = [one for one in held if self._may_stand(one.card, edition)]
        if area and not kept:
            raise BadInput(NONE_THERE.format(area=one_line(area)))
        columns = self._columns(kept, area)
        spread = {one.card.id: _spread(one, columns, whole=bool(area)) for one in kept}
        if area and len({one for where in spread.values() for one in where}) <= MOST_AS_ONE:
            columns = (HERE.format(place=one_line(area)),)
            spread = dict.fromkeys(spread, columns)
        # What is for the whole of an area stands in its column alone: others may be left empty.
        columns = tuple(one for one in columns if any(one in where for where in spread.values()))
        rows = [one for one in self._order() if any(_is_for(held.card, one.id) for held in kept)]
        most = MOST if len(rows) <= FEW_ROWS else 1
        most = MOST_ALONE if len(columns) == 1 else most
        cards = [one.card for one in kept]
        on_it = sum(any(_is_for(card, need.id) for need in rows) for card in cards)
        lines = tuple(_line(need, cards, columns, spread, most) for need in rows)
        waiting = sum(one.card.standing == "unconfirmed" for one in held)
        staff = edition == "professional"
        ask_us, next_steps = around.texts.say("ask_us"), after_a_list(around, _first(lines))
        unsaid = (NOT_NAMED.format(n=waiting),) if waiting and staff else ()
        unsaid = unsaid if lines else (NONE_BY_NEED if kept else NONE_YET, *unsaid)
        notes = (*unsaid, *(() if staff else next_steps))
        title = TITLE_IN.format(place=one_line(area)) if area else TITLE
        table = Table("By need and place", columns, lines, notes, wide_cells=True)
        start = (FOR_STAFF_START if staff else START, *filter(None, [note]))
        made = staff_sheet(self.directory, today, title, start, (table,), on_it)
        made = replace(made, warnings=_warnings(len(kept) - on_it, area))
        return made if staff else replace(made, ask_us=f"{around.crisis.foot} {ask_us}")

    def _may_stand(self, card: ServiceCard, edition: Edition) -> bool:
        if card.standing == "unconfirmed" or card.side == "harming":
            return False
        return edition == "professional" or not self.tells(card)

    def _held(self, area: str, today: date) -> list[Usable]:
        """Return what is held in an area; everything for none."""
        spoken = placed_by_words(self.directory, self.areas, area)
        return [
            one
            for one in read_records(self.directory, today).usable
            if not area or one.card.id in spoken or tidy(area) in set(map(tidy, self._names(one)))
        ]

    def _names(self, one: Usable) -> set[str]:
        """Return every name of a place that a record is for, or is at."""
        known = (self.areas.place_of(spot.postcode) for spot in one.spots if spot.postcode)
        names = {area.name for place in known if place for area in place.areas if area.kind in FINE}
        return names | set(_said(one)) | {town_alone(one.card.place)}

    def _columns(self, kept: Sequence[Usable], area: str) -> tuple[str, ...]:
        """Return the places most services are for, then one for all others.

        Of one area it is the whole of it first, then places in it: no other borough.
        """
        boroughs = {tidy(one.name) for one in self.areas.areas_within("borough")}
        others = WIDE | (boroughs - {tidy(area)} if area else set())
        held = Counter(name for one in kept for name in _said(one) if tidy(name) not in others)
        ranked = sorted(held, key=lambda name: (tidy(name) != tidy(area), -held[name], name))
        return (*(safe(name) for name in ranked[:MOST_PLACES]), ELSEWHERE)

    def _order(self) -> list[Need]:
        themes = [theme.id for theme in self.directory.themes()]
        return sorted(
            self.needs.values(), key=lambda need: (themes.index(need.theme), need.position)
        )


def _first(lines: Sequence[TableLine]) -> str:
    """Return what to do first with the page."""
    cut = any(_MORE.search(cell) for line in lines for cell in line.cells)
    return FIRST if cut else FIRST_WHOLE


def _warnings(on_no_line: int, area: str) -> tuple[str, ...]:
    """Return for staff what the page does not hold, and how it would be easier to read."""
    said = (NO_NEED.format(n=on_no_line),) if on_no_line else ()
    return said if area else (*said, IN_LARGER)


def _said(one: Usable) -> tuple[str, ...]:
    """Return the places in the record's own words: whom it is for, else where it is."""
    named = [area.name for area in one.stated] or [spot.town or spot.area for spot in one.spots]
    return tuple(dict.fromkeys(filter(None, map(one_line, named))))


def _spread(one: Usable, columns: Sequence[str], *, whole: bool) -> tuple[str, ...]:
    """Return the columns that a record stands in; what is for the ``whole`` area, only there."""
    here = [name for name in dict.fromkeys(map(safe, _said(one))) if name in columns]
    return tuple(columns[:1] if whole and columns[0] in here else here or [ELSEWHERE])


def _line(
    need: Need,
    cards: Sequence[ServiceCard],
    columns: Sequence[str],
    spread: Mapping[str, Sequence[str]],
    most: int,
) -> TableLine:
    """Return one need with who helps with it first of all."""
    found = [card for card in cards if _is_for(card, need.id)]
    cells = ([card for card in found if column in spread[card.id]] for column in columns)
    return TableLine(need.public_name, tuple(_cell(cell, most) for cell in cells))


def _is_for(card: ServiceCard, need: str) -> bool:
    first = [one for one in card.needs if one not in card.suggested][:1]
    return first == [need]


def _cell(cards: Sequence[ServiceCard], most: int) -> str:
    told = [_named(card) for card in cards[:most]]
    more = [MORE.format(n=len(cards) - most)] if len(cards) > most else []
    return "; ".join((*told, *more))


def _named(card: ServiceCard) -> str:
    name = without_number(without_labels(card.name).text) or safe(card.screen_name)
    return f"{name} {grouped(card.phone)}".strip()
