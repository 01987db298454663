"""Where bringing a file in begins and ends: one button, how far it is, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.actions import import_words
from ui.widgets.buttons import WordButton
from ui.widgets.keeping.go_back import GoBack
from ui.widgets.keeping.problem_view import ProblemView
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from directory.interchange.bringing.report import ImportReport
    from ui.messages import Messages

EXPLAIN = (
    "Bring services in from a spreadsheet (.xlsx, .csv) or an open data file (.json, .zip). You "
    "see what would change first. The same file twice changes nothing, and you can go on finding "
    "services meanwhile. A file can be dropped here too."
)
STEPS = 1_000
NOT_BROUGHT = "Nothing was brought in."


class Start(QScrollArea):
    """The first sight of the page."""

    def __init__(self, messages: Messages, parent: QWidget, said: Callable[[str], str]) -> None:
        """Make one; ``said`` returns words as they may stand on the screen now."""
        super().__init__(parent)
        self._said = said
        self.choose = WordButton(
            "Choose a file to bring in ...", icon="folder-open", kind="primary", parent=self
        )
        self.cancel = WordButton("Stop", icon="x", name="Stop bringing the file in", parent=self)
        self.practice = WordButton("", parent=self)
        self.said = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.details = PlainLabel("", theme.BODY, parent=self)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName("How far the file has been read")
        self.progress.setFixedHeight(theme.BROAD)
        self.problem_view = ProblemView(messages, self, said)
        self.go_back = GoBack(self)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._lay_out()
        self.problem_view.hide()
        self.go_back.opened.connect(self._to_go_back)

    def working(self, yes: bool) -> None:
        """Offer to stop while something is under way, and nothing else."""
        self.choose.setEnabled(not yes)
        self.practice.setEnabled(not yes)
        self.go_back.setEnabled(not yes)
        self.cancel.setVisible(yes)
        self.cancel.setEnabled(yes)
        self.progress.setVisible(yes)
        self.said.show()
        self.details.show()
        self.progress.setRange(0, 0)

    def show_far(self, done: int, total: int, seconds: float) -> None:
        """Show how much is read of how much, after so many seconds."""
        read = done >= total  # what comes then takes a while of its own: the bar runs on
        self.progress.setRange(0, 0 if read else STEPS)
        self.progress.setValue(0 if read else STEPS * done // total)
        words = import_words.how_far(done, total, seconds)
        if (words or read) and self.cancel.isEnabled():
            self.details.set_words(words)

    def show_report(self, report: ImportReport, besides: str = "") -> None:
        """Show what an import did, and in a sentence what is held besides."""
        self.said.set_words(import_words.summary(report))
        lines = [*import_words.details(report), besides]
        self.details.set_words("\n".join(self._said(line) for line in lines if line))
        self.problem_view.show_problems(report.problems)
        self.problem_view.setVisible(bool(report.problems))

    def _to_go_back(self) -> None:
        """Scroll to what is asked: in a low window its buttons would stand below the edge.

        That nothing was brought in is over by then, and would stand beside it like an answer.
        """
        if self.said.text() == NOT_BROUGHT:
            self.said.set_words("")
        for part in (self.said, self.details):
            part.setVisible(bool(part.text()))
        self._column.activate()
        self._body.adjustSize()
        self.ensureWidgetVisible(self.go_back)

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Updates")
        self.setWidget(self._body)
        whole = self._column
        whole.setContentsMargins(theme.BROAD, theme.WIDE, theme.BROAD, theme.WIDE)
        whole.setSpacing(theme.GAP)
        whole.addWidget(PlainLabel("Updates", theme.TITLE, semibold=True))
        whole.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted"))
        row = QHBoxLayout()
        row.setSpacing(theme.TIGHT)
        for button in (self.choose, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.practice)
        for button in (self.choose, self.cancel, self.practice):
            button.setFixedHeight(theme.tall(theme.BUTTON_HEIGHT))
        whole.addLayout(row)
        for part in (self.progress, self.said, self.details):
            whole.addWidget(part)
        whole.addWidget(self.go_back)
        self.problem_view.setMinimumHeight(5 * theme.tall(theme.BUTTON_HEIGHT))
        whole.addWidget(self.problem_view, 1)
        whole.addStretch(0)
