"""Whom coverage is asked for: an age, a way in, a time, a cost. What is not recorded stays in."""

from dataclasses import dataclass
from typing import Literal

from directory.coverage.records import Usable, age_fits
from directory.errors import BadInput
from directory.geo import Fit

Way = Literal["any", "alone", "worker"]
When = Literal["any", "evening", "weekend"]

WAYS: dict[Way, str] = {
    "any": "Any way in",
    "alone": "Can go without a worker",
    "worker": "Only through a worker",
}
TIMES: dict[When, str] = {
    "any": "Any time",
    "evening": "Open in the evening",
    "weekend": "Open at the weekend",
}
OLDEST = 120


@dataclass(frozen=True, slots=True)
class For:
    """Whom, when and how: everything that coverage can be narrowed by."""

    age: int | None = None
    way: Way = "any"
    when: When = "any"
    free: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Return what was asked for, each as a few words; nothing for everybody."""
        told = (
            f"Age {self.age}" if self.age is not None else "",
            WAYS[self.way] if self.way != "any" else "",
            TIMES[self.when] if self.when != "any" else "",
            "Free" if self.free else "",
        )
        return tuple(filter(None, told))


EVERYBODY = For()


def checked(asked: For) -> For:
    """Return what was asked for.

    Raises:
        BadInput: If it is no age of anybody.
    """
    if asked.age is not None and not 0 <= asked.age <= OLDEST:
        raise BadInput(f"Write an age in whole years, from 0 to {OLDEST}.")
    return asked


def fits(one: Usable, asked: For) -> Fit:
    """Return whether a service fits what was asked for; *ask* where that is not recorded."""
    found = {
        "yes" if asked.age is None else age_fits(one, asked.age),
        "yes" if asked.way == "any" else _way(one, asked.way),
        "yes" if asked.when == "any" else _time(one, asked.when),
        one.free if asked.free else "yes",
    }
    return "no" if "no" in found else "ask" if "ask" in found else "yes"


def to_ask(one: Usable, asked: For) -> tuple[str, ...]:
    """Return what is not recorded of a service and would decide."""
    unsure = (
        ("age", asked.age is not None and age_fits(one, asked.age) == "ask"),
        ("way in", asked.way != "any" and _way(one, asked.way) == "ask"),
        ("times", asked.when != "any" and _time(one, asked.when) == "ask"),
        ("cost", asked.free and one.free == "ask"),
    )
    return tuple(name for name, unknown in unsure if unknown)


def _way(one: Usable, way: Way) -> Fit:
    alone = _fact(one, "alone")
    if way == "alone" or alone == "ask":
        return alone
    return "no" if alone == "yes" else "yes"


def _time(one: Usable, when: When) -> Fit:
    return one.weekend if when == "weekend" else _fact(one, "evening")


def _fact(one: Usable, name: str) -> Fit:
    if name in one.card.facts:
        return "yes"
    return "no" if f"-{name}" in one.card.facts else "ask"
