"""A phone number that stands only in prose is offered to the keeper, and to nobody else."""

import pytest

from directory.disclosure.editions import seen_by
from directory.disclosure.rules.ways_in import may_be_asked_for, phone_of, ways_read
from directory.errors import UnknownName
from directory.keeping.checking.suggestions import decide
from directory.keeping.checking.worklists import work_to_do
from directory.keeping.record.fields import field_in_words
from directory.model import ServicePage
from directory.reading.numbers import number_in
from directory.reading.suggesting import with_suggestions
from tests.conftest import TODAY
from ui.actions import forms
from ui.actions.keeping import import_file

HEADER = "id,name,description,phone\n"
WORDS = "Cooking for one. Contact us on 0151 496 0123 to ask."


def page(description, **more):
    told = {"id": "tin-1", "name": "Practice Tin", "publisher": "tin", "description": description}
    return ServicePage.model_validate(told | more)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (WORDS, "0151 496 0123"),
        ("Tel: 01514960123.", "01514960123"),
        ("Ring +44 (0)151 496 0123, please.", "+44 (0)151 496 0123"),
        ("(0151) 496 0123", "(0151) 496 0123"),
        ("Text 07700 900123", "07700 900123"),
        ("Fax: 0151 496 0123. Ring 0151 496 0456.", "0151 496 0456"),
        ("Charity number 0151496012", ""),
        ("It costs \u00a30150 4960 123", ""),
        ("0151 496", ""),
        ("Since 2010 2011 2012.", ""),
        ("", ""),
    ],
)
def test_a_whole_number_is_found_in_prose(words, number):
    assert number_in(page(words)) == number


def test_where_a_number_is_held_none_is_offered():
    held = {"contacts": [{"id": "phone-1", "kind": "phone", "value": "0151 496 0999"}]}
    assert with_suggestions(page(WORDS, **held)).ways_read == ()


@pytest.fixture
def desk(real_desk, tmp_path):
    path = tmp_path / "tin.csv"
    path.write_text(f'{HEADER}1,Practice Tin,"{WORDS}",\n', encoding="utf-8")
    assert import_file(real_desk, path).added == 1
    return real_desk


def offered(desk):
    work = next(one for one in work_to_do(desk.directory, TODAY) if one.id == "rules")
    return [row for row in work.rows if row.which.startswith("way:number")]


def test_the_keeper_is_asked_with_its_sentence_and_may_take_it(desk):
    (row,) = offered(desk)
    assert row.words == "Their phone number is 0151 496 0123."
    assert "Contact us on \u201c0151 496 0123\u201d to ask." in row.read
    decide(desk.directory, "tin-1", "way", row.which.partition(":")[2], confirmed=True)
    (contact,) = desk.directory.page("tin-1").contacts
    assert (contact.kind, contact.value) == ("phone", "0151 496 0123")
    assert offered(desk) == []


def test_refused_it_does_not_come_back_with_the_list(desk, tmp_path):
    (row,) = offered(desk)
    decide(desk.directory, "tin-1", "way", row.which.partition(":")[2], confirmed=False)
    path = tmp_path / "tin.csv"
    path.write_text(f'{HEADER}1,Practice Tin,"{WORDS} Bring a bowl.",\n', encoding="utf-8")
    assert import_file(desk, path).updated == 1
    assert offered(desk) == []
    with pytest.raises(UnknownName):
        decide(desk.directory, "tin-1", "way", "number: 0151 496 0123", confirmed=True)


def test_the_form_of_the_record_offers_it_too(desk):
    held = desk.directory.page("tin-1")
    said = dict(forms.ways_read(held))
    assert said["Their phone number is 0151 496 0123."] == "0151 496 0123"
    at = [read.partition(":")[0] for read in held.ways_read].index("number")
    assert forms.confirmed_way(held, at)["contacts"][0].value == "0151 496 0123"
    assert "Their phone number is 0151 496 0123." in field_in_words(held, "ways_read")


def test_nobody_else_is_told(desk):
    held = desk.directory.page("tin-1")
    assert phone_of(held) is None
    assert "number" not in ways_read(held)
    assert seen_by(held, "public").page.ways_read == ()
    warned = held.model_copy(update={"ways_read": ("voucher: a voucher", *held.ways_read)})
    assert may_be_asked_for(warned) == may_be_asked_for(
        held.model_copy(update={"ways_read": ("voucher: a voucher",
                                              *(r for r in held.ways_read if "number" not in r))})
    )  # fmt: skip
