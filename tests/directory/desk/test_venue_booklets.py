"""A booklet of venues: what is held at each, in the order of a folded stack."""

import pypdfium2
import pytest

from directory.model import ServicePage
from tests.directory.printing.reading import all_text
from ui import actions

OPEN = [{"channel": "self_drop_in", "who": ["self"], "accepted": "yes"}]
HALL = {"id": "p", "name": "Elm Hall", "address": "3 Elm Row", "town": "Kirkby"}


def held_at(real_desk, one, *places, **how):
    page = {
        "id": one, "name": one.title(), "summary": "Tea and a chat.", "routes": OPEN,
        "locations": list(places) or [HALL],
        "sessions": [{"weekday": "mon", "opens": "10:00", "closes": "12:00", "location_id": "p"}],
    }  # fmt: skip
    real_desk.directory.save(ServicePage.model_validate({**page, **how}))


def venues(real_desk, area=""):
    sheet = real_desk.papers().venue_booklet(area)
    return {one.heading: [line.name for line in one.lines] for one in sheet.groups if one.lines}


def test_services_of_one_venue_stand_together_whoever_wrote_them_down(real_desk):
    held_at(real_desk, "choir")
    held_at(real_desk, "walkers", {**HALL, "name": "ELM hall ", "landmark": "By the green gate."})
    held_at(real_desk, "library", {**HALL, "name": "Library"})
    assert venues(real_desk) == {"Elm Hall": ["Choir", "Walkers"], "Library": ["Library"]}
    (first, _) = real_desk.papers().venue_booklet().groups
    assert first.about == "3 Elm Row, Kirkby. By the green gate."


def test_a_place_without_a_name_goes_by_its_street(real_desk):
    there = {"id": "p", "address": "7-9 Piccadilly, Manchester", "postcode": "M1 1LZ"}
    held_at(real_desk, "chemist", there)
    held_at(real_desk, "boots", {**there, "address": "11 Piccadilly 0151 496 0199, Manchester"})
    held_at(real_desk, "tea", {"id": "p", "town": "Kirkby"})
    held_at(real_desk, "walk", {"id": "p", "name": "Hub for hard to reach people", "town": "Sale"})
    groups = real_desk.papers().venue_booklet().groups
    told = {one.heading: (one.about, [line.name for line in one.lines]) for one in groups}
    assert told == {
        "11 Piccadilly": ("Manchester, M1 1LZ.", ["Boots"]),
        "7-9 Piccadilly": ("Manchester, M1 1LZ.", ["Chemist"]),
        "Kirkby": ("Kirkby.", ["Tea"]),
        "Sale": ("Sale.", ["Walk"]),
    }


def test_each_place_of_a_service_tells_its_own_times_only(real_desk):
    there = {"id": "q", "name": "Oak Hall", "town": "Kirkby"}
    times = [
        {"weekday": "mon", "opens": "10:00", "closes": "12:00", "location_id": "p"},
        {"weekday": "fri", "opens": "14:00", "closes": "15:00", "location_id": "q"},
    ]
    held_at(real_desk, "choir", HALL, there, sessions=times)
    sheet = real_desk.papers().venue_booklet()
    told = {one.heading: one.lines[0].under for one in sheet.groups}
    assert told == {"Elm Hall": ("Monday 10am to 12 noon.",), "Oak Hall": ("Friday 2pm to 3pm.",)}


@pytest.mark.parametrize(
    "how",
    [
        {"locations": [{"id": "p", "visibility": "hidden"}]},
        {"locations": [{"id": "p", "visibility": "area_only", "area": "Kirkby"}]},
        {"sensitive": True},
        {"side": "harming"},
        {"status": "closed"},
    ],
)
def test_no_place_is_told_that_must_not_be(real_desk, how):
    held_at(real_desk, "kept-back", **how)
    assert venues(real_desk) == {}


def test_only_the_places_within_the_area_are_in_it(real_desk):
    held_at(real_desk, "choir", HALL, {"id": "q", "name": "Far Hall", "town": "Leicester"})
    assert venues(real_desk, "Kirkby") == {"Elm Hall": ["Choir"]}


def halves(pdf):
    """Return the words on the left and on the right half of each side."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            wide, high = page.get_size()
            words = page.get_textpage()
            left = words.get_text_bounded(0, 0, wide / 2, high)
            found.append((left, words.get_text_bounded(wide / 2, 0, wide, high)))
    return found


def test_the_pages_stand_in_the_order_of_a_folded_stack(desk):
    printed = actions.print_thing(desk, "venue-booklet", [], {"area": "Kirkby"})
    sides = halves(printed.pdf)
    assert printed.pages == len(sides) == 4
    count = max(
        n for n in range(1, 9) if any(f"Page {n} of" in side for both in sides for side in both)
    )
    order = [
        next((n for n in range(1, count + 1) if f"Page {n} of {count}" in half), 0)
        for both in sides
        for half in both
    ]
    every = -(-count // 4) * 4
    assert order[1] == 1, "the front is the right half of the first side"
    for number in range(1, count + 1):
        side, right = divmod(order.index(number), 2)
        assert side == (number - 1 if number <= every // 2 else every - number)
        assert right == number % 2


def test_it_comes_in_large_print_too(desk):
    for form in ("standard", "large"):
        printed = actions.print_thing(desk, "venue-booklet", [], {"area": "Kirkby", "format": form})
        text = all_text(printed.pdf)
        assert "Places to go in Kirkby" in text
        assert "Practice Library, Kirkby" in text
        assert printed.entries > 10


def by_day(real_desk, area=""):
    sheet = real_desk.papers().venue_booklet(area, by="day")
    return {one.heading: [line.name for line in one.lines] for one in sheet.groups if one.lines}


def at(weekday, opens, closes="16:00", **more):
    return {"weekday": weekday, "opens": opens, "closes": closes, "location_id": "p", **more}


def test_by_day_each_day_begins_with_what_begins_first(real_desk):
    held_at(real_desk, "choir", sessions=[at("mon", "14:00"), at("wed", "09:30", "11:00")])
    held_at(real_desk, "walkers", sessions=[at("mon", "10:00", "12:00")])
    assert by_day(real_desk) == {
        "Monday": ["10am to 12 noon: Walkers", "2pm to 4pm: Choir"],
        "Wednesday": ["9.30am to 11am: Choir"],
    }


def test_by_day_what_is_open_most_days_and_what_has_no_day_stand_once(real_desk):
    week = [at(day, "09:00") for day in ("mon", "tue", "wed", "thu", "fri")]
    held_at(real_desk, "library", sessions=week)
    held_at(real_desk, "choir", sessions=[])
    once = at("sat", "10:00", every="once", season="dated", starts_on="2026-12-05")
    held_at(real_desk, "fair", sessions=[{**once, "ends_on": "2026-12-05"}])
    assert by_day(real_desk) == {"Open most days": ["Library"], "Other times": ["Choir", "Fair"]}
    (often, other) = real_desk.papers().venue_booklet(by="day").groups
    assert often.lines[0].under == (
        "Monday to Friday 9am to 4pm.",
        "Elm Hall, 3 Elm Row, Kirkby.",
    )
    assert any("5 December" in words for words in other.lines[1].under)


def test_by_day_every_second_week_is_said(real_desk):
    held_at(real_desk, "choir", sessions=[at("tue", "10:00", "12:00", every="second_week")])
    (day,) = real_desk.papers().venue_booklet(by="day").groups
    assert day.heading == "Tuesday"
    assert "second" in day.lines[0].under[0].lower()


@pytest.mark.parametrize("how", [{"sensitive": True}, {"side": "harming"}, {"status": "closed"}])
def test_by_day_nothing_is_told_that_must_not_be(real_desk, how):
    held_at(real_desk, "kept-back", **how)
    assert "Kept-Back" not in str(by_day(real_desk))
