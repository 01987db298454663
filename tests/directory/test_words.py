"""Tidy text: stored, found and compared by the same rules."""

from datetime import date

import pytest

from directory import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("O'Brien\u2019s  Café", "obriens cafe"),
        ("under-25s", "under 25s"),
        ("drugs & alcohol", "drugs alcohol"),
        ("ZAŻÓŁĆ", "zazołc"),
        ("Straße", "straße"),
        ("١٢٣ مرحبا", "١٢٣ مرحبا"),
        ("家庭", "家庭"),
        ("snake_case", "snake case"),
        ("a\x00b\u200bc", "a b c"),
        ("ﬁnance", "finance"),
        ("  ", ""),
        ("!!! ???", ""),
        ("İstanbul", "istanbul"),
    ],
)
def test_tidy(text, expected):
    assert words.tidy(text) == expected
    assert words.tokens(text) == expected.split()


@pytest.mark.parametrize(
    "text", ["İ½ ﬃ ①", "e\u0301 é", "x\u0345ͅ", "Ⅷ ㎏", "ǅ", "K (kelvin)", "½¼²"]
)
def test_tidy_text_stays_as_it_is_when_tidied_again(text):
    once = words.tidy(text)
    assert words.tidy(once) == once
    assert once.split() == words.tokens(once)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("services", "service"),
        ("families", "family"),
        ("ties", "tie"),
        ("class", "class"),
        ("bus", "bus"),
        ("crisis", "crisis"),
        ("gas", "gas"),
        ("as", "as"),
        ("cats", "cat"),
        ("", ""),
    ],
)
def test_stem(word, expected):
    assert words.stem(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0151 496 0123", "01514960123"),
        ("+44 151 496 0123", "01514960123"),
        ("+44 (0)151 496 0123", "01514960123"),
        ("+44(0)20 7946 0123", "02079460123"),
        ("0044 151 496 0123", "01514960123"),
        ("00441514960123", "01514960123"),
        ("(+44) 151 496 0123", "01514960123"),
        ("Tel: +44 151 496 0123", "01514960123"),
        (" +44 7700 900123", "07700900123"),
        ("0800 1111", "08001111"),
        ("116 123", "116123"),
        ("no number", ""),
        ("", ""),
    ],
)
def test_digits(text, expected):
    assert words.digits(text) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("01514960123", "0151 496 0123"),
        ("+441514960123", "0151 496 0123"),
        ("01164960123", "0116 496 0123"),
        ("02079460123", "020 7946 0123"),
        ("07700900123", "07700 900 123"),
        ("03001234567", "0300 123 4567"),
        ("08081234567", "0808 123 4567"),
        ("0808123456", "0808123456"),
        ("08001111", "0800 1111"),
        ("0800 1111", "0800 1111"),
        ("116123", "116123"),
        ("999", "999"),
        ("01632960123", "01632 960123"),
        ("01539 400123", "01539 400123"),
        ("0151 496 0123 ext 4", "0151 496 0123 extension 4"),
        ("0151 496 0123 or 0151 496 0124", "0151 496 0123 or 0151 496 0124"),
        ("+1 555 0100", "+1 555 0100"),
        ("ring\x00 us\n now", "ring us now"),
        ("", ""),
    ],
)
def test_grouped(number, expected):
    assert words.grouped(number) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l328xa", "L32 8XA"),
        (" L32  8XA ", "L32 8XA"),
        ("M1 1AE", "M1 1AE"),
        ("ec1a1bb", "EC1A 1BB"),
        ("W1A 0AX", "W1A 0AX"),
        ("L32", None),
        ("12345", None),
        ("L32 8X", None),
        ("", None),
        ("\uff2c32 8XA", None),
        ("L3٢ 8XA", None),
    ],
)
def test_postcode(text, expected):
    assert words.postcode(text) == expected


def test_postcodes_within_a_longer_text():
    text = "Meet at 1 Practice Row, l32 8xa, or M11AE. Not A1 or L32 8XAB."
    assert words.postcodes_within(text) == ("L32 8XA", "M1 1AE")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n b\t\x07c", "a b c"),
        ("\ufeffname\u200b", "name"),
        ("one\u2028two", "one two"),
        ("one\u00a0two", "one two"),
    ],
)
def test_one_line(text, expected):
    assert words.one_line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We help. Ring us! Now?", ["We help.", "Ring us!", "Now?"]),
        ("Open 9.30 to 5.15. Free.", ["Open 9.30 to 5.15.", "Free."]),
        ("One\nTwo", ["One", "Two"]),
        ("Tea, e.g. with us.", ["Tea, e.g. with us."]),
        ("  ", []),
    ],
)
def test_sentences(text, expected):
    assert words.sentences(text) == expected


def test_dates_and_months_as_people_say_them():
    assert words.spoken_date(date(2026, 11, 3)) == "3 November 2026"
    assert words.spoken_month(date(2026, 1, 31)) == "January 2026"


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("09:30", "9.30am"),
        ("12:00", "12 noon"),
        ("00:00", "midnight"),
        ("24:00", "midnight"),
        ("19:00", "7pm"),
        ("12:15", "12.15pm"),
        ("00:05", "12.05am"),
        ("late", "late"),
        ("", ""),
    ],
)
def test_spoken_time(clock, expected):
    assert words.spoken_time(clock) == expected


def test_an_excerpt_ends_with_a_whole_word_and_shows_that_more_is_left_out():
    assert words.excerpt("Mondays\nand Tuesdays") == "Mondays and Tuesdays"
    long = "Wednesdays 1:30 to 3:30pm, and also a home delivery service for all of Bolton"
    assert words.excerpt(long) == "Wednesdays 1:30 to 3:30pm, and also a home delivery service ..."
    assert words.excerpt("x" * 70) == "x" * 60 + " ..."
