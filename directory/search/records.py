"""The small records that searching weighs and shows, held in memory for the next key pressed.

While somebody types, most candidates of one key are candidates of the next. They are held, ready
to be weighed, until the directory changes or too many are held.
"""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from itertools import islice
from typing import Any, NamedTuple, TypeVar

from directory.model import ServiceCard
from directory.search.hits import Rows
from directory.search.kinds import Kinds
from directory.store.search_words import ELLIPSIS, read_card
from directory.words import tidy

MOST_HELD = 3000
"""Of some 5 KB each, with its card: what a dozen texts find."""


class Field(NamedTuple):
    """One field of a candidate: what a word in it is worth, and whether it names the service."""

    said: str
    column: str
    worth: float
    names: bool


FIELDS = (
    Field("name", "name_k", 1.0, names=True),
    Field("name", "other_k", 0.95, names=True),
    Field("number", "codes_k", 1.0, names=True),
    Field("place", "place_k", 0.8, names=True),
    Field("organisation", "org_k", 0.75, names=True),
    Field("need", "needs_k", 0.6, names=False),
)
"""Best first: a word that stands in several fields counts in the first."""


Word = tuple[float, bool, str]
"""What a word of a candidate is worth, whether it names the service, and its field."""


_TOLD: tuple[Word, ...] = tuple((field.worth, field.names, field.said) for field in FIELDS)


class Candidate(NamedTuple):
    """One candidate, ready to be weighed."""

    key: int
    age: int
    ends_on: str
    needs: tuple[str, ...]
    """The marks of its needs."""
    name: str
    both: str
    """Its name and organisation."""
    about: str
    """Words of its summary, opening and categories, each between blanks."""
    words: dict[str, Word]
    """Each word once, in the first field of ``FIELDS`` that it stands in."""
    begin: str
    """The same words in one line, each after a blank: to see quickly how any begins."""
    kinds: frozenset[str] = frozenset()
    """Of what kind it says it is, where one need is met by several kinds."""


class Shown(NamedTuple):
    """What a list shows of one service, with the tidy words of its second line."""

    key: int
    card: ServiceCard
    summary: str
    """Each word after a blank."""


class Told(NamedTuple):
    """What one service tells at length, as words."""

    opening: frozenset[str]
    """Of its summary, first sentences and categories."""
    text: frozenset[str]
    """Of everything outside its names, organisation, place and codes."""


_Held = TypeVar("_Held", Candidate, Shown)


class Records:
    """Reads candidates and cards by key, each once."""

    def __init__(self, rows: Rows, kinds: Kinds) -> None:
        self._rows, self._kinds = rows, kinds
        self._candidates: dict[int, Candidate] = {}
        self._shown: dict[int, Shown] = {}

    def forget(self) -> None:
        """Drop everything held: the directory has changed."""
        self._candidates.clear()
        self._shown.clear()

    def candidates(self, keys: Sequence[int]) -> list[Candidate]:
        """Return the services of ``keys``, ready to be weighed."""
        columns = ", ".join(field.column for field in FIELDS)
        asked = (
            f"SELECT key, age, ends_on, marks_k, about_k, {columns} FROM search_row WHERE key IN "
        )
        return self._read(keys, self._candidates, asked, partial(_candidate, self._kinds))

    def shown(self, keys: Sequence[int]) -> list[Shown]:
        """Return what a list shows of the services of ``keys``."""
        asked = "SELECT key, card FROM search_card WHERE key IN "
        return self._read(keys, self._shown, asked, _shown)

    def told(self, candidates: Sequence[Candidate]) -> dict[int, Told]:
        """Return what the services tell at length. It is not held: it is much, and asked once."""
        listed = ",".join(str(candidate.key) for candidate in candidates)
        found = self._rows.rows(f"SELECT key, rest_k FROM search_card WHERE key IN ({listed})")
        text = {key: frozenset(words.split()) for key, words in found}
        return {
            one.key: Told(frozenset(one.about.split()), text.get(one.key, frozenset()))
            for one in candidates
        }

    def _read(
        self,
        keys: Sequence[int],
        held: dict[int, _Held],
        asked: str,
        make: Callable[[tuple[Any, ...]], _Held],
    ) -> list[_Held]:
        missing = [key for key in keys if key not in held]
        if missing:
            listed = ",".join(map(str, missing))
            for row in self._rows.rows(f"{asked}({listed})"):
                held[row[0]] = make(row)
        found = [held[key] for key in keys if key in held]
        for key in list(islice(held, max(0, len(held) - MOST_HELD))):
            del held[key]  # the oldest, few at a time: all at once would hold up one key
        return found


def _candidate(told_by: Kinds, row: tuple[Any, ...]) -> Candidate:
    key, age, ends_on, marks, about, *fields = row
    kinds = told_by.of(f"{fields[0]} {fields[4]}", about)
    if kinds:
        fields[5] = _without(fields[5], told_by.others(kinds, fields[5].split()))
    words: dict[str, Word] = {}
    for told, text in zip(_TOLD, fields, strict=True):
        for word in text.split():
            words.setdefault(word, told)
    name, both = fields[0], f"{fields[0]} {fields[4]}"
    needs = tuple(marks.split())
    return Candidate(
        key, age, ends_on, needs, name, both, f" {about} ", words, f" {' '.join(fields)}", kinds
    )


def _without(text: str, words: Collection[str]) -> str:
    """Return a text without some words: what its need is called is not true of this place."""
    return " ".join(word for word in text.split() if word not in words) if words else text


def _shown(row: tuple[Any, ...]) -> Shown:
    key, kept = row
    card = read_card(kept)
    return Shown(key, card, f" {tidy(card.summary.rstrip(ELLIPSIS))}")
