"""Words that may tell the way to a hidden place go from a list; who wrote them here is asked."""

import shutil

import pytest

from directory.interchange.bringing.importing import Options
from directory.model import ServicePage
from directory.reading.way_told import ASKS, way_told
from tests.conftest import TODAY
from tests.directory.interchange.out.records_to_take import taken
from ui.actions import open_desk
from ui.actions.keeping import import_file
from ui.pages.directory.editor.noticing import notices_of

TELLS = [
    "We are above the chip shop on the main road.",
    "Come to the house next to the church.",
    "Next door to St Anne's primary school.",
    "It is just behind the old fire station.",
    "Opposite Asda.",
    "Ring the bell at the blue door.",
    "On the corner of Elm Road.",
    "Get off near the station and turn left.",
    "Two minutes' walk from the library.",
    "Look for the house by the canal.",
    "The number 10 bus stops outside.",
    "Bus 10 stops outside.",
]
TELLS_NOT = [
    "Next to no cost.",
    "We meet in the park and walk together.",
    "Run by women, for women.",
    "Support near you, and close to the people you love.",
    "We help between the ages of 16 and 25.",
    "Help with school, the hospital, the bank or the council.",
    "Above all we listen. We stand behind you.",
    "Referral by the school nurse or a health visitor.",
    "Safe rooms for women and children. Ring first.",
]
HEADER = "id,name,description,phone,location_visibility\n"


@pytest.mark.parametrize("words", TELLS)
def test_words_that_tell_the_way_are_seen(words):
    assert way_told(words)


@pytest.mark.parametrize("words", TELLS_NOT)
def test_words_that_tell_no_way_are_left_alone(words):
    assert not way_told(words)


def hidden(visibility="hidden"):
    return ServicePage.model_validate({
        "id": "w-1", "name": "Practice Wren House", "description": f"Rooms for women. {TELLS[0]}",
        "locations": [{"id": "place-1", "visibility": visibility}],
    })  # fmt: skip


def test_whoever_edits_a_hidden_service_is_asked_at_the_field():
    said = notices_of(hidden(), lambda _key, _words: ())
    assert said == {("description",): (ASKS.format(words="above the chip shop"),)}
    assert not notices_of(hidden("public"), lambda _key, _words: ())


@pytest.mark.parametrize("preview", [True, False])
def test_a_list_brings_in_no_sentence_that_tells_the_way(real_desk, tmp_path, preview):
    path = tmp_path / "refuges.csv"
    rows = [
        f"w1,Practice Wren House,Rooms for women. {TELLS[0]} Ring first.,0151 496 0888,hidden\n",
        "w2,Practice Lark House,Rooms for women. Ring first.,0151 496 0777,hidden\n",
        f"w3,Practice Library,{TELLS[1]},0151 496 0666,\n",
    ]
    path.write_text(HEADER + "".join(rows), encoding="utf-8")
    report = import_file(real_desk, path, Options(preview=preview))
    (told,) = [one for one in report.problems if "Words that tell where" in one.problem]
    assert (told.row, "chip" in told.problem) == (2, False)
    if preview:
        return
    page = real_desk.directory.page("refuges-w1")
    assert page.description == "Rooms for women. Ring first."
    assert real_desk.directory.page("refuges-w3").description == TELLS[1]
    again = import_file(real_desk, path)
    assert (again.added, again.updated) == (0, 0)


@pytest.fixture
def another(empty_folder, tmp_path):
    """An empty directory on another laptop."""
    desk = open_desk(shutil.copytree(empty_folder, tmp_path / "another"), TODAY)
    yield desk
    desk.directory.close()


def test_what_a_keeper_wrote_stays_and_they_are_asked_again(real_desk, another, tmp_path):
    """It goes out and comes in as it is: a keeper may know that anybody may read it."""
    real_desk.directory.save(hidden())
    path = tmp_path / "out.json"
    taken(real_desk, "signpost-json", path, ids=("w-1",))
    report = import_file(another, path)
    assert [one.problem for one in report.problems if "may tell the way" in one.problem]
    assert TELLS[0] in another.directory.page("w-1").description
