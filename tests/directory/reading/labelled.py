"""Real records with what their prose says, labelled by hand, for the tests of this folder."""

import csv
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from directory.interchange.cells.cleaning import plain
from directory.interchange.hsds.oruk1 import Oruk1
from directory.interchange.reading import ReadRecord
from directory.model import ServicePage
from directory.reading.prose import read_prose

LABELS = Path(__file__).parents[2] / "reference" / "read_prose.csv"


@dataclass(frozen=True)
class Labelled:
    """One record: its text, and what a person read in it."""

    half: str
    set: str
    source_id: str
    page: ServicePage
    labels: frozenset[tuple[str, str]]
    spans: tuple[tuple[str, str, int, int], ...]
    """Kind, field, start and end of the words of each label."""


def labelled(shared):
    """Return every labelled record; its text is read from the data handed over."""
    texts = {"bristol": bristol(shared), "gm": food_banks(shared), "moj": legal_help(shared)}
    rows = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            rows[row["half"], row["set"], row["source_id"]].append(row)
    return [
        Labelled(
            half, name, id_, texts[name][id_],
            frozenset((row["kind"], row["value"]) for row in found if row["kind"]),
            tuple(
                (row["kind"], row["field"], int(row["start"]), int(row["end"]))
                for row in found
                if row["kind"]
            ),
        )
        for (half, name, id_), found in rows.items()
    ]  # fmt: skip


def said_by(page):
    """Return what is read in a record, in the form of the labels."""
    return frozenset((one.kind, as_label(one.value)) for one in read_prose(page))


def as_label(value):
    """Return an operator and a value as a label has them: ``16-25``, ``18-``, ``A;B``."""
    if value is None:
        return ""
    operator, told = value
    if operator == "between":
        return f"{told[0]}-{told[1]}"
    ends = {"at_least": f"{told}-", "at_most": f"-{told}", "is": f"{told}"}
    return ends[operator] if operator in ends else ";".join(told)


def bristol(shared):
    opened = Oruk1().open(shared / "data/oruk1_bristol/bristol.json", "bristol")
    pages = {}
    for read in map(opened.read_row, opened.rows):
        if isinstance(read, ReadRecord):
            pages.setdefault(read.page.source_id, read.page)
    return pages


def food_banks(shared):
    path = shared / "data/trafford_gm_ogl/gm_food_banks.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {
            str(n): ServicePage(id="x", name="x", how_to_refer=plain(row["Referral method"]))
            for n, row in enumerate(csv.DictReader(file), 1)
        }


def legal_help(shared):
    path = shared / "data/moj_legal_help/kb_from_knowledgebase.json"
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {
        str(one["pk"]): ServicePage(
            id="x",
            name="x",
            who_for=plain(one["fields"]["when_to_use"]),
            how_to_refer=plain(one["fields"]["how_to_use"]),
            description=plain(one["fields"]["public_description"]),
        )
        for one in entries
        if one["model"] == "knowledgebase.article"
    }
