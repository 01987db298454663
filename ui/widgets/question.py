"""What is being asked: the words in the box, the needs chosen by hand, the needs tapped off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import actions

if TYPE_CHECKING:
    from directory.desk import Desk, DeskAnswer, NeedChip

BY_HAND = 1.0
"""How much a need counts that somebody pressed."""


class Question:
    """Held in memory only; :meth:`forget` leaves nothing of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._words = ""
        self._on: frozenset[str] = frozenset()
        self._off: dict[str, NeedChip] = {}
        self.answer: DeskAnswer | None = None
        """The last answer, or None while nothing is asked."""

    @property
    def empty(self) -> bool:
        """True when there is nothing to ask."""
        return not self._words.strip() and not self._on.difference(self._off)

    @property
    def needs_on(self) -> tuple[NeedChip, ...]:
        """The needs that were heard or chosen, and are used."""
        heard = self.answer.needs if self.answer else ()
        return tuple(chip for chip in heard if chip.id not in self._off)

    @property
    def needs_off(self) -> tuple[NeedChip, ...]:
        """The needs that were tapped off, so that they can be tapped on again."""
        return tuple(self._off.values())

    def say(self, words: str) -> None:
        """Change the words; without words no need stays tapped off."""
        self._words = words
        if not words.strip():
            self._off = {}

    def choose(self, need_id: str) -> None:
        """Add a need by hand."""
        self._on |= {need_id}
        self._off.pop(need_id, None)

    def turn(self, need_id: str) -> None:
        """Leave a need out, or use it again."""
        if need_id in self._off:
            del self._off[need_id]
            return
        self._off |= {chip.id: chip for chip in self.needs_on if chip.id == need_id}

    def ask(self) -> DeskAnswer | None:
        """Ask the desk, and keep the answer until the next; None when there is nothing to ask.

        Raises:
            SignpostProblem: In one sentence, if the directory cannot be read now.
        """
        if self.empty:
            self._on, self._off, self.answer = frozenset(), {}, None
            return None
        off = frozenset(self._off)
        chosen = dict.fromkeys(sorted(self._on - off), BY_HAND)
        self.answer = actions.find(self._desk, self._words, needs_on=chosen, needs_off=off)
        return self.answer

    def forget(self) -> None:
        """Forget the words, the needs and the answer."""
        self._words, self._on, self._off, self.answer = "", frozenset(), {}, None
