"""Food, fuel, a home, debt, benefits: what there is of them for the people of one area.

Anybody may take this paper: nothing on it is sensitive, and all of it is what a keeper stated.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from directory.desk.answering.answer import Result
from directory.desk.answering.by_place import NOWHERE, Where
from directory.desk.answering.whereabouts import PlaceFinder
from directory.desk.paper.number_sheets import number_sheet, of_lines, source_of
from directory.desk.paper.second_choices import SecondChoices
from directory.desk.paper.sheets import why_not
from directory.desk.situation import GROWN_UP
from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.disclosure.paper.sheet import SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import left_out, sheet_entry
from directory.errors import BadInput
from directory.model import Criterion, DeskFact, NationalLine, ServiceCard, ServicePage
from directory.search.services import Question

NAMED_BY = ("town", "borough")
"""The paper says no finer where somebody lives."""
ONLY_NATIONAL = "Only national numbers are on it."
WHICH_AREA = (
    f"{ONLY_NATIONAL} For services, say where they live, or set the town of this desk once."
)
ONE_CAN_GO = ("just_turn_up", "ring_first")
MOST, LOOKED_AT = 2, 60
"""Services under one heading, and how many are looked at for it."""
FAR = 10
"""Miles. Nobody is sent further on a bus for a bag of food."""
FOR_MANY = frozenset(
    {"lives_in", "local_link", "gp_at", "housing", "income", "meter", "landlord", "used_before",
     "consent"}
)  # fmt: skip
"""Conditions that many who take this paper meet; a service with others comes after."""
MOST_TIMES = 2
ALSO = "{name}, under {heading}, can help with this too."
ASK_TIMES = "There are more times and places. Ring, or ask us."


@dataclass(frozen=True, slots=True)
class Essential:
    """One heading: the needs it is about, and the national lines under it."""

    heading: str
    needs: tuple[str, ...]
    lines: tuple[str, ...]


ESSENTIALS = (
    Essential("Food", ("food",), ("help_through_hardship",)),
    Essential("Gas, electricity, a warm home", ("energy",), ("power_cut", "gas_emergency")),
    Essential("A home", ("losing_home", "homeless_now", "finding_home"), ("shelter",)),
    Essential("Debt", ("debt",), ("national_debtline",)),
    Essential("Benefits", ("benefits",), ("citizens_advice", "universal_credit")),
)
"""In the order of the paper."""


@dataclass(frozen=True, slots=True)
class Essentials:
    """Finds what stands on the paper."""

    others: SecondChoices
    places: PlaceFinder
    lines: Sequence[NationalLine]
    facts: Mapping[str, DeskFact]

    def sheet(self, around: Surroundings, area: str = "") -> NumberSheet:
        """Return the paper for ``area``, else for the town of this desk, else national lines alone.

        A place that nobody here knows leaves the national lines too, and staff are told.
        """
        where, unknown = self._where(area)
        groups, found, taken = [], [], set[str]()
        for one in ESSENTIALS:
            pages = self._services(one, where, taken)
            found += pages
            entries = [
                sheet_entry(page, around.today, practice=around.practice, limits=around.limits)
                for page in pages
            ]
            told = (*map(_told, entries), *of_lines(self.lines, one.lines))
            notes = () if entries else self._instead(one, found, around)
            groups.append(NumberGroup(one.heading, told, notes))
        if not found:  # five times "Ask us" is read as part of the number above it
            groups = [replace(group, notes=()) for group in groups]
        known = where.home.areas if where.home else ()
        named = next((one.name for one in known if one.kind in NAMED_BY), "")
        return replace(
            number_sheet(around, _title(around, named), groups),
            start=around.texts.with_phone("essentials_start", around.phone),
            crisis=around.crisis,
            source=source_of(around, {}, ()),
            services=len(found),
            warnings=(
                *(() if where.home else (f"{unknown} {ONLY_NATIONAL}" if unknown else WHICH_AREA,)),
                *(words for page in found for words in left_out(page)),
            ),
        )

    def _instead(
        self, one: Essential, found: Sequence[ServicePage], around: Surroundings
    ) -> tuple[str, ...]:
        """Return what stands under a heading that has no service of its own."""
        too = [page for page in found if _place_of(page, one) is not None]
        if not too:
            return (around.texts.say("essentials_nobody"),)
        under = next(own.heading for own in ESSENTIALS if _is_first(too[0], own))
        entry = sheet_entry(too[0], around.today, practice=around.practice, limits=around.limits)
        return (ALSO.format(name=entry.name, heading=under),)

    def _where(self, area: str) -> tuple[Where, str]:
        """Return the place that the paper is for, or why there is none."""
        town = self.facts.get("town")
        said = area or (town.value if town else "")
        if not said:
            return NOWHERE, ""
        try:
            home = self.places.home(said)
        except BadInput as problem:
            return NOWHERE, str(problem)
        start = home if home.latitude else None
        return self.places.asked(said, "")._replace(start=start), ""

    def _services(self, one: Essential, where: Where, taken: set[str]) -> list[ServicePage]:
        """Return the services under one heading, each once on the whole paper."""
        if where.home is None:
            return []
        wanted = {need: 1 / place for place, need in enumerate(one.needs, 1)}
        search = self.others.search
        hits = search.find_all("", wanted, LOOKED_AT, Question(around=where.around))
        results = self.places.results(hits, where, len(hits))
        cards = [found.card for found in results if _in_reach(found) and _may_stand(found.card)]
        pages = [self.others.directory.page(card.id) for card in cards if card.id not in taken]
        able = [page for page in pages if not why_not(page, self.others.today)]
        able = [page for page in able if _is_first(page, one)]
        able.sort(key=lambda page: (_is_for_few(page), _place_of(page, one)))
        taken.update(page.id for page in able[:MOST])
        return able[:MOST]


def _in_reach(found: Result) -> bool:
    """Say whether it takes people from there, and is not too far to go."""
    far = found.distance_miles is not None and found.distance_miles > FAR
    return found.area_fit == "yes" and not far


def _may_stand(card: ServiceCard) -> bool:
    """Say whether anybody may be told of it: confirmed, open, one can go, and it tells nothing."""
    known = card.standing != "unconfirmed" and card.status in ("open", "waiting_list")
    plain = not card.sensitive and card.side == "neither"
    return known and plain and card.way_in in ONE_CAN_GO


def _place_of(page: ServicePage, one: Essential) -> int | None:
    """Return how early the record names a need of this heading; what is suggested is no fact."""
    stated = [held.need for held in page.needs if held.structure != "suggested"]
    return next((at for at, need in enumerate(stated) if need in one.needs), None)


def _is_first(page: ServicePage, one: Essential) -> bool:
    """Say whether this heading is the first of all that a record names a need of."""
    places = [place for own in ESSENTIALS if (place := _place_of(page, own)) is not None]
    return bool(places) and _place_of(page, one) == min(places)


def _is_for_few(page: ServicePage) -> bool:
    """Say whether a record asks for something that most who take this paper are not."""
    musts = (
        rule for rule in page.criteria if rule.strength == "must" and rule.structure != "suggested"
    )
    return any(rule.kind not in FOR_MANY and not _grown_up(rule) for rule in musts)


def _grown_up(rule: Criterion) -> bool:
    whole = isinstance(rule.value, int) and rule.value <= GROWN_UP
    return rule.kind == "age" and rule.operator == "at_least" and whole


def _title(around: Surroundings, named: str) -> str:
    known = {"place": named}
    return around.texts.say("essentials_title_in" if named else "essentials_title", known)


def _entry(page: ServicePage, around: Surroundings) -> SheetEntry:
    return sheet_entry(page, around.today, practice=around.practice, limits=around.limits)


def _told(entry: SheetEntry) -> NumberLine:
    """Return a service by its name, how to reach it, what it does, and when; else also where."""
    when = entry.when if len(entry.when) <= MOST_TIMES else (*entry.when[:1], ASK_TIMES)
    return NumberLine(
        entry.name,
        entry.sentence,
        entry.phone or entry.instead_of_phone.rstrip("."),
        under=(" ".join(when), *(() if entry.phone else entry.where[:1])),
        checked=entry.checked,
        ring_first=entry.ring_first,
    )
