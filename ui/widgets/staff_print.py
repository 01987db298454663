"""A print for staff: made in the background, then printed or saved as the person says."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from ui import actions
from ui.background import Handle, Task
from ui.messages import Choice
from ui.widgets import paper
from ui.widgets.one_press import Drawn, draw, sides
from ui.widgets.saving_file import save_as

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from directory.desk import Desk
    from ui.widgets.page import Tools

MAKING = "Making it ..."
SHEETS = "Spreadsheet (*.xlsx);;CSV (*.csv)"


class StaffPrint(QObject):
    """Makes papers and spreadsheets for a section of the keeper's page."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._file_name = ""

    def make(self, thing: str, options: Mapping[str, str], file_name: str) -> None:
        """Make the thing of this name, then ask what to do with it."""
        self._file_name = file_name
        self._tools.messages.say(MAKING)
        work = partial(_make, self._tools.desk, thing, dict(options))
        Task(work, self._made, self._tools.messages.problem).start()

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

    def _made(self, made: Drawn) -> None:
        save = partial(save_as, made.printed, self._file_name, self._tools.messages)
        choices = [Choice("Save as PDF", save)]
        if paper.has_printer():
            choices.insert(0, Choice("Print", partial(self._print, made)))
        self._tools.messages.say(f"It is ready: {sides(made.printed.pages)}.", *choices)

    def _print(self, made: Drawn) -> None:
        if paper.ask_and_print(made.pictures):
            self._tools.messages.say(f"Sent to the printer: {sides(made.printed.pages)}.")

    def _saved(self, path: Path) -> None:
        self._tools.messages.say(f"Saved: {path.name}.")


def _make(desk: Desk, thing: str, options: Mapping[str, str], handle: Handle) -> Drawn:
    return draw(actions.print_thing(desk, thing, (), options), handle)


def _save(make: Callable[[Path], bytes], path: Path, _handle: Handle) -> Path:
    actions.save_file(make(path), path)
    return path
