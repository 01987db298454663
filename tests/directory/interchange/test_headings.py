"""Headings as councils and charities write them, and what each of them is."""

import csv
from pathlib import Path

import pytest

from directory.errors import UnreadableFile
from directory.interchange.tables.columns import placed
from directory.interchange.tables.signpost_csv import SignpostCsv

TABLE = Path(__file__).parents[2] / "reference" / "headings.csv"
with TABLE.open(encoding="utf-8", newline="") as file:
    PAIRS = [(row["heading"], row["field"]) for row in csv.DictReader(file)]


def test_there_are_more_than_eighty_that_are_a_field():
    assert len([field for _, field in PAIRS if field]) > 80


@pytest.mark.parametrize(("heading", "field"), PAIRS, ids=[heading for heading, _ in PAIRS])
def test_a_heading_is_taken_for_what_it_says(heading, field):
    assert list(placed([heading], None, "list.csv").fields) == ([field] if field else [])


def test_a_plain_heading_counts_more_than_one_that_may_be_many_things():
    headings = ["Activity", "Name", "Place", "Address", "Tel", "Mobile", "Info", "Description"]
    found = placed(headings, None, "list.csv").fields
    told = {field: [headings[at] for at in places] for field, places in found.items()}
    assert told == {
        "name": ["Name"], "address": ["Address"], "phone": ["Tel", "Mobile"],
        "description": ["Description"]
    }  # fmt: skip


ABOVE = "Practice Borough - Directory of services,,\n,,\nUpdated in November,,\n"
LIST = "Outfit,Service name,Tel,Where\n,Practice Tea,0151 496 0123,The Hall\n"


def names_in(tmp_path, text, mapping=None):
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    opened = SignpostCsv().open(file, "list", mapping=mapping)
    return [(row.number, opened.read_row(row).page.name) for row in opened.rows]


def test_a_title_and_notes_may_stand_above_the_headings(tmp_path):
    assert names_in(tmp_path, ABOVE + LIST) == [(5, "Practice Tea")]
    assert names_in(tmp_path, "Our groups\n" + LIST.replace(",", ";")) == [(3, "Practice Tea")]
    assert names_in(tmp_path, "Our groups\nWho,Tel\nBowls,1\n", {"name": "Who"}) == [(3, "Bowls")]


def test_a_row_of_a_service_is_never_taken_for_headings(tmp_path):
    rows = "Thing,Kind,Cost\nPractice Bowls,Club,Free\nPractice Chess,Club,Free\n"
    assert names_in(tmp_path, rows, {"name": "Thing"})[0] == (2, "Practice Bowls")
    with pytest.raises(UnreadableFile, match="Its columns are: Thing, Kind, Cost"):
        names_in(tmp_path, rows)
    assert names_in(tmp_path, "name\nPractice Tea\nBowls, chess\n")[0] == (2, "Practice Tea")


MERGED = """Practice Community Groups 2026,,,,,
Group,,Contact,,When,Info
Group Name,Run by,Tel (day / eve),E-mail address,Opening times,Date last updated
Practice Tea,Practice Trust,0151 496 0123,tea@example.org,Mon 9-5,03/11/2026
Total groups:,1,,,,
"""


def items_of(tmp_path, text, mapping=None):
    file = tmp_path / "list.csv"
    file.write_text(text, encoding="utf-8")
    opened = SignpostCsv().open(file, "list", mapping=mapping)
    return [opened.read_row(row) for row in opened.rows]


def test_of_two_rows_of_headings_the_one_counts_that_names_most(tmp_path):
    for text in (MERGED, MERGED.partition("\n")[2]):
        first, last = items_of(tmp_path, text)
        assert (first.page.name, first.page.organisation.name) == ("Practice Tea", "Practice Trust")
        assert [one.value for one in first.page.contacts] == ["0151 496 0123", "tea@example.org"]
        assert "only adds up" in last.problem


def test_of_two_that_name_as_much_the_one_in_more_words_counts(tmp_path):
    text = "Group,Contact,When\nGroup name,Contact number,Opening times\nPractice Tea,,Mon 9-5\n"
    assert names_in(tmp_path, text) == [(3, "Practice Tea")]


def test_a_person_can_say_on_which_row_the_headings_stand(tmp_path):
    text = "Name,Tel,Where\nOutfit,Ring them,Spot\nPractice Tea,0151 496 0123,The Hall\n"
    assert names_in(tmp_path, text) == [(2, "Outfit"), (3, "Practice Tea")]
    mapping = {"headings": "2", "name": "Outfit"}
    assert names_in(tmp_path, text, mapping) == [(3, "Practice Tea")]
    with pytest.raises(UnreadableFile, match="is no row"):
        names_in(tmp_path, text, {"headings": "two"})


@pytest.mark.parametrize(
    ("row", "kept"),
    [("Total groups:,6,", False), ("TOTAL,,", False), ("Grand total,£12.50,3", False),
     ("Total Wellbeing Practice,0151 496 0123,The Hall", True), ("Total Wellbeing,,", True),
     ("Totally Practice,,", True)],
)  # fmt: skip
def test_a_row_that_adds_up_the_others_is_no_service(tmp_path, row, kept):
    (item,) = items_of(tmp_path, f"Name,Tel,Where\n{row}\n")
    assert hasattr(item, "page") is kept


def test_every_column_of_phone_numbers_is_one(tmp_path):
    text = (
        "Project Title,Telephone 1,Telephone 2,Mobile,Manager mobile\n"
        "Practice Tea,0151 496 0110,0151 496 0111,07700 900110,07700 900111\n"
    )
    (item,) = items_of(tmp_path, text)
    assert [one.value for one in item.page.contacts] == [
        "0151 496 0110", "0151 496 0111", "07700 900110"
    ]  # fmt: skip
    (item,) = items_of(tmp_path, text, {"phone": "Mobile\nTelephone 2"})
    assert [one.value for one in item.page.contacts] == ["07700 900110", "0151 496 0111"]
    with pytest.raises(UnreadableFile, match="name can be one column only"):
        items_of(tmp_path, text, {"name": "Project Title\nMobile"})


@pytest.mark.parametrize(
    ("cells", "told"),
    [("11,17,", "Aged 11 to 17"), ("18,,", "Aged 18 and over"), (",25,", "Aged up to 25"),
     ("11,17,Girls", "Girls; Aged 11 to 17"), (",,", "")],
)  # fmt: skip
def test_ages_from_and_to_are_whom_it_is_for(tmp_path, cells, told):
    (item,) = items_of(tmp_path, f"Name,Age from,Age to,Who for\nPractice Tea,{cells}\n")
    assert item.page.who_for == told
