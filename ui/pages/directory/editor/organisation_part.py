"""Who runs it: one that is here already, offered while typing, or a new name; and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from ui.actions import forms
from ui.pages.directory.editor import choices
from ui.pages.directory.editor.parts import Notices, Part
from ui.widgets.forms.editor_field import FieldBox
from ui.widgets.forms.editor_inputs import ChoiceInput, LineInput

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.model import ServicePage
    from ui.pages.directory.editor.draft import Path
    from ui.pages.directory.editor.fields import FieldLine

ORGANISATION: tuple[str | int, ...] = ("organisation_id",)
IS_NEW = "New here: it is added when you save."
ABOUT = {
    "legal_form": "What kind of body",
    "charity_number": "Charity number",
    "company_number": "Company number",
}
FOR_ALL = "It is the same for everything that they run."


class OrganisationPart(Part):
    """One line that offers the names there are; another name is a new organisation."""

    def __init__(self, line: FieldLine, kind: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: ServicePage | None = None
        self._known: frozenset[str] = frozenset()
        self.box = LineInput(self)
        self._names = QStringListModel(self)
        offered = QCompleter(self._names, self)
        offered.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        offered.setFilterMode(Qt.MatchFlag.MatchContains)
        self.box.setCompleter(offered)
        self.field = FieldBox(line.label_for(kind), line.help, self.box, self)
        self.about = {name: self._about_field(name) for name in ABOUT}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        for field in (self.field, *self.about.values()):
            whole.addWidget(field)
        self.box.editingFinished.connect(self._finished)
        self.field.left.connect(self.left)

    def show_page(self, page: ServicePage) -> None:
        """Show the organisation: its name, and once it has one what kind of body it is."""
        if self._page is None or self._page.id != page.id:
            names = sorted({one.name for one in forms.organisations(self._desk)})
            self._names.setStringList(names)
            self._known = frozenset(names)
        self._page = page
        body = page.organisation
        name = body.name if body else ""
        self.field.show_value(name)
        self.field.notice((IS_NEW,) if name and name not in self._known else ())
        for key, field in self.about.items():
            field.setVisible(body is not None)
            if body is not None:
                field.show_value(getattr(body, key))

    def show_notices(self, notices: Notices) -> None:
        """Say nothing more."""

    def slim(self, yes: bool) -> None:
        """Put the fields under their words."""
        for field in (self.field, *self.about.values()):
            field.slim(yes)

    def go_to(self, path: Path) -> QWidget | None:
        """Return the line, if the organisation is wanted."""
        return self.box if path[:1] == ORGANISATION else None

    def _about_field(self, name: str) -> FieldBox:
        if name == "legal_form":
            chosen = ChoiceInput(self)
            chosen.show_choices(choices.LEGAL_FORMS)
            field = FieldBox(ABOUT[name], FOR_ALL, chosen, self)
        else:
            field = FieldBox(ABOUT[name], "", LineInput(self), self)
        field.setProperty("name", name)
        field.typed.connect(self._about_typed)
        field.left.connect(self.left)
        return field

    def _about_typed(self, value: object) -> None:
        body = self._page.organisation if self._page is not None else None
        if body is not None:
            changed = body.model_copy(update={self.sender().property("name"): value})
            self.typed.emit(("organisation",), changed)

    def _finished(self) -> None:
        page, name = self._page, self.box.text().strip()
        if page is None or name == (page.organisation.name if page.organisation else ""):
            return
        body = forms.organisation_called(self._desk, name, page)
        fields = {"organisation": body, "organisation_id": body.id if body else None}
        self.changed.emit(ORGANISATION, fields)
