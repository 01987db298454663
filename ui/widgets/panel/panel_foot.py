"""The foot of the panel: what can be done with the open service. It never scrolls away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent


@dataclass(frozen=True, slots=True)
class Face:
    """One button: its icon, its words with the key and without, its name aloud."""

    icon: str
    words: tuple[str, str]
    says: str


FACES = {
    "back": Face("arrow-left", ("Back (Esc)", "Back"), "Back to the list"),
    "add": Face("plus", ("Add (A)", "Add (A)"), "Add to the sheet (A)"),
    "text": Face("message-square-text", ("Text (Ctrl+T)", "Text"),
                 "Copy this service as a text message (Ctrl+T)"),
    "big": Face("maximize", ("Show big (Ctrl+B)", "Show big"),
                "Show this service large, for the person to read (Ctrl+B)"),
    "form": Face("square-check-big", ("Form (F)", "Form"),
                 "Fill in a form that asks this service (F)"),
    "wrong": Face("flag", ("This is wrong (Ctrl+R)", "This is wrong"),
                  "This is wrong: tell the keeper what (Ctrl+R)"),
    "pin": Face("pin", ("Pin", "Pin"), "Pin this service to the first screen"),
}  # fmt: skip
ADDED = Face("check", ("On the sheet", "Added"), "On the sheet already")
PINNED = Face("pin", ("Unpin", "Unpin"), "Take this service off the first screen")
WAYS = ((0, True), (1, True), (1, False))
"""Which words, and whether with icons: the first way that fits in one row is taken."""
FIRST_ROW = ("back", "add", "text", "big", "form")
"""What stands in the upper row where one row is not enough."""

SCROLLS = {
    int(Qt.Key.Key_Down): QScrollBar.SliderAction.SliderSingleStepAdd,
    int(Qt.Key.Key_Up): QScrollBar.SliderAction.SliderSingleStepSub,
    int(Qt.Key.Key_PageDown): QScrollBar.SliderAction.SliderPageStepAdd,
    int(Qt.Key.Key_PageUp): QScrollBar.SliderAction.SliderPageStepSub,
    int(Qt.Key.Key_Home): QScrollBar.SliderAction.SliderToMinimum,
    int(Qt.Key.Key_End): QScrollBar.SliderAction.SliderToMaximum,
}
"""What each key does to the service above."""
SHORTCUTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Foot(QWidget):
    """One row of buttons, with as many words as there is room for; else two rows."""

    wanted = Signal(object)
    """The key of the button that was pressed."""
    scroll_wanted = Signal(object)
    """How what is above is to be scrolled: an action of a scroll bar."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._faces = dict(FACES)
        self.buttons = {key: self._make(key) for key in FACES}
        self.buttons["back"].hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        whole.setSpacing(theme.HAIR)
        self._rows = QHBoxLayout(), QHBoxLayout()
        for row in self._rows:
            row.setSpacing(theme.HAIR)
            whole.addLayout(row)
        self._fit()

    def set_alone(self, alone: bool) -> None:
        """Say whether the panel stands alone as a page, and so needs a way back."""
        self.buttons["back"].setVisible(alone)
        self._fit()

    def set_added(self, added: bool) -> None:
        """Say whether the service is on the sheet already.

        The keys then act on the way back, where there is one: left to itself, Qt would hand them
        to the button beside, and who presses Enter twice would copy a text.
        """
        if added and self.buttons["add"].hasFocus() and not self.buttons["back"].isHidden():
            self.buttons["back"].setFocus()
        self._faces["add"] = ADDED if added else FACES["add"]
        self.buttons["add"].setEnabled(not added)
        self._fit()

    def set_form(self, yes: bool) -> None:
        """Say whether a form can ask what is open."""
        self.buttons["form"].setVisible(yes)
        self._fit()

    def set_pinned(self, pinned: bool) -> None:
        """Say whether the service is on *Ours*."""
        self._faces["pin"] = PINNED if pinned else FACES["pin"]
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return a size that never widens the panel: the words give way."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll what is above: the buttons stand outside of it."""
        if not self._scrolls(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Up and Down from a button, which would go to the one beside it."""
        if event.type() == QEvent.Type.KeyPress and self._scrolls(cast("QKeyEvent", event)):
            return True
        return super().eventFilter(watched, event)

    def _scrolls(self, event: QKeyEvent) -> bool:
        action = SCROLLS.get(event.key()) if not event.modifiers() & SHORTCUTS else None
        if action is not None:
            self.scroll_wanted.emit(action)
        return action is not None

    def _make(self, key: str) -> WordButton:
        kind = "primary" if key == "add" else "foot"
        button = WordButton("", icon=FACES[key].icon, kind=kind, parent=self)
        button.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
        button.setProperty("key", key)
        button.clicked.connect(self._press)
        button.installEventFilter(self)
        return button

    def _press(self) -> None:
        self.wanted.emit(self.sender().property("key"))

    def _fit(self) -> None:
        """Take the best way in which all buttons stand in one row, else two rows."""
        shown = [key for key, button in self.buttons.items() if not button.isHidden()]
        fits = False
        for length, icons in WAYS:
            self._say(length, icons=icons)
            fits = self._width_of(shown) <= self._room()
            if fits:
                break
        upper = shown if fits else FIRST_ROW
        for row in self._rows:
            while row.takeAt(0) is not None:
                pass
        for key, button in self.buttons.items():
            self._rows[0 if key in upper else 1].addWidget(button)
        for row in self._rows:
            row.addStretch(1)

    def _say(self, length: int, *, icons: bool) -> None:
        for key, face in self._faces.items():
            button = self.buttons[key]
            main = key == "add"
            ink = ("on_accent" if button.isEnabled() else "muted") if main else "text"
            button.set_icon(face.icon if icons or main else "", ink)
            button.set_words(face.words[length], face.says)
            button.setToolTip(face.says)

    def _width_of(self, keys: list[str]) -> int:
        wide = sum(self.buttons[key].sizeHint().width() for key in keys)
        return wide + theme.HAIR * (len(keys) - 1)

    def _room(self) -> int:
        return self.width() - 2 * theme.TIGHT
