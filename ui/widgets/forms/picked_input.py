"""Any of many, each chosen by typing a part of its name; what is chosen can be pressed off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.forms.editor_pick import PickBox

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_FOUND = 4
ADD = "Type a part of the name"


class PickedInput(QWidget):
    """Its value is the ids of what is chosen, in the order in which they were."""

    typed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)
        self._names: Mapping[str, str] = {}
        self._value: tuple[str, ...] = ()
        self.buttons: list[WordButton] = []
        self.pick = PickBox(ADD, self._named_like, self)
        self.setFocusProxy(self.pick.line)
        self._row = Flow(theme.HAIR)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HAIR)
        whole.addLayout(self._row)
        whole.addWidget(self.pick)
        self.pick.picked.connect(self._add)

    def show_choices(self, choices: Mapping[str, str]) -> None:
        """Let these be chosen from, by id."""
        if choices != self._names:
            self._names = dict(choices)
            self._draw()
            self.pick.look_again()

    def show_value(self, value: object) -> None:
        """Show what is chosen."""
        chosen = value if isinstance(value, tuple) else ()
        if chosen != self._value:
            self._value = chosen
            self._draw()

    def setAccessibleName(self, name: str) -> None:
        """Let the line say what is chosen in it."""
        super().setAccessibleName(name)
        self.pick.line.setAccessibleName(f"{name}: type a part of a name")

    def _draw(self) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(one) for one in self._value]
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of each name as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let long names end in an ellipsis, and be read in full at the pointer."""
        for button in self.buttons:
            words = self._names.get(button.property("chosen"), button.property("chosen"))
            measures = QFontMetrics(button.font())
            beside = button.sizeHint().width() - measures.horizontalAdvance(button.text())
            room = max(self.width() - beside - theme.WIDE, theme.BROAD)
            shown = measures.elidedText(words, Qt.TextElideMode.ElideRight, room)
            button.set_words(shown, f"{words}: take it off")
            button.setToolTip("" if shown == words else words.replace("<", ""))

    def _button(self, chosen: str) -> WordButton:
        words = self._names.get(chosen, chosen)
        button = WordButton(words, icon="x", name=f"{words}: take it off", parent=self)
        button.setProperty("chosen", chosen)
        button.clicked.connect(self._take_off)
        self._row.addWidget(button)
        button.show()
        return button

    def _add(self, chosen: object) -> None:
        self._become((*self._value, str(chosen)))

    def _take_off(self) -> None:
        gone = self.sender().property("chosen")
        self._become(tuple(one for one in self._value if one != gone))
        self.pick.line.setFocus()

    def _become(self, value: tuple[str, ...]) -> None:
        self.show_value(value)
        self.typed.emit(value)

    def _named_like(self, words: str) -> Sequence[tuple[object, str]]:
        typed = words.strip().casefold()
        free = ((one, name) for one, name in self._names.items() if one not in self._value)
        return [(one, name) for one, name in free if typed in name.casefold()][:MOST_FOUND]
