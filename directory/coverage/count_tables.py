"""Tables of what was counted: theme by place, theme by month, and what nothing was found for.

They are made once, with small numbers hidden, for the window, for paper and for files: the same
table cannot be seen in two ways that give a number away together.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from directory.coverage.count_lists import Heading, places, themes
from directory.coverage.counting import TALK, UNMET, month_in_words, month_of
from directory.coverage.small_numbers import Shown, Sum, protected
from directory.errors import BadInput
from directory.store import Directory
from directory.store.counts import Count, counts_between, months_counted

MOST_MONTHS = 24
USUAL_MONTHS = 12
TOTAL = "Total"


class Line(NamedTuple):
    """One line of a table."""

    name: str
    cells: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    """One table of counts; the last column is the total."""

    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything that was counted in some months, as it may be shown."""

    first: str
    last: str
    by_place: CountTable
    by_month: CountTable
    unmet: CountTable

    @property
    def tables(self) -> tuple[CountTable, ...]:
        """Return every table."""
        return (self.by_place, self.by_month, self.unmet)

    @property
    def period(self) -> str:
        """Return the months in words."""
        if self.first == self.last:
            return month_in_words(self.first)
        return f"{month_in_words(self.first)} to {month_in_words(self.last)}"


def usual_months(directory: Directory, today: date) -> tuple[str, str]:
    """Return the months that are shown unless others are asked for: a year, or all there is."""
    last = month_of(today)
    held = months_counted(directory)
    first = months_between(last, last, back=USUAL_MONTHS - 1)[0]
    return max(first, held[0]) if held else last, last


def counted(directory: Directory, first: str, last: str) -> Counted:
    """Return what was counted from one month to another, both included.

    Raises:
        BadInput: If these are too many months, or none.
    """
    months = months_between(first, last)
    if not months or len(months) > MOST_MONTHS:
        raise BadInput(f"Choose from 1 to {MOST_MONTHS} months, the first one first.")
    counts = counts_between(directory, first, last)
    lists = (themes(directory), _places_counted(directory, counts))
    return _tables(counts, lists, months)


def months_between(first: str, last: str, back: int = 0) -> tuple[str, ...]:
    """Return the months from ``first`` to ``last``, beginning ``back`` months earlier."""
    start, end = _number(first) - back, _number(last)
    return tuple(f"{number // 12}-{number % 12 + 1:02d}" for number in range(start, end + 1))


def totals_by_place(
    counts: Sequence[Count], about: Sequence[Heading], where: Sequence[Heading]
) -> dict[tuple[str, str], int]:
    """Return the counts by theme and place, nothing hidden; for adding up only, never shown."""
    found = _sums((c.id, c.what.removeprefix(TALK), c.number) for c in counts if _is_talk(c))
    return {(a.code, w.code): found[a.code, w.code] for a in about for w in where}


def _tables(
    counts: Sequence[Count],
    lists: tuple[Sequence[Heading], Sequence[Heading]],
    months: Sequence[str],
) -> Counted:
    about, where = lists
    placed = totals_by_place(counts, about, where)
    dated = _sums((c.id, c.month, c.number) for c in counts if _is_talk(c))
    by_place, by_month = [], []
    for theme in about:
        at = [placed[theme.code, place.code] for place in where]
        in_ = [dated[theme.code, month] for month in months]
        total, first, second = _hidden(at, in_)
        by_place.append(Line(theme.name, (*first, total)))
        by_month.append(Line(theme.name, (*second, total)))
    names = tuple(map(_short_month, months))
    return Counted(
        months[0], months[-1],
        CountTable("What conversations were about, and where",
                   (*(place.name for place in where), TOTAL), tuple(by_place)),
        CountTable("What conversations were about, by month", (*names, TOTAL), tuple(by_month)),
        _unmet(counts, about[1:]),
    )  # fmt: skip


def _unmet(counts: Sequence[Count], about: Sequence[Heading]) -> CountTable:
    found = Counter[str]()
    for count in counts:
        found[count.id] += count.number if count.what == UNMET else 0
    total, parts, _ = _hidden([found[theme.code] for theme in about], ())
    lines = [Line(theme.name, (part,)) for theme, part in zip(about, parts, strict=True)]
    return CountTable("Nothing found for", ("Times",), (*lines, Line(TOTAL, (total,))))


def _hidden(
    parts: Sequence[int], other_parts: Sequence[int]
) -> tuple[Shown, tuple[Shown, ...], tuple[Shown, ...]]:
    """Return a total and the two ways in which it is divided up, with small numbers hidden."""
    end = 1 + len(parts)
    sums = [Sum(0, tuple(range(1, end)))]
    if other_parts:
        sums.append(Sum(0, tuple(range(end, end + len(other_parts)))))
    total, *shown = protected((sum(parts), *parts, *other_parts), sums)
    return total, tuple(shown[: len(parts)]), tuple(shown[len(parts) :])


def _places_counted(directory: Directory, counts: Sequence[Count]) -> tuple[Heading, ...]:
    """Return the desk's places, and any that a count still names."""
    known = places(directory)
    codes = {one.code for one in known}
    others = dict.fromkeys(c.what.removeprefix(TALK) for c in counts if _is_talk(c))
    return (*known, *(Heading(code, code) for code in others if code not in codes))


def _sums(counts: Iterable[tuple[str, str, int]]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for one, other, number in counts:
        found[one, other] += number
    return found


def _is_talk(count: Count) -> bool:
    return count.what.startswith(TALK)


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _short_month(month: str) -> str:
    name, year = month_in_words(month).split()
    return f"{name[:3]} {year[2:]}"
