"""On the day and after it: counts of nobody, what was looked for, what was agreed."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from directory.coverage.small_numbers import Shown, Sum, protected
from directory.errors import BadInput, UnknownName
from directory.marketplace.at_event import AtEvent
from directory.model.events import Event, EventCount, FollowUp, Stall
from directory.words import one_line

COUNTED: Mapping[str, str] = {
    "public": "Visitors",
    "staff": "People who work in services",
    "talks": "Talks at tables",
    "slips": "Slips handed out",
    "happy": "Happy faces",
    "so_so": "So-so faces",
    "unhappy": "Unhappy faces",
    "will_refer": "Staff who will send people on",
}
"""What is counted, as a report names it."""
BY_HOUR, BY_STALL = ("public", "staff"), ("talks", "slips")
NO_HOUR, OTHERS = "No hour written", "Others"
LAST_HOUR = 23
_HOUR = re.compile(r"(\d{1,2})(?:[:.]\d{2})?")


@dataclass(frozen=True, slots=True)
class CountTable:
    """Counts as they may be shown: small ones hidden, and what would tell them."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Shown, ...]], ...]


@dataclass(frozen=True, slots=True)
class DayCounts:
    """Everything that was counted at one event, as it may be shown."""

    totals: tuple[tuple[str, Shown], ...]
    by_hour: CountTable
    by_stall: CountTable


def with_count(event: Event, what: str, number: int, *, hour: str = "", stall: str = "") -> Event:
    """Return the event with a number added to a count; a negative one takes back.

    Args:
        event: The event.
        what: One of :data:`COUNTED`.
        number: How many more.
        hour: From when, such as ``11`` or ``11:30``, where arrivals are counted.
        stall: The id of a stall, where talks or slips are.

    Raises:
        BadInput: If that is not counted so, or the count would be below 0.
        UnknownName: If there is no such stall.
    """
    _refuse(event, what, hour, stall)
    place = (what, stall, _hour(hour))
    counts = {(one.what, one.stall, one.hour): one.number for one in event.counts}
    counts[place] = counts.get(place, 0) + number
    if counts[place] < 0:
        raise BadInput(f"No more than {counts[place] - number} can be taken back.")
    told = (
        EventCount(what=what, stall=stall, hour=hour, number=number)
        for (what, stall, hour), number in sorted(counts.items())
        if number
    )
    return event.model_copy(update={"counts": tuple(told)})


def total(event: Event, what: str) -> int:
    """Return how many of something were counted, over all hours and stalls."""
    return sum(one.number for one in event.counts if one.what == what)


def with_heard(event: Event, need: str) -> Event:
    """Return the event with a need that visitors looked for and nobody offered."""
    heard = tuple(dict.fromkeys((*event.gaps_heard, need)))
    return event.model_copy(update={"gaps_heard": heard})


def with_follow_up(event: Event, agreed: FollowUp) -> Event:
    """Return the event with one more thing that was agreed."""
    return event.model_copy(update={"follow_ups": (*event.follow_ups, agreed)})


def with_done(event: Event, nth: int) -> Event:
    """Return the event with the ``nth`` follow-up done, counted from 1.

    Raises:
        BadInput: If there are not that many.
    """
    if not 1 <= nth <= len(event.follow_ups):
        raise BadInput(f"There is no follow-up {nth}: there are {len(event.follow_ups)}.")
    made = list(event.follow_ups)
    made[nth - 1] = made[nth - 1].model_copy(update={"done": True})
    return event.model_copy(update={"follow_ups": tuple(made)})


def in_time_order(event: Event) -> tuple[tuple[int, FollowUp], ...]:
    """Return what was agreed with its number: what is not done first, by its date."""
    numbered = enumerate(event.follow_ups, 1)
    return tuple(
        sorted(numbered, key=lambda one: (one[1].done, one[1].by is None, str(one[1].by), one[0]))
    )


def absent(at: AtEvent) -> tuple[Stall, ...]:
    """Return the stalls that had said yes and did not come; those that stand apart are not told."""
    return tuple(one for one in at.event.stalls if one.status == "absent" and not at.is_apart(one))


def day_counts(at: AtEvent) -> DayCounts:
    """Return what was counted as it may be shown; every table adds up for whoever counted."""
    event = at.event
    hours = sorted({one.hour for one in event.counts if one.what in BY_HOUR}, key=_late)
    stalls = [one for one in event.stalls if not at.is_apart(one) and _was_counted(event, one)]
    names = tuple(_stall_name(at, one) for one in stalls)
    tables = (
        _table(event, BY_HOUR, "hour", (*(hour or NO_HOUR for hour in hours),), tuple(hours)),
        _table(event, BY_STALL, "stall", names, tuple(one.id for one in stalls)),
    )
    hidden = {what: shown for totals, _ in tables for what, shown in totals.items()}
    totals = ((words, hidden.get(what, total(event, what))) for what, words in COUNTED.items())
    return DayCounts(tuple(totals), tables[0][1], tables[1][1])


def _table(
    event: Event, counted: Sequence[str], by: str, names: Sequence[str], keys: Sequence[str]
) -> tuple[dict[str, Shown], CountTable]:
    """Return the total of each count as it may be shown, and the counts by hour or stall."""
    held: defaultdict[tuple[str, str], int] = defaultdict(int)
    for one in event.counts:
        key = str(getattr(one, by))
        held[one.what, key if key in keys else OTHERS] += one.number
    rows = (*keys, *((OTHERS,) if any(held[what, OTHERS] for what in counted) else ()))
    totals: dict[str, Shown] = {}
    columns = []
    for what in counted:
        parts = [held[what, key] for key in rows]
        whole = Sum(0, tuple(range(1, len(parts) + 1)))
        first, *shown = protected([sum(parts), *parts], [whole] if parts else [])
        totals[what] = first
        columns.append(shown)
    named = (*names, OTHERS)
    cells = zip(*columns, strict=True)
    table = tuple((name, tuple(row)) for name, row in zip(named, cells, strict=False))
    return totals, CountTable(tuple(COUNTED[what] for what in counted), table)


def _stall_name(at: AtEvent, stall: Stall) -> str:
    shown = at.shown(stall.id, "professional")
    return f"{shown.number}  {shown.name}" if shown.number else shown.name


def _was_counted(event: Event, stall: Stall) -> bool:
    return any(one.stall == stall.id and one.what in BY_STALL for one in event.counts)


def _late(hour: str) -> tuple[bool, str]:
    return (not hour, hour)


def _refuse(event: Event, what: str, hour: str, stall: str) -> None:
    if what not in COUNTED:
        raise BadInput(f"'{one_line(what)}' is not counted. Choose from: {', '.join(COUNTED)}.")
    if hour and what not in BY_HOUR:
        raise BadInput(f"Only {' and '.join(BY_HOUR)} are counted by the hour.")
    if stall and what not in BY_STALL:
        raise BadInput(f"Only {' and '.join(BY_STALL)} are counted at a stall.")
    if stall and all(one.id != stall for one in event.stalls):
        raise UnknownName(f"There is no stall '{one_line(stall)}' at this event.")


def _hour(text: str) -> str:
    """Return the full hour that a time is in, as ``11:00``."""
    if not text:
        return ""
    found = _HOUR.fullmatch(text.strip())
    if found is None or int(found[1]) > LAST_HOUR:
        raise BadInput(f"'{one_line(text)}' is not an hour. Write it as 11 or 11:30.")
    return f"{int(found[1]):02}:00"
