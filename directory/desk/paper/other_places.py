"""What to try instead, on paper, after a service said no or was full.

It speaks of the service and never of the person: what it asks for, and who asks for something else.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from directory.desk.answering.doors import doors
from directory.desk.answering.still_using import asks_to_have_stopped
from directory.desk.answering.whereabouts import PlaceFinder
from directory.desk.paper.delicate import own_needs, with_care
from directory.desk.paper.few_times import few_places, few_times
from directory.desk.paper.number_sheets import lines_to_ring, number_sheet, source_of
from directory.desk.paper.second_choices import SecondChoices
from directory.desk.paper.sheets import refuse_both_sides, why_not
from directory.desk.situation import Situation
from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.paper.sheet import Door
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import left_out, sheet_entry
from directory.disclosure.rules.clean import public_name
from directory.errors import BadInput
from directory.model import DeskFact, NationalLine, ServicePage
from directory.model.first_way import OPEN_TO_PERSON
from directory.model.vocabulary import WhyNo
from directory.words import one_line, sentences

Reason = WhyNo | Literal["full", ""]
"""Why somebody could not go, as a rule of the service; nothing where it is not known."""
REASONS: tuple[str, ...] = (*get_args(WhyNo), "full", "")

TITLE = "Where to try next"
TRY_FIRST = "Begin with the first. Write down who you spoke to."
FIRST, BY_PHONE = "Try one of these", "By phone"
FOR_MANY = frozenset(("lives_in", "local_link", "gp_at", "age", "consent", "referrer"))
"""Conditions that many meet; a service with others, of which nothing is known here, comes later."""
MOST, MOST_TIMES = 3, 3


@dataclass(frozen=True, slots=True)
class Relaxed:
    """One condition that need not hold, and how that is said."""

    start: str
    """Of the service that could not take them."""
    why: str
    """Of another that asks for something else."""
    holds: Callable[[ServicePage], bool]
    """Whether another asks for something else."""


def _ask_by_oneself(page: ServicePage) -> bool:
    return any(one.channel in OPEN_TO_PERSON and one.accepted != "no" for one in page.routes)


def _takes_from_anywhere(page: ServicePage) -> bool:
    return page.area_rule == "anyone" and not _asks_for(page, "lives_in", "local_link", "gp_at")


def _of_any_age(page: ServicePage) -> bool:
    return page.open_to_anyone is True and not _asks_for(page, "age")


def _takes_people_who_use(page: ServicePage) -> bool:
    said = asks_to_have_stopped(page.who_for, page.not_for, page.description)
    takes = any(one.kind in ("drinking", "using") for one in page.criteria)
    return takes and not said


def _asks_for(page: ServicePage, *kinds: str) -> bool:
    return any(rule.kind in kinds for rule in page.criteria)


_YOURSELF = Relaxed(
    "{name} must be asked by a worker. We can help with that, or try one of these.",
    "You can ask them yourself.",
    _ask_by_oneself,
)
_MAYBE = Relaxed("{name} may not be the right place now. One of these may be.", "", lambda _: False)
RELAXED: Mapping[str, Relaxed] = {
    "area": Relaxed(
        "{name} is only for some areas. These may take you.",
        "They take people from anywhere.",
        _takes_from_anywhere,
    ),
    "age": Relaxed(
        "{name} is only for some ages. These may take you.", "Open to anyone.", _of_any_age
    ),
    "worker_must_ask": _YOURSELF,
    "doctor_must_ask": replace(
        _YOURSELF, start="{name} must be asked by your doctor. You can also try one of these."
    ),
    "still_using": Relaxed(
        "{name} is for later, when somebody has stopped. These can help before that.",
        "You can go as you are.",
        _takes_people_who_use,
    ),
    "full": Relaxed("{name} is full just now. One of these may have room.", "", lambda _: False),
    "not_said": _MAYBE,
    "": _MAYBE,
}
"""For each reason the condition that others need not have; named on the paper."""


@dataclass(frozen=True, slots=True)
class OtherPlaces:
    """Finds what stands on the paper."""

    others: SecondChoices
    places: PlaceFinder
    lines: Sequence[NationalLine]
    facts: Mapping[str, DeskFact]

    def sheet(
        self,
        around: Surroundings,
        page: ServicePage,
        why: str,
        *,
        area: str = "",
        chosen: Sequence[ServicePage] = (),
    ) -> NumberSheet:
        """Return the paper about one service.

        Args:
            around: What every sheet says.
            page: The service that could not take somebody.
            why: One of ``REASONS``.
            area: Where the person lives; nothing if it is not known.
            chosen: What to try, if somebody chose it; else it is found here.

        Raises:
            BadInput: If there is no such reason, or no such place.
            RefusedWords: If services for people who are harmed and who harm would meet.
        """
        if why not in REASONS:
            raise BadInput(f"There is no reason '{one_line(why)}': {', '.join(REASONS[:-1])}.")
        relaxed = RELAXED[why]
        found = list(chosen) or self._found(page, relaxed, area)
        refuse_both_sides([page, *found])
        able = [one for one in found if not why_not(one, around.today)][:MOST]
        sheet = replace(
            number_sheet(around, TITLE, self._groups(around, page, able, relaxed), TRY_FIRST),
            start=_start(page, relaxed, some=bool(able)),
            crisis=around.crisis,
            source=source_of(around, {}, ()),
            services=len(able),
            warnings=tuple(words for one in (page, *able) for words in left_out(one)),
        )
        return with_care(sheet, [page, *able], around)

    def _groups(
        self,
        around: Surroundings,
        page: ServicePage,
        able: Sequence[ServicePage],
        relaxed: Relaxed,
    ) -> Iterator[NumberGroup]:
        yield NumberGroup(FIRST, tuple(_line(one, around, relaxed) for one in able))
        lines = lines_to_ring(own_needs(page, self.others.needs), self.lines)
        anybody = [Door(one.name, one.phone) for one in doors((), self.lines, {})]
        told = tuple(NumberLine(one.name, "", one.number) for one in lines or anybody)
        yield NumberGroup(BY_PHONE, told)

    def _found(self, page: ServicePage, relaxed: Relaxed, area: str) -> list[ServicePage]:
        """Return what asks for something else, then what else there is for the same need."""
        situation = Situation(side=page.side, lives_in=area)
        look = self.others.for_person

        def asks_no_more(other: ServicePage) -> bool:
            return _musts(other) <= _musts(page) | FOR_MANY

        def best(other: ServicePage) -> bool:
            return relaxed.holds(other) and asks_no_more(other)

        tried = (best, relaxed.holds, asks_no_more, None)
        found = (one for fits in tried for one in look(page, (), situation, fits))
        return list({one.id: one for one in found}.values())


def _start(page: ServicePage, relaxed: Relaxed, *, some: bool) -> str:
    """Return what the paper begins with; where nobody can be named, nobody is promised."""
    said = relaxed.start if some else sentences(relaxed.start)[0]
    return said.format(name=public_name(page))


def _musts(page: ServicePage) -> set[str]:
    return {rule.kind for rule in page.criteria if rule.strength == "must"}


def _line(page: ServicePage, around: Surroundings, relaxed: Relaxed) -> NumberLine:
    entry = sheet_entry(page, around.today, practice=around.practice, limits=around.limits)
    why = relaxed.why if relaxed.holds(page) else ""
    under = (why, *entry.steps[:1], " ".join(few_times(entry, MOST_TIMES)), *few_places(entry))
    return NumberLine(
        entry.name,
        entry.sentence,
        entry.phone or entry.instead_of_phone.rstrip(".") or "Ask us",
        under=tuple(dict.fromkeys(one for one in under if one)),
        checked=entry.checked,
        ring_first=entry.ring_first,
    )
