"""What was understood, as chips: each can be tapped off, and on again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import GAP, WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk.answer import NeedChip

NOTHING_YET = "Or choose below"
UNDERSTOOD = "Understood:"
LEAST_CHIP = 96
BESIDE = theme.LARGE + 2 * theme.GAP + theme.WIDE
"""What a chip needs beside its words: its icon, its edges, the space between."""


class Chip(WordButton):
    """One need; pressed, it changes between used and left out."""

    turned = Signal(object)
    """The id of the need, each time it is pressed."""

    def __init__(self, need_id: str, words: str, *, on: bool, parent: QWidget) -> None:
        super().__init__(words, icon="x" if on else "plus", parent=parent)
        self.setFixedHeight(theme.CHIP_HEIGHT)
        self.setCheckable(True)
        self.setChecked(on)
        self.need_id = need_id
        self.words = words
        does = "Press to leave it out" if on else "Left out. Press to use it"
        self.setAccessibleName(f"{words}. {does}.")
        self.clicked.connect(self._turn)

    @property
    def full(self) -> int:
        """The width, in px, at which all its words can be read."""
        return QFontMetrics(self.font()).horizontalAdvance(self.words) + theme.HAIR + BESIDE

    def fit(self, width: int) -> None:
        """Be at most ``width`` px wide; words that do not fit end in an ellipsis."""
        room = max(width - BESIDE, theme.BROAD)
        shown = QFontMetrics(self.font()).elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        self.setText(GAP + shown.replace("&", "&&"))
        self.setToolTip(self.words.replace("<", "") if shown != self.words else "")

    def _turn(self) -> None:
        self.turned.emit(self.need_id)


class Chips(QWidget):
    """The row of chips; it never grows past one row, long chips become shorter."""

    turned = Signal(object)
    """The id of the need that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.CHIPS_HEIGHT)
        self.setAccessibleName("What was understood")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.TIGHT)
        self._lead = PlainLabel(NOTHING_YET, kind="muted", parent=self)
        self._lead.setWordWrap(False)
        self._row.addWidget(self._lead)
        self._row.addStretch(1)
        self._chips: list[Chip] = []
        self._slim = False

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips shown, in order."""
        return tuple(self._chips)

    def show_needs(
        self, on: Sequence[NeedChip], off: Sequence[NeedChip], *, public_words: bool
    ) -> None:
        """Show the needs in use, then those tapped off."""
        had_focus = next((chip.need_id for chip in self._chips if chip.hasFocus()), "")
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        used = [(need, True) for need in on] + [(need, False) for need in off]
        self._chips = [self._make(need, yes, public_words=public_words) for need, yes in used]
        self._lead.set_words(UNDERSTOOD if self._chips else NOTHING_YET)
        self._fit()
        follow(self._lead, self._chips)
        for chip in self._chips:
            if chip.need_id == had_focus:
                chip.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out again."""
        super().resizeEvent(event)
        self._fit()

    def _make(self, need: NeedChip, on: bool, *, public_words: bool) -> Chip:
        public = need.screen_name or need.public_name
        chip = Chip(need.id, public if public_words else need.professional_name, on=on, parent=self)
        chip.turned.connect(self.turned)
        self._row.insertWidget(self._row.count() - 1, chip)
        chip.show()
        return chip

    def set_slim(self, slim: bool) -> None:
        """Leave out the word before the chips where there is little room."""
        self._slim = slim
        self._fit()

    def _fit(self) -> None:
        self._lead.setVisible(not (self._slim and self._chips))
        lead = 0 if self._lead.isHidden() else self._lead.sizeHint().width() + theme.TIGHT
        room = self.width() - lead - len(self._chips) * theme.TIGHT
        for chip, width in zip(
            self._chips, shares([c.full for c in self._chips], room), strict=True
        ):
            chip.fit(width)


def shares(wanted: Sequence[int], room: int) -> list[int]:
    """Share ``room`` (px) out: whoever wants less than an even share gets all it wants."""
    given = [0] * len(wanted)
    left = room
    for done, at in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[at] = min(wanted[at], max(left // (len(wanted) - done), LEAST_CHIP))
        left -= given[at]
    return given
