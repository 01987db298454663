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
    from directory.disclosure.sheet import SheetEntry
    from directory.hours import Understood
    from directory.keeping.field_checks import Missing
    from directory.model import Closure, Need, ServiceNeed, ServicePage, Session

MOST_FOUND = 6


def understand_hours(text: str, location_id: str | None = None) -> Understood:
    """Return what typed hours mean, and what of them was not understood."""
    from directory.hours import read_hours

    return read_hours(text, location_id)


def typed_hours(sessions: Sequence[Session], closures: Sequence[Closure] = ()) -> str:
    """Return hours as a person would type them."""
    from directory.hours import typed

    return typed(sessions, closures)


def field_checker(desk: Desk, page: ServicePage) -> Callable[[str, str], tuple[str, ...]]:
    """Return what looks at one field of ``page``: its key and words to sentences, mostly none."""
    from directory.keeping.field_checks import Around, check_field

    around = Around(desk.today, page, practice=desk.directory.practice)
    return lambda key, words: check_field(key, words, around)


def what_is_missing(desk: Desk, page: ServicePage) -> tuple[Missing, ...]:
    """Return what a record still needs to be useful, most useful first."""
    from directory.keeping.field_checks import what_is_missing as missing

    return missing(page, desk.today)


def public_view(desk: Desk, page: ServicePage) -> SheetEntry:
    """Return a record, saved or not, as the public will read it on a sheet."""
    from directory.disclosure.entry import sheet_entry

    return sheet_entry(page, desk.today, practice=desk.directory.practice)


def why_not_printed(desk: Desk, page: ServicePage) -> str:
    """Return why a record is on no public sheet, as a sentence; nothing if it can be."""
    from directory.desk.sheets import why_not

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
    from directory.interchange.identity import nameless_id

    name = name.strip()
    if not name:
        return None
    same = (one for one in organisations(desk) if tidy(one.name) == tidy(name))
    made = Organisation(id=nameless_id(page.publisher or "here", "organisation", name), name=name)
    return next(same, made)


def organisations(desk: Desk) -> tuple[Organisation, ...]:
    """Return every organisation, by name."""
    from directory.keeping import listing

    return listing.organisations(desk.directory)
