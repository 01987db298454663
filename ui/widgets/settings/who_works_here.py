"""Who works at this laptop: where Signpost starts for them, in which words, with which pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.appearance import keep_appearance, read_appearance
from ui.widgets.buttons import WordButton
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ui.widgets.frame.page import Tools

NEXT_START = "From the next start Signpost begins so. Nothing is locked, and nobody signs in."


@dataclass(frozen=True, slots=True)
class Role:
    """One way to work with Signpost."""

    id: str
    words: str
    page: str = "Find"
    """The name of the page that it starts on."""
    part: str = ""
    """The part of that page, where it has parts."""
    public_words: bool = True
    pages: tuple[str, ...] = ()
    """The pages in the rail; empty for all. The others keep their keys."""

    def hidden(self, names: Iterable[str]) -> frozenset[int]:
        """Return the numbers of the pages, by their names in order, that are not in the rail."""
        return frozenset(
            at for at, name in enumerate(names) if self.pages and name not in self.pages
        )


ROLES = (
    Role("", "Anybody: the whole of Signpost, ready for typing"),
    Role("reception", "Reception: a queue at the desk", pages=("Find", "Sheet", "Help")),
    Role(
        "worker", "Frontline worker: whom can I refer, and how? Professional words",
        public_words=False,
    ),
    Role(
        "keeper", "Keeper or organiser: what there is to do comes first",
        page="Directory", part="To do", public_words=False,
    ),
)  # fmt: skip


def role_here(folder: Path) -> Role:
    """Return who works at this laptop; anybody where nothing was chosen."""
    chosen = read_appearance(folder).role
    return next((role for role in ROLES if role.id == chosen), ROLES[0])


class WhoWorksHere(QWidget):
    """One choice of a few, kept for the next start."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._folder = tools.desk.directory.folder.path
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.HAIR)
        inside.addWidget(PlainLabel(NEXT_START, theme.BODY, kind="muted", parent=self))
        group, here = QButtonGroup(self), role_here(self._folder)
        self.choices: list[WordButton] = []
        for role in ROLES:
            button = WordButton(
                role.words, kind="choice", name=f"Who works here: {role.words}", parent=self
            )
            button.setCheckable(True)
            button.setChecked(role == here)
            button.setProperty("role", role.id)
            button.clicked.connect(self._choose)
            group.addButton(button)
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.choices.append(button)

    def _choose(self) -> None:
        chosen = replace(read_appearance(self._folder), role=self.sender().property("role"))
        try:
            keep_appearance(self._folder, chosen)
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return
        self._tools.messages.say(NEXT_START)
