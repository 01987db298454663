"""Slips in words of danger, mended by the words beside them: "my dad hts me", "kll myself".

Such words are short, and many ordinary ones stand as near to them, so alone they are left as they
were typed. Beside the right words nothing else is meant: a slip becomes the word of danger that
makes a phrase of safety whole, tells who hurts whom, or meets a rule of safety.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.search.needs.speech import Spoken, TypedWord

_SHORTEST = 3
_SHORTEST_PHRASE, _LONGEST_PHRASE = 2, 8
"""Words of a phrase that a slip can make whole."""
_MOST_SLIPS = 6
_MOST_MEANT = 16
_FURTHER = 3
"""Most edits to a word that sounds the same: "raypt"."""
_WRONG_FIRST_LETTER = 4
"""Letters from which the first can be the wrong one."""

Tells = Callable[[Sequence[Spoken]], Collection[int]]
"""Gives the places of the words that tell of danger together."""


class SlipEar:
    """Mends slips in words of danger."""

    def __init__(
        self,
        phrases: Iterable[tuple[str, ...]],
        words: Iterable[str],
        strange: Callable[[str, bool], bool],
        tells: Tells,
    ) -> None:
        """Take the phrases of safety, other words that tell of danger, and what judges a line.

        Args:
            phrases: The heard words of each phrase.
            words: Words for deeds and for people.
            strange: Tells whether a typed word, unfinished or not, is none that is known.
            tells: Gives the places of the words that tell of danger together.
        """
        self._phrases = {p for p in phrases if _SHORTEST_PHRASE <= len(p) <= _LONGEST_PHRASE}
        known = {word for said in self._phrases for word in said}.union(words)
        meant = sorted(w for w in known if len(w) >= _SHORTEST and w.isascii() and w.isalpha())
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for word in meant:
            self._by_length[len(word)].append(word)
            self._by_sound[sound_of(word)].append(word)
        self._strange, self._tells = strange, tells

    def mended(self, typed: Sequence[TypedWord], words: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
        """Return ``words``, as ``typed``, with the slips that the words beside them explain."""
        slips = (one for one in typed if self._strange(*one.said))
        for slip in islice(slips, _MOST_SLIPS):
            place = next((n for n, w in enumerate(words) if w.start == slip.start), None)
            if place is not None:
                words = self._explained(words, place, slip.said[0]) or words
        return words

    def _explained(
        self, words: tuple[Spoken, ...], place: int, typed: str
    ) -> tuple[Spoken, ...] | None:
        """Return ``words`` with the word that was meant at ``place``, if they explain one."""
        lines = [
            (*words[:place], words[place]._replace(word=meant), *words[place + 1 :])
            for meant in islice(self._near(typed), _MOST_MEANT)
            if meant != words[place].word
        ]
        longest = max(lines, key=lambda line: self._whole(line, place), default=None)
        if longest and self._whole(longest, place):
            return longest
        told = self._tells(words) if lines else ()
        return next((line for line in lines if self._tells_more(line, place, told)), None)

    def _tells_more(self, line: Sequence[Spoken], place: int, told: Collection[int]) -> bool:
        """Tell whether ``line`` tells of danger by the word at ``place``, as it did not before."""
        now = self._tells(line)
        return bool(now) and place not in told and (place in now or not told)

    def _whole(self, words: Sequence[Spoken], place: int) -> int:
        """Return how many words the longest phrase has that stands whole around ``place``."""
        said = tuple(w.word for w in words)
        lengths = range(_LONGEST_PHRASE, _SHORTEST_PHRASE - 1, -1)
        return next((n for n in lengths if self._stands(said, place, n)), 0)

    def _stands(self, said: tuple[str, ...], place: int, length: int) -> bool:
        starts = range(max(0, place - length + 1), place + 1)
        return any(said[start : start + length] in self._phrases for start in starts)

    def _near(self, typed: str) -> Iterator[str]:
        """Yield the words that are one edit away, then those that sound the same."""
        one_edit = [
            word
            for length in range(len(typed) - 1, len(typed) + 2)
            for word, _, _ in process.extract(
                typed, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=1,
                limit=None,
            )
            if word[0] == typed[0] or len(typed) >= _WRONG_FIRST_LETTER
        ]  # fmt: skip
        yield from one_edit
        for word in self._by_sound.get(sound_of(typed), ()):
            near = word[0] == typed[0] and OSA.distance(word, typed) <= _FURTHER
            if near and word not in one_edit and len(typed) >= _WRONG_FIRST_LETTER:
                yield word


_SOUNDS = (("ph", "f"), ("ck", "k"), ("gh", ""), ("ce", "s"), ("ci", "s"), ("cy", "s"),
           ("c", "k"), ("q", "k"), ("x", "ks"), ("z", "s"), ("d", "t"))  # fmt: skip
_MUTE = frozenset("aeiouyhw")


def sound_of(word: str) -> str:
    """Return about how ``word`` sounds: its consonants, those that sound alike written alike."""
    for written, spoken in _SOUNDS:
        word = word.replace(written, spoken)
    heard = word[:1]
    for letter in word[1:]:
        if letter not in _MUTE and letter != heard[-1:]:
            heard += letter
    return heard
