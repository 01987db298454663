"""Places heard in a line: ``in Bootle``, ``near Kirkby``, ``L20``.

A name alone says little: Hope, Park and Victoria are words and people too. A town counts where it
stands for itself; a ward of everyday words only counts after a word such as *in* or *near*; no name
counts where it belongs to a building, a club, or the place that somebody has left.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import OSA

from directory.desk.heard.around_names import (
    LEFT,
    Role,
    Said,
    is_denied,
    is_listed_with,
    is_named_with,
    living,
    role_of,
    sureness,
    word_after,
    words_before,
    words_in,
)
from directory.geo import Gazetteer, Place, fits
from directory.search.language import Language
from directory.words import postcode

MOST_WORDS = 4
"""Words in the longest name that is looked for."""
LONG_ENOUGH = 5
"""Letters of a name that counts without a word such as *in* before it."""
MISSPELT = 5
"""Letters from which one mistake is forgiven, after such a word."""
CODES = ("postcode", "outcode")
"""A code says more than a name does, wherever it stands."""
_POSTCODE = re.compile(r"\b[a-z]{1,2}[0-9][a-z0-9]?(?:\s*[0-9][a-z]{2})?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlaceHeard:
    """One place, and what it seems to be to the person."""

    place: Place
    role: Role
    said: str
    """As it was typed."""

    @property
    def id(self) -> str:
        """What its chip goes by."""
        return f"place:{self.place.name}"

    @property
    def asked(self) -> str:
        """The place as the desk is asked about it."""
        return self.place.label if self.place.kind == "ward" else self.place.name

    @property
    def words(self) -> str:
        """What its chip says."""
        return f"Near {self.place.name}" if self.role == "near" else f"In {self.place.name}"


class PlacesTold(NamedTuple):
    """The places of a line: those that are used, and what else is told by it."""

    places: tuple[PlaceHeard, ...] = ()
    """At most one where the person lives and one that they want to be near."""
    others: tuple[PlaceHeard, ...] = ()
    """What was named as plainly and is not used."""
    living: tuple[tuple[int, int], ...] = ()
    """Where the line only says that somebody lives there."""
    denied: tuple[tuple[int, int], ...] = ()
    """Where places are named that are not meant."""


class _Met(NamedTuple):
    heard: PlaceHeard
    start: int
    end: int
    sure: int
    denied: bool


class PlaceEar:
    """Hears places by the names of the gazetteer."""

    def __init__(self, gazetteer: Gazetteer, language: Language) -> None:
        """Take the gazetteer, and the ordinary words and what stands around names."""
        self._gazetteer = gazetteer
        self._common = language.common
        self._words = language.place_words

    def heard(self, text: str) -> tuple[PlaceHeard, ...]:
        """Return at most one place where the person lives and one that they want to be near."""
        return self.told(text).places

    def told(self, text: str, off: Collection[str] = ()) -> PlacesTold:
        """Return the places of ``text``; those whose chips were tapped off are not used."""
        met = _in_one_breath(text, [self._met(text, one) for one in self._all(text)])
        spoken = tuple(span for one in met if (span := living(text, one.start)))
        used: dict[Role, PlaceHeard] = {}
        others: list[PlaceHeard] = []
        meant = (one for one in met if not one.denied and one.sure >= 0)
        for one in _surest_first(one for one in meant if one.heard.id not in off):
            place = one.heard
            first = used.setdefault(place.role, place)
            if not _overlap(first.place, place.place):
                others.append(place)
        denied = tuple((one.start, one.end) for one in met if one.denied)
        return PlacesTold(tuple(used.values()), tuple(others), spoken, denied)

    def _met(self, text: str, found: tuple[PlaceHeard, int]) -> _Met:
        heard, start = found
        before, end = words_before(text, start), start + len(heard.said)
        return _Met(heard, start, end, sureness(text, before, end), is_denied(text, before, end))

    def _all(self, text: str) -> Iterator[tuple[PlaceHeard, int]]:
        """Yield the places of a line with where they stand; none is told by a place alone."""
        for one in (*self._codes(text), *self._in_words(text)):
            if len(one[0].said) < len(text.strip()):  # alone it is what services are found by
                yield one

    def _in_words(self, text: str) -> Iterator[tuple[PlaceHeard, int]]:
        words = words_in(text)
        at = 0
        while at < len(words):
            heard, used = self._name_at(text, words, at)
            if heard is not None:
                yield heard, words[at].start
            at += used

    def _codes(self, text: str) -> Iterator[tuple[PlaceHeard, int]]:
        """Yield postcodes of anywhere, and first halves near here: ``S21`` is a notice too."""
        for found in _POSTCODE.finditer(text):
            place = self._gazetteer.place_of(found[0])
            if place is None:
                continue
            near_here = place.areas and place.areas[0].kind != "nation"
            if not near_here and postcode(found[0]) is None:
                continue
            before = words_before(text, found.start())
            if not LEFT.search(before):
                role: Role = "near" if role_of(before) == "near" else "lives_in"
                yield PlaceHeard(place, role, found[0]), found.start()

    def _name_at(self, text: str, words: Sequence[Said], at: int) -> tuple[PlaceHeard | None, int]:
        """Return the place whose name begins with a word, and how many words are done with."""
        for many in range(min(MOST_WORDS, len(words) - at), 0, -1):
            said = words[at : at + many]
            name = " ".join(one.word.removesuffix("'s") for one in said)
            if name in self._names:
                return self._understood(text, words, said, name), many
        return self._begun_or_misspelt(text, words, words[at : at + 1]), 1

    def _understood(
        self, text: str, words: Sequence[Said], said: Sequence[Said], name: str
    ) -> PlaceHeard | None:
        meant = self._gazetteer.called(name)
        before = words_before(text, said[0].start)
        role = role_of(before)
        if len(meant) != 1 or self._belongs_to_more(text, words, said, role):
            return None
        if role is None and (LEFT.search(before) or not self._tells(name, meant[0])):
            return None
        if role and name in self._plain and not text[said[0].start].isupper():
            return None  # "in church", "in the park"
        return PlaceHeard(meant[0], role or "lives_in", text[said[0].start : said[-1].end])

    def _begun_or_misspelt(
        self, text: str, words: Sequence[Said], said: Sequence[Said]
    ) -> PlaceHeard | None:
        """Return a town that was mistyped, or the one ward that is known by its first word."""
        word = said[0].word
        role = role_of(words_before(text, said[0].start))
        if role is None or word in self._common or len(word) < MISSPELT:
            return None
        if self._belongs_to_more(text, words, said, role):
            return None
        begun = {name for name in self._names if name.startswith(f"{word} ")}
        near = {name for name in self._towns if OSA.distance(word, name, score_cutoff=1) <= 1}
        if near and said[0].end == len(text) and self._is_begun(word):
            near = set()  # it may be typed on
        for names in (near, begun):
            meant = {place.areas[0].id: place for one in names for place in self._called(one)}
            if len(meant) == 1:
                return PlaceHeard(
                    next(iter(meant.values())), role, text[said[0].start : said[0].end]
                )
        return None

    def _is_begun(self, word: str) -> bool:
        """Say whether a word that may be typed on can still become a name or a common word."""
        return any(one.startswith(word) for words in (self._names, self._common) for one in words)

    def _belongs_to_more(
        self, text: str, words: Sequence[Said], said: Sequence[Said], role: Role | None
    ) -> bool:
        """Say whether the next word makes it a building, a club or a street."""
        after = word_after(text, words, said[-1].end)
        return after in self._words.things or (role is None and after == "city")

    def _called(self, name: str) -> tuple[Place, ...]:
        return self._gazetteer.called(name)

    def _tells(self, name: str, place: Place) -> bool:
        """Say whether a name tells a place without a word such as *in* before it."""
        if name in self._plain or len(name) < LONG_ENOUGH:
            return False
        return place.kind in ("town", "borough") or name not in self._words.people_too

    @cached_property
    def _names(self) -> frozenset[str]:
        return self._gazetteer.local_names

    @cached_property
    def _towns(self) -> frozenset[str]:
        return frozenset(
            name
            for name in self._names
            if any(one.kind in ("town", "borough") for one in self._called(name))
        )

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The names that are made of ordinary words only."""
        towns = self._towns
        return frozenset(
            name
            for name in self._names - towns
            if all(word in self._common for word in name.split())
        )


def _in_one_breath(text: str, met: Iterable[_Met]) -> list[_Met]:
    """Return places in their order; of those in one breath all are what the first is."""
    found: list[_Met] = []
    for one in sorted(met, key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    for at, joined in enumerate(_joined(text, found), 1):
        if joined:
            last, one = found[at - 1], found[at]
            heard = replace(one.heard, role=last.heard.role)
            found[at] = _Met(heard, one.start, one.end, last.sure, one.denied or last.denied)
    return found


def _joined(text: str, met: Sequence[_Met]) -> list[bool]:
    """Tell of each place but the first whether it is named in one breath with the one before.

    A comma joins only in a list that ends in "or": "not in Bootle, Kirkby" may be in Kirkby.
    """
    told: list[bool] = []
    for last, one in reversed(list(pairwise(met))):
        listed = bool(told) and told[-1] and is_listed_with(text, last.end, one.start)
        told.append(listed or is_named_with(text, last.end, one.start))
    return told[::-1]


def _surest_first(met: Iterable[_Met]) -> list[_Met]:
    """Return the places as they go before each other: whoever lives somewhere works anywhere."""
    ranked = sorted(met, key=lambda one: (-one.sure, one.heard.place.kind not in CODES))
    return [one for one in ranked if one.sure or not ranked[0].sure]


def _overlap(one: Place, other: Place) -> bool:
    """Say whether one place lies in the other, or may."""
    return any(
        fits(first.areas[0], second) != "no" if first.areas else True
        for first, second in ((one, other), (other, one))
    )
