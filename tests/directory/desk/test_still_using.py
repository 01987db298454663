"""Still drinking or using: who asks people to have stopped is marked, and never hidden for it."""

import pytest

from directory.desk import Situation
from directory.desk.answering.still_using import asks_to_have_stopped, is_heard
from directory.model import ServicePage
from ui.tables.service_table import make_result_rows

STOPPED = "You must have stopped drinking and using drugs for 2 weeks."


@pytest.mark.parametrize(
    "words",
    [
        "he is still drinking",
        "out of prison on friday and still drinking",
        "I'm still using",
        "still on the gear",
        "i can't stop drinking",
        "hasn\N{RIGHT SINGLE QUOTATION MARK}t stopped using",
        "drinking every day",
        "drinking too much",
        "he drinks a lot",
        "my mum drinks far too much",
    ],
)
def test_what_says_that_somebody_drinks_or_uses_now(words):
    assert is_heard(words)


@pytest.mark.parametrize(
    "words",
    [
        "not still drinking",
        "I stopped drinking",
        "still waiting",
        "drinking water leak",
        "used to drink too much",
    ],
)
def test_what_does_not(words):
    assert not is_heard(words)


@pytest.mark.parametrize(
    "sentence",
    [
        STOPPED,
        "You cannot go there if you still drink.",
        "Not for anyone who is using drugs.",
        "Residents must be abstinent.",
        "People need to be dry for a week.",
        "You should be free from alcohol on the day.",
        "No alcohol or drugs on site.",
        "Must not come while under the influence.",
    ],
)
def test_a_sentence_that_takes_nobody_who_drinks_or_uses(sentence):
    assert asks_to_have_stopped(f"Open to men. {sentence}") == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "You can still be drinking or using.",
        "You can go if you still drink.",
        "You do not have to stop drinking.",
        "You do not have to be sober.",
        "People who still drink are welcome.",
        "Anyone who wants to stop drinking can go.",
        "Do not stop suddenly on your own if you drink every day.",
        "You cannot bring a pet.",
        "You must be 18 or over and have a key worker in a drink or drug team.",
        "You must stop at the front desk. Ask for the drug team.",
    ],
)
def test_a_sentence_that_does_not(sentence):
    assert asks_to_have_stopped(sentence) == ""


@pytest.fixture
def two(real_desk):
    """A house that says only in its words that one must have stopped, and one that does not."""
    for one, words in (("dry", STOPPED), ("wet", "Anyone can come.")):
        real_desk.directory.save(
            ServicePage(
                id=one,
                name=f"Practice {one.title()}",
                who_for=words,
                status="open",
                needs=[{"need": "alcohol", "structure": "stated"}],
            )
        )
    return real_desk


def test_where_it_is_heard_the_one_is_marked_with_its_sentence_and_comes_last(two):
    answer = two.ask("i am still drinking and need help ")
    assert [one.card.id for one in answer.services] == ["wet", "dry"]
    assert [one.asks_stopped for one in answer.services] == ["", STOPPED]


def test_where_it_is_ticked_too_and_it_stays_in_the_list(two):
    chosen = Situation(only=frozenset({"takes_using"}))
    answer = two.ask("alcohol ", situation=chosen)
    assert {one.card.id: one.asks_stopped for one in answer.services} == {"wet": "", "dry": STOPPED}


def test_without_a_word_of_it_nothing_is_marked(two):
    assert not any(one.asks_stopped for one in two.ask("alcohol ").services)


def test_staff_read_the_sentence_and_over_the_counter_it_says_to_ring_and_ask(two):
    answer = two.ask("still drinking ")
    staff = make_result_rows(answer, two.today, public_words=False)
    counter = make_result_rows(answer, two.today, public_words=True)
    notes = {row.card.id: row.note for row in staff}
    assert notes["dry"] == f"Ask first: {STOPPED.rstrip('.')}"
    assert {row.card.id: row.note for row in counter}["dry"] == "Ring and ask about drink and drugs"
