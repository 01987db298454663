"""The first screen: what stands there besides the themes, and where its three doors lead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory.desk.answering import three_doors
from directory.desk.answering.three_doors import MOST_CHOSEN
from directory.desk.local import notices
from directory.desk.paper import kept_lists, number_sheets
from directory.words import spoken_date
from ui.actions.telling import first_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directory.desk import Desk
    from directory.model import Goal, KeptList, Need, ServiceCard

__all__ = [
    "MOST_CHOSEN",
    "FirstScreen",
    "OnePress",
    "card_of",
    "first_screen",
    "goals",
    "good_life",
    "notice_line",
    "sensitive_among",
    "urgent_needs",
]  # fmt: skip

MOST_SHEETS = 4
"""Ready sheets that are offered at one press; the others are under This desk."""


@dataclass(frozen=True, slots=True)
class OnePress:
    """Something that is printed at one press."""

    thing: str
    """Its name among the things that can be printed."""
    words: str


CRISIS = OnePress("crisis-numbers", "Crisis numbers")
ESSENTIALS = OnePress("winter-essentials", "Food, fuel, home, debt")


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """All that the first screen shows of this desk and its directory."""

    words: str
    """What to say about the directory, or nothing."""
    prints: tuple[OnePress, ...]
    sheets: tuple[KeptList, ...]
    ours: tuple[ServiceCard, ...]


def first_screen(desk: Desk) -> FirstScreen:
    """Return what the first screen shows besides the themes."""
    held = desk.directory
    entered = number_sheets.has_place_numbers(held.desk())
    place = (OnePress("place-numbers", _place_words(desk)),) if entered else ()
    return FirstScreen(
        first_words(desk),
        (CRISIS, ESSENTIALS, *place),
        kept_lists.ready_sheets(held)[:MOST_SHEETS],
        kept_lists.cards_of(held, kept_lists.ours(held).services),
    )


def notice_line(desk: Desk) -> str:
    """Return the keeper's line with its last day, or nothing when none is up."""
    up = notices.live_notice(desk.directory, desk.today)
    if up is None:
        return ""
    last = "today" if up.ends_on == desk.today else _day(spoken_date(up.ends_on))
    return f"{up.words} (Until {last})"


def card_of(desk: Desk, service_id: str) -> ServiceCard | None:
    """Return what a list shows of one service, or None when it is not held any more."""
    return next(iter(kept_lists.cards_of(desk.directory, (service_id,))), None)


def goals(desk: Desk) -> tuple[Goal, ...]:
    """Return everything that may matter to a person, by name."""
    return tuple(sorted(desk.directory.goals(), key=lambda goal: goal.name))


def good_life(desk: Desk) -> tuple[Goal, ...]:
    """Return the goals about what comes next: learning, work, people, health."""
    return three_doors.good_life(desk.directory.goals())


def urgent_needs(desk: Desk) -> tuple[Need, ...]:
    """Return the needs that may have to change today."""
    return three_doors.urgent_needs(desk.needs().values())


def sensitive_among(desk: Desk, ids: Iterable[str]) -> frozenset[str]:
    """Return the needs among ``ids`` that may harm a person if others saw them named."""
    needs = desk.needs()
    return frozenset(one for one in ids if one in needs and needs[one].sensitive)


def _place_words(desk: Desk) -> str:
    town = desk.directory.desk().get("town")
    return f"Numbers for {town.value}" if town and town.value else "Numbers near you"


def _day(spoken: str) -> str:
    """Return a spoken day without its year."""
    return spoken.rsplit(" ", 1)[0]
