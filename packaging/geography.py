"""Make `seed/geo/geography.db`: postcodes, outcodes and areas, compact and only ever read.

PYTHONPATH=. python packaging/geography.py FOLDER

FOLDER holds the tables of the Office for National Statistics (see NOTICE): every postcode with its
place and areas, the middle of every outcode, the names of small areas. What they do not say,
above all which wards make a town, stands in `seed/geo/areas.toml`.
"""

import csv
import gzip
import sqlite3
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent.parent / "seed" / "geo"
POSTCODES = "postcodes_cheshire_merseyside_leicester.csv.gz"
OUTCODES = "outcodes_uk.csv"
SMALL_AREAS = "lsoa11_lookup.csv"
NOT_GIVEN_ON = "BT"
"""Northern Ireland: its postcodes have a licence of their own."""
NEARLY_ALL = 0.97
"""An outcode lies in an area that holds this share of its postcodes."""
FINENESS = 100_000
"""Coordinates are kept as whole numbers of this part of a degree: about a metre."""
TABLES = """
CREATE TABLE area (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    chain TEXT NOT NULL, latitude INTEGER, longitude INTEGER, approximate INTEGER NOT NULL
);
CREATE INDEX area_code ON area (code);
CREATE TABLE also_called (name TEXT NOT NULL, area INTEGER NOT NULL);
CREATE TABLE cell (id INTEGER PRIMARY KEY, chain TEXT NOT NULL);
CREATE TABLE postcode (
    code TEXT PRIMARY KEY, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL, cell INTEGER
) WITHOUT ROWID;
CREATE TABLE outcode (
    code TEXT PRIMARY KEY, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL,
    chain TEXT NOT NULL
) WITHOUT ROWID;
"""


class Cell(NamedTuple):
    """Where small areas and wards meet: all postcodes in one have the same areas."""

    lsoa_2011: str
    lsoa_2021: str
    ward: str
    ward_name: str
    borough: str


class Postcode(NamedTuple):
    """One row of the table, its place in whole numbers."""

    code: str
    latitude: int
    longitude: int
    cell: Cell | None


@dataclass(eq=False)
class Area:
    """An area with all that are larger, from small to large."""

    number: int
    name: str
    kind: str
    code: str
    larger: tuple["Area", ...]
    also: tuple[str, ...] = ()
    approximate: bool = False

    @property
    def chain(self) -> tuple["Area", ...]:
        """Return the area and the larger ones."""
        return (self, *self.larger)


class Atlas:
    """Every area, made once."""

    def __init__(self, listed: list[dict[str, Any]], cells: Iterable[Cell]) -> None:
        self.areas: list[Area] = []
        self._named: dict[tuple[str, str], Area] = {}
        """By borough, empty for a borough and what is larger, and name."""
        self._own_list: dict[str, dict[str, Any]] = {}
        """The ward of a small area, where the ward is known by a list of these."""
        self._small: dict[str, Area] = {}
        for one in listed:
            self._own_list |= dict.fromkeys(one.get("small_areas", ()), one)
            if one["kind"] in ("nation", "region", "borough"):
                self._list(one, [self._named["", name] for name in one.get("within", ())])
        self._wards(listed, set(cells))

    def of(self, cell: Cell) -> tuple[Area, ...]:
        """Return the areas of a cell, from small to large."""
        around = self._around(cell)
        both = dict.fromkeys((cell.lsoa_2021, cell.lsoa_2011))
        return (*(self._small_area(code, around) for code in both if code), *around)

    def name_small_areas(self, names: dict[str, str], usual: dict[str, Cell]) -> None:
        """Name the small areas, and let each stand where most of its postcodes do."""
        for code, area in self._small.items():
            area.name = names.get(code, code)
            area.larger = self._around(usual[code])

    def _around(self, cell: Cell) -> tuple[Area, ...]:
        """Return the ward of a cell and whatever is larger.

        A ward that is known by its small areas holds these and no others; what the ward of 2025
        has besides stands in the town only.
        """
        own = self._own_list.get(cell.lsoa_2011)
        if own:
            return self._named[own["borough"], own["name"]].chain
        ward = self._named[cell.borough, cell.ward_name]
        listed = {(one["borough"], one["name"]) for one in self._own_list.values()}
        return ward.larger if (cell.borough, cell.ward_name) in listed else ward.chain

    def _wards(self, listed: list[dict[str, Any]], cells: set[Cell]) -> None:
        codes = {(cell.borough, cell.ward_name): cell.ward for cell in cells}
        town_of: dict[tuple[str, str], Area] = {}
        for one in (one for one in listed if one["kind"] == "town"):
            town = self._make(one, [self._named["", one["borough"]]])
            town_of |= {(one["borough"], ward): town for ward in one["wards"]}
        if town_of.keys() - codes.keys():
            raise SystemExit(f"The data have no such ward: {town_of.keys() - codes.keys()}")
        for (borough, name), code in sorted(codes.items()):
            within = town_of.get((borough, name)) or self._named["", borough]
            ward = {"name": name, "kind": "ward", "code": code, "borough": borough}
            self._list(ward, [within])

    def _list(self, one: dict[str, Any], within: list[Area]) -> None:
        self._named[one.get("borough", ""), one["name"]] = self._make(one, within)

    def _make(self, one: dict[str, Any], within: list[Area]) -> Area:
        beyond = (area for larger in within for area in larger.larger)
        larger = tuple(dict.fromkeys([*within, *beyond]))
        area = Area(
            number=len(self.areas) + 1,
            name=one["name"],
            kind=one["kind"],
            code=one.get("code", ""),
            larger=larger,
            also=tuple(one.get("also", ())),
            approximate=one.get("approximate", False),
        )
        self.areas.append(area)
        return area

    def _small_area(self, code: str, around: tuple[Area, ...]) -> Area:
        if code not in self._small:
            one = {"name": code, "kind": "small_area", "code": code}
            self._small[code] = self._make(one, list(around))
        return self._small[code]


def main(folder: Path) -> None:
    """Read the tables and write the file."""
    listed = tomllib.loads((HERE / "areas.toml").read_text(encoding="utf-8"))["area"]
    postcodes = list(read_postcodes(folder / POSTCODES))
    count = Counter(one.cell for one in postcodes if one.cell)
    atlas = Atlas(listed, count)
    chains = {cell: atlas.of(cell) for cell in sorted(count)}
    with (folder / SMALL_AREAS).open(encoding="utf-8", newline="") as file:
        names = {row["lsoa11cd"]: row["lsoa11nm"] for row in csv.DictReader(file)}
    atlas.name_small_areas(names, usual_cells(count))
    whole = HERE / "geography.db"
    whole.unlink(missing_ok=True)
    with sqlite3.connect(whole, isolation_level=None) as file:
        file.executescript(f"PRAGMA page_size = 4096; BEGIN; {TABLES}")
        write_postcodes(file, postcodes, chains)
        write_areas(file, atlas, middles(postcodes, chains))
        outcodes = list(read_outcodes(folder / OUTCODES, atlas, postcodes, chains))
        file.executemany("INSERT INTO outcode VALUES (?, ?, ?, ?)", outcodes)
        file.execute("COMMIT")
        file.execute("VACUUM")
    print(f"{len(postcodes):,} postcodes, {len(outcodes):,} outcodes, {len(atlas.areas):,} areas")


def read_postcodes(path: Path) -> Iterator[Postcode]:
    """Yield every postcode, terminated ones too."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            keys = ("lsoa11cd", "lsoa21cd", "wd25cd", "wd25nm", "lad25nm")
            cell = Cell(*(row[key] for key in keys))
            code = row["postcode"].replace(" ", "")
            yield Postcode(code, *place(row), cell if cell.borough else None)


def place(row: dict[str, str]) -> tuple[int, int]:
    """Return latitude and longitude as whole numbers."""
    return round(float(row["latitude"]) * FINENESS), round(float(row["longitude"]) * FINENESS)


def read_outcodes(
    path: Path,
    atlas: Atlas,
    postcodes: Iterable[Postcode],
    chains: dict[Cell, tuple[Area, ...]],
) -> Iterator[tuple[str, int, int, str]]:
    """Yield every outcode with its middle and the areas that hold nearly all of it."""
    held: dict[str, Counter[Area]] = defaultdict(Counter)
    for one in postcodes:
        if one.cell:
            held[one.code[:-3]].update(a for a in chains[one.cell] if a.kind != "small_area")
    nation = next(area for area in atlas.areas if not area.larger)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code = row["outcode"]
            if code.startswith(NOT_GIVEN_ON):
                continue
            enough = NEARLY_ALL * int(row["postcodes"])
            whole = [area for area, count in held[code].items() if count >= enough]
            smallest = max(whole, key=lambda area: len(area.larger), default=nation)
            yield code, *place(row), numbers(smallest.chain)


def usual_cells(count: Counter[Cell]) -> dict[str, Cell]:
    """Return for each small area the cell where most of its postcodes are."""
    usual: dict[str, Cell] = {}
    for cell, _ in count.most_common():
        for code in (cell.lsoa_2011, cell.lsoa_2021):
            usual.setdefault(code, cell)
    return usual


def middles(
    postcodes: Iterable[Postcode], chains: dict[Cell, tuple[Area, ...]]
) -> dict[Area, tuple[int, int]]:
    """Return the mean place of the postcodes of each area."""
    sums: dict[Area, list[int]] = defaultdict(lambda: [0, 0, 0])
    for one in postcodes:
        for area in chains[one.cell] if one.cell else ():
            total = sums[area]
            total[0] += one.latitude
            total[1] += one.longitude
            total[2] += 1
    return {area: (north // n, east // n) for area, (north, east, n) in sums.items()}


def write_postcodes(
    file: sqlite3.Connection,
    postcodes: Iterable[Postcode],
    chains: dict[Cell, tuple[Area, ...]],
) -> None:
    """Write cells and postcodes."""
    ids = {cell: number for number, cell in enumerate(chains, 1)}
    file.executemany(
        "INSERT INTO cell VALUES (?, ?)", ((ids[c], numbers(chain)) for c, chain in chains.items())
    )
    file.executemany(
        "INSERT INTO postcode VALUES (?, ?, ?, ?)",
        (
            (p.code, p.latitude, p.longitude, p.cell and ids[p.cell])
            for p in sorted(postcodes, key=lambda one: one.code)
        ),
    )


def write_areas(
    file: sqlite3.Connection, atlas: Atlas, middle: dict[Area, tuple[int, int]]
) -> None:
    """Write the areas; a whole country and region has no middle that would help anybody."""
    for area in atlas.areas:
        told = area.kind not in ("region", "nation")
        where = middle.get(area, (None, None)) if told else (None, None)
        file.execute(
            "INSERT INTO area VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(area.number, area.code, area.name, area.kind, numbers(area.chain)),
                *(*where, area.approximate),
            ),
        )
        also = ((name, area.number) for name in area.also)
        file.executemany("INSERT INTO also_called VALUES (?, ?)", also)


def numbers(chain: Iterable[Area]) -> str:
    """Return areas as they are kept: their numbers, from small to large."""
    return " ".join(str(area.number) for area in chain)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(Path(sys.argv[1]))
