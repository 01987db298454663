"""A list of small things and the form of the one that is chosen: add, remove, put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.forms.list_and_form import ListAndForm, Row
from ui.widgets.forms.noun_form import FormLine, NounForm
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.model.base import Noun


NOTHING = "Nothing here yet. Press Add."


class Kind(NamedTuple):
    """What a list is of."""

    name: str
    """Of one of them, in the field's word: ``line of the run sheet``."""
    explain: str
    lines: Sequence[FormLine]
    new: Callable[[Sequence[Any]], Noun]
    """Returns a new one; it is told those there are."""
    words: Callable[[Any], str]
    """Returns what its row says."""


class NounList(QWidget):
    """The whole list is handed out after each change."""

    changed = Signal(object, str)
    """All of them as somebody wants them, and what was done."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.nouns: tuple[Noun, ...] = ()
        self._shown = ""
        self.both = ListAndForm(f"{kind.explain} Enter goes to the form of one.", self)
        self.form = NounForm(kind.lines, self)
        self.buttons: dict[str, WordButton] = {}
        self._row = Flow(theme.TIGHT)
        self._explain = PlainLabel(kind.explain, theme.BODY, kind="muted", parent=self)
        self._nothing = PlainLabel(NOTHING, theme.LARGE, parent=self)
        self._lay_out()

    def show_nouns(self, nouns: Sequence[Noun]) -> None:
        """Show all of them as they are now."""
        self.nouns = tuple(nouns)
        self.both.show_rows([self._row_of(at, one) for at, one in enumerate(nouns)])
        self.both.setVisible(bool(nouns))
        self._nothing.setVisible(not nouns)
        for name in ("remove", "up", "down"):
            self.buttons[name].setEnabled(bool(nouns))

    def keep(self) -> None:
        """Hand out what was typed, if anything was."""
        self.form.keep()

    def fit(self, *, slim: bool) -> None:
        """Show list and form side by side, or with little room one of them."""
        self._explain.setHidden(slim)
        self.both.fit(slim=slim)
        self.form.slim(True)

    def take_focus(self) -> None:
        """Begin at the list, or where the first is added."""
        (self.both.list if self.nouns else self.buttons["add"]).setFocus()

    def add(self) -> None:
        """Add a new one at the end, and begin to fill it in."""
        self.form.keep()
        at = len(self.nouns)
        self.changed.emit((*self.nouns, self._kind.new(self.nouns)), f"Added: {self._kind.name}")
        if len(self.nouns) > at:
            self.both.choose(str(at))
            self.both.to_form()
            self.form.take_focus()

    def remove(self) -> None:
        """Take the chosen one away."""
        at = self._at
        if at is not None:
            left = self.nouns[:at] + self.nouns[at + 1 :]
            self._shown = ""
            self.changed.emit(left, f"Removed: {self._kind.name}")
            self.take_focus()

    def shift(self, by: int) -> None:
        """Move the chosen one up (negative) or down."""
        at = self._at
        if at is None or not 0 <= at + by < len(self.nouns):
            return
        self.form.keep()
        self._shown = ""
        order = list(self.nouns)
        order.insert(at + by, order.pop(at))
        self.changed.emit(tuple(order), f"Moved: {self._kind.name}")
        self.both.choose(str(at + by))

    # -- how it is put together

    @property
    def _at(self) -> int | None:
        here = self.both.current
        return int(here) if here and int(here) < len(self.nouns) else None

    def _row_of(self, at: int, noun: Noun) -> Row:
        words = self._kind.words(noun)
        return Row(str(at), words, words.replace("\n", ". "))

    def _lay_out(self) -> None:
        for name, words, icon, call in (
            ("add", "Add", "plus", self.add),
            ("remove", "Remove", "trash-2", self.remove),
            ("up", "Up", "arrow-up", self._up),
            ("down", "Down", "arrow-down", self._down),
        ):
            said = f"{words}: {self._kind.name}"
            button = WordButton(words, icon=icon, name=said, parent=self)
            button.clicked.connect(call)
            self._row.addWidget(button)
            self.buttons[name] = button
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self._explain)
        whole.addLayout(self._row)
        whole.addWidget(self._nothing)
        whole.addWidget(self.both, 1)
        whole.addStretch(0)
        self.both.form.column.addWidget(self.form)
        self.both.form.column.addStretch(1)
        self.both.chosen.connect(self._show_one)
        self.both.entered.connect(self.form.take_focus)
        self.form.changed.connect(self._form_changed)
        here = Qt.ShortcutContext.WidgetShortcut
        delete = QShortcut(QKeySequence("Del"), self.both.list, context=here)
        delete.activated.connect(self.remove)

    def _up(self) -> None:
        self.shift(-1)

    def _down(self) -> None:
        self.shift(1)

    def _show_one(self, row_id: str) -> None:
        if row_id != self._shown:
            self.form.keep()
            self._shown = row_id
            self.form.turn_to(self.nouns[int(row_id)])
        else:
            self.form.show_noun(self.nouns[int(row_id)])

    def _form_changed(self, noun: Noun, label: str) -> None:
        at = next((n for n, one in enumerate(self.nouns) if one is self.form.noun), None)
        if at is not None:
            wanted = (*self.nouns[:at], noun, *self.nouns[at + 1 :])
            self.changed.emit(wanted, f"{self._kind.name.capitalize()}: {label}")
