"""The open service for somebody's own phone: as a contact, and as dates in a calendar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui import actions, theme
from ui.actions import take_along
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.handing.saving_twin import TwinSaving

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.desk import Desk
    from ui.actions.take_along import TakenAlong
    from ui.widgets.frame.page import Tools


class _Kind(NamedTuple):
    words: str
    icon: str
    says: str
    file_name: str
    """Tells nothing of what is in it."""
    files: str
    make: Callable[[Desk, Sequence[str]], TakenAlong]


KINDS = {
    "card": _Kind("Contact for a phone", "id-card", "Save this service as a contact for a phone",
                  "Contact.vcf", "Contact (*.vcf)", take_along.contacts_of),
    "dates": _Kind("Dates for a phone", "calendar-days", "Save its times for a phone's calendar",
                   "Dates.ics", "Calendar (*.ics)", take_along.calendar_of),
}  # fmt: skip


class TakeAlong(QWidget):
    """Two buttons in a row, or one under another where there is no room beside."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = Flow(theme.TIGHT, self)
        self.buttons = [self._button(key) for key in KINDS]
        for button in self.buttons:
            row.addWidget(button)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return list(self.buttons)

    def _button(self, key: str) -> WordButton:
        kind = KINDS[key]
        made = WordButton(kind.words, icon=kind.icon, kind="quiet", name=kind.says, parent=self)
        made.setToolTip(kind.says)
        made.setProperty("key", key)
        made.clicked.connect(self._press)
        return made

    def _press(self) -> None:
        self.wanted.emit(self.sender().property("key"))


class PhoneOut(QObject):
    """Saves the open service for a phone, after the question whether that is safe."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._saving = TwinSaving(tools.messages, self)

    def hand_out(self, key: str, service_id: str) -> None:
        """Ask what has to be asked, then where to save it."""
        kind, desk = KINDS[key], self._tools.desk
        card = actions.card_of(desk, service_id)
        make = partial(kind.make, desk, (service_id,))
        save = partial(self._saving.ask_phone, kind.file_name, kind.files, make)
        self._tools.hand_over.when_safe_to_take((card,) if card else (), save)
