"""Topic precision: real records, queries judged by hand, the first ten answers.

``precision`` takes any function from text to ids, so that the same measure serves searching by
words, with needs, and the whole desk.
"""

import csv
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from statistics import mean

from directory.interchange.oruk1 import Oruk1
from directory.interchange.reading import ReadRecord
from directory.model import Contact, Organisation, ServicePage
from directory.search.needs import NeedFinder, Suggester
from directory.search.services import Search
from directory.store import search_rows
from seed.contents import contents
from seed.suggest import clues
from tests.speed.engines import TODAY, ReadOnly

QUERIES = Path(__file__).parents[1] / "reference" / "topic_queries.csv"
FIRST = 10

Find = Callable[[str], list[str]]
"""From what was typed to the source ids of the answers, best first."""


def queries(name: str) -> list[tuple[str, frozenset[str]]]:
    """Return the judged queries of one set, each with the ids of its right answers."""
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["set"] == name]
    return [(row["query"], frozenset(row["relevant"].split(";"))) for row in rows]


def precision(find: Find, judged: Iterable[tuple[str, frozenset[str]]]) -> dict[str, float]:
    """Return, for each query, the share of right answers among those that could be in the ten."""
    scores = {}
    for query, right in judged:
        found = list(dict.fromkeys(find(query)))[:FIRST]
        scores[query] = sum(one in right for one in found) / min(FIRST, len(right))
    return scores


def bristol_pages(shared: Path) -> list[ServicePage]:
    """Return the council's records as they are imported."""
    read = Oruk1().read(shared / "data" / "oruk1_bristol" / "bristol.json", "bristol")
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


def measured(shared: Path) -> dict[str, dict[str, float]]:
    """Return, for each real set, the mean precision by words alone and with needs."""
    held = contents()
    finder = NeedFinder(held.needs, held.circumstances, held.goals, held.language, held.emergency)
    suggester = Suggester(held.needs, clues())
    names = {need.id: f"{need.public_name} {need.professional_name}" for need in held.needs}
    found: dict[str, dict[str, float]] = {}
    for name, pages in (
        ("bristol", bristol_pages(shared)),
        ("moj", legal_help_pages(shared)),
    ):
        suggested = [_with_needs(page, suggester) for page in pages]
        with tempfile.TemporaryDirectory() as folder:
            search = _search_over(suggested, names, Path(folder) / "index.db")
            ways: dict[str, Find] = {
                "words": partial(_by_words, search),
                "needs": partial(_by_needs, search, finder),
                "both": partial(_by_both, search, finder),
            }
            judged = queries(name)
            found[name] = {way: mean(precision(f, judged).values()) for way, f in ways.items()}
    return found


def _with_needs(page: ServicePage, suggester: Suggester) -> ServicePage:
    told = page.description or page.summary
    needs = suggester.suggest(page.name, told, page.categories)
    return page.model_copy(update={"needs": needs})


def _search_over(pages: list[ServicePage], names: dict[str, str], path: Path) -> Search:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in search_rows.DDL:
        connection.execute(statement)
    search_rows.drop_triggers(connection)
    texts = (search_rows.search_text(page, names) for page in pages)
    search_rows.write_many(connection, enumerate(texts, start=1))
    search_rows.rebuild(connection)
    connection.close()
    return Search(ReadOnly(path), TODAY)


def _by_words(search: Search, text: str) -> list[str]:
    return [hit.card.source_id for hit in search.find(text, whole=True)]


def _by_needs(search: Search, finder: NeedFinder, text: str) -> list[str]:
    heard = {need.id: need.score for need in finder.find(text).needs}
    return [hit.card.source_id for hit in search.by_needs(heard)]


def _by_both(search: Search, finder: NeedFinder, text: str) -> list[str]:
    heard = {need.id: need.score for need in finder.find(text).needs}
    return [hit.card.source_id for hit in search.find_all(text, heard, whole=True)]
