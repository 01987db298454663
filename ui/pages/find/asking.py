"""The top of the first page: the box, what was understood, and what is urgent about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.pages.find.likeness import Likeness
from ui.pages.find.where import Where
from ui.widgets.buttons import WordButton
from ui.widgets.finding.chips import Chips
from ui.widgets.finding.question import Question
from ui.widgets.finding.search_box import SearchBox
from ui.widgets.labels import PlainLabel
from ui.widgets.safety.safety_strip import SafetyStrip
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from directory.desk import DeskAnswer, NeedChip, Situation
    from ui.widgets.finding.question import Asked
    from ui.widgets.frame.page import Tools

FIT, FIT_SAYS = "Check fit  F7", "Check fit: who can go to these services"
QUIET_MS = 700
"""Typing must rest this long before a screen reader is told what was found."""


class Asking(QWidget):
    """Asks the desk after each key and each chip; it holds the question and its last answer."""

    answered = Signal(object)
    """A new answer, once what was understood is shown."""
    emptied = Signal()
    """There is nothing to ask any more."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self.question = Question(tools.desk, tools.visit)
        self.box = SearchBox(self)
        self.chips = Chips(self)
        self.long = PlainLabel("", kind="muted", parent=self)
        self.long.hide()
        self.safety = SafetyStrip(self)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.TIGHT, 0, theme.TIGHT, 0)
        inside.setSpacing(theme.HAIR)
        self.where = Where(tools, self.question.count, self)
        self.fold = WordButton("Where, when", icon="sliders-horizontal", parent=self)
        self.fold.setAccessibleName("Show where and when")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._fold)
        self.fit = self._make_fit()
        self._slim = False
        inside.addLayout(self._top())
        for part in (self.long, self.chips, self.where, self.safety):
            inside.addWidget(part)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._typing_rests)
        self.likeness = Likeness(tools.desk, self)
        self.likeness.known.connect(self._likeness_known)
        self.chips.turned.connect(self._turn)
        self.where.changed.connect(self._situation_changed)
        self._said = ""
        self._listen()

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(theme.TIGHT)
        top.addWidget(self.box, 1)
        top.addWidget(self.fit)
        top.addWidget(self.fold)
        return top

    def _make_fit(self) -> WordButton:
        button = WordButton(FIT, icon="user-round-check", name=FIT_SAYS, parent=self)
        button.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
        button.hide()
        return button

    def say(self, words: str) -> None:
        """Ask about ``words``, together with the needs that were chosen."""
        self.question.say(words)
        if self.where.situation.grown_up != self.question.situation.grown_up:
            self.where.put_back(self.question.situation)
        self.ask()

    def choose(self, need_ids: Iterable[str]) -> None:
        """Ask about these needs too, as somebody pressed them."""
        for need_id in need_ids:
            self.question.choose(need_id)
        self.ask()

    def ask_only(self, need_id: str) -> None:
        """Ask about one need alone, for the same person in the same place."""
        only = frozenset((need_id,))
        self.put_back(replace(self.question.keep(), words="", on=only, off={}, goals=()))

    def aim(self, goal_ids: Iterable[str]) -> None:
        """Ask what serves these goals, as somebody chose them."""
        self.question.aim(goal_ids)
        self.ask()

    def finish(self) -> None:
        """Ask once more, as no more is typed: then words are no longer taken for beginnings."""
        if self.question.finish():
            self.ask()

    def settle(self) -> None:
        """Ask once more, as somebody goes to the rows: they stand in their own order then."""
        if self.question.settle():
            self.ask()

    def stay(self) -> None:
        """Ask once more, as somebody goes to a row that they see: none moves for that."""
        if self.question.stay():
            self.ask()

    def ask(self) -> None:
        """Ask what is asked already, once more."""
        try:
            answer = self.question.ask()
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return
        if answer is None:
            self.show_nothing()
            self.emptied.emit()
        else:
            self.show_answer(answer)

    def show_answer(self, answer: DeskAnswer) -> None:
        """Show what was understood, in the words this screen may show now."""
        question = self.question
        self._say_how_long(answer.query)
        public = self._tools.visit.public_words
        self.where.hear(next((chip.public_name for chip in self._times), ""))
        self.chips.show_needs(question.needs_on, question.needs_off, public_words=public)
        safety = actions.shown_safety(answer.safety, public=public)
        self.safety.show_for(safety, public=public)
        self._tools.hand_over.lead.hear(child=safety.print_needs_lead)
        self._say_at_once(actions.said_at_once(safety))
        self.fit.setVisible(bool(answer.services) and not actions.comes_first(answer.safety))
        self.answered.emit(answer)
        self._quiet.start()
        self.likeness.of_soon("" if answer.by_name else answer.query)

    def show_nothing(self) -> None:
        """Say that nothing was asked yet."""
        self._say_how_long("")
        self.where.hear("")
        self.chips.show_nothing()
        self.safety.show_for(None)
        self.fit.hide()
        self._tools.hand_over.lead.hear(child=False)
        self._said = ""

    def forget(self) -> None:
        """Forget the words and the needs."""
        self._quiet.stop()
        self.likeness.forget()
        self.question.forget()
        self.box.forget()
        self.where.forget()
        self.show_nothing()

    def set_slim(self, slim: bool) -> None:
        """Say whether there is little room across."""
        self._slim = slim
        self.box.set_slim(slim)
        self.chips.set_slim(slim)
        self.safety.set_slim(slim)
        self.fold.setVisible(slim)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put under More what has no room beside it."""
        super().resizeEvent(event)
        self.where.fit(event.size().width() - 2 * theme.TIGHT)

    def go(self) -> None:
        """Put the caret in the box, ready to type other words over those that stand there."""
        self.box.setFocus()
        self.box.selectAll()

    def tell(self, situation: Situation) -> None:
        """Ask again, as where somebody lives or how old they are was told elsewhere."""
        self.where.put_back(situation)
        self._situation_changed(situation)

    def no_child(self) -> None:
        """Ask again, as staff say that a grown-up speaks; another line undoes it."""
        known = self.where.situation
        situation = replace(known, grown_up=True, age=None if known.child else known.age)
        self._tools.hand_over.lead.forget()
        self.tell(situation)

    def not_now(self) -> None:
        """Ask again, as staff say that the emergency is not happening now."""
        self.question.say_not_now()
        self.ask()

    def put_back(self, asked: Asked) -> None:
        """Ask again what was asked before *Next person*."""
        self.box.show_words(asked.words)
        self.question.put_back(asked)
        self.where.put_back(asked.situation)
        self.ask()

    def _fold(self, _on: bool = False) -> None:
        """Where there is little room, the row of where and when comes only when it is wanted."""
        self.where.setVisible(self.fold.isChecked() or not self._slim)

    def _listen(self) -> None:
        self.where.any_day_wanted.connect(self._any_day)
        self._words_changed(None)
        visit = self._tools.visit
        visit.on_words_changed(self._words_changed)
        visit.on_changed(self._sheet_changed)
        self._tools.hand_over.lead.grown_up.connect(self.no_child)

    def _words_changed(self, _nothing: object) -> None:
        self.box.give_way(public=self._tools.visit.public_words)

    def _sheet_changed(self, _chosen: object) -> None:
        if self.question.outdated:
            self.ask()

    def _likeness_known(self) -> None:
        """Ask again only where nobody types any more; else the moment when they rest brings it."""
        if self.question.finished or not self._quiet.isActive():
            self.ask()

    def _say_how_long(self, words: str) -> None:
        """Say that only the beginning of a long text decides; take no room otherwise."""
        told = actions.long_text(words)
        self.long.set_words(told)
        self.long.setVisible(bool(told))

    def _say_at_once(self, words: str) -> None:
        """Have a screen reader say what is urgent, once as long as it stays the same."""
        if words != self._said:
            self._said = words
            announce(self, words, now=True)

    def _situation_changed(self, situation: Situation) -> None:
        self.question.situation = situation
        self.ask()

    @property
    def _times(self) -> list[NeedChip]:
        return [chip for chip in self.question.needs_on if chip.kind == "time"]

    def _any_day(self) -> None:
        """Leave out the day that the words told."""
        self._turn(tuple(chip.id for chip in self._times))

    def _turn(self, need_ids: tuple[str, ...]) -> None:
        for need_id in need_ids:
            self._turn_one(need_id)
        self.ask()

    def _turn_one(self, chip_id: str) -> None:
        """Use what a chip stands for, or leave it out; an offer joins what is chosen."""
        offer = self.question.offered(chip_id)
        if offer is None:
            self.question.turn(chip_id)
        elif offer.kind == "goal":
            self.question.aim((*self.question.keep().goals, chip_id))
        else:
            known = self.where.situation
            self.where.put_back(replace(known, only=known.only | {chip_id}))
            self.question.situation = self.where.situation

    def _typing_rests(self) -> None:
        self.finish()
        self._quiet.stop()
        answer = self.question.answer
        self._tools.hand_over.get_ready()
        self._tools.hand_over.lead.typing_rests()
        if answer is not None and not actions.comes_first(answer.safety):
            count = len(answer.services)
            found = "1 service" if count == 1 else f"{count} services"
            heard = ", ".join(chip.words for chip in self.chips.chips)
            gently = self.safety.ask.text() if not self._said else ""
            understood = f"Understood: {heard}." if heard else ""
            announce(
                self, " ".join(filter(None, (gently, f"{found}.", self.long.text(), understood)))
            )
