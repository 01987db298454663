"""Times as people write them: ``9-5``, ``9.30am``, ``12 noon``. What could be two is refused."""

from dataclasses import dataclass
from typing import Literal

Half = Literal["", "am", "pm", "noon", "midnight"]
Part = Literal["", "morning", "afternoon", "evening"]

MORNING_OR_EVENING = "Morning or evening? Write am or pm."
WHEN_IT_ENDS = "It would end before it starts. Write am or pm for both, or \u201cnext day\u201d."
TOO_EARLY = "Is this in the night? Write am or pm."
WHICH_MIDNIGHT = "Which night is meant? Write the day before, and until when."
NO_SUCH_TIME = "There is no such time."
EARLIEST = "05:00"
"""No service opens in the small hours; such a time is meant for the afternoon."""
EVENING = "17:00"
LATEST_MORNING = "10:00"
_MINUTES = 60


class DoubtfulTimeError(ValueError):
    """A time that could be two, or none; its text says what to write instead."""


@dataclass(frozen=True, slots=True)
class Written:
    """One time as it was written."""

    hour: str
    minute: str = ""
    half: Half = ""
    next_day: bool = False
    """Whether it was said to be on the next day."""

    @property
    def number(self) -> int:
        """The hour as it was written."""
        return int(self.hour or 12)

    @property
    def on_24_hour_clock(self) -> bool:
        """Whether it can only be meant on the 24-hour clock: ``09:30``, ``14.00``, ``00:00``."""
        return bool(self.minute) and not self.half and (self.hour[0] == "0" or self.number > 12)

    def at(self, half: Half) -> str:
        """Return it as ``HH:MM`` in one half of the day.

        Raises:
            DoubtfulTimeError: If there is no such time.
        """
        if half in ("noon", "midnight"):
            if self.number != 12 or int(self.minute or 0):
                raise DoubtfulTimeError(NO_SUCH_TIME)
            return "12:00" if half == "noon" else "24:00"
        hour = self.number
        if half == "pm" and self.minute and 12 < hour < 24:  # 18:30pm can mean one time only
            half = ""
        if half:
            if not 1 <= hour <= 12 or (half == "am" and hour == 12):
                raise DoubtfulTimeError(
                    NO_SUCH_TIME if hour != 12 else "Write 12 noon or midnight."
                )
            hour = hour % 12 + (12 if half == "pm" else 0)
        return hhmm(hour, int(self.minute or 0))


def hhmm(hour: int, minute: int) -> str:
    """Return a time of the day as ``HH:MM``.

    Raises:
        DoubtfulTimeError: If there is no such time.
    """
    if minute >= _MINUTES or hour > 24 or (hour == 24 and minute):
        raise DoubtfulTimeError(NO_SUCH_TIME)
    return f"{hour:02d}:{minute:02d}"


def one_time(written: Written, part: Part = "") -> str:
    """Return the one time that is meant, as ``HH:MM``.

    Raises:
        DoubtfulTimeError: If it could be two times.
    """
    found = _sure(written)
    if not found and written.minute and len(written.hour) == 2:
        found = written.at("")
    if not found:
        meant = [time for time in _possible(written) if _within(time, part)] if part else []
        if len(meant) != 1:
            raise DoubtfulTimeError(MORNING_OR_EVENING)
        found = meant[0]
    if found < EARLIEST and not written.half:
        raise DoubtfulTimeError(TOO_EARLY)
    return found


def span(first: Written, last: Written, part: Part = "") -> tuple[str, str]:
    """Return from when to when, as two ``HH:MM``; the second may be the next morning.

    Args:
        first: The time it opens.
        last: The time it closes.
        part: The part of the day that was named beside it.

    Raises:
        DoubtfulTimeError: If either could be two times.
    """
    opens, closes = _sure(first), _sure(last)
    opens = "00:00" if opens == "24:00" else opens
    if _bare_24_hours(first, last) or (_two_digits(first) and _two_digits(last)):
        opens, closes = first.at(""), last.at("")
    elif _by_24_hours(first, last):
        opens = first.at("")
    if not opens:
        opens = _opening(first, closes, last, part)
    if not closes:
        closes = _closing(opens, last, sure=bool(part) or (not first.half and opens >= "09:00"))
    return _checked(opens, closes, part, first, last)


def _sure(written: Written) -> str:
    if written.half:
        return written.at(written.half)
    return written.at("") if written.on_24_hour_clock else ""


def _two_digits(written: Written) -> bool:
    return len(written.hour) == 2 and bool(written.minute) and not written.half


def _by_24_hours(first: Written, last: Written) -> bool:
    """Say whether ``8:00`` stands before a time that is on the 24-hour clock for certain."""
    return bool(first.minute) and not first.half and not last.half and last.number > 12


def _bare_24_hours(first: Written, last: Written) -> bool:
    """Say whether ``9-17`` is written: hours alone, the last of which no other clock has."""
    alone = not any((first.minute, first.half, last.minute, last.half))
    return alone and 7 <= first.number <= 12 < last.number < 24


def _possible(written: Written) -> list[str]:
    if not 1 <= written.number <= 12:
        raise DoubtfulTimeError(NO_SUCH_TIME)
    if written.number == 12:
        return [written.at("pm")]
    return [time for time in (written.at("am"), written.at("pm")) if time >= EARLIEST]


def _opening(first: Written, closes: str, last: Written, part: Part) -> str:
    """Return when it opens, from a bare hour and what is known of the end."""
    meant = [time for time in _possible(first) if not closes or time < closes]
    meant = [time for time in meant if _within(time, part)] if part else meant
    if not meant:
        raise DoubtfulTimeError(WHEN_IT_ENDS)
    if len(meant) == 1:
        return meant[0]
    if closes:
        if first.number <= 7 and last.half == "pm":
            return meant[1]
    elif first.number >= 9 or first.number > last.number >= 1 or last.number == 12:
        if first.number >= 7:
            return meant[0]
    elif first.number <= 5:
        return meant[1]
    raise DoubtfulTimeError(MORNING_OR_EVENING)


def _closing(opens: str, last: Written, *, sure: bool) -> str:
    """Return when it closes, from a bare hour; ``sure`` where ``9-11`` is a morning."""
    meant = [time for time in _possible(last) if time > opens]
    if not meant:
        raise DoubtfulTimeError(WHEN_IT_ENDS)
    if len(meant) > 1 and not sure:
        raise DoubtfulTimeError(MORNING_OR_EVENING)
    return meant[0]


def _within(time: str, part: Part) -> bool:
    return {
        "morning": time <= "12:00",
        "afternoon": "12:00" <= time <= "18:30",
        "evening": time >= "16:00",
    }.get(part, True)


def _checked(opens: str, closes: str, part: Part, first: Written, last: Written) -> tuple[str, str]:
    if opens == "00:00" and closes in ("23:59", "24:00"):
        return "00:00", "24:00"
    if first.half == "midnight" and closes < EARLIEST:  # that in which the day begins, or ends?
        raise DoubtfulTimeError(WHICH_MIDNIGHT)
    if opens < EARLIEST and not first.half:
        raise DoubtfulTimeError(TOO_EARLY)
    if not _within(opens, part):
        raise DoubtfulTimeError(MORNING_OR_EVENING)
    if (closes > opens) != last.next_day:
        return opens, closes
    explicit = all(time.half or time.on_24_hour_clock for time in (first, last))
    if explicit and opens >= EVENING and closes <= LATEST_MORNING:
        return opens, closes
    raise DoubtfulTimeError(WHEN_IT_ENDS)
