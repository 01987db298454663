"""A number that stands only in a record's words is nobody's to print; one on record is."""

from datetime import date

import pytest

from directory.disclosure.rules.numbers_in_words import without_numbers
from directory.model import Contact, FactCheck, Location, ServicePage

OWN, OTHER = "0151 496 0198", "0151 496 0199"


def page_of(**facts):
    return ServicePage(id="one", name="Practice One", **facts)


def phone(value=OWN, **more):
    return Contact(id="phone", kind="phone", value=value, **more)


def test_the_sentence_with_the_number_goes_and_the_others_stay():
    page = page_of(description=f"They help with debt. Ring {OTHER}.\nThey meet on Mondays.")
    assert without_numbers(page).description == "They help with debt.\nThey meet on Mondays."


@pytest.mark.parametrize("written", [OWN, "(0151) 4960198", "+44 151 496 0198"])
def test_a_number_on_record_may_be_said_again_however_it_is_written(written):
    page = page_of(description=f"Ring {written}.", contacts=[phone()])
    assert without_numbers(page) is page


@pytest.mark.parametrize(
    "more",
    [
        {"contacts": [phone(audience="professional")]},
        {
            "contacts": [phone()],
            "checks": [FactCheck(group="contact", reported_wrong="number",
                                 reported_on=date(2026, 11, 1))],
        },
    ],
    ids=["for workers", "reported wrong"],
)  # fmt: skip
def test_a_number_that_may_not_be_printed_is_in_no_words_either(more):
    assert without_numbers(page_of(description=f"Ring {OWN}.", **more)).description == ""


def test_what_leads_on_to_the_number_goes_with_it_where_the_line_breaks_between():
    words = f"They help with debt. Write to us, or ring\n{OTHER}\nThey meet on Mondays."
    told = without_numbers(page_of(description=words)).description
    assert told == "They help with debt.\nThey meet on Mondays."


def test_of_an_address_the_number_goes_and_no_more():
    place = Location(id="hall", address=f"1 Practice Road, Tel: {OTHER}", town="Kirkby")
    (told,) = without_numbers(page_of(locations=[place])).locations
    assert (told.address, told.town) == ("1 Practice Road", "Kirkby")


def test_dates_and_numbers_of_charities_are_no_phones():
    page = page_of(description="Charity 1051496019 began on 2024-10-12. Ring 111 or 116 123.")
    assert without_numbers(page) is page
