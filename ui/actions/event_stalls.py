"""The stalls of an event: add, change several at once, take away; and what each is called."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from directory.errors import BadInput
from directory.marketplace.making import id_of
from directory.model.events import Stall
from ui.actions.records import on_screen

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from directory.desk import Desk
    from directory.model.events import Event, StallStatus

STATUS: dict[StallStatus, str] = {
    "idea": "Idea", "invited": "Invited", "confirmed": "Confirmed",
    "declined": "Declined", "came": "Came", "absent": "Absent",
}  # fmt: skip
HERE = ("confirmed", "came")
ANSWERS = ("confirmed", "declined")


def stall_names(desk: Desk, event: Event, *, public: bool) -> dict[str, str]:
    """Return what each stall is called, by id; ``public`` when others may see the screen."""
    services = [one.service for one in event.stalls if one.service and not one.name]
    recorded = {page.id: page.name for page in desk.directory.pages(services)}
    names = {one.id: one.name or recorded.get(one.service, "") or one.id for one in event.stalls}
    return {one: on_screen(name, public=public) for one, name in names.items()}


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
