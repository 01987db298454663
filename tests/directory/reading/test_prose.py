"""What prose says about who can go and how; and what only looks as if it said so."""

import pytest

from directory.model import Coverage, ServicePage
from directory.reading.prose import MOST_CHARACTERS, read_prose, read_unsaid
from tests.directory.reading.labelled import labelled, said_by


def read(text, field="description"):
    return said_by(ServicePage(id="x", name="x", **{field: text}))


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("A club for 11 to 18-year-olds.", "11-18"),
        ("Aged 16 to 25? Come and see us.", "16-25"),
        ("Between the ages of 13 and 19.", "13-19"),
        ("For adults (18+).", "18-"),
        ("We help people from the age of 16 upwards.", "16-"),
        ("Open to anybody over the age of 18 years.", "18-"),
        ("Lunch club for over 55's.", "55-"),
        ("Older people, aged 75 and over, who live alone.", "75-"),
        ("For people aged under 25.", "-24"),
        ("For under 18s.", "-17"),
        ("You must be 18 years or older.", "18-"),
    ],
)
def test_an_age_is_read(text, age):
    assert read(text) == {("age", age)}


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("For parents and children under 5.", "-4"),
        ("For you and your child (aged 0-5 years).", "0-5"),
        ("Open to families and children under five years old.", "-4"),
    ],
)
def test_the_age_of_a_child_is_not_taken_for_the_age_of_whoever_asks(text, ages):
    assert read(text) == {("child_ages", ages)}


@pytest.mark.parametrize(
    "text",
    [
        "Not just for over 50s.",
        "Classes for over 50s. All ages are welcome.",
        "Children under 5 must be accompanied by an adult.",
        "Run by volunteers aged 18-80.",
        "Age UK Practice gives advice to older people.",
        "We have over 30 years of experience, and 40+ staff.",
        "About 1 in 4 people aged over 65 fall each year.",
        "A group for 11-18 year olds. Another is for people aged 19 to 25.",
        "Adults \u00a35, under 16s \u00a32.",
        "Help with an illness that people over 60 are more often diagnosed with.",
        "Self-referrals for people aged 16-25, all others through an agency.",
        "Their relative must be aged 16 years or older.",
        "Monday: over 50s only\nTuesday: everybody",
        "Open 9-5, ring 0151 496 0123, flat 18-20.",
        "You are eligible if you:\n- are pregnant or have children under 5\n- are disabled",
    ],
)
def test_an_age_that_is_not_theirs_is_not_read(text):
    assert not {kind for kind, _ in read(text)} & {"age", "child_ages"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("For people living in Knowsley.", {("lives_in", "Knowsley")}),
        (
            "Help for carers in Bristol and North Somerset.",
            {("lives_in", "Bristol;North Somerset")},
        ),
        ("For residents of Practice Vale.", {("lives_in", "Practice Vale")}),
        ("Free for South Gloucestershire residents.", {("lives_in", "South Gloucestershire")}),
        (
            "For people with a baby across Bristol, Bath and North East Somerset and Wiltshire.",
            {("lives_in", "Bristol;Bath and North East Somerset;Wiltshire")},
        ),
        (
            "For adults who are residents or registered with a GP practice in Knowsley.",
            {("lives_in", "Knowsley"), ("gp_at", "Knowsley")},
        ),
        ("You must be registered with a GP in Sefton.", {("gp_at", "Sefton")}),
    ],
)
def test_where_people_live_is_read(text, said):
    assert read(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "For people living in Bristol and the surrounding area.",
        "For anyone who lives or works in Bristol.",
        "We are based in Bristol and help everybody.",
        "Support for people living in Supported Housing.",
        "We support women in British Sign Language.",
        "A community cafe in Bristol that helps everybody.",
        "We improve their lives in Bristol and offer support.",
        "For people in the UK.",
        "Volunteers living in Bristol help us.",
        "Support for people living in May House.",
    ],
)
def test_a_place_that_no_one_must_live_in_is_not_read(text):
    assert not {kind for kind, _ in read(text)} & {"lives_in", "gp_at"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("This is a women's only session.", {("sex_served", "women")}),
        ("We give support to women who are homeless.", {("sex_served", "women")}),
        ("Advice for male victims of abuse.", {("sex_served", "men")}),
        ("Support for women and men.", set()),
        ("Not for women only.", set()),
        ("Support for women. Everyone welcome.", set()),
        ("Help for groups, including support for women.", set()),
    ],
)
def test_whom_it_is_for_is_read_where_only_they_are_spoken_of(text, said):
    assert read(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Self referral", {"self"}),
        ("You can refer yourself.", {"self"}),
        ("No referral needed.", {"self"}),
        ("You do not need a referral, just turn up.", {"self", "drop_in"}),
        ("Self-referrals are not accepted.", set()),
        ("Referral only", {"professional"}),
        ("Families can self-refer or be referred by a professional.", {"self", "professional"}),
        ("You can be referred by your GP.", {"gp"}),
        ("You do not need a GP referral.", set()),
        ("Children are referred by their school.", {"school"}),
        ("Foodbank Voucher", {"voucher"}),
        ("A referral voucher is required.", {"voucher"}),
        ("You do not need a food voucher.", set()),
        ("By appointment", {"appointment"}),
        ("Booking is essential.", {"appointment"}),
        ("No appointment needed.", {"drop_in"}),
        ("We take you to medical appointments.", set()),
        ("This is not a drop-in service.", set()),
        ("Drop-in", {"drop_in"}),
        ("We walk in lovely parks.", set()),
        ("Refer clients to helpline, those who can self help to website.", {"phone", "web"}),
        ("Complete our online referral form.", {"web"}),
        ("For more information email us.", set()),
        ("Email us to volunteer.", set()),
    ],
)
def test_ways_in_are_read_and_what_is_denied_is_not(text, said):
    assert {kind for kind, _ in read(text, "how_to_refer")} == said


def test_the_words_that_were_read_are_where_they_are_said_to_be():
    text = "Hello. For people aged 16-25 living in Knowsley. Just turn up!"
    for one in read_prose(ServicePage(id="x", name="x", description=text)):
        assert text[one.start : one.end] == one.words
        assert one.words


@pytest.mark.parametrize("text", ["", "\u0130" * 40 + " aged 18+", "((((", "a" * 9000, "18" * 500])
def test_any_text_is_read_without_harm(text):
    found = read_prose(ServicePage(id="x", name="x", description=text))
    assert all(one.end <= MOST_CHARACTERS for one in found)


def test_what_is_read_in_real_records_is_right_and_most_of_it_is_found(shared):
    """The gate of the issue, on the half that was kept apart: see ``bench_reading`` for figures."""
    right = wrong = missed = 0
    for one in labelled(shared):
        if one.half == "test":
            said = said_by(one.page)
            right += len(said & one.labels)
            wrong += len(said - one.labels)
            missed += len(one.labels - said)
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.70


def test_every_label_stands_in_its_text(shared):
    for one in labelled(shared):
        for _kind, field, start, end in one.spans:
            assert 0 <= start < end <= len(getattr(one.page, field))


@pytest.mark.parametrize(
    ("states", "kinds"),
    [
        ({}, ["age", "lives_in", "drop_in"]),
        ({"coverage": (Coverage(name="Sefton"),)}, ["age", "drop_in"]),
        ({"open_to_anyone": True}, ["drop_in"]),
    ],
)
def test_what_a_record_states_is_not_looked_for_in_its_prose(states, kinds):
    who = "For people aged 50 and over living in Knowsley."
    page = ServicePage(id="x", name="x", who_for=who, how_to_refer="Drop-in", **states)
    assert [one.kind for one in read_unsaid(page)] == kinds
