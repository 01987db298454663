"""Rules that are stated or confirmed are said beside the record's own words, and said once."""

import pytest

from directory.disclosure.rules.who_can_go import WhoCanGo
from directory.model import ServicePage


def who(*rules, public=False, **more):
    page = ServicePage(id="one", name="Practice One", criteria=list(rules), **more)
    return WhoCanGo.of(page, public=public)


DOCTOR = {"kind": "gp_at", "words": "Has a doctor in Practice Town."}


@pytest.mark.parametrize("public", [False, True])
@pytest.mark.parametrize("structure", ["stated", "confirmed"])
def test_a_rule_stands_beside_whom_it_is_for(public, structure):
    told = who({**DOCTOR, "structure": structure}, who_for="Men over 30", public=public)
    assert told.fits == ("Men over 30", "Has a doctor in Practice Town.")


def test_what_the_program_read_is_not_said():
    assert who({**DOCTOR, "structure": "suggested"}, who_for="Adults").fits == ("Adults",)


@pytest.mark.parametrize(
    ("who_for", "words"),
    [
        ("Men over 30", "For men."),
        ("Men over 30", "30 or older."),
        ("Adults in Knowsley", "18 or older."),
        ("Adults in Knowsley", "Lives in Knowsley."),
        ("People aged 18-64", "18 to 64 years old."),
        ("Anyone with a GP", "Has a doctor."),
    ],
)
def test_what_is_said_already_is_not_said_twice(who_for, words):
    assert who({"kind": "words", "words": words}, who_for=who_for).fits == (who_for,)


@pytest.mark.parametrize(
    ("who_for", "words"),
    [
        ("Adults", "No dogs."),
        ("Adults over 64", "18 to 64 years old."),
        ("People under 18", "18 or older."),
        ("People who do not have a doctor", "Has a doctor."),
    ],
)
def test_what_only_sounds_alike_is_said(who_for, words):
    assert who({"kind": "words", "words": words}, who_for=who_for).fits == (who_for, words)


def test_what_nobody_is_turned_away_for_does_not_sound_like_a_rule():
    usual = {"kind": "gp_at", "words": "has a GP", "strength": "usually"}
    first = {"kind": "carer", "words": "Carers.", "strength": "preferred"}
    assert who(usual, first).fits == ("Usually: has a GP.", "They come first: Carers.")


def test_alternatives_are_one_sentence():
    pair = [
        {"kind": "pregnant", "words": words, "group": "b"} for words in ("Pregnant.", "A baby.")
    ]
    assert who(*pair).fits == ("One of these is enough: Pregnant; A baby.",)


def test_where_more_than_one_is_needed_it_says_how_many_and_never_more_than_there_are():
    said = ("On the street.", "Pregnant.", "A baby.")
    some = [{"kind": "words", "words": words, "group": "2 of these"} for words in said]
    assert who(*some).fits == ("At least 2 of these: On the street; Pregnant; A baby.",)
    many = [{**one, "group": "9 of these"} for one in some]
    assert who(*many).fits == ("At least 3 of these: On the street; Pregnant; A baby.",)


@pytest.mark.parametrize("who_for", ["", "Adults"])
@pytest.mark.parametrize(
    "rule",
    [
        {"kind": "risk_flags", "words": "Not: arson.", "strength": "excludes"},
        {"kind": "words", "words": "Nobody with convictions for arson"},
        {"kind": "dash", "words": "DASH score of 14 or more.", "audience": "professional"},
    ],
)
def test_the_public_reads_no_rule_on_risk_and_none_for_workers(rule, who_for):
    told = who(rule, who_for=who_for, public=True)
    assert told == WhoCanGo((who_for,) if who_for else (), ())
    staff = who(rule, who_for=who_for)
    assert any(rule["words"].rstrip(".") in line for line in staff.fits + staff.not_for)


def test_what_the_words_say_already_is_not_said_as_a_rule_of_thumb_or_as_alternatives():
    told = "You must live in Knowsley and be over 55, ill or on your own with children."
    pair = [
        {"kind": "words", "words": words, "group": "b"}
        for words in ("Over 55", "Or ill", "Or on your own with children")
    ]
    assert who(*pair, who_for=told).fits == (told,)
    drinks = {"kind": "words", "words": "You can still be drinking", "strength": "usually"}
    told = "You can still be drinking or using."
    assert who(drinks, who_for=told).fits == (told,)
    assert who(*pair).fits == ("One of these is enough: Over 55; ill; on your own with children.",)
