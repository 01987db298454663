"""Tips under a service: one line of local knowledge each, for staff only, never on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory.words import spoken_date
from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.model import Note

HEADING = "Tips"
EXPLAIN = "About the place, never about a person. Staff only; never printed."
SUCH_AS = "Add a tip, such as: Use the side door"


class Tips(QWidget):
    """The tips, each with a way to take it away, and a line for a new one."""

    added = Signal(object)
    """The words of a new tip."""
    removed = Signal(object)
    """The number of a tip to take away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setAccessibleName("Add a tip: one line about the place")
        self.field.setAccessibleDescription(EXPLAIN)
        self.field.setPlaceholderText(SUCH_AS)
        self.field.setTextMargins(theme.TIGHT, 0, theme.TIGHT, 0)
        self.field.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.add = WordButton("Add a tip", icon="plus", parent=self)
        self.refused = PlainLabel("", theme.BODY, kind="danger", parent=self)
        self.refused.hide()
        self._shown: list[QWidget] = []
        self._lines = QVBoxLayout()
        self._lay_out()
        self.field.returnPressed.connect(self._add)
        self.field.textEdited.connect(self.refused.hide)
        self.add.clicked.connect(self._add)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        buttons = [button for line in self._shown for button in line.findChildren(WordButton)]
        return [*buttons, self.field, self.add]

    def show_tips(self, tips: Sequence[Note]) -> None:
        """Show these, the newest first."""
        for line in self._shown:
            line.hide()
            line.deleteLater()
        self._shown = [self._line(tip) for tip in tips]
        for line in self._shown:
            self._lines.addWidget(line)
        self.field.clear()
        self.refused.hide()
        follow(self, self.stops)

    def refuse(self, words: str) -> None:
        """Say why a tip is not kept; what was typed stays, to be changed."""
        self.refused.set_words(words)
        self.refused.show()
        announce(self, words, now=True)
        self.field.setFocus()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HAIR)
        whole.addWidget(PlainLabel(HEADING, theme.LARGE, semibold=True, kind="heading"))
        self._lines.setSpacing(theme.HAIR)
        whole.addLayout(self._lines)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.field, 1)
        row.addWidget(self.add)
        whole.addLayout(row)
        whole.addWidget(self.refused)
        whole.addWidget(PlainLabel(EXPLAIN, theme.SMALL, kind="muted"))

    def _line(self, tip: Note) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        said = PlainLabel(f"{tip.text} ({spoken_date(tip.written_on)})", theme.BODY, parent=line)
        row.addWidget(said, 1)
        remove = WordButton("", icon="x", kind="quiet", name=f"Remove the tip: {tip.text}",
                            parent=line)  # fmt: skip
        remove.setToolTip("Remove this tip")
        remove.setFixedSize(theme.tall(theme.CHIP_HEIGHT), theme.tall(theme.CHIP_HEIGHT))
        remove.setProperty("number", tip.number)
        remove.clicked.connect(self._remove)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _add(self) -> None:
        self.added.emit(self.field.text())

    def _remove(self) -> None:
        self.removed.emit(self.sender().property("number"))
