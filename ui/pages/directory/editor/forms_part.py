"""Blank forms and leaflets of a record: a PDF is chosen, looked at aside, attached or refused."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from directory.errors import SignpostProblem
from ui import theme
from ui.actions import blank_forms
from ui.background import Handle, Task
from ui.pages.directory.editor.list_part import ListPart
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from directory.desk import Desk
    from directory.model import BlankForm, ServicePage
    from ui.pages.directory.editor.fields import ListLine

CHOOSE = "Attach a blank form or a leaflet"
LOOKING = "Looking at the file ..."
ATTACHED = "Attached. It goes with the record when you save."


class FormsPart(ListPart):
    """A list to which a file is added."""

    def __init__(self, line: ListLine, kind: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(line, kind, desk.today, parent)
        self._desk = desk
        self._asked_for = ""
        self.add.set_words("Attach a form or leaflet (PDF)")
        self.said = PlainLabel("", theme.BODY, kind="noticed", parent=self)
        self.said.hide()
        self.whole.addWidget(self.said)

    def show_page(self, page: ServicePage) -> None:
        """Show the forms; what was said of another record is gone."""
        if self._page is not None and self._page.id != page.id:
            self._say("")
        super().show_page(page)

    def attach(self, path: Path) -> None:
        """Take a file in, if it can be."""
        if self._page is None:
            return
        self._say(LOOKING)
        self.add.setEnabled(False)
        self._asked_for = self._page.id
        Task(partial(_attach, self._desk, path, self._page), self._attached, self._refused).start()

    def _add(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, CHOOSE, "", "PDF (*.pdf)")
        if name:
            self.attach(Path(name))

    def _attached(self, form: BlankForm) -> None:
        self.add.setEnabled(True)
        if self._page is None or self._page.id != self._asked_for:
            return  # another record was opened meanwhile
        self.added.emit(self.line.name, form)
        self._say(ATTACHED)
        self.open_last()

    def _refused(self, problem: Exception) -> None:
        self.add.setEnabled(True)
        if not isinstance(problem, SignpostProblem):
            self._say("")
            raise problem  # a fault of ours, told as one
        self._say(problem.words)
        self.add.setFocus()

    def _say(self, words: str) -> None:
        self.said.set_words(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self.add, words)


def _attach(desk: Desk, path: Path, page: ServicePage, _handle: Handle) -> BlankForm:
    return blank_forms.attach(desk, path, page)
