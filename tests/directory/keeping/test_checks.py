"""Checking apart from editing: what was asked, what it settles, and taking it back."""

import pytest

from directory.desk.local.reports import open_reports, report_wrong
from directory.disclosure.rules.facts import facts_of
from directory.errors import BadInput, RefusedWords
from directory.keeping.checking.checks import Answer, answered, confirm, keep_answers, undo
from directory.keeping.checking.limits import lines_to_ring, rang_line, set_limit
from directory.keeping.record.taking import put_right
from tests.directory.keeping.checking_records import OLD, TODAY, checks_of, keep, service

RIGHT, UNSAID = Answer("right"), Answer("unsaid")


@pytest.fixture
def directory(real_desk):
    keep(real_desk.directory, service(1))
    return real_desk.directory


def all_right(page):
    return {fact.id: RIGHT for fact in facts_of(page, TODAY) if fact.recorded}


def fact_called(page, fact_id):
    return next(fact for fact in facts_of(page, TODAY) if fact.id == fact_id)


def test_confirming_one_group_leaves_the_dates_of_the_others(directory):
    done = confirm(directory, "test-1", ["hours"], "website", TODAY)
    held = checks_of(directory, "test-1")
    assert (held["hours"].checked_on, held["hours"].means) == (TODAY, "website")
    assert held["contact"].checked_on == OLD
    assert done.words == "Checked on their website: Practice Service 1."


def test_confirming_what_was_reported_wrong_shows_it_again_and_empties_the_list(directory):
    report_wrong(directory, "test-1", "number", TODAY)
    assert checks_of(directory, "test-1")["contact"].reported_wrong == "number"
    done = confirm(directory, "test-1", ["contact"], "phone", TODAY)
    assert checks_of(directory, "test-1")["contact"].reported_wrong is None
    assert open_reports(directory) == ()
    undo(directory, done)
    assert checks_of(directory, "test-1")["contact"].reported_wrong == "number"
    assert len(open_reports(directory)) == 1


def test_checking_the_times_does_not_settle_a_wrong_number(directory):
    report_wrong(directory, "test-1", "number", TODAY)
    confirm(directory, "test-1", ["hours"], "phone", TODAY)
    assert len(open_reports(directory)) == 1


def test_a_group_of_which_one_fact_was_not_said_keeps_its_old_date(directory):
    page = directory.page("test-1")
    answers = all_right(page) | {"not_for": UNSAID}
    keep_answers(directory, {"test-1": answers}, "phone", TODAY)
    held = checks_of(directory, "test-1")
    assert held["criteria"].checked_on == OLD
    assert {held[group].checked_on for group in ("contact", "hours", "referral")} == {TODAY}


def test_a_change_is_kept_with_the_date_and_one_undo_takes_back_all_of_it(directory):
    before = directory.page("test-1")
    answers = all_right(before) | {
        "contact:phone-1": Answer("changed", "0151 496 0555"),
        "hours:": Answer("changed", "Tue 10am to 2pm"),
    }
    done = keep_answers(directory, {"test-1": answers}, "visit", TODAY)
    page = directory.page("test-1")
    assert page.contacts[0].value == "0151 496 0555"
    assert [(s.weekday, s.opens, s.closes) for s in page.sessions] == [("tue", "10:00", "14:00")]
    assert checks_of(directory, "test-1")["hours"].means == "visit"
    undo(directory, done)
    assert directory.page("test-1") == before


def test_times_stand_in_the_field_as_they_are_typed_and_unchanged_they_stay(directory):
    page = directory.page("test-1")
    fact = fact_called(page, "hours:")
    assert (fact.words, fact.to_change) == ("Monday 9am to 12 noon.", "Mon 9am-12 noon")
    assert put_right(page, fact, fact.to_change) is page


def test_an_undo_after_somebody_else_edited_is_refused_in_one_sentence(directory):
    done = confirm(directory, "test-1", ["hours"], "phone", TODAY)
    keep(directory, directory.page("test-1").model_copy(update={"summary": "Another line."}))
    with pytest.raises(BadInput, match="changed since"):
        undo(directory, done)


def test_nothing_said_is_nothing_kept(directory):
    with pytest.raises(BadInput, match="Nothing was said"):
        keep_answers(directory, {"test-1": {"hours:": UNSAID}}, "phone", TODAY)


@pytest.mark.parametrize(
    ("fact", "typed", "problem"),
    [
        ("contact:phone-1", "0151 49", BadInput),
        ("contact:phone-1", "", BadInput),
        ("who_for", "Ask Mrs Jones about her son", RefusedWords),
        ("who_for", "People with complex needs", RefusedWords),
        ("who_for", "a" * 401, BadInput),
    ],
)
def test_what_does_not_fit_is_refused(directory, fact, typed, problem):
    page = directory.page("test-1")
    with pytest.raises(problem):
        put_right(page, fact_called(page, fact), typed)


def test_a_new_address_forgets_what_told_where_the_old_one_was():
    place = {"id": "place-1", "name": "Hall", "address": "1 Old Street", "town": "Kirkby"}
    fine = {"postcode": "L32 8XA", "latitude": 53.4, "longitude": -2.9, "bus_stop": "The Green"}
    page = service(2, locations=[place | fine])
    new = put_right(page, fact_called(page, "place:place-1"), "9 New Road, Huyton, l36 9zz")
    held = new.locations[0]
    assert (held.address, held.town, held.postcode) == ("9 New Road", "Huyton", "L36 9ZZ")
    assert (held.latitude, held.bus_stop) == (None, "")


def test_a_hidden_place_is_neither_read_out_nor_asked_for():
    hidden = {"id": "place-1", "visibility": "hidden"}
    area = {"id": "place-2", "visibility": "area_only", "area": "Kirkby"}
    said = facts_of(service(3, locations=[hidden, area]), TODAY)
    assert not any(fact.id.startswith("place") for fact in said)
    assert "Kirkby" not in str(said)


def test_the_wording_of_a_rule_that_changed_is_only_suggested_until_read_again():
    rule = {"kind": "lives_in", "operator": "any_of", "value": ["Kirkby"], "words": "From Kirkby."}
    page = service(4, criteria=[rule])
    new = put_right(page, fact_called(page, "rule:0"), "From Kirkby or Huyton.")
    assert (new.criteria[0].words, new.criteria[0].structure) == (
        "From Kirkby or Huyton.",
        "suggested",
    )


def test_an_unconfirmed_record_is_confirmed_once_all_that_it_says_was_checked():
    page = service(5, standing="unconfirmed", checked=None)
    some = answered(page, {"contact:phone-1": RIGHT}, "phone", TODAY)
    assert some.standing == "unconfirmed"
    assert answered(page, all_right(page), "phone", TODAY).standing == "confirmed"
    assert answered(page, all_right(page), "source", TODAY).standing == "unconfirmed"


def test_a_limit_that_the_keeper_sets_decides_what_the_paper_says(real_desk, directory):
    keep(directory, service(1, checked=TODAY.replace(month=9)))
    assert not real_desk.sheet(["test-1"]).entries[0].ring_first
    set_limit(directory, "contact", 1)
    entry = real_desk.sheet(["test-1"]).entries[0]
    assert entry.ring_first
    assert "Ring before you go" in entry.checked
    assert "Ring before you go" in str(real_desk.panel("test-1"))
    for months in (0, 37):
        with pytest.raises(BadInput, match="1 to 36"):
            set_limit(directory, "contact", months)


def test_the_crisis_sheet_says_so_once_the_lines_most_needed_were_rung(real_desk):
    directory = real_desk.directory
    assert "own pages" in real_desk.papers().crisis_numbers().source
    lines = lines_to_ring(directory, TODAY)
    assert len(lines) == 8
    for line in lines[:-1]:
        rang_line(directory, line.id, TODAY)
    assert "own pages" in real_desk.papers().crisis_numbers().source
    rang_line(directory, lines[-1].id, TODAY)
    said = real_desk.papers().crisis_numbers().source
    assert "own pages" not in said
    assert "We rang the numbers most needed, 22 November 2026." in said
    assert lines_to_ring(directory, TODAY) == ()
    assert len(lines_to_ring(directory, TODAY.replace(year=2027))) == 8
