"""A strip above the services: what cannot wait, or the one gentle question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.desk.safety.crisis_help import ENTER_IT
from directory.desk.safety.safety_words import NOT_ENTERED
from ui import actions, theme
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from directory.desk import Here, Safety, SafetyNumber, SafetyPanel

ASK_GENTLY = "Ask gently:"
FEW = 2
"""How many numbers are shown where there is little room."""
BETWEEN = " \N{EM SPACE}"
"""Between two numbers: at the end of a line nothing of it is seen."""
NO_BREAK = "\N{NO-BREAK SPACE}"
HELP = "Crisis help (F9)"


class SafetyStrip(QWidget):
    """Words above the list; what stands in place of the list is a ``SafetyPanel``."""

    help_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("safety")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown: tuple[Safety | None, bool] = (None, False)
        self._slim = False
        self.heading = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.heading.setObjectName("urgent")
        self.ask = PlainLabel("", theme.LARGE, parent=self)
        self.numbers = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.notes = [PlainLabel("", theme.BODY, parent=self) for _ in range(3)]
        self.help = WordButton(
            HELP, icon="life-buoy", name="Open crisis and safeguarding", parent=self
        )
        self.help.clicked.connect(self.help_wanted)
        self._lay_out()
        self.hide()

    @property
    def words(self) -> str:
        """All that the strip says, or nothing."""
        return "\n".join(filter(None, (label.text() for label in self._labels)))

    def show_for(self, safety: Safety | None, *, public: bool = False) -> None:
        """Show these words; the same words again change nothing. None shows nothing."""
        if (safety, public) == self._shown:
            return
        self._shown = (safety, public)
        self._say()

    def set_slim(self, slim: bool) -> None:
        """Where there is little room only the first words are shown; F9 has the others."""
        if slim != self._slim:
            self._slim = slim
            self._edge(theme.HAIR if slim else theme.TIGHT)
            self.numbers.setFont(theme.font(theme.BODY if slim else theme.LARGE, semibold=True))
            self._say()

    @property
    def _labels(self) -> tuple[PlainLabel, ...]:
        return (self.heading, self.ask, self.numbers, *self.notes)

    def _say(self) -> None:
        safety, public = self._shown
        lines = self._lines(safety)
        for label, words in zip(self._labels, lines, strict=True):
            label.set_words(words)
            label.setVisible(bool(words))
        urgent = bool(safety and safety.panel and safety.panel.kind == "immediate")
        self.help.setVisible(urgent)
        self._colour("danger" if urgent and not public else "calm")
        self.setAccessibleName(" ".join(filter(None, lines)))
        self.setVisible(any(lines))

    def _lines(self, safety: Safety | None) -> tuple[str, ...]:
        """Return what each of the labels says, in order."""
        if safety is None or actions.comes_first(safety):
            return ("",) * len(self._labels)
        panel = safety.panel
        if panel is None or panel.kind == "check":
            return ("", _gentle(panel), "", "", "", safety.apart)
        asked = " ".join(panel.lines)
        if self._slim:
            few = _told(panel.numbers[:FEW])
            return (panel.heading, "", few, "", "", safety.apart)
        more = (_told(panel.numbers), here_words(panel.here), safety.silent_999)
        return (panel.heading, asked, *more, safety.apart)

    def _colour(self, kind: str) -> None:
        """Over the counter nothing is red: a colour tells too."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            for part in (self, self.heading):
                self.style().unpolish(part)
                self.style().polish(part)

    def _edge(self, high: int) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(theme.GAP, high, theme.TIGHT, high)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        self._edge(theme.TIGHT)
        inside.setSpacing(theme.HAIR)
        first, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.ask)
        first.addLayout(words, 1)
        first.addWidget(self.help, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(first)
        for label in (self.numbers, *self.notes):
            inside.addWidget(label)


def _gentle(panel: SafetyPanel | None) -> str:
    return " ".join((ASK_GENTLY, *panel.lines)) if panel is not None else ""


def _told(numbers: tuple[SafetyNumber, ...]) -> str:
    """Return numbers as one line that breaks between them only."""
    told = (f"{one.name} {one.number}".replace(" ", NO_BREAK) for one in numbers)
    return BETWEEN.join(told)


def here_words(here: tuple[Here, ...]) -> str:
    """Return whom to get and where to go here, and what was never entered."""
    entered = "; ".join(f"{one.title}: {one.words}" for one in here if one.entered)
    missing = not_entered(here)
    return " ".join(filter(None, (f"Here: {entered}." if entered else "", missing)))


def not_entered(here: tuple[Here, ...]) -> str:
    """Return what of this desk was never entered, as staff read it."""
    missing = ", ".join(one.title.lower() for one in here if not one.entered)
    return f"{NOT_ENTERED}: {missing}. {ENTER_IT}" if missing else ""
