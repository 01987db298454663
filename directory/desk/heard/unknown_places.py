"""Places that are named plainly and that the gazetteer does not know: ``near Xyzzyville``.

Nothing is done with them. They are told, so that nobody takes the list for one of that place.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.desk.heard.around_names import (
    LEFT,
    Said,
    is_denied,
    word_after,
    words_before,
    words_in,
)
from directory.geo import Gazetteer
from directory.search.language import Language
from directory.words import tidy

_BEFORE = re.compile(
    r"(?:\b(?:in|near|nr|living|staying|based|new to|moved (?:here )?to)|close to|next to) $"
)
"""After these a word with a capital is a place."""
_ALSO_BEFORE = re.compile(
    r"(?:^|\b(?:i'm|im|i am|we're|we are|man|woman|lady|lad|girl|boy|family|couple|people|patient"
    r"|client|someone|somebody) )(?:from|round|around|by|at) $"
)
"""After these a place is one only by its name: a letter is from Marston, a visit by Easter."""
_TOLD = re.compile(
    r"(?:\b(?:(?<!i )(?<!we )(?:is|are|was|were|am)|be|been|still|stuck|found|died|back|up|him|her"
    r"|them|it|there|now|year|years|doctor|engineer|service|army)|(?<!we)'(?:s|re)) (?:in|near) $"
)
"""Before these a place is told of, where somebody or something is or was: nobody asks for it."""
_SECOND = re.compile(
    r" (?:Bank|Brook|Brow|Common|Cross|Dale|End|Fields?|Green|Heath|Hill|Moor|Moss|Mount|Rise|Vale"
    r"|Village|Woods?)\b"
)
"""What makes a place of an ordinary word before it, in capitals."""
SHORTEST = 4
SHORTEST_BY_ENDING = 7
"""Letters of a word in small letters that is taken for a place by its ending."""
LONG = 10
"""Letters from which a word with two mistakes is a slip, and no place."""


class UnknownPlaceEar:
    """Hears names of places that are not known here. Holds nothing that was typed."""

    def __init__(
        self, gazetteer: Gazetteer, language: Language, written: Callable[[str], bool]
    ) -> None:
        """Take what is known.

        Args:
            gazetteer: The places known here.
            language: The words that are no places.
            written: Whether a word stands in the name or the place of a service held here: then
                it is found by its words.
        """
        self._gazetteer = gazetteer
        self._words = language.place_words
        self._towns = language.places
        self._common = language.common
        self._no_places = language.left_alone - language.places
        self._languages = {one.lower() for one in language.spoken.languages}
        self._people = language.fillers
        self._written = written

    def heard(self, text: str) -> str:
        """Return the first place that is not known, as it was typed, or nothing."""
        words = words_in(text)
        return next((name for name in self._named(text, words) if name), "")

    def _named(self, text: str, words: Sequence[Said]) -> Iterator[str]:
        for at, said in enumerate(words):
            before = words_before(text, said.start)
            if LEFT.search(before) or _TOLD.search(before) or is_denied(text, before, said.end):
                continue
            plain = bool(_BEFORE.search(before))
            led = plain or _ALSO_BEFORE.search(before)
            if self._is_place(text, said, plain=plain) if led else self._is_beside(text, words, at):
                yield self._whole(text, words, at)

    def _is_beside(self, text: str, words: Sequence[Said], at: int) -> bool:
        """Say whether a place stands beside what is looked for: "Birmingham food bank"."""
        said, known = words[at], self._words
        last = words[at - 1] if at and text[words[at - 1].end : words[at].start] == " " else None
        follows = last is not None and last.word in known.service_ends
        if last and not follows and text[last.start].isupper():
            return False  # "Mary Bradford", "Royal Bolton"
        if not follows and word_after(text, words, said.end) not in known.services:
            return False
        if said.word in self._towns:
            others = (known.people_too, known.elsewhere, self._people)
            return not any(said.word in one for one in others) and not self._is_known(said.word)
        return (
            not follows and text[said.start].isupper() and self._is_place(text, said, plain=False)
        )

    def _is_place(self, text: str, said: Said, *, plain: bool) -> bool:
        word = said.word
        if self._is_known(word) or len(word) < SHORTEST or not word.isalpha():
            return False
        if word in self._towns or (plain and self._is_of_two(text, said)):
            return True
        typed = text[said.start : said.end]
        by_capital = plain and typed == typed.capitalize()
        by_ending = len(word) >= SHORTEST_BY_ENDING and word.endswith(self._words.endings)
        begun = said.end == len(text) and self._is_begun(word)
        return (by_capital or by_ending) and not (begun or self._is_a_word(word))

    def _is_of_two(self, text: str, said: Said) -> bool:
        """Say whether an ordinary word begins a name: "Tower Hill"."""
        second = _SECOND.match(text, said.end)
        return text[said.start].isupper() and bool(second) and not text.isupper()

    def _is_known(self, word: str) -> bool:
        """Say whether a place goes by a word; a town that only its wards are called by does not."""
        if word not in self._known:
            return False
        begun = [name for name in self._gazetteer.local_names if name.startswith(f"{word} ")]
        return word not in self._towns or word in self._gazetteer.local_names or len(begun) < 2

    def _is_a_word(self, word: str) -> bool:
        """Say whether it is a word that is no place, or a slip of one."""
        others = (self._common, self._no_places, self._languages, self._words.elsewhere)
        return any(word in words for words in others) or self._is_slip(word)

    def _is_begun(self, word: str) -> bool:
        """Say whether a word that may be typed on can still become one that is known."""
        known = (self._known, self._towns, self._common, self._no_places, self._words.elsewhere)
        return any(one.startswith(word) for words in known for one in words)

    def _is_slip(self, word: str) -> bool:
        most = 2 if len(word) >= LONG else 1
        found = process.extractOne(word, self._common, scorer=OSA.distance, score_cutoff=most)
        return found is not None

    def _whole(self, text: str, words: Sequence[Said], at: int) -> str:
        """Return a name with the words in capitals after it; nothing if it is no place at all."""
        end = words[at].end
        for one in words[at + 1 :]:
            typed = text[one.start : one.end]
            if text[end : one.start] != " " or not typed[0].isupper():
                break
            end = one.end
        name = text[words[at].start : end]
        parts = tidy(name).split()
        things = {*parts[1:], word_after(text, words, end)}
        known = self._gazetteer.understand(name) is not None
        if known or things & {*self._words.things, "city"} or all(map(self._written, parts)):
            return ""
        return name[:1].upper() + name[1:]

    @cached_property
    def _known(self) -> frozenset[str]:
        """The words of the names of places that are known here."""
        return frozenset(word for name in self._gazetteer.local_names for word in name.split())
