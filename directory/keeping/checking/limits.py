"""How long a check holds at this desk, group by group; the rule itself is in ``freshness``."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from directory.disclosure.paper.crisis_numbers import RUNG_FACT, rung_on, to_ring
from directory.disclosure.rules.facts import GROUPS
from directory.disclosure.rules.freshness import LIMIT_FACT, LINES_MONTHS, MONTHS, months_of, span
from directory.errors import BadInput, UnknownName
from directory.model import DeskFact, NationalLine
from directory.store import Directory
from directory.store.local import Change, make_changes
from directory.words import digits

LONGEST = 36
"""Months. Whatever is older than that is not known any more."""
LINES: Literal["lines"] = "lines"


@dataclass(frozen=True, slots=True)
class Limit:
    """How long one group of facts holds."""

    id: str
    """A group of facts, or ``lines`` for the hours of helplines."""
    label: str
    months: int
    usual: int


def limits(directory: Directory) -> tuple[Limit, ...]:
    """Return how many months each check holds at this desk."""
    facts = directory.desk()
    groups = (
        Limit(group, GROUPS[group], months_of(facts, group), usual)
        for group, usual in MONTHS.items()
    )
    lines = Limit(LINES, "National lines", months_of(facts, LINES), LINES_MONTHS)
    return (*groups, lines)


def set_limit(directory: Directory, which: str, months: int) -> Change:
    """Keep how many months a check holds.

    Raises:
        UnknownName: If there is no such group of facts.
        BadInput: If it is not between one month and three years.
    """
    asked = next((one for one in limits(directory) if one.id == which), None)
    if asked is None:
        raise UnknownName(f"There is no limit called '{which}'.")
    if not 1 <= months <= LONGEST:
        raise BadInput(f"A check holds for 1 to {LONGEST} months.")
    return _keep(directory, LIMIT_FACT.format(of=which), str(months), None, "How long checks hold")


def lines_to_ring(directory: Directory, today: date) -> tuple[NationalLine, ...]:
    """Return the national lines most needed that nobody here has rung lately."""
    facts = directory.desk()
    oldest = today - span(months_of(facts, LINES))
    lines = to_ring(directory.lines())
    return tuple(line for line in lines if _before(rung_on(line, facts), oldest))


def rang_line(directory: Directory, line_id: str, today: date) -> Change:
    """Keep that somebody here has rung a national line and that the number was right.

    Raises:
        UnknownName: If it is not one of the lines to ring.
    """
    line = next((one for one in to_ring(directory.lines()) if one.id == line_id), None)
    if line is None:
        raise UnknownName("That line is not one to ring.")
    number = digits(line.dial or line.display)
    return _keep(directory, RUNG_FACT.format(line=line_id), number, today, "A national line rung")


def _keep(directory: Directory, fact: str, value: str, day: date | None, what: str) -> Change:
    after = DeskFact(id=fact, value=value, checked_on=day)
    return make_changes(directory, [Change(directory.desk().get(fact), after)], what)[0]


def _before(day: date | None, oldest: date) -> bool:
    return day is None or day < oldest
