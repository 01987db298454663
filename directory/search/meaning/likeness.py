"""How like the phrases of each need a whole line is. Holds no text that was typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from directory.model import Need
from directory.search.meaning.model import SentenceModel, model_file
from directory.search.meaning.vectors import NOBODY, PhraseRows, read_rows
from directory.search.needs.mixing import NOT_ALIKE, Alike, Likeness
from directory.search.query import beginning

_NEAREST = 10
"""Phrases of a need that are asked how near they are."""
_BEST = 0.3
"""Share of the nearest of them; the rest is their mean."""
_NOBODY_NEAREST = 3
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Files:
    """Where what ships for this lies."""

    vocabulary: Path
    rows: Path


@dataclass(frozen=True, slots=True)
class Thought:
    """One line, for as long as it stands in the box, and what it is like."""

    text: str
    alike: Alike


class Meaning:
    """Compares lines with phrases. May be asked off the window's thread."""

    def __init__(self, model: SentenceModel, rows: PhraseRows) -> None:
        self._model = model
        self._rows = rows
        self._waiting: list[tuple[str, str]] = []
        self._one_at_a_time = Lock()

    def follow(self, needs: Iterable[Need]) -> None:
        """Take the phrases of ``needs`` as they are now; new ones are read when next asked."""
        own = {(need.id, words) for need in needs for words in phrases_of(need)}
        with self._one_at_a_time:
            self._waiting = self._rows.follow(own)

    def catch_up(self) -> None:
        """Read the phrases that were added at this desk; some 5 ms for each."""
        with self._one_at_a_time:
            waiting, self._waiting = self._waiting, []
            if waiting:
                rows = self._model.rows([words for _, words in waiting])
                self._rows.add(waiting, self._rows.turn.turned(rows))

    def think(self, text: str) -> Thought:
        """Return what ``text`` is like; any text will do, its first 1,000 characters decide."""
        said = beginning(text).strip()
        if sum(letter.isalpha() for letter in said) < _FEWEST_LETTERS:
            return Thought(text, NOT_ALIKE)
        self.catch_up()
        with self._one_at_a_time:
            row = self._rows.turn.turned(self._model.rows([said]))[0]
            near = dict(self._rows.nearest(row, _NEAREST))
        nothing = _likeness(near.pop(NOBODY, [])[:_NOBODY_NEAREST], best=0.5)
        alike = {need: Likeness(_likeness(found), found[0][1]) for need, found in near.items()}
        return Thought(text, Alike(alike, nothing))


def load_meaning(files: Files) -> Meaning:
    """Load the model and the phrases; about half a second, and 90 MB.

    Raises:
        NoMeaning: If it is not installed, or does not start here.
    """
    return Meaning(SentenceModel(files.vocabulary, model_file()), read_rows(files.rows))


def phrases_of(need: Need) -> tuple[str, ...]:
    """Return all by which a need is known: its names and its phrases."""
    return (need.public_name, need.professional_name, *need.phrases)


def _likeness(near: Sequence[tuple[float, str]], best: float = _BEST) -> float:
    if not near:
        return 0.0
    return best * near[0][0] + (1 - best) * sum(score for score, _ in near) / len(near)
