"""What the window says to the person: one sentence at a time, never a traceback."""

from __future__ import annotations

import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from directory.errors import SignpostProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

STAYS_SECONDS = 600
Kind = Literal["plain", "problem", "question"]


@dataclass(frozen=True, slots=True)
class Choice:
    """A button beside a message."""

    words: str
    call: Callable[[], None]
    """A bound method of something that outlives the message."""
    careful: bool = False
    """True where Enter, pressed before the question is read, must not be this answer."""


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, with up to two buttons."""

    words: str
    kind: Kind = "plain"
    choices: tuple[Choice, ...] = ()
    seconds: float = 0.0
    """How long it stays although work moves on; 0 when it may go at once."""
    ends: bool = False
    """Without words: also what stays for a while goes, for something else was done."""


class Messages(QObject):
    """Carries sentences from wherever they arise to the one place that shows them."""

    _said = Signal(object)

    def on_said(self, call: Callable[[Message], None]) -> None:
        """Call ``call`` with each message; it must be a bound method of a Qt object."""
        self._said.connect(call)

    def say(self, words: str, *choices: Choice) -> None:
        """Say one sentence, with buttons if there is something to choose."""
        self._said.emit(Message(words, choices=choices))

    def say_for(self, seconds: float, words: str, *choices: Choice) -> None:
        """Say one sentence that stays for ``seconds`` although work moves on, then goes."""
        self._said.emit(Message(words, choices=choices, seconds=seconds))

    def stay(self, words: str) -> None:
        """Say one sentence that must be read: it stays until somebody says so, or a long while."""
        read = (Choice("I have read this", self.let_go),)
        self._said.emit(Message(words, "problem", read, seconds=STAYS_SECONDS))

    def quiet(self) -> None:
        """Let the last sentence go; work has moved on."""
        self._said.emit(Message(""))

    def let_go(self) -> None:
        """Let the last sentence go although it would stay for a while: something else was done."""
        self._said.emit(Message("", ends=True))

    def ask(self, words: str, *choices: Choice) -> None:
        """Ask one question that waits for its answer."""
        self._said.emit(Message(words, "question", choices))

    def problem(self, problem: BaseException) -> None:
        """Say what went wrong, as one sentence."""
        self._said.emit(Message(words_for(problem), "problem"))

    def catch_faults(self) -> None:
        """From now on show what nobody caught, instead of ending or staying silent."""
        sys.excepthook = self._fault

    def _fault(
        self, _kind: type[BaseException], problem: BaseException, _trace: TracebackType | None
    ) -> None:
        if not isinstance(problem, KeyboardInterrupt):
            self.problem(problem)


def words_for(problem: BaseException) -> str:
    """Return one sentence for the person about ``problem``.

    A fault of ours names its kind and place for whoever mends it, and nothing of what was typed.
    """
    if isinstance(problem, SignpostProblem):
        return problem.words
    if isinstance(problem, OSError) and problem.strerror:
        return f"The computer would not do that: {problem.strerror}. Try another place."
    place = _place_of(problem)
    return (
        "Signpost made a mistake and stopped that one step; nothing you saved is lost. "
        f"Tell whoever looks after it: {type(problem).__name__}{place}."
    )


def _place_of(problem: BaseException) -> str:
    steps = traceback.extract_tb(problem.__traceback__)
    return f" in {Path(steps[-1].filename).stem}, line {steps[-1].lineno}" if steps else ""
