"""Type what somebody said; see what was understood and who can help; open one; add it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.tables.service_table import CARD_ROLE, ROW_ROLE, ServiceTable, make_row
from ui.widgets.adding import add_to_sheet
from ui.widgets.chips import Chips
from ui.widgets.doors import Doors
from ui.widgets.home import Home
from ui.widgets.labels import PlainLabel
from ui.widgets.notice import Notice
from ui.widgets.page import Page, Tools
from ui.widgets.panel_view import PanelView
from ui.widgets.question import Question
from ui.widgets.results_view import ResultsView
from ui.widgets.search_box import SearchBox
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from directory.desk import DeskAnswer
    from directory.model import Need, ServiceCard, Theme

Key = Qt.Key
QUIET_MS = 700
"""Typing must rest this long before a screen reader is told what was found."""
LIST_SHARE, PANEL_SHARE = 798, 480


class FindPage(Page):
    """The page that work starts on."""

    NAME = "Find"
    ICON = "search"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.question = Question(tools.desk)
        self._narrow = False
        self.box = SearchBox(self)
        self.chips = Chips(self)
        self.notice = Notice(self)
        self.home = Home(actions.themes(tools.desk), self)
        self.table = ServiceTable(self)
        self.list = ResultsView(ROW_ROLE, "Services found", self)
        self.list.setModel(self.table)
        self.doors = Doors(self)
        self.lead = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.panel = PanelView(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._lay_out()
        self._connect()
        self._directory_changed(None)

    def arrive(self) -> None:
        """Put the caret in the box."""
        self.box.setFocus()

    def width_changed(self, width: int) -> None:
        """Below the narrow width the panel is a page of its own."""
        self._narrow = width < theme.NARROW_WIDTH
        self.chips.set_slim(width < theme.SLIM_WIDTH)
        self._arrange()

    def copy_text(self) -> None:
        """Copy the sheet; with an empty sheet, the service that is open."""
        if self.panel.panel is not None and not self.tools.visit.ids:
            self._copy_open()
        else:
            self.tools.hand_over.copy_sheet()

    def colour(self) -> None:
        """Draw the pictures in the present look."""
        self.box.colour()
        self.home.colour()

    def type_words(self, words: str) -> None:
        """Put ``words`` in the box and ask at once, as if they had been typed."""
        self.box.setText(words)
        self.box.ask_now()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the tiles to the room there is."""
        super().showEvent(event)
        self._arrange()

    # -- how it is laid out

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.HAIR, 0, 0)
        whole.setSpacing(theme.HAIR)
        self.top = QWidget(self)
        top = QVBoxLayout(self.top)
        top.setContentsMargins(theme.TIGHT, 0, theme.TIGHT, 0)
        top.setSpacing(theme.HAIR)
        for part in (self.box, self.chips, self.notice):
            top.addWidget(part)
        whole.addWidget(self.top)
        body = QHBoxLayout()
        body.setSpacing(0)
        self.left = QStackedWidget(self)
        self.left.addWidget(self.home)
        self.left.addWidget(self._results_side())
        body.addWidget(self.left, LIST_SHARE)
        body.addWidget(self.panel, PANEL_SHARE)
        self.panel.setMinimumWidth(0)
        whole.addLayout(body, 1)

    def _results_side(self) -> QWidget:
        side = QWidget(self)
        side.setObjectName("results")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        self.lead.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        inside.addWidget(self.lead)
        inside.addWidget(self.list, 1)
        inside.addWidget(self.doors)
        inside.addStretch(0)
        return side

    def _connect(self) -> None:
        self.box.asked.connect(self._ask)
        self.box.wants_results.connect(self._go_to_results)
        self.chips.turned.connect(self._turn)
        self.notice.help_wanted.connect(self.crisis_wanted)
        self.home.theme_chosen.connect(self._show_theme)
        self.home.needs_chosen.connect(self._choose_needs)
        self.list.opened.connect(self._open_index)
        self.list.moved.connect(self._follow)
        self.list.pressed_key.connect(self._on_key)
        self.doors.service_chosen.connect(self._open)
        self.panel.add_wanted.connect(self._add_open)
        self.panel.text_wanted.connect(self._copy_open)
        self.panel.back_wanted.connect(self._close_panel)
        self._quiet.timeout.connect(self._say_found)
        escape = QShortcut(QKeySequence(Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)
        visit = self.tools.visit
        visit.on_changed(self._sheet_changed)
        visit.on_words_changed(self._name_anew)
        visit.on_ended(self._next_person)
        visit.on_directory_changed(self._directory_changed)

    def _arrange(self) -> None:
        """Show the list, the panel, or both side by side."""
        alone = self._narrow and self.panel.panel is not None
        self.left.setVisible(not alone)
        self.panel.setVisible(alone or not self._narrow)
        self.panel.set_alone(alone)
        self.top.setVisible(not alone)
        share = LIST_SHARE / (LIST_SHARE + PANEL_SHARE)
        self.home.arrange(int(self.width() * (1 if self._narrow else share)))

    # -- asking

    def _ask(self, words: object) -> None:
        self.tools.messages.quiet()
        if self._narrow and self.panel.panel is not None:
            self._close_panel(to_list=False)  # new words want a list, and it hides the list
        self.question.say(str(words))
        self._refresh()

    def _refresh(self) -> None:
        try:
            answer = self.question.ask()
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        if answer is None:
            self._go_home()
        else:
            self._show_answer(answer)

    def _go_home(self) -> None:
        self._close_panel(guide=True)
        self.table.set_rows(())
        self.chips.show_nothing()
        self.notice.say("")
        self.left.setCurrentWidget(self.home)

    def _show_answer(self, answer: DeskAnswer) -> None:
        here = self._current_card()
        if self.panel.panel is None:
            self.panel.clear()
        question, public = self.question, self.tools.visit.public_words
        self.chips.show_needs(question.needs_on, question.needs_off, public_words=public)
        self.notice.show_for(answer)
        self._show_rows(answer)
        self.lead.set_words(actions.FALLBACKS.get(answer.fallback or "", ""))
        self.lead.setVisible(bool(answer.fallback))
        self.doors.show_doors(answer.doors)
        self.list.setVisible(bool(answer.services))
        self.doors.set_alone(not answer.services)
        self.left.setCurrentIndex(1)
        self._keep_place(here)
        self._quiet.start()

    def _show_rows(self, answer: DeskAnswer) -> None:
        today = self.tools.desk.today
        public = self.tools.visit.public_words
        rows = [
            make_row(result.card, today, marks=result.marks, public_words=public)
            for result in answer.services
        ]
        self.table.set_rows(rows)

    def _keep_place(self, card: ServiceCard | None) -> None:
        """Mark the same service again after a new answer, else the first; close a stale panel."""
        row = self.table.row_of(card.id) if card is not None else -1
        opened = self.panel.panel
        if opened is not None and self.table.row_of(opened.id) < 0:
            self._close_panel(to_list=False)
        self.list.setCurrentIndex(self.table.index(max(row, 0), 0))

    def _say_found(self) -> None:
        answer = self.question.answer
        self.tools.hand_over.get_ready()
        if answer is not None:
            count = len(answer.services)
            found = "1 service" if count == 1 else f"{count} services"
            heard = ", ".join(chip.words for chip in self.chips.chips)
            announce(self, f"{found}. Understood: {heard}." if heard else f"{found}.")

    # -- needs

    def _turn(self, need_ids: tuple[str, ...]) -> None:
        for need_id in need_ids:
            self.question.turn(need_id)
        self._refresh()

    def _show_theme(self, subject: Theme) -> None:
        needs = [need for need in actions.needs(self.tools.desk) if need.theme == subject.id]
        self.home.show_needs(subject, needs, public_words=self.tools.visit.public_words)

    def _choose_needs(self, needs: Sequence[Need]) -> None:
        for need in needs:
            self.question.choose(need.id)
        self._refresh()
        self._go_to_results()

    # -- services

    def _go_to_results(self) -> None:
        if self.table.rowCount():
            self.list.setFocus()
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.table.index(0, 0))

    def _current_card(self) -> ServiceCard | None:
        card: ServiceCard | None = self.list.currentIndex().data(CARD_ROLE)
        return card

    def _open_index(self, index: QModelIndex) -> None:
        card: ServiceCard | None = index.data(CARD_ROLE)
        if card is not None:
            self._open(card.id)

    def _follow(self, index: QModelIndex) -> None:
        """Keep an open panel on the service that the keys act on."""
        opened = self.panel.panel
        card = index.data(CARD_ROLE) if index.isValid() else None
        if opened is not None and card is not None and card.id != opened.id and not self._narrow:
            self._open(card.id)

    def _open(self, service_id: object) -> None:
        public = self.tools.visit.public_words
        try:
            panel = actions.read_panel(self.tools.desk, str(service_id), public=public)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.panel.show_panel(panel)
        self.panel.set_added(panel.id in self.tools.visit.ids)
        self._arrange()
        if self._narrow:
            self.panel.add.setFocus()

    def _close_panel(self, *, to_list: bool = True, guide: bool = False) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.panel.isAncestorOf(focus)
        self.panel.clear(guide=guide)
        self._arrange()
        if to_list and had_focus:
            self.list.setFocus()

    def _on_key(self, key: object) -> None:
        card = self._current_card()
        if key in {Key.Key_Escape, Key.Key_Up}:
            self._to_box()
        elif card is None:
            return
        elif key == Key.Key_A:
            self._add(card)
        elif key == Key.Key_C:
            self.tools.hand_over.copy_one(card)

    def _to_box(self) -> None:
        self.box.setFocus()
        self.box.selectAll()

    def _escape(self) -> None:
        """Leave a panel that stands alone; else go back to the box from wherever one is."""
        if self._narrow and self.panel.panel is not None:
            self._close_panel()
        else:
            self._to_box()

    def _add_open(self) -> None:
        card = self._open_card()
        if card is not None:
            self._add(card)

    def _open_card(self) -> ServiceCard | None:
        opened = self.panel.panel
        row = self.table.row_of(opened.id) if opened is not None else -1
        card: ServiceCard | None = self.table.index(row, 0).data(CARD_ROLE)
        return card

    def _add(self, card: ServiceCard) -> None:
        add_to_sheet(card, self.tools.visit, self.tools.messages)

    def _copy_open(self) -> None:
        card = self._open_card()
        if card is not None:
            self.tools.hand_over.copy_one(card)

    # -- news

    def _sheet_changed(self, _chosen: object) -> None:
        opened = self.panel.panel
        if opened is not None:
            self.panel.set_added(opened.id in self.tools.visit.ids)

    def _name_anew(self, _nothing: object) -> None:
        opened = self.panel.panel
        if self.question.answer is not None:
            self._show_answer(self.question.answer)
        if opened is not None:
            self._open(opened.id)
        self.home.show_themes()

    def _directory_changed(self, _nothing: object) -> None:
        self.home.say(actions.first_words(self.tools.desk))
        self._refresh()

    def _next_person(self, _nothing: object) -> None:
        self._quiet.stop()
        self.question.forget()
        self.box.forget()
        self._go_home()
        self.home.show_themes()
        self.box.setFocus()
