"""Which small areas make each ward: bring a list, see what it changes, use it or leave it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.actions import areas
from ui.background import Task
from ui.messages import Choice, words_for
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.frame.section import Section
from ui.widgets.frame.undoing import Undoing
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Scrolled
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from directory.desk import Desk
    from ui.actions.areas import WardLook
    from ui.background import Handle
    from ui.widgets.frame.page import Tools

EXPLAIN = (
    "A ward is a list of small areas here (the Office for National Statistics calls them LSOAs): "
    "it decides who lives in Northwood. Wards change; their lists are published as CSV files, "
    "with columns such as LSOA21CD, WD24NM and LAD24NM. Bring one to use its wards."
)
BRING, SHIPS = "Bring a list of wards ...", "All as it ships"
USE, LEAVE = "Use these wards", "Leave it"
NONE = "No list was brought: the wards are as they ship."
IN_USE = "In use:"
READING = "Reading {name} ..."
KINDS = "Lists of wards (*.csv *.txt);;All files (*)"
MOST_LINES = 300


class WardsSection(Section):
    """What is in use, one button to bring a list, and what that list would change."""

    NAME = "Wards"
    ICON = "map"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._look: WardLook | None = None
        self._task: Task | None = None
        self.undoing = Undoing(tools, self)
        self.bring = WordButton(BRING, icon="folder-open", kind="primary", parent=self)
        self.ships = WordButton(SHIPS, icon="undo-2", parent=self)
        self.use = WordButton(USE, icon="check", kind="primary", parent=self)
        self.leave = WordButton(LEAVE, icon="x", parent=self)
        self.in_use = PlainLabel("", theme.BODY, parent=self)
        self.said = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.details = PlainLabel("", theme.BODY, parent=self)
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        """Begin with the button that there is something to do with."""
        self.refresh()
        (self.use if self._look is not None else self.bring).setFocus()

    def refresh(self) -> None:
        """Show the lists that are in use now."""
        kept = areas.wards_kept(self.tools.desk)
        lines = [f"\N{BULLET} {one.name}: {areas.kept_words(one)}" for one in kept]
        self.in_use.set_words("\n".join((IN_USE, *lines)) if lines else NONE)
        self.ships.setVisible(bool(kept) and self._look is None)

    def look_at(self, path: Path) -> None:
        """Read a list, and show what it would change."""
        self._show(None)
        self.said.set_words(READING.format(name=path.name))
        self._working(yes=True)
        work = partial(_look_at, self.tools.desk, path)
        self._task = Task(work, self._looked, self._failed)
        self._task.start()

    def stop_for_good(self) -> None:
        """The window closes: nothing was kept."""
        if self._task is not None:
            self._task.cancel()

    # -- how it is put together

    def _lay_out(self) -> None:
        scrolled = Scrolled(self.NAME, self)
        lines = scrolled.column
        lines.addWidget(PlainLabel(self.NAME, theme.TITLE, semibold=True, parent=self))
        lines.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self))
        lines.addWidget(self.in_use)
        lines.addWidget(self._row(self.bring, self.ships))
        lines.addWidget(self.said)
        lines.addWidget(self._row(self.use, self.leave))
        lines.addWidget(self.details)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled)
        self._show(None)

    def _row(self, *buttons: WordButton) -> QWidget:
        row = QWidget(self)
        flow = Flow(theme.TIGHT, row)
        for button in buttons:
            flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self.bring.clicked.connect(self._choose)
        self.ships.clicked.connect(self._as_it_ships)
        self.use.clicked.connect(self._use)
        self.leave.clicked.connect(self._leave)

    # -- what is pressed

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, BRING, "", KINDS)
        if name:
            self.look_at(Path(name))

    def _use(self) -> None:
        if self._look is None:
            return
        try:
            done = areas.keep_wards(self.tools.desk, self._look)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self._kept(done.words)

    def _leave(self) -> None:
        self._show(None)
        self.refresh()
        self.bring.setFocus()

    def _as_it_ships(self) -> None:
        try:
            done = areas.wards_as_they_ship(self.tools.desk)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self._kept(done.words)

    def _kept(self, words: str) -> None:
        """Let every page show it, and offer to take it back."""
        self._show(None)
        self.tools.visit.tell_directory_changed()
        self.refresh()
        self.tools.messages.say(words, Choice("Undo", self.undoing.undo))
        self.bring.setFocus()

    # -- what came of reading

    def _looked(self, look: WardLook) -> None:
        self._working(yes=False)
        self._show(look)
        announce(self.said, " ".join(look.words))
        (self.use if look.changes else self.leave).setFocus()

    def _failed(self, problem: Exception) -> None:
        self._working(yes=False)
        words = words_for(problem)
        self.said.set_words(words)
        self.bring.setFocus()
        announce(self.said, words)

    def _working(self, *, yes: bool) -> None:
        self.bring.setEnabled(not yes)
        self.ships.setEnabled(not yes)

    def _show(self, look: WardLook | None) -> None:
        """Show what a list would change, or that none is looked at."""
        self._look = look
        self.said.set_words("\n".join(look.words) if look else "")
        moved = [one.words for council in look.councils for one in council.moved] if look else []
        more = len(moved) - MOST_LINES
        shown = [*moved[:MOST_LINES], *([f"and {more:,} more"] if more > 0 else [])]
        self.details.set_words("\n".join(shown))
        self.use.setVisible(bool(look and look.changes))
        self.leave.setVisible(look is not None)
        self.ships.setVisible(self.ships.isVisible() and look is None)


def _look_at(desk: Desk, path: Path, _handle: Handle) -> WardLook:
    return areas.look_at_wards(desk, path)
