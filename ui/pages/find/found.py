"""The left side of the first page: the services found, and where to turn when nothing fits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import actions, theme
from ui.actions.matching import GUIDE, NOT_FOR, VERDICT_LOOKS, doors_of
from ui.tables.service_table import CARD_ROLE, ROW_ROLE, ServiceTable, make_result_rows
from ui.widgets.finding.doors import Doors
from ui.widgets.finding.results_view import ResultsView
from ui.widgets.fit.fit_strip import FitStrip
from ui.widgets.labels import PlainLabel
from ui.widgets.safety.safety_panel import SafetyPanel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.desk import DeskAnswer
    from directory.model import ServiceCard
    from ui.actions.matching import OtherWay, RowFit
    from ui.tables.service_table import ServiceRow
    from ui.widgets.frame.page import Tools


class Found(QWidget):
    """A sentence when nothing fits exactly, the services in rows, and the doors under them."""

    service_wanted = Signal(object)
    """The id of the service to open."""
    marked = Signal(object)
    """The card that the keys act on now."""
    pressed_key = Signal(object)
    """A key that means something on a service."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tools = tools
        self._slim = False
        self.lead = self._muted("")
        self.table = ServiceTable(self)
        self.list = ResultsView(ROW_ROLE, "Services found", self)
        self.list.setModel(self.table)
        self.doors = Doors(self)
        self.safety = SafetyPanel(self)
        self.fit = FitStrip(self)
        self.guide = self._muted(GUIDE)
        self.guide.hide()
        self._under_list = QVBoxLayout()
        self._fits: Mapping[str, RowFit] = {}
        self._answer: DeskAnswer | None = None
        self._lay_out()
        self.list.opened.connect(self._open)
        self.list.moved.connect(self._mark)
        self.list.pressed_key.connect(self.pressed_key)
        self.doors.service_chosen.connect(self.service_wanted)
        self._said_lately: dict[str, str] = {}
        self._learn_what_was_said()
        tools.visit.on_directory_changed(self._learn_what_was_said)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.safety, 1)
        inside.addWidget(self.fit)
        inside.addWidget(self.lead)
        inside.addWidget(self.list, 1)
        inside.addLayout(self._under_list)
        inside.addWidget(self.guide)
        inside.addWidget(self.doors)
        inside.addStretch(0)

    def _muted(self, words: str) -> PlainLabel:
        label = PlainLabel(words, theme.BODY, kind="muted", parent=self)
        label.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        return label

    @property
    def card(self) -> ServiceCard | None:
        """The card of the service that is marked."""
        return _card_at(self.list.currentIndex())

    @property
    def why(self) -> str:
        """Why the service that is marked is in the list."""
        told: str | None = self.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
        return told or ""

    def card_of(self, service_id: str) -> ServiceCard | None:
        """Return the card of a service, if it is in the list."""
        return _card_at(self.table.index(self.table.row_of(service_id), 0))

    def add_under_list(self, part: QWidget) -> None:
        """Let a part stand under the services."""
        self._under_list.addWidget(part)

    def show_answer(self, answer: DeskAnswer) -> None:
        """Show what was found, or what comes before it; :meth:`mark` is to follow."""
        public = self._tools.visit.public_words
        first = actions.comes_first(answer.safety)
        self.safety.show_for(actions.shown_safety(answer.safety, public=public))
        if first:
            answer = replace(answer, services=(), fallback=None, doors=(), note="")
        self._answer = answer
        self._show_rows(answer)
        said = actions.FALLBACKS.get(answer.fallback or "", "") or answer.note
        meaning = "" if public else actions.meaning_of(self._tools.desk, answer.query)
        place = "" if first else actions.place_words(answer)
        said = " ".join(filter(None, (meaning, place, said)))
        self.lead.set_words(said)
        self.lead.setVisible(bool(said))
        doors = actions.shown_doors(answer, public=public)
        crowded = self._slim and answer.services and answer.safety.panel
        self.doors.show_doors(() if crowded else doors)
        self.make_room()
        self.doors.set_alone(not answer.services)

    def set_slim(self, slim: bool) -> None:
        """Where there is little room, urgent words leave none for doors beside services."""
        self._slim = slim

    def make_room(self) -> None:
        """Show the list, and what ends it; where there is little room a question comes first."""
        some = self._answer is not None and bool(self._answer.services)
        self.list.setVisible(some)
        self.guide.setVisible(some and bool(self._fits) and not (self._slim and self.fit.asks))
        rest = QSizePolicy.Policy.Ignored if self.fit.asks else QSizePolicy.Policy.Expanding
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, rest)

    def mark(self, card: ServiceCard | None) -> None:
        """Let the keys act on this service if it is still in the list, else on the first."""
        row = self.table.row_of(card.id) if card is not None else -1
        self.list.setCurrentIndex(self.table.index(max(row, 0), 0))

    def forget(self) -> None:
        """Hold no service any more."""
        self._answer, self._fits = None, {}
        self.table.set_rows(())
        self.guide.hide()
        self.safety.show_for(None)

    def show_fits(
        self, fits: Mapping[str, RowFit], ways: Sequence[OtherWay], *, one_is_open: bool = False
    ) -> None:
        """Show a verdict before each name, or none; new verdicts show the best fits first.

        The keys go on acting on the same service while the list has them, or it is open.
        """
        to_the_top = bool(fits) and fits != self._fits and not self.list.hasFocus()
        self._fits = fits
        answer, card = self._answer, self.card
        if answer is None:
            return
        self._show_rows(answer)
        self.mark(None if to_the_top and not one_is_open else card)
        self.make_room()
        if to_the_top:
            self.list.scrollToTop()
        if ways:
            self.doors.show_doors(doors_of(ways))
        elif answer.services:
            doors = actions.shown_doors(answer, public=self._tools.visit.public_words)
            self.doors.show_doors(doors)

    def go(self) -> None:
        """Let the keys act on the services, if there are any."""
        if self.safety.isVisible():
            self.safety.go()
        elif self.table.rowCount():
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.table.index(0, 0))

    def _learn_what_was_said(self, _nothing: object = None) -> None:
        self._said_lately = actions.said_lately(self._tools.desk, public=False)

    def _show_rows(self, answer: DeskAnswer) -> None:
        today, public = self._tools.desk.today, self._tools.visit.public_words
        said = {} if public else self._said_lately
        late = actions.late_checks(self._tools.desk, (one.card for one in answer.services))
        rows = make_result_rows(answer, today, public_words=public, said=said, late=late)
        rows = [_judged(row, self._fits.get(row.card.id)) for row in rows]
        if self._fits and not answer.split:
            rows.sort(key=self._shut)
        self.table.set_rows(rows)

    def _shut(self, row: ServiceRow) -> bool:
        """Return whether a service is for nobody here: it comes after those that are."""
        fit = self._fits.get(row.card.id)
        return fit is not None and fit.standing == NOT_FOR

    def _open(self, index: QModelIndex) -> None:
        card = _card_at(index)
        if card is not None:
            self.service_wanted.emit(card.id)

    def _mark(self, index: QModelIndex) -> None:
        self.marked.emit(_card_at(index))


def _judged(row: ServiceRow, fit: RowFit | None) -> ServiceRow:
    """Return a row with its verdict, if there is one."""
    if fit is None:
        return row
    icon, ink = VERDICT_LOOKS[fit.standing]
    return replace(
        row, verdict=fit.words, verdict_icon=icon, verdict_ink=ink, verdict_said=fit.said
    )


def _card_at(index: QModelIndex) -> ServiceCard | None:
    card: ServiceCard | None = index.data(CARD_ROLE) if index.isValid() else None
    return card
