"""What a record of HSDS says that Signpost has no field for: kept as it came, to be given back."""

from collections.abc import Iterable

from directory.interchange.cells.cleaning import kept_as_it_came
from directory.interchange.hsds.oruk1_lists import entries

UNREAD = "unread"
"""The property under which leavings of lists that are read are kept."""
READ = frozenset({
    "id", "name", "alternate_name", "description", "url", "website", "email", "status", "fees",
    "fees_description", "wait_time", "application_process", "eligibility_description",
    "minimum_age", "maximum_age", "min_age", "max_age", "assured_date", "organization",
    "organisation", "organization_id", "organisation_id", "location_id", "eligibility",
    "eligibilities", "eligibilitys", "audience", "free", "practice", "signpost", "contact",
    "phone", "keywords", "categories",
})  # fmt: skip
"""Properties of a service that become fields."""
_READ_IN_LISTS: dict[str, frozenset[str]] = {
    "phones": frozenset({"number", "extension", "type", "number_type", "description"}),
    "contacts": frozenset({"title", "department", "email", "name", "phone"}),
    "schedules": frozenset({
        "opens_at", "closes_at", "freq", "interval", "byday", "weekday", "valid_from",
        "valid_to", "dtstart", "until", "description",
    }),
    "holiday_schedules": frozenset({
        "start_date", "end_date", "closed", "opens_at", "closes_at",
    }),
    "service_areas": frozenset({"name", "service_area"}),
    "languages": frozenset({"name", "language"}),
    "cost_options": frozenset({"amount", "option", "amount_description", "cost_type"}),
    "service_at_locations": frozenset({"mask_exact_address"}),
    "location": frozenset({
        "name", "latitude", "longitude", "transportation", "geometry", "mask_exact_address",
    }),
    "addresses": frozenset({
        "address_1", "address_2", "address_3", "address_4", "city", "postal_code", "attention",
        "address_type",
    }),
    "accessibility": frozenset({"accessibility", "description", "name"}),
    "attributes": frozenset(),
}  # fmt: skip
_ALSO = {
    "regular_schedules": "schedules", "regular_schedule": "schedules", "schedule": "schedules",
    "holiday_schedule": "holiday_schedules", "service_area": "service_areas",
    "physical_addresses": "addresses", "physical_address": "addresses", "address": "addresses",
    "accessibility_for_disabilities": "accessibility", "accessibilities": "accessibility",
    "services_at_location": "service_at_locations", "service_at_location": "service_at_locations",
    "locations": "location", "service_taxonomies": "attributes", "taxonomies": "attributes",
    "service_taxonomys": "attributes", "service_taxonomy": "attributes",
    "services_taxonomy": "attributes", "additional_urls": "attributes", "links": "attributes",
}  # fmt: skip
_TIES = frozenset({
    "service_id", "organization_id", "location_id", "service_at_location_id", "contact_id",
    "phone_id", "taxonomy_id", "taxonomy_term_id", "link_id",
})  # fmt: skip
"""What ties the rows of tables together, and says nothing once they are."""
_ALSO_AS_TEXT = frozenset({"languages", "service_areas", "accessibility"})
_KEEPS_ITS_ID = frozenset({"service_at_locations", "location"})


def unread_of(value: dict[str, object]) -> dict[str, object]:
    """Return what of a service is not read: its own properties, and leavings of its lists."""
    own: dict[str, object] = {}
    leavings: dict[str, object] = {}
    for key, item in value.items():
        kind = _ALSO.get(key, key)
        if kind in _READ_IN_LISTS and isinstance(item, list | dict):
            left = _of_list(entries(value, key), kind)
            leavings |= {key: left} if left else {}
        elif key not in READ and not (isinstance(item, str) and kind in _ALSO_AS_TEXT):
            own[key] = item
    if leavings:
        before = own.get(UNREAD)
        own[UNREAD] = {**(before if isinstance(before, dict) else {}), **leavings}
    kept = kept_as_it_came(own)
    return kept if isinstance(kept, dict) else {}


def unread_of_organisation(given: dict[str, object], read: frozenset[str]) -> dict[str, object]:
    """Return what of an organisation is not read; its people and its services stand elsewhere."""
    kept = kept_as_it_came({key: item for key, item in given.items() if key not in read})
    return kept if isinstance(kept, dict) else {}


def _of_list(items: Iterable[dict[str, object]], kind: str) -> list[dict[str, object]]:
    """Return what is left of the entries of a list; entries of which nothing is left are not."""
    left = (_of_entry(item, kind) for item in items)
    return [one for one in left if one]


def _of_entry(item: dict[str, object], kind: str) -> dict[str, object]:
    """Return what is left of one entry, or nothing."""
    if kind == "attributes":
        return {} if _is_ours(item) else item
    left: dict[str, object] = {}
    for key, inner in item.items():
        below = _ALSO.get(key, key)
        if below in _READ_IN_LISTS and isinstance(inner, list | dict):
            more = _of_list(entries(item, key), below)
            left |= {key: more} if more else {}
        elif key not in _READ_IN_LISTS[kind] | _TIES and inner not in (None, "", [], {}):
            left[key] = inner
    says = left.keys() - {"id"} or (kind in _KEEPS_ITS_ID and "id" in left)
    return left if says else {}


def _is_ours(item: dict[str, object]) -> bool:
    """Say whether an attribute was written by Signpost, which writes it afresh each time."""
    term = item.get("taxonomy_term")
    return isinstance(term, dict) and str(term.get("taxonomy", "")).startswith("signpost-")
