"""What is filled in of a form: each question, who sees its answer beside it, and where to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.actions.referral import TICKED, too_long
from ui.widgets.fitted_scroll import FittedScroll
from ui.widgets.flow import Flow
from ui.widgets.forms.editor_inputs import LineInput, TextInput
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from directory.desk.form.form import Blank, Part, ReferralForm

NOTHING = "No form is open"


class BlankBox(QWidget):
    """One question with its answer."""

    typed = Signal(object)
    """The name of a field and what stands in it now."""

    def __init__(self, blank: Blank, typed: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._blank = blank
        self.stops: list[QWidget] = []
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.HAIR)
        inside.addLayout(self._head())
        if blank.hint:
            inside.addWidget(PlainLabel(blank.hint, theme.BODY, kind="muted", parent=self))
        inside.addWidget(self._ticks(typed) if blank.choices else self._line(typed))
        self.said = PlainLabel("", theme.BODY, kind="danger", parent=self)
        self.said.hide()
        inside.addWidget(self.said)
        self._measure(typed.get(blank.name, ""))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(PlainLabel(self._blank.label, theme.BODY, semibold=True, parent=self), 1)
        seen = PlainLabel(self._blank.seen_by, theme.SMALL, kind="muted", parent=self)
        seen.setWordWrap(False)
        row.addWidget(seen, 0)
        return row

    def _line(self, typed: Mapping[str, str]) -> QWidget:
        box = TextInput(self) if self._blank.kind == "lines" else LineInput(self)
        box.show_value(typed.get(self._blank.name, ""))
        box.setAccessibleName(self._says())
        box.typed.connect(self._typed)
        self.stops = [box]
        return box

    def _ticks(self, typed: Mapping[str, str]) -> QWidget:
        group = QWidget(self)
        row = Flow(theme.GAP, group)
        for name, choice in zip(self._blank.names, self._blank.choices, strict=True):
            box = QCheckBox(choice.replace("&", "&&"), group)
            box.setFont(theme.font(theme.BODY))
            box.setAccessibleName(f"{choice}. {self._says()}")
            box.setProperty("field", name)
            box.setChecked(typed.get(name) == TICKED)
            box.toggled.connect(self._ticked)
            row.addWidget(box)
            self.stops.append(box)
        return group

    def _says(self) -> str:
        """Return the name of an input for a screen reader: the question and who sees it."""
        label = self._blank.label
        return f"{label}{'' if label.endswith('?') else '.'} {self._blank.seen_by}."

    @property
    def fits(self) -> bool:
        """Whether what is typed has room on the paper."""
        return not self.said.text()

    def _measure(self, words: str) -> None:
        """Say while it is typed what has no room; nothing of it is lost."""
        over = "" if self._blank.choices else too_long(self._blank.kind, words)
        if over == self.said.text():
            return
        was_well = self.fits
        self.said.set_words(over)
        self.said.setVisible(bool(over))
        self.stops[0].setAccessibleDescription(over)
        if was_well:
            announce(self, over, now=True)

    def _typed(self, words: str) -> None:
        self._measure(words)
        self.typed.emit((self._blank.name, words))

    def _ticked(self, on: bool) -> None:
        self.typed.emit((self.sender().property("field"), TICKED if on else ""))


class Blanks(FittedScroll):
    """All of one form, part by part."""

    typed = Signal(object)
    """The name of a field and what stands in it now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.boxes: list[BlankBox] = []
        self.forget()

    def show_form(self, form: ReferralForm, typed: Mapping[str, str]) -> None:
        """Show what is to be filled in, with what was typed already."""
        body, inside = self._new_body()
        self.boxes = []
        start = " ".join(form.start)
        inside.addWidget(PlainLabel(start, theme.BODY, kind="muted", parent=body))
        if form.warnings:
            words = "\n".join(form.warnings)
            inside.addWidget(PlainLabel(words, theme.BODY, kind="warning", parent=body))
        for part in form.parts_on_screen:
            self._add_part(inside, part, typed, body)
        inside.addStretch(1)
        self.setAccessibleName(f"{form.title}. {len(self.boxes)} things to fill in")
        self.show_body(body)
        follow(self, [stop for box in self.boxes for stop in box.stops])

    @property
    def fit(self) -> bool:
        """Whether all that is typed has room on the paper."""
        return all(box.fits for box in self.boxes)

    def forget(self) -> None:
        """Show nothing."""
        self.boxes = []
        self.setAccessibleName(NOTHING)
        self.show_body(QWidget())

    def go(self) -> None:
        """Put the caret in the first line."""
        if self.boxes:
            self.boxes[0].stops[0].setFocus()

    def _new_body(self) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.WIDE)
        inside.setSpacing(theme.TIGHT)
        return body, inside

    def _add_part(
        self, inside: QVBoxLayout, part: Part, typed: Mapping[str, str], body: QWidget
    ) -> None:
        inside.addSpacing(theme.TIGHT)
        inside.addWidget(
            PlainLabel(part.heading, theme.LARGE, semibold=True, kind="heading", parent=body)
        )
        for line in part.lines:
            inside.addWidget(PlainLabel(line, theme.BODY, parent=body))
        for blank in part.blanks:
            box = BlankBox(blank, typed, body)
            box.typed.connect(self.typed)
            self.boxes.append(box)
            inside.addWidget(box)
