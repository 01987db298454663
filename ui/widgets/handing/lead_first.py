"""Nothing is handed to a child on their own before the safeguarding lead has said so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui import actions
from ui.messages import Choice

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.desk import Desk
    from ui.messages import Messages
    from ui.news import Visit

SAID_SO = "The lead has said so"
NOT_A_CHILD = "Not a child"


class LeadFirst(QObject):
    """Remembers for this visit that a child may have told something, and what the lead said."""

    grown_up = Signal()
    """Staff say that it is no child."""

    def __init__(self, desk: Desk, messages: Messages, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._messages = messages
        self._heard = False
        self._stays = False
        self._said_so = False
        visit.on_ended(self.forget)

    @property
    def waits(self) -> bool:
        """True while nothing is handed over without asking."""
        return (self._heard or self._stays) and not self._said_so

    def hear(self, *, child: bool) -> None:
        """Take note whether the words of this moment may be a child's."""
        self._heard = child

    def typing_rests(self) -> None:
        """What was heard now stays for this visit: other words do not make a child older."""
        self._stays = self._stays or self._heard

    def when_allowed(self, act: Callable[[], None]) -> None:
        """Act at once, or once staff answer that the lead has said so."""
        if not self.waits:
            act()
            return
        self._messages.ask(
            actions.lead_first(self._desk),
            Choice(SAID_SO, partial(self._allow, act), careful=True),
            Choice(NOT_A_CHILD, self._no_child, careful=True),
        )

    def forget(self, _nothing: object = None) -> None:
        """Forget what was heard and said."""
        self._heard = self._stays = self._said_so = False

    def _allow(self, act: Callable[[], None]) -> None:
        self._said_so = True
        act()

    def _no_child(self) -> None:
        self.forget()
        self.grown_up.emit()
