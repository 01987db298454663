"""Copies text messages: one, or one after another where each service has its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from directory.desk.paper.sheets import AS_SUGGESTED, Choices
from directory.errors import SignpostProblem
from ui import actions
from ui.messages import Choice
from ui.widgets.handing.clipboard import OwnText
from ui.widgets.handing.safe_to_take import once_answered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.desk import Desk
    from directory.disclosure.record.message import Message, Text
    from ui.messages import Messages
    from ui.news import Visit

PASTE = "Paste it into a message; Next person clears it."
NEXT, ALL = "Copy the next", "Copy all as one"


class Texting(QObject):
    """Holds what we put on the clipboard, and takes it back when the person has gone."""

    def __init__(self, desk: Desk, messages: Messages, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._messages = messages
        self._clipboard = OwnText()
        visit.on_ended(self._forget)

    def copy(self, ids: Sequence[str], choices: Choices = AS_SUGGESTED) -> None:
        """Copy the message about services; of several texts the first, and offer the others."""
        make = partial(actions.text_message, self._desk, ids, choices)
        try:
            message = make()
        except SignpostProblem as problem:
            self._messages.problem(problem)
        else:
            self._copy_text(message, 0, make, once_answered(message.notes))

    def copy_words(self, words: str, said: str) -> None:
        """Copy ``words``, and say that they were."""
        self._clipboard.put(words)
        self._messages.say(said)

    def _copy_text(
        self, message: Message, at: int, make: Callable[..., Message], notes: Sequence[str] = ()
    ) -> None:
        of = len(message.texts)
        which = f" {at + 1} of {of}" if of > 1 else ""
        offers = []
        if at + 1 < of:
            offers.append(Choice(NEXT, partial(self._copy_text, message, at + 1, make)))
        if of > 1:
            offers.append(Choice(ALL, partial(self._copy_as_one, make)))
        self._copied(message.texts[at], f"text{which}", notes, offers)

    def _copy_as_one(self, make: Callable[..., Message]) -> None:
        try:
            message = make(as_one=True)
        except SignpostProblem as problem:
            self._messages.problem(problem)
        else:
            self._copied(
                message.texts[0], "one text with all of them", once_answered(message.notes)
            )

    def _copied(
        self, text: Text, what: str, notes: Sequence[str] = (), offers: Sequence[Choice] = ()
    ) -> None:
        """Copy one text; say what it costs to send, and what else can be copied."""
        self._clipboard.put(text.text)
        parts = "1 part" if text.parts == 1 else f"{text.parts} parts"
        told = f"Copied as {what}: {text.characters} characters, {parts}."
        self._messages.say(" ".join((told, *notes, PASTE)), *offers)

    def _forget(self, _nothing: object) -> None:
        self._clipboard.take_back()
