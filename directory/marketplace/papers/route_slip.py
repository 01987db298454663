"""The slip in a visitor's hand: for one to three needs the tables to go to, in walking order.

It holds no name. A need that would tell on whoever drops the slip has no heading: then the slip
says numbers, and nothing else. One for Staying safe has the decoys of the trail: a single number
would tell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from directory.errors import BadInput, UnknownName
from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.day import Day, the_day
from directory.marketplace.papers.hall_map.words import NOBODY
from directory.marketplace.papers.need_lists import AT_THE_DESK
from directory.marketplace.papers.quiet_needs import is_quiet
from directory.marketplace.papers.staying_safe import (
    is_safety,
    one_side,
    safe_tables,
    too_few_safe,
)
from directory.marketplace.papers.table_themes import needs_there
from directory.model import Need
from directory.words import one_line

TITLE = "Go to these tables"
NOT_SURE = "Not sure? Go to the i desk: we will walk with you."
MOST_NEEDS = 3
TABLES_EACH = 3
"""So many tables for one need; who has seen three has met those who know the others."""
BLANKS = 5
"""Lines to write on, where no need was named."""


@dataclass(frozen=True, slots=True)
class RouteStop:
    """One table to go to."""

    number: str
    """Empty on a line to write on."""
    name: str = ""
    why: str = ""
    """What for; both are empty where they would tell."""


@dataclass(frozen=True, slots=True)
class RouteSlip:
    """One slip."""

    title: str
    stops: tuple[RouteStop, ...]
    end: tuple[str, ...]
    """Sentences at the end."""
    day: Day
    services: int = 0
    warnings: tuple[str, ...] = ()
    """For staff. Never printed."""


def route_slip(at: AtEvent, _stalls: Sequence[str], options: Mapping[str, str]) -> RouteSlip:
    """Return a slip; without needs one to write on.

    Args:
        at: The event.
        options: ``needs`` holds one to three ids of needs with commas between them.

    Raises:
        UnknownName: If there is no such need.
        BadInput: If there are more than three, or they are of both sides of abuse.
    """
    needs = _needs(at, options)
    day = the_day(at)
    if not needs:
        return RouteSlip(TITLE, (RouteStop(""),) * BLANKS, (NOT_SURE,), day)
    may = one_side(at, [need.id for need in needs], at.stalls())
    found = {need.id: tables_for(at, need.id, may)[:TABLES_EACH] for need in needs}
    hush = any(map(is_quiet, needs))
    missing = [need for need in needs if not found[need.id]]
    decoys = safe_tables(at, may) if is_safety(needs) else ()
    stops = _stops(at, found, decoys, hush=hush)
    return RouteSlip(
        title=TITLE if stops else "Go to the i desk",
        stops=(*stops, RouteStop(AT_THE_DESK)) if stops and hush else stops,
        end=(*(_nobody(need, hush) for need in missing[: 1 if hush else None]), NOT_SURE),
        day=day,
        services=len(stops),
        warnings=too_few_safe(at, may) if is_safety(needs) else (),
    )


def tables_for(at: AtEvent, need: str, stalls: Sequence[ShownStall]) -> tuple[ShownStall, ...]:
    """Return the tables that help with a need: those it is the first need of, then the others."""
    able = [one for one in stalls if one.number and need in needs_there(at, one)]
    able.sort(key=lambda one: (needs_there(at, one).index(need), one.number))
    return tuple(able)


def _needs(at: AtEvent, options: Mapping[str, str]) -> list[Need]:
    wanted = [one.strip() for one in options.get("needs", "").split(",") if one.strip()]
    for one in wanted:
        if one not in at.around.needs:
            raise UnknownName(f"There is no need '{one_line(one)}'.")
    if len(set(wanted)) > MOST_NEEDS:
        raise BadInput("A slip is for three needs at most: nobody walks to more tables in one go.")
    return [at.around.needs[one] for one in dict.fromkeys(wanted)]


def _stops(
    at: AtEvent,
    found: Mapping[str, Sequence[ShownStall]],
    decoys: Sequence[ShownStall],
    *,
    hush: bool,
) -> tuple[RouteStop, ...]:
    """Return the tables by number, which is the order in which one passes them."""
    tables = {one.id: one for some in (*found.values(), decoys) for one in some}
    stops = []
    for one in sorted(tables.values(), key=lambda table: table.number):
        if hush:
            stops.append(RouteStop(str(one.number)))
            continue
        why = [at.around.needs[need].public_name for need, some in found.items() if one in some]
        stops.append(RouteStop(str(one.number), one.name, ". ".join(why)))
    return tuple(stops)


def _nobody(need: Need, hush: bool) -> str:
    if hush:
        return NOBODY
    return f"{need.public_name}: go to the i desk. We will find someone."
