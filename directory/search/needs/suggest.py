"""Suggests what an imported service may be for, from its name, description and categories.

Providers do not speak as people at a desk do, so this reads clues of its own (``seed/suggest``).
What it finds is a suggestion, with the words it was read from, until a person confirms it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from operator import itemgetter

from directory import words
from directory.model import Need, ServiceNeed
from directory.search.needs.clues import Clue, ClueBook, NeedClues, Stems, split, stems

MOST_NEEDS = 5
MOST_CHARACTERS = 1_200
"""Of a description: further down, providers write about parking and cookies."""
_SHORT = 60
"""Words of a description that is all opening: it has no room for what does not matter."""
_OPENING = 45
"""Words at the beginning of a description that count most."""
_MOST_OF_A_NAME = 200
"""Characters of a name or a category."""
_MOST_CATEGORIES = 30

_ENOUGH = 1.25
_NEAR_BEST = 0.4
"""Share of the best need's points below which another is not suggested."""
_MOST_POINTS = 3.0
"""Points of the best need that count for that: being very sure of one excludes no other."""
_CATEGORY = 2.5
"""Points that all categories of a record share: many say who may come, not what for."""
_ONE_CATEGORY = 1.3
"""Most points for one category."""
_POINTS = {
    ("name", "strong"): 2.0, ("opening", "strong"): 1.0, ("rest", "strong"): 0.5,
    ("name", "name"): 1.25, ("short", "strong"): 1.25, ("short", "weak"): 0.625,
    ("name", "weak"): 0.75, ("opening", "weak"): 0.5, ("rest", "weak"): 0.25,
}  # fmt: skip
_MOST_WORDS = 4


@dataclass(slots=True)
class _Tally:
    """What speaks for one need: points by phrase, and the words as they stand in the text."""

    points: dict[tuple[str, ...], float] = field(default_factory=dict)
    words: dict[tuple[str, ...], str] = field(default_factory=dict)
    in_name: bool = False
    """Whether the name alone tells this need."""
    in_text: bool = False
    """Whether anything but a category speaks for it."""
    silenced: bool = False
    """Whether something says that it is not about this need, whatever else it says."""

    @property
    def total(self) -> float:
        return sum(self.points.values())

    def add(self, phrase: tuple[str, ...], points: float, text: str) -> None:
        """Count a phrase once, at its best place."""
        if points > self.points.get(phrase, 0.0):
            self.points[phrase] = points
            self.words[phrase] = text

    def best_words(self) -> tuple[str, ...]:
        best = sorted(self.points, key=lambda phrase: -self.points[phrase])
        return tuple(dict.fromkeys(self.words[phrase] for phrase in best))[:_MOST_WORDS]


class Suggester:
    """Suggests needs for services. Made once; each record takes about 0.1 ms."""

    def __init__(self, needs: Sequence[Need], clues: Sequence[NeedClues]) -> None:
        """Take the needs that exist and their clues; clues for other needs are left out."""
        known = {n.id for n in needs}
        self._order = {n.id: number for number, n in enumerate(needs)}
        used = [c for c in clues if c.need in known or not c.need]
        self._book = ClueBook(used)
        self._categories: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for need in used:
            for category in need.categories:
                self._categories[stems(split(category))].append(need.need)

    def suggest(
        self, name: str, description: str = "", categories: Iterable[str] = ()
    ) -> tuple[ServiceNeed, ...]:
        """Return at most five needs, likeliest first, with the words they were read from.

        The first 1,200 characters of ``description``, which is plain text, are read.
        """
        tallies: dict[str, _Tally] = defaultdict(_Tally)
        given = tuple(islice(categories, _MOST_CATEGORIES))
        for category in given:
            points = min(_ONE_CATEGORY, _CATEGORY / len(given))
            self._read_category(category, points, tallies)
        self._read(name[:_MOST_OF_A_NAME], tallies, in_name=True)
        self._read(description[:MOST_CHARACTERS], tallies, in_name=False)
        return tuple(_need(need, tally.best_words()) for need, tally in self._chosen(tallies))

    def _read_category(self, category: str, points: float, tallies: dict[str, _Tally]) -> None:
        phrase = _stems_of_category(category[:_MOST_OF_A_NAME])
        for need in self._categories.get(phrase, ()):
            tallies[need].add(phrase, points, words.one_line(category))

    def _read(self, text: str, tallies: dict[str, _Tally], *, in_name: bool) -> None:
        tokens = split(text)
        for clue in self._book.found(stems(tokens)):
            place = "name" if in_name else _place(clue, len(tokens))
            points = _POINTS.get((place, clue.kind), 0.0)
            if points or clue.kind == "silent":
                said = " ".join(tokens[clue.start : clue.end])
                tally = tallies[clue.need]
                tally.add(clue.phrase, points, said)
                tally.in_text = True
                tally.silenced = tally.silenced or clue.kind == "silent"
                tally.in_name = tally.in_name or (in_name and points >= _ENOUGH)

    def _chosen(self, tallies: dict[str, _Tally]) -> list[tuple[str, _Tally]]:
        if "" in tallies:  # words for every need are only ever those that silence
            return []
        named = any(t.in_name for t in tallies.values())
        likely = [
            (-total, self._order[need], need, t)
            for need, t in tallies.items()
            if (total := t.total) >= _ENOUGH and not t.silenced and (t.in_text or not named)
        ]
        if not likely:
            return []
        likely.sort(key=itemgetter(0, 1))
        least = _NEAR_BEST * min(-likely[0][0], _MOST_POINTS)
        return [(need, t) for less, _, need, t in likely[:MOST_NEEDS] if -less >= least]


@lru_cache(maxsize=4096)
def _need(need: str, words_read: tuple[str, ...]) -> ServiceNeed:
    """The same words for the same need come in record after record."""
    return ServiceNeed(need=need, structure="suggested", words=words_read)


@lru_cache(maxsize=4096)
def _stems_of_category(category: str) -> Stems:
    """The same categories come with record after record."""
    return stems(split(category))


def _place(clue: Clue, words_in_text: int) -> str:
    if words_in_text <= _SHORT:
        return "short"
    return "opening" if clue.start < _OPENING else "rest"
