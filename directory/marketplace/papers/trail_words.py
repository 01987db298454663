"""Trails: the tables for one need, in walking order from the door; one page for each.

A trail must not tell on anyone: one for what people may be seen looking for has no heading and no
names, numbers alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory.errors import BadInput, UnknownName
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day import ASK_AT_I, Day, the_day
from directory.marketplace.papers.need_lists import DESK_LINE, MORE_HELP, Listed, by_theme, lines_of
from directory.marketplace.papers.quiet_needs import QUIET_THEMES, is_quiet
from directory.marketplace.papers.staying_safe import (
    is_safety,
    one_side,
    safe_tables,
    too_few_safe,
)
from directory.marketplace.papers.table_themes import needs_there
from directory.marketplace.papers.unconfirmed import without_need
from directory.marketplace.words_typed import refuse_words
from directory.words import one_line

IN_ORDER = "Start at the door. Go to these tables in this order."
NO_TABLE = "No table is there for “{need}”: its trail leads to the information desk."


@dataclass(frozen=True, slots=True)
class Trail:
    """One page."""

    heading: str
    """What the tables help with; empty where it would tell."""
    lines: tuple[Listed, ...]
    """In walking order, the information desk last; without names where they would tell."""


@dataclass(frozen=True, slots=True)
class TrailSheet:
    """All trails that were asked for."""

    day: Day
    start: str
    trails: tuple[Trail, ...]
    nobody: str
    stalls: int
    warnings: tuple[str, ...]


def trail_sheet(at: AtEvent, options: Mapping[str, str]) -> TrailSheet:
    """Return the trails of an event.

    Numbers run in walking order from the main door, so a trail goes by its numbers.

    Args:
        at: The event.
        options: ``need`` names needs by their ids, with commas between, for one trail through the
            tables of them all; without it there is a trail for each theme that has a table.

    Raises:
        UnknownName: If there is no such need.
        BadInput: If no table is taken yet, or the needs are of both sides of abuse.
        RefusedWords: If words of the event must not reach the public.
    """
    refuse_words(at.event)
    placed = tuple(one for one in at.stalls() if one.number)
    if not placed:
        raise BadInput("No stall has a numbered table yet. Place them first: signpost event plan.")
    named = [one.strip() for one in options.get("need", "").split(",") if one.strip()]
    themes = () if named else tuple(_of_themes(at, placed)) or (Trail("", (DESK_LINE,)),)
    trails = (_of_needs(at, placed, named),) if named else themes
    empty = named and trails[0].lines[:-1] == ()
    said = ", ".join(named)
    safe = not named or is_safety([at.around.needs[one] for one in named])
    warned = too_few_safe(at, placed) if safe else ()
    return TrailSheet(
        day=the_day(at),
        start=IN_ORDER,
        trails=trails,
        nobody=ASK_AT_I,
        stalls=len({line.number for one in trails for line in one.lines[:-1]}),
        warnings=(
            *((NO_TABLE.format(need=said),) if empty else ()),
            *warned,
            *without_need(at, placed),
        ),
    )


def _of_needs(at: AtEvent, placed: Sequence[ShownStall], named: Sequence[str]) -> Trail:
    needs = at.around.needs
    for one in named:
        if one not in needs:
            raise UnknownName(
                f"There is no need '{one_line(one)}'. `signpost needs` tells the ids."
            )
    chosen = [needs[one] for one in named]
    hush = any(map(is_quiet, chosen))
    may = one_side(at, named, placed)
    safe = safe_tables(at, placed) if is_safety(chosen) else ()
    # One number alone would tell: where nothing stands beside it, the desk walks with them.
    led = {need.id for need in chosen if safe or not is_safety([need])}
    found = [one for one in may if not led.isdisjoint(needs_there(at, one))]
    found += [one for one in safe if one not in found]
    heading = " and ".join(need.public_name for need in chosen)
    return _trail(heading, found, hush=hush)


def _of_themes(at: AtEvent, placed: Sequence[ShownStall]) -> Iterator[Trail]:
    """Yield a trail for each heading of the list, through the same tables: one day, one word."""
    quiet = {one.name for one in at.themes if one.id in QUIET_THEMES}
    for group in by_theme(at, one_side(at, (), placed)):
        if group.stalls and group.heading != MORE_HELP:
            yield _trail(group.heading, group.stalls, hush=group.heading in quiet)


def _trail(heading: str, found: Sequence[ShownStall], *, hush: bool) -> Trail:
    lines = (*lines_of(found), DESK_LINE)
    if not hush:
        return Trail(heading, lines)
    return Trail("", tuple(Listed(one.number, "", one.wanted) for one in lines))
