"""Goals: what people say that matters to them, and the needs whose services each leads to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import actions, theme
from ui.actions import wording
from ui.pages.directory.words.phrases import PhrasesPart
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_pick import PickBox
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.keeping.wording.phrases import LeadsTo, Spoken
    from directory.model import Goal
    from ui.widgets.frame.page import Tools

LEADS = "It leads to the services for:"
ADD = "Let it lead to another need: type its name"
MOST_FOUND = 5


class GoalsPart(PhrasesPart):
    """The goals, with phrases, and where each leads."""

    NAME = "Goals"
    EXPLAIN = (
        "What matters to people: phrases by which it is heard, and the needs whose services it "
        "leads to. What ships can be switched off and is never lost."
    )
    LIST = "Goals. Enter goes to the phrases of one."
    KIND: ClassVar[Spoken] = "goal_phrase"

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self.pick = PickBox(ADD, self._look_for, self)
        self.leads: list[WordButton] = []
        self._where = QVBoxLayout()
        self._where.setSpacing(theme.HAIR)
        column = self.both.form.column
        column.addWidget(PlainLabel(LEADS, theme.BODY, semibold=True, parent=self))
        column.addLayout(self._where)
        column.addWidget(self.pick)
        self.pick.picked.connect(self._add)

    def things(self) -> Sequence[Goal]:
        """Return what is listed: the goals."""
        return actions.goals(self.tools.desk)

    def show_one(self, row_id: str) -> None:
        """Show the phrases of a goal, and where it leads."""
        super().show_one(row_id)
        for button in self.leads:
            button.hide()
            button.deleteLater()
        self.leads = [self._lead(one) for one in wording.leads_of(self.tools.desk, row_id)]

    def _lead(self, one: LeadsTo) -> WordButton:
        name = self.tools.desk.needs()[one.need].public_name
        off = one.standing == "off"
        said = f"{name}: does not lead there. Let it." if off else f"{name}: leads there. Stop."
        words = f"{name} (off here)" if off else name
        button = WordButton(words, icon="plus" if off else "x", name=said, parent=self)
        button.setProperty("turn", (one.need, off))
        button.clicked.connect(self._turn_lead)
        self._where.addLayout(self.row_of(button))
        return button

    def _turn_lead(self) -> None:
        need, off = self.sender().property("turn")
        self.do(partial(wording.lead, self.tools.desk, self.both.current, need, on=off))
        self.pick.line.setFocus()

    def _add(self, need: object) -> None:
        self.do(partial(wording.lead, self.tools.desk, self.both.current, str(need), on=True))

    def _look_for(self, words: str) -> Sequence[tuple[object, str]]:
        return [
            (one.id, one.public_name)
            for one in wording.needs_by_name(self.tools.desk)
            if words.strip().lower() in one.public_name.lower()
        ][:MOST_FOUND]
