"""Who can stand where at all: a matching of stalls and places, or the stalls that are too many.

Stalls and places are numbers here. What fits is a number with a bit for each place that a stall
could have. By Hall's theorem all can stand exactly when no set of stalls has fewer places between
them than it has stalls.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

MOST_KINDS = 14
"""Kinds of stalls whose every mixture is tried for the smallest set."""


class TooMany(NamedTuple):
    """Stalls that have too few places between them."""

    stalls: tuple[int, ...]
    """Every stall that has no other place than these."""
    places: tuple[int, ...]


def bits(mask: int) -> Iterator[int]:
    """Yield the places whose bits are set, the lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def match(allowed: Sequence[int], start: Sequence[int | None] | None = None) -> list[int | None]:
    """Return the place of each stall, for as many stalls as can have one at once.

    Args:
        allowed: The places that fit each stall.
        start: Where each was before; whoever still fits there is moved only if need be.
    """
    found: list[int | None] = [None] * len(allowed)
    holder: dict[int, int] = {}
    for stall, place in enumerate(start or ()):
        if place is not None and allowed[stall] >> place & 1 and place not in holder:
            found[stall], holder[place] = place, stall
    for stall in range(len(allowed)):
        if found[stall] is None:
            augment(stall, allowed, found, holder)
    return found


def augment(
    stall: int, allowed: Sequence[int], found: list[int | None], holder: dict[int, int]
) -> bool:
    """Give a stall a place, moving others along to places that fit them; return whether it did."""
    came: dict[int, int] = {}
    queue, seen = [stall], 0
    for one in queue:
        for place in bits(allowed[one] & ~seen):
            seen |= 1 << place
            came[place] = one
            if place not in holder:
                _pass_on(place, came, found, holder)
                return True
            queue.append(holder[place])
    return False


def too_many(allowed: Sequence[int]) -> TooMany | None:
    """Return the smallest set of stalls with too few places; None when all can stand at once.

    Smallest counts places. It is exact for up to 14 kinds of stalls that fit different places.
    """
    found = match(allowed)
    if None not in found:
        return None
    kinds = sorted(set(allowed), key=lambda mask: (mask.bit_count(), mask))
    tries = _unions(kinds) if len(kinds) <= MOST_KINDS else _reached(allowed, found)
    over = (mask for mask in tries if sum(_within(one, mask) for one in allowed) > mask.bit_count())
    least = min(over, key=lambda mask: (mask.bit_count(), mask))
    stalls = (n for n, one in enumerate(allowed) if _within(one, least))
    return TooMany(tuple(stalls), tuple(bits(least)))


def _within(inner: int, outer: int) -> bool:
    return not inner & ~outer


def _unions(kinds: Sequence[int]) -> Iterator[int]:
    for count in range(1, len(kinds) + 1):
        for some in combinations(kinds, count):
            mask = 0
            for one in some:
                mask |= one
            yield mask


def _reached(allowed: Sequence[int], found: Sequence[int | None]) -> Iterator[int]:
    """Yield, for each stall without a place, all places that could be passed on to it."""
    holder = {place: stall for stall, place in enumerate(found) if place is not None}
    for stall, place in enumerate(found):
        if place is None:
            seen, queue = 0, [stall]
            for one in queue:
                queue += [holder[at] for at in bits(allowed[one] & ~seen)]
                seen |= allowed[one]
            yield seen


def _pass_on(
    place: int, came: dict[int, int], found: list[int | None], holder: dict[int, int]
) -> None:
    at: int | None = place
    while at is not None:
        stall = came[at]
        found[stall], holder[at], at = at, stall, found[stall]
