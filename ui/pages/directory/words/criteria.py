"""The criteria of the programme: what each says, its status, and what another would change.

Staff only: while the screen shows public words, nothing of it is here.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from directory.errors import SignpostProblem
from directory.keeping.programme.programme import STATUS_WORDS
from ui import theme
from ui.actions import coverage, handing_over, programme, wording
from ui.background import Handle, Task
from ui.pages.directory.words.criterion_form import CriterionForm
from ui.pages.directory.words.part import WordsPart
from ui.pages.directory.words.programme_list import ListBar
from ui.widgets.buttons import WordButton
from ui.widgets.forms.list_and_form import Row
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from directory.desk import Desk
    from directory.keeping.programme.programme import CriterionLine, Impact
    from directory.model import ProgrammeCriterion
    from directory.model.vocabulary import CriterionStatus
    from ui.actions.coverage import Survey
    from ui.widgets.frame.page import Tools

FOR_STAFF = (
    "This part is for staff. The screen shows public words now: press F8 when nobody else can see."
)
NEW = "A new criterion"
MEND = "Mend these lines in the file, then bring it again."
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
        "You see what another status, or another list, changes before you keep it."
    )
    LIST = "Criteria of the programme. Enter goes to the status of one."

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._lines: dict[str, CriterionLine] = {}
        self._survey: Survey | None = None
        self._wanted: tuple[str, CriterionStatus] | None = None
        self._brought: tuple[ProgrammeCriterion, ...] = ()
        self._is_new = False
        self.for_staff = PlainLabel(FOR_STAFF, theme.LARGE, parent=self)
        self.about = PlainLabel("", theme.BODY, parent=self)
        self.impact = PlainLabel("", theme.BODY, parent=self)
        self.keep = WordButton("Keep", icon="save", kind="primary", parent=self)
        self.choices: dict[CriterionStatus, WordButton] = {}
        self.status, self.form, self.bar = QWidget(self), CriterionForm(self), ListBar(self)
        self._lay_out()
        self._connect()
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
        if public:
            self.form.clear()
            self.bar.clear()
        self.both.setVisible(not public and not self.bar.is_looking)
        self.bar.setVisible(not public)
        lines = () if public else wording.criteria(self.tools.desk)
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
        self.status.show()
        self._is_new = False
        self.form.show_line(line)
        self.say(())

    def enter(self) -> None:
        """Begin at the status that it has."""
        here = self._lines[self.both.current].criterion.status
        self.choices[here].setFocus()

    def save(self) -> bool:
        """Give the criterion the status that was chosen, or keep the words that are typed."""
        if self.form.has_focus:
            self.form.ask_to_keep()
            return True
        if self._wanted is None or not self.keep.isVisible():
            return False
        criterion, status = self._wanted
        self.do(partial(wording.set_criterion_status, self.tools.desk, criterion, status))
        self.enter()
        return True

    def _connect(self) -> None:
        self.keep.clicked.connect(self.save)
        self.form.wanted.connect(self._keep_words)
        self.form.back_wanted.connect(self._put_back)
        self.bar.new_wanted.connect(self._begin)
        self.bar.read_wanted.connect(self._bring)
        self.bar.write_wanted.connect(self._write)
        self.bar.replace_wanted.connect(self._replace)
        self.bar.ships_wanted.connect(self._all_back)
        self.bar.looking.connect(self._give_room)

    # -- what a criterion says

    def _begin(self) -> None:
        """Begin a new criterion."""
        self.both.to_form()
        self._is_new = True
        self.heading.set_words(NEW)
        for label in (self.about, self.impact):
            label.set_words("")
        for part in (self.status, self.keep):
            part.hide()
        self.say(())
        self.form.begin()

    def _keep_words(self, fields: Mapping[str, str]) -> None:
        desk = self.tools.desk
        if not self._is_new:
            self.do(partial(programme.reword_criterion, desk, self.both.current, fields))
        elif self.do(partial(programme.add_criterion, desk, fields)):
            self.both.choose(list(self._lines)[-1])

    def _put_back(self) -> None:
        self.do(partial(programme.criterion_as_it_ships, self.tools.desk, self.both.current))

    # -- the whole list

    def _bring(self, path: Path) -> None:
        """Show what a list in a file would change."""
        try:
            read = programme.read_criteria(path)
        except SignpostProblem as problem:
            self.bar.show_changes([problem.words], can_use=False)
            return
        if read.problems:
            self.bar.show_changes([*read.problems[:MOST_NAMED], MEND], can_use=False)
            return
        self._brought = read.criteria
        changes = programme.changes_of_criteria(self.tools.desk, read.criteria)
        self.bar.show_changes(changes.words, can_use=changes.any)

    def _give_room(self, looking: bool) -> None:
        """Give what a list would change the room of the criteria, as long as it is looked at."""
        self.both.setVisible(not looking and not self.tools.visit.public_words)
        self.whole.setStretchFactor(self.bar, 1 if looking else 0)

    def _replace(self) -> None:
        if self.do(partial(programme.replace_criteria, self.tools.desk, self._brought)):
            self.bar.clear()
            self.both.to_list()

    def _all_back(self) -> None:
        if self.do(partial(programme.criteria_as_they_ship, self.tools.desk)):
            self.bar.clear()

    def _write(self, path: Path) -> None:
        try:
            handing_over.save_file(programme.criteria_as_csv(self.tools.desk), path)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.tools.messages.say(f"Saved: {path.name}.")

    # -- its status

    def _lay_out(self) -> None:
        self.whole.insertWidget(1, self.bar)
        self.whole.addWidget(self.for_staff, 1, Qt.AlignmentFlag.AlignTop)
        group, grid = QButtonGroup(self), QGridLayout(self.status)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.HAIR)
        for at, (status, words) in enumerate(STATUS_WORDS.items()):
            button = WordButton(words, kind="choice", name=f"Status: {words}", parent=self)
            button.setCheckable(True)
            button.setProperty("status", status)
            button.clicked.connect(self._choose)
            group.addButton(button)
            grid.addWidget(button, at // COLUMNS, at % COLUMNS)
            self.choices[status] = button
        column = self.both.form.column
        column.addWidget(self.about)
        column.addWidget(self.status)
        for part in (self.impact, self.notice):
            column.addWidget(part)
        column.addLayout(self.row_of(self.keep))
        column.addWidget(self.form)
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
        self.keep.set_words(f"Make it {STATUS_WORDS[impact.status].lower()}")
        self.keep.show()
        announce(self.impact, " ".join(impact.words))

    def _words_changed(self, _nothing: object) -> None:
        self.refresh()


def _work_out(
    desk: Desk, survey: Survey | None, criterion: str, status: CriterionStatus, _handle: Handle
) -> Found:
    survey = survey or coverage.open_survey(desk)
    return Found(wording.impact_of(desk, survey, criterion, status), survey)


def _row(line: CriterionLine) -> Row:
    one, changed = line.criterion, ", changed here" if line.changed or line.worded else ""
    status = STATUS_WORDS[one.status].lower()
    words = f"{one.professional_label}\n{status}{changed}"
    return Row(one.id, words, f"{one.professional_label}: {status}{changed}")


def _about(line: CriterionLine) -> str:
    one = line.criterion
    where = ", ".join(filter(None, (one.place, one.dated)))
    told = (
        f"Needs: {'; '.join(line.needs)}" if line.needs else "No need maps to it.",
        f"Where it comes from: {one.evidence}" if one.evidence else "",
        ". ".join(filter(None, (where, one.certainty))),
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
