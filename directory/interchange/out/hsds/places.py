"""Where a service is, as far as its visibility allows, with addresses and accessibility."""

from directory.disclosure.record.entry import place_words
from directory.interchange.out.hsds.ids import uuid_of
from directory.interchange.out.hsds.reaching import phones_of
from directory.interchange.out.hsds.times import schedules_of
from directory.model import Location, ServicePage
from directory.model.vocabulary import AccessFeature

Json = dict[str, object]
COUNTRY = "GB"
ACCESS: dict[AccessFeature, str] = {
    "wheelchair": "Wheelchair", "step_free": "Step free", "hearing_loop": "Hearing loop",
    "bsl": "British Sign Language",
    "quiet_space": "Quiet space", "women_only_time": "Times for women only",
    "children_welcome": "Children welcome", "bring_a_friend": "You can bring somebody",
    "pets": "Pets welcome", "home_visit": "Home visits", "evening": "Open in the evening",
    "no_phone_call_needed": "No phone call needed", "no_internet_needed": "No internet needed",
}  # fmt: skip
NO_STEPS = {True: "No steps", False: "There are steps"}


def at_locations(page: ServicePage) -> list[Json]:
    """Return the service at each of its places, with the times and numbers of that place."""
    return [
        {
            "id": uuid_of("service_at_location", page.id, place.id),
            **_filled(schedules=schedules_of(page, place.id), phones=phones_of(page, place.id)),
            "location": _location(page, place),
        }
        for place in page.locations
    ]


def _location(page: ServicePage, place: Location) -> Json:
    """Return one place; of one that is hidden or told by its area there is nothing finer to say."""
    return {
        "id": uuid_of("location", page.id, place.id),
        "location_type": "physical",
        **_filled(
            name=place.name or place.area,
            description=_described(place),
            transportation=place.bus_stop,
            latitude=place.latitude,
            longitude=place.longitude,
            addresses=_addresses(page, place),
            accessibility=_accessibility(page, place),
        ),
    }


def _described(place: Location) -> str:
    if place.visibility != "public":
        return place_words(place)
    return " ".join(part for part in (place.door, place.landmark) if part)


def _addresses(page: ServicePage, place: Location) -> list[Json]:
    """Return the address; what the standard asks for and nobody recorded stays empty."""
    if not (place.address or place.postcode or place.town):
        return []
    address: Json = {
        "id": uuid_of("address", page.id, place.id),
        "address_1": place.address,
        "city": place.town,
        "state_province": "",
        "postal_code": place.postcode,
        "country": COUNTRY,
        "address_type": "physical",
    }
    return [address]


def _accessibility(page: ServicePage, place: Location) -> list[Json]:
    said = [ACCESS[feature] for feature in place.access]
    if place.no_steps is not None:
        said.append(NO_STEPS[place.no_steps])
    return [
        {"id": uuid_of("accessibility", page.id, place.id, words), "description": words}
        for words in dict.fromkeys(said)
    ]


def _filled(**properties: object) -> Json:
    """Return the properties that say something."""
    return {name: value for name, value in properties.items() if value not in (None, "", [])}
