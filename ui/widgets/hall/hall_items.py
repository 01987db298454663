"""The things of a hall as they are drawn: to scale, with words that stay upright and readable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem

from ui import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from directory.marketplace.hall.things import Ref
    from directory.model.halls import Point

METRE = 100.0
"""Units of the scene in one metre."""
AROUND = 4 * METRE
"""How far words may reach beyond the thing that they belong to."""
FINGER = 0.3 * METRE
"""How far around a small thing a click still hits it."""
LEAST_NAME = 48
"""Px that the name of a stall needs, to be drawn at all."""
WORDS_AWAY = 6
"""Px between a door and its words."""
NAME_ROOM = 1.35
"""How much longer than its table a name may be."""
TABLES = frozenset({"pitch", "spare"})
PATTERNS = (
    Qt.BrushStyle.Dense6Pattern, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.FDiagPattern, Qt.BrushStyle.VerPattern, Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.DiagCrossPattern, Qt.BrushStyle.Dense7Pattern,
)  # fmt: skip
"""Told apart without colour: one for each group of stalls."""


def to_scene(point: Point) -> QPointF:
    """Return where a point of the hall lies in the scene: up is up on the screen too."""
    return QPointF(point[0] * METRE, -point[1] * METRE)


def to_hall(point: QPointF) -> Point:
    """Return the point of the hall, in metres, for one of the scene."""
    return (point.x() / METRE, -point.y() / METRE)


def polygon(points: Sequence[Point]) -> QPolygonF:
    """Return points of the hall as a polygon of the scene."""
    return QPolygonF([to_scene(one) for one in points])


@dataclass(frozen=True, slots=True)
class Drawn:
    """How one thing is to be drawn."""

    kind: str
    """``pitch``, ``spare``, ``room``, ``solid``, ``clear``, ``mark`` or ``door``."""
    shapes: tuple[tuple[Point, ...], ...]
    words: str = ""
    short: str = ""
    """Instead of the words where these do not fit."""
    name: str = ""
    """Of who stands there."""
    front: Point | None = None
    """Towards where visitors stand; the name is written there."""
    pattern: int | None = None


class Piece(QGraphicsItem):
    """One thing of a hall."""

    def __init__(self, ref: Ref, drawn: Drawn) -> None:
        super().__init__()
        self.ref = ref
        self.drawn = drawn
        self.is_chosen = False
        self.is_here = False
        self._polygons = [polygon(shape) for shape in drawn.shapes]
        self._bounds = QRectF()
        for one in self._polygons:
            self._bounds = self._bounds.united(one.boundingRect())
        self.setZValue(2 if drawn.kind in (*TABLES, "door") else 1)

    def middle(self) -> QPointF:
        """Return the middle of the thing in the scene."""
        return self.mapToScene(self._bounds.center())

    def ground(self) -> QRectF:
        """Return the part of the scene that the thing itself takes."""
        return self._bounds

    def size(self) -> float:
        """Return how large it is, to tell a thing from what it lies on."""
        return self._bounds.width() * self._bounds.height()

    def set_state(self, *, chosen: bool, here: bool) -> None:
        """Draw the thing as chosen, and with the ring of what has the focus."""
        if (self.is_chosen, self.is_here) != (chosen, here):
            self.is_chosen, self.is_here = chosen, here
            self.update()

    def boundingRect(self) -> QRectF:
        """Return all that may be drawn on, words and rings too."""
        return self._bounds.adjusted(-AROUND, -AROUND, AROUND, AROUND)

    def shape(self) -> QPainterPath:
        """Return where a click hits the thing: never smaller than a finger's tip."""
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        if max(self._bounds.width(), self._bounds.height()) < 2 * FINGER:
            path.addEllipse(self._bounds.center(), FINGER, FINGER)
        elif self.drawn.kind == "door":
            path.addRect(self._bounds.adjusted(-FINGER, -FINGER, FINGER, FINGER))
        else:
            for one in self._polygons:
                path.addPolygon(one)
        return path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the thing, its words, and the ring."""
        look = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen(look, small=not self._has_room(painter)))
        painter.setBrush(QColor(self._ground(look)))
        self._fill(painter)
        if self.drawn.pattern is not None and self._has_room(painter):
            style = PATTERNS[self.drawn.pattern % len(PATTERNS)]
            self._fill(painter, _fine(QColor(look.line), style, painter))
        elif self.drawn.kind == "clear":
            style = Qt.BrushStyle.BDiagPattern
            self._fill(painter, _fine(QColor(look.warning), style, painter))
        self._write(painter, look)
        if self.is_here:
            self._ring(painter, look)

    def _has_room(self, painter: QPainter) -> bool:
        """Return whether there is room for a number, and something around it."""
        deep = min(self._bounds.width(), self._bounds.height()) * painter.worldTransform().m11()
        return deep >= theme.tall(theme.BODY)

    def _fill(self, painter: QPainter, brush: QBrush | None = None) -> None:
        if brush is not None:
            painter.setBrush(brush)
        for one in self._polygons:
            painter.drawPolygon(one)

    def _pen(self, look: theme.Look, *, small: bool) -> QPen:
        ink = look.accent if self.is_chosen else look.text
        wide = {"door": 5.0, "pitch": 1.5, "spare": 1.5}.get(self.drawn.kind, 1.0)
        quiet = self.drawn.kind in {"room", "clear", "mark"} or (
            small and self.drawn.kind in TABLES
        )
        if quiet and not self.is_chosen:
            ink = look.line
        pen = QPen(QColor(ink), max(wide, 3.0 if self.is_chosen else wide))
        pen.setCosmetic(True)
        if self.drawn.kind == "spare":
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen

    def _ground(self, look: theme.Look) -> str:
        if self.is_chosen:
            return look.soft
        return {
            "room": look.window, "solid": look.line, "clear": look.warning_soft,
            "mark": look.window,
        }.get(self.drawn.kind, look.base)  # fmt: skip

    def _ring(self, painter: QPainter, look: theme.Look) -> None:
        zoom = painter.worldTransform().m11() or 1.0
        pen = QPen(QColor(look.focus), 2.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        away = 5.0 / zoom
        painter.drawRect(self._bounds.adjusted(-away, -away, away, away))

    def _write(self, painter: QPainter, look: theme.Look) -> None:
        """Write the number or the words upright, and who stands there towards the front."""
        zoom = painter.worldTransform().m11() or 1.0
        table = self.drawn.kind in TABLES
        painter.setFont(theme.font(theme.BODY if table else theme.SMALL, semibold=table))
        painter.setPen(QColor(look.text))
        wide = self._bounds.width() * zoom
        fits = painter.fontMetrics().horizontalAdvance(self.drawn.words) <= max(wide - 4, 0)
        told = self.drawn.words if fits or table else self.drawn.short
        if self.drawn.kind == "door":
            self._write_beyond(painter, zoom, self.drawn.words)
        elif told:
            plate = look.base if self.drawn.pattern is not None and self._has_room(painter) else ""
            _upright(painter, self._bounds.center(), zoom, told, plate)
        longest = max(self._bounds.width(), self._bounds.height()) * zoom
        if self.drawn.name and longest >= theme.tall(LEAST_NAME):
            painter.setFont(theme.font(theme.SMALL))
            right = Qt.TextElideMode.ElideRight
            room = int(longest * NAME_ROOM)
            name = painter.fontMetrics().elidedText(self.drawn.name, right, room)
            self._write_beyond(painter, zoom, name)

    def _write_beyond(self, painter: QPainter, zoom: float, words: str) -> None:
        """Write words before the front of a table, or beyond the wall of a door."""
        if self.drawn.front is None:
            return
        at = to_scene(self.drawn.front)
        way = at - self._bounds.center()
        metrics = painter.fontMetrics()
        if abs(way.x()) > abs(way.y()):
            away = (metrics.horizontalAdvance(words) / 2 + WORDS_AWAY) / zoom
            at.setX(at.x() + (away if way.x() > 0 else -away))
        else:
            away = metrics.height() / 2 / zoom
            at.setY(at.y() + (away if way.y() > 0 else -away))
        if not self._cut_off(painter, at, metrics.horizontalAdvance(words)):
            _upright(painter, at, zoom, words)
            return
        # The edge of what is seen would cut them: they stand within the wall instead.
        _upright(painter, self._bounds.center() * 2 - at, zoom, words, theme.current().base)

    def _cut_off(self, painter: QPainter, at: QPointF, wide: int) -> bool:
        """Return whether words about a point are not seen whole, but what they are about is."""
        to_view, seen = painter.worldTransform(), QRectF(painter.viewport())
        middle, high = to_view.map(at), painter.fontMetrics().height()
        place = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)
        return seen.contains(to_view.map(self._bounds.center())) and not seen.contains(place)


class Floor(QGraphicsItem):
    """The floor of the hall with its walls; beneath everything else."""

    def __init__(self, outline: Sequence[Point]) -> None:
        super().__init__()
        self._polygon = polygon(outline)
        self.setZValue(-1)

    def ground(self) -> QRectF:
        """Return the part of the scene that the floor takes."""
        return self._polygon.boundingRect()

    def boundingRect(self) -> QRectF:
        """Return all that is drawn on."""
        return self._polygon.boundingRect().adjusted(-METRE, -METRE, METRE, METRE)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the walls."""
        look = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(look.text), 3.0)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawPolygon(self._polygon)


def _upright(painter: QPainter, at: QPointF, zoom: float, words: str, plate: str = "") -> None:
    """Write words upright about a point; on a plate of a colour where a pattern runs through."""
    painter.save()
    painter.translate(at)
    painter.scale(1 / zoom, 1 / zoom)
    metrics = painter.fontMetrics()
    wide, high = metrics.horizontalAdvance(words) + 6, metrics.height()
    box = QRectF(-wide / 2, -high / 2, wide, high)
    if plate:
        painter.fillRect(box.adjusted(0, 2, 0, -2), QColor(plate))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def _fine(ink: QColor, style: Qt.BrushStyle, painter: QPainter) -> QBrush:
    """Return a pattern that is as fine at every zoom."""
    brush = QBrush(ink, style)
    turned, _can = painter.worldTransform().inverted()
    brush.setTransform(turned)
    return brush
