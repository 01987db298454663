"""The rows of one worklist: what is the matter, and the one thing to do next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from directory.words import tidy
from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.finding.marking import runs
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from directory.keeping.checking.worklists import Row, Work

AT_ONCE = 30
"""Rows shown at a time: nobody does more in one sitting."""
ICONS = {
    "enter": "pencil", "rang": "check", "check": "phone", "edit": "pencil", "settle": "check",
    "decide": "check", "decide_all": "check", "compare": "users",
}  # fmt: skip
SECOND = {
    "decide": ("refuse", "Refuse (X)", "x"),
    "compare": ("edit", "Open the first", "pencil"),
    "check": ("edit", "Open", "pencil"),
}
"""What else can be done with a row: the act, its words, its icon."""
WELL = "All is well here."


class WorkRow(QFrame):
    """One thing to do."""

    wanted = Signal(str, object)
    """The act, and the row it is done to."""

    def __init__(self, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.setObjectName("fact")
        self.do = WordButton(row.do, icon=ICONS[row.act], name=f"{row.do}: {row.name}", parent=self)
        self.do.clicked.connect(partial(self.wanted.emit, row.act, row))
        self.second = self._make_second()
        self._lay_out()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [part for part in (self.do, self.second) if part is not None]

    def second_wanted(self) -> None:
        """Do the other thing that can be done with the row."""
        if self.second is not None:
            self.second.click()

    def slim(self, yes: bool) -> None:
        """Leave only the icons on the buttons where there is little room."""
        self.do.set_words("" if yes else self.row.do, self.do.accessibleName())
        if self.second is not None:
            words = SECOND[self.row.act][1]
            self.second.set_words("" if yes else words, self.second.accessibleName())

    def _make_second(self) -> WordButton | None:
        if self.row.act not in SECOND:
            return None
        act, words, icon = SECOND[self.row.act]
        made = WordButton(words, icon=icon, name=f"{words}: {self.row.name}", parent=self)
        made.clicked.connect(partial(self.wanted.emit, act, self.row))
        return made

    def _lay_out(self) -> None:
        whole = QHBoxLayout(self)
        whole.setContentsMargins(theme.GAP, theme.HAIR, theme.TIGHT, theme.HAIR)
        whole.setSpacing(theme.TIGHT)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(self.row.name, theme.BODY, semibold=True, parent=self))
        words.addWidget(PlainLabel(self.row.words, theme.BODY, parent=self))
        if self.row.read:
            read = marked(self.row.read, self.row.marks)
            words.addWidget(PlainLabel(read, theme.SMALL, kind="muted", parent=self))
        whole.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.HAIR)
        for button in self.stops:
            buttons.addWidget(button)
        whole.addLayout(buttons)


def marked(text: str, marks: Sequence[str]) -> str:
    """Return a text that was read, with the words that told in quotation marks."""
    told = [word for mark in marks for word in tidy(mark).split()]
    return "".join(f"\u201c{part}\u201d" if one else part for part, one in runs(text, told))


class WorkRows(QWidget):
    """The rows of one list, as many as are done in one sitting."""

    wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[WorkRow] = []
        self._slim = False
        self._shown = AT_ONCE
        self._work: Work | None = None
        self.well = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.more = WordButton("", parent=self)
        self.more.clicked.connect(self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.HAIR, 0)
        self._column.setSpacing(theme.HAIR)
        for part in (self.well, self.more):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def show_work(self, work: Work, after: str) -> None:
        """Show a list; ``after`` is said where nothing is left to do."""
        if self._work is None or work.id != self._work.id:
            self._shown = AT_ONCE
        at = self._focused()
        self._work = work
        self._make_rows(work)
        self.well.set_words(f"{WELL} {after}".strip())
        self.well.setVisible(not work.rows)
        if at >= 0 and self.rows:
            self.rows[min(at, len(self.rows) - 1)].do.setFocus()

    def focus_first(self) -> bool:
        """Put the focus on the first thing to do; return False where there is none."""
        if self.rows:
            self.rows[0].do.setFocus()
        return bool(self.rows)

    def slim(self, yes: bool) -> None:
        """Fold each row where there is little room."""
        self._slim = yes
        for row in self.rows:
            row.slim(yes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from row to row with the arrows; X is the other answer to what is suggested."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        at = self._focused()
        if event.key() == Qt.Key.Key_X and at >= 0 and self.rows[at].row.act == "decide":
            self.rows[at].second_wanted()
        elif by and at >= 0:
            self.rows[min(max(at + by, 0), len(self.rows) - 1)].do.setFocus()
        else:
            super().keyPressEvent(event)

    def _focused(self) -> int:
        """Return which row has the focus, counted from 0, or -1."""
        with_focus = (n for n, row in enumerate(self.rows) if any(s.hasFocus() for s in row.stops))
        return next(with_focus, -1)

    def _make_rows(self, work: Work) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [WorkRow(one, self) for one in work.rows[: self._shown]]
        for place, row in enumerate(self.rows, 1):
            row.wanted.connect(self.wanted)
            row.slim(self._slim)
            self._column.insertWidget(place, row)
            row.show()  # now, so that it can have the focus at once
        left = len(work.rows) - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.set_words(f"Show {min(left, AT_ONCE)} more of {left:,}")
        follow(self, [*(stop for row in self.rows for stop in row.stops), self.more])

    def _show_more(self) -> None:
        if self._work is not None:
            self._shown += AT_ONCE
            self._make_rows(self._work)
