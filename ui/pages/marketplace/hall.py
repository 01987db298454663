"""The hall: drawn to scale, from five answers, over a picture, or not at all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.actions.event import event_hall, event_stalls
from ui.actions.event.event_hall import adding, edits
from ui.background import Task
from ui.pages.marketplace.hall_acts import HallActs
from ui.pages.marketplace.hall_changes import (
    QUICK,
    change_of,
    made,
    numbered_aside,
    quick_aside,
    walled,
    warnings_aside,
)
from ui.pages.marketplace.hall_forms import ChosenForm, FiguresForm, QuickForm
from ui.pages.marketplace.hall_kept import KeptHalls
from ui.pages.marketplace.hall_noticed import NoticedList
from ui.pages.marketplace.hall_trace import TracePart
from ui.widgets.frame.event_section import EventSection
from ui.widgets.hall.hall_board import HallBoard
from ui.widgets.hall.hall_tools import BY_ID, SELECT
from ui.widgets.labels import PlainLabel
from ui.widgets.parts import Parts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from directory.marketplace.hall.noticed import HallWarning
    from directory.marketplace.hall.quick import QuickAnswers
    from directory.marketplace.hall.things import Ref
    from directory.model.events import Event
    from directory.model.halls import Point
    from ui.background import Handle
    from ui.pages.marketplace.hall_changes import Answer
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

SIDE_WIDTH = 344
PAUSE = 400
"""Milliseconds after a change before the hall is looked at again."""
DRAWING, CHOSEN, NOTICED = "Drawing", "Chosen", "To mend"
FIGURES, TRACE, KEPT = "Figures", "Picture", "Halls kept"
WORKING = "One moment ..."
CHANGED_MEANWHILE = "The hall was changed meanwhile, so nothing was done. Try again."
NO_CHOICE = "Choose something first: click it, or go to it with the arrows and press Enter."


class HallSection(EventSection):
    """The drawing at the left, and beside it what is chosen, what to mend, and other ways."""

    NAME = "Hall"
    ICON = "pencil-ruler"

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(tools, held, parent)
        self.board = HallBoard(self)
        self.acts = HallActs(self)
        self.said = PlainLabel("", theme.SMALL, kind="muted", parent=self)
        self.parts = Parts(self.NAME, self)
        self.chosen = ChosenForm(self)
        self.noticed = NoticedList(self)
        self.quick = QuickForm(self)
        self.figures = FiguresForm(self)
        self.trace = TracePart(tools, self)
        self.kept = KeptHalls(tools, self)
        self._looked_at: Event | None = None
        self._shown_id = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._lay_out()
        self._connect()

    # -- what a section does

    def event_changed(self) -> None:
        """Show the hall of the event."""
        event = self.open_event
        if event is None:
            return
        if event.id != self._shown_id:
            self._shown_id = event.id
            self.board.selection = ()
            self.board.here = None
            empty = not event.pitches and not event.hall.outline
            self.parts.show_part(QUICK if empty else DRAWING if self._is_slim() else NOTICED)
        self.board.show_event(event, names=self._names(event))
        self.quick.show_walls(adding.corners_as_typed(event.hall.outline))
        self.figures.show_figures(event.figures)
        self.trace.show_event(event)
        self.kept.show_event(event)
        self._show_chosen()
        self._pause.start()

    def begin(self) -> None:
        """Begin with the drawing; with the five answers where there is none."""
        event = self.open_event
        empty = event is None or not (event.pitches or event.hall.outline)
        if empty:
            self.quick.fields["length"].box.setFocus()
        else:
            self.board.setFocus()

    def width_changed(self, width: int) -> None:
        """Make the drawing one of the parts where there is little room."""
        slim = width < theme.tall(theme.SLIM_WIDTH)
        self.acts.slim(slim)
        self.said.setVisible(not slim)
        self.parts.buttons[DRAWING].setVisible(slim)
        if slim:
            self._holder.addWidget(self._drawing)
        else:
            self._across.insertWidget(0, self._drawing, 1)
            if self.parts.buttons[DRAWING].isChecked():
                self.parts.show_part(NOTICED)
        self.parts.setMaximumWidth(16_777_215 if slim else theme.tall(SIDE_WIDTH))
        self.parts.setMinimumWidth(0 if slim else theme.tall(SIDE_WIDTH))
        self._drawing.show()

    def save(self) -> bool:
        """Keep what is typed now."""
        self.stop_for_good()
        if self.open_event is not None:
            self.tools.messages.say("Kept. Everything here is kept as you go on.")
        return self.open_event is not None

    def stop_for_good(self) -> None:
        """Lose nothing that was typed."""
        self.chosen.keep()
        self.figures.keep()

    # -- what is done to the hall

    def apply(self, act: Callable[[Event], Event], what: str) -> bool:
        """Keep what an act makes of the event; say why, in one sentence, where it cannot."""
        event = self.open_event
        if event is None:
            return False
        try:
            changed = act(event)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return False
        return self.change(changed, what)

    def add(self, act: Callable[[Event], tuple[Event, tuple[Ref, ...]]], what: str) -> None:
        """Keep what an act adds to the hall, and choose it."""
        added: list[Ref] = []

        def adding_act(event: Event) -> Event:
            changed, refs = act(event)
            added.extend(refs)
            return changed

        if self.apply(adding_act, what):
            self.board.select(added)
            self.board.go_to(added[0])

    def _act(self, name: str) -> None:
        """Do what a button, the menu or a key of the drawing stands for."""
        views: Mapping[str, Callable[[], None]] = {
            "undo": self.held.undo, "redo": self.held.redo, "whole": self.board.fit,
            "in": partial(self.board.zoom, 1.25), "out": partial(self.board.zoom, 0.8),
            "select": partial(self._take, SELECT.id), "all": self._choose_tables,
            "number": self._number,
        }  # fmt: skip
        if name in views:
            views[name]()
            return
        refs = self.board.selection or ((self.board.here,) if self.board.here else ())
        if not refs:
            self.tools.messages.say(NO_CHOICE)
        elif name == "copy":
            self.add(partial(edits.copied, refs=refs), "Hall: copied")
        else:
            self.apply(*change_of(name, refs))

    def _move(self, across: float, up: float) -> None:
        refs = self.board.selection
        self.apply(partial(edits.moved, refs=refs, across=across, up=up), "Hall: moved")

    def _marked(self, points: tuple[Point, ...]) -> None:
        """Make what the tool makes of the points."""
        tool = self.board.tool
        if tool.id == "length":
            self.trace.known_length(*points)
            self._take(SELECT.id)
        elif tool.id == "outline":
            if self.apply(partial(adding.with_outline, corners=points), "Hall: walls drawn"):
                self._take(SELECT.id)
        else:
            self.add(partial(made, tool=tool, points=points, count=self.acts.count), "Hall: added")

    def _make_quick(self, answers: QuickAnswers) -> None:
        event = self.open_event
        if event is not None:
            self._aside(partial(quick_aside, event, answers))

    def _number(self) -> None:
        event = self.open_event
        if event is not None:
            self._aside(partial(numbered_aside, event))

    def _aside(self, work: Callable[[Handle], Answer]) -> None:
        """Do what takes a second or two while the window goes on."""
        self.tools.messages.say(WORKING)
        Task(work, self._made_aside, self.tools.messages.problem).start()

    def _made_aside(self, answer: Answer) -> None:
        """Keep what came of it, unless the event was changed meanwhile."""
        if answer.before != self.open_event:
            self.tools.messages.say(CHANGED_MEANWHILE)
        elif self.change(answer.after, answer.what):
            self.tools.messages.say(answer.words)
            if answer.what == QUICK:
                self.quick.say(answer.words)
                self.board.fit(readable=True)

    def _set_values(self, values: Mapping[str, object], _label: str) -> None:
        refs = self.board.selection
        self.apply(lambda event: edits.changed(event, refs, **values), "Hall: numbers set")

    def _set_walls(self, typed: str) -> None:
        self.apply(partial(walled, typed=typed), "Hall: walls by numbers")

    def _set_figure(self, name: str, value: float) -> None:
        self.apply(partial(event_hall.set_figure, name=name, value=value), "Hall: a figure set")

    # -- what is chosen and shown

    def _take(self, tool_id: str) -> None:
        tool = BY_ID[tool_id]
        self.board.take_tool(tool)
        self.acts.show_tool(tool_id)
        self.said.set_words(tool.help)
        self.board.setFocus()

    def _choose_tables(self) -> None:
        self.board.select(ref for ref in self.board.pieces if ref.kind == "pitch")

    def _show_chosen(self) -> None:
        event = self.open_event
        if event is not None:
            things = event_hall.found(event, self.board.selection, drawn=False)
            self.chosen.show_things(things)

    def _chosen_changed(self) -> None:
        self._show_chosen()
        if self.board.selection and not self._is_slim():
            self.parts.show_part(CHOSEN)

    def _show_refs(self, refs: tuple[Ref, ...]) -> None:
        if self._is_slim():
            self.parts.show_part(DRAWING)
        self.board.select(refs)
        if not self._is_slim():
            self.parts.show_part(NOTICED)
        if refs:
            self.board.go_to(refs[0])
            self.board.setFocus()

    def _names(self, event: Event) -> Mapping[str, str]:
        public = self.tools.visit.public_words
        named = event_stalls.stall_names(self.tools.desk, event, public=public)
        return {one.pitch: named.get(one.stall, "") for one in event.places}

    def _look(self) -> None:
        """Look for what is wrong, aside: in a large hall it takes a second."""
        event = self.open_event
        if event is not None:
            self._looked_at = event
            Task(partial(warnings_aside, event), self._looked, self.tools.messages.problem).start()

    def _looked(self, found: tuple[HallWarning, ...]) -> None:
        if self._looked_at is self.open_event:
            self.noticed.show_warnings(found)
            self.parts.say(NOTICED, f"({len(found)})" if found else "")

    # -- how it is put together

    def _is_slim(self) -> bool:
        return self.parts.buttons[DRAWING].isVisibleTo(self.parts)

    def _lay_out(self) -> None:
        self._drawing = QWidget(self)
        column = QVBoxLayout(self._drawing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HAIR)
        column.addWidget(self.acts)
        column.addWidget(self.board, 1)
        column.addWidget(self.said)
        holder = QWidget(self)
        self._holder = QVBoxLayout(holder)
        self._holder.setContentsMargins(0, 0, 0, 0)
        for words, part in (
            (DRAWING, holder), (CHOSEN, self.chosen), (NOTICED, self.noticed),
            (QUICK, self.quick), (FIGURES, self.figures), (TRACE, self.trace), (KEPT, self.kept),
        ):  # fmt: skip
            self.parts.add(words, part)
        self._across = QHBoxLayout(self.body)
        self._across.setContentsMargins(theme.TIGHT, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        self._across.setSpacing(theme.GAP)
        self._across.addWidget(self._drawing, 1)
        self._across.addWidget(self.parts)
        self.said.set_words(SELECT.help)

    def _connect(self) -> None:
        self.acts.tool_wanted.connect(self._take)
        self.acts.wanted.connect(self._act)
        self.acts.snapping.connect(self.board.set_snapping)
        self.board.asked.connect(self._act)
        self.board.moved.connect(self._move)
        self.board.marked.connect(self._marked)
        self.board.chosen_changed.connect(self._chosen_changed)
        self.board.here_changed.connect(self.said.set_words)
        self.chosen.changed.connect(self._set_values)
        self.noticed.wanted.connect(self._show_refs)
        self.quick.wanted.connect(self._make_quick)
        self.quick.walls_wanted.connect(self._set_walls)
        self.figures.changed.connect(self._set_figure)
        self.trace.wanted.connect(self.apply)
        self.trace.length_wanted.connect(self._mark_length)
        self.trace.picture_ready.connect(self.board.show_picture)
        self.kept.wanted.connect(self.apply)
        self._pause.timeout.connect(self._look)

    def _mark_length(self) -> None:
        if self._is_slim():
            self.parts.show_part(DRAWING)
        self._take("length")
