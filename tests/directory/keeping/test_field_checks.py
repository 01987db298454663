"""What is noticed in each field while a record is edited; nothing is ever refused."""

import re
from datetime import date

import pytest

from directory.keeping.record.field_checks import (
    FIELD_CHECKS,
    Around,
    check_field,
    dates_problem,
    place_problem,
    what_is_missing,
)
from directory.model import Contact, Criterion, Location, Route, ServicePage, Session
from directory.model.checks import FactCheck

TODAY = date(2026, 11, 22)


def page(**more):
    return ServicePage(id="practice-1", name="Practice Trust", **more)


def said(field, value, **more):
    return " ".join(check_field(field, value, Around(TODAY, page(**more))))


@pytest.mark.parametrize(
    ("field", "value", "noticed"),
    [
        ("phone", "0151 496 012", "10 digits: a number that begins 01 has 11 digits, few have 10"),
        ("phone", "01204 49601", ""),
        ("phone", "0151 496 01", "9 digits: a number that begins 01"),
        ("phone", "07700 90012", "10 digits: a mobile number has 11"),
        ("phone", "0300 123 456", "begins 03 has 11"),
        ("phone", "1514960123", "0 at the front"),
        ("phone", "see website", "not a whole phone number"),
        ("phone", "0871 496 0123", "costs extra"),
        ("text", "85258", "not a whole phone number"),
        ("email", "hello@practicetrust", "not a whole e-mail"),
        ("email", "office@practiceccg.nhs.uk", "ended on 1 July 2022. Now: the integrated care"),
        ("email", "DWP1@PRACTICE.GSI.GOV.UK", "Now: the same address without gsi"),
        ("email", "practicetrust@gmail.com", "one person's own address"),
        ("email", "prunella.invented@example.org", "looks like a person's name"),
        ("email", "practice.trust@example.org", ""),
        ("website", "Village Hall", "not a web address"),
        ("website", "https://good.example@evil.example", "not a web address"),
        ("website", "www.moneyadviceservice.org.uk/en", "Now: MoneyHelper"),
        ("postcode", "L32", "not a whole postcode"),
        ("postcode", "ZZ1 1AA", "not known"),
        ("postcode", "BT41 4AE", ""),
        ("postcode", "L32 9ZZ", "not among those held for Kirkby"),
        ("hours", "Mon 9-5", ""),
        ("hours", "Mon 9-5 ish", "\u201cish\u201d: Not understood"),
        ("ends_on", "2026-11-01", "It ended on 1 November 2026"),
        ("ends_on", "soon", "not a day"),
        ("checked_on", "2027-01-01", "has not come yet"),
        ("name", "Practice Complex Needs Team", "Give it a public name"),
        ("description", "Help for people with complex needs.", "labels people"),
        ("summary", "Help " * 16, "16 words. A sheet has room for 15"),
        ("who_for", "Open to " + "all " * 30, "One sentence has 32 words"),
        ("who_for", "Referral by a worker.", "people say"),
        ("description", "Physiotherapists offering rehabilitation, coordination, reminiscence.",
         "Is there a shorter word"),
        ("how_to_refer", "Referral by a worker.", ""),
        ("description", "We help you with bills. Ring us or just turn up.", ""),
        ("not-a-field", "anything", ""),
        ("phone", " ", ""),
    ],
)  # fmt: skip
def test_each_field_says_what_to_look_at(field, value, noticed):
    told = said(field, value)
    assert noticed in told if noticed else told == ""


@pytest.mark.parametrize(
    "number",
    ["0151 496 0123", "07700 900123", "116 123", "111", "999", "0800 1111", "0300 123 4567",
     "18001 0151 496 0123", "+353 1 234 5678", "0116 496 0123 ext 22"],
)  # fmt: skip
def test_numbers_that_are_whole_say_nothing(number):
    assert said("phone", number) == ""


def test_the_misspelt_address_of_the_sources_is_noticed(shared):
    """The first source names a mail address whose host has one letter too many."""
    text = (shared / "sources" / "001-sefton.txt").read_text(encoding="utf-8")
    mail = next(word for word in text.split() if "@seftoncvcs" in word.lower())
    site = Contact(id="website-1", kind="website", value="https://www.seftoncvs.org.uk")
    told = said("email", mail, contacts=(site,))
    assert "The website is seftoncvs.org.uk. Is it " in told
    assert "looks like a person's name" in told


def test_the_dead_addresses_of_the_sources_are_noticed(shared):
    text = (shared / "sources" / "002-liverpool.txt").read_text(encoding="utf-8")
    mails = re.findall(r"[\w.]+@\w*ccg\.nhs\.uk", text, re.IGNORECASE)
    assert mails
    assert all("clinical commissioning group" in said("email", mail) for mail in mails)


def test_a_postcode_that_is_elsewhere_than_its_town_is_noticed():
    there = Location(id="hall", town="Southport", postcode="L32 8XA")
    assert "L32 8XA is in Knowsley, and Southport is not." in said(
        "postcode", "L32 8XA", locations=(there,)
    )
    here = there.model_copy(update={"town": "Kirkby"})
    assert "Knowsley" not in said("postcode", "L32 8XA", locations=(here,))


def test_what_ends_before_it_starts_is_noticed():
    late = {"starts_on": date(2027, 3, 1)}
    assert "ends before it starts on 1 March 2027" in said("ends_on", "2027-02-01", **late)
    assert dates_problem(date(2027, 1, 1), None) is None


def test_a_hidden_place_has_no_address_to_type():
    hidden = Location(id="refuge", visibility="hidden")
    assert "has no address" in (place_problem(hidden, {"address": "1 Practice Road"}) or "")
    assert place_problem(hidden, {"address": " ", "name": ""}) is None
    area = Location(id="group", visibility="area_only")
    assert "Only the town" in (place_problem(area, {"postcode": "L32 8XA"}) or "")
    assert place_problem(Location(id="hall"), {"address": "1 Practice Road"}) is None


def test_every_check_says_a_sentence_or_nothing():
    around = Around(TODAY, page())
    for field, checks in FIELD_CHECKS.items():
        for value in ("", "x", "0", "complex needs", "9" * 50, "\u2603", "a@b", "2026-13-45"):
            for words in check_field(field, value, around):
                assert words[-1] in ".?", (field, value, words)
        assert checks


def test_an_empty_record_is_told_all_that_it_lacks_the_most_needed_first():
    lacks = what_is_missing(page(description="We help."), TODAY)
    assert [one.about for one in lacks] == [
        "way_in", "phone", "who_for", "age", "exclusions", "prose", "hours", "checked",
    ]  # fmt: skip
    assert {one.field for one in lacks} <= set(ServicePage.model_fields)


def test_a_record_that_is_whole_lacks_nothing():
    whole = page(
        description="We help.",
        contacts=(Contact(id="phone-1", kind="phone", value="0151 496 0123"),),
        routes=(Route(channel="self_phone", accepted="yes"),),
        criteria=(
            Criterion(kind="age", operator="at_least", value=18),
            Criterion(kind="lives_in", value="Kirkby", strength="excludes"),
        ),
        sessions=(Session(weekday="mon", opens="09:00", closes="17:00"),),
        checks=(FactCheck(group="contact", checked_on=TODAY),),
    )
    assert what_is_missing(whole, TODAY) == ()


def test_open_to_anyone_needs_no_rules_and_words_are_not_times():
    lacks = what_is_missing(
        page(open_to_anyone=True, sessions=(Session(words="Most days", every="words_only"),)), TODAY
    )
    assert {one.about for one in lacks} == {"way_in", "phone", "hours_words", "checked"}


def test_a_network_is_asked_for_less():
    assert [one.about for one in what_is_missing(page(kind="network"), TODAY)] == [
        "contact", "checked",
    ]  # fmt: skip
