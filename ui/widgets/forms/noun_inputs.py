"""Fields for what an event holds: numbers, times, pounds, several lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ui.widgets.forms.editor_day import NotADayError
from ui.widgets.forms.editor_inputs import LineInput, TextInput

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NOT_A_NUMBER = "This is not a number yet."
NOT_A_TIME = "This is not a time yet. Write it like 10:30 or 2pm."
NOT_POUNDS = "This is not an amount yet. Write it like 1500 or 1,500.50."
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?", re.IGNORECASE)
_POUNDS = re.compile(r"£?\s*(\d{1,9})(?:\.(\d{2}))?")
PENCE, NOON, LAST_HOUR, LAST_MINUTE = 100, 12, 23, 59
LONGEST_NUMBER = 6


class NotThatError(NotADayError):
    """The words are not what the field is for."""


class NumberInput(LineInput):
    """A whole number; empty is nothing recorded where that may be, and otherwise 0."""

    def __init__(self, parent: QWidget | None = None, *, empty: int | None = 0) -> None:
        super().__init__(parent)
        self._empty = empty

    def to_words(self, value: object) -> str:
        """Return the number, nothing for what is empty."""
        return "" if value in (None, self._empty) else str(value)

    def to_value(self, words: str) -> object:
        """Return the number, or why it is none."""
        typed = words.replace(",", "").strip()
        if not typed:
            return self._empty
        short = typed.isdecimal() and len(typed) <= LONGEST_NUMBER
        return int(typed) if short else NotThatError(NOT_A_NUMBER)


class MetresInput(LineInput):
    """Metres, with a point; empty is nothing recorded."""

    def to_words(self, value: object) -> str:
        """Return the metres."""
        return f"{value:g}" if isinstance(value, int | float) else ""

    def to_value(self, words: str) -> object:
        """Return the metres, or why they are none."""
        typed = words.strip().removesuffix("m").strip()
        if not typed:
            return None
        fits = re.fullmatch(r"\d{1,4}(?:\.\d{1,3})?", typed)
        return float(typed) if fits else NotThatError(NOT_A_NUMBER)


class TimeInput(LineInput):
    """A time of day, as ``10:30``."""

    def to_value(self, words: str) -> object:
        """Return the time as an event holds it, or why it is none."""
        return read_time(words)


class PoundsInput(LineInput):
    """An amount of money; the value is in pence."""

    def to_words(self, value: object) -> str:
        """Return pounds, with pence where there are some."""
        if not isinstance(value, int) or not value:
            return ""
        pounds, pence = divmod(value, PENCE)
        return f"{pounds:,}.{pence:02d}" if pence else f"{pounds:,}"

    def to_value(self, words: str) -> object:
        """Return pence, or why it is no amount."""
        typed = words.replace(",", "").strip()
        found = _POUNDS.fullmatch(typed)
        if not typed:
            return 0
        if found is None:
            return NotThatError(NOT_POUNDS)
        return int(found[1]) * PENCE + int(found[2] or 0)


class LinesInput(TextInput):
    """Several lines, each of them one thing."""

    def show_value(self, value: object) -> None:
        """Show one thing a line; what is typed already stays."""
        if self.lines() != value:
            super().show_value("\n".join(value) if isinstance(value, tuple) else "")

    def lines(self) -> tuple[str, ...]:
        """Return what stands on the lines."""
        lines = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def _changed(self) -> None:
        self._fit()
        self.typed.emit(self.lines())


def read_time(words: str) -> str | NotThatError:
    """Return a time as ``14:30``, nothing for nothing, or why it is no time."""
    found = _TIME.fullmatch(words.strip())
    if not words.strip():
        return ""
    if found is None:
        return NotThatError(NOT_A_TIME)
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").lower()
    if half:
        if not 1 <= hour <= NOON:
            return NotThatError(NOT_A_TIME)
        hour = hour % NOON + (NOON if half == "pm" else 0)
    if hour > LAST_HOUR or minute > LAST_MINUTE:
        return NotThatError(NOT_A_TIME)
    return f"{hour:02d}:{minute:02d}"
