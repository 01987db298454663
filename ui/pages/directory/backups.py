"""The backups that are kept: make one, bring one back, or bring one from elsewhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from directory.words import spoken_date
from ui import theme
from ui.actions import backups
from ui.background import Task
from ui.messages import Choice
from ui.pages.directory.past_rows import PastList, PastRow, Press
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from directory.desk import Desk
    from directory.store import KeptBackup, Restored
    from ui.actions.backups import MadeBackup
    from ui.background import Handle, Work
    from ui.widgets.frame.page import Tools

EXPLAIN = (
    "A backup holds the whole directory. Copy its file to a stick to keep it elsewhere. Signpost "
    "makes one by itself on each day after a change, and before every import: of these it keeps "
    "seven days and four weeks. Those that you make are never removed. They are in {folder}"
)
EMPTY = "There is no backup yet. Press Make a backup now."
ASK = (
    "Restore {name}? It takes the place of what is here now, which is kept as a backup first. "
    "You can go back."
)
MAKING, RESTORING = "Making a backup ...", "Reading and checking {name} ..."
MADE = "Backup made and read again: {name}, {records:,} records."
KINDS = "Signpost backups (*.db);;All files (*)"


class Backups(QWidget):
    """What is kept, newest first; a backup is brought back after one question."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._chosen, self._saved = Path(), Path()
        self._busy = False
        self.make = WordButton("Make a backup now", icon="save", kind="primary", parent=self)
        self.other = WordButton("Restore from a file ...", icon="folder-open", parent=self)
        self.explain = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.list = PastList("Backups", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        row = QWidget(self)
        flow = Flow(theme.TIGHT, row)
        flow.addWidget(self.make)
        flow.addWidget(self.other)
        for part in (self.explain, row):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.make.clicked.connect(self._make)
        self.other.clicked.connect(self._choose)
        self.list.pressed.connect(self._pressed)

    def refresh(self) -> None:
        """Show the backups that are there now."""
        folder = self._tools.desk.directory.folder
        self.explain.set_words(EXPLAIN.format(folder=folder.backups))
        kept = backups.backups_in(folder.path)
        self.list.show_rows([_row(one) for one in kept], EMPTY)
        self._working(self._busy)

    def ask_to_restore(self, file: Path) -> None:
        """Ask once whether a backup shall take the place of what is here."""
        self._chosen = file
        self._tools.messages.ask(
            ASK.format(name=file.name),
            Choice("Restore it", self._restore),
            Choice("Leave it", self._tools.messages.quiet),
        )

    def _pressed(self, press: Press) -> None:
        self.ask_to_restore(Path(str(press[1])))

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Choose a backup to restore", "", KINDS)
        if name:
            self.ask_to_restore(Path(name))

    def _make(self) -> None:
        self._start(MAKING, partial(_make, self._tools.desk), self._made)

    def _restore(self) -> None:
        desk = self._tools.desk
        folder, file = desk.directory.folder.path, self._chosen
        work = partial(_restore, folder, file, desk.today)
        self._start(RESTORING.format(name=file.name), work, self._restored)

    def _start(self, words: str, work: Work, done: Callable[..., None]) -> None:
        if self._busy:
            return
        self._working(True)
        self._tools.messages.say(words)
        Task(work, done, self._failed).start()

    def _made(self, made: MadeBackup) -> None:
        self._working(False)
        self.refresh()
        self._tools.messages.say(MADE.format(name=made.file.name, records=made.records))

    def _restored(self, done: Restored) -> None:
        self._working(False)
        words = backups.restored_words(done)
        self._tools.visit.tell_directory_changed()
        self.refresh()
        if done.saved is not None and not done.saved_damaged:
            self._saved = done.saved
            self._tools.messages.say(words, Choice("Undo", self._undo))
        else:
            self._tools.messages.say(words)
        announce(self, words)

    def _undo(self) -> None:
        """Bring back what was here before the last restore."""
        self._chosen = self._saved
        self._restore()

    def _failed(self, problem: Exception) -> None:
        self._working(False)
        self._tools.messages.problem(problem)

    def _working(self, yes: bool) -> None:
        self._busy = yes
        for button in (self.make, self.other, *self.list.buttons):
            button.setEnabled(not yes)


def _row(one: KeptBackup) -> PastRow:
    local = one.at.astimezone()
    when = f"{spoken_date(local.date())}, {local:%H:%M}"
    press: Press = ("restore", str(one.path))
    presses = () if one.problem else ((press, "Restore ..."),)
    return PastRow(when, backups.backup_words(one), (one.path.name,), presses)


def _make(desk: Desk, _handle: Handle) -> object:
    return backups.make_backup(desk)


def _restore(folder: Path, file: Path, today: date, _handle: Handle) -> object:
    return backups.restore_backup(folder, file, today)
