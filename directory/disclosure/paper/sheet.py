"""What a printed sheet or a text message is made from: words ready for the public.

Everything here has already been through the rules of disclosure: no label on people, nothing
hidden, nothing reported wrong, every promise recorded. Printing only lays it out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from directory.disclosure.paper.foot import Footed


@dataclass(frozen=True, slots=True)
class Door:
    """Somebody to turn to: a second choice, the desk, a national line."""

    name: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One service as the public may read it; an empty field is a line that is absent."""

    id: str
    name: str
    """Public or neutral name."""
    sentence: str
    """What it does, at most fifteen words; of a feed, two lines where there is room."""
    phone: str
    """In groups, ``0151 496 0123``."""
    best_time: str
    instead_of_phone: str
    """Without a phone: ``Just turn up.``, that it needs the internet, or to ask us for help."""
    steps: tuple[str, ...]
    """One to three, one idea each."""
    when: tuple[str, ...]
    where: tuple[str, ...]
    cost_and_bring: str
    wait: tuple[str, ...]
    checked: str
    """``Phone and times checked 3 November 2026.`` or the ring-first line."""
    ring_first: bool
    """True when ``checked`` is the ring-first line, which is printed larger and bold."""
    second_choice: Door | None
    practice: bool
    unconfirmed: bool
    left_out: tuple[str, ...]
    """For staff and keeper: what was left out, and why. Never printed."""
    good_to_know: str = ""
    """Who they tell, whether one tells the story again, how long it lasts; where recorded."""
    they_say: str = ""
    """What else its source says of getting in and of times, as its own words."""
    also_there: str = ""
    """Languages, who can get in, and further numbers by their own names; where recorded."""
    easy_languages: tuple[str, ...] = ()
    """Which languages they speak, in easy words."""
    easy_access: tuple[str, ...] = ()
    """Who can get in and what makes it easier to go, in easy words."""
    reply_by: date | None = None
    """The day by which they should have answered, where the reply time is plain."""
    open_to_person: bool = True
    """False where every way in that is recorded needs somebody else to ask."""
    turn_up: bool = False
    """Whether one goes there without ringing first, and may be told where it is."""
    translated: Mapping[str, str] = field(default_factory=dict)
    """What of it a reviewer has checked in the second language, by its English."""
    sentence_may_go: bool = False
    """Whether the sentence is longer than usual, and gives way where that saves a side."""
    picture: str = ""
    """What a picture of it may show, a theme; nothing where a picture would tell on somebody."""


@dataclass(frozen=True, slots=True)
class CrisisWords:
    """The crisis box: its bold first line and the lines under it, numbers from the one table."""

    first: str
    lines: tuple[str, ...]
    foot: str
    """One line for the foot of page two and on."""


@dataclass(frozen=True, slots=True)
class Sheet(Footed):
    """A whole signposting sheet before it is laid out."""

    title: str
    start: str
    """The line under the title: start with 1, come back or ring us."""
    entries: tuple[SheetEntry, ...]
    next_steps: tuple[str, ...]
    crisis: CrisisWords
    who_else: str = ""
    """Asks who else is there for the person, with room to write; nothing where that may harm."""
    notice: str = ""
    """The keeper's line for everybody, while it is live."""
    suggested_steps: tuple[str, ...] = ()
    """For staff: the next steps before they changed any. Never printed."""
