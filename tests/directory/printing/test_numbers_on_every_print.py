"""No number that stands in a record's words alone is on any paper: walked through all of them.

Papers for staff give a record's words as they are, and are not looked at. Of two services
one gives numbers in all of its words and has none on record; the other has one on record, and says
that and others in its words.
"""

import re

import pytest

from directory.disclosure.record.entry import NUMBER_IN_WORDS
from directory.errors import SignpostProblem
from directory.model import (
    Closure,
    Contact,
    Criterion,
    FactCheck,
    Location,
    Organisation,
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

SPOKEN, ON_RECORD = "0151 496 07{:02}", "0151 496 0600"
FOUND = re.compile(r"0151\s*496\s*0\s*7\s*\d\s*\d")


def in_words():
    """Return a sentence for each field, with a number of its own."""
    at = iter(range(100))
    return lambda said: f"They help people. {said}, or ring {SPOKEN.format(next(at))}."


def a_service(which, phones, kind="service"):
    say = in_words()
    contacts = [Contact(id=f"c{n}", kind="phone", value=one) for n, one in enumerate(phones)]
    return ServicePage(
        id=f"number-{which}",
        kind=kind,
        name=f"Spoken {which} {SPOKEN.format(90)}",
        organisation=Organisation(id=f"body-{which}", name=f"Body {which}"),
        summary=say("They help with debt"),
        description="\n".join(say(f"They help with money {n}") for n in range(4))
        + f" They also help with forms. Their own number is {ON_RECORD}.",
        who_for=say("Grown people"),
        not_for=say("Not for children"),
        how_to_refer=say("Ask them"),
        cost_words=say("It is free"),
        access_words=say("There is a lift"),
        waiting_time=say("Two weeks"),
        while_you_wait=say("Write down what you owe"),
        next_step=say("They call you back"),
        length_of_support=say("Six weeks"),
        attempts=say("They try twice"),
        contact_safe=say("It shows as withheld"),
        contacts=[*contacts, Contact(id="web", kind="website", value="https://example.org/x",
                                     best_time=say("Mornings"), label=say("Office"))],
        locations=[Location(
            id="place-1", name="Hall", address=f"1 Practice Road, Tel: {SPOKEN.format(91)}",
            town="Kirkby", landmark=say("By the bank"), door=say("Red door"),
            bus_stop=say("Stop B"),
        )],
        sessions=[Session(
            weekday="mon", opens="10:00", closes="12:00", location_id="place-1",
            name=say("Drop-in"), words=say("Come early"),
        )],
        closures=[Closure(starts_on=TODAY, ends_on=TODAY, words=say("Closed at Easter"))],
        routes=[
            Route(
                channel="self_online", accepted="yes", for_public=say("Ask them"),
                for_workers=say("Ask for them"), who=["self", "any_professional"],
                bring=[say("A letter")], reply_time=say("Two days"), next_step=say("They write"),
                waiting_time=say("A month"),
            )
        ],
        criteria=[Criterion(kind="age", operator="at_least", value=18, words=say("Grown"))],
        needs=[ServiceNeed(need="debt"), ServiceNeed(need="food")],
        checks=[FactCheck(group=group, checked_on=TODAY, means="phone")
                for group in ("contact", "hours", "referral", "criteria")],
        status="open",
        tags=["winter"],
    )  # fmt: skip


@pytest.fixture(scope="module")
def told(empty_copy):
    """Every print that there is with both of them, and the text of both."""
    desk = actions.open_desk(empty_copy(), TODAY)
    actions.set_desk_fact(desk, "town", "Kirkby")
    for page in (
        a_service("none", []),
        a_service("one", [ON_RECORD]),
        a_service("network", [], "network"),
        a_service("asset", [], "community_asset"),
    ):
        desk.directory.save(page)
    event = kept_practice_event(desk, stalls=2).id
    made = []
    for thing, edition, form in asked_for():
        ids = [event] if thing.of_event else ["number-none", "number-one"]
        options = {"area": "Kirkby", "tag": "winter", "edition": edition, "format": form}
        for more in ({"for": who} for who in READERS.get(thing.name, ("",))):
            asked = options | {key: word for key, word in more.items() if word}
            chosen = ids if thing.of_event or thing.of_services else []
            try:
                printed = actions.print_thing(desk, thing.name, chosen, asked)
            except SignpostProblem:
                continue  # nothing of this desk is entered that it could be made of
            made.append((Made(thing, edition, f"{form} {more['for']}", printed),
                         all_text(printed.pdf)))  # fmt: skip
    message = actions.text_message(desk, ["number-none", "number-one"]).text
    desk.directory.close()
    return made, message


READERS = {"service-leaflet": ("people", "carers", "communities", "staff")}


def test_no_number_out_of_words_is_on_any_paper(told):
    made, _ = told
    held = [(one, text) for one, text in made if "Spoken" in text]
    assert len({one.thing.name for one, _ in held}) >= 15
    found = {one.name: FOUND.findall(text) for one, text in held
             if one.edition == "public" and FOUND.search(text)}  # fmt: skip
    assert found == {}


def test_the_number_on_record_is_printed_all_the_same(told):
    made, message = told
    assert len([one for one, text in made if ON_RECORD in text]) > 20
    assert ON_RECORD in message


def test_no_number_out_of_words_is_in_a_text(told):
    assert not FOUND.search(told[1])


def test_staff_are_told_that_one_stands_there(told):
    (sheet,) = [one for one, _ in told[0] if one.name == "signposting-sheet public standard "]
    assert [w for w in sheet.printed.warnings if NUMBER_IN_WORDS in w] != []
