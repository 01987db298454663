"""Crisis help: the strip that is on every page, and the panel that F9 opens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.disclosure.sheet import CrisisWords

BETWEEN = "\N{MIDDLE DOT}"
NO_BREAK = "\N{NO-BREAK SPACE}"
_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
SIZES = (theme.LARGE, theme.BODY, theme.SMALL)
LONG = ("Crisis and safeguarding (F9)", "Next person (F12)")
SHORT = ("Crisis (F9)", "Next (F12)")
NAMES = ("Crisis and safeguarding", "Next person: clear everything about this one")


class CrisisStrip(QWidget):
    """The line of crisis numbers, never cut and never scrolled away, and two buttons."""

    crisis_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Make the strip; ``words`` come from the one table of numbers."""
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Crisis numbers")
        self.setFixedHeight(theme.STRIP_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, 0, theme.TIGHT, 0)
        row.setSpacing(theme.TIGHT)
        self._said = words
        self.words = PlainLabel(words, theme.LARGE, semibold=True, parent=self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.words, 1)
        self.crisis = WordButton(LONG[0], icon="life-buoy", kind="danger", parent=self)
        self.crisis.clicked.connect(self.crisis_wanted)
        self.next = WordButton(LONG[1], icon="user-round-plus", parent=self)
        self.next.clicked.connect(self.next_wanted)
        row.addWidget(self.crisis)
        row.addWidget(self.next)
        self.width_changed(theme.NARROW_WIDTH)

    def width_changed(self, width: int) -> None:
        """Use shorter words on the buttons where there is little room."""
        words = SHORT if width < theme.NARROW_WIDTH else LONG
        for button, word, name in zip((self.crisis, self.next), words, NAMES, strict=True):
            button.set_words(word, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the largest size at which the whole line of numbers can be read.

        Where even the smallest needs more room the strip grows: a number is never cut.
        """
        super().resizeEvent(event)
        most = theme.STRIP_HEIGHT - theme.HAIR
        ways = [(_parts_whole(self._said), size) for size in SIZES]
        last = (_numbers_whole(self._said), theme.SMALL)
        words, size = next((way for way in ways if self._height(*way) <= most), last)
        self.words.setText(words)
        self.words.setFont(theme.font(size, semibold=True))
        self.setFixedHeight(max(theme.STRIP_HEIGHT, self._height(words, size) + theme.HAIR))

    def _height(self, words: str, size: int) -> int:
        """Return the height, in px, of ``words`` in one size; a great one if they are too wide."""
        room = self.words.width() - theme.HAIR
        metrics = QFontMetrics(theme.font(size, semibold=True))
        needs = metrics.boundingRect(0, 0, room, 1000, int(Qt.TextFlag.TextWordWrap), words)
        return needs.height() if needs.width() <= room else theme.PANEL_WIDTH


def _parts_whole(words: str) -> str:
    """Return the line so that it breaks only between its parts."""
    parts = (" ".join(part.split()).replace(" ", NO_BREAK) for part in words.split(BETWEEN))
    return f"{NO_BREAK}{BETWEEN} ".join(parts)


def _numbers_whole(words: str) -> str:
    """Return the line so that it breaks anywhere but between groups of digits."""
    return _IN_NUMBER.sub(NO_BREAK, " ".join(words.split()))


class CrisisPanel(QScrollArea):
    """Every crisis line, large enough to read out; Esc goes back to where one was."""

    back_wanted = Signal()

    def __init__(self, words: CrisisWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName("Crisis and safeguarding")
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.BROAD, theme.WIDE, theme.BROAD, theme.WIDE)
        inside.setSpacing(theme.WIDE)
        self.back = WordButton("Back (Esc)", icon="arrow-left", parent=body)
        self.back.setFixedHeight(theme.BUTTON_HEIGHT)
        self.back.clicked.connect(self.back_wanted)
        inside.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(PlainLabel(words.first, theme.HUGE, semibold=True, kind="danger"))
        for line in words.lines:
            inside.addWidget(PlainLabel(line, theme.TITLE))
        inside.addStretch(1)
        self.setWidget(body)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.back_wanted)
