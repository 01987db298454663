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


class ServiceDelegate(QStyledItemDelegate):
    """Draws the row that the model gives for one role."""

    def __init__(self, role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one size of all rows."""
        return QSize(theme.BROAD, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one service."""
        row = cast(RowWords, index.data(self._role))
        space = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, space, state)
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
        look = theme.current()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(space, QColor(look.soft if chosen else look.base))
        painter.setPen(QPen(QColor(look.hair), 1))
        painter.drawLine(space.bottomLeft(), space.bottomRight())
        if chosen:
            painter.fillRect(QRect(space.topLeft(), QSize(4, space.height())), QColor(look.accent))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(look.focus), 2))
            painter.drawRect(space.adjusted(1, 1, -2, -2))

    def _number(self, painter: QPainter, line: QRect, number: str) -> QRect:
        _say(painter, line, number, theme.font(theme.LARGE, semibold=True), theme.current().accent)
        return line.adjusted(theme.BROAD, 0, 0, 0)

    def _first_line(self, painter: QPainter, line: QRect, row: RowWords) -> None:
        look = theme.current()
        small = theme.font(theme.BODY)
        place = QFontMetrics(small).elidedText(
            row.place, Qt.TextElideMode.ElideRight, line.width() // 3
        )
        wide = QFontMetrics(small).horizontalAdvance(place)
        _say(painter, line, place, small, look.muted, right=True)
        name = line.adjusted(0, 0, -(wide + theme.WIDE) if wide else 0, 0)
        _say_marked(painter, name, row.name, row.marks, theme.font(theme.LARGE, semibold=True))

    def _second_line(self, painter: QPainter, line: QRect, row: RowWords) -> None:
        look = theme.current()
        left = self._told(painter, line, row.way_in_icon, row.way_in, look.accent)
        left = self._told(
            painter, left, "triangle-alert" if row.note else "", row.note, look.warning
        )
        _say_marked(painter, left, row.summary, row.marks, theme.font(theme.BODY))

    def _told(self, painter: QPainter, line: QRect, icon: str, words: str, ink: str) -> QRect:
        """Draw an icon and words at the right end of ``line``; return what is left of it."""
        if not words:
            return line
        small = theme.font(theme.BODY)
        wide = QFontMetrics(small).horizontalAdvance(words)
        _say(painter, line, words, small, ink, right=True)
        at = line.right() - wide - ICON - theme.HAIR
        top = line.top() + (line.height() - ICON) // 2
        painter.drawImage(QPoint(at, top), icons.picture(icon, ink, ICON))
        return line.adjusted(0, 0, -(wide + ICON + theme.HAIR + theme.WIDE), 0)


def _say(
    painter: QPainter, line: QRect, words: str, font: QFont, ink: str, *, right: bool = False
) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(line, int(side | Qt.AlignmentFlag.AlignVCenter), words)


def _say_marked(
    painter: QPainter, line: QRect, words: str, marks: Sequence[str], font: QFont
) -> None:
    """Draw one line with the matched words bold and underlined, cut with an ellipsis if long."""
    look = theme.current()
    bold = QFont(font)
    bold.setWeight(QFont.Weight.Bold)
    at = line.left()
    shown = QFontMetrics(bold).elidedText(words, Qt.TextElideMode.ElideRight, line.width())
    for part, marked in runs(shown, marks):
        used = bold if marked else font
        wide = QFontMetrics(used).horizontalAdvance(part)
        _say(painter, QRect(at, line.top(), wide + 1, line.height()), part, used, look.text)
        if marked:
            under = line.center().y() + QFontMetrics(used).ascent() // 2 + MARK_LINE
            painter.fillRect(QRect(at, under, wide, MARK_LINE), QColor(look.accent))
        at += wide
