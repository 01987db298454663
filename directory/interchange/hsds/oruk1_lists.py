"""The nested lists of a full Open Referral UK 1 record: places, schedules, contacts, conditions.

The list pages of councils leave them out; a single service, or a richer feed, has them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from directory.interchange.cells.cleaning import folded, line_of, paragraphs_of, plain_line
from directory.interchange.cells.contacts import ContactList
from directory.interchange.cells.facts import access_of, cost_of, cost_words_of, date_of, dated
from directory.interchange.cells.hours import clock, weekday_of
from directory.interchange.cells.places import Written, location_of
from directory.interchange.hsds.masked import hidden_in_words, kept_at
from directory.interchange.reading import Notes
from directory.model import Closure, Coverage, Criterion, Location, Session
from directory.model.vocabulary import AccessFeature, Cost
from directory.words import is_whole_number, parted

_AGES = (("minimum_age", "maximum_age"), ("min_age", "max_age"))
_OLDEST = 120
_NOT_A_ROLE = frozenset({"mr", "mrs", "ms", "miss", "dr", "mx", "rev"})


def entries(value: dict[str, object], *names: str) -> Iterator[dict[str, object]]:
    """Yield the objects of the first of these properties that is a list; odd items are skipped."""
    for name in names:
        given = value.get(name)
        if isinstance(given, list) and given:
            yield from (item for item in given if isinstance(item, dict))
            return
        if isinstance(given, dict):
            yield given
            return


def named(value: dict[str, object]) -> tuple[str, ...]:
    """Return the names of the taxonomy terms of a service."""
    terms = []
    for entry in entries(value, "service_taxonomys", "service_taxonomies", "taxonomies"):
        term = entry.get("taxonomy")
        terms.append(line_of((term if isinstance(term, dict) else entry).get("name")))
    return folded(terms)


@dataclass(slots=True)
class Places:
    """The places of a service, and what belongs to each of them."""

    locations: list[Location] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    closures: list[Closure] = field(default_factory=list)
    masked: list[Written] = field(default_factory=list)
    """Places that are not held, as they were written; to take them out of the words as well."""


def places_in(value: dict[str, object], notes: Notes) -> Places:
    """Return the places of a service; one that its source masks is told by its town only."""
    places = Places()
    for entry in entries(value, "service_at_locations", "locations"):
        inner = entry.get("location")
        given = inner if isinstance(inner, dict) else entry
        written = _written(given)
        kept = kept_at(value, entry, given, written, notes)
        id_ = f"place-{len(places.locations) + 1}"
        place = location_of(id_, kept.written, kept.visibility, notes)
        if place is None:
            continue
        if kept.visibility != "public":
            places.masked.append(kept.written)
        places.locations.append(place.model_copy(update={"access": _access_at(given)}))
        places.sessions += sessions_in(entry, place.id, notes)
        places.closures += closures_in(entry, place.id, notes)
    if not places.locations and (hidden := hidden_in_words(value, notes)):
        places.locations.append(hidden)
        places.masked.append(Written())
    return places


def _written(given: dict[str, object]) -> Written:
    """Return a place as its source words it."""
    address = next(entries(given, "physical_addresses", "physical_address"), given)
    lines = (line_of(address.get(key)) for key in ("address_1", "address_2"))
    latitude, longitude = _point(given)
    return Written(
        name=line_of(given.get("name")),
        address=", ".join(line for line in lines if line),
        town=line_of(address.get("city")),
        postcode=line_of(address.get("postal_code")),
        latitude=latitude,
        longitude=longitude,
    )


def _access_at(given: dict[str, object]) -> tuple[AccessFeature, ...]:
    """Return the access features of a place."""
    words = [
        line_of(entry.get("accessibility") or entry.get("name"))
        for entry in entries(given, "accessibility_for_disabilities", "accessibilities")
    ]
    return access_of("; ".join(words))[0]


def _point(given: dict[str, object]) -> tuple[str, str]:
    """Return latitude and longitude as written, from either of two shapes."""
    geometry = given.get("geometry")
    if isinstance(geometry, dict):
        pair = geometry.get("coordinates")
        if isinstance(pair, list) and len(pair) == 2:
            return line_of(pair[1]), line_of(pair[0])
    return line_of(given.get("latitude")), line_of(given.get("longitude"))


def sessions_in(
    value: dict[str, object], location_id: str | None, notes: Notes
) -> tuple[Session, ...]:
    """Return the sessions of a regular schedule; what is not a plain weekly time stays words."""
    found: list[Session] = []
    for entry in entries(value, "regular_schedules", "regular_schedule"):
        found += _schedule(entry, location_id, notes)
    return tuple(found)


def _schedule(entry: dict[str, object], location_id: str | None, notes: Notes) -> list[Session]:
    """Return the sessions of one entry, one for each day it names."""
    opens, closes = clock(line_of(entry.get("opens_at"))), clock(line_of(entry.get("closes_at")))
    words = paragraphs_of(entry.get("description"))
    by_day = line_of(entry.get("byday") or entry.get("weekday"))
    days = [weekday_of(part) for part in by_day.split(",") if part]
    plain_week = line_of(entry.get("freq")).upper() in ("", "WEEKLY") and line_of(
        entry.get("interval")
    ) in ("", "1")
    if not (days and all(days) and opens and closes and opens < closes and plain_week):
        shown = [by_day, line_of(entry.get("opens_at")), line_of(entry.get("closes_at"))]
        every = line_of(entry.get("freq")).lower()
        text = words or " ".join(part for part in (every, *shown) if part)
        return [Session(words=text, location_id=location_id, every="words_only")] if text else []
    return [
        Session(
            weekday=day,
            opens=opens,
            closes=closes,
            words=words,
            location_id=location_id,
            starts_on=dated(line_of(entry.get("valid_from")), "regular_schedules", notes),
            ends_on=dated(line_of(entry.get("valid_to")), "regular_schedules", notes),
        )
        for day in days
    ]


def closures_in(
    value: dict[str, object], location_id: str | None, notes: Notes
) -> tuple[Closure, ...]:
    """Return the dated exceptions of a holiday schedule."""
    found = []
    for entry in entries(value, "holiday_schedules", "holiday_schedule"):
        starts, ends = (date_of(line_of(entry.get(key))) for key in ("start_date", "end_date"))
        if starts is None:
            notes.tell("holiday_schedules", "A holiday without a date is left out.")
            continue
        closed = entry.get("closed") in (True, "true", "True")
        found.append(
            Closure(
                starts_on=starts,
                ends_on=ends or starts,
                location_id=location_id,
                opens="" if closed else clock(line_of(entry.get("opens_at"))),
                closes="" if closed else clock(line_of(entry.get("closes_at"))),
            )
        )
    return tuple(found)


def add_contacts(contacts: ContactList, value: dict[str, object]) -> None:
    """Add the numbers of a record. Roles become labels; the names of people are not read."""
    for entry in entries(value, "contacts"):
        role = role_of(line_of(entry.get("title")))
        for phone in entries(entry, "phones"):
            _add_phone(contacts, phone, role)
        contacts.add_phones(line_of(entry.get("phone")), role)
        contacts.add_emails(line_of(entry.get("email")), role)
    for phone in entries(value, "phones"):
        _add_phone(contacts, phone, "")


def _add_phone(contacts: ContactList, phone: dict[str, object], role: str) -> None:
    number, extension = number_of(phone)
    beside = f"extension {extension}" if extension else ""
    contacts.add_phones(number, ", ".join(filter(None, (role, beside))))


def number_of(phone: dict[str, object]) -> tuple[str, str]:
    """Return a number with its extension as one writes it, and an extension that is no part of it.

    Only a whole number with figures for an extension is one thing to ring.
    """
    number = line_of(phone.get("number")).strip("\"' ")
    extension = line_of(phone.get("extension"))
    both = f"{number} extension {extension}"
    joined = is_whole_number(number) and not parted(number)[1] and parted(both)[1]
    return (both, "") if extension and joined else (number, extension)


def role_of(title: str) -> str:
    """Return a title of a post; ``Mrs`` is a title of a person and says nothing."""
    return "" if title.casefold().rstrip(".") in _NOT_A_ROLE else title


def cost_in(value: dict[str, object]) -> tuple[Cost, str]:
    """Return the kind of cost and its words, from the fees and the cost options."""
    fees = paragraphs_of(value.get("fees"))
    options = [_cost_option(entry) for entry in entries(value, "cost_options")]
    words = "\n".join(part for part in (fees, *options) if part)
    if value.get("free") is True or (not fees and options and set(options) == {"Free"}):
        return "free", "" if words == "Free" else words
    return cost_of(words), cost_words_of(words)


def _cost_option(entry: dict[str, object]) -> str:
    """Return one cost option in words."""
    amount, option = line_of(entry.get("amount")), line_of(entry.get("option"))
    try:
        pounds = float(amount) if amount else None
    except ValueError:
        pounds = None
    price = amount if pounds is None else ("Free" if pounds == 0 else f"£{pounds:.2f}")
    price = price.removesuffix(".00")
    more = line_of(entry.get("amount_description") or entry.get("cost_type"))
    return ", ".join(part for part in (price, option, more) if part)


def criteria_in(value: dict[str, object], notes: Notes) -> tuple[tuple[Criterion, ...], str]:
    """Return the conditions that a record states, and whom it says it is for."""
    criteria: list[Criterion] = []
    words: list[str] = []
    if (age := _age(value, "", notes)) is not None:
        criteria.append(age)
    for entry in entries(value, "eligibilitys", "eligibilities", "eligibility"):
        text = paragraphs_of(entry.get("eligibility"))
        age = _age(entry, text, notes)
        if age is not None:
            criteria.append(age)
        elif text:
            criteria.append(Criterion(kind="words", words=text))
        words.append(text)
    return tuple(criteria), "; ".join(folded(words))


def _age(entry: dict[str, object], words: str, notes: Notes) -> Criterion | None:
    """Return the ages that an entry states, in whole years, or None."""
    low_key, high_key = next(
        (pair for pair in _AGES if pair[0] in entry or pair[1] in entry), _AGES[0]
    )
    low, high = _years(entry.get(low_key)), _years(entry.get(high_key))
    if low is not None and high is not None and low > high:
        notes.tell(low_key, f"Ages from {low} to {high} cannot be; kept as words.")
        return Criterion(kind="words", words=words or f"Ages {low} to {high}")
    if high is not None and high < _OLDEST and low:
        return Criterion(kind="age", operator="between", value=[low, high], words=words)
    if high is not None and high < _OLDEST:
        return Criterion(kind="age", operator="at_most", value=high, words=words)
    return Criterion(kind="age", operator="at_least", value=low, words=words) if low else None


def _years(value: object) -> int | None:
    """Return whole years from a number or its text; anything else says nothing."""
    text = line_of(value)
    try:
        years = float(text) if text else -1.0
    except ValueError:
        return None
    return int(years) if 0 <= years <= _OLDEST and years == int(years) else None


def languages_in(value: dict[str, object]) -> tuple[str, ...]:
    """Return the languages of a service."""
    given = value.get("languages")
    if isinstance(given, list) and all(isinstance(item, str) for item in given):
        return folded(given)
    return folded(
        line_of(entry.get("language") or entry.get("name")) for entry in entries(value, "languages")
    )


def access_in(value: dict[str, object]) -> tuple[tuple[AccessFeature, ...], str]:
    """Return what the way of attending says about access."""
    kind = plain_line(line_of(value.get("attending_type"))).casefold().replace("_", " ")
    return (("home_visit",), "") if kind == "home visit" else ((), "")


def coverage_in(value: dict[str, object]) -> tuple[Coverage, ...]:
    """Return the areas that a service covers, with their ONS code where the link ends in one."""
    found: dict[str, Coverage] = {}
    for entry in entries(value, "service_areas", "service_area"):
        name = line_of(entry.get("service_area") or entry.get("name"))
        code = line_of(entry.get("uri")).rstrip("/").rpartition("/")[2]
        if name:
            ons = code if len(code) == 9 and code[1:].isdigit() else ""
            found.setdefault(name.casefold(), Coverage(name=name, code=ons))
    return tuple(found.values())
