"""What a preview shows, and that exactly what was chosen is brought in."""

import json
from dataclasses import replace

import pytest

from directory.errors import BadInput, ChangedSince
from directory.interchange.bringing.choosing import Choices, choices_from
from directory.interchange.bringing.importing import Options
from directory.model import ServiceNeed, ServicePage
from directory.search.needs.suggest import Suggester
from ui.actions import exchange
from ui.actions.keeping import import_file

HEADER = "id,name,organisation,description,needs,phone,postcode\n"
ROWS = (
    "t1,Tin Roof Debt Desk,Tin Roof,We sort out bills and debt.,debt,0151 496 0777,L32 8XA\n"
    "t2,Tin Roof Kitchen,Tin Roof,Hot meals.,food,0151 496 0778,L32 8XA\n"
    "t3,Tin Roof Shed,Tin Roof,Mending things.,lonely,0151 496 0779,L32 8XA\n"
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "tin.csv"
    path.write_text(HEADER + ROWS, encoding="utf-8")
    return path


@pytest.fixture
def held(real_desk, file):
    """The list is held; one record was changed here, and the list says three new things."""
    import_file(real_desk, file)
    page = real_desk.directory.page("tin-t1")
    real_desk.directory.save(page.model_copy(update={"description": "Our own, longer words."}))
    new = ROWS.replace("sort out bills", "look at bills").replace("0778", "0700")
    new = new.replace("t3,Tin Roof Shed", "t4,Tin Roof Loft")
    file.write_text(HEADER + new, encoding="utf-8")
    return real_desk


def look(desk, file):
    """The report of a preview, and its records by id."""
    report = exchange.look_at_file(desk, file)
    return report, {one.id: one for one in report.looked}


def choose(desk, file, **choices):
    return exchange.bring_in_chosen(desk, file, Options(), Choices(**choices))


def test_every_record_is_told_with_what_each_side_says(held, file):
    report, looked = look(held, file)
    what = {one: each.what for one, each in looked.items()}
    assert what == {
        "tin-t1": "conflicting", "tin-t2": "changed", "tin-t3": "gone", "tin-t4": "added",
    }  # fmt: skip
    (field,) = looked["tin-t1"].fields
    assert (field.mine, field.theirs, field.base) == (
        "Our own, longer words.", "We look at bills and debt.", "We sort out bills and debt.",
    )  # fmt: skip
    (phone,) = looked["tin-t2"].fields
    assert (phone.name, phone.winner) == ("Phone, mail and web", "theirs")
    assert (report.added, report.updated, len(report.conflicts)) == (1, 1, 1)
    assert held.directory.count() == 3, "looking changes nothing"


def test_what_is_gone_tells_its_facts_and_no_place_that_it_hides(held, file):
    (gone,) = [one for one in look(held, file)[0].looked if one.what == "gone"]
    told = dict(gone.tells)
    assert told["Organisation"] == "Tin Roof"
    assert told["Description"] == "Mending things."
    assert "0151 496 0779" in told["Phone, mail and web"]
    assert "L32 8XA" in " ".join(told.values())
    page = held.directory.page("tin-t3")
    hidden = {"id": "p", "visibility": "hidden", "area": "Elm Park"}
    as_hidden = ServicePage.model_validate({**page.model_dump(), "locations": [hidden]})
    held.directory.save(as_hidden)
    (gone,) = [one for one in look(held, file)[0].looked if one.what == "gone"]
    assert "Elm Park" not in " ".join(dict(gone.tells).values())
    assert "Description" in dict(gone.tells)


def test_nothing_chosen_keeps_what_was_written_here_and_what_is_gone(held, file):
    choose(held, file)
    assert held.directory.page("tin-t1").description == "Our own, longer words."
    assert held.directory.page("tin-t2").contacts[0].value == "0151 496 0700"
    assert held.directory.page("tin-t3").status != "closed"


def test_a_field_can_be_taken_and_another_kept(held, file):
    chosen = {("tin-t1", "description"): "theirs", ("tin-t2", "contacts"): "mine"}
    report = choose(held, file, fields=chosen, records={"tin-t4": "mine"})
    assert held.directory.page("tin-t1").description == "We look at bills and debt."
    assert held.directory.page("tin-t2").contacts[0].value == "0151 496 0778"
    assert (report.left_out, held.directory.count()) == (1, 3)
    assert report.conflicts == ()


def test_all_of_theirs_still_keeps_a_need_that_somebody_confirmed(held, file):
    page = held.directory.page("tin-t2")
    sure = (ServiceNeed(need="food", structure="confirmed"),)
    held.directory.save(page.model_copy(update={"needs": sure}))
    file.write_text(file.read_text("utf-8").replace(",food,", ",debt,"), encoding="utf-8")
    choose(held, file, whole="theirs")
    needs = {need.need: need.structure for need in held.directory.page("tin-t2").needs}
    assert needs["food"] == "confirmed"
    assert held.directory.page("tin-t1").description == "We look at bills and debt."


def test_what_is_gone_is_ended_only_where_somebody_says_so_and_comes_back_with_its_list(held, file):
    report = choose(held, file, ended=frozenset({"tin-t3"}))
    assert (report.ended, held.directory.page("tin-t3").status) == (1, "closed")
    file.write_text(HEADER + ROWS, encoding="utf-8")
    import_file(held, file)
    assert held.directory.page("tin-t3").status != "closed"


def test_choices_about_another_state_of_file_or_directory_are_refused(held, file):
    report, _ = look(held, file)
    page = held.directory.page("tin-t2")
    held.directory.save(page.model_copy(update={"summary": "Changed meanwhile"}))
    with pytest.raises(ChangedSince):
        choose(held, file, seen=report.mark)
    again, _ = look(held, file)
    assert choose(held, file, seen=again.mark).added == 1


def test_a_record_that_is_held_under_another_id_is_named_and_can_be_that_one(held, tmp_path):
    other = tmp_path / "roof.csv"
    row = "r9,The Tin-Roof Kitchen Ltd,,Meals.,food,+44 151 496 0778,L328XA\n"
    other.write_text(HEADER + row, encoding="utf-8")
    _, looked = look(held, other)
    (like,) = looked["roof-r9"].like
    assert like.id == "tin-t2"
    assert "the same number" in like.why
    choose(held, other, same={"roof-r9": "tin-t2"})
    assert held.directory.count() == 3
    assert held.directory.page("roof-r9").id == "tin-t2", "its id is known still"
    again = import_file(held, other)
    assert (again.added, again.updated) == (0, 0)


def test_what_its_source_says_newly_of_a_merged_record_reaches_the_one_that_stands_for_it(
    held, tmp_path
):
    other = tmp_path / "roof.csv"
    row = "r9,Tin Roof Kitchen,,Meals.,food,0151 496 0778,L32 8XA\n"
    other.write_text(HEADER + row, encoding="utf-8")
    choose(held, other, same={"roof-r9": "tin-t2"})
    other.write_text(HEADER + row.replace("0778", "0711"), encoding="utf-8")
    report = import_file(held, other)
    assert report.updated == 1
    assert held.directory.page("tin-t2").contacts[0].value == "0151 496 0711"
    assert held.directory.count() == 3


def test_a_record_that_shows_a_place_is_put_without_it_with_one_that_hides_it(held, tmp_path):
    page = held.directory.page("tin-t2")
    hidden = tuple(p.model_copy(update={"visibility": "hidden"}) for p in page.locations)
    held.directory.save(page.model_copy(update={"locations": hidden}))
    other = tmp_path / "roof.csv"
    other.write_text("id,name,address\nr9,Tin Roof Kitchen,9 Canary Row\n", encoding="utf-8")
    report = choose(held, other, same={"roof-r9": "tin-t2"})
    assert [one.field for one in report.problems] == ["address"]
    assert held.directory.page("tin-t2").locations == hidden
    assert "Canary" not in held.directory.bases(["roof-r9"])["roof-r9"].as_text()
    assert b"Canary" not in held.directory.path.read_bytes()


def test_told_apart_once_nobody_is_asked_again(held, tmp_path):
    other = tmp_path / "roof.csv"
    row = "r9,Tin Roof Kitchen,,Meals.,food,0151 496 0778,L32 8XA\n"
    other.write_text(HEADER + row, encoding="utf-8")
    choose(held, other, apart=frozenset({"roof-r9|tin-t2"}), records={"roof-r9": "mine"})
    _, looked = look(held, other)
    assert looked["roof-r9"].like == ()


def test_what_is_new_tells_all_that_would_be_suggested_once_somebody_opens_it(
    held, tmp_path, monkeypatch
):
    other, asked = tmp_path / "roof.csv", []
    row = "r1,Roof Beds,Roof,Furniture for people who have none.,,0151 496 0701,\n"
    other.write_text(HEADER + row, encoding="utf-8")
    suggest = Suggester.suggest
    monkeypatch.setattr(Suggester, "suggest", lambda *said: asked.append(said[1]) or suggest(*said))
    _, looked = look(held, other)
    assert asked == [], "nothing is suggested for what nobody has opened"
    told = dict(looked["roof-r1"].tells)
    assert (asked, told["Organisation"]) == (["Roof Beds"], "Roof")
    assert told["Description"] == "Furniture for people who have none."
    import_file(held, other)
    page = held.directory.page("roof-r1")
    names = {need.id: need.screen_name or need.public_name for need in held.directory.needs()}
    assert page.needs
    assert told["Found for these needs"] == "; ".join(names[one.need] for one in page.needs)


def test_rows_that_share_an_id_and_differ_only_in_their_needs_are_two(held, tmp_path):
    other = tmp_path / "roof.csv"
    rows = [f"r1,Roof Help,Roof,Help.,{need},0151 496 0701,\n" for need in ("food", "debt")]
    other.write_text(HEADER + "".join(rows), encoding="utf-8")
    report, _ = look(held, other)
    assert [one.id for one in report.looked if one.what == "added"] == [
        "roof-r1", "roof-r1-roof-help",
    ]  # fmt: skip
    assert import_file(held, other).added == report.added == 2


def test_a_record_that_is_as_it_was_issued_before_is_not_compared_again(held, tmp_path):
    other = tmp_path / "roof.csv"
    row = "r1,Roof Beds,Roof,Furniture.,,0151 496 0701,\n"
    other.write_text(HEADER + row, encoding="utf-8")
    import_file(held, other)
    other.write_text(HEADER + row + row.replace("r1", "r2"), encoding="utf-8")
    report, looked = look(held, other)
    assert (report.read, report.unchanged, list(looked)) == (2, 1, ["roof-r2"])


def test_choices_are_read_from_json_and_refused_in_one_sentence():
    told = {"all": "mine", "records": {"a": "theirs"}, "fields": {"b": {"name": "mine"}}}
    read = choices_from(json.dumps({**told, "same": {"c": "d"}, "ended": "all", "seen": "x"}))
    assert read == replace(
        Choices(whole="mine", records={"a": "theirs"}, fields={("b", "name"): "mine"}),
        same={"c": "d"}, all_gone_ended=True, seen="x",
    )  # fmt: skip
    for wrong in ("[", "[1]", '{"all": "ours"}', '{"what": 1}', '{"ended": 3}', '{"same": []}'):
        with pytest.raises(BadInput):
            choices_from(wrong)


def test_the_things_of_a_new_record_stand_apart_from_each_other(real_desk, tmp_path):
    path = tmp_path / "tin.csv"
    path.write_text(
        "name,phone,email\nPractice Tin,0151 496 0123,tin@example.org\n", encoding="utf-8"
    )
    (one,) = exchange.look_at_file(real_desk, path).looked
    told = dict(one.tells)["Phone, mail and web"]
    assert told == "Phone: 0151 496 0123; Email: tin@example.org"
