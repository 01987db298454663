"""What the line in the box is like in meaning, once that was worked out beside the window.

It comes late or never: until then, and on a machine without the extra, the words alone are heard.
"""

from collections.abc import Iterable
from typing import Literal

from directory.model import Need
from directory.search.meaning import Meaning, Thought
from directory.search.needs.mixing import NOT_ALIKE, Alike

Engine = Literal["lexical", "hybrid"]
NOTHING_THOUGHT = Thought("", NOT_ALIKE)


class Meant:
    """Holds the last line until it is forgotten: the one that still stands in the box."""

    def __init__(self) -> None:
        self._meaning: Meaning | None = None
        self._needs: tuple[Need, ...] = ()
        self._thought = NOTHING_THOUGHT

    @property
    def engine(self) -> Engine:
        """What hears: the words alone, or words and likeness together."""
        return "hybrid" if self._meaning else "lexical"

    def use(self, meaning: Meaning) -> None:
        """Begin to hear by likeness too."""
        meaning.follow(self._needs)
        self._meaning = meaning

    def follow(self, needs: Iterable[Need]) -> None:
        """Take the needs with their phrases as they are now."""
        self._needs = tuple(needs)
        self._thought = NOTHING_THOUGHT
        if self._meaning:
            self._meaning.follow(self._needs)

    def waits_for(self, text: str) -> bool:
        """Tell whether ``text`` could still be worked out."""
        return self._meaning is not None and text != self._thought.text and bool(text.strip())

    def think(self, text: str) -> Thought:
        """Work out what ``text`` is like; some 10 ms, and it may run beside the window."""
        return self._meaning.think(text) if self._meaning else Thought(text, NOT_ALIKE)

    def hold(self, thought: Thought) -> None:
        """Use what was worked out whenever that line is asked, until it is forgotten."""
        self._thought = thought

    def of(self, text: str) -> Alike:
        """Return what ``text`` is like, as far as that is held."""
        return self._thought.alike if text == self._thought.text else NOT_ALIKE

    def forget(self) -> None:
        """Hold no word any more that was typed."""
        self._thought = NOTHING_THOUGHT
