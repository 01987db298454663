"""The first screen while the box is empty: ten themes, and under each the needs it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets import icons
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.model import Need, Theme

TILE_ICONS = {
    "home": "house", "money": "wallet", "safety": "shield", "mind": "smile", "habits": "wine",
    "health": "stethoscope", "family": "baby", "work": "briefcase", "law": "scale",
    "background": "compass",
}  # fmt: skip
OTHER_ICON = "info"
MOST_COLUMNS = 5
NEUTRAL = (
    "The words here are ones that anybody may read over a shoulder. When nobody else can see the "
    "screen, F8 shows each need by its own name."
)


class Tile(QPushButton):
    """One theme: a picture and a few words."""

    chosen = Signal(object)

    def __init__(self, subject: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = subject
        self.setProperty("kind", "tile")
        self.setFixedSize(theme.TILE_WIDTH, theme.TILE_HEIGHT)
        self.setAccessibleName(subject.name)
        self.setAutoDefault(False)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.HAIR, theme.HAIR, theme.HAIR, 0)
        inside.setSpacing(0)
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = QLabel(self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setText(subject.name)
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setFont(theme.font(_fitting(subject.name)))
        inside.addWidget(self._icon)
        inside.addWidget(words, 1)
        self.clicked.connect(self._choose)
        self.colour()

    def colour(self) -> None:
        """Draw the picture in the present look."""
        name = TILE_ICONS.get(self.subject.id, OTHER_ICON)
        drawn = icons.icon(name, theme.current().accent, theme.TILE_ICON)
        self._icon.setPixmap(drawn.pixmap(theme.TILE_ICON, theme.TILE_ICON))

    def _choose(self) -> None:
        self.chosen.emit(self.subject)


def _fitting(words: str) -> int:
    """Return the largest size at which all of a tile's words can be read on it."""
    return theme.LARGE if _fits(words, theme.LARGE) else theme.BODY


def _fits(words: str, size: int) -> bool:
    wide = theme.TILE_WIDTH - 2 * theme.HAIR - 2
    high = theme.TILE_HEIGHT - theme.TILE_ICON - theme.TIGHT
    wraps = int(Qt.TextFlag.TextWordWrap)
    needs = QFontMetrics(theme.font(size)).boundingRect(0, 0, wide, 1000, wraps, words)
    return needs.height() <= high and needs.width() <= wide


class NeedButton(WordButton):
    """One need under a theme, or all of its needs that have the same words on this screen."""

    chosen = Signal(object)

    def __init__(self, needs: tuple[Need, ...], words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, kind="need", parent=parent)
        self.needs = needs
        self.setFont(theme.font(theme.LARGE))
        self.setMinimumHeight(theme.BUTTON_HEIGHT)
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.needs)


class Home(QScrollArea):
    """Ten tiles; a press shows the needs of one theme, and a press on a need is like typing it."""

    theme_chosen = Signal(object)
    needs_chosen = Signal(object)

    def __init__(self, themes: Sequence[Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Choose what it is about")
        self._stack = QStackedWidget(self)
        self._grid_side = QWidget(self._stack)
        self._grid = QGridLayout(self._grid_side)
        self._grid.setContentsMargins(theme.HAIR, theme.HAIR, 0, theme.TIGHT)
        self._grid.setSpacing(theme.GAP)
        self._note = PlainLabel("", theme.BODY, kind="muted", parent=self._grid_side)
        self._note.setContentsMargins(theme.HAIR, theme.TIGHT, 0, 0)
        self.tiles = [Tile(subject, self._grid_side) for subject in themes]
        for tile in self.tiles:
            tile.chosen.connect(self.theme_chosen)
        self._stack.addWidget(self._grid_side)
        self._needs_side = QWidget(self._stack)
        self._needs = QVBoxLayout(self._needs_side)
        self._needs.setContentsMargins(theme.TIGHT, theme.HAIR, theme.GAP, theme.TIGHT)
        self._needs.setSpacing(theme.TIGHT)
        self._stack.addWidget(self._needs_side)
        self.setWidget(self._stack)
        self.arrange(MOST_COLUMNS * (theme.TILE_WIDTH + theme.GAP) + theme.TIGHT)

    def arrange(self, width: int) -> None:
        """Lay the tiles out for ``width`` px: five in a row if they fit."""
        fit = (width - theme.TIGHT + theme.GAP) // (theme.TILE_WIDTH + theme.GAP)
        columns = max(1, min(MOST_COLUMNS, fit))
        for at, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, at // columns, at % columns)
        for column in range(MOST_COLUMNS + 1):
            self._grid.setColumnStretch(column, 1 if column == columns else 0)
        last = len(self.tiles)
        self._grid.addWidget(self._note, last, 0, 1, columns)
        self._grid.setRowStretch(last + 1, 1)

    def say(self, words: str) -> None:
        """Say one thing about the directory under the tiles, or nothing."""
        self._note.set_words(words)
        self._note.setVisible(bool(words))

    def show_needs(self, subject: Theme, needs: Sequence[Need], *, public_words: bool) -> None:
        """Show the needs of one theme, with the way back first."""
        self._clear_needs()
        back = WordButton("All subjects", icon="arrow-left", kind="quiet", parent=self._needs_side)
        back.clicked.connect(self.show_themes)
        self._needs.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self._needs.addWidget(PlainLabel(subject.name, theme.TITLE, semibold=True))
        for words, alike in named(needs, public=public_words).items():
            button = NeedButton(tuple(alike), words, self._needs_side)
            button.chosen.connect(self.needs_chosen)
            self._needs.addWidget(button)
        if public_words and any(need.screen_name for need in needs):
            self._needs.addSpacing(theme.TIGHT)
            self._needs.addWidget(PlainLabel(NEUTRAL, theme.BODY, kind="muted"))
        self._needs.addStretch(1)
        follow(self.tiles[-1], self._needs_side.findChildren(WordButton))
        self._stack.setCurrentWidget(self._needs_side)
        back.setFocus()

    def show_themes(self) -> None:
        """Go back to the ten tiles."""
        self._stack.setCurrentWidget(self._grid_side)
        self._clear_needs()
        self.verticalScrollBar().setValue(0)

    def colour(self) -> None:
        """Draw the pictures in the present look."""
        for tile in self.tiles:
            tile.colour()

    def _clear_needs(self) -> None:
        while (item := self._needs.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()


def named(needs: Sequence[Need], *, public: bool) -> dict[str, list[Need]]:
    """Return needs by the words that name them on this screen.

    A sensitive need has neutral words while the person may see the screen, and several share
    them: these are one choice, as a person could not tell them apart.
    """
    found: dict[str, list[Need]] = {}
    for need in needs:
        words = (need.screen_name or need.public_name) if public else need.professional_name
        found.setdefault(words, []).append(need)
    return found
