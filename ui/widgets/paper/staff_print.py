"""A print for staff: made in the background, then printed or saved as the person says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui import actions
from ui.actions import take_along
from ui.background import Handle, Task
from ui.messages import Choice
from ui.widgets.handing import paper
from ui.widgets.handing.one_press import Drawn, draw, sides
from ui.widgets.handing.saving_file import save_as
from ui.widgets.handing.saving_twin import TwinSaving

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from directory.desk import Desk
    from directory.interchange.twins import Twin, TwinFormat
    from ui.widgets.frame.page import Tools

MAKING = "Making it ..."
FEWER = " For fewer, name a ward, town or borough, then press again."
OTHER_FILE = "Word or web page"
SHEETS = "Spreadsheet (*.xlsx);;CSV (*.csv)"


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper that is wanted."""

    thing: str
    """Its name among the things that can be printed."""
    options: Mapping[str, str]
    ids: tuple[str, ...] = ()


class _Answer(NamedTuple):
    """A print, and which question it answers: an old one is nobody's any more."""

    asked: int
    made: Drawn
    wanted: Paper


class StaffPrint(QObject):
    """Makes papers and spreadsheets for a section of the keeper's page."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._file_name = ""
        self._asked = 0
        self._saving = TwinSaving(tools.messages, self)

    def make(
        self, thing: str, options: Mapping[str, str], file_name: str, ids: Sequence[str] = ()
    ) -> None:
        """Make the thing of this name, then ask what to do with it."""
        self._file_name = file_name
        self._asked += 1
        self._tools.messages.say(MAKING)
        work = partial(
            _make, self._asked, self._tools.desk, Paper(thing, dict(options), tuple(ids))
        )
        Task(work, self._made, self._tools.messages.problem).start()

    def forget(self, _nothing: object) -> None:
        """Show nothing of what is still being made: it was for somebody who has gone."""
        self._asked += 1

    def save_spreadsheet(self, make: Callable[[Path], bytes], file_name: str) -> None:
        """Ask where to save a spreadsheet, and make it there.

        Args:
            make: Returns the file; it is told the path, whose ending says of what kind.
            file_name: What it is offered as.
        """
        name, kind = QFileDialog.getSaveFileName(None, "Save the spreadsheet", file_name, SHEETS)
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() not in {".xlsx", ".csv"}:
            path = path.with_suffix(".csv" if "csv" in kind else ".xlsx")
        self._tools.messages.say(MAKING)
        Task(partial(_save, make, path), self._saved, self._tools.messages.problem).start()

    def _made(self, answer: _Answer) -> None:
        if answer.asked != self._asked:
            return
        made = answer.made
        save = partial(save_as, made.printed, self._file_name, self._tools.messages)
        choices = [Choice("Save as PDF", save)]
        if take_along.has_twins(answer.wanted.thing):
            make = partial(_twin, self._tools.desk, answer.wanted)
            other = partial(self._saving.ask_other, self._file_name, make)
            choices.append(Choice(OTHER_FILE, other))
        if paper.has_printer():
            choices.insert(0, Choice("Print", partial(self._print, made)))
        self._tools.messages.say(ready_words(made, answer.wanted), *choices)

    def _print(self, made: Drawn) -> None:
        if paper.ask_and_print(made.pictures):
            self._tools.messages.say(f"Sent to the printer: {sides(made.printed.pages)}.")

    def _saved(self, path: Path) -> None:
        self._tools.messages.say(f"Saved: {path.name}.")


def ready_words(made: Drawn, wanted: Paper) -> str:
    """Return how many sides there are before any is printed, and how there would be fewer."""
    pages = made.printed.pages
    more = FEWER if actions.fewer_sides(wanted.thing, wanted.options, pages) else ""
    return f"It is ready: {sides(pages)}.{more}"


def _make(asked: int, desk: Desk, wanted: Paper, handle: Handle) -> _Answer:
    printed = actions.print_thing(desk, wanted.thing, wanted.ids, wanted.options)
    return _Answer(asked, draw(printed, handle), wanted)


def _twin(desk: Desk, wanted: Paper, form: TwinFormat) -> Twin:
    return take_along.make_twin(desk, wanted.thing, wanted.ids, wanted.options, form)


def _save(make: Callable[[Path], bytes], path: Path, _handle: Handle) -> Path:
    actions.save_file(make(path), path)
    return path
