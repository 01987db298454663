"""How the lines of one service on public paper begin: the same on paper, as a page and in Word."""

import re
from collections.abc import Iterable, Iterator

from directory.disclosure.paper.sheet import Door, SheetEntry

NEXT_STEPS = "What to do next"
BY = "by"
"""Stands before the day that somebody fills in."""
TURN_UP = "Just turn up."
_MOST_BESIDE_BY = 160
"""Characters. A longer step takes the whole width and has no day to fill in."""


def goes_there(entry: SheetEntry) -> bool:
    """Return whether one goes there unasked: the first step, and the number only after it."""
    return bool(entry.phone) and entry.turn_up and entry.open_to_person and not entry.ring_first


def number_line(entry: SheetEntry) -> str:
    """Return the line that says how to reach it: the number, or what to do without one.

    Where one goes there unasked, it says so before the number, as the first step does.
    """
    if not entry.phone:
        return entry.instead_of_phone
    return f"{TURN_UP} Or ring {entry.phone}" if goes_there(entry) else f"Ring {entry.phone}"


def best_time(text: str) -> str:
    """Keepers write "before 11" or "Best before 11"; on paper it must explain itself."""
    return text if not text or "best" in text.lower() else f"Best time: {text}"


def cost_label(text: str) -> str:
    """Return the word at the left of the line about money and what to bring."""
    for start, label in (("bring", "Bring"), ("no id", "")):
        if text.lower().startswith(start):
            return label
    return "Cost"


def not_right(door: Door) -> str:
    """Return the line that names a second choice."""
    where = f"{door.name}, {door.number}" if door.number else door.name
    return f"Not right? Try {where}."


def labelled(label: str, texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield lines that stand under one another, each with its label: the first alone has one."""
    for text in texts:
        bare = re.sub(rf"^{label}\b:?\s*", "", text, flags=re.IGNORECASE) if label else text
        if bare.strip():
            yield label, bare
            label = ""


def has_day(step: str) -> bool:
    """Say whether a day may be filled in beside a next step: unless it speaks of one already."""
    return "? " not in step and len(step) <= _MOST_BESIDE_BY
