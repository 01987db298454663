"""Short forms: what each stands for, in everyday words, and what is heard when it is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui import theme
from ui.actions import wording
from ui.pages.directory.words.part import WordsPart
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_inputs import LineInput
from ui.widgets.forms.list_and_form import Row
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from directory.keeping.wording.short_forms import ShortForm
    from ui.widgets.frame.page import Tools

FIELDS = {
    "short": "Short form, as people write it",
    "meaning": "What it stands for",
    "plain": "In everyday words, if there are better ones",
}
HEARD = "Typed on Find it is heard as: {need}."
NOT_HEARD = "Typed on Find it is looked for in the records; no need is heard in it."


class GlossaryPart(WordsPart):
    """The short forms, and one of them to read and change."""

    NAME = "Short forms"
    EXPLAIN = "Short forms that services and councils use, for everybody at this desk."
    LIST = "Short forms. Enter changes one."

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._forms: dict[str, ShortForm] = {}
        self.fields = {key: LineInput(self) for key in FIELDS}
        self.heard = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.keep = WordButton("Keep", icon="save", kind="primary", parent=self)
        self.new = WordButton("New short form", icon="plus", parent=self)
        self.remove = WordButton("Take it out", icon="trash-2", parent=self)
        column = self.both.form.column
        for key, name in FIELDS.items():
            self.fields[key].setAccessibleName(name)
            self.fields[key].returnPressed.connect(self.save)
            column.addWidget(PlainLabel(name, theme.BODY, kind="muted", parent=self))
            column.addWidget(self.fields[key])
        for part in (self.heard, self.notice):
            column.addWidget(part)
        column.addLayout(self.row_of(self.keep, self.new, self.remove))
        column.addStretch(1)
        self.keep.clicked.connect(self.save)
        self.new.clicked.connect(self._begin)
        self.remove.clicked.connect(self._remove)

    def refresh(self) -> None:
        """Show the short forms as they are used here."""
        self._forms = {one.short: one for one in wording.glossary(self.tools.desk)}
        self.both.show_rows([_row(one) for one in self._forms.values()])

    def show_one(self, row_id: str) -> None:
        """Show one short form."""
        form = self._forms[row_id]
        self.say(())
        self.heading.set_words(form.short)
        for key, field in self.fields.items():
            field.show_value(getattr(form, key))
        need = wording.heard_in(self.tools.desk, form.short)
        self.heard.set_words(HEARD.format(need=need) if need else NOT_HEARD)
        self.remove.setEnabled(True)

    def enter(self) -> None:
        """Begin at what it stands for."""
        self.fields["meaning"].setFocus()

    def save(self) -> bool:
        """Keep what is typed."""
        typed = {key: field.text() for key, field in self.fields.items()}
        if self.do(partial(wording.set_short_form, self.tools.desk, **typed)):
            self.both.choose(typed["short"].strip())
        return True

    def _begin(self) -> None:
        """Begin a new short form."""
        self.say(())
        self.heading.set_words("New short form")
        self.heard.set_words("")
        for field in self.fields.values():
            field.clear()
        self.remove.setEnabled(False)
        self.fields["short"].setFocus()

    def _remove(self) -> None:
        if self.do(partial(wording.drop_short_form, self.tools.desk, self.both.current)):
            self.both.to_list()


def _row(one: ShortForm) -> Row:
    words = f"{one.short}: {one.meaning}" + (f" ({one.plain})" if one.plain else "")
    return Row(one.short, words, words)
