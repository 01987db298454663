"""Up to three services marked in the list, and what they are side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from directory.desk.safety.safety import refuse_other_side
from directory.errors import SignpostProblem
from ui.actions import comparing
from ui.tables.service_table import ROW_ROLE
from ui.widgets.finding.adding import add_to_sheet, shown_name
from ui.widgets.finding.compare_bar import CompareBar
from ui.widgets.finding.compare_view import CompareView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from directory.model import ServiceCard
    from ui.pages.find.found import Found
    from ui.widgets.frame.page import Tools

    Marked = tuple[ServiceCard, ...]
    """The services that are marked, in their order."""

FULL = "Three are marked already. Press C on one of them to unmark it."


class Comparing(QObject):
    """Holds the marked services, in memory only; they go with *Next person*."""

    shown = Signal(bool)
    """Whether they are side by side now, in place of the list."""
    open_wanted = Signal(object)
    """The id of the service to open."""

    def __init__(self, tools: Tools, found: Found, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._found = found
        self._marked: dict[str, ServiceCard] = {}
        self.view = CompareView(parent)
        self.view.hide()
        self.bar = CompareBar(found)
        found.add_under_list(self.bar)
        found.list.compare_pressed.connect(self._turn_marked)
        found.list.compare_shown.connect(self.show)
        self.bar.compare_wanted.connect(self.show)
        self.bar.clear_wanted.connect(self.clear)
        self.view.left.connect(self.leave)
        self.view.open_wanted.connect(self._open)
        self.view.add_wanted.connect(self._add)
        visit = tools.visit
        visit.on_words_changed(self._renew)
        visit.on_directory_changed(self._renew)
        visit.on_ended(self._forget)

    @property
    def is_shown(self) -> bool:
        """Whether services are side by side now."""
        return self.view.comparison is not None

    def turn(self, card: ServiceCard | None) -> None:
        """Mark a service to be compared, or unmark it."""
        if card is None:
            return
        if card.id in self._marked:
            del self._marked[card.id]
        elif len(self._marked) == comparing.MOST_COMPARED:
            self._tools.messages.say(FULL)
        else:
            try:
                refuse_other_side((one.side for one in self._marked.values()), card.side)
            except SignpostProblem as problem:
                self._tools.messages.problem(problem)
                return
            self._marked[card.id] = card
        self._tell()

    def show(self) -> None:
        """Show the marked services side by side, or say in one sentence why not."""
        public = self._tools.visit.public_words
        try:
            found = comparing.compare(
                self._tools.desk, tuple(self._marked), public=public, fits=self._fits()
            )
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return
        self.view.show()
        self.view.show_comparison(found)
        self.shown.emit(True)

    def leave(self) -> bool:
        """Go back to the list, where what is marked stays marked; return False if one was there."""
        if not self.is_shown:
            return False
        self.view.forget()
        self.view.hide()
        self.shown.emit(False)
        return True

    def keep(self) -> Marked:
        """Return what is marked, for :meth:`put_back`."""
        return tuple(self._marked.values())

    def put_back(self, marked: Marked) -> None:
        """Mark again what :meth:`keep` returned: *Next person* was pressed by mistake."""
        self._marked = {card.id: card for card in marked}
        self._tell()

    def clear(self) -> None:
        """Unmark all."""
        self._marked.clear()
        self._tell()
        self._found.go()

    def _turn_marked(self, _index: object) -> None:
        self.turn(self._found.card)

    def _fits(self) -> dict[str, str]:
        """Return the verdicts that stand in the list, by service."""
        table = self._found.table
        rows = (table.index(at, 0).data(ROW_ROLE) for at in range(table.rowCount()))
        return {row.card.id: row.verdict for row in rows if row.verdict}

    def _open(self, service_id: object) -> None:
        self.leave()
        self.open_wanted.emit(service_id)

    def _add(self, service_id: object) -> None:
        add_to_sheet(self._marked[str(service_id)], self._tools)

    def _tell(self) -> None:
        self._found.table.mark_compared(tuple(self._marked))
        visit = self._tools.visit
        self.bar.show_marked([shown_name(card, visit) for card in self._marked.values()])

    def _renew(self, _nothing: object) -> None:
        """Name them anew; what stood side by side is read again when it is asked for."""
        self.leave()
        self._tell()

    def _forget(self, _nothing: object) -> None:
        self._marked.clear()
        self.leave()
        self._tell()
