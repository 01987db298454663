"""What there is to do: each list from records that are made for it."""

from datetime import UTC, datetime, timedelta

import pytest

from directory.desk.local.reports import report_wrong
from directory.errors import BadInput, UnknownName
from directory.keeping.checking.checks import undo
from directory.keeping.checking.suggestions import decide
from directory.keeping.checking.worklists import WORKLISTS, next_due, work_to_do
from directory.keeping.twice.duplicates import tell_apart
from directory.store.saving import begin_batch, save_pages
from tests.directory.keeping.checking_records import OLD, TODAY, keep, service


@pytest.fixture
def directory(real_desk):
    return real_desk.directory


def rows(directory, list_id):
    return next(one.rows for one in work_to_do(directory, TODAY) if one.id == list_id)


def ids(directory, list_id):
    return [row.id for row in rows(directory, list_id)]


def test_overdue_and_due_go_by_the_oldest_of_what_a_record_says(directory):
    soon = TODAY - timedelta(days=170)
    keep(directory, service(1), service(2, checked=soon), service(3, checked=TODAY))
    assert ids(directory, "overdue") == ["test-1"]
    assert ids(directory, "due") == ["test-2"]
    assert next_due(directory, TODAY) == soon + timedelta(days=184)
    assert rows(directory, "overdue")[0].words == (
        "Phone last checked January 2026, times last checked January 2026."
    )


def test_the_services_used_most_stand_first(real_desk, directory):
    from ui.actions import counting

    keep(directory, service(1, checked=OLD - timedelta(days=300)), service(2))
    assert ids(directory, "overdue") == ["test-1", "test-2"]
    for _ in range(3):
        counting.count_print(real_desk, ["test-2"])
    assert ids(directory, "overdue") == ["test-2", "test-1"]


def test_closed_and_ended_records_are_on_no_list(directory):
    keep(
        directory,
        service(1, status="closed"),
        service(2, ends_on=TODAY - timedelta(days=1)),
        service(3, checked=TODAY, ends_on=TODAY + timedelta(days=59)),
    )
    assert ids(directory, "overdue") == []
    assert ids(directory, "ending") == ["test-3"]


def test_unconfirmed_and_reported_records_have_lists_of_their_own(directory):
    keep(directory, service(1, standing="unconfirmed"), service(2, checked=TODAY))
    report_wrong(directory, "test-2", "moved", TODAY)
    assert ids(directory, "unconfirmed") == ["test-1"]
    assert ids(directory, "wrong") == ["test-2"]
    assert ids(directory, "overdue") == []


def test_a_suggested_need_is_confirmed_or_refused_and_both_can_be_undone(directory):
    needs = [
        {"need": "debt", "structure": "suggested", "words": ["debt advice"]},
        {"need": "food", "structure": "suggested", "words": ["food parcels"]},
    ]
    told = "We give debt advice and food parcels."
    keep(directory, service(1, needs=needs, description=told))
    first = rows(directory, "needs")[0]
    assert told in first.read
    assert first.marks == ("debt advice",)
    decide(directory, "test-1", "need", "debt", confirmed=True)
    done = decide(directory, "test-1", "need", "food", confirmed=False)
    assert [(n.need, n.structure) for n in directory.page("test-1").needs] == [
        ("debt", "confirmed")
    ]
    with pytest.raises(UnknownName):
        decide(directory, "test-1", "need", "food", confirmed=True)
    undo(directory, done)
    assert [row.which for row in rows(directory, "needs")] == ["need:food"]


def test_a_suggested_rule_says_how_it_was_read(directory):
    rule = {"kind": "age", "operator": "at_least", "value": 18, "words": "aged 18 and over"}
    who = "Practice people. We see anyone aged 18 and over who asks. Ring us."
    keep(directory, service(1, who_for=who, criteria=[rule | {"structure": "suggested"}]))
    (row,) = rows(directory, "rules")
    read = "We see anyone \u201caged 18 and over\u201d who asks"
    assert (row.words, row.read) == ("18 or older.", read)
    decide(directory, "test-1", "rule", "0", confirmed=True)
    assert rows(directory, "rules") == ()


def test_two_records_of_one_service_are_found_and_can_be_told_apart(directory):
    names = ("Practice Kirkby Pantry", "Kirkby Practice Pantry", "Practice Debt Desk")
    same = [service(n, phone="0151 496 0700", name=name) for n, name in enumerate(names, 1)]
    keep(directory, *same)
    (row,) = rows(directory, "twice")
    assert row.which == "test-1|test-2"
    assert row.words == "The same name and the same number."
    tell_apart(directory, row.which, TODAY)
    assert rows(directory, "twice") == ()
    with pytest.raises(BadInput):
        tell_apart(directory, "test-1|test-1", TODAY)


def test_like_names_alone_are_not_the_same_service(directory):
    keep(directory, service(1, name="Practice Library"), service(2, name="Practice Library"))
    assert rows(directory, "twice") == ()


def test_what_is_missing_names_what_it_is(directory):
    bare = service(1, contacts=[], sessions=[], how_to_refer="", who_for="", not_for="")
    bare = bare.model_copy(update={"criteria": (), "description": "We help."})
    keep(directory, bare, service(2))
    (first,) = rows(directory, "missing")
    assert first.words == (
        "No way in; only a text, nothing that can be matched; "
        "not said from what age to what age; not said who it is not for."
    )
    assert first.id == "test-1"


def test_facts_of_this_desk_leave_the_list_when_they_are_entered(real_desk):
    from ui import actions

    before = ids(real_desk.directory, "this-desk")
    assert "council_housing" in before
    actions.set_desk_fact(real_desk, "council_housing", "0151 496 0900")
    assert "council_housing" not in ids(real_desk.directory, "this-desk")


def test_every_list_says_why_it_matters(directory):
    assert len({one.id for one in WORKLISTS}) == len(WORKLISTS)
    assert all(one.why.endswith(".") for one in WORKLISTS)


def test_a_long_directory_is_looked_through_and_each_pair_in_it_is_found(directory):
    many = [
        service(n, phone=f"0151 496 {n // 2:04}", name=f"Practice Group {n // 2}")
        for n in range(2_000)
    ]

    def work(connection):
        save_pages(connection, many, begin_batch(connection, "Many", datetime.now(UTC)))

    directory.change("many", work)
    lists = {one.id: len(one.rows) for one in work_to_do(directory, TODAY)}
    assert (lists["overdue"], lists["twice"]) == (2_000, 1_000)


def test_a_national_line_that_was_reported_is_settled_by_ringing_it(real_desk, directory):
    from ui.actions import checking

    report_wrong(directory, "samaritans", "number", TODAY)
    (row,) = rows(directory, "wrong")
    assert (row.act, row.do) == ("settle", "I rang it: right")
    done = checking.settle_line(real_desk, row)
    assert rows(directory, "wrong") == ()
    undo(directory, done)
    assert len(rows(directory, "wrong")) == 1
