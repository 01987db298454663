"""One service for somebody who has no paper: large on the screen, and for their phone to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory.desk.paper.few_times import few_times
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.words import read_out

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.printing.layout.qr import Squares

MOST_LINES = 3
"""Times that are shown; more would be too small or out of sight."""


@dataclass(frozen=True, slots=True)
class Big:
    """What is shown of one service, in words that anyone may see."""

    name: str
    number: str
    """In groups, or empty."""
    aloud: str
    """The number as it is read out."""
    lines: tuple[str, ...]
    """When and where, and the first step if there is no number."""
    checked: str
    practice: str
    """The warning of the practice directory, or empty."""
    squares: Squares
    """The same as plain text, for the camera of a phone; none where no number stands beside it."""


def show_big(desk: Desk, service_id: str) -> Big:
    """Return one service to show large.

    Raises:
        SignpostProblem: In one sentence, if it is not to be given to anyone.
    """
    from directory.printing.layout.qr import qr_beside  # slow to load, and nobody starts with it

    sheet = desk.sheet([service_id])
    entry = sheet.entries[0]
    first = (entry.instead_of_phone, *entry.steps[:1]) if not entry.phone else (entry.best_time,)
    lines = (*first, *few_times(entry, MOST_LINES), *entry.where[:1])
    return Big(
        name=entry.name,
        number=entry.phone,
        aloud=read_out(entry.phone),
        lines=tuple(line for line in lines if line),
        checked=entry.checked,
        practice=PRACTICE_WARNING if sheet.practice else "",
        squares=qr_beside(entry.phone or entry.instead_of_phone, desk.message([service_id]).text),
    )
