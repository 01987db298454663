"""What leaves the screen: the sheet on paper, as a file, or as text to send."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from directory.errors import SignpostProblem
from ui import actions
from ui.background import Handle, Task
from ui.messages import Choice
from ui.widgets.clipboard import OwnText

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.desk import Desk
    from directory.model import ServiceCard
    from directory.printing import Printed
    from directory.printing.preview import PageImage
    from ui.messages import Messages
    from ui.news import Visit

JOB_NAME = "Signpost"
FILE_NAME = "Help near you.pdf"
"""Tells nothing of who it is for or what is in it."""
POINTS_PER_INCH = 72
PREVIEW_SCALE = 1.5
PRINT_SCALE = 200 / POINTS_PER_INCH
IS_IT_SAFE = "Is it safe for them to take this home? Does anyone else see their phone?"
NOTHING_CHOSEN = "Nothing is on the sheet yet. Press A on a service to add it."
NO_PRINTER = "This computer has no printer set up. Save the sheet as a PDF instead (Ctrl+S)."


@dataclass(frozen=True, slots=True)
class Ready:
    """A sheet that is made: for which services, the file in memory, its pages as pictures."""

    ids: tuple[str, ...]
    printed: Printed
    pictures: tuple[PageImage, ...]


def as_image(picture: PageImage) -> QImage:
    """Return a page's picture for painting."""
    bytes_a_row = picture.width * 3
    image = QImage(
        picture.rgb, picture.width, picture.height, bytes_a_row, QImage.Format.Format_RGB888
    )
    return image.copy()


class HandOver(QObject):
    """Makes the sheet once for the services chosen, and prints, saves or copies it."""

    _ready = Signal(object)
    _failed = Signal(object)

    def __init__(
        self, desk: Desk, visit: Visit, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visit = visit
        self._messages = messages
        self._made: Ready | None = None
        self._making: tuple[str, ...] = ()
        self._then: Callable[[Ready], None] | None = None
        self._said_safe: frozenset[str] = frozenset()
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

    def get_ready(self) -> None:
        """Load in the background, once, what the first sheet and the first mistake would need."""
        if not self._is_ready:
            self._is_ready = True
            Task(partial(_load, self._desk), self._loaded, self._messages.problem).start()

    def prepare(self) -> None:
        """Make the sheet for what is chosen now, unless it is made or being made already."""
        ids = self._visit.ids
        if self._made is not None and self._made.ids == ids:
            self._ready.emit(self._made)
        elif ids and self._making != ids:
            self._making = ids
            work = partial(_make, self._desk, ids)
            Task(work, self._on_made, self._on_failed).start()

    def print_sheet(self) -> None:
        """Print the sheet."""
        self._when_safe(self._visit.ids, self._begin_print)

    def save_sheet(self) -> None:
        """Save the sheet as a PDF where the person says."""
        self._when_safe(self._visit.ids, self._begin_save)

    def copy_sheet(self) -> None:
        """Copy the sheet as a text message."""
        self._when_safe(self._visit.ids, self._copy_chosen)

    def copy_one(self, card: ServiceCard) -> None:
        """Copy one service as a text message, whether or not it is on the sheet."""
        copy = partial(self._copy, (card.id,))
        if actions.is_sensitive(self._desk, card) and card.id not in self._said_safe:
            self._ask_safe((card.id,), copy)
        else:
            copy()

    def _loaded(self, _nothing: object) -> None:
        """What was loaded stays loaded; nobody waits for it."""

    def _when_safe(self, ids: tuple[str, ...], act: Callable[[], None]) -> None:
        """Act at once, or after the one question when something on the sheet is sensitive."""
        if not ids:
            self._messages.say(NOTHING_CHOSEN)
        elif self._sensitive() and not self._said_safe.issuperset(ids):
            self._ask_safe(ids, act)
        else:
            act()

    def _sensitive(self) -> bool:
        return any(actions.is_sensitive(self._desk, card) for card in self._visit.chosen)

    def _ask_safe(self, ids: tuple[str, ...], act: Callable[[], None]) -> None:
        safe = partial(self._is_safe, frozenset(ids), act)
        self._messages.ask(
            IS_IT_SAFE, Choice("It is safe", safe), Choice("Not safe", self._not_safe)
        )

    def _is_safe(self, ids: frozenset[str], act: Callable[[], None]) -> None:
        self._said_safe |= ids
        act()

    def _not_safe(self) -> None:
        self._messages.say("Nothing was printed or copied. Say the numbers aloud instead.")

    def _begin_print(self) -> None:
        if not QPrinterInfo.availablePrinters():
            self._messages.say(NO_PRINTER)
            return
        self._ask_for(self._print)

    def _begin_save(self) -> None:
        self._ask_for(self._save)

    def _ask_for(self, then: Callable[[Ready], None]) -> None:
        if self._made is not None and self._made.ids == self._visit.ids:
            then(self._made)
        else:
            self._then = then
            self.prepare()

    def _print(self, ready: Ready) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(JOB_NAME)
        printer.setCreator(JOB_NAME)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer)
        if dialog.exec():
            from directory.printing.preview import pages_as_images

            paint_pages(printer, pages_as_images(ready.printed.pdf, PRINT_SCALE))
            self._messages.say(f"Sent to the printer: {_sides(ready.printed.pages)}.")
        dialog.deleteLater()

    def _save(self, ready: Ready) -> None:
        name, _ = QFileDialog.getSaveFileName(None, "Save the sheet", FILE_NAME, "PDF (*.pdf)")
        if not name:
            return
        path = Path(name).with_suffix(".pdf")
        try:
            actions.save_pdf(ready.printed, path)
        except (SignpostProblem, OSError) as problem:
            self._messages.problem(problem)
        else:
            self._messages.say(f"Saved: {path.name}. Delete the file when it is done with.")

    def _copy_chosen(self) -> None:
        self._copy(self._visit.ids)

    def _copy(self, ids: tuple[str, ...]) -> None:
        try:
            words = actions.text_message(self._desk, list(ids)).text
        except SignpostProblem as problem:
            self._messages.problem(problem)
            return
        self._clipboard.put(words)
        self._messages.say("Copied as text. Paste it into a message; Next person clears it.")

    def _on_made(self, ready: Ready) -> None:
        if ready.ids != self._visit.ids:
            if self._making == ready.ids:
                self._making = ()
            return
        self._making = ()
        self._made = ready
        self._ready.emit(ready)
        then, self._then = self._then, None
        if then is not None:
            then(ready)

    def _on_failed(self, problem: Exception) -> None:
        self._making = ()
        self._then = None
        self._failed.emit(problem)
        self._messages.problem(problem)

    def _drop_old(self, _chosen: object) -> None:
        if self._made is not None and self._made.ids != self._visit.ids:
            self._drop(None)

    def _drop(self, _nothing: object) -> None:
        self._made = None
        self._making = ()
        self._then = None

    def _forget(self, _nothing: object) -> None:
        self._drop(None)
        self._said_safe = frozenset()
        self._clipboard.take_back()


def paint_pages(printer: QPrinter, pictures: list[PageImage]) -> None:
    """Paint each picture on a page of its own, as large as the paper."""
    painter = QPainter(printer)
    for at, picture in enumerate(pictures):
        if at:
            printer.newPage()
        paper = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
        image = as_image(picture)
        fitted = image.size().scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRectF(0, 0, fitted.width(), fitted.height()), image)
    painter.end()


def _sides(count: int) -> str:
    return "1 side" if count == 1 else f"{count} sides"


def _load(desk: Desk, _handle: Handle) -> None:
    actions.get_ready(desk)


def _make(desk: Desk, ids: tuple[str, ...], _handle: Handle) -> Ready:
    from directory.printing.preview import pages_as_images

    printed = actions.make_sheet(desk, list(ids))
    return Ready(ids, printed, tuple(pages_as_images(printed.pdf, PREVIEW_SCALE)))
