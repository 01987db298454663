"""What a service of a JSON feed does not speak of: a missing key says nothing, an empty list does.

The pages of a feed hold less than its single services: no places, no times, no areas. Whoever
brings in such a page must not lose what is held.
"""

from collections.abc import Iterator, Mapping

from directory.interchange.hsds.oruk1_lists import entries
from directory.interchange.hsds.schedules import SCHEDULES
from directory.interchange.reading import Beside
from directory.model import ServicePage

_PLACES = ("service_at_locations", "services_at_location", "service_at_location", "locations")
_TERMS = (
    "attributes", "service_taxonomies", "service_taxonomys", "service_taxonomy",
    "services_taxonomy", "taxonomies", "keywords", "categories",
)  # fmt: skip
_CONDITIONS = (
    "eligibilitys", "eligibilities", "eligibility", "eligibility_description", "audience",
    "minimum_age", "maximum_age", "min_age", "max_age",
)  # fmt: skip
_FEES = ("fees", "fees_description", "cost_options", "free")
_WAYS = ("attending_access", "pc_attendingAccess_additionalInfo", "needs_referral")
_PEOPLE = ("contacts", "contact")
_AT_A_PLACE = frozenset({"sessions", "closures", "contacts.phone", "contacts.email"})
"""What may be told where a service is, instead of by the service."""
TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "description": ("description",),
    "status": ("status",),
    "also_known_as": ("alternate_name",),
    "organisation": ("organization", "organisation"),
    "locations": _PLACES,
    "access": (*_PLACES, "attending_type"),
    "access_words": _PLACES,
    "sessions": SCHEDULES,
    "closures": ("holiday_schedules", "holiday_schedule"),
    "coverage": ("service_areas", "service_area"),
    "languages": ("languages",),
    "categories": (*_TERMS, "pc_targetAudience"),
    "criteria": (*_CONDITIONS, "attributes"),
    "who_for": _CONDITIONS,
    "how_to_refer": ("application_process", *_WAYS),
    "routes": ("attributes", *_WAYS),
    "waiting_time": ("wait_time",),
    "cost": _FEES,
    "cost_words": _FEES,
    "checks": ("assured_date",),
    "contacts.phone": ("phones", "phone", *_PEOPLE),
    "contacts.email": ("email", *_PEOPLE),
    "contacts.website": ("url", "website", "additional_urls", "links"),
}
"""The properties that tell each field of a record."""
_LISTS = frozenset({
    *_PLACES, *SCHEDULES, *_TERMS, *_PEOPLE, "holiday_schedules", "holiday_schedule",
    "service_areas", "service_area", "languages", "cost_options", "phones", "eligibilitys",
    "eligibilities", "eligibility", "additional_urls", "links", "pc_targetAudience",
})  # fmt: skip
"""Properties that hold lists; null there is no list, and says nothing either."""
WHOLE: Mapping[str, object] = {
    **dict.fromkeys(("description", "status", "alternate_name", "eligibility_description", "fees",
                     "application_process", "wait_time", "assured_date", "email", "url"), ""),
    "service_at_locations": [], "schedules": [], "holiday_schedules": [], "service_areas": [],
    "languages": [], "attributes": [], "phones": [], "organization": {},
}  # fmt: skip
"""What a service of tables says by having nothing in one of them: none."""


def gaps_of(value: Mapping[str, object], page: ServicePage) -> Beside | None:
    """Return what a service does not speak of; None where it speaks of everything.

    Args:
        value: The service as it came.
        page: What was read of it.
    """
    unsaid = frozenset(_unsaid(dict(value), page))
    return Beside(unsaid=unsaid, told=frozenset(value)) if unsaid else None


def _unsaid(value: dict[str, object], page: ServicePage) -> Iterator[str]:
    levels = [value, *_places_in(value)]
    for name, keys in TOLD_BY.items():
        field, _, kind = name.partition(".")
        held = getattr(page, field)
        if kind:
            held = [one for one in held if one.kind == kind]
        default = ServicePage.model_fields[field].get_default(call_default_factory=True)
        spoken = any(_speaks(one, keys) for one in (levels if name in _AT_A_PLACE else [value]))
        if not spoken and (field == "checks" or held in (default, [])):
            yield name


def _places_in(value: dict[str, object]) -> Iterator[dict[str, object]]:
    for entry in entries(value, *_PLACES):
        yield entry
        if isinstance(inner := entry.get("location"), dict):
            yield inner


def _speaks(value: Mapping[str, object], keys: tuple[str, ...]) -> bool:
    return any(key in value and not (key in _LISTS and value[key] is None) for key in keys)
