"""What is on in the next seven days: only what is certain, where anybody can turn up or ring."""

from datetime import date

import pytest

from directory.errors import BadInput
from directory.model import ServicePage
from tests.directory.printing.reading import all_text
from ui import actions

SUNDAY = date(2026, 11, 22)
OPEN = [{"channel": "self_drop_in", "who": ["self"], "accepted": "yes"}]


def group(real_desk, one, held, town="Kirkby", **how):
    visibility = how.pop("visibility", "public")
    place = {"id": "p", "name": "Hall", "visibility": visibility, "town": town}
    page = {
        "id": one, "name": one.title(), "summary": "Tea and a chat.", "routes": OPEN,
        "locations": [place], "sessions": held,
        "contacts": [{"id": "c", "kind": "phone", "value": "0151 496 0333"}],
    }  # fmt: skip
    real_desk.directory.save(ServicePage.model_validate({**page, **how}))


def sessions(*days, opens="10:00", closes="12:00", **how):
    times = {"opens": opens, "closes": closes, "location_id": "p", **how}
    return [{"weekday": day, **times} for day in days]


def told(real_desk, area=""):
    sheet = real_desk.papers().week_ahead(area)
    return {one.heading: [line.name for line in one.lines] for one in sheet.groups if one.lines}


def test_a_group_stands_under_its_day_with_its_time_and_the_earlier_first(real_desk):
    group(real_desk, "choir", sessions("wed", opens="14:00", closes="16:00"))
    group(real_desk, "walkers", sessions("wed", "fri"))
    assert told(real_desk) == {
        "Wednesday 25 November 2026": ["10am to 12 noon: Walkers", "2pm to 4pm: Choir"],
        "Friday 27 November 2026": ["10am to 12 noon: Walkers"],
    }


def test_what_is_open_most_days_stands_once_and_last(real_desk):
    group(real_desk, "library", sessions("mon", "tue", "wed", "thu", "fri"))
    group(real_desk, "choir", sessions("mon"))
    found = told(real_desk)
    assert list(found) == ["Monday 23 November 2026", "Open most days"]
    assert found["Open most days"] == ["Library"]


@pytest.mark.parametrize(
    "how",
    [
        {"visibility": "hidden", "town": ""},
        {"sensitive": True},
        {"side": "harming"},
        {"status": "paused"},
        {"routes": [{**OPEN[0], "channel": "professional_phone", "who": ["gp_only"]}]},
    ],
)
def test_what_not_everybody_can_go_to_is_not_on_it(real_desk, how):
    group(real_desk, "kept-back", sessions("mon"), **how)
    assert told(real_desk) == {}


def test_what_is_not_certain_is_not_told(real_desk):
    group(real_desk, "fortnight", sessions("mon", every="second_week"))
    group(real_desk, "over", sessions("mon", ends_on=date(2026, 11, 1)))
    group(real_desk, "words", [{"location_id": "p", "words": "Some Mondays"}])
    assert told(real_desk) == {}


def test_only_what_is_in_the_area_and_an_unknown_one_is_said(real_desk):
    group(real_desk, "here", sessions("mon"))
    group(real_desk, "there", sessions("mon"), town="Leicester")
    assert told(real_desk, "Kirkby") == {"Monday 23 November 2026": ["10am to 12 noon: Here"]}
    with pytest.raises(BadInput, match="Nothing is held in 'Atlantis'"):
        told(real_desk, "Atlantis")


def test_the_town_of_this_desk_is_meant_where_none_is_named(real_desk):
    group(real_desk, "here", sessions("mon"))
    group(real_desk, "there", sessions("mon"), town="Leicester")
    actions.set_desk_fact(real_desk, "town", "Kirkby")
    assert told(real_desk) == {"Monday 23 November 2026": ["10am to 12 noon: Here"]}


def test_more_than_a_day_has_room_for_is_counted(real_desk):
    for number in range(15):
        group(real_desk, f"group-{number:02}", sessions("mon"))
    printed = actions.print_thing(real_desk, "week-ahead", [], {})
    text = all_text(printed.pdf)
    assert "And 3 more. Ask us." in text
    assert text.count("10am to 12 noon") == 12
    assert "We know of nothing on this day. Ask us." in text


NO_PHONE = {
    "contacts": [], "routes": [],
    "locations": [{"id": "p", "name": "Hall", "address": "3 Elm Row", "town": "Kirkby"}],
}  # fmt: skip


def test_what_has_no_way_in_on_record_is_on_it_and_promises_none(real_desk):
    group(real_desk, "pantry", sessions("wed"), **NO_PHONE)
    printed = actions.print_thing(real_desk, "week-ahead", [], {"area": "Kirkby"})
    text = " ".join(all_text(printed.pdf).split())
    assert "10am to 12 noon: Pantry" in text
    assert "Ask us first" in text
    assert "Just turn up" not in text
    assert printed.entries == 1


def test_a_venue_with_times_and_no_way_in_on_record_is_in_the_booklet(real_desk):
    group(real_desk, "pantry", sessions("wed"), **NO_PHONE)
    group(real_desk, "dentist", [], **NO_PHONE)
    text = all_text(actions.print_thing(real_desk, "venue-booklet", [], {"area": "Kirkby"}).pdf)
    assert "Pantry" in text
    assert "Dentist" not in text


def test_what_their_own_words_say_workers_ask_for_is_not_on_it(real_desk):
    group(
        real_desk, "food-bank", sessions("wed"), ways_read=["voucher: with a voucher"], **NO_PHONE
    )
    assert told(real_desk) == {}


def test_a_paper_that_holds_nothing_says_so_and_why(real_desk):
    group(real_desk, "kept-back", sessions("mon"), sensitive=True)
    for name, said in (("week-ahead", "We know of nothing on these days. Ask us."),
                       ("venue-booklet", "None is recorded here yet. Ask us.")):  # fmt: skip
        printed = actions.print_thing(real_desk, name, [], {"area": "Kirkby"})
        text = " ".join(all_text(printed.pdf).split())
        assert said in text
        assert "Choose one" not in text
        assert any("It holds nothing. Of 1 services held in Kirkby" in w for w in printed.warnings)
