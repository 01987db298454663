"""From typed text to the words that the need finder compares.

A typed word can become several ("skint" is "no money"), and keeps the place it came from, so that
the answer can show the person's own words. Clauses are numbered for the rules on denial.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from directory.search.language import Language
from directory.search.needs.stems import lay_stem
from directory.search.query import beginning

MOST_WORDS = 200
"""More than anybody says at a desk; beyond it a pasted page would only slow the answer down."""

MOST_MENDED = 60
"""Different words that are looked up for spelling."""

_OTHER_SELF = (
    r"esteem|worth|confi|image|respect|harm|cut|injur|medic|negl|refer|employ|assess|care|help"
    r"|control|belief|doubt|defen|hat|isolat|cater"
)
_SELF = rf"\b(?:my|me|your|him|her|them) sel(?:f|ves)\b(?! (?:{_OTHER_SELF}))"
"""What is one word, written as two: "cut my self", and not "my self esteem"."""
_A_AND_E = r"\ba\s?(?:&|and)\s?e\b"
_TOKEN = re.compile(rf"{_A_AND_E}|{_SELF}|[^\W_]+(?:['’‘`´][^\W_]+)*", re.IGNORECASE)  # noqa: RUF001
_CLAUSE_END = re.compile(r"[,.;:!?\n()]|\s[-–—]\s")  # noqa: RUF001
_CLAUSE_WORDS = frozenset(
    {
        "but", "and", "although", "though", "because", "cos", "coz", "so", "when", "if",
        "since", "except", "while", "yet",
    }
)  # fmt: skip
_APOSTROPHE = str.maketrans("’‘`´", "''''")  # noqa: RUF001
_SHORTENED = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_TAILS = ("'m", "'re", "'ve", "'ll", "'d", "'s")

Repair = Callable[[str, bool], str]
"""Takes a word and whether it is still being typed; gives the word to use instead."""


class TypedWord(NamedTuple):
    """One word as it was typed, in lower case without accents, and where it stands."""

    said: tuple[str, bool]
    """The word, and whether it may be unfinished: nothing stands after it."""
    start: int
    end: int
    clause: int


def taken_apart(text: str) -> list[TypedWord]:
    """Take ``text`` apart: at most its first 1,000 characters and 200 words, clauses numbered."""
    text = beginning(text)
    typed: list[TypedWord] = []
    clause = end = 0
    for found in islice(_TOKEN.finditer(text), MOST_WORDS):
        word = _plain_word(found[0])
        start, before, end = found.start(), end, found.end()
        ended = text[before:start] != " " and _CLAUSE_END.search(text, before, start)
        if typed and (ended or word in _CLAUSE_WORDS):
            clause += 1
        typed.append(TypedWord((word, end == len(text)), start, end, clause))
    return typed


class Spoken(NamedTuple):
    """One word to compare, with where it stands in the typed text."""

    word: str
    start: int
    end: int
    """Characters from the start of the text."""
    clause: int


class Ear:
    """Hears typed text as everyday words, by the word lists of one language."""

    def __init__(self, language: Language, repair: Repair | None = None) -> None:
        """Take the word lists, and what mends misspellings (nothing: they are left)."""
        self._language = language
        self._repair = repair
        self._stems: dict[str, str] = {}
        """Of the words of phrases only: what a person types is not kept."""
        self._own: dict[str, tuple[str, ...]] = {}
        self._meant: dict[str, tuple[str, ...]] = {}

    def hear(self, text: str) -> tuple[Spoken, ...]:
        """Return the words of ``text``: at most the first 1,000 characters and 200 words."""
        return self.hear_typed(taken_apart(text))

    def hear_typed(self, typed: Sequence[TypedWord]) -> tuple[Spoken, ...]:
        """Return the words of a text that was taken apart before."""
        return self._hear(typed)

    def own_words(self, text: str) -> tuple[str, ...]:
        """Return the words of a phrase of our own, or of a piece of a rule, never mended.

        What they mean is kept: nearly all of them come again.
        """
        if text not in self._own:
            means = map(self._means, _TOKEN.findall(text))
            self._own[text] = tuple(chain.from_iterable(means))
        return self._own[text]

    def _means(self, typed: str) -> tuple[str, ...]:
        if typed not in self._meant:
            self._meant[typed] = tuple(self._everyday(_plain_word(typed), False, None))
        return self._meant[typed]

    def _hear(self, typed: Sequence[TypedWord]) -> tuple[Spoken, ...]:
        heard: list[Spoken] = []
        everyday: dict[tuple[str, bool], tuple[str, ...]] = {}
        for said, start, end, clause in typed:
            if said not in everyday:
                mend = self._repair if len(everyday) < MOST_MENDED else None
                everyday[said] = tuple(self._everyday(*said, mend))
            heard += [Spoken(word, start, end, clause) for word in everyday[said]]
            if len(heard) >= MOST_WORDS:
                break
        return tuple(heard[:MOST_WORDS])  # one sign can stand for four words

    def features(self, words: Sequence[Spoken]) -> dict[str, list[int]]:
        """Return what is compared: stems and roles, with the places of their words.

        Words that carry no need of their own are marked by standing in ``language.stop``: they
        are kept, because a phrase may be made of nothing else ("can not go on").
        """
        found: dict[str, list[int]] = {}
        for place, spoken in enumerate(words):
            found.setdefault(self._stem(spoken.word), []).append(place)
            if role := self._language.roles.get(spoken.word):
                found.setdefault(role, []).append(place)
        return found

    def telling(self, said: Sequence[str]) -> frozenset[str]:
        """Return the features without words that carry no need, unless there are no others."""
        content = [word for word in said if word not in self._language.stop] or said
        for word in content:
            if word not in self._stems:
                self._stems[word] = lay_stem(word, self._language.irregular)
        roles = (self._language.roles.get(word) for word in content)
        return frozenset((*(self._stems[word] for word in content), *filter(None, roles)))

    def _stem(self, word: str) -> str:
        return self._stems.get(word) or lay_stem(word, self._language.irregular)

    def _everyday(self, typed: str, unfinished: bool, mend: Repair | None) -> Iterator[str]:
        slang = self._language.slang
        for word in self._spelt_out(typed):
            meant = word if word in slang or not mend else mend(word, unfinished)
            yield from slang.get(meant, meant).split()

    def _spelt_out(self, typed: str) -> list[str]:
        """Write "can't" as "can not", "dont" as "do not", "mum's" as "mum"."""
        contractions = self._language.contractions
        if typed in contractions:
            return contractions[typed].split()
        if typed.endswith("n't"):
            first = typed[:-3]
            return [_SHORTENED.get(first, first), "not"] if first else ["not"]
        for tail in _TAILS:
            if typed.endswith(tail):
                typed = typed[: -len(tail)]
                break
        bare = typed.replace("'", "")
        return contractions.get(bare, bare).split()


def _plain_word(typed: str) -> str:
    word = typed.lower()
    if not word.isascii() or "`" in word:
        word = word.translate(_APOSTROPHE)
    if not word.isascii():
        spread = unicodedata.normalize("NFKD", word)
        return "".join(c for c in spread if not unicodedata.combining(c))
    if word.endswith((" self", " selves")):
        return word.replace(" ", "")
    is_and_e = word[0] == "a" and word[-1] == "e" and word[1:-1].strip() in {"&", "and"}
    return "a_and_e" if is_and_e else word
