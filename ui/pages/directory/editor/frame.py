"""What the editor is made of: its bar, the form of each kind, and how it reads beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.pages.directory.editor.bar import Bar
from ui.pages.directory.editor.beside import Beside
from ui.pages.directory.editor.form import Form
from ui.pages.directory.editor.held_already import HeldAlready
from ui.pages.directory.editor.missing import WhatIsMissing
from ui.pages.directory.editor.offer import DraftOffer
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from ui.actions.records import RecordList
    from ui.widgets.frame.page import Tools

BESIDE_WIDTH = 380
ANY_WIDTH = 16_777_215
WIDE_ENOUGH = 900
"""Width of the section, in px, from which the public's view stands beside the form."""
GO_TO = {"age": "criteria", "checks": "contacts"}
"""Where something missing is typed, if it is not the field of its name."""
AS_PRINTED, TO_FORM = "As printed", "Back to the form"


FOR_STAFF = (
    "This record holds words for staff. The screen shows public words now: press F8 when nobody "
    "else can see. What you typed is kept."
)


class EditorFrame(QWidget):
    """Lays the parts out for the room there is; knows nothing of what is typed."""

    def __init__(self, tools: Tools, records: RecordList, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools, self._desk, self._records = tools, tools.desk, records
        self._forms: dict[str, Form] = {}
        self._kind, self._slim = "", False
        self.bar, self.beside = Bar(self), Beside(self)
        self.missing, self.offer = WhatIsMissing(self), DraftOffer(self)
        self.held = HeldAlready(self)
        self.stack = QStackedWidget(self)
        self.for_staff = PlainLabel(FOR_STAFF, theme.LARGE, parent=self)
        self.for_staff.setMargin(theme.WIDE)
        self._inside = QWidget(self)
        self._lay_out()
        self._cover(yes=False)
        self.bar.group_wanted.connect(self._go_group)
        self.missing.wanted.connect(self._go_missing)

    @property
    def form(self) -> Form:
        """The form of the kind of record that is open."""
        return self._forms[self._kind]

    def width_changed(self, width: int) -> None:
        """Put the public's view beside the form where there is room."""
        wide = width >= theme.tall(WIDE_ENOUGH)
        self._slim = width < theme.tall(theme.SLIM_WIDTH)
        self._show_one(form=True)
        self.beside.setVisible(wide)
        self.beside.setMinimumWidth(theme.tall(BESIDE_WIDTH) if wide else 0)
        self.beside.setMaximumWidth(theme.tall(BESIDE_WIDTH) if wide else ANY_WIDTH)
        self.bar.buttons["beside"].setVisible(not wide)
        self.bar.slim(self._slim)
        self.missing.slim(self._slim)
        for form in self._forms.values():
            form.slim(self._slim)

    def _show_form(self, kind: str) -> None:
        """Bring the form of a kind to the front; it is made when it is first needed."""
        if kind not in self._forms:
            form = Form(kind, self._desk, self._records, self._others_see, self)
            self._connect_form(form)
            self._forms[kind] = form
            self.stack.addWidget(form)
            form.slim(self._slim)
        self._kind = kind
        self.stack.setCurrentWidget(self.form)
        self.bar.show_groups(list(self._forms[kind].headings))

    def _others_see(self) -> bool:
        return self._tools.visit.public_words

    def _cover(self, *, yes: bool) -> None:
        """Show nothing of the record but its public name, or all of it again."""
        self.for_staff.setVisible(yes)
        self._inside.setHidden(yes)
        self.bar.groups.setEnabled(not yes)

    def _connect_form(self, form: Form) -> None:
        """Listen to a form that was just made."""

    def _flip(self) -> None:
        """Where there is no room for both, show the form or how it prints."""
        self._show_one(form=self.stack.isHidden())

    def _show_one(self, *, form: bool) -> None:
        self.beside.setVisible(not form)
        self.stack.setVisible(form)
        self.bar.buttons["beside"].set_words(AS_PRINTED if form else TO_FORM)

    def _go_group(self, heading: str) -> None:
        self._go_to_form()
        self.form.show_group(heading)

    def _go_missing(self, field: str) -> None:
        self._go_to_form()
        self.form.go_to((GO_TO.get(field, field),))

    def _go_to_form(self) -> None:
        if self.stack.isHidden():
            self._show_one(form=True)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.for_staff, 1, Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self._inside, 1)
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for part in (self.offer, self.held, self.missing):
            inside.addWidget(part)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.stack, 1)
        across.addWidget(self.beside)
        inside.addLayout(across, 1)
