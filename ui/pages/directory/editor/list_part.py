"""A part of a form that is a list: each thing is one line, and has its fields when it is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from directory.model.places import NOT_HELD
from ui import theme
from ui.pages.directory.editor.new_things import new_thing
from ui.pages.directory.editor.parts import FieldPart, Notices, Part
from ui.pages.directory.editor.summaries import summary_of
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_item import ItemBox
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from directory.model import ServicePage
    from ui.pages.directory.editor.draft import Path
    from ui.pages.directory.editor.fields import FieldLine, ListLine

HIDDEN_NOW = (
    "This place is hidden: no street, postcode or town is kept. What stood here is forgotten when "
    "you save, in the history and the copies too."
)
AREA_ONLY_NOW = "Only the town or area is kept. A street or postcode that stood here is forgotten."
FORGETS: Mapping[str, str] = {"hidden": HIDDEN_NOW, "area_only": AREA_ONLY_NOW}


class ListPart(Part):
    """A list of things; each is one line until it is opened."""

    def __init__(self, line: ListLine, kind: str, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.line, self._kind, self._today = line, kind, today
        self.items: list[ItemBox] = []
        self._fields: dict[ItemBox, list[FieldPart]] = {}
        self._page: ServicePage | None = None
        self._slim = False
        self._notices: Notices = {}
        self.add = WordButton(f"Add {with_article(line.one)}", icon="plus", parent=self)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.HAIR)
        self._lay_out()
        self.add.clicked.connect(self._add)

    def show_page(self, page: ServicePage) -> None:
        """Show the things of the list; those that are open stay open."""
        self._page = page
        things = getattr(page, self.line.name)
        while len(self.items) > len(things):
            self._drop(self.items.pop())
        while len(self.items) < len(things):
            self._make()
        for at, (item, thing) in enumerate(zip(self.items, things, strict=True)):
            item.show_summary(summary_of(thing), at, len(things))
            if item.is_open:
                self._fill(item, at)

    def show_notices(self, notices: Notices) -> None:
        """Say under the fields that are open what somebody should look at."""
        self._notices = notices
        for at, item in enumerate(self.items):
            item.warn(any(path[:2] == (self.line.name, at) for path in notices))
            for part in self._fields.get(item, ()):
                part.show_notices(notices)

    def slim(self, yes: bool) -> None:
        """Put fields under their words."""
        self._slim = yes
        for parts in self._fields.values():
            for part in parts:
                part.slim(yes)

    def go_to(self, path: Path) -> QWidget | None:
        """Open the thing at ``path``; return its field, its line, or the button that adds one."""
        if path[0] != self.line.name:
            return None
        if len(path) == 1 or int(path[1]) >= len(self.items):
            return self.items[0].head if self.items else self.add
        at = int(path[1])
        item = self.items[at]
        self._open(item, at)
        found = (part.go_to(path) for part in self._fields[item]) if len(path) > 2 else iter(())
        return next((box for box in found if box), item.head)

    @property
    def unread(self) -> str:
        """The label of a field that cannot be understood."""
        parts = (part for item in self.items for part in self._fields.get(item, ()))
        return next((part.unread for part in parts if part.unread), "")

    def open_last(self) -> None:
        """Open the thing that was just added, and put the focus on its first field."""
        at = len(self.items) - 1
        self._open(self.items[at], at)
        self._fields[self.items[at]][0].field.box.setFocus()

    def _lay_out(self) -> None:
        self.whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.TIGHT, 0, theme.TIGHT)
        whole.setSpacing(theme.HAIR)
        if self.line.label:
            whole.addWidget(PlainLabel(self.line.label, theme.BODY, semibold=True, parent=self))
        whole.addWidget(PlainLabel(self.line.help, theme.SMALL, kind="muted", parent=self))
        whole.addLayout(self._column)
        self.add.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        whole.addWidget(self.add)

    def _make(self) -> None:
        item = ItemBox(self.line.one, self)
        item.wanted.connect(partial(self._asked, item))
        self._column.addWidget(item)
        item.show()
        self.items.append(item)

    def _drop(self, item: ItemBox) -> None:
        self._fields.pop(item, None)
        item.hide()
        item.deleteLater()

    def _asked(self, item: ItemBox, what: str) -> None:
        at = self.items.index(item)
        if what == "open":
            self._close(item) if item.is_open else self._open(item, at)
        elif what == "remove":
            self._close(item)
            self.removed.emit(self.line.name, at)
            (self.items[min(at, len(self.items) - 1)].head if self.items else self.add).setFocus()
        else:
            by = -1 if what == "up" else 1
            self._close(item)
            self._close(self.items[at + by])
            self.moved.emit(self.line.name, at, by)
            self.items[at + by].tools[what].setFocus()

    def _open(self, item: ItemBox, at: int) -> None:
        item.set_open(True)
        self._fill(item, at)

    def _close(self, item: ItemBox) -> None:
        self._drop_fields(item)
        item.set_open(False)
        if self._page is not None and item in self.items:
            at = self.items.index(item)
            things = getattr(self._page, self.line.name)
            item.show_summary(summary_of(things[at]), at, len(things))

    def _fill(self, item: ItemBox, at: int) -> None:
        """Show the fields of a thing; which ones there are may depend on what it says."""
        if self._page is None:
            return
        thing = getattr(self._page, self.line.name)[at]
        lines = _lines_for(self.line, thing)
        held = self._fields.get(item, [])
        if [part.line for part in held] != lines:
            held = self._make_fields(item, lines, at)
        item.say(FORGETS.get(getattr(thing, "visibility", ""), ""))
        for part in held:
            part.path = (self.line.name, at, part.line.name)
            part.show_page(self._page)
            part.show_notices(self._notices)

    def _make_fields(self, item: ItemBox, lines: list[FieldLine], at: int) -> list[FieldPart]:
        """Make the fields of a thing anew; the one that had the focus has it again."""
        here = QApplication.focusWidget() or self
        before = self._fields.get(item, [])
        focus = next((p.line for p in before if p.isAncestorOf(here)), None)
        self._drop_fields(item)
        made = [self._field(item, line, at) for line in lines]
        self._fields[item] = made
        self.grown.emit()
        for part in made:
            if part.line == focus:
                part.field.box.setFocus()
        return made

    def _drop_fields(self, item: ItemBox) -> None:
        for part in self._fields.pop(item, []):
            part.hide()
            part.deleteLater()

    def _field(self, item: ItemBox, line: FieldLine, at: int) -> FieldPart:
        part = FieldPart(line, self._kind, (self.line.name, at, line.name), item.body)
        part.typed.connect(self.typed)
        part.left.connect(self.left)
        part.slim(self._slim)
        item.inside.addWidget(part)
        part.show()
        return part

    def _add(self) -> None:
        if self._page is not None:
            self.added.emit(self.line.name, new_thing(self.line.name, self._page, self._today))
            self.open_last()


def _lines_for(line: ListLine, thing: object) -> list[FieldLine]:
    """Return the fields of a thing; a place has none for what is not kept of it."""
    gone: Sequence[str] = NOT_HELD.get(getattr(thing, "visibility", "public"), ())
    shown = {"area"} if getattr(thing, "visibility", "") == "public" else set()
    return [field for field in line.fields if field.name not in {*gone, *shown}]


def with_article(noun: str) -> str:
    """Return ``an area``, ``a place``."""
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun}"
