"""The one question before anything sensitive leaves the screen on paper or as text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from directory.desk.safety.safety_words import SAFE_TO_TAKE
from ui import actions
from ui.messages import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from directory.desk import Desk
    from directory.model import ServiceCard
    from ui.messages import Messages
    from ui.news import Visit

NOT_SAFE = (
    "Nothing was printed or copied. Say the numbers aloud, or give a list that tells nothing."
)
DISCREET = "Useful numbers"


def once_answered(warnings: Iterable[str]) -> tuple[str, ...]:
    """Return what staff are told afterwards: not once more what they have just answered."""
    return tuple(one for one in warnings if one != SAFE_TO_TAKE)


class SafeToTake(QObject):
    """Asks once for each person and service; a yes goes with *Next person*."""

    def __init__(
        self, desk: Desk, messages: Messages, visit: Visit, instead: Callable[[], None],
        parent: QObject,
    ) -> None:  # fmt: skip
        """Get ready; ``instead`` turns the sheet into a list that tells on nobody."""
        super().__init__(parent)
        self._desk = desk
        self._messages = messages
        self._instead = instead
        self._said_safe: frozenset[str] = frozenset()
        visit.on_ended(self._forget)

    def when_safe(self, cards: Sequence[ServiceCard], act: Callable[[], None]) -> None:
        """Act at once, or after the question when one of ``cards`` is sensitive."""
        ids = frozenset(card.id for card in cards)
        sensitive = any(actions.is_sensitive(self._desk, card) for card in cards)
        self.when_known_safe(ids, act, sensitive=sensitive)

    def when_known_safe(
        self, ids: frozenset[str], act: Callable[[], None], *, sensitive: bool
    ) -> None:
        """Act at once, or after the question when what the ``ids`` name is sensitive."""
        if not sensitive or ids <= self._said_safe:
            act()
            return
        self._messages.ask(
            SAFE_TO_TAKE,
            Choice("It is safe", partial(self._is_safe, ids, act), careful=True),
            Choice("Not safe", self._not_safe),
        )

    def _is_safe(self, ids: frozenset[str], act: Callable[[], None]) -> None:
        self._said_safe |= ids
        act()

    def _not_safe(self) -> None:
        self._messages.say(NOT_SAFE, Choice(DISCREET, self._instead))

    def _forget(self, _nothing: object) -> None:
        self._said_safe = frozenset()
