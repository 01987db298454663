"""Every event: make one, open one, copy last year's, hand one on, take one away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from directory.words import spoken_date
from ui import theme
from ui.actions.event import event_making, events
from ui.actions.handing_over import save_file
from ui.messages import Choice
from ui.pages.marketplace.event_lines import KINDS
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.forms.editor_inputs import ChoiceInput
from ui.widgets.frame.event_section import EventSection
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.model.events import Event
    from directory.model.kept_events import KeptEvent
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

EXPLAIN = "One event is open at a time; every other section is about it."
NOTHING = "There is no event yet. Make one: you can change everything later."
FILES = "Event (*.json)"
LIST = "Events. Enter opens one."
Role = Qt.ItemDataRole


class EventsSection(EventSection):
    """A list of events, and what can be done with the chosen one."""

    NAME = "Events"
    ICON = "calendar-days"
    NEEDS_EVENT = False

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(tools, held, parent)
        self.title = PlainLabel(self.NAME, theme.TITLE, semibold=True, parent=self)
        self.explain = PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self)
        self.nothing = PlainLabel(NOTHING, theme.LARGE, parent=self)
        self.list = QListWidget(self)
        self.template = ChoiceInput(self)
        self.buttons: dict[str, WordButton] = {}
        self._removed: Event | None = None
        self._was_open = ""
        self._lay_out()

    @property
    def chosen(self) -> str:
        """The id of the event that is chosen in the list, or nothing."""
        if self.list.currentRow() < 0:
            return ""
        return str(self.list.currentItem().data(Role.UserRole))

    def event_changed(self) -> None:
        """List the events as they are now; the open one is said to be."""
        here = self.open_event.id if self.open_event else ""
        self._show(self.chosen if here == self._was_open else here)
        self._was_open = here

    def begin(self) -> None:
        """Begin at the list, or where one is made."""
        (self.list if self.list.count() else self.buttons["new"]).setFocus()

    def width_changed(self, width: int) -> None:
        """Leave out what explains where there is little room."""
        for part in (self.title, self.explain):
            part.setVisible(width >= theme.tall(theme.SLIM_WIDTH))

    # -- what can be done

    def open_chosen(self) -> None:
        """Open the chosen event and go on with it."""
        if self.chosen:
            self.held.open(self.chosen)
            self.section_wanted.emit("Event")

    def new_event(self) -> None:
        """Make an event from the chosen template, and go on with it."""
        self._make(partial(event_making.new_event, template=str(self.template.value())))

    def open_example(self) -> None:
        """Open the example of made-up services."""
        self._make(event_making.example)

    def copy_chosen(self) -> None:
        """Make the chosen event again for another day."""
        if self.chosen:
            self._make(partial(event_making.again, event_id=self.chosen))

    def bring_in(self, path: Path) -> None:
        """Bring in the event of a file, and say what of it was not understood."""
        try:
            read = events.import_event(self.tools.desk, path)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.held.open(read.event.id)
        self._show(read.event.id)
        said = f"Brought in: {read.event.name}."
        if read.left_out:
            said += f" Not understood and left out: {'; '.join(read.left_out[:3])}."
        self.tools.messages.say(said)

    def take_out(self, path: Path) -> None:
        """Save the chosen event as a file."""
        try:
            save_file(events.export_event(self.tools.desk, self.chosen), path)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.tools.messages.say(f"Saved: {path.name}.")

    def remove_chosen(self) -> None:
        """Take the chosen event away, as long as one likes to be able to undo it."""
        if not self.chosen:
            return
        self._removed = events.event(self.tools.desk, self.chosen)
        events.remove_event(self.tools.desk, self.chosen)
        self.held.look_again()
        self._show("")
        self.begin()
        self.tools.messages.say("The event was removed.", Choice("Undo", self.put_back))

    def put_back(self) -> None:
        """Undo the last removal."""
        if self._removed is not None:
            events.keep_event(self.tools.desk, self._removed, "Event put back")
            self._show(self._removed.id)
            self.tools.messages.say("The event is back.")

    # -- how it is put together

    def _make(self, make: Callable[..., Event]) -> None:
        try:
            made = make(self.tools.desk)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.held.open(made.id)
        self.section_wanted.emit("Event")

    def _show(self, chosen: str) -> None:
        kept = events.events(self.tools.desk)
        here = self.open_event.id if self.open_event else ""
        self.list.clear()
        for one in kept:
            words = _line(one, is_open=one.id == here)
            item = QListWidgetItem(words, self.list)
            item.setData(Role.UserRole, one.id)
            item.setData(Role.AccessibleTextRole, words.replace("\n", ". "))
        ids = [one.id for one in kept]
        wanted = chosen if chosen in ids else here
        self.list.setCurrentRow(ids.index(wanted) if wanted in ids else 0)
        self.list.setVisible(bool(kept))
        self.nothing.setVisible(not kept)
        for name in ("open", "again", "out", "remove"):
            self.buttons[name].setVisible(bool(kept))
        self.buttons["example"].setVisible(self.tools.desk.directory.practice)

    def _lay_out(self) -> None:
        self.list.setAccessibleName(LIST)
        self.list.setObjectName("rows")
        self.list.setTabKeyNavigation(False)
        self.list.itemActivated.connect(self.open_chosen)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(theme.BROAD, theme.WIDE, theme.BROAD, theme.WIDE)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.title)
        column.addWidget(self.explain)
        templates = event_making.templates()
        self.template.show_choices({one: KINDS.get(one, one) for one in templates})
        self.template.setAccessibleName("What a new event is")
        begin = self._row(
            ("new", "New event", "plus", self.new_event),
            ("in", "From a file ...", "folder-open", self._ask_file),
            ("example", "Practice example", "smile", self.open_example),
        )
        begin.addWidget(self.template)
        column.addLayout(begin)
        self.buttons["new"].setProperty("kind", "primary")
        self.buttons["new"].set_ink("on_accent")
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addLayout(
            self._row(
                ("open", "Open", "arrow-right", self.open_chosen),
                ("again", "Copy for another day", "copy-plus", self.copy_chosen),
                ("out", "To a file ...", "download", self._ask_where),
                ("remove", "Remove", "trash-2", self.remove_chosen),
            )
        )
        column.addStretch(0)

    def _row(self, *wanted: tuple[str, str, str, Callable[[], None]]) -> Flow:
        row = Flow(theme.TIGHT)
        for name, words, icon, call in wanted:
            button = WordButton(words, icon=icon, parent=self)
            button.clicked.connect(call)
            row.addWidget(button)
            self.buttons[name] = button
        return row

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(None, "Bring an event in", "", FILES)
        if name:
            self.bring_in(Path(name))

    def _ask_where(self) -> None:
        name, _ = QFileDialog.getSaveFileName(None, "Save the event", "event.json", FILES)
        if name:
            self.take_out(Path(name))


def _line(one: KeptEvent, *, is_open: bool) -> str:
    day = spoken_date(one.held_on) if one.held_on else "No day yet"
    told: Sequence[str] = (day, "open now") if is_open else (day,)
    return f"{one.name}\n{', '.join(told)}"
