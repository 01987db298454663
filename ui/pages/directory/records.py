"""Every record of the directory: found, opened, made, copied and put in the bin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from directory.keeping.record.editing import Opened
from ui.actions import editing
from ui.actions.records import all_records, on_screen
from ui.messages import Choice
from ui.pages.directory.bulk_form import BulkForm
from ui.pages.directory.drafts_left import DraftsLeft
from ui.pages.directory.editor.editor import Editor
from ui.pages.directory.record_list import RecordsList
from ui.widgets.frame.section import Section
from ui.widgets.frame.undoing import Undoing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.keeping.record.editing import KeptDraft
    from directory.model.vocabulary import RecordKind
    from ui.widgets.frame.page import Tools

SEVERAL = "{count:,} records are in the bin."


class RecordsSection(Section):
    """The list of records, the editor of the one that is open, and the form for several."""

    NAME = "Records"
    ICON = "list"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        records = all_records(tools.desk)
        self.undoing = Undoing(tools, self)
        self.list = RecordsList(records, tools.desk.today, self)
        self.undoing.listen_in(self.list)
        self.editor = Editor(tools, records, self)
        self.bulk = BulkForm(tools, self)
        self.left = DraftsLeft(self)
        self.stack = QStackedWidget(self)
        for part in (self.list, self.editor, self.bulk):
            self.stack.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.left)
        whole.addWidget(self.stack, 1)
        self._connect()
        self._words_changed(None)
        self.list.refresh()

    def arrive(self) -> None:
        """Go on where one was: in the form, or in the list."""
        if self.stack.currentWidget() is self.list:
            self._offer_drafts()
            self.list.arrive()

    def refresh(self) -> None:
        """Show the records as they are now."""
        self.list.refresh()
        self.editor.refresh()
        self._offer_drafts()

    def width_changed(self, width: int) -> None:
        """Fold away what there is no room for."""
        self.list.width_changed(width)
        self.editor.width_changed(width)

    def open_record(self, record_id: str) -> None:
        """Open a record in the form."""
        self._leave()
        self._edit(partial(editing.open_for_editing, self.tools.desk, record_id))

    def new_record(self, kind: RecordKind) -> None:
        """Begin a new record."""
        self._edit(partial(editing.new_record, self.tools.desk, kind))

    def copy_record(self, record_id: str) -> None:
        """Begin a record like another."""
        self._leave()
        self._edit(partial(editing.copy_record, self.tools.desk, record_id), unsaved=True)

    def go_on_with(self, opened: Opened) -> None:
        """Open a record that was begun elsewhere; it counts as changed."""
        self._leave()
        self._edit(lambda: opened, unsaved=True)

    def save(self) -> bool:
        """Keep the record that is open."""
        return self.stack.currentWidget() is self.editor and self.editor.save()

    def stop_for_good(self) -> None:
        """Put by what was changed."""
        self.editor.keep_now()
        self.bulk.stop()

    # -- opening and going back

    def _edit(self, opening: Callable[[], Opened], *, unsaved: bool = False) -> None:
        try:
            opened = opening()
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self.left.hide()
        self.stack.setCurrentWidget(self.editor)
        self.editor.open(opened, unsaved=unsaved)

    def _leave(self) -> None:
        if self.stack.currentWidget() is self.editor:
            self.editor.leave()

    def _back(self) -> None:
        """Go back to the list, at the record where one was."""
        here = self.editor.draft.page.id if self.editor.draft is not None else ""
        self._leave()
        self.stack.setCurrentWidget(self.list)
        self.list.refresh()
        self._offer_drafts()
        if here:
            self.list.stand_on(here)
        self.list.view.setFocus()

    def _next_person(self, _nothing: object) -> None:
        self.list.forget()

    def _words_changed(self, _nothing: object) -> None:
        """F8: name the records for those who may see the screen now."""
        self.list.table.set_public(self.tools.visit.public_words)
        self._offer_drafts()

    def _offer_drafts(self) -> None:
        shown = self.stack.currentWidget() is self.list
        drafts = editing.drafts(self.tools.desk) if shown else ()
        self.left.show_drafts(drafts, public=self.tools.visit.public_words)

    def _take_draft(self, kept: KeptDraft) -> None:
        """Open what was left; a record that was never saved stands in its draft alone."""
        if kept.opened:
            self.open_record(kept.id)
            self.editor.take_offered()
        else:
            self._edit(partial(Opened, kept.page, ""), unsaved=True)

    def _drop_draft(self, kept: KeptDraft) -> None:
        editing.discard_draft(self.tools.desk, kept.id)
        self._offer_drafts()

    # -- away with it

    def _remove(self, ids: Sequence[str], *, although_linked: bool = False) -> None:
        """Put records in the bin; when others lead to the one, ask first."""
        words = ""
        for one in ids:
            sure = although_linked or len(ids) > 1
            try:
                done = editing.remove_record(self.tools.desk, one, although_linked=sure)
            except SignpostProblem as problem:
                self._ask_again(one, problem)
                return
            words = done.words
        self._removed(words if len(ids) == 1 else SEVERAL.format(count=len(ids)), len(ids))

    def _ask_again(self, record_id: str, problem: SignpostProblem) -> None:
        self.tools.messages.ask(
            problem.words,
            Choice("Remove it", partial(self._remove, (record_id,), although_linked=True)),
            Choice("Leave it", self.tools.messages.quiet),
        )

    def _removed(self, words: str, count: int) -> None:
        if self.stack.currentWidget() is self.editor:
            self.editor.draft = None
            self.stack.setCurrentWidget(self.list)
        self.tools.visit.tell_directory_changed()
        self.list.view.setFocus()
        said = on_screen(words, public=self.tools.visit.public_words)
        self.tools.messages.say(said, Choice("Undo", partial(self.undoing.undo, count)))

    def _pressed(self, key: str, record_id: str) -> None:
        if key == "copy":
            self.copy_record(record_id)
        elif key == "remove":
            self._remove((record_id,))
        else:
            self.history_wanted.emit(record_id)

    def _change_several(self, ids: Sequence[str]) -> None:
        self.left.hide()
        self.stack.setCurrentWidget(self.bulk)
        self.bulk.show_records(ids)

    def _several_done(self) -> None:
        self.list.table.mark(self.list.table.marked, on=False)
        self._back()

    def _connect(self) -> None:
        self.list.opened.connect(self.open_record)
        self.list.new_wanted.connect(self.new_record)
        self.list.copied.connect(self.copy_record)
        self.list.removed.connect(self._remove)
        self.list.bulk_wanted.connect(self._change_several)
        self.editor.closed.connect(self._back)
        self.editor.wanted.connect(self.open_record)
        self.editor.pressed.connect(self._pressed)
        self.bulk.closed.connect(self._back)
        self.bulk.changed.connect(self._several_done)
        self.tools.visit.on_words_changed(self._words_changed)
        self.tools.visit.on_ended(self._next_person)
        self.left.taken.connect(self._take_draft)
        self.left.dropped.connect(self._drop_draft)
