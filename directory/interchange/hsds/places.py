"""Where a service is, as HSDS tells it; a place that is not for everybody is not held."""

from directory.interchange.cells.cleaning import line_of, plain_line
from directory.interchange.cells.contacts import ContactList
from directory.interchange.cells.facts import access_of
from directory.interchange.cells.places import Written, location_of
from directory.interchange.hsds.masked import hidden_in_words, kept_at
from directory.interchange.hsds.oruk1_lists import Places, closures_in, entries
from directory.interchange.hsds.reaching import add_reaching
from directory.interchange.hsds.schedules import SCHEDULES, schedules_of
from directory.interchange.reading import Notes
from directory.model.vocabulary import AccessFeature

AT = ("service_at_locations", "services_at_location", "service_at_location", "locations")
ADDRESSES = ("addresses", "physical_addresses", "physical_address", "address")
ACCESS = ("accessibility", "accessibility_for_disabilities", "accessibilities")
_LINES = ("address_1", "address_2", "address_3", "address_4")


def places_of(
    value: dict[str, object], contacts: ContactList, notes: Notes
) -> tuple[Places, tuple[str, ...]]:
    """Return the places of a service, and what is said of access there that is no feature we know.

    Numbers and addresses of each place are added to ``contacts``.
    """
    places, words = Places(), list[str]()
    own_hours = any(True for _ in entries(value, *SCHEDULES))
    for entry in entries(value, *AT):
        inner = entry.get("location")
        given = inner if isinstance(inner, dict) else entry
        kept = kept_at(value, entry, given, _written(given), notes)
        visibility = kept.visibility
        id_ = f"place-{len(places.locations) + 1}"
        place = location_of(id_, kept.written, visibility, notes)
        at = place.id if place else None
        if place:
            access, more = access_at(given)
            words += [more] if more and visibility == "public" else []
            ways = line_of(given.get("transportation")) if visibility == "public" else ""
            changes = {"access": access, "bus_stop": ways}
            places.locations.append(place.model_copy(update=changes))
        if visibility != "public":
            places.masked.append(kept.written)
        _hours(places, entry, given, at, notes, own_hours=own_hours)
        for told in (entry, given):
            add_reaching(contacts, told, at)
    if not places.locations and (place := hidden_in_words(value, notes)):
        places.locations.append(place)
        places.masked.append(Written())
    return places, tuple(words)


def _hours(
    places: Places,
    entry: dict[str, object],
    given: dict[str, object],
    at: str | None,
    notes: Notes,
    *,
    own_hours: bool,
) -> None:
    """Add the hours of a service at a place; those of the building only where there are no others.

    A building may be open when the service is not there.
    """
    sessions = schedules_of(entry, at, notes)
    if not sessions and not own_hours and given is not entry:
        sessions = schedules_of(given, at, notes)
    places.sessions += sessions
    places.closures += closures_in(entry, at, notes)
    if given is not entry:
        places.closures += closures_in(given, at, notes)


def _written(given: dict[str, object]) -> Written:
    """Return a place as its source words it."""
    every = list(entries(given, *ADDRESSES))
    kinds = {line_of(address.get("address_type")).casefold(): address for address in every[::-1]}
    address = kinds.get("physical") or kinds.get("") or next(iter(every), given)
    lines = (line_of(address.get(key)) for key in _LINES)
    latitude, longitude = _point(given)
    return Written(
        name=line_of(given.get("name")),
        address=", ".join(line for line in lines if line),
        town=line_of(address.get("city")),
        postcode=line_of(address.get("postal_code")),
        latitude=latitude,
        longitude=longitude,
    )


def _point(given: dict[str, object]) -> tuple[str, str]:
    """Return latitude and longitude as written, from either of two shapes."""
    geometry = given.get("geometry")
    pair = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if isinstance(pair, list) and len(pair) == 2:
        return line_of(pair[1]), line_of(pair[0])
    return line_of(given.get("latitude")), line_of(given.get("longitude"))


def access_at(given: dict[str, object]) -> tuple[tuple[AccessFeature, ...], str]:
    """Return what is said of getting in at a place: features that we know, and other words."""
    told = [
        line_of(entry.get("accessibility") or entry.get("description") or entry.get("name"))
        for entry in entries(given, *ACCESS)
    ]
    told += [plain_line(said) for key in ACCESS if isinstance(said := given.get(key), str)]
    features: dict[AccessFeature, None] = {}
    words: list[str] = []
    for text in filter(None, told):
        known, rest = access_of(text.replace("_", " "))
        features |= dict.fromkeys(known)
        words += [text] if rest and not known else [rest] if rest else []
    return tuple(features), "; ".join(words)
