"""Draws one service in a list: two lines, every row of one height."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import theme
from ui.widgets import icons
from ui.widgets.finding.marking import runs

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex
ROW_AT_LEAST = 64
MARK_LINE = 2
LEAST_PLACE = 8
"""A place is left out that would have less than this part of a row."""
MOST_PICTURES = 32
"""Rows whose pictures are kept; each takes a quarter of a megabyte."""
SHOWN = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
"""What of the state of a row is seen."""
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def icon_size() -> int:
    """Return how large an icon beside words is drawn, in px."""
    return theme.tall(theme.LARGE)


class RowWords(Protocol):
    """What the delegate draws; the rows of ``ui.tables`` have this shape.

    Two that are equal look the same but for their marks.
    """

    name: str
    place: str
    summary: str
    way_in_icon: str
    way_in: str
    note: str
    marks: tuple[str, ...]
    number: str
    heading: str
    resting: bool
    """Not in season now: drawn in grey."""
    compared: int
    """Whether it is marked to be compared: a pair of scales stands before it."""
    verdict: str
    verdict_icon: str
    verdict_ink: str
    """A colour of the look; it comes after icon and words."""


ELLIPSIS = "\u2026"
PARTED = " · "
"""Between what is said of when and where."""


class _Hand(NamedTuple):
    """How words are written: the font, the font of what is marked, and the colour."""

    plain: _Face
    bold: _Face
    ink: QPen


def row_height() -> int:
    """Return the height of a row, in px: two lines of the current font and 16."""
    line = QFontMetrics(theme.font(theme.LARGE)).lineSpacing()
    return max(theme.tall(ROW_AT_LEAST), 2 * line + theme.WIDE)


def heading_height() -> int:
    """Return how much higher, in px, a row is that begins a part of the list."""
    return QFontMetrics(theme.font(theme.BODY)).lineSpacing() + theme.GAP


class _Face:
    """A font with its measures; measuring is most of the work of drawing a row."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetrics(font)

    def width(self, words: str) -> int:
        return self._metrics.horizontalAdvance(words)

    def cut(self, words: str, room: int) -> str:
        """Return ``words``, ending with a whole word and an ellipsis if they need more px."""
        shown = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        if shown == words:
            return words
        kept = shown[:-1]
        whole = words[len(kept) : len(kept) + 1] in {" ", ""}
        before = kept if whole else kept.rpartition(" ")[0]
        return f"{before.rstrip(' ,.;:·')}{ELLIPSIS}" if before else shown

    def parts(self, words: str, room: int) -> str:
        """Return the parts of ``words`` that have room whole: half the name of a town is none."""
        first, *others = words.split(PARTED)
        shown = first
        for other in others:
            longer = f"{shown}{PARTED}{other}"
            if self.width(longer) > room:
                break
            shown = longer
        return self.cut(shown, room)

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
        self.window = QColor(look.window)
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
        self._pictures: dict[object, QPixmap] = {}
        self._size = QSize(theme.BROAD, row_height())
        self._headed = QSize(theme.BROAD, row_height() + heading_height())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the one size of all rows, but for those that begin a part of the list."""
        row = cast(RowWords, index.data(self._role))
        return self._headed if row.heading else self._size

    def forget(self) -> None:
        """Keep no picture of a row any more."""
        self._pictures.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one service, or show the picture of it again if it still looks the same.

        Most keys leave most rows as they are, and drawing one takes ten times as long.
        """
        row = cast(RowWords, index.data(self._role))
        space, state = option.rect, option.state & SHOWN
        scale = painter.device().devicePixelRatio()
        if scale != int(scale):  # then a picture would be blurred
            self._draw(painter, space, row, state)
            return
        marked = (*runs(row.name, row.marks), *runs(row.summary, row.marks))
        look = (row, marked, state.value, space.width(), scale)
        picture = self._pictures.get(look)
        if picture is None:
            picture = self._picture(space.size(), scale, row, state)
            if len(self._pictures) >= MOST_PICTURES:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[look] = picture
        painter.drawPixmap(space.topLeft(), picture)

    def _picture(
        self, size: QSize, scale: float, row: RowWords, state: QStyle.StateFlag
    ) -> QPixmap:
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(self._kit.base)
        with QPainter(picture) as painter:  # ended even if drawing fails, or the program dies
            self._draw(painter, QRect(QPoint(0, 0), size), row, state)
        return picture

    def _draw(
        self, painter: QPainter, space: QRect, row: RowWords, state: QStyle.StateFlag
    ) -> None:
        painter.save()
        if row.heading:
            space = self._heading(painter, space, row.heading)
        self._ground(painter, space, state)
        inside = space.adjusted(theme.WIDE, theme.TIGHT, -theme.WIDE, -theme.TIGHT)
        half = inside.height() // 2
        first = QRect(inside.left(), inside.top(), inside.width(), half)
        if row.number:
            first = self._number(painter, first, row.number)
        if row.compared:
            first = self._scales(painter, first)
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

    def _heading(self, painter: QPainter, space: QRect, words: str) -> QRect:
        """Draw the beginning of a part of the list; return what is left for the row."""
        kit, high = self._kit, heading_height()
        strip = QRect(space.topLeft(), QSize(space.width(), high))
        painter.fillRect(strip, kit.window)
        _say(painter, strip.adjusted(theme.WIDE, 0, 0, 0), words, kit.small_bold, kit.told)
        return space.adjusted(0, high, 0, 0)

    def _number(self, painter: QPainter, line: QRect, number: str) -> QRect:
        _say(painter, line, number, self._kit.large, self._kit.told)
        return line.adjusted(theme.tall(theme.BROAD), 0, 0, 0)

    def _scales(self, painter: QPainter, line: QRect) -> QRect:
        """Draw that a service is marked to be compared; return what is left of the line."""
        size = theme.tall(theme.TITLE)
        top = line.top() + (line.height() - size) // 2
        painter.drawImage(line.left(), top, icons.picture("scale", self._kit.look.accent, size))
        return line.adjusted(size + theme.TIGHT, 0, 0, 0)

    def _first_line(self, painter: QPainter, line: QRect, row: RowWords) -> None:
        kit = self._kit
        left = line
        place = kit.small.parts(row.place, self._beside(line.width(), row))
        if place:
            _say(painter, line, place, kit.small, kit.muted, RIGHT)
            left = line.adjusted(0, 0, -(kit.small.width(place) + theme.WIDE), 0)
        ink = kit.muted if row.resting else kit.text
        hand = _Hand(kit.large, kit.large_bold, ink)
        left = self._verdict(painter, left, row)
        self._say_marked(painter, left, row.name, row.marks, hand)

    def _beside(self, width: int, row: RowWords) -> int:
        """Return the room for the place, in px: where it is short, verdict and name go first."""
        third = width // 3
        if not row.verdict:
            return third
        kit = self._kit
        first = icon_size() + kit.small_bold.width(row.verdict) + kit.large_bold.width(row.name)
        left = width - first - 3 * theme.WIDE
        return min(third, left) if left > width // LEAST_PLACE else 0

    def _verdict(self, painter: QPainter, line: QRect, row: RowWords) -> QRect:
        """Draw whether people can go before the name; return what is left for that."""
        if not row.verdict:
            return line
        kit, size, gap = self._kit, icon_size(), theme.tall(theme.HAIR)
        colour = getattr(kit.look, row.verdict_ink)
        top = line.top() + (line.height() - size) // 2
        painter.drawImage(line.left(), top, icons.picture(row.verdict_icon, colour, size))
        words = kit.small_bold.cut(row.verdict, line.width() // 2)
        left = line.adjusted(size + gap, 0, 0, 0)
        _say(painter, left, words, kit.small_bold, QPen(QColor(colour)))
        return left.adjusted(kit.small_bold.width(words) + theme.WIDE, 0, 0, 0)

    def _second_line(self, painter: QPainter, line: QRect, row: RowWords) -> None:
        kit, look = self._kit, self._kit.look
        left = self._told(painter, line, (row.way_in_icon, look.accent), row.way_in, kit.told)
        warned = ("triangle-alert", look.warning)
        left = self._told(painter, left, warned, row.note, kit.warning)
        ink = kit.muted if row.resting else kit.text
        hand = _Hand(kit.small, kit.small_bold, ink)
        self._say_marked(painter, left, row.summary, row.marks, hand)

    def _told(
        self, painter: QPainter, line: QRect, icon: tuple[str, str], words: str, ink: QPen
    ) -> QRect:
        """Draw an icon and words at the right end of ``line``; return what is left of it."""
        if not words:
            return line
        small = self._kit.small
        wide = small.width(words)
        _say(painter, line, words, small, ink, RIGHT)
        size = icon_size()
        gap = theme.tall(theme.HAIR)
        at = line.right() - wide - size - gap
        top = line.top() + (line.height() - size) // 2
        painter.drawImage(QPoint(at, top), icons.picture(*icon, size))
        return line.adjusted(0, 0, -(wide + size + gap + theme.WIDE), 0)

    def _say_marked(
        self,
        painter: QPainter,
        line: QRect,
        words: str,
        marks: Sequence[str],
        hand: _Hand,
    ) -> None:
        """Draw one line, the matched words bold and underlined, cut with an ellipsis if long."""
        plain, bold, ink = hand
        parts = runs(words, marks)
        if not any(marked for _, marked in parts):  # as most are
            _say(painter, line, plain.cut(words, line.width()), plain, ink)
            return
        wide = [(bold if marked else plain).width(part) for part, marked in parts]
        if sum(wide) > line.width():
            parts = runs(bold.cut(words, line.width()), marks)
            wide = [(bold if marked else plain).width(part) for part, marked in parts]
        at = line.left()
        for (part, marked), width in zip(parts, wide, strict=True):
            face = bold if marked else plain
            room = QRect(at, line.top(), width + 1, line.height())
            _say(painter, room, part, face, ink)
            if marked:
                under = line.center().y() + face.under()
                painter.fillRect(QRect(at, under, width, MARK_LINE), self._kit.accent)
            at += width


def _bold(font: QFont) -> QFont:
    font.setWeight(QFont.Weight.Bold)
    return font


def _say(
    painter: QPainter, line: QRect, words: str, face: _Face, ink: QPen, side: int = LEFT
) -> None:
    painter.setFont(face.font)
    painter.setPen(ink)
    painter.drawText(line, side, words)
