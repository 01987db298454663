"""What the printed directory is made from: sections of services, lists that find them, numbers."""

from dataclasses import dataclass, field
from datetime import date

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.numbers import NumberGroup
from directory.disclosure.paper.sheet import CrisisWords


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that an entry tells: ``When``, and the hours."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class BookEntry:
    """One service of the book; an empty field is a line that is absent."""

    id: str
    name: str
    sentence: str
    reach: str
    """The number to ring, or what to do in its place."""
    facts: tuple[Fact, ...]
    """When, where, what it costs, who can go, how: in the order a person needs them."""
    checked: str
    ring_first: bool
    """True when ``checked`` says to ring first, which is printed bold."""


@dataclass(frozen=True, slots=True)
class BookSection:
    """The services under one heading, by name."""

    heading: str
    entries: tuple[BookEntry, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class FoundUnder:
    """One line of a list at the end: words, and the entries whose pages stand after them."""

    words: str
    entries: tuple[str, ...]
    """Ids of entries."""


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Lines of a list under one heading: a letter, a town, a need."""

    heading: str
    lines: tuple[FoundUnder, ...]


@dataclass(frozen=True, slots=True)
class BookIndex:
    """One list at the end of the book."""

    heading: str
    about: str
    groups: tuple[IndexGroup, ...]


@dataclass(frozen=True, slots=True)
class Book(Footed):
    """The whole printed directory before it is laid out."""

    title: str
    kind: str
    """What stands under the title: for whom it is, where that has to be said."""
    how_to_use: tuple[str, ...]
    oldest: str
    """The oldest check in it, and how many were never checked."""
    urgent_heading: str
    urgent: tuple[NumberGroup, ...]
    """Whom to ring now: the first page."""
    sections: tuple[BookSection, ...]
    indexes: tuple[BookIndex, ...]
    more_heading: str
    more: tuple[NumberGroup, ...]
    """Every other national line: the last pages."""
    source: str
    """Where those numbers come from, and of when they are."""
    end: tuple[str, ...]
    """What to do next, and if it did not work."""
    crisis: CrisisWords
    oldest_on: date | None = field(default=None)
    """The day of the oldest check in it."""

    @property
    def services(self) -> int:
        """Return how many services are in it."""
        return sum(len(section.entries) for section in self.sections)
