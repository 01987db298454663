"""What every part of the section *Words* has in common: a list, a form, one change at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.widgets.forms.list_and_form import ListAndForm
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.actions.editing import Done
    from ui.widgets.frame.page import Tools

PAUSE = 400
"""Milliseconds without a key, after which what was typed is looked at."""


class WordsPart(QWidget):
    """One part: what is listed at the left, what can be changed at the right."""

    NAME: ClassVar[str]
    EXPLAIN: ClassVar[str]
    LIST: ClassVar[str]
    """What a screen reader says of the list."""

    turned = Signal(bool)
    """Whether a form has all the room there is."""
    kept = Signal(str)
    """Something was changed: what to say of it."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.tools = tools
        self.setAccessibleName(self.NAME)
        self.explain = PlainLabel(self.EXPLAIN, theme.BODY, kind="muted", parent=self)
        self.both = ListAndForm(self.LIST, self)
        self.heading = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.notice = PlainLabel("", theme.BODY, kind="warning", parent=self)
        self.notice.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        self.whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self.explain)
        whole.addWidget(self.both, 1)
        self.both.form.column.addWidget(self.heading)
        self.both.chosen.connect(self.show_one)
        self.both.entered.connect(self.enter)
        self.both.turned.connect(self.turned)

    def arrive(self) -> None:
        """Show everything as it is now, and begin at the list."""
        self.refresh()
        self.both.to_list()

    def refresh(self) -> None:
        """Show everything as it is now, at the same place."""

    def show_one(self, row_id: str) -> None:
        """Show one of the list in the form."""

    def enter(self) -> None:
        """Put the focus where the form begins."""

    def look(self) -> None:
        """Look at what was typed, once there was a pause."""

    def save(self) -> bool:
        """Keep what was typed (Ctrl+S); return False where there is nothing to keep."""
        return False

    def fit(self, width: int) -> None:
        """Fold away what there is no room for."""
        slim = width < theme.tall(theme.SLIM_WIDTH)
        self.explain.setVisible(not slim)
        self.both.fit(slim=slim)

    def say(self, words: Sequence[str]) -> None:
        """Show what to think of, or nothing."""
        self.notice.set_words("\n".join(words))
        self.notice.setVisible(bool(words))

    def do(self, act: Callable[[], Done]) -> bool:
        """Change something and say so; what is refused is said in one sentence."""
        try:
            done = act()
        except SignpostProblem as problem:
            self.say([problem.words])
            self.tools.messages.problem(problem)
            return False
        self.kept.emit(done.words)
        return True

    def row_of(self, *parts: QWidget) -> QHBoxLayout:
        """Return parts beside each other, at the left."""
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        return row
