"""One field of a record as it is read: its words, and the sentence that stands around a place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

_ENDS = (". ", "! ", "? ", "; ", "\n")
"""What stands between sentences."""


Value = tuple[str, object]
"""The operator and the value of a rule: ``at_least`` and 18."""


class Found(NamedTuple):
    """What some words of a record say, and where they stand."""

    kind: str
    """A kind of rule (``age``) or a way in (``drop_in``)."""
    value: Value | None
    """Of a rule. A way in has none."""
    field: str
    start: int
    end: int
    words: str
    """The words read, as they stand."""
    group: str = ""


def text_of(field: str, words: str) -> "Text":
    """Return a field ready to be read."""
    low = words.lower()
    return Text(field, words, low if len(low) == len(words) else words)


@dataclass(frozen=True, slots=True)
class Text:
    """One field of a record."""

    field: str
    words: str
    low: str
    """The same in small letters, character by character: what is searched, as it is quicker."""

    def near(self, some: Iterable[str], far: int) -> Iterator[tuple[int, int]]:
        """Yield the surroundings of each of some small words, so far to both sides."""
        for word in some:
            at = self.low.find(word)
            while at >= 0:
                yield max(0, at - far), at + len(word) + far
                at = self.low.find(word, at + len(word))

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence or line around a place begins and ends."""
        begins, ends = 0, len(self.low)
        for mark in _ENDS:
            at = self.low.rfind(mark, 0, start)
            if at >= begins:
                begins = at + len(mark)
            at = self.low.find(mark, end, ends)
            if at >= 0:
                ends = at
        return begins, ends

    def around(self, start: int, end: int) -> str:
        """Return the sentence or line around a place, in small letters."""
        begins, ends = self.sentence(start, end)
        return self.low[begins:ends]

    def found(self, kind: str, value: Value | None, at: tuple[int, int], group: str = "") -> Found:
        """Return what the words at a place say."""
        return Found(kind, value, self.field, *at, self.words[at[0] : at[1]], group)
