"""Which way in comes first, and whether one may just turn up: one rule for lists and for paper."""

import re
from collections.abc import Iterable

from directory.model.referral import Route
from directory.model.vocabulary import Channel

OPEN_TO_PERSON: frozenset[Channel] = frozenset(
    ("self_phone", "self_online", "self_drop_in", "self_email", "outreach")
)
RINGS = re.compile(r"\b(?:ring|call)\b", re.IGNORECASE)
"""What a step says that is no turning up, whatever way in it stands under."""
_FOR_SOME = re.compile(r"\b(?:only )?if (?:your|you have)\b|\bonly (?:if|for)\b", re.IGNORECASE)
"""What says that one may turn up for one thing alone: the day of a hearing in court."""


def own_first(routes: Iterable[Route]) -> tuple[Route, ...]:
    """Return the ways in that are open, the person's own first, and of those the preferred."""
    shown = [one for one in routes if one.accepted != "no"]
    shown.sort(key=lambda one: (one.channel not in OPEN_TO_PERSON, one.accepted != "preferred"))
    return tuple(shown)


def public_first(routes: Iterable[Route]) -> tuple[Route, ...]:
    """Return those of them that the public may read about, in the same order."""
    return own_first(one for one in routes if one.audience == "public")


def may_just_turn_up(words: str) -> bool:
    """Return whether the words of a way in let anybody turn up, for anything, without ringing."""
    return not RINGS.search(words) and not _FOR_SOME.search(words)
