"""Choosing colours and the size of the words, for this laptop."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.appearance import AS_THE_COMPUTER, dress, keep_appearance, read_appearance
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.appearance import Appearance
    from ui.widgets.frame.page import Tools

LOOKS = ((AS_THE_COMPUTER, "As this computer"), *((one.name, one.name.capitalize())
                                                  for one in theme.LOOKS))  # fmt: skip
SIZES = tuple((scale, f"{round(scale * 100)} %") for scale in theme.SCALES)
NEXT_START = "The words have that size from the next start of Signpost."


class HowItLooks(QWidget):
    """Two rows of choices; colours change at once."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._folder = tools.desk.directory.folder.path
        self._chosen = read_appearance(self._folder)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.TIGHT)
        self.looks = self._row(inside, "Colours", LOOKS, self._chosen.look, self._choose_look)
        self.sizes = self._row(inside, "Words", SIZES, self._chosen.text, self._choose_size)

    def _row(
        self, inside: QVBoxLayout, heading: str, choices: tuple[tuple[object, str], ...],
        chosen: object, call: Callable[[], None],
    ) -> list[WordButton]:  # fmt: skip
        label = PlainLabel(heading, theme.BODY, kind="muted", parent=self)
        row, group, buttons = QHBoxLayout(), QButtonGroup(self), []
        row.setSpacing(theme.HAIR)
        for value, words in choices:
            button = WordButton(words, kind="choice", name=f"{heading}: {words}", parent=self)
            button.setCheckable(True)
            button.setChecked(value == chosen)
            button.setProperty("value", value)
            button.clicked.connect(call)
            group.addButton(button)
            row.addWidget(button)
            buttons.append(button)
        row.addStretch(1)
        inside.addWidget(label)
        inside.addLayout(row)
        return buttons

    def _choose_look(self) -> None:
        self._keep(replace(self._chosen, look=self.sender().property("value")))
        now = replace(self._chosen, text=theme.text_scale())
        dress(cast("QApplication", QApplication.instance()), now)

    def _choose_size(self) -> None:
        self._tools.messages.say(NEXT_START)
        self._keep(replace(self._chosen, text=self.sender().property("value")))

    def _keep(self, chosen: Appearance) -> None:
        self._chosen = chosen
        role = read_appearance(self._folder).role  # chosen beside it, meanwhile
        try:
            keep_appearance(self._folder, replace(chosen, role=role))
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
