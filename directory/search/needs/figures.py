"""Manners of speaking: "I nearly died of embarrassment" is no death, and is not heard.

They are written as people say them. ``quiet/busy`` stands for either word, ``<thing>`` for any
thing of a list, and what stands in brackets belongs to the figure but is heard all the same:
"drowning in (debt)" drowns nobody, yet there is a debt.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import product

from directory.search.needs.speech import Ear, Spoken

NO_MATTER = frozenset({
    "a", "an", "the", "of", "his", "her", "my", "our", "their", "any", "some",
})  # fmt: skip
"""Small words that people put in or leave out."""
THING = "<thing>"
_CHOICE = re.compile(r"([\w']+(?:/[\w']+)+)")
_KEPT = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class _Figure:
    """The words of one manner of speaking, with those of them that are heard all the same."""

    words: tuple[str, ...]
    kept: frozenset[int]


class Figures:
    """The manners of speaking of one language."""

    def __init__(self, figures: Iterable[str], ear: Ear, things: Collection[str] = ()) -> None:
        """Take what is said and not meant, the ear that hears it, and the things of figures."""
        self._things = frozenset(things)
        self._by_first: dict[str, dict[_Figure, None]] = defaultdict(dict)
        hear = cache(partial(_heard, ear))  # two of three pieces stand in several figures
        for figure in figures:
            for written in spelt_out(figure):
                form = _form(written, hear)
                self._by_first[form.words[0]][form] = None

    def heard(self, words: Sequence[Spoken]) -> frozenset[int]:
        """Return where in the text the words begin that stand in a manner of speaking."""
        said = [spoken for spoken in words if spoken.word not in NO_MATTER]
        begun = range(len(said))
        return frozenset(start for at in begun for start in self._meant_otherwise(said, at))

    def _meant_otherwise(self, said: Sequence[Spoken], at: int) -> Iterator[int]:
        """Yield where the words begin of the figures that stand at ``at``, but for those kept."""
        word = said[at].word
        forms = self._by_first.get(THING if word in self._things else word, ())
        for form in (*forms, *self._by_first.get(word, ())):
            here = said[at : at + len(form.words)]
            if self._is(form, here):
                yield from (s.start for place, s in enumerate(here) if place not in form.kept)

    def _is(self, form: _Figure, here: Sequence[Spoken]) -> bool:
        return len(here) == len(form.words) and all(
            spoken.word in self._things if word == THING else spoken.word == word
            for word, spoken in zip(form.words, here, strict=True)
        )


def spelt_out(figure: str) -> Iterator[str]:
    """Yield ``figure`` once for each choice between words like ``quiet/busy``."""
    if "/" not in figure:
        yield figure
        return
    pieces = _CHOICE.split(figure)
    choices = (piece.split("/") if number % 2 else [piece] for number, piece in enumerate(pieces))
    yield from ("".join(chosen) for chosen in product(*choices))


def _form(figure: str, hear: Callable[[str], tuple[str, ...]]) -> _Figure:
    words: list[str] = []
    kept: set[int] = set()
    for number, piece in enumerate(_KEPT.split(figure)):
        heard = hear(piece)
        if number % 2:
            kept.update(range(len(words), len(words) + len(heard)))
        words += heard
    kept.update(place for place, word in enumerate(words) if word == THING)
    return _Figure(tuple(words), frozenset(kept))


def _heard(ear: Ear, piece: str) -> tuple[str, ...]:
    words: list[str] = []
    for number, part in enumerate(piece.split(THING)):
        words += [THING] if number else []
        words += [word for word in ear.own_words(part) if word not in NO_MATTER]
    return tuple(words)
