"""The words of one criterion of the programme, or of a new one. Staff only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_inputs import LineInput
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.keeping.programme.programme import CriterionLine

FIELDS = {
    "professional_label": "Name, for staff",
    "public_words": "The same in words that label nobody",
    "unit": "Of a person, a household, or either",
    "evidence": "Where it comes from",
    "source": "Source",
    "place": "Place",
    "dated": "Date",
    "certainty": "How certain it is",
}
WORDING = "What it says"


class CriterionForm(QWidget):
    """A line for each part of a criterion."""

    wanted = Signal(object)
    """What it shall say, by the name of each field."""
    back_wanted = Signal()
    """It is to be as it ships; one of our own is to go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = {key: LineInput(self) for key in FIELDS}
        self.keep = WordButton("Keep the words", icon="save", parent=self)
        self.back = WordButton("As it ships", icon="undo-2", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.TIGHT, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(PlainLabel(WORDING, theme.BODY, semibold=True, parent=self))
        for key, name in FIELDS.items():
            self.fields[key].setAccessibleName(name)
            self.fields[key].returnPressed.connect(self.ask_to_keep)
            column.addWidget(PlainLabel(name, theme.SMALL, kind="muted", parent=self))
            column.addWidget(self.fields[key])
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.keep)
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        self.keep.clicked.connect(self.ask_to_keep)
        self.back.clicked.connect(self.back_wanted)

    @property
    def has_focus(self) -> bool:
        """True while somebody types here."""
        return any(field.hasFocus() for field in self.fields.values())

    def show_line(self, line: CriterionLine) -> None:
        """Show what a criterion says."""
        for key, field in self.fields.items():
            field.show_value(getattr(line.criterion, key))
        self.keep.set_words("Keep the words")
        self.back.setVisible(line.worded or line.changed)

    def clear(self) -> None:
        """Hold nothing: somebody else may see the screen."""
        for field in self.fields.values():
            field.clear()

    def begin(self) -> None:
        """Begin a new criterion."""
        self.clear()
        self.keep.set_words("Add it")
        self.back.hide()
        self.fields["professional_label"].setFocus()

    def ask_to_keep(self) -> None:
        """Ask for what is typed to be kept."""
        self.wanted.emit({key: field.text() for key, field in self.fields.items()})
