"""A sheet for a campaign: what a keeper gave one tag, such as winter, theme by theme.

The tag itself is never printed: it is a keeper's own word. Anybody may take the sheet: nothing
on it tells on people, and nothing that nobody has confirmed.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from directory.desk.paper.few_times import few_times
from directory.desk.paper.number_sheets import number_sheet
from directory.desk.paper.open_places import OpenPlaces
from directory.desk.paper.sheets import why_not
from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.record.entry import left_out
from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput
from directory.model import Need, ServicePage, Theme
from directory.store import Directory
from directory.words import one_line, tidy

TITLE, OTHER = "Help near you", "More"
START = "Ring, or go. Not sure which? Come and ask us."
FIRST = "Begin with one. Write down who you spoke to."
WHICH_TAG = "Name a tag that a keeper gave to records, such as winter."
NOBODY = "No open record that anybody may read of has the tag '{tag}'{where}."
NOTHING = NumberGroup("", (), ("None is recorded here yet. Ask us.",))
MOST_TIMES, LONGEST_TITLE = 3, 40
_TAGGED = "SELECT id, tags FROM service WHERE tags <> '[]' AND status <> 'closed' ORDER BY name, id"


@dataclass(frozen=True, slots=True)
class ThemedSheets:
    """Makes the sheet from one directory."""

    directory: Directory
    places: OpenPlaces
    needs: Mapping[str, Need]
    tells: Callable[[ServicePage], bool]
    """Whether it may harm somebody if others saw that they go there."""

    def sheet(self, tag: str, area: str = "", title: str = "") -> NumberSheet:
        """Return the sheet of a tag.

        Args:
            tag: As a keeper wrote it; case makes no difference.
            area: A ward, town or borough; nothing for everywhere.
            title: What stands at the top; nothing for the usual words.

        Raises:
            BadInput: If no tag is named, or the title is too long.
            RefusedWords: If the title is about a person, or labels people.
        """
        if not tidy(tag):
            raise BadInput(WHICH_TAG)
        pages = self._tagged(tag, area)
        around = self.places.around
        groups: dict[str, list[NumberLine]] = {}
        named: Mapping[str, Theme] = {theme.id: theme for theme in self.directory.themes()}
        for page in pages:
            groups.setdefault(self._theme(page, named), []).append(self._line(page))
        order = [theme.name for theme in named.values()]
        nobody = () if pages else (_nobody(tag, area),)
        made = [NumberGroup(one, tuple(groups[one])) for one in (*order, OTHER) if one in groups]
        return replace(
            number_sheet(around, _checked_title(title), made or [NOTHING], FIRST),
            start=START,
            crisis=around.crisis,
            services=len(pages),
            warnings=(*nobody, *(words for page in pages for words in left_out(page))),
        )

    def _tagged(self, tag: str, area: str) -> list[ServicePage]:
        wanted = tidy(tag)
        rows = self.directory.rows(_TAGGED, ())
        ids = [str(row[0]) for row in rows if wanted in map(tidy, json.loads(str(row[1])))]
        spoken = self.places.spoken(area)
        return [
            page
            for page in self.directory.pages(ids)
            if self._may_stand(page) and (page.id in spoken or self._in(page, area))
        ]

    def _may_stand(self, page: ServicePage) -> bool:
        confirmed = page.standing == "confirmed" and not self.tells(page)
        return confirmed and not why_not(page, self.places.around.today)

    def _in(self, page: ServicePage, area: str) -> bool:
        covered = {tidy(one.name) for one in page.coverage}
        here = any(self.places.is_within(place, area) for place in page.locations)
        return not area or here or tidy(area) in covered

    def _theme(self, page: ServicePage, named: Mapping[str, Theme]) -> str:
        stated = [one.need for one in page.needs if one.structure != "suggested"]
        themes = (self.needs[one].theme for one in stated if one in self.needs)
        return next((named[one].name for one in themes if one in named), OTHER)

    def _line(self, page: ServicePage) -> NumberLine:
        entry = self.places.entry(page)
        where = entry.where[:1] if not entry.phone else ()
        return NumberLine(
            entry.name,
            entry.sentence,
            entry.phone or entry.instead_of_phone.rstrip(".") or "Ask us",
            under=(*filter(None, [" ".join(few_times(entry, MOST_TIMES))]), *where),
            checked=entry.checked,
            ring_first=entry.ring_first,
        )


def _nobody(tag: str, area: str) -> str:
    """Return why there is nothing on the sheet, for staff."""
    where = f" in '{one_line(area)}'" if area else ""
    return NOBODY.format(tag=one_line(tag), where=where)


def _checked_title(title: str) -> str:
    title = one_line(title)
    if len(title) > LONGEST_TITLE:
        raise BadInput(f"A title has at most {LONGEST_TITLE} letters.")
    check_typed(title)
    return title or TITLE
