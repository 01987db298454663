"""What is wrong with the hall, as a list: Enter or *Show* goes to the tables it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.wrapped_rows import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.marketplace.hall.noticed import HallWarning

NONE = "Nothing is wrong with this hall as far as its drawing and these figures tell."
LOOKING = "Looking at the hall ..."
SOME = "{} to look at. The figures can be set under Figures."
SHOW = "Show"


class NoticedList(QWidget):
    """Says what to mend."""

    wanted = Signal(object)
    """The things in the hall that one warning is about."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.warnings: tuple[HallWarning, ...] = ()
        self.about = PlainLabel(LOOKING, theme.BODY, parent=self)
        self.list = QListWidget(self)
        self.list.setObjectName("rows")
        wrap(self.list)
        self.list.setAccessibleName("What to look at in this hall")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemActivated.connect(self._show)
        self.show_button = WordButton(SHOW, icon="search", parent=self)
        self.show_button.clicked.connect(self._show)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.TIGHT, 0, theme.TIGHT, theme.TIGHT)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self.about)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_warnings(self, warnings: Sequence[HallWarning]) -> None:
        """Show what is wrong; the row that was in front stays in front."""
        row = max(self.list.currentRow(), 0)
        self.warnings = tuple(warnings)
        self.list.clear()
        for one in self.warnings:
            QListWidgetItem(one.words, self.list)
        self.list.setCurrentRow(min(row, len(self.warnings) - 1))
        self.about.set_words(SOME.format(len(self.warnings)) if self.warnings else NONE)
        self.list.setVisible(bool(self.warnings))
        self.show_button.setVisible(bool(self.warnings))

    def _show(self, _item: object = None) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.warnings):
            self.wanted.emit(self.warnings[row].refs)
