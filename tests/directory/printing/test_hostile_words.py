"""Whatever a record holds is printed as plain words, whole, or named to the staff."""

from dataclasses import fields, replace

import pytest

from directory.disclosure.paper.sheet import Door, SheetEntry
from directory.printing import PRINTABLES
from directory.printing.layout.fonts import (
    BOLD,
    NUMBERS,
    REGULAR,
    SHORT_NUMBER,
    Ink,
    characters,
    kept_together,
)
from tests.directory.printing.reading import all_text
from tests.directory.printing.sheets import MONEY, sheet

WORDS = [
    "R&D",
    "a<b",
    "<img src='/etc/hostname'/>",
    "</para></font>",
    "&amp; &nbsp; &#0;",
    "Łódź Ελλάδα Привет",
    "“Tea” £2 … é",
]


def with_all_words(words):
    """An entry that has ``words`` in every place where a record could put them."""
    several = ("steps", "when", "where", "wait")
    changed = {
        field.name: (words, words) if field.name in several else words
        for field in fields(SheetEntry)
        if field.type in (str, "str") or field.name in several
    }
    return replace(MONEY, **changed, second_choice=Door(words, words))


def made(entry):
    return PRINTABLES[0].make(replace(sheet(entry), start=entry.name, next_steps=(entry.name,)))


@pytest.mark.parametrize("words", WORDS)
def test_words_that_look_like_markup_are_printed_as_they_are(words):
    done = made(with_all_words(words))
    assert all_text(done.pdf).count(words) >= 14
    assert done.warnings == ()


@pytest.mark.parametrize(
    "words",
    ["", " ", "\u00a0", "\x00\x07\x1b", "\ud800", "\u0301", "\u202e", "\U0010ffff", "😀", "שלום"],
)
def test_words_that_cannot_be_seen_make_no_line_of_their_own(words):
    text = all_text(made(with_all_words(words)).pdf)
    assert "We cannot print this name. Ask us." in text
    assert "Ring" not in text.replace("Ring 999", "")
    assert "Not right?" not in text


def test_what_no_font_can_draw_is_named_to_the_staff_and_left_out():
    done = made(replace(MONEY, name="Practice 😀 Money 👍🏽"))
    assert any("“😀” (GRINNING FACE)" in warning for warning in done.warnings)
    assert "Practice Money" in all_text(done.pdf)


def test_letters_that_would_be_drawn_misspelt_are_left_out_and_named():
    done = made(replace(MONEY, name="Practice क्षत्रिय Money"))
    assert any("“क” (DEVANAGARI LETTER KA)" in warning for warning in done.warnings)
    assert "Practice Money" in " ".join(all_text(done.pdf).split())
    assert not set("क्षत्रिय") & set(all_text(done.pdf))


def test_arabic_beside_a_number_leaves_the_number_as_it_is():
    done = made(replace(MONEY, sentence="مرحبا 0151 496 0123"))
    assert "0151 496 0123" in all_text(done.pdf)
    assert done.warnings == ()


@pytest.mark.parametrize("words", ["W" * 3000, "word " * 700, "0" * 2000])
def test_thousands_of_characters_flow_and_none_is_cut(words):
    pdf = made(replace(MONEY, name=words, sentence=words, phone=words, steps=(words,))).pdf
    letter = words[0]
    usual = all_text(made(replace(MONEY, name="x", sentence="", phone="", steps=())).pdf)
    gained = all_text(pdf).count(letter) - usual.count(letter)
    # the name stands on the sheet three times: as itself, as the start line, as a next step
    assert gained >= 6 * words.count(letter)


def test_letters_that_the_reading_font_lacks_come_from_the_other():
    ink = Ink()
    assert ord("Ж") not in characters(REGULAR)
    assert ink.markup("Чай, Ж", REGULAR).startswith('<font name="NotoSans-Regular">')
    assert ink.markup("Ж", BOLD) == '<font name="NotoSans-SemiBold">Ж</font>'
    assert ink.left_out == {}


def test_an_accent_stays_with_its_letter():
    assert Ink().markup("x\u0323\u0301", REGULAR).count("<font") <= 1


def test_numbers_and_postcodes_are_joined_and_folded_blanks_are_not():
    assert kept_together("Ring  0151 496\n0101 now") == "Ring 0151\u00a0496\u00a00101 now"
    assert kept_together("Kirkby L32 8XA") == "Kirkby L32\u00a08XA"
    assert kept_together("Text SHOUT to 85258.") == "Text SHOUT\u00a0to\u00a085258."


def test_only_telephone_numbers_are_set_as_numbers():
    number = f'<font name="{NUMBERS}">'
    assert Ink().markup("12 December 2026 12 noon", REGULAR).count(number) == 0
    assert Ink().markup("Ring 0151 496 0101 or 116 123.", REGULAR).count(number) == 2
    assert Ink().markup("Ring 999.", REGULAR, SHORT_NUMBER).count(number) == 1


def test_a_hyphen_that_does_not_break_is_drawn():
    ink = Ink()
    assert ink.markup("drop\u2011in", REGULAR) == "drop-in"
    assert ink.left_out == {}
