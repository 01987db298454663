"""What is known at the desk besides the words that were typed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from directory.model.vocabulary import Side

When = Literal["any", "today", "now"]
GROWN_UP = 18


@dataclass(frozen=True, slots=True)
class Situation:
    """Of one person, at one moment. Held in memory only; goes with *Next person*."""

    side: Side = "neither"
    """Of the services chosen so far: those of the other side are not shown beside them."""
    grown_up: bool = False
    """Staff say that it is no child who speaks."""
    age: int | None = None
    """In years; None if it was not asked."""
    lives_in: str = ""
    """Postcode, town, ward or GP practice, as typed: decides who may use a service."""
    town_of_desk: bool = False
    """Whether that is only the town of this desk: a place that the words tell goes before it."""
    near: str = ""
    """Postcode or town that distances are measured from."""
    when: When = "any"
    at: datetime | None = None
    """The local time; None where no clock can be trusted, and nothing is said of opening."""
    only: frozenset[str] = frozenset()
    """Ids of the filters that were chosen: see ``narrowing.FILTERS``."""
    goals: tuple[str, ...] = ()
    """Ids of the goals that were chosen by hand, in order: what matters to the person."""

    @property
    def child(self) -> bool | None:
        """Whether it is known that a child speaks; None leaves it to the words."""
        if self.age is not None:
            return self.age < GROWN_UP
        return False if self.grown_up else None

    @property
    def narrows(self) -> bool:
        """Whether services found may be left out, so that more of them must be looked at."""
        return bool(self.only) or self.when == "today"


NEW_SITUATION = Situation()
