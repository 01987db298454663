"""See whether people can go to services: answers in, verdicts out, nothing kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.desk.doors import doors
from directory.desk.fitting import Fit, Fitting, in_crisis
from directory.matching import GUIDE
from directory.matching.questions import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk import Desk, DoorOpen
    from directory.matching import Household

__all__ = [
    "GUIDE",
    "VERDICT_WORDS",
    "Fit",
    "check_fit",
    "in_crisis",
    "other_doors",
    "question_words",
    "read_household",
]

VERDICT_WORDS = {
    "looks_right": "Looks right",
    "ask_first": "Ask first",
    "not_for_this_person": "Not for this person",
    "rules_not_recorded": "Rules not recorded",
}


def read_household(desk: Desk, answers: str) -> Household:
    """Return the people of an answers file, in memory only.

    Raises:
        BadInput: In one sentence that holds no answer, if it cannot be read.
    """
    return Fitting(desk).household(answers)


def check_fit(
    desk: Desk, household: Household, services: Sequence[str] = (), need: str | None = None
) -> tuple[Fit, ...]:
    """Return verdicts for services, for those of a need, or for every open service.

    Raises:
        UnknownName: If there is no such service or need.
        RefusedWords: If services were named that must not meet.
    """
    fitting = Fitting(desk)
    if services:
        return fitting.by_ids(household, services)
    return fitting.by_need(household, need) if need else fitting.every(household)


def question_words(code: str) -> str:
    """Return what a worker asks for a code."""
    return BY_CODE[code].for_worker


def other_doors(desk: Desk) -> tuple[DoorOpen, ...]:
    """Return where to turn when there is no service at all."""
    return doors((), desk.directory.lines(), desk.directory.desk())
