"""The answers to one question: as buttons with a digit each, or a field, or both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.actions import matching
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.actions.matching import Asking, Choice

DIGITS = "1234567890"
FIELD_WIDTH = 300
HOW_MANY = {"weeks": "weeks, if known", "months": "months old, if known"}
FIELD = "The answer"
ENTER_SKIPS = "{}; Enter skips"
NOT_READ = "Type {}, or skip."


class Answers(QWidget):
    """Says which answer was given; it holds nothing once the next question stands here."""

    answered = Signal(object)
    """The answer, in the shape that the question has."""
    passed = Signal()
    """Enter was pressed with nothing chosen and nothing typed."""
    typed_in = Signal(bool)
    """Whether there is a field now: letters and digits are then what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._asking: Asking | None = None
        self._timed: Choice | None = None
        self.buttons: list[WordButton] = []
        self.field = self._make_field()
        self.enter = WordButton("Done", icon="check", kind="primary", parent=self)
        self.enter.clicked.connect(self._take)
        self.wrong = PlainLabel("", theme.BODY, kind="noticed", parent=self)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.HAIR)
        self._flow = Flow(theme.HAIR)
        inside.addLayout(self._flow)
        inside.addWidget(self.wrong)
        self.clear()

    def ask(self, asking: Asking) -> None:
        """Show the answers to a question, with nothing chosen."""
        self.clear()
        self._asking = asking
        digits = "" if asking.hint else DIGITS
        for digit, choice in zip(digits.ljust(len(asking.choices)), asking.choices, strict=False):
            self.buttons.append(self._button(digit.strip(), choice))
        parts = (self.field, self.enter)
        for part in (*parts, *self.buttons) if asking.hint else (*self.buttons, *parts):
            self._flow.addWidget(part)
        self._show_field(asking.hint)
        self._say_enter_skips(asking.hint)
        self.field.setText(asking.given)
        self.enter.setVisible(bool(asking.hint) or asking.several)
        for button in self.buttons:
            button.show()

    def go(self) -> None:
        """Let the keys act on the answers."""
        if self._asking is not None and self._asking.hint:
            self.field.setFocus()
            self.field.selectAll()
        elif self.buttons:
            self.buttons[0].setFocus()

    def clear(self) -> None:
        """Hold no answer any more, not even behind what is shown."""
        self._asking = self._timed = None
        self.field.setText("")  # what is cleared can be undone, what is set cannot
        self._hush()
        while self._flow.count():
            self._flow.takeAt(0)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        self._show_field("")
        self.enter.hide()

    @property
    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in the order that things stand in."""
        parts = [self._flow.itemAt(at) for at in range(self._flow.count())]
        return [widget for part in parts if part and (widget := part.widget())]

    def takes(self, event: QKeyEvent) -> bool:
        """Press the answer that a digit stands for; return whether there is one."""
        at = DIGITS.find(event.text()) if event.text() and self.field.isHidden() else -1
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._has(at):
            return False
        self.buttons[at].click()
        return True

    def _has(self, at: int) -> bool:
        return 0 <= at < len(self.buttons)

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName("Your answer")
        field.setProperty("kind", "small")
        field.setAccessibleName(FIELD)
        field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        field.setFont(theme.font(theme.BODY))
        field.setFixedSize(theme.tall(FIELD_WIDTH), theme.tall(theme.CHIP_HEIGHT))
        field.returnPressed.connect(self._take)
        field.textEdited.connect(self._hush)
        return field

    def _show_field(self, hint: str) -> None:
        self.field.setPlaceholderText(hint)
        said = self._asking.words if self._asking is not None else ""
        self.field.setAccessibleName(f"{said} {hint}".strip() or FIELD)
        self.field.setVisible(bool(hint))
        self.typed_in.emit(bool(hint))

    def _say_enter_skips(self, hint: str) -> None:
        """Say what Enter alone does, where there is room for it after what is to be typed."""
        said = ENTER_SKIPS.format(hint)
        room = self.field.width() - theme.tall(theme.WIDE + theme.TIGHT)
        if hint and self.field.fontMetrics().horizontalAdvance(said) <= room:
            self.field.setPlaceholderText(said)

    def _button(self, digit: str, choice: Choice) -> WordButton:
        words = f"{digit}  {choice.words}" if digit else choice.words
        name = f"{choice.words}, key {digit}" if digit else choice.words
        button = WordButton(words, name=name, parent=self)
        button.setCheckable(self._asking is not None and self._asking.several)
        button.clicked.connect(partial(self._press, choice))
        return button

    def _press(self, choice: Choice, _on: bool = False) -> None:
        asking = self._asking
        if asking is None:
            return
        if asking.several and matching.rules_out_others(choice.value):
            self.answered.emit([choice.value])
        elif choice.unit:
            self._ask_how_long(asking, choice)
        elif not asking.several:
            self.answered.emit(choice.value)

    def _ask_how_long(self, asking: Asking, choice: Choice) -> None:
        """Ask for how many weeks or months, which may stay empty."""
        self._timed = choice
        self._show_field(HOW_MANY[choice.unit])
        for button, one in zip(self.buttons, asking.choices, strict=True):
            button.set_words(one.words)  # digits are typed now
        self.enter.show()
        self.field.setFocus()

    def _take(self) -> None:
        """Take what was chosen and typed."""
        asking, typed = self._asking, self.field.text().strip()
        if asking is None:
            return
        count = int(typed) if typed.isdecimal() else None
        if asking.several:
            value: object = self._chosen(asking, count) or None
        elif self._timed is not None:
            value = matching.timed(self._timed, count)
        else:
            value = matching.value_typed(asking.sort, typed)
        if value is None and not typed:
            self.passed.emit()
        elif value is None:
            self.refuse(NOT_READ.format(asking.hint or "or press an answer"))
        else:
            self.answered.emit(value)

    def refuse(self, words: str) -> None:
        """Say why an answer was not taken."""
        self.wrong.set_words(words)
        self.wrong.show()
        self.go()

    def _hush(self, _typed: str = "") -> None:
        self.wrong.set_words("")
        self.wrong.hide()

    def _chosen(self, asking: Asking, count: int | None) -> list[object]:
        pressed = zip(self.buttons, asking.choices, strict=True)
        return [matching.timed(choice, count) for button, choice in pressed if button.isChecked()]
