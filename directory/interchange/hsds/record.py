"""One service as HSDS and Open Referral UK tell it, with all that hangs on it: a record of ours."""

from dataclasses import dataclass

from pydantic import ValidationError

from directory.interchange.cells.cleaning import folded, line_of, paragraphs_of
from directory.interchange.cells.contacts import ContactList
from directory.interchange.cells.embedded import Inside, inside_of
from directory.interchange.cells.facts import (
    access_of,
    checks_of,
    cost_of,
    dated,
    several,
    status_of,
)
from directory.interchange.cells.identity import nameless_id, record_id
from directory.interchange.hsds.gaps import gaps_of
from directory.interchange.hsds.masked import NAME_TELLS, without_masked
from directory.interchange.hsds.organisations import organisation_of
from directory.interchange.hsds.oruk1_lists import (
    Places,
    closures_in,
    cost_in,
    coverage_in,
    criteria_in,
    entries,
)
from directory.interchange.hsds.places import places_of
from directory.interchange.hsds.reaching import add_links, add_phones, add_reaching
from directory.interchange.hsds.schedules import schedules_of
from directory.interchange.hsds.shapes import why_no_service
from directory.interchange.hsds.terms import Terms, terms_of
from directory.interchange.hsds.unread import unread_of
from directory.interchange.hsds.written_by_us import (
    criteria_written,
    ways_as_typed,
    ways_written,
    with_what_we_wrote,
    without_ways,
)
from directory.interchange.reading import Beside, Notes, Problem, ReadItem, ReadRecord
from directory.model import Coverage, Criterion, Organisation, ServicePage
from directory.model.vocabulary import Cost

_NAMELESS = "This record has no name; left out."


def read_service(row: tuple[int, object], publisher: str, *, with_gaps: bool = False) -> ReadItem:
    """Return one service, or why it was left out.

    Args:
        row: The service and its number.
        publisher: Begins its id.
        with_gaps: Whether a property that is missing says nothing, rather than none.
    """
    number, value = row
    if not isinstance(value, dict):
        return Problem(number, "", "This record is not a service; left out.")
    ours = None if value.get("practice") is True else inside_of(value)
    if ours and ours.fits:
        return ReadRecord(number, ours.page, complete=True, beside=Beside(ours.edition))
    if why := _why_not(value):
        return Problem(number, "", why)
    notes = Notes(number)
    beside = _edited(ours, value) if ours else None
    try:
        page = page_of(_to_read(value, beside), publisher, notes)
    except ValidationError as wrong:
        field = ".".join(str(part) for part in wrong.errors()[0]["loc"])
        return Problem(number, field, "This record could not be read; left out.")
    if with_gaps and beside is None:
        beside = gaps_of(value, page)
    told, codes = tuple(notes.problems), terms_of(value).codes
    record = ReadRecord(number, page, told, codes=codes, beside=beside)
    return record if page.name else Problem(number, "name", NAME_TELLS)


def _edited(ours: Inside, value: dict[str, object]) -> Beside:
    """Return our own record inside a service that somebody edited."""
    ways = ways_written(terms_of(value)) != ways_as_typed(ours.page)
    return Beside(ours.edition, whole=ours.page, tables=ours.in_a_table, ways_edited=ways)


def _to_read(value: dict[str, object], beside: Beside | None) -> dict[str, object]:
    """Return what is read of a service: no way in of ours that nobody edited.

    It names numbers that may have been changed where they stand.
    """
    return value if beside is None or beside.ways_edited else without_ways(value)


def _why_not(value: dict[str, object]) -> str:
    """Return why an object is left out, or nothing."""
    if value.get("practice") is True:
        return "This is a practice record; left out."
    return why_no_service(value) or ("" if line_of(value.get("name")) else _NAMELESS)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was read of a service before its record is made."""

    organisation: Organisation | None
    contacts: ContactList
    places: Places
    terms: Terms
    access_words: tuple[str, ...]


def page_of(value: dict[str, object], publisher: str, notes: Notes) -> ServicePage:
    """Return the whole record of one nested service.

    Args:
        value: The service; must have a name.
        publisher: Begins its id.
        notes: Told of what is odd.

    Raises:
        ValidationError: Something of it does not fit a record at all.
    """
    parts = _parts(value, publisher, notes)
    page = _page(value, parts, publisher, notes)
    page = with_what_we_wrote(page, parts.terms, notes)
    if parts.places.masked:
        page = without_masked(page, parts.places.masked, notes)
    checked = dated(line_of(value.get("assured_date")), "assured_date", notes)
    return page.model_copy(update={"checks": checks_of(page, page.source, checked)})


def _parts(value: dict[str, object], publisher: str, notes: Notes) -> _Parts:
    """Read what several fields are made of."""
    organisation = organisation_of(value, publisher)
    by = organisation.name if organisation else ""
    contacts = ContactList(notes, about=f"{line_of(value['name'])} {by}")
    contacts.add_website(line_of(value.get("url") or value.get("website")))
    contacts.add_emails(line_of(value.get("email")))
    add_reaching(contacts, value)
    places, access_words = places_of(value, contacts, notes)
    add_links(contacts, value)
    if not any(contact.kind == "phone" for contact in contacts.found):
        for given in entries(value, "organization", "organisation"):
            add_phones(contacts, given, "", None)
    contacts.tell_of_misspelling()
    return _Parts(organisation, contacts, places, terms_of(value), access_words)


def _page(value: dict[str, object], parts: _Parts, publisher: str, notes: Notes) -> ServicePage:
    """Return the record as the standard's own properties tell it."""
    organisation, places = parts.organisation, parts.places
    cost, cost_words = _cost(value)
    criteria, who_for = _criteria(value, parts.terms, notes)
    access, access_words = access_of("; ".join(parts.access_words))
    source_id = line_of(value.get("id"))
    by = organisation.name if organisation else ""
    name = line_of(value["name"])
    return ServicePage(
        id=record_id(publisher, source_id)
        if source_id
        else nameless_id(publisher, publisher, name, by),
        publisher=publisher,
        source=publisher,
        source_id=source_id,
        name=name,
        also_known_as=folded([line_of(value.get("alternate_name"))]),
        organisation=organisation,
        organisation_id=organisation.id if organisation else None,
        description=paragraphs_of(value.get("description")),
        status=status_of(line_of(value.get("status")), notes),
        who_for=who_for,
        how_to_refer=paragraphs_of(value.get("application_process")),
        waiting_time=line_of(value.get("wait_time")),
        cost=cost,
        cost_words=cost_words,
        languages=_languages(value),
        access=access,
        access_words=access_words,
        categories=parts.terms.names,
        contacts=tuple(parts.contacts.found),
        locations=tuple(places.locations),
        sessions=(*schedules_of(value, None, notes), *places.sessions),
        closures=(*closures_in(value, None, notes), *places.closures),
        coverage=_coverage(value),
        criteria=criteria,
        extra={**unread_of(value), **parts.contacts.left_over, **_odd(value, notes)},
    )


def _cost(value: dict[str, object]) -> tuple[Cost, str]:
    """Return the kind of cost and its words; the longer words of version 3 stand first."""
    cost, words = cost_in(value)
    more = paragraphs_of(value.get("fees_description"))
    if not more or more in words:
        return cost, words
    told = "\n".join(part for part in (more, words) if part)
    return (cost_of(more) if cost == "not_recorded" else cost), told


def _criteria(
    value: dict[str, object], terms: Terms, notes: Notes
) -> tuple[tuple[Criterion, ...], str]:
    """Return the conditions of a service, and whom it says it is for."""
    written = criteria_written(terms, notes)
    criteria, who_for = criteria_in(value, notes)
    words = [paragraphs_of(value.get("eligibility_description"))]
    words += [paragraphs_of(value.get(key)) for key in ("eligibility", "audience")]
    told = "; ".join(folded([*words, who_for]))
    return written or criteria, told


def _languages(value: dict[str, object]) -> tuple[str, ...]:
    """Return the languages of a service: in a list, of names or objects, or in one text."""
    given = value.get("languages")
    if isinstance(given, str):
        return folded(several(given))
    if isinstance(given, list) and all(isinstance(item, str) for item in given):
        return folded(str(item) for item in given)
    return folded(
        line_of(entry.get("name") or entry.get("language") or entry.get("code"))
        for entry in entries(value, "languages")
    )


def _coverage(value: dict[str, object]) -> tuple[Coverage, ...]:
    """Return the areas that a service covers."""
    given = value.get("service_areas")
    if isinstance(given, str):
        return tuple(Coverage(name=name) for name in folded(several(given)))
    return coverage_in(value)


def _odd(value: dict[str, object], notes: Notes) -> dict[str, object]:
    """Return values that fitted no field, as they came."""
    status = line_of(value.get("status"))
    odd = status and status_of(status, Notes(notes.row)) == "not_known"
    return {"status": status} if odd else {}
