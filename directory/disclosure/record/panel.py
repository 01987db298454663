"""One record as the panel of the window shows it, in the order a busy reader needs it."""

from dataclasses import dataclass
from datetime import date

from directory.disclosure.rules.durations import Stay


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the panel: a heading and short lines of plain text."""

    key: str
    """``can_they_go``, ``how_to_get_in``, ``when_and_where``, ``wait``, ``next``, ``checked``."""
    heading: str
    lines: tuple[str, ...]
    leads: tuple[str, ...] = ()
    """Those of the lines that begin a part of their own: ``Doctors can refer, in Kirkby:``."""


@dataclass(frozen=True, slots=True)
class Other:
    """Another service, by the name that this audience may read."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One whole record for one audience, as plain text."""

    id: str
    name: str
    organisation: str
    sentence: str
    phone: str
    """In groups; empty when there is none or it is withheld."""
    beside_phone: str
    """Who answers that number, by role, and when is best: "Front desk. Mornings."."""
    sections: tuple[Section, ...]
    """In order; a section that has nothing recorded says so rather than being left out."""
    practice: bool
    unconfirmed: bool
    warnings: tuple[str, ...]
    """What was left out or withheld, and why; for staff and keeper only."""
    today: date
    """The day for which it was made."""
    stay: Stay | None
    """The longest that it goes on for one person; for staff, who work out when it ends."""
    links: tuple[str, ...]
    """Web and mail addresses, shown as text and opened only when clicked."""
    takes_forms: bool = True
    """Whether somebody is there who answers a form: nobody is at a network or a right."""
