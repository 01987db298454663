"""A place that is named plainly and is not known here is told; words after *in* are no place."""

import csv
from pathlib import Path

import pytest

from directory.desk.heard.line import LineEar
from directory.desk.heard.places import PlaceEar
from directory.desk.heard.unknown_places import UnknownPlaceEar
from directory.desk.situation import NEW_SITUATION
from directory.geo import Gazetteer
from seed.contents import contents

REFERENCE = Path(__file__).parents[2] / "reference"
NAMED = {
    "food bank in stretford": "Stretford",
    "food bank near Xyzzyville": "Xyzzyville",
    "debt advice in Manchester please": "Manchester",
    "somewhere warm near Hebden Bridge today": "Hebden Bridge",
    "lives in Wythenshawe, no heating": "Wythenshawe",
    "woman from Huddersfield needs a solicitor": "Huddersfield",
    "I am in Stretford and hungry": "Stretford",
    "we are in Stretford and hungry": "Stretford",
    "staying in salford with a mate": "Salford",
    "Birmingham food bank": "Birmingham",
    "manchester food bank": "Manchester",
    "food bank Manchester": "Manchester",
    "Accrington food bank": "Accrington",
    "dentist in Congleton": "Congleton",
    "food bank in Crewe": "Crewe",
    "Macclesfield dentist": "Macclesfield",
    "food bank in Braunstone": "Braunstone",
}
NO_PLACE = (
    "in debt", "in Debt and skint", "in trouble with the police", "im in Trouble", "near the end",
    "from Poland, no papers", "new to England", "came from Syria", "in Urdu please",
    "a letter from Marston bailiffs", "near Tesco", "in Ramadan", "from Universal Credit",
    "food bank in Bootle", "near Kirkby", "in hospital", "In Temparary accomodation",
    "my kids are still in Kabul", "he was found in Plymouth", "in Walton prison",
    "in accomodaton", "moved from Stretford", "used to live in Salford",
    "Universal Credit food bank voucher", "Trussell food bank", "Salvation Army food bank",
    "Halifax debt", "Rupert needs food", "Mary Bradford food bank", "Manchester council housing",
    "not in Salford, food", "lives in Kirkby, Derby food bank", "Wigston student", "debt in bootel",
    "dentist in Loughborough", "food bank in Wigston", "Hinckley dentist", "lives in Runcorn",
    "help in Filling forms", "from mum", "in Sertraline withdrawal", "in Salford Royal hospital",
)  # fmt: skip


@pytest.fixture(scope="module")
def ear() -> UnknownPlaceEar:
    return UnknownPlaceEar(Gazetteer.open(), contents().language, lambda _word: False)


@pytest.mark.parametrize(("text", "name"), NAMED.items())
def test_a_place_that_is_named_plainly_is_told(ear, text, name):
    assert ear.heard(text) == name


@pytest.mark.parametrize("text", NO_PLACE)
def test_no_other_word_is_taken_for_a_place(ear, text):
    assert ear.heard(text) == ""


def test_what_people_say_of_themselves_names_no_place_by_mistake(ear):
    phrases = [phrase for need in contents().needs for phrase in need.phrases]
    assert len(phrases) > 2000
    assert [phrase for phrase in phrases if ear.heard(f"{phrase} ")] == []


def test_a_place_that_is_known_or_mistyped_is_not_told_as_unknown(ear):
    line_ear = LineEar(PlaceEar(Gazetteer.open(), contents().language), ear)
    with (REFERENCE / "places_and_times.csv").open(encoding="utf-8", newline="") as file:
        known = [row["text"] for row in csv.DictReader(file) if row["place"]]
    heard = {text: line_ear.heard(f"{text} ", NEW_SITUATION).unknown for text in known}
    assert [text for text, name in heard.items() if name] == []


def test_a_place_still_being_typed_may_become_one_that_is_known(ear):
    assert ear.heard("food bank in Liverp") == ""
    assert ear.heard("food bank in Manch") == ""
    assert ear.heard("debt advice in Accom") == ""


def test_a_place_in_the_name_of_a_service_is_found_by_its_words():
    ear = UnknownPlaceEar(Gazetteer.open(), contents().language, {"stretford"}.__contains__)
    assert ear.heard("food bank in stretford") == ""


def test_the_desk_says_it_and_shows_the_list_as_without_the_place(desk):
    answer = desk.ask("food bank in stretford", whole=True)
    plain = desk.ask("food bank", whole=True)
    assert answer.unknown_place == "Stretford"
    assert {one.card.id for one in answer.services[:3]} == {
        one.card.id for one in plain.services[:3]
    }
    assert desk.ask("food bank in Bootle", whole=True).unknown_place == ""
