"""Text messages for the person: plain words, the number first, no link needed, two parts at most.

Several services that do not fit into two parts together go as one text each, or all in one where
length does not matter, as in an e-mail. Nothing is cut: where
a text is too long, what can best be missed is left out whole, and staff are told.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.record.gsm import letters_that_cost, parts_of, plainer, without_accents
from directory.disclosure.rules.ways_in import names_an_address
from directory.words import ended, one_line

MOST_PARTS = 2
MOST_TIMES = 2
"""A text message has room for so many lines of hours; more are said to be there."""
MORE_TIMES = "There are more times. Ask."
ASK_TIMES = "Ask when they are open."
NOT_CHECKED = "Not checked: ask us first."
"""Where there is no number to ring first."""
NO_NAME = "Ask us who they are."
NO_WAY = "Ask us how to reach them."
WHICH = "{at} of {of}."
COSTS = "{letters} lets only 70 letters into each part of a text, not 160."
AS_PLAIN = "{letters} is written without its accent, so that the text is not too long."
SPLIT = "{of} texts, one for each service: together they would be too long."


@dataclass(frozen=True, slots=True)
class Text:
    """One text message, and what it costs to send."""

    text: str
    characters: int
    parts: int


@dataclass(frozen=True, slots=True)
class Message:
    """What the person is sent: one text, or one for each service."""

    texts: tuple[Text, ...]
    notes: tuple[str, ...] = ()
    """For staff: how many texts, what was left out, which letter makes it long. Never sent."""

    @property
    def text(self) -> str:
        """Return all of it, the texts apart from each other."""
        return "\n\n".join(one.text for one in self.texts)

    @property
    def characters(self) -> int:
        """Return how many letters are sent, of all the texts; each text has its own count."""
        return sum(one.characters for one in self.texts)

    @property
    def parts(self) -> int:
        """Return how many parts are sent, of all the texts."""
        return sum(one.parts for one in self.texts)


class _Level(NamedTuple):
    """What a text says; each level says less than the one before."""

    times: int = MOST_TIMES
    place: bool = True
    come_back: bool = True
    accents: bool = True
    name: bool = True
    without: str = ""
    """What it does not say any more, for staff."""


LEVELS = (
    _Level(),
    _Level(1),
    _Level(0, without="when they are open"),
    _Level(0, come_back=False, without="when they are open and that one can come back"),
    _Level(0, come_back=False, accents=False, without="when they are open"),
    _Level(0, False, False, False, without="when and where they are open"),
    _Level(0, False, False, False, False, without="whose number it is"),
)


def message_for(
    entries: Sequence[SheetEntry],
    ring_us: str,
    danger: str,
    practice: str,
    *,
    as_one: bool = False,
) -> Message:
    """Return the text messages for ``entries``: what to ring, when, and what if it fails.

    Args:
        entries: The services, most urgent first.
        ring_us: How to reach this desk, or nothing.
        danger: The line for an emergency.
        practice: The warning of the practice directory, or nothing.
        as_one: Several services stay in one text, however many parts it takes.
    """
    back = f"Stuck? Come back{f' or ring us: {ring_us}' if ring_us else ''}."
    around = _Around(practice, back, danger)
    together = _counted(_said(entries, around, LEVELS[0]))
    if len(entries) <= 1 or together.parts <= MOST_PARTS:
        made = [_fitted(entries, around)]
    elif as_one:
        made = [_Fitted(together, tuple(_costs(together.text)))]
    else:
        of = len(entries)
        made = [
            _fitted([entry], around._replace(which=WHICH.format(at=at, of=of), last=at == of))
            for at, entry in enumerate(entries, 1)
        ]
    split = [SPLIT.format(of=len(made))] if len(made) > 1 else []
    notes = dict.fromkeys([*split, *(note for one in made for note in one.notes)])
    return Message(tuple(one.text for one in made), tuple(notes))


class _Around(NamedTuple):
    """What stands around the services in a text."""

    practice: str
    back: str
    danger: str
    which: str = ""
    """Which text of how many."""
    last: bool = True
    """Whether nothing follows it."""


class _Fitted(NamedTuple):
    text: Text
    notes: tuple[str, ...]


def _fitted(entries: Sequence[SheetEntry], around: _Around) -> _Fitted:
    """Return the text that says most within two parts, and what staff should know of it."""
    usual = _said(entries, around, LEVELS[0])
    tried = ((level, _counted(_said(entries, around, level))) for level in LEVELS[:-1])
    shortest = LEVELS[-1], _counted(_said(entries, around, LEVELS[-1]))
    level, made = next((one for one in tried if one[1].parts <= MOST_PARTS), shortest)
    notes = [f"To keep it short, it does not say {level.without}."] if level.without else []
    notes += _costs(usual, COSTS if level.accents else AS_PLAIN)
    return _Fitted(made, tuple(notes))


def _costs(text: str, told: str = COSTS) -> list[str]:
    """Return what staff should know of letters that make a text long."""
    costly = letters_that_cost(text)
    named = ", ".join(f"\u201c{one}\u201d" for one in costly)
    return [told.format(letters=named)] if costly else []


def _counted(text: str) -> Text:
    return Text(text, len(text), parts_of(text))


def _said(entries: Sequence[SheetEntry], around: _Around, level: _Level) -> str:
    back = around.back if around.last and level.come_back else ""
    lines = (
        " ".join(part for part in (around.practice, around.which) if part),
        *(_entry(entry, level) for entry in entries),
        f"{back} {around.danger}".strip(),
    )
    text = plainer("\n".join(line for line in lines if line))
    return text if level.accents else without_accents(text)


def _entry(entry: SheetEntry, level: _Level) -> str:
    if not level.name:
        return f"Ring {entry.phone}. {NO_NAME}" if entry.phone else NO_WAY
    first = "Ask us first: we have not confirmed this yet." if entry.unconfirmed else ""
    if entry.ring_first and entry.phone:
        first = "Not confirmed yet: ring first." if entry.unconfirmed else "Ring before you go."
    elif entry.ring_first and not first:
        first = NOT_CHECKED
    where = entry.where[:1] if level.place and not entry.phone else ()
    return _joined((_reach(entry), *where, *_times(entry.when, level.times), first))


def _reach(entry: SheetEntry) -> str:
    """Return the number and whose it is, or what to do where there is none."""
    if entry.phone:
        return f"Ring {entry.phone}: {entry.name}"
    address = [step for step in entry.steps[1:] if names_an_address(step)]
    told = [*entry.steps[:1], *address] or [one_line(entry.instead_of_phone)]
    return f"{entry.name}: {' '.join(map(ended, told))}".rstrip(": .")


def _times(when: Sequence[str], most: int) -> Iterable[str]:
    """Return the hours, each as a sentence; what is left out is said, never dropped in silence."""
    if not most:
        return (ASK_TIMES,) if when else ()
    shown = when if len(when) <= most else (*when[:1], MORE_TIMES)
    return tuple(shown)


def _joined(parts: Iterable[str]) -> str:
    """Return parts as sentences, each with its full stop."""
    told = (part.rstrip() for part in parts if part)
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in told)
