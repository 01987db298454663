"""One service in easy words: one idea a line, each few lines beside a picture of what they say.

A picture never tells on anybody: only a service that anyone may be seen with has one of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.sheet_lines import (
    TURN_UP,
    best_time,
    goes_there,
    not_right,
    number_line,
)
from directory.disclosure.rules.also_there import EASY_ACCESS
from directory.words import sentences

PEOPLE = "people"
PICTURES = {
    "home": "A house.",
    "money": "A wallet.",
    "health": "A doctor's listening tube.",
    "family": "A baby.",
    "work": "A work bag.",
    "background": "A compass.",
    PEOPLE: "People who help.",
    "ring": "A telephone.",
    "go": "Footprints.",
    "when": "A calendar.",
    "where": "A pin on a map.",
    "cost": "A coin.",
    "wait": "A glass with running sand.",
    "talk": "A speech bubble.",
    "access": "A person in a wheelchair.",
    "checked": "A tick.",
    "first": "A warning sign.",
    "other": "A question mark.",
}
"""Every picture, with what a person hears who does not see it. The first six are themes."""

Weight = Literal["number", "strong", "plain"]


@dataclass(frozen=True, slots=True)
class EasyLine:
    """One idea."""

    text: str
    weight: Weight = "plain"
    """A number and what stands in its place are large; what must not be missed is strong."""
    lead: str = ""
    """In bold before it: ``When``."""
    names_a_number: bool = False
    """Whether even a short number in it is one to ring."""


@dataclass(frozen=True, slots=True)
class EasyRow:
    """A picture, and the few lines that stand beside it."""

    picture: str
    lines: tuple[EasyLine, ...]

    @property
    def alternative(self) -> str:
        """Return what the picture shows, in words."""
        return PICTURES[self.picture]


def easy_rows(entry: SheetEntry) -> tuple[EasyRow, ...]:
    """Return one service from top to bottom; what is not recorded has no row."""
    rows = (
        EasyRow(
            entry.picture if entry.picture in PICTURES else PEOPLE, tuple(_parted([entry.sentence]))
        ),
        *_ways_in(entry),
        EasyRow("when", tuple(_parted(_each_once(entry.when), "When"))),
        EasyRow("where", tuple(_parted(entry.where, "Where"))),
        _access(entry),
        EasyRow("talk", tuple(_parted(entry.easy_languages))),
        EasyRow("cost", tuple(_parted([entry.cost_and_bring]))),
        EasyRow("wait", tuple(_parted(entry.wait))),
        EasyRow(PEOPLE, tuple(_parted([entry.they_say]))),
        EasyRow(PEOPLE, tuple(_parted([entry.good_to_know]))),
        _sure(entry),
        _other(entry),
    )
    return tuple(row for row in rows if row.lines)


def _access(entry: SheetEntry) -> EasyRow:
    """Return who can get in; the wheelchair stands beside it where one can get in with one."""
    rolls = {EASY_ACCESS["wheelchair"], EASY_ACCESS["step_free"]}
    wheels = not rolls.isdisjoint(entry.easy_access)
    return EasyRow("access" if wheels else PEOPLE, tuple(_parted(entry.easy_access)))


def _ways_in(entry: SheetEntry) -> tuple[EasyRow, EasyRow]:
    """Return how to reach it and the steps; what one does first stands first."""
    if not goes_there(entry):
        return _reached(entry, number_line(entry)), EasyRow("go", tuple(_steps(entry.steps)))
    steps = EasyRow("go", tuple(_steps(entry.steps or (TURN_UP,))))
    return steps, _reached(entry, f"Or ring {entry.phone}")


def _reached(entry: SheetEntry, told: str) -> EasyRow:
    if not told:
        return EasyRow("go", ())
    best = _parted([best_time(entry.best_time)]) if entry.phone else ()
    return EasyRow("ring" if entry.phone else "go", (EasyLine(told, "number"), *best))


def _sure(entry: SheetEntry) -> EasyRow:
    if entry.ring_first:
        return EasyRow("first", tuple(_parted([entry.checked], weight="strong")))
    return EasyRow("checked", tuple(_parted([entry.checked])))


def _other(entry: SheetEntry) -> EasyRow:
    door = entry.second_choice
    return EasyRow("other", (EasyLine(not_right(door), names_a_number=True),) if door else ())


def _steps(steps: Iterable[str]) -> Iterator[EasyLine]:
    for number, step in enumerate(steps, 1):
        yield from _parted([step], f"Step {number}")


def _each_once(texts: Iterable[str]) -> Iterator[str]:
    """Yield each of several times; what is said of all of them is said once, at the end."""
    parts = [sentences(text) for text in texts]
    common = [one for one in parts[0] if all(one in other for other in parts)] if parts else []
    shared = common if len(parts) > 1 else []
    for part in parts:
        yield " ".join(one for one in part if one not in shared)
    yield " ".join(shared)


def _parted(texts: Iterable[str], lead: str = "", weight: Weight = "plain") -> Iterator[EasyLine]:
    """Yield each sentence as a line; the first of them has the lead, unless it says it itself."""
    for text in texts:
        for said in sentences(text):
            own = said.lower().startswith(lead.lower()) if lead else False
            yield EasyLine(said, weight, "" if own else lead)
            lead = ""
