"""The gazetteer: postcodes, outcodes and areas, read from the file that ships."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from math import cos, hypot, radians
from pathlib import Path

from directory.errors import DamagedFile
from directory.geo.areas import Area, AreaKind, Place
from directory.geo.own_wards import Listed, OwnWards, Ships, laid_over
from directory.geo.towns import FIRST_TOWN, Town, as_area, chain_of
from directory.words import postcode, tidy

SHIPPED = Path(__file__).parents[2] / "seed" / "geo" / "geography.db"
FINENESS = 100_000
"""Coordinates are kept as whole numbers of this part of a degree."""
AROUND = 30_000
"""Outcodes are looked for so far in every direction: about 20 miles."""
ORDER = ("town", "borough", "ward", "region", "nation", "small_area")
"""What a name means first: Litherland is the town before it is the ward."""
LOOSE = frozenset(
    {"the", "city", "borough", "metropolitan", "county", "region", "town", "ward", "area", "of"}
)
"""Words around the name of an area that do not change which it is."""
_OUTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?")
_BEGUN_OUTCODE = re.compile(r"[A-Z]{1,2}[0-9]?[A-Z0-9]?")
_CODE = re.compile(r"[A-Z][0-9]{8}")
_SEVERAL = re.compile(r"[,;/]|\band\b")


class Gazetteer:
    """Understands where somebody means. Holds no text that was typed."""

    def __init__(
        self, file: sqlite3.Connection, lists: Iterable[Listed] = (), towns: Iterable[Town] = ()
    ) -> None:
        self._file = file
        self._lists = tuple(lists)
        self._towns = tuple(towns)

    @classmethod
    def open(
        cls, path: Path = SHIPPED, lists: Iterable[Listed] = (), towns: Iterable[Town] = ()
    ) -> "Gazetteer":
        """Open the file; it is read only as far as it is asked.

        Args:
            path: The file that ships.
            lists: Wards as a keeper's own lists have them; they count before those that ship.
            towns: Towns of the records held here; one that ships goes before it.

        Raises:
            DamagedFile: If it is not there or cannot be read.
        """
        try:
            # Nobody writes it while it is open, so it may be read without any lock.
            whole = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            file = sqlite3.connect(whole, uri=True, check_same_thread=False)
            file.execute("SELECT 1 FROM area LIMIT 1").fetchone()
        except sqlite3.Error as problem:
            raise DamagedFile(
                "The postcodes that come with Signpost cannot be read. Set up Signpost again."
            ) from problem
        return cls(file, lists, towns)

    def place_of(self, code: str) -> Place | None:
        """Return where a postcode is; the middle of its outcode, if no more is known of it.

        Postcodes no longer in use are known too. None if it is no postcode of anywhere.
        """
        whole = postcode(code)
        outward = whole.split()[0] if whole else code.strip().upper()
        if not _OUTCODE.fullmatch(outward):
            return None
        around = self._outcode(outward)
        if whole is None:
            return around and replace(around, touches=self._touched(outward))
        found = self._file.execute(
            "SELECT latitude, longitude, chain FROM postcode LEFT JOIN cell ON cell.id = cell"
            " WHERE code = ?",
            (whole.replace(" ", ""),),
        ).fetchone()
        if found:
            north, east, chain = found
            areas = self._areas(chain) if chain else around.areas if around else ()
            return Place(whole, "postcode", north / FINENESS, east / FINENESS, areas)
        if around is None:
            return None
        return Place(whole, "postcode", around.latitude, around.longitude, around.areas, True)

    def knows(self, code: str) -> bool:
        """Say whether a postcode is one of anywhere, as :meth:`place_of` does, and sooner.

        An import asks for each of its rows, and needs to know nothing else.
        """
        whole = postcode(code)
        outward = whole.split()[0] if whole else code.strip().upper()
        if not _OUTCODE.fullmatch(outward):
            return False
        asked = "SELECT 1 FROM postcode WHERE code = ?"
        return outward in self._outcodes or (
            whole is not None
            and self._file.execute(asked, (whole.replace(" ", ""),)).fetchone() is not None
        )

    @cached_property
    def _outcodes(self) -> frozenset[str]:
        return frozenset(code for (code,) in self._file.execute("SELECT code FROM outcode"))

    def understand(self, text: str) -> Place | None:
        """Return what is meant by a postcode, outcode, town, ward, borough or small area.

        ``Church, Sefton`` says which of several. None if it is nothing that we know, or several.
        """
        found = self.place_of(text) or self._with_code(text)
        if found:
            return found
        meant = self.called(text)
        return meant[0] if len(meant) == 1 else None

    def called(self, name: str) -> tuple[Place, ...]:
        """Return every area that ``name`` may mean."""
        found = self._called(name)
        head, _, around = name.rpartition(",")
        if not found and head:
            larger = {area.id for area in self._called(around)}
            found = [area for area in self._called(head) if larger & set(area.chain[1:])]
        return tuple(self._as_place(area) for area in found)

    def areas_called(self, name: str, code: str = "") -> tuple[Area, ...]:
        """Return the areas that a record states, by their ONS code or in words.

        "Southport and Formby" are two. Nothing, if any part of it is not known for certain.
        """
        by_code = self._with_code(code)
        if by_code:
            return by_code.areas[:1]
        found = self._called(name)
        if found:
            return tuple(found) if len(found) == 1 else ()
        parts = [
            self._called(part)
            for part in _SEVERAL.split(name.replace("&", " and ").lower())
            if part.strip()
        ]
        return tuple(part[0] for part in parts) if all(len(p) == 1 for p in parts) else ()

    def areas_within(self, kind: AreaKind, around: Place | None = None) -> tuple[Place, ...]:
        """Return every area of a kind by name, those inside ``around`` if it is given.

        Small areas have no names that people use: there are none of them here.
        """
        inside = around.areas[0].id if around and around.areas else 0
        found = [
            area
            for area in self._named.values()
            if area.kind == kind and (not inside or inside in area.chain)
        ]
        return tuple(self._as_place(area) for area in sorted(found, key=lambda area: area.name))

    def small_areas_within(self, around: Place) -> tuple[Area, ...]:
        """Return every small area inside ``around``."""
        inside = around.areas[0].id if around.areas else 0
        small = {area.id: area for area in self._here(self._read("kind = 'small_area'"))}
        small |= {a.id: a for a in self._own.areas.values() if a.kind == "small_area"}
        return tuple(area for area in small.values() if inside in area.chain)

    def has_postcodes(self, code: str) -> bool:
        """Say whether postcodes in a small area are known: then it ships."""
        return bool(self._read("code = ? AND kind = 'small_area'", code))

    def around(self, area: Area) -> tuple[Area, ...]:
        """Return an area and the larger ones it lies in, from small to large."""
        return self._as_place(area).areas

    def suggestions(self, begun: str, limit: int = 8) -> tuple[Place, ...]:
        """Return what may be meant by ``begun``, likeliest first; use ``label`` to show it."""
        outcodes = self._outcodes_begun(begun.strip().upper(), limit)
        key = _key(begun)
        if not key:
            return outcodes
        likely: dict[int, tuple[bool, int, str]] = {}
        for name, areas in self._names.items():
            if f" {key}" in f" {name}":
                for area in areas:
                    standing = (not name.startswith(key), ORDER.index(area.kind), area.name)
                    likely[area.id] = min(standing, likely.get(area.id, standing))
        named = sorted(likely, key=lambda number: likely[number])
        return (*outcodes, *(self._as_place(self._named[one]) for one in named))[:limit]

    def outcodes_around(self, place: Place, most: int = 15) -> tuple[str, ...]:
        """Return the outcodes whose middles are nearest to ``place``, the nearest first."""
        if place.latitude is None or place.longitude is None:
            return ()
        north, east = place.latitude * FINENESS, place.longitude * FINENESS
        wide = cos(radians(place.latitude))
        box = (north - AROUND, north + AROUND, east - AROUND / wide, east + AROUND / wide)
        rows = self._file.execute(
            "SELECT code, latitude - ?, (longitude - ?) * ? FROM outcode"
            " WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?",
            (north, east, wide, *box),
        ).fetchall()
        rows.sort(key=lambda row: hypot(row[1], row[2]))
        return tuple(code for code, *_ in rows[:most])

    def _called(self, name: str) -> list[Area]:
        """Return the areas of a name that are of the likeliest kind."""
        key = _key(name)
        found = self._names.get(key) or self._names.get(_core(key)) or self._small_area(name)
        first = min((ORDER.index(area.kind) for area in found), default=0)
        return [area for area in found if ORDER.index(area.kind) == first]

    def town_of_records(self, name: str) -> Town | None:
        """Return the town of that name, if it does not ship but records held here make it one."""
        numbers = {area.id for area in self._called(name)}
        made = [town for town in self._towns if _key(town.name) == _key(name)]
        return made[0] if made and any(one >= FIRST_TOWN for one in numbers) else None

    @cached_property
    def local_names(self) -> frozenset[str]:
        """The tidy names of every town, borough and ward: what people say of where they live."""
        local = ("town", "borough", "ward")
        return frozenset(
            n for n, areas in self._names.items() if any(a.kind in local for a in areas)
        )

    @cached_property
    def _named(self) -> dict[int, Area]:
        """Every area but the small ones, by its number, as they are here."""
        own = {one.id: one for one in self._own.areas.values() if one.kind != "small_area"}
        held = {one: area for one, area in self._ships.items() if one not in self._own.gone} | own
        known = {_key(area.name) for area in held.values()}
        new = [town for town in self._towns if _key(town.name) not in known]
        towns = (as_area(at, town, self._middles(town)) for at, town in enumerate(new))
        return held | {area.id: area for area in towns if area}

    @cached_property
    def _ships(self) -> dict[int, Area]:
        """The same, as they ship."""
        return {area.id: area for area in self._read("kind <> 'small_area'")}

    @cached_property
    def _own(self) -> OwnWards:
        """What a keeper's lists make otherwise."""
        if not self._lists:
            return OwnWards()
        small = {area.code: area for area in self._read("kind = 'small_area'")}
        cells = [_numbers(chain) for (chain,) in self._file.execute("SELECT chain FROM cell")]
        return laid_over(Ships(self._ships, small, cells, _key), self._lists)

    @cached_property
    def _names(self) -> dict[str, list[Area]]:
        """The same by the tidy names they go by."""
        names: dict[str, list[Area]] = {}
        for area in self._named.values():
            names.setdefault(_key(area.name), []).append(area)
        for name, number in self._file.execute("SELECT name, area FROM also_called"):
            if number in self._named:
                names.setdefault(_key(name), []).append(self._named[number])
        for area in self._named.values():
            parts = _SEVERAL.split(_key(area.name)) if area.kind == "ward" else []
            for part in parts if len(parts) > 1 else ():
                names.setdefault(part.strip(), [area])
        return names

    def _read(self, which: str, *values: object) -> list[Area]:
        asked = (
            "SELECT id, code, name, kind, chain, latitude, longitude, approximate FROM area WHERE "
        )
        return [_area(row) for row in self._file.execute(asked + which, values)]

    def _areas(self, chain: str) -> tuple[Area, ...]:
        """Return the areas of a chain as it ships, from small to large."""
        return self._numbered(self._own.chain(_numbers(chain)))

    def _numbered(self, numbers: Sequence[int]) -> tuple[Area, ...]:
        """Return the areas that have these numbers."""
        known = self._named if not self._lists else {**self._named, **self._own.areas}
        unknown = ",".join(str(number) for number in numbers if number not in known)
        small = {area.id: area for area in self._read(f"id IN ({unknown})")} if unknown else {}
        return tuple(small.get(number) or known[number] for number in numbers)

    def _as_place(self, area: Area) -> Place:
        chain = self._numbered(area.chain)
        return Place(area.name, area.kind, area.latitude, area.longitude, chain, True)

    def _with_code(self, code: str) -> Place | None:
        bare = code.strip().upper()
        if not _CODE.fullmatch(bare):
            return None
        number = self._own.codes.get(bare)
        found = [self._own.areas[number]] if number else self._here(self._read("code = ?", bare))
        return self._as_place(found[0]) if found else None

    def _here(self, areas: Iterable[Area]) -> list[Area]:
        """Return areas as they are here, by what ships; those that are no more are left out."""
        return [self._own.areas.get(a.id, a) for a in areas if a.id not in self._own.gone]

    def _small_area(self, name: str) -> list[Area]:
        """Return a small area by the name the Office for National Statistics gives it."""
        has_number = any(sign.isdigit() for sign in name)
        asked = "kind = 'small_area' AND name = ? COLLATE NOCASE"
        found = self._here(self._read(asked, name.strip())) if has_number else []
        key = name.strip().casefold()
        own = (a for a in self._own.areas.values() if a.kind == "small_area")
        return found or [a for a in own if has_number and a.name.casefold() == key]

    def _outcode(self, code: str) -> Place | None:
        found = self._file.execute("SELECT * FROM outcode WHERE code = ?", (code,)).fetchone()
        return self._outcode_place(found) if found else None

    def _middles(self, town: Town) -> list[tuple[float, float]]:
        """Return where the outcodes of a town are."""
        codes = ",".join("?" * len(town.outcodes))
        asked = f"SELECT latitude, longitude FROM outcode WHERE code IN ({codes})"
        rows = self._file.execute(asked, town.outcodes)
        return [(north / FINENESS, east / FINENESS) for north, east in rows]

    def _touched(self, outcode: str) -> frozenset[int]:
        """Return the numbers of the areas in which postcodes of an outcode lie."""
        chains = self._file.execute(
            "SELECT DISTINCT chain FROM postcode JOIN cell ON cell.id = cell"
            " WHERE code BETWEEN ? AND ? AND length(code) = ?",
            (outcode, f"{outcode}Z", len(outcode) + 3),
        )
        return frozenset(
            number for (chain,) in chains for number in self._own.chain(_numbers(chain))
        )

    def _outcodes_begun(self, begun: str, limit: int) -> tuple[Place, ...]:
        if not _BEGUN_OUTCODE.fullmatch(begun) or begun.isalpha():
            return ()
        asked = "SELECT * FROM outcode WHERE code BETWEEN ? AND ? ORDER BY code LIMIT ?"
        rows = self._file.execute(asked, (begun, f"{begun}Z", limit))
        return tuple(self._outcode_place(row) for row in rows.fetchall())

    def _outcode_place(self, row: tuple[str, int, int, str]) -> Place:
        code, north, east, chain = row
        areas = self._areas(chain_of(code, chain))
        return Place(code, "outcode", north / FINENESS, east / FINENESS, areas, True)


def _numbers(chain: str) -> tuple[int, ...]:
    return tuple(int(number) for number in chain.split())


def _key(name: str) -> str:
    """Return a name for comparing: tidy, with ``and`` written out."""
    return tidy(name.replace("&", " and "))


def _core(key: str) -> str:
    """Return a tidy name without the words before and after that do not change it."""
    parts = key.split()
    while parts and parts[0] in LOOSE:
        parts.pop(0)
    while parts and parts[-1] in LOOSE:
        parts.pop()
    return " ".join(parts)


def _area(row: tuple[int, str, str, str, str, int | None, int | None, int]) -> Area:
    number, code, name, kind, chain, north, east, approximate = row
    return Area(
        id=number,
        code=code,
        name=name,
        kind=kind,  # type: ignore[arg-type]  # the file is made with these words only
        chain=_numbers(chain),
        latitude=None if north is None else north / FINENESS,
        longitude=None if east is None else east / FINENESS,
        approximate=bool(approximate),
    )
