"""The top of the editor: back, what is open, take back, save, and what else can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

MORE = {
    "copy": "Make a copy of it",
    "remove": "Put it in the bin",
    "history": "Its history",
}
NO_NAME = "New, without a name yet"


class Bar(QWidget):
    """Says what is open and whether it is saved."""

    pressed = Signal(str)
    """``back``, ``undo``, ``redo``, ``save``, ``beside`` or one of ``MORE``."""
    group_wanted = Signal(str)
    """The heading of a group of the form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("editorbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.name = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.name.setWordWrap(False)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._called = NO_NAME
        self.standing = PlainLabel("", theme.SMALL, kind="muted", parent=self)
        self.buttons = {
            "back": WordButton("Back", icon="arrow-left", name="Back to the list (Esc)"),
            "undo": WordButton("", icon="undo-2", name="Take back the last step (Ctrl+Z)"),
            "redo": WordButton("", icon="redo-2", name="Do it again (Ctrl+Shift+Z)"),
            "beside": WordButton("As printed", name="Show how the public will read it"),
            "save": WordButton("Save", icon="save", kind="primary", name="Save (Ctrl+S)"),
        }
        self.groups = self._menu("Go to", "Go to a part of the form")
        self.more = self._menu("More", "More that can be done with this record")
        for key, words in MORE.items():
            action = QAction(words, self.more)
            action.setProperty("key", key)
            action.triggered.connect(self._chosen)
            self.more.menu().addAction(action)
        self._lay_out()

    def show_record(self, name: str, standing: str) -> None:
        """Show what is open, and whether it is saved."""
        self._called = name or NO_NAME
        self._fit_name()
        self.standing.set_words(standing)

    def show_groups(self, headings: list[str]) -> None:
        """Offer the groups of the form."""
        menu = self.groups.menu()
        menu.clear()
        for heading in headings:
            action = menu.addAction(heading.replace("&", "&&"))
            action.setProperty("key", heading)
            action.triggered.connect(self._group)

    def slim(self, yes: bool) -> None:
        """Leave out what there is no room for."""
        self.groups.setVisible(not yes)
        self.standing.setVisible(not yes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name to the room there is."""
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        """Show the name on one line; a screen reader says all of it."""
        room, cut = max(self.name.width(), 1), Qt.TextElideMode.ElideRight
        self.name.setText(self.name.fontMetrics().elidedText(self._called, cut, room))
        self.name.setAccessibleName(self._called)
        self.name.setToolTip(self._called.replace("<", ""))  # Qt would read markup

    def _menu(self, words: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setAccessibleName(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFont(theme.font(theme.BODY))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        menu = QMenu(button)
        menu.setAccessibleName(name)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.HAIR, theme.WIDE, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.standing)
        row.addWidget(self.buttons["back"])
        row.addLayout(words, 1)
        for part in ("undo", "redo"):
            row.addWidget(self.buttons[part])
        row.addWidget(self.groups)
        row.addWidget(self.buttons["beside"])
        row.addWidget(self.more)
        row.addWidget(self.buttons["save"])
        for key, button in self.buttons.items():
            button.setProperty("key", key)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setToolTip(button.accessibleName())
            button.clicked.connect(self._pressed)

    def _pressed(self) -> None:
        self.pressed.emit(self.sender().property("key"))

    def _chosen(self) -> None:
        self.pressed.emit(self.sender().property("key"))

    def _group(self) -> None:
        self.group_wanted.emit(self.sender().property("key"))
