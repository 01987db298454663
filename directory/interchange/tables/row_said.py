"""What one row of a spreadsheet says, field by field, cleaned, and without a place it hides."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from directory.interchange.cells.cleaning import cell, plain, plain_line
from directory.interchange.cells.facts import several
from directory.interchange.cells.hours import day_sessions
from directory.interchange.cells.places import NOWHERE, Written, without_place
from directory.interchange.cells.secrecy import kept_as_typed
from directory.interchange.reading import Notes
from directory.interchange.tables.columns import Columns
from directory.interchange.tables.csv_rows import Row
from directory.interchange.tables.when_columns import CROSSES, TICKS, hours_of, is_ticked, line_of
from directory.model import Session
from directory.model.vocabulary import Visibility
from directory.reading.streets import (
    names_a_street,
    without_doors_in,
    without_street_in,
    without_streets,
)
from directory.words import digits, postcode, sentences, tidy

PLACE = "place-1"
"""Id of the one place that a row can have."""
_PARAGRAPHS = ("description", "criteria", "hours", "who_for", "how_to_refer")
_LISTS = ("needs", "referral_routes")
_BY_LINE = ("phone", "address", "areas", "languages", "categories", "access")
"""Fields of which each line of a cell is a part: a number, a line of an address, an area."""
_WHOLE_NUMBER = 8
"""Digits; what has fewer is part of a number."""
_NAMES = ("name", "organisation")
_CELLS = ("phone", "contact")
_NOT_SAID = ("id", "source", "publisher", "edition", "email", "areas", "checked_on", "ends_on")
"""What tells no place by its nature, and is not looked through for one."""
_A_SUM = re.compile(r"\d{1,4}(?:\.\d{1,2})?")
_COMMAS = re.compile(r"\s*,[\s,]*")
"""A comma of somebody else's address, with whatever blanks and other commas are around it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one row says, field by field, cleaned."""

    values: dict[str, str]
    extra: dict[str, str]
    days: tuple[Session, ...]
    written: Written
    visibility: Visibility

    def __getitem__(self, field: str) -> str:
        return self.values.get(field, "")


def said_in(row: Row, columns: Columns, notes: Notes) -> Said:
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
    own = "edition" in columns.fields
    if not own:
        values |= _in_words(values, columns)
    address = values.get("address", "")
    if not own and address and (code := postcode(address)) == postcode(values.get("postcode", "")):
        address = "" if code else address

    times = ""
    if columns.line and (line := plain(line_of(columns.line, cells))):
        values["hours"] = line
        if any(is_ticked(column, cells) for column in columns.days):
            times = values.pop("hours")  # on the days that are ticked

    def days(at_place: str | None) -> tuple[Session, ...]:
        return tuple(
            session
            for column in columns.days
            if (text := hours_of(column, cells, times))
            for session in day_sessions(column.day, text, column.of, at_place)
        )

    return _placed(values, extra, days, address if own else _COMMAS.sub(", ", address), notes)


def _in_words(values: Mapping[str, str], columns: Columns) -> dict[str, str]:
    """Return what says something with its heading alone: a tick under *Wheelchair*, a bare 3.5."""
    said = {}
    if (cost := values.get("cost", "")) and _A_SUM.fullmatch(cost) and float(cost):
        pounds, _, pence = cost.partition(".")
        said["cost"] = f"\u00a3{pounds}.{pence:0<2}" if pence.strip("0") else f"\u00a3{pounds}"
    access = values.get("access", "").casefold()
    if access in TICKS | CROSSES and len(columns.fields["access"]) == 1:
        heading = tidy(columns.headings[columns.fields["access"][0]])
        if "wheelchair" in heading:
            said["access"] = "Wheelchair access" if access in TICKS else "No wheelchair access"
    return said


def said_in_own(cells: Mapping[str, str], notes: Notes) -> Said:
    """Return the fields of a row with our own headings, by which ``cells`` are known.

    The same as :func:`said_in`, and sooner: each row that is written is read back.
    """
    values = {
        field: value for field, text in cells.items() if text and (value := _joined(field, [text]))
    }
    return _placed(values, {}, lambda _: (), values.get("address", ""), notes)


def _placed(
    values: dict[str, str],
    extra: dict[str, str],
    days_at: Callable[[str | None], tuple[Session, ...]],
    address: str,
    notes: Notes,
) -> Said:
    """Return what a row says, a hidden place taken out of it."""
    written = Written(
        address=address,
        town=values.get("town", ""),
        postcode=values.get("postcode", ""),
        latitude=values.get("latitude", ""),
        longitude=values.get("longitude", ""),
        area=(*several(values.get("areas", "")), "")[0],
    )
    typed = values.get("location_visibility", "")
    kept = kept_as_typed(typed, written, values, extra, notes)
    visibility, written = kept.visibility, kept.written
    days = days_at(None if visibility == "public" and written == NOWHERE else PLACE)
    if visibility != "public":
        return _without_place(Said(values, {}, days, written, visibility), notes)
    return Said(values, extra, days, written, visibility)


def _joined(field: str, texts: list[str]) -> str:
    """Return the text of a field, which may stand in several columns."""
    if field in _BY_LINE:
        texts = [_one_after_another(field, text) if "\n" in text else text for text in texts]
    clean = plain if field in _PARAGRAPHS else plain_line
    if len(texts) == 1 and field not in _LISTS:
        return clean(cell(texts[0]))
    if field in _LISTS:
        return "; ".join(line for text in texts for line in plain(cell(text)).splitlines())
    between = "\n" if field in _PARAGRAPHS else ", "
    parts = [text for part in texts if (text := clean(cell(part)))]
    return between.join(_once(parts) if field == "address" else parts)


def _once(parts: list[str]) -> list[str]:
    """Return the parts of an address, without those that another one has in it."""
    return [
        part
        for at, part in enumerate(parts)
        if not any(
            part.casefold() in other.casefold() and (len(part), -at) < (len(other), -there)
            for there, other in enumerate(parts)
            if there != at
        )
    ]


def _one_after_another(field: str, text: str) -> str:
    """Return the lines of a cell as its parts; a number that was only wrapped stays one."""
    lines = [line.strip(" ,;") for line in plain(text).splitlines()]
    if field == "phone" and any(0 < len(digits(line)) < _WHOLE_NUMBER for line in lines):
        return " ".join(lines)
    return ", ".join(line for line in lines if line)


def _without_place(said: Said, notes: Notes) -> Said:
    """Return what a row says without any sentence that tells where its hidden place is."""
    kept = {}
    names = said["name"], said["organisation"]
    ours = bool(said["publisher"] and said["edition"])  # a keeper has read these words
    for field, text in said.values.items():
        if field in ("address", "postcode", "latitude", "longitude", "location_visibility", "town"):
            continue
        told = text if ours or field != "name" else without_doors_in(text)
        left = without_place(told, said.written)
        kept[field] = left if ours else _quiet(field, left, names)
        if kept[field] != text and (
            field in (*_CELLS, *_NAMES) or len(sentences(kept[field])) < len(sentences(text))
        ):
            notes.tell(field, "Words that tell where the hidden place is are left out.")
    days = tuple(
        day.model_copy(
            update={"words": without_streets(without_place(day.words, said.written), names)}
        )
        for day in said.days
    )
    return replace(said, values=kept, days=days)


def _quiet(field: str, text: str, names: tuple[str, str]) -> str:
    """Return a field without a street that no cell for the address gives."""
    if field in _NAMES:
        return "" if names_a_street(text) else text
    if field in _CELLS:
        return without_street_in(text)
    return text if field in _NOT_SAID else without_streets(text, names)
