"""One service over the whole window, to be read from the other side of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.fitted_scroll import FittedScroll
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from directory.printing.layout.qr import Squares
    from ui.actions import Big

BORDER = 4
"""Squares of white that a camera needs around the code."""
CODE_SIZE = 320
"""Most px of the code, which an old phone reads at arm's length."""
NUMBER_WIDTH, WORDS_HEIGHT = 500, 360
"""Px, with words of the usual size, that the name and the number need beside or above it."""
MOST_GROWN = 1.25
FOR_PHONES = "Point a phone's camera here to keep it as text."


class Code(QWidget):
    """The square that a phone reads: always black on white, whatever the look."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.squares: Squares = ()
        self.setAccessibleName("The same as text, for the camera of a phone")

    def show_squares(self, squares: Squares) -> None:
        """Show a code, as large as whole pixels allow: a blurred edge cannot be read."""
        self.squares = squares
        across = len(squares) + 2 * BORDER
        self.setFixedSize(QSize(1, 1) * (CODE_SIZE // across * across))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint each square of the code."""
        painter = QPainter(self)
        size = CODE_SIZE // (len(self.squares) + 2 * BORDER)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for row, squares in enumerate(self.squares, BORDER):
            for at, dark in enumerate(squares, BORDER):
                if dark:
                    painter.fillRect(at * size, row * size, size, size, Qt.GlobalColor.black)
        painter.end()


class ShowBig(QWidget):
    """Esc, or its one button, takes it away again."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("big")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self.code = Code(self)
        self._beside = self._code_side()
        self.close_button = WordButton("Close (Esc)", icon="arrow-left", parent=self)
        self.close_button.clicked.connect(self.leave)
        self._scroll = FittedScroll(self)
        self._scroll.setAccessibleName("One service, shown large")
        self._across = QHBoxLayout()
        self._across.setSpacing(theme.BROAD)
        self._across.addWidget(self._scroll, 1)
        self._across.addWidget(self._beside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.BROAD, theme.BROAD, theme.BROAD, theme.BROAD)
        whole.addLayout(self._across, 1)
        whole.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._number: PlainLabel | None = None
        self.hide()

    def show_service(self, big: Big) -> None:
        """Cover the window with one service."""
        body, self._number = _words_of(big)
        self._scroll.show_body(body)
        self.code.show_squares(big.squares)
        self.fit()
        self.raise_()
        self.show()
        self.close_button.setFocus()
        said = f"{big.number}. {big.aloud}" if big.number else ""
        announce(self, f"{big.name}. {said} {' '.join(big.lines)}", now=True)

    def fit(self) -> None:
        """Fill the window; where it is slim the code stands under the words, if there is one."""
        window = self.parentWidget()
        if window is None:
            return
        self.setGeometry(window.rect())
        slim = window.width() - CODE_SIZE < theme.tall(NUMBER_WIDTH)
        direction = QBoxLayout.Direction
        self._across.setDirection(direction.TopToBottom if slim else direction.LeftToRight)
        room = not slim or window.height() > CODE_SIZE + theme.tall(WORDS_HEIGHT)
        seen = room and bool(self.code.squares)
        self._beside.setVisible(seen)
        taken = CODE_SIZE + theme.BROAD if seen and not slim else 0
        self._fit_number(window.width() - taken - 4 * theme.BROAD)

    def _fit_number(self, room: int) -> None:
        """Let the number be as large as has room in one line: in two it is read wrong."""
        if self._number is None:
            return
        font = _across_the_desk(theme.BIGGEST, semibold=True)
        needed = QFontMetrics(font).horizontalAdvance(self._number.text()) + theme.TIGHT
        if needed > room:
            font.setPixelSize(max(font.pixelSize() * room // needed, theme.HUGE))
        self._number.setFont(font)

    def leave(self) -> None:
        """Go back to the window, holding nothing of the service."""
        self.hide()
        self._number = None
        self.code.squares = ()
        self._scroll.show_body(QWidget())
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc; no other key reaches what is covered."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def _code_side(self) -> QWidget:
        side = QWidget(self)
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.code)
        hint = PlainLabel(FOR_PHONES, theme.BODY, kind="muted", parent=side)
        hint.setMaximumWidth(CODE_SIZE)
        inside.addWidget(hint)
        inside.addStretch(1)
        return side


def _words_of(big: Big) -> tuple[QWidget, PlainLabel | None]:
    """Return the words, largest first, and of them the number; an empty line is left out."""
    body, number = QWidget(), None
    inside = QVBoxLayout(body)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(theme.GAP)
    for words, size, bold, kind in (
        (big.practice, theme.TITLE, True, "warning"),
        (big.name, theme.BIG, True, ""),
        (big.number, theme.BIGGEST, True, ""),
        (big.aloud, theme.TITLE, False, "muted"),
        *((line, theme.HUGE, False, "") for line in big.lines),
        (big.checked, theme.TITLE, False, "muted"),
    ):
        if words:
            label = PlainLabel(words, size, semibold=bold, kind=kind, parent=body)
            label.setFont(_across_the_desk(size, semibold=bold))
            inside.addWidget(label)
            number = label if size == theme.BIGGEST else number
    inside.addStretch(1)
    return body, number


def _across_the_desk(size: int, *, semibold: bool) -> QFont:
    """Return the font of one size; what is large already grows little, so that all is in sight."""
    made = theme.font(size, semibold=semibold)
    if size > theme.HUGE:
        made.setPixelSize(round(size * min(theme.text_scale(), MOST_GROWN)))
    return made
