"""The phrases of all needs as numbers, in one file that ships, and those that a desk adds.

Made by ``packaging/vectors.py``. The numbers of a phrase are turned so that what tells needs apart
counts more than how somebody talks, and are kept as whole numbers from -127 to 127.
"""

import zipfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from directory.search.meaning.model import NoMeaning

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from directory.search.meaning.model import Rows

NOBODY = ""
"""Owner of lines that hold no need: "where is the lift"."""
STEPS = 127.0
WIDEST = 0.4
"""The largest number of a row that is told apart."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How the numbers of a model are turned before they are compared."""

    centre: "Rows"
    axes: "Rows"

    def turned(self, rows: "Rows") -> "Rows":
        """Return ``rows`` seen from the centre along the axes, each of length 1."""
        import numpy as np

        seen = (rows - self.centre) @ self.axes
        turned: Rows = (seen / np.linalg.norm(seen, axis=1, keepdims=True)).astype(np.float32)
        return turned


class PhraseRows:
    """Rows of numbers with the phrase and the need of each."""

    def __init__(self, turn: Turn, phrases: Sequence[tuple[str, str, bool]], rows: "Rows") -> None:
        """Take the rows of ``phrases``: owner, words, and whether a desk may change them."""
        self.turn = turn
        self._phrases = list(phrases)
        self._rows = rows
        self._own: dict[tuple[str, str], int] = {
            (owner, words): place for place, (owner, words, own) in enumerate(phrases) if own
        }
        self._off: frozenset[int] = frozenset()
        self._places = self._by_owner()

    def follow(self, own: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
        """Use the ``own`` phrases of a desk: leave out what it took away; return what is missing.

        Each is the id of a need with a phrase of it.
        """
        self._off = frozenset(place for one, place in self._own.items() if one not in own)
        return [one for one in own if one not in self._own]

    def add(self, phrases: Sequence[tuple[str, str]], rows: "Rows") -> None:
        """Add phrases of a desk with their rows, turned already."""
        import numpy as np

        start = len(self._phrases)
        self._own |= {one: start + place for place, one in enumerate(phrases)}
        self._phrases += [(owner, words, True) for owner, words in phrases]
        self._rows = np.concatenate([self._rows, rows])
        self._places = self._by_owner()

    def nearest(self, row: "Rows", most: int) -> Mapping[str, list[tuple[float, str]]]:
        """Return for each owner its ``most`` nearest phrases with their likeness, best first."""
        import numpy as np

        likeness = self._rows @ row
        likeness[list(self._off)] = -1.0
        found: dict[str, list[tuple[float, str]]] = {}
        for owner, places in self._places.items():
            theirs = likeness[places]
            first = np.argsort(theirs)[::-1][:most]
            near = zip(theirs[first].tolist(), places[first].tolist(), strict=True)
            found[owner] = [(one, self._phrases[place][1]) for one, place in near if one > -1.0]
        return {owner: near for owner, near in found.items() if near}

    def _by_owner(self) -> dict[str, "NDArray[np.intp]"]:
        """Return the places of the rows of each owner."""
        import numpy as np

        found: dict[str, list[int]] = {}
        for place, (owner, _, _) in enumerate(self._phrases):
            found.setdefault(owner, []).append(place)
        return {owner: np.array(places) for owner, places in found.items()}


def read_rows(path: Path) -> PhraseRows:
    """Read the file that ships.

    Raises:
        NoMeaning: If it cannot be read.
    """
    import numpy as np

    try:
        with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as held:
            turn = Turn(held["centre"].astype(np.float32), held["axes"].astype(np.float32))
            owners = _lines(held["owners"])
            words = _lines(held["phrases"])
            whose, own = held["whose"].tolist(), held["own"].tolist()
            rows = held["rows"].astype(np.float32)
            rows *= WIDEST / STEPS  # in place: there are tens of thousands of them
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as problem:
        raise NoMeaning(f"{path.name} cannot be read: {problem}") from problem
    phrases = [(owners[w], said, o) for w, said, o in zip(whose, words, own, strict=True)]
    return PhraseRows(turn, phrases, rows)


def digest_of(path: Path) -> str:
    """Return the digest of the phrases and the model from which the file was made."""
    import numpy as np

    with np.load(path, allow_pickle=False) as held:
        return bytes(held["digest"]).decode()


def as_bytes(lines: Iterable[str]) -> "NDArray[np.uint8]":
    """Return ``lines`` as numbers that a file of numbers can hold."""
    import numpy as np

    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def _lines(held: "NDArray[np.uint8]") -> list[str]:
    return bytes(held).decode().split("\n")
