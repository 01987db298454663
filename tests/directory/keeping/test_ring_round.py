"""The ring-round: one call a number, three tries, three days, and nothing about persons."""

from datetime import timedelta

import pytest

from directory.desk.local.reports import open_reports, report_wrong
from directory.disclosure.rules.labels import labels_in
from directory.errors import BadInput
from directory.keeping.checking.checks import Answer, undo
from directory.keeping.checking.ring_round import (
    call_answered,
    no_answer,
    number_is_wrong,
    on_the_phone,
    ring_round,
)
from directory.model import ServicePage
from directory.model.checking import Call
from directory.store.local import held
from tests.directory.keeping.checking_records import TODAY, checks_of, keep, service


@pytest.fixture
def directory(real_desk):
    shared = "0151 496 0500"
    keep(
        real_desk.directory,
        service(1),
        service(2, phone=shared),
        service(3, phone="0151 4960500"),
        service(4, checked=TODAY),
    )
    return real_desk.directory


def calls(directory, day=TODAY):
    return ring_round(directory, day).calls


def right(now):
    return {
        one.id: {fact.id: Answer("right") for fact in one.facts if fact.recorded}
        for one in now.services
    }


def test_services_that_share_a_number_are_one_call(directory):
    assert {one.services for one in calls(directory)} == {("test-1",), ("test-2", "test-3")}


def test_what_is_wrong_is_rung_first(directory):
    report_wrong(directory, "test-4", "closed", TODAY)
    assert calls(directory)[0].services == ("test-4",)


def test_a_number_that_is_not_whole_is_not_rung(directory):
    keep(directory, service(5, phone="0151"))
    assert all("test-5" not in one.services for one in calls(directory))


def test_the_script_names_the_services_and_asks_for_no_person(directory):
    call = next(one for one in calls(directory) if len(one.services) == 2)
    now = on_the_phone(directory, call, TODAY)
    assert "Practice Service 2 and Practice Service 3" in now.script[1]
    assert "do not tell me about anybody" in now.script[-1]
    assert [one.id for one in now.services] == ["test-2", "test-3"]


def test_an_answered_call_confirms_all_its_services_and_is_done_for_today(directory):
    call = next(one for one in calls(directory) if len(one.services) == 2)
    done = call_answered(directory, call, right(on_the_phone(directory, call, TODAY)), TODAY)
    for service_id in call.services:
        held_now = checks_of(directory, service_id)
        assert {check.checked_on for check in held_now.values()} == {TODAY}
    now = ring_round(directory, TODAY)
    assert (len(now.calls), now.done, now.total) == (1, 1, 2)
    undo(directory, done)
    assert ring_round(directory, TODAY).done == 0


def test_a_call_in_which_nothing_was_said_is_not_saved(directory):
    with pytest.raises(BadInput, match="Tick at least one"):
        call_answered(directory, calls(directory)[0], {}, TODAY)


def test_three_tries_and_a_number_rests_until_tomorrow(directory):
    call = calls(directory)[0]
    said = [no_answer(directory, call, TODAY).words for _ in range(3)]
    assert "comes again" in said[0]
    assert "rests until tomorrow" in said[2]
    now = ring_round(directory, TODAY)
    assert call.id not in {one.id for one in now.calls}
    assert now.rests == 1
    tomorrow = TODAY + timedelta(days=1)
    assert call.id in {one.id for one in calls(directory, tomorrow)}


def test_a_number_that_was_tried_comes_after_those_that_were_not(directory):
    first, second = calls(directory)
    no_answer(directory, first, TODAY)
    assert [one.id for one in calls(directory)] == [second.id, first.id]


def test_after_three_days_staff_are_told_once_that_nobody_answers(directory):
    call = calls(directory)[0]
    for day in range(5):
        no_answer(directory, call, TODAY + timedelta(days=day))
    said = [one for one in open_reports(directory) if one.id == call.services[0]]
    assert len(said) == 1
    assert "Nobody answered" in said[0].words
    assert said[0].not_shown == ()


def test_somebody_answering_settles_that_nobody_did(directory):
    call = calls(directory)[0]
    for day in range(3):
        no_answer(directory, call, TODAY + timedelta(days=day))
    later = TODAY + timedelta(days=3)
    now = on_the_phone(directory, call, later)
    call_answered(directory, call, right(now), later)
    assert open_reports(directory) == ()


def test_a_wrong_number_is_not_shown_any_more_and_can_be_undone(directory):
    call = calls(directory)[0]
    done = number_is_wrong(directory, call, TODAY)
    assert checks_of(directory, call.services[0])["contact"].reported_wrong == "number"
    undo(directory, done)
    assert checks_of(directory, call.services[0])["contact"].reported_wrong is None


def test_one_call_cannot_take_a_national_line_away(directory):
    keep(directory, service(6, phone="116 123"))
    call = next(one for one in calls(directory) if one.id == "116123")
    assert "stays" in number_is_wrong(directory, call, TODAY).words
    assert checks_of(directory, "test-6")["contact"].reported_wrong is None


def test_what_is_kept_of_a_round_is_numbers_and_days(directory):
    call = calls(directory)[0]
    no_answer(directory, call, TODAY)
    (kept,) = held(directory, Call)
    assert kept.model_dump() == {
        "id": call.id,
        "tries": 1,
        "tried_on": TODAY,
        "no_answer_on": (TODAY.isoformat(),),
        "done_on": None,
    }


LABELLED = "For complex needs. "


def said_in(now):
    yield from (now.call.why, now.call.best_time, *now.script)
    for one in now.services:
        for fact in one.facts:
            yield from (fact.label, fact.words, fact.ask, fact.short, fact.to_change)


def test_nothing_on_the_phone_labels_people(directory):
    """Who answers, what a place is called, a note to times; a keeper alone reads its own name."""
    page = ServicePage.model_validate(
        {
            "id": "test-9", "name": "Practice Complex Needs Team", "publisher": "test",
            "public_name": "Practice Nine", "how_to_refer": f"{LABELLED}Ring first.",
            "who_for": LABELLED, "not_for": LABELLED, "cost_words": f"Free. {LABELLED}",
            "waiting_time": LABELLED,
            "contacts": [
                {"id": "phone-1", "kind": "phone", "value": "0151 496 0900",
                 "label": "Complex Lives desk", "best_time": LABELLED},
                {"id": "email-1", "kind": "email", "value": "complexlives@example.org",
                 "label": "cohort list"},
            ],
            "locations": [
                {"id": "place-1", "name": "Complex Lives Hub", "address": "1 Elm Road"},
                {"id": "place-2", "name": "Complex Needs Annexe", "address": "2 Elm Road"},
            ],
            "sessions": [
                {"weekday": "mon", "opens": "10:00", "closes": "12:00", "location_id": "place-1",
                 "words": LABELLED},
                {"weekday": "tue", "opens": "10:00", "closes": "12:00", "location_id": "place-2"},
            ],
            "routes": [{"channel": "self_phone", "for_workers": LABELLED, "partner": "Cohort"}],
            "criteria": [{"kind": "words", "words": LABELLED}],
        }
    )  # fmt: skip
    keep(directory, page)
    (call,) = [one for one in calls(directory) if "test-9" in one.services]
    now = on_the_phone(directory, call, TODAY)
    assert [words for words in said_in(now) if labels_in(words)] == []
    (asked,) = now.services
    assert any("Practice Nine" in line for line in now.script)
    assert asked.name == "Practice Complex Needs Team"
    labels = {fact.id: fact.label for fact in asked.facts}
    assert labels["contact:phone-1"] == "Phone"
    assert labels["place:place-1"] == "Address"
    assert labels["hours:place-1"] == "Times"
    assert "1 Elm Road" in {fact.words for fact in asked.facts}
