"""What every kind of rule shares: its results, what it may look at, and how it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Final, Literal, NamedTuple, Protocol

from directory.geo import Area
from directory.matching.person import Person, Span
from directory.model import Criterion

Result = Literal["met", "not_met", "unknown"]
MET: Final = "met"
NOT_MET: Final = "not_met"
UNKNOWN: Final = "unknown"
Judge = Callable[[Person], Result]


class Areas(Protocol):
    """Whoever knows areas by their names; the gazetteer."""

    def areas_called(self, name: str, code: str = "") -> tuple[Area, ...]:
        """Return the areas that a name means; nothing if it is not known."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a rule may look at besides itself and the person."""

    areas: Areas
    interpreter: bool | None = None
    """Whether the service has one; None is not recorded."""


class Made(NamedTuple):
    """How to judge people by one rule, and what has to be known of them for it."""

    judge: Judge
    needs: tuple[str, ...]
    """Codes of the questions; none where only the service can tell."""


Maker = Callable[[Criterion, Around], Made]


class Kind(NamedTuple):
    """One kind of rule."""

    code: str
    make: Maker
    decides: bool = True
    """False where an answer has no bearing on a verdict."""
    step: bool = False
    """True where it is something to do first, and never a reason to say no."""


def is_negative(rule: Criterion) -> bool:
    """Return whether a rule tells who may not go; ``excludes`` and ``none_of`` say it once."""
    return rule.strength == "excludes" or rule.operator == "none_of"


def cannot_tell(_person: Person) -> Result:
    """Judge nobody: no answer could tell, so one asks the service."""
    return UNKNOWN


def always(_person: Person) -> Result:
    """Judge everybody alike: nothing has to be known."""
    return MET


ASK_THE_SERVICE = Made(cannot_tell, ())
NOTHING_TO_ASK = Made(always, ())


def judged(span: Span, bounds: Span) -> Result:
    """Return whether what lies somewhere in ``span`` lies within ``bounds``."""
    low, high = span
    least, most = bounds
    if least <= low and high <= most:
        return MET
    return NOT_MET if high < least or low > most else UNKNOWN


def bounds_of(rule: Criterion) -> Span | None:
    """Return the least and the most that a rule allows, or None if it cannot be read."""
    value = rule.value
    if rule.operator == "between" and isinstance(value, list) and len(value) == len(("", "")):
        low, high = value
        return (low, high) if _is_number(low) and _is_number(high) else None
    if not _is_number(value):
        return None
    if rule.operator == "at_least":
        return (value, inf)
    if rule.operator == "at_most":
        return (-inf, value)
    return (value, value) if rule.operator == "is" else None


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def values_of(rule: Criterion) -> list[object]:
    """Return the values of a rule, one or several, as a list."""
    return list(rule.value) if isinstance(rule.value, list) else [rule.value]
