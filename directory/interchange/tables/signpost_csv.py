"""Reading the Signpost spreadsheet as CSV, and other people's spreadsheets that are like it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

from pydantic import ValidationError

from directory.disclosure.editions import EDITIONS, edition_or_keeper
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.errors import UnreadableFile
from directory.interchange.cells.cleaning import cell, folded, plain, plain_line
from directory.interchange.cells.contacts import ContactList
from directory.interchange.cells.facts import (
    access_of,
    checks_of,
    cost_of,
    cost_words_of,
    dated,
    routes_of,
    several,
    status_of,
)
from directory.interchange.cells.hours import closures_of, day_sessions, doubt_about, sessions_of
from directory.interchange.cells.identity import nameless_id, record_id, slug
from directory.interchange.cells.places import Written, location_of, without_place
from directory.interchange.cells.secrecy import kept_as_typed
from directory.interchange.reading import (
    Beside,
    Notes,
    Opened,
    Problem,
    Progress,
    ReadItem,
    ReadRecord,
)
from directory.interchange.tables.columns import Columns, columns_of
from directory.interchange.tables.csv_rows import Row, rows_of
from directory.interchange.tables.headings import columns_named, from_headings, is_total
from directory.matching.notation import Typed, parts_of, read_rules
from directory.model import Coverage, Criterion, Organisation, ServicePage, Session
from directory.model.vocabulary import Visibility
from directory.words import excerpt, sentences

PLACE = "place-1"
"""Id of the one place that a row can have."""
PRACTICE_FILE = "{name} holds practice records, which are not real; nothing was brought in."
CUT_OFF = "The file ends in the middle of this row. Ask for it once more: the rest is missing."
TOTAL = "This row only adds up the others; left out."
SHORT = 3
"""Words; several parts as short as this are meant as rules, and longer ones are prose."""
_PARAGRAPHS = ("description", "criteria", "hours", "who_for", "how_to_refer")
_LISTS = ("needs", "referral_routes")


class SignpostCsv:
    """The Signpost spreadsheet: every column optional but the name."""

    name = "signpost-csv"
    title = "Signpost spreadsheet (CSV)"

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether the file is text that may be a spreadsheet."""
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        if start.startswith((b"[", b"{")):
            return False
        first = start.split(b"\n", 1)[0]
        return path.suffix.lower() in (".csv", ".tsv", ".txt") or any(s in first for s in b",;\t")

    def open(
        self,
        path: Path,
        publisher: str,
        *,
        progress: Progress | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Opened:
        """Open a spreadsheet, to give its services, and a problem for each row left out.

        Args:
            path: The file.
            publisher: Begins the ids of the records.
            progress: Told how many bytes have been read, of how many.
            mapping: Field to column heading, for columns that cannot be guessed.

        Raises:
            UnreadableFile: Not a spreadsheet as text, or without a column for the name.
        """
        rows = from_headings(rows_of(path, progress), mapping or {}, path.name)
        return opened(rows, path, publisher, columns_named(mapping or {}))


def opened(
    rows: Iterator[Row], path: Path, publisher: str, mapping: Mapping[str, str] | None
) -> Opened:
    """Return a spreadsheet of which the first of ``rows`` is the headings, opened.

    Raises:
        UnreadableFile: There is no row, none can be the name, or it is a practice file.
    """
    header = next(rows, None)
    if header is None:
        raise UnreadableFile(f"{path.name} is empty.")
    if PRACTICE_WARNING in header.cells:
        raise UnreadableFile(PRACTICE_FILE.format(name=path.name))
    columns = columns_of(header.cells, mapping, path.name)
    read_row = partial(_read_row, columns=columns, publisher=publisher)
    return Opened(rows, read_row, tuple(_about_columns(header, columns)))


def row_reader(headings: list[str], publisher: str) -> Callable[[Row], ReadItem]:
    """Return what makes a record of each row under some headings."""
    columns = columns_of(headings, None, "")
    return partial(_read_row, columns=columns, publisher=publisher)


def _about_columns(header: Row, columns: Columns) -> Iterator[Problem]:
    """Tell of columns that are not read on purpose."""
    for at in columns.people:
        words = "Names of people are not brought in; this column is left out."
        yield Problem(header.number, columns.headings[at], words)


_COMMAS = re.compile(r"\s*,[\s,]*")
"""A comma of somebody else's address, with whatever blanks and other commas are around it."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What one row says, field by field, cleaned."""

    values: dict[str, str]
    extra: dict[str, str]
    days: tuple[Session, ...]
    written: Written
    visibility: Visibility

    def __getitem__(self, field: str) -> str:
        return self.values.get(field, "")


def _read_row(row: Row, columns: Columns, publisher: str) -> ReadItem:
    """Return the record of one row, or why it was left out."""
    notes = Notes(row.number)
    if row.cut_off:
        notes.tell("", CUT_OFF)
    said = _said(row, columns, notes)
    listed = said["publisher"] if _is_publisher(said["publisher"]) else ""
    if not said["name"]:
        return Problem(row.number, "name", _why_nameless(notes))
    if is_total(row.cells, said["name"]):
        return Problem(row.number, "name", TOTAL)
    try:
        page = _page(said, listed or publisher, notes)
        if listed and said["id"]:  # ours: it is known again by its whole id
            page = page.model_copy(update={"source_id": page.id})
    except ValidationError as wrong:
        field = ".".join(str(part) for part in wrong.errors()[0]["loc"])
        return Problem(row.number, field, "This row could not be read; left out.")
    beside = Beside(edition_or_keeper(said["edition"])) if listed else None
    needs = _needs_said(said["needs"])
    return ReadRecord(row.number, page, tuple(notes.problems), needs, beside=beside)


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


def _said(row: Row, columns: Columns, notes: Notes) -> _Said:
    """Return the fields of a row; a hidden place is taken out of all of them here, once."""
    cells = row.cells
    if len(cells) > len(columns.headings) and any(
        c.strip() for c in cells[len(columns.headings) :]
    ):
        notes.tell("", "This row has more cells than there are headings; the last are left out.")
    width = len(cells)
    values = {
        field: value
        for field, places in columns.fields.items()
        if (texts := [cells[at] for at in places if at < width and cells[at]])
        and (value := _joined(field, texts))
    }
    extra = {
        columns.headings[at]: text
        for at in columns.others
        if at < len(cells) and (text := plain(cell(cells[at])))
    }
    if ages := plain_line(columns.told_ages(cells)):
        values["who_for"] = "; ".join(part for part in (values.get("who_for", ""), ages) if part)
    address = values.get("address", "")
    written = Written(
        address=address if "edition" in columns.fields else _COMMAS.sub(", ", address),
        town=values.get("town", ""),
        postcode=values.get("postcode", ""),
        latitude=values.get("latitude", ""),
        longitude=values.get("longitude", ""),
        area=(*several(values.get("areas", "")), "")[0],
    )
    typed = values.get("location_visibility", "")
    kept = kept_as_typed(typed, written, values, extra, notes)
    visibility, written = kept.visibility, kept.written
    at_place = None if written == Written() and visibility == "public" else PLACE
    days = tuple(
        session
        for at, day, name in columns.days
        if at < len(cells) and (text := cell(cells[at]))
        for session in day_sessions(day, plain_line(text), name, at_place)
    )
    if visibility != "public":
        return _without_place(_Said(values, {}, days, written, visibility), notes)
    return _Said(values, extra, days, written, visibility)


def _joined(field: str, texts: list[str]) -> str:
    """Return the text of a field, which may stand in several columns."""
    clean = plain if field in _PARAGRAPHS else plain_line
    if len(texts) == 1 and field not in _LISTS:
        return clean(cell(texts[0]))
    if field in _LISTS:
        return "; ".join(line for text in texts for line in plain(cell(text)).splitlines())
    between = "\n" if field in _PARAGRAPHS else ", "
    return between.join(text for part in texts if (text := clean(cell(part))))


def _without_place(said: _Said, notes: Notes) -> _Said:
    """Return what a row says without any sentence that tells where its hidden place is."""
    kept = {}
    for field, text in said.values.items():
        if field in ("address", "postcode", "latitude", "longitude", "location_visibility", "town"):
            continue
        kept[field] = without_place(text, said.written)
        if kept[field] != text and len(sentences(kept[field])) < len(sentences(text)):
            notes.tell(field, "Words that tell where the hidden place is are left out.")
    days = tuple(
        day.model_copy(update={"words": without_place(day.words, said.written)})
        for day in said.days
    )
    return replace(said, values=kept, days=days)


def _page(said: _Said, publisher: str, notes: Notes) -> ServicePage:
    """Return the whole record of one row."""
    contacts = _contacts(said, notes)
    routes, route_words = routes_of(said["referral_routes"], contacts, notes)
    found = tuple(contacts.found)
    numbers = said["charity_number"], said["company_number"]
    # Whoever is registered runs the service, also where a list has no other name for it.
    body = said["organisation"] or (said["name"] if any(numbers) else "")
    organisation = _organisation(body, publisher, *numbers)
    access, access_words = access_of(said["access"])
    location = location_of(PLACE, said.written, said.visibility, notes)
    at = location.id if location else None
    if doubt := doubt_about(said["hours"]):
        notes.tell("hours", doubt)
    page = ServicePage(
        id=_id(said, publisher),
        publisher=publisher,
        source=said["source"] or publisher,
        source_id=said["id"],
        name=said["name"],
        organisation=organisation,
        organisation_id=organisation.id if organisation else None,
        description=said["description"],
        who_for=said["who_for"],
        how_to_refer="; ".join(part for part in (said["how_to_refer"], route_words) if part),
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
        sessions=(*sessions_of(said["hours"], at), *said.days),
        closures=closures_of(said["hours"], at),
        coverage=_coverage(said["areas"]),
        routes=routes,
        criteria=_criteria(said["criteria"], notes),
        extra={**said.extra, **contacts.left_over, **_odd(said, notes)},
    )
    checked = dated(said["checked_on"], "checked_on", notes)
    return page.model_copy(update={"checks": checks_of(page, page.source, checked)})


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
    listed = len(parts) > 1 and all(len(part.split()) <= SHORT for _, part in parts)
    if not (typed.any_structure or listed):
        return ()
    told = zip(parts, typed.rules, strict=True)
    return tuple(
        rule.words for (place, _), rule in told if rule.kind == "words" and place not in misread
    )


@lru_cache(maxsize=4096)
def _typed(text: str) -> Typed:
    """The same conditions stand in many rows."""
    return read_rules(text)


def _id(said: _Said, publisher: str) -> str:
    """Return our id of the record.

    The postcode of a hidden place is no part of it: it could be found again by trying them all.
    """
    if said["id"]:
        return record_id(publisher, said["id"])
    postcode = said.written.postcode if said.visibility == "public" else ""
    source = said["source"] or publisher
    return nameless_id(publisher, source, said["name"], said["organisation"], postcode)


def _contacts(said: _Said, notes: Notes) -> ContactList:
    """Return the contacts of a row."""
    contacts = ContactList(notes, about=f"{said['name']} {said['organisation']}")
    contacts.add_phones(said["phone"])
    contacts.add_emails(said["email"])
    contacts.add_website(said["website"])
    contacts.add_from_words(said["contact"])
    contacts.tell_of_misspelling()
    return contacts


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


def _odd(said: _Said, notes: Notes) -> dict[str, object]:
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
