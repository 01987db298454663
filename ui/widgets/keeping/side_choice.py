"""One field of which two say something else: both texts, and which of them counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QGridLayout, QWidget

from ui import theme
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

NOTHING = "nothing"
LONGEST = 600


class OneSide(NamedTuple):
    """One thing that can be chosen."""

    code: str
    words: str
    """On the button: *Keep mine*."""
    text: str | None
    """What that side says; None where the button says all."""


class SideChoice(QWidget):
    """A field by its name, and a button for each side with what that side says under it."""

    chosen = Signal(str, str)
    """The field, and the code of the side."""

    def __init__(
        self,
        field: str,
        name: str,
        sides: Sequence[OneSide],
        now: str,
        parent: QWidget,
        *,
        columns: int = 0,
    ) -> None:
        """Make one; ``columns`` is how many stand beside each other where others have more."""
        super().__init__(parent)
        self._field = field
        self.buttons: dict[str, QCheckBox] = {}
        self._group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(theme.HAIR)
        title = PlainLabel(name, theme.BODY, semibold=True, parent=self)
        grid.addWidget(title, 0, 0, 1, len(sides))
        for at, side in enumerate(sides):
            button = self._button(side, name)
            button.setChecked(side.code == now)
            grid.addWidget(button, 1, at)
            if side.text is not None:
                words = PlainLabel(_short(side.text) or NOTHING, theme.BODY, parent=self)
                words.setProperty("kind", "" if side.text else "muted")
                words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(words, 2, at)
        for at in range(max(columns, len(sides))):
            grid.setColumnStretch(at, 1)
        self._group.buttonClicked.connect(self._clicked)

    def show_side(self, code: str) -> None:
        """Mark the side that counts now."""
        self.buttons[code].setChecked(True)

    def _button(self, side: OneSide, name: str) -> QCheckBox:
        button = QCheckBox(side.words, self)
        button.setFont(theme.font(theme.BODY))
        said = "" if side.text is None else f": {' '.join(side.text.split()) or NOTHING}"
        button.setAccessibleName(f"{name}, {side.words.lower()}{said}")
        button.setProperty("code", side.code)
        self._group.addButton(button)
        self.buttons[side.code] = button
        return button

    def _clicked(self, button: QCheckBox) -> None:
        self.chosen.emit(self._field, str(button.property("code")))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} ..."
