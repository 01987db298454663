"""The facts of one service as they are asked: still right, changed to ..., or could not say.

All of it works with keys alone: arrows go from fact to fact, 1, 2 and 3 answer.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory.disclosure.rules.facts import GROUPS
from directory.keeping.checking.checks import Answer
from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from directory.disclosure.rules.facts import Fact
    from ui.actions.checking import Heard

    Hear = Callable[[Fact, str], Heard]

CHOICES = {"right": "1  Right", "changed": "2  Changed", "unsaid": "3  Not said"}
SPOKEN = {"right": "Still right", "changed": "Changed to", "unsaid": "Could not say"}
KEYS = {Qt.Key.Key_1: "right", Qt.Key.Key_2: "changed", Qt.Key.Key_3: "unsaid"}
TOLD = "2  Write it"
NOW = "What it is now"
MISSING = "What we do not know yet"


class FactRow(QFrame):
    """One fact, what is said of it, and room to write what it is now."""

    moved = Signal(int)
    """Go on by so many facts."""
    answered = Signal()

    def __init__(self, fact: Fact, hear: Hear, parent: QWidget) -> None:
        super().__init__(parent)
        self.fact = fact
        self.said = ""
        self._hear = hear
        self.setObjectName("fact")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        offered = [one for one in CHOICES if fact.recorded or one != "right"]
        self.buttons = {one: self._make_button(one) for one in offered}
        self.field = self._make_field()
        self.heard = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.heard.hide()
        self._lay_out()
        self._name()

    def choose(self, said: str) -> None:
        """Take an answer; a change is then typed."""
        if said not in self.buttons:
            return
        self.said = said
        for one, button in self.buttons.items():
            button.setChecked(one == said)
        self.field.setVisible(said == "changed")
        if said == "changed":
            self.field.setFocus()
            self.field.selectAll()
        self._say_heard()
        self._name()
        self.answered.emit()

    def answer(self) -> Answer | None:
        """Return what was said, or None where nothing was."""
        if self.said == "changed" and self._is_new():
            return Answer("changed", self.field.text().strip())
        if self.said == "changed":
            return Answer("right" if self.fact.recorded else "unsaid")
        return Answer("right" if self.said == "right" else "unsaid") if self.said else None

    def problem(self) -> str:
        """Return why what was typed does not do, or nothing."""
        if self.said != "changed" or not self._is_new():
            return ""
        heard = self._hear(self.fact, self.field.text())
        return "" if heard.fits else heard.words

    def show_problem(self) -> None:
        """Say why what was typed does not do, with the caret there."""
        self.field.setFocus()
        self._say_heard()
        announce(self, self.heard.text(), now=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with 1, 2 or 3; go on with the arrows."""
        key = Qt.Key(event.key())
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if by:
            self.moved.emit(by)
        elif key in KEYS:
            self.choose(KEYS[key])
            if KEYS[key] != "changed":
                self.moved.emit(1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come into sight, with the field under the words."""
        super().focusInEvent(event)
        self.moved.emit(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Come into sight again, now that there is a field, or a line under it."""
        super().resizeEvent(event)
        if self.field.hasFocus():
            self.moved.emit(0)

    def _make_button(self, said: str) -> WordButton:
        name = f"{self.fact.label}: {SPOKEN[said]}"
        button = WordButton(self._words_of(said), name=name, parent=self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # 1, 2 and 3 do it
        button.clicked.connect(partial(self._pressed, said))
        return button

    def _words_of(self, said: str) -> str:
        return CHOICES[said] if self.fact.recorded or said != "changed" else TOLD

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setProperty("kind", "small")
        field.setFont(theme.font(theme.BODY))
        field.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        field.setPlaceholderText(NOW)
        field.setAccessibleName(f"{self.fact.label}: {NOW.lower()}")
        field.setText(self.fact.to_change)
        field.textEdited.connect(self._say_heard)
        field.returnPressed.connect(self._next)
        field.hide()
        return field

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.GAP, theme.HAIR, theme.TIGHT, theme.HAIR)
        whole.setSpacing(theme.HAIR)
        words = QVBoxLayout()
        words.setSpacing(0)
        if self.fact.recorded:
            words.addWidget(PlainLabel(self.fact.label, theme.SMALL, kind="muted", parent=self))
        shown = self.fact.words or self.fact.ask
        words.addWidget(PlainLabel(shown, theme.LARGE, semibold=True, parent=self))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.HAIR)
        for button in self.buttons.values():
            buttons.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(theme.TIGHT)
        top.addLayout(words, 1)
        top.addLayout(buttons)
        whole.addLayout(top)
        whole.addWidget(self.field)
        whole.addWidget(self.heard)

    def _pressed(self, said: str) -> None:
        self.choose(said)
        if said != "changed":
            self.setFocus()

    def _next(self) -> None:
        self.moved.emit(1)

    def _is_new(self) -> bool:
        """Return whether something else stands there than what is held."""
        return self.field.text().strip() != self.fact.to_change

    def _say_heard(self, _text: str = "") -> None:
        heard = self._hear(self.fact, self.field.text()) if self._is_new() else None
        words = heard.words if heard and self.said == "changed" else ""
        self.heard.set_words(words)
        self.heard.setVisible(bool(words))
        self.heard.setProperty("kind", "muted" if heard and heard.fits else "danger")
        self.heard.style().unpolish(self.heard)
        self.heard.style().polish(self.heard)
        self.field.setAccessibleDescription(words)

    def _name(self) -> None:
        asked = self.fact.words or self.fact.ask
        said = SPOKEN.get(self.said, "Not answered yet")
        self.setAccessibleName(f"{self.fact.label}: {asked.rstrip('.')}. {said}.")


class FactAnswers(QWidget):
    """Every fact of one service, under the headings of their groups."""

    in_sight = Signal(object)
    """This row is to be scrolled into sight."""
    answered = Signal()

    def __init__(self, facts: Sequence[Fact], hear: Hear, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = [FactRow(fact, hear, self) for fact in facts]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        heading = ""
        for row in self.rows:
            said = GROUPS[row.fact.group] if row.fact.recorded else MISSING
            if said != heading:
                heading = said
                column.addSpacing(theme.HAIR)
                column.addWidget(
                    PlainLabel(heading, theme.BODY, semibold=True, kind="heading", parent=self)
                )
            column.addWidget(row)
            row.moved.connect(partial(self._go, row))
            row.answered.connect(self.answered)
        follow(self, [part for row in self.rows for part in (row, row.field)])

    def focus_first(self) -> None:
        """Put the focus on the first fact that was not answered."""
        open_ = [row for row in self.rows if not row.said]
        if self.rows:
            (open_ or self.rows)[0].setFocus()

    def all_right(self) -> None:
        """Take every recorded fact that was not answered as right."""
        for row in self.rows:
            if row.fact.recorded and not row.said:
                row.choose("right")

    def answers(self) -> dict[str, Answer]:
        """Return what was said, by the id of the fact."""
        said = ((row.fact.id, row.answer()) for row in self.rows)
        return {fact: answer for fact, answer in said if answer}

    def first_problem(self) -> FactRow | None:
        """Return the first fact whose change does not do."""
        return next((row for row in self.rows if row.problem()), None)

    def _go(self, row: FactRow, by: int) -> None:
        at = self.rows.index(row) + by
        if not 0 <= at < len(self.rows):
            self.in_sight.emit(row)
            return
        if by:
            self.rows[at].setFocus()
        self.in_sight.emit(self.rows[at])
