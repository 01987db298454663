"""Lists for paper of what a place has besides services: groups and places by ward, networks.

Anybody may take them: nothing that tells on people who go there is on them, and nothing that
nobody has confirmed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from directory.desk.paper.few_times import few_places, few_times
from directory.desk.paper.next_steps import NONE_TO_CHOOSE
from directory.desk.paper.number_sheets import number_sheet
from directory.desk.paper.sheets import why_not
from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import left_out, sheet_entry
from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.own_mail import for_paper
from directory.errors import BadInput
from directory.geo import Gazetteer
from directory.model import Need, ServicePage, Theme
from directory.model.vocabulary import RecordKind
from directory.store import Directory
from directory.store.own_areas import placed_by_words
from directory.words import one_line, tidy

ASSETS_TITLE, NETWORKS_TITLE = "Places and groups near you", "Networks and forums"
ASSETS_START = "Somewhere to go, people to meet, rooms to use. Not sure? Come and ask us."
NETWORKS_START = "Groups and workers who meet. Write or ring to join one."
CHOOSE_ONE = "Choose one, and ask them when you can come."
NO_PLACE, NO_THEME = "Anywhere", "Any subject"
NONE_YET = "None is recorded here yet. Ask us."
FINE = frozenset(("ward", "town", "borough"))
"""Areas that a heading may name; nothing finer."""
BY_PLACE, BY_THEME = "place", "theme"
MOST_TIMES = 3
_OF_KIND = "SELECT id FROM service WHERE kind = ? AND status <> 'closed' ORDER BY name, id"


@dataclass(frozen=True, slots=True)
class PlaceLists:
    """Makes the lists from one directory."""

    directory: Directory
    areas: Gazetteer
    needs: Mapping[str, Need]
    around: Surroundings
    tells: Callable[[ServicePage], bool]
    """Whether it may harm somebody if others saw that they go there."""

    def assets(self, area: str = "") -> NumberSheet:
        """Return community assets by ward, or by town where no ward is known; of one area if named.

        Args:
            area: A ward, town or borough; nothing for everywhere.
        """
        pages = self._pages("community_asset", area)
        return self._sheet(ASSETS_TITLE, ASSETS_START, pages, self._places_of)

    def networks(self, by: str = BY_PLACE, area: str = "") -> NumberSheet:
        """Return networks and forums by place or by theme.

        Raises:
            BadInput: If they are wanted by something else.
        """
        if by not in (BY_PLACE, BY_THEME):
            raise BadInput(f"Networks are listed by {BY_PLACE} or by {BY_THEME}.")
        pages = self._pages("network", area)
        under = self._places_of if by == BY_PLACE else self._themes_of
        return self._sheet(NETWORKS_TITLE, NETWORKS_START, pages, under)

    def _pages(self, kind: RecordKind, area: str) -> list[ServicePage]:
        ids = [str(row[0]) for row in self.directory.rows(_OF_KIND, (kind,))]
        held = (page for page in self.directory.pages(ids) if not self._keeps_apart(page))
        wanted = tidy(area)
        spoken = placed_by_words(self.directory, self.areas, area)
        return [
            page
            for page in held
            if not wanted or page.id in spoken or wanted in map(tidy, self._every_area(page))
        ]

    def _keeps_apart(self, page: ServicePage) -> bool:
        """Return whether it is no name for anybody to read: at a network workers meet."""
        if page.kind == "network":
            return page.sensitive or page.side != "neither"
        return self.tells(page)

    def _sheet(
        self,
        title: str,
        start: str,
        pages: Sequence[ServicePage],
        under: Callable[[ServicePage], Iterable[str]],
    ) -> NumberSheet:
        kept = [page for page in pages if not self._why_not(page)]
        groups: dict[str, list[NumberLine]] = {}
        for page in kept:
            for heading in dict.fromkeys(under(page)):
                groups.setdefault(heading, []).append(self._line(page))
        made = [NumberGroup(name, tuple(groups[name])) for name in sorted(groups)]
        return replace(
            number_sheet(
                self.around, title, made or [NumberGroup("", (), (NONE_YET,))],
                CHOOSE_ONE if made else NONE_TO_CHOOSE,
            ),
            start=start,
            crisis=self.around.crisis,
            services=len(kept),
            warnings=(
                *(f"{one.name} {self._why_not(one)}: left out." for one in pages
                  if one not in kept),
                *(words for page in kept for words in left_out(page)),
            ),
        )  # fmt: skip

    def _why_not(self, page: ServicePage) -> str:
        """Return why it cannot stand on a list nobody chose it for, or nothing."""
        return (
            "is not confirmed"
            if page.standing == "unconfirmed"
            else why_not(page, self.around.today)
        )

    def _line(self, page: ServicePage) -> NumberLine:
        around = self.around
        entry = sheet_entry(page, around.today, practice=around.practice, limits=around.limits)
        when = " ".join(few_times(entry, MOST_TIMES))
        under = (
            _clean(for_paper(page).who_for),
            when,
            *few_places(entry),
            *(() if entry.phone else _reached(for_paper(page))),
            *(f"About: {theme}." for theme in _listed(self._themes_of(page))),
        )
        return NumberLine(
            entry.name,
            entry.sentence,
            entry.phone or entry.instead_of_phone.rstrip(".") or _by(for_paper(page)),
            under=tuple(dict.fromkeys(one for one in under if one)),
            checked=entry.checked,
            ring_first=entry.ring_first,
        )

    # -- where, and what about

    def _places_of(self, page: ServicePage) -> Iterator[str]:
        """Yield its wards, each with its town; else its towns, else whom it is for."""
        found = [", ".join(names[:2]) for names in self._located(page)]
        yield from found or [_clean(one.name) for one in page.coverage[:1]] or [NO_PLACE]

    def _every_area(self, page: ServicePage) -> Iterator[str]:
        for names in self._located(page):
            yield from names
        yield from (one.name for one in page.coverage)

    def _located(self, page: ServicePage) -> Iterator[list[str]]:
        """Yield for each place that may be told the areas it lies in, from small to large."""
        for place in page.locations:
            if place.visibility == "hidden":
                continue
            known = self.areas.place_of(place.postcode) if place.postcode else None
            within = [one.name for one in known.areas if one.kind in FINE] if known else []
            said = [one for one in (_clean(place.area), _clean(place.town)) if one]
            if within or said:
                yield list(dict.fromkeys((*within, *said)))

    def _themes_of(self, page: ServicePage) -> Iterator[str]:
        named: Mapping[str, Theme] = {theme.id: theme for theme in self.directory.themes()}
        stated = [one.need for one in page.needs if one.structure != "suggested"]
        themes = (self.needs[one].theme for one in stated if one in self.needs)
        found = dict.fromkeys(named[one].name for one in themes if one in named)
        yield from found or (NO_THEME,)


def _by(page: ServicePage) -> str:
    """Return by what to reach it, for a record without a phone."""
    kinds = {one.kind for one in page.contacts if one.audience == "public"}
    return "By email" if "email" in kinds else "On the web" if "website" in kinds else "Ask us"


def _reached(page: ServicePage) -> Iterator[str]:
    """Yield where to look and write."""
    leads = {"email": "Write to {}", "website": "Look at {}"}
    for contact in page.contacts:
        if contact.audience == "public" and contact.kind in leads:
            bare = one_line(contact.value).removeprefix("https://").removeprefix("http://")
            yield leads[contact.kind].format(bare.rstrip("/"))


def _listed(names: Iterable[str]) -> tuple[str, ...]:
    told = [name for name in names if name != NO_THEME]
    return ("; ".join(told),) if told else ()


def _clean(text: str) -> str:
    return one_line(without_labels(text).text)
