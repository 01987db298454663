"""Halls that are used again, and an event without any drawing: a list of tables alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.actions.event import event_hall
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_field import FieldBox
from ui.widgets.forms.editor_inputs import LineInput
from ui.widgets.forms.noun_inputs import NumberInput
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from directory.model.events import Event
    from ui.widgets.frame.page import Tools

EXPLAIN = "A hall that is kept can be used for other events: its walls, doors and tables."
NAME, KEEP, USE = "Name of this hall", "Keep this hall", "Use the chosen hall here"
ALONE = "No drawing? A list of tables is enough for signs, lists and slips."
COUNT, MAKE = "How many tables in all", "Make it so many tables"
KEPT = "Kept: {}. Choose it in any event under Halls kept."
LIST = "Halls that are kept"


class KeptHalls(Scrolled):
    """Keeps the hall, brings in another, or sets how many tables there are."""

    wanted = Signal(object, str)
    """A function from an event to it changed, and what was done."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__("Halls kept", parent)
        self._tools = tools
        self._event: Event | None = None
        self._ids: list[str] = []
        self.column.setContentsMargins(theme.TIGHT, 0, theme.TIGHT, theme.TIGHT)
        self.column.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self))
        self.name = self._field(NAME, LineInput(self))
        self.name.box.returnPressed.connect(self._keep)  # type: ignore[attr-defined]  # one line
        self.keep_button = self._button(KEEP, "save", self._keep)
        self.list = QListWidget(self)
        self.list.setObjectName("rows")
        self.list.setAccessibleName(LIST)
        self.list.setMaximumHeight(theme.tall(160))
        self.list.itemActivated.connect(self._use)
        self.column.addWidget(self.list)
        self.use_button = self._button(USE, "folder-open", self._use)
        self.column.addWidget(PlainLabel(ALONE, theme.BODY, kind="muted", parent=self))
        self.count = self._field(COUNT, NumberInput(self))
        self.count.box.returnPressed.connect(self._make_list)  # type: ignore[attr-defined]
        self.make_button = self._button(MAKE, "list", self._make_list)
        self.column.addStretch(1)

    def show_event(self, event: Event) -> None:
        """Show what belongs to an event, and every hall that is kept."""
        self._event = event
        self.name.show_value(event.hall.name or event.venue.name)
        self.count.show_value(len(event.pitches))
        held = event_hall.halls(self._tools.desk)
        if [one.id for one in held] != self._ids or self.list.count() != len(held):
            self._ids = [one.id for one in held]
            self.list.clear()
            for one in held:
                QListWidgetItem(one.name, self.list)
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(held))
        self.use_button.setVisible(bool(held))

    def _keep(self) -> None:
        if self._event is None:
            return
        name = self.name.box.text()  # type: ignore[attr-defined]  # one line
        named = self._event.model_copy(
            update={"hall": self._event.hall.model_copy(update={"name": name.strip()})}
        )
        try:
            kept = event_hall.keep_hall(self._tools.desk, named)
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return
        self.show_event(self._event)
        self.wanted.emit(partial(_named, name=kept), "Hall: named")
        self._tools.messages.say(KEPT.format(kept))

    def _use(self, _item: object = None) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._ids):
            act = partial(_used, self._tools, self._ids[row])
            self.wanted.emit(act, "Hall: a kept hall used")

    def _make_list(self) -> None:
        number = self.count.box.to_value(self.count.box.text())  # type: ignore[attr-defined]
        if isinstance(number, int):
            self.wanted.emit(partial(event_hall.as_list, count=number), "Hall: how many tables")

    def _field(self, label: str, box: QWidget) -> FieldBox:
        field = FieldBox(label, "", box, self)
        field.slim(True)
        self.column.addWidget(field)
        return field

    def _button(self, words: str, icon: str, call: object) -> WordButton:
        made = WordButton(words, icon=icon, parent=self)
        made.clicked.connect(call)
        self.column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return made


def _named(event: Event, name: str) -> Event:
    return event.model_copy(update={"hall": event.hall.model_copy(update={"name": name})})


def _used(tools: Tools, hall_id: str, event: Event) -> Event:
    return event_hall.use_hall(tools.desk, event, hall_id)
