"""The history of one record is told in plain words, and any of it can be put back."""

from datetime import date

import pytest

from directory.errors import BadInput, UnknownName
from directory.keeping.record import bin as recycling
from directory.keeping.record import editing, history
from directory.keeping.record.fields import FIELD_NAMES, compare, in_words
from directory.model import (
    Closure,
    Contact,
    Criterion,
    Location,
    Organisation,
    ServicePage,
    Session,
)
from directory.store import Directory, undo
from tests.directory.keeping.kept import HARBOUR, made_folder


@pytest.fixture
def directory(tmp_path):
    held = Directory(made_folder(tmp_path / "data"))
    yield held
    held.close()


def change(directory, **fields):
    opened = editing.open_record(directory, "practice-1")
    return editing.save(directory, opened.page.model_copy(update=fields), opened.digest)


def entry(directory, place=0):
    return history.history_of(directory, "practice-1")[place]


def test_every_field_of_a_record_has_a_name_that_people_use():
    assert set(FIELD_NAMES) == set(ServicePage.model_fields) - {"id"}


def test_it_says_when_and_what_and_which_fields_changed(directory):
    phone = Contact(id="phone-1", kind="phone", value="0151 496 0199", label="front desk")
    change(directory, summary="Food today.", contacts=(phone,))
    edited, filled = history.history_of(directory, "practice-1")
    assert (filled.what, filled.change, filled.changes) == ("Filled", "added", ())
    assert (edited.what, edited.change, edited.in_force) == ("Edited", "changed", True)
    assert [(one.name, one.old, one.new) for one in edited.changes] == [
        ("One sentence", "", "Food today."),
        ("Phone, mail and web", "Phone: 0151 496 0123", "Phone: 0151 496 0199, front desk"),
    ]


def test_a_removal_and_an_undo_stand_in_it_too(directory):
    change(directory, summary="Once.")
    undo.undo(directory)
    assert [(one.what, one.in_force) for one in history.history_of(directory, "practice-1")] == [
        ("Undone: Edited", True),
        ("Edited", False),
        ("Filled", True),
    ]
    recycling.remove(directory, "practice-1")
    assert entry(directory).change == "removed"


def test_one_field_is_put_back_and_the_others_stay(directory):
    change(directory, summary="Food.", who_for="Anyone.")
    number = entry(directory).number
    saved = history.restore_field(directory, "practice-1", number, "summary")
    assert (saved.page.summary, saved.page.who_for) == ("", "Anyone.")
    assert entry(directory).what == "Put back: one sentence"
    undo.undo(directory)
    assert directory.page("practice-1").summary == "Food."


def test_a_whole_record_is_put_back_to_what_it_was(directory):
    before = directory.page("practice-1")
    change(directory, summary="Food.")
    number = entry(directory).number
    change(directory, who_for="Anyone.")
    assert [one.field for one in history.compare_with_now(directory, "practice-1", number)] == [
        "summary",
        "who_for",
    ]
    assert history.restore_record(directory, "practice-1", number).page == before


def test_putting_a_record_back_leaves_its_organisation_to_the_other_services(directory):
    change(directory, summary="Food.")
    number = entry(directory).number
    renamed = Organisation(id=HARBOUR.id, name="Practice Quay Trust")
    change(directory, organisation=renamed)
    history.restore_record(directory, "practice-1", number)
    assert directory.page("practice-1").summary == ""
    assert directory.page("practice-2").organisation == renamed


def test_the_state_before_it_was_there_cannot_be_put_back(directory):
    with pytest.raises(BadInput, match="not there before"):
        history.restore_record(directory, "practice-1", entry(directory).number)


def test_a_record_in_the_bin_is_brought_back_first(directory):
    change(directory, summary="Food.")
    number = entry(directory).number
    recycling.remove(directory, "practice-1")
    with pytest.raises(BadInput, match="recycle bin"):
        history.restore_record(directory, "practice-1", number)


def test_what_is_not_there_is_said_so(directory):
    with pytest.raises(UnknownName):
        history.history_of(directory, "practice-99")
    with pytest.raises(UnknownName):
        history.restore_record(directory, "practice-1", 999)
    with pytest.raises(UnknownName):
        history.restore_field(directory, "practice-1", entry(directory).number, "colour")


def test_only_the_newest_entries_are_told_where_that_is_asked(directory):
    for number in range(4):
        change(directory, summary=f"Said {number}.")
    told = history.history_of(directory, "practice-1", limit=2)
    assert [one.changes[0].new for one in told] == ["Said 3.", "Said 2."]


@pytest.mark.parametrize("field", ["locations", ""])
def test_nothing_of_the_past_tells_again_where_a_hidden_place_is(directory, field):
    told = Location(id="hall", address="7 Canarystreet", town="Kirkby")
    change(directory, locations=(told,))
    change(directory, summary="Food.")
    number = entry(directory).number
    change(directory, locations=(told.model_copy(update={"visibility": "hidden"}),))
    if field:
        saved = history.restore_field(directory, "practice-1", number, field)
    else:
        saved = history.restore_record(directory, "practice-1", number)
    assert saved.page.locations[0].visibility == "hidden"
    for one in (*history.history_of(directory, "practice-1"),):
        assert not [said for said in one.changes if "Canary" in said.old + said.new]
    while undo.next_undo(directory):
        undo.undo(directory)
        assert "Canary" not in directory.page("practice-1").as_text()


def test_two_states_are_compared_in_plain_words(directory):
    page = directory.page("practice-1")
    hidden = (Location(id="hall", visibility="hidden"),)
    told = compare(page, page.model_copy(update={"locations": hidden, "sensitive": True}))
    assert [(one.name, one.old, one.new) for one in told] == [
        ("Sensitive", "no", "yes"),
        ("Places", "1 Practice Row, Kirkby", "Hidden: nothing is kept that would find it"),
    ]


def test_times_are_told_as_they_are_said_everywhere_else():
    noon = {"opens": "12:00", "closes": "14:00"}
    sessions = (
        Session(weekday="tue", **noon),
        Session(weekday="mon", opens="09:00", closes="17:00", name="Staffed"),
        Session(weekday="tue", opens="09:00", closes="17:00", name="Staffed"),
        Session(weekday="fri", **noon, booking=False, every="second_week"),
        Session(words="Ring first.", every="words_only"),
    )
    assert in_words(sessions).splitlines() == [
        "Tuesday 12 noon to 2pm.",
        "Staffed: Monday and Tuesday 9am to 5pm.",
        "Friday 12 noon to 2pm, every second week. No appointment needed.",
        "Ring first.",
    ]
    christmas = Closure(starts_on=date(2026, 12, 25), ends_on=date(2026, 12, 26))
    assert in_words((christmas,)) == "Closed from 25 December 2026 to 26 December 2026."


def test_a_rule_is_told_as_a_sentence():
    age = Criterion(kind="age", operator="between", value=[18, 64], words="Working age.")
    assert in_words((age,)) == "18 to 64 years old, Working age."
    same = age.model_copy(update={"words": "18 to 64 years old."})
    assert in_words((same,)) == "18 to 64 years old"
    assert in_words((Criterion(kind="words", words="Ask us."),)) == "Ask us."
