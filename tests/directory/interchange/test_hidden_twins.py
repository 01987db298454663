"""A refuge that is hidden here stands in somebody else's list: its street does not come in."""

import random

import pytest

from directory.errors import BadInput
from directory.interchange.bringing.choosing import Choices
from directory.interchange.bringing.held_back import hiding_of
from directory.interchange.bringing.importing import Options
from directory.keeping.twice.alike import Traits, Weights, likeness
from directory.keeping.twice.merging_two import merge_two
from directory.model import Location, ServicePage
from tests.conftest import TODAY
from ui.actions.exchange import not_the_same
from ui.actions.keeping import import_file

HEADER = "id,name,organisation,description,needs,phone,address,postcode\n"
TOLD = (
    "Safe rooms for women. We are at 4 Canary Street.,domestic abuse,{phone},"
    '"4 Canary Street, Kirkby",L32 8XA\n'
)
WREN = ServicePage.model_validate(
    {
        "id": "desk-wren",
        "name": "Practice Wren House",
        "publisher": "desk",
        "side": "harmed",
        "organisation": {"id": "desk-org", "name": "Practice Wren Trust"},
        "contacts": [{"id": "phone-1", "kind": "phone", "value": "0151 496 0888"}],
        "locations": [{"id": "place-1", "visibility": "hidden"}],
        "needs": [{"need": "domestic_abuse"}],
        "description": "A safe place.",
    }
)

SPOKEN = ("Practice", "Wren", "House", "Women", "Womens", "Refuge", "Kirkby", "the", "Ladies", "")


@pytest.fixture
def desk(real_desk):
    real_desk.directory.save(WREN)
    return real_desk


def listed(folder, name, body="Somebody", phone="0151 496 0111", id_="c1"):
    path = folder / "council.csv"
    row = f"{id_},{name},{body},{TOLD.format(phone=phone)}"
    path.write_text(HEADER + row, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "body", "phone"),
    [
        ("Practice Wren House", "Somebody", "0151 496 0111"),
        ("Practice  Wren-House", "Somebody", "0151 496 0111"),
        ("Rooms for Women", "Somebody", "+44 151 496 0888"),
        ("Rooms for Women", "practice wren trust", "0151 496 0111"),
    ],
    ids=["name", "nearly the name", "number", "organisation"],
)
def test_nothing_that_finds_it_comes_in_and_the_keeper_is_told(desk, tmp_path, name, body, phone):
    file = listed(tmp_path, name, body, phone)
    looked = import_file(desk, file, Options(preview=True))
    assert [one.id for one in looked.looked[0].like] == ["desk-wren"]
    assert looked.looked[0].tells
    assert not {"Canary", "L32"} & set(str(looked.looked[0].tells).split())
    for theirs in (False, True):
        report = import_file(desk, file, Options(theirs=theirs))
    (told,) = [one for one in report.problems if one.field == "address"]
    assert told.row == 2
    assert "which hides where it is: no address was taken" in told.problem
    page = desk.directory.page("council-c1")
    assert (page.name, page.description) == (" ".join(name.split()), "Safe rooms for women.")
    assert page.locations == ()
    for trace in (b"Canary", b"L32 8XA"):
        assert trace not in desk.directory.path.read_bytes()


def test_a_first_look_finds_it_by_who_runs_it_where_only_prose_tells_of_abuse(desk, tmp_path):
    path = tmp_path / "council.csv"
    words = "For women whose husband hits them. Domestic abuse support."
    told = f'c1,Rooms,Practice Wren Trust,{words},,0151 496 0111,"4 Canary Street",L32 8XA\n'
    path.write_text(HEADER + told, encoding="utf-8")
    (looked,) = import_file(desk, path, Options(preview=True)).looked
    assert [one.id for one in looked.like] == ["desk-wren"]
    assert "Canary" not in str(looked.tells)


def test_told_apart_it_comes_in_whole(desk, tmp_path):
    file = listed(tmp_path, "Practice Wren House")
    import_file(desk, file)
    not_the_same(desk, "council-c1", "desk-wren")
    report = import_file(desk, file)
    assert (report.updated, report.problems_total) == (1, 0)
    page = desk.directory.page("council-c1")
    assert page.locations[0].postcode == "L32 8XA"
    assert page.description == "Safe rooms for women. We are at 4 Canary Street."


def test_told_apart_while_looking_it_comes_in_whole_at_once(desk, tmp_path):
    file = listed(tmp_path, "Practice Wren House")
    apart = Choices(apart=frozenset({"council-c1|desk-wren"}))
    import_file(desk, file, Options(choices=apart))
    assert desk.directory.page("council-c1").locations[0].postcode == "L32 8XA"


def test_a_service_that_shares_nothing_telling_keeps_its_place(desk, tmp_path):
    import_file(desk, listed(tmp_path, "Practice House Painters"))
    assert desk.directory.page("council-c1").locations[0].postcode == "L32 8XA"


def test_a_record_whose_name_tells_the_street_stays_out(desk, tmp_path):
    file = listed(tmp_path, "Practice 4 Canary Street", phone="0151 496 0888")
    report = import_file(desk, file.rename(tmp_path / "list.csv"), Options(preview=True))
    assert report.added == 0
    assert "its name tells a place: left out" in report.problems[0].problem


def test_a_street_in_prose_does_not_come_into_a_record_that_hides_its_place(desk, tmp_path):
    file = tmp_path / "desk.csv"
    words = "A safe place. Ring first. Ask for Practice Wren House. Look for 4 Canary Street."
    said = f"wren,Practice Wren House,Practice Wren Trust,{words},,0151 496 0888,,\n"
    file.write_text(HEADER + said, encoding="utf-8")
    for theirs in (False, True):
        import_file(desk, file, Options(theirs=theirs))
    page = desk.directory.page("desk-wren")
    assert page.description == "A safe place. Ring first. Ask for Practice Wren House."
    assert "Canary" not in desk.directory.bases(["desk-wren"])["desk-wren"].as_text()
    assert b"Canary" not in desk.directory.path.read_bytes()


def test_a_hidden_record_and_one_that_shows_a_place_are_never_made_one(desk, tmp_path):
    file = listed(tmp_path, "Practice Quite Another")
    import_file(desk, file)
    for pair in (("desk-wren", "council-c1"), ("council-c1", "desk-wren")):
        with pytest.raises(BadInput, match="hides where it is"):
            merge_two(desk.directory, *pair, {}, TODAY)
    assert desk.directory.count() == 2


def test_looked_up_by_their_rarer_words_all_are_found_that_looking_at_each_would_find():
    chance = random.Random(4)
    names = [" ".join(chance.choices(SPOKEN, k=chance.randrange(1, 6))) for _ in range(400)]
    held = [(number, f"held-{number}", name, "", "", "") for number, name in enumerate(names[:200])]
    hiding = hiding_of(lambda asked: held if "DISTINCT" in asked else [], ())
    bare = {id_: Traits(id_, name) for _, id_, name, *_ in held}
    seen = 0
    for name in filter(str.strip, names[200:]):
        page = ServicePage(id="listed", name=name, locations=(Location(id="place-1"),))
        said = Traits("listed", name)
        alike = next(
            (
                id_
                for id_, one in bare.items()
                if 2 * len({*said.words} & {*one.words}) >= len(one.words)
                and likeness(said, one, Weights()).score >= 52
            ),
            None,
        )
        found = hiding.twin_of(page)
        if found is None or found.why != "the same name":
            assert (found.id if found else None) == alike
            seen += found is not None
    assert seen > 20


def test_of_thousands_of_hidden_names_few_are_compared_with_a_row(monkeypatch):
    held = [(n, f"held-{n}", f"Practice Refuge {n} Kirkby", "", "", "") for n in range(3000)]
    hiding = hiding_of(lambda asked: held if "DISTINCT" in asked else [], ())
    compared = []
    monkeypatch.setattr(
        "directory.interchange.bringing.held_back.likeness",
        lambda one, other, weights: compared.append(other.id) or likeness(one, other, weights),
    )
    page = ServicePage(id="listed", name="Tin Roof Warm Room", locations=(Location(id="place-1"),))
    assert hiding.twin_of(page) is None
    assert compared == []
    assert sum(len(hiding.spelt.get(word, ())) for word in ("practice", "refuge")) <= 3000
