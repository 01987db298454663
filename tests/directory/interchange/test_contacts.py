import pytest

from directory.interchange.cells.contacts import ContactList
from directory.interchange.reading import Notes
from directory.keeping.record.contact_rules import is_email, is_phone, web_address
from directory.words import is_whole_number


def contacts(about=""):
    notes = Notes(1)
    return ContactList(notes, about), notes


@pytest.mark.parametrize(
    "number",
    [
        "0151 496 0123", "(0151) 496 0123", "+44 151 496 0123", "0044 151 496 0123", "116 123",
        "111", "999", "0800 1111", "0808 157 0123", "0300 123 4567", "020 7946 0123",
        "07700 900123", "0116 496 0123 ext 22", "18001 0151 496 0123", "+353 1 234 5678",
    ],
)  # fmt: skip
def test_whole_numbers_pass(number):
    assert is_phone(number)


@pytest.mark.parametrize(
    "number",
    [
        "0808 157 012",
        "0300 123 456",
        "0151 496 012",
        "(0151) 496 012",
        "020 7946 012",
        "0770090012",
        "0151",
        "12",
        "01514960123456",
    ],
)
def test_numbers_of_a_length_that_cannot_be_are_told(number):
    assert not is_phone(number)
    held, notes = contacts()
    held.add_phones(number)
    assert [c.value for c in held.found] == [number]
    assert "kept as written" in notes.problems[0].problem


def test_a_number_from_which_a_spreadsheet_took_the_nought_gets_it_back_and_is_told():
    held, notes = contacts()
    for number in ("1514960123", "7700900123", "2079460123.0", "0300 123 456", "4960123"):
        held.add_phones(number)
    assert [c.value for c in held.found] == [
        "01514960123", "07700900123", "02079460123", "0300 123 456", "4960123"
    ]  # fmt: skip
    told = [one.problem for one in notes.problems]
    assert told[0] == (
        '"1514960123" has lost the 0 in front, as spreadsheets make it; taken as 01514960123.'
    )
    assert ["lost the 0" in one for one in told[:4]] == [True, True, True, False]


def test_two_numbers_in_one_cell_are_two_and_an_extension_is_not():
    held, _ = contacts()
    held.add_phones("0151 496 0123 / 07700 900123")
    held.add_phones("0151 496 0124 ext 2, option 3")
    held.add_phones("0151 4960123")
    assert [c.value for c in held.found] == [
        "0151 496 0123", "07700 900123", "0151 496 0124 ext 2, option 3",
    ]  # fmt: skip
    assert [c.id for c in held.found] == ["phone-1", "phone-2", "phone-3"]


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("(0151) 496-0105 ext 22", ["(0151) 496-0105 ext 22"]),
        ("Jo, (0151) 496-0105 extension 22, jo@example.org", ["(0151) 496-0105 extension 22"]),
        ("Office (0151 496 0105)", ["0151 496 0105"]),
        ("0151 496 0107 or 07700 900107 (eves)", ["0151 496 0107", "07700 900107"]),
        ("Ring +44 (0)151 496 0126, ext. 12 please", ["+44 (0)151 496 0126, ext. 12"]),
        ("0151 496 0107/8", ["0151 496 0107/8"]),
    ],
)
def test_a_number_among_words_keeps_its_bracket_and_its_extension(words, kept):
    held, _ = contacts()
    held.add_from_words(words)
    assert [c.value for c in held.found if c.kind == "phone"] == kept


@pytest.mark.parametrize(
    "number",
    ["+44 (0)151 496 0126 ext 12 or 13", "(0151) 496-0105 Jo ext 22", "0151 496 0102 (duty)"],
)
def test_what_is_not_printed_for_want_of_one_number_is_listed(number):
    assert is_phone(number)
    assert not is_whole_number(number)
    held, notes = contacts()
    held.add_phones(number)
    assert [c.value for c in held.found] == [number]
    assert [one.field for one in notes.problems] == ["phone"]


@pytest.mark.parametrize("number", ["0151 496 012", "0300 123 456", "07700 90012", "020 7946 012"])
def test_a_number_one_digit_short_is_not_to_be_rung_as_it_stands(number):
    assert not is_whole_number(number)
    assert is_whole_number(f"{number}3")
    assert is_whole_number("01204 49601")


def test_words_in_a_phone_cell_are_kept_but_are_no_contact():
    held, notes = contacts()
    held.add_phones("see website")
    held.add_phones("None")
    assert held.found == []
    assert held.left_over == {"phone": "see website"}
    assert len(notes.problems) == 1


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://example.org/x?y=1", "https://example.org/x?y=1"),
        ("www.example.org", "http://www.example.org"),
        ("example.org/page", "http://example.org/page"),
        ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
    ],
)
def test_web_addresses_that_are_kept(written, kept):
    assert web_address(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)", "file:///etc/passwd", "ms-msdt:/id",
        "https://good.example@evil.example",
        "http://[bad", "http://a.example:port", "Village Hall", "https:/example.org",
        "data:text/html,x",
        "http://exa mple.org", "//example.org\\x", "localhost", "",
    ],
)  # fmt: skip
def test_web_addresses_that_are_refused(written):
    assert web_address(written) is None
    held, _ = contacts()
    held.add_website(written)
    assert held.found == []


def test_mail_and_numbers_in_a_website_cell_find_their_place():
    held, _ = contacts()
    held.add_website("mailto:hello@example.org?bcc=x@example.net")
    held.add_website("tel:01514960123")
    assert [(c.kind, c.value) for c in held.found] == [
        ("email", "hello@example.org"),
        ("phone", "01514960123"),
    ]


@pytest.mark.parametrize("mail", ["hello@example.org", "a.b-c_d%e@sub.example.org.uk", "o'b@x.org"])
def test_mail_addresses_pass(mail):
    assert is_email(mail)


@pytest.mark.parametrize("mail", ["a@b", "@x.org", "a@@x.org", "a b@x.org", "a..b@x.org", "x.org"])
def test_mail_addresses_that_are_none(mail):
    assert not is_email(mail)


def test_a_mail_address_at_a_closed_body_is_told():
    held, notes = contacts()
    held.add_emails("office@practiceccg.nhs.uk")
    assert "no longer exists" in notes.problems[0].problem


def test_a_mail_address_of_one_person_is_told_but_that_of_a_place_is_not():
    held, notes = contacts("Practice Library")
    held.add_emails("practice.library@example.org; town.clerk@example.org; pqt.bass@example.org")
    held.add_emails("housing.north@example.org; duty.desk@example.org; pqtr.bass@example.org")
    assert notes.problems == []
    held.add_emails("prunella.invented@example.org; jo.invented@example.org")
    assert ["one person's own" in one.problem for one in notes.problems] == [True, True]


def test_a_host_that_is_almost_the_website_is_told():
    held, notes = contacts()
    held.add_website("https://www.practicetrust.example")
    held.add_emails("hello@practicetrsut.example")
    held.tell_of_misspelling()
    assert "misspelt" in notes.problems[0].problem
    fine, quiet = contacts()
    fine.add_website("https://practicetrust.example")
    fine.add_emails("hello@practicetrust.example")
    fine.tell_of_misspelling()
    assert quiet.problems == []


def test_a_cell_of_words_where_an_address_for_mail_should_be_is_told_of_once():
    notes = Notes(2)
    contacts = ContactList(notes)
    contacts.add_emails("see our website; help@example.org")
    assert [one.value for one in contacts.found] == ["help@example.org"]
    (told,) = notes.problems
    assert told.problem == '"see our website" is not an e-mail address; kept as words.'
    assert contacts.left_over == {"email": "see our website"}


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Tel: 0151 496 0113 (Sue)", [("phone", "0151 496 0113", "")]),
        ("(0151) 496 0113, ask for Sue Smith", [("phone", "(0151) 496 0113", "")]),
        ("0151 496 0112 (24 hr helpline)", [("phone", "0151 496 0112", "24 hr helpline")]),
        ("0151 496 0112 (9am-5pm Mon-Fri)", [("phone", "0151 496 0112", "9am-5pm Mon-Fri")]),
        (
            "0151 496 0114 or text 07700 900114",
            [("phone", "0151 496 0114", ""), ("text", "07700 900114", "")],
        ),
        ("0151 496 0111 ext 303", [("phone", "0151 496 0111 ext 303", "")]),
    ],
)
def test_a_number_with_a_plain_word_beside_it_can_be_rung(cell, found):
    notes = Notes(2)
    contacts = ContactList(notes)
    contacts.add_phones(cell)
    assert [(one.kind, one.value, one.label) for one in contacts.found] == found
    assert all("is not printed" not in one.problem for one in notes.problems)
    assert all(is_whole_number(one.value) for one in contacts.found)
    names = [one for one in notes.problems if "Sue" in one.problem]
    assert bool(names) == ("Sue" in cell)


@pytest.mark.parametrize(
    "cell",
    ["0151 496 0113 staff only", "Fax 0151 496 0113", "Do not ring 0151 496 0113",
     "Sue on 0151 496 0113 after 6pm", "0151 496 0113 (Sue, at home)"],
)  # fmt: skip
def test_a_number_with_other_words_is_kept_as_written_and_the_reason_is_true(cell):
    notes = Notes(2)
    contacts = ContactList(notes)
    contacts.add_phones(cell)
    assert [one.value for one in contacts.found] == [cell]
    assert not is_whole_number(cell)
    assert ["words beside the number" in one.problem for one in notes.problems] == [True]
