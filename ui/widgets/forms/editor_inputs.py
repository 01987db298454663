"""What one types or chooses in a form: each shows a value, and says when somebody changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent, QWheelEvent

LEAST_LINES, MOST_LINES = 2, 9
ROOM_IN_TEXT = 16
YES_NO = {None: "Not recorded", True: "Yes", False: "No"}
COLUMNS = 2


class Input(Protocol):
    """What every input can do besides being a widget."""

    typed: Signal
    """The value, after each change that a person made."""
    left: Signal
    """The focus has gone on to something else."""

    def show_value(self, value: object) -> None:
        """Show a value; nothing is said to have changed."""


class LineInput(QLineEdit):
    """One line of words."""

    typed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "small")
        self.setFont(theme.font(theme.BODY))
        self.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.textEdited.connect(self._edited)

    def show_value(self, value: object) -> None:
        """Show words; those that stand there already keep their caret."""
        words = self.to_words(value)
        if self.text() != words:
            self.setText(words)
            self.setCursorPosition(0)

    def to_words(self, value: object) -> str:
        """Return a value as it is typed."""
        return "" if value is None else str(value)

    def to_value(self, words: str) -> object:
        """Return what typed words mean."""
        return words

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the caret has left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _edited(self, words: str) -> None:
        self.typed.emit(self.to_value(words))


class ListInput(LineInput):
    """Several short names on one line, with commas between them."""

    def show_value(self, value: object) -> None:
        """Show names; a comma that was just typed stays."""
        if self.to_value(self.text()) != value:
            super().show_value(value)

    def to_words(self, value: object) -> str:
        """Return names as one line."""
        return ", ".join(value) if isinstance(value, tuple) else ""

    def to_value(self, words: str) -> object:
        """Return the names on a line."""
        return tuple(part.strip() for part in words.split(",") if part.strip())


class TextInput(QPlainTextEdit):
    """Several lines of words; as high as they are, within reason."""

    typed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = 0
        self.setFont(theme.font(theme.BODY))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_value(self, value: object) -> None:
        """Show words; those that stand there already keep their caret."""
        words = "" if value is None else str(value)
        if self.toPlainText() != words:
            self.blockSignals(True)  # nobody typed this
            self.setPlainText(words)
            self.blockSignals(False)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the words need in this width."""
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the caret has left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _changed(self) -> None:
        self._fit()
        self.typed.emit(self.toPlainText())

    def sizeHint(self) -> QSize:
        """Return the height of the words."""
        return QSize(theme.PANEL_WIDTH, self._high)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, in any width."""
        return QSize(theme.BROAD, self._high)

    def _fit(self, _size: object = None) -> None:
        """Take the height of the words; with very many, scroll."""
        lines = int(self.document().size().height())
        policy = Qt.ScrollBarPolicy
        off = lines <= MOST_LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if off else policy.ScrollBarAsNeeded
        )
        shown = min(max(lines, LEAST_LINES), MOST_LINES)
        high = shown * self.fontMetrics().lineSpacing() + ROOM_IN_TEXT
        if high != self._high:
            self._high = high
            self.updateGeometry()


class ChoiceInput(QComboBox):
    """One of a few; scrolling the page past it does not change it."""

    typed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(theme.font(theme.BODY))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._codes: list[object] = []
        self.activated.connect(self._chosen)

    def show_choices(self, choices: Mapping[Any, str]) -> None:
        """Offer other choices; what is chosen stays as far as it is among them."""
        words = list(choices.values())
        if self._codes == list(choices) and words == [self.itemText(n) for n in range(len(words))]:
            return
        value = self.value()
        self.clear()
        self._codes = list(choices)
        self.addItems(words)
        self.show_value(value)

    def show_value(self, value: object) -> None:
        """Choose a value; the first where it is none of them."""
        if value not in self._codes and value not in {None, ""}:
            self._codes.append(value)  # a word of the source that nobody offers
            self.addItem(str(value))
        self.setCurrentIndex(self._codes.index(value) if value in self._codes else 0)

    def value(self) -> object:
        """Return the value that is chosen."""
        here = self.currentIndex()
        return self._codes[here] if 0 <= here < len(self._codes) else None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the focus has gone on."""
        super().focusOutEvent(event)
        self.left.emit()

    def _chosen(self, number: int) -> None:
        self.typed.emit(self._codes[number])


class TicksInput(QWidget):
    """Any of a few, each with a box to tick."""

    typed = Signal(object)
    left = Signal()

    def __init__(self, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Make a box for each code with its words."""
        super().__init__(parent)
        self.setMinimumWidth(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.TIGHT)
        grid.setVerticalSpacing(theme.HAIR)
        self.boxes: dict[str, QCheckBox] = {}
        for number, (code, words) in enumerate(choices.items()):
            box = QCheckBox(words, self)
            box.setFont(theme.font(theme.BODY))
            box.setMinimumHeight(theme.tall(theme.BROAD))
            box.clicked.connect(self._ticked)
            grid.addWidget(box, number // COLUMNS, number % COLUMNS)
            self.boxes[code] = box

    def show_value(self, value: object) -> None:
        """Tick the codes of ``value``."""
        ticked: Sequence[str] = value if isinstance(value, tuple) else ()
        for code, box in self.boxes.items():
            box.setChecked(code in ticked)

    def setAccessibleName(self, name: str) -> None:
        """Let each box say what it belongs to."""
        super().setAccessibleName(name)
        for box in self.boxes.values():
            box.setAccessibleName(f"{name}: {box.text()}")

    def setFocus(self) -> None:  # type: ignore[override]  # the base has two forms, we need one
        """Put the focus on the first box."""
        next(iter(self.boxes.values())).setFocus()

    def _ticked(self) -> None:
        self.typed.emit(tuple(code for code, box in self.boxes.items() if box.isChecked()))
