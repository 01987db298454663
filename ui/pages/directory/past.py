"""What was done, to all of the directory or to one record, and what is in the recycle bin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from directory.words import spoken_date
from ui import theme
from ui.actions import editing, records
from ui.messages import Choice
from ui.pages.directory.backups import Backups
from ui.pages.directory.past_rows import PastList, PastRow, Press
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.forms.editor_pick import PickBox
from ui.widgets.frame.section import Section
from ui.widgets.frame.undoing import Undoing
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from directory.keeping.record.bin import Binned
    from directory.keeping.record.history import Entry
    from ui.actions.records import WasDone
    from ui.widgets.frame.page import Tools

VIEWS = {
    "done": "What was done",
    "bin": "Recycle bin",
    "record": "One record",
    "backups": "Backups",
}
EMPTY_DONE = "Nothing was done yet. Every change will stand here, and can be taken back."
EMPTY_BIN = "The bin is empty. A record that you remove waits here until you empty the bin."
EMPTY_RECORD = "Type the name of a record above to see what was done to it."
SEARCH = "History of a record: type its name"
WAS, IS = "Was: {old}", "Then: {new}"
NOTHING = "nothing"
EMPTY_FOR_GOOD = (
    "Empty the bin? {count:,} records go for good, with their history. This cannot be undone."
)
MOST_FOUND, MOST_SHOWN = 6, 100
AND_MORE = "And {count:,} more that were removed before"


class PastSection(Section):
    """Four lists, newest first; each line says when, what, and what can be done about it."""

    NAME = "Bin and history"
    ICON = "history"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._records = records.all_records(tools.desk)
        self._record = ""
        self.undoing = Undoing(tools, self)
        self.undoing.listen_in(self)
        self.undo = WordButton("Undo", icon="undo-2", parent=self)
        self.redo = WordButton("Do it again", icon="redo-2", parent=self)
        self.empty = WordButton("Empty the bin", icon="trash-2", kind="danger", parent=self)
        self.views = {key: WordButton(words, parent=self) for key, words in VIEWS.items()}
        self.pick = PickBox(SEARCH, self._look, self)
        self.about = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.lists = {
            key: PastList(words, self) for key, words in VIEWS.items() if key != "backups"
        }
        self.backups = Backups(tools, self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.show_view("done")

    def arrive(self) -> None:
        """Show what was done, and begin at the way to take it back."""
        self.refresh()
        (self.undo if self.undo.isEnabled() else self.views["done"]).setFocus()

    def refresh(self) -> None:
        """Show everything as it is now."""
        undo = editing.what_undo_would_do(self.tools.desk)
        redo = editing.what_redo_would_do(self.tools.desk)
        for button, step, words in (
            (self.undo, undo, "Undo"), (self.redo, redo, "Do again"),
        ):  # fmt: skip
            button.setEnabled(step is not None)
            what = self._seen(step.words) if step else ""
            button.setAccessibleName(f"{words}: {what}" if step else f"Nothing to {words}")
            button.setToolTip(what.replace("<", ""))  # Qt would read markup
        self._fill()

    def open_record(self, record_id: str) -> None:
        """Show what was done to one record."""
        self._record = record_id
        self.show_view("record")
        self.lists["record"].setFocus()

    def show_view(self, key: str) -> None:
        """Show one of the lists."""
        self._view = key
        for one, button in self.views.items():
            button.setCheckable(True)
            button.setChecked(one == key)
        self.stack.setCurrentWidget(self.lists.get(key, self.backups))
        self.pick.setVisible(key == "record")
        self.about.setVisible(key == "record" and bool(self._record))
        self.empty.setVisible(key == "bin")
        self._fill()

    # -- what the lists say

    def _fill(self) -> None:
        if self._view == "done":
            done = records.what_was_done(self.tools.desk)
            rows = [_done_row(one, public=self.tools.visit.public_words) for one in done]
            self.lists["done"].show_rows(rows, EMPTY_DONE)
        elif self._view == "bin":
            binned = editing.recycle_bin(self.tools.desk)
            self.empty.setEnabled(bool(binned))
            public = self.tools.visit.public_words
            rows = [_bin_row(one, public=public) for one in binned[:MOST_SHOWN]]
            self.lists["bin"].show_rows([*rows, *_and_more(len(binned))], EMPTY_BIN)
        elif self._view == "backups":
            self.backups.refresh()
        else:
            self.lists["record"].show_rows(self._of_record(), EMPTY_RECORD)

    def _of_record(self) -> list[PastRow]:
        if not self._record:
            return []
        try:
            entries = editing.history_of(self.tools.desk, self._record)
        except SignpostProblem as problem:
            self.about.set_words(problem.words)
            return []
        names = {line.id: line.name for line in self._records.all()}
        self.about.set_words(self._seen(names.get(self._record, "A record in the bin")))
        rows = (row for entry in entries for row in _entry_rows(entry))
        return [replace(row, lines=tuple(map(self._seen, row.lines))) for row in rows]

    def _look(self, words: str) -> Sequence[tuple[object, str]]:
        found = self._records.look(records.Looked(words=words))[:MOST_FOUND]
        return [(line.id, self._seen(line.name)) for line in found]

    # -- what a person does

    def _pressed(self, press: Press) -> None:
        what, *rest = press
        try:
            if what == "history":
                self.open_record(str(rest[0]))
            elif what == "open":
                self.record_wanted.emit(str(rest[0]))
            elif what == "back":
                self._tell(editing.bring_back(self.tools.desk, str(rest[0])).words)
            elif what == "undo":
                self._tell_undone(editing.undo_one(self.tools.desk, int(str(rest[0]))).words)
            elif what == "field":
                number, field = int(str(rest[0])), str(rest[1])
                self._tell(
                    editing.restore_field(self.tools.desk, self._record, number, field).words
                )
            else:
                number = int(str(rest[0]))
                self._tell(editing.restore_record(self.tools.desk, self._record, number).words)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)

    def _seen(self, words: str) -> str:
        """Return words as those may read them who see the screen now."""
        return records.on_screen(words, public=self.tools.visit.public_words)

    def _tell(self, words: str) -> None:
        self.tools.visit.tell_directory_changed()
        self.tools.messages.say(self._seen(words), Choice("Undo", self.undoing.undo))

    def _tell_undone(self, words: str) -> None:
        self.tools.visit.tell_directory_changed()
        self.tools.messages.say(words, Choice("Do it again", self.undoing.redo))

    def _ask_to_empty(self) -> None:
        count = len(editing.recycle_bin(self.tools.desk))
        self.tools.messages.ask(
            EMPTY_FOR_GOOD.format(count=count),
            Choice("Empty it", self._empty),
            Choice("Keep them", self.tools.messages.quiet),
        )

    def _empty(self) -> None:
        done = editing.empty_bin(self.tools.desk)
        self.tools.visit.tell_directory_changed()
        self.tools.messages.say(done.words)

    def _picked(self, record_id: object) -> None:
        self.open_record(str(record_id))

    def _chosen(self) -> None:
        self.show_view(self.sender().property("key"))

    # -- how it is put together

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        whole.setSpacing(theme.TIGHT)
        top = QWidget(self)
        row = Flow(theme.TIGHT, top)
        for key, button in self.views.items():
            button.setProperty("key", key)
        for button in (*self.views.values(), self.undo, self.redo, self.empty):
            row.addWidget(button)
        whole.addWidget(top)
        whole.addWidget(self.pick)
        whole.addWidget(self.about)
        for view in self.lists.values():
            self.stack.addWidget(view)
        self.stack.addWidget(self.backups)
        whole.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.tools.visit.on_words_changed(self._words_changed)
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        self.empty.clicked.connect(self._ask_to_empty)
        self.pick.picked.connect(self._picked)
        for button in self.views.values():
            button.clicked.connect(self._chosen)
        for view in self.lists.values():
            view.pressed.connect(self._pressed)

    def _words_changed(self, _nothing: object) -> None:
        """F8: say what those may read who see the screen now."""
        self.refresh()

    def _undo(self) -> None:
        self.undoing.undo()

    def _redo(self) -> None:
        self.undoing.redo()


def _when(at: datetime) -> str:
    local = at.astimezone()
    return f"{spoken_date(local.date())}, {local:%H:%M}"


def _done_row(one: WasDone, *, public: bool) -> PastRow:
    more = one.records - len(one.names)
    named = ", ".join(records.on_screen(name, public=public) for name in one.names)
    named += f" and {more:,} more" if one.names and more > 0 else ""
    undone = "It was taken back." if one.stands == "undone" else ""
    presses: list[tuple[Press, str]] = []
    if one.stands == "done":
        presses.append((("undo", one.number), "Take it back"))
    if len(one.ids) == 1:
        presses.append((("history", one.ids[0]), "Its history"))
    lines = tuple(line for line in (named, undone) if line)
    return PastRow(_when(one.at), one.what, lines, tuple(presses))


def _bin_row(one: Binned, *, public: bool) -> PastRow:
    lists = f"It was on: {', '.join(one.lists)}." if one.lists else ""
    removed = f"Removed {_when(one.removed_at)}"
    presses = ((("back", one.id), "Bring it back"), (("history", one.id), "Its history"))
    return PastRow(
        removed, records.on_screen(one.name, public=public), (lists,) if lists else (), presses
    )


def _and_more(count: int) -> list[PastRow]:
    rest = count - MOST_SHOWN
    return [PastRow("", AND_MORE.format(count=rest), (), ())] if rest > 0 else []


def _entry_rows(entry: Entry) -> list[PastRow]:
    """Return an entry with its changes, each of which can be put back by itself."""
    undone = () if entry.in_force else ("It was taken back.",)
    whole = ((("record", entry.number), "Put the record back as it was before"),)
    head = PastRow(_when(entry.at), entry.what, undone, whole if entry.change == "changed" else ())
    rows = [head]
    for change in entry.changes if entry.change == "changed" else ():
        lines = (
            WAS.format(old=change.old or NOTHING),
            IS.format(new=change.new or NOTHING),
        )
        back = ((("field", entry.number, change.field), "Put this back"),)
        rows.append(PastRow("", change.name, lines, back, inner=True))
    return rows
