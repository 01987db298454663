"""Where nothing is covered: begin a service there, or say of one that is held that it helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.forms.service_pick import MOST_FOUND, ServicePick

if TYPE_CHECKING:
    from ui.widgets.frame.page import Tools

ADD = "Add a service for {area}"
TAG = "Or one we have: type its name"


class GapFilling(QWidget):
    """One press begins a record with need and area filled in; a name opens one that is held."""

    begun = Signal()
    tagged = Signal(object)
    """The id of a record that helps with this too."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.add = WordButton(ADD.format(area="this area"), icon="plus", parent=self)
        self.pick = ServicePick(TAG, tools, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.add)
        column.addWidget(self.pick)
        column.addStretch(1)
        self.add.clicked.connect(self.begun)
        self.pick.picked.connect(self.tagged)
        self.hide()

    def show_gap(self, need: str, area: str) -> None:
        """Offer to fill one gap."""
        words = ADD.format(area=area)
        self.add.set_words(words, f"{words}: {need}")
        self.pick.clear()
        # Room for what will be found, so that nothing moves under the hand that types.
        self.setMinimumHeight((MOST_FOUND + 2) * theme.tall(theme.CHIP_HEIGHT) + theme.HAIR)
        self.show()
