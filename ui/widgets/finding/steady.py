"""Rows on screen stay where they are, where what comes late changes nothing that is read.

What a line is like in meaning is known a moment after its words, and typing rests a moment later
still. Where the same needs are heard then, only their scores are others: no reader is made to jump
for that. Where the needs change, or what is urgent, the new order is shown; whoever is in the rows
already finds them where they were, unless it is urgent.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from directory.desk import DeskAnswer


def steadied(answer: DeskAnswer, was: DeskAnswer, *, in_rows: bool = False) -> DeskAnswer:
    """Return ``answer`` with the services that ``was`` showed in the order in which they stood.

    Services that are new come behind them.

    Args:
        answer: What is known now.
        was: What was shown before of the same words.
        in_rows: Whether somebody has gone from the words to the rows.
    """
    if not (_is_as_urgent(answer, was) and (in_rows or _says_the_same(answer, was))):
        return answer
    stood = {one.card.id: place for place, one in enumerate(was.services)}
    services = sorted(answer.services, key=lambda one: stood.get(one.card.id, len(stood)))
    return replace(answer, services=tuple(services))


def _is_as_urgent(answer: DeskAnswer, was: DeskAnswer) -> bool:
    """Tell whether both are as urgent, in a list without parts."""
    urgent = (answer.crisis, answer.emergency) == (was.crisis, was.emergency)
    return urgent and not (answer.split or was.split)


def _says_the_same(answer: DeskAnswer, was: DeskAnswer) -> bool:
    """Tell whether both have the same needs and the same kind of list."""
    return (
        [chip.id for chip in answer.needs[:1]] == [chip.id for chip in was.needs[:1]]
        and {chip.id for chip in answer.needs} == {chip.id for chip in was.needs}
        and (answer.by_name, answer.fallback) == (was.by_name, was.fallback)
    )
