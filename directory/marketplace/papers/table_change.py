"""The slip for what changed after the maps were printed: ``Table 14 is now ...``."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from directory.marketplace.at_event import AtEvent
from directory.marketplace.papers.day import Day, chosen_stalls, the_day, with_table, without_table
from directory.marketplace.papers.helps_with import helps_with


@dataclass(frozen=True, slots=True)
class TableChange:
    """One slip; without a number it is one to write on."""

    number: str = ""
    name: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class TableChanges:
    """Slips to cut apart."""

    slips: tuple[TableChange, ...]
    day: Day
    warnings: tuple[str, ...] = ()


BLANK = 4
"""Slips to write on, where no stall was named: one page."""


def table_change(at: AtEvent, stalls: Sequence[str], _options: Mapping[str, str]) -> TableChanges:
    """Return a slip for each stall that was named; without any, slips to write on.

    Raises:
        BadInput: If none of them has a table.
    """
    day = the_day(at)
    if not stalls:
        return TableChanges((TableChange(),) * BLANK, day)
    chosen = chosen_stalls(at, stalls)
    slips = tuple(
        TableChange(str(one.number), one.name, ". ".join(helps_with(at, one)[:1]))
        for one in with_table(chosen)
    )
    return TableChanges(slips, day, without_table(chosen))
