"""Take records out: which, for whom, in what form, where; then what was left out, and why."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui import theme
from ui.actions import taking_out
from ui.background import Handle, Task
from ui.messages import words_for
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_inputs import ChoiceInput
from ui.widgets.frame.section import Section
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.interchange.out.taking import TakenOut
    from ui.widgets.frame.page import Tools

EXPLAIN = (
    "Write records to a file: a spreadsheet to change and bring in again, all of it for another "
    "Signpost, or an open standard that other programs read. What is hidden is in none of them."
)
RECORDS, EDITION, FORM = "Which records", "Who is to read it", "What kind of file"
FOR_PUBLIC = (
    "What only staff may read, and what labels people, stays here. Brought in again here, such a "
    "file takes none of it away: only what was changed in it counts. To change all that is held, "
    "choose “For another keeper”."
)
FOR_PROFESSIONALS = "With what is for staff only. Do not put it on a website."
FOR_KEEPERS = "All that is held here, tags and reports too. Only for somebody who keeps a list."
TOLD = {"public": FOR_PUBLIC, "professional": FOR_PROFESSIONALS, "keeper": FOR_KEEPERS}
SAVE = "Choose where to save it ..."
WRITING = "Writing {name} ..."
STOPPING = "Stopping. No file will have been written."
NOTHING_LEFT_OUT = "Nothing was left out."
LEFT_OUT = "Left out:"
NO_ROOM = "This kind of file has no room for all of:"
STAYS = "It stays here, and is not lost when the file is brought in again."
STEPS = 1_000


class TakeOutSection(Section):
    """Three choices and one button; what a file does not hold is told once it is written."""

    NAME = "Take out"
    ICON = "upload"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._task: Task | None = None
        self.records, self.edition, self.form = (ChoiceInput(self) for _ in range(3))
        self.told = PlainLabel(FOR_PUBLIC, theme.BODY, kind="muted", parent=self)
        self.save_it = WordButton(SAVE, icon="upload", kind="primary", parent=self)
        self.cancel = WordButton("Stop", icon="x", name="Stop writing the file", parent=self)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName("How much of the file has been written")
        self.progress.setFixedHeight(theme.BROAD)
        self.said = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.left_out = PlainLabel("", theme.BODY, parent=self)
        self.edition.show_choices(dict(taking_out.editions()))
        self.form.show_choices({name: title for name, title, _ in taking_out.formats()})
        self._lay_out()
        self._working(yes=False)
        self.edition.typed.connect(self._explain)
        self.save_it.clicked.connect(self._choose)
        self.cancel.clicked.connect(self._stop)

    def arrive(self) -> None:
        """Begin with which records."""
        self.refresh()
        (self.cancel if self._task is not None else self.records).setFocus()

    def refresh(self) -> None:
        """Offer the records as they are now."""
        chosen = self.records.value()
        offered = taking_out.which_records(self.tools.desk)
        self.records.show_choices(offered)
        if chosen in offered:
            self.records.show_value(chosen)

    def stop_for_good(self) -> None:
        """The window closes: stop what is under way; no half file is left."""
        if self._task is not None:
            self._task.cancel()

    def take_out(self, path: Path) -> None:
        """Write the file that is chosen to ``path``; what came of it is told when it is done."""
        ids = taking_out.ids_of(self.tools.desk, str(self.records.value()))
        out = taking_out.Out(str(self.form.value()), str(self.edition.value()), ids)
        self._working(yes=True)
        self.said.set_words(WRITING.format(name=path.name))
        self.left_out.set_words("")
        work = partial(_take_out, self.tools.desk, out, path)
        self._task = Task(work, self._done, self._failed, self._far)
        self._task.start()
        self.cancel.setFocus()

    # -- how it is put together

    def _lay_out(self) -> None:
        scrolled = Scrolled(self.NAME, self)
        lines = scrolled.column
        lines.addWidget(PlainLabel(self.NAME, theme.TITLE, semibold=True, parent=self))
        lines.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self))
        choices = ((RECORDS, self.records), (EDITION, self.edition), (FORM, self.form))
        for words, choice in choices:
            choice.setAccessibleName(words)
            lines.addWidget(PlainLabel(words, theme.BODY, semibold=True, parent=self))
            lines.addWidget(choice)
            if choice is self.edition:
                lines.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for button in (self.save_it, self.cancel):
            button.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
            row.addWidget(button)
        row.addStretch(1)
        lines.addLayout(row)
        for part in (self.progress, self.said, self.left_out):
            lines.addWidget(part)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled)

    def _explain(self, _value: object) -> None:
        self.told.set_words(TOLD[str(self.edition.value())])

    def _working(self, *, yes: bool) -> None:
        for part in (self.save_it, self.records, self.edition, self.form):
            part.setEnabled(not yes)
        self.cancel.setVisible(yes)
        self.cancel.setEnabled(yes)
        self.progress.setVisible(yes)
        self.progress.setRange(0, 0)

    # -- what happens

    def _choose(self) -> None:
        form = str(self.form.value())
        title, suffix = next((t, s) for name, t, s in taking_out.formats() if name == form)
        kinds = f"{title} (*{suffix})"
        name, _ = QFileDialog.getSaveFileName(self, "Take out", f"services{suffix}", kinds)
        if name:
            path = Path(name)
            self.take_out(path if path.suffix else path.with_suffix(suffix))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.said.set_words(STOPPING)
            self.cancel.setEnabled(False)

    def _far(self, far: tuple[int, int]) -> None:
        done, total = far
        self.progress.setRange(0, STEPS if total else 0)
        self.progress.setValue(STEPS * done // max(total, 1))

    def _done(self, made: TakenOut) -> None:
        self._task = None
        self._working(yes=False)
        self.said.set_words(f"{counted(made.records)} in {made.file.name}.")
        self.left_out.set_words("\n".join(_told(made)))
        announce(self, self.said.text())
        self.save_it.setFocus()

    def _failed(self, problem: Exception) -> None:
        self._task = None
        self._working(yes=False)
        self.said.set_words("No file was written.")
        self.left_out.set_words(words_for(problem))
        announce(self, self.left_out.text(), now=True)
        self.save_it.setFocus()


def counted(number: int) -> str:
    """Return a number of records in words."""
    return f"{number:,} record" if number == 1 else f"{number:,} records"


def _told(made: TakenOut) -> list[str]:
    """Return what the file does not hold: what is not for its readers, then what is too much."""
    lines = [f"\u2022 {one.what} ({counted(one.records)})" for one in made.kept_back()]
    told = [LEFT_OUT, *lines] if lines else []
    if made.no_room():
        named = ", ".join(f"{one.what} ({one.records:,})" for one in made.no_room())
        told += [f"{NO_ROOM} {named}.", STAYS]
    return told or [NOTHING_LEFT_OUT]


def _take_out(desk: Desk, out: taking_out.Out, path: Path, handle: Handle) -> object:
    from directory.interchange.out.taking import Watching  # most days nobody takes out

    return taking_out.take_out(desk, out, path, Watching(handle.tell, handle.cancelled))
