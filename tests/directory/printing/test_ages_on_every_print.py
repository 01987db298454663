"""How old facts are, on every printed thing that gives a number: walked through all of them.

Four services are held: one whose checks are of different days, one whose checks are long past, one
that nobody ever checked, and one that nobody has confirmed.
"""

import re
from datetime import date

import pytest

from directory.errors import SignpostProblem
from directory.model import (
    Contact,
    FactCheck,
    Location,
    Route,
    ServiceNeed,
    ServicePage,
    Session,
)
from tests.conftest import TODAY
from tests.directory.printing.every_print import Made, asked_for
from tests.directory.printing.reading import all_text
from tests.practice_event import kept_practice_event
from ui import actions

GROUPS = ("contact", "hours", "referral", "criteria")
DAYS = (date(2026, 11, 3), date(2026, 10, 1), date(2026, 9, 2), date(2026, 8, 4))
LONG_AGO = date(2025, 3, 1)
PHONES = {
    "mixed": "0151 496 0301",
    "past": "0151 496 0302",
    "never": "0151 496 0303",
    "unconfirmed": "0151 496 0304",
}
TO_BE_ANSWERED = {"provider-slip", "directory-check-sheet", "thank-you", "referral-form"}
"""Letters to the services themselves, and the form, which warns whoever sends it."""
ALL_TOLD_AT_ONCE = {"who-does-what"}
"""It says for all of them: ring before you go."""
FOR_STAFF = {"professional-digest", "huddle-sheet"}
"""They give the day alone: staff know what is long ago."""
NEWER = "Phone and times checked 3 November 2026"
AGED = re.compile(r"hecked[^.]{0,60}? (?:1 October|3 November|2 September|4 August) 2026|Checked 4")
PAST = ("not checked this since March 2025", "last checked on 1 March 2025", "1 March 2025")
NEVER = ("Not checked by us", "never checked", "Never checked", "Phone never")
HEARSAY = ("not confirmed this yet", "Nobody has confirmed")


def a_service(which):
    if which in ("never", "unconfirmed"):
        days = ()
    else:
        days = DAYS if which == "mixed" else (LONG_AGO,) * 4
    checks = [
        FactCheck(group=group, checked_on=day, means="phone")
        for group, day in zip(GROUPS, days, strict=False)
    ]
    return ServicePage(
        id=f"age-{which}",
        name=f"Fact {which.capitalize()}",
        summary="They help with debt.",
        contacts=[Contact(id="phone-1", kind="phone", value=PHONES[which])],
        locations=[Location(id="place-1", name="Hall", address="1 Practice Road", town="Kirkby")],
        sessions=[Session(weekday="mon", opens="10:00", closes="12:00", location_id="place-1")],
        routes=[
            Route(
                channel="self_phone", accepted="yes", for_public="Ring and ask.",
                who=["self", "any_professional"],
            )
        ],
        needs=[ServiceNeed(need="debt"), ServiceNeed(need="food")],
        checks=checks,
        status="open",
        standing="unconfirmed" if which == "unconfirmed" else "confirmed",
        tags=["winter"],
    )  # fmt: skip


@pytest.fixture(scope="module")
def told(empty_copy):
    """The text of every print on which one of the four stands."""
    desk = actions.open_desk(empty_copy(), TODAY)
    actions.set_desk_fact(desk, "town", "Kirkby")
    for which in PHONES:
        desk.directory.save(a_service(which))
    event = kept_practice_event(desk, stalls=len(PHONES)).id
    made = []
    for thing, edition, form in asked_for():
        ids = [event] if thing.of_event else [f"age-{which}" for which in PHONES]
        options = {"area": "Kirkby", "tag": "winter", "edition": edition, "format": form}
        chosen = ids if thing.of_event or thing.of_services else []
        try:
            printed = actions.print_thing(desk, thing.name, chosen, options)
        except SignpostProblem:
            continue  # nothing of this desk is entered that it could be made of
        text = " ".join(all_text(printed.pdf).split())
        made.append((Made(thing, edition, form, printed), text))
    desk.directory.close()
    return [one for one in made if any(phone in one[1] for phone in PHONES.values())]


def with_phone(told, which, but=frozenset()):
    return [
        (one, text) for one, text in told if PHONES[which] in text and one.thing.name not in but
    ]


def test_enough_is_walked_through(told):
    assert len({one.thing.name for one, _ in told}) >= 15
    assert len(told) >= 35


def test_the_oldest_day_of_what_is_printed_is_named(told):
    held = with_phone(told, "mixed", TO_BE_ANSWERED | ALL_TOLD_AT_ONCE)
    assert len(held) > 20
    assert [one.name for one, text in held if not AGED.search(text)] == []
    assert [one.name for one, text in held if NEWER in text] == []


def test_what_is_long_past_says_to_ring_before_one_goes(told):
    held = with_phone(told, "past", TO_BE_ANSWERED | ALL_TOLD_AT_ONCE)
    assert len(held) > 20
    assert [one.name for one, text in held if not any(words in text for words in PAST)] == []
    rings = [one for one, text in held if "Ring before you go" in text]
    assert {one.thing.name for one, _ in held} - {one.thing.name for one in rings} <= FOR_STAFF
    everyone = with_phone(told, "past")
    (first,) = {text.count("Ring before you go") for one, text in everyone
                if one.name == "who-does-what public standard"}  # fmt: skip
    assert first == 1


def test_what_was_never_checked_says_so_once_for_each_service(told):
    held = with_phone(told, "never", TO_BE_ANSWERED | ALL_TOLD_AT_ONCE)
    assert len(held) > 20
    assert [one.name for one, text in held if not any(words in text for words in NEVER)] == []
    for one, text in held:
        # Where the service stands twice, on a folded card or in a chart and under it, so may this.
        assert text.count("Not checked by us") <= text.count("Fact Never"), one.name


def test_what_nobody_confirmed_is_printed_by_choice_alone_and_marked(told):
    held = with_phone(told, "unconfirmed")
    assert held
    for one, text in held:
        assert one.thing.of_services or one.thing.of_event, one.name
        if one.thing.name not in TO_BE_ANSWERED - {"referral-form"}:
            assert any(words in text for words in HEARSAY), one.name
