"""Acts as buttons in rows: each has a letter that does the same while nobody types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

Act = tuple[str, str, str]
"""Its letter, its words, its icon or nothing."""


class LetteredActs(QWidget):
    """Says which act is wanted, by a click or by its letter."""

    wanted = Signal(str)
    """The name of an act."""

    def __init__(self, acts: Mapping[str, Act], foremost: str, parent: QWidget) -> None:
        """Make a button for each act; the ``foremost`` stands out."""
        super().__init__(parent)
        self._acts = acts
        self.buttons = {name: self._button(name, name == foremost) for name in acts}
        row = Flow(theme.HAIR, self)
        for button in self.buttons.values():
            row.addWidget(button)

    def offer_with_alt(self, *, with_alt: bool) -> None:
        """Offer each letter together with Alt: while somebody types, letters alone are words."""
        for name, button in self.buttons.items():
            self._name_key(button, name, "Alt+" if with_alt else "")

    def take_alt(self, over: QWidget) -> None:
        """Let Alt and a letter do the same wherever the caret is in ``over``."""
        for name, (letter, *_) in self._acts.items():
            short = QShortcut(QKeySequence(f"Alt+{letter}"), over)
            short.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            short.activated.connect(partial(self._press, name))

    def takes(self, event: QKeyEvent) -> bool:
        """Do what a letter stands for; return whether it stood for anything now."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        typed = "" if event.modifiers() & held else event.text().upper()
        meant = (name for name, (letter, *_) in self._acts.items() if letter == typed)
        name = next(meant, "")
        able = bool(name) and self.buttons[name].isEnabled()
        if able:
            self.wanted.emit(name)
        return able

    def _press(self, name: str) -> None:
        button = self.buttons[name]
        if button.isVisibleTo(self) and button.isEnabled():
            self.wanted.emit(name)

    def _name_key(self, button: WordButton, name: str, held: str = "") -> None:
        letter, words, _ = self._acts[name]
        button.set_words(f"{held}{letter}  {words}", f"{words}, key {held}{letter}")
        button.setToolTip(f"{words} ({held}{letter})")

    def _button(self, name: str, foremost: bool) -> WordButton:
        _, words, icon = self._acts[name]
        kind = "primary" if foremost else ""
        button = WordButton(words, icon=icon, kind=kind, parent=self)
        self._name_key(button, name)
        button.clicked.connect(partial(self.wanted.emit, name))
        return button
