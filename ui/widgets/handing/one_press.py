"""What is printed at one press: no service need be chosen, and nothing is asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import actions
from ui.background import Handle, Task
from ui.messages import Choice
from ui.widgets.handing import paper
from ui.widgets.handing.saving_file import save_as

if TYPE_CHECKING:
    from collections.abc import Mapping

    from directory.desk import Desk
    from directory.printing import Printed
    from directory.printing.preview import PageImage
    from ui.messages import Messages

NUMBERS_FILE_NAME = "Numbers to ring.pdf"
NO_PRINTER_NOW = "This computer has no printer set up."


@dataclass(frozen=True, slots=True)
class Drawn:
    """A print with its pages as pictures, as fine as a printer needs them."""

    printed: Printed
    pictures: tuple[PageImage, ...]


class OnePress(QObject):
    """Makes a thing in the background and prints it on the usual printer."""

    def __init__(self, desk: Desk, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._messages = messages

    def press(self, thing: str, options: Mapping[str, str]) -> None:
        """Print the thing of this name; without a printer, offer to save it."""
        self._messages.say("Printing the numbers ...")
        work = partial(_make, self._desk, thing, options)
        Task(work, self._print, self._messages.problem).start()

    def _print(self, made: Drawn) -> None:
        if not paper.has_printer():
            save = partial(save_as, made.printed, NUMBERS_FILE_NAME, self._messages)
            self._messages.say(NO_PRINTER_NOW, Choice("Save as PDF", save))
            return
        paper.print_at_once(made.pictures)
        told = " ".join((f"Sent to the printer: {sides(made.printed.pages)}.",
                         *made.printed.warnings))  # fmt: skip
        self._messages.say(told)


def sides(count: int) -> str:
    """Return how many sides a print has, in words."""
    return "1 side" if count == 1 else f"{count} sides"


def draw(printed: Printed, _handle: Handle) -> Drawn:
    """Return a print with its pages as pictures for a printer."""
    from directory.printing.preview import pages_as_images

    return Drawn(printed, tuple(pages_as_images(printed.pdf, paper.PRINT_SCALE)))


def _make(desk: Desk, thing: str, options: Mapping[str, str], handle: Handle) -> Drawn:
    return draw(actions.print_thing(desk, thing, (), options), handle)
