"""Blank forms and leaflets of the open service: a worker prints one or saves it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from directory.words import one_line, spoken_date
from ui import theme
from ui.actions import blank_forms
from ui.background import Task
from ui.widgets.buttons import WordButton
from ui.widgets.handing import paper
from ui.widgets.handing.one_press import Drawn, draw, sides
from ui.widgets.handing.saving_file import save_as
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.model import BlankForm
    from ui.widgets.frame.page import Tools

HEADING = "Blank forms"
LEAFLETS = "Their leaflets"
EXPLAIN = "Their own, as they gave it to us. Nothing that you write on one is kept here."
EXPLAIN_LEAFLETS = "As they made it: we have not checked what it says. Ring first."
ACTS = {"print": ("printer", "Print"), "save": ("save", "Save")}


class PanelForms(QWidget):
    """Each form on a line, with what can be done with it."""

    wanted = Signal(str, object)
    """``print`` or ``save``, and the form."""

    def __init__(self, forms: Sequence[BlankForm], parent: QWidget) -> None:
        super().__init__(parent)
        self._forms = tuple(forms)
        self.buttons: list[WordButton] = []
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.TIGHT, 0, 0)
        whole.setSpacing(theme.HAIR)
        self._add_kind(whole, "form", HEADING, EXPLAIN)
        self._add_kind(whole, "leaflet", LEAFLETS, EXPLAIN_LEAFLETS)

    def _add_kind(self, whole: QVBoxLayout, kind: str, heading: str, explain: str) -> None:
        held = [at for at, form in enumerate(self._forms) if form.kind == kind]
        if not held:
            return
        whole.addWidget(PlainLabel(heading, theme.LARGE, semibold=True, kind="heading"))
        for at in held:
            whole.addLayout(self._row(at))
        whole.addWidget(PlainLabel(explain, theme.SMALL, kind="muted"))

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return list(self.buttons)

    def _row(self, at: int) -> QHBoxLayout:
        form = self._forms[at]
        dated = spoken_date(form.dated) if form.dated else ""
        told = (one_line(form.title), one_line(form.version), one_line(form.source), dated)
        words = ", ".join(filter(None, told))
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(PlainLabel(words, theme.BODY, parent=self), 1)
        for key, (icon, said) in ACTS.items():
            button = WordButton(said, icon=icon, name=f"{said}: {words}", parent=self)
            button.setProperty("key", key)
            button.setProperty("at", at)
            button.clicked.connect(self._pressed)
            row.addWidget(button)
            self.buttons.append(button)
        return row

    def _pressed(self) -> None:
        button = self.sender()
        self.wanted.emit(button.property("key"), self._forms[button.property("at")])


class FormOut(QObject):
    """Prints and saves blank forms; nothing of them is written anywhere else."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools

    def act(self, key: str, form: BlankForm) -> None:
        """Print or save a form; say so if it is not on this laptop."""
        try:
            printed = blank_forms.as_print(self._tools.desk, form)
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return
        if key == "save" or not paper.has_printer():
            save_as(printed, blank_forms.file_name(form), self._tools.messages)
        else:
            Task(partial(draw, printed), self._print, self._tools.messages.problem).start()

    def _print(self, made: Drawn) -> None:
        if paper.ask_and_print(made.pictures):
            self._tools.messages.say(f"Sent to the printer: {sides(made.printed.pages)}.")
