"""The hall with who stands where: choose a table, and move a stall from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.hall.hall_canvas import HallCanvas
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QMouseEvent,
    )

STALL_MIME = "application/x-signpost-stall"
"""What a list of stalls gives out when one of them is dragged: the id of the stall."""
PICKED_UP = "{} picked up. Go to another table and press Space. Esc puts it back."
PUT_BACK = "Put back."


class HallView(HallCanvas):
    """Shows the tables and who stands there. Enter chooses a table.

    Where stalls can be moved, drag one from table to table, or press Space to pick it up and
    Space to put it down.
    """

    pitch_chosen = Signal(str)
    """Enter or a click on the table of this id."""
    stall_dropped = Signal(str, str)
    """The stall of the first id is to stand at the table of the second."""

    def __init__(self, parent: QWidget | None = None, *, moves_stalls: bool = False) -> None:
        """Make one; with ``moves_stalls`` who stands at a table can be moved to another."""
        super().__init__(parent)
        self._moves_stalls = moves_stalls
        self._held: str | None = None
        self.setAcceptDrops(moves_stalls)

    def stall_at(self, pitch_id: str) -> str:
        """Return the id of the stall at a table; nothing where nobody stands."""
        places = self.event_shown.places if self.event_shown else ()
        return next((one.stall for one in places if one.pitch == pitch_id), "")

    def choose(self) -> bool:
        """Choose the table in focus; return False where no table is."""
        if self.here is None or self.here.kind != "pitch":
            return False
        self.pitch_chosen.emit(self.here.id)
        return True

    def key(self, event: QKeyEvent) -> bool:
        """Choose with Enter; pick up and put down with Space."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self.choose()
        if key == Qt.Key.Key_Space and self._moves_stalls:
            self._pick_or_put()
        elif key == Qt.Key.Key_Escape and self._held is not None:
            self._let_go()
        else:
            return super().key(event)
        return True

    # -- who stands where: picked up and put down

    def _pick_or_put(self) -> None:
        if self.here is None or self.here.kind != "pitch":
            return
        if self._held is not None:
            stall, self._held = self._held, None
            self.stall_dropped.emit(stall, self.here.id)
        elif self.stall_at(self.here.id):
            self._held = self.stall_at(self.here.id)
            self._tell(PICKED_UP.format(self.names.get(self.here.id) or "The stall"))

    def _let_go(self) -> None:
        self._held = None
        self._tell(PUT_BACK)

    def _tell(self, words: str) -> None:
        self.setAccessibleDescription(words)
        announce(self, words, now=True)
        self.here_changed.emit(words)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take up who stands at a table once it is dragged."""
        far = QApplication.startDragDistance()
        at = event.position().toPoint()
        if self.pressed is None or (at - self.pressed).manhattanLength() < far:
            return
        if self._moves_stalls and self._held is None and self.here and self.here.kind == "pitch":
            self._held = self.stall_at(self.here.id) or None
        if self._held is not None:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            over = self.ref_at(at)
            if over is not None and over.kind == "pitch" and over != self.here:
                self.go_to(over)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down who was dragged, or choose the table that was clicked."""
        pressed, self.pressed = self.pressed, None
        self.viewport().unsetCursor()
        at = event.position().toPoint()
        if self._held is not None:
            stall, self._held = self._held, None
            self._drop(stall, at)
        elif pressed is not None and self.ref_at(at) == self.here:
            self.choose()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a stall that comes from a list beside."""
        event.setAccepted(event.mimeData().hasFormat(STALL_MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show over which table it is."""
        over = self.ref_at(event.position().toPoint())
        if over is not None and over != self.here:
            self.go_to(over)
        event.setAccepted(over is not None and over.kind == "pitch")

    def dropEvent(self, event: QDropEvent) -> None:
        """Put a stall from a list at a table."""
        stall = bytes(event.mimeData().data(STALL_MIME).data()).decode()
        self._drop(stall, event.position().toPoint())
        event.acceptProposedAction()

    def _drop(self, stall: str, at: QPoint) -> None:
        over = self.ref_at(at)
        if over is not None and over.kind == "pitch" and self.stall_at(over.id) != stall:
            self.stall_dropped.emit(stall, over.id)
