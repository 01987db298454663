"""What a leaflet can say of one service, fact by fact; what was not recorded is not said."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from directory.disclosure.paper.sheet import Door, SheetEntry
from directory.disclosure.paper.surroundings import Surroundings
from directory.disclosure.record.entry import longer_sentence, sheet_entry
from directory.disclosure.record.panel_making import is_quiet, make_panel
from directory.disclosure.rules.also_there import (
    access_line,
    further_numbers,
    languages_line,
    said_where,
)
from directory.disclosure.rules.clean import without_labels
from directory.disclosure.rules.freshness import withheld
from directory.disclosure.rules.own_mail import for_paper
from directory.disclosure.rules.ways_in import public_routes
from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.model import ServicePage
from directory.model.vocabulary import AccessFeature
from directory.reading.telling import telling
from directory.words import ended, one_line

LOOKED_AT = 20
"""Lines of a description that are looked at: headings and addresses may stand before what tells."""
MOST_SENTENCES, MOST_WORDS = 3, 25
"""Of a description, on a leaflet; and of one sentence that anybody reads at a glance."""
MOST_TIMES, MOST_PLACES = 4, 2
BEST_TIME = "Best time: {when}."
ASK_TIMES = "There are more times and places."
ASK_PLACES = "There are more places."
RING_OR_ASK, ASK_US = "Ring, or ask us.", "Ask us."
WITH_THEM: Mapping[AccessFeature, str] = {
    "bring_a_friend": "You can come with them.",
    "children_welcome": "Children can come too.",
    "home_visit": "They can come to the home.",
}
"""The same, for whoever cares for somebody."""
ASK_FOR_THEM = "You can ask for the person you care for."


class Said(NamedTuple):
    """What stands under one heading; nothing at all where nothing is recorded."""

    lines: tuple[str, ...] = ()
    number: str = ""
    strong: bool = False


@dataclass(frozen=True)
class Told:
    """One service, as the facts of a leaflet are read from it."""

    held: ServicePage
    around: Surroundings
    second_choice: Door | None = None

    @cached_property
    def page(self) -> ServicePage:
        """The record, without a number that nobody confirmed."""
        return for_paper(self.held)

    @cached_property
    def entry(self) -> SheetEntry:
        """The service as it stands on any public paper."""
        around = self.around
        return sheet_entry(
            self.held, around.today, practice=around.practice, limits=around.limits,
            second_choice=self.second_choice,
        )  # fmt: skip

    @cached_property
    def for_staff(self) -> Mapping[str, tuple[str, ...]]:
        """The sections that a worker reads on the screen, without a sentence that labels people."""
        around = self.around
        panel = make_panel(
            self.page, around.today, practice=around.practice, public=False, limits=around.limits
        )
        return {one.key: _clean(one.lines) for one in panel.sections}

    @property
    def is_quiet(self) -> bool:
        """Whether it stands under a neutral name, and its own words would tell."""
        return is_quiet(self.page, public=True)


Fact = Callable[[Told], Said]


def _about(told: Told) -> Said:
    """What it is: its one sentence, and as much of its own words as one reads at a glance."""
    if told.is_quiet:
        return Said()
    first = told.entry.sentence
    body = telling(without_labels(told.page.description).text, told.page.name, LOOKED_AT)
    more = [one for one in body if len(one.split()) <= MOST_WORDS and one not in first]
    said = (first, *more[: MOST_SENTENCES - 1])
    return _run_on(said if any(said) else (longer_sentence(told.held),))


def _who(told: Told) -> Said:
    if told.is_quiet or "criteria" in withheld(told.page):
        return Said()
    known = WhoCanGo.of(told.page, public=True)
    return _run_on((*known.fits, *known.not_for))


def _how(told: Told) -> Said:
    """How to get in: the number and when to ring, or what to do without one, and the steps."""
    entry = told.entry
    best = entry.best_time.rstrip(".")
    said = BEST_TIME.format(when=best) if best and "best" not in best.lower() else best
    begin = said if entry.phone else entry.instead_of_phone
    lines = (begin, *(step for step in entry.steps if step != begin), entry.they_say)
    return Said(tuple(filter(None, lines)), entry.phone)


def _how_for_them(told: Told) -> Said:
    """How to get in, for whoever cares for somebody: whether they may ask, where recorded."""
    said = _how(told)
    may = any("family_or_friend" in route.who for route in public_routes(told.page))
    known = may and "referral" not in withheld(told.page)
    return said._replace(lines=(ASK_FOR_THEM, *said.lines)) if known else said


def _come_along(told: Told) -> Said:
    return Said(tuple(WITH_THEM[one] for one in told.page.access if one in WITH_THEM))


def _when(told: Told) -> Said:
    return Said(_at_most(MOST_TIMES, told.entry.when, _more(told, ASK_TIMES)))


def _where(told: Told) -> Said:
    more = () if len(told.entry.when) > MOST_TIMES else (_more(told, ASK_PLACES),)
    where = told.entry.where
    return Said(where if len(where) <= MOST_PLACES else (*where[:MOST_PLACES], *more))


def _more(told: Told, there: str) -> str:
    """Return that there is more, and how to hear of it: nobody rings where no number is."""
    return f"{there} {RING_OR_ASK if told.entry.phone else ASK_US}"


def _good_to_know(told: Told) -> Said:
    page = told.page
    if told.is_quiet:
        return Said()
    lines = (
        told.entry.good_to_know,
        access_line(page, public=True, but=said_where(told.entry.where)),
        languages_line(page, public=True),
        *further_numbers(page, public=True, paper=True),
    )
    return _run_on(lines)


def _checked(told: Told) -> Said:
    entry = told.entry
    return Said(tuple(filter(None, [entry.checked])), strong=entry.ring_first)


def _not_right(told: Told) -> Said:
    door = told.second_choice
    if door is None:
        return Said()
    named = ", ".join(filter(None, (door.name, door.number)))
    return Said((f"Not right? Try {named}.",))


def _run_by(told: Told) -> Said:
    body = told.page.organisation
    name = one_line(without_labels(body.name).text) if body else ""
    by = f"Run by {name}." if name and name != told.entry.name else ""
    return _run_on(tuple(dict.fromkeys((told.entry.sentence, *told.for_staff["about"], by))))


def _for_staff(key: str) -> Fact:
    """A section of the screen, in one paragraph."""
    return lambda told: _run_on(told.for_staff.get(key, ()))


def _listed_for_staff(key: str) -> Fact:
    """A section of the screen, line by line: days and places are looked up, not read through."""
    return lambda told: Said(tuple(map(ended, filter(None, told.for_staff.get(key, ())))))


def _how_for_staff(told: Told) -> Said:
    safe = one_line(without_labels(told.page.contact_safe).text)
    ways: list[list[str]] = [[]]
    for line in told.for_staff["how_to_get_in"]:
        ways += [[line]] if line.endswith(":") else []
        ways[-1] += [] if line.endswith(":") else [line]
    lines = (" ".join(map(ended, way)) for way in ways)
    return Said(tuple(line for line in (*lines, safe) if line), told.entry.phone)


FACTS: Mapping[str, Fact] = {
    "about": _about,
    "who": _who,
    "how": _how,
    "how for them": _how_for_them,
    "come along": _come_along,
    "when": _when,
    "where": _where,
    "cost": lambda told: Said(tuple(filter(None, [told.entry.cost_and_bring]))),
    "wait": lambda told: Said(told.entry.wait),
    "good to know": _good_to_know,
    "checked": _checked,
    "not right": _not_right,
    "run by": _run_by,
    "who, for staff": _for_staff("can_they_go"),
    "how, for staff": _how_for_staff,
    "when and where, for staff": _listed_for_staff("when_and_where"),
    "wait, for staff": _for_staff("wait"),
    "next, for staff": _for_staff("next"),
    "checked, for staff": _listed_for_staff("checked"),
}
"""Everything a leaflet can say, by the name that the table of leaflets uses."""


def _run_on(lines: Iterable[str]) -> Said:
    """Return sentences as one paragraph."""
    whole = " ".join(line if line[-1] in ".!?" else f"{line}." for line in lines if line)
    return Said((whole,) if whole else ())


def _at_most(most: int, lines: tuple[str, ...], more: str) -> tuple[str, ...]:
    return lines if len(lines) <= most else (*lines[: most - 1], more)


def _clean(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in (one_line(without_labels(one).text) for one in lines) if text)
