"""What can be changed in many records at once: each kind is one function, and what it refuses."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, get_args

from sqlalchemy import Connection

from directory.disclosure.rules.freshness import confirmed, withheld
from directory.disclosure.rules.personal import check_typed
from directory.errors import BadInput
from directory.model import Coverage, Organisation, ServiceNeed, ServicePage
from directory.model.vocabulary import Cost, FactGroup, Means, Standing, Status
from directory.store.records import read_bodies
from directory.words import one_line


@dataclass(frozen=True, slots=True)
class BulkChange:
    """One change to make to many records."""

    kind: str
    """One of ``BULK_CHANGES``."""
    value: str = ""
    group: FactGroup | None = None
    """Of a check: which facts."""
    means: Means | None = None
    """Of a check: how."""
    code: str = ""
    """Of an area: its ONS code, where known."""


class Known(NamedTuple):
    """What a change may need to know besides the record."""

    today: date
    needs: frozenset[str]
    body: Organisation | None


Put = Callable[[ServicePage, BulkChange, Known], ServicePage]
"""Returns a record as the change would have it; refuses where it does not fit that record."""


def known_for(connection: Connection, change: BulkChange, today: date) -> Known:
    """Return what a change needs to know, once it is clear that it can be made at all.

    Raises:
        BadInput: If it cannot.
        RefusedWords: If what was typed is about a person, or labels people.
    """
    if change.kind not in PUTS:
        raise BadInput(f"Change one of: {', '.join(BULK_CHANGES)}.")
    needs = frozenset(connection.exec_driver_sql("SELECT id FROM need").scalars())
    bodies = read_bodies(connection, [change.value] if change.kind == "organisation" else [])
    check_typed(change.value)
    known = Known(today, needs, bodies.get(change.value))
    _REFUSE.get(change.kind, _nothing)(change, known)
    return known


def _nothing(_change: BulkChange, _about: Known) -> None:
    """Any value will do."""


def _refuse_word(*allowed: str) -> Callable[[BulkChange, Known], None]:
    def refuse(change: BulkChange, _about: Known) -> None:
        if change.value not in allowed:
            raise BadInput(f"Say one of: {', '.join(allowed)}.")

    return refuse


def _refuse_need(change: BulkChange, known: Known) -> None:
    if change.value not in known.needs:
        raise BadInput(f"There is no need '{change.value}'.")


def _refuse_body(change: BulkChange, known: Known) -> None:
    if change.value and known.body is None:
        raise BadInput(f"There is no organisation with the id '{change.value}'.")


def _refuse_empty(change: BulkChange, _about: Known) -> None:
    if not one_line(change.value):
        raise BadInput("Say what it shall be.")


def _refuse_check(change: BulkChange, known: Known) -> None:
    if change.group is None or change.means is None or not change.value:
        raise BadInput("Say which facts were checked, on which day and how.")
    if _day(change.value) > known.today:
        raise BadInput("A check cannot be in the future.")


def _refuse_day(change: BulkChange, _about: Known) -> None:
    if change.value:
        _day(change.value)


def _field(name: str) -> Put:
    def put(page: ServicePage, change: BulkChange, _about: Known) -> ServicePage:
        return page.model_copy(update={name: one_line(change.value)})

    return put


def _ends_on(page: ServicePage, change: BulkChange, _about: Known) -> ServicePage:
    day = _day(change.value) if change.value else None
    if day and page.starts_on and day < page.starts_on:
        raise BadInput("It would end before it starts.")
    return page.model_copy(update={"ends_on": day})


def _organisation(page: ServicePage, _change: BulkChange, known: Known) -> ServicePage:
    one = known.body.id if known.body else None
    return page.model_copy(update={"organisation": known.body, "organisation_id": one})


def _add_need(page: ServicePage, change: BulkChange, _about: Known) -> ServicePage:
    held = {need.need: need for need in page.needs}
    if change.value not in held or held[change.value].structure == "suggested":
        held[change.value] = ServiceNeed(need=change.value, structure="confirmed")
    return page.model_copy(update={"needs": tuple(held.values())})


def _remove_need(page: ServicePage, change: BulkChange, _about: Known) -> ServicePage:
    left = tuple(need for need in page.needs if need.need != change.value)
    return page.model_copy(update={"needs": left})


def _add_area(page: ServicePage, change: BulkChange, _about: Known) -> ServicePage:
    area = Coverage(name=one_line(change.value), code=change.code)
    there = any(
        one.name == area.name or (area.code and one.code == area.code) for one in page.coverage
    )
    return page if there else page.model_copy(update={"coverage": (*page.coverage, area)})


def _add_language(page: ServicePage, change: BulkChange, _about: Known) -> ServicePage:
    said = dict.fromkeys((*page.languages, one_line(change.value)))
    return page.model_copy(update={"languages": tuple(said)})


def _remove_language(page: ServicePage, change: BulkChange, _about: Known) -> ServicePage:
    left = tuple(one for one in page.languages if one != one_line(change.value))
    return page.model_copy(update={"languages": left})


def _check(page: ServicePage, change: BulkChange, _about: Known) -> ServicePage:
    if change.group is None or change.means is None:
        return page
    if change.group in withheld(page):
        raise BadInput("Its facts were reported wrong: check it on its own.")
    return confirmed(page, (change.group,), change.means, _day(change.value))


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as problem:
        raise BadInput(f"'{value}' is no day; write it as 2026-11-22.") from problem


def named(change: BulkChange) -> str:
    """Return what a change is called, as the history tells it."""
    return BULK_CHANGES.get(change.kind, change.kind).lower()


BULK_CHANGES: dict[str, str] = {
    "status": "Open or closed",
    "ends_on": "Ends on",
    "organisation": "Organisation",
    "add_need": "Add a need",
    "remove_need": "Take a need away",
    "add_area": "Add an area covered",
    "source": "Source",
    "standing": "Confirmed or not",
    "add_language": "Add a language",
    "remove_language": "Take a language away",
    "cost": "Cost",
    "check": "Facts checked",
}
"""What can be changed in many records at once, as it is named to a keeper."""
PUTS: dict[str, Put] = {
    "status": _field("status"),
    "ends_on": _ends_on,
    "organisation": _organisation,
    "add_need": _add_need,
    "remove_need": _remove_need,
    "add_area": _add_area,
    "source": _field("source"),
    "standing": _field("standing"),
    "add_language": _add_language,
    "remove_language": _remove_language,
    "cost": _field("cost"),
    "check": _check,
}
_REFUSE: dict[str, Callable[[BulkChange, Known], None]] = {
    "status": _refuse_word(*get_args(Status)),
    "ends_on": _refuse_day,
    "organisation": _refuse_body,
    "add_need": _refuse_need,
    "add_area": _refuse_empty,
    "standing": _refuse_word(*get_args(Standing)),
    "add_language": _refuse_empty,
    "remove_language": _refuse_empty,
    "cost": _refuse_word(*get_args(Cost)),
    "check": _refuse_check,
}
