"""Topic precision: real records, queries judged by hand, the first ten answers.

Measured through the desk, as a user meets it, on a directory filled with the real records. Half of
the queries are held out: ranking is tuned on the others only.
"""

import csv
import hashlib
import json
import tempfile
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import mean

from directory.desk import Desk
from directory.interchange.hsds.oruk1 import Oruk1
from directory.interchange.reading import ReadRecord
from directory.model import Contact, Organisation, ServicePage
from directory.search.needs import Suggester
from directory.search.services import Search
from directory.store import build_beside
from seed.contents import contents
from seed.filling import open_directory
from seed.suggest import clues
from tests.directory.interchange.reading_files import everything
from tests.speed.engines import TODAY

REFERENCE = Path(__file__).parents[1] / "reference"
QUERIES, SECOND = "topic_queries.csv", "topic_queries_second.csv"
THIRD = "topic_queries_third.csv"
FIRST = 10

Find = Callable[[str], list[str]]
"""From what was typed to the source ids of the answers, best first."""


def queries(name: str, file_name: str = QUERIES) -> list[tuple[str, frozenset[str]]]:
    """Return the judged queries of one set, each with the ids of its right answers."""
    with (REFERENCE / file_name).open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["set"] == name]
    return [(row["query"], frozenset(row["relevant"].split(";"))) for row in rows]


def held_out(query: str) -> bool:
    """Return whether ranking may not be tuned on a query."""
    return bool(hashlib.sha256(query.encode()).digest()[0] % 2)


def precision(find: Find, judged: Iterable[tuple[str, frozenset[str]]]) -> dict[str, float]:
    """Return, for each query, the share of right answers among those that could be in the ten."""
    scores = {}
    for query, right in judged:
        found = list(dict.fromkeys(find(query)))[:FIRST]
        scores[query] = sum(one in right for one in found) / min(FIRST, len(right))
    return scores


def bristol_pages(shared: Path) -> list[ServicePage]:
    """Return the council's records as they are imported."""
    read = everything(Oruk1(), shared / "data" / "oruk1_bristol" / "bristol.json", "bristol")
    return [item.page for item in read if isinstance(item, ReadRecord)]


def legal_help_pages(shared: Path) -> list[ServicePage]:
    """Return the legal help records, field by field as an import would map them."""
    path = shared / "data" / "moj_legal_help" / "kb_from_knowledgebase.json"
    held = json.loads(path.read_text(encoding="utf-8"))
    numbers: dict[int, list[str]] = {}
    for item in held:
        if item["model"].endswith(".telephonenumber"):
            fields = item["fields"]
            numbers.setdefault(fields["article"], []).append(fields["number"])
    articles = (item for item in held if item["model"].endswith(".article"))
    return [_legal_help_page(item["pk"], item["fields"], numbers) for item in articles]


def _legal_help_page(
    key: int, fields: dict[str, str], numbers: dict[int, list[str]]
) -> ServicePage:
    body = fields["organisation"]
    return ServicePage(
        id=f"moj-{key}",
        source_id=str(key),
        name=fields["service_name"] or body,
        organisation=Organisation(id=f"moj-o{key}", name=body) if body else None,
        summary=fields["type_of_service"] or "",
        description=fields["public_description"] or fields["description"] or "",
        who_for=fields["when_to_use"] or "",
        how_to_refer=fields["how_to_use"] or "",
        categories=tuple(word.strip() for word in (fields["keywords"] or "").split(",")),
        contacts=tuple(
            Contact(id=f"phone-{n}", kind="phone", value=number)
            for n, number in enumerate(numbers.get(key, ()), start=1)
        ),
    )


def measured(shared: Path) -> dict[str, dict[str, tuple[float, ...]]]:
    """Return, for each real set and way to ask, precision.

    It is told on the tuned, the held-out and all of the first queries, on the second ones, and on
    the third ones where there are any.
    """
    found: dict[str, dict[str, tuple[float, ...]]] = {}
    for name, pages in (
        ("bristol", bristol_pages(shared)),
        ("moj", legal_help_pages(shared)),
    ):
        with tempfile.TemporaryDirectory() as folder:
            desk = desk_over(pages, Path(folder))
            words = Search(desk.directory, TODAY, contents().language)
            ways: dict[str, Find] = {
                "desk, finished": partial(_asked, desk, whole=True),
                "desk, typing": partial(_asked, desk, whole=False),
                "words only": partial(_by_words, words),
            }
            found[name] = {way: _precisions(name, find) for way, find in ways.items()}
            desk.directory.close()
    return found


def desk_over(pages: Iterable[ServicePage], folder: Path) -> Desk:
    """Return the desk of a new real directory that holds ``pages`` with suggested needs."""
    held = contents()
    suggester = Suggester(held.needs, clues())
    once = {page.id: _with_needs(page, suggester) for page in pages}
    filled = open_directory(folder / "data", TODAY, start="empty")
    filled.close()
    at = datetime(2026, 11, 22, tzinfo=UTC)
    build_beside(filled.folder, "Real records", lambda draft: draft.put(once.values()), at=at)
    opened = open_directory(folder / "data", TODAY)
    return Desk(opened, TODAY, held.language, held.emergency_words)


def _precisions(name: str, find: Find) -> tuple[float, ...]:
    further = (precision(find, queries(name, file)) for file in (SECOND, THIRD))
    means = [mean(scores.values()) for scores in further if scores]
    return (*_halves(precision(find, queries(name))), *means)


def _halves(scores: dict[str, float]) -> tuple[float, float, float]:
    tuned = mean(score for query, score in scores.items() if not held_out(query))
    held = mean(score for query, score in scores.items() if held_out(query))
    return tuned, held, mean(scores.values())


def _with_needs(page: ServicePage, suggester: Suggester) -> ServicePage:
    told = "\n".join(filter(None, (page.summary, page.description, page.who_for)))
    needs = suggester.suggest(page.name, told, page.categories)
    return page.model_copy(update={"needs": needs})


def _asked(desk: Desk, text: str, *, whole: bool) -> list[str]:
    return [result.card.source_id for result in desk.ask(text, whole=whole).services]


def _by_words(search: Search, text: str) -> list[str]:
    return [hit.card.source_id for hit in search.find(text, whole=True)]
