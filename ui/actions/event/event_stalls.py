"""The stalls of an event: add, change several at once, take away; and what each is called."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from directory.errors import BadInput
from directory.marketplace.making import id_of
from directory.model.events import Stall

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from directory.desk import Desk
    from directory.marketplace.at_event import AtEvent
    from directory.model.events import Event, StallStatus
    from directory.store import Directory

STATUS: dict[StallStatus, str] = {
    "idea": "Idea", "invited": "Invited", "confirmed": "Confirmed",
    "declined": "Declined", "came": "Came", "absent": "Absent",
}  # fmt: skip
HERE = ("confirmed", "came")
ANSWERS = ("confirmed", "declined")


class _Named(NamedTuple):
    """What the stalls of one event are called, as the directory is at one revision."""

    revision: int
    event: Event
    public: Mapping[str, str]
    staff: Mapping[str, str]
    hushed: frozenset[str]


_LAST: WeakKeyDictionary[Directory, _Named] = WeakKeyDictionary()
"""The event that was asked about last: every section asks about the one that is open."""


def stall_names(desk: Desk, event: Event, *, public: bool) -> dict[str, str]:
    """Return what each stall is called, by id; ``public`` when others may see the screen.

    Then it is what the public reads on paper, and a hushed stall goes by a neutral name.
    """
    named = _named(desk, event)
    return dict(named.public if public else named.staff)


def hushed(desk: Desk, event: Event) -> frozenset[str]:
    """Return the ids of the stalls of which nothing may tell what they are about.

    These are the discreet ones, and those for people who harm.
    """
    return _named(desk, event).hushed


def named_on_screen(desk: Desk, event: Event, *, public: bool) -> Event:
    """Return the event with its stalls named as on the screen, for sentences about them."""
    names = stall_names(desk, event, public=public)
    stalls = tuple(one.model_copy(update={"name": names[one.id]}) for one in event.stalls)
    return event.model_copy(update={"stalls": stalls})


def need_names(desk: Desk, *, public: bool) -> dict[str, str]:
    """Return what each need is called, by id; ``public`` when others may see the screen."""
    return {
        one.id: (one.screen_name or one.public_name) if public else one.professional_name
        for one in sorted(desk.needs().values(), key=lambda need: need.public_name.lower())
    }


def add_service(desk: Desk, event: Event, service: str) -> Event:
    """Return the event with a service of the directory as one more idea for a stall.

    Raises:
        BadInput: If it has a stall already.
    """
    if any(one.service == service for one in event.stalls):
        raise BadInput("This service is on the list already.")
    page = desk.directory.page(service)
    needs = {one.need for one in page.needs if one.structure != "suggested"}
    group = next((one.id for one in event.groups if needs & set(one.needs)), "")
    made = Stall(
        id=_free(service, event),
        service=service,
        group=group,
        needs=("discreet",) if page.sensitive else (),
    )
    return event.model_copy(update={"stalls": (*event.stalls, made)})


def add_by_hand(event: Event, name: str) -> Event:
    """Return the event with somebody on it who is not in the directory."""
    made = Stall(id=_free(id_of(name), event), name=name)
    return event.model_copy(update={"stalls": (*event.stalls, made)})


def with_stall(event: Event, changed: Stall) -> Event:
    """Return the event with one of its stalls as it is now."""
    stalls = tuple(changed if one.id == changed.id else one for one in event.stalls)
    return event.model_copy(update={"stalls": stalls})


def set_status(desk: Desk, event: Event, ids: Collection[str], status: StallStatus) -> Event:
    """Return the event with these stalls at another status, and today as its day."""
    told: dict[str, object] = {"status": status}
    if status == "invited":
        told["invited_on"] = desk.today
    if status in ANSWERS:
        told["answered_on"] = desk.today
    return _with_all(event, ids, told)


def set_group(event: Event, ids: Collection[str], group: str) -> Event:
    """Return the event with these stalls in another group."""
    return _with_all(event, ids, {"group": group})


def without_stalls(event: Event, ids: Collection[str]) -> Event:
    """Return the event without these stalls, and without whatever names them."""
    kept = tuple(
        one.model_copy(
            update={
                "beside": _others(one.beside, ids),
                "never_beside": _others(one.never_beside, ids),
            }
        )
        for one in event.stalls
        if one.id not in ids
    )
    rules = (one.model_copy(update={"stalls": _others(one.stalls, ids)}) for one in event.rules)
    return event.model_copy(
        update={
            "stalls": kept,
            "rules": tuple(one for one in rules if one.stalls),
            "places": tuple(one for one in event.places if one.stall not in ids),
            "counts": tuple(one for one in event.counts if one.stall not in ids),
        }
    )


def counted(event: Event) -> str:
    """Return in one line how many stalls there are, how they stand, and the tables they want."""
    if not event.stalls:
        return "No stalls yet."
    by_status: Mapping[str, int] = Counter(one.status for one in event.stalls)
    told = [f"{by_status[code]} {word.lower()}" for code, word in STATUS.items() if by_status[code]]
    tables = sum(one.tables for one in event.stalls if one.status in HERE)
    places = sum(one.tables for one in event.pitches)
    room = f" They take {tables} tables; there are {places}." if tables and places else ""
    total = len(event.stalls)
    return f"{total} {'stall' if total == 1 else 'stalls'}: {', '.join(told)}.{room}"


def _with_all(event: Event, ids: Collection[str], told: Mapping[str, object]) -> Event:
    stalls = tuple(one.model_copy(update=told) if one.id in ids else one for one in event.stalls)
    return event.model_copy(update={"stalls": stalls})


def _others(held: tuple[str, ...], gone: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in held if one not in gone)


def _free(wanted: str, event: Event) -> str:
    taken = {one.id for one in event.stalls}
    tries = (wanted if n == 1 else f"{wanted}-{n}" for n in range(1, len(taken) + 2))
    return next(one for one in tries if one not in taken)


def _named(desk: Desk, event: Event) -> _Named:
    """Return the names of the stalls; they are kept as long as nothing has changed."""
    held, revision = _LAST.get(desk.directory), desk.directory.revision
    if held is not None and held.revision == revision and held.event == event:
        return held
    at = desk.papers().around_event(event)
    hush = frozenset(one.id for one in event.stalls if at.is_discreet(one) or at.is_apart(one))
    quiet = _all_discreet(at, hush)
    made = _Named(
        revision,
        event,
        {one.id: quiet.shown(one.id, "public").name for one in event.stalls},
        {one.id: one.name or _recorded(at, one.service) or one.id for one in event.stalls},
        hush,
    )
    _LAST[desk.directory] = made
    return made


def _all_discreet(at: AtEvent, ids: Collection[str]) -> AtEvent:
    """Return the event as if each of these stalls had been marked as discreet."""
    return replace(at, event=_with_all(at.event, ids, {"needs": ("discreet",)}))


def _recorded(at: AtEvent, service: str) -> str:
    page = at.pages.get(service)
    return page.name if page else ""
