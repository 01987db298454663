"""A part of a form: what all parts have in common, and the part that is one field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.forms.editor_day import DayInput, MustBeDay
from ui.widgets.forms.editor_field import FieldBox
from ui.widgets.forms.editor_inputs import (
    YES_NO,
    ChoiceInput,
    LineInput,
    ListInput,
    TextInput,
    TicksInput,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from directory.model import Location, ServicePage
    from ui.pages.directory.editor.draft import Path
    from ui.pages.directory.editor.fields import FieldLine

Notices = dict[tuple[str | int, ...], tuple[str, ...]]
NO_CHOICE = "Not said"


class Part(QWidget):
    """A part of the form that shows some of the record, and tells what a person does in it."""

    typed = Signal(object, object)
    """Where a value stands, and what it is now."""
    left = Signal()
    changed = Signal(object, object)
    """Where, and several fields of the record that change in one step, by name."""
    added = Signal(str, object)
    removed = Signal(str, object)
    moved = Signal(str, object, object)
    grown = Signal()
    """It has other fields than before."""
    wanted = Signal(str)
    """The record of this id is to be opened."""

    def show_page(self, page: ServicePage) -> None:
        """Show the record as it is now."""

    def show_notices(self, notices: Notices) -> None:
        """Say under each field what somebody should look at."""

    def slim(self, yes: bool) -> None:
        """Put fields under their words where there is little room."""

    def go_to(self, path: Path) -> QWidget | None:
        """Open what stands at ``path`` and return what can take the focus there."""
        return None

    @property
    def unread(self) -> str:
        """The label of a field that holds what cannot be understood; empty if there is none."""
        return ""


class FieldPart(Part):
    """One field of the record."""

    def __init__(self, line: FieldLine, kind: str, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.line, self.path = line, path
        self.field = FieldBox(line.label_for(kind), line.help, input_for(line, self), self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.field)
        self.field.typed.connect(self._typed)
        self.field.left.connect(self.left)

    def show_page(self, page: ServicePage) -> None:
        """Show the value that the record has."""
        box = self.field.box
        if isinstance(box, ChoiceInput) and self.line.input in _CHOOSES_FROM:
            box.show_choices(_CHOOSES_FROM[self.line.input](page))
        self.field.show_value(_value(page, self.path))

    def show_notices(self, notices: Notices) -> None:
        """Say under the field what somebody should look at."""
        self.field.notice(notices.get(self.path, ()))

    def slim(self, yes: bool) -> None:
        """Put the field under its words."""
        self.field.slim(yes)

    def go_to(self, path: Path) -> QWidget | None:
        """Return the input, if this is the field."""
        return self.field.box if path == self.path else None

    @property
    def unread(self) -> str:
        """The label, while what stands here cannot be understood."""
        return self.field.label if self.field.unread else ""

    def _typed(self, value: object) -> None:
        self.typed.emit(self.path, value)


def input_for(line: FieldLine, parent: QWidget) -> QWidget:
    """Return where one types or chooses the value of a field."""
    if line.input == "ticks":
        return TicksInput(line.choices, parent)
    if line.input in _PLAIN_INPUTS:
        return _PLAIN_INPUTS[line.input](parent)
    box = ChoiceInput(parent)
    box.show_choices(_ANSWERS.get(line.input, line.choices))
    return box


def _value(page: ServicePage, path: Path) -> object:
    found = getattr(page, str(path[0]))
    if len(path) == 1:
        return found
    things = found
    return getattr(things[int(path[1])], str(path[2])) if int(path[1]) < len(things) else None


def _contacts_of(page: ServicePage) -> Mapping[object, str]:
    return {None: NO_CHOICE} | {one.id: one.value or "Not filled in yet" for one in page.contacts}


def _places_of(page: ServicePage) -> Mapping[object, str]:
    return {None: NO_CHOICE} | {one.id: place_name(one, page) for one in page.locations}


def _forms_of(page: ServicePage) -> Mapping[object, str]:
    return {None: NO_CHOICE} | {
        one.id: one.title or "Without a title" for one in page.forms if one.kind == "form"
    }


def place_name(place: Location, page: ServicePage) -> str:
    """Return how a keeper would call a place of a record."""
    number = page.locations.index(place) + 1
    return place.name or place.address or place.town or place.area or f"Place {number}"


_PLAIN_INPUTS = {
    "line": LineInput,
    "text": TextInput,
    "day": DayInput,
    "must_be_day": MustBeDay,
    "names": ListInput,
}
_ANSWERS: Mapping[str, Mapping[Any, str]] = {
    "yes_no": YES_NO,
    "yes_or_no": {False: "No", True: "Yes"},
}
_CHOOSES_FROM = {"contact": _contacts_of, "place": _places_of, "form": _forms_of}
