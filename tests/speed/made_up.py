"""Made-up directories of any size, and queries whose right answers are known.

Beside the checkout lies the generator that the design was measured with (heavy-tailed words,
invented places, mistakes in the records); it is used when it is there. Otherwise the practice
services are multiplied over made-up places: good enough to compare speeds, too easy for quality,
and the report says so.
"""

import importlib
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from directory.model import (
    Contact,
    Coverage,
    Location,
    Organisation,
    ServiceNeed,
    ServicePage,
)
from seed.contents import contents

PROOFS = Path(__file__).parents[3] / "shared" / "proofs" / "search"
Record = dict[str, Any]


def honest_note() -> str:
    """Return what kind of records were measured."""
    if PROOFS.is_dir():
        return "generated records and queries of the design's own generator"
    return "practice services multiplied (the generator is not here): too easy for quality"


def proof(name: str) -> Any:
    """Return one module of the proofs, without leaving anything beside it."""
    sys.dont_write_bytecode = True
    if str(PROOFS) not in sys.path:
        sys.path.insert(0, str(PROOFS))
    return importlib.import_module(name)


def write_records(size: int, seed: int, path: Path) -> None:
    """Write ``size`` records, one JSON object a line."""
    made = proof("corpus").generate(size, seed) if PROOFS.is_dir() else _multiplied(size, seed)
    with path.open("wb") as file:
        for record in made:
            file.write(orjson.dumps(record) + b"\n")


def write_queries(records: Path, seed: int, each: int, path: Path) -> None:
    """Write queries of every class with their right answers, and texts to be typed."""
    if PROOFS.is_dir():
        maker = proof("queries")
        chance, sample, _ = maker.sample(records, seed, each)
        queries = maker.resolve(records, maker.make(chance, sample, each), each)
    else:
        chance, queries = random.Random(seed), _simple_queries(records, seed, each)
    by_class: dict[str, list[str]] = {}
    for query in queries:
        by_class.setdefault(query["cls"], []).append(query["q"])
    typed = [text for texts in by_class.values() for text in texts[: max(2, each // 8)]]
    chance.shuffle(typed)
    path.write_text(json.dumps({"queries": queries, "typed": typed}), encoding="utf-8")


def read_records(path: Path) -> Iterator[Record]:
    """Yield the records of a file."""
    with path.open("rb") as file:
        for line in file:
            yield orjson.loads(line)


def need_id(words: str) -> str:
    """Return the id that stands for a need worded so."""
    return re.sub(r"[^a-z]+", "_", words.lower()).strip("_")


def need_names(records: Path) -> dict[str, str]:
    """Return the words of every need in the records, by id."""
    return {need_id(w): w for r in read_records(records) for w in (r["label"], *r["needs"])}


def page(record: Record) -> ServicePage:
    """Return a record as the service it stands for."""
    needs = dict.fromkeys(need_id(words) for words in (record["label"], *record["needs"]))
    place = Location(
        id="l", address=record["address"], town=record["place"], postcode=record["postcode"]
    )
    return ServicePage(
        id=f"made-{record['id']}",
        name=record["name"],
        description=record["description"],
        organisation=Organisation(id="o", name=record["org"]) if record["org"] else None,
        how_to_refer=record["referral"],
        contacts=(Contact(id="p", kind="phone", value=record["phone"]),),
        locations=(place,),
        coverage=(Coverage(name=record["borough"]),),
        needs=tuple(ServiceNeed(need=need) for need in needs),
    )


def _multiplied(size: int, seed: int) -> Iterator[Record]:
    chance = random.Random(seed)
    pages = contents().practice
    for number in range(1, size + 1):
        one = chance.choice(pages)
        town = "".join(chance.choice(["wel", "mar", "ton", "by", "hol", "den"]) for _ in range(3))
        last = f"{chance.randrange(1000):03d}"
        yield {
            "id": number, "name": f"{town.title()} {one.name}", "place": town.title(),
            "org": one.organisation.name if one.organisation else "", "borough": "Practiceshire",
            "description": one.description, "referral": one.how_to_refer, "label": "practice",
            "needs": [need.need for need in one.needs], "address": f"{number} Practice Road",
            "postcode": "", "phone": f"0151 496 0{last}", "codes": f"01514960{last}",
        }  # fmt: skip


def _simple_queries(records: Path, seed: int, each: int) -> list[Record]:
    chance = random.Random(seed)
    sample = chance.sample(list(read_records(records)), each)
    queries = []
    for record in sample:
        words = record["name"].lower().split()
        right = [r["id"] for r in read_records(records) if r["name"] == record["name"]]
        queries.append({"cls": "exact", "q": " ".join(words), "targets": right})
        longest = max(words, key=len)
        place = chance.randrange(1, len(longest) - 1)
        wrong = longest[:place] + longest[place + 1 :]
        mistyped = " ".join(wrong if word == longest else word for word in words)
        queries.append({"cls": "typo1", "q": mistyped, "targets": right})
    return queries
