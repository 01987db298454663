"""Who stands where: found by Signpost, moved by hand, on the drawing or in a list of tables."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.actions.event import event_hall, event_places, event_plan, event_stalls
from ui.background import Handle, Task
from ui.messages import Choice
from ui.pages.marketplace.place_words import blocked_words, for_all, plan_words
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.forms.editor_inputs import ChoiceInput
from ui.widgets.forms.noun_form import FormLine, NounForm
from ui.widgets.forms.noun_inputs import NumberInput
from ui.widgets.frame.event_section import EventSection
from ui.widgets.hall.hall_view import HallView
from ui.widgets.hall.plan_bar import PlanBar
from ui.widgets.hall.stall_rows import StallRows
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.model.events import Event, Weights
    from directory.model.halls import Pitch
    from ui.actions.event.event_plan import Plan
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

NO_TABLES = "There are no tables yet. Draw a hall under Hall, or say how many tables there are:"
HOW_MANY = "How many tables"
PUT = {"": "Put this stall at ..."}
YES_NO = {False: "No", True: "Yes"}
DRAWING = "Drawing"
NUMBERED = "The places are numbered in walking order from the main door."
KEPT = "Numbers were printed, so they stay: only places without one were given one."
CHANGED = "The event, or the words on the screen, changed meanwhile. Press again."
BUSY = "Looking for the best places ..."
PERCENT = 100
PITCH = (
    FormLine("tables", "Tables on it", "number"),
    FormLine("power", "Power", "choice", choices=YES_NO),
    FormLine("water", "Water", "choice", choices=YES_NO),
    FormLine("screen", "Screen or wall", "choice", choices=YES_NO),
    FormLine("step_free", "Step-free front", "choice", choices=YES_NO),
    FormLine("quiet", "Quiet", "choice", choices=YES_NO),
    FormLine("private_room", "Near a private room", "choice", choices=YES_NO),
    FormLine("discreet", "Out of sight", "choice", choices=YES_NO),
    FormLine("early_leave", "Can leave early", "choice", choices=YES_NO),
    FormLine("spare", "Keep free", "choice", choices=YES_NO),
)


class PlacesSection(EventSection):
    """The drawing and the list of places beside it; without a drawing the list alone."""

    NAME = "Places"
    ICON = "layout-grid"

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(tools, held, parent)
        self._task: Task | None = None
        self._asked_of: Event | None = None
        self._asked_in = True
        self._names: dict[str, str] = {}
        self._hushed: frozenset[str] = frozenset()
        self._slim = False
        self.bar = PlanBar(self)
        self.said = PlainLabel("", theme.BODY, parent=self)
        self.none_yet = PlainLabel(NO_TABLES, theme.LARGE, parent=self)
        self.how_many = NumberInput(self)
        self.view = HallView(self, moves_stalls=True)
        self.rows = StallRows(self)
        self.put = ChoiceInput(self)
        self.lock = WordButton("Lock", icon="lock", name="Lock or unlock this stall", parent=self)
        self.away = WordButton("Take away", icon="x", parent=self)
        self.drawing = WordButton(DRAWING, icon="map", kind="choice", parent=self)
        self.pitch = NounForm(PITCH, self)
        self._lay_out()
        self._connect()

    def event_changed(self) -> None:
        """Show who stands where now."""
        event = self.open_event
        if event is None:
            return
        self._names = event_stalls.stall_names(self.tools.desk, event, public=self._public)
        hushed = event_stalls.hushed(self.tools.desk, event) if self._public else ()
        self._hushed = frozenset(self._names[one] for one in hushed)
        self.bar.show_weights(event.weights)
        self.rows.show_rows(event_places.place_rows(event), self._names)
        self._show_drawing(event)
        self._show_parts()
        self._show_row()
        besides = event_plan.rules_besides(self.tools.desk, event)
        self._say("\n".join(event_places.broken(self._as_named(event), besides)))

    def begin(self) -> None:
        """Begin with the buttons that find places."""
        if self.open_event is not None and self.open_event.pitches:
            next(iter(self.bar.buttons.values())).setFocus()
        else:
            self.how_many.setFocus()

    def width_changed(self, width: int) -> None:
        """Show the list or the drawing where there is no room for both."""
        self._slim = width < theme.tall(theme.SLIM_WIDTH)
        self.pitch.slim(self._slim)
        self._show_parts()

    def stop_for_good(self) -> None:
        """Stop looking for places, and lose nothing that was typed."""
        self._stop()
        self.pitch.keep()

    def _say(self, words: str) -> None:
        self.said.set_words(for_all(words, self._hushed))
        self.said.setVisible(bool(words))

    # -- found by Signpost

    def find_places(self, weights: Weights) -> None:
        """Look for the best places by these weights, in the background; the locked stay."""
        event = self.open_event
        if event is None or self._task is not None:
            return
        asked = event.model_copy(update={"weights": weights})
        self._asked_of, self._asked_in = event, self._public
        self._task = Task(
            partial(_find, self.tools.desk, self._as_named(asked)),
            self._found,
            self._failed,
            self._far,
        )
        self.bar.show_weights(weights)
        self.bar.show_busy(True)
        self._say(BUSY)
        self._weights = weights
        self._task.start()

    def _found(self, plan: Plan) -> None:
        self._end()
        event = self.open_event
        if event is None or event != self._asked_of or self._asked_in != self._public:
            self._say(CHANGED)
            return
        if not plan.feasible:
            self._say(blocked_words(plan))
            return
        update = {"places": plan.places, "weights": self._weights}
        if self.change(event.model_copy(update=update), "Stalls placed"):
            self._say(plan_words(plan))
            self.tools.messages.say("The stalls are placed.", Choice("Undo", self.held.undo))

    def _failed(self, problem: Exception) -> None:
        self._end()
        self._say("")
        self.tools.messages.problem(problem)

    def _far(self, far: tuple[int, int]) -> None:
        self.bar.progress.setValue(far[0] * PERCENT // max(far[1], 1))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self.bar.show_busy(False)

    # -- by hand

    def put_at(self, stall: str, pitch: str) -> None:
        """Put a stall at a place, to stay there; who stood there takes its old place."""
        if self.open_event is not None and stall and pitch:
            self.change(event_places.put_at(self.open_event, stall, pitch), "Stall moved by hand")
            self.rows.choose_pitch(pitch)

    def turn_lock(self) -> None:
        """Lock the chosen stall where it is, or let it be moved again."""
        event, (_pitch, stall) = self.open_event, self.rows.here
        now = next((one for one in event.places if one.stall == stall), None) if event else None
        if event is not None and now is not None:
            locked = not now.locked
            wanted = event_places.with_locks(event, (stall,), locked=locked)
            self.change(wanted, "Stall locked" if locked else "Stall unlocked")

    def take_away(self) -> None:
        """Let the chosen stall stand nowhere."""
        event, (pitch, stall) = self.open_event, self.rows.here
        if event is not None and pitch and stall:
            self.change(event_places.without_place(event, (stall,)), "Stall taken from its place")

    def number_anew(self) -> None:
        """Number the places in walking order; once numbers were printed, only those without."""
        event = self.open_event
        if event is None:
            return
        was_kept = event.numbers_kept_since is not None
        if self.change(event_plan.number(event), "Places numbered"):
            self.tools.messages.say(KEPT if was_kept else NUMBERED)

    def _unlock_all(self) -> None:
        event = self.open_event
        if event is not None:
            all_of_them = [one.stall for one in event.places]
            self.change(event_places.with_locks(event, all_of_them, locked=False), "All unlocked")

    def _put_at(self, pitch: object) -> None:
        self.put_at(self.rows.here[1], str(pitch))

    def _make_tables(self) -> None:
        count = self.how_many.to_value(self.how_many.text())
        if self.open_event is None or not isinstance(count, int) or not count:
            return
        try:
            made = event_hall.as_list(self.open_event, count)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.change(made, "A list of tables")

    def _pitch_changed(self, pitch: Pitch, label: str) -> None:
        if self.open_event is not None:
            self.change(event_places.with_pitch(self.open_event, pitch), f"Place: {label}")

    # -- how it is shown

    @property
    def _public(self) -> bool:
        return self.tools.visit.public_words

    def _as_named(self, event: Event) -> Event:
        """Return the event for sentences that name its stalls as this screen may."""
        return event_stalls.named_on_screen(self.tools.desk, event, public=self._public)

    def _show_drawing(self, event: Event) -> None:
        groups = {one.id: at for at, one in enumerate(event.groups)}
        group_of = {one.id: one.group for one in event.stalls}
        self.view.show_event(
            event,
            names={one.pitch: self._names.get(one.stall, "") for one in event.places},
            groups={
                one.pitch: groups[group]
                for one in event.places
                if (group := group_of.get(one.stall, "")) in groups
            },
        )

    def _show_parts(self, _on: bool = False) -> None:
        event = self.open_event
        some = event is not None and bool(event.pitches)
        drawn = event is not None and bool(event.hall.outline)
        self.none_yet.setVisible(not some)
        self.how_many.setVisible(not drawn)
        self.bar.setVisible(some)
        self._both.setVisible(some and not (self._slim and self.bar.more.isChecked()))
        alone = self._slim and self.drawing.isChecked()
        self.drawing.setVisible(drawn and self._slim)
        self.view.setVisible(drawn and (alone or not self._slim))
        self.rows.setVisible(not (drawn and alone))

    def _show_row(self) -> None:
        """Offer what can be done with the chosen row."""
        event, (pitch, stall) = self.open_event, self.rows.here
        if event is None:
            return
        places = {one.id: f"Place {one.number or one.id}" for one in event.pitches}
        self.put.show_choices(PUT | places)
        self.put.show_value("")
        self.put.setEnabled(bool(stall))
        self.lock.setEnabled(bool(stall and pitch))
        self.away.setEnabled(bool(stall and pitch))
        here = next((one for one in event.pitches if one.id == pitch), None)
        listed = here is not None and not event.hall.outline
        self.pitch.setVisible(listed)
        if here is not None and listed:
            self.pitch.turn_to(here)

    def _row_chosen(self) -> None:
        self.pitch.keep()
        self._show_row()

    def _lay_out(self) -> None:
        self.how_many.setAccessibleName(HOW_MANY)
        self.how_many.setPlaceholderText(f"{HOW_MANY}, then Enter")
        self.how_many.setMaximumWidth(theme.tall(theme.PANEL_WIDTH))
        self.put.setAccessibleName("Put this stall at")
        self._both = QWidget(self)
        across = QHBoxLayout(self._both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.TIGHT)
        across.addWidget(self.view, 5)
        right = QVBoxLayout()
        right.setSpacing(theme.TIGHT)
        right.addWidget(self.rows, 1)
        acts = Flow(theme.TIGHT)
        self.drawing.setCheckable(True)
        for part in (self.put, self.lock, self.away, self.drawing):
            acts.addWidget(part)
        right.addLayout(acts)
        right.addWidget(self.pitch)
        across.addLayout(right, 3)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self.none_yet)
        whole.addWidget(self.how_many)
        whole.addWidget(self.bar)
        whole.addWidget(self.said)
        whole.addWidget(self._both, 1)
        whole.addStretch(0)

    def _connect(self) -> None:
        self.drawing.toggled.connect(self._show_parts)
        self.bar.more.toggled.connect(self._show_parts)
        self.bar.wanted.connect(self.find_places)
        self.bar.stopped.connect(self._stop)
        self.bar.unlock_wanted.connect(self._unlock_all)
        self.bar.numbers_wanted.connect(self.number_anew)
        self.view.stall_dropped.connect(self.put_at)
        self.view.pitch_chosen.connect(self.rows.choose_pitch)
        self.rows.currentRowChanged.connect(self._row_chosen)
        self.rows.lock_wanted.connect(self.turn_lock)
        self.rows.away_wanted.connect(self.take_away)
        self.put.typed.connect(self._put_at)
        self.lock.clicked.connect(self.turn_lock)
        self.away.clicked.connect(self.take_away)
        self.pitch.changed.connect(self._pitch_changed)
        self.how_many.returnPressed.connect(self._make_tables)


def _find(desk: Desk, event: Event, handle: Handle) -> Plan:
    """Return the best plan of an event whose stalls are named as on this screen."""

    def far(share: float) -> None:
        handle.tell(round(share * PERCENT), PERCENT)

    wanted = event_plan.Wanted(stopped=handle.cancelled, on_progress=far)
    return event_plan.plan(desk, event, wanted)
