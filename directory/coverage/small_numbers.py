"""Small numbers are not shown, and no total gives them away.

One or two people can be known by somebody who was there. So 1 and 2 are shown as *under 3*, and
where a total, or another way of dividing it up, would tell which of the two it is, something else
is hidden too. Whoever has the whole table can then think of two answers at least for every number
that is not shown.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

Shown = int | Literal["under 3", "hidden"]

UNDER: Literal["under 3"] = "under 3"
HIDDEN: Literal["hidden"] = "hidden"
SMALL = 3
"""From this number on a count is shown."""
_ENDLESS = 10**9


class Sum(NamedTuple):
    """One number is the sum of others, all by their place in a row of numbers."""

    total: int
    parts: tuple[int, ...]


def protected(numbers: Sequence[int], sums: Sequence[Sum]) -> tuple[Shown, ...]:
    """Return numbers as they may be shown.

    Args:
        numbers: Counts, none below nought.
        sums: Which of them are sums of others. A total may be divided up in several ways, each
            part in one way only.
    """
    shown: list[Shown] = [UNDER if 0 < number < SMALL else number for number in numbers]
    while (told := _told(shown, sums)) is not None:
        at, label = next(_ways_to_hide(told, numbers, shown, sums))
        shown[at] = label
    return tuple(shown)


def _told(shown: Sequence[Shown], sums: Sequence[Sum]) -> int | None:
    """Return the place of a number that is not shown and can still be worked out."""
    least, most = possible(shown, sums)
    return next(
        (at for at, one in enumerate(shown) if not isinstance(one, int) and least[at] == most[at]),
        None,
    )


def possible(shown: Sequence[Shown], sums: Sequence[Sum]) -> tuple[list[int], list[int]]:
    """Return the least and the most that each number can be, for whoever sees what is shown."""
    least = [_least(one) for one in shown]
    most = [_most(one) for one in shown]
    before = None
    while before != (least, most):
        before = (list(least), list(most))
        for total, parts in sums:
            low, high = sum(least[p] for p in parts), sum(most[p] for p in parts)
            least[total], most[total] = max(least[total], low), min(most[total], high)
            for part in parts:
                least[part] = max(least[part], least[total] - (high - most[part]))
                most[part] = min(most[part], most[total] - (low - least[part]))
                low, high = sum(least[p] for p in parts), sum(most[p] for p in parts)
    return least, most


def _least(one: Shown) -> int:
    return one if isinstance(one, int) else 1 if one == UNDER else 0


def _most(one: Shown) -> int:
    return one if isinstance(one, int) else SMALL - 1 if one == UNDER else _ENDLESS


def _ways_to_hide(
    told: int, numbers: Sequence[int], shown: Sequence[Shown], sums: Sequence[Sum]
) -> Iterator[tuple[int, Shown]]:
    """Yield what else can be hidden so that ``told`` cannot be worked out, the least loss first."""
    near = [one for one in sums if told == one.total or told in one.parts]
    far = [one for one in sums if one not in near]
    for some in (near, far):
        parts = [part for one in some for part in one.parts]
        whole = [part for part in parts if isinstance(shown[part], int) and numbers[part]]
        yield from ((part, HIDDEN) for part in sorted(whole, key=lambda part: numbers[part]))
        totals = [one.total for one in some]
        yield from ((total, HIDDEN) for total in totals if shown[total] != HIDDEN)
    yield from ((at, HIDDEN) for at, one in enumerate(shown) if one == UNDER and at != told)
    yield told, HIDDEN
