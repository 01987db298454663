"""Every record of the directory as one line each: what a keeper looks through, and finds by."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import select

from directory.disclosure.rules.labels import labels_in
from directory.model import Organisation, ServiceCard
from directory.model.organisations import OrganisationRow
from directory.store import Directory
from directory.store.records import table_of
from directory.store.search_words import SOURCE_MARK
from directory.words import digits, tidy, tokens

SHORTEST_WORD = 3
"""Letters from which a word of the text may only begin so; a shorter one must be whole."""
SHORTEST_NUMBER = 4
MOST_PLACES = 60
NO_TAGS = "[]"
_AT = ServiceCard.__slots__.index
_ROWS = f"""SELECT s.key, s.id, s.kind, s.name, coalesce(o.name, ''), s.status, s.standing,
    coalesce(nullif(s.source, ''), s.publisher), coalesce(s.ends_on, ''),
    json_extract(c.card, '$[{_AT("place")}]'), json_extract(c.card, '$[{_AT("phone")}]'),
    json_extract(c.card, '$[{_AT("checked_on")}]'), s.tags,
    coalesce(r.other_k || ' ' || r.place_k || ' ' || r.codes_k, '')
    FROM service s LEFT JOIN organisation o ON o.id = s.organisation_id
    LEFT JOIN search_card c ON c.key = s.key LEFT JOIN search_row r ON r.key = s.key
    ORDER BY s.name COLLATE NOCASE, s.id"""
_IN_ALL = "SELECT rowid FROM search_all WHERE search_all MATCH ?"


_BODY = table_of(OrganisationRow)


class RecordLine(NamedTuple):
    """One record in the keeper's list."""

    key: int
    id: str
    kind: str
    name: str
    organisation: str
    status: str
    standing: str
    source: str
    ends_on: str
    place: str
    phone: str
    checked_on: str
    tags: str
    """As they are stored: a list in JSON."""
    words: str
    """Tidy words of its names, places and numbers, to be found by."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a keeper looks for; an empty part leaves everything in."""

    words: str = ""
    kind: str = ""
    status: str = ""
    standing: str = ""
    source: str = ""
    area: str = ""
    tag: str = ""


class RecordList:
    """The lines of all records, read again whenever the directory has changed."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._revision = 0
        self._lines: tuple[RecordLine, ...] = ()

    def all(self) -> tuple[RecordLine, ...]:
        """Return every record, by name."""
        revision = self._directory.revision
        if revision != self._revision:
            self._lines = tuple(_line(row) for row in self._directory.rows(_ROWS))
            self._revision = revision
        return self._lines

    def look(self, looked: Looked) -> tuple[RecordLine, ...]:
        """Return the records that fit all that is looked for, by name.

        Those that have the words in their names, places or numbers come before the others.
        """
        found: Iterable[RecordLine] = self.all()
        for part in ("kind", "status", "standing", "source"):
            wanted = getattr(looked, part)
            if wanted:
                found = [line for line in found if getattr(line, part) == wanted]
        if looked.area:
            area = f" {tidy(looked.area)} "
            found = [line for line in found if area in f" {line.words} "]
        if looked.tag:
            found = [line for line in found if looked.tag in tags_of(line)]
        return tuple(self._with_words(found, looked.words))

    def sources(self) -> tuple[str, ...]:
        """Return where records came from, most records first."""
        return _common(line.source for line in self.all())

    def places(self) -> tuple[str, ...]:
        """Return the places that records name, by name; the commonest where there are many.

        A place whose name labels people is none to choose by.
        """
        named = _common(line.place for line in self.all())[:MOST_PLACES]
        return tuple(sorted(place for place in named if not labels_in(place)))

    def tags(self) -> tuple[str, ...]:
        """Return the tags of all records, by name; a word that labels people is no tag."""
        named = {tag for line in self.all() for tag in tags_of(line)}
        return tuple(sorted(tag for tag in named if not labels_in(tag)))

    def _with_words(self, lines: Iterable[RecordLine], words: str) -> Iterable[RecordLine]:
        typed = tokens(words)
        number = digits(words)
        if typed and len(number) >= SHORTEST_NUMBER and all(word.isdigit() for word in typed):
            return [line for line in lines if number in line.words.replace(" ", "")]
        for word in typed:
            inside = self._anywhere(word)
            lines = [one for one in lines if f" {word}" in f" {one.words}" or one.key in inside]
        return sorted(lines, key=lambda one: not all(f" {w}" in f" {one.words}" for w in typed))

    def _anywhere(self, word: str) -> frozenset[int]:
        """Return the keys of the records that say a word that begins so, wherever."""
        begins = "*" if len(word) >= SHORTEST_WORD else ""
        rows = self._directory.rows(_IN_ALL, (f'"{word}"{begins}',))
        return frozenset(int(str(row[0])) for row in rows)


def tags_of(line: RecordLine) -> tuple[str, ...]:
    """Return the tags of one record."""
    return () if line.tags == NO_TAGS else tuple(json.loads(line.tags))


def organisations(directory: Directory) -> tuple[Organisation, ...]:
    """Return every organisation, by name."""
    asked = select(*(_BODY.c[name] for name in Organisation.model_fields)).order_by(_BODY.c.name)
    rows = directory.ask(lambda connection: connection.execute(asked).mappings().all())
    return tuple(Organisation.model_validate(dict(row)) for row in rows)


def _line(row: tuple[object, ...]) -> RecordLine:
    key, *rest = row
    texts = ["" if value is None else str(value) for value in rest]
    known = tidy(f"{texts[2]} {texts[3]} {texts[8]}")
    found_by = texts[-1].replace(SOURCE_MARK, "")
    return RecordLine._make((int(str(key)), *texts[:-1], f"{known} {found_by}"))


def _common(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _ in Counter(filter(None, names)).most_common())
