"""Counting without names: one tap, a paper tally, what nothing was found for, and the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.coverage import count_lists, counting
from directory.coverage.count_lists import EVERY_TALK, Heading
from directory.coverage.count_tables import Counted, counted, months_between, usual_months
from directory.coverage.counting import month_in_words, month_of
from directory.model import DeskFact
from directory.store.local import Change, make_changes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from directory.coverage.count_lists import Which
    from directory.coverage.counting import Tap
    from directory.desk import Desk

ASKING = "count_after_print"
"""The fact of this desk that says whether a print asks to be counted; anything but ``no`` asks."""
MONTHS_OFFERED = 24


# -- counting


def count_talk(desk: Desk, themes: Sequence[str], place: str = "") -> Tap:
    """Count one conversation, under each of its themes; at the first place unless one is named.

    Raises:
        SignpostProblem: In one sentence, if it cannot be counted.
    """
    where = place or count_lists.places(desk.directory)[0].code
    return counting.count_talk(desk.directory, themes, where, desk.today)


def count_from_paper(desk: Desk, theme: str, place: str, month: str, number: int) -> Tap:
    """Count so many of one theme at one place in a month, as a paper tally says.

    Raises:
        SignpostProblem: In one sentence, if it cannot be counted.
    """
    return counting.count_from_paper(desk.directory, theme, place, month, number, desk.today)


def count_unmet(desk: Desk, theme: str) -> Tap:
    """Count that nothing was found for a theme.

    Raises:
        SignpostProblem: In one sentence, if it cannot be counted.
    """
    return counting.count_unmet(desk.directory, theme, desk.today)


def count_print(desk: Desk, services: Sequence[str]) -> None:
    """Count one print of each service, this month."""
    counting.count_prints(desk.directory, services, desk.today)


def take_back_count(desk: Desk, tap: Tap) -> None:
    """Undo a count."""
    counting.take_back(desk.directory, tap)


def guess_themes(desk: Desk, services: Sequence[str]) -> tuple[Heading, ...]:
    """Return what a sheet of services is most likely about; nothing where nobody wants to count."""
    return counting.guessed_themes(desk.directory, services) if asks_to_count(desk) else ()


def asks_to_count(desk: Desk) -> bool:
    """Return whether a print asks to be counted."""
    held = desk.directory.desk().get(ASKING)
    return held is None or held.value != "no"


def ask_to_count(desk: Desk, *, asks: bool) -> Change:
    """Let a print ask to be counted, or not."""
    before = desk.directory.desk().get(ASKING)
    after = DeskFact(id=ASKING, value="yes" if asks else "no")
    return make_changes(desk.directory, [Change(before, after)], f"This desk: {ASKING}")[0]


# -- what is counted by


def count_places(desk: Desk) -> tuple[Heading, ...]:
    """Return the kinds of place; the first is where a tap counts."""
    return count_lists.places(desk.directory)


def count_themes(desk: Desk) -> tuple[Heading, ...]:
    """Return the themes, without the line for how many conversations there were."""
    return count_lists.themes(desk.directory)[1:]


def paper_lines(desk: Desk) -> tuple[Heading, ...]:
    """Return the lines of a paper tally: conversations, then the themes."""
    return count_lists.themes(desk.directory)


def add_count_heading(desk: Desk, which: Which, name: str) -> Change:
    """Add a kind of place or a theme.

    Raises:
        SignpostProblem: In one sentence, if the name does not do.
    """
    return count_lists.add_heading(desk.directory, which, name)


def rename_count_heading(desk: Desk, which: Which, code: str, name: str) -> Change:
    """Call a kind of place or a theme something else, in counts only.

    Raises:
        SignpostProblem: In one sentence, if the name does not do.
    """
    return count_lists.rename_heading(desk.directory, which, code, name)


def move_count_heading(desk: Desk, which: Which, code: str, by: int) -> Change:
    """Move a kind of place or a theme up (negative) or down."""
    return count_lists.move_heading(desk.directory, which, code, by)


def remove_count_heading(desk: Desk, which: Which, code: str) -> Change:
    """Take a kind of place or a theme off the tally.

    Raises:
        SignpostProblem: In one sentence, if it has to stay.
    """
    return count_lists.remove_heading(desk.directory, which, code)


# -- the tables


def counts(desk: Desk, first: str = "", last: str = "") -> Counted:
    """Return what was counted, small numbers hidden; the last year unless months are named.

    Raises:
        SignpostProblem: In one sentence, if these are too many months.
    """
    usual = usual_months(desk.directory, desk.today)
    return counted(desk.directory, first or usual[0], last or usual[1])


def counts_file(desk: Desk, path: Path, first: str = "", last: str = "") -> bytes:
    """Return what was counted as a spreadsheet, XLSX or CSV as the file is called.

    Raises:
        SignpostProblem: In one sentence, if it is called neither.
    """
    from directory.coverage.spreadsheet import count_grids
    from directory.interchange.tables.spreadsheets import as_named  # slow to load, seldom wanted

    grids = count_grids(counts(desk, first, last), practice=desk.directory.practice)
    return as_named(grids, path)


def count_months(desk: Desk) -> tuple[Heading, ...]:
    """Return the months that can be counted in or looked at, the newest first, with their names."""
    newest = month_of(desk.today)
    months = months_between(newest, newest, back=MONTHS_OFFERED - 1)
    return tuple(Heading(month, month_in_words(month)) for month in reversed(months))


__all__ = [
    "EVERY_TALK",
    "add_count_heading",
    "ask_to_count",
    "asks_to_count",
    "count_from_paper",
    "count_months",
    "count_places",
    "count_print",
    "count_talk",
    "count_themes",
    "count_unmet",
    "counts",
    "counts_file",
    "guess_themes",
    "move_count_heading",
    "paper_lines",
    "remove_count_heading",
    "rename_count_heading",
    "take_back_count",
]
