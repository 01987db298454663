"""Two lists hold one service, and one of them hides where it is: then nobody shows its place."""

import zlib

import pytest

from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.importing import Options
from directory.interchange.bringing.looking import NO_ADDRESS_YET, NO_PLACE_OF_EITHER
from directory.store.digests import unpacked
from ui.actions.keeping import import_file
from ui.terminal.program import run

HEADER = "id,name,organisation,description,phone,address,postcode,location_visibility\n"
SHOWN = (
    "w1,Practice Wren House,Wren Trust,Rooms. We are at 4 Canary Street.,0151 496 0888,"
    '"4 Canary Street, Kirkby",L32 8XA,\n'
)
HIDDEN = "x1,Practice Wren House,Wren Trust,Rooms for women.,0151 496 0777,,,hidden\n"


def listed(folder, name, row):
    path = folder / f"{name}.csv"
    path.write_text(HEADER + row, encoding="utf-8")
    return path


def traces_in(directory):
    """Return what tells of the place, in all that the file holds, what is deflated too."""
    found = []
    for (table,) in directory.rows("SELECT name FROM sqlite_master WHERE type = 'table'"):
        for row in directory.rows(f'SELECT * FROM "{table}"'):
            for cell in row:
                try:
                    text = unpacked(cell) if isinstance(cell, bytes) else str(cell)
                except zlib.error:
                    text = str(cell)
                found += [table for trace in ("Canary", "L32 8XA") if trace in text]
    return found


@pytest.fixture
def open_one(real_desk, tmp_path):
    """A list that shows the place is held; the record was edited here, so it has a past."""
    import_file(real_desk, listed(tmp_path, "council", SHOWN))
    page = real_desk.directory.page("council-w1")
    real_desk.directory.save(page.model_copy(update={"next_step": "We ring back."}))
    return real_desk


@pytest.mark.parametrize("theirs", [False, True])
def test_the_place_that_one_list_shows_goes_where_the_other_hides_it(open_one, tmp_path, theirs):
    file = listed(tmp_path, "refuges", HIDDEN)
    same = Choices(same={"refuges-x1": "council-w1"})
    looked = import_file(open_one, file, Options(preview=True, choices=same))
    assert "one of them hides where it is: the place held here goes" in looked.problems[0].problem
    assert [one.what for one in looked.looked] == ["changed"]
    report = import_file(open_one, file, Options(choices=same, theirs=theirs))
    assert (report.added, report.updated) == (0, 1)
    page = open_one.directory.page("council-w1")
    assert [place.visibility for place in page.locations] == ["hidden"]
    assert page.next_step == "We ring back."
    assert not traces_in(open_one.directory)
    again = import_file(open_one, file)
    assert (again.added, again.updated) == (0, 0)
    import_file(open_one, listed(tmp_path, "council", SHOWN.replace("0888", "0666")))
    assert not traces_in(open_one.directory)


def test_of_one_that_is_hidden_here_no_place_comes_in_with_the_other(real_desk, tmp_path):
    import_file(real_desk, listed(tmp_path, "refuges", HIDDEN))
    file = listed(tmp_path, "council", SHOWN)
    same = Choices(same={"council-w1": "refuges-x1"}, fields={("council-w1", "contacts"): "theirs"})
    report = import_file(real_desk, file, Options(choices=same))
    assert "one of them hides where it is: no address was taken" in report.problems[0].problem
    page = real_desk.directory.page("refuges-x1")
    assert [place.visibility for place in page.locations] == ["hidden"]
    assert page.contacts[0].value == "0151 496 0888"
    assert not traces_in(real_desk.directory)
    again = import_file(real_desk, file)
    assert (again.added, again.updated, again.conflicts) == (0, 0, ())


@pytest.mark.parametrize("hidden_first", [True, False])
def test_whoever_is_asked_whether_they_are_the_same_is_told_before(
    real_desk, tmp_path, hidden_first, capsys
):
    rows = [("refuges", HIDDEN.replace("0777", "0888")), ("council", SHOWN)]
    first, second = rows if hidden_first else rows[::-1]
    import_file(real_desk, listed(tmp_path, *first))
    (looked,) = import_file(real_desk, listed(tmp_path, *second), Options(preview=True)).looked
    said = NO_ADDRESS_YET if hidden_first else NO_PLACE_OF_EITHER
    assert looked.like[0].why.endswith(said)
    data = str(real_desk.directory.folder.path)
    file = str(tmp_path / f"{second[0]}.csv")
    assert run(["import", file, "--preview", "--data", data]) == 0
    assert said in " ".join(capsys.readouterr().out.split())


def test_of_two_that_show_a_place_nothing_is_said(open_one, tmp_path):
    (looked,) = import_file(
        open_one, listed(tmp_path, "other", SHOWN), Options(preview=True)
    ).looked
    assert looked.like
    assert NO_PLACE_OF_EITHER not in looked.like[0].why
