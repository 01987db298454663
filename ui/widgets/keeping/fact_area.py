"""Several services' facts in one column that scrolls with the one that has the focus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.actions import checking
from ui.widgets.keeping.fact_answers import FactAnswers, FactRow
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk import Desk
    from directory.keeping.checking.checks import Answer
    from directory.keeping.checking.ring_round import Asked


class FactArea(QScrollArea):
    """What is asked of each service, and what was said."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hear = partial(checking.hear_fact, desk)
        self.services: dict[str, FactAnswers] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("What is asked")

    def show_services(self, asked: Sequence[Asked], *, named: bool = True) -> None:
        """Ask about these services; nothing was said of them yet."""
        body = _Body(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, theme.HAIR, 0)
        column.setSpacing(theme.HAIR)
        self.services = {}
        for one in asked:
            if named:
                column.addWidget(PlainLabel(one.name, theme.LARGE, semibold=True, parent=body))
            answers = FactAnswers(one.facts, self._hear, body)
            answers.in_sight.connect(self._in_sight)
            self.services[one.id] = answers
            column.addWidget(answers)
        column.addStretch(1)
        self.setWidget(body)

    def focus_first(self) -> None:
        """Put the focus on the first fact."""
        if self.services:
            next(iter(self.services.values())).focus_first()

    def all_right(self) -> None:
        """Take every recorded fact that was not answered as right."""
        for one in self.services.values():
            one.all_right()

    def answers(self) -> dict[str, dict[str, Answer]] | None:
        """Return what was said of each service; None, with the caret there, if one does not do."""
        wrong = next((row for one in self.services.values() if (row := one.first_problem())), None)
        if wrong is not None:
            wrong.show_problem()
            return None
        said = {service: one.answers() for service, one in self.services.items()}
        return {service: each for service, each in said.items() if each}

    def _in_sight(self, row: FactRow) -> None:
        self.ensureWidgetVisible(row, 0, theme.BROAD)


class _Body(QWidget):
    """As wide as there is room; its words wrap."""

    def minimumSizeHint(self) -> QSize:
        """Return the height of what is inside; the width comes from around it."""
        return QSize(0, super().minimumSizeHint().height())
