"""The words of providers that tell what a service is for, found quickly in a text."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from directory import words

Kind = Literal["strong", "name", "weak", "not", "silent"]
Stems = tuple[str, ...]
_SIGNS = str.maketrans({"’": "'", "‘": "'", "–": " ", "—": " ", "•": " ", "·": " ", "…": " "})  # noqa: RUF001


@dataclass(frozen=True, slots=True)
class NeedClues:
    """The words by which providers name one need; an empty ``need`` stands for every need."""

    need: str
    strong: tuple[str, ...] = ()
    """Phrases of which one is enough."""
    names: tuple[str, ...] = ()
    """Phrases of which one is enough in the name of a service, and which elsewhere say nothing."""
    weak: tuple[str, ...] = ()
    """Phrases of which two different ones are needed."""
    masks: tuple[str, ...] = ()
    """Phrases in which a word does not count ("indebted", "food hygiene")."""
    silent: tuple[str, ...] = ()
    """Phrases after which this need is not suggested at all."""
    categories: tuple[str, ...] = ()
    """Whole names of categories that sources give."""

    def phrases(self) -> Iterator[tuple[Kind, str]]:
        """Yield every phrase with its kind."""
        yield from (("strong", phrase) for phrase in self.strong)
        yield from (("name", phrase) for phrase in self.names)
        yield from (("weak", phrase) for phrase in self.weak)
        yield from (("not", phrase) for phrase in self.masks)
        yield from (("silent", phrase) for phrase in self.silent)


class Clue(NamedTuple):
    """A phrase found in a text."""

    need: str
    kind: Kind
    phrase: Stems
    start: int
    end: int
    """Words from the start of the text; ``end`` is the first word after it."""

    def hidden_by(self, other: "Clue") -> bool:
        """Tell whether ``other`` is a mask or a longer clue over every word of this one."""
        if other.start > self.start or self.end > other.end:
            return False
        return other.kind == "not" or other.end - other.start > self.end - self.start


def split(text: str) -> list[str]:
    """Return the tidy words of ``text``; "50+" is one word, "50plus".

    Clues are English: letters of other scripts are left out here, which keeps long texts quick.
    """
    if not text.isascii():
        text = (
            unicodedata.normalize("NFKD", text.translate(_SIGNS)).encode("ascii", "ignore").decode()
        )
    return words.tokens(text.replace("+", "plus") if "+" in text else text)


def stems(tokens: Iterable[str]) -> Stems:
    """Return words as clues are compared: without plurals."""
    return tuple(map(words.stem, tokens))


_Listed = tuple[Stems, str, Kind]


class ClueBook:
    """All clues, looked up by their first two words: time grows with the text, not the book."""

    def __init__(self, clues: Iterable[NeedClues]) -> None:
        """Take the clues of all needs."""
        self._single: dict[str, list[_Listed]] = {}
        self._pairs: dict[tuple[str, str], list[_Listed]] = {}
        for need in clues:
            for kind, text in need.phrases():
                phrase = stems(split(text))
                listed = (phrase, need.need, kind)
                if len(phrase) == 1:
                    self._single.setdefault(phrase[0], []).append(listed)
                else:
                    self._pairs.setdefault((phrase[0], phrase[1]), []).append(listed)

    def found(self, said: Stems) -> list[Clue]:
        """Return the clues in the stems of a text.

        A clue counts only where no mask, and no longer clue of the same need, covers it.
        """
        by_need: dict[str, list[Clue]] = defaultdict(list)
        for clue in self._all(said):
            by_need[clue.need].append(clue)
        for_all = by_need.pop("", [])
        silent = [clue for clue in for_all if clue.kind == "silent"]
        return silent + [
            clue for group in by_need.values() for clue in _uncovered(group, group + for_all)
        ]

    def _all(self, said: Stems) -> Iterator[Clue]:
        for start, listed in enumerate(map(self._single.get, said)):
            for phrase, need, kind in listed or ():
                yield Clue(need, kind, phrase, start, start + 1)
        for start, listed in enumerate(map(self._pairs.get, pairwise(said))):
            for phrase, need, kind in listed or ():
                end = start + len(phrase)
                if said[start:end] == phrase:
                    yield Clue(need, kind, phrase, start, end)


def _uncovered(group: list[Clue], others: list[Clue]) -> list[Clue]:
    if len(others) == 1:  # most often: nothing but the clue itself
        return group if group[0].kind != "not" else []
    over = [other for other in others if other.kind == "not" or other.end - other.start > 1]
    if not over:
        return group
    return [clue for clue in group if clue.kind != "not" and not any(map(clue.hidden_by, over))]
