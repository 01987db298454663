"""The stalls: who is invited, who comes, what each needs of its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from directory.model.events import Stall
from ui import theme
from ui.actions.event import event_stalls
from ui.actions.event.event_stalls import STATUS
from ui.messages import Choice
from ui.pages.marketplace.stall_lines import FOR_ORGANISER, NO_GROUP, NOWHERE, STALL, TELLING
from ui.widgets.buttons import WordButton
from ui.widgets.digit_keys import DigitKeys
from ui.widgets.forms.editor_inputs import ChoiceInput
from ui.widgets.forms.list_and_form import ListAndForm, Row
from ui.widgets.forms.noun_form import NounForm
from ui.widgets.forms.service_pick import ServicePick
from ui.widgets.frame.event_section import EventSection
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.model.events import Event
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

ADD = "Add a service: type a part of its name"
BY_HAND = "Add by hand"
NEW_NAME = "New table"
LIST = "Stalls. Enter goes to the form of one, digits say how it stands, Delete takes it off."
ALL = {"": "All"}
Role = Qt.ItemDataRole


class StallsSection(EventSection):
    """A list of stalls and the form of the chosen one; several chosen are changed at once."""

    NAME = "Stalls"
    ICON = "users"

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(tools, held, parent)
        self.counts = PlainLabel("", theme.BODY, semibold=True, parent=self)
        self.pick = ServicePick(ADD, tools, self)
        self.by_hand = WordButton(BY_HAND, icon="plus", parent=self)
        self.only = ChoiceInput(self)
        self.both = ListAndForm(LIST, self)
        self.status = DigitKeys("Stall is now", STATUS, self.both.list)
        self.groups = ChoiceInput(self)
        self.remove = WordButton("Remove", icon="trash-2", parent=self)
        self.title = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.form = NounForm(STALL, self)
        self._stalls: dict[str, Stall] = {}
        self._names: dict[str, str] = {}
        self._in_form = ""
        self._hushed: frozenset[str] = frozenset()
        self._public: bool | None = None
        self._covered: tuple[str, ...] = ()
        self._adding, self._acts = QWidget(self), QWidget(self)
        self._lay_out()
        self._connect()

    def event_changed(self) -> None:
        """Show the stalls as they are now."""
        public = self.tools.visit.public_words
        if public != self._public:
            self._turn_words(public=public)
        event = self.open_event
        if event is None:
            return
        self._names = event_stalls.stall_names(self.tools.desk, event, public=public)
        self._hushed = event_stalls.hushed(self.tools.desk, event) if public else frozenset()
        self._stalls = {one.id: one for one in event.stalls}
        self.counts.set_words(event_stalls.counted(event))
        self._offer(event)
        self._show_rows(event)

    def begin(self) -> None:
        """Begin at the list, or where the first is added."""
        (self.both.list if self._stalls else self.pick.line).setFocus()

    def width_changed(self, width: int) -> None:
        """Show list and form side by side, or one of them."""
        slim = width < theme.tall(theme.SLIM_WIDTH)
        self.both.fit(slim=slim)
        self.form.slim(width < theme.tall(theme.NARROW_WIDTH))
        self._acts.setHidden(slim)  # the form says how it stands, and the keys do the rest

    def save(self) -> bool:
        """Keep what is typed now."""
        self.form.keep()
        return self.open_event is not None

    def stop_for_good(self) -> None:
        """Lose nothing that was typed."""
        self.form.keep()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the stalls that are chosen in the list."""
        return tuple(str(item.data(Role.UserRole)) for item in self.both.list.selectedItems())

    # -- what is done

    def add_service(self, service: object) -> None:
        """Add a service of the directory as an idea, and begin with its form."""
        event = self.open_event
        if event is None:
            return
        try:
            wanted = event_stalls.add_service(self.tools.desk, event, str(service))
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self._added(wanted)
        self.pick.line.setFocus()  # so that the next can be added

    def add_by_hand(self) -> None:
        """Add somebody who is not in the directory, and begin with the name."""
        if self.open_event is not None:
            self._added(event_stalls.add_by_hand(self.open_event, NEW_NAME))
            self.both.to_form()
            name = self.form.fields["name"].box
            name.setFocus()
            name.selectAll()  # type: ignore[attr-defined]  # it is a line

    def set_status(self, status: str) -> None:
        """Say of every chosen stall how it stands."""
        if self.open_event is None or not self.chosen:
            return
        code = next(one for one in STATUS if one == status)
        wanted = event_stalls.set_status(self.tools.desk, self.open_event, self.chosen, code)
        self._change_chosen(wanted, f"Stalls: {STATUS[code].lower()}")

    def remove_chosen(self) -> None:
        """Take every chosen stall off the list."""
        if self.open_event is None or not self.chosen:
            return
        count = len(self.chosen)
        wanted = event_stalls.without_stalls(self.open_event, self.chosen)
        if self.change(wanted, "Stalls removed"):
            said = "The stall was" if count == 1 else f"{count} stalls were"
            self.tools.messages.say(f"{said} taken off the list.", Choice("Undo", self.held.undo))

    def _set_group(self, group: object) -> None:
        if self.open_event is not None and self.chosen:
            wanted = event_stalls.set_group(self.open_event, self.chosen, str(group))
            self._change_chosen(wanted, "Stalls: another group")

    def _change_chosen(self, wanted: Event, what: str) -> None:
        chosen = self.chosen
        if self.change(wanted, what):
            self._choose(chosen)

    def _added(self, wanted: Event) -> None:
        new = wanted.stalls[-1].id
        self.only.show_value("")
        if self.change(wanted, "Stall added"):
            self.both.choose(new)

    def _form_changed(self, stall: Stall, label: str) -> None:
        if self.open_event is not None:
            now = self._stalls.get(stall.id, stall)
            whole = stall.model_copy(update={path: getattr(now, path) for path in self._covered})
            self.change(event_stalls.with_stall(self.open_event, whole), f"Stall: {label}")

    # -- how it is shown

    def _offer(self, event: Event) -> None:
        groups = {one.id: one.name for one in event.groups}
        self.groups.show_choices({"": "Put into group ...", **groups})
        self.groups.show_value("")
        self.form.offer("group", NO_GROUP | groups)
        self.form.offer("fixed", NOWHERE | {one.id: _place(one) for one in event.pitches})
        for path in ("beside", "never_beside"):
            self.form.offer(path, self._names)
        public = self.tools.visit.public_words
        self.form.offer("covers", event_stalls.need_names(self.tools.desk, public=public))

    def _show_rows(self, event: Event) -> None:
        wanted = str(self.only.value() or "")
        groups = {one.id: one.name for one in event.groups}
        numbers = {one.id: one.number or one.id for one in event.pitches}
        at = {one.stall: numbers.get(one.pitch, "") for one in event.places}
        shown = [one for one in event.stalls if wanted in ("", one.status)]
        rows = []
        for one in shown:
            told = [STATUS[one.status]]
            if one.id not in self._hushed:
                told.append(groups.get(one.group, "No group"))
            if one.id in at:
                told.append(f"table {at[one.id]}")
            under = ", ".join(told)
            name = self._names[one.id]
            rows.append(Row(one.id, f"{name}\n{under}", f"{name}. {under}"))
        self.both.show_rows(rows)
        if not rows:
            self._show_one("")

    def _choose(self, ids: tuple[str, ...]) -> None:
        for at in range(self.both.list.count()):
            item = self.both.list.item(at)
            item.setSelected(str(item.data(Role.UserRole)) in ids)

    def _show_one(self, stall_id: str) -> None:
        if stall_id != self._in_form:
            self.form.keep()
        stall = self._stalls.get(stall_id)
        self.form.setVisible(stall is not None)
        self.title.set_words(self._names.get(stall_id, "Choose a stall in the list."))
        if stall is not None:
            same = stall_id == self._in_form
            (self.form.show_noun if same else self.form.turn_to)(self._as_shown(stall))
        self._in_form = stall_id

    def _turn_words(self, *, public: bool) -> None:
        """Keep what was typed before fields are covered; name anew what was found."""
        self.form.keep()
        self._public = public
        self.pick.look_again()

    def _as_shown(self, stall: Stall) -> Stall:
        """Return a stall without what must not be on this screen, and cover those fields."""
        telling = TELLING if stall.id in self._hushed else ()
        self._covered = (*FOR_ORGANISER, *telling) if self._public else ()
        for path, field in self.form.fields.items():
            field.setHidden(path in self._covered)
        nothing = Stall(id=stall.id)
        empty = {path: getattr(nothing, path) for path in self._covered}
        return stall.model_copy(update=empty)

    def _lay_out(self) -> None:
        self.only.setAccessibleName("Show only")
        self.only.show_choices(ALL | {str(code): words for code, words in STATUS.items()})
        self.groups.setAccessibleName("Put the chosen stalls into a group")
        self.both.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self.counts)
        adding = QHBoxLayout(self._adding)
        adding.setContentsMargins(0, 0, 0, 0)
        adding.setSpacing(theme.TIGHT)
        adding.addWidget(self.pick, 3)
        top = Qt.AlignmentFlag.AlignTop
        adding.addWidget(self.by_hand, 0, top)
        adding.addWidget(self.only, 1, top)
        whole.addWidget(self._adding)
        acts = QHBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(theme.TIGHT)
        acts.addWidget(self.status, 4)
        acts.addWidget(self.groups, 1, top)
        acts.addWidget(self.remove, 0, top)
        whole.addWidget(self._acts)
        whole.addWidget(self.both, 1)
        column = self.both.form.column
        column.addWidget(self.title)
        column.addWidget(self.form)
        column.addStretch(1)

    def _connect(self) -> None:
        self.pick.picked.connect(self.add_service)
        self.by_hand.clicked.connect(self.add_by_hand)
        self.only.typed.connect(self._only_changed)
        self.status.pressed.connect(self.set_status)
        self.groups.typed.connect(self._set_group)
        self.remove.clicked.connect(self.remove_chosen)
        self.both.chosen.connect(self._show_one)
        self.both.entered.connect(self.form.take_focus)
        self.both.turned.connect(self._give_room)
        self.form.changed.connect(self._form_changed)
        here = Qt.ShortcutContext.WidgetShortcut
        delete = QShortcut(QKeySequence("Del"), self.both.list, context=here)
        delete.activated.connect(self.remove_chosen)

    def _only_changed(self, _value: object) -> None:
        if self.open_event is not None:
            self._show_rows(self.open_event)

    def _give_room(self, in_form: bool) -> None:
        """Where the form has no room beside the list, it has all of it."""
        self.counts.setHidden(in_form)
        self._adding.setHidden(in_form)


def _place(pitch: object) -> str:
    number = getattr(pitch, "number", 0)
    return f"Place {number or getattr(pitch, 'id', '')}"
