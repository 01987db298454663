"""What is compared: our search by its real path, the proof it grew from, and the usual ways."""

import datetime
import re
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import tantivy
from rapidfuzz import fuzz, process, utils

from directory.search.needs import NeedFinder
from directory.search.services import Search
from directory.store import search_rows
from seed.contents import contents
from tests.speed import made_up

TODAY = datetime.date(2026, 11, 22)
FIRST = 20
_WORD = re.compile(r"[a-z0-9]+")


class Engine(Protocol):
    """One way to search, built once and asked many times."""

    def build(self, records: Path, folder: Path) -> None:
        """Make the index of ``records`` in ``folder``."""

    def open(self, folder: Path) -> None:
        """Get ready to answer."""

    def find(self, text: str) -> list[int]:
        """Return the ids found, best first."""


class ReadOnly:
    """A held connection, as the store hands it to searching."""

    revision = 1

    def __init__(self, path: Path) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        for pragma in ("mmap_size = 268435456", "cache_size = -32768", "query_only = 1"):
            connection.execute(f"PRAGMA {pragma}")
        self._cursor = connection.cursor()

    def rows(self, sql: str, args: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._cursor.execute(sql, args).fetchall()


class Ours:
    """Records through the real path; answers with cards, reasons and marks."""

    def build(self, records: Path, folder: Path) -> None:
        names = made_up.need_names(records)
        connection = _fresh(folder)
        for statement in search_rows.DDL:
            connection.execute(statement)
        connection.execute("BEGIN")
        search_rows.drop_triggers(connection)
        texts = (
            (record["id"], search_rows.search_text(made_up.page(record), names))
            for record in made_up.read_records(records)
        )
        search_rows.write_many(connection, texts)
        search_rows.rebuild(connection)
        connection.execute("COMMIT")
        connection.close()

    def open(self, folder: Path) -> None:
        self._search = Search(ReadOnly(folder / "index.db"), TODAY, contents().language)
        self._search.warm()

    def find(self, text: str) -> list[int]:
        return [int(hit.card.id.removeprefix("made-")) for hit in self._search.find(text)]


class OursWithNeeds(Ours):
    """The same with needs heard in the text, as the desk asks."""

    def open(self, folder: Path) -> None:
        self._search = Search(ReadOnly(folder / "index.db"), TODAY, contents().language)
        self._search.warm()
        kept = ReadOnly(folder / "index.db").rows("SELECT DISTINCT need FROM search_need")
        held = contents()
        self._finder = NeedFinder(
            held.needs, held.circumstances, held.goals, held.language, held.emergency
        )
        # The made-up records have needs of their own: each stands for the need heard in its words.
        self._meant: dict[str, str] = {}
        for (theirs,) in kept:
            for heard in self._finder.find(theirs.replace("_", " "), 1).needs:
                self._meant.setdefault(heard.id, theirs)

    def find(self, text: str) -> list[int]:
        felt = self._finder.find(text).felt()
        heard = {self._meant[need]: score for need, score in felt.items() if need in self._meant}
        found = self._search.find_all(text, heard)
        return [int(hit.card.id.removeprefix("made-")) for hit in found]


class OursWhole(Ours):
    """The same for finished texts; its known items end in beginnings of words as well."""

    def find(self, text: str) -> list[int]:
        found = self._search.find(text, whole=True)
        return [int(hit.card.id.removeprefix("made-")) for hit in found]


class Proof:
    """The dense proof of the design: ids and four fields, no cards, no reasons."""

    def build(self, records: Path, folder: Path) -> None:
        made_up.proof("tiered").build(_Again(records), str(folder / "index.db"))

    def open(self, folder: Path) -> None:
        self._search = made_up.proof("tiered").Search(str(folder / "index.db"))
        _ = self._search.vocab

    def find(self, text: str) -> list[int]:
        return [row[0] for row in self._search.search(text)]


class _Again:
    def __init__(self, records: Path) -> None:
        self._records = records

    def __iter__(self) -> Any:
        return made_up.read_records(self._records)


class Bm25:
    """Textbook FTS5: every word, the last as a beginning, weighed by bm25."""

    def build(self, records: Path, folder: Path) -> None:
        connection = _fresh(folder)
        connection.execute(
            "CREATE VIRTUAL TABLE f USING fts5(name, org, needs, place, codes, body, prefix='2 3',"
            " tokenize='unicode61 remove_diacritics 2')"
        )
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO f(rowid, name, org, needs, place, codes, body) VALUES (?,?,?,?,?,?,?)",
            ((record["id"], *_fields(record)) for record in made_up.read_records(records)),
        )
        connection.execute("INSERT INTO f(f) VALUES ('optimize')")
        connection.execute("INSERT INTO f(f, rank) VALUES ('rank', 'bm25(8, 4, 3, 4, 6, 1)')")
        connection.execute("COMMIT")
        connection.close()

    def open(self, folder: Path) -> None:
        self._rows = ReadOnly(folder / "index.db")

    def find(self, text: str) -> list[int]:
        words = _WORD.findall(text.lower().replace("'", ""))
        if not words:
            return []
        asked = " AND ".join(f'"{word}"' for word in words) + "*"
        sql = "SELECT rowid, name, org, place FROM f WHERE f MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in self._rows.rows(sql, (asked, FIRST))]


class TokenSet:
    """RapidFuzz over every name, organisation, place and code."""

    def build(self, records: Path, folder: Path) -> None:
        connection = _fresh(folder)
        connection.execute("CREATE TABLE s(id INTEGER PRIMARY KEY, text)")
        connection.executemany(
            "INSERT INTO s VALUES (?, ?)",
            (
                (r["id"], f"{r['name']} {r['org']} {r['place']} {r['borough']} {r['codes']}")
                for r in made_up.read_records(records)
            ),
        )
        connection.close()

    def open(self, folder: Path) -> None:
        held = ReadOnly(folder / "index.db").rows("SELECT id, text FROM s")
        self._ids = [key for key, _ in held]
        self._texts = [utils.default_process(text) for _, text in held]

    def find(self, text: str) -> list[int]:
        asked = utils.default_process(text)
        if not asked:
            return []
        best = process.extract(asked, self._texts, scorer=fuzz.token_set_ratio, limit=FIRST)
        return [self._ids[place] for _, _, place in best]


class Tantivy:
    """A full search library: fuzzy terms, the last word a beginning, fields weighed."""

    FIELDS = (("name", 8.0), ("org", 4.0), ("needs", 3.0), ("place", 4.0), ("codes", 6.0),
              ("body", 1.0))  # fmt: skip

    def __init__(self) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("id", stored=True, indexed=True)
        for name, _ in self.FIELDS:
            builder.add_text_field(name, stored=name in ("name", "org", "place"))
        self._schema = builder.build()

    def build(self, records: Path, folder: Path) -> None:
        index = tantivy.Index(self._schema, path=str(folder))
        writer = index.writer(heap_size=128_000_000, num_threads=1)
        names = [name for name, _ in self.FIELDS]
        for record in made_up.read_records(records):
            values = dict(zip(names, _fields(record), strict=True))
            writer.add_document(tantivy.Document(id=record["id"], **values))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        index = tantivy.Index.open(str(folder))
        index.reload()
        self._searcher = index.searcher()

    def find(self, text: str) -> list[int]:
        words = _WORD.findall(text.lower())
        if not words:
            return []
        last = len(words) - 1
        asked = [(tantivy.Occur.Must, self._word(w, i == last)) for i, w in enumerate(words)]
        found = self._searcher.search(tantivy.Query.boolean_query(asked), FIRST).hits
        documents = (self._searcher.doc(address) for _, address in found)
        return [(d["id"][0], d["name"][0], d["org"][0], d["place"][0])[0] for d in documents]

    def _word(self, word: str, begun: bool) -> Any:
        query = tantivy.Query
        mistakes = 0 if len(word) < 4 or not word.isalpha() else 1 if len(word) < 7 else 2
        ways = []
        for name, weight in self.FIELDS:
            ways.append((query.term_query(self._schema, name, word), weight))
            if begun:
                ways.append((self._fuzzy(name, word, 0, True), weight * 0.5))
            if mistakes and name != "codes":
                ways.append((self._fuzzy(name, word, mistakes, begun), weight * 0.2))
        should = tantivy.Occur.Should
        return query.boolean_query([(should, query.boost_query(q, w)) for q, w in ways])

    def _fuzzy(self, name: str, word: str, distance: int, begun: bool) -> Any:
        return tantivy.Query.fuzzy_term_query(
            self._schema, name, word, distance=distance, transposition_cost_one=True, prefix=begun
        )


ENGINES: dict[str, Callable[[], Engine]] = {
    "ours": Ours,
    "ours+needs": OursWithNeeds,
    "ours, whole": OursWhole,
    "proof": Proof,
    "tantivy": Tantivy,
    "fts5 bm25": Bm25,
    "token_set": TokenSet,
}


def _fresh(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "index.db", isolation_level=None)
    for pragma in ("page_size = 8192", "journal_mode = OFF", "synchronous = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _fields(record: made_up.Record) -> tuple[str, ...]:
    return (
        record["name"],
        record["org"],
        " ".join((*record["needs"], record["label"])),
        f"{record['place']} {record['borough']}",
        record["codes"],
        f"{record['description']} {record['referral']} {record['address']}",
    )
