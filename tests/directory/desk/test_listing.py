"""The list for one situation: filters, today and now, and the evening."""

from datetime import datetime

import pytest

from directory.desk import Situation
from directory.desk.answering.listing import NONE_FITS, NONE_TODAY
from directory.desk.answering.times import PARTS
from directory.model import Session

MONDAY = datetime.fromisoformat("2026-11-23T12:00")
DAY = {"opens": "09:00", "closes": "17:00"}
SESSIONS = {
    "open-now": Session(weekday="mon", **DAY),
    "in-the-evening": Session(weekday="mon", opens="19:00", closes="21:00"),
    "tomorrow": Session(weekday="tue", **DAY),
    "in-words": Session(words="Ask at the desk"),
}


@pytest.fixture
def clubs(real_desk):
    """A desk with four clubs of one name that differ in when they are open."""
    from directory.model import ServicePage

    for service_id, session in SESSIONS.items():
        page = ServicePage(
            id=service_id, name="Tea Room", summary="Tea and talk.", sessions=(session,),
            access=("step_free",) if service_id == "tomorrow" else (),
        )  # fmt: skip
        real_desk.directory.save(page)
    return real_desk


def ask(desk, text="somewhere for tea", **known):
    return desk.ask(text, whole=True, situation=Situation(**known))


def ids(answer):
    return [one.card.id for one in answer.services]


def test_without_a_clock_nothing_is_said_of_opening(clubs):
    assert {one.opening for one in ask(clubs).services} == {""}


def test_each_service_says_when_it_is_open(clubs):
    said = {one.card.id: one.opening for one in ask(clubs, at=MONDAY).services}
    assert said == {
        "open-now": "Open till 5pm",
        "in-the-evening": "Opens 7pm",
        "tomorrow": "Opens tomorrow 9am",
        "in-words": "",
    }


def test_now_splits_the_list_and_loses_nothing(clubs):
    answer = ask(clubs, at=MONDAY, when="now")
    assert answer.split
    assert [(one.card.id, one.part) for one in answer.services] == [
        ("open-now", "now"),
        ("in-the-evening", "tonight"),
        ("tomorrow", "tomorrow"),
        ("in-words", "ask"),
    ]


MONDAY_EVENING = datetime.fromisoformat("2026-11-23T18:30")


@pytest.mark.parametrize(
    ("text", "needs"), [("looking after my husband", {}), ("", {"carers": 1.0})]
)
def test_what_fits_less_well_comes_no_sooner_for_being_open(still_desk, text, needs):
    situation = Situation(at=MONDAY_EVENING, when="now")
    answer = still_desk.ask(text, whole=True, needs=needs, situation=situation)
    parts = [one.part for one in answer.services]
    less = [one for one in answer.services if one.part == "less"]
    assert parts == sorted(parts, key=tuple(PARTS).index)
    assert "carers" in answer.services[0].card.needs
    assert any(one.opening.startswith("Open ") for one in less)
    assert not any("carers" in one.card.needs and not one.elsewhere for one in less)


def test_of_what_fits_about_as_well_what_is_open_leads_in_the_evening(still_desk):
    situation = Situation(at=MONDAY_EVENING, when="now")
    services = still_desk.ask("low mood in Kirkby", whole=True, situation=situation).services
    assert [one.part for one in services[:4]] == ["now"] * 4
    assert max(one.score for one in services) > services[0].score
    assert any(one.part == "tomorrow" for one in services)


def test_one_elsewhere_comes_no_sooner_for_being_open(still_desk):
    situation = Situation(at=MONDAY.replace(hour=11), when="now", lives_in="Bootle")
    services = still_desk.ask("looking after someone", whole=True, situation=situation).services
    assert any(one.elsewhere for one in services)
    assert all(one.part == "less" for one in services if one.elsewhere)
    assert services[-1].part == "less"


def test_in_the_evening_what_fits_less_well_leads_no_list(still_desk):
    situation = Situation(at=MONDAY_EVENING)
    answer = still_desk.ask("", limit=12, whole=True, needs={"carers": 1.0}, situation=situation)
    assert answer.split
    assert "carers" in answer.services[0].card.needs


def test_today_leaves_out_only_what_is_certainly_closed(clubs):
    answer = ask(clubs, at=MONDAY, when="today")
    assert set(ids(answer)) == {"open-now", "in-the-evening", "in-words"}
    assert answer.note == ""


def test_when_nothing_is_open_today_what_opens_next_is_shown(clubs):
    clubs.directory.save(clubs.directory.page("in-words").model_copy(update={"sessions": (
        Session(weekday="wed", **DAY),
    )}))  # fmt: skip
    answer = ask(clubs, at=datetime.fromisoformat("2026-11-22T12:00"), when="today")
    assert len(ids(answer)) == 4
    assert answer.note == NONE_TODAY


def test_two_hours_before_things_close_the_list_is_split_by_itself(clubs):
    assert not ask(clubs, at=MONDAY).split
    assert ask(clubs, at=MONDAY.replace(hour=15, minute=30)).split


def test_a_name_that_was_typed_keeps_its_place_in_the_evening(clubs):
    answer = ask(clubs, "tea room", at=MONDAY.replace(hour=16))
    assert answer.by_name
    assert not answer.split


def test_a_clock_before_the_edition_says_nothing(desk):
    known = {one.opening for one in ask(desk, "debt", at=MONDAY).services}
    assert known != {""}
    early = ask(desk, "debt", at=datetime.fromisoformat("2020-01-06T12:00"), when="now")
    assert {one.opening for one in early.services} == {""}
    assert not early.split


def test_a_filter_puts_what_fits_first_and_says_what_to_ask_of_the_rest(clubs):
    answer = ask(clubs, only=frozenset({"step_free"}))
    assert ids(answer)[0] == "tomorrow"
    assert {one.ask for one in answer.services[1:]} == {"Ask if there are steps."}


def test_a_choice_that_fits_nothing_still_shows_what_there_is(clubs):
    for service_id in SESSIONS:
        page = clubs.directory.page(service_id)
        clubs.directory.save(page.model_copy(update={"clinical": True}))
    answer = ask(clubs, only=frozenset({"not_medical"}))
    assert len(ids(answer)) == 4
    assert answer.note == NONE_FITS


def test_filters_are_counted_over_all_that_was_found(clubs):
    known = Situation(only=frozenset({"not_medical"}), at=MONDAY, when="today")
    told = clubs.tallies("somewhere for tea", situation=known)
    counts = {one.filter.id: (one.yes, one.ask) for one in told}
    assert counts["step_free"] == (1, 3)
    assert counts["not_medical"] == (0, 4)


def test_an_age_tells_whether_a_child_speaks(desk):
    said = "he hits me"
    assert ask(desk, said, age=14).safety.panel.kind == "child"
    assert ask(desk, said, age=14).services == ()
    assert ask(desk, "my mum hits me", age=40).safety.panel.kind != "child"


def test_what_nobody_has_confirmed_stands_after_what_is_confirmed(clubs):
    from directory.model import ServiceNeed, ServicePage

    for service_id, standing, structure in (
        ("told-of", "unconfirmed", "stated"),
        ("confirmed", "confirmed", "suggested"),
    ):
        need = ServiceNeed(need="debt", structure=structure)
        page = ServicePage(id=service_id, name=f"Money {service_id}", needs=(need,))
        clubs.directory.save(page.model_copy(update={"standing": standing}))
    answer = clubs.ask("", needs={"debt": 1.0})
    assert ids(answer) == ["confirmed", "told-of"]
