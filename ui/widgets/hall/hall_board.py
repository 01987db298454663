"""The hall to be drawn in: choose things, move them, mark points; by mouse or by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QGraphicsPathItem, QGraphicsPixmapItem, QWidget

from directory.marketplace.hall.snapping import snapped, snapped_point
from ui import theme
from ui.widgets.hall.hall_canvas import ARROWS, HallCanvas
from ui.widgets.hall.hall_items import METRE, to_hall, to_scene
from ui.widgets.hall.hall_tools import ANY, SELECT, Tool
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent

    from directory.marketplace.hall.things import Ref
    from directory.model.events import Event
    from directory.model.halls import Point, Underlay

NUDGE, LARGE_NUDGE = 0.1, 1.0
"""Metres that Ctrl and an arrow move things; with Shift too."""
CROSS_STEP = 0.5
"""Metres that an arrow moves the cross; with Ctrl, a nudge."""
PALE = 0.6
"""How much of the picture beneath is seen, so that the drawing stands out."""
ACTS = {
    Qt.Key.Key_R: "turn", Qt.Key.Key_Delete: "delete", Qt.Key.Key_Backspace: "delete",
}  # fmt: skip
WITH_CTRL = {Qt.Key.Key_D: "copy"}


class HallBoard(HallCanvas):
    """Shows the hall, holds what is chosen, and says what somebody does to it."""

    chosen_changed = Signal()
    moved = Signal(float, float)
    """What is chosen is to be moved by metres across and up."""
    marked = Signal(object)
    """All the points that the tool wanted, in metres."""
    asked = Signal(str)
    """``turn``, ``copy`` or ``delete`` what is chosen; ``select``: back to choosing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool: Tool = SELECT
        self.selection: tuple[Ref, ...] = ()
        self.points: list[Point] = []
        self._cross: Point | None = None
        self._dragged: Point = (0.0, 0.0)
        self._band: QPoint | None = None
        self._preview: QGraphicsPathItem | None = None
        self._snaps = True
        self._picture: tuple[QImage, Underlay] | None = None
        self.viewport().setMouseTracking(True)

    # -- what is shown and chosen

    def show_event(
        self,
        event: Event,
        *,
        names: Mapping[str, str] | None = None,
        groups: Mapping[str, int] | None = None,
    ) -> None:
        """Show a hall; what is chosen stays chosen as far as it is still there."""
        self._preview = None  # the scene is emptied
        super().show_event(event, names=names, groups=groups)
        kept = tuple(ref for ref in self.selection if ref in self.pieces)
        if kept != self.selection:
            self.select(kept)
        self.show_states()
        self._show_preview()
        self._add_picture()

    def set_snapping(self, yes: bool) -> None:
        """Let things come to rest at walls, neighbours and on 10 cm, or where they are put."""
        self._snaps = yes

    def show_picture(self, image: QImage | None, underlay: Underlay | None) -> None:
        """Draw a picture of the venue beneath everything, or none."""
        self._picture = (image, underlay) if image is not None and underlay is not None else None
        for item in self.scene().items():
            if isinstance(item, QGraphicsPixmapItem):
                self.scene().removeItem(item)
        self._add_picture()
        if self.event_shown is not None and not self.event_shown.hall.outline:
            self.fit(readable=True)

    def limits(self) -> QRectF:
        """Return the part of the scene that holds the hall; the picture, until walls are drawn."""
        limits = super().limits()
        if self.event_shown is not None and not self.event_shown.hall.outline:
            for item in self.scene().items():
                if isinstance(item, QGraphicsPixmapItem):
                    limits = item.sceneBoundingRect()
        return limits

    def _add_picture(self) -> None:
        if self._picture is None:
            return
        image, underlay = self._picture
        item = QGraphicsPixmapItem(QPixmap.fromImage(image))
        across = int(image.text("across")) if image.text("across") else image.width()
        item.setScale(METRE * underlay.metres_per_px * across / image.width())
        high = image.height() * item.scale()
        item.setPos(to_scene((underlay.x, underlay.y)) - QPointF(0, high))
        item.setZValue(-5)
        item.setOpacity(PALE)
        self.scene().addItem(item)
        self.setSceneRect(self.sceneRect().united(item.sceneBoundingRect()))

    def chosen(self) -> Iterable[Ref]:
        """Return what is chosen."""
        return self.selection

    def select(self, refs: Iterable[Ref]) -> None:
        """Choose things in place of what was chosen."""
        self.selection = tuple(dict.fromkeys(ref for ref in refs if ref in self.pieces))
        self.show_states()
        self.chosen_changed.emit()

    def take_tool(self, tool: Tool) -> None:
        """Take another tool; points that were marked with the last one go."""
        self.tool = tool
        self.points = []
        self._cross = None
        pointing = tool is not SELECT
        shape = Qt.CursorShape.CrossCursor if pointing else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._show_preview()

    # -- keys

    def key(self, event: QKeyEvent) -> bool:
        """Draw by keys with a tool; without one choose, move, turn, copy and delete."""
        if event.key() == Qt.Key.Key_Escape:
            return self._escape()
        return self._draw_key(event) if self.tool is not SELECT else self._select_key(event)

    def _escape(self) -> bool:
        if self.tool is not SELECT:
            self.asked.emit("select")
        elif self.selection:
            self.select(())
        else:
            return False
        return True

    def _select_key(self, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers()
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in ARROWS and ctrl and self.selection:
            far = LARGE_NUDGE if held & Qt.KeyboardModifier.ShiftModifier else NUDGE
            across, down = ARROWS[key]
            self.moved.emit(across * far, -down * far)
        elif key in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.here:
            one = (self.here,)
            self.select(one if key != Qt.Key.Key_Space else self._toggled(one))
        elif ctrl and key == Qt.Key.Key_A:
            self.select(self.pieces)
        elif ctrl and key in WITH_CTRL:
            self.asked.emit(WITH_CTRL[key])
        elif not ctrl and key in ACTS:
            self.asked.emit(ACTS[key])
        else:
            return super().key(event)
        return True

    def _draw_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in ARROWS:
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._move_cross(*ARROWS[key], NUDGE if ctrl else CROSS_STEP)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._mark(self._cross or self._middle())
        elif key == Qt.Key.Key_Backspace and self.points:
            self.points.pop()
            self._show_preview()
        else:
            return super().key(event)
        return True

    def _move_cross(self, across: int, down: int, step: float) -> None:
        x, y = self._cross or self._middle()
        self._cross = (round(x + across * step, 3), round(y - down * step, 3))
        self._show_preview()
        self.ensureVisible(QRectF(to_scene(self._cross), to_scene(self._cross)), 40, 40)
        words = f"{self._cross[0]:g} m across, {self._cross[1]:g} m up"
        self.here_changed.emit(words)
        announce(self, words)

    def _middle(self) -> Point:
        """Return the middle of what is seen, on whole half metres."""
        x, y = to_hall(self.mapToScene(self.viewport().rect().center()))
        return (round(x / CROSS_STEP) * CROSS_STEP, round(y / CROSS_STEP) * CROSS_STEP)

    # -- points

    def _mark(self, point: Point, *, last: bool = False) -> None:
        """Mark a point; the same point twice says that it was the last."""
        again = bool(self.points) and self.points[-1] == point
        if not again:
            self.points.append(point)
        enough = len(self.points) == self.tool.points
        if enough or (self.tool.points == ANY and (again or last)):
            points, self.points = tuple(self.points), []
            self._show_preview()
            self.marked.emit(points)
        else:
            self._cross = point
            self._show_preview()

    def _point_at(self, at: QPoint) -> Point:
        point = to_hall(self.mapToScene(at))
        if not self._snaps or self.event_shown is None:
            return (round(point[0], 3), round(point[1], 3))
        return snapped_point(self.event_shown, point)

    # -- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark a point, choose a thing, or begin a frame around several."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        if self.tool is not SELECT:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._mark(self._point_at(at))
            return
        super().mousePressEvent(event)
        more = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if self.here is None:
            self._band = at
            self.select(self.selection if more else ())
        elif more:
            self.select(self._toggled((self.here,)))
        elif self.here not in self.selection:
            self.select((self.here,))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is chosen, the frame, or the cross of a tool."""
        at = event.position().toPoint()
        if self.tool is not SELECT:
            self._cross = self._point_at(at)
            self._show_preview()
        elif self._band is not None:
            self._show_path(self._frame(self._band, at))
        elif self.pressed is not None and self.selection:
            self._drag(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what was moved, or choose what is in the frame."""
        at = event.position().toPoint()
        if self._band is not None:
            self._choose_in(self._frame(self._band, at))
        dragged, self._dragged = self._dragged, (0.0, 0.0)
        self.pressed = self._band = None
        self._show_path(None)
        for ref in self.selection:
            self.pieces[ref].setPos(0, 0)
        if dragged != (0.0, 0.0):
            self.moved.emit(*dragged)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """End a line with its last corner."""
        if self.tool is not SELECT and self.points:
            self._mark(self._point_at(event.position().toPoint()), last=True)
        else:
            self.mousePressEvent(event)

    def _drag(self, at: QPoint) -> None:
        if self.pressed is None or self.event_shown is None:
            return
        if (at - self.pressed).manhattanLength() < QApplication.startDragDistance():
            return
        start, end = to_hall(self.mapToScene(self.pressed)), to_hall(self.mapToScene(at))
        by = (end[0] - start[0], end[1] - start[1])
        self._dragged = snapped(self.event_shown, self.selection, *by) if self._snaps else by
        for ref in self.selection:
            self.pieces[ref].setPos(to_scene(self._dragged))

    def _toggled(self, refs: Iterable[Ref]) -> tuple[Ref, ...]:
        held = dict.fromkeys(self.selection)
        for ref in refs:
            if ref in held:
                del held[ref]
            else:
                held[ref] = None
        return tuple(held)

    def _frame(self, one: QPoint, other: QPoint) -> QPainterPath:
        path = QPainterPath()
        path.addRect(QRectF(self.mapToScene(one), self.mapToScene(other)).normalized())
        return path

    def _choose_in(self, frame: QPainterPath) -> None:
        limits = frame.boundingRect()
        inside = (ref for ref, one in self.pieces.items() if limits.contains(one.ground().center()))
        found = tuple(inside)
        if found:
            self.select((*self.selection, *found))

    # -- what is being drawn

    def _show_preview(self) -> None:
        if self.tool is SELECT:
            self._show_path(None)
            return
        path = QPainterPath()
        points = [*self.points, *([self._cross] if self._cross else [])]
        for n, one in enumerate(points):
            at = to_scene(one)
            if n == 0:
                path.moveTo(at)
            else:
                path.lineTo(at)
        for one in points:
            _add_cross(path, one)
        self._show_path(path)

    def _show_path(self, path: QPainterPath | None) -> None:
        if self._preview is None:
            self._preview = QGraphicsPathItem()
            self._preview.setZValue(5)
            self.scene().addItem(self._preview)
        pen = QPen(QColor(theme.current().accent), 2.0)
        pen.setCosmetic(True)
        self._preview.setPen(pen)
        self._preview.setPath(path if path is not None else QPainterPath())


def _add_cross(path: QPainterPath, point: Point) -> None:
    """Draw a cross of 30 cm about a point."""
    at, arm = to_scene(point), 0.15 * METRE
    path.moveTo(at.x() - arm, at.y())
    path.lineTo(at.x() + arm, at.y())
    path.moveTo(at.x(), at.y() - arm)
    path.lineTo(at.x(), at.y() + arm)
