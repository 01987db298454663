"""The top of the form page: how many services, who asks, in what print; and what hands it over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ui import theme
from ui.actions.referral import EDITIONS
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.desk.form.form import Edition

SIZES = ("standard", "large")
EDITION_WORDS = ("Worker asks", "Person asks")
SIZE_WORDS = ("Standard", "Large print")
BUTTONS = {
    "back": ("arrow-left", "Back (Esc)", "Back", "Back to where the form was asked for"),
    "print": ("printer", "Print (Ctrl+P)", "Print", "Print the form with what is typed on it"),
    "save": ("save", "Save as PDF (Ctrl+S)", "Save", "Save the form with what is typed on it"),
    "blank": ("square", "Save blank", "Blank", "Save the empty form, to be filled in on a screen"),
}
"""Each button: its icon, its words with room and without, its name aloud."""


class FormBar(QWidget):
    """One row; what is chosen here changes the form at once."""

    pressed = Signal(object)
    """The key of the button that was pressed."""
    chosen = Signal()
    """Another edition or another print is wanted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.editions = self._new_choice(EDITION_WORDS, "Who asks")
        self.sizes = self._new_choice(SIZE_WORDS, "How to print it")
        self.buttons = {key: self._new_button(key) for key in BUTTONS}
        self._lay_out()

    @property
    def edition(self) -> Edition:
        """Who asks."""
        return EDITIONS[self.editions.currentIndex()]

    @property
    def size_wanted(self) -> str:
        """In what print."""
        return SIZES[self.sizes.currentIndex()]

    def choose(self, edition: Edition, size: str) -> None:
        """Show these as chosen; nothing is said to have changed."""
        self.editions.setCurrentIndex(EDITIONS.index(edition))
        self.sizes.setCurrentIndex(SIZES.index(size))

    def fit(self, *, slim: bool) -> None:
        """Where there is little room the buttons say less, and the heading goes."""
        self.count.setVisible(not slim)
        for key, (_, long, short, name) in BUTTONS.items():
            self.buttons[key].set_words(short if slim else long, name)

    def _new_choice(self, words: tuple[str, ...], name: str) -> QComboBox:
        box = QComboBox(self)
        box.addItems(words)
        box.setFont(theme.font(theme.BODY))
        box.setAccessibleName(name)
        box.view().setAccessibleName(name)
        box.activated.connect(self._choose)
        return box

    def _new_button(self, key: str) -> WordButton:
        icon, long, _, name = BUTTONS[key]
        kind = "primary" if key == "print" else ""
        button = WordButton(long, icon=icon, kind=kind, name=name, parent=self)
        button.setProperty("key", key)
        button.clicked.connect(self._press)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.buttons["back"])
        row.addWidget(self.count, 1)
        others = [self.buttons[key] for key in ("print", "save", "blank")]
        for control in (self.editions, self.sizes, *others):
            control.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
            row.addWidget(control)
        self.buttons["back"].setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))

    def _choose(self, _at: int) -> None:
        self.chosen.emit()

    def _press(self) -> None:
        self.pressed.emit(self.sender().property("key"))
