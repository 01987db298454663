"""The criteria of the programme with their status, and what another status would change.

Staff only: while the screen shows public words, nothing of it is here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout

from ui import actions, theme
from ui.actions import coverage
from ui.background import Handle, Task
from ui.pages.directory.words.part import WordsPart
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.list_and_form import Row
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from directory.desk import Desk
    from directory.keeping.programme import CriterionLine, Impact
    from directory.model.vocabulary import CriterionStatus
    from ui.actions.coverage import Survey
    from ui.widgets.page import Tools

FOR_STAFF = (
    "This part is for staff. The screen shows public words now: press F8 when nobody else can see."
)
WORKING = "Working out what that changes ..."
COLUMNS = 3
MOST_NAMED = 12


class Found(NamedTuple):
    """What a status would change, and what worked it out."""

    impact: Impact
    survey: Survey


class CriteriaPart(WordsPart):
    """The criteria, the words of one, its status, and what another would change."""

    NAME = "Programme"
    EXPLAIN = (
        "The criteria of the programme, for staff only: never on paper, texts or public screens. "
        "You see what another status changes before you keep it."
    )
    LIST = "Criteria of the programme. Enter goes to the status of one."

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._lines: dict[str, CriterionLine] = {}
        self._survey: Survey | None = None
        self._wanted: tuple[str, CriterionStatus] | None = None
        self.for_staff = PlainLabel(FOR_STAFF, theme.LARGE, parent=self)
        self.about = PlainLabel("", theme.BODY, parent=self)
        self.impact = PlainLabel("", theme.BODY, parent=self)
        self.keep = WordButton("Keep", icon="save", kind="primary", parent=self)
        self.choices: dict[CriterionStatus, WordButton] = {}
        self._lay_out()
        self.keep.clicked.connect(self.save)
        tools.visit.on_words_changed(self._words_changed)

    def arrive(self) -> None:
        """Begin at the list, where nobody else can see."""
        self.refresh()
        if not self.tools.visit.public_words:
            self.both.to_list()

    def refresh(self) -> None:
        """Show the criteria as they are now; nothing of them in public words."""
        public = self.tools.visit.public_words
        self.for_staff.setVisible(public)
        self.both.setVisible(not public)
        lines = () if public else actions.criteria(self.tools.desk)
        self._lines = {line.criterion.id: line for line in lines}
        self.both.show_rows([_row(line) for line in lines])
        if public:
            for label in (self.heading, self.about, self.impact):
                label.set_words("")

    def show_one(self, row_id: str) -> None:
        """Show one criterion."""
        line = self._lines[row_id]
        self.heading.set_words(line.criterion.professional_label)
        self.about.set_words(_about(line))
        for status, button in self.choices.items():
            button.setChecked(status == line.criterion.status)
        self._wanted = (row_id, line.criterion.status)
        self.impact.set_words("")
        self.keep.hide()
        self.say(())

    def enter(self) -> None:
        """Begin at the status that it has."""
        here = self._lines[self.both.current].criterion.status
        self.choices[here].setFocus()

    def save(self) -> bool:
        """Give the criterion the status that was chosen."""
        if self._wanted is None or not self.keep.isVisible():
            return False
        criterion, status = self._wanted
        self.do(partial(actions.set_criterion_status, self.tools.desk, criterion, status))
        self.enter()
        return True

    def _lay_out(self) -> None:
        self.whole.addWidget(self.for_staff, 1, Qt.AlignmentFlag.AlignTop)
        group, grid = QButtonGroup(self), QGridLayout()
        grid.setSpacing(theme.HAIR)
        for at, (status, words) in enumerate(actions.STATUS_WORDS.items()):
            button = WordButton(words, kind="choice", name=f"Status: {words}", parent=self)
            button.setCheckable(True)
            button.setProperty("status", status)
            button.clicked.connect(self._choose)
            group.addButton(button)
            grid.addWidget(button, at // COLUMNS, at % COLUMNS)
            self.choices[status] = button
        column = self.both.form.column
        column.addWidget(self.about)
        column.addLayout(grid)
        for part in (self.impact, self.notice):
            column.addWidget(part)
        column.addLayout(self.row_of(self.keep))
        column.addStretch(1)
        self.keep.hide()

    def _choose(self) -> None:
        """Work out what the status that was chosen would change."""
        status = self.sender().property("status")
        criterion = self.both.current
        self._wanted = (criterion, status)
        self.keep.hide()
        if status == self._lines[criterion].criterion.status:
            self.impact.set_words("")
            return
        self.impact.set_words(WORKING)
        work = partial(_work_out, self.tools.desk, self._survey, criterion, status)
        Task(work, self._worked_out, self.tools.messages.problem).start()

    def _worked_out(self, found: Found) -> None:
        self._survey = found.survey
        impact = found.impact
        if (impact.criterion, impact.status) != self._wanted or not self._lines:
            return
        self.impact.set_words(_told(impact))
        self.keep.set_words(f"Make it {actions.STATUS_WORDS[impact.status].lower()}")
        self.keep.show()
        announce(self.impact, " ".join(impact.words))

    def _words_changed(self, _nothing: object) -> None:
        self.refresh()


def _work_out(
    desk: Desk, survey: Survey | None, criterion: str, status: CriterionStatus, _handle: Handle
) -> Found:
    survey = survey or coverage.open_survey(desk)
    return Found(actions.impact_of(desk, survey, criterion, status), survey)


def _row(line: CriterionLine) -> Row:
    one, changed = line.criterion, ", changed here" if line.changed else ""
    status = actions.STATUS_WORDS[one.status].lower()
    words = f"{one.professional_label}\n{status}{changed}"
    return Row(one.id, words, f"{one.professional_label}: {status}{changed}")


def _about(line: CriterionLine) -> str:
    one = line.criterion
    told = (
        f"Needs: {'; '.join(line.needs)}" if line.needs else "No need maps to it.",
        f"Where it comes from: {one.evidence}" if one.evidence else "",
        f"{one.place}. {one.certainty}".strip(". "),
        "" if line.counts else "It does not count for the programme now.",
    )
    return "\n".join(filter(None, told))


def _told(impact: Impact) -> str:
    """Return what would change: the sentences, the services and the cells by name."""
    named = ", ".join(impact.services[:MOST_NAMED])
    more = len(impact.services) - MOST_NAMED
    cells = [
        f"\N{BULLET} {cell.need}, {cell.area}: {cell.words}{' (a gap)' if cell.gap else ''}"
        for cell in impact.cells
    ]
    services = [f"Services: {named}{f' and {more} more' if more > 0 else ''}."] if named else []
    return "\n".join((*impact.words, *services, *cells))
