"""See whether people can go to services: answers in, verdicts out, nothing kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from directory.desk.answering.doors import doors
from directory.desk.fit.fit_check import FitCheck, Progress
from directory.desk.fit.fit_words import WORDS as VERDICT_WORDS
from directory.desk.fit.fit_words import PersonFit, RowFit, ServiceFit, for_whom
from directory.desk.fit.fitting import Fit, Fitting, in_crisis
from directory.desk.fit.other_ways import OtherWay
from directory.desk.fit.question_words import (
    Asking,
    Choice,
    ages_typed,
    rules_out_others,
    timed,
    value_typed,
    workers,
)
from directory.desk.fit.told import ANOTHER, PARTNER, Pair, Told
from directory.matching import GUIDE
from directory.matching.questions import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.desk import Desk, DoorOpen
    from directory.matching import Household

__all__ = [
    "ANOTHER",
    "GUIDE",
    "NOT_FOR",
    "PARTNER",
    "VERDICT_LOOKS",
    "VERDICT_WORDS",
    "Asking",
    "Choice",
    "Fit",
    "FitCheck",
    "OtherWay",
    "Pair",
    "PersonFit",
    "Progress",
    "RowFit",
    "ServiceFit",
    "Told",
    "ages_typed",
    "check_fit",
    "doors_of",
    "for_whom",
    "in_crisis",
    "other_doors",
    "question_words",
    "read_household",
    "rules_out_others",
    "start_check",
    "timed",
    "value_typed",
    "workers",
]

NOT_FOR = "not_for_this_person"
VERDICT_LOOKS: Mapping[str, tuple[str, str]] = {
    "looks_right": ("check", "accent"),
    "ask_first": ("circle-question-mark", "warning"),
    "rules_not_recorded": ("info", "muted"),
    NOT_FOR: ("x", "muted"),
}
"""The icon of each verdict, and the colour of a look that comes after icon and words."""


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


def start_check(desk: Desk) -> FitCheck:
    """Return a check of nobody yet: answers are told to it and go with it, never to a file."""
    return FitCheck(desk)


def doors_of(ways: Sequence[OtherWay]) -> tuple[DoorOpen, ...]:
    """Return ways on as doors; of a household each service says for whom it is."""
    named = (
        replace(way.door, name=f"{way.door.name} (for {', '.join(way.who)})")
        if way.who
        else way.door
        for way in ways
    )
    return tuple(dict.fromkeys(named))


def question_words(code: str) -> str:
    """Return what a worker asks for a code."""
    return BY_CODE[code].for_worker


def other_doors(desk: Desk) -> tuple[DoorOpen, ...]:
    """Return where to turn when there is no service at all."""
    return doors((), desk.directory.lines(), desk.directory.desk())
