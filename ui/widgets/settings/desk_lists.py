"""The lists of this desk: ready sheets by name, and the pinned services, each in its order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.widgets.buttons import WordButton
from ui.widgets.finding.adding import put_on_sheet, shown_name
from ui.widgets.labels import PlainLabel
from ui.widgets.settings.kept_rows import Kept, KeptRows
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.desk.paper.kept_lists import Opened
    from directory.store.local import Change
    from ui.actions import ThisDesk
    from ui.widgets.frame.page import Tools

SHEETS_EXPLAIN = (
    "Put services on the sheet, then keep them here under a name. The same name replaces them."
)
NAMES = "Such as: Out of prison, New baby, Just moved in"
KEEP = "Keep the sheet ({count})"
PIN = "Pin the sheet ({count})"
EMPTY_SHEET = "The sheet is empty now. Put services on it under Find (Ctrl+1), then come back."
OURS_EXPLAIN = "Pinned services: on the first screen while the box is empty."


class DeskLists(QWidget):
    """Kept from the sheet as it is now; renamed, moved and removed here."""

    done = Signal(object, object)
    """What was done, in words, and the changes it made."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self.sheets = KeptRows(("up", "down", "use", "remove"), self)
        self.name = QLineEdit(self)
        self.keep_sheet = WordButton("", icon="plus", parent=self)
        self.empty_sheet = PlainLabel(EMPTY_SHEET, theme.BODY, kind="muted", parent=self)
        self.refused = PlainLabel("", theme.BODY, kind="danger", parent=self)
        self.ours = KeptRows(("up", "down", "remove"), self)
        self.pin_sheet = WordButton("", icon="plus", parent=self)
        self._lay_out()
        self.sheets.wanted.connect(self._do_with_sheet)
        self.sheets.renamed.connect(self._rename)
        self.ours.wanted.connect(self._do_with_pinned)
        self.keep_sheet.clicked.connect(self._keep_sheet)
        self.name.returnPressed.connect(self._keep_sheet)
        self.pin_sheet.clicked.connect(self._pin_sheet)
        tools.visit.on_changed(self._sheet_changed)
        self._sheet_changed(None)
        self._refuse("")

    def show_lists(self, page: ThisDesk) -> None:
        """Show the lists as they are kept."""
        visit = self._tools.visit
        self.sheets.set_rows([_kept(sheet) for sheet in page.sheets])
        self.ours.set_rows([Kept(card.id, shown_name(card, visit)) for card in page.ours.cards])

    def forget(self) -> None:
        """Drop what was typed and not kept."""
        self.name.clear()
        self._refuse("")

    def _lay_out(self) -> None:
        self.name.setAccessibleName("Name for a new ready sheet")
        self.name.setPlaceholderText(NAMES)
        self.name.setTextMargins(theme.TIGHT, 0, theme.TIGHT, 0)
        self.name.setMinimumHeight(theme.tall(theme.CHIP_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(PlainLabel("Ready sheets", theme.LARGE, semibold=True, kind="heading"))
        column.addWidget(PlainLabel(SHEETS_EXPLAIN, theme.BODY, kind="muted"))
        column.addWidget(self.sheets)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        row.addWidget(self.name, 1)
        row.addWidget(self.keep_sheet)
        column.addLayout(row)
        column.addWidget(self.empty_sheet)
        column.addWidget(self.refused)
        column.addSpacing(theme.GAP)
        column.addWidget(PlainLabel("Ours", theme.LARGE, semibold=True, kind="heading"))
        column.addWidget(PlainLabel(OURS_EXPLAIN, theme.BODY, kind="muted"))
        column.addWidget(self.ours)
        last = QHBoxLayout()
        last.addWidget(self.pin_sheet)
        last.addStretch(1)
        column.addLayout(last)

    def _sheet_changed(self, _chosen: object) -> None:
        count = len(self._tools.visit.ids)
        self.keep_sheet.set_words(KEEP.format(count=count), f"Keep {count} services by this name")
        self.pin_sheet.set_words(PIN.format(count=count), f"Pin {count} services of the sheet")
        for part in (self.name, self.keep_sheet, self.pin_sheet):
            part.setVisible(count > 0)
        self.empty_sheet.setVisible(count == 0)

    def _keep_sheet(self) -> None:
        name, ids = self.name.text(), self._tools.visit.ids
        made = self._try(partial(actions.keep_ready_sheet, name=name, ids=ids), self._refuse)
        if made:
            self.name.clear()
            self.done.emit("Kept as a ready sheet.", made)

    def _rename(self, sheet: object, name: object) -> None:
        row = self.sheets.row(str(sheet))
        call = partial(actions.rename_ready_sheet, list_id=str(sheet), name=str(name))
        made = self._try(call, row.refuse if row else self._refuse)
        if made:
            self.done.emit("Renamed.", made)

    def _do_with_sheet(self, act: object, sheet: object) -> None:
        desk, one = self._tools.desk, str(sheet)
        if act == "use":
            put_on_sheet(actions.open_ready_sheet(desk, one), self._tools)
        elif act == "remove":
            self.done.emit("Ready sheet removed.", (actions.remove_ready_sheet(desk, one),))
        else:
            moved = actions.move_ready_sheet(desk, one, -1 if act == "up" else 1)
            self.done.emit("Moved.", moved)

    def _do_with_pinned(self, act: object, service: object) -> None:
        desk, one = self._tools.desk, str(service)
        if act == "remove":
            self.done.emit("Unpinned.", (actions.unpin(desk, one),))
        else:
            moved = actions.move_pinned(desk, one, -1 if act == "up" else 1)
            self.done.emit("Moved.", (moved,))

    def _pin_sheet(self) -> None:
        made: list[Change] = []
        for one in self._tools.visit.ids:
            made += self._try(partial(actions.pin, service_id=one), self._refuse)
        if made:
            self.done.emit("Pinned.", tuple(made))

    def _try(
        self, change: Callable[..., Change], refuse: Callable[[str], None]
    ) -> tuple[Change, ...]:
        """Make a change, or say why not beside where it was typed."""
        try:
            made = change(self._tools.desk)
        except SignpostProblem as problem:
            refuse(problem.words)
            return ()
        self._refuse("")
        return (made,)

    def _refuse(self, words: str) -> None:
        self.refused.set_words(words)
        self.refused.setVisible(bool(words))
        announce(self, words, now=True)


def _kept(sheet: Opened) -> Kept:
    return Kept(sheet.id, sheet.name, len(sheet.cards), sheet.troubles)
