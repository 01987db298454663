"""Going back before an import: whole, with later edits or without, and nothing is lost."""

import pytest

from directory.errors import BadInput
from directory.model import Location
from directory.model.local import KeptList
from directory.store import faults_of
from directory.store.local import Change, held, make_changes
from ui.actions import editing, exchange
from ui.actions.keeping import import_file

HEADER = "id,name,organisation,description,phone,address\n"
ROWS = (
    "t1,Tin Roof Debt Desk,Tin Roof,Bills and debt.,0151 496 0777,9 Tin Lane\n"
    "t2,Tin Roof Kitchen,Tin Roof,Hot meals.,0151 496 0778,1 Tin Row\n"
)


@pytest.fixture
def imported(real_desk, tmp_path):
    """A list that was brought in, and then once more with a changed and a new record."""
    file = tmp_path / "tin.csv"
    file.write_text(HEADER + ROWS, encoding="utf-8")
    import_file(real_desk, file)
    more = ROWS.replace("Hot meals", "Cold meals") + "t3,Tin Roof Shed,Tin Roof,Mending.,,\n"
    file.write_text(HEADER + more, encoding="utf-8")
    import_file(real_desk, file)
    return real_desk


def edit(desk, record, **changes):
    desk.directory.save(desk.directory.page(record).model_copy(update=changes))


def test_the_directory_is_as_it_was_before_the_import(imported):
    way = exchange.way_back(imported)
    assert (way.what, way.edits, way.now, way.then) == ("Imported tin.csv", 0, 3, 2)
    done = exchange.go_back(imported, carry=False)
    assert (done.records, done.carried, done.left) == (2, 0, ())
    assert imported.directory.page("tin-t2").description == "Hot meals."
    assert faults_of(imported.directory.path, words=True) == []


def test_later_edits_are_counted_and_left_behind_where_nobody_takes_them(imported):
    edit(imported, "tin-t1", summary="Edited here")
    way = exchange.way_back(imported)
    assert (way.edits, way.lost) == (1, ())
    exchange.go_back(imported, carry=False)
    assert imported.directory.page("tin-t1").summary == ""


def test_later_edits_are_carried_over_and_what_the_import_changed_goes_back(imported):
    edit(imported, "tin-t2", summary="Edited here")
    edit(imported, "tin-t3", summary="Of a record that was not there")
    new = editing.new_record(imported).page.model_copy(update={"name": "Tin Roof Garden"})
    imported.directory.save(new)
    imported.directory.save(imported.directory.page("tin-t1").model_copy(update={"tags": ("x",)}))
    editing.remove_record(imported, "tin-t1")
    ours = KeptList(id="winter", name="Winter", services=("tin-t2",), names=("Kitchen",))
    make_changes(imported.directory, [Change(None, ours)], "Kept a list")
    assert exchange.way_back(imported).lost == ("Tin Roof Shed",), "said before it is done"
    done = exchange.go_back(imported, carry=True)
    kitchen = imported.directory.page("tin-t2")
    assert (kitchen.summary, kitchen.description) == ("Edited here", "Hot meals.")
    assert done.left == ("Tin Roof Shed",)
    names = {page.name for page in imported.directory.pages(["tin-t1", new.id])}
    assert names == {"Tin Roof Garden"}
    assert [one.id for one in held(imported.directory, KeptList) if one.name] == ["winter"]
    assert faults_of(imported.directory.path, words=True) == []


def test_going_back_twice_returns_to_where_one_was(imported):
    edit(imported, "tin-t3", summary="Edited here")
    exchange.go_back(imported, carry=False)
    assert imported.directory.count() == 2
    exchange.go_back(imported, carry=False)
    assert imported.directory.page("tin-t3").summary == "Edited here"


def test_a_place_that_was_hidden_since_stays_hidden(imported):
    hidden = tuple(
        place.model_copy(update={"visibility": "hidden"})
        for place in imported.directory.page("tin-t1").locations
    )
    assert hidden[0] == Location(id=hidden[0].id, visibility="hidden")
    edit(imported, "tin-t1", locations=hidden)
    exchange.go_back(imported, carry=False)
    assert imported.directory.page("tin-t1").locations == hidden
    assert b"9 Tin Lane" not in imported.directory.path.read_bytes()
    assert "9 Tin Lane" not in str(editing.history_of(imported, "tin-t1"))


def test_what_was_hidden_since_stays_hidden_though_it_had_another_id_before(imported):
    edit(imported, "tin-t1", locations=(Location(id="elsewhere", visibility="hidden"),))
    exchange.go_back(imported, carry=False)
    assert {one.visibility for one in imported.directory.page("tin-t1").locations} == {"hidden"}
    assert b"9 Tin Lane" not in imported.directory.path.read_bytes()


def test_after_a_big_act_the_backup_still_leads_back(imported):
    folder = imported.directory.folder
    came = imported.directory.path.with_name("directory-0002.db")
    came.unlink()
    assert exchange.way_back(imported).then == 2
    for backup in folder.backups.glob("*.db"):
        backup.unlink()
    with pytest.raises(BadInput, match="no longer kept"):
        exchange.way_back(imported)


def test_there_is_nothing_to_go_back_from_before_the_first_import(real_desk):
    assert exchange.way_back(real_desk) is None
    with pytest.raises(BadInput, match="Nothing"):
        exchange.go_back(real_desk, carry=True)


def test_practice_has_no_import_to_go_back_from(desk):
    assert exchange.way_back(desk) is None
    with pytest.raises(BadInput, match="Nothing"):
        exchange.go_back(desk, carry=True)
