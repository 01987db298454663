"""What a list showed last time and hides now is shown here no longer, whatever its id."""

import json
import zlib
from datetime import UTC, datetime

import pytest

from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.going_back import go_back
from directory.interchange.bringing.importing import Options
from directory.interchange.cells.identity import nameless_id
from directory.keeping.twice.duplicates import pair_id
from directory.model import KeptList, Link, Note
from directory.model.checking import ToldApart
from directory.store import back_up
from directory.store.digests import unpacked
from directory.store.health import faults_of
from directory.store.local import Change, held, make_changes
from directory.store.restoring import restore
from tests.conftest import TODAY
from ui.actions.exchange import not_the_same
from ui.actions.keeping import import_file

HEADER = "name,organisation,description,phone,address,postcode,location_visibility\n"
WORDS = "Rooms for women. We are at 4 Canary Street. Ring at any hour."
SHOWN = f'Practice Wren House,Wren Trust,{WORDS},0151 496 0888,"4 Canary Street, Kirkby",L32 8XA,\n'
LIBRARY = 'Practice Library,Town,Books.,0151 496 0111,"1 Elm Road, Kirkby",L32 8XB,\n'
HIDDEN = {
    "hidden": "Practice Wren House,Wren Trust,{words},0151 496 0888,,,hidden\n",
    "confidential": "Practice Wren House,Wren Trust,{words},0151 496 0888,Confidential,,\n",
    "with its street": 'Practice Wren House,Wren Trust,{words},,"4 Canary Street",L32 8XA,hidden\n',
    "words alone": "Practice Wren House,Wren Trust,{words} Address confidential.,,,,\n",
}
TRACES = (b"Canary", b"L32 8XA")


def listed(folder, *rows):
    path = folder / "council.csv"
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    return path


def wrens(desk):
    asked = "SELECT id FROM service WHERE name = 'Practice Wren House'"
    return desk.directory.pages([str(one) for (one,) in desk.directory.rows(asked)])


@pytest.fixture
def desk(real_desk, tmp_path):
    assert import_file(real_desk, listed(tmp_path, SHOWN, LIBRARY)).added == 2
    return real_desk


@pytest.mark.parametrize("how", HIDDEN)
def test_a_row_without_an_id_finds_its_former_self_and_hides_it(desk, tmp_path, how):
    (before,) = wrens(desk)
    file = listed(tmp_path, HIDDEN[how].format(words=WORDS), LIBRARY)
    looked = import_file(desk, file, Options(preview=True))
    assert (looked.added, looked.updated) == (0, 1)
    told = [one for one in looked.problems if "is taken for that record" in one.problem]
    assert [(one.row, one.field) for one in told] == [(2, "address")]
    assert [(one.what, one.within) for one in looked.looked] == [("changed", before.id)]
    report = import_file(desk, file)
    assert (report.added, report.updated) == (0, 1)
    (page,) = wrens(desk)
    assert [place.visibility for place in page.locations] == ["hidden"]
    assert page.description.startswith("Rooms for women. Ring at any hour.")
    for trace in TRACES:
        assert trace not in desk.directory.path.read_bytes()


def texts_of(directory):
    """Everything that the file holds, what is kept deflated among it."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'table'"
    for (table,) in directory.rows(asked):
        for row in directory.rows(f'SELECT * FROM "{table}"'):
            for cell in row:
                try:
                    yield unpacked(cell) if isinstance(cell, bytes) else str(cell)
                except zlib.error:
                    yield str(cell)


def test_its_id_which_stands_for_the_postcode_too_is_left_nowhere(desk, tmp_path):
    (before,) = wrens(desk)
    named = "SELECT id FROM service WHERE name = 'Practice Library'"
    ((other,),) = desk.directory.rows(named)
    library = desk.directory.page(other)
    link = Link(kind="see_also", to=before.id)
    desk.directory.save(library.model_copy(update={"links": (link,)}))
    desk.directory.save(before.model_copy(update={"summary": "Told here."}))
    kept = KeptList(id="ours", name="Ours", services=(before.id,), names=(before.name,))
    note = Note(service_id=before.id, text="Ring twice.", written_on=TODAY)
    make_changes(desk.directory, [Change(None, kept), Change(None, note)], "Kept")
    not_the_same(desk, before.id, other)
    import_file(desk, listed(tmp_path, HIDDEN["hidden"].format(words=WORDS), LIBRARY))
    (page,) = wrens(desk)
    assert page.id == nameless_id("council", "council", page.name, "Wren Trust", "")
    assert page.summary == "Told here."
    assert not [text for text in texts_of(desk.directory) if before.id in text]
    assert before.id.encode() not in desk.directory.path.read_bytes()
    assert desk.directory.page(other).links[0].to == page.id
    assert [one.services for one in held(desk.directory, KeptList)] == [(page.id,)]
    assert [one.service_id for one in held(desk.directory, Note)] == [page.id]
    assert [one.id for one in held(desk.directory, ToldApart)] == [pair_id(page.id, other)]
    assert not faults_of(desk.directory.path, words=True)
    found = desk.directory.rows("SELECT card FROM search_card")
    assert sum(page.id in str(card) for card in found) == 1


def test_a_copy_made_before_comes_back_without_its_place(desk, tmp_path):
    kept = back_up(desk.directory.folder, datetime(2026, 11, 1, 9, tzinfo=UTC))
    import_file(desk, listed(tmp_path, HIDDEN["hidden"].format(words=WORDS), LIBRARY))
    (hidden,) = wrens(desk)
    restore(desk.directory.folder, kept, datetime(2026, 11, 2, 9, tzinfo=UTC))
    desk.directory.folder.find_again()
    (page,) = wrens(desk)
    assert page.id == hidden.id
    assert [place.visibility for place in page.locations] == ["hidden"]
    for trace in TRACES:
        assert trace not in desk.directory.path.read_bytes()


@pytest.mark.parametrize("carry", [True, False])
def test_who_goes_back_does_not_find_its_place_again(desk, tmp_path, carry):
    import_file(desk, listed(tmp_path, HIDDEN["hidden"].format(words=WORDS), LIBRARY))
    (hidden,) = wrens(desk)
    desk.directory.save(hidden.model_copy(update={"cost": "fee"}))
    went = go_back(desk.directory, carry=carry, at=datetime(2026, 11, 2, 9, tzinfo=UTC))
    assert went.left == ()
    (page,) = wrens(desk)
    assert (page.id, page.cost) == (hidden.id, "fee" if carry else hidden.cost)
    assert [place.visibility for place in page.locations] == ["hidden"]
    for trace in TRACES:
        assert trace not in desk.directory.path.read_bytes()


def test_a_list_that_shows_it_again_gives_news_of_it_but_no_place(desk, tmp_path):
    import_file(desk, listed(tmp_path, HIDDEN["hidden"].format(words=WORDS), LIBRARY))
    (hidden,) = wrens(desk)
    shown = listed(tmp_path, SHOWN.replace("0888", "0999"), LIBRARY)
    looked = import_file(desk, shown, Options(preview=True))
    assert (looked.added, looked.updated) == (0, 1)
    assert "stands in this list with a place again" in looked.problems[0].problem
    report = import_file(desk, shown)
    assert (report.added, report.updated) == (0, 1)
    (page,) = wrens(desk)
    assert page.id == hidden.id
    assert page.contacts[0].value == "0151 496 0999"
    again = import_file(desk, shown)
    assert (again.added, again.updated, again.conflicts) == (0, 0, ())
    for trace in (*TRACES, nameless_id("council", "council", page.name, "Wren Trust", "L32 8XA")):
        assert not [text for text in texts_of(desk.directory) if str(trace) in text]


@pytest.mark.parametrize("how", HIDDEN)
def test_it_stays_one_record_and_hidden_whatever_the_list_says_next(desk, tmp_path, how):
    file = listed(tmp_path, HIDDEN[how].format(words=WORDS), LIBRARY)
    import_file(desk, file)
    again = import_file(desk, file)
    assert (again.added, again.updated, again.conflicts) == (0, 0, ())
    assert not import_file(desk, file, Options(preview=True)).looked
    import_file(desk, listed(tmp_path, SHOWN, LIBRARY))
    (page,) = wrens(desk)
    assert [place.visibility for place in page.locations] == ["hidden"]


def test_a_row_of_the_same_name_that_is_still_in_the_file_is_not_taken_for_it(desk, tmp_path):
    file = listed(tmp_path, HIDDEN["hidden"].format(words="Another house."), LIBRARY, SHOWN)
    report = import_file(desk, file)
    assert (report.added, report.updated, report.unchanged) == (1, 0, 2)
    shown = sorted(place.visibility for page in wrens(desk) for place in page.locations)
    assert shown == ["hidden", "public"]


def test_of_another_body_or_a_service_of_another_name_nothing_is_taken(desk, tmp_path):
    other = HIDDEN["hidden"].format(words="x").replace("Wren Trust", "Another Trust")
    report = import_file(desk, listed(tmp_path, other, LIBRARY))
    assert (report.added, report.updated) == (1, 0)


def test_of_two_of_one_name_the_one_with_the_number_goes(real_desk, tmp_path):
    second = SHOWN.replace("4 Canary Street", "9 Linnet Road").replace("8XA", "8XC")
    second = second.replace("0888", "0777")
    import_file(real_desk, listed(tmp_path, second, SHOWN, LIBRARY))
    import_file(real_desk, listed(tmp_path, HIDDEN["hidden"].format(words="x"), LIBRARY))
    shown = {place.postcode for page in wrens(real_desk) for place in page.locations}
    assert shown == {"", "L32 8XC"}


def test_one_of_another_list_is_shown_beside_it(desk, tmp_path):
    path = tmp_path / "other.csv"
    path.write_text(HEADER + HIDDEN["hidden"].format(words="x"), encoding="utf-8")
    (looked,) = import_file(desk, path, Options(preview=True)).looked
    assert [one.name for one in looked.like] == ["Practice Wren House"]


def with_ids(row, id_="w1"):
    return f"{id_},{row}"


@pytest.mark.parametrize("how", HIDDEN)
def test_of_a_row_with_an_id_a_place_corrected_here_goes_too(real_desk, tmp_path, how):
    path = tmp_path / "council.csv"
    path.write_text(f"id,{HEADER}{with_ids(SHOWN)}", encoding="utf-8")
    import_file(real_desk, path)
    page = real_desk.directory.page("council-w1")
    place = page.locations[0].model_copy(update={"address": "4 Canary Street, corrected"})
    real_desk.directory.save(page.model_copy(update={"locations": (place,)}))
    path.write_text(f"id,{HEADER}{with_ids(HIDDEN[how].format(words=WORDS))}", encoding="utf-8")
    report = import_file(real_desk, path)
    assert any("hides where it is now" in one.problem for one in report.problems)
    page = real_desk.directory.page("council-w1")
    assert [place.visibility for place in page.locations] == ["hidden"]
    for trace in TRACES:
        assert trace not in real_desk.directory.path.read_bytes()


def test_somebody_who_looked_may_keep_the_place(real_desk, tmp_path):
    path = tmp_path / "council.csv"
    path.write_text(f"id,{HEADER}{with_ids(SHOWN)}", encoding="utf-8")
    import_file(real_desk, path)
    path.write_text(f"id,{HEADER}{with_ids(HIDDEN['hidden'].format(words='x'))}", encoding="utf-8")
    keep = Choices(fields={("council-w1", "locations"): "mine"})
    import_file(real_desk, path, Options(choices=keep))
    assert real_desk.directory.page("council-w1").locations[0].postcode == "L32 8XA"


ADDRESS = {"address_1": "4 Canary Street", "city": "Kirkby", "postal_code": "L32 8XA"}
WHOLE = {
    "id": "s1", "name": "Practice Wren House", "description": "Rooms for women.",
    "service_at_locations": [{"id": "x", "location": {"id": "l", "addresses": [ADDRESS]}}],
}  # fmt: skip


@pytest.mark.parametrize("words", ["A refuge for women.", "The address is kept confidential."])
def test_a_short_page_that_speaks_of_a_refuge_hides_the_place_held(real_desk, tmp_path, words):
    path = tmp_path / "feed.json"
    path.write_text(json.dumps({"contents": [WHOLE]}), encoding="utf-8")
    import_file(real_desk, path)
    assert real_desk.directory.page("feed-s1").locations[0].postcode == "L32 8XA"
    short = {"id": "s1", "name": WHOLE["name"], "description": words}
    path.write_text(json.dumps({"contents": [short]}), encoding="utf-8")
    report = import_file(real_desk, path)
    assert any("hides where it is now" in one.problem for one in report.problems)
    page = real_desk.directory.page("feed-s1")
    assert [place.visibility for place in page.locations] == ["hidden"]
    for trace in TRACES:
        assert trace not in real_desk.directory.path.read_bytes()
    path.write_text(json.dumps({"contents": [WHOLE]}), encoding="utf-8")
    import_file(real_desk, path)
    assert [one.visibility for one in real_desk.directory.page("feed-s1").locations] == ["hidden"]
