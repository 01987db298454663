"""Under the list: how many services are marked to be compared, and the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

ONE_MORE = "To compare: {names}. Mark one or two more with C."
MARKED = "To compare: {names}."


class CompareBar(QWidget):
    """Nothing to see until a service is marked."""

    compare_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("comparebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = PlainLabel("", theme.BODY, parent=self)
        self.button = WordButton("Compare (Shift+C)", icon="scale", parent=self)
        self.button.setAccessibleName("Compare the marked services side by side")
        self.button.clicked.connect(self.compare_wanted)
        self.clear = WordButton("Clear", kind="quiet", parent=self)
        self.clear.setAccessibleName("Unmark all services")
        self.clear.clicked.connect(self.clear_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.WIDE, theme.HAIR, theme.TIGHT, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.clear)
        self.hide()

    def show_marked(self, names: Sequence[str]) -> None:
        """Name the services that are marked, or hide."""
        enough = len(names) > 1
        told = (MARKED if enough else ONE_MORE).format(names="; ".join(names))
        self.words.set_words(told)
        self.button.setEnabled(enough)
        self.setVisible(bool(names))
