"""What is typed about a hall: the five answers, the chosen thing, the figures of the warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal

from directory.marketplace.hall.kinds import DOORS, FEATURES
from directory.model.halls import HallDoor, Pitch
from directory.words import first_large
from ui import theme
from ui.actions.event.event_hall import FIGURES, QuickAnswers, figure
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_field import FieldBox
from ui.widgets.forms.editor_inputs import ChoiceInput, LineInput, TicksInput
from ui.widgets.forms.noun_form import FormLine, NounForm
from ui.widgets.forms.noun_inputs import MetresInput, NumberInput
from ui.widgets.hall.hall_drawn import MARKS
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from directory.marketplace.hall.things import Ref, Thing
    from directory.model.base import Noun

WALLS = {"bottom": "The lower one", "right": "The right one", "top": "The upper one",
         "left": "The left one"}  # fmt: skip
STEPS = {True: "Step-free", False: "With steps", None: "Not known"}
FIRST = {"length": 24.0, "width": 15.0, "door": "bottom", "tables": 24, "step_free": True}
"""What stands in the five answers at first."""
MAKE = "Make the hall"
EXPLAIN = "Five answers make a hall with numbered tables. Move what is wrong. Undo brings back."
CORNERS = "Not a rectangle? Its corners"
CORNERS_HELP = "Metres from the left and from the bottom, in order round the walls; then Enter."
NOTHING = (
    "Nothing is chosen. Click a thing, or go to it with the arrows and press Enter. "
    "Shift and a click, or Space, chooses more than one."
)
SEVERAL = "{} things are chosen. What is ticked here counts for every table among them."
MARKED = "This table has or is"
PLACE = (
    FormLine("x", "From the left, m", "metres"),
    FormLine("y", "From the bottom, m", "metres"),
)
SIZE = (
    FormLine("w", "Width, m", "metres"),
    FormLine("d", "Depth, m", "metres"),
    FormLine("turn", "Turned by, degrees", "metres"),
)
PITCH = (
    FormLine("number", "Number", "number"),
    *PLACE,
    *SIZE,
    FormLine("tables", "Tables side by side", "number"),
    FormLine("watts", "Power, watts", "figure"),
    FormLine("height", "Free height, m", "metres"),
)
FEATURE = (
    FormLine("kind", "What it is", "choice", choices=FEATURES),
    FormLine("name", "Name"),
    *PLACE,
    *SIZE,
    FormLine("watts", "Power in all, watts", "figure"),
)
DOOR = (
    FormLine("kind", "What it is for", "choice", choices=DOORS),
    FormLine("step_free", "Steps", "choice", choices=STEPS),
    FormLine("name", "Name"),
    FormLine("width", "Width, m", "metres"),
    *PLACE,
)
MAY_BE_EMPTY = frozenset({"watts", "height", "step_free", "name"})


class QuickForm(Scrolled):
    """The five answers."""

    wanted = Signal(object)
    """Answers of which a hall is to be made."""
    walls_wanted = Signal(str)
    """The corners of the walls as they were typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Quick hall", parent)
        self._told: dict[str, Any] = dict(FIRST)
        self.column.setContentsMargins(theme.TIGHT, 0, theme.TIGHT, theme.TIGHT)
        self.column.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self))
        self.fields: dict[str, FieldBox] = {}
        for name, label, box in (
            ("length", "Length, from left to right, m", MetresInput()),
            ("width", "Width, from bottom to top, m", MetresInput()),
            ("door", "Wall with the door", _choice(WALLS)),
            ("tables", "How many tables", NumberInput()),
            ("step_free", "That door", _choice(STEPS)),
        ):
            self._add(name, label, box)
        self.make = WordButton(MAKE, icon="store", kind="primary", parent=self)
        self.make.clicked.connect(self._make)
        self.column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self.said = PlainLabel("", theme.BODY, parent=self)
        self.column.addWidget(self.said)
        self.corners = FieldBox(CORNERS, CORNERS_HELP, LineInput(), self)
        self.corners.slim(True)
        self.corners.box.returnPressed.connect(self._set_walls)  # type: ignore[attr-defined]  # a line
        self.column.addWidget(self.corners)
        self.column.addStretch(1)

    def show_walls(self, typed: str) -> None:
        """Show where the corners of the hall are."""
        self.corners.show_value(typed)

    def say(self, words: str) -> None:
        """Say what came of the answers."""
        self.said.set_words(words)

    def _add(self, name: str, label: str, box: QWidget) -> None:
        field = FieldBox(label, "", box, self)
        field.show_value(self._told[name])
        field.slim(True)
        field.box.setProperty("answer", name)
        field.setProperty("answer", name)
        field.typed.connect(self._typed)
        self.column.addWidget(field)
        self.fields[name] = field

    def _typed(self, value: object) -> None:
        name = str(self.sender().property("answer"))
        if value is not None or name == "step_free":
            self._told[name] = value

    def _set_walls(self) -> None:
        self.walls_wanted.emit(self.corners.box.text())  # type: ignore[attr-defined]  # a line

    def _make(self) -> None:
        self.wanted.emit(QuickAnswers(**self._told))


class ChosenForm(Scrolled):
    """The numbers and marks of what is chosen, to be typed."""

    changed = Signal(object, str)
    """Values by the name of their field, for every thing that is chosen; and what it was called."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("What is chosen", parent)
        self.column.setContentsMargins(theme.TIGHT, 0, theme.TIGHT, theme.TIGHT)
        self.about = PlainLabel(NOTHING, theme.BODY, semibold=True, parent=self)
        self.column.addWidget(self.about)
        self.marks = TicksInput({code: first_large(words) for code, words in MARKS.items()}, self)
        self.marks.setAccessibleName(MARKED)
        self.marks.typed.connect(self._ticked)
        self.column.addWidget(self.marks)
        self.forms = {
            "pitch": NounForm(PITCH, self), "feature": NounForm(FEATURE, self),
            "door": NounForm(DOOR, self),
        }  # fmt: skip
        for form in self.forms.values():
            form.slim(True)
            form.changed.connect(self._typed)
            self.column.addWidget(form)
        self.column.addStretch(1)
        self._ticks: tuple[str, ...] = ()
        self._shown: tuple[Ref, ...] = ()

    def show_things(self, things: Mapping[Ref, Thing]) -> None:
        """Show what is chosen; what is being typed about the same thing stays."""
        one = next(iter(things.values())) if len(things) == 1 else None
        kind = next(iter(things)).kind if one is not None else ""
        another, self._shown = tuple(things) != self._shown, tuple(things)
        for name, form in self.forms.items():
            form.setVisible(name == kind)
        if one is not None:
            form = self.forms[kind]
            (form.turn_to if another else form.show_noun)(one)
        pitches = [held for held in things.values() if isinstance(held, Pitch)]
        self.marks.setVisible(bool(pitches))
        self._ticks = tuple(
            mark for mark in MARKS if pitches and all(getattr(held, mark) for held in pitches)
        )
        self.marks.show_value(self._ticks)
        self.about.set_words(
            _about(one) if one else SEVERAL.format(len(things)) if things else NOTHING
        )

    def keep(self) -> None:
        """Hand out what was typed, if anything was."""
        for form in self.forms.values():
            form.keep()

    def take_focus(self) -> None:
        """Begin with the first field of what is chosen."""
        shown = next((one for one in self.forms.values() if one.isVisibleTo(self)), None)
        if shown is not None:
            shown.take_focus()
        elif self.marks.isVisibleTo(self):
            self.marks.setFocus()

    def _typed(self, noun: Noun, label: str) -> None:
        form = self.sender()
        held = form.noun if isinstance(form, NounForm) else None
        if held is None:
            return
        fields = type(noun).model_fields
        values = {
            name: getattr(noun, name)
            for name in fields
            if getattr(noun, name) != getattr(held, name)
            and (getattr(noun, name) is not None or name in MAY_BE_EMPTY)
        }
        self.changed.emit(values, label)

    def _ticked(self, ticks: tuple[str, ...]) -> None:
        changed = set(ticks) ^ set(self._ticks)
        self._ticks = ticks
        self.changed.emit({mark: mark in ticks for mark in changed}, "Marks")


class FiguresForm(Scrolled):
    """The figures that warnings measure by, each with who says so."""

    changed = Signal(str, float)
    """The id of a figure, and how much it is to be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Figures", parent)
        self.column.setContentsMargins(theme.TIGHT, 0, theme.TIGHT, theme.TIGHT)
        self.fields: dict[str, FieldBox] = {}
        for one in FIGURES:
            field = FieldBox(f"{one.name}, {one.unit}", one.source, MetresInput(), self)
            field.slim(True)
            field.setProperty("figure", one.id)
            field.typed.connect(self._typed)
            field.left.connect(self.keep)
            self.column.addWidget(field)
            self.fields[one.id] = field
        self._pending: dict[str, float] = {}
        self.column.addStretch(1)

    def show_figures(self, told: Mapping[str, float]) -> None:
        """Show the figures as they are for this hall."""
        for name, field in self.fields.items():
            if name not in self._pending:
                field.show_value(figure(told, name))

    def keep(self) -> None:
        """Hand out what was typed."""
        pending, self._pending = self._pending, {}
        for name, value in pending.items():
            self.changed.emit(name, value)

    def _typed(self, value: object) -> None:
        if isinstance(value, float):
            self._pending[str(self.sender().property("figure"))] = value


def _choice(choices: Mapping[Any, str]) -> ChoiceInput:
    made = ChoiceInput()
    made.show_choices(choices)
    return made


def _about(one: Thing) -> str:
    if isinstance(one, Pitch):
        return f"Table {one.number or 'without a number'}"
    named = f": {one.name}" if one.name else ""
    called = DOORS[one.kind] if isinstance(one, HallDoor) else FEATURES[one.kind]
    return called + named
