"""The sentence of a description that tells what a service does."""

import pytest

from directory.reading.telling import telling_lines, telling_sentence

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
