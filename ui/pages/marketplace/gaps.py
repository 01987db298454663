"""What is missing before the day: needs that nobody helps with, and whom to invite for them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from directory.words import numbered_alike
from ui import theme
from ui.actions import wording
from ui.actions.event import event_gaps, event_stalls
from ui.background import Handle, Task
from ui.tables.event_gap_table import EventGapTable
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.frame.event_section import EventSection
from ui.widgets.grid_view import GridView
from ui.widgets.keeping.invite_rows import InviteRows
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.staff_print import StaffPrint
from ui.widgets.parts import Parts
from ui.widgets.speaking import announce
from ui.widgets.wrapped_rows import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.desk import Desk
    from ui.actions.event.event_gaps import CoverageFound, Gap, Ground, Invite
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

NEEDS, INVITE, GROUPS = "Needs", "Whom to invite", "Groups and counts"
GRID = "Needs of the event, for whom and when. Enter lists the stalls behind a number."
CELL_WIDTH = 84
HOW_TO_READ = "+1?: one more may help, ask. (1): one is invited."
BACK = "Back to the table"
BEHIND = "Stalls behind the number"
CHOOSE = "Choose a number to see the stalls behind it."
NOBODY = "Nobody yet. See whom to invite."
GONE = "A stall that is gone"
COUNTING = "Looking ..."
FILE = "What the event covers"


class _Answer(NamedTuple):
    """What was worked out, for which revision of the directory."""

    ground: Ground
    revision: int
    found: CoverageFound


class GapsSection(EventSection):
    """The matrix with the stalls behind a cell; the invite list; the groups and counts."""

    NAME = "Gaps"
    ICON = "grid-3x3"

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(tools, held, parent)
        self._ground: Ground | None = None
        self._revision = -1
        self._running = self._again = self._stopped = self._slim = False
        self._shown_public = True
        self.found: CoverageFound | None = None
        self.said = PlainLabel(COUNTING, theme.BODY, parent=self)
        self.parts = Parts(self.NAME, self)
        self.table = EventGapTable(self)
        self.view = GridView(GRID, self.table, CELL_WIDTH, self)
        self.how_to_read = PlainLabel(HOW_TO_READ, theme.BODY, kind="muted", parent=self)
        self.back = WordButton(BACK, icon="arrow-left", kind="quiet", parent=self)
        self.behind_words = PlainLabel(CHOOSE, theme.BODY, semibold=True, parent=self)
        self.behind, self.groups = QListWidget(self), QListWidget(self)
        self.invites = InviteRows(self)
        self.sheet = WordButton("Spreadsheet ...", icon="download", parent=self)
        self.print = WordButton("Print", icon="printer", parent=self)
        self._prints = StaffPrint(tools, self)
        self._lay_out()
        self._connect()

    def event_changed(self) -> None:
        """Work out again what is covered; one at a time, in the background."""
        if self.open_event is None:
            return
        if self.found is not None and self._shown_public != self._public:
            self._show(self.found)  # at once, as others may see the screen now
        if self._running:
            self._again = True
            return
        self._running = True
        desk = self.tools.desk
        ground = self._ground if self._revision == desk.directory.revision else None
        work = partial(_look, desk, self.open_event.id, ground)
        Task(work, self._looked, self._failed).start()

    def begin(self) -> None:
        """Begin in the part in front."""
        if self.parts.stack.currentIndex() == 0:
            self.view.setFocus()
        else:
            self.parts.take_focus()

    def width_changed(self, width: int) -> None:
        """Show table and stalls side by side, or with little room one after the other."""
        self._slim = width < theme.tall(theme.SLIM_WIDTH)
        self.view.fit(slim=self._slim)
        self.view.setMinimumHeight(0)
        for one in (self.said, self.how_to_read, self.invites.words):
            one.setHidden(self._slim)
        self._turn(behind=False)

    def colour(self) -> None:
        """Draw the cells in the new look."""
        if self.found is not None:
            self._show(self.found)

    def stop_for_good(self) -> None:
        """The window closes: what is being looked at is not shown any more."""
        self._stopped = True

    def invite(self, wanted: Sequence[Invite]) -> None:
        """Put services on the list of stalls as invited today."""
        if self.open_event is None:
            return
        made = event_gaps.invite(self.tools.desk, self.open_event, wanted)
        if self.change(made, "Stalls invited"):
            number = "1 service is" if len(wanted) == 1 else f"{len(wanted)} services are"
            self.tools.messages.say(f"{number} on the list of stalls as invited.")

    # -- working out

    def _looked(self, answer: _Answer) -> None:
        self._running = False
        if self._stopped:
            return
        self._ground, self._revision = answer.ground, answer.revision
        event = self.open_event
        if event is not None and event.id == answer.found.at.event.id:
            self._show(answer.found)
            announce(self, self.said.text())
        self._go_on()

    def _failed(self, problem: Exception) -> None:
        self._running = False
        self.tools.messages.problem(problem)
        self._go_on()

    def _go_on(self) -> None:
        if self._again and not self._stopped:
            self._again = False
            self.event_changed()

    # -- showing

    def _show(self, found: CoverageFound) -> None:
        row, column = self.view.currentIndex().row(), self.view.currentIndex().column()
        self.found, self._shown_public = found, self._public
        made = found.covered
        self.table.show_coverage(made, self._names())
        for_whom = f"For people of {made.area}." if made.area else made.remark
        gaps = len(made.gaps())
        number = "1 gap" if gaps == 1 else f"{gaps or 'no'} gaps"
        self.said.set_words(f"{found.counts.words}. {for_whom} {number.capitalize()}.")
        here = self.table.index(max(row, 0), max(column, 0))
        self.view.setCurrentIndex(here if here.isValid() else self.table.index(0, 0))
        self.invites.show_lists(found, self._names(), public=self._public)
        self._show_groups(found)

    def _show_behind(self, index: QModelIndex, _before: object = None) -> None:
        self.behind.clear()
        gap, event = self.table.gap_at(index), self.open_event
        if gap is None or event is None or self.found is None:
            self.behind_words.set_words(CHOOSE)
            return
        need, column = self.table.name_of(gap.need), event_gaps.COLUMNS[gap.column]
        self.behind_words.set_words(f"{need}, {column.lower()}")
        names = event_stalls.stall_names(self.tools.desk, event, public=self._public)
        self.behind.addItems(list(self._rows_behind(gap, names)) or [NOBODY])

    def _rows_behind(self, gap: Gap, names: Mapping[str, str]) -> Sequence[str]:
        cell = self.found.covered.cell(*gap) if self.found else None
        if cell is None:
            return ()
        some = ((cell.sure, ""), (cell.may, " (may: ask them)"), (cell.invited, " (invited)"))
        return [f"{names.get(one, GONE)}{words}" for ids, words in some for one in ids]

    def _show_groups(self, found: CoverageFound) -> None:
        self.groups.clear()
        notes = {one.group.id: event_gaps.group_words(one) for one in found.covered.groups}
        for group, (name, counts) in zip(
            (*found.at.event.groups, None), (*found.by_group,), strict=False
        ):
            note = notes.get(group.id, "") if group else ""
            said = group.name if group and self._public else name
            self.groups.addItem(f"{said}{f': {note}' if note else ''}\n{counts.words}")

    @property
    def _public(self) -> bool:
        return self.tools.visit.public_words

    def _names(self) -> dict[str, str]:
        """Return what each need is called here: two that share a name that tells nothing apart."""
        needs = wording.needs_by_name(self.tools.desk)
        names = [
            (one.screen_name or one.public_name) if self._public else one.public_name
            for one in needs
        ]
        return {one.id: name for one, name in zip(needs, numbered_alike(names), strict=True)}

    # -- taking it away

    def _save_sheet(self) -> None:
        if self.open_event is not None:
            make = partial(event_gaps.coverage_file, self.tools.desk, self.open_event.id)
            self._prints.save_spreadsheet(make, f"{FILE}.xlsx")

    def _print_check(self) -> None:
        if self.open_event is not None:
            self._prints.make("coverage-check", {}, f"{FILE}.pdf", (self.open_event.id,))

    # -- how it is put together

    def _lay_out(self) -> None:
        for one, name in ((self.behind, BEHIND), (self.groups, GROUPS)):
            one.setAccessibleName(name)
            one.setObjectName("rows")
            wrap(one)
            one.setTabKeyNavigation(False)
            one.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._beside = _column(self.back, self.behind_words, self.behind)
        both = QWidget(self)
        across = QHBoxLayout(both)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.WIDE)
        across.addWidget(self.view, 3)
        across.addWidget(self._beside, 1)
        self.parts.add(NEEDS, _column(both, self.how_to_read))
        self.parts.add(INVITE, self.invites)
        row = _Row(self)
        flow = Flow(theme.TIGHT, row)
        flow.addWidget(self.sheet)
        flow.addWidget(self.print)
        self.parts.add(GROUPS, _column(self.groups, row))
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self.said)
        whole.addWidget(self.parts, 1)

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._show_behind)
        self.view.opened.connect(self._go_behind)
        self.invites.wanted.connect(self.invite)
        self.sheet.clicked.connect(self._save_sheet)
        self.back.clicked.connect(self._go_back)
        self.print.clicked.connect(self._print_check)

    def _turn(self, *, behind: bool) -> None:
        """Show the table, the stalls behind a number, or both where there is room."""
        self.view.setHidden(self._slim and behind)
        self._beside.setHidden(self._slim and not behind)
        self.back.setVisible(self._slim)

    def _go_back(self) -> None:
        self._turn(behind=False)
        self.view.setFocus()

    def _go_behind(self, index: QModelIndex) -> None:
        self._show_behind(index)
        self._turn(behind=True)
        self.behind.setCurrentRow(0)
        self.behind.setFocus()


class _Row(QWidget):
    """Buttons in a row, no higher than they need."""


def _look(desk: Desk, event_id: str, ground: Ground | None, _handle: Handle) -> _Answer:
    revision = desk.directory.revision
    ground = ground or event_gaps.open_ground(desk)
    return _Answer(ground, revision, event_gaps.coverage(desk, event_id, ground))


def _column(*parts: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.HAIR)
    for part in parts:
        stretch = 0 if isinstance(part, WordButton | PlainLabel | _Row) else 1
        left = Qt.AlignmentFlag.AlignLeft if isinstance(part, WordButton) else Qt.AlignmentFlag(0)
        column.addWidget(part, stretch, left)
    return made
