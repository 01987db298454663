"""What opens inside the first screen: the needs of one theme, or a door with things to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.home.home_tiles import columns_for
from ui.widgets.labels import PlainLabel
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from directory.model import Need, Theme

NEUTRAL = (
    "The words here are ones that anybody may read over a shoulder. When nobody else can see the "
    "screen, F8 shows each need by its own name."
)
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
MOST_COLUMNS = 3
SIDES = 2 * theme.GAP + 2 * theme.LARGE
"""What an option needs beside its words: icon, edges, the space between."""

Ids = tuple[str, ...]


class NeedButton(WordButton):
    """One need under a theme, or all of its needs that have the same words on this screen."""

    chosen = Signal(object)

    def __init__(self, needs: tuple[Need, ...], words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, kind="need", parent=parent)
        self.needs = needs
        self.setFont(theme.font(theme.LARGE))
        self.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self.needs)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class NeedsOfTheme(QWidget):
    """The needs of one theme, one under another; a press on one is like typing it."""

    needs_chosen = Signal(object)
    left = Signal()

    def __init__(
        self, subject: Theme, needs: Sequence[Need], *, public_words: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.TIGHT, theme.HAIR, theme.GAP, theme.TIGHT)
        inside.setSpacing(theme.TIGHT)
        self.back = WordButton("All subjects", icon="arrow-left", kind="quiet", parent=self)
        self.back.clicked.connect(self.left)
        inside.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addWidget(PlainLabel(subject.name, theme.TITLE, semibold=True))
        for words, alike in named(needs, public=public_words).items():
            button = NeedButton(tuple(alike), words, self)
            button.chosen.connect(self.needs_chosen)
            inside.addWidget(button)
        if public_words and any(need.screen_name for need in needs):
            inside.addSpacing(theme.TIGHT)
            inside.addWidget(PlainLabel(NEUTRAL, theme.BODY, kind="muted"))
        inside.addStretch(1)

    def arrange(self, width: int) -> None:
        """Nothing changes with the width: there is one need in a row."""


class Option(WordButton):
    """Something to choose among others; Enter chooses it and goes on."""

    turned = Signal(object)
    entered = Signal(object)

    def __init__(self, words: str, ids: Ids, parent: QWidget) -> None:
        super().__init__(words, icon="plus", kind="need", parent=parent)
        self.ids = ids
        self.setCheckable(True)
        self.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
        self.toggled.connect(self._draw)
        self.clicked.connect(self._turn)

    @property
    def full(self) -> int:
        """The width, in px, at which all its words can be read."""
        return QFontMetrics(self.font()).horizontalAdvance(self.text()) + SIDES

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter choose it and go on."""
        if event.key() in ENTER:
            self.entered.emit(self)
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        self.turned.emit(self)

    def _draw(self, on: bool) -> None:
        self.set_icon("check" if on else "plus", "accent" if on else "text")


class Choosing(QWidget):
    """One door: a few of these, at most ``most``, then what helps with them."""

    chosen = Signal(object)
    """The ids of all that was chosen."""
    plan_wanted = Signal(object)
    """The same, or none of them, for a plan on paper."""
    left = Signal()

    def __init__(
        self,
        heading: str,
        groups: Mapping[str, Mapping[str, Ids]],
        *,
        most: int,
        neutral: bool = False,
        parent: QWidget,
    ) -> None:
        """Make it.

        Args:
            heading: What is asked.
            groups: Words and ids of what can be chosen, under headings that may be empty.
            most: How many can be chosen.
            neutral: Say that some have words here that anybody may read.
            parent: What it stands in.
        """
        super().__init__(parent)
        self._most = most
        self._explain = f"Choose up to {most}."
        self.back = WordButton("Back", icon="arrow-left", kind="quiet", parent=self)
        self.go_on = WordButton("", icon="search", kind="primary", parent=self)
        self.plan = WordButton("Plan on paper", icon="printer", kind="quiet", parent=self)
        self.said = PlainLabel(self._explain, theme.BODY, kind="muted", parent=self)
        self.options: list[Option] = []
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(theme.HAIR, theme.HAIR, theme.TIGHT, theme.TIGHT)
        self._whole.setSpacing(theme.TIGHT)
        self._lay_out_top(heading)
        self._grids = [self._make_group(words, options) for words, options in groups.items()]
        if neutral:
            self._whole.addWidget(PlainLabel(NEUTRAL, theme.BODY, kind="muted"))
        self._whole.addStretch(1)
        self.back.clicked.connect(self.left)
        self.go_on.clicked.connect(self._go_on)
        self.plan.clicked.connect(self._plan)
        self._count()

    def arrange(self, width: int) -> None:
        """Lay the options out for ``width`` px, all their words in sight."""
        for grid, options in self._grids:
            widest = max(option.full for option in options)
            columns = columns_for(width - theme.TIGHT, widest, MOST_COLUMNS, theme.HAIR)
            for at, option in enumerate(options):
                grid.addWidget(option, at // columns, at % columns)
            for column in range(MOST_COLUMNS):
                grid.setColumnStretch(column, 1 if column < columns else 0)

    def _lay_out_top(self, heading: str) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.TIGHT)
        title = PlainLabel(heading, theme.TITLE, semibold=True)
        self.go_on.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
        top.addWidget(self.back)
        top.addWidget(title, 1)
        top.addWidget(self.go_on)
        self._whole.addLayout(top)
        under = QHBoxLayout()
        under.addWidget(self.said, 1)
        under.addWidget(self.plan)
        self._whole.addLayout(under)

    def _make_group(
        self, heading: str, options: Mapping[str, Ids]
    ) -> tuple[QGridLayout, list[Option]]:
        if heading:
            self._whole.addWidget(PlainLabel(heading, theme.BODY, semibold=True, kind="heading"))
        grid = QGridLayout()
        grid.setSpacing(theme.HAIR)
        self._whole.addLayout(grid)
        made = [Option(words, ids, self) for words, ids in options.items()]
        for option in made:
            option.turned.connect(self._turn)
            option.entered.connect(self._enter)
        self.options += made
        return grid, made

    @property
    def _on(self) -> list[Option]:
        return [option for option in self.options if option.isChecked()]

    def _turn(self, option: Option) -> None:
        if len(self._on) > self._most:
            option.setChecked(False)
            self._say(f"{self._most} at most. Press one that is chosen to leave it out.")
        else:
            self._say(self._explain)
        self._count()

    def _enter(self, option: Option) -> None:
        if not option.isChecked():
            option.click()
        if option.isChecked():
            self._go_on()

    def _say(self, words: str) -> None:
        self.said.set_words(words)
        if words != self._explain:
            announce(self, words, now=True)

    def _count(self) -> None:
        count = len(self._on)
        shown = f"Show what helps ({count})" if count else "Show what helps"
        self.go_on.set_words(shown, f"Show what helps with the {count} chosen")
        self.go_on.setEnabled(count > 0)
        self.go_on.set_ink("on_accent" if count else "muted")

    def _go_on(self) -> None:
        self.chosen.emit(self._ids)

    def _plan(self) -> None:
        self.plan_wanted.emit(self._ids)

    @property
    def _ids(self) -> Ids:
        return tuple(one for option in self._on for one in option.ids)


def named(needs: Sequence[Need], *, public: bool) -> dict[str, list[Need]]:
    """Return needs by the words that name them on this screen.

    A sensitive need has neutral words while the person may see the screen, and several share
    them: these are one choice, as a person could not tell them apart.
    """
    found: dict[str, list[Need]] = {}
    for need in needs:
        words = (need.screen_name or need.public_name) if public else need.professional_name
        found.setdefault(words, []).append(need)
    return found
