"""What leaves the screen: the sheet on paper, as a file, or as text to send."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from directory.desk.sheets import AS_SUGGESTED, Choices
from directory.errors import SignpostProblem
from ui import actions
from ui.background import Handle, Task
from ui.messages import Choice
from ui.widgets import paper
from ui.widgets.clipboard import OwnText
from ui.widgets.lead_first import LeadFirst
from ui.widgets.safe_to_take import SafeToTake

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.desk import Desk
    from directory.model import ServiceCard
    from directory.printing import Printed
    from directory.printing.preview import PageImage
    from ui.actions import SheetLines
    from ui.messages import Messages
    from ui.news import Visit

FILE_NAME = "Help near you.pdf"
"""Tells nothing of who it is for or what is in it."""
NUMBERS_FILE_NAME = "Numbers to ring.pdf"
PREVIEW_SCALE = 1.5
NOTHING_CHOSEN = "Nothing is on the sheet yet. Press A on a service to add it."
NO_PRINTER = "This computer has no printer set up. Save the sheet as a PDF instead (Ctrl+S)."
NO_PRINTER_NOW = "This computer has no printer set up."
FORMS = ("standard", "large", "discreet")
"""In what the sheet can be had: usual print, large print, a list that tells on nobody."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One sheet as the worker wants it: which services, in what print, what was changed."""

    ids: tuple[str, ...]
    form: str
    choices: Choices


@dataclass(frozen=True, slots=True)
class Ready:
    """A sheet that is made: as wanted, the file in memory, its lines, its pages as pictures."""

    wanted: Wanted
    printed: Printed
    lines: SheetLines
    pictures: tuple[PageImage, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A print with its pages as pictures, as fine as a printer needs them."""

    printed: Printed
    pictures: tuple[PageImage, ...]


class HandOver(QObject):
    """Makes the sheet once for what is wanted, and prints, saves or copies it."""

    _ready = Signal(object)
    _failed = Signal(object)
    _altered = Signal(object)

    def __init__(
        self, desk: Desk, visit: Visit, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visit = visit
        self._messages = messages
        self._form = FORMS[0]
        self._choices = AS_SUGGESTED
        self._made: Ready | None = None
        self._making: Wanted | None = None
        self._then: Callable[[Ready], None] | None = None
        self.lead = LeadFirst(desk, messages, visit, self)
        self._safe = SafeToTake(desk, messages, visit, self.make_discreet, self)
        self._clipboard = OwnText()
        self._is_ready = False
        visit.on_ended(self._forget)
        visit.on_changed(self._drop_old)
        visit.on_directory_changed(self._drop)

    def on_ready(self, call: Callable[[Ready], None]) -> None:
        """Call ``call`` (a bound method of a Qt object) whenever a sheet has been made."""
        self._ready.connect(call)

    def on_failed(self, call: Callable[[object], None]) -> None:
        """Call ``call`` (a bound method of a Qt object) when a sheet could not be made."""
        self._failed.connect(call)

    def on_altered(self, call: Callable[[object], None]) -> None:
        """Call ``call`` (a bound method of a Qt object) when the sheet is wanted otherwise."""
        self._altered.connect(call)

    @property
    def wanted(self) -> Wanted:
        """The sheet as it is wanted now."""
        return Wanted(self._visit.ids, self._form, self._choices)

    def want(self, *, form: str | None = None, choices: Choices | None = None) -> None:
        """Want the sheet in another form, or with other choices."""
        before = self.wanted
        self._form = self._form if form is None else form
        self._choices = self._choices if choices is None else choices
        if self.wanted != before:
            self._drop_old(None)
            self._altered.emit(None)

    def make_discreet(self) -> None:
        """Want the sheet as a list of numbers that tells on nobody."""
        self.want(form="discreet")
        self._messages.say("The sheet is now a list of useful numbers. Print it with Ctrl+P.")

    def put_in_order(self) -> bool:
        """Put the services in order of urgency, unless the worker did; say whether they moved."""
        ids = self._visit.ids
        if self._choices.own_order or len(ids) < 2:
            return False
        try:
            ordered = actions.in_order(self._desk, ids)
        except SignpostProblem:
            return False  # one of them is gone; making the sheet says which
        if ordered == ids:
            return False
        self._visit.put_in_order(ordered)
        return True

    def move(self, service_id: str, by: int) -> None:
        """Move a service up (negative) or down; from then on the order is the worker's own."""
        self._choices = replace(self._choices, own_order=True)
        self._visit.move(service_id, by)

    def get_ready(self) -> None:
        """Load in the background, once, what the first sheet and the first mistake would need."""
        if not self._is_ready:
            self._is_ready = True
            Task(partial(_load, self._desk), self._loaded, self._messages.problem).start()

    def prepare(self) -> None:
        """Make the sheet as it is wanted now, unless it is made or being made already."""
        self.put_in_order()
        wanted = self.wanted
        if self._made is not None and self._made.wanted == wanted:
            self._ready.emit(self._made)
        elif wanted.ids and self._making != wanted:
            self._making = wanted
            Task(partial(_make, self._desk, wanted), self._on_made, self._on_failed).start()

    def print_sheet(self) -> None:
        """Print the sheet."""
        self._when_safe(self._begin_print)

    def save_sheet(self) -> None:
        """Save the sheet as a PDF where the person says."""
        self._when_safe(self._begin_save)

    def copy_sheet(self) -> None:
        """Copy the sheet as a text message."""
        self._when_safe(self._copy_chosen)

    def copy_one(self, card: ServiceCard) -> None:
        """Copy one service as a text message, whether or not it is on the sheet."""
        copy = partial(self._copy, (card.id,))
        self.lead.when_allowed(partial(self._safe.when_safe, (card,), copy))

    def print_crisis_sheet(self) -> None:
        """Print the crisis numbers at once; no service need be chosen, nothing is asked."""
        self.lead.when_allowed(partial(self._one_press, "crisis-numbers"))

    def print_place_numbers(self) -> None:
        """Print the numbers of this place at once."""
        self.lead.when_allowed(partial(self._one_press, "place-numbers"))

    def _loaded(self, _nothing: object) -> None:
        """What was loaded stays loaded; nobody waits for it."""

    # -- at one press

    def _one_press(self, thing: str) -> None:
        self._messages.say("Printing the numbers ...")
        work = partial(_make_at_once, self._desk, thing)
        Task(work, self._print_at_once, self._messages.problem).start()

    def _print_at_once(self, made: Drawn) -> None:
        if not paper.has_printer():
            save = partial(self._save, made.printed, NUMBERS_FILE_NAME)
            self._messages.say(NO_PRINTER_NOW, Choice("Save as PDF", save))
            return
        paper.print_at_once(made.pictures)
        told = " ".join((f"Sent to the printer: {_sides(made.printed.pages)}.",
                         *made.printed.warnings))  # fmt: skip
        self._messages.say(told)

    # -- the sheet

    def _when_safe(self, act: Callable[[], None]) -> None:
        """Act at once, or after the one question when something on the sheet is sensitive."""
        if not self._visit.ids:
            self._messages.say(NOTHING_CHOSEN)
        else:
            self.lead.when_allowed(partial(self._ask_if_safe, act))

    def _ask_if_safe(self, act: Callable[[], None]) -> None:
        if self._form == "discreet" and act != self._copy_chosen:
            act()  # it tells on nobody: that is what it is for
        else:
            self._safe.when_safe(self._visit.chosen, act)

    def _begin_print(self) -> None:
        if not paper.has_printer():
            self._messages.say(NO_PRINTER)
            return
        self._ask_for(self._print)

    def _begin_save(self) -> None:
        self._ask_for(self._save_ready)

    def _ask_for(self, then: Callable[[Ready], None]) -> None:
        self.put_in_order()
        if self._made is not None and self._made.wanted == self.wanted:
            then(self._made)
        else:
            self._then = then
            self.prepare()

    def _print(self, ready: Ready) -> None:
        work = partial(_draw, ready.printed)
        Task(work, self._ask_printer, self._messages.problem).start()

    def _ask_printer(self, drawn: Drawn) -> None:
        if paper.ask_and_print(drawn.pictures):
            self._messages.say(f"Sent to the printer: {_sides(drawn.printed.pages)}.")

    def _save_ready(self, ready: Ready) -> None:
        self._save(ready.printed, FILE_NAME)

    def _save(self, printed: Printed, file_name: str) -> None:
        name, _ = QFileDialog.getSaveFileName(None, "Save the sheet", file_name, "PDF (*.pdf)")
        if not name:
            return
        path = Path(name).with_suffix(".pdf")
        try:
            actions.save_pdf(printed, path)
        except (SignpostProblem, OSError) as problem:
            self._messages.problem(problem)
        else:
            self._messages.say(f"Saved: {path.name}. Delete the file when it is done with.")

    def _copy_chosen(self) -> None:
        self._copy(self._visit.ids)

    def _copy(self, ids: tuple[str, ...]) -> None:
        try:
            words = actions.text_message(self._desk, ids, self._choices).text
        except SignpostProblem as problem:
            self._messages.problem(problem)
            return
        self._clipboard.put(words)
        self._messages.say("Copied as text. Paste it into a message; Next person clears it.")

    def _on_made(self, ready: Ready) -> None:
        if ready.wanted != self.wanted:
            if self._making == ready.wanted:
                self._making = None
            return
        self._making = None
        self._made = ready
        self._ready.emit(ready)
        then, self._then = self._then, None
        if then is not None:
            then(ready)

    def _on_failed(self, problem: Exception) -> None:
        self._making = None
        self._then = None
        self._failed.emit(problem)
        self._messages.problem(problem)

    def _drop_old(self, _chosen: object) -> None:
        if self._made is not None and self._made.wanted != self.wanted:
            self._drop(None)
        if not self._visit.ids:
            self._form, self._choices = FORMS[0], AS_SUGGESTED

    def _drop(self, _nothing: object) -> None:
        self._made = None
        self._making = None
        self._then = None

    def _forget(self, _nothing: object) -> None:
        self._drop(None)
        self._form, self._choices = FORMS[0], AS_SUGGESTED
        self._clipboard.take_back()


def _sides(count: int) -> str:
    return "1 side" if count == 1 else f"{count} sides"


def _load(desk: Desk, _handle: Handle) -> None:
    actions.get_ready(desk)


def _make(desk: Desk, wanted: Wanted, _handle: Handle) -> Ready:
    from directory.printing.preview import pages_as_images

    printed = actions.make_sheet(desk, wanted.ids, wanted.choices, wanted.form)
    lines = actions.sheet_lines(desk, wanted.ids, wanted.choices)
    return Ready(wanted, printed, lines, tuple(pages_as_images(printed.pdf, PREVIEW_SCALE)))


def _make_at_once(desk: Desk, thing: str, handle: Handle) -> Drawn:
    return _draw(actions.print_thing(desk, thing, (), {}), handle)


def _draw(printed: Printed, _handle: Handle) -> Drawn:
    from directory.printing.preview import pages_as_images

    return Drawn(printed, tuple(pages_as_images(printed.pdf, paper.PRINT_SCALE)))
