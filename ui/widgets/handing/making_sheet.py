"""The sheet as it is wanted now: made once in the background, and again when that changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory.desk.paper.sheets import AS_SUGGESTED, Choices
from directory.errors import SignpostProblem
from ui import actions
from ui.background import Handle, Task

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.desk import Desk
    from directory.printing import Printed
    from directory.printing.preview import PageImage
    from ui.actions import SheetLines
    from ui.messages import Messages
    from ui.news import Visit

PREVIEW_SCALE = 1.5
FOR_STAFF = "professional"
FORMS = ("standard", "large", "easy-read", "card", "discreet", FOR_STAFF)
"""In what the sheet can be had: usual print, large print, easy words with pictures, cards for a
pocket, a list that tells on nobody; and, for whoever asks on their behalf, how to."""


IN_LANGUAGES = ("standard", "large", "discreet")
"""Those of them that can speak a second language beside English."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One sheet as the worker wants it: which services, in what print, what was changed."""

    ids: tuple[str, ...]
    form: str
    choices: Choices
    language: str = ""
    """The code of a second language, or nothing."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A sheet that is made: as wanted, the file in memory, its lines, its pages as pictures."""

    wanted: Wanted
    printed: Printed
    lines: SheetLines
    pictures: tuple[PageImage, ...]


class SheetMaking(QObject):
    """Knows what is wanted, and holds the one sheet that is made."""

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
        self._language = ""
        self._made: Ready | None = None
        self._making: Wanted | None = None
        self._then: Callable[[Ready], None] | None = None
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
        language = self._language if self._form in IN_LANGUAGES else ""
        return Wanted(self._visit.ids, self._form, self._choices, language)

    def want(
        self,
        *,
        form: str | None = None,
        choices: Choices | None = None,
        language: str | None = None,
    ) -> None:
        """Want the sheet in another form, with other choices or in another language."""
        before = self.wanted
        self._language = self._language if language is None else language
        self._form = self._form if form is None else form
        self._choices = self._choices if choices is None else choices
        if self.wanted != before:
            self._drop_old(None)
            self._altered.emit(None)

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

    def prepare(self) -> None:
        """Make the sheet as it is wanted now, unless it is made or being made already."""
        self.put_in_order()
        wanted = self.wanted
        if self._made is not None and self._made.wanted == wanted:
            self._ready.emit(self._made)
        elif wanted.ids and self._making != wanted:
            self._making = wanted
            Task(partial(_make, self._desk, wanted), self._on_made, self._on_failed).start()

    def _ask_for(self, then: Callable[[Ready], None]) -> None:
        """Let ``then`` have the sheet as it is wanted, once it is made."""
        self.put_in_order()
        if self._made is not None and self._made.wanted == self.wanted:
            then(self._made)
        else:
            self._then = then
            self.prepare()

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
            self._form, self._choices, self._language = FORMS[0], AS_SUGGESTED, ""

    def _drop(self, _nothing: object) -> None:
        self._made = None
        self._making = None
        self._then = None

    def _forget(self, _nothing: object) -> None:
        self._drop(None)
        self._form, self._choices, self._language = FORMS[0], AS_SUGGESTED, ""


def _make(desk: Desk, wanted: Wanted, _handle: Handle) -> Ready:
    from directory.printing.preview import pages_as_images

    printed = actions.make_sheet(desk, wanted.ids, wanted.choices, wanted.form, wanted.language)
    lines = actions.sheet_lines(desk, wanted.ids, wanted.choices)
    return Ready(wanted, printed, lines, tuple(pages_as_images(printed.pdf, PREVIEW_SCALE)))
