"""The order of questions when fit is checked, and what is never asked."""

import itertools
import random

import pytest

from directory.desk.fit.fit_check import FitCheck
from directory.desk.fit.questions import Order, tier_of
from directory.desk.fit.told import ANOTHER, ME, PARTNER, Told
from directory.errors import BadInput
from directory.matching import prepare
from directory.matching.answers import household_of
from directory.matching.questions import FIRST
from tests.directory.matching.table import TODAY, gazetteer, service

CHANCE = random.Random(20261122)
WORDS = (
    "I drink too much and lost my home",
    "help with food and money",
    "my landlord is kicking me out and I've got a baby",
    "I want to stop hurting",
)
ANSWERS = {"lives_in": "Kirkby", "gp_at": "none", "school_at": "none", "age": 34}


def check_of(desk, words, *, public=False):
    check = FitCheck(desk)
    check.public = public
    check.look_at([one.card.id for one in desk.ask(words).services])
    return check


def an_answer(asking):
    """Something that answers a question: a word of its list, else what is typed for it."""
    code = asking.pair[1]
    if code in ANSWERS:
        return ANSWERS[code]
    if asking.choices:
        value = CHANCE.choice(asking.choices).value
        return [value] if asking.several else value
    return 3


def all_asked(check, take=None):
    """Go through all questions; return their codes, in order, with who was asked."""
    asked = []
    while (asking := check.question()) is not None:
        asked.append(asking.pair)
        assert len(asked) < 200
        if take is None:
            check.answer(asking.pair, an_answer(asking))
        else:
            take(asking)
    return asked


def order_for(*rules):
    """The order of questions for services with one rule each."""
    made = [
        prepare(service([rule]).model_copy(update={"id": f"s-{at}"}), gazetteer(), TODAY)
        for at, rule in enumerate(rules)
    ]

    def read(told):
        return household_of(told.answers("any professional"), lambda _text: None)

    return Order(made, read, lambda _pair: True, ())


@pytest.mark.parametrize("words", WORDS)
def test_a_question_that_was_skipped_or_declined_is_not_asked_again(still_desk, words):
    check = check_of(still_desk, words)
    turn = itertools.cycle((check.skip, check.decline))
    asked = all_asked(check, lambda asking: next(turn)(asking.pair))
    assert asked
    assert len(asked) == len(set(asked))
    skipped = asked[::2]
    check.told.ask_skipped()
    again = all_asked(check, lambda asking: check.skip(asking.pair))
    assert sorted(again) == sorted(skipped), "what they would rather not say is not asked again"


@pytest.mark.parametrize("words", WORDS)
def test_area_and_age_come_first_and_nothing_delicate_before_what_is_plain(still_desk, words):
    tiers = [tier_of(code) for _, code in all_asked(check_of(still_desk, words))]
    assert tiers == sorted(tiers)
    assert tiers[0] == tier_of(FIRST[0])


def test_the_order_of_services_does_not_matter(still_desk):
    ids = list(check_of(still_desk, WORDS[0]).ids)
    first = (
        all_asked(check_of(still_desk, WORDS[0]), None)
        and check_of(still_desk, WORDS[0]).question()
    )
    for _ in range(4):
        CHANCE.shuffle(ids)
        check = check_of(still_desk, WORDS[0])
        check.look_at(ids)
        assert check.question().pair == first.pair
        check.answer((0, "lives_in"), "Kirkby")
        check.answer((0, "age"), 34)
        later = check_of(still_desk, WORDS[0])
        later.answer((0, "lives_in"), "Kirkby")
        later.answer((0, "age"), 34)
        assert check.question().pair == later.question().pair


def test_the_most_deciding_question_comes_first():
    carers = [{"kind": "carer", "operator": "is", "value": "yes", "strength": "must"}] * 3
    served = {"kind": "forces", "operator": "is", "value": "serving", "strength": "must"}
    assert order_for(served, *carers).next(Told()) == (0, "carer")
    assert order_for(served).next(Told()) == (0, "forces")


def test_only_what_the_services_on_screen_need_is_asked():
    forces = {"kind": "forces", "operator": "is", "value": "serving", "strength": "must"}
    order = order_for(forces)
    assert {code for _, code in order.waiting(Told())} == {"forces"}
    told = Told()
    told.answer((0, "forces"), ["no"])
    assert order.next(told) is None


def test_what_providers_shut_people_out_for_is_asked_of_professionals_only(still_desk):
    ids = [
        str(row[0])
        for row in still_desk.directory.rows(
            "SELECT s.id FROM service s JOIN criterion c ON c.service_key = s.key"
            " WHERE c.kind = 'risk_flags'"
        )
    ]
    for public in (False, True):
        check = FitCheck(still_desk)
        check.public = public
        check.look_at(ids)
        asked = {code for _, code in all_asked(check, lambda one, c=check: c.skip(one.pair))}
        assert ("risk_flags" in asked) is not public
        assert public is False or asked.isdisjoint({"dash", "capacity", "harming", "abuse"})


def test_of_a_child_nothing_delicate_is_asked_and_answers_do_not_pass_between_people(still_desk):
    check = check_of(still_desk, WORDS[0])
    check.told.live_with([PARTNER, ANOTHER], [4, 12])
    check.answer((0, "age"), 34)
    check.answer((0, "lives_in"), "Kirkby")
    asked = all_asked(check)
    who = [one.who for one in check.told.people]
    assert who == [ME, PARTNER, ANOTHER, "child of 4", "child of 12"]
    assert (1, "age") in asked, "the partner's age is theirs"
    assert not any(code == "lives_in" for _, code in asked), "where they live is told once"
    for number, code in asked:
        assert number < 3 or tier_of(code) < tier_of("drinking")


def lives(*words, strength="must"):
    return {
        "kind": "household", "operator": "any_of", "value": list(words), "strength": strength
    }  # fmt: skip


def test_who_lives_there_is_not_asked_where_it_shows_from_whom_it_is_for():
    told = Told()
    told.live_with([PARTNER], [4])
    assert not order_for(lives("with children")).waiting(told)
    assert not order_for(lives("partner", "alone")).waiting(told)
    asked = order_for(lives("care home", strength="excludes")).waiting(told)
    assert {code for _, code in asked} == {"household"}, "nobody said that they do not"
    told.live_with([], [])
    assert order_for(lives("with children")).waiting(told), "there may be others' children"


def test_what_they_say_of_who_lives_there_counts_before_whom_it_is_for():
    told = Told()
    told.live_with([PARTNER], [4])
    told.note((0, "household"), ["care home"])
    assert told.answers("self")["household"]["household"] == ["care home"]
    told.forget()
    assert told.answers("self")["household"]["household"] is None


def test_an_answer_that_is_none_changes_nothing(still_desk):
    check = check_of(still_desk, WORDS[0])
    with pytest.raises(BadInput) as refused:
        check.answer((0, "age"), 900)
    assert "900" not in str(refused.value)
    assert check.told.empty


def test_back_takes_the_last_answer_back_and_asks_again(still_desk):
    check = check_of(still_desk, WORDS[1])
    first = check.question().pair
    check.answer(first, "Kirkby")
    assert check.back() == first
    assert check.question().pair == first
    assert check.told.empty
    assert check.back() is None


def test_there_is_no_verdict_before_a_question_and_nothing_is_left_of_the_answers(still_desk):
    check = check_of(still_desk, WORDS[1])
    assert check.rows() == {}
    assert check.of_service(check.ids[0]) is None
    check.answer((0, "age"), 34)
    check.told.live_with([PARTNER], [4])
    assert check.rows()
    assert "34" not in repr(check.told)
    check.forget()
    assert check.told.empty
    assert len(check.told.people) == 1
    assert not check.told.can_go_back


def test_a_service_whose_questions_would_tell_on_somebody_is_not_asked_about_over_the_counter(
    still_desk,
):
    ids = [
        str(row[0])
        for row in still_desk.directory.rows("SELECT id FROM service WHERE side = 'harmed' LIMIT 5")
    ]
    check = FitCheck(still_desk)
    check.public = True
    check.look_at(ids)
    assert check.ids == ()
    assert check.question() is None
    assert check.of_service(ids[0]) is None
