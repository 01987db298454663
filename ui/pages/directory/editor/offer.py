"""A draft that was left: go on with it, or throw it away. Nothing else waits for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from directory.words import spoken_date
from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.keeping.record.editing import KeptDraft
    from directory.model import ServicePage

LEFT = "You changed this on {day} at {time} and did not save it."
OUTDATED = "{left} The record has been changed since; look closely."


class DraftOffer(QWidget):
    """One line above the form."""

    taken = Signal(object)
    """The draft to go on with."""
    dropped = Signal(object)
    """The draft to throw away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept: KeptDraft | None = None
        self.words = PlainLabel("", theme.BODY, kind="warning", parent=self)
        self.take = WordButton("Go on with it", kind="primary", parent=self)
        self.drop = WordButton("Throw it away", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.HAIR, theme.WIDE, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.words, 1)
        row.addWidget(self.take)
        row.addWidget(self.drop)
        self.take.clicked.connect(self._take)
        self.drop.clicked.connect(self._drop)
        self.hide()

    def show_draft(self, kept: KeptDraft | None, page: ServicePage) -> None:
        """Offer a draft of a record; none, or one that says the same, is not offered."""
        self._kept = kept if kept is not None and kept.page != page else None
        self.setVisible(self._kept is not None)
        if self._kept is not None:
            at = self._kept.kept_at.astimezone()
            left = LEFT.format(day=spoken_date(at.date()), time=f"{at:%H:%M}")
            self.words.set_words(OUTDATED.format(left=left) if self._kept.outdated else left)

    def _take(self) -> None:
        self.taken.emit(self._kept)

    def _drop(self) -> None:
        self.dropped.emit(self._kept)
