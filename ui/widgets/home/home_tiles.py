"""What can be pressed on the first screen: tiles of themes, three doors, prints, ready sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from directory.model import Theme

TILE_ICONS = {
    "home": "house", "money": "wallet", "safety": "shield", "mind": "smile", "habits": "wine",
    "health": "stethoscope", "family": "baby", "work": "briefcase", "law": "scale",
    "background": "compass",
}  # fmt: skip
OTHER_ICON = "info"
DOOR_HEIGHT = 48
DOOR_WIDTH = 200
"""Below this width, in px, the doors stand one under another."""


class Pressable(QPushButton):
    """A button that holds other parts; Enter presses it, as it does a service in a list."""

    def __init__(self, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.setAccessibleName(says)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return the room that what it holds needs."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def sizeHint(self) -> QSize:
        """Return the room that what it holds would like."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()


class Pictured(Pressable):
    """Holds a line icon, and words that wrap."""

    def __init__(self, words: str, icon: str, size: int, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._name, self._size = icon, theme.tall(size)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setText(words)
        self.words.setWordWrap(True)
        self.colour()

    def colour(self) -> None:
        """Draw the picture in the present look."""
        drawn = icons.icon(self._name, theme.current().accent, self._size)
        self.picture.setPixmap(drawn.pixmap(self._size, self._size))


class Tile(Pictured):
    """One theme: a picture and a few words."""

    chosen = Signal(object)

    def __init__(self, subject: Theme, parent: QWidget | None = None) -> None:
        icon = TILE_ICONS.get(subject.id, OTHER_ICON)
        low = not _fits(subject.name, theme.BODY)  # three lines leave less to the picture
        super().__init__(subject.name, icon, theme.TITLE if low else theme.TILE_ICON, parent)
        self.subject = subject
        self.setFixedSize(theme.tall(theme.TILE_WIDTH), theme.tall(theme.TILE_HEIGHT))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.HAIR, theme.HAIR, theme.HAIR, 0)
        inside.setSpacing(0)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setFont(theme.font(_fitting(subject.name)))
        inside.addWidget(self.picture)
        inside.addWidget(self.words, 1)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.subject)


def _fitting(words: str) -> int:
    """Return the largest size at which all of a tile's words can be read on it."""
    return theme.LARGE if _fits(words, theme.LARGE) else theme.BODY


def _fits(words: str, size: int) -> bool:
    wide = theme.tall(theme.TILE_WIDTH) - 2 * theme.HAIR - 2
    high = theme.tall(theme.TILE_HEIGHT) - theme.tall(theme.TILE_ICON) - theme.TIGHT
    wraps = int(Qt.TextFlag.TextWordWrap)
    needs = QFontMetrics(theme.font(size)).boundingRect(0, 0, wide, 1000, wraps, words)
    return needs.height() <= high and needs.width() <= wide


def _least_wide(words: str) -> int:
    """Return the least width at which words of a button take no more than two lines."""
    drawn = QFontMetrics(theme.font(theme.BODY))
    parts = words.split()
    halves = (" ".join(parts[:at]) for at in range(1, len(parts) + 1))
    rests = (" ".join(parts[at:]) for at in range(1, len(parts) + 1))
    both = (
        max(drawn.horizontalAdvance(one), drawn.horizontalAdvance(other))
        for one, other in zip(halves, rests, strict=True)
    )
    return min(min(both, default=0), theme.tall(MOST_WIDE)) + 2


class Door(Pictured):
    """One of the three doors: a question to begin with."""

    chosen = Signal(object)
    """Its id."""

    def __init__(self, one: str, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(words, icon, theme.TITLE, parent)
        self._id = one
        self.setFixedHeight(theme.tall(DOOR_HEIGHT))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(theme.GAP, 0, theme.TIGHT, 0)
        inside.setSpacing(theme.TIGHT)
        self.words.setFont(theme.font(theme.LARGE, semibold=True))
        inside.addWidget(self.picture)
        inside.addWidget(self.words, 1)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._id)


class Press(Pictured):
    """Something that is ready: a print, or a sheet that is kept."""

    wanted = Signal(object)
    """Its key."""

    def __init__(self, key: str, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(words, icon, theme.LARGE, parent)
        self.key = key
        self.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
        inside = QHBoxLayout(self)
        inside.setContentsMargins(theme.TIGHT, 0, theme.HAIR, 0)
        inside.setSpacing(theme.HAIR)
        self.words.setFont(theme.font(theme.BODY))
        self._wide = _least_wide(words)
        self.words.setMinimumWidth(self._wide)
        self.setToolTip(words.replace("<", "") if len(words) > LONG_NAME else "")
        inside.addWidget(self.picture)
        inside.addWidget(self.words, 1)
        self.clicked.connect(self._want)

    def least_width(self) -> int:
        """Return the width at which all of its words can be read."""
        return self._wide + self._size + 2 * theme.TIGHT + theme.HAIR

    def _want(self) -> None:
        self.wanted.emit(self.key)


MOST_WIDE = 220
"""Px. A name that takes more is cut, and told in full when one points at it."""
LONG_NAME = 24
"""Letters of a name that may not all be seen."""


def columns_for(width: int, least: int, most: int, gap: int = theme.TIGHT) -> int:
    """Return how many parts at least ``least`` px wide stand side by side in ``width`` px."""
    return max(1, min(most, (width + gap) // (least + gap)))


def direction(beside: bool) -> QBoxLayout.Direction:
    """Return whether parts stand beside or under one another."""
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
