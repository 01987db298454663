"""No wrong door for one person: where else to turn, and why each may be right. Never nothing."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from directory.desk.answering.answer import DoorOpen
from directory.desk.answering.beside import OF_A_PLACE
from directory.desk.answering.doors import doors
from directory.desk.conversation import Desk
from directory.desk.situation import Situation
from directory.disclosure.record.panel_making import other_of
from directory.disclosure.rules.ways_in import phone_of
from directory.matching import Verdict
from directory.matching.item import Reason
from directory.matching.rules import UNKNOWN
from directory.matching.sentences import WORKERS_ONLY
from directory.model import ServicePage
from directory.words import grouped

Judge = Callable[[ServicePage], Verdict]
"""What a service comes to for the person."""
NOT_FOR = "not_for_this_person"
OPEN = "Open to anyone."
WIDE = "For a wider area."
FITS = "The same help, and nothing we know of shuts them out."
ONE_CONDITION = "One condition is in the way: “{}” Ask if they make an exception."
FEW = 2
"""With fewer services than this, those with one condition in the way are named too."""


class OtherWay(NamedTuple):
    """One way on, and why it may be right."""

    door: DoorOpen
    why: str
    who: tuple[str, ...] = ()
    """For whom of a household, as they are called on the screen; empty where it is for anybody."""


def other_ways(
    desk: Desk, page: ServicePage, judge: Judge, *, lives_in: str = "", public: bool = False
) -> tuple[OtherWay, ...]:
    """Return where else to turn: services, who to ask here, national lines.

    Args:
        desk: The desk.
        page: The service that is not for this person.
        judge: Says what another service comes to for them.
        lives_in: Where they live, as it was told; what takes people from there comes first.
        public: True when the person may see the screen.
    """
    found = _for_person(desk, page, judge, lambda other: judge(other).standing != NOT_FOR, lives_in)
    services = [OtherWay(_door(one, public=public), _why(page, one)) for one in found]
    if len(services) < FEW:
        services += _nearly(desk, page, judge, public=public)[: FEW - len(services)]
    known = desk.needs()
    needs = [known[one.need] for one in page.needs if one.need in known]
    lines = doors(needs, desk.directory.lines(), desk.directory.desk())
    if not any(door.kind == "line" for door in lines):
        lines = tuple(chain(lines, doors((), desk.directory.lines(), {})))
    return (*services, *(OtherWay(door, "") for door in lines))


def ways_of_all(found: Mapping[OtherWay, Sequence[str]]) -> tuple[OtherWay, ...]:
    """Return the ways on of a household, with for whom each service is, and lines for anybody."""
    groups = list(dict.fromkeys(tuple(who) for who in found.values()))
    services = sorted(
        (way for way in found if way.door.kind == "service"),
        key=lambda way: groups.index(tuple(found[way])),
    )
    named = (way._replace(who=tuple(dict.fromkeys(found[way]))) for way in services)
    return (*named, *(way for way in found if way.door.kind != "service"))


def _nearly(desk: Desk, page: ServicePage, judge: Judge, *, public: bool) -> list[OtherWay]:
    """Return services of which one condition alone says no, with that condition."""

    def in_the_way(other: ServicePage) -> Reason | None:
        found = judge(other)
        change = found.would_change if found.standing == NOT_FOR else None
        return change if change and change.words != WORKERS_ONLY else None

    def of_a_place(other: ServicePage) -> bool:
        reason = in_the_way(other)
        return reason is not None and reason.rule in OF_A_PLACE

    # Some services take people from next door; hardly any makes a child an adult.
    sought = (of_a_place, lambda other: in_the_way(other) is not None)
    found = [one for fits in sought for one in _for_person(desk, page, judge, fits)]
    reasons = {one.id: (one, in_the_way(one)) for one in found}
    return [
        OtherWay(_door(one, public=public), ONE_CONDITION.format(reason.words))
        for one, reason in reasons.values()
        if reason
    ]


def _for_person(
    desk: Desk,
    page: ServicePage,
    judge: Judge,
    fits: Callable[[ServicePage], bool],
    lives_in: str = "",
) -> tuple[ServicePage, ...]:
    def not_known(other: ServicePage) -> set[str]:
        return {one.rule for one in judge(other).reasons if one.result == UNKNOWN}

    situation = Situation(side=page.side, lives_in=lives_in)
    return desk.papers().others().for_person(page, (), situation, fits, not_known)


def _why(page: ServicePage, other: ServicePage) -> str:
    """Return why another service may be right where this one is not."""
    if other.open_to_anyone:
        return OPEN
    narrow = page.area_rule != "anyone" and bool(page.coverage)
    wide = other.area_rule == "anyone" or not other.coverage
    return WIDE if narrow and wide else FITS


def _door(page: ServicePage, *, public: bool) -> DoorOpen:
    phone = phone_of(page)
    name = other_of(page, public=public).name
    return DoorOpen("service", page.id, name, grouped(phone.value) if phone else "")
