"""What coverage is asked for: where, how finely, for which needs, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from ui import theme
from ui.actions import coverage
from ui.actions.coverage import Asked, For
from ui.widgets.forms.editor_inputs import ChoiceInput, LineInput
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from directory.model import Theme

HERE, EVERYWHERE = "This desk's area", "Everywhere"
LEVELS = {"": "Next smaller areas", **coverage.LEVELS}
THEMES, EVERY_NEED = "Themes", "Every need"
NEEDS_OF = "Needs of: {name}"
AGE_HINT = "Any age"
ACROSS, SLIM_ACROSS = 4, 3


class CoverageFilters(QWidget):
    """Seven things to choose, each with its words above it."""

    changed = Signal()
    refused = Signal(str)
    """Why what was typed cannot be asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.area, self.level, self.lines = (ChoiceInput(self) for _ in range(3))
        self.way, self.when = ChoiceInput(self), ChoiceInput(self)
        self.age = LineInput(self)
        self.age.setPlaceholderText(AGE_HINT)
        self.age.setMaxLength(3)
        self.free = QCheckBox("Free only", self)
        self.free.setFont(theme.font(theme.BODY))
        self._parts = self._make_parts()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.TIGHT)
        self.fit(slim=False)
        self.level.show_choices(LEVELS)
        self.way.show_choices(coverage.WAYS)
        self.when.show_choices(coverage.TIMES)
        for choice in (self.area, self.level, self.lines, self.way, self.when):
            choice.typed.connect(self._changed)
        self.age.editingFinished.connect(self._changed)
        self.free.clicked.connect(self._changed)
        self._before = self.asked_quietly()

    def offer(self, boroughs: Iterable[str], themes: Sequence[Theme]) -> None:
        """Offer the areas and themes that there are."""
        self.area.show_choices({"": HERE, "*": EVERYWHERE, **{name: name for name in boroughs}})
        needs = {theme.id: NEEDS_OF.format(name=theme.name) for theme in themes}
        self.lines.show_choices({"": THEMES, "*": EVERY_NEED, **needs})

    def asked(self) -> Asked | None:
        """Return what is asked for; None, and say why, where the age is none."""
        typed = self.age.text().strip()
        if typed and not typed.isdecimal():
            self.refused.emit("Write an age in whole years.")
            return None
        return self.asked_quietly()

    def asked_quietly(self) -> Asked:
        """Return what is asked for, without an age that is none."""
        typed = self.age.text().strip()
        who = For(
            age=int(typed) if typed.isdecimal() else None,
            way=cast("coverage.Way", self.way.value() or "any"),
            when=cast("coverage.When", self.when.value() or "any"),
            free=self.free.isChecked(),
        )
        return Asked(
            area=str(self.area.value() or ""),
            level=cast("coverage.Level", self.level.value() or ""),
            theme=str(self.lines.value() or ""),
            who=who,
        )

    def options(self) -> dict[str, str]:
        """Return what is asked for as a print takes it."""
        asked = self.asked_quietly()
        age = asked.who.age
        return {
            "area": asked.area, "level": asked.level, "theme": asked.theme,
            "age": "" if age is None else str(age), "way": asked.who.way,
            "when": asked.who.when, "free": "yes" if asked.who.free else "",
        }  # fmt: skip

    def fit(self, *, slim: bool) -> None:
        """Put the parts in as many columns as there is room for."""
        across = SLIM_ACROSS if slim else ACROSS
        for at, part in enumerate(self._parts):
            self._grid.addWidget(part, at // across, at % across)

    def _make_parts(self) -> list[QWidget]:
        named = (
            ("Area", self.area), ("Divided into", self.level), ("Show", self.lines),
            ("Age", self.age), ("Way in", self.way), ("When", self.when), ("Cost", self.free),
        )  # fmt: skip
        return [self._part(words, field) for words, field in named]

    def _part(self, words: str, field: QWidget) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(PlainLabel(words, theme.SMALL, kind="muted", parent=part))
        column.addWidget(field)
        field.setAccessibleName(words)
        return part

    def _changed(self, _value: object = None) -> None:
        asked = self.asked()
        if asked is not None and asked != self._before:
            self._before = asked
            self.changed.emit()
