"""Which of several areas a service reaches, as sets of areas: a bit for each."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from directory.coverage.records import Named, Spot, Usable
from directory.geo import Area, Gazetteer, Place

WIDE_KINDS = ("region", "nation")


class Reached(NamedTuple):
    """The areas that a service takes people from, as bits: certainly, and perhaps."""

    certain: int = 0
    perhaps: int = 0
    inside: int = 0
    """Areas that something it covers lies in, whole: a ward of a town, for the town."""


class Understood:
    """What the words and postcodes of records mean as areas; each is looked up once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._named: dict[Named, tuple[Area, ...]] = {}
        self._at: dict[Spot, tuple[Area, ...]] = {}

    def named(self, named: Named) -> tuple[Area, ...]:
        """Return the areas that a record states."""
        if named not in self._named:
            self._named[named] = self.gazetteer.areas_called(named.name, named.code)
        return self._named[named]

    def at(self, spot: Spot) -> tuple[Area, ...]:
        """Return the areas that a place lies in, from small to large."""
        if spot not in self._at:
            found = self.gazetteer.place_of(spot.postcode) if spot.postcode else None
            areas = found.areas if found else ()
            for name in (spot.area, spot.town):
                areas = areas or (self.gazetteer.areas_called(name) if name else ())
            self._at[spot] = areas
        return self._at[spot]

    def borough(self, area: Area) -> Area | None:
        """Return the borough that an area lies in, or is."""
        return next((one for one in self.gazetteer.around(area) if one.kind == "borough"), None)


class Reach:
    """Works out which of some areas each service reaches.

    After the areas come two more: *wide*, for what covers a whole region or country and has no
    place of its own, and *unknown*, for services that do not say whom they cover.
    """

    def __init__(self, understood: Understood, areas: Sequence[Place]) -> None:
        self._understood = understood
        self._chains = [one.areas[0].chain for one in areas]
        self.wide = 1 << len(areas)
        self.unknown = 2 << len(areas)
        self._masks: dict[Area, Reached] = {}
        self._found: dict[tuple[object, ...], Reached] = {}

    def of(self, one: Usable) -> Reached:
        """Return the areas that a service reaches."""
        told = (one.rule, one.stated, one.spots)
        if told not in self._found:
            self._found[told] = self._work_out(one)
        return self._found[told]

    def _work_out(self, one: Usable) -> Reached:
        anyone = one.rule == "anyone"
        stated = [area for named in one.stated for area in self._understood.named(named)]
        if stated:
            return self._stated(stated, anyone=anyone)
        near = [area for spot in one.spots for area in self._understood.at(spot)[:1]]
        if near:
            return self._around(near, anyone=anyone)
        return Reached(self.wide, 0) if anyone and not one.stated else Reached(0, self.unknown)

    def _stated(self, areas: Iterable[Area], *, anyone: bool) -> Reached:
        """Return the areas that are covered, and those that a part of is.

        Where anybody may come, people of the same borough perhaps come from further away.
        """
        certain = perhaps = holding = 0
        for area in areas:
            if area.kind in WIDE_KINDS:
                certain |= self.wide if self._touches(area) else 0
                continue
            inside, part, _ = self._mask(area)
            certain |= inside
            holding |= part
            perhaps |= part | (self._borough(area) if anyone else 0)
        return Reached(certain, perhaps & ~certain, holding)

    def _around(self, areas: Iterable[Area], *, anyone: bool) -> Reached:
        """Return the areas that a service stands in, when it does not say whom it covers."""
        holding = part = wider = 0
        for area in areas:
            if area.kind in WIDE_KINDS:
                wider |= self.wide if self._touches(area) else 0
                continue
            holding |= self._bits(
                i for i, chain in enumerate(self._chains) if chain[0] in area.chain
            )
            part |= self._mask(area).certain
            wider |= self._borough(area) if anyone else 0
        certain = holding if anyone else 0
        return Reached(certain, (holding | part | wider) & ~certain, holding)

    def _mask(self, area: Area) -> Reached:
        """Return the areas inside ``area``, and those that it is only a part of."""
        if area not in self._masks:
            inside = self._bits(i for i, chain in enumerate(self._chains) if area.id in chain)
            part = self._bits(i for i, c in enumerate(self._chains) if c[0] in area.chain[1:])
            self._masks[area] = Reached(inside, part & ~inside)
        return self._masks[area]

    def _borough(self, area: Area) -> int:
        """Return the areas in the same borough."""
        around = self._understood.borough(area)
        return self._mask(around).certain if around else 0

    def _touches(self, area: Area) -> bool:
        return any(area.id in chain for chain in self._chains)

    @staticmethod
    def _bits(places: Iterable[int]) -> int:
        return sum(1 << place for place in places)
