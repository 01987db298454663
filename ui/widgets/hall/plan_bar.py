"""How stalls are placed: three buttons, sliders behind *More*, how far it is, and *Stop*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QSlider, QVBoxLayout, QWidget

from directory.model.events import Weights
from ui import theme
from ui.actions.event.event_plan import PRESETS
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

SLIDERS: Mapping[str, str] = {
    "together": "Same themes together",
    "spread": "Spread out",
    "walk": "Short walks",
    "wants": "Wishes met",
    "moves": "Leave where they are",
}
STEPS, MOST = 10, 30
"""Steps of a slider for a weight of 1, and how far it goes."""
AGAIN = "Place the rest"
FREE_ALL, NUMBER = "Unlock all", "Number the places"
PROGRESS = "How far the search is"


class PlanBar(QWidget):
    """Asks for a plan; while one is looked for, shows how far that is."""

    wanted = Signal(object)
    """A plan by these weights; those that are locked stay."""
    stopped = Signal()
    unlock_wanted = Signal()
    numbers_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons: dict[str, WordButton] = {}
        self.sliders: dict[str, QSlider] = {}
        self.again = WordButton(AGAIN, icon="play", name=f"{AGAIN}: those not locked", parent=self)
        self.unlock = WordButton(FREE_ALL, icon="lock-open", kind="quiet", parent=self)
        self.number = WordButton(NUMBER, icon="list", kind="quiet", parent=self)
        self.more = WordButton("More", icon="sliders-horizontal", kind="quiet", parent=self)
        self.stop = WordButton("Stop", icon="x", name="Stop and keep the best so far", parent=self)
        self.progress = QProgressBar(self)
        self.panel = QWidget(self)
        self._weights = Weights()
        self._lay_out()
        self.show_busy(False)

    def show_weights(self, weights: Weights) -> None:
        """Show what makes a plan good now."""
        self._weights = weights
        for name, slider in self.sliders.items():
            slider.blockSignals(True)
            slider.setValue(round(getattr(weights, name) * STEPS))
            slider.blockSignals(False)
        for name, button in self.buttons.items():
            preset = PRESETS[name][1].model_copy(update={"moves": weights.moves})
            button.setChecked(preset == weights)

    def show_busy(self, busy: bool) -> None:
        """Show that a plan is being looked for, or not."""
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        self.progress.setValue(0)
        for button in (*self.buttons.values(), self.again, self.unlock):
            button.setEnabled(not busy)

    def _lay_out(self) -> None:
        row = Flow(theme.TIGHT)
        for name, (words, _weights) in PRESETS.items():
            button = WordButton(
                words, kind="choice", name=f"Place the stalls: {words}", parent=self
            )
            button.setCheckable(True)
            button.setProperty("preset", name)
            button.clicked.connect(self._preset)
            row.addWidget(button)
            self.buttons[name] = button
        self.more.setCheckable(True)
        for part in (self.again, self.more, self.progress, self.stop):
            row.addWidget(part)
        self.progress.setAccessibleName(PROGRESS)
        self.progress.setRange(0, 100)
        self.progress.setFixedWidth(theme.tall(theme.TILE_WIDTH))
        self._lay_out_panel()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addLayout(row)
        whole.addWidget(self.panel)
        self.again.clicked.connect(self._again)
        self.unlock.clicked.connect(self.unlock_wanted)
        self.number.clicked.connect(self.numbers_wanted)
        self.stop.clicked.connect(self.stopped)
        self.more.toggled.connect(self.panel.setVisible)

    def _lay_out_panel(self) -> None:
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        inside.addLayout(grid)
        for at, (name, words) in enumerate(SLIDERS.items()):
            grid.addWidget(PlainLabel(words, theme.BODY, parent=self.panel), at // 2, 2 * (at % 2))
            grid.addWidget(self._slider(name, words), at // 2, 2 * (at % 2) + 1)
        acts = Flow(theme.TIGHT)
        acts.addWidget(self.unlock)
        acts.addWidget(self.number)
        inside.addLayout(acts)
        self.panel.hide()

    def _slider(self, name: str, words: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self.panel)
        slider.setRange(0, MOST)
        slider.setAccessibleName(f"How much it counts: {words}")
        slider.setProperty("weight", name)
        slider.valueChanged.connect(self._slid)
        self.sliders[name] = slider
        return slider

    def _slid(self, value: int) -> None:
        name = str(self.sender().property("weight"))
        self.show_weights(self._weights.model_copy(update={name: value / STEPS}))

    def _preset(self) -> None:
        preset = PRESETS[str(self.sender().property("preset"))][1]
        self.show_weights(preset.model_copy(update={"moves": self._weights.moves}))
        self.wanted.emit(self._weights)

    def _again(self) -> None:
        self.wanted.emit(self._weights)
