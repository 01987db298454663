"""What *Next person* took away, for as long as that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from directory.model import ServiceCard
    from ui.widgets.frame.page import Page

UNDO_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Kept:
    """All that was held about one person."""

    chosen: tuple[ServiceCard, ...]
    """The sheet."""
    pages: tuple[tuple[Page, object], ...]
    """What each page of the window kept that was made."""


class Keepsake(QObject):
    """Holds one thing in memory for a few seconds, then lets it go for good."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: Kept | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._let_go)

    def hold(self, kept: Kept) -> None:
        """Hold ``kept`` for :data:`UNDO_SECONDS`, in place of anything held before."""
        self._kept = kept
        self._timer.start(int(UNDO_SECONDS * 1000))

    def take(self) -> Kept | None:
        """Return what is held and hold it no longer; None when it has gone."""
        kept, self._kept = self._kept, None
        self._timer.stop()
        return kept

    def _let_go(self) -> None:
        self._kept = None
