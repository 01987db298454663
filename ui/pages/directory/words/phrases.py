"""What people say for a need: phrases added and switched off, with what each changes at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.actions import wording
from ui.background import Handle, Task
from ui.pages.directory.words.part import WordsPart
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_inputs import LineInput
from ui.widgets.forms.list_and_form import Row
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk import Desk
    from directory.keeping.wording.effects import Effect, TryingOut
    from directory.keeping.wording.phrases import PhraseChange, PhraseLine, Spoken, Standing
    from directory.model import Goal, Need
    from ui.widgets.frame.page import Tools

STANDINGS: dict[Standing, str] = {"ours": "", "added": " (added here)", "off": " (off here)"}
TYPE = "Add what people say, in their words"
LOOKING = "Looking at what '{words}' changes ..."
MOST_LINES = 8
MORE = "and {more:,} more"
KEEP = {True: "Hear '{words}'", False: "Do not hear '{words}'"}
PHRASES_HEIGHT = 260
Key = Qt.Key


class Tried(NamedTuple):
    """What a change would do, and what found it out."""

    change: PhraseChange
    effect: Effect
    trying: TryingOut
    age: int
    """Of the words that it was tried on; they may have changed meanwhile."""


class PhrasesPart(WordsPart):
    """The needs, the phrases of each, and what one more or one fewer changes."""

    NAME = "What people say"
    EXPLAIN = (
        "Phrases by which a need is heard on Find and in the terminal. Add what people say here; "
        "what ships can be switched off and is never lost. You see what changes before you keep it."
    )
    LIST = "Needs. Enter goes to the phrases of one."
    KIND: ClassVar[Spoken] = "need_phrase"

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._trying: TryingOut | None = None
        self._age = 0
        self._running = False
        self._wanted: PhraseChange | None = None
        self._tried: Tried | None = None
        self.line = LineInput(self)
        self.line.setPlaceholderText(TYPE)
        self.line.setAccessibleName(TYPE)
        self.effect = PlainLabel("", theme.BODY, parent=self)
        self.keep = WordButton("Keep", icon="save", kind="primary", parent=self)
        self.leave = WordButton("Leave it as it is", parent=self)
        self.phrases = QListWidget(self)
        self.phrases.setMinimumHeight(PHRASES_HEIGHT)
        self.phrases.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.phrases.setTabKeyNavigation(False)
        self.phrases.setObjectName("rows")
        self._lay_out()
        self.line.typed.connect(self._typed)
        self.line.returnPressed.connect(self._entered)
        self.phrases.itemActivated.connect(self._turn)
        self.keep.clicked.connect(self.save)
        self.leave.clicked.connect(self._leave)
        tools.visit.on_ended(self._next_person)
        self._clear()

    def things(self) -> Sequence[Need | Goal]:
        """Return what is listed: the needs."""
        return wording.needs_by_name(self.tools.desk)

    def refresh(self) -> None:
        """Show the phrases as they are now; what was being tried is tried again when asked."""
        self._trying, self._age = None, self._age + 1
        self.both.show_rows([_row(one) for one in self.things()])

    def show_one(self, row_id: str) -> None:
        """Show the phrases of one."""
        self.heading.set_words(self.both.list.currentItem().text())
        self._clear()
        lines = wording.phrases_of(self.tools.desk, self.KIND, row_id)
        self._fill(lines)

    def enter(self) -> None:
        """Begin where one types."""
        self.line.setFocus()

    def _next_person(self, _nothing: object) -> None:
        """What was typed and not kept goes with the person: they may have said it."""
        if self.line.text():
            self.line.clear()
            self._clear()

    def look(self) -> None:
        """Find out what the typed phrase would change."""
        words = self.line.text()
        if not words.strip():
            self._clear()
            return
        try:
            change = wording.phrase_to_hear(self.tools.desk, self.KIND, self.both.current, words)
        except SignpostProblem as problem:
            self._clear()
            self.say([problem.words])
            announce(self.line, problem.words)
            return
        self._try(change)

    def save(self) -> bool:
        """Keep what was tried."""
        tried = self._tried
        if tried is None:
            return self._wanted is not None
        in_list = self.phrases.hasFocus()
        self.line.clear()
        act = partial(wording.keep_phrase, self.tools.desk, tried.change, tried.effect)
        if self.do(act):
            (self.phrases if in_list else self.line).setFocus()
        return True

    # -- trying a phrase

    def _try(self, change: PhraseChange) -> None:
        self._wanted, self._tried = change, None
        self.say(())
        self.keep.setVisible(False)
        self.leave.setVisible(True)
        self.effect.set_words(LOOKING.format(words=change.words))
        self.effect.show()
        if not self._running:
            self._find_out(change)

    def _find_out(self, change: PhraseChange) -> None:
        """Work it out beside the window, one phrase after the other."""
        self._running = True
        work = partial(_work_out, self.tools.desk, self._trying, change, self._age)
        Task(work, self._found_out, self._failed).start()

    def _failed(self, problem: Exception) -> None:
        self._running = False
        self._clear()
        self.tools.messages.problem(problem)

    def _found_out(self, tried: Tried) -> None:
        self._running = False
        if tried.age == self._age:
            self._trying = tried.trying
        if self._wanted is None:
            return
        if tried.change != self._wanted or tried.age != self._age:
            self._find_out(self._wanted)
            return
        self._tried = tried
        effect = tried.effect
        self.effect.set_words(_told(effect))
        self.say([effect.refused] if effect.refused else effect.doubts)
        self.keep.set_words(KEEP[tried.change.heard].format(words=tried.change.words))
        self.keep.setVisible(not effect.refused)
        announce(self.effect, " ".join((effect.words, *effect.doubts, effect.refused)))

    def _typed(self, _words: object) -> None:
        self._pause.start()

    def _entered(self) -> None:
        """Keep what was looked at; else look now."""
        self._pause.stop()
        if self._tried is not None and self._tried.change.words == self.line.text().strip():
            self.keep.setFocus()
        else:
            self.look()

    def _turn(self, item: QListWidgetItem) -> None:
        """Find out what a phrase of the list changes: heard no more, or heard again."""
        words, standing = item.data(Qt.ItemDataRole.UserRole)
        make = wording.phrase_to_hear if standing == "off" else wording.phrase_to_drop
        self.line.clear()
        try:
            self._try(make(self.tools.desk, self.KIND, self.both.current, words))
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)

    def _leave(self) -> None:
        self.line.clear()
        self._clear()
        self.line.setFocus()

    def _clear(self) -> None:
        self._wanted = self._tried = None
        self.say(())
        for part in (self.effect, self.keep, self.leave):
            part.hide()

    # -- how it is put together

    def _lay_out(self) -> None:
        column = self.both.form.column
        for part in (self.line, self.effect, self.notice):
            column.addWidget(part)
        column.addLayout(self.row_of(self.keep, self.leave))
        column.addWidget(self.phrases, 1)

    def _fill(self, lines: Sequence[PhraseLine]) -> None:
        at = self.phrases.currentRow()
        self.phrases.clear()
        for line in lines:
            item = QListWidgetItem(line.words + STANDINGS[line.standing], self.phrases)
            item.setData(Qt.ItemDataRole.UserRole, (line.words, line.standing))
        self.phrases.setCurrentRow(min(max(at, 0), len(lines) - 1))
        told = f"{len(lines)} phrases. Enter switches one off, or on again."
        self.phrases.setAccessibleName(told)


def _work_out(
    desk: Desk, trying: TryingOut | None, change: PhraseChange, age: int, _handle: Handle
) -> Tried:
    trying = trying or wording.try_out(desk)
    return Tried(change, trying.effect(change), trying, age)


def _told(effect: Effect) -> str:
    """Return what would be heard otherwise, a line each."""
    lines = [f"\N{BULLET} {one.words}" for one in effect.lines[:MOST_LINES]]
    more = len(effect.lines) - len(lines)
    return "\n".join((effect.words, *lines, *([MORE.format(more=more)] if more else [])))


def _row(one: Need | Goal) -> Row:
    name = one.public_name if hasattr(one, "public_name") else one.name
    return Row(one.id, name, name)
