"""One record in its form: every step can be taken back, and nothing typed is lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from directory.errors import SignpostProblem
from ui import actions
from ui.actions import checking, editing, exchange, forms
from ui.actions.records import is_for_staff, name_on_screen
from ui.background import Handle, Task
from ui.messages import Choice
from ui.pages.directory.editor.choices import KINDS
from ui.pages.directory.editor.draft import Draft, filled
from ui.pages.directory.editor.frame import EditorFrame
from ui.pages.directory.editor.noticing import notices_of
from ui.widgets.frame.undoing import Undoing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from directory.desk import Desk
    from directory.keeping.record.editing import KeptDraft, Opened, Saved
    from directory.keeping.twice.duplicates import Index
    from directory.model.base import Noun
    from directory.model.vocabulary import FactGroup
    from ui.actions.records import RecordList
    from ui.pages.directory.editor.draft import Path
    from ui.pages.directory.editor.form import Form
    from ui.widgets.frame.page import Tools

LOOK_AFTER, KEEP_AFTER = 250, 2_000
"""Milliseconds after the last key: when what was typed is looked at, and when it is put by."""
NOT_SAVED = "{kind}. Not saved yet; what you typed is put by as a draft."
AS_SAVED = "{kind}. Saved."
NEW = "{kind}, new. Not saved yet."
DRAFT_KEPT = "Not saved: what you changed in {name} is kept as a draft."
CANNOT_READ = "'{label}' cannot be understood yet. Mend it or empty it, then save."
NO_NAME = "Give it a name, then save."
DID_YOU_CHECK = "Saved. Did you check with them that it is right now?"
BY_PHONE, NOT_CHECKED = "Yes, checked today by phone", "No, only typed"
HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class Editor(EditorFrame):
    """A form for one record, with how the public will read it beside."""

    closed = Signal()
    """Back to the list."""
    wanted = Signal(str)
    """Another record is to be opened."""
    pressed = Signal(str, str)
    """``copy``, ``remove`` or ``history``, and the id of the record."""

    def __init__(self, tools: Tools, records: RecordList, parent: QWidget) -> None:
        super().__init__(tools, records, parent)
        self.draft: Draft | None = None
        self._ask: tuple[FactGroup, ...] = ()
        self._index: Index | None = None
        self._practice = actions.is_practice(tools.desk)
        self.undoing = Undoing(tools, self)
        self._look, self._keep = QTimer(self), QTimer(self)
        self._connect()

    # -- opening and leaving

    def open(self, opened: Opened, *, unsaved: bool = False) -> None:
        """Show a record; one that is ``unsaved`` counts as changed from the start."""
        self.draft = Draft(opened.page, opened.digest, unsaved=unsaved)
        self._show_form(opened.page.kind)
        self._go_to_form()
        self.offer.show_draft(opened.draft, opened.page)
        self._show()
        self._index = None
        if self.draft.is_new:
            work = partial(_index_of, self._desk)
            Task(work, self._indexed, self._tools.messages.problem).start()
        self._look_now()
        self.form.verticalScrollBar().setValue(0)
        self.form.go_to(("name",))

    def take_offered(self) -> None:
        """Go on with the draft that is offered, if one is."""
        if self.offer.isVisibleTo(self):
            self.offer.take.click()

    def leave(self) -> None:
        """Keep a draft of what was changed and say so."""
        self._look.stop()
        if self.draft is not None and self.draft.changed:
            self.keep_now()
            public = self._tools.visit.public_words
            name = name_on_screen(self.draft.page, public=public) or "the new record"
            self._tools.messages.say(DRAFT_KEPT.format(name=name))
        self.draft = None

    def keep_now(self) -> None:
        """Put by what was changed, so that not even a power cut loses it."""
        self._keep.stop()
        if self.draft is not None and self.draft.changed:
            editing.keep_draft(self._desk, self.draft.page, self.draft.digest)

    def refresh(self) -> None:
        """The directory changed: show the record as it is now, unless something is typed here."""
        if self.draft is None or self.draft.changed or self.draft.is_new:
            return
        try:
            opened = editing.open_for_editing(self._desk, self.draft.page.id)
        except SignpostProblem:  # it was taken away
            self.draft = None
            self.closed.emit()
            return
        if opened.digest != self.draft.digest:
            self.draft = Draft(opened.page, opened.digest)
            self._show()
            self._look_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where no part of the form has a use for it, goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _other_directory(self, _nothing: object) -> None:
        """Practice was opened or put away: what is open here belongs to the other directory."""
        practice = actions.is_practice(self._desk)
        if practice != self._practice:
            self._practice = practice
            if self.draft is not None:
                self._keep.stop()
                self.draft = None
                self.closed.emit()

    # -- what a person does

    def save(self) -> bool:
        """Keep the record; return False if nothing is open."""
        if self.draft is None:
            return False
        unread = self.form.unread
        if unread is not None:
            self._tools.messages.say(CANNOT_READ.format(label=unread[1]))
            self.form.go_to(unread[0])
            return True
        if not self.draft.page.name.strip():
            self._tools.messages.say(NO_NAME)
            self.form.go_to(("name",))
            return True
        try:
            saved = editing.save_record(self._desk, filled(self.draft.page), self.draft.digest)
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return True
        self._keep.stop()
        self.draft = Draft(saved.page, saved.digest)
        self.offer.show_draft(None, saved.page)
        self._show()
        self._tools.visit.tell_directory_changed()
        self._say_saved(saved)
        return True

    def undo(self) -> None:
        """Take back the last step here; with none, what was done to the directory last."""
        if self.draft is not None and self.draft.can_undo:
            path = self.draft.undo()
            self._touched()
            self.form.go_to(path)
        else:
            self.undoing.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self.draft is not None and self.draft.can_redo:
            path = self.draft.redo()
            self._touched()
            self.form.go_to(path)
        else:
            self.undoing.redo()

    def _set(self, path: Path, value: object) -> None:
        if self.draft is not None:
            self.draft.set(path, value)
            self._touched()

    def _change(self, path: Path, fields: dict[str, object]) -> None:
        if self.draft is not None:
            self.draft.change(path, **fields)
            self._touched()

    def _add(self, name: str, thing: Noun) -> None:
        if self.draft is not None:
            self.draft.add(name, thing)
            self._touched()

    def _remove(self, name: str, at: int) -> None:
        if self.draft is not None:
            self.draft.remove(name, at)
            self._touched()

    def _move(self, name: str, at: int, by: int) -> None:
        if self.draft is not None:
            self.draft.move(name, at, by)
            self._touched()

    def _seal(self) -> None:
        if self.draft is not None:
            self.draft.seal()

    def _take_draft(self, kept: KeptDraft) -> None:
        """Go on with what was left."""
        if self.draft is not None:
            self.draft.restore(kept.page)
            self.offer.show_draft(None, kept.page)
            self._show()
            self._look_now()
            self.form.go_to(("name",))

    def _drop_draft(self, kept: KeptDraft) -> None:
        editing.discard_draft(self._desk, kept.id)
        self.offer.show_draft(None, kept.page)
        self.form.go_to(("name",))

    # -- showing

    def _show(self) -> None:
        if self.draft is None:
            return
        page, kind = self.draft.page, KINDS[self.draft.page.kind]
        public = self._tools.visit.public_words
        self._cover(yes=public and is_for_staff(page, self._records))
        self.form.show_page(page)
        words = NEW if self.draft.is_new else NOT_SAVED if self.draft.changed else AS_SAVED
        name = name_on_screen(page, public=public)
        self.bar.show_record(name, words.format(kind=kind))

    def _words_changed(self, _nothing: object) -> None:
        """F8: others may see the screen now, or nobody else does."""
        self._show()

    def _touched(self) -> None:
        """Show what changed, look at it soon, and put it by soon."""
        self._show()
        self._look.start()
        self._keep.start()

    def _look_now(self) -> None:
        """Look at the record as it stands: what is missing, noticed, and how it reads."""
        if self.draft is None:
            return
        page = self.draft.page
        self.form.show_notices(notices_of(page, forms.field_checker(self._desk, page)))
        missing = forms.what_is_missing(self._desk, page)
        complete = forms.how_complete(self._desk, page)
        self.missing.show_missing([(one.field, one.says) for one in missing], complete)
        self._ask_if_held()
        why = forms.why_not_printed(self._desk, page)
        self.beside.show_entry(forms.public_view(self._desk, page), why)

    def _indexed(self, index: Index) -> None:
        self._index = index
        self._ask_if_held()

    def _ask_if_held(self) -> None:
        """Ask of a new record whether it is held already."""
        new = self.draft is not None and self.draft.is_new and self._index is not None
        page, index = (self.draft.page, self._index) if new and self.draft else (None, None)
        like = exchange.like_this(self._desk, page, index) if page and index else []
        self.held.show_like(like, public=self._tools.visit.public_words)

    def _not_the_same(self, record_id: str) -> None:
        if self.draft is not None:
            exchange.not_the_same(self._desk, self.draft.page.id, record_id)
            self._ask_if_held()

    def _say_saved(self, saved: Saved) -> None:
        if saved.ask_checked:
            self._ask = saved.ask_checked
            self._tools.messages.ask(
                DID_YOU_CHECK, Choice(BY_PHONE, self._checked), Choice(NOT_CHECKED, self._quiet)
            )
        elif saved.changes:
            self._tools.messages.say(saved.words, Choice("Undo", self.undoing.undo))
        else:
            self._tools.messages.say(saved.words)

    def _checked(self) -> None:
        if self.draft is not None:
            checking.confirm_facts(self._desk, self.draft.page.id, self._ask, "phone")
            self._tools.visit.tell_directory_changed()
            self._tools.messages.say("Checked today.", Choice("Undo", self.undoing.undo))

    def _quiet(self) -> None:
        self._tools.messages.say("Saved.", Choice("Undo", self.undoing.undo))

    def _press(self, key: str) -> None:
        if key in ("copy", "remove", "history") and self.draft is not None:
            self.pressed.emit(key, self.draft.page.id)
            return
        {
            "back": self.closed.emit, "undo": self.undo, "redo": self.redo, "save": self.save,
            "beside": self._flip,
        }[key]()  # fmt: skip

    def _connect_form(self, form: Form) -> None:
        for signal, call in (
            (form.typed, self._set), (form.changed, self._change), (form.left, self._seal),
            (form.added, self._add), (form.removed, self._remove), (form.moved, self._move),
            (form.wanted, self.wanted),
        ):  # fmt: skip
            signal.connect(call)

    def _connect(self) -> None:
        self.bar.pressed.connect(self._press)
        self.offer.taken.connect(self._take_draft)
        self.offer.dropped.connect(self._drop_draft)
        self.held.wanted.connect(self.wanted)
        self.held.apart.connect(self._not_the_same)
        for timer, after, call in (
            (self._look, LOOK_AFTER, self._look_now), (self._keep, KEEP_AFTER, self.keep_now),
        ):  # fmt: skip
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(call)
        for key, call in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo)):
            QShortcut(QKeySequence(key), self, context=HERE).activated.connect(call)
        self._tools.visit.on_directory_changed(self._other_directory)
        self._tools.visit.on_words_changed(self._words_changed)


def _index_of(desk: Desk, _handle: Handle) -> Index:
    return exchange.index_of_held(desk)
