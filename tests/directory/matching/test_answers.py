"""Answers as they are read: one sentence for each error, and never a value in it."""

import traceback

import pytest

from directory.errors import BadInput
from directory.matching import prepare, read_answers, verdict
from tests.directory.matching.table import TODAY, gazetteer, person_of, service

CANARY = "zzcanary"


def read(text):
    return read_answers(text, gazetteer().understand)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{" + CANARY, "The answers are not JSON: look at line 1."),
        ('"' + CANARY + '"', "The answers must be one object"),
        ('{"people": "' + CANARY + '"}', '"people" must be a list of objects'),
        ('{"people": []}', '"people" must be a list of objects'),
        ('{"people": [{"age": "' + CANARY + '"}]}', "'age' of person 1 cannot be read: write a"),
        ('{"people": [{"age": 121}]}', "write a number from 0 to 120"),
        ('{"people": [{"age": -1}]}', "write a number from 0 to 120"),
        ('{"people": [{"age": true}]}', "write a number from 0 to 120"),
        ('{"people": [{}, {"housing": "' + CANARY + '"}]}', "'housing' of person 2"),
        ('{"people": [{"lives_in": "' + CANARY + '"}]}', "no place that Signpost knows"),
        ('{"people": [{"child_ages": ["' + CANARY + '"]}]}', "a list of ages in years"),
        ('{"people": [{"justice": {"weeks": 3}}]}', "write one of: no; in prison"),
        ('{"people": [{"pregnant": {"days": 3}}]}', '{"weeks": 12}'),
        ('{"people": [{"used_before": "' + CANARY + '"}]}', "how often"),
        ('{"people": [{"notices": ["' + CANARY + '"]}]}', '"months_ago"'),
        ('{"people": [{"gp_at": 7}]}', "the name, or where it is"),
        ('{"people": [{"landlord": 7}]}', "a name, or a list of names"),
        ('{"people": [{"' + CANARY + '": 1}]}', "Key 1 of person 1 is not one that Signpost"),
        ('{"people": [{"lives-in": "Kirkby"}]}', "Do you mean 'lives_in'?"),
        ('{"peeple": []}', "Do you mean 'people'?"),
        ('{"household": {"age": 3}}', 'Key 1 of "household"'),
        ('{"people": [{"who": 5}]}', '"who" of person 1'),
        ("[" * 100_000, "The answers are not JSON"),
    ],
)
def test_an_error_is_one_sentence_without_the_answer(text, sentence):
    with pytest.raises(BadInput) as caught:
        read(text)
    assert sentence in caught.value.words
    told = "".join(traceback.format_exception(caught.value))
    assert CANARY not in caught.value.words
    assert caught.value.__cause__ is None
    assert CANARY not in "".join(line for line in told.splitlines() if "Error" in line)


def test_a_person_printed_by_mistake_tells_nothing():
    household = read('{"people": [{"who": "self", "age": 37, "landlord": "' + CANARY + '"}]}')
    for text in (repr(household), str(household.people[0]), f"{household.people}"):
        assert CANARY not in text
        assert "37" not in text
    assert CANARY not in repr(person_of({"used_before": [37]}).used)


def test_missing_and_null_and_unknown_are_not_known():
    for told in ({}, {"age": None}, {"age": "unknown"}, {"age": "prefer not to say"}):
        assert person_of(told).known == frozenset()
    assert person_of({"age": "prefer not to say"}).declined == {"age"}


def test_nothing_at_all_is_one_person_of_whom_nothing_is_known():
    (person,) = read("{}").people
    assert (person.who, person.known, person.referrer) == ("self", frozenset(), None)


@pytest.mark.parametrize(
    ("told", "not_known"),
    [
        ({"income": ["none", "PIP"]}, "income"),
        ({"household": ["alone", "partner"]}, "household"),
        ({"housing": ["own home", "temporary"]}, "housing"),
        ({"work": ["NEET", "working"]}, "work"),
        ({"risk_flags": ["none stated", "arson"]}, "risk_flags"),
        ({"justice": ["in prison", "left 3 weeks ago"]}, "justice"),
        ({"fsm": "yes", "child_ages": []}, "child_ages"),
        ({"household": ["with children"], "child_ages": []}, "household"),
    ],
)
def test_what_contradicts_itself_is_not_known(told, not_known):
    assert not_known not in person_of(told).known


def test_a_key_that_stands_twice_with_two_values_is_not_known():
    (person,) = read('{"people": [{"age": 20, "age": 30, "fsm": "yes", "fsm": "yes"}]}').people
    assert person.known == {"fsm"}


def test_answers_do_not_pass_between_people_but_those_of_the_household_do():
    text = (
        '{"referrer": "GP", "household": {"lives_in": "Kirkby", "child_ages": [4, 9]},'
        ' "people": [{"age": 30, "drinking": "drinking"}, {"who": "child", "age": 9},'
        ' {"lives_in": "Leicester"}]}'
    )
    grown_up, child, other = read(text).people
    assert (grown_up.who, child.who, other.who) == ("self", "child", "person 3")
    assert "drinking" not in child.known | other.known
    assert grown_up.home.name == child.home.name == "Kirkby"
    assert other.home.name == "Leicester"
    assert grown_up.child_ages == other.child_ages == (4, 9)
    assert child.child_ages is None
    assert {one.referrer for one in read(text).people} == {"gp_only"}


def test_a_household_has_a_verdict_for_each():
    rules = [{"kind": "child_ages", "operator": "between", "value": [5, 16]}]
    ready = prepare(service(rules), gazetteer(), TODAY)
    people = read('{"people": [{"age": 30, "child_ages": [3]}, {"who": "child", "age": 8}]}').people
    found = [(verdict(ready, one).who, verdict(ready, one).standing) for one in people]
    assert found == [("self", "not_for_this_person"), ("child", "looks_right")]


def test_a_band_of_ages_is_known_as_far_as_it_goes():
    ready = prepare(
        service([{"kind": "age", "operator": "at_least", "value": 18}]), gazetteer(), TODAY
    )
    expected = {"18-24": "looks_right", "16-24": "ask_first", "10 to 17": "not_for_this_person"}
    for band, standing in expected.items():
        assert verdict(ready, person_of({"age": band})).standing == standing


def test_lengths_of_time_are_read_in_all_their_forms():
    for told in ("left 4 weeks ago", {"left": {"weeks": 4}}):
        assert person_of({"justice": told}).words["justice"] == {"left N weeks ago": 4.0}
    for told in ("not drinking 6 weeks", {"weeks": 6}, {"not drinking": {"weeks": 6}}):
        assert person_of({"drinking": told}).words["drinking"] == {"not drinking N weeks": 6.0}
    for told in ({"weeks": 12}, {"pregnant": {"weeks": 12}}):
        assert person_of({"pregnant": told}).words["pregnant"] == {"pregnant": 12.0}


def test_a_postcode_of_nowhere_we_know_is_not_known():
    assert person_of({"lives_in": "ZZ99 3NA"}).home is None
