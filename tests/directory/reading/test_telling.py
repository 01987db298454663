"""The sentence of a description that tells what a service does."""

import pytest

from directory.disclosure.rules.clean import without_labels
from directory.reading.telling import (
    ON_A_PANEL,
    telling_lines,
    telling_sentence,
    telling_whole,
)

NOTICE = "During bank holidays, opening times may vary so please check the organisation's website"


@pytest.mark.parametrize(
    "before",
    [
        NOTICE,
        "Welcome to Practice Money Help, the place for everyone.",
        "A very warm welcome to our new website!",
        "Hello and welcome to Practice Money Help.",
        "Please note: our times may change without notice.",
        "Closed on bank holidays and at Christmas.",
        "For more information visit the website of the centre.",
        "\u201cThe foodbank was there when we needed it.\u201d",
        "Practice Hall, 1 Practice Road, Kirkby, Liverpool L32 8XA",
        "1 Practice Road, Kirkby L32 8XA Community Cafe We have a catering service.",
        "Coaching is a partnership where we uncover your",
    ],
)
def test_a_notice_a_welcome_a_saying_or_an_address_is_no_sentence_about_it(before):
    said = "We sort out bills."
    assert telling_sentence(f"{before}\n{said}", "Practice Money Help") == said
    assert telling_sentence(before, "Practice Money Help", 60) == ""


BANK = "We go with you to the bank, and to the council, and to anybody else whom you owe to."
BILLS = "Free help with debts, bills and letters"
LONG = "We sort out bills, debts and letters with you, " + "and with your family, " * 8
OFFERS = "We offer advice about money."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Boxing for 11 to 18s", "Boxing for 11 to 18s"),
        (
            BANK,
            BANK,
        ),
        (
            f"{BILLS}; {LONG}.",
            f"{BILLS}.",
        ),
        (f"{BILLS} - but {LONG}.", ""),
        (f"{BILLS}; {LONG} only for members.", ""),
        (f"{LONG}. We are based in Kirkby. {OFFERS}", OFFERS),
        (f"{LONG}. You must be over 50.", ""),
        (
            (
                "The charity, with so many more of us in it than it had then, was founded in 1907. "
                f"{OFFERS}"
            ),
            OFFERS,
        ),
        (
            (
                "Come to us in Kirkby for help with bills and debts and letters, or ring "
                "0151 496 0198."
            ),
            "",
        ),
        (
            "Practice Money Help Practice Money Help is for those who owe money.",
            "Practice Money Help is for those who owe money.",
        ),
    ],
)
def test_two_lines_tell_a_whole_thought_or_nothing(text, told):
    assert telling_lines(text, "Practice Money Help") == told


@pytest.mark.parametrize(
    "said",
    [
        "Support for any man, every Monday 7pm except bank holidays.",
        "We welcome all families with young children.",
        "You can check the website and ask us for a repair.",
        "Everybody can get a warm welcome and a hot drink.",
    ],
)
def test_a_sentence_that_only_mentions_them_stays(said):
    assert telling_sentence(said, "Practice Money Help") == said


PLACE = "Practice Welcome Space"
TEA = "Free tea and coffee"
INCLUDE = "Services include:\n- hot drinks\n- wifi and charging points\n- help with forms"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (INCLUDE, "Services include: hot drinks, wifi and charging points, help with forms."),
        (f"{PLACE}\n{INCLUDE}\nContact the venue for more.",
         "Services include: hot drinks, wifi and charging points, help with forms."),
        ("Services available:\n- hot drinks", "Services available: hot drinks."),
        ("Welcoming Space providing-\n- food\n- wifi", "Welcoming Space providing: food, wifi."),
        ("Open: Friday 10am\nServices:\n- a lift to town", "Services: a lift to town."),
        (f"Offers \u2013 {', '.join([TEA, 'Budgeting advice'] * 8)}. Come in.",
         f"Offers: {', '.join([TEA, 'Budgeting advice'] * 4)}, {TEA} and more."),
        ("Services include:\n- hot drinks\n- only for members on Friday", ""),
        ("Services include:\n- ring 0151 496 0198", ""),
        ("What is violence?\nThis includes:\n- shouting\n- hitting", ""),
    ],
)  # fmt: skip
def test_a_list_of_what_is_there_is_told_in_its_own_words(text, told):
    assert telling_lines(text, PLACE, ON_A_PANEL) == told


def test_an_item_that_labels_people_is_in_no_list():
    text = without_labels(INCLUDE.replace("help with forms", "complex needs help")).text
    told = telling_lines(text, PLACE, ON_A_PANEL)
    assert "hot drinks" in told
    assert "complex" not in told


LATER = "the people who live there and those who work there, " * 4


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"We help people with debts here, including {LATER}.", "We help people with debts here."),
        ("Advice for people who owe money to banks such as " + LATER + ".",
         "Advice for people who owe money to banks."),
        (f"Advice on money, debts, bills such as {LATER}.", ""),
        (f"In 1976 it all began with one phone. {LATER}. PMH gives free advice about debts.",
         "PMH gives free advice about debts."),
        (f"{LATER}. Practice Money Help is a small service for people who owe money.",
         "Practice Money Help is a small service for people who owe money."),
        (f"{LATER}. This includes people who owe money.", ""),
        ("Practice Money Help We sort out bills with you.", "We sort out bills with you."),
        ("We have sorted out bills with you for many years, with your family too, and so on.",
         "We have sorted out bills with you for many years, with your family too, and so on."),
    ],
)  # fmt: skip
def test_a_long_description_is_told_by_the_part_or_sentence_that_says_what_they_do(text, told):
    assert telling_lines(text, "Practice Money Help", 160) == told


def test_a_panel_has_room_for_a_little_more_where_nothing_else_says_what_they_do():
    long = "Advice and support for people who owe money " + "to a bank or a shop or a friend " * 6
    assert ON_A_PANEL < len(long) < 1.2 * ON_A_PANEL
    assert telling_lines(f"{long}.", "Practice Money Help", ON_A_PANEL) == f"{long}."
    assert telling_lines(f"{long}.", "Practice Money Help") == ""
    assert telling_lines(f"{long} http://example.org.", "Practice Money Help", ON_A_PANEL) == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Practice Money Help We sort out bills.", "We sort out bills."),
        ("Practice Money Help Help for anybody with bills.", "Help for anybody with bills."),
        ("Practice Money Help Lots of tea and talk.", "Lots of tea and talk."),
        (
            "Practice Money Help North sorts out bills.",
            "Practice Money Help North sorts out bills.",
        ),
        ("Practice Money Help is for all of us.", "Practice Money Help is for all of us."),
    ],
)
def test_a_name_that_ran_into_the_line_below_it_is_not_said(line, told):
    assert telling_sentence(line, "Practice Money Help") == told


def test_a_line_that_goes_on_in_a_list_below_is_no_sentence():
    assert telling_sentence("We work with young people aged 16 to 25 who are\n- alone", "X") == ""


def test_half_a_bracket_is_no_sentence():
    half = "Elm Voices (est. 1985) is a choir, " + "and a band, " * 10 + "and a play."
    assert telling_whole(half, "Elm Voices") == ""


@pytest.mark.parametrize("mark", ["- ", "\u00b7 ", "\u2022", "\u25cf  ", "* "])
def test_the_mark_before_a_line_of_a_list_is_not_said(mark):
    typed = f"{mark}We cook a hot meal for everybody on Tuesdays."
    assert telling_sentence(typed, "X") == "We cook a hot meal for everybody on Tuesdays."
    items = "\n".join(f"{mark}{one}" for one in ("Hot meals", "Warm coats", "Help with forms"))
    listed = telling_lines(f"Services include:\n{items}", "X")
    assert "Hot meals" in listed
    assert mark.strip() not in listed
