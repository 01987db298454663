"""A place of the directory as the venue of an event: services and events share one record."""

from directory.marketplace.venues import taken, venues_of
from directory.model import ServicePage
from directory.model.events import Venue
from tests.directory.marketplace.organiser_event import bare_event, full_event
from tests.directory.printing.reading import all_text
from ui import actions
from ui.actions.event import event_venues, events

HALL = {
    "id": "hall", "name": "Practice Hall", "address": "1 Practice Row", "town": "Practice Town",
    "postcode": "ZZ99 3NA", "landmark": "Opposite the practice library.",
    "access": ["hearing_loop", "bsl"], "no_steps": True,
}  # fmt: skip
WHOLE = Venue(
    name="Practice Hall", address="1 Practice Row, Practice Town", postcode="ZZ99 3NA",
    how_to_find="Opposite the practice library.", access=("step_free", "hearing_loop"),
)  # fmt: skip


def page(number=1, places=(HALL,), **more):
    return ServicePage(id=f"practice-{number}", name="Practice Help", locations=places, **more)


def test_what_a_record_tells_of_its_place_is_the_venue():
    (known,) = venues_of([page()])
    assert known.venue == WHOLE
    assert known.told == "Practice Hall, 1 Practice Row, Practice Town, ZZ99 3NA"


def test_two_services_of_one_place_are_one_venue_and_a_service_of_two_is_two():
    other = {**HALL, "id": "other", "name": "Practice Rooms"}
    found = venues_of([page(1), page(2), page(3, (HALL, other))])
    assert [(one.service, one.venue.name) for one in found] == [
        ("practice-1", "Practice Hall"), ("practice-3", "Practice Rooms"),
    ]  # fmt: skip


def test_a_place_that_is_not_for_everybody_to_know_is_no_venue():
    hidden = {"id": "h", "name": "Practice House", "visibility": "hidden"}
    by_area = {"id": "a", "area": "Northwood", "visibility": "area_only"}
    wrong = [{"group": "contact", "reported_wrong": "moved"}]
    assert venues_of([
        page(1, (hidden, by_area)),
        page(2, sensitive=True, neutral_name="Practice Desk"),
        page(3, status="closed"),
        page(4, checks=wrong),
        page(5, ({"id": "bare", "town": "Practice Town"},)),
        page(6, standing="unconfirmed"),
    ]) == ()  # fmt: skip


def test_a_label_in_a_record_never_reaches_the_venue():
    (known,) = venues_of([page(places=({**HALL, "landmark": "By the complex needs hub. Ramp."},))])
    assert known.venue.how_to_find == "Ramp."


def test_what_only_the_venue_tells_stays_with_it_and_goes_with_another():
    (known,) = venues_of([page()])
    held = Venue(name="Practice Hall", postcode="zz993na", parking="Behind it.", fire="Bandstand.")
    assert taken(held, known) == WHOLE.model_copy(
        update={"parking": "Behind it.", "fire": "Bandstand."}
    )
    assert taken(held.model_copy(update={"name": "Practice Barn"}), known) == WHOLE


def test_the_poster_and_the_letter_say_who_can_get_in(desk):
    event = full_event(desk)
    venue = event.venue.model_copy(update={"access": WHOLE.access})
    events.keep_event(desk, event.model_copy(update={"venue": venue}))
    for name in ("welcome-poster", "stallholder-letter"):
        said = all_text(actions.print_thing(desk, name, ["practice-day"], {}).pdf)
        assert "There are no steps." in said
        assert "There is a hearing loop." in said


def test_places_are_found_by_words_and_one_is_taken(desk):
    events.keep_event(desk, bare_event(desk))
    told = event_venues.venues_like(desk, "practice library")
    assert told
    assert all("Practice" in one.told for one in told)
    known = event_venues.venue_of_service(desk, told[0].service)
    event = event_venues.with_venue(events.event(desk, "practice-bare"), known)
    assert events.keep_event(desk, event).venue.name == known.venue.name
