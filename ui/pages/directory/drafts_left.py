"""What was typed and not saved, from before: each can be gone on with, or thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.words import spoken_date
from ui import theme
from ui.actions.records import name_on_screen
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.keeping.record.editing import KeptDraft

SAID = "Not saved yet: {name}, changed {day} at {time}."
NO_NAME = "a new record without a name"
MOST = 3
AND_MORE = "And {count} more; each is offered when you open its record."


class DraftsLeft(QWidget):
    """One line for each draft, the newest first."""

    taken = Signal(object)
    dropped = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[_DraftRow] = []
        self._more = PlainLabel("", theme.SMALL, kind="muted", parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, 0)
        self._column.setSpacing(theme.HAIR)
        self._column.addWidget(self._more)
        self.hide()

    def show_drafts(self, drafts: Sequence[KeptDraft], *, public: bool) -> None:
        """Offer drafts; nothing is shown when there are none. ``public``: others may see."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [_DraftRow(kept, public, self) for kept in drafts[:MOST]]
        for at, row in enumerate(self.rows):
            row.take.clicked.connect(self._take)
            row.drop.clicked.connect(self._drop)
            self._column.insertWidget(at, row)
            row.show()
        rest = len(drafts) - len(self.rows)
        self._more.set_words(AND_MORE.format(count=rest) if rest else "")
        self._more.setVisible(rest > 0)
        self.setVisible(bool(self.rows))

    def _take(self) -> None:
        self.taken.emit(self.sender().property("kept"))

    def _drop(self) -> None:
        self.dropped.emit(self.sender().property("kept"))


class _DraftRow(QWidget):
    """One draft: what it is of, and two buttons."""

    def __init__(self, kept: KeptDraft, public: bool, parent: QWidget) -> None:
        super().__init__(parent)
        name = name_on_screen(kept.page, public=public) or NO_NAME
        at = kept.kept_at.astimezone()
        said = SAID.format(name=name, day=spoken_date(at.date()), time=f"{at:%H:%M}")
        self.take = WordButton("Go on with it", name=f"Go on with {name}", parent=self)
        self.drop = WordButton("Throw it away", name=f"Throw away {name}", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        row.addWidget(PlainLabel(said, theme.BODY, kind="warning", parent=self), 1)
        for button in (self.take, self.drop):
            button.setProperty("kept", kept)
            row.addWidget(button)
