"""What is left alone, what is too little, and that any text at all gets an answer."""

import random

import pytest

from directory.desk.heard.long_text import LONG_TEXT, left_out, long_text
from directory.search.needs.figures import Figures
from directory.search.needs.speech import Ear
from seed.contents import contents

SCRIPTS = "aZ9 '’.,\n\t\x00\u200b\u200d\u0301\u202eéßﷺ你مн😀👨‍👩‍👧\ud800"  # noqa: RUF001


def ids(answer):
    return [need.id for need in answer.needs]


def texts():
    """Yield texts that nobody types on purpose, the same at each run."""
    chance = random.Random(9)
    yield from (
        "q" * 50_000,
        "hit me " * 15_000,
        "e" + "\u0301" * 20_000,
        "ﷺ" * 20_000,
        "\ud800" * 99,
    )
    for length in (1, 7, 60, 400, 1_000, 1_001, 20_000):
        for _ in range(6):
            yield "".join(chance.choices(SCRIPTS, k=length))


def test_any_text_gets_an_answer_and_no_word_of_it_is_held(finder):
    for text in texts():
        answer = finder.find(text)
        assert len(answer.needs) <= 5
        assert all(why in " ".join(text.split()) for need in answer.needs for why in need.why)
    finder.forget()
    assert not finder._speller._held


def test_the_first_thousand_characters_decide_and_an_emergency_counts_beyond(finder):
    assert ids(finder.find("bailiffs at the door. " + "x " * 600))[0] == "debt"
    late = "x " * 520 + "bailiffs at the door"
    assert ids(finder.find(late)) == []
    assert finder.find(late + " and he is not breathing").emergency == "not breathing"


def test_only_a_long_text_is_said_to_be_one():
    assert (left_out("x" * 1_000), long_text("x" * 1_000)) == (0, "")
    assert (left_out("x" * 1_250), long_text("x" * 1_250)) == (250, LONG_TEXT)
    assert "1,000 characters" in LONG_TEXT


@pytest.mark.parametrize(
    "line",
    ["haven't eaten", "used to be in care", "lost my bank card", "not been paid my wages",
     "bailiffs", "someone to talk to"],
)  # fmt: skip
def test_a_short_line_that_says_what_is_wanting_is_enough(finder, line):
    assert ids(finder.find(line + " "))


@pytest.mark.parametrize(
    "line", ["Tomasz Wisniewski", "is the lift working", "Bootle", "dzien dobry", "wibble"]
)
def test_names_and_small_talk_are_not(finder, line):
    assert ids(finder.find(line + " ")) == []


@pytest.mark.parametrize(
    "word",
    ["councillor", "picking", "raining", "booked", "beacon", "halton", "sertraline", "lomax",
     "photocopier", "counsellors"],
)  # fmt: skip
def test_the_speller_leaves_names_medicines_and_forms_of_ordinary_words_alone(finder, word):
    assert finder._speller.mend(word) == word


def test_two_slips_in_a_line_are_mended(finder):
    assert ids(finder.find("my lanldord is evciting me "))[0] == "losing_home"


def test_what_stands_in_brackets_in_a_figure_is_heard_all_the_same():
    ear = Ear(contents().language)
    figures = Figures(["drowning in (debt/bills)", "<thing> died"], ear, {"phone"})

    def meant(text):
        words = ear.hear(text)
        hidden = figures.heard(words)
        return [spoken.word for spoken in words if spoken.start not in hidden]

    assert meant("drowning in bills") == ["bills"]
    assert meant("drowning in the sea") == ["drowning", "in", "the", "sea"]
    assert meant("my phone died") == ["my", "phone"]
    assert meant("my mum died") == ["my", "mum", "died"]


@pytest.mark.parametrize(
    "said",
    ["drowning in debt", "he hit me that hard I fell", "he smashed my phone"],
)
def test_no_manner_of_speaking_hides_a_need_or_a_danger(finder, said):
    assert ids(finder.find(said + " "))


def test_a_child_who_tells_of_want_is_heard_as_one_at_risk(finder):
    answer = finder.find("I'm 12 and I'm on my own a lot, there's no tea ")
    assert answer.child
    assert "child_at_risk" in ids(answer)


@pytest.mark.parametrize(
    ("said", "first", "not_first"),
    [
        ("my mum's drinking", "someone_elses_use", "alcohol"),
        ("my boyfriend got me into coke and I can't stop", "drugs", "someone_elses_use"),
        ("my dad drank himself to death and now I'm going the same way", "alcohol",
         "someone_elses_use"),
        ("my temper is frightening the kids", "own_behaviour", "domestic_abuse"),
        ("his temper is frightening the kids", "domestic_abuse", "own_behaviour"),
    ],
)  # fmt: skip
def test_whose_it_is_decides(finder, said, first, not_first):
    heard = ids(finder.find(said + " "))
    assert heard[0] == first
    assert not_first not in heard[:1]


def test_the_landlord_who_lets_nothing_is_no_abuser(finder):
    assert finder.find("landlord won't let me have a dog ").crisis != "immediate"
