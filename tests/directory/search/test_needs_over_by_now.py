"""What is over by now opens no panel, and what goes on does; nor does a body that is none."""

import pytest


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize(
    "line",
    [
        "we had a fire in the flat in March",
        "there was a fire in my kitchen last year, lost the lot",
        "fire in my flat two months ago",
        "he had a heart attack in March",
        "she collapsed last month, under the clinic now",
        "gone blue for the fundraiser",
        "the screen has gone blue again",
        "her hair's gone purple",
        "my husband choked on his dinner",
        "he choked up at the funeral",
    ],
)
def test_what_is_over_is_no_emergency(finder, line):
    answer = finder.find(line + " ")
    assert (answer.crisis == "immediate", answer.emergency) == (False, "")


@pytest.mark.parametrize(
    "line",
    [
        "there's a fire in the flat",
        "there was a fire in my flat last night and it has started again",
        "he's had chest pains since March",
        "he had a heart attack in March and he's having chest pains now",
        "baby's gone blue",
        "her lips have gone blue",
        "he choked on his food and he's still choking",
        "she was stabbed last week",
    ],
)
def test_what_goes_on_is_an_emergency(finder, line):
    assert finder.find(line + " ").crisis == "immediate"


def test_what_was_years_ago_stands_behind_what_is_wanted_now(finder):
    answer = finder.find("was on heroin ten year back, clean now, need a dentist ")
    assert ids(answer)[:2] == ["doctor_dentist", "drugs"]
    assert "drugs" not in answer.leading


def test_what_was_years_ago_stays_first_where_nothing_else_is_wanted(finder):
    answer = finder.find("was on heroin ten years back and it's got hold of me again ")
    assert ids(answer)[0] == "drugs"
    assert answer.crisis == "check"
