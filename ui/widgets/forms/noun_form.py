"""A form of one thing: each of its values in a field, kept when the caret goes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.forms.editor_day import DayInput
from ui.widgets.forms.editor_field import FieldBox
from ui.widgets.forms.editor_inputs import (
    YES_NO,
    ChoiceInput,
    LineInput,
    ListInput,
    TextInput,
    TicksInput,
)
from ui.widgets.forms.noun_inputs import (
    LinesInput,
    MetresInput,
    NumberInput,
    PoundsInput,
    TimeInput,
)
from ui.widgets.forms.picked_input import PickedInput
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from directory.model.base import Noun


@dataclass(frozen=True, slots=True)
class FormLine:
    """One field of a form."""

    path: str
    """Where the value stands in the thing: ``venue.address``; a heading has none."""
    label: str
    kind: str = "line"
    help: str = ""
    choices: Mapping[Any, str] = field(default_factory=dict)


INPUTS: dict[str, Callable[[], QWidget]] = {
    "line": LineInput,
    "text": TextInput,
    "names": ListInput,
    "lines": LinesInput,
    "day": DayInput,
    "time": TimeInput,
    "number": NumberInput,
    "figure": lambda: NumberInput(empty=None),
    "metres": MetresInput,
    "pounds": PoundsInput,
    "picked": PickedInput,
}
AT_ONCE = ("choice", "yes_no", "ticks", "picked")
"""Kinds whose values are kept as soon as they are chosen."""


class NounForm(QWidget):
    """Shows a thing, and hands out what it becomes."""

    changed = Signal(object, str)
    """The thing as somebody wants it, and the name of the field."""

    def __init__(self, lines: Sequence[FormLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.noun: Noun | None = None
        self.fields: dict[str, FieldBox] = {}
        self._pending: dict[str, object] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for line in lines:
            self._add(line)

    def show_noun(self, noun: Noun) -> None:
        """Show a thing as it is now; what is being typed stays."""
        self.noun = noun
        for path, box in self.fields.items():
            if path not in self._pending:
                box.show_value(value_at(noun, path))

    def turn_to(self, noun: Noun) -> None:
        """Show another thing; what was typed about the one before was kept, or goes."""
        self._pending = {}
        for box in self.fields.values():
            box.unread = False
            box.notice(())
        self.show_noun(noun)

    def offer(self, path: str, choices: Mapping[Any, str]) -> None:
        """Offer other choices in one field."""
        box = self.fields[path].box
        if isinstance(box, ChoiceInput | PickedInput):
            box.show_choices(choices)

    def keep(self) -> None:
        """Hand out what was typed, if anything was."""
        pending, self._pending = self._pending, {}
        if self.noun is None or not pending:
            return
        wanted = self.noun
        for path, value in pending.items():
            wanted = with_value(wanted, path, value)
        if wanted != self.noun:
            self.changed.emit(wanted, self.fields[next(iter(pending))].label)

    def slim(self, yes: bool) -> None:
        """Put each field under its words where there is little room."""
        for box in self.fields.values():
            box.slim(yes)

    def take_focus(self) -> None:
        """Begin with the first field."""
        next(iter(self.fields.values())).box.setFocus()

    def eventFilter(self, line: QObject, event: QEvent) -> bool:
        """Let the keys for undo go on from a field in which nothing was typed."""
        if isinstance(line, QLineEdit) and isinstance(event, QKeyEvent):
            undo = event.matches(QKeySequence.StandardKey.Undo) and not line.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not line.isRedoAvailable()
            if event.type() == QEvent.Type.ShortcutOverride and (undo or redo):
                event.ignore()
                return True
        return super().eventFilter(line, event)

    # -- how it is put together

    def _add(self, line: FormLine) -> None:
        if not line.path:
            heading = PlainLabel(line.label, theme.LARGE, semibold=True, parent=self)
            heading.setContentsMargins(0, theme.TIGHT, 0, 0)
            self._column.addWidget(heading)
            return
        box = FieldBox(line.label, line.help, _input(line), self)
        box.setProperty("path", line.path)
        box.setProperty("at_once", line.kind in AT_ONCE)
        box.typed.connect(self._typed)
        box.left.connect(self.keep)
        if isinstance(box.box, QLineEdit):
            box.box.installEventFilter(self)
            box.box.returnPressed.connect(self.keep)
        self._column.addWidget(box)
        self.fields[line.path] = box

    def _typed(self, value: object) -> None:
        box = self.sender()
        if isinstance(box, FieldBox):
            box.notice(())
        self._pending[str(box.property("path"))] = value
        if box.property("at_once"):
            self.keep()


def value_at(noun: object, path: str) -> object:
    """Return the value at a path of a thing."""
    for name in path.split("."):
        noun = getattr(noun, name)
    return noun


def with_value(noun: Noun, path: str, value: object) -> Noun:
    """Return a thing with another value at a path."""
    name, _, rest = path.partition(".")
    inner = with_value(getattr(noun, name), rest, value) if rest else value
    return noun.model_copy(update={name: inner})


def _input(line: FormLine) -> QWidget:
    if line.kind == "ticks":
        return TicksInput(line.choices)
    if line.kind in ("choice", "yes_no"):
        made = ChoiceInput()
        made.show_choices(line.choices or YES_NO)
        return made
    return INPUTS[line.kind]()
