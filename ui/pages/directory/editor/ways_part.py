"""Ways in that the program only read in the words of a record, each confirmed or left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.actions import forms
from ui.pages.directory.editor.parts import Part
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.model import ServicePage
    from ui.pages.directory.editor.draft import Path

WAYS: tuple[str | int, ...] = ("ways_read",)
READ = "Read rules and ways in from what is written here"
NOTHING_MORE = "Nothing more was found in the words of this record."
FROM = "Only suggested by the program, from: “{words}”"
RIGHT = "Yes, this is right"


class ReadWaysPart(Part):
    """Each way in that was read on a line of its own, and a press to read the words again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page: ServicePage | None = None
        self._shown: tuple[str, ...] | None = None
        self.rows: list[_WayRow] = []
        self.read = WordButton(READ, icon="search", kind="quiet", parent=self)
        self.read.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._said = PlainLabel(NOTHING_MORE, theme.BODY, kind="muted", parent=self)
        self._said.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.read)
        self._column.addWidget(self._said)
        self.read.clicked.connect(self._read)

    def show_page(self, page: ServicePage) -> None:
        """Show the ways in that nobody has confirmed."""
        if self._page is None or self._page.id != page.id:
            self._said.hide()
        self._page = page
        if page.ways_read == self._shown:
            return
        self._shown = page.ways_read
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(at, *read) for at, read in enumerate(forms.ways_read(page))]
        self.grown.emit()

    def go_to(self, path: Path) -> QWidget | None:
        """Return the first that is to be confirmed."""
        if path[:1] != WAYS:
            return None
        return self.rows[0].confirm if self.rows else self.read

    def _row(self, at: int, said: str, words: str) -> _WayRow:
        row = _WayRow(at, said, words, self)
        row.confirm.clicked.connect(self._confirm)
        row.remove.clicked.connect(self._remove)
        self._column.insertWidget(at, row)
        row.show()
        return row

    def _confirm(self) -> None:
        if self._page is not None:
            at = self.sender().property("at")
            self.changed.emit(WAYS, forms.confirmed_way(self._page, at))
            self.read.setFocus()

    def _remove(self) -> None:
        if self._page is not None:
            at, ways = self.sender().property("at"), self._page.ways_read
            self.changed.emit(WAYS, {"ways_read": (*ways[:at], *ways[at + 1 :])})
            self.read.setFocus()

    def _read(self) -> None:
        if self._page is None:
            return
        found = forms.read_in_words(self._page)
        self._said.setVisible(not found)
        if found:
            self.changed.emit(WAYS, found)


class _WayRow(QWidget):
    """One way in that was read: what it would be, the words, and two presses."""

    def __init__(self, at: int, said: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.confirm = WordButton(RIGHT, icon="check", name=f"{said} {RIGHT}", parent=self)
        self.remove = WordButton("", icon="x", kind="quiet", name=f"Leave out: {said}", parent=self)
        self.remove.setToolTip("Leave it out")
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(PlainLabel(said, theme.BODY, parent=self))
        told.addWidget(PlainLabel(FROM.format(words=words), theme.SMALL, kind="muted", parent=self))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.TIGHT, theme.HAIR, 0, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        row.addLayout(told, 1)
        for button in (self.confirm, self.remove):
            button.setProperty("at", at)
            row.addWidget(button)
