"""One change to many records: what to change, how many that is, and then all of it as one act."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from directory.keeping.many.bulk import BULK_CHANGES, BulkChange
from ui import actions, theme
from ui.actions import editing, forms
from ui.background import Handle, Task
from ui.messages import Choice, words_for
from ui.pages.directory.editor.choices import COSTS, STANDING, STATUS
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_day import DayInput
from ui.widgets.forms.editor_field import FieldBox
from ui.widgets.forms.editor_inputs import ChoiceInput, LineInput
from ui.widgets.frame.undoing import Undoing
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.keeping.many.bulk import Preview
    from ui.actions.editing import Done
    from ui.widgets.frame.page import Tools

    Looked = tuple[BulkChange, Preview]

HEADING = "Change {count:,} records in one go"
CHOOSE = "Choose what to change, then say to what."
LOOKING = "Looking at {count:,} records ..."
CHANGE = "Change {count:,} records"
WAIT_TO_LOOK = 300
LISTED: dict[str, dict[str, str]] = {"status": STATUS, "standing": STANDING, "cost": COSTS}
NOT_HERE = ("check",)
"""Checking is done apart from editing."""
OF_NEEDS = ("add_need", "remove_need")


class BulkForm(QWidget):
    """Says how many records will be different before anything is done."""

    closed = Signal()
    changed = Signal()

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._ids: tuple[str, ...] = ()
        self._task: Task | None = None
        self._value = ""
        self.undoing = Undoing(tools, self)
        self.heading = PlainLabel("", theme.TITLE, semibold=True, parent=self)
        self.what = ChoiceInput(self)
        self.boxes: dict[str, FieldBox] = {}
        self.stack = QStackedWidget(self)
        self.said = PlainLabel(CHOOSE, theme.BODY, parent=self)
        self.refused = PlainLabel("", theme.BODY, kind="warning", parent=self)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName("How many records were changed")
        self.go = WordButton("", kind="primary", parent=self)
        self.back = WordButton("Back to the list", icon="arrow-left", parent=self)
        self._wait = QTimer(self, singleShot=True, interval=WAIT_TO_LOOK)
        self._lay_out()
        self._wait.timeout.connect(self._look)
        self.what.typed.connect(self._kind_chosen)
        self.go.clicked.connect(self._start)
        self.back.clicked.connect(self._leave)

    def show_records(self, ids: Sequence[str]) -> None:
        """Begin with the records to change."""
        self._ids = tuple(ids)
        self.heading.set_words(HEADING.format(count=len(self._ids)))
        kinds = {kind: words for kind, words in BULK_CHANGES.items() if kind not in NOT_HERE}
        self.what.show_choices(kinds)
        self.progress.hide()
        self._kind_chosen(self.what.value())
        self.what.setFocus()

    def stop(self) -> None:
        """The window closes: stop what is under way; then nothing was changed."""
        if self._task is not None:
            self._task.cancel()

    # -- what a person does

    def _kind_chosen(self, kind: object) -> None:
        self._value = self._first_value(str(kind))
        self.stack.setCurrentWidget(self._box(str(kind)))
        self.boxes[str(kind)].show_value(self._value or None)
        self.said.set_words(CHOOSE)
        self.refused.hide()
        self.go.setEnabled(False)
        self.go.set_words("Change them")
        self._wait.start()

    def _typed(self, value: object) -> None:
        self._value = value.isoformat() if isinstance(value, date) else str(value or "")
        self.go.setEnabled(False)
        self._wait.start()

    def _leave(self) -> None:
        self.stop()
        self.closed.emit()

    # -- looking first

    @property
    def _change(self) -> BulkChange:
        return BulkChange(str(self.what.value()), self._value)

    def _look(self) -> None:
        """Count, aside, what would be different."""
        self.said.set_words(LOOKING.format(count=len(self._ids)))
        work = partial(_preview, self._tools, self._ids, self._change)
        Task(work, self._show, self._refuse).start()

    def _show(self, looked: Looked) -> None:
        asked, preview = looked
        if asked != self._change:
            return  # something else was chosen meanwhile
        self.said.set_words(preview.words)
        why = dict.fromkeys(why for _id, why in preview.refused)
        self.refused.set_words("\n".join(why))
        self.refused.setVisible(bool(why))
        self.go.set_words(CHANGE.format(count=len(preview.change)))
        self.go.setEnabled(bool(preview.change))

    def _refuse(self, problem: Exception) -> None:
        self.said.set_words(words_for(problem))

    # -- doing it

    def _start(self) -> None:
        self.go.setEnabled(False)
        self.progress.setRange(0, len(self._ids))
        self.progress.show()
        work = partial(_make, self._tools, self._ids, self._change)
        self._task = Task(work, self._done, self._failed, self._far)
        self._task.start()

    def _far(self, far: tuple[int, int]) -> None:
        self.progress.setValue(far[0])

    def _done(self, done: Done) -> None:
        self._task = None
        self._tools.visit.tell_directory_changed()
        self.changed.emit()
        self._tools.messages.say(done.words, Choice("Undo", self.undoing.undo))

    def _failed(self, problem: Exception) -> None:
        self._task = None
        self.progress.hide()
        self._tools.messages.problem(problem)
        self._wait.start()

    # -- how it is put together

    def _first_value(self, kind: str) -> str:
        """Return what is chosen at first where one chooses from a list."""
        box = self._box(kind).box
        return str(box.value() or "") if isinstance(box, ChoiceInput) else ""

    def _box(self, kind: str) -> FieldBox:
        """Return where one says to what; made when it is first needed."""
        if kind not in self.boxes:
            box = FieldBox("To what", "", self._input(kind), self)
            box.typed.connect(self._typed)
            self.boxes[kind] = box
            self.stack.addWidget(box)
        return self.boxes[kind]

    def _input(self, kind: str) -> QWidget:
        if kind == "ends_on":
            return DayInput(self)
        choices = LISTED.get(kind, {})
        if kind in OF_NEEDS:
            needs = sorted(actions.needs(self._tools.desk), key=lambda one: one.professional_name)
            choices = {need.id: need.professional_name for need in needs}
        if kind == "organisation":
            bodies = forms.organisations(self._tools.desk)
            choices = {body.id: body.name for body in bodies}
        if not choices:
            return LineInput(self)
        box = ChoiceInput(self)
        box.show_choices(choices)
        return box

    def _lay_out(self) -> None:
        area = Scrolled("Change several", self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        whole = area.column
        whole.setSpacing(theme.GAP)
        whole.addWidget(self.heading)
        what = FieldBox("What to change", "", self.what, self)
        self.stack.setMaximumHeight(theme.tall(3 * theme.CHIP_HEIGHT))
        for part in (what, self.stack, self.said, self.refused, self.progress):
            whole.addWidget(part)
        foot = QHBoxLayout()
        foot.setSpacing(theme.TIGHT)
        foot.addWidget(self.go)
        foot.addWidget(self.back)
        foot.addStretch(1)
        whole.addLayout(foot)
        whole.addStretch(1)


def _preview(tools: Tools, ids: Sequence[str], change: BulkChange, _handle: Handle) -> Looked:
    return change, editing.bulk_preview(tools.desk, ids, change)


def _make(tools: Tools, ids: Sequence[str], change: BulkChange, handle: Handle) -> Done:
    return editing.bulk_change(tools.desk, ids, change, handle.tell, handle.cancelled)
