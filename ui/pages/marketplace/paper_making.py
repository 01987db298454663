"""Papers of an event made aside: one to look at, what to print again, all of them in a folder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from directory.errors import SignpostProblem
from ui import actions
from ui.actions.event import event_papers, papers_of_day
from ui.background import Handle, Task
from ui.widgets.handing.paper import as_image

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from directory.desk import Desk
    from directory.printing import Printed
    from ui.widgets.frame.page import Tools

MOST_SHOWN = 6
SHARPNESS = 1.5
"""Pixels a point of the preview."""


class Asked(NamedTuple):
    """One paper as somebody wants to look at it."""

    event: str
    name: str
    options: dict[str, str]
    stalls: tuple[str, ...] = ()


class Made(NamedTuple):
    """What came of it."""

    asked: Asked
    printed: Printed | None = None
    pictures: tuple[QImage, ...] = ()
    why_not: str = ""


class PaperMaking(QObject):
    """Works aside; what was asked before something else was is not told."""

    made = Signal(object)
    """A :class:`Made`."""
    to_print_again = Signal(object)
    """Words for each sheet that says something else now than when it was printed."""
    saved = Signal(object)
    """What was saved into a folder."""
    failed = Signal()
    remembered = Signal()
    """The event holds now that a paper was printed."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._wanted: Asked | None = None

    def look_at(self, asked: Asked | None) -> None:
        """Make a paper to look at; nothing calls off what was asked."""
        self._wanted = asked
        if asked is not None:
            self._start(partial(_make, self._tools.desk, asked), self._made)

    def remember(self, asked: Asked) -> None:
        """Let the event hold that this paper was printed as it is now."""
        self._start(partial(_remember, self._tools.desk, asked), self._remembered)

    def look_for_changes(self, event: str) -> None:
        """Find out what must be printed again."""
        self._start(partial(_again, self._tools.desk, event), self.to_print_again.emit)

    def save_all(self, event: str, folder: Path, *, only_changed: bool) -> None:
        """Save the papers of the day into a folder, or those only that changed."""
        work = partial(_save, self._tools.desk, event, folder, only_changed)
        self._start(work, self._saved)

    def _start(self, work: object, on_done: object) -> None:
        Task(work, on_done, self._problem).start()  # type: ignore[arg-type]  # each its own

    def _made(self, made: Made) -> None:
        if made.asked is self._wanted:
            self.made.emit(made)

    def _saved(self, saved: papers_of_day.SavedPapers) -> None:
        self.saved.emit(saved)
        self.remembered.emit()

    def _remembered(self, _nothing: object) -> None:
        self.remembered.emit()

    def _problem(self, problem: Exception) -> None:
        self._tools.messages.problem(problem)
        self.failed.emit()


def _make(desk: Desk, asked: Asked, _handle: Handle) -> Made:
    from directory.printing.preview import pages_as_images

    ids = (asked.event, *asked.stalls)
    try:
        printed = actions.print_thing(desk, asked.name, ids, asked.options)
    except SignpostProblem as problem:
        return Made(asked, why_not=problem.words)
    drawn = pages_as_images(printed.pdf, SHARPNESS, MOST_SHOWN)
    return Made(asked, printed, tuple(as_image(picture) for picture in drawn))


def _remember(desk: Desk, asked: Asked, _handle: Handle) -> None:
    event_papers.print_event_paper(desk, asked.event, asked.name, asked.options, asked.stalls)


def _again(desk: Desk, event: str, _handle: Handle) -> tuple[str, ...]:
    return tuple(one.words for one in event_papers.to_print_again(desk, event))


def _save(
    desk: Desk, event: str, folder: Path, only_changed: bool, _handle: Handle
) -> papers_of_day.SavedPapers:
    return papers_of_day.save_event_papers(desk, event, folder, only_changed=only_changed)
