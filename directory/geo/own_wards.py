"""Wards as a keeper's own list has them, laid over those that ship.

A ward that is listed is these small areas and no others, whatever its name or its edge is
elsewhere. What a list says nothing of stays as it ships.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from directory.geo.areas import Area
from directory.words import tidy

FIRST_OWN = 1_000_000
"""Numbers of areas that do not ship begin here."""
NATIONS = {"E": "E92000001", "W": "W92000004", "S": "S92000003", "N": "N92000002"}
"""The country that a code begins with."""
ALL_OF_IT = "K02000001"


class Listed(NamedTuple):
    """The wards of one council: each row is a small area and its ward, as code and name."""

    code: str
    name: str
    rows: tuple[tuple[str, str, str, str], ...]


class Ships(NamedTuple):
    """What ships: areas with names, small areas by code, and the chains that postcodes have."""

    named: Mapping[int, Area]
    small: Mapping[str, Area]
    cells: Sequence[tuple[int, ...]]
    key: Callable[[str], str] = tidy
    """Makes names alike that are written differently."""


@dataclass(slots=True)
class OwnWards:
    """What is otherwise than it ships."""

    areas: dict[int, Area] = field(default_factory=dict)
    """New areas, and those that ship with another chain or middle."""
    codes: dict[str, int] = field(default_factory=dict)
    ward_of: dict[int, int] = field(default_factory=dict)
    """The ward of each small area that is listed, by number."""
    follows: dict[int, int] = field(default_factory=dict)
    """The same of small areas of another census, as far as their postcodes tell; 0 for none."""
    stated: set[int] = field(default_factory=set)
    """Wards that are what the list says."""
    gone: set[int] = field(default_factory=set)
    """Wards that ship of which every small area is in another now."""

    def chain(self, numbers: Sequence[int]) -> tuple[int, ...]:
        """Return the areas that somewhere lies in, by what ships, as they are here."""
        wards = [self.ward_of[one] for one in numbers if one in self.ward_of]
        wards += [self.follows[one] for one in numbers if self.follows.get(one)]
        if not wards:
            moved = self.stated | self.gone
            return tuple(one for one in numbers if one not in moved)
        small = [one for one in numbers if one in self.ward_of or one in self.follows]
        return (*small, *self.areas[wards[0]].chain)


def laid_over(ships: Ships, lists: Iterable[Listed]) -> OwnWards:
    """Return what is otherwise here than it ships, by lists of wards."""
    made = _Laying(ships)
    for one in sorted(lists):
        made.add(one)
    made.follow()
    made.settle()
    return made.own


class _Laying:
    """Lays lists over what ships, one council after another."""

    def __init__(self, ships: Ships) -> None:
        self.own = OwnWards()
        self._ships = ships
        self._by_code = {area.code: area for area in ships.named.values() if area.code}
        self._next = FIRST_OWN
        self._councils: set[int] = set()
        self._members: dict[int, list[Area]] = defaultdict(list)

    def add(self, listed: Listed) -> None:
        """Take in the wards of one council."""
        council = self._council(listed)
        self._councils.add(council.id)
        wards: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for small_code, small_name, code, name in listed.rows:
            wards[code, name].append((small_code, small_name))
        for (code, name), small in sorted(wards.items()):
            ward = self._ward(code, name, council, [one for one, _ in small])
            self.own.stated.add(ward.id)
            self.own.areas[ward.id] = ward
            if code:
                self.own.codes[code] = ward.id
            for one in small:
                self._put(*one, ward)

    def follow(self) -> None:
        """Let small areas that are not listed, of another census, go where their postcodes go."""
        partners: dict[int, set[int]] = defaultdict(set)
        for chain in self._ships.cells:
            small = [one for one in chain if one not in self._ships.named]
            for one in small:
                partners[one].update(small)
        for area in self._ships.small.values():
            if area.id in self.own.ward_of or not self._is_touched(area):
                continue
            found = {self.own.ward_of.get(one, 0) for one in partners[area.id]} - {0}
            self.own.follows[area.id] = found.pop() if len(found) == 1 else 0

    def settle(self) -> None:
        """Find wards that are no more, and say in which areas each small area lies."""
        kept: set[int] = set()
        left: set[int] = set()
        for area in self._ships.small.values():
            now = self.own.ward_of.get(area.id, self.own.follows.get(area.id))
            wards = {one for one in area.chain if self._is_ward(one)}
            (left if now else kept).update(wards)
        self.own.gone = {one for one in left - kept - self.own.stated if self._is_ours(one)}
        for area in self._ships.small.values():
            if area.id in self.own.ward_of or area.id in self.own.follows:
                chain = self.own.chain(area.chain)
                self.own.areas[area.id] = replace(area, chain=chain)
        for number, members in self._members.items():
            self.own.areas[number] = _with_middle(self.own.areas[number], members)

    def _put(self, code: str, name: str, ward: Area) -> None:
        """Let a small area lie in a ward."""
        area = self._ships.small.get(code)
        if area is None:
            number = self.own.codes.get(code) or self._number()
            chain = (number, *ward.chain)
            area = Area(number, code, name or code, "small_area", chain, None, None, False)
            self.own.areas[number] = area
            self.own.codes[code] = number
        self.own.ward_of[area.id] = ward.id
        self._members[ward.id].append(area)

    def _council(self, listed: Listed) -> Area:
        found = self._by_code.get(listed.code)
        key = self._ships.key(listed.name)
        for area in self._ships.named.values():
            if found is None and area.kind == "borough" and self._ships.key(area.name) == key:
                found = area
        if found is None:
            nation = self._by_code.get(NATIONS.get(listed.code[:1], ""))
            around = (nation or self._by_code[ALL_OF_IT]).chain
            found = self._new(listed.code, listed.name, "borough", around)
            self.own.areas[found.id] = found
            self.own.codes[listed.code] = found.id
        return found

    def _ward(self, code: str, name: str, council: Area, small: Iterable[str]) -> Area:
        """Return the ward that is meant: one that ships by its code or name, else a new one."""
        found = self._by_code.get(code)
        key = self._ships.key(name)
        if found is not None and found.kind == "ward" and council.id in found.chain:
            return found if key in ("", self._ships.key(found.name)) else replace(found, name=name)
        for area in self._ships.named.values():
            here = area.kind == "ward" and council.id in area.chain
            if here and area.id not in self.own.stated and self._ships.key(area.name) == key:
                return area
        return self._new(code, name or code, "ward", self._around(council, small))

    def _around(self, council: Area, small: Iterable[str]) -> tuple[int, ...]:
        """Return what a new ward lies in: the town that all of it is in, or the council alone."""
        held = [self._ships.small[one].chain for one in small if one in self._ships.small]
        found = {tuple(one for one in chain[1:] if not self._is_ward(one)) for chain in held}
        one = found.pop() if len(found) == 1 else ()
        return one if council.id in one else council.chain

    def _new(self, code: str, name: str, kind: str, around: tuple[int, ...]) -> Area:
        number = self._number()
        # Only the two kinds below are ever made.
        of_kind = "ward" if kind == "ward" else "borough"
        return Area(number, code, name, of_kind, (number, *around), None, None, False)  # type: ignore[arg-type]

    def _number(self) -> int:
        self._next += 1
        return self._next

    def _is_ward(self, number: int) -> bool:
        return number in self._ships.named and self._ships.named[number].kind == "ward"

    def _is_ours(self, ward: int) -> bool:
        return bool(self._councils.intersection(self._ships.named[ward].chain))

    def _is_touched(self, small: Area) -> bool:
        """Say whether a small area ships in a council that is listed."""
        return bool(self._councils.intersection(small.chain))


def _with_middle(ward: Area, members: Sequence[Area]) -> Area:
    """Return a ward with the middle of its small areas, as far as these are known."""
    at = [(a.latitude, a.longitude) for a in members if a.latitude and a.longitude]
    if not at:
        return ward
    north, east = (sum(one) / len(at) for one in zip(*at, strict=True))
    return replace(ward, latitude=round(north, 5), longitude=round(east, 5))
