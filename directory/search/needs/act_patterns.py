"""Acts as a list writes them, made ready to be found: ``pour+ ... <hot> over/on <me>``.

``pour+`` stands for every form of the word, ``over/on`` for either word, ``<hot>`` for each word of
that list, ``...`` for a few words of any kind, and ``<me>`` for whom it is done to, or a part of
their body.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import NamedTuple, Protocol

from directory.search.language import Acts
from directory.search.needs.speech import Ear, Spoken

ME = "<me>"
GAP = "..."
_MINE = frozenset({"my", "me", "our", "us"})
BODY = "body"
"""Whom it is done to, where that is a part of the body of whoever speaks: ``<mine> jaw``."""
_FEWEST_DOUBLED = 3
_VOWELS = frozenset("aeiou")
_GAP_WORDS = 4
"""Most words of any kind between two parts of an act."""
_PASSED_OVER = 2
"""Most small words before a part of an act."""

Part = frozenset[str] | str
"""The words that may stand in a place; or ``<me>``, or ``...``."""


class Whom(Protocol):
    """Tells whom it is done to."""

    def __call__(self, place: int, *, last: bool) -> tuple[int, str]:
        """Return where whoever begins at a place ends, and who it is; or nought and nothing.

        ``last`` says that nothing of the act comes after.
        """
        ...


class Pattern(NamedTuple):
    """One act: its parts in their order, and the list it stands in."""

    parts: tuple[Part, ...]
    kind: str


class Found(NamedTuple):
    """An act in a line: where it begins and ends, whom it is done to, of which list it is."""

    start: int
    end: int
    whom: str
    kind: str


class ActBook:
    """The acts of some lists, by the word that each begins with."""

    def __init__(self, acts: Acts, ear: Ear, small: Collection[str]) -> None:
        """Take the acts, the ear that hears their words, and what may be passed over."""
        self._ear, self._forms, self._small = ear, acts.forms, small
        self._lists = {
            f"<{one}>": frozenset(map(self._heard, words)) for one, words in acts.lists.items()
        }
        self._by_first: dict[str, list[Pattern]] = defaultdict(list)
        for kind, written in acts.acts.items():
            for act in written:
                parts = tuple(self._part(piece) for piece in act.split())
                for word in parts[0]:
                    self._by_first[word].append(Pattern(parts, kind))
        patterns = (one for begun in self._by_first.values() for one in begun)
        self.parts = {part for one in patterns for part in one.parts if not isinstance(part, str)}
        """The words that may stand in some place of an act."""
        self.words = frozenset(self._by_first)
        """The words that acts begin with."""

    def found(self, words: Sequence[Spoken], at: int, whom: Whom) -> Iterable[Found]:
        """Yield the acts that begin at a place."""
        for pattern in self._by_first.get(words[at].word, ()):
            end, who = self._rest(pattern, words, at, whom)
            if end:
                yield Found(at, end, who, pattern.kind)

    def _rest(
        self, pattern: Pattern, words: Sequence[Spoken], at: int, whom: Whom
    ) -> tuple[int, str]:
        """Return where an act ends that begins at a place, and whom it is done to; or nought."""
        place, who, gap = at + 1, "", False
        for number, part in enumerate(pattern.parts[1:], 2):
            if part == GAP:
                gap = True
                continue
            places = range(place, place + 1 + (_GAP_WORDS if gap else _PASSED_OVER))
            if isinstance(part, str):
                said = partial(whom, last=number == len(pattern.parts))
            else:
                said = partial(_stands, words, part)
            place, here = self._next(said, words, places, gap=gap)
            if not place:
                return 0, ""
            who, gap = here or who, False
        return place, who

    def _next(
        self,
        said: Callable[[int], tuple[int, str]],
        words: Sequence[Spoken],
        places: range,
        *,
        gap: bool,
    ) -> tuple[int, str]:
        """Return where the next part ends, and who is named in it; nought where it is not there."""
        clause = words[places.start - 1].clause
        for place in places:
            end, who = said(place)
            if end and words[end - 1].clause == clause:
                return end, who
            if place >= len(words) or words[place].clause != clause:
                break
            if not gap and words[place].word not in self._small:
                break
        return 0, ""

    def _part(self, piece: str) -> Part:
        if piece in {ME, GAP}:
            return piece
        return frozenset(word for one in piece.split("/") for word in self._meant(one))

    def _meant(self, one: str) -> Iterable[str]:
        if one == "<mine>":
            return _MINE
        if one in self._lists:
            return self._lists[one]
        if not one.endswith("+"):
            return (self._heard(one),)
        base = one[:-1]
        return {
            self._heard(form) for form in (*all_forms(base), *self._forms.get(base, "").split())
        }

    def _heard(self, word: str) -> str:
        return " ".join(self._ear.own_words(word)) or word


def _stands(words: Sequence[Spoken], part: frozenset[str], place: int) -> tuple[int, str]:
    here = place < len(words) and words[place].word in part
    return (place + 1, BODY if part == _MINE else "") if here else (0, "")


def all_forms(base: str) -> tuple[str, ...]:
    """Return a word with its regular endings: "stab", "stabs", "stabbed", "stabbing"."""
    if base.endswith("e"):
        return base, base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    short = len(base) >= _FEWEST_DOUBLED and base[-2] in _VOWELS and base[-3] not in _VOWELS
    doubled = base + base[-1] if short and base[-1] not in "wxy" else base
    plural = base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return base, plural, doubled + "ed", doubled + "ing", base + "ed", base + "ing"
