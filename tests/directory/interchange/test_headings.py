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
        "name": ["Name"], "address": ["Address"], "phone": ["Tel"], "description": ["Description"]
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
