"""A day that is typed: ``3 Nov 2026``, ``3/11/26`` or ``2026-11-03``."""

from __future__ import annotations

import re
from datetime import date

from directory.interchange.cells.facts import date_of
from directory.words import spoken_date
from ui.widgets.forms.editor_inputs import LineInput

HOW = "This is not a day yet. Write it like 3 November 2026 or 3/11/2026."
_IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4}|\d{2})", re.I)
_SHORT = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CENTURY = 2000


class NotADayError(ValueError):
    """The words are no day."""


def read_day(words: str) -> date | None:
    """Return the day that is written; None for nothing.

    Raises:
        NotADayError: If the words are no day.
    """
    words = words.strip()
    if not words:
        return None
    day = date_of(words) or _day_of(words)
    if day is None:
        raise NotADayError(HOW)
    return day


def _day_of(words: str) -> date | None:
    in_words, short = _IN_WORDS.fullmatch(words), _SHORT.fullmatch(words)
    if in_words and in_words[2].lower() in _MONTHS:
        month = _MONTHS.index(in_words[2].lower()) + 1
        return _made(int(in_words[3]), month, int(in_words[1]))
    return _made(int(short[3]), int(short[2]), int(short[1])) if short else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + _CENTURY if year < _CENTURY // 2 else year, month, day)
    except ValueError:
        return None


class DayInput(LineInput):
    """A line that holds a day; while it holds none, ``typed`` gives the :class:`NotADayError`."""

    def show_value(self, value: object) -> None:
        """Show a day in words; another way of writing the same day stays."""
        if self._read() != value:
            super().show_value(value)

    def to_words(self, value: object) -> str:
        """Return a day in words."""
        return spoken_date(value) if isinstance(value, date) else ""

    def to_value(self, words: str) -> object:
        """Return the day, None for nothing, or why it is none."""
        try:
            return read_day(words)
        except NotADayError as problem:
            return problem

    def _read(self) -> object:
        return self.to_value(self.text())


class MustBeDay(DayInput):
    """A line that cannot do without a day."""

    def to_value(self, words: str) -> object:
        """Return the day, or why it is none."""
        return super().to_value(words) if words.strip() else NotADayError(HOW)
