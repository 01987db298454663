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
    from collections.abc import Sequence

    from directory.desk import Desk
    from directory.disclosure.record.message import Text
    from ui.messages import Messages
    from ui.news import Visit

PASTE = "Paste it into a message; Next person clears it."
NEXT = "Copy the next"


class Texting(QObject):
    """Holds what we put on the clipboard, and takes it back when the person has gone."""

    def __init__(self, desk: Desk, messages: Messages, visit: Visit, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._messages = messages
        self._clipboard = OwnText()
        visit.on_ended(self._forget)

    def copy(self, ids: Sequence[str], choices: Choices = AS_SUGGESTED) -> None:
        """Copy the message about services; of several texts the first, and offer the next."""
        try:
            message = actions.text_message(self._desk, ids, choices)
        except SignpostProblem as problem:
            self._messages.problem(problem)
        else:
            self._copy_text(message.texts, 0, once_answered(message.notes))

    def copy_words(self, words: str, said: str) -> None:
        """Copy ``words``, and say that they were."""
        self._clipboard.put(words)
        self._messages.say(said)

    def _copy_text(self, texts: Sequence[Text], at: int, notes: Sequence[str] = ()) -> None:
        text, last = texts[at], at + 1 == len(texts)
        self._clipboard.put(text.text)
        which = f" {at + 1} of {len(texts)}" if len(texts) > 1 else ""
        parts = "1 part" if text.parts == 1 else f"{text.parts} parts"
        told = f"Copied as text{which}: {text.characters} characters, {parts}."
        said = " ".join((told, *notes, PASTE))
        go_on = () if last else (Choice(NEXT, partial(self._copy_text, texts, at + 1)),)
        self._messages.say(said, *go_on)

    def _forget(self, _nothing: object) -> None:
        self._clipboard.take_back()
