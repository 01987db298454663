"""Read a list of wards and their small areas, as the Office for National Statistics publishes it.

Its headings carry the year (``LSOA21CD``, ``WD24NM``, ``LAD24CD``); of several years the newest
counts. What else stands in the file is passed over. A file with anything wrong in it is not taken.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from directory.errors import UnreadableFile
from directory.geo import Gazetteer
from directory.interchange.reading import Progress
from directory.interchange.tables.csv_rows import Row, rows_of
from directory.model.wards import WardList, WardRow
from directory.words import one_line, tidy

MOST = 50_000
"""Small areas: England and Wales have 35,672."""
LONGEST = 120
"""Characters of a name."""
_HEADING = re.compile(r"(LSOA|WD|LAD|LTLA|UTLA)(\d{2})?(CD|NM)")
_IN_WORDS = {
    "small area": "LSOACD", "small area code": "LSOACD", "lsoa": "LSOACD", "lsoa code": "LSOACD",
    "lsoa name": "LSOANM", "small area name": "LSOANM", "ward": "WDNM", "ward name": "WDNM",
    "ward code": "WDCD", "council": "LADNM", "council name": "LADNM", "borough": "LADNM",
    "local authority": "LADNM", "council code": "LADCD", "local authority code": "LADCD",
}  # fmt: skip
"""Headings of a list that somebody wrote by hand."""
_KINDS = ("LSOACD", "LSOANM", "WDCD", "WDNM", "LADCD", "LADNM")
_SMALL_AREA = re.compile(r"[EWSN]\d{8}")
_NO_WORKBOOK = "{name} is a workbook. In the program it came from, save it as CSV and bring that."
_NEEDS = (
    "{name} is no list of wards: its headings name no {what}. A list of the Office for National "
    "Statistics has them, as LSOA21CD, WD24NM and LAD24NM."
)
_NO_COUNCIL = (
    "{name}, row {row}: it names no council, and {code} is of none that Signpost knows. The list "
    "needs a column such as LAD24NM."
)


@dataclass(slots=True)
class _Council:
    name: str
    rows: dict[str, WardRow]


def read_wards(path: Path, known: Gazetteer, progress: Progress | None = None) -> list[WardList]:
    """Return the wards of each council in a file, in the order of their names.

    Args:
        path: A CSV file.
        known: Tells the council of a small area where the file does not.
        progress: Called with how far the file was read.

    Raises:
        UnreadableFile: In one sentence, if anything in it is not sound.
    """
    if path.suffix.lower() in (".xlsx", ".xls", ".ods"):
        raise UnreadableFile(_NO_WORKBOOK.format(name=path.name))
    rows = rows_of(path, progress)
    header = next(rows, None)
    at = _columns(header.cells if header else (), path.name)
    councils: dict[str, _Council] = {}
    council_of: dict[str, str] = {}
    for row in rows:
        cells = {kind: _cell(row, column) for kind, (column, _) in at.items()}
        _take(row.number, cells, known, councils, council_of, path.name)
    if not councils:
        raise UnreadableFile(f"{path.name} has headings and no wards.")
    source = ", ".join(heading for _, heading in at.values())
    lists = [_list(key, one, source) for key, one in councils.items()]
    return sorted(lists, key=lambda one: one.name.casefold())


def _take(
    number: int,
    cells: Mapping[str, str],
    known: Gazetteer,
    councils: dict[str, _Council],
    council_of: dict[str, str],
    name: str,
) -> None:
    """Take in one row.

    Raises:
        UnreadableFile: If it is not sound, or says otherwise than a row before it.
    """
    code = cells["LSOACD"].upper()
    ward, ward_name = cells.get("WDCD", "").upper(), cells.get("WDNM", "")
    where = f"{name}, row {number}"
    if not _SMALL_AREA.fullmatch(code):
        told = f"'{code[:20]}' is no code of a small area" if code else "it has no small area"
        raise UnreadableFile(f"{where}: {told}. A code is a letter and 8 digits, as E01006494.")
    if not (ward or ward_name):
        raise UnreadableFile(f"{where}: it names no ward for {code}.")
    key, council = _council(cells, code, known) or ("", "")
    if not key:
        raise UnreadableFile(_NO_COUNCIL.format(name=name, row=number, code=code))
    held = councils.setdefault(key, _Council(council, {}))
    made: WardRow = (code, cells.get("LSOANM", ""), ward, ward_name or ward)
    before = held.rows.setdefault(code, made)
    if before[2:] != made[2:] or council_of.setdefault(code, key) != key:
        raise UnreadableFile(
            f"{where}: {code} is in {before[3]} and in {made[3]}. A small area is in one ward."
        )
    if len(council_of) > MOST:
        raise UnreadableFile(f"{where}: over {MOST:,} small areas. Bring fewer councils at once.")


def _council(cells: Mapping[str, str], code: str, known: Gazetteer) -> tuple[str, str] | None:
    """Return the key and the name of a council: as the file has it, else as it is known."""
    stated, name = cells.get("LADCD", "").upper(), cells.get("LADNM", "")
    if not (stated or name):
        place = known.understand(code)
        held = [area for area in place.areas if area.kind == "borough"] if place else []
        return (held[0].code, held[0].name) if held else None
    if not stated:
        found = [place for place in known.called(name) if place.kind == "borough"]
        stated = found[0].areas[0].code if len(found) == 1 else tidy(name)
    elif not name:
        place = known.understand(stated)
        name = place.name if place else stated
    return stated, name


def _columns(header: Sequence[str], name: str) -> dict[str, tuple[int, str]]:
    """Return where each kind of thing stands, and its heading; the newest year counts."""
    found: dict[str, tuple[int, int, str]] = {}
    for at, heading in enumerate(header):
        bare = heading.strip().upper()
        meant = _HEADING.fullmatch(bare) or _HEADING.fullmatch(_IN_WORDS.get(tidy(heading), ""))
        if meant is None:
            continue
        # A county is no council of wards where the district stands beside it.
        level = {"LTLA": 200, "UTLA": -200}.get(meant[1], 100)
        kind = f"{'LAD' if meant[1].endswith('LA') else meant[1]}{meant[3]}"
        year = level + int(meant[2] or 0)
        if kind not in found or year > found[kind][0]:
            found[kind] = (year, at, bare if meant[0] == bare else heading.strip())
    missing = "small area" if "LSOACD" not in found else "ward"
    if "LSOACD" not in found or not ("WDCD" in found or "WDNM" in found):
        raise UnreadableFile(_NEEDS.format(name=name, what=missing))
    return {kind: found[kind][1:] for kind in _KINDS if kind in found}


def _cell(row: Row, column: int) -> str:
    return one_line(row.cells[column])[:LONGEST] if column < len(row.cells) else ""


def _list(key: str, one: _Council, source: str) -> WardList:
    rows = tuple(one.rows[code] for code in sorted(one.rows))
    return WardList(id=key, name=one.name or key, source=source, rows=rows)
