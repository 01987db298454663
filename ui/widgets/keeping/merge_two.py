"""Two records that may be one, side by side: told apart, or made one of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.keeping.side_choice import OneSide, SideChoice
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.keeping.twice.merging_two import Beside

EXPLAIN = "'{second}' becomes part of '{first}'. Choose what is kept where they differ."
ALIKE = "They say the same in every field."
FIRST, SECOND, BOTH = "Keep this", "Take this", "Keep both"


class MergeTwo(QWidget):
    """The fields in which two records differ, and what is kept of each."""

    wanted = Signal()
    """Make one of them."""
    apart = Signal()
    """They are not the same."""
    swapped = Signal()
    """The other one is to stay."""
    left = Signal()

    def __init__(self, said: Callable[[str], str], parent: QWidget) -> None:
        """Make one; ``said`` returns words of a record as they may stand on the screen now."""
        super().__init__(parent)
        self._said = said
        self.both: Beside | None = None
        self.choices: dict[str, SideChoice] = {}
        self._takes: dict[str, str] = {}
        self.headings: list[PlainLabel] = []
        self.said = PlainLabel("", theme.BODY, parent=self)
        self.area = Scrolled("What differs in the two records", self)
        self.area.column.setContentsMargins(0, 0, theme.TIGHT, 0)
        self.merge = WordButton("Make one of them", icon="check", kind="primary", parent=self)
        self.differ = WordButton("Not the same", icon="x", parent=self)
        self.swap = WordButton("Keep the other one", kind="quiet", parent=self)
        self.back = WordButton("Back", icon="arrow-left", kind="quiet", parent=self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HAIR)
        whole.addWidget(self.said)
        whole.addWidget(self.area, 1)
        foot = QWidget(self)
        flow = Flow(theme.TIGHT, foot)
        for button in (self.merge, self.differ, self.swap, self.back):
            flow.addWidget(button)
        whole.addWidget(foot)
        self.merge.clicked.connect(self.wanted)
        self.differ.clicked.connect(self.apart)
        self.swap.clicked.connect(self.swapped)
        self.back.clicked.connect(self.left)

    @property
    def takes(self) -> dict[str, str]:
        """What was chosen for each field."""
        return dict(self._takes)

    def show_two(self, both: Beside) -> None:
        """Show two records; where they cannot be merged it says why."""
        self.both, self._takes, self.choices = both, {}, {}
        words = EXPLAIN.format(first=both.first.name, second=both.second.name)
        self.said.set_words(self._said(both.refused or words))
        self.merge.setEnabled(not both.refused)
        column = self.area.column
        while item := column.takeAt(0):
            if part := item.widget():
                part.hide()
                part.deleteLater()
        across = 3 if any(field.may_be_both for field in both.fields) else 2
        if both.fields:
            column.addWidget(self._headings(both, across))
        for field in both.fields:
            texts = (self._said(field.first), self._said(field.second))
            sides = [OneSide("first", FIRST, texts[0]), OneSide("second", SECOND, texts[1])]
            if field.may_be_both:
                sides.append(OneSide("both", BOTH, None))
            choice = SideChoice(
                field.field, field.name, sides, field.take, self.area, columns=across
            )
            choice.chosen.connect(self._take)
            self.choices[field.field] = choice
            column.addWidget(choice)
        if not both.fields:
            column.addWidget(PlainLabel(ALIKE, theme.BODY, kind="muted", parent=self.area))
        column.addStretch(1)
        buttons = [button for each in self.choices.values() for button in each.buttons.values()]
        follow(self.said, [*buttons, self.merge, self.differ, self.swap, self.back])
        self.area.verticalScrollBar().setValue(0)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # else it is squeezed
        (buttons[0] if buttons else self.differ).setFocus()

    def _headings(self, both: Beside, across: int) -> QWidget:
        """Return what stands above the two sides: the list of each, and when it was checked."""
        row = QWidget(self.area)
        grid = QGridLayout(row)
        grid.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        grid.setHorizontalSpacing(theme.GAP)
        self.headings = [
            PlainLabel(self._said(words), theme.BODY, semibold=True, parent=row)
            for words in both.headings
        ]
        for at, label in enumerate(self.headings):
            grid.addWidget(label, 0, at, Qt.AlignmentFlag.AlignTop)
        for at in range(across):
            grid.setColumnStretch(at, 1)
        return row

    def _take(self, field: str, side: str) -> None:
        self._takes[field] = side
