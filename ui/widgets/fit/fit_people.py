"""Whom the services are to fit: the person, a partner, another adult, children by their ages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.actions import matching
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.actions.matching import Told

AGES_WIDTH = 264
NO_AGES = "Type ages in years, such as 4, 9."


class FitPeople(QWidget):
    """No names: people are told apart by who they are, children by their ages."""

    said = Signal(object, object, str)
    """Who else there is; the ages of all the children, or None; which worker asks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.adults = {
            who: self._toggle(words)
            for who, words in (
                (matching.PARTNER, "1  A partner"),
                (matching.ANOTHER, "2  Another adult"),
            )
        }
        self.none = self._toggle("3  No children")
        self.ages = QLineEdit(self)
        self.ages.setProperty("kind", "small")
        self.ages.setFont(theme.font(theme.BODY))
        self.ages.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self.ages.setFixedSize(theme.tall(AGES_WIDTH), theme.tall(theme.CHIP_HEIGHT))
        self.ages.setPlaceholderText("ages of all the children: 4, 9")
        self.ages.setAccessibleName("Ages of all the children who live there, such as 4, 9")
        self.worker = self._make_worker()
        self.done = WordButton("Done", icon="check", kind="primary", parent=self)
        self.wrong = PlainLabel("", theme.BODY, kind="noticed", parent=self)
        self.wrong.hide()
        self._lay_out()

    def show_people(self, told: Told, worker: str, *, public: bool) -> None:
        """Show who was told of so far; over the counter nobody but the person asks."""
        self._show(told.adults, told.child_ages)
        self.worker.setCurrentIndex(max(self.worker.findData(worker), 0))
        self.worker.setVisible(not public)

    def clear(self) -> None:
        """Hold nobody any more."""
        self._show((), None)
        self.worker.setCurrentIndex(0)

    def _show(self, adults: Sequence[str], ages: Sequence[int] | None) -> None:
        for who, button in self.adults.items():
            button.setChecked(who in adults)
        self.none.setChecked(ages == [])
        self.ages.setText(", ".join(map(str, ages or ())))
        self.wrong.hide()

    def press(self, digit: str) -> bool:
        """Press what a digit stands for; return whether there is such a thing."""
        found = dict(zip("123", (*self.adults.values(), self.none), strict=True)).get(digit)
        if found is not None:
            found.click()
        return found is not None

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.HAIR)
        row = Flow(theme.HAIR)
        for part in (*self.adults.values(), self.none, self.ages, self.worker, self.done):
            row.addWidget(part)
        inside.addLayout(row)
        inside.addWidget(self.wrong)
        self.ages.returnPressed.connect(self._finish)
        self.done.clicked.connect(self._finish)

    def _toggle(self, words: str) -> WordButton:
        button = WordButton(words, parent=self)
        button.setCheckable(True)
        return button

    def _finish(self) -> None:
        typed = self.ages.text().strip()
        ages = matching.ages_typed(typed) if typed else None
        if typed and ages is None:
            self.wrong.set_words(NO_AGES)
            self.wrong.show()
            return
        known = [] if ages is None and self.none.isChecked() else ages
        adults = [who for who, one in self.adults.items() if one.isChecked()]
        self.said.emit(adults, known, self.worker.currentData())

    def _make_worker(self) -> QComboBox:
        box = QComboBox(self)
        box.setFont(theme.font(theme.BODY))
        box.setFixedHeight(theme.tall(theme.CHIP_HEIGHT))
        box.setAccessibleName("Who asks for them")
        for choice in matching.workers():
            box.addItem(f"Asked by: {choice.words.lower()}", choice.value)
        return box
