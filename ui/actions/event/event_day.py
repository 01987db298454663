"""The day itself in the window: who came, and counts. Numbers only, of nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.marketplace.after import BY_HOUR, BY_STALL, with_count

if TYPE_CHECKING:
    from directory.model.events import Event, StallStatus

__all__ = ["COUNTED", "ON_THE_DAY", "can_count", "hours", "number", "who_came", "with_count"]

COUNTED = {
    "public": "Visitors", "staff": "Staff", "talks": "Talks", "slips": "Slips",
    "happy": "Happy", "so_so": "So-so", "unhappy": "Unhappy", "will_refer": "Will refer",
}  # fmt: skip
"""What is counted, each with a short word."""
ON_THE_DAY: tuple[StallStatus, ...] = ("confirmed", "came", "absent")
DAY_BEGINS, DAY_ENDS = 9, 17


def hours(event: Event) -> tuple[str, ...]:
    """Return the hours of the day that can be counted in, as ``10:00``."""
    spans = (event.staff_hours, event.public_hours)
    opens = [_hour(one.opens) for one in spans if one.opens]
    closes = [_hour(one.closes) + (one.closes[3:] > "00") for one in spans if one.closes]
    counted = [_hour(one.hour) for one in event.counts if one.hour]
    begins = min([min(opens, default=DAY_BEGINS), *counted])
    ends = max([max(closes, default=DAY_ENDS), begins + 1, *(one + 1 for one in counted)])
    return tuple(f"{hour:02d}:00" for hour in range(begins, ends))


def can_count(what: str, hour: str, stall: str) -> bool:
    """Return whether that is counted so: who comes in by the hour, talks and slips by stall."""
    if hour:
        return what in BY_HOUR
    return what in BY_STALL if stall else what not in BY_HOUR


def number(event: Event, what: str, hour: str = "", stall: str = "") -> int:
    """Return what was counted; without an hour and a stall, in all."""
    return sum(
        one.number
        for one in event.counts
        if one.what == what and hour in ("", one.hour) and stall in ("", one.stall)
    )


def who_came(event: Event) -> str:
    """Return in one line how many stalls came, did not, and are not known yet."""
    told = [one.status for one in event.stalls if one.status in ON_THE_DAY]
    return (
        f"{told.count('came')} came, {told.count('absent')} absent, "
        f"{told.count('confirmed')} not said yet."
    )


def _hour(time: str) -> int:
    return int(time[:2])
