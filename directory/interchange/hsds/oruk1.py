"""Reading lists of services of the Open Referral UK standard, version 1, as councils give them.

All 819 services of one real feed fail the strict schema, so nothing is refused for its shape:
what can be read is read, what is odd is kept as it came and told.
"""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from pydantic import ValidationError

from directory.interchange.cells.cleaning import (
    folded,
    kept_as_it_came,
    line_of,
    paragraphs_of,
    plain_line,
)
from directory.interchange.cells.contacts import ContactList
from directory.interchange.cells.facts import checks_of, dated, status_of
from directory.interchange.cells.identity import nameless_id, record_id
from directory.interchange.hsds.gaps import gaps_of
from directory.interchange.hsds.masked import NAME_TELLS, without_masked
from directory.interchange.hsds.oruk1_lists import (
    access_in,
    add_contacts,
    closures_in,
    cost_in,
    coverage_in,
    criteria_in,
    entries,
    languages_in,
    named,
    places_in,
    sessions_in,
)
from directory.interchange.hsds.reaching import add_links
from directory.interchange.hsds.terms import terms_of
from directory.interchange.json_stream import records_of
from directory.interchange.reading import Notes, Opened, Problem, Progress, ReadItem, ReadRecord
from directory.keeping.record.contact_rules import web_address
from directory.model import Organisation, Route, ServicePage
from directory.words import excerpt

_READ = frozenset({
    "id", "name", "description", "url", "email", "status", "fees", "organization",
    "organisation", "contacts", "cost_options", "eligibilitys", "eligibilities",
    "eligibility", "minimum_age", "maximum_age", "min_age", "max_age", "holiday_schedules",
    "languages", "regular_schedules", "regular_schedule", "service_areas",
    "service_at_locations", "locations", "service_taxonomys", "service_taxonomies",
    "taxonomies", "pc_targetAudience", "pc_attendingAccess_additionalInfo",
    "attending_access", "assured_date", "free", "phones", "links",
})  # fmt: skip
_ORGANISATION_READ = frozenset({"id", "name", "description", "url"})
_ACCESS_OF_STANDARD = frozenset(
    {"referral", "appointment", "membership", "drop-in", "self referral", "professional referral"}
)
_TYPES_OF_STANDARD = frozenset({"venue", "home visit", "home_visit", "phone", "online"})


class Oruk1:
    """Open Referral UK, version 1: a list, a page of a list, or one service."""

    name = "oruk1"
    title = "Open Referral UK 1 (JSON)"

    def looks_like(self, head: bytes, path: Path) -> bool:
        """Say whether the file begins as JSON does."""
        text = head.decode("utf-16", "ignore") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        start = text.encode() if text else head
        return start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"[", b"{"))

    def open(
        self,
        path: Path,
        publisher: str,
        *,
        progress: Progress | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> Opened:
        """Open a feed, to give its services, and a problem for each record left out.

        Args:
            path: The file.
            publisher: Begins the ids of the records.
            progress: Told how many bytes have been read, of how many.
            mapping: Not used: the properties of the standard have their names.

        Raises:
            UnreadableFile: Not sound JSON; the sentence names the record. Its rows raise it.
        """
        return Opened(records_of(path, progress), partial(_read_record, publisher=publisher))


def _read_record(row: tuple[int, object], publisher: str) -> ReadItem:
    """Return one service, or why it was left out."""
    number, value = row
    if not isinstance(value, dict):
        return Problem(number, "", "This record is not a service; left out.")
    notes = Notes(number)
    if not line_of(value.get("name")):
        return Problem(number, "name", "This record has no name; left out.")
    try:
        page = _page(value, publisher, notes)
    except ValidationError as wrong:
        field = ".".join(str(part) for part in wrong.errors()[0]["loc"])
        return Problem(number, field, "This record could not be read; left out.")
    if not page.name:
        return Problem(number, "name", NAME_TELLS)
    told, codes = tuple(notes.problems), terms_of(value).codes
    return ReadRecord(number, page, told, codes=codes, beside=gaps_of(value, page))


def _page(value: dict[str, object], publisher: str, notes: Notes) -> ServicePage:
    """Return the whole record of one service."""
    organisation = _organisation(value, publisher)
    by = organisation.name if organisation else ""
    contacts = ContactList(notes, about=f"{line_of(value['name'])} {by}")
    contacts.add_website(line_of(value.get("url")))
    contacts.add_emails(line_of(value.get("email")))
    places = places_in(value, notes)
    add_contacts(contacts, value)
    add_links(contacts, value)
    contacts.tell_of_misspelling()
    cost, cost_words = cost_in(value)
    criteria, who_for = criteria_in(value, notes)
    access, access_words = access_in(value)
    page = ServicePage(
        id=_id(value, publisher, organisation),
        publisher=publisher,
        source=publisher,
        source_id=line_of(value.get("id")),
        name=line_of(value["name"]),
        organisation=organisation,
        organisation_id=organisation.id if organisation else None,
        description=paragraphs_of(value.get("description")),
        status=status_of(line_of(value.get("status")), notes),
        who_for=who_for,
        how_to_refer=_way_in(value, notes),
        cost=cost,
        cost_words=cost_words,
        languages=languages_in(value),
        access=access,
        access_words=access_words,
        categories=_categories(value),
        contacts=tuple(contacts.found),
        locations=tuple(places.locations),
        sessions=(*sessions_in(value, None, notes), *places.sessions),
        closures=(*closures_in(value, None, notes), *places.closures),
        coverage=coverage_in(value),
        routes=_routes(value),
        criteria=criteria,
        extra=_extra(value, contacts, notes),
    )
    page = without_masked(page, places.masked, notes) if places.masked else page
    checked = dated(line_of(value.get("assured_date")), "assured_date", notes)
    return page.model_copy(update={"checks": checks_of(page, publisher, checked)})


def _id(value: dict[str, object], publisher: str, organisation: Organisation | None) -> str:
    """Return our id of the record."""
    source_id = line_of(value.get("id"))
    if source_id:
        return record_id(publisher, source_id)
    by = organisation.name if organisation else ""
    return nameless_id(publisher, publisher, line_of(value["name"]), by)


def _organisation(value: dict[str, object], publisher: str) -> Organisation | None:
    """Return who runs the service, if the record says so."""
    given = value.get("organization") or value.get("organisation")
    if not isinstance(given, dict) or not (name := line_of(given.get("name"))):
        return None
    source_id = line_of(given.get("id"))
    first = f"{publisher}-org"
    return Organisation(
        id=record_id(first, source_id) if source_id else nameless_id(first, name),
        name=name,
        description=paragraphs_of(given.get("description")),
        website=web_address(line_of(given.get("url"))) or "",
        publisher=publisher,
        source_id=source_id,
        extra=_unread(given, _ORGANISATION_READ),
    )


def _way_in(value: dict[str, object], notes: Notes) -> str:
    """Return how to get in, as the source words it."""
    access = line_of(value.get("attending_access"))
    if access and access.casefold() not in _ACCESS_OF_STANDARD:
        notes.tell(
            "attending_access", f'"{excerpt(access)}" is not a word of the standard; kept as words.'
        )
    kind = line_of(value.get("attending_type"))
    if kind and kind.casefold() not in _TYPES_OF_STANDARD:
        notes.tell(
            "attending_type", f'"{excerpt(kind)}" is not a word of the standard; kept as it came.'
        )
    more = paragraphs_of(value.get("pc_attendingAccess_additionalInfo"))
    return "\n".join(part for part in (access, more) if part)


def _routes(value: dict[str, object]) -> tuple[Route, ...]:
    """Return the one way in that the source's word leaves no doubt about."""
    word = line_of(value.get("attending_access")).casefold().replace("_", "-").replace(" ", "-")
    if word != "drop-in":
        return ()
    return (Route(channel="self_drop_in", who=("self",), accepted="yes"),)


def _categories(value: dict[str, object]) -> tuple[str, ...]:
    """Return the source's own words for what and whom the service is for, each once."""
    audiences = (line_of(a.get("audienceType")) for a in entries(value, "pc_targetAudience"))
    parts = (part for label in audiences for part in label.split(">"))
    return folded((*parts, *(plain_line(word) for word in named(value))))


def _extra(value: dict[str, object], contacts: ContactList, notes: Notes) -> dict[str, object]:
    """Return what we do not know, as it came, and odd values that fitted no field."""
    kept = _unread(value, _READ)
    kept.update(contacts.left_over)
    status = line_of(value.get("status"))
    if status and status_of(status, Notes(notes.row)) == "not_known":
        kept["status"] = status
    return kept


def _unread(value: dict[str, object], read: frozenset[str]) -> dict[str, object]:
    """Return the properties that are not among those read, emptied of pictures and people."""
    kept = kept_as_it_came({key: item for key, item in value.items() if key not in read})
    return kept if isinstance(kept, dict) else {}
