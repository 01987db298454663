"""What helps while a record is edited: what was understood, noticed and is missing.

What it needs is loaded when somebody edits: most days nobody does, and all wait for the start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from directory.model import Organisation
from directory.words import tidy, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from directory.desk import Desk
    from directory.disclosure.paper.sheet import SheetEntry
    from directory.hours import Understood
    from directory.keeping.record.completeness import Completeness
    from directory.keeping.record.field_checks import Missing
    from directory.keeping.record.typed_rules import SaidBack, TypedRules
    from directory.model import Closure, Criterion, Need, ServiceNeed, ServicePage, Session

MOST_FOUND = 6


def understand_hours(text: str, location_id: str | None = None) -> Understood:
    """Return what typed hours mean, and what of them was not understood."""
    from directory.hours import read_hours

    return read_hours(text, location_id)


def typed_hours(sessions: Sequence[Session], closures: Sequence[Closure] = ()) -> str:
    """Return hours as a person would type them."""
    from directory.hours import typed

    return typed(sessions, closures)


def understand_rules(text: str) -> TypedRules:
    """Return what typed rules mean, and what of them was not understood, by its place."""
    from directory.keeping.record import typed_rules

    return typed_rules.understand_rules(text)


def typed_rules(rules: Sequence[Criterion]) -> str:
    """Return rules as a person would type them, a line for each."""
    from directory.keeping.record import typed_rules

    return typed_rules.typed_rules(rules)


def settled_rules(rules: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """Return rules as they are once they were typed."""
    from directory.keeping.record import typed_rules

    return typed_rules.settled_rules(rules)


def confirmed_rule(rule: Criterion) -> Criterion:
    """Return a suggested rule as somebody has confirmed it."""
    from directory.keeping.record import typed_rules

    return typed_rules.confirmed_rule(rule)


def rules_said_back(rules: Sequence[Criterion]) -> tuple[SaidBack, ...]:
    """Return rules in plain words, with their own wording and how we know of each."""
    from directory.keeping.record import typed_rules

    return typed_rules.said_back(rules)


def rule_examples(words: str) -> tuple[str, ...]:
    """Return a few rules to begin with that have all the words."""
    from directory.keeping.record import typed_rules

    return typed_rules.examples_for(words)


def ways_read(page: ServicePage) -> tuple[tuple[str, str], ...]:
    """Return what was only read in a record: as a question to the keeper, and the words.

    What is asked is one sentence, such as ``People can just turn up.``
    """
    from directory.reading.becoming import said

    return tuple((said(read), read.partition(": ")[2]) for read in page.ways_read)


def confirmed_way(page: ServicePage, at: int) -> dict[str, object]:
    """Return the fields that change when a way in that was read is right."""
    from directory.reading.becoming import confirmed

    left = (*page.ways_read[:at], *page.ways_read[at + 1 :])
    return {**confirmed(page.ways_read[at], page), "ways_read": left}


def read_in_words(page: ServicePage) -> dict[str, object]:
    """Return the fields that change when rules and ways in are read in the words of a record.

    Everything in it is only suggested; nothing when nothing new was read.
    """
    from directory.reading.suggesting import with_suggestions

    now = with_suggestions(page)
    fields = ("criteria", "ways_read")
    return {
        name: getattr(now, name) for name in fields if getattr(now, name) != getattr(page, name)
    }


def field_checker(desk: Desk, page: ServicePage) -> Callable[[str, str], tuple[str, ...]]:
    """Return what looks at one field of ``page``: its key and words to sentences, mostly none."""
    from directory.keeping.record.field_checks import Around, check_field

    around = Around(desk.today, page, practice=desk.directory.practice)
    return lambda key, words: check_field(key, words, around)


def what_is_missing(desk: Desk, page: ServicePage) -> tuple[Missing, ...]:
    """Return what a record still needs to be useful, most useful first."""
    from directory.keeping.record.field_checks import what_is_missing as missing

    return missing(page, desk.today)


def how_complete(desk: Desk, page: ServicePage) -> Completeness:
    """Return how much of what matters a record says, and what it does not."""
    from directory.keeping.record.completeness import completeness

    return completeness(page, desk.today)


def public_view(desk: Desk, page: ServicePage) -> SheetEntry:
    """Return a record, saved or not, as the public will read it on a sheet."""
    from directory.disclosure.record.entry import sheet_entry

    return sheet_entry(page, desk.today, practice=desk.directory.practice)


def why_not_printed(desk: Desk, page: ServicePage) -> str:
    """Return why a record is on no public sheet, as a sentence; nothing if it can be."""
    from directory.desk.paper.sheets import why_not

    why = why_not(page, desk.today)
    return f"Not on any sheet: it {why}." if why else ""


def find_needs(desk: Desk, words: str) -> tuple[Need, ...]:
    """Return the needs whose names or phrases have all the words, those by name first."""
    typed = tokens(words)
    if not typed:
        return ()
    by_name, by_phrase = [], []
    for need in desk.needs().values():
        names = f" {tidy(f'{need.public_name} {need.professional_name}')}"
        if all(f" {word}" in names for word in typed):
            by_name.append(need)
        elif any(all(f" {word}" in f" {tidy(said)}" for word in typed) for said in need.phrases):
            by_phrase.append(need)
    return (*by_name, *by_phrase)[:MOST_FOUND]


def suggested_needs(desk: Desk, page: ServicePage) -> tuple[ServiceNeed, ...]:
    """Return needs that the words of a record speak of and that it does not name yet."""
    from directory.search.needs.suggest import Suggester
    from seed.suggest import clues

    held = {one.need for one in page.needs}
    suggester = Suggester(tuple(desk.needs().values()), clues())
    words = f"{page.summary} {page.description}"
    found = suggester.suggest(page.name, words, page.categories)
    return tuple(one for one in found if one.need not in held)


def organisation_called(desk: Desk, name: str, page: ServicePage) -> Organisation | None:
    """Return the organisation of this name, a new one where there is none; None for no name."""
    from directory.interchange.cells.identity import nameless_id

    name = name.strip()
    if not name:
        return None
    same = (one for one in organisations(desk) if tidy(one.name) == tidy(name))
    made = Organisation(id=nameless_id(page.publisher or "here", "organisation", name), name=name)
    return next(same, made)


def organisations(desk: Desk) -> tuple[Organisation, ...]:
    """Return every organisation, by name."""
    from directory.keeping.record import listing

    return listing.organisations(desk.directory)
