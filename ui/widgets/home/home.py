"""The first screen while the box is empty: ten themes, three doors, what is ready, what is ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.home.home_choices import Choosing, NeedsOfTheme
from ui.widgets.home.home_ours import Ready
from ui.widgets.home.home_tiles import DOOR_WIDTH, Door, Tile, columns_for, direction
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.model import Need, Theme
    from ui.actions import FirstScreen
    from ui.widgets.home.home_choices import Ids

MOST_COLUMNS = 5
MARGINS = theme.HAIR + 12
"""The edge at the left, and the scroll bar."""
DOORS = (
    ("matters", "What matters to you?", "heart"),
    ("change", "What must change now?", "triangle-alert"),
    ("life", "A good life", "sun"),
)
"""Id, words and picture of each door."""


class _Sides(QStackedWidget):
    """As high as what is shown is at the width there is; Qt would leave room for the others."""

    def minimumSizeHint(self) -> QSize:
        """Return nothing: the height comes from the width."""
        return QSize(0, 0)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the side that is shown."""
        shown = self.currentWidget()
        return shown.heightForWidth(width) if shown is not None else 0


class Home(QScrollArea):
    """The first side, and what opens inside it."""

    theme_chosen = Signal(object)
    door_chosen = Signal(object)
    """The id of one of ``DOORS``."""
    needs_chosen = Signal(object)
    ids_chosen = Signal(object)
    """What was chosen behind a door."""
    plan_wanted = Signal(object)
    """The same, for a plan on paper."""

    def __init__(self, themes: Sequence[Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Choose what it is about")
        self._stack = _Sides(self)
        self._front = QWidget(self._stack)
        self.tiles = [Tile(subject, self._front) for subject in themes]
        self.doors = {one: Door(one, words, icon, self._front) for one, words, icon in DOORS}
        self.ready = Ready(self._front)
        self._note = PlainLabel("", theme.BODY, kind="muted", parent=self._front)
        self._grid, self._door_row = QGridLayout(), QBoxLayout(direction(beside=True))
        self._inside: NeedsOfTheme | Choosing | None = None
        self._came_from: QWidget | None = None
        self._width = 0
        self._lay_out()
        self._stack.addWidget(self._front)
        self.setWidget(self._stack)
        for tile in self.tiles:
            tile.chosen.connect(self.theme_chosen)
        for door in self.doors.values():
            door.chosen.connect(self.door_chosen)
        self.arrange(MOST_COLUMNS * (theme.tall(theme.TILE_WIDTH) + theme.TIGHT) + MARGINS)

    def arrange(self, width: int) -> None:
        """Lay everything out for ``width`` px: five tiles in a row if they fit."""
        self._width = width
        wide = theme.tall(theme.TILE_WIDTH)
        columns = columns_for(width - MARGINS, wide, MOST_COLUMNS)
        for at, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, at // columns, at % columns)
        for column in range(MOST_COLUMNS + 1):
            self._grid.setColumnStretch(column, 1 if column == columns else 0)
        across = columns * (wide + theme.TIGHT) - theme.TIGHT
        self._lower.setFixedWidth(across)
        beside = across >= len(DOORS) * (theme.tall(DOOR_WIDTH) + theme.TIGHT)
        self._door_row.setDirection(direction(beside))
        self.ready.arrange(across)
        if self._inside is not None:
            self._inside.arrange(width - MARGINS)

    def put_in_order(self, themes: Sequence[Theme]) -> None:
        """Let the tiles stand in this order."""
        order = [subject.id for subject in themes]
        if order == [tile.subject.id for tile in self.tiles]:
            return
        self.tiles.sort(key=lambda tile: order.index(tile.subject.id))
        self.arrange(self._width)
        follow(self._front, self.tiles)

    def show_first(self, first: FirstScreen, *, public_words: bool) -> None:
        """Show what this desk keeps, and what there is to say of the directory."""
        self.ready.show_ready(first, public_words=public_words)
        self._note.set_words(first.words)
        self._note.setVisible(bool(first.words))

    def show_needs(self, subject: Theme, needs: Sequence[Need], *, public_words: bool) -> None:
        """Show the needs of one theme, with the way back first."""
        inside = NeedsOfTheme(subject, needs, public_words=public_words, parent=self._stack)
        inside.needs_chosen.connect(self.needs_chosen)
        self._show_inside(inside)

    def show_door(
        self,
        heading: str,
        groups: Mapping[str, Mapping[str, Ids]],
        *,
        most: int,
        neutral: bool = False,
    ) -> None:
        """Show what can be chosen behind a door, under headings that may be empty."""
        inside = Choosing(heading, groups, most=most, neutral=neutral, parent=self._stack)
        inside.chosen.connect(self.ids_chosen)
        inside.plan_wanted.connect(self.plan_wanted)
        self._show_inside(inside)

    def show_themes(self) -> None:
        """Go back to the first side."""
        inside, self._inside = self._inside, None
        if inside is None:
            return
        had_focus = inside.isAncestorOf(QApplication.focusWidget() or self)
        self._stack.setCurrentWidget(self._front)
        self._stack.removeWidget(inside)
        inside.hide()
        inside.deleteLater()
        self.verticalScrollBar().setValue(0)
        if had_focus and self._came_from is not None:
            self._came_from.setFocus()

    def colour(self) -> None:
        """Draw the pictures in the present look."""
        for picture in (*self.tiles, *self.doors.values(), *self.ready.presses):
            picture.colour()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self._front)
        whole.setContentsMargins(theme.HAIR, theme.HAIR, 0, theme.HAIR)
        whole.setSpacing(theme.TIGHT)
        self._grid.setSpacing(theme.TIGHT)
        whole.addLayout(self._grid)
        self._lower = QWidget(self._front)
        under = QVBoxLayout(self._lower)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(theme.TIGHT)
        self._door_row.setSpacing(theme.TIGHT)
        for door in self.doors.values():
            self._door_row.addWidget(door, len(door.accessibleName()))
        under.addLayout(self._door_row)
        under.addWidget(self.ready)
        under.addWidget(self._note)
        whole.addWidget(self._lower)
        whole.addStretch(1)

    def _show_inside(self, inside: NeedsOfTheme | Choosing) -> None:
        focus = QApplication.focusWidget()
        came_from = focus if focus is not None and self._front.isAncestorOf(focus) else None
        self.show_themes()
        self._came_from = came_from or self.tiles[0]
        self._inside = inside
        inside.left.connect(self.show_themes)
        inside.arrange(self._width - MARGINS)
        self._stack.addWidget(inside)
        self._stack.setCurrentWidget(inside)
        follow(self._front, inside.findChildren(WordButton))
        self.verticalScrollBar().setValue(0)
        inside.back.setFocus()
