"""Type what somebody said; see what was understood and who can help; open one; add it.

The parts are in ``ui/pages/find``; here is how they work together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import actions, theme
from ui.pages.find.asking import Asking
from ui.pages.find.at_home import AtHome
from ui.pages.find.comparing import Comparing
from ui.pages.find.fit import Fit, Kept
from ui.pages.find.found import Found
from ui.pages.find.opened import OpenService
from ui.widgets.finding.adding import add_to_sheet
from ui.widgets.frame.page import Page, Tools
from ui.widgets.settings.keepers_line import KeepersLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QShowEvent

    from directory.desk import DeskAnswer
    from directory.matching import Person
    from directory.model import Need, ServiceCard
    from ui.pages.find.comparing import Marked
    from ui.widgets.finding.question import Asked

Key = Qt.Key
LIST_SHARE, PANEL_SHARE = 798, 480


class FindPage(Page):
    """The page that work starts on."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._narrow = self._slim = False
        self.asking = Asking(tools, self)
        self.keepers_line = KeepersLine(self)
        self.home = AtHome(tools, self.asking.question, self)
        self.found = Found(tools, self)
        self.fit = Fit(tools, self.found.fit, self)
        self.panel = OpenService(tools, self.asking.question, self)
        self.panel.judge = self.fit.of_service
        self.comparing = Comparing(tools, self.found, self)
        self.question, self.box = self.asking.question, self.asking.box
        self.chips, self.safety = self.asking.chips, self.found.safety
        self.table, self.list = self.found.table, self.found.list
        self.lead, self.doors = self.found.lead, self.found.doors
        self._lay_out()
        self._connect()
        self._connect_fit()
        self._connect_compare()
        self._directory_changed(None)

    def arrive(self) -> None:
        """Put the caret in the box."""
        self.box.setFocus()

    def width_changed(self, width: int) -> None:
        """Below the narrow width the panel is a page of its own."""
        self._narrow = width < theme.tall(theme.NARROW_WIDTH)
        self._slim = width < theme.tall(theme.SLIM_WIDTH)
        self.asking.set_slim(self._slim)
        self.found.set_slim(self._slim)
        self._arrange()

    def copy_text(self) -> None:
        """Copy the sheet; with an empty sheet, the service that is open."""
        if self.panel.panel is not None and not self.tools.visit.ids:
            self._copy(self.found.card_of(self.panel.service_id))
        else:
            self.tools.hand_over.copy_sheet()

    def show_big(self) -> None:
        """Show the open service large; with none open, the one that the keys act on."""
        marked = self.found.card.id if self.found.card is not None else ""
        chosen = self.panel.service_id or marked
        if chosen:
            self.big_wanted.emit(chosen)

    def this_is_wrong(self) -> None:
        """Ask what is wrong with the open service; with none open, with the marked one."""
        if self.panel.panel is None and self.found.card is not None:
            self._open(self.found.card.id)
        self.panel.ask_what_is_wrong()

    def answered(self) -> Person | None:
        """Return what was answered about the first person."""
        return self.fit.person()

    def check_fit(self) -> None:
        """Ask who can go to the services found."""
        if self.table.rowCount():
            self.asking.finish()
            self.fit.start()
            self._arrange()

    def colour(self) -> None:
        """Draw the pictures in the present look."""
        self.box.colour()
        self.home.colour()
        self.panel.colour()
        self.keepers_line.colour()

    def type_words(self, words: str, *, entered: bool = False) -> None:
        """Put ``words`` in the box and ask at once, as if somebody had typed them."""
        self.box.setText(words)
        self.box.ask_now()
        if entered:
            self._go_to_results()

    def look_for(self, need_id: str) -> None:
        """Ask for one need alone, for the same person in the same place."""
        self.asking.ask_only(need_id)
        self.found.go()

    def keep(self) -> object:
        """Return the question, the service that is open, what was answered and what is marked."""
        return self.question.keep(), self.panel.service_id, self.fit.keep(), self.comparing.keep()

    def put_back(self, kept: object) -> None:
        """Ask the question again and open the service again."""
        asked, opened, fit, marked = cast("tuple[Asked, str, Kept, Marked]", kept)
        self.asking.put_back(asked)
        self.fit.put_back(fit)
        self.comparing.put_back(marked)
        if opened:
            self._open(opened)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the tiles to the room there is."""
        super().showEvent(event)
        self._arrange()

    # -- how it is laid out

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.HAIR, 0, 0)
        whole.setSpacing(theme.HAIR)
        whole.addWidget(self.keepers_line)
        whole.addWidget(self.asking)
        body = QHBoxLayout()
        body.setSpacing(0)
        self.left = QStackedWidget(self)
        self.left.addWidget(self.home)
        self.left.addWidget(self.found)
        body.addWidget(self.left, LIST_SHARE)
        body.addWidget(self.panel, PANEL_SHARE)
        body.addWidget(self.comparing.view, LIST_SHARE + PANEL_SHARE)
        self.panel.setMinimumWidth(0)
        whole.addLayout(body, 1)

    def _connect(self) -> None:
        self.box.asked.connect(self._ask)
        self.box.wants_results.connect(self._go_to_results)
        self.box.wants_rows.connect(self._go_to_rows)
        self.asking.answered.connect(self._show_answer)
        self.asking.emptied.connect(self._go_home)
        self.asking.safety.help_wanted.connect(self.crisis_wanted)
        self.safety.help_wanted.connect(self.crisis_wanted)
        self.safety.grown_up_wanted.connect(self.asking.no_child)
        self.safety.services_wanted.connect(self.asking.not_now)
        self.home.needs_chosen.connect(self._choose_needs)
        self.home.need_ids_chosen.connect(self._choose)
        self.home.goals_chosen.connect(self._aim)
        self.home.ready.service_wanted.connect(self._open_and_stay)
        self.home.sheet_page_wanted.connect(self.sheet_wanted)
        self.found.service_wanted.connect(self._open)
        self.found.marked.connect(self._follow)
        self.found.pressed_key.connect(self._on_key)
        self.panel.add_wanted.connect(self._add_open)
        self.panel.text_wanted.connect(self._copy_open)
        self.panel.referral_wanted.connect(self._ask_open)
        self.panel.big_wanted.connect(self.show_big)
        self.panel.back_wanted.connect(self._close_panel)
        self.panel.other_wanted.connect(self._open_and_stay)
        escape = QShortcut(QKeySequence(Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._escape)
        visit = self.tools.visit
        visit.on_words_changed(self._name_anew)
        visit.on_ended(self._next_person)
        visit.on_directory_changed(self._directory_changed)

    def _connect_fit(self) -> None:
        self.asking.fit.clicked.connect(self.check_fit)
        self.fit.changed.connect(self._show_fits)
        self.fit.situation_told.connect(self.asking.tell)
        self.fit.left.connect(self._leave_questions)

    def _connect_compare(self) -> None:
        self.panel.compare_wanted.connect(self._compare_open)
        self.comparing.shown.connect(self._compared)
        self.comparing.open_wanted.connect(self._open)

    @property
    def _panel_alone(self) -> bool:
        return self._narrow and self.panel.panel is not None

    def _arrange(self) -> None:
        """Show the list, the panel, or both side by side."""
        alone, compared = self._panel_alone, self.comparing.is_shown
        self.left.setVisible(not alone and not compared)
        self.panel.setVisible(not compared and (alone or not self._narrow))
        self.panel.set_alone(alone)
        self.found.make_room()
        crowded = alone or compared or (self._slim and self.found.fit.asks)
        self.asking.setVisible(not crowded)
        self.keepers_line.setVisible(not crowded and bool(self.keepers_line.words))
        share = LIST_SHARE / (LIST_SHARE + PANEL_SHARE)
        self.home.arrange(int(self.width() * (1 if self._narrow else share)))

    # -- asking

    def _ask(self, words: object) -> None:
        self.tools.messages.quiet()
        if self._panel_alone:
            self._close_panel(to_list=False)  # new words want a list, and it hides the list
        self.asking.say(str(words))

    def _go_home(self) -> None:
        self._close_panel(guide=True)
        self.found.forget()
        self.left.setCurrentWidget(self.home)

    def _go_to_results(self) -> None:
        self.asking.settle()
        self.found.go()

    def _go_to_rows(self) -> None:
        self.asking.stay()
        self.found.go()

    def _show_answer(self, answer: DeskAnswer) -> None:
        if actions.comes_first(answer.safety):
            self._close_panel(to_list=False, guide=True)
        elif self.panel.panel is None:
            self.panel.clear(some=bool(answer.services))
        typing = self.box.hasFocus() and self.panel.panel is None
        marked = None if typing else self.found.card
        self.found.show_answer(answer)
        if self.panel.panel is not None and self.found.card_of(self.panel.service_id) is None:
            self._close_panel(to_list=False)
        self.left.setCurrentWidget(self.found)
        self.found.mark(marked)  # last, as an open panel follows the mark
        self.fit.look_at(answer, self.question.situation)

    def _choose_needs(self, needs: Sequence[Need]) -> None:
        self._choose(need.id for need in needs)

    def _choose(self, need_ids: Iterable[str]) -> None:
        self.asking.choose(need_ids)
        self.found.go()

    def _aim(self, goal_ids: Iterable[str]) -> None:
        self.asking.aim(goal_ids)
        self.found.go()

    def _show_fits(self) -> None:
        """Show the verdicts as they stand, in the rows and in the open panel."""
        is_open = self.panel.panel is not None
        self.found.show_fits(self.fit.rows(), self.fit.ways_on(), one_is_open=is_open)
        if is_open:
            self._open(self.panel.service_id)

    def _leave_questions(self) -> None:
        self._arrange()
        self.found.go()

    def _compare_open(self) -> None:
        self.comparing.turn(self._card_of(self.panel.service_id))

    def _compared(self, _shown: bool) -> None:
        """Make room for the services side by side, or go back to the list."""
        self._arrange()
        if not self.comparing.is_shown:
            self.found.go()

    # -- one service

    def _open(self, service_id: object) -> None:
        if self.panel.open(str(service_id)):
            self._arrange()
            if self._narrow:
                self.panel.add.setFocus()

    def _open_and_stay(self, service_id: object) -> None:
        """Open a service that is not in the list, ready to be put on the sheet with one key."""
        self._open(service_id)
        self.panel.add.setFocus()

    def _card_of(self, service_id: str) -> ServiceCard | None:
        """Return the card of a service, in the list or not."""
        return self.found.card_of(service_id) or actions.card_of(self.tools.desk, service_id)

    def _follow(self, card: ServiceCard | None) -> None:
        """Keep an open panel on the service that the keys act on."""
        opened = self.panel.service_id
        if opened and card is not None and card.id != opened and not self._narrow:
            self._open(card.id)

    def _close_panel(self, *, to_list: bool = True, guide: bool = False) -> None:
        had_focus = self.panel.has_focus
        self.panel.clear(guide=guide)
        self._arrange()
        if to_list and had_focus:
            self.list.setFocus()

    def _on_key(self, key: object) -> None:
        if key in {Key.Key_Escape, Key.Key_Up}:
            self.asking.go()
        elif key == Key.Key_A:
            self._add(self.found.card)
        elif key == Key.Key_C:
            self._copy(self.found.card)
        elif key == Key.Key_W and self.found.why:
            self.tools.messages.say(self.found.why)
        elif key == Key.Key_F and self.found.card is not None:
            self.referral_wanted.emit((self.found.card.id,))

    def _escape(self) -> None:
        """Leave a panel that stands alone; else go back to the box from wherever one is."""
        if self.comparing.leave() or self.panel.leave_asking() or self.fit.leave():
            return
        if self._panel_alone:
            self._close_panel()
        else:
            self.asking.go()

    def _add_open(self) -> None:
        self._add(self._card_of(self.panel.service_id))

    def _ask_open(self) -> None:
        if self.panel.service_id:
            self.referral_wanted.emit((self.panel.service_id,))

    def _copy_open(self) -> None:
        self._copy(self._card_of(self.panel.service_id))

    def _add(self, card: ServiceCard | None) -> None:
        if card is not None:
            add_to_sheet(card, self.tools)

    def _copy(self, card: ServiceCard | None) -> None:
        if card is not None:
            self.tools.hand_over.copy_one(card)

    # -- news

    def _name_anew(self, _nothing: object) -> None:
        opened = self.panel.service_id
        if self.question.answer is not None:
            self.asking.show_answer(self.question.answer)
        self.fit.look_now()
        if opened:
            self._open(opened)
        self.home.show_themes()
        self.home.refresh()

    def _directory_changed(self, _nothing: object) -> None:
        """Show everything as it is now; what was open stays open."""
        opened, had_focus = self.panel.service_id, self.panel.has_focus
        self.home.refresh()
        self.keepers_line.say(actions.notice_line(self.tools.desk))
        self.asking.ask()
        if opened:
            self._open(opened)
        if opened and had_focus:
            self.panel.wrong.setFocus()
        self._arrange()

    def _next_person(self, _nothing: object) -> None:
        self._go_home()  # first: what is open would be read again, only to be put away
        self.fit.forget()
        self.asking.forget()
        self.home.show_themes()
        if self.isVisible():
            self.box.setFocus()
