"""The chart of the open record: a button that says what is on it and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.widgets.buttons import WordButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WHO_CHART, STEPS_CHART = "referrer-flowchart", "pathway-chart"
WORDS = {
    WHO_CHART: ("Chart for staff: who can go", "Chart for staff: who can go, and how to ask"),
    STEPS_CHART: ("The steps on paper", "The steps on paper"),
}
"""Of each its words, that fit the narrowest panel, and its name aloud."""


class ChartButton(WordButton):
    """Asks for one chart on paper."""

    wanted = Signal(str)

    def __init__(self, chart: str, parent: QWidget) -> None:
        words, says = WORDS[chart]
        super().__init__(words, icon="printer", kind="quiet", name=says, parent=parent)
        self._chart = chart
        self.clicked.connect(self._press)

    def _press(self) -> None:
        self.wanted.emit(self._chart)
