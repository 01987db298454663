"""Cells with several lines, addresses over several columns, and contacts among words."""

import pytest

from directory.interchange.tables.signpost_csv import SignpostCsv
from tests.directory.interchange.reading_files import everything


def record_of(tmp_path, headings, cells):
    path = tmp_path / "groups.csv"
    path.write_text(f"Name,{headings}\nElm Tea,{cells}\n", encoding="utf-8")
    (record,) = everything(SignpostCsv(), path, "groups")
    return record


def numbers(record):
    return [contact.value for contact in record.page.contacts]


def place(record):
    (where,) = record.page.locations
    return where.address, where.town, where.postcode


def test_numbers_under_each_other_are_several(tmp_path):
    record = record_of(tmp_path, "Phone", '"0151 496 0101\n07700 900101"')
    assert numbers(record) == ["0151 496 0101", "07700 900101"]
    assert not record.notes


def test_a_number_that_was_wrapped_is_one(tmp_path):
    assert numbers(record_of(tmp_path, "Phone", '"0151\n496 0101"')) == ["0151 496 0101"]


def test_lines_of_an_address_and_of_lists_are_parts(tmp_path):
    record = record_of(
        tmp_path, "Address,Languages,Category", '"Elm Hall,\n1 Elm Road\nBL1 2BZ","Polish\nUrdu",'
    )
    assert place(record) == ("Elm Hall, 1 Elm Road, BL1 2BZ", "", "BL1 2BZ")
    assert record.page.languages == ("Polish", "Urdu")


@pytest.mark.parametrize(
    ("headings", "cells", "said"),
    [
        ("Venue,Street,Town", "Elm Hall,1 Elm Road,Bolton", ("Elm Hall, 1 Elm Road", "Bolton")),
        ("Venue,Address", 'Elm Hall,"Elm Hall, 1 Elm Road"', ("Elm Hall, 1 Elm Road", "")),
        ("Address,Address 2,Address 3", "Elm Hall,1 Elm Road,", ("Elm Hall, 1 Elm Road", "")),
        ("charity_contact_address1,charity_contact_address2", "1 Elm Road,Bolton",
         ("1 Elm Road, Bolton", "")),
        ("Building name,Address line one", "Elm House,1 Elm Road", ("Elm House, 1 Elm Road", "")),
    ],
)  # fmt: skip
def test_an_address_may_stand_in_several_columns(tmp_path, headings, cells, said):
    assert place(record_of(tmp_path, headings, cells))[:2] == said


@pytest.mark.parametrize(
    ("headings", "cells"), [("Address", "bl1 2bz"), ("Address,Postcode", "BL1 2BZ,BL1 2BZ")]
)
def test_a_postcode_alone_is_no_address(tmp_path, headings, cells):
    assert place(record_of(tmp_path, headings, cells)) == ("", "", "BL1 2BZ")


def test_a_hidden_place_is_hidden_in_all_columns_of_it(tmp_path):
    record = record_of(
        tmp_path, "Venue,Street,Town,Hidden,Notes", "Canary House,7 Canary Road,Bolton,yes,Canary"
    )
    assert "anary" not in record.page.model_dump_json()


def test_words_of_contact_give_addresses_and_numbers_without_their_hours(tmp_path):
    record = record_of(
        tmp_path, "Contact", '"0151 496 0101 (9-5 Mon-Fri), tea@example.org, www.example.org/tea."'
    )
    assert numbers(record) == ["tea@example.org", "http://www.example.org/tea", "0151 496 0101"]
    assert not any(contact.label for contact in record.page.contacts)


def test_a_number_from_abroad_that_lost_its_plus(tmp_path):
    record = record_of(tmp_path, "Phone", "441514960101")
    assert numbers(record) == ["+441514960101"]
    assert "lost the +" in record.notes[0].problem
