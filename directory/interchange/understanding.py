"""What the directory adds to a record that was read: suggestions, and doubt about its dates."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from directory.interchange.cells.cleaning import folded
from directory.interchange.cells.facts import several
from directory.interchange.cells.identity import list_name
from directory.interchange.cells.places import is_area
from directory.interchange.reading import TICKED, Problem, ReadRecord
from directory.keeping.record.plain_words import label_found, label_in_name
from directory.model import FactCheck, Need, ServiceNeed, ServicePage
from directory.model.vocabulary import Side
from directory.reading.suggesting import with_suggestions
from directory.words import excerpt, tidy

LONGEST_NAME = 300
"""Characters; no name that anybody could say comes near, and a list or a sheet has no room."""
SHORTENED = (
    "This name has {many:,} characters: it was shortened, and all of it stands in the description."
)
NO_AREA = '"{said}" is no area that Signpost knows; kept as written. Is it spelt so?'
_MOST_TICKED = 30
_HARMED, _HARMING = ("domestic_abuse", "sexual_violence"), "own_behaviour"

_READ_OUT = (
    "public_name", "neutral_name", "summary", "description", "who_for", "not_for", "how_to_refer",
    "cost_words", "access_words", "next_step", "while_you_wait",
)  # fmt: skip
"""The text of a record that people read on paper and on the screen."""


class Suggester(Protocol):
    """Suggests needs for a record that comes without them."""

    def suggest(
        self, name: str, description: str, categories: tuple[str, ...]
    ) -> Iterable[ServiceNeed]:
        """Return the needs that the words of a record speak of, each with the words it read."""


@dataclass(frozen=True, slots=True)
class Helpers:
    """What the directory itself knows, needed to understand a record."""

    suggester: Suggester
    needs: Sequence[Need]
    today: date


def needs_by_name(needs: Sequence[Need]) -> dict[str, str]:
    """Return the id of each need by every name that a spreadsheet may use for it."""
    named: dict[str, str] = {}
    for need in needs:
        for name in (need.id, need.public_name, need.professional_name, need.screen_name):
            if tidy(name):
                named.setdefault(tidy(name), need.id)
    return named


def kinds_of_file(stem: str) -> tuple[str, ...]:
    """Return what the name of a file may say of all its records: ``gm_food_banks``, food banks.

    A copy of the file (``gm_food_banks (1)``) says no less.
    """
    said = list_name(stem).split()
    return tuple(dict.fromkeys((" ".join(said[-2:]), *said[-1:])))


def all_understood(
    records: Sequence[ReadRecord],
    named: Mapping[str, str],
    helpers: Helpers,
    kinds: tuple[str, ...] = (),
) -> list[tuple[ServicePage, list[Problem]]]:
    """Return records with needs, rules and ways in suggested, and their check dates looked at.

    Args:
        records: As read.
        named: From :func:`needs_by_name`.
        helpers: What the directory knows.
        kinds: From :func:`kinds_of_file`; suggests needs where a record has no categories.
    """
    stated = [as_stated(record, named, helpers) for record in records]
    pages = [
        _with_needs(page, record.codes, helpers, kinds)
        for record, (page, _) in zip(records, stated, strict=True)
    ]
    told = [problems for _, problems in stated]
    return list(zip(map(with_suggestions, pages), told, strict=True))


def as_stated(
    record: ReadRecord, named: Mapping[str, str], helpers: Helpers
) -> tuple[ServicePage, list[Problem]]:
    """Return a record with the needs that its file states, and its check dates looked at."""
    page, row = record.page, record.row
    said = [part for words in record.needs_said for part in _parts(words, named)]
    stated = {need: None for words in said if (need := named.get(tidy(words)))}
    unknown = [words for words in said if tidy(words) not in named]
    problems = [
        Problem(
            row, "needs", f'"{excerpt(words)}" is no need that Signpost knows; kept as a category.'
        )
        for words in unknown
    ]
    known = {need.id for need in helpers.needs} if page.needs else frozenset()
    needs = {need.need: need for need in page.needs if need.need in known}
    needs |= {need: ServiceNeed(need=need) for need in stated}
    checks = page.checks
    if any(check.checked_on and check.checked_on > helpers.today for check in checks):
        checks = tuple(_not_in_future(check, helpers.today) for check in checks)
        problems.append(Problem(row, "checked_on", "The check date is in the future; left out."))
    problems += _areas(page, row)
    problems += _labels(page, row)
    if too_long := len(page.name) > LONGEST_NAME:
        problems.append(Problem(row, "name", SHORTENED.format(many=len(page.name))))
    changes = {
        **(_with_short_name(page) if too_long else {}),
        "needs": tuple(needs.values()),
        "categories": (*page.categories, *folded(unknown)) if unknown else page.categories,
        "checks": checks,
    }
    return page.model_copy(update=changes), problems


def _with_short_name(page: ServicePage) -> dict[str, str]:
    """Return a name that a person can read, and the description with the whole of it in front."""
    whole = "\n".join(filter(None, (page.name, page.description)))
    return {"name": excerpt(page.name, LONGEST_NAME // 3), "description": whole}


def _areas(page: ServicePage, row: int) -> Iterator[Problem]:
    """Yield the areas of a record that nobody knows; nothing is quoted of one that hides a place.

    A town of its own is known, for the record itself makes it one.
    """
    if any(place.visibility != "public" for place in page.locations):
        return
    towns = {tidy(place.town) for place in page.locations}
    for area in page.coverage:
        if tidy(area.name) not in towns and not is_area(area.name, area.code):
            yield Problem(row, "areas", NO_AREA.format(said=excerpt(area.name)))


def _labels(page: ServicePage, row: int) -> Iterator[Problem]:
    """Yield the words of a record that label people, so that nobody meets them at the desk."""
    if not page.public_name and (found := label_in_name(page.name)):
        yield Problem(row, "name", found)
    body = page.organisation.name if page.organisation else ""
    told = {"organisation": body, **{name: str(getattr(page, name)) for name in _READ_OUT}}
    for name, words in told.items():
        if words and (found := label_found(words)):
            yield Problem(row, name, found)


def with_suggested(
    page: ServicePage, codes: Sequence[str], helpers: Helpers, kinds: tuple[str, ...] = ()
) -> ServicePage:
    """Return a record from :func:`as_stated` with needs, rules and ways in suggested."""
    return with_suggestions(_with_needs(page, codes, helpers, kinds))


def _with_needs(
    page: ServicePage, codes: Sequence[str], helpers: Helpers, kinds: tuple[str, ...]
) -> ServicePage:
    """Return a record with the needs that its words speak of."""
    told = "\n".join(filter(None, (page.summary, page.description, page.who_for)))
    ticked = tuple(code.removeprefix(TICKED) for code in codes if code.startswith(TICKED))
    coded = (code for code in codes if not code.startswith(TICKED))
    said_of = (*page.categories, *coded) or kinds
    needs = {need.need: need for need in page.needs}
    for each in helpers.suggester.suggest(page.name, told, said_of):
        needs.setdefault(each.need, each)
    for heading in ticked[:_MOST_TICKED]:  # each by itself: a row may tick many
        for each in helpers.suggester.suggest("", "", (heading,)):
            needs.setdefault(each.need, each)
    changes = {
        "needs": tuple(needs.values()),
        "side": page.side if page.side != "neither" else _side_of(list(needs)),
    }
    return page.model_copy(update=changes)


def _side_of(needs: Sequence[str]) -> Side:
    """Return whom a record on abuse is for, as far as its needs tell, the foremost first.

    No list gives it, and without it help for those who harm would stand beside help for those
    who are harmed.
    """
    told = next((need for need in needs if need == _HARMING or need in _HARMED), "")
    if told == _HARMING:
        return "harming"
    return "harmed" if needs and needs[0] in _HARMED else "neither"


def _parts(words: str, named: Mapping[str, str]) -> tuple[str, ...]:
    """Return one need as worded, or several when only the parts between commas are needs."""
    return (words,) if tidy(words) in named else several(words)


def _not_in_future(check: FactCheck, today: date) -> FactCheck:
    """Return a check without a date that has not come yet."""
    if check.checked_on is None or check.checked_on <= today:
        return check
    return check.model_copy(update={"checked_on": None, "means": None})
