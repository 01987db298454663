"""What people often want too, for staff to ask about: three things at most, and one key away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.model import Need

ASK = "Often wanted too: ask"


class AlsoOffers(QWidget):
    """A line with a button for each; gone where there is nothing to offer."""

    need_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Often wanted too")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        whole.setSpacing(theme.HAIR)
        whole.addWidget(PlainLabel(ASK, theme.BODY, semibold=True, parent=self))
        self._flow = Flow(theme.TIGHT)
        whole.addLayout(self._flow)
        self.buttons: list[WordButton] = []
        self.hide()

    def offer(self, needs: Sequence[Need]) -> None:
        """Show these needs, under the names that anybody may read."""
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(need) for need in needs]
        self.fit()

    def fit(self, *, slim: bool = False) -> None:
        """Give way where there is little room; what is on the sheet comes first."""
        self.setVisible(bool(self.buttons) and not slim)

    def _button(self, need: Need) -> WordButton:
        words = need.screen_name or need.public_name
        made = WordButton(words, name=f"Look for: {words}", parent=self)
        made.clicked.connect(partial(self.need_wanted.emit, need.id))
        self._flow.addWidget(made)
        return made
