"""They have closed: said on the phone, kept with the day and how it was heard, and undone."""

import pytest

from directory.desk.connected import connected_to
from directory.desk.local.reports import open_reports, report_wrong
from directory.errors import BadInput
from directory.keeping.checking.checks import undo
from directory.keeping.checking.closing import call_found_closed
from directory.keeping.checking.ring_round import ring_round
from directory.keeping.record.history import history_of
from tests.directory.keeping.checking_records import OLD, TODAY, checks_of, keep, service


@pytest.fixture
def directory(real_desk):
    shared = "0151 496 0500"
    pages = service(1), service(2, phone=shared), service(3, phone=shared), service(4)
    keep(real_desk.directory, *pages)
    return real_desk.directory


def call_to(directory, one):
    return next(call for call in ring_round(directory, TODAY).calls if one in call.services)


def test_a_service_that_has_closed_says_so_with_the_day_and_how_it_was_heard(directory):
    report_wrong(directory, "test-1", "closed", TODAY)
    before = directory.page("test-1")
    done = call_found_closed(directory, call_to(directory, "test-1"), ["test-1"], TODAY, "test-4")
    page = directory.page("test-1")
    assert done.words == (
        "Closed from today: Practice Service 1. In its place now: Practice Service 4."
    )
    assert (page.status, page.ends_on) == ("closed", TODAY)
    assert [(link.kind, link.to) for link in page.links] == [("replaced_by", "test-4")]
    contact = checks_of(directory, "test-1")["contact"]
    assert (contact.checked_on, contact.means, contact.reported_wrong) == (TODAY, "phone", None)
    assert checks_of(directory, "test-1")["criteria"].checked_on == OLD  # nobody asked
    assert open_reports(directory) == ()
    assert history_of(directory, "test-1")[0].what == "Closed, heard by phone"
    assert all("test-1" not in call.services for call in ring_round(directory, TODAY).calls)
    undo(directory, done)
    assert directory.page("test-1") == before
    assert [one.id for one in open_reports(directory)] == ["test-1"]
    assert call_to(directory, "test-1")


def test_where_one_of_two_on_a_number_has_closed_the_other_is_still_rung(directory):
    call = call_to(directory, "test-2")
    assert call.services == ("test-2", "test-3")
    call_found_closed(directory, call, ["test-3"], TODAY)
    assert call_to(directory, "test-2").services == ("test-2",)
    call_found_closed(directory, call_to(directory, "test-2"), ["test-2"], TODAY)
    numbers = [one.id for one in ring_round(directory, TODAY).calls]
    assert call.id not in numbers


def test_one_that_closed_leads_to_what_is_there_instead(directory):
    call_found_closed(directory, call_to(directory, "test-1"), ["test-1"], TODAY, "test-4")
    (told,) = connected_to(directory, "test-1", TODAY, public=True)
    assert told.heading == "In its place now"
    assert "Practice Service 4" in str(told)


@pytest.mark.parametrize(
    ("closed", "instead", "words"),
    [
        ([], "", "Say which of them"),
        (["test-1"], "test-1", "must be another"),
        (["test-1"], "test-9", "not there any more"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_changes(directory, closed, instead, words):
    call, before = call_to(directory, "test-1"), directory.setting("content")
    with pytest.raises(BadInput, match=words):
        call_found_closed(directory, call, closed, TODAY, instead)
    assert directory.setting("content") == before
