"""How complete a record is, and what it still needs: a sentence each, and a way to where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.keeping.record.completeness import Completeness

NOT_RECORDED = "Not recorded: {parts}."
MOST = 3
METER_WIDTH = 120
AND_MORE = "and {count} more"


class WhatIsMissing(QWidget):
    """Shows how much is recorded, and the first few that are missing as links."""

    wanted = Signal(str)
    """The field that is to be filled in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("missing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.links: list[WordButton] = []
        self.meter = QProgressBar(self)
        self.meter.setObjectName("meter")
        self.meter.setTextVisible(False)
        self.meter.setFixedHeight(theme.TIGHT)
        self.meter.setFixedWidth(theme.tall(METER_WIDTH))
        self.heading = PlainLabel("", theme.BODY, semibold=True, parent=self)
        self._parts = PlainLabel("", theme.SMALL, kind="muted", parent=self)
        self._more = PlainLabel("", theme.SMALL, kind="muted", parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.WIDE, theme.HAIR, theme.WIDE, theme.HAIR)
        self._column.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(theme.TIGHT)
        top.addWidget(self.meter)
        top.addWidget(self.heading, 1)
        self._column.addLayout(top)
        self._column.addWidget(self._parts)
        self._column.addWidget(self._more)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._complete: Completeness | None = None
        self._most = MOST
        self.hide()

    def show_missing(self, missing: Sequence[tuple[str, str]], complete: Completeness) -> None:
        """Show for each field (first) what it lacks, as a sentence, and how much is recorded."""
        if (tuple(missing), complete) != (self._shown, self._complete):
            self._shown, self._complete = tuple(missing), complete
            self._fill()

    def slim(self, yes: bool) -> None:
        """Show only the most useful one where there is little room."""
        if (most := 1 if yes else MOST) != self._most:
            self._most = most
            self._fill()

    def _fill(self) -> None:
        for link in self.links:
            link.hide()
            link.deleteLater()
        self.links = [self._link(field, says) for field, says in self._shown[: self._most]]
        follow(self, self.links)
        rest = len(self._shown) - len(self.links)
        self._more.set_words(AND_MORE.format(count=rest) if rest else "")
        self._more.setVisible(rest > 0)
        self._show_meter()
        self.show()

    def _show_meter(self) -> None:
        complete = self._complete
        if complete is None:
            return
        kind = "" if complete.missing or self._shown else "whole"
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        parts = NOT_RECORDED.format(parts=", ".join(complete.missing)) if complete.missing else ""
        self.meter.setRange(0, complete.of)
        self.meter.setValue(complete.recorded)
        self.meter.setAccessibleName(complete.words)
        self.heading.set_words(complete.words)
        self._parts.set_words(parts)
        self._parts.setVisible(bool(parts) and self._most > 1)

    def _link(self, field: str, says: str) -> WordButton:
        link = WordButton(says, icon="triangle-alert", kind="quiet", parent=self)
        link.setAccessibleName(f"{says} Press to go there.")
        link.setProperty("field", field)
        link.clicked.connect(self._pressed)
        self._column.insertWidget(self._column.count() - 1, link)
        link.show()
        return link

    def _pressed(self) -> None:
        self.wanted.emit(self.sender().property("field"))
