"""One survey of what is covered: choose areas, themes or needs, and for whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from directory.coverage.matrix import (
    Line,
    Matrix,
    matrix,
    need_lines,
    needs_by_theme,
    theme_lines,
)
from directory.coverage.narrowing import EVERYBODY, TIMES, WAYS, For, checked
from directory.coverage.quality import QualityReport, quality
from directory.coverage.reach import Reach, Understood
from directory.coverage.records import Records, read_records
from directory.errors import BadInput, UnknownName
from directory.geo import Gazetteer, Place
from directory.store import Directory
from directory.store.own_areas import AreasInUse
from directory.words import one_line

Level = Literal["", "borough", "town", "ward"]
Word = TypeVar("Word", bound=str)

LEVELS: dict[Level, str] = {"borough": "Boroughs", "town": "Towns", "ward": "Wards"}
"""The levels of areas, from large to small."""
EVERYWHERE = "*"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a survey is about."""

    area: str = ""
    """The area to look into; ``*`` for all that are served; empty for that of this desk."""
    level: Level = ""
    """How finely it is divided; empty for the next smaller areas that are known."""
    theme: str = ""
    """The needs of this theme only, each on a line; ``*`` for every need; empty for themes."""
    need: str = ""
    """This need only."""
    who: For = EVERYBODY


def asked_in(options: Mapping[str, str]) -> Asked:
    """Return what is asked for by words: area, level, theme, need, age, way, when, free.

    Raises:
        BadInput: If one of them does not do.
    """
    age = options.get("age", "")
    if age and not age.isdecimal():
        raise BadInput(f"'{one_line(age)}' is not an age in whole years.")
    who = For(
        age=int(age) if age else None,
        way=_one_of(options, "way", WAYS, "any"),
        when=_one_of(options, "when", TIMES, "any"),
        free=_one_of(options, "free", {"yes": "", "no": ""}, "no") == "yes",
    )
    level = _one_of(options, "level", LEVELS, "")
    area, theme, need = (options.get(name, "") for name in ("area", "theme", "need"))
    return Asked(area, level, theme, need, checked(who))


class Survey:
    """The records of an open directory, read once, and asked as often as wanted."""

    def __init__(self, directory: Directory, today: date) -> None:
        self._directory = directory
        self._today = today
        self._areas = AreasInUse(directory)
        self._known: Understood | None = None
        self._revision = 0
        self._held = Records((), 0)

    @property
    def records(self) -> Records:
        """Every service that can be used today; read again when the directory changes."""
        revision = self._directory.revision
        if revision != self._revision:
            self._held = read_records(self._directory, self._today)
            self._revision = revision
        return self._held

    @property
    def _gazetteer(self) -> Gazetteer:
        """Areas as they are here now."""
        return self._areas.gazetteer

    @property
    def _understood(self) -> Understood:
        """What the records mean by their areas, anew where the wards changed."""
        areas = self._gazetteer
        if self._known is None or self._known.gazetteer is not areas:
            self._known = Understood(areas)
        return self._known

    def matrix(self, asked: Asked) -> Matrix:
        """Return what is covered.

        Raises:
            BadInput: If the area or the age is none that is known.
            UnknownName: If there is no such need or theme.
        """
        who = checked(asked.who)
        lines, themes = self._lines(asked)
        areas = self.areas(asked.area, asked.level)
        return matrix(self.records, self._understood, areas, lines, themes, who)

    def quality(self, made: Matrix) -> QualityReport:
        """Return how good the records are, also for each area of a matrix."""
        return quality(self._directory, self.records, made, self._today)

    def areas(self, named: str, level: Level = "") -> tuple[Place, ...]:
        """Return an area and what it is divided into, or all areas of a level that are served.

        Raises:
            BadInput: If the area is none that is known.
        """
        if named == EVERYWHERE:
            return self._served(level or "borough")
        within = self._area(named) if named else self._own()
        if within is None:
            return self._served(level or "borough")
        kinds = (level,) if level else _smaller(within.kind)
        for kind in kinds:
            inside = self._gazetteer.areas_within(kind, within) if kind else ()
            inside = tuple(one for one in inside if one.areas[0] != within.areas[0])
            if inside:
                return (within, *inside) if within.kind not in ("region", "nation") else inside
        return (within,)

    def boroughs(self) -> tuple[str, ...]:
        """Return the boroughs that services are for, by name."""
        return tuple(place.name for place in self._served("borough"))

    def _served(self, level: Level) -> tuple[Place, ...]:
        """Return the areas of a level that a service is for; all, before there is any."""
        all_ = self._gazetteer.areas_within(level or "borough")
        reach, served = Reach(self._understood, all_), 0
        for one in self.records.usable:
            served |= reach.of(one).certain | reach.of(one).perhaps
        return tuple(place for at, place in enumerate(all_) if served >> at & 1) or all_

    def _own(self) -> Place | None:
        """Return the borough of this desk's town, if it was set."""
        town = self._directory.desk().get("town")
        place = self._gazetteer.understand(town.value) if town and town.value else None
        around = [area for area in place.areas if area.kind == "borough"] if place else []
        return self._gazetteer.understand(around[0].name) if around else None

    def _area(self, named: str) -> Place:
        found = self._gazetteer.understand(named)
        if found is None or found.areas[:1] == () or found.kind in ("postcode", "outcode"):
            raise BadInput(
                f"'{one_line(named)}' is not an area that Signpost knows. Type a borough, a town "
                "or a ward, such as Knowsley or Kirkby."
            )
        return found

    def _lines(self, asked: Asked) -> tuple[tuple[Line, ...], dict[str, frozenset[str]]]:
        needs, themes = self._directory.needs(), self._directory.themes()
        every = need_lines(needs, themes)
        if asked.need:
            return _chosen(every, [line for line in every if line.id == asked.need], asked.need), {}
        if asked.theme and asked.theme != "*":
            inside = [line for line in every if line.theme == asked.theme]
            return _chosen(theme_lines(themes), inside, asked.theme), {}
        return (every, {}) if asked.theme else (theme_lines(themes), needs_by_theme(needs))


def _one_of(options: Mapping[str, str], name: str, known: Mapping[Word, str], usual: Word) -> Word:
    """Return a word of a closed list, or the usual one where nothing was said."""
    said = options.get(name, "")
    found = next((word for word in known if word == said), None)
    if said and found is None:
        raise BadInput(f"'{one_line(said)}' is no {name}. Choose from: {', '.join(known)}.")
    return usual if found is None else found


def _chosen(known: Sequence[Line], found: Sequence[Line], named: str) -> tuple[Line, ...]:
    if not found:
        ids = ", ".join(line.id for line in known)
        raise UnknownName(f"There is no '{one_line(named)}'. There are: {ids}.")
    return tuple(found)


def _smaller(kind: str) -> tuple[Level, ...]:
    """Return the levels below a kind of area, the largest first."""
    order: tuple[Level, ...] = tuple(LEVELS)
    return order[order.index(kind) + 1 :] if kind in order else order
