"""In place of the services: a child may be telling something, or somebody is in danger now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import actions, theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel
from ui.widgets.safety.safety_strip import not_entered

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from directory.desk import Here, Safety, SafetyNumber
    from directory.desk import SafetyPanel as Words

NOT_A_CHILD = "Not a child"
NOT_NOW = "Not happening now: show services"
LONG_NUMBER = 20
"""A way to reach a line in more letters than this is words, not digits, and may break."""


class SafetyPanel(QScrollArea):
    """Short lines and large numbers; it is made anew only when its words change."""

    help_wanted = Signal()
    grown_up_wanted = Signal()
    """It is no child who speaks."""
    services_wanted = Signal()
    """It is not happening now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("What comes first")
        self._shown: tuple[Words | None, bool, str] = (None, False, "")
        self.labels: list[PlainLabel] = []
        self.help = WordButton(
            "Crisis help (F9)", icon="life-buoy", kind="danger",
            name="Open crisis and safeguarding", parent=self,
        )  # fmt: skip
        self.grown_up = WordButton(
            NOT_A_CHILD, name="Not a child: show services for a grown-up", parent=self
        )
        self.services = WordButton(NOT_NOW, parent=self)
        self._lay_out()
        for button, signal in (
            (self.help, self.help_wanted),
            (self.grown_up, self.grown_up_wanted),
            (self.services, self.services_wanted),
        ):
            button.clicked.connect(signal)
        self.hide()

    @property
    def words(self) -> str:
        """All that the panel says, or nothing."""
        return "\n".join(label.text() for label in self.labels)

    def show_for(self, safety: Safety | None) -> None:
        """Show what comes first; what does not, or None, shows nothing."""
        panel = safety.panel if safety and actions.comes_first(safety) else None
        child = bool(safety and safety.services_held_back)
        silent = safety.silent_999 if safety and panel else ""
        shown = (panel, child, silent)
        if shown != self._shown:
            self._shown = shown
            self._make(panel, silent)
            self.grown_up.setVisible(child)
            self.services.setVisible(panel is not None and panel.kind == "emergency")
        self.setVisible(panel is not None)

    def go(self) -> None:
        """Let the keys act here."""
        self.help.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words need at this width."""
        super().resizeEvent(event)
        self._fit()

    # -- how it is put together

    def _lay_out(self) -> None:
        self._body = QWidget(self)
        self._body.setProperty("kind", "sheetlike")
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(theme.WIDE, theme.GAP, theme.WIDE, theme.GAP)
        inside.setSpacing(theme.GAP)
        self._words = QVBoxLayout()
        self._words.setSpacing(theme.HAIR)
        inside.addLayout(self._words)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.TIGHT)
        for button in (self.help, self.grown_up, self.services):
            button.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addStretch(1)
        self.setWidget(self._body)

    def _make(self, panel: Words | None, silent: str) -> None:
        self._empty()
        if panel is None:
            return
        self._add(PlainLabel(panel.heading, theme.TITLE, semibold=True, kind="danger"))
        for line in panel.lines:
            self._add(PlainLabel(line, theme.LARGE))
        self._words.addSpacing(theme.TIGHT)
        self._add_numbers(panel.numbers)
        self._words.addSpacing(theme.TIGHT)
        self._add_here(panel.here)
        if silent:
            self._add(PlainLabel(silent, theme.BODY))
        self.setAccessibleName(" ".join((panel.heading, *panel.lines)))
        self.verticalScrollBar().setValue(0)
        self._fit()

    def _empty(self) -> None:
        while (item := self._words.takeAt(0)) is not None:
            held = item.widget()
            if held is not None:
                held.hide()
                held.deleteLater()
        self.labels = []
        self.setAccessibleName("What comes first")

    def _add_here(self, here: tuple[Here, ...]) -> None:
        for one in here:
            if one.entered:
                self._add(PlainLabel(f"Here: {one.title}: {one.words}", theme.LARGE))
        missing = not_entered(here)
        if missing:
            self._add(PlainLabel(missing, theme.LARGE, kind="warning"))

    def _add(self, label: PlainLabel) -> None:
        self._words.addWidget(label)
        self.labels.append(label)

    def _add_numbers(self, numbers: tuple[SafetyNumber, ...]) -> None:
        held = QWidget(self._body)
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.WIDE)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, one in enumerate(numbers):
            number = PlainLabel(one.number, theme.HUGE, semibold=True, parent=held)
            name = PlainLabel(one.name, theme.LARGE, kind="muted", parent=held)
            number.setWordWrap(len(one.number) > LONG_NUMBER)
            grid.addWidget(number, row, 0)
            grid.addWidget(name, row, 1)
            self.labels += [number, name]
        self._words.addWidget(held)

    def _fit(self) -> None:
        """Be as high as the lines need at this width: Qt alone would guess too much."""
        room = self.viewport().size()
        needs = self._body.heightForWidth(room.width())
        self._body.setFixedHeight(max(needs, room.height()))
