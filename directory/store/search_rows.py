"""The search index: rows of prepared words beside the records, changed in the same transaction.

    search_row    words by field, one row a record: small, read for every candidate
    search_card   the other words of the record, and its card
    search_head   full-text index over names, organisation, place, needs and codes
    search_all    full-text index over every word
    search_term   each word: in how many records it stands, for repairing typing mistakes
    search_need   the records of each need, in the order in which they are offered

Everything here is derived from the records: it can be dropped and rebuilt. One record is written
with :func:`write`. Many are written after :func:`drop_triggers`, and :func:`rebuild` follows.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice

from directory.store.search_words import SearchText, card, read_card, search_text
from directory.words import stem

__all__ = [
    "DDL",
    "SearchText",
    "card",
    "drop_triggers",
    "read_card",
    "rebuild",
    "remove",
    "search_text",
    "write",
    "write_many",
]

BATCH = 2000
_FIELDS = "name_k, other_k, org_k, place_k, needs_k, codes_k, marks_k"
_HEAD = " || ' ' || ".join(f"r.{field}" for field in _FIELDS.split(", "))
# The words are tidy already, so the plain tokenizer splits them exactly as Python does.
_FTS = "tokenize='ascii', detail=none, columnsize=0, content_rowid='key'"

_TRIGGERS = (
    """CREATE TRIGGER search_added AFTER INSERT ON search_card BEGIN
        INSERT INTO search_head(rowid, words)
            SELECT key, words FROM search_head_words WHERE key = new.key;
        INSERT INTO search_all(rowid, words)
            SELECT key, words FROM search_all_words WHERE key = new.key;
    END""",
    """CREATE TRIGGER search_removed BEFORE DELETE ON search_card BEGIN
        INSERT INTO search_head(search_head, rowid, words)
            SELECT 'delete', key, words FROM search_head_words WHERE key = old.key;
        INSERT INTO search_all(search_all, rowid, words)
            SELECT 'delete', key, words FROM search_all_words WHERE key = old.key;
    END""",
)
DDL: tuple[str, ...] = (
    f"""CREATE TABLE search_row(key INTEGER PRIMARY KEY, {_FIELDS}, about_k, age, ends_on)""",
    "CREATE INDEX search_row_name ON search_row(name_k)",
    "CREATE INDEX search_row_org ON search_row(org_k)",
    "CREATE TABLE search_card(key INTEGER PRIMARY KEY, card, rest_k)",
    f"CREATE VIEW search_head_words AS SELECT r.key AS key, {_HEAD} AS words FROM search_row r",
    f"""CREATE VIEW search_all_words AS SELECT r.key AS key, {_HEAD} || ' ' || c.rest_k AS words
        FROM search_row r JOIN search_card c ON c.key = r.key""",
    f"""CREATE VIRTUAL TABLE search_head
        USING fts5(words, content='search_head_words', prefix='1 2 3 4', {_FTS})""",
    f"CREATE VIRTUAL TABLE search_all USING fts5(words, content='search_all_words', {_FTS})",
    "CREATE VIRTUAL TABLE search_head_terms USING fts5vocab(search_head, row)",
    "CREATE VIRTUAL TABLE search_all_terms USING fts5vocab(search_all, row)",
    """CREATE TABLE search_term(term TEXT PRIMARY KEY, head INTEGER NOT NULL,
        everything INTEGER NOT NULL, stem TEXT NOT NULL, born INTEGER NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX search_term_stem ON search_term(stem, everything)",
    "CREATE INDEX search_term_born ON search_term(born) WHERE born > 0",
    """CREATE TABLE search_need(need TEXT, suggested INTEGER, age INTEGER, name_k TEXT, key INTEGER,
        PRIMARY KEY(need, suggested, age, name_k, key)) WITHOUT ROWID""",
    "CREATE INDEX search_need_key ON search_need(key)",
    "CREATE TABLE search_built(id INTEGER PRIMARY KEY CHECK (id = 1), generation INTEGER)",
    "INSERT INTO search_built VALUES (1, random())",
    *_TRIGGERS,
)
"""The statements that make the tables, for SQLite 3.40."""

_ADD_WORD = """INSERT INTO search_term(term, head, everything, stem, born)
    VALUES (?, ?, 1, ?, (SELECT coalesce(max(born), 0) + 1 FROM search_term WHERE born > 0))
    ON CONFLICT(term) DO UPDATE SET
        head = head + excluded.head, everything = everything + 1,
        born = CASE WHEN head = 0 AND excluded.head > 0 THEN excluded.born ELSE born END"""
_TAKE_WORD = "UPDATE search_term SET head = head - ?, everything = everything - 1 WHERE term = ?"


def write(connection: sqlite3.Connection, key: int, text: SearchText) -> None:
    """Put one record into the index, over what was there, and keep everything in step."""
    remove(connection, key)
    _insert(connection, [(key, text)])
    added = _vocabulary_of(connection, key)
    connection.executemany(_ADD_WORD, [(word, head, stem(word)) for word, head in added])


def remove(connection: sqlite3.Connection, key: int) -> None:
    """Take one record out of the index; nothing happens when it is not there."""
    gone = _vocabulary_of(connection, key)
    connection.executemany(_TAKE_WORD, [(head, word) for word, head in gone])
    connection.executemany(
        "DELETE FROM search_term WHERE term = ? AND everything <= 0", [(word,) for word, _ in gone]
    )
    _delete(connection, [(key,)])


def write_many(connection: sqlite3.Connection, rows: Iterable[tuple[int, SearchText]]) -> None:
    """Write many records over what was there, in the caller's transaction.

    After :func:`drop_triggers` this is several times faster, and nothing can be found until
    :func:`rebuild`. Otherwise each record is in step at once.
    """
    if _in_step(connection):
        for key, text in rows:
            write(connection, key, text)
        return
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        _delete(connection, [(key,) for key, _ in batch])
        _insert(connection, batch)


def drop_triggers(connection: sqlite3.Connection) -> None:
    """Stop keeping the full-text indexes in step, until :func:`rebuild`."""
    for name in ("search_added", "search_removed"):
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the full-text indexes and the vocabulary anew from the rows, and keep them in step."""
    drop_triggers(connection)
    for index in ("search_head", "search_all"):
        connection.execute(f"INSERT INTO {index}({index}) VALUES ('rebuild')")
        connection.execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")
    connection.execute("DELETE FROM search_term")
    connection.executemany("INSERT INTO search_term VALUES (?, ?, ?, ?, 0)", _terms(connection))
    connection.execute("UPDATE search_built SET generation = random()")
    for statement in _TRIGGERS:
        connection.execute(statement)


def _in_step(connection: sqlite3.Connection) -> bool:
    asked = "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = 'search_added'"
    return connection.execute(asked).fetchone() is not None


def _delete(connection: sqlite3.Connection, keys: list[tuple[int]]) -> None:
    # The card goes first: its trigger still needs the words of the row.
    for table in ("search_card", "search_row", "search_need"):
        connection.executemany(f"DELETE FROM {table} WHERE key = ?", keys)


def _insert(connection: sqlite3.Connection, rows: list[tuple[int, SearchText]]) -> None:
    # The card comes last: its trigger reads the words of the row.
    connection.executemany(
        "INSERT INTO search_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_row_values, rows)
    )
    needs = (values for key, text in rows for values in _need_values(key, text))
    connection.executemany("INSERT INTO search_need VALUES (?, ?, ?, ?, ?)", needs)
    connection.executemany(
        "INSERT INTO search_card VALUES (?, ?, ?)", [(key, t.card, t.rest) for key, t in rows]
    )


def _row_values(row: tuple[int, SearchText]) -> tuple[int | str, ...]:
    key, text = row
    return (
        key, text.name, text.other_names, text.organisation, text.place, text.needs, text.codes,
        text.need_marks, text.about, text.age, text.ends_on,
    )  # fmt: skip


def _need_values(key: int, text: SearchText) -> Iterator[tuple[str, int, int, str, int]]:
    for suggested, needs in enumerate((text.stated, text.suggested)):
        for need in needs:
            yield need, suggested, text.age, text.name, key


def _vocabulary_of(connection: sqlite3.Connection, key: int) -> list[tuple[str, int]]:
    """Return the words of a written record, each with 1 when it stands in the head, else 0."""
    found = connection.execute(
        "SELECT h.words, c.rest_k FROM search_head_words h JOIN search_card c USING (key)"
        " WHERE key = ?",
        (key,),
    ).fetchone()
    if found is None:
        return []
    head, rest = (set(filter(_is_word, words.split())) for words in found)
    return [(word, 1) for word in head] + [(word, 0) for word in rest - head]


def _is_word(word: str) -> bool:
    """Return whether a word takes part in the repair of typing mistakes."""
    return word.isascii() and word.isalpha()


def _terms(connection: sqlite3.Connection) -> list[tuple[str, int, int, str]]:
    heads = dict(connection.execute("SELECT term, doc FROM search_head_terms"))
    found = connection.execute("SELECT term, doc FROM search_all_terms")
    return [(word, heads.get(word, 0), n, stem(word)) for word, n in found if _is_word(word)]
