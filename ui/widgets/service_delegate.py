"""Draws one service in a list: two lines, every row of one height."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.widgets import icons
from ui.widgets.marking import runs

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
ICON = theme.LARGE
ROW_AT_LEAST = 64
MARK_LINE = 2
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RowWords(Protocol):
    """What the delegate draws; the rows of ``ui.tables`` have this shape."""

    name: str
    place: str
    summary: str
    way_in_icon: str
    way_in: str
    note: str
    marks: tuple[str, ...]
    number: str


def row_height() -> int:
    """Return the height of every row, in px: two lines of the current font and 16."""
    line = QFontMetrics(theme.font(theme.LARGE)).lineSpacing()
    return max(ROW_AT_LEAST, 2 * line + theme.WIDE)


class _Face:
    """A font with its measures; measuring is most of the work of drawing a row."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)

    def width(self, words: str) -> int:
        return self._metrics.horizontalAdvance(words)

    def cut(self, words: str, room: int) -> str:
        """Return ``words``, ending in an ellipsis if they need more than ``room`` px."""
        return self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def under(self) -> int:
        """Return how far below the middle of a line a mark is drawn, in px."""
        return self._metrics.ascent() // 2 + MARK_LINE


class _Kit:
    """Fonts and colours of one look, made once and used for every row."""

    def __init__(self, look: theme.Look) -> None:
        self.look = look
        self.small = _Face(theme.font(theme.BODY))
        self.small_bold = _Face(_bold(theme.font(theme.BODY)))
        self.large = _Face(theme.font(theme.LARGE, semibold=True))
        self.large_bold = _Face(_bold(theme.font(theme.LARGE)))
        self.soft, self.base = QColor(look.soft), QColor(look.base)
        self.accent, self.hair = QColor(look.accent), QPen(QColor(look.hair), 1)
        self.ring = QPen(QColor(look.focus), 2)
        self.text, self.muted = QPen(QColor(look.text)), QPen(QColor(look.muted))
        self.told, self.warning = QPen(QColor(look.accent)), QPen(QColor(look.warning))


class ServiceDelegate(QStyledItemDelegate):
    """Draws the row that the model gives for one role."""

    def __init__(self, role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.renew()

    def renew(self) -> None:
        """Take up the look and the font that the program wears now."""
        self._kit = _Kit(theme.current())
        self._size = QSize(theme.BROAD, row_height())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one size of all rows."""
        return self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one service."""
        row = cast(RowWords, index.data(self._role))
        space = option.rect
        painter.save()
        self._ground(painter, space, option.state)
        inside = space.adjusted(theme.WIDE, theme.TIGHT, -theme.WIDE, -theme.TIGHT)
        half = inside.height() // 2
        first = QRect(inside.left(), inside.top(), inside.width(), half)
        if row.number:
            first = self._number(painter, first, row.number)
        second = QRect(first.left(), first.bottom() + 1, first.width(), half)
        self._first_line(painter, first, row)
        self._second_line(painter, second, row)
        painter.restore()

    def _ground(self, painter: QPainter, space: QRect, state: QStyle.StateFlag) -> None:
        kit = self._kit
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(space, kit.soft if chosen else kit.base)
        painter.setPen(kit.hair)
        painter.drawLine(space.bottomLeft(), space.bottomRight())
        if chosen:
            painter.fillRect(QRect(space.topLeft(), QSize(4, space.height())), kit.accent)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(kit.ring)
            painter.drawRect(space.adjusted(1, 1, -2, -2))

    def _number(self, painter: QPainter, line: QRect, number: str) -> QRect:
        _say(painter, line, number, self._kit.large, self._kit.told)
        return line.adjusted(theme.BROAD, 0, 0, 0)

    def _first_line(self, painter: QPainter, line: QRect, row: RowWords) -> None:
        kit = self._kit
        left = line
        if row.place:
            place = kit.small.cut(row.place, line.width() // 3)
            _say(painter, line, place, kit.small, kit.muted, RIGHT)
            left = line.adjusted(0, 0, -(kit.small.width(place) + theme.WIDE), 0)
        self._say_marked(painter, left, row.name, row.marks, (kit.large, kit.large_bold))

    def _second_line(self, painter: QPainter, line: QRect, row: RowWords) -> None:
        kit, look = self._kit, self._kit.look
        left = self._told(painter, line, (row.way_in_icon, look.accent), row.way_in, kit.told)
        warned = ("triangle-alert", look.warning)
        left = self._told(painter, left, warned, row.note, kit.warning)
        self._say_marked(painter, left, row.summary, row.marks, (kit.small, kit.small_bold))

    def _told(
        self, painter: QPainter, line: QRect, icon: tuple[str, str], words: str, ink: QPen
    ) -> QRect:
        """Draw an icon and words at the right end of ``line``; return what is left of it."""
        if not words:
            return line
        small = self._kit.small
        wide = small.width(words)
        _say(painter, line, words, small, ink, RIGHT)
        at = line.right() - wide - ICON - theme.HAIR
        top = line.top() + (line.height() - ICON) // 2
        painter.drawImage(QPoint(at, top), icons.picture(*icon, ICON))
        return line.adjusted(0, 0, -(wide + ICON + theme.HAIR + theme.WIDE), 0)

    def _say_marked(
        self,
        painter: QPainter,
        line: QRect,
        words: str,
        marks: Sequence[str],
        faces: tuple[_Face, _Face],
    ) -> None:
        """Draw one line, the matched words bold and underlined, cut with an ellipsis if long."""
        plain, bold = faces
        parts = runs(words, marks)
        if not any(marked for _, marked in parts):  # as most are
            _say(painter, line, plain.cut(words, line.width()), plain, self._kit.text)
            return
        at = line.left()
        for part, marked in runs(bold.cut(words, line.width()), marks):
            face = bold if marked else plain
            wide = face.width(part)
            room = QRect(at, line.top(), wide + 1, line.height())
            _say(painter, room, part, face, self._kit.text)
            if marked:
                under = line.center().y() + face.under()
                painter.fillRect(QRect(at, under, wide, MARK_LINE), self._kit.accent)
            at += wide


def _bold(font: QFont) -> QFont:
    font.setWeight(QFont.Weight.Bold)
    return font


def _say(
    painter: QPainter, line: QRect, words: str, face: _Face, ink: QPen, side: int = LEFT
) -> None:
    painter.setFont(face.font)
    painter.setPen(ink)
    painter.drawText(line, side, words)
