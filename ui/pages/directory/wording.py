"""Words: what the prints say, what people say, goals, short forms, the programme's criteria."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.actions import wording
from ui.background import Handle, Task
from ui.messages import Choice
from ui.pages.directory.words.criteria import CriteriaPart
from ui.pages.directory.words.glossary import GlossaryPart
from ui.pages.directory.words.goals import GoalsPart
from ui.pages.directory.words.languages import LanguagesPart
from ui.pages.directory.words.phrases import PhrasesPart
from ui.pages.directory.words.texts import TextsPart
from ui.widgets.buttons import WordButton
from ui.widgets.frame.section import Section
from ui.widgets.frame.undoing import Undoing

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from directory.desk import Desk
    from ui.actions.editing import Done
    from ui.pages.directory.words.part import WordsPart
    from ui.widgets.frame.page import Tools

PARTS: tuple[type[WordsPart], ...] = (
    TextsPart, PhrasesPart, GoalsPart, GlossaryPart, CriteriaPart, LanguagesPart,
)  # fmt: skip
"""Every part of the section, in the order of its buttons."""
ROOM_FOR_ALL = 700
"""Px in which the buttons of all parts stand in one row."""
ROOM_FOR_WORDS = 900
"""Px in which the ways to another laptop are said in words."""
FEWER = 3
TAKE_OUT, BRING_IN = "To a file ...", "From a file ..."
WORKING = "One moment: the lines that cannot wait are tried with it ..."
FILE, FILES = "our-wording.json", "Wording (*.json)"
HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class WordsSection(Section):
    """One part in front; each is made when somebody first goes there."""

    NAME = "Words"
    ICON = "message-square-text"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._made: dict[int, WordsPart] = {}
        self._outdated: set[int] = set()
        self._width = 0
        self.undoing = Undoing(tools, self)
        self.buttons: list[WordButton] = []
        self.take_out = WordButton(TAKE_OUT, icon="download", kind="quiet", parent=self)
        self.bring_in = WordButton(BRING_IN, icon="folder-open", kind="quiet", parent=self)
        self.stack = QStackedWidget(self)
        self._places = [QWidget(self) for _ in PARTS]
        self._buttons, self._grid = QWidget(self), QGridLayout()
        self._lay_out()
        for keys, call in (("Ctrl+Z", self.undoing.undo), ("Ctrl+Shift+Z", self.undoing.redo)):
            QShortcut(QKeySequence(keys), self, context=HERE).activated.connect(call)

    @property
    def part(self) -> WordsPart:
        """The part in front."""
        return self._made[self.stack.currentIndex()]

    def arrive(self) -> None:
        """Go on where one was."""
        self.show_part(max(self.stack.currentIndex(), 0))

    def refresh(self) -> None:
        """Show everything as it is now: where somebody looks at once, elsewhere on coming back."""
        self._outdated = set(self._made) - {self.stack.currentIndex()}
        if self._made:
            self.part.refresh()

    def show_part(self, number: int) -> WordsPart:
        """Bring a part to the front, counted from 0, and return it."""
        part = self._made.get(number)
        if part is None:
            part = self._made[number] = PARTS[number](self.tools, self)
            part.kept.connect(self._tell)
            part.turned.connect(self._buttons.setHidden)
            self.stack.removeWidget(self._places[number])
            self.stack.insertWidget(number, part)
            part.fit(self._width)
        self._outdated.discard(number)
        self.buttons[number].setChecked(True)
        self.stack.setCurrentIndex(number)
        part.arrive()
        return part

    def show_called(self, name: str) -> WordsPart:
        """Bring the part of this name to the front and return it."""
        return self.show_part([kind.NAME for kind in PARTS].index(name))

    def save(self) -> bool:
        """Keep what is being changed."""
        return bool(self._made) and self.part.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold away what there is no room for."""
        super().resizeEvent(event)
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        self._width = width
        roomy = width >= theme.tall(ROOM_FOR_WORDS)
        for button, words in ((self.take_out, TAKE_OUT), (self.bring_in, BRING_IN)):
            button.set_words(words if roomy else "", words)
        columns = len(PARTS) if width >= theme.tall(ROOM_FOR_ALL) else FEWER
        for at, button in enumerate(self.buttons):
            self._grid.addWidget(button, at // columns, at % columns)
        for part in self._made.values():
            part.fit(width)

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        self._grid.setSpacing(theme.HAIR)
        for number, kind in enumerate(PARTS):
            button = WordButton(kind.NAME, kind="choice", name=f"{self.NAME}: {kind.NAME}")
            button.setCheckable(True)
            button.setProperty("number", number)
            button.clicked.connect(self._go)
            group.addButton(button)
            self.buttons.append(button)
        for place in self._places:
            self.stack.addWidget(place)
        across = QHBoxLayout(self._buttons)
        across.setContentsMargins(0, 0, 0, 0)
        across.addLayout(self._grid)
        across.addStretch(1)
        for button, call in ((self.take_out, self._take_out), (self.bring_in, self._bring_in)):
            button.clicked.connect(call)
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.HAIR)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self._buttons)
        whole.addWidget(self.stack, 1)
        self._fit(self.width())

    def _take_out(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, TAKE_OUT, FILE, FILES)
        if name:
            work = partial(_take_out, self.tools.desk, Path(name))
            Task(work, self._say, self.tools.messages.problem).start()

    def _bring_in(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, BRING_IN, "", FILES)
        if name:
            self.tools.messages.say(WORKING)
            work = partial(_bring_in, self.tools.desk, Path(name))
            Task(work, self._brought, self.tools.messages.problem).start()

    def _say(self, done: Done) -> None:
        self.tools.messages.say(done.words)

    def _brought(self, done: Done) -> None:
        self._tell(done.words)

    def _go(self) -> None:
        self.show_part(int(self.sender().property("number")))

    def _tell(self, words: str) -> None:
        """Let every page show what was changed, and offer to take it back."""
        self.tools.visit.tell_directory_changed()
        self.tools.messages.say(words, Choice("Undo", self.undoing.undo))


def _take_out(desk: Desk, path: Path, _handle: Handle) -> Done:
    return wording.save_wording(desk, path)


def _bring_in(desk: Desk, path: Path, _handle: Handle) -> Done:
    return wording.bring_wording(desk, path)
