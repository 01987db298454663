"""Words typed here are about places: what looks like a person is asked about and not kept."""

import pytest

from directory.disclosure.rules.personal import LEAVE_OUT, about_a_person, check_typed
from directory.errors import RefusedWords

ABOUT_SOMEBODY = {
    "a name with a title": [
        "Mr Hussain", "ask for mr hussain", "Mrs O'Neill", "Mrs O\u2019Neill came back",
        "mr and mrs khan", "Ms Khan", "Mx Lee", "Mr. Smith", "Mr H came in", "Miss Jones was here",
        "Dr Shah said so", "Mr de Souza",
    ],
    "a date of birth": [
        "3/4/1985", "3.4.85", "03-04-1985", "1985-04-03", "3 April 1985", "3rd Apr 85",
        "dob 3/4/24", "D.O.B. 3 4 24", "born 2021", "birthday is 5 May",
    ],
    "an NHS number": ["943 476 5919", "9434765919", "943-476-5919", "no. 943 476 5919."],
    "a mobile number": [
        "07700 900123", "07700900123", "+44 7700 900123", "0044 7700900123", "+44 (0)7700 900 123",
        "0151 496 0123 07700 900123",
    ],
    "a National Insurance number": ["AB 12 34 56 C", "ab123456c"],
}  # fmt: skip
ABOUT_PLACES = [
    "", "Mr Motivator class on Tuesdays", "Dr Shah's surgery", "Mrs Beeton Kitchen",
    "Miss the bus and you wait an hour", "Miss appointments twice and they close the case",
    "MS Society meets here", "Ask for the front desk", "Closed 24/12/2026",
    "Closed 24 December 2026 to 2 January 2027", "from 24/12/26", "Born to Read group",
    "Ring 0151 496 0123 before 10", "+44 151 496 0123", "01514960123", "0800 1111 and 116 123",
    "Open 10-12 and 1-3", "9.30-12.30, 1.30-4", "28/11 - 5/12", "943 476 5918", "Room 12 34 56",
    "Use the side door; ring twice.",
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in ABOUT_SOMEBODY.items() for text in texts]
)
def test_what_looks_like_a_person_is_found_and_named_by_its_kind(kind, text):
    assert kind in about_a_person(text)


@pytest.mark.parametrize("text", ABOUT_PLACES)
def test_words_about_places_pass(text):
    assert about_a_person(text) == ()
    check_typed(text)


def test_the_question_is_asked_and_the_words_are_not_repeated():
    with pytest.raises(RefusedWords) as asked:
        check_typed("Mr Hussain, 943 476 5919, must ring first")
    assert asked.value.words.startswith(LEAVE_OUT)
    assert asked.value.words.endswith("It looks like a name with a title and an NHS number.")
    assert "Hussain" not in asked.value.words


def test_a_label_on_people_is_refused_with_its_words():
    with pytest.raises(RefusedWords, match="'complex needs' is a label on people"):
        check_typed("Good with complex needs")
