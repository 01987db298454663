"""The first screen as this desk has it: where its tiles and doors lead, what one press does."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from directory.errors import SignpostProblem
from ui import actions
from ui.widgets.finding.adding import put_on_sheet
from ui.widgets.home.home import DOORS, Home
from ui.widgets.home.home_choices import named
from ui.widgets.paper.paper_out import Paper, PaperOut

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from directory.model import Goal, Theme
    from ui.widgets.finding.question import Question
    from ui.widgets.frame.page import Tools
    from ui.widgets.home.home_choices import Ids

HEADINGS = {one: words for one, words, _ in DOORS}
NEEDS_DOOR, LIFE_DOOR = "change", "life"
ESSENTIALS = "winter-essentials"


class AtHome(Home):
    """Reads what it shows from the directory, and again when that has changed."""

    need_ids_chosen = Signal(object)
    goals_chosen = Signal(object)
    """The ids of the goals that were chosen behind a door."""
    sheet_page_wanted = Signal()
    """A ready sheet is on the sheet now."""

    def __init__(self, tools: Tools, question: Question, parent: QWidget) -> None:
        super().__init__(actions.themes(tools.desk), parent)
        self._tools = tools
        self._question = question
        self._door = ""
        self._in_order_for = self._moment
        self._papers = PaperOut(tools, self)
        self.theme_chosen.connect(self._show_theme)
        self.door_chosen.connect(self._show_door)
        self.ids_chosen.connect(self._go_on)
        self.plan_wanted.connect(self._print_plan)
        self.ready.print_wanted.connect(self._print)
        self.ready.sheet_wanted.connect(self._open_sheet)

    def refresh(self) -> None:
        """Show what this desk keeps, as it is now, in the words this screen may show."""
        if self._moment != self._in_order_for:
            self._in_order_for = self._moment
            self.put_in_order(actions.themes(self._tools.desk))
        first = actions.first_screen(self._tools.desk)
        self.show_first(first, public_words=self._tools.visit.public_words)

    @property
    def _moment(self) -> tuple[object, bool]:
        """The day and the directory: as long as both stay, no tile moves under a hand."""
        desk = self._tools.desk
        return desk.today, actions.is_practice(desk)

    def _show_theme(self, subject: Theme) -> None:
        needs = [need for need in actions.needs(self._tools.desk) if need.theme == subject.id]
        self.show_needs(subject, needs, public_words=self._tools.visit.public_words)

    def _show_door(self, door: str) -> None:
        desk = self._tools.desk
        self._door = door
        if door == NEEDS_DOOR:
            self._show_urgent()
            return
        goals = actions.good_life(desk) if door == LIFE_DOOR else actions.goals(desk)
        self.show_door(HEADINGS[door], {"": _of(goals)}, most=actions.MOST_CHOSEN)

    def _show_urgent(self) -> None:
        """Offer the needs that may have to change today, under their themes."""
        desk, public = self._tools.desk, self._tools.visit.public_words
        urgent = actions.urgent_needs(desk)
        groups: dict[str, dict[str, Ids]] = {}
        for subject in (tile.subject for tile in self.tiles):
            here = named([need for need in urgent if need.theme == subject.id], public=public)
            if here:
                groups[subject.name] = {
                    words: tuple(need.id for need in alike) for words, alike in here.items()
                }
        self.show_door(
            HEADINGS[NEEDS_DOOR],
            groups,
            most=actions.MOST_CHOSEN,
            neutral=public and any(need.screen_name for need in urgent),
        )

    def _go_on(self, ids: object) -> None:
        chosen = self.need_ids_chosen if self._door == NEEDS_DOOR else self.goals_chosen
        chosen.emit(ids)

    def _print_plan(self, ids: object) -> None:
        """Hand out the plan of this door, with what was chosen behind it."""
        chosen = cast("Ids", ids)
        options = {"door": self._door, "chosen": ",".join(chosen)}
        telling = actions.sensitive_among(self._tools.desk, chosen)
        self._papers.hand_out(Paper("plan-page", options), telling=telling)

    def _print(self, thing: object) -> None:
        """Print at once; what is for one area is for where this person lives."""
        area = self._question.situation.lives_in
        options = {"area": area} if thing == ESSENTIALS else {}
        self._tools.hand_over.print_at_once(str(thing), **options)

    def _open_sheet(self, list_id: object) -> None:
        """Put a ready sheet on the sheet, go there, and say what somebody should look at."""
        tools = self._tools
        try:
            opened = actions.open_ready_sheet(tools.desk, str(list_id))
        except SignpostProblem as problem:
            tools.messages.problem(problem)
            return
        self.sheet_page_wanted.emit()
        put_on_sheet(opened, tools)


def _of(goals: Iterable[Goal]) -> dict[str, Ids]:
    return {goal.name: (goal.id,) for goal in goals}
