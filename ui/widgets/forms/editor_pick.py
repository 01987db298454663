"""Choosing by typing: a line, and under it what was found, each as a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_inputs import LineInput
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

NOTHING = "Nothing found. Try other words."


class PickBox(QWidget):
    """Type, then Enter for the first that was found, or Tab to another."""

    picked = Signal(object)
    """What stands for the one that was chosen."""

    def __init__(
        self,
        name: str,
        look: Callable[[str], Sequence[tuple[object, str]]],
        parent: QWidget | None = None,
    ) -> None:
        """Make one; ``look`` returns for typed words what stands for each found, and its words."""
        super().__init__(parent)
        self._look = look
        self._found: list[WordButton] = []
        self.line = LineInput(self)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(name)
        self._said = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self._said.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.line)
        self._column.addWidget(self._said)
        self.line.typed.connect(self._typed)
        self.line.returnPressed.connect(self._first)

    @property
    def found(self) -> tuple[WordButton, ...]:
        """The buttons of what was found."""
        return tuple(self._found)

    def clear(self) -> None:
        """Show nothing found and nothing typed."""
        self.line.clear()
        self._show(())

    def look_again(self) -> None:
        """Show anew what is found, where something is typed: it may be named otherwise now."""
        if self._found:
            stood_on_one = any(button.hasFocus() for button in self._found)
            self._show(self._look(self.line.text()))
            if stood_on_one:
                self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; Esc leaves without choosing."""
        stops = [self.line, *self._found]
        here = next((at for at, stop in enumerate(stops) if stop.hasFocus()), 0)
        if event.key() == Qt.Key.Key_Escape and (self.line.text() or self._found):
            self.clear()
            self.line.setFocus()
        elif event.key() == Qt.Key.Key_Down and here < len(stops) - 1:
            stops[here + 1].setFocus()
        elif event.key() == Qt.Key.Key_Up and here > 0:
            stops[here - 1].setFocus()
        else:
            super().keyPressEvent(event)

    def _typed(self, words: str) -> None:
        found = self._look(words) if words.strip() else ()
        self._show(found)
        nothing = NOTHING if words.strip() and not found else ""
        self._said.set_words(nothing)
        self._said.setVisible(bool(nothing))
        announce(self.line, nothing or f"{len(found)} found")

    def _show(self, found: Sequence[tuple[object, str]]) -> None:
        self._said.hide()
        for button in self._found:
            button.hide()
            button.deleteLater()
        self._found = []
        for stands_for, words in found:
            button = WordButton(words, icon="plus", kind="quiet", parent=self)
            button.setProperty("stands_for", stands_for)
            button.clicked.connect(self._chosen)
            self._column.addWidget(button)
            button.show()
            self._found.append(button)
        follow(self.line, self._found)

    def _first(self) -> None:
        if self._found:
            self._found[0].click()

    def _chosen(self) -> None:
        chosen = self.sender().property("stands_for")
        self.clear()
        self.line.setFocus()
        self.picked.emit(chosen)
