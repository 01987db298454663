"""Ages are heard where they are ages: a number beside a person, in years, or a class at school."""

import pytest

from directory.search.needs.ages import ages_in
from directory.search.needs.speech import Ear
from seed.contents import contents


@pytest.fixture(scope="module")
def ages():
    language = contents().language
    ear = Ear(language)
    return lambda line: [age for _, age in ages_in(ear.hear(line), language.roles)]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("13yo found with a phone", [13]),
        ("she's fourteen and he's about sixteen", [14, 16]),
        ("my 84 year old mum", [84]),
        ("15-yr-old girl, F15, brother 9", [15, 15, 9]),
        ("Y8 pupil and one in year 11", [12, 15]),
        ("aged 72", [72]),
        ("she's in her eighties", [80]),
        ("he's ninety", [90]),
    ],
)
def test_an_age_is_heard(ages, line, told):
    assert ages(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "we waited 15 years",
        "my mum 3 times a week",
        "it is 12 weeks",
        "just fifteen quid left",
        "I grew up in the eighties",
        "he rings at 7 and again at 8",
        "year 2019",
        "it is 14 miles",
    ],
)
def test_what_counts_something_else_is_no_age(ages, line):
    assert ages(line) == []
