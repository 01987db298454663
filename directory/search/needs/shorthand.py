"""Short forms that desks type: "s.21", "PIP2", "T/A", heard as whole tokens and never inside words.

Each has one meaning or several (``seed/shorthand``). A clear one tells of its needs as a phrase
does; one with two meanings waits for a word beside it, or says little.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from directory.search.language import ShortWord
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import MOST_WORDS, Spoken

_PIECE = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")  # noqa: RUF001
_SECTIONS = frozenset({"section", "sections", "sec", "sect"})
_JOINS = frozenset({".", "/"})
"""What stands between the letters of one short form: "n.f.a.", "t/a"."""
_APART = re.compile(r"[ \t./&+()-]{0,3}")
"""What may stand between two words of one short form."""
_FEW_LETTERS = 5
_WORDS = 8
"""Letters from which what a short form stands for is no short form itself."""
_GROWS = 3
"""Letters from which a short form has a plural of its own: "CCJs"."""

_MENDED = 5
"""Letters from which a mended word is taken for that of a short form spelt out."""
_MISSPELT = 8
"""Letters from which a word is mended towards a short form that is one word."""
NOT_SPOKEN: Mapping[int, str] = MappingProxyType({})

CLEAR = 5.0
"""Score of the first need of a short form: it weighs like a line that speaks of nothing else."""
_LATER = (1.0, 0.75, 0.6, 0.5)
"""What is left of it for the needs that come after the first."""
_HINT = 0.5
"""What is left where the short form may mean something else."""
_BEGUN = 0.2
"""What is left while the number may go on: "s2" on the way to "s21". No panel opens for it."""
SIGN = "#"
"""Begins what a short form is called among the words heard."""
_NAMED = 0.45
"""Least share of the best score for the first need of a clear short form."""
_SECOND = 0.35
"""Share of other words for the same need in its score."""


class Piece(NamedTuple):
    """A run of letters or of digits, in lower case, and where it stands."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Met:
    """A short form met in a line."""

    typed: str
    """As it was typed."""
    means: ShortWord
    share: float
    """How much of a clear short form it is, 0 to 1; nothing where only its meaning is known."""
    start: int
    end: int
    """Characters from the start of the text."""


class _Line(NamedTuple):
    text: str
    pieces: list[Piece]
    beside: frozenset[str]
    shouted: bool
    """Whether all of it is in capitals, so that capitals tell nothing."""


class ShorthandEar:
    """Hears the short forms of ``seed/shorthand``."""

    def __init__(self, words: Iterable[ShortWord], needs: Collection[str]) -> None:
        """Take the short forms, and the ids of all needs; the others are not told."""
        self._known: dict[str, dict[tuple[str, ...], list[ShortWord]]] = defaultdict(dict)
        for one in [self._of(one, needs) for one in words]:
            many = _many(_key(one.written))
            self._known[many[0]].setdefault(many, [one])  # CSCS is a card, not many CSC
        self._longest = {
            first: sorted({len(key) for key in keys}, reverse=True)
            for first, keys in self._known.items()
        }

        self._spelt_out = {word for word in self.words if len(word) >= _MENDED}
        """Words of short forms and of their meanings that are long enough to be misspelt."""

    def _of(self, one: ShortWord, needs: Collection[str]) -> ShortWord:
        """Learn all ways to write ``one``, and return it with the needs that are held here."""
        if not set(one.needs) <= set(needs):
            one = replace(one, needs=tuple(need for need in one.needs if need in needs))
        in_full = one.in_full() if len(one.written) <= _FEW_LETTERS else one
        self._learn(_key(one.written), one)
        for said in one.also:
            self._learn(_key(said), in_full if len(said) >= _WORDS else one)
        return one

    def _learn(self, key: tuple[str, ...], means: ShortWord) -> None:
        meanings = self._known[key[0]].setdefault(key, [])
        if all(means.short != one.short for one in meanings):
            meanings.append(means)

    @property
    def words(self) -> frozenset[str]:
        """Every word of a short form: none is a misspelling of another."""
        return frozenset(word for keys in self._known.values() for key in keys for word in key)

    @property
    def long_words(self) -> frozenset[str]:
        """Words that stand alone and are long enough to be misspelt: medicines above all."""
        return frozenset(
            key[0] for keys in self._known.values() for key in keys
            if len(key) == 1 and key[0].isalpha() and len(key[0]) >= _MISSPELT
        )  # fmt: skip

    def met(self, text: str, spoken: Mapping[int, str] = NOT_SPOKEN) -> tuple[Met, ...]:
        """Return the short forms in ``text``, in their order; one that may be two stands twice.

        Args:
            text: What was typed.
            spoken: Where a word begins, to how it is understood once mended.
        """
        pieces = [self._mended(piece, spoken) for piece in _pieces(text)]
        found = list(self._places(text, pieces))
        if not found:
            return ()
        beside = frozenset(piece.word for piece in pieces).union(spoken.values())
        line = _Line(text, pieces, beside, text.isupper())
        return tuple(met for at, key in found for met in self._meant(line, at, key))

    def joined(
        self,
        ranked: list[Heard],
        text: str,
        words: Sequence[Spoken],
        features: dict[str, list[int]],
    ) -> list[Heard]:
        """Return ``ranked`` with what the short forms of ``text`` tell, best first.

        ``features`` is given the places of each, so that they stand among the reasons.
        """
        told: dict[str, Heard] = {}
        for met in self.met(text, {spoken.start: spoken.word for spoken in words}):
            places = [n for n, w in enumerate(words) if w.start < met.end and w.end > met.start]
            if not places or not met.share:
                continue
            term = f"{SIGN}{met.means.short}"
            features[term] = [*features.get(term, ()), *places]
            for need, share in zip(met.means.needs, _LATER, strict=False):
                score = CLEAR * share * met.share
                heard = Heard(need, score, frozenset({term}), 1.0, score)
                told[need] = _both(told[need], heard) if need in told else heard
        if not told:
            return ranked
        held = {heard.owner: heard for heard in ranked}
        held |= {need: _both(held[need], h) if need in held else h for need, h in told.items()}
        return sorted(held.values(), key=lambda heard: (-heard.score, heard.owner))

    def _mended(self, piece: Piece, spoken: Mapping[int, str]) -> Piece:
        meant = spoken.get(piece.start, "") if piece.word not in self._known else ""
        known = meant in self._spelt_out or (meant,) in self._known.get(meant, ())
        return piece._replace(word=meant) if known else piece

    def _places(self, text: str, pieces: Sequence[Piece]) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Yield where a short form begins, and which; the longest where one holds another."""
        past = 0
        for at, piece in enumerate(pieces):
            keys = self._known.get(piece.word) if at >= past else None
            if keys is None:
                continue
            for length in self._longest[piece.word]:
                key = tuple(one.word for one in pieces[at : at + length])
                if key in keys and _together(text, pieces[at : at + length]):
                    past = at + length
                    yield at, key
                    break

    def _meant(self, line: _Line, at: int, key: tuple[str, ...]) -> Iterator[Met]:
        """Yield what one short form means here."""
        start, end = line.pieces[at].start, line.pieces[at + len(key) - 1].end
        typed = line.text[start:end]
        alone = len(key) == len(line.pieces)
        begun = end == len(line.text) and self._may_go_on(key)
        around = line.beside.difference(key)
        capitals = _in_capitals(typed) and (alone or not line.shouted)
        meanings = self._known[key[0]][key]
        helped = [one for one in meanings if not one.beside.isdisjoint(around)]
        for one in helped or meanings:
            share = _share(one, helped=bool(helped), alone=alone, capitals=capitals)
            if share is not None:
                yield Met(typed, one, min(share, _BEGUN) if begun else share, start, end)

    def _may_go_on(self, key: tuple[str, ...]) -> bool:
        last = key[-1]
        return last.isdigit() and any(
            other[:-1] == key[:-1] and other[-1] != last and other[-1].startswith(last)
            for other in self._known[key[0]]
        )


def not_lost(ranked: list[Heard], covered: Sequence[Heard]) -> list[Heard]:
    """Return ``ranked`` with the needs of every clear short form near the best.

    "s21 served, LHA too low" names two things, and what is said more of must not hide the other.
    """
    clear = {h.owner for h in covered if h.score >= CLEAR and any(map(_is_short, h.terms))}
    if not clear or not ranked:
        return ranked
    least = _NAMED * ranked[0].score
    held = [replace(h, score=max(h.score, least)) if h.owner in clear else h for h in ranked]
    return sorted(held, key=lambda heard: (-heard.score, heard.owner))


def _is_short(term: str) -> bool:
    return term.startswith(SIGN)


def _share(one: ShortWord, *, helped: bool, alone: bool, capitals: bool) -> float | None:
    """Return how much a short form says of its needs, or None where it means something else."""
    if one.capitals and not capitals and (one.capitals == "only" or not helped):
        return None
    if helped:
        return 1.0
    if one.sure == "beside":
        return _HINT if alone else None
    return 1.0 if one.sure == "clear" else _HINT


def _in_capitals(typed: str) -> bool:
    """Tell whether ``typed`` is no ordinary word: "TA", "CCJs", "t/a"."""
    many = len(typed) > _GROWS and typed[:-1].isupper() and typed[-1] == "s"
    return typed.isupper() or many or not _JOINS.isdisjoint(typed)


def _both(one: Heard, other: Heard) -> Heard:
    """Return one need heard twice: a second voice adds to the louder one."""
    best, second = sorted((one, other), key=attrgetter("score"), reverse=True)
    score = best.score + _SECOND * second.score
    return replace(best, score=score, terms=best.terms | second.terms)


def _pieces(text: str) -> list[Piece]:
    """Take ``text`` apart: "t/a" becomes one piece, and "section" before a number an s."""
    pieces: list[Piece] = []
    letters = 0
    for found in islice(_PIECE.finditer(text), MOST_WORDS):
        word = found[0].lower().replace("'", "").replace("’", "")  # noqa: RUF001
        last = pieces[-1] if pieces else None
        between = text[last.end : found.start()] if last else " "
        if last and letters == 1 and word.isalpha() and between in _JOINS:
            pieces[-1] = Piece(last.word + word, last.start, found.end())
        else:
            if last and word.isdigit() and last.word in _SECTIONS:
                pieces[-1] = last._replace(word="s")
            pieces.append(Piece(word, found.start(), found.end()))
        letters = len(word)
    return pieces


def _key(said: str) -> tuple[str, ...]:
    if all(map(str.isalpha, words := said.split())):  # as most are: nothing is written together
        return tuple(map(str.lower, words))
    return tuple(piece.word for piece in _pieces(said))


def _many(key: tuple[str, ...]) -> tuple[str, ...]:
    """Return more than one of a short form: "CCJs"; few letters have none of their own."""
    last = key[-1]
    grows = last.isalpha() and len(last) >= _GROWS and not last.endswith("s")
    return (*key[:-1], f"{last}s") if grows else key


def _together(text: str, pieces: Sequence[Piece]) -> bool:
    return all(_APART.fullmatch(text, one.end, other.start) for one, other in pairwise(pieces))


def meanings(met: Iterable[Met]) -> Mapping[str, tuple[ShortWord, ...]]:
    """Return what each short form that was typed may mean, in the order of the line."""
    found: dict[str, tuple[ShortWord, ...]] = {}
    for one in met:
        if one.means not in found.get(one.typed, ()):
            found[one.typed] = (*found.get(one.typed, ()), one.means)
    return found
