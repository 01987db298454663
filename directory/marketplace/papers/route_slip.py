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
from directory.marketplace.papers.table_themes import STAYING_SAFE, needs_there
from directory.marketplace.papers.unconfirmed import (
    LEAD_THERE,
    SAY,
    SEEM,
    may_help,
    tables_in_words,
    without_need,
)
from directory.model import Need
from directory.words import one_line

TITLE = "Go to these tables"
NOT_SURE = "Not sure? Go to the i desk: we will walk with you."
MOST_NEEDS = 3
TABLES_EACH = 3
"""So many tables for one need; who has seen three has met those who know the others."""
MARK = " (not sure: ask there)"
"""After a need that nobody has confirmed of a table."""
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
        options: ``needs`` holds one to three ids of needs with commas between them;
            ``unconfirmed`` is yes where tables may be named, marked, that nobody has confirmed
            for them. It never is for Staying safe.

    Raises:
        UnknownName: If there is no such need.
        BadInput: If there are more than three, or they are of both sides of abuse.
    """
    needs, unsure = _needs(at, options), options.get("unconfirmed") == "yes"
    day = the_day(at)
    if not needs:
        return RouteSlip(TITLE, (RouteStop(""),) * BLANKS, (NOT_SURE,), day)
    may = one_side(at, [need.id for need in needs], at.stalls())
    decoys = safe_tables(at, may) if is_safety(needs) else ()
    # One number alone would tell: where nothing stands beside it, the desk walks with them.
    alone = [need.id for need in needs if not decoys and is_safety([need])]
    found = {
        need.id: () if need.id in alone else tables_for(at, need.id, may)[:TABLES_EACH]
        for need in needs
    }
    lacking = [need for need in needs if not found[need.id] and need.theme != STAYING_SAFE]
    guessed = {need.id: may_help(at, need.id, may)[:TABLES_EACH] for need in lacking}
    led = guessed if unsure else {}
    found |= led
    hush = any(map(is_quiet, needs))
    missing = [need for need in needs if not found[need.id]]
    stops = _stops(at, found, decoys, hush=hush, guessed=led)
    return RouteSlip(
        title=TITLE if stops else "Go to the i desk",
        stops=(*stops, RouteStop(AT_THE_DESK)) if stops and hush else stops,
        end=(*(_nobody(need, hush) for need in missing[: 1 if hush else None]), NOT_SURE),
        day=day,
        services=len(stops),
        warnings=(
            *(too_few_safe(at, may) if is_safety(needs) else ()),
            *(
                _to_staff(at, need, guessed[need.id], led=bool(led))
                for need in lacking
                if guessed[need.id]
            ),
            *without_need(at, at.stalls()),
        ),
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
    guessed: Mapping[str, object],
) -> tuple[RouteStop, ...]:
    """Return the tables by number, which is the order in which one passes them."""
    tables = {one.id: one for some in (*found.values(), decoys) for one in some}
    stops = []
    for one in sorted(tables.values(), key=lambda table: table.number):
        if hush:
            stops.append(RouteStop(str(one.number)))
            continue
        why = [
            at.around.needs[need].public_name + (MARK if need in guessed else "")
            for need, some in found.items()
            if one in some
        ]
        stops.append(RouteStop(str(one.number), one.name, ". ".join(why)))
    return tuple(stops)


def _to_staff(at: AtEvent, need: Need, guessed: Sequence[ShownStall], *, led: bool) -> str:
    """Return which tables may help with a need, and what to do about it."""
    tables = tables_in_words(sorted(one.number for one in guessed))
    how = SAY.format(event=at.event.id, need=need.id)
    told = (f"{need.public_name}: {SEEM.format(tables=tables)}", how, "" if led else LEAD_THERE)
    return " ".join(filter(None, told))


def _nobody(need: Need, hush: bool) -> str:
    if hush:
        return NOBODY
    return f"{need.public_name}: go to the i desk. We will find someone."
