"""What a printed list of numbers is made from: words ready for the public, number by number."""

from dataclasses import dataclass

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.sheet import CrisisWords


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One number, and when to ring it."""

    name: str
    about: str
    """When to ring it, in a few words; empty where the name says it."""
    number: str
    """In groups, or words in its place: ``Text SHOUT to 85258``."""
    under: tuple[str, ...] = ()
    """What stands under it, a line each: when, where."""
    checked: str = ""
    """How sure we are of it."""
    ring_first: bool = False
    """True when ``checked`` says to ring first, which is printed bold."""


@dataclass(frozen=True, slots=True)
class NumberGroup:
    """Numbers for one kind of trouble."""

    heading: str
    """Empty where there is only one group."""
    lines: tuple[NumberLine, ...]
    notes: tuple[str, ...] = ()
    """Sentences about numbers, under the lines or in their place."""
    about: str = ""
    """What holds for all of them, under the heading."""


@dataclass(frozen=True, slots=True)
class NumberSheet(Footed):
    """A whole list of numbers before it is laid out."""

    title: str
    groups: tuple[NumberGroup, ...]
    start: str = ""
    """The line under the title."""
    overleaf: int = 0
    """The group that begins a new side, counted from 0; 0 when all may flow."""
    source: str = ""
    """Where the numbers come from, and of when they are."""
    crisis: CrisisWords | None = None
    """The crisis box, where crisis numbers are not what the list is about."""
    next_steps: tuple[str, ...] = ()
    """What to do next; the last line says where to turn if it does not work."""
    services: int = 0
    """How many of the lines are services of the directory."""
