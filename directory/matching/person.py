"""What is known of a person while it is asked where they can go. In memory only, never shown.

Nothing here is stored, and no value shows when a person is printed by mistake.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from directory.geo import Place
from directory.matching.said import Said
from directory.model.vocabulary import Referrer

Span = tuple[float, float]
"""The least and the most that a number can be; the same where it is known."""


class House(NamedTuple):
    """The doctor's that somebody is with, or their school; without a name they are with none."""

    name: str
    """Tidy, to compare."""
    place: Place | None
    is_area: bool
    """Only the town or ward was told."""


class Notice(NamedTuple):
    """A notice about the person: who sent it, and how long ago."""

    sender: str
    months_ago: float


@dataclass(frozen=True, slots=True, repr=False)
class Uses:
    """How often something was used before."""

    count: Span = (0, 0)
    months_ago: tuple[float, ...] | None = None
    """Each time, where that is known."""
    last: float | None = None
    """Months since the last time, where no more is known."""

    def within(self, months: float) -> Span:
        """Return how often it was in the last ``months``, as far as that is known."""
        if self.months_ago is not None:
            count = sum(one <= months for one in self.months_ago)
            return (count, count)
        if self.last is not None:
            return (1, inf) if self.last <= months else (0, 0)
        return self.count


@dataclass(frozen=True, slots=True, repr=False)
class Person:
    """One person, as far as they are known; what is missing is not known."""

    who: str = "self"
    """Whom the verdict is for: ``self``, ``child``; never a name."""
    referrer: Referrer | None = None
    numbers: Mapping[str, Span] = field(default_factory=dict)
    words: Mapping[str, Said] = field(default_factory=dict)
    child_ages: tuple[float, ...] | None = None
    home: Place | None = None
    gp: House | None = None
    school: House | None = None
    used: Uses | None = None
    notices: tuple[Notice, ...] | None = None
    known: frozenset[str] = frozenset()
    """Codes of the questions that are answered."""
    declined: frozenset[str] = frozenset()
    """Codes that the person would rather not answer; they are not asked again."""

    def __repr__(self) -> str:
        """Tell nothing."""
        return "Person(...)"


@dataclass(frozen=True, slots=True, repr=False)
class Household:
    """Everybody that is asked for together. Answers do not pass between them."""

    people: tuple[Person, ...]

    def __repr__(self) -> str:
        """Tell nothing."""
        return f"Household({len(self.people)} people)"
