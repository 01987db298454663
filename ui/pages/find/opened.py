"""The right side of the first page: one service in full, and what this desk knows of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QWidget

from directory.errors import SignpostProblem
from ui import actions
from ui.messages import Choice
from ui.widgets.panel.panel_chart import WHO_CHART
from ui.widgets.panel.panel_forms import FormOut
from ui.widgets.panel.panel_take_along import PhoneOut
from ui.widgets.panel.panel_view import PanelView
from ui.widgets.paper.paper_out import Paper, PaperOut

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.model import BlankForm
    from directory.model.vocabulary import FactGroup, WhyNo, Wrong
    from directory.store.local import Change
    from ui.actions import BesideService
    from ui.actions.matching import ServiceFit
    from ui.widgets.finding.question import Question
    from ui.widgets.frame.page import Tools
    from ui.widgets.panel.panel_wrong import Said

PINNED = "Pinned: it stands under Ours on the first screen."
WHERE_NEXT = "Where to try next"
SHUT_OUT = ("said_no", "full")
"""What is wrong, after which somebody needs another place to go to."""
UNPINNED = "Unpinned: it no longer stands on the first screen."


class OpenService(PanelView):
    """Knows which service it shows, whether that is on the sheet, and how to name it."""

    def __init__(self, tools: Tools, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._question = question
        self._pinned = False
        self.judge: Callable[[str], ServiceFit | None] = _no_verdict
        """Says whether people can go to a service, once something was answered."""
        self.wrong_wanted.connect(self.ask_what_is_wrong)
        self.what.said.connect(self._report)
        self.pin_wanted.connect(self._turn_pin)
        self.summary_wanted.connect(self._copy_summary)
        self._forms = FormOut(tools, self)
        self.form_wanted.connect(self._hand_out_form)
        self._papers = PaperOut(tools, self)
        self.chart_wanted.connect(self._print_chart)
        self._phone = PhoneOut(tools, self)
        self.phone_wanted.connect(self._save_for_phone)
        tools.visit.on_changed(self._tell_added)

    @property
    def service_id(self) -> str:
        """The id of the service that is open, or empty."""
        return self.panel.id if self.panel is not None else ""

    @property
    def has_focus(self) -> bool:
        """True while the keys act on a part of the panel."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def open(self, service_id: str) -> bool:
        """Show a service as it is now; return False, and say why, if it cannot be read."""
        tools = self._tools
        public = tools.visit.public_words
        try:
            panel = actions.read_panel(tools.desk, service_id, public=public)
            beside = self._beside(service_id, public=public)
        except SignpostProblem as problem:
            tools.messages.problem(problem)
            return False
        self._pinned = beside.pinned
        self.show_panel(panel, beside, self.judge(service_id))
        if self.tips is not None:
            self.tips.added.connect(self._add_tip)
            self.tips.removed.connect(self._remove_tip)
        self._tell_added(None)
        return True

    def _beside(self, service_id: str, *, public: bool) -> BesideService:
        question = self._question
        asked = [chip.id for chip in question.needs_on]
        return actions.beside_service(
            self._tools.desk, service_id, public=public, asked=asked, situation=question.moment
        )

    def _tell_added(self, _chosen: object) -> None:
        if self.panel is not None:
            self.set_added(self.panel.id in self._tools.visit.ids)

    def _copy_summary(self) -> None:
        self._tools.hand_over.copy_summary(self.service_id)

    # -- what is wrong

    def _report(self, said: Said) -> None:
        """Note what was pressed, show at once what is not shown any more, and offer to undo it."""
        further = said.further if said.further != "unsaid" else None
        why = cast("WhyNo", further) if said.reason == "said_no" else None
        group = cast("FactGroup | None", further) if said.reason == "other" else None
        reason = cast("Wrong", said.reason)
        desk = self._tools.desk
        self.leave_asking()
        try:
            done = actions.report_wrong(desk, self.service_id, reason, why=why, group=group)
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return
        undo = Choice("Undo", partial(self._take_back, done.number))
        where_next = partial(self._print_where_next, self.service_id, why or said.reason)
        paper = (Choice(WHERE_NEXT, where_next),) if said.reason in SHUT_OUT else ()
        self._tools.messages.say(done.words, *paper, undo)
        self._tools.visit.tell_directory_changed()
        self.show_top()

    def _print_where_next(self, service_id: str, why: str) -> None:
        """Hand out what to try instead of a service that said no or was full."""
        known = why if why != "said_no" else ""
        options = {"why": known, "area": self._question.situation.lives_in}
        self._hand_out(Paper("other-places", options, (service_id,)))

    def _hand_out_form(self, key: str, form: BlankForm) -> None:
        """Print or save a form; a leaflet goes home with the person, so it must be safe to take."""
        act = partial(self._forms.act, key, form)
        card = actions.card_of(self._tools.desk, self.service_id)
        if form.kind == "form" or card is None:
            act()
        else:
            self._tools.hand_over.when_safe_to_take((card,), act)

    def _print_chart(self, thing: str) -> None:
        paper = Paper(thing, {}, (self.service_id,))
        if thing == WHO_CHART:
            self._papers.hand_out(paper)
        else:
            self._hand_out(paper)

    def _save_for_phone(self, kind: str) -> None:
        self._phone.hand_out(kind, self.service_id)

    def _hand_out(self, paper: Paper) -> None:
        """Hand out a paper that the person takes, with the question if its service is sensitive."""
        card = actions.card_of(self._tools.desk, paper.ids[0])
        self._papers.hand_out(paper, (card,) if card else ())

    def _take_back(self, number: int) -> None:
        try:
            actions.take_back_report(self._tools.desk, number)
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return
        self._undone()

    # -- Ours

    def _turn_pin(self) -> None:
        change = actions.unpin if self._pinned else actions.pin
        said = UNPINNED if self._pinned else PINNED
        try:
            done = change(self._tools.desk, self.service_id)
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return
        self._tools.messages.say(said, Choice("Undo", partial(self._undo, done)))
        self._tools.visit.tell_directory_changed()

    def _undo(self, change: Change) -> None:
        actions.undo(self._tools.desk, change)
        self._undone()

    def _undone(self) -> None:
        self._tools.messages.say("Undone.")
        self._tools.visit.tell_directory_changed()

    # -- tips

    def _add_tip(self, words: str) -> None:
        try:
            done = actions.add_tip(self._tools.desk, self.service_id, words)
        except SignpostProblem as problem:
            if self.tips is not None:
                self.tips.refuse(problem.words)
            return
        self._tell_tips("Tip added.", done)

    def _remove_tip(self, number: int) -> None:
        try:
            done = actions.remove_tip(self._tools.desk, number)
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return
        self._tell_tips("Tip removed.", done)

    def _tell_tips(self, said: str, done: Change) -> None:
        undo = Choice("Undo", partial(self._undo, done))
        self._tools.messages.say(said, undo)
        if self.tips is not None:
            shown = actions.tips_of(self._tools.desk, self.service_id, public=False)
            self.tips.show_tips(shown)
            self.tips.field.setFocus()


def _no_verdict(_service_id: str) -> None:
    """Say nothing: no verdict before a question."""
