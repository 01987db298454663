"""Links of a record to others: members, steps of a pathway, where it refers on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.model import Link
from ui import theme
from ui.actions.records import Looked, on_screen
from ui.pages.directory.editor import choices
from ui.pages.directory.editor.parts import Part
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_inputs import ChoiceInput, LineInput
from ui.widgets.forms.editor_pick import PickBox
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from directory.model import ServicePage
    from ui.actions.records import RecordList
    from ui.pages.directory.editor.draft import Path

SEARCH = "Link to a record: type its name"
MOST_FOUND = 6
LINKS: tuple[str | int, ...] = ("links",)
FIRST_KIND: Mapping[str, str] = {"pathway": "step"}
"""What a new link is at first, by the kind of record; else *see also*."""
GONE = "A record that is not here any more"
WORDS = "Why, or what to say"
WHO = "Who can start this step"


class LinksPart(Part):
    """Each link on lines of its own, in order, and a line to find records."""

    def __init__(
        self,
        records: RecordList,
        help_words: str,
        others_see: Callable[[], bool],
        parent: QWidget,
    ) -> None:
        """Make one; ``others_see`` says whether words that label people must not stand open."""
        super().__init__(parent)
        self._records = records
        self._others_see = others_see
        self._page: ServicePage | None = None
        self.rows: list[LinkRow] = []
        self.pick = PickBox(SEARCH, self._look, self)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.TIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HAIR)
        whole.addWidget(PlainLabel(help_words, theme.SMALL, kind="muted", parent=self))
        whole.addLayout(self._column)
        whole.addWidget(self.pick)
        self.pick.picked.connect(self._picked)

    def show_page(self, page: ServicePage) -> None:
        """Show the links in their order."""
        self._page = page
        names = {line.id: line.name for line in self._records.all()}
        while len(self.rows) > len(page.links):
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(page.links):
            self._make(len(self.rows))
        for at, (row, link) in enumerate(zip(self.rows, page.links, strict=True)):
            row.show_link(link, names.get(link.to, GONE), at, len(page.links))
        self.pick.look_again()

    def go_to(self, path: Path) -> QWidget | None:
        """Return the line to find records, if links are wanted."""
        return self.pick.line if path[:1] == LINKS else None

    def _make(self, at: int) -> None:
        row = LinkRow(at, self)
        row.typed.connect(self.typed)
        row.left.connect(self.left)
        row.removed.connect(self.removed)
        row.moved.connect(self.moved)
        row.wanted.connect(self.wanted)
        self._column.addWidget(row)
        row.show()
        self.rows.append(row)

    def _look(self, words: str) -> Sequence[tuple[object, str]]:
        held = {link.to for link in self._page.links} if self._page is not None else set()
        held.add(self._page.id if self._page is not None else "")
        found = self._records.look(Looked(words=words))
        near = [line for line in found if line.id not in held][:MOST_FOUND]
        public = self._others_see()
        return [
            (line.id, on_screen(_told(line.name, line.organisation), public=public))
            for line in near
        ]

    def _picked(self, to: object) -> None:
        if self._page is not None:
            kind = FIRST_KIND.get(self._page.kind, "see_also")
            link = Link.model_validate({"kind": kind, "to": str(to)})
            self.changed.emit(LINKS, {"links": (*self._page.links, link)})


class LinkRow(Part):
    """One link: what it is, to which record, what to say, who can start it, who may see it."""

    def __init__(self, at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._at, self._to = at, ""
        self.kind, self.words, self.who = ChoiceInput(self), LineInput(self), LineInput(self)
        self.kind.show_choices(choices.LINKS)
        self.audience = ChoiceInput(self)
        self.audience.show_choices(choices.AUDIENCE)
        self.open = WordButton("", icon="link", kind="quiet", parent=self)
        self.tools = {
            key: WordButton("", icon=icon, kind="quiet", parent=self)
            for key, icon in (("up", "arrow-up"), ("down", "arrow-down"), ("remove", "x"))
        }
        self._lay_out()
        for field, box in (
            ("kind", self.kind), ("words", self.words), ("who_can_start", self.who),
            ("audience", self.audience),
        ):  # fmt: skip
            box.setProperty("field", field)
            box.typed.connect(self._typed)
            box.left.connect(self.left)

    def show_link(self, link: Link, name: str, at: int, of: int) -> None:
        """Show one link; ``at`` is counted from 0."""
        self._at, self._to = at, link.to
        self.open.set_words(name, f"Open {name}")
        self.kind.show_value(link.kind)
        self.words.show_value(link.words)
        self.who.show_value(link.who_can_start)
        self.audience.show_value(link.audience)
        self.who.setVisible(link.kind == "step")
        for box, said in (
            (self.kind, "What the link is"), (self.words, WORDS), (self.who, WHO),
            (self.audience, "Who may see it"),
        ):  # fmt: skip
            box.setAccessibleName(f"{name}: {said.lower()}")
        for key, said in (("up", "Move up"), ("down", "Move down"), ("remove", "Remove")):
            self.tools[key].setAccessibleName(f"{said}: {name}")
            self.tools[key].setToolTip(said)
        self.tools["up"].setEnabled(at > 0)
        self.tools["down"].setEnabled(at < of - 1)

    def _lay_out(self) -> None:
        self.words.setPlaceholderText(WORDS)
        self.who.setPlaceholderText(WHO)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, theme.HAIR)
        whole.setSpacing(theme.HAIR)
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.kind, 1)
        first.addWidget(self.open, 2)
        for key, button in self.tools.items():
            button.setFixedWidth(theme.tall(theme.BUTTON_HEIGHT))
            button.setProperty("key", key)
            button.clicked.connect(self._pressed)
            first.addWidget(button)
        second.addWidget(self.words, 2)
        second.addWidget(self.who, 2)
        second.addWidget(self.audience, 1)
        whole.addLayout(first)
        whole.addLayout(second)
        self.open.clicked.connect(self._open)

    def _typed(self, value: object) -> None:
        self.typed.emit(("links", self._at, self.sender().property("field")), value)

    def _pressed(self) -> None:
        key = self.sender().property("key")
        if key == "remove":
            self.removed.emit("links", self._at)
        else:
            self.moved.emit("links", self._at, -1 if key == "up" else 1)

    def _open(self) -> None:
        self.wanted.emit(self._to)


def _told(name: str, organisation: str) -> str:
    return f"{name} ({organisation})" if organisation and organisation != name else name
