"""The shapes in which HSDS comes as JSON: services, organisations that hold services, tables."""

from collections.abc import Iterator, Mapping

from directory.interchange.cells.embedded import is_ours
from directory.interchange.hsds.gaps import WHOLE
from directory.interchange.hsds.oruk1_lists import entries
from directory.interchange.tables.joined_tables import SERVICES, Nested, services_of, table_named

OF_VERSION_1_UK = frozenset({
    "attending_access", "attending_type", "deliverable_type", "eligibilitys", "pc_metadata",
    "pc_targetAudience", "service_taxonomys",
})  # fmt: skip
"""Properties of Open Referral UK 1, which has a reader of its own."""
OF_HSDS = frozenset({
    "additional_urls", "alert", "alternate_name", "application_process", "assurer_email",
    "attributes", "eligibility_description", "fees_description", "interpretation_services",
    "last_modified", "licenses", "organization_id", "program", "program_id", "schedules",
    "service_taxonomy", "services_at_location", "signpost", "taxonomy_ids", "wait_time",
})  # fmt: skip
"""Properties of a service that other lists of services do not have."""
_OF_ORGANISATIONS = frozenset({
    "legal_status", "logo", "organization_identifiers", "parent_organization_id", "tax_id",
    "tax_status", "year_incorporated",
})  # fmt: skip
_OF_TERMS = frozenset({"parent_id", "taxonomy", "taxonomy_detail", "term_uri", "version"})
_PARTS = ("services", "locations", "service_at_locations")


def is_hsds(record: object) -> bool:
    """Say whether the first record of a JSON file is one of HSDS, in any of its shapes."""
    if is_ours(record):  # with what version 1 said besides, which nobody else could read
        return True
    if not isinstance(record, dict) or OF_VERSION_1_UK & record.keys():
        return False
    whole = _at_location(record) or _holds_services(record) or why_no_service(record)
    return bool(
        OF_HSDS & record.keys() or whole or is_tables(record) or _places_have_addresses(record)
    )


def is_tables(record: Mapping[str, object]) -> bool:
    """Say whether an object is tables tied by ids, each under its name."""
    names = {known: name for name in record if (known := table_named(name))}
    rows = record.get(names.get(SERVICES, ""))
    if not isinstance(rows, list) or record.get("name") or len(names) < 2:
        return False
    first = rows[0] if rows else {}
    return isinstance(first, dict) and not any(isinstance(x, dict | list) for x in first.values())


def why_no_service(record: Mapping[str, object]) -> str:
    """Return why an object is no service but something beside it, or nothing."""
    if "location_type" in record:
        return "This is a place without its services; left out."
    if OF_HSDS & record.keys() - {"alternate_name"} or record.get("organization"):
        return ""
    if _OF_ORGANISATIONS & record.keys():
        return "This is an organisation without its services; left out."
    if _OF_TERMS & record.keys() and "status" not in record:
        return "This is a word of a list, not a service; left out."
    return ""


def services_in(rows: Iterator[tuple[int, object]]) -> Iterator[tuple[int, object]]:
    """Yield the services of a file, each with the number of the record that it stands in.

    A service that is told place by place is put together again, and comes last.
    """
    by_place: dict[str, Nested] = {}
    for number, record in rows:
        if not isinstance(record, dict):
            yield number, record
        elif _at_location(record):
            _put_together(record, by_place)
        elif is_tables(record):
            tables = services_of({table_named(n): _rows(t) for n, t in record.items()})
            yield from ((number, {**WHOLE, **service}) for number, service in tables)
        elif _holds_services(record):
            yield from ((number, service) for service in _services_of_whole(record))
        else:
            yield number, record
    yield from enumerate(by_place.values(), start=1)


def _rows(table: object) -> list[Nested]:
    """Return the rows of a table."""
    return [row for row in table if isinstance(row, dict)] if isinstance(table, list) else []


def _at_location(record: Mapping[str, object]) -> bool:
    """Say whether an object is a service at one of its places."""
    return isinstance(record.get("service"), dict) and "location" in record


def _holds_services(record: Mapping[str, object]) -> bool:
    """Say whether an object is an organisation, or a page, that holds services."""
    places = record.get("locations")
    first = places[0] if isinstance(places, list) and places else None
    within = isinstance(first, dict) and isinstance(first.get("services"), list)
    return isinstance(record.get("services"), list) or within


def _places_have_addresses(record: Mapping[str, object]) -> bool:
    """Say whether the places of a service are told as version 3 tells them."""
    return any(
        isinstance(location, dict) and isinstance(location.get("addresses"), list)
        for entry in entries(dict(record), "service_at_locations")
        if (location := entry.get("location"))
    )


def _put_together(record: Nested, by_place: dict[str, Nested]) -> None:
    """Add one place of a service to what is told of it so far."""
    given = record["service"]
    service = given if isinstance(given, dict) else {}
    known = str(service.get("id") or service.get("name"))
    held = by_place.setdefault(known, {**service, "service_at_locations": []})
    places = held["service_at_locations"]
    if isinstance(places, list):
        places.append({key: value for key, value in record.items() if key != "service"})


def _services_of_whole(record: Nested) -> Iterator[Nested]:
    """Yield the services that an organisation or a page holds, each with who runs it."""
    own = {key: value for key, value in record.items() if key not in _PARTS}
    by = {"organization": own} if own.get("name") else {}
    for service in entries(record, "services"):
        yield {**by, **service}
    for place in entries(record, "locations"):
        at = {key: value for key, value in place.items() if key not in _PARTS}
        for service in entries(place, "services"):
            yield {**by, **service, "service_at_locations": [{"location": at}]}
