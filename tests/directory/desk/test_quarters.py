"""A quarter, a village or a street that records name orders what was asked for beside it."""

from datetime import date

import pytest

from directory.desk.heard import quarters
from directory.model import ServicePage
from ui import actions

TODAY = date(2026, 11, 22)
IN_OAKWELL = "Come to us in Oakwell, near Oakwell Library."
SERVICES = (
    ("club-far", "Garden Club", "Weeding and tea for everybody."),
    ("club-here", "Green Fingers Oakwell", "A garden club. " + IN_OAKWELL),
    ("club-also", "Allotment Friends", "A garden club that also goes to plots in Oakwell."),
    ("songs", "Songs Oakwell", "Singing. " + IN_OAKWELL),
    ("learn-1", "Reiki Training", "Learn the art: we are experts in Reiki and teach it."),
    ("learn-2", "Reiki Evenings", "An evening in Reiki Hall."),
    ("st-1", "Chair Moves", "Exercise for all at the hall in St. Anne's Park."),
    ("st-2", "Row and Move", "Exercise for all: many of us live in St Annes."),
    ("lace", "Lace", "In Beechford, on Beechford Lane."),
    ("quilt-far", "Bed Covers", "Quilts of all sizes, for everybody."),
    ("quilt-1", "Patchwork", "Quilts, at the hall: 12 Mill Rd, Larchmoor."),
    ("quilt-2", "Needlework", "Quilts for the people of Larchmoor."),
    ("beads", "Beads", "Beads of all kinds in Beechford."),
    ("deaf-1", "Deaf Club", "Garden days in Deaf clubs."),
    ("deaf-2", "Hearing Club", "For deaf people, and those who sit near deaf people."),
)


def saved(desk, service_id, name, description, **facts):
    page = {"id": service_id, "name": name, "description": description, **facts}
    desk.directory.save(ServicePage.model_validate(page))


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk whose records name quarters that no list knows."""
    made = actions.open_desk(tmp_path_factory.mktemp("quarters") / "data", TODAY, start="empty")
    for one in SERVICES:
        saved(made, *one)
    yield made
    made.directory.close()


def ids(desk, text):
    return [one.card.id for one in desk.ask(text, whole=True).services]


@pytest.mark.parametrize("text", ["garden club oakwell", "a garden club in Oakwell please"])
def test_what_is_called_by_the_place_comes_first_and_the_place_alone_finds_nothing(desk, text):
    found = ids(desk, text)
    assert found[:3] == ["club-here", "club-also", "club-far"]
    assert "songs" not in found[:3]
    first = desk.ask(text, whole=True).services[0]
    assert "place: Oakwell" in first.why
    assert "oakwell" in first.marks
    assert not desk.ask(text, whole=True).note


def test_while_words_are_typed_nothing_is_said_of_who_is_there(desk):
    assert not desk.ask("deaf club beechford ").note
    assert desk.ask("deaf club beechford ", whole=True).note


def test_where_nothing_is_there_one_sentence_says_so(desk):
    found = desk.ask("deaf club beechford", whole=True)
    assert found.services[0].card.id == "deaf-1"
    assert found.note == "None of these names Beechford: ask where each is."
    assert not desk.ask("deaf club", whole=True).note


@pytest.mark.parametrize("text", ["oakwell", "songs oakwell"])
def test_a_name_that_holds_every_word_stays_first(desk, text):
    found = desk.ask(text, whole=True)
    assert found.by_name
    assert "songs" in [one.card.id for one in found.services[:2]]


def test_what_stands_behind_a_street_is_a_place(desk):
    assert set(ids(desk, "quilts larchmoor")[:2]) == {"quilt-1", "quilt-2"}
    assert desk._quarters.heard("quilts larchmoor").services == {"quilt-1", "quilt-2"}


def test_the_place_is_a_chip_that_can_be_tapped_off(desk):
    (chip,) = desk.ask("garden club oakwell", whole=True).told
    assert (chip.kind, chip.public_name, chip.why) == ("place", "Near Oakwell", ("oakwell",))
    without = desk.ask("garden club oakwell", frozenset({chip.id}), whole=True)
    assert not without.told
    assert not any("place: Oakwell" in one.why for one in without.services)


def test_a_saint_is_written_in_many_ways(desk):
    assert desk._quarters.heard("exercise in st annes").services == {"st-1", "st-2"}


@pytest.mark.parametrize(
    "text",
    [
        "garden club",
        "reiki evening garden",
        "deaf or hearing",
        "a club in the garden",
        "",
        "in in in",
    ],
)
def test_what_is_taught_or_written_small_is_no_place(desk, text):
    assert desk._quarters.heard(text) is None


def test_what_keeps_back_where_it_is_is_moved_by_no_place(desk):
    hidden = [{"id": "p", "visibility": "hidden"}]
    saved(desk, "kept", "Garden House Oakwell", "A garden club. " + IN_OAKWELL, locations=hidden)
    heard = desk._quarters.heard("garden club oakwell")
    assert "club-here" in heard.services
    assert "kept" not in heard.services


def test_many_that_name_it_are_all_known(desk, monkeypatch):
    desk.forget()
    monkeypatch.setattr(quarters, "MOST_READ", 2)
    assert {"club-here", "club-also", "songs"} <= desk._quarters.heard("lace oakwell").services
    desk.forget()


def test_the_names_looked_up_go_with_the_person(desk):
    desk.ask("garden club oakwell", whole=True)
    assert desk._quarters._known.cache_info().currsize
    desk.forget()
    assert not desk._quarters._known.cache_info().currsize
