"""After a sheet was handed over: one tap counts the conversation, without a name; asked once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from directory.errors import SignpostProblem
from ui.actions import counting
from ui.background import Handle, Task
from ui.messages import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.coverage.count_lists import Heading
    from directory.coverage.counting import Tap
    from directory.desk import Desk
    from ui.messages import Messages
    from ui.news import Visit

ASK = "Count one conversation about {themes}, with no name?"
ASK_QUIETLY = "Count one conversation, with no name?"
"""While the person may see the screen: a theme would tell what they came for."""
COUNTED = "Counted."
NOT_COUNTED = "Not counted."
NO_MORE = "Nothing asks to be counted any more. Directory, Counts brings it back."


class OneTap(QObject):
    """Counts what was handed over, and offers to count the conversation."""

    def __init__(self, desk: Desk, visit: Visit, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visit = visit
        self._messages = messages
        self._asked = False
        self._themes: tuple[Heading, ...] = ()
        self._not_yet: list[str] = []
        """Services whose print could not be counted: somebody else was saving."""
        visit.on_ended(self._next_person)

    def after(self, services: Sequence[str], words: str) -> None:
        """A sheet of ``services`` left the screen: say ``words``, and offer to count it."""
        self._count_print(services)
        self._themes = self._guess(services)
        if self._asked or not self._themes:
            self._messages.say(words)
            return
        self._asked = True
        names = " and ".join(theme.name for theme in self._themes)
        asks = ASK_QUIETLY if self._visit.public_words else ASK.format(themes=names)
        choices = (Choice("Count it", self._count), Choice("No", self._leave))
        self._messages.say(f"{words} {asks}", *choices)

    def _guess(self, services: Sequence[str]) -> tuple[Heading, ...]:
        try:
            return counting.guess_themes(self._desk, services)
        except SignpostProblem:
            return ()  # counting is a courtesy: the sheet is printed

    def _count_print(self, services: Sequence[str]) -> None:
        waiting, self._not_yet = [*self._not_yet, *services], []
        work = partial(_count_print, self._desk, waiting)
        Task(work, self._print_counted, self._print_not_counted).start()

    def _print_counted(self, left: Sequence[str]) -> None:
        self._not_yet += left

    def _print_not_counted(self, problem: Exception) -> None:
        self._messages.problem(problem)

    def _count(self) -> None:
        codes = tuple(theme.code for theme in self._themes)
        work = partial(_count_talk, self._desk, codes)
        Task(work, self._counted, self._messages.problem).start()

    def _counted(self, tap: Tap) -> None:
        words = COUNTED if self._visit.public_words else tap.words
        self._messages.say(words, Choice("Undo", partial(self._take_back, tap)))

    def _take_back(self, tap: Tap) -> None:
        Task(partial(_take_back, self._desk, tap), self._left, self._messages.problem).start()

    def _left(self, _nothing: object) -> None:
        self._messages.say(NOT_COUNTED)

    def _leave(self) -> None:
        self._messages.say(NOT_COUNTED, Choice("Do not ask again", self._ask_no_more))

    def _ask_no_more(self) -> None:
        try:
            counting.ask_to_count(self._desk, asks=False)
        except SignpostProblem as problem:
            self._messages.problem(problem)
        else:
            self._messages.say(NO_MORE)

    def _next_person(self, _nothing: object) -> None:
        self._asked, self._themes = False, ()


def _count_print(desk: Desk, services: Sequence[str], _handle: Handle) -> Sequence[str]:
    """Count the prints; return those that have to wait until nobody else saves."""
    try:
        counting.count_print(desk, services)
    except SignpostProblem:
        return services
    return ()


def _count_talk(desk: Desk, themes: Sequence[str], _handle: Handle) -> Tap:
    return counting.count_talk(desk, themes)


def _take_back(desk: Desk, tap: Tap, _handle: Handle) -> None:
    counting.take_back_count(desk, tap)
