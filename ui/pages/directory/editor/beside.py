"""How the record reads to the public: the lines of the sheet, as they stand before it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.disclosure.paper.sheet import SheetEntry

HEADING = "How the public will read it"
NO_LINE = ("", theme.BODY, False, "")
NOT_ON_PAPER = "Not on paper"


class Beside(QScrollArea):
    """The record as an entry of a sheet, line by line, and what is left out and why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("beside")
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(HEADING)
        self._body = QWidget()
        self._body.setProperty("kind", "sheetlike")
        self.setWidget(self._body)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(theme.WIDE, theme.GAP, theme.WIDE, theme.GAP)
        self._column.setSpacing(theme.TIGHT)
        self._column.addWidget(PlainLabel(HEADING, theme.BODY, semibold=True, kind="heading"))
        self._labels: list[PlainLabel] = []
        self._column.addStretch(1)
        self._shown: object = None

    def show_entry(self, entry: SheetEntry, not_printed: str) -> None:
        """Show a record as the public will read it; ``not_printed`` says why it never prints."""
        if (entry, not_printed) == self._shown:
            return
        self._shown = entry, not_printed
        lines = list(lines_of(entry, not_printed))
        while len(self._labels) < len(lines):
            label = PlainLabel("", parent=self._body)
            self._column.insertWidget(self._column.count() - 1, label)
            self._labels.append(label)
        for at, label in enumerate(self._labels):
            label.setVisible(at < len(lines))
            _dress(label, *(lines[at] if at < len(lines) else NO_LINE))
        self.setAccessibleDescription(" ".join(words for words, *_ in lines))


def _dress(label: PlainLabel, words: str, size: int, semibold: bool, kind: str) -> None:
    label.set_words(words)
    if label.property("kind") != kind:
        label.setProperty("kind", kind)
        label.style().unpolish(label)
        label.style().polish(label)
    label.setFont(theme.font(size, semibold=semibold))  # after polishing, which takes it away


Line = tuple[str, int, bool, str]


def lines_of(entry: SheetEntry, not_printed: str = "") -> Sequence[Line]:
    """Return the lines of an entry in their order on paper: words, size, weight, colour."""
    steps = tuple(f"{number}. {step}" for number, step in enumerate(entry.steps, 1))
    phone = f"Ring {entry.phone}" if entry.phone else entry.instead_of_phone
    said: list[Line] = [(not_printed, theme.BODY, False, "warning")]
    said += [(entry.name, theme.TITLE, True, ""), (entry.sentence, theme.BODY, False, "")]
    said += [(phone, theme.TITLE, True, ""), (entry.best_time, theme.BODY, False, "")]
    plain = (*steps, *entry.when, *entry.where, entry.cost_and_bring, *entry.wait)
    beside = (entry.they_say, entry.also_there, entry.good_to_know)
    said += [(line, theme.BODY, False, "") for line in (*plain, *beside)]
    said.append((entry.checked, theme.BODY, entry.ring_first, "muted"))
    if entry.left_out:
        said.append((NOT_ON_PAPER, theme.BODY, True, "heading"))
        said += [(line, theme.BODY, False, "warning") for line in entry.left_out]
    return [line for line in said if line[0]]
