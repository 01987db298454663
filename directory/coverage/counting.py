"""Counting without names: a theme, the kind of place, the month, and nothing else.

A tap counts one conversation under each of its themes. What a paper tally says is typed as it
stands there: so many of one theme at one place in a month.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from directory.coverage.count_lists import EVERY_TALK, Heading, heading, places, themes
from directory.errors import BadInput
from directory.store import Directory
from directory.store.counts import Count, add_counts
from directory.words import spoken_month

TALK, UNMET, PRINT = "talk:", "unmet", "print"
"""What is counted. The place follows ``talk:``; an id is a theme, or the service printed."""
MOST_AT_ONCE = 9_999
MOST_GUESSED = 3
"""Themes that one sheet is taken to be about."""
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_FIRST_NEEDS = """SELECT n.theme, count(*) FROM service s
    JOIN service_need sn ON sn.service_key = s.key AND sn.position = (
        SELECT o.position FROM service_need o WHERE o.service_key = s.key
        ORDER BY o.structure = 'suggested', o.position LIMIT 1)
    JOIN need n ON n.id = sn.need
    WHERE s.id IN ({marks}) GROUP BY n.theme ORDER BY 2 DESC, min(sn.position)"""


@dataclass(frozen=True, slots=True)
class Tap:
    """What one tap, or one line of a paper tally, has counted."""

    counts: tuple[Count, ...]
    words: str
    """What was counted, as a sentence."""


def month_of(day: date) -> str:
    """Return the month of a day as it is counted: ``2026-11``."""
    return f"{day:%Y-%m}"


def month_in_words(month: str) -> str:
    """Return a month as people say it: ``November 2026``."""
    return spoken_month(date.fromisoformat(f"{month}-01"))


def guessed_themes(directory: Directory, services: Sequence[str]) -> tuple[Heading, ...]:
    """Return what a sheet of ``services`` is most likely about, the likeliest theme first."""
    asked = _FIRST_NEEDS.format(marks=",".join("?" * len(services)))
    named = {one.code: one for one in themes(directory)}
    found = (str(theme) for theme, _ in directory.rows(asked, services))
    return tuple(named[theme] for theme in found if theme in named)[:MOST_GUESSED]


def count_talk(directory: Directory, about: Iterable[str], place: str, today: date) -> Tap:
    """Count one conversation, today, under each of its themes.

    Raises:
        UnknownName: If there is no such theme or place.
    """
    where = heading(places(directory), place)
    named = [heading(themes(directory), one) for one in dict.fromkeys(about)]
    codes = [one.code for one in named if one.code != EVERY_TALK]
    month, what = month_of(today), TALK + where.code
    counts = tuple(Count(month, what, code, 1) for code in (EVERY_TALK, *codes))
    told = ", ".join(one.name for one in named) or "no theme"
    return _counted(directory, counts, f"Counted: {told}. {where.name}.")


def count_from_paper(
    directory: Directory, theme: str, place: str, month: str, number: int, today: date
) -> Tap:
    """Count so many of one theme at one place in a month, as a paper tally says.

    Args:
        directory: The open directory.
        theme: Code or name of a theme; ``conversations`` for how many there were in all.
        place: Code or name of a kind of place.
        month: ``2026-11``.
        number: How many; a negative number takes back what was typed wrong.
        today: The day that "not over yet" is counted from.

    Raises:
        UnknownName: If there is no such theme or place.
        BadInput: If the month or the number does not do.
    """
    about, where = heading(themes(directory), theme), heading(places(directory), place)
    if not _MONTH.fullmatch(month) or month > month_of(today):
        raise BadInput(f"'{month}' is not a month up to now. Write it as {month_of(today)}.")
    if not 0 < abs(number) <= MOST_AT_ONCE:
        raise BadInput(f"Write how many, from 1 to {MOST_AT_ONCE:,}.")
    told = f"{about.name}, {where.name}, {month_in_words(month)}: {number:+,}."
    return _counted(directory, (Count(month, TALK + where.code, about.code, number),), told)


def count_unmet(directory: Directory, theme: str, today: date) -> Tap:
    """Count that nothing was found for a theme, today.

    Raises:
        UnknownName: If there is no such theme.
    """
    about = heading(themes(directory), theme)
    count = Count(month_of(today), UNMET, about.code, 1)
    return _counted(directory, (count,), f"Counted: nothing found for {about.name}.")


def count_prints(directory: Directory, services: Iterable[str], today: date) -> None:
    """Count one print of each service, this month."""
    add_counts(directory, [Count(month_of(today), PRINT, one, 1) for one in services])


def take_back(directory: Directory, tap: Tap) -> None:
    """Undo a tap: somebody's finger slipped."""
    add_counts(directory, [count._replace(number=-count.number) for count in tap.counts])


def _counted(directory: Directory, counts: tuple[Count, ...], words: str) -> Tap:
    add_counts(directory, counts)
    return Tap(counts, words)
