"""Every record as a line: found by names, numbers and words, narrowed, and new after a change."""

from datetime import date

import pytest

from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.record.panel_making import make_panel
from directory.keeping.record.all_done import what_was_done
from directory.keeping.record.listing import Looked, RecordList, organisations
from directory.model import ServicePage
from directory.store import DataFolder, Directory

TODAY = date(2026, 11, 22)


@pytest.fixture
def held(tmp_path, empty_folder):
    """A directory of the test's own with three records of three kinds."""
    import shutil

    shutil.copytree(empty_folder, tmp_path / "data")
    directory = Directory(DataFolder(tmp_path / "data"))
    before = {str(row[0]) for row in directory.rows("SELECT id FROM service")}
    for page in PAGES:
        directory.save(page)
    yield directory, before
    directory.close()


TRUST = {"id": "practice-trust", "name": "Practice Harbour Trust"}
PAGES = (
    ServicePage(
        id="practice-tea",
        name="Practice Zebra Tea",
        organisation=TRUST,
        description="A samovar is always hot.",
        contacts=[{"id": "p", "kind": "phone", "value": "0151 496 0177"}],
        locations=[{"id": "a", "town": "Practice Quay"}],
        source="Practice list",
        tags=("winter", "new families"),
    ),
    ServicePage(
        id="practice-net",
        kind="network",
        name="Practice Zebra Network",
        status="closed",
        tags=("winter", "complex lives"),
    ),
    ServicePage(id="practice-right", kind="right_or_scheme", name="Practice Right to a Samovar"),
)


def ids(lines, before):
    return [line.id for line in lines if line.id not in before]


@pytest.mark.parametrize(
    ("looked", "found"),
    [
        (Looked("zebra"), ["practice-net", "practice-tea"]),
        (Looked("harbour zeb"), ["practice-tea"]),
        (Looked("0151 496 0177"), ["practice-tea"]),
        (Looked("samovar"), ["practice-right", "practice-tea"]),
        (Looked("practice quay"), ["practice-tea"]),
        (Looked("zebra", kind="network"), ["practice-net"]),
        (Looked(status="closed"), ["practice-net"]),
        (Looked(source="Practice list"), ["practice-tea"]),
        (Looked("zebra", area="Practice Quay"), ["practice-tea"]),
        (Looked('zebra" OR "samovar'), []),
        (Looked(tag="winter"), ["practice-net", "practice-tea"]),
        (Looked("tea", tag="new families"), ["practice-tea"]),
    ],
)
def test_records_are_found_by_whatever_a_keeper_knows_of_them(held, looked, found):
    directory, before = held
    assert ids(RecordList(directory).look(looked), before) == found


def test_what_has_the_word_in_its_name_comes_first(held):
    directory, before = held
    lines = RecordList(directory).look(Looked("samovar"))
    assert ids(lines, before)[0] == "practice-right"


def test_the_list_follows_the_directory(held):
    directory, before = held
    records = RecordList(directory)
    records.all()
    directory.save(ServicePage(id="practice-new", name="Practice Quagga"))
    assert ids(records.look(Looked("quagga")), before) == ["practice-new"]


def test_nothing_of_a_hidden_place_stands_in_the_list(held):
    directory, _before = held
    hidden = {"id": "x", "visibility": "hidden", "address": "9 Canary Row", "town": "Canaryton"}
    directory.save(ServicePage(id="practice-safe", name="Practice Safe", locations=[hidden]))
    line = next(one for one in RecordList(directory).all() if one.id == "practice-safe")
    assert "canary" not in str(line).lower()


def test_organisations_come_by_name_and_each_act_names_its_records(held):
    directory, _before = held
    assert "Practice Harbour Trust" in [body.name for body in organisations(directory)]
    last = what_was_done(directory, 1)[0]
    assert (last.names, last.records) == (("Practice Right to a Samovar",), 1)


def test_the_tags_of_all_records_are_offered_but_none_that_labels_people(held):
    directory, _ = held
    assert RecordList(directory).tags() == ("new families", "winter")


def test_a_tag_is_on_no_paper_and_on_no_screen_but_the_keepers(held):
    directory, _ = held
    tea = directory.page("practice-tea")
    for public in (True, False):
        panel = make_panel(tea, TODAY, practice=True, public=public)
        assert "Practice Zebra Tea" in repr(panel)
        assert "new families" not in repr(panel)
    assert "new families" not in repr(sheet_entry(tea, TODAY, practice=True))
