"""Headings as councils and charities write them, and what each of them is."""

import csv
from pathlib import Path

import pytest

from directory.interchange.columns import placed

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
