"""The needs of a record: found by search, confirmed where the program only suggests them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.model import ServiceNeed
from ui import theme
from ui.actions import forms
from ui.pages.directory.editor.parts import Part
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_pick import PickBox
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk import Desk
    from directory.model import ServicePage
    from ui.pages.directory.editor.draft import Path

SEARCH = "Add a need: type a word, such as debt"
SUGGESTED = "suggested from: {words}"
UNREAD = "suggested"
NEEDS: tuple[str | int, ...] = ("needs",)
SUGGEST = "Suggest needs from what is written above"
NOTHING_MORE = "Nothing more was found in the words above."


class NeedsPart(Part):
    """Each need on a line of its own, and a line to find more."""

    def __init__(self, desk: Desk, help_words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: ServicePage | None = None
        self._shown: tuple[ServiceNeed, ...] | None = None
        self.rows: list[_NeedRow] = []
        self.pick = PickBox(SEARCH, self._look, self)
        self.suggest = WordButton(SUGGEST, icon="plus", kind="quiet", parent=self)
        self._said = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self._said.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HAIR)
        whole.addWidget(PlainLabel(help_words, theme.SMALL, kind="muted", parent=self))
        whole.addLayout(self._column)
        self.pick.setMaximumWidth(theme.tall(2 * theme.PANEL_WIDTH))
        whole.addWidget(self.pick)
        whole.addWidget(self.suggest)
        whole.addWidget(self._said)
        self.pick.picked.connect(self._picked)
        self.suggest.clicked.connect(self._suggest)

    def show_page(self, page: ServicePage) -> None:
        """Show the needs; those that are only suggested say from which words."""
        self._page = page
        if page.needs == self._shown:
            return
        self._shown = page.needs
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(at, need) for at, need in enumerate(page.needs)]

    def go_to(self, path: Path) -> QWidget | None:
        """Return the line to find needs, if they are wanted."""
        return self.pick.line if path[:1] == NEEDS else None

    def _row(self, at: int, need: ServiceNeed) -> _NeedRow:
        held = self._desk.needs().get(need.need)
        row = _NeedRow(at, held.professional_name if held else need.need, need, self)
        row.confirm.clicked.connect(self._confirmed)
        row.remove.clicked.connect(self._removed)
        self._column.addWidget(row)
        row.show()
        return row

    def _look(self, words: str) -> Sequence[tuple[object, str]]:
        held = {one.need for one in self._page.needs} if self._page is not None else set()
        found = forms.find_needs(self._desk, words)
        return [(need.id, need.professional_name) for need in found if need.id not in held]

    def _picked(self, need: object) -> None:
        self._keep(*self._needs, ServiceNeed(need=str(need), structure="confirmed"))

    def _confirmed(self) -> None:
        at = self.sender().property("at")
        needs = list(self._needs)
        needs[at] = needs[at].model_copy(update={"structure": "confirmed"})
        self._keep(*needs)
        self.rows[at].remove.setFocus()

    def _removed(self) -> None:
        at = self.sender().property("at")
        needs = self._needs
        self._keep(*needs[:at], *needs[at + 1 :])
        self.pick.line.setFocus()

    def _suggest(self) -> None:
        if self._page is None:
            return
        found = forms.suggested_needs(self._desk, self._page)
        self._said.set_words("" if found else NOTHING_MORE)
        self._said.setVisible(not found)
        if found:
            self._keep(*self._needs, *found)

    @property
    def _needs(self) -> tuple[ServiceNeed, ...]:
        return self._page.needs if self._page is not None else ()

    def _keep(self, *needs: ServiceNeed) -> None:
        self.changed.emit(NEEDS, {"needs": needs})


class _NeedRow(QWidget):
    """One need: its name, how we know, and what can be done with it."""

    def __init__(self, at: int, name: str, need: ServiceNeed, parent: QWidget) -> None:
        super().__init__(parent)
        suggested = need.structure == "suggested"
        self.confirm = WordButton(
            "Yes, this is right", icon="check", name=f"{name}: yes, this is right", parent=self
        )
        self.confirm.setVisible(suggested)
        self.remove = WordButton("", icon="x", kind="quiet", name=f"Remove {name}", parent=self)
        self.remove.setToolTip("Remove")
        read = ", ".join(need.words)
        how = (SUGGESTED.format(words=read) if read else UNREAD) if suggested else ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.HAIR, 0, theme.HAIR)
        row.setSpacing(theme.TIGHT)
        row.addWidget(PlainLabel(name, theme.BODY, parent=self), 1)
        row.addWidget(PlainLabel(how, theme.SMALL, kind="muted", parent=self), 1)
        for button in (self.confirm, self.remove):
            button.setProperty("at", at)
            row.addWidget(button)
