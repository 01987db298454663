"""Which column is which: the names people give to the columns of their own spreadsheets."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from directory.errors import UnreadableFile
from directory.interchange.tables.plainer_headings import plainer
from directory.interchange.tables.when_columns import (
    DayColumn,
    OneLine,
    as_one_line,
    day_columns,
    one_line_among,
    times_beside_days,
)
from directory.words import one_line, tidy

FIELDS = (
    "id", "name", "organisation", "description", "needs", "who_for", "how_to_refer",
    "referral_routes", "criteria", "phone", "email", "website", "address", "postcode", "latitude",
    "longitude", "location_visibility", "areas", "hours", "cost", "languages", "access", "status",
    "ends_on", "checked_on", "source", "publisher", "edition",
)  # fmt: skip
"""The columns of the Signpost spreadsheet."""
BETWEEN = "\n"
"""Stands between the headings of one field that a person found in several columns."""
SEVERAL = frozenset({
    "phone", "email", "address", "description", "needs", "who_for", "how_to_refer", "hours",
    "areas", "languages", "access", "categories", "contact", "criteria", "referral_routes",
})  # fmt: skip
"""The fields that may stand in several columns: what these say comes together."""
FURTHER = (
    "town", "contact", "categories", "area_code", "closed_on", "charity_number", "company_number",
)  # fmt: skip
"""What other people's spreadsheets also have, and we can read."""

_ALSO: dict[str, tuple[str, ...]] = {
    "id": ("service id", "unique id", "record id", "identifier", "reference", "ref",
           "unique reference number", "ref no", "reference number", "uid", "urn"),
    "name": ("service name", "service", "title", "name of service", "group name",
             "what its called", "what is it called", "called", "name of group", "group",
             "name of activity", "activity", "activity name", "name of project", "project",
             "project name", "project title", "activity title", "scheme", "club", "club name",
             "event", "name of the service",
             "service title", "service or group", "name of service group",
             "name of group or service", "name of service or group"),
    "organisation": ("organization", "organisation name", "organization name", "provider",
                     "provider name", "run by", "name of organisation", "who runs it",
                     "delivered by", "service provider", "provided by", "organised by",
                     "charity", "parent organisation", "lead organisation", "agency", "host"),
    "description": ("about", "what we do", "details", "summary", "service description",
                    "activities", "what it does", "what they do", "what do they do",
                    "what is it", "what happens", "about the service", "service details",
                    "what is offered", "what they offer", "support offered", "brief description",
                    "short description", "info", "information", "further information",
                    "description of service", "overview", "what do you do",
                    "describe what you do"),
    "needs": ("helps with", "help with", "what it helps with", "needs met"),
    "who_for": ("who it is for", "who is it for", "target audience", "eligibility", "who for",
                "for whom", "who can go", "who can attend", "who can use it", "whos it for",
                 "who its for",
                "aimed at", "suitable for", "client group", "target group", "age range", "ages",
                "age group", "audience", "who can come", "who can come along"),
    "how_to_refer": ("referral method", "how to access", "access route", "referral",
                     "referral process", "how to refer", "how to join", "how to get in",
                     "how to book", "booking", "referral details", "referral information",
                     "how to contact", "referral pathway", "access to service"),
    "referral_routes": ("routes", "ways in"),
    "criteria": ("referral criteria", "conditions", "eligibility criteria", "entry criteria",
                 "access criteria"),
    "phone": ("telephone", "tel", "phone number", "telephone number", "contact phone",
              "contact number", "contact telephone", "tel no", "telephone no", "phone no",
              "tel num", "tel number", "telephone num", "ring", "number to ring", "ring on",
              "ring us on", "mobile", "mobile number", "mobile no", "helpline", "contact tel",
              "contact no", "phones", "main phone", "phone s", "telephone s", "landline"),
    "email": ("e mail", "email address", "e mail address", "contact email", "mail",
              "e mail addr", "email addr", "contact e mail", "emails", "email contact",
              "email add", "enquiries email"),
    "website": ("url", "web", "web site", "web address", "web page", "contact web", "link",
                "website address", "web link", "website link", "website url", "homepage",
                "internet", "web addr", "www"),
    "address": ("full address", "street address", "venue", "contact address", "location",
                "where", "where is it", "where it is", "venue address", "place", "based at",
                "meeting place", "address line", "where held", "addr", "premises"),
    "postcode": ("post code", "postal code", "contact postcode", "pcode", "p code",
                 "venue postcode", "zip"),
    "latitude": ("lat",),
    "longitude": ("lon", "long", "lng"),
    "location_visibility": ("visibility", "address visibility", "address hidden", "hidden address",
                            "hidden", "confidential", "address confidential", "secret",
                            "confidential address", "private address", "address private"),
    "areas": ("areas covered", "area covered", "coverage", "catchment", "catchment area",
              "area served", "areas served", "area", "geographic area", "covers"),
    "hours": ("opening times", "opening hours", "times", "open", "days and times", "when",
              "when open", "when is it open", "when is it on", "day and time", "day time",
              "date and time", "days times", "time", "day s and time s", "open times",
              "hours of opening", "days open", "session times", "schedule", "opening days",
              "days", "time and day", "availability"),
    "cost": ("costs", "fee", "fees", "price", "charges", "charge", "how much", "cost to attend",
             "prices", "how much is it", "any cost", "is it free"),
    "languages": ("language", "languages spoken", "languages available"),
    "access": ("accessibility", "access features", "disabled access", "access information",
               "wheelchair access"),
    "status": ("service status", "current status", "still running"),
    "ends_on": ("ends", "end date", "funded until", "funding ends", "funding end date"),
    "checked_on": ("checked", "last checked", "date checked", "last verified", "assured date",
                   "last updated", "date updated", "updated", "date last checked",
                   "date last updated", "verified on",
                   "last reviewed"),
    "source": ("source of information",),
    "publisher": (),
    "edition": (),
    "town": ("city", "area name", "locality", "town city"),
    "contact": ("contact details", "contacts", "how to contact them", "contact info",
                "contact information", "how to get in touch",
                "how do people get in touch", "how can people get in touch"),
    "categories": ("category", "type", "types", "tags", "service type", "theme", "type of service",
                   "type of support", "sector", "type of activity"),
    "area_code": (),
    "closed_on": ("year closed", "date closed"),
    "charity_number": ("registered charity number", "charity no", "registered charity no",
                       "charity registration number", "charity commission number",
                       "charity reg no", "registered charity"),
    "company_number": ("company no", "company registration number", "companies house number",
                       "charity company registration number", "company reg no",
                       "registered company number"),
}  # fmt: skip
"""What people call each column; tests/reference/headings.csv holds each such heading to it."""
ORGANISATIONS = frozenset({"organisation", *_ALSO["organisation"]})
"""Headings of who runs it."""
_EVERY_NAME = frozenset(
    name for field, also in _ALSO.items() for name in (field.replace("_", " "), *also)
)
_BEHIND = ("phone", "email", "website", "postcode", "address", "description", "name", "id")
"""Fields found by the end of a heading too: ``charity_contact_phone``, ``pharmacy_name``."""
_ADDRESS_LINE = re.compile(r"(?:[a-z ]+ )?addr(?:ess)? ?(?:line ?)?(?:\d|one|two|three|four)")
_PARTS_OF_ADDRESS = frozenset({
    "building", "building name", "house name", "house name or number", "house number", "street",
    "street name", "road", "venue", "venue name", "name of venue",
})  # fmt: skip
"""Headings of what an address holds besides its lines."""
_NO_SITE = frozenset({
    "application", "booking", "form", "image", "logo", "map", "photo", "picture", "policy",
    "referral", "video",
})  # fmt: skip
"""Words before *link* or *URL* with which it leads to something else than their site."""
_NOT_THE_THING = frozenset({
    "area", "authority", "borough", "building", "company", "contact", "council", "county",
    "district", "first", "forename", "ground", "la", "last", "lsoa", "manager", "middle",
    "organisation", "organization", "owner", "parish", "person", "provider", "region",
    "road", "school", "staff", "street", "surname", "venue", "ward", "location", "local",
})  # fmt: skip
_PEOPLE = frozenset({
    "contact name", "contact person", "manager", "manager name", "first name", "last name",
    "surname", "forename", "staff", "staff name", "owner", "key contact", "named contact",
    "lead", "person",
})  # fmt: skip
_BESIDE_A_PHONE = frozenset({
    "1", "2", "3", "4", "day", "daytime", "eve", "evening", "other", "alternative", "second",
    "additional", "2nd", "main", "and", "or",
})  # fmt: skip
"""Words with which a heading still says no more than that a phone number stands there."""
_FROM_AGE = frozenset({"age from", "ages from", "from age", "min age", "minimum age", "age min"})
_TO_AGE = frozenset({"age to", "ages to", "to age", "max age", "maximum age", "age max"})


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands in a row, by position from 0."""

    headings: tuple[str, ...]
    fields: dict[str, tuple[int, ...]]
    days: tuple[DayColumn, ...]
    """Columns of one weekday's hours."""
    people: tuple[int, ...]
    """Columns that name people, which are not read."""
    others: tuple[int, ...]
    ages: tuple[int, ...] = ()
    """Columns of the youngest and the oldest that it is for."""
    line: OneLine | None = None
    """Those of the hours, where they only make sense together: the day, and the time."""

    def told_ages(self, cells: list[str]) -> str:
        """Return in words which ages a row says it is for, or nothing."""
        told = {tidy(self.headings[at]) in _TO_AGE: cells[at].strip()
                for at in self.ages if at < len(cells) and cells[at].strip()}  # fmt: skip
        if len(told) == 2:
            return f"Aged {told[False]} to {told[True]}"
        return (
            f"Aged up to {told[True]}"
            if True in told
            else f"Aged {told[False]} and over"
            if told
            else ""
        )


def columns_of(headings: list[str], mapping: Mapping[str, str] | None, file: str) -> Columns:
    """Return which column is which.

    Args:
        headings: The first row.
        mapping: Field to heading, as given by the person; wins over guessing. An empty heading
            says that no column is this field.
        file: Its name, for the sentence.

    Raises:
        UnreadableFile: No column can be the name, or the mapping names what is not there.
    """
    found = placed(headings, mapping, file)
    if "name" not in found.fields:
        shown = ", ".join(one_line(heading)[:40] for heading in headings[:30] if heading.strip())
        raise UnreadableFile(
            f"{file} has no column for the name of the service. Its columns are: {shown}. "
            'Say which it is with --map "name=COLUMN".'
        )
    return found


def placed(headings: list[str], mapping: Mapping[str, str] | None, file: str) -> Columns:
    """Return which column is which as :func:`columns_of` does, also where none is the name.

    Raises:
        UnreadableFile: The mapping names what is not there.
    """
    tidied = [tidy(heading) for heading in headings]
    fields = _mapped(mapping or {}, headings, tidied, file)
    taken = {at for places in fields.values() for at in places}
    days = day_columns(headings, tidied, taken)
    taken |= {at for day in days for at in (day.at, day.until) if at is not None}
    people = tuple(at for at, words in enumerate(tidied) if words in _PEOPLE and at not in taken)
    taken |= set(people)
    ages = _ages(tidied, fields, taken)
    taken |= set(ages)
    line = _hours(tidied, fields, taken, bool(days))
    _guess(tidied, fields, taken)
    _guess(plainer(headings, tidied), fields, taken)
    if "name" not in fields and "organisation" not in (mapping or {}):
        _called_by_who_runs_it(fields)
    if "phone" not in (mapping or {}):
        _add_phones(tidied, fields, taken)
    fields = {field: places for field, places in fields.items() if places}
    others = tuple(at for at in range(len(headings)) if at not in taken and tidied[at])
    return Columns(tuple(map(one_line, headings)), fields, days, people, others, ages, line)


def _mapped(
    mapping: Mapping[str, str], headings: list[str], tidied: list[str], file: str
) -> dict[str, tuple[int, ...]]:
    """Return the fields that the person has placed."""
    fields: dict[str, tuple[int, ...]] = {}
    for field, heading in mapping.items():
        name = tidy(field).replace(" ", "_")
        if name not in FIELDS + FURTHER:
            raise UnreadableFile(
                f"{field} is not a field of Signpost. They are: {', '.join(FIELDS)}."
            )
        if not heading.strip():
            fields[name] = ()
            continue
        several = tuple(dict.fromkeys(heading.split(BETWEEN)))
        if len(several) > 1 and name not in SEVERAL:
            raise UnreadableFile(
                f"{field} can be one column only, not {' and '.join(several)}. In several columns "
                f"may stand: {', '.join(one for one in (*FIELDS, *FURTHER) if one in SEVERAL)}."
            )
        for one in several:
            if tidy(one) not in tidied:
                raise UnreadableFile(f'{file} has no column "{one}": {", ".join(headings)}.')
        fields[name] = tuple(tidied.index(tidy(one)) for one in several)
    return fields


def _called_by_who_runs_it(fields: dict[str, tuple[int, ...]]) -> None:
    """Take who runs it for the name, in a list of organisations that begins with them."""
    if fields.get("organisation") == (0,) and len(fields) > 1:
        fields["name"] = fields.pop("organisation")


def is_a_heading(text: str) -> bool:
    """Say whether a cell says what a heading says: ``Telephone``."""
    return tidy(text) in _EVERY_NAME


def _hours(
    tidied: list[str], fields: dict[str, tuple[int, ...]], taken: set[int], has_days: bool
) -> OneLine | None:
    """Place the columns of the hours that are read together, if there are any, and return them."""
    if "hours" in fields:
        return as_one_line(tidied, fields["hours"])
    line = one_line_among(tidied, taken) or (times_beside_days(tidied, taken) if has_days else None)
    if line:
        fields["hours"] = line.places
        taken |= set(line.places)
    return line


def _ages(
    tidied: list[str], fields: dict[str, tuple[int, ...]], taken: set[int]
) -> tuple[int, ...]:
    """Return the columns of ages, unless a person said that they are something else."""
    mine = fields.get("who_for")
    found = tuple(
        at
        for at, words in enumerate(tidied)
        if words in _FROM_AGE | _TO_AGE and (at in mine if mine is not None else at not in taken)
    )
    if mine is not None:
        fields["who_for"] = tuple(at for at in mine if at not in found)
    return found


def _add_phones(tidied: list[str], fields: dict[str, tuple[int, ...]], taken: set[int]) -> None:
    """Add every further column of phone numbers to the first; mobiles come behind the others."""
    first = fields.get("phone", ())
    more = [at for at, words in enumerate(tidied) if at not in taken and _is_phone(words)]
    if more:
        plain = sorted((*first, *more), key=lambda at: ("mobile" in tidied[at], at))
        by_its_end = first and not _is_phone(tidied[first[0]])
        fields["phone"] = (*first, *more) if by_its_end else tuple(plain)
        taken |= set(more)


def _is_phone(words: str) -> bool:
    """Say whether a heading is one of phone numbers: ``Telephone 2``, ``Tel (day / eve)``."""
    rest = " ".join(word for word in words.split() if word not in _BESIDE_A_PHONE)
    return rest == "phone" or rest in _ALSO["phone"]


def _guess(tidied: list[str], fields: dict[str, tuple[int, ...]], taken: set[int]) -> None:
    """Place what the headings say: first by the whole heading, then by how it ends."""
    for field, also in _ALSO.items():
        names = (field.replace("_", " "), *also)
        if field not in fields:
            _place(field, _first(names, tidied, taken), fields, taken)
    for field in _BEHIND:
        if field not in fields:
            free = (
                (at, words)
                for at, words in enumerate(tidied)
                if at not in taken and not (field == "website" and _NO_SITE & {*words.split()})
            )
            at = next((at for at, words in free if _ends(words, field)), None)
            _place(field, at, fields, taken)
    _add_address(tidied, fields, taken)


def _add_address(tidied: list[str], fields: dict[str, tuple[int, ...]], taken: set[int]) -> None:
    """Add every further column of an address to the first, in the order in which they stand."""
    first = fields.get("address", ())
    more = [at for at, words in enumerate(tidied) if at not in taken and _is_address_line(words)]
    if more and all(tidied[at] in _ALSO["address"] + ("address",) for at in first):
        fields["address"] = tuple(sorted({*first, *more}))
        taken |= set(more)


def _place(field: str, at: int | None, fields: dict[str, tuple[int, ...]], taken: set[int]) -> None:
    """Note where a field stands, if it was found."""
    if at is not None:
        fields[field] = (at,)
        taken.add(at)


def _first(names: tuple[str, ...], tidied: list[str], taken: set[int]) -> int | None:
    """Return the position of the first of the names that is a heading nobody has taken."""
    for name in names:
        for at, words in enumerate(tidied):
            if words == name and at not in taken:
                return at
    return None


def _ends(words: str, field: str) -> bool:
    """Say whether a heading ends as a field does; a name or id must be of the thing itself."""
    if field in ("name", "id"):
        about = words.split()[:-1]
        return words.endswith(f" {field}") and not _NOT_THE_THING.intersection(about)
    return words.endswith(tuple(f" {name}" for name in (field, *_ALSO[field])))


def _is_address_line(words: str) -> bool:
    """Say whether a heading is one line of an address: ``Address 2``, ``Building name``."""
    return words in _PARTS_OF_ADDRESS or _ADDRESS_LINE.fullmatch(words) is not None
