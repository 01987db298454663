"""Mends misspelt words towards the words of the phrases, and leaves ordinary words alone."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 4
_LONG = 7
"""Letters from which a word that is still being typed may be mended like a whole one."""
_MOST_HELD = 64
_ENDINGS = (
    "s", "es", "ed", "er", "ers", "ing", "ings", "ly", "y", "less", "ish", "ness", "ment", "able",
    "ful", "al", "ise", "ised", "ising", "ist", "ists", "or", "ors", "ion", "ions",
)  # fmt: skip
_SHORTEST_BASE = 3
_VOWELS = frozenset("aeiouy")
_WRONG_FIRST_LETTER = 0.9
"""People rarely get the first letter wrong: such a repair counts nearly one edit more."""
_MUTE_FIRST = ("kn", "wr", "gn", "wh", "ps")
"""Beginnings of which the first letter is not heard, so that it is left out: "nife", "rist"."""
_SAME_SOUND = 0.5
"""Such a repair counts less than one of a letter that is heard."""


class Speller:
    """Repairs words by the nearest word of a vocabulary.

    The same words come with each key, so what they were taken for is held until :meth:`forget`:
    typed words must not outlive the conversation.
    """

    def __init__(
        self,
        words: Iterable[str],
        ordinary: Collection[str],
        names: Collection[str] = (),
        rarer: Sequence[str] = (),
    ) -> None:
        """Take the words of the phrases, and what is no slip of one.

        Args:
            words: The words of the phrases; repeats count.
            ordinary: Words to leave, in all their forms.
            names: Names and short forms, which have no other forms: "abues" is not of "Abu".
            rarer: The other words of the language, in order: "overdue" is no overdose.
        """
        counts = Counter(w for w in words if w.isascii() and not w.startswith("_"))
        self._known = frozenset(counts)
        self._ordinary, self._names = ordinary, names
        self._rarer = rarer
        self._in_order: list[str] = []
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word, _ in counts.most_common():
            if len(word) >= _SHORTEST:
                self._by_length[len(word)].append(word)
        self._beginnings = frozenset(w[:n] for w in counts for n in range(3, len(w) + 1))
        self._held: dict[tuple[str, int], str | None] = {}

    def mend(self, word: str, unfinished: bool = False) -> str:
        """Return the word meant, or ``word`` itself when in doubt.

        A word that is still being typed (``unfinished``) is left alone while it begins a known
        word, and repaired more carefully than a whole one while it begins an ordinary one.
        """
        if not self._mendable(word, unfinished):
            return word
        careful = unfinished and len(word) < _LONG and self._begins_ordinary(word)
        edits = _allowed_edits(len(word)) - careful
        return self._once(word, edits) or word if edits > 0 else word

    def is_strange(self, word: str, unfinished: bool = False) -> bool:
        """Tell whether ``word`` is none of the phrases, no ordinary one and no beginning of one."""
        if not word.isascii() or not word.isalpha() or word in self._known:
            return False
        if self._is_ordinary(word) or (unfinished and word in self._beginnings):
            return False
        return not self._is_rarer(word)

    def forget(self) -> None:
        """Hold no word any more that was typed."""
        self._held.clear()

    def _once(self, word: str, edits: int) -> str | None:
        asked = (word, edits)
        if asked not in self._held:
            if len(self._held) >= _MOST_HELD:
                self._held.clear()
            self._held[asked] = self._nearest(word, edits)
        return self._held[asked]

    def _mendable(self, word: str, unfinished: bool) -> bool:
        strange = len(word) >= _SHORTEST and self.is_strange(word, unfinished)
        return strange and not (unfinished and self._is_rarer(word, unfinished))

    def _begins_ordinary(self, word: str) -> bool:
        if not self._in_order:
            self._in_order = sorted(self._ordinary)
        place = bisect_left(self._in_order, word)
        return place < len(self._in_order) and self._in_order[place].startswith(word)

    def _is_ordinary(self, word: str) -> bool:
        """Tell whether ``word`` is an ordinary word or a form of one: "picking", "councillors"."""
        if word in self._ordinary or word in self._names or word.removesuffix("s") in self._names:
            return True
        return any(base in self._ordinary for base in _bases(word))

    def _is_rarer(self, word: str, unfinished: bool = False) -> bool:
        """Tell whether ``word`` is one of the rarer words, or begins one that is being typed."""
        place = bisect_left(self._rarer, word)
        there = self._rarer[place] if place < len(self._rarer) else ""
        return there.startswith(word) if unfinished else there == word

    def _nearest(self, word: str, edits: int) -> str | None:
        best, best_cost = None, edits + 1.0
        for length in range(len(word) - edits, len(word) + edits + 1):
            for known, distance, _ in process.extract(
                word, self._by_length.get(length, ()), scorer=OSA.distance,
                score_cutoff=edits, limit=None,
            ):  # fmt: skip
                cost = _cost(known, word, distance)
                if cost < best_cost and cost <= edits:
                    best, best_cost = known, cost
        return best


def _cost(known: str, word: str, distance: int) -> float:
    if known[1:] == word and known.startswith(_MUTE_FIRST):
        return _SAME_SOUND
    return distance + (0 if known[0] == word[0] else _WRONG_FIRST_LETTER)


def _bases(word: str) -> Iterator[str]:
    """Yield the words that ``word`` may be a form of."""
    for ending in _ENDINGS:
        base = word.removesuffix(ending)
        if base == word or len(base) < _SHORTEST_BASE or _doubled(base, ending):
            continue
        yield base
        if ending[0] in _VOWELS:  # "hoping" is of "hope"; "homless" is not of "home"
            yield base + "e"
            if base[-1] == base[-2]:  # "beginner" is of "begin"; "hitts" is not of "hit"
                yield base[:-1]
        if base[-1] == "i":
            yield base[:-1] + "y"


def _doubled(base: str, ending: str) -> bool:
    """Tell whether ``base`` never takes ``ending``: "kickss" and "scareed" are slips."""
    if ending == "s":
        return base[-1] == "s"
    return ending[0] == base[-1] == "e" and base[-2] != "e"


def _allowed_edits(length: int) -> int:
    if length <= 5:
        return 1
    return 2 if length <= 9 else 3
