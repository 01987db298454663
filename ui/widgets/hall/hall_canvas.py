"""The hall to scale: look at it closer, go through it by keys. Parts of the window build on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QWidget

from directory.marketplace.hall.things import Ref
from ui import theme
from ui.widgets.hall.hall_drawn import pieces, said
from ui.widgets.hall.hall_items import METRE, Floor, Piece
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from directory.model.events import Event

NAME = "Drawing of the hall"
EMPTY = "Nothing is drawn yet."
READABLE = 0.18
"""The least zoom at which numbers of tables beside each other can be read: 18 px for a metre."""
SIDE_WORDS = 148
"""Px beside the hall, for the words at a door in a side wall."""
ZOOM_STEP, LEAST_ZOOM, MOST_ZOOM = 1.25, 0.02, 8.0
ARROWS: Mapping[int, tuple[int, int]] = {
    int(Qt.Key.Key_Left): (-1, 0), int(Qt.Key.Key_Right): (1, 0),
    int(Qt.Key.Key_Up): (0, -1), int(Qt.Key.Key_Down): (0, 1),
}  # fmt: skip


class HallCanvas(QGraphicsView):
    """Shows the hall of an event; the arrows go from thing to thing.

    Ctrl and the wheel, + and - make it larger and smaller, 0 shows all of it.
    """

    here_changed = Signal(str)
    """What is in focus, as a sentence; nothing when nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.event_shown: Event | None = None
        self.names: Mapping[str, str] = {}
        self.pieces: dict[Ref, Piece] = {}
        self.here: Ref | None = None
        self._fitted = self._shows_all = True
        self.pressed: QPoint | None = None
        """Where the left button went down, while it is down."""
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setAccessibleName(NAME)
        self.viewport().setAccessibleName(NAME)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setMinimumSize(theme.tall(160), theme.tall(96))
        self._colour()

    # -- what is shown

    def show_event(
        self,
        event: Event,
        *,
        names: Mapping[str, str] | None = None,
        groups: Mapping[str, int] | None = None,
    ) -> None:
        """Show the hall of an event; the focus and the zoom stay as they are.

        Args:
            event: Whose hall it is, with its tables and who stands where.
            names: What is written at a table, by its id: as a rule who stands there.
            groups: The number of a pattern for a table, by its id: as a rule of its group.
        """
        first = self.event_shown is None or self.event_shown.id != event.id
        renamed = self.names != (names or {})
        self.event_shown, self.names = event, names or {}
        self._scene.clear()
        self.pieces = {}
        if event.hall.outline:
            self._scene.addItem(Floor(event.hall.outline))
        for ref, drawn in pieces(event, self.names, groups or {}):
            piece = Piece(ref, drawn)
            self.pieces[ref] = piece
            self._scene.addItem(piece)
        limits = self.limits()
        self._scene.setSceneRect(limits.adjusted(-20 * METRE, -20 * METRE, 20 * METRE, 20 * METRE))
        if self.here not in self.pieces:
            self.here = None
        if renamed and self.accessibleDescription():
            self._say_again()
        self.show_states()
        if first or self._fitted:
            self.fit(readable=True)

    def go_to(self, ref: Ref | None) -> None:
        """Put the focus on a thing; a screen reader says what it is."""
        self.here = ref if ref in self.pieces else None
        self.show_states()
        piece = self.pieces.get(self.here) if self.here else None
        if piece is not None and self.pressed is None and not self._shows_all:
            self.ensureVisible(QRectF(piece.middle(), piece.middle()), 60, 60)
        words = self.words_here()
        self.setAccessibleDescription(words)
        announce(self, words)
        self.here_changed.emit(words)

    def _say_again(self) -> None:
        """Let nothing go on naming somebody as before: others may see the screen now."""
        words = self.words_here()
        self.setAccessibleDescription(words)
        self.here_changed.emit(words)

    def go_to_pitch(self, pitch_id: str) -> None:
        """Put the focus on the table of this id."""
        self.go_to(Ref("pitch", pitch_id))

    def words_here(self) -> str:
        """Return what is in focus as a sentence."""
        if self.here is None or self.event_shown is None:
            return "" if self.pieces else EMPTY
        order = list(self.pieces)
        told = said(self.event_shown, self.here, self.names)
        return f"{told} {order.index(self.here) + 1} of {len(order)}."

    # -- zoom

    def fit(self, *, readable: bool = False) -> None:
        """Show the whole hall, with room around it for the words at its doors.

        Args:
            readable: Where there is too little room, show as much as can be read instead.
        """
        self._fitted = True
        limits, room = self.limits(), self.maximumViewportSize()
        aside = theme.tall(SIDE_WORDS) if self._has_side_doors(limits) else theme.WIDE
        across = (room.width() - 2 * aside) / limits.width()
        up = (room.height() - 2 * theme.tall(theme.BROAD)) / limits.height()
        least = READABLE * theme.text_scale() if readable else LEAST_ZOOM
        zoom = max(min(across, up, MOST_ZOOM), least)
        self._shows_all = zoom > least
        policy = Qt.ScrollBarPolicy
        self._set_bars(policy.ScrollBarAlwaysOff if self._shows_all else policy.ScrollBarAsNeeded)
        self.setTransform(QTransform.fromScale(zoom, zoom))
        here = self.pieces.get(self.here) if self.here else None
        self.centerOn(here.middle() if here and not self._shows_all else limits.center())

    def zoom(self, factor: float) -> None:
        """Make the drawing so much larger."""
        now = self.transform().m11() * factor
        if LEAST_ZOOM <= now <= MOST_ZOOM:
            self._fitted = self._shows_all = False
            self._set_bars(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.scale(factor, factor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; without it, scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep showing the whole hall, unless somebody looked closer."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit(readable=True)

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the hall with the arrows; what no key here is for, goes on to the page."""
        if not self.key(event):
            event.ignore()

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key stands for; return False where it stands for nothing here."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ARROWS and plain:
            return self._go(*ARROWS[key])
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom(1 / ZOOM_STEP if key == Qt.Key.Key_Minus else ZOOM_STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._step(key)
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where one is; at first, on the first table."""
        super().focusInEvent(event)
        if self.here is None and self.pieces:
            self.go_to(next(iter(self.pieces)))
        self.show_states()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away: another part of the window has it now."""
        super().focusOutEvent(event)
        self.show_states()

    def _go(self, across: int, down: int) -> bool:
        """Go to the nearest thing in a direction; at the edge, stay."""
        if self.here is None:
            self.go_to(next(iter(self.pieces), None))
            return bool(self.pieces)
        at = self.pieces[self.here].middle()

        def far(piece: Piece) -> float | None:
            way = piece.middle() - at
            ahead = way.x() * across + way.y() * down
            aside = abs(way.x() * down) + abs(way.y() * across)
            return ahead + 2.5 * aside if ahead > 1 and aside <= 3 * ahead else None

        ways = ((far(piece), ref) for ref, piece in self.pieces.items() if ref != self.here)
        ahead = [(way, ref) for way, ref in ways if way is not None]
        if ahead:
            self.go_to(min(ahead, key=lambda one: one[0])[1])
        return True

    def _step(self, key: int) -> None:
        order = list(self.pieces)
        if not order:
            return
        now = order.index(self.here) if self.here in self.pieces else 0
        steps = {
            int(Qt.Key.Key_Home): 0, int(Qt.Key.Key_End): len(order) - 1,
            int(Qt.Key.Key_PageUp): max(now - 1, 0),
            int(Qt.Key.Key_PageDown): min(now + 1, len(order) - 1),
        }  # fmt: skip
        self.go_to(order[steps[int(key)]])

    # -- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the focus on what is clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.pressed = event.position().toPoint()
            self.go_to(self.ref_at(self.pressed))

    # -- finding and colouring

    def ref_at(self, at: QPoint) -> Ref | None:
        """Return the thing at a point of the view: of several, the smallest."""
        point: QPointF = self.mapToScene(at)
        hit = [one for one in self._scene.items(point) if isinstance(one, Piece)]
        tables_first = sorted(hit, key=lambda one: (one.ref.kind != "pitch", one.size()))
        return tables_first[0].ref if tables_first else None

    def chosen(self) -> Iterable[Ref]:
        """Return what is drawn as chosen."""
        return ()

    def show_states(self) -> None:
        """Draw what is chosen, and the ring of what is in focus."""
        chosen = set(self.chosen())
        for ref, piece in self.pieces.items():
            here = ref == self.here and self.hasFocus()
            piece.set_state(chosen=ref in chosen, here=here)

    def limits(self) -> QRectF:
        """Return the part of the scene that holds the hall."""
        limits = QRectF()
        for item in self._scene.items():
            if isinstance(item, Piece | Floor):
                limits = limits.united(item.ground())
        return limits if not limits.isEmpty() else QRectF(0, -10 * METRE, 10 * METRE, 10 * METRE)

    def _has_side_doors(self, limits: QRectF) -> bool:
        doors = (one.middle().x() for ref, one in self.pieces.items() if ref.kind == "door")
        return any(min(x - limits.left(), limits.right() - x) < METRE for x in doors)

    def _set_bars(self, policy: Qt.ScrollBarPolicy) -> None:
        self.setHorizontalScrollBarPolicy(policy)
        self.setVerticalScrollBarPolicy(policy)

    def _colour(self) -> None:
        self.setBackgroundBrush(QColor(theme.current().base))
        self.viewport().update()
