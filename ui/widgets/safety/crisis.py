"""Crisis help: the strip that is on every page. What F9 opens is in ``crisis_panel``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

BETWEEN = "\N{MIDDLE DOT}"
NO_BREAK = "\N{NO-BREAK SPACE}"
_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
LONG = ("Crisis and safeguarding (F9)", "Next person (F12)")
MIDDLE = ("Crisis (F9)", "Next person (F12)")
SHORT = ("Crisis (F9)", "Next (F12)")
BUTTON_ICONS = ("life-buoy", "user-round-plus")
NAMES = ("Crisis and safeguarding", "Next person: clear everything about this one")


@dataclass(frozen=True, slots=True)
class Way:
    """One way to show the strip."""

    buttons: tuple[str, str]
    icons: bool
    size: int
    """Of the line of numbers, in px."""
    lines: int
    """The most lines of text."""
    parts_whole: bool = True
    """False where the line may also break within a part, though never within a number."""


WAYS = (
    Way(LONG, icons=True, size=theme.LARGE, lines=1),
    Way(MIDDLE, icons=False, size=theme.LARGE, lines=1),
    Way(LONG, icons=True, size=theme.LARGE, lines=2),
    Way(MIDDLE, icons=False, size=theme.LARGE, lines=2),
    Way(SHORT, icons=False, size=theme.LARGE, lines=2, parts_whole=False),
    Way(SHORT, icons=False, size=theme.BODY, lines=2, parts_whole=False),
    Way(SHORT, icons=False, size=theme.SMALL, lines=2, parts_whole=False),
    Way(SHORT, icons=False, size=theme.SMALL, lines=9, parts_whole=False),
)
"""From the best down; the last always fits, as the strip then grows: a number is never cut."""


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
        self.setFixedHeight(theme.tall(theme.STRIP_HEIGHT))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.GAP, 0, theme.TIGHT, 0)
        self._row.setSpacing(theme.TIGHT)
        self._said = self._shown = words
        self._way: Way | None = None
        self.words = PlainLabel(words, theme.LARGE, semibold=True, parent=self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._row.addWidget(self.words, 1)
        self.crisis = WordButton(LONG[0], kind="danger", parent=self)
        self.crisis.clicked.connect(self.crisis_wanted)
        self.next = WordButton(LONG[1], parent=self)
        self.next.clicked.connect(self.next_wanted)
        self._buttons = (self.crisis, self.next)
        for button in self._buttons:
            self._row.addWidget(button)
        self._take(WAYS[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the best way in which the whole line of numbers can be read."""
        super().resizeEvent(event)
        if event.oldSize().width() == self.width():
            return  # the strip itself changed its height
        for way in WAYS:
            self._take(way)
            if self._fits(way):
                break
        high = self._needs(way).height() + theme.HAIR
        self.setFixedHeight(max(theme.tall(theme.STRIP_HEIGHT), high))
        self._row.activate()  # else the first picture has buttons as wide as their longer words

    def _take(self, way: Way) -> None:
        if way is self._way:
            return
        self._way = way
        inks = ("danger", "text")
        for button, word, name, icon, ink in zip(
            self._buttons, way.buttons, NAMES, BUTTON_ICONS, inks, strict=True
        ):
            button.set_icon(icon if way.icons else "", ink)
            button.set_words(word, name)
        self._shown = _parts_whole(self._said) if way.parts_whole else _numbers_whole(self._said)
        self.words.setText(self._shown)
        self.words.setFont(theme.font(way.size, semibold=True))

    def _fits(self, way: Way) -> bool:
        needs = self._needs(way)
        line = QFontMetrics(theme.font(way.size, semibold=True)).lineSpacing()
        return needs.width() <= self._room() and needs.height() <= way.lines * line

    def _needs(self, way: Way) -> QRect:
        """Return the size that the line takes, in px."""
        metrics = QFontMetrics(theme.font(way.size, semibold=True))
        wraps = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(0, 0, self._room(), 1000, wraps, self._shown)

    def _room(self) -> int:
        """Return the width, in px, that the buttons leave to the line."""
        buttons = sum(button.sizeHint().width() + theme.TIGHT for button in self._buttons)
        margins = self._row.contentsMargins()
        return self.width() - buttons - margins.left() - margins.right()


def _parts_whole(words: str) -> str:
    """Return the line so that it breaks only between its parts."""
    parts = (" ".join(part.split()).replace(" ", NO_BREAK) for part in words.split(BETWEEN))
    return f"{NO_BREAK}{BETWEEN} ".join(parts)


def _numbers_whole(words: str) -> str:
    """Return the line so that it breaks anywhere but between groups of digits."""
    whole = _IN_NUMBER.sub(NO_BREAK, " ".join(words.split()))
    return whole.replace(f" {BETWEEN}", f"{NO_BREAK}{BETWEEN}")
