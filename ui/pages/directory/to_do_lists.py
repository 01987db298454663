"""The worklists by name, each with its count: a list at the left, or one line to choose from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QListWidget, QListWidgetItem, QWidget

from ui import theme
from ui.widgets.buttons import WordButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.keeping.checking.worklists import Work

LISTS_WIDTH = 304
SLIP_BACK, LIMITS = "A slip came back ...", "How long checks hold"


def without(work: Sequence[Work], id_: str) -> tuple[Work, ...]:
    """Return lists without what is about one record, alone or in a pair: it is gone."""
    return tuple(
        replace(one, rows=tuple(r for r in one.rows if id_ not in (r.id, *r.which.split("|"))))
        for one in work
    )


class WorkLists(QWidget):
    """Which list is looked at. ``shown`` tells its place, ``picked`` that a person chose it."""

    shown = Signal(int)
    picked = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._slim = False
        self.lists = QListWidget(self)
        self.pick = QComboBox(self)
        self.slip_back = WordButton(SLIP_BACK, icon="folder-open", parent=self)
        self.set_limits = WordButton(LIMITS, icon="sliders-horizontal", parent=self)
        self._lay_out()
        self.lists.currentRowChanged.connect(self._show)
        self.lists.itemActivated.connect(self.entered)
        self.pick.activated.connect(self._pick)

    def show_work(self, work: Sequence[Work]) -> None:
        """Tell how much each list holds; the one looked at stays, else the first with work."""
        at = self.lists.currentRow()
        if at < 0:
            at = next((place for place, one in enumerate(work) if one.rows), 0)
        self._fill(work)
        self.lists.blockSignals(True)
        self.lists.setCurrentRow(at)
        self.lists.blockSignals(False)
        self._show(at)

    def slim(self, slim: bool) -> None:
        """One line to choose from where there is little room."""
        self._slim = slim
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if slim else down)
        self.lists.setVisible(not slim)
        self.pick.setVisible(slim)
        for button, words in ((self.slip_back, SLIP_BACK), (self.set_limits, LIMITS)):
            button.set_words("" if slim else words, words)

    def take_focus(self) -> None:
        """Put the focus on whichever of the two is seen."""
        (self.pick if self._slim else self.lists).setFocus()

    def _lay_out(self) -> None:
        self.lists.setObjectName("sections")
        self.lists.setAccessibleName("Lists of what there is to do")
        self.lists.setFrameShape(QListWidget.Shape.NoFrame)
        self.lists.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lists.setFixedWidth(theme.tall(LISTS_WIDTH))
        self.pick.setAccessibleName("List of what there is to do")
        self.pick.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        self.pick.hide()
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.HAIR)
        self._line.addWidget(self.lists, 1)
        self._line.addWidget(self.pick, 1)
        for button in (self.slip_back, self.set_limits):
            self._line.addWidget(button)

    def _fill(self, work: Sequence[Work]) -> None:
        self.lists.blockSignals(True)
        while self.lists.count() < len(work):
            QListWidgetItem(self.lists)
            self.pick.addItem("")
        for place, one in enumerate(work):
            item = self.lists.item(place)
            counted = f"{len(one.rows):,}   {one.title}"
            item.setText(counted)
            self.pick.setItemText(place, counted)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.title}: {len(one.rows)}")
            item.setSizeHint(QSize(0, theme.tall(theme.CHIP_HEIGHT)))
        self.lists.blockSignals(False)

    def _show(self, place: int) -> None:
        self.pick.setCurrentIndex(place)
        self.shown.emit(place)

    def _pick(self, place: int) -> None:
        self.picked.emit()
        self.lists.setCurrentRow(place)
