"""The records judged by hand, and the records they were chosen from, as a suggester reads them."""

import csv
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from directory.interchange.cells.cleaning import plain

REFERENCE = Path(__file__).resolve().parents[2] / "reference" / "suggested_needs.csv"
GM_FILES = {
    "gm_food_banks": "Food banks",
    "gm_dentists": "Dentists",
    "gm_pharmacies": "Pharmacies",
    "gm_libraries": "Libraries",
    "gm_jobcentreplus": "Jobcentre Plus",
    "gm_probation_offices": "Probation offices",
    "sports_clubs": "Sports clubs",
    "trafford_care_homes": "Care homes",
    "trafford_childrens_centres": "Children's centres",
    "trafford_general_practices": "General practices",
    "trafford_mental_health_services": "Mental health services",
    "charities_operating_in_trafford": "Charities",
}
"""What each file holds; importers give it as a category."""


@dataclass(frozen=True)
class Record:
    set: str
    id: str
    name: str
    description: str
    categories: tuple[str, ...]


def judged() -> dict[tuple[str, str], set[str]]:
    """Return the needs judged right, by set and source id."""
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        return {
            (row["set"], row["source_id"]): {n for n in row["needs"].split(";") if n}
            for row in csv.DictReader(file)
        }


def half(source_id: str) -> str:
    """Return ``dev`` or ``test``, the same for the same record for ever."""
    return "dev" if hashlib.sha256(source_id.encode()).digest()[0] % 2 else "test"


def records(shared: Path) -> Iterator[Record]:
    """Yield every named record of both sets once."""
    yield from _bristol(shared / "data" / "oruk1_bristol" / "bristol.json")
    for stem, category in GM_FILES.items():
        yield from gm_file(shared / "data" / "trafford_gm_ogl" / f"{stem}.csv", category)


def _bristol(path: Path) -> Iterator[Record]:
    seen = set()
    for row in json.loads(path.read_text(encoding="utf-8")):
        name = (row.get("name") or "").strip()
        if name and row["id"] not in seen:
            seen.add(row["id"])
            kinds = tuple(a["audienceType"].strip() for a in row.get("pc_targetAudience", ()))
            told = plain(row.get("description") or "")
            yield Record("bristol", row["id"], name, told, kinds)


def gm_file(path: Path, category: str) -> Iterator[Record]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=1):
            name = next(
                row[k] for k in ("name", "Name", "pharmacy_name", "charity_name") if k in row
            )
            description = row.get("description") or row.get("charity_activities") or ""
            kinds = (category, row.get("type") or row.get("category") or "")
            yield Record(
                "trafford_gm",
                f"{path.stem}:{number}",
                name,
                "" if description == "NA" else description,
                tuple(k for k in kinds if k and k != "NA"),
            )
