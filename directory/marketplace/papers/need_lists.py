"""The tables of a day as lists: by what people need, in the words of the tiles, and from A to Z.

Each table stands once in each list, but that Staying safe always lists three at least: nobody may
be told by the number that they walk to.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from directory.disclosure.labels import labels_in
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.words import one_line

INFORMATION = "Information desk"
AT_THE_DESK = "i"
"""Stands where a number does: for the information desk, and for whoever has no table."""
STAYING_SAFE = "safety"
LEAST_SAFE = 3
NEAR_SAFE = ("home", "mind", "family", "law", "health")
"""Themes whose tables also stand under Staying safe when there are too few: people in danger ask
there too. Best first."""
MORE_HELP = "More help"
BY_NAME = "From A to Z"
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


DESK_LINE = Listed(AT_THE_DESK, INFORMATION)


def by_need(at: AtEvent, stalls: Sequence[ShownStall]) -> tuple[ListPart, ...]:
    """Return the tables under the tile that each is there for first; Staying safe is always there.

    Args:
        at: The event.
        stalls: As the readers may see them, by number.
    """
    under: dict[str, list[ShownStall]] = {}
    for one in stalls:
        under.setdefault(theme_of(at, one), []).append(one)
    parts = []
    for theme in at.themes:
        held = under.pop(theme.id, [])
        if theme.id == STAYING_SAFE:
            safe = sorted((listed(one) for one in safe_tables(at, stalls)), key=_order)
            parts.append(ListPart(theme.name, (DESK_LINE, *safe)))
        elif held:
            parts.append(ListPart(theme.name, lines_of(held)))
    rest = [one for held in under.values() for one in held]
    return (*parts, ListPart(MORE_HELP, lines_of(rest))) if rest else tuple(parts)


def a_to_z(stalls: Sequence[ShownStall]) -> tuple[Listed, ...]:
    """Return every table by its name, the information desk among them."""
    every = (DESK_LINE, *(listed(one) for one in stalls))
    return tuple(sorted(every, key=lambda one: (one.name.casefold(), one.wanted)))


def theme_of(at: AtEvent, shown: ShownStall) -> str:
    """Return the theme of what a table is there for first; nothing where nobody said."""
    return next(iter(themes_of(at, shown)), "")


def themes_of(at: AtEvent, shown: ShownStall) -> tuple[str, ...]:
    """Return the themes of a table, its own first: of its needs, or of those of its group."""
    group = next((one for one in at.event.groups if one.id == shown.group), None)
    needs = shown.needs or (group.needs if group else ())
    return tuple(dict.fromkeys(at.around.needs[one].theme for one in needs if _known(at, one)))


def safe_tables(at: AtEvent, stalls: Sequence[ShownStall]) -> tuple[ShownStall, ...]:
    """Return what stands under Staying safe beside the information desk: two tables at least."""
    safe = [one for one in stalls if theme_of(at, one) == STAYING_SAFE]
    lacking = max(LEAST_SAFE - 1 - len(safe), 0)
    others = [one for one in stalls if one.number and one not in safe]
    others.sort(key=lambda one: (_from_safe(themes_of(at, one)), one.number))
    return (*safe, *islice(others, lacking))


def listed(shown: ShownStall) -> Listed:
    """Return one table as a line."""
    number = str(shown.number) if shown.number else AT_THE_DESK
    return Listed(number, f"{shown.name}{_languages(shown)}", shown.number)


def lines_of(stalls: Iterable[ShownStall]) -> tuple[Listed, ...]:
    """Return tables as lines, by number."""
    return tuple(sorted(map(listed, stalls), key=_order))


def _order(one: Listed) -> tuple[int, str]:
    return one.wanted or 10**6, one.name.casefold()


def _from_safe(themes: Sequence[str]) -> int:
    """Return how near a table is to Staying safe: 0 where it is among its needs."""
    if STAYING_SAFE in themes:
        return 0
    near = [NEAR_SAFE.index(one) + 1 for one in themes if one in NEAR_SAFE]
    return min(near, default=len(NEAR_SAFE) + 1)


def _known(at: AtEvent, need: str) -> bool:
    return need in at.around.needs


def _languages(shown: ShownStall) -> str:
    """Return the languages of a table beside English, as words in brackets."""
    told = shown.stall.languages or (shown.page.languages if shown.page else ())
    spoken = dict.fromkeys(one_line(one) for one in told if not labels_in(one))
    others = [one for one in spoken if one and one.casefold() != COMMON]
    return f" (also {', '.join(others)})" if others and not shown.discreet else ""
