"""A semicolon within a value is not one more at every export."""

import csv

import pytest

from directory.interchange.tables.columns import FIELDS
from tests.directory.interchange.out.records_to_take import brought, taken

TRIED = ("a; b", "a;; b", "a ;b; ; c;", "http://a.example/;; http://b.example/x",
         "http://a.example/  http://b.example", ";; 0151 496 0123 ;; 0151 496 0124; 12",
         "Mon 10-12;; Tue 2-4;", "age 18-64;; a; b", "phone;; email; or ask")  # fmt: skip
LEFT = frozenset({"id", "publisher", "edition", "latitude", "longitude", "location_visibility"})


def _rows():
    yield {"name": "Plain"}
    for field in FIELDS:
        if field not in LEFT:
            for at, text in enumerate(TRIED):
                yield {"name": f"{field} {at}", field: text}
    for at, text in enumerate(TRIED):
        yield {"name": f"All {at}", **{f: text for f in FIELDS if f not in LEFT | {"name"}}}


@pytest.fixture
def listed(tmp_path):
    path = tmp_path / "odd.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["id", *(f for f in FIELDS if f not in LEFT)])
        writer.writeheader()
        writer.writerows({"id": f"r{at}", **row} for at, row in enumerate(_rows()))
    return path


@pytest.mark.parametrize("form", ["signpost-csv", "signpost-xlsx"])
def test_a_list_with_semicolons_in_every_column_stays_the_same(
    form, listed, real_desk, another, tmp_path
):
    brought(real_desk, listed, "signpost-csv")
    suffix = form.rpartition("-")[2]
    file = tmp_path / f"first.{suffix}"
    _, first = taken(real_desk, form, file)
    brought(another, file, form)
    _, second = taken(another, form, tmp_path / f"second.{suffix}")
    assert first == second


def test_what_parts_two_addresses_is_part_of_neither(listed, real_desk):
    brought(real_desk, listed, "signpost-csv")
    pages = real_desk.directory.pages([f"odd-r{at}" for at in range(400)])
    web = {one.value for page in pages for one in page.contacts if one.kind == "website"}
    assert {"http://a.example/", "http://b.example/x"} <= web
    assert not [one for one in web if ";" in one]
