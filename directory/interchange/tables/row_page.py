"""The record of one row of a spreadsheet, made of what the row says."""

import re
from collections.abc import Mapping
from functools import lru_cache

from pydantic import ValidationError

from directory.disclosure.editions import EDITIONS, edition_or_keeper
from directory.interchange.cells.cleaning import folded
from directory.interchange.cells.contacts import ContactList
from directory.interchange.cells.facts import (
    access_of,
    checks_among,
    cost_of,
    cost_words_of,
    dated,
    groups_in,
    routes_of,
    several,
    status_of,
)
from directory.interchange.cells.hours import closures_of, doubt_about, sessions_of
from directory.interchange.cells.identity import nameless_id, record_id, slug
from directory.interchange.cells.places import location_of
from directory.interchange.reading import TICKED, Beside, Notes, Problem, ReadItem, ReadRecord
from directory.interchange.tables.columns import Columns
from directory.interchange.tables.csv_rows import SEPARATORS, Row
from directory.interchange.tables.headings import is_total
from directory.interchange.tables.row_said import PLACE, Said, said_in, said_in_own
from directory.interchange.tables.when_columns import TICKS
from directory.matching.notation import Typed, parts_of, read_rules
from directory.model import Coverage, Criterion, Organisation, ServicePage
from directory.words import ended, excerpt

CUT_OFF = "The file ends in the middle of this row. Ask for it once more: the rest is missing."
LOOSE_MARKS = (
    "Quotation marks stand inside a cell of this row and are not doubled: look whether every cell "
    "is as it was meant."
)
TOTAL = "This row only adds up the others; left out."
FORMULA = (
    "The name is a formula, of which no value was kept: {said}; left out. Open the file in your "
    "spreadsheet program, save it, and bring it in again."
)
OF_A_LINK = "The name is a link without its words kept: what the link says is taken. Is it right?"
OTHER_SIGN = (
    'This row is one cell, in which "{sign}" stands where other rows have the sign between cells. '
    "Put that right in the file, and bring it in again."
)
_LINK = re.compile(r'=\s*HYPERLINK\(.*[,;]\s*"((?:[^"]|"")+)"\s*\)\s*', re.IGNORECASE)
_FORMULA = re.compile(r"=\s*(?:[-+(\d#$]|[A-Z]+(?:\(|\$?\d))", re.IGNORECASE)
_COMPARES = re.compile(r"[<>=]")
SHORT = 3
"""Words; several parts as short as this are meant as rules, and longer ones are prose."""


def read_row(row: Row, columns: Columns, publisher: str) -> ReadItem:
    """Return the record of one row, or why it was left out."""
    notes = Notes(row.number)
    if row.cut_off:
        notes.tell("", CUT_OFF)
    elif len(row.cells) == 1 and (more := len(columns.headings) - 1):
        cell = row.cells[0]
        if sign := next((one for one in SEPARATORS if cell.count(one) == more), ""):
            notes.tell("", OTHER_SIGN.format(sign="a tab" if sign == "\t" else sign))
    if row.loose_marks:
        notes.tell("", LOOSE_MARKS)
    return record_of(said_in(row, columns, notes), row.cells, publisher, notes)


def read_own_row(cells: Mapping[str, str]) -> ReadItem:
    """Return the record of one row of our own spreadsheet, known by its headings."""
    notes = Notes(2)
    return record_of(said_in_own(cells, notes), list(cells.values()), "list", notes)


def record_of(said: Said, cells: list[str], publisher: str, notes: Notes) -> ReadItem:
    """Return the record of a row, or why it was left out.

    Args:
        said: What the row says.
        cells: As they stand.
        publisher: Begins its id, unless the row says whose it is.
        notes: Told of what is odd.
    """
    listed = said["publisher"] if _is_publisher(said["publisher"]) else ""
    if not said["name"]:
        return Problem(notes.row, "name", _why_nameless(notes))
    if not listed and _FORMULA.match(said["name"]):
        link = _LINK.fullmatch(said["name"])
        if not link or _FORMULA.match(link[1]):
            return Problem(notes.row, "name", FORMULA.format(said=excerpt(said["name"])))
        said.values["name"] = link[1].replace('""', '"')
        notes.tell("name", OF_A_LINK)
    if is_total(cells, said["name"]):
        return Problem(notes.row, "name", TOTAL)
    try:
        page = _page(said, listed or publisher, notes, ours=bool(listed))
    except ValidationError as wrong:
        field = ".".join(str(part) for part in wrong.errors()[0]["loc"])
        return Problem(notes.row, field, "This row could not be read; left out.")
    beside = Beside(edition_or_keeper(said["edition"])) if listed else None
    needs = _needs_said(said["needs"])
    return ReadRecord(notes.row, page, tuple(notes.problems), needs, _ticked(said), beside=beside)


def _ticked(said: Said) -> tuple[str, ...]:
    """Return the headings that a row has a tick under: they may say what it helps with."""
    return tuple(TICKED + one for one, text in said.extra.items() if text.casefold() in TICKS)


@lru_cache(maxsize=64)
def _is_publisher(text: str) -> bool:
    """Say whether a cell names whose list a record is in, as Signpost writes it."""
    return bool(text) and slug(text) == text


def _why_nameless(notes: Notes) -> str:
    """Return why a row has no name to be kept under."""
    if any(problem.field == "name" for problem in notes.problems):
        return "The name tells where the hidden place is; left out. Give it another name."
    return "This row has no name; left out."


def _needs_said(text: str) -> tuple[str, ...]:
    """Return the needs of a cell as worded; the name of a need may hold a comma."""
    return tuple(part.strip() for part in text.replace("|", ";").split(";") if part.strip())


def _with_more(how: str, more: str) -> str:
    """Return how to get in, and after it what else a cell of ways in says."""
    return f"{ended(how)} {more}".strip() if more else how


def _page(said: Said, publisher: str, notes: Notes, *, ours: bool) -> ServicePage:
    """Return the whole record of one row; one of ours is known again by its whole id."""
    contacts = _contacts(said, notes)
    routes, route_words = routes_of(said["referral_routes"], contacts, notes)
    found = tuple(contacts.found)
    organisation = _runs_it(said, publisher)
    access, access_words = access_of(said["access"])
    location = location_of(PLACE, said.written, said.visibility, notes)
    at = location.id if location else None
    if doubt := doubt_about(said["hours"]):
        notes.tell("hours", doubt)
    id_, source = _id(said, publisher), said["source"] or publisher
    how_to_refer = _with_more(said["how_to_refer"], route_words)
    sessions = (*sessions_of(said["hours"], at), *said.days)
    criteria = _criteria(said["criteria"], notes)
    groups = groups_in(
        hours=bool(sessions),
        referral=bool(how_to_refer or routes),
        criteria=bool(criteria or said["who_for"]),
    )
    return ServicePage(
        id=id_,
        publisher=publisher,
        source=source,
        source_id=id_ if ours and said["id"] else said["id"],
        name=said["name"],
        organisation=organisation,
        organisation_id=organisation.id if organisation else None,
        description=said["description"],
        who_for=said["who_for"],
        how_to_refer=how_to_refer,
        status="closed" if said["closed_on"] else status_of(said["status"], notes),
        ends_on=dated(said["ends_on"], "ends_on", notes),
        cost=cost_of(said["cost"]),
        cost_words=cost_words_of(said["cost"]),
        languages=folded(several(said["languages"])),
        access=access,
        access_words=access_words,
        categories=folded(several(said["categories"])),
        contacts=found,
        locations=(location,) if location else (),
        sessions=sessions,
        closures=closures_of(said["hours"], at),
        coverage=_coverage(said["areas"]),
        routes=routes,
        criteria=criteria,
        checks=checks_among(groups, source, dated(said["checked_on"], "checked_on", notes)),
        extra={**said.extra, **contacts.left_over, **_odd(said, notes)},
    )


def _criteria(text: str, notes: Notes) -> tuple[Criterion, ...]:
    """Return the conditions of a row: rules where they are typed as such, else lines of words."""
    typed = _typed(text)
    for words in _no_rules(text):
        notes.tell(
            "criteria", f'"{excerpt(words)}" is no rule that Signpost can read; kept as words.'
        )
    if not typed.any_structure:
        return tuple(Criterion(kind="words", words=line) for line in text.splitlines())
    for wrong in typed.problems:
        notes.tell("criteria", f"At character {wrong.place}: {wrong.problem}. Kept as words.")
    return typed.rules


@lru_cache(maxsize=4096)
def _no_rules(text: str) -> tuple[str, ...]:
    """Return what was surely typed as a rule and is none; prose is no rule and is not told of."""
    typed = _typed(text)
    misread = {wrong.place for wrong in typed.problems}
    parts = tuple(parts_of(text))
    short = all(len(part.split()) <= SHORT for _, part in parts)
    meant = short and (len(parts) > 1 or _COMPARES.search(text))
    if not (typed.any_structure or meant):
        return ()
    told = zip(parts, typed.rules, strict=True)
    return tuple(
        rule.words for (place, _), rule in told if rule.kind == "words" and place not in misread
    )


@lru_cache(maxsize=4096)
def _typed(text: str) -> Typed:
    """The same conditions stand in many rows."""
    return read_rules(text)


def _id(said: Said, publisher: str) -> str:
    """Return our id of the record.

    The postcode of a hidden place is no part of it: it could be found again by trying them all.
    """
    if said["id"]:
        return record_id(publisher, said["id"])
    postcode = said.written.postcode if said.visibility == "public" else ""
    source = said["source"] or publisher
    return nameless_id(publisher, source, said["name"], said["organisation"], postcode)


def _contacts(said: Said, notes: Notes) -> ContactList:
    """Return the contacts of a row."""
    contacts = ContactList(notes, about=f"{said['name']} {said['organisation']}")
    contacts.add_phones(said["phone"])
    contacts.add_emails(said["email"])
    contacts.add_website(said["website"])
    contacts.add_from_words(said["contact"])
    contacts.tell_of_misspelling()
    return contacts


def _runs_it(said: Said, publisher: str) -> Organisation | None:
    """Return who runs a service: whoever is registered, where a list has no other name for it."""
    numbers = said["charity_number"], said["company_number"]
    body = said["organisation"] or (said["name"] if any(numbers) else "")
    return _organisation(body, publisher, *numbers)


@lru_cache(maxsize=4096)
def _organisation(name: str, publisher: str, charity: str, company: str) -> Organisation | None:
    """Return the organisation of a row, if it names one, known by its name and numbers only."""
    if not name:
        return None
    number = " ".join(filter(None, (charity, company)))
    id_ = nameless_id(f"{publisher}-org", slug(f"{name} {number}".strip()) or name)
    return Organisation(
        id=id_, name=name, publisher=publisher, charity_number=charity, company_number=company
    )


@lru_cache(maxsize=4096)
def _coverage(areas: str) -> tuple[Coverage, ...]:
    """Return the areas that a row says it covers; nine letters and digits are an ONS code."""
    return tuple(
        Coverage(name=area, code=area if len(area) == 9 and area[1:].isdigit() else "")
        for area in folded(several(areas))
    )


def _odd(said: Said, notes: Notes) -> dict[str, object]:
    """Return the values that fitted no field, kept as they came."""
    kept: dict[str, object] = {}
    if said["status"] and status_of(said["status"], Notes(notes.row)) == "not_known":
        kept["status"] = said["status"]
    if said["closed_on"]:
        kept["closed_on"] = said["closed_on"]
    if said["publisher"] and not _is_publisher(said["publisher"]):
        kept["publisher"] = said["publisher"]
    if said["edition"] and said["edition"] not in EDITIONS:
        kept["edition"] = said["edition"]
    for field in ("ends_on", "checked_on"):
        if said[field] and dated(said[field], field, Notes(notes.row)) is None:
            kept[field] = said[field]
    return kept
