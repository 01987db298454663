"""People's names, of which nothing is heard: "Mrs Alice Gambles", "Joy Bailiff", "Mr Hunger".

A name is told by a title, or by a first name of the list with a surname behind it or, as in a
register, before it ("Groom, John"), with capitals. Words for what is done to people are never
taken for a name, nor those that stand for danger by themselves: "Sarah Suicidal" and "Grace
Homeless" are notes in short.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from directory.search.query import beginning

_TITLED = re.compile(
    r"\b(?:Mrs|Mr|Miss|Ms|Mx|Dr|Rev|mrs|mr)\.?((?:\s+[A-Z][a-z]+(?:['’-][A-Za-z]+)*){1,3})"  # noqa: RUF001
)
_CAPITALS = re.compile(r"\b([A-Z][a-z]+)((?:\s+[A-Z][a-z]+(?:['’-][A-Za-z]+)*){1,2})")  # noqa: RUF001
_SURNAME_FIRST = re.compile(r"\s*([A-Z][a-z]+(?:['’-][A-Za-z]+)*),\s*([A-Z][a-z]+)\b")  # noqa: RUF001
_WORD = re.compile(r"\S+")
_MOST_WORDS = 4
"""Words of a title and a name."""
_I = frozenset({"i", "my", "he", "she", "they", "we", "is", "has", "was"})


class NameEar:
    """Hears which words are the name of a person."""

    def __init__(
        self,
        first_names: Collection[str],
        telling: Collection[str],
        untitled: Iterable[str] = (),
        ordinary: Collection[str] = (),
    ) -> None:
        """Take what tells names and other words apart.

        Args:
            first_names: The first names.
            telling: Words that are never a surname.
            untitled: Words that are one after a title only.
            ordinary: Words that are none before a comma: "Hungry, Amy".
        """
        self._first = first_names
        self._telling = _I.union(telling)
        self._untitled = self._telling.union(untitled)
        self._ordinary = ordinary

    def heard(self, text: str) -> frozenset[int]:
        """Return where in ``text`` the words begin that are somebody's surname."""
        text = beginning(text)
        if text.istitle() and len(text.split()) > _MOST_WORDS:
            return frozenset()  # every word has a capital: it tells nothing
        return frozenset((*self._titled(text), *self._named(text), *self._listed(text)))

    def _titled(self, text: str) -> Iterator[int]:
        for found in _TITLED.finditer(text):
            yield from _surnames(found[1], found.start(1), self._telling)

    def _named(self, text: str) -> Iterator[int]:
        for found in _CAPITALS.finditer(text):
            if found[1].lower() in self._first:
                yield from _surnames(found[2], found.start(2), self._untitled)

    def _listed(self, text: str) -> Iterator[int]:
        found = _SURNAME_FIRST.match(text)
        if found and found[2].lower() in self._first and found[1].lower() not in self._ordinary:
            yield from _surnames(found[1], found.start(1), self._untitled)


def _surnames(words: str, start: int, telling: Collection[str]) -> Iterator[int]:
    """Yield where each begins of ``words`` up to the first that is ``telling``."""
    for word in _WORD.finditer(words):
        if word[0].lower() in telling:
            return
        yield start + word.start()
