"""Text messages: short, plain, the number first, and counted as the network counts."""

from dataclasses import replace
from datetime import date

import pytest

from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.record.gsm import parts_of, plainer
from directory.disclosure.record.message import MOST_PARTS, message_for
from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.model import ServicePage
from tests.directory.printing.sheets import ENTRIES, FOOD, MONEY

DANGER = "Someone in danger? Ring 999."
PRACTICE = "PRACTICE. Not real. Do not give this to anyone."
US = "0151 496 0999"


def message(*entries, practice=""):
    return message_for(entries, US, DANGER, practice)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("\u20ac" * 80, 1),
        ("\u20ac" * 81, 2),
        ("\u0141" * 70, 1),
        ("\u0141" * 71, 2),
        ("\U0001f600" * 35, 1),
        ("\U0001f600" * 36, 2),
        ("\u00a3" * 160, 1),
        ("\u00df\u00c6" * 80, 1),
    ],
)
def test_parts_are_counted_as_the_network_does(text, parts):
    assert parts_of(text) == parts


def test_what_looks_alike_takes_the_place_of_what_costs():
    curly = "Nan\u2019s \u201ckitchen\u201d \u2013 9am\u00a0to\u2009noon \u2026 2\u00bd hours"
    assert plainer(curly) == 'Nan\'s "kitchen" - 9am to noon ... 2 1/2 hours'
    assert parts_of(plainer(curly) + "x" * 100) == 1


def test_what_nobody_has_confirmed_is_marked():
    unsure = replace(MONEY, unconfirmed=True, ring_first=True)
    assert "Not confirmed yet: ring first." in message(unsure).text
    assert "confirmed" not in message(MONEY).text


def test_the_number_stands_first():
    assert message(MONEY).text.startswith("Ring 0151 496 0101: Practice Money Help.")


def test_a_service_without_a_number_says_where_to_look():
    page = ServicePage(
        id="p-1",
        name="Practice Web Help",
        contacts=[{"id": "w", "kind": "website", "value": "https://example.org/help"}],
    )
    entry = sheet_entry(page, date(2026, 11, 22), practice=False)
    said = message_for([entry], "", DANGER, "").text
    assert said.startswith("Practice Web Help: Look at example.org/help.")
    assert "Not checked: ask us first." in said


def test_once_checked_a_service_without_a_number_is_not_said_to_be_unchecked():
    page = ServicePage(
        id="p-1",
        name="Practice Web Help",
        contacts=[{"id": "w", "kind": "website", "value": "https://example.org/help"}],
        checks=[{"group": "referral", "checked_on": "2026-11-03", "means": "phone"},
                {"group": "contact", "checked_on": "2026-11-03", "means": "phone"}],
    )  # fmt: skip
    entry = sheet_entry(page, date(2026, 11, 22), practice=False)
    assert "Not checked" not in message_for([entry], "", DANGER, "").text


def test_where_one_only_turns_up_the_text_says_where():
    said = message(FOOD).text
    assert "St Practice Hall, side door, 3 Practice Lane, Huyton" in said


@pytest.mark.parametrize(("days", "more"), [(1, False), (2, False), (3, True)])
def test_hours_that_do_not_fit_are_not_dropped_in_silence(days, more):
    page = ServicePage(id="p-1", name="Practice Web Help")
    when = tuple(f"Day {at} 10am to {at}pm." for at in range(1, days + 1))
    entry = replace(sheet_entry(page, date(2026, 11, 22), practice=False), when=when)
    said = message_for([entry], "", DANGER, "").text
    assert ("There are more times. Ask." in said) is more
    assert all(line in said for line in (when[:1] if more else when))


@pytest.mark.parametrize(
    "more",
    [
        {"when": ("On the first Monday of every month but August, " * 6,)},
        {"name": "Practice " + "long " * 90},
        {"name": "Practice \u0141\u00f3d\u017a " + "house " * 20},
        {"name": "\u0645\u0631\u0643\u0632 " * 40},
        {"phone": "", "instead_of_phone": "", "steps": ("Look at example.org/" + "a" * 300,)},
        {"where": ("Behind the old baths, " * 20,), "phone": "", "steps": ()},
    ],
)
@pytest.mark.parametrize("practice", ["", PRACTICE])
def test_one_service_is_never_more_than_two_parts_and_its_number_is_whole(more, practice):
    entry = replace(MONEY, **more)
    made = message(entry, practice=practice)
    assert made.parts <= MOST_PARTS
    assert len(made.texts) == 1
    assert entry.phone in made.text
    assert made.text.startswith(practice)
    assert DANGER in made.text
    assert made.notes, "staff are told what is missing or what it costs"


def test_several_services_are_one_text_where_they_fit_and_else_one_text_each():
    short = [replace(MONEY, name=f"Practice {at}", when=()) for at in range(3)]
    assert len(message(*short).texts) == 1
    made = message(*ENTRIES, practice=PRACTICE)
    assert len(made.texts) == len(ENTRIES)
    assert all(one.parts <= MOST_PARTS for one in made.texts)
    assert made.texts[1].text.startswith(f"{PRACTICE} 2 of 6.\n")
    assert "Stuck? Come back" in made.texts[-1].text
    assert made.notes[0].startswith("6 texts, one for each service")
    assert made.characters == sum(len(one.text) for one in made.texts)


def test_staff_are_told_which_letter_makes_a_text_long():
    made = message(replace(MONEY, name="Practice T\u0177", when=(), wait=()))
    assert any("\u201c\u0177\u201d lets only 70 letters" in note for note in made.notes)
    assert "T\u0177" in made.text, "a name keeps its letters while there is room"


def test_an_accent_is_left_off_before_a_name_is():
    entry = replace(MONEY, name="Practice T\u0177 " + "Newydd " * 20)
    made = message(entry)
    assert "Practice Ty Newydd" in made.text
    assert any("without its accent" in note for note in made.notes)


def test_our_own_words_in_a_text_label_nobody():
    said = message(*ENTRIES).text
    assert not labels_in(said)
    assert not avoided_in(said)


def test_all_services_go_in_one_text_where_that_is_asked_for():
    many = [FOOD, MONEY] * 3
    split = message_for(many, US, DANGER, PRACTICE)
    whole = message_for(many, US, DANGER, PRACTICE, as_one=True)
    assert len(split.texts) == len(many)
    (text,) = whole.texts
    assert text.parts > MOST_PARTS
    assert text.text.count(DANGER) == text.text.count(PRACTICE) == text.text.count("Stuck?") == 1
    assert text.text.count(FOOD.name) == text.text.count(MONEY.name) == 3
    assert not [note for note in whole.notes if "one for each" in note]


def test_one_service_is_the_same_text_either_way():
    whole = message_for([FOOD], US, DANGER, "", as_one=True)
    assert whole == message_for([FOOD], US, DANGER, "")
