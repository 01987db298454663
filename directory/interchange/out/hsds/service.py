"""One record as one whole service of the standard, with everything that belongs to it inside."""

from collections.abc import Iterator, Mapping

from directory.disclosure.record.told_plainly import how_to_get_in_told, who_can_go_told
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.interchange.out.hsds.bodies import organisation_of
from directory.interchange.out.hsds.flat import LISTS, UNWRITTEN
from directory.interchange.out.hsds.ids import service_uuid, uuid_of
from directory.interchange.out.hsds.places import at_locations
from directory.interchange.out.hsds.reaching import contacts_of, first_of, phones_of
from directory.interchange.out.hsds.tables import TABLES
from directory.interchange.out.hsds.terms import attributes_of
from directory.interchange.out.hsds.times import closures_told, schedules_of
from directory.interchange.out.writing import Around
from directory.model import ServicePage
from directory.model.vocabulary import Cost, Status
from directory.words import spoken_month

Json = dict[str, object]
STATUS: dict[Status, str] = {
    "open": "active", "waiting_list": "active", "not_known": "active", "planned": "inactive",
    "paused": "temporarily closed", "closed": "defunct",
}  # fmt: skip
"""The standard's word for each status; ours stands among the attributes."""
COSTS: dict[Cost, str] = {
    "free": "Free", "donation": "Donation", "fee": "Fee", "membership": "Membership"
}  # fmt: skip
INTERPRETER = {True: "They can get an interpreter.", False: "They have no interpreter."}
CURRENCY = "GBP"
OURS = frozenset({"practice", "signpost", "organization", *LISTS, *UNWRITTEN})
"""Names that a property of a source does not take."""
_OF_A_BODY = frozenset({"programs", "locations", "services"})
"""The lists that an organisation of the standard has besides."""
_TYPES, _BODY_TYPES = (
    {one.name: one.type for table in TABLES if table.name == name for one in table.columns}
    for name in ("service", "organization")
)
_FORMATS = frozenset({
    "url", "email", "assurer_email", "status", "website", "uri", "parent_organization_id",
})  # fmt: skip
"""Text of the standard that has a form of its own."""


def service_of(page: ServicePage, around: Around) -> Json:
    """Return a record as a service of the standard.

    Args:
        page: As the edition may hold it.
        around: The edition, the needs, whether it is practice, and what is held twice.
    """
    told: Json = {
        "id": service_uuid(page, around.twice),
        "name": page.name,
        "status": STATUS[page.status],
        **_words(page, around),
        **dict(_ages(page)),
        **_dates(page),
        **_lists(page, around),
        "organization": organisation_of(page, around.twice) if page.organisation else None,
    }
    service = {name: value for name, value in told.items() if value not in (None, "", [])}
    return {"practice": True, **service} if around.practice else service


def with_unknown(service: Json, page: ServicePage) -> Json:
    """Return a service with the properties of its source that we do not know written back.

    What would not fit the standard stays out; our own record beside them has all of it.
    """
    whole = {**service, **_unknown(service, page.extra, OURS, _TYPES)}
    body, told = page.organisation, service.get("organization")
    if body is None or not isinstance(told, dict):
        return whole
    more = _unknown(told, body.extra, OURS | _OF_A_BODY, _BODY_TYPES)
    return {**whole, "organization": {**told, **more}} if more else whole


def _unknown(
    told: Json, extra: Mapping[str, object], ours: frozenset[str], types: Mapping[str, str]
) -> Json:
    """Return the unknown properties of a thing that may stand beside what is told of it."""
    return {
        name: value
        for name, value in extra.items()
        if name not in told and name not in ours and _fits(name, value, types)
    }


def _fits(name: str, value: object, types: Mapping[str, str]) -> bool:
    """Say whether a property is none of the standard's, or may stand there as it is."""
    kind = types.get(name)
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    return kind is None or (kind == "string" and name not in _FORMATS and isinstance(value, str))


def _words(page: ServicePage, around: Around) -> Json:
    """Return what stands in the standard's own text fields."""
    public = around.edition == "public"
    also = (page.public_name, *page.also_known_as, *page.acronyms, *page.former_names)
    since = page.waiting_checked_on
    asked = f" ({spoken_month(since)})" if since and page.waiting_time else ""
    warning = PRACTICE_WARNING if around.practice else ""
    return {
        "alternate_name": "; ".join(dict.fromkeys(name for name in also if name)),
        "description": "\n".join(part for part in (page.summary, page.description) if part),
        "url": first_of(page, "website"),
        "email": first_of(page, "email"),
        "interpretation_services": INTERPRETER.get(page.interpreter, "")
        if page.interpreter is not None
        else "",
        "application_process": how_to_get_in_told(page, public=public),
        "eligibility_description": who_can_go_told(page, public=public),
        "fees_description": page.cost_words or COSTS.get(page.cost, ""),
        "wait_time": f"{page.waiting_time}{asked}",
        "alert": " ".join(part for part in (warning, closures_told(page)) if part),
    }


def _dates(page: ServicePage) -> Json:
    """Return the oldest check, by which the record was assured, and the newest."""
    days = [check.checked_on for check in page.checks if check.checked_on]
    if not days:
        return {}
    return {
        "assured_date": min(days).isoformat(),
        "last_modified": f"{max(days).isoformat()}T00:00:00Z",
    }


def _lists(page: ServicePage, around: Around) -> Json:
    """Return the lists that belong to a service."""
    bring = dict.fromkeys(thing for route in page.routes for thing in route.bring)
    return {
        "phones": phones_of(page, None),
        "contacts": contacts_of(page),
        "schedules": schedules_of(page, None),
        "service_areas": list(_areas(page)),
        "service_at_locations": at_locations(page),
        "languages": [
            {"id": uuid_of("language", page.id, name), "name": name} for name in page.languages
        ],
        "cost_options": _costs(page),
        "required_documents": [
            {"id": uuid_of("required_document", page.id, thing), "document": thing}
            for thing in bring
        ],
        "attributes": attributes_of(page, around.needs),
    }


def _areas(page: ServicePage) -> Iterator[Json]:
    for number, area in enumerate(page.coverage):
        code = {"extent": area.code, "extent_type": "gss"} if area.code else {}
        yield {"id": uuid_of("service_area", page.id, number), "name": area.name, **code}


def _costs(page: ServicePage) -> list[Json]:
    if page.cost == "not_recorded":
        return []
    free: Mapping[str, object] = {"amount": 0, "currency": CURRENCY} if page.cost == "free" else {}
    words = {"amount_description": page.cost_words} if page.cost_words else {}
    return [{"id": uuid_of("cost_option", page.id), "option": COSTS[page.cost], **free, **words}]


def _ages(page: ServicePage) -> Iterator[tuple[str, object]]:
    """Yield the ages that a service takes, where one rule says so for everybody."""
    rules = [
        rule for rule in page.criteria
        if rule.kind == "age" and rule.strength == "must" and not rule.group
        and rule.structure != "suggested"
    ]  # fmt: skip
    if len(rules) != 1:
        return
    value, operator = rules[0].value, rules[0].operator
    ages = value if isinstance(value, list) and operator == "between" else [value, value]
    if len(ages) != 2 or not all(type(age) in (int, float) for age in ages):
        return
    if operator in ("between", "at_least", "is"):
        yield "minimum_age", ages[0]
    if operator in ("between", "at_most", "is"):
        yield "maximum_age", ages[1]
