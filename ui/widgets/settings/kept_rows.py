"""Rows of what a desk keeps in order: ready sheets by name, and the pinned services."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

Act = Literal["up", "down", "use", "remove"]
BUTTONS: dict[Act, tuple[str, str]] = {
    "up": ("arrow-up", "Move {name} up"),
    "down": ("arrow-down", "Move {name} down"),
    "use": ("plus", "Put {name} on the sheet"),
    "remove": ("trash-2", "Remove {name}"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """What one row shows."""

    id: str
    name: str
    count: int | None = None
    """How many services it holds; None for a service itself."""
    troubles: tuple[str, ...] = ()


class KeptRow(QWidget):
    """One of them: its name, what is wrong with it, and buttons that say what they do."""

    wanted = Signal(object, object)
    """What to do, and the id of what it is done to."""
    renamed = Signal(object, object)
    """The id, and the new name."""

    def __init__(self, kept: Kept, acts: Sequence[Act], parent: QWidget) -> None:
        super().__init__(parent)
        self.kept = kept
        self.name: QLineEdit | PlainLabel = (
            PlainLabel(kept.name, theme.BODY, parent=self)
            if kept.count is None
            else self._make_field()
        )
        self.troubles = PlainLabel(
            "\n".join(kept.troubles), theme.BODY, kind="warning", parent=self
        )
        self.troubles.setVisible(bool(kept.troubles))
        self.buttons = {act: self._make_button(act) for act in acts}
        self._lay_out()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        first = [self.name] if isinstance(self.name, QLineEdit) else []
        return [*first, *self.buttons.values()]

    def refuse(self, words: str) -> None:
        """Say why the new name does not do."""
        self.troubles.set_words(words)
        self.troubles.show()
        announce(self, words, now=True)

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self.kept.name, self)
        field.setAccessibleName("Name of a ready sheet")
        field.setAccessibleDescription(" ".join(self.kept.troubles))
        field.setTextMargins(theme.TIGHT, 0, theme.TIGHT, 0)
        field.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        field.editingFinished.connect(self._rename)
        return field

    def _make_button(self, act: Act) -> WordButton:
        icon, name = BUTTONS[act]
        button = WordButton("", icon=icon, name=name.format(name=self.kept.name), parent=self)
        button.setToolTip(button.accessibleName().replace("<", ""))  # Qt would read markup
        button.setFixedSize(theme.tall(theme.BUTTON_HEIGHT), theme.tall(theme.CHIP_HEIGHT))
        button.setProperty("act", act)
        button.clicked.connect(self._want)
        return button

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HAIR)
        row = QHBoxLayout()
        row.setSpacing(theme.HAIR)
        row.addWidget(self.name, 1)
        if self.kept.count is not None:
            count = PlainLabel(_services(self.kept.count), theme.BODY, kind="muted", parent=self)
            count.setWordWrap(False)
            row.addWidget(count)
        for button in self.buttons.values():
            row.addWidget(button)
        whole.addLayout(row)
        whole.addWidget(self.troubles)

    def _want(self) -> None:
        self.wanted.emit(self.sender().property("act"), self.kept.id)

    def _rename(self) -> None:
        typed = self.name.text().strip()
        if typed != self.kept.name:
            self.renamed.emit(self.kept.id, typed)


class KeptRows(QWidget):
    """The rows one under another; the focus stays on what was moved."""

    wanted = Signal(object, object)
    renamed = Signal(object, object)

    def __init__(self, acts: Sequence[Act], parent: QWidget) -> None:
        super().__init__(parent)
        self._acts = tuple(acts)
        self._last: tuple[object, object] | None = None
        self.rows: list[KeptRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.HAIR)

    def set_rows(self, kept: Sequence[Kept]) -> None:
        """Show these; nothing is made anew when they are what is shown already."""
        if [row.kept for row in self.rows] == list(kept) and self._as_kept():
            return
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [KeptRow(one, self._acts, self) for one in kept]
        for row in self.rows:
            row.wanted.connect(self._want)
            row.renamed.connect(self.renamed)
            self._column.addWidget(row)
        follow(self, [stop for row in self.rows for stop in row.stops])
        self._focus_again()

    def row(self, kept_id: str) -> KeptRow | None:
        """Return the row of one of them."""
        return next((row for row in self.rows if row.kept.id == kept_id), None)

    def _as_kept(self) -> bool:
        fields = [row for row in self.rows if isinstance(row.name, QLineEdit)]
        return all(row.name.text() == row.kept.name for row in fields)

    def _want(self, act: object, kept_id: object) -> None:
        self._last = (act, kept_id)
        self.wanted.emit(act, kept_id)
        self._last = None

    def _focus_again(self) -> None:
        if self._last is None or not self.rows:
            return
        act, kept_id = self._last
        row = self.row(str(kept_id)) or self.rows[-1]
        next((b for name, b in row.buttons.items() if name == act), row).setFocus()


def _services(count: int) -> str:
    return "1 service" if count == 1 else f"{count} services"
