"""What was learned from many voices: how much more each word is said about one need than of others.

A word that half of all who say it say about drink tells of drink; a word that everybody says of
everything tells nothing. Pairs of words and beginnings of long words are weighed in the same way,
and what they tell is added up. Learned beforehand (``seed/teaching.py``); here it is looked up.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from directory.search.language import Language, Learned
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Spoken
from directory.search.needs.stems import lay_stem

NO_NEED = "_nothing"
"""What small talk is learned as."""
BEGINNING = 5
"""Letters of a long word that are weighed by themselves: "depressing" and "depression"."""
_NAMED = 0.4
"""Share of the most telling word from which a word is named as a reason."""
_MOST_NAMED = 4

_MARKS = 128
_WEIGHTS = [max(0, mark - Learned.FIRST_MARK) * Learned.STEP for mark in range(_MARKS)]
"""What each mark of a row tells."""

Pieces = dict[str, tuple[int, ...]]
"""A word, pair or beginning, to the places of its words in the line."""


def pieces_of(
    words: Sequence[Spoken],
    features: Mapping[str, Sequence[int]],
    stop: Collection[str],
    unweighed: Collection[str] = (),
) -> Pieces:
    """Return what of a line is weighed: its words as ``features`` of the ear, pairs, beginnings.

    Args:
        words: The line as the ear hears it.
        features: Its words as they are compared, with their places.
        stop: Small words, of which no beginning is weighed.
        unweighed: Words of which nothing is weighed: names of places.
    """
    silent = {place for place, spoken in enumerate(words) if spoken.word in unweighed}
    found: Pieces = {
        term: tuple(places) for term, places in features.items() if not silent.issuperset(places)
    }
    stems = _by_place(features, len(words))
    for place, (one, other) in enumerate(pairwise(stems)):
        if silent.isdisjoint((place, place + 1)):
            found.setdefault(f"{one} {other}", (place, place + 1))
    for place, spoken in enumerate(words):
        if len(spoken.word) > BEGINNING and spoken.word not in stop and place not in silent:
            found.setdefault(f"#{spoken.word[:BEGINNING]}", (place,))
    return found


def _by_place(features: Mapping[str, Sequence[int]], size: int) -> list[str]:
    stems = [""] * size
    for term, places in features.items():
        if not term.startswith("_"):  # a role stands beside its word
            for place in places:
                stems[place] = term
    return stems


@dataclass(frozen=True, slots=True)
class Telling:
    """What a line tells of each need."""

    scores: Mapping[str, float]
    """Need to how much is told of it, about -5 to 30; without needs that no voice was asked of."""
    middle: float
    """How much is told of the middle of all needs, those that the folder does not hold too."""
    pieces: Pieces
    rows: Mapping[str, str]
    """What was learned of each piece that is known, looked up once for every question of it."""
    nothing: float = 0.0
    """How much of it is said where nobody needs anything."""


class Voices:
    """Weighs what is said by what many voices say of each need."""

    def __init__(
        self,
        learned: Learned,
        needs: Iterable[str],
        silent: Collection[str],
        fillers: Collection[str] = frozenset(),
    ) -> None:
        """Take what was learned, the needs of the folder, and words that are no reason alone.

        Of those, ``fillers`` are a reason only where there is no other at all.
        """
        self._learned = learned
        self._fillers = frozenset(fillers)
        self._needs = tuple(needs)
        self._silent = silent
        self._mark = {n: Learned.FIRST_MARK + place for place, n in enumerate(learned.needs)}
        self._tolls = tuple(zip(learned.needs, self._mark.values(), learned.tolls, strict=True))

    def told(self, pieces: Pieces) -> Telling:
        """Return what ``pieces`` of a line tell of each need of the folder."""
        learned = self._learned
        known = {piece: row for piece in pieces if (row := learned.rows.get(piece))}
        by_mark = [0.0] * _MARKS
        for row in known.values():
            marks = row.encode()
            for need, weight in zip(marks[::2], marks[1::2], strict=True):
                by_mark[need] += _WEIGHTS[weight]
        count = len(known)
        totals = {need: by_mark[mark] - toll * count for need, mark, toll in self._tolls}
        nothing = totals.pop(NO_NEED, 0.0)
        middle = sum(totals.values()) / len(totals) if totals else 0.0
        told = {need: totals[need] for need in self._needs if need in totals}
        return Telling(told, middle, pieces, known, nothing)

    def terms(self, heard: Heard, telling: Telling) -> frozenset[str]:
        """Return the words of the line, as the ear calls them, that tell of what was ``heard``.

        They are those of its phrase and those that tell most to the voices. Silent words are
        named only where no other word tells anything.
        """
        by_place = self._by_place(heard.owner, telling)
        words = {
            place: piece
            for piece, places in telling.pieces.items()
            if " " not in piece and piece[0] not in "#_"
            for place in places
        }
        content = {place: by_place[place] for place in by_place if words[place] not in self._silent}
        told = content or by_place
        least = _NAMED * max(told.values(), default=0.0)
        best = sorted(told, key=lambda place: -told[place])[:_MOST_NAMED]
        named = heard.terms.union(words[place] for place in best if told[place] >= least)
        return named - self._fillers or named

    def _by_place(self, need: str, telling: Telling) -> dict[int, float]:
        found: dict[int, float] = {}
        mark = chr(self._mark[need]) if need in self._mark else ""
        for piece, row in telling.rows.items() if mark else ():
            at = row[::2].find(mark)
            places = telling.pieces[piece] if at >= 0 else ()
            for place in places:
                weight = _WEIGHTS[ord(row[2 * at + 1])] / len(places)
                found[place] = found.get(place, 0.0) + weight
        return found


def voices_of(language: Language, needs: Sequence[str]) -> Voices:
    """Return what the voices of a ``language`` tell of ``needs``."""
    silent, fillers = (
        frozenset(lay_stem(word, language.irregular) for word in words)
        for words in (language.stop | language.fillers, language.fillers)
    )
    return Voices(language.learned, needs, silent, fillers)
