"""A number with an extension is one number: kept as written, rung plain, and told with the rest."""

import json

import pypdfium2
import pytest

from directory.interchange.cells.contacts import ContactList
from directory.interchange.out import WRITERS
from directory.interchange.out.hsds.reaching import phones_of
from directory.interchange.reading import Notes
from directory.interchange.twins.numbers import bits
from directory.keeping.record.taking import _put_contact
from directory.model import ServicePage
from directory.words import digits, grouped, is_whole_number, read_out
from ui import actions
from ui.actions import take_along, taking_out

ONE = {
    "0151 496 0105 Ext 303": "0151 496 0105 extension 303",
    "0151 496 0105 x303": "0151 496 0105 extension 303",
    "01514960105x303": "0151 496 0105 extension 303",
    "(0151) 496-0105, extn. 303": "0151 496 0105 extension 303",
    "+44 151 496 0105 extension 303": "0151 496 0105 extension 303",
    "0151 496 0105 option 2": "0151 496 0105 then press 2",
    "0151 496 0105 (then press 2)": "0151 496 0105 then press 2",
    "0151 496 0105, select option 2": "0151 496 0105 then press 2",
}
SEVERAL = ("0151 496 0105 / 0151 496 0106", "0151 496 0105 or 0151 496 0106 ext 3")
ODD = ("0151 496 0105 ext 3 / 4", "0151 496 0105 option 1 or 2", "0151 496 0105 / 6", "12345 x3")


def read(text):
    notes = Notes(1)
    held = ContactList(notes)
    held.add_phones(text)
    return [one.value for one in held.found], notes.problems


@pytest.mark.parametrize("text", ONE)
def test_one_number_with_words_after_it_is_whole(text):
    assert read(text) == ([text], [])
    assert is_whole_number(text)
    assert grouped(text) == ONE[text]
    assert digits(text) == "01514960105"


@pytest.mark.parametrize("text", SEVERAL)
def test_two_numbers_stay_two(text):
    found, problems = read(text)
    assert [digits(one) for one in found] == ["01514960105", "01514960106"]
    assert problems == []


@pytest.mark.parametrize("text", ODD)
def test_what_could_be_two_things_is_told_and_not_printed(text):
    found, problems = read(text)
    assert found == [text]
    assert len(problems) == 1
    assert not is_whole_number(text)


def test_two_extensions_of_one_number_are_both_kept():
    found, _ = read("0151 496 0105 ext 303; 0151 496 0105 ext 304")
    assert [grouped(one)[-13:] for one in found] == ["extension 303", "extension 304"]


def test_it_is_read_out_with_its_extension():
    said = read_out("0151 496 0105 x303")
    assert said == "oh one five one, four nine six, oh one oh five, extension three oh three"


def test_it_stands_large_on_the_sheet_and_in_the_panel_and_is_rung_plain(real_desk, tmp_path):
    path = tmp_path / "list.csv"
    rows = "e1,Elm Advice,0151 496 0105 Ext 303\ne2,Oak Advice,0151 496 0106 option 2\n"
    path.write_text(f"id,name,phone\n{rows}", encoding="utf-8")
    assert actions.import_file(real_desk, path).problems == ()
    assert real_desk.panel("list-e1").phone == "0151 496 0105 extension 303"
    assert real_desk.panel("list-e1", public=True).phone == "0151 496 0105 extension 303"
    printed = actions.print_thing(real_desk, "signposting-sheet", ["list-e1", "list-e2"], {})
    with pypdfium2.PdfDocument(printed.pdf) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    said = " ".join(text.replace("\u00a0", " ").split())
    assert "Ring 0151 496 0105 extension 303" in said
    assert "Ring 0151 496 0106 then press 2" in said
    assert not [one for one in printed.warnings if "not a whole number" in one]
    card = take_along.contacts_of(real_desk, ["list-e1"]).content
    assert "TEL;TYPE=WORK,VOICE:01514960105\r\n" in card.decode()
    assert [bit.link for bit in bits("Ring 0151 496 0105 extension 303") if bit.link] == [
        "tel:01514960105"
    ]
    for asked in ("0151 496 0105", "0151 496 0105 ext 303"):
        assert real_desk.ask(asked).services[0].card.id == "list-e1"


@pytest.mark.parametrize("writer", WRITERS, ids=lambda one: one.name)
def test_it_goes_out_and_comes_back_byte_for_byte(real_desk, tmp_path, writer):
    path = tmp_path / "list.csv"
    path.write_text("id,name,phone\ne1,Elm Advice,0151 496 0105 Ext 303\n", encoding="utf-8")
    actions.import_file(real_desk, path)
    out = taking_out.Out(writer.name, "keeper")
    first, again = (tmp_path / f"{name}{writer.suffix}" for name in ("first", "again"))
    taking_out.take_out(real_desk, out, first)
    report = actions.import_file(real_desk, first)
    assert (report.added, report.updated) == (0, 0)
    assert real_desk.directory.page("list-e1").contacts[0].value == "0151 496 0105 Ext 303"
    taking_out.take_out(real_desk, out, again)
    assert first.read_bytes() == again.read_bytes()


def test_an_extension_that_is_typed_at_a_check_is_taken():
    held = [{"id": "phone-1", "kind": "phone", "value": "0151 496 0105"}]
    page = ServicePage(id="e-1", name="Elm Advice", contacts=held)
    for typed, value in (("01514960105", "0151 496 0105"), ("0151 496 0105 x3",) * 2):
        assert _put_contact(page, "phone-1", typed).contacts[0].value == value


def a_feed(path, **phone):
    service = {
        "id": "11111111-0000-4000-8000-000000000001", "name": "Elm Advice", "status": "active",
        "organization": {"id": "11111111-0000-4000-8000-000000000002", "name": "Elm"},
        "phones": [{"id": "11111111-0000-4000-8000-000000000003", **phone}],
    }  # fmt: skip
    path.write_text(json.dumps({"contents": [service]}), encoding="utf-8")
    return path


@pytest.mark.parametrize("given", [303, "303"])
def test_the_property_of_the_standard_stands_with_the_number_and_goes_out_again(
    real_desk, tmp_path, given
):
    """Of the older standard and of the newer one."""
    feed = a_feed(tmp_path / "feed.json", number="0151 496 0105", extension=given)
    actions.import_file(real_desk, feed)
    (row,) = real_desk.directory.rows("SELECT id FROM service")
    assert real_desk.panel(str(row[0])).phone == "0151 496 0105 extension 303"
    printed = actions.print_thing(real_desk, "signposting-sheet", [str(row[0])], {})
    with pypdfium2.PdfDocument(printed.pdf) as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert "Ring 0151 496 0105 extension 303" in " ".join(text.replace("\u00a0", " ").split())
    first, again = tmp_path / "first.json", tmp_path / "again.json"
    out = taking_out.Out("oruk3", "keeper")
    taking_out.take_out(real_desk, out, first)
    told = json.loads(first.read_text(encoding="utf-8"))["contents"][0]["phones"][0]
    assert (told["number"], told["extension"]) == ("0151 496 0105", 303)
    report = actions.import_file(real_desk, first)
    assert (report.added, report.updated) == (0, 0)
    taking_out.take_out(real_desk, out, again)
    assert first.read_bytes() == again.read_bytes()


@pytest.mark.parametrize(
    ("number", "extension"), [("0151 496", "303"), ("0151 496 0105", "ask for Elm")]
)
def test_an_extension_that_is_none_stays_beside_the_number(real_desk, tmp_path, number, extension):
    actions.import_file(
        real_desk, a_feed(tmp_path / "feed.json", number=number, extension=extension)
    )
    (row,) = real_desk.directory.rows("SELECT id FROM service")
    (phone,) = real_desk.directory.page(str(row[0])).contacts
    assert (phone.value, phone.label) == (number, f"extension {extension}")


def test_an_extension_with_a_nought_in_front_goes_out_in_the_number():
    held = [{"id": "p", "kind": "phone", "value": "0151 496 0105 ext 007"}]
    (told,) = phones_of(ServicePage(id="e-1", name="Elm Advice", contacts=held), None)
    assert told["number"] == "0151 496 0105 ext 007"
    assert "extension" not in told
