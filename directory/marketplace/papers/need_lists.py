"""The tables of a day as lists: by what people need, in the words of the tiles, and from A to Z.

Each table stands once in each list. By need some stand under Staying safe as well: nobody may be
told by the number that they walk to.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from directory.disclosure.rules.labels import labels_in
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.staying_safe import safe_tables
from directory.marketplace.papers.table_themes import STAYING_SAFE, heading_theme
from directory.words import one_line

INFORMATION = "Information desk"
AT_THE_DESK = "i"
"""Stands where a number does: for the information desk, and for whoever has no table."""
MORE_HELP = "More help"
BY_NAME = "From A to Z"
WHAT_NEED = "What do you need?"
"""Stands over the lists by need."""
COMMON = "english"


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a list."""

    number: str
    name: str
    """With the languages spoken, where somebody named them."""
    wanted: int = 0
    """The number to sort by; 0 for the information desk."""


@dataclass(frozen=True, slots=True)
class ListPart:
    """One heading and its lines."""

    heading: str
    lines: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Tables that stand under one heading."""

    heading: str
    stalls: tuple[ShownStall, ...]
    safe: bool = False
    """Whether it is Staying safe: the information desk stands first, and each table elsewhere
    too."""


DESK_LINE = Listed(AT_THE_DESK, INFORMATION)


def by_theme(at: AtEvent, stalls: Sequence[ShownStall]) -> tuple[Together, ...]:
    """Return the tables under the tile that each is there for; Staying safe is always there.

    Args:
        at: The event.
        stalls: As the readers may see them, by number.
    """
    under: dict[str, list[ShownStall]] = {}
    for one in stalls:
        under.setdefault(heading_theme(at, one), []).append(one)
    found = [
        Together(theme.name, safe_tables(at, stalls), safe=True)
        if theme.id == STAYING_SAFE
        else Together(theme.name, tuple(under.pop(theme.id, ())))
        for theme in at.themes
    ]
    found.append(Together(MORE_HELP, tuple(one for held in under.values() for one in held)))
    return tuple(one for one in found if one.stalls or one.safe)


def by_need(at: AtEvent, stalls: Sequence[ShownStall]) -> tuple[ListPart, ...]:
    """Return the same as lines to print."""
    return tuple(
        ListPart(one.heading, (*((DESK_LINE,) if one.safe else ()), *lines_of(one.stalls)))
        for one in by_theme(at, stalls)
    )


def a_to_z(stalls: Sequence[ShownStall]) -> tuple[Listed, ...]:
    """Return every table by its name, the information desk among them."""
    every = (DESK_LINE, *(listed(one) for one in stalls))
    return tuple(sorted(every, key=lambda one: (one.name.casefold(), one.wanted)))


def listed(shown: ShownStall) -> Listed:
    """Return one table as a line."""
    number = str(shown.number) if shown.number else AT_THE_DESK
    return Listed(number, f"{shown.name}{_languages(shown)}", shown.number)


def lines_of(stalls: Iterable[ShownStall]) -> tuple[Listed, ...]:
    """Return tables as lines, by number."""
    return tuple(sorted(map(listed, stalls), key=_order))


def _order(one: Listed) -> tuple[int, str]:
    return one.wanted or 10**6, one.name.casefold()


def _languages(shown: ShownStall) -> str:
    """Return the languages of a table beside English, as words in brackets."""
    told = shown.stall.languages or (shown.page.languages if shown.page else ())
    spoken = dict.fromkeys(one_line(one) for one in told if not labels_in(one))
    others = [one for one in spoken if one and one.casefold() != COMMON]
    return f" (also {', '.join(others)})" if others and not shown.discreet else ""
