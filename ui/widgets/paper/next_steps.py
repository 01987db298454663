"""What to do next, on the sheet: each line can be switched off, or said in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from directory.desk.paper.next_steps import MOST, MOST_LETTERS
from ui import theme
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ADD = "Add a step in your own words"


class _Step(QWidget):
    """One line: a box that takes it off the paper, and its words."""

    changed = Signal()

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.TIGHT)
        self.on = QCheckBox(self)
        self.on.setAccessibleName(f"Print next step {number}")
        self.words = QLineEdit(self)
        self.words.setFont(theme.font(theme.BODY))
        self.words.setFixedHeight(theme.tall(theme.CHIP_HEIGHT))
        self.words.setMaxLength(MOST_LETTERS)
        self.words.setPlaceholderText(ADD)
        self.words.setAccessibleName(f"Next step {number}")
        row.addWidget(self.on)
        row.addWidget(self.words, 1)
        self.on.clicked.connect(self.changed)
        self.words.editingFinished.connect(self._typed)
        self.suggested = ""
        self._last = ""

    def show_line(self, suggested: str, said: str) -> None:
        """Show a line: what the sheet suggests, and what is said on the paper, if anything."""
        if suggested == self.suggested and said == self.line():
            return  # one that is switched off keeps its words
        self.suggested = suggested
        self._last = said or suggested
        self.words.setText(self._last)
        self.words.setCursorPosition(0)
        self.on.setChecked(bool(said))

    def line(self) -> str:
        """Return what shall stand on the paper."""
        return self.words.text().strip() if self.on.isChecked() else ""

    def _typed(self) -> None:
        now = self.words.text().strip()
        if now != self._last:
            self._last = now
            self.on.setChecked(bool(now))
            self.changed.emit()


class NextSteps(QWidget):
    """At most three lines."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What to do next")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.WIDE, 0, theme.WIDE, 0)
        inside.setSpacing(theme.HAIR)
        inside.addWidget(PlainLabel("What to do next", theme.BODY, semibold=True, parent=self))
        self.steps = [_Step(number, self) for number in range(1, MOST + 1)]
        for step in self.steps:
            step.changed.connect(self._changed)
            inside.addWidget(step)

    def show_lines(
        self, suggested: Sequence[str], instead: Mapping[str, str], own: Sequence[str]
    ) -> None:
        """Show what the sheet suggests, as changed, and then the worker's own lines."""
        kept = [(line, instead.get(line, line)) for line in suggested[: MOST - len(own)]]
        lines = [*kept, *(("", line) for line in own)]
        lines += [("", "")] * (MOST - len(lines))
        for step, (line, said) in zip(self.steps, lines, strict=True):
            step.show_line(line, said)

    def instead(self) -> dict[str, str]:
        """Return the suggested lines that were changed, each with what is said instead."""
        return {
            step.suggested: step.line()
            for step in self.steps
            if step.suggested and step.line() != step.suggested
        }

    def own(self) -> tuple[str, ...]:
        """Return the lines that were added."""
        return tuple(s.line() for s in self.steps if not s.suggested and s.line())

    def forget(self) -> None:
        """Hold nothing of what was typed."""
        self.show_lines((), {}, ())

    def _changed(self) -> None:
        self.changed.emit()
