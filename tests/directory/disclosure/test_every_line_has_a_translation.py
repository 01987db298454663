"""What a paper says in our words is in every catalogue: found from papers, not from a list.

A record whose own words can all be told by a mark is printed in every way that its vocabulary
allows; each line without the mark is ours, and so has to be known in every language.
"""

from datetime import date
from itertools import product
from typing import get_args

import pytest

from directory.disclosure.catalogues import catalogues
from directory.disclosure.paper.sheet import Door
from directory.disclosure.paper.sheet_lines import best_time, not_right, number_line
from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.second_language import SecondLanguage
from directory.model import (
    Contact,
    FactCheck,
    Location,
    Route,
    ServicePage,
    Session,
)
from directory.model import vocabulary as words_of
from directory.words import sentences

CODES = [one.code for one in catalogues()]
TODAY = date(2026, 11, 23)
OWN = "Qq"
"""A word in all that a record says itself."""
PHONE = Contact(id="c1", kind="phone", value="0151 496 0123", best_time=OWN)
MORE = (
    Contact(id="c2", kind="phone", value="0151 496 0124"),
    Contact(id="c3", kind="phone", value="0151 496 0125", best_time="to 4pm"),
    Contact(id="c4", kind="text", value="07700 900123"),
)
WEB = (
    Contact(id="c5", kind="website", value="https://example.org/help"),
    Contact(id="c6", kind="email", value="help@example.org"),
)
PLACE = Location(id="l1", name=OWN, town=OWN, no_steps=True)
CHECKED = tuple(
    FactCheck(group=one, checked_on=date(2026, 11, 3), means="phone")
    for one in get_args(words_of.FactGroup)
)
NIGHTS = tuple(
    Session(weekday=day, opens="00:00", closes="24:00", closed_on_bank_holidays=False)
    for day in get_args(words_of.Weekday)
)
USUAL = ServicePage(id="qq", name=OWN, contacts=(PHONE,), locations=(PLACE,), checks=CHECKED)


def page(**changes):
    return USUAL.model_copy(update=changes)


def records():
    """Every record that makes a paper say something of ours."""
    yield page(
        access=get_args(words_of.AccessFeature),
        languages=("English", "Polish", OWN),
        interpreter=True,
        contacts=(PHONE, *MORE),
        sessions=NIGHTS,
        waiting_time=f"2 {OWN}",
        lived_checked_on=TODAY,
    )
    yield page(sessions=(Session(booking=True, closed_on_bank_holidays=True),))
    yield page(access=("step_free",), access_words="Wheelchair accessible.")
    yield page(locations=(Location(id="l1", visibility="hidden"),))
    yield page(contacts=(), standing="unconfirmed", how_to_refer=OWN)
    yield page(contacts=(), checks=(), locations=(), how_to_refer=OWN)
    yield page(checks=())
    yield page(contacts=(), locations=(PLACE,))
    yield page(contacts=WEB, locations=())
    for read in (("voucher",), ("professional",)):
        yield page(ways_read=read, how_to_refer=OWN)
    yield from (page(cost=one) for one in get_args(words_of.Cost))
    yield from (page(shares_info=one) for one in get_args(words_of.SharesInfo))
    yield from (page(retell=one) for one in get_args(words_of.Retell))
    own_way = Route(channel="self_phone", audience="public", accepted="yes")
    for channel, partner, alone in product(get_args(words_of.Channel), ("", OWN), (True, False)):
        way = Route(channel=channel, partner=partner, audience="public", accepted="yes",
                    no_id_needed=True)  # fmt: skip
        yield page(routes=(way,) if alone else (way, own_way), ways_read=())


def lines_of(record):
    """Every line of a sheet about one record."""
    made = sheet_entry(record, TODAY, practice=True, second_choice=Door(OWN, "0151 496 0199"))
    yield from (number_line(made), best_time(made.best_time), *made.steps, *made.when)
    yield from (*made.where, made.cost_and_bring, *made.wait, made.checked)
    yield from (made.good_to_know, made.also_there, not_right(made.second_choice))


def ours():
    """Every line in which we say something, with what is left without the record's own words."""
    for line in sorted({one for record in records() for one in lines_of(record)}):
        said = [one for one in sentences(line) if OWN not in one]
        if said:
            yield line, " ".join(said)


def test_the_records_make_the_papers_say_what_they_can():
    said = " ".join(line for line, _ in ours())
    for one in ("You can get in with a wheelchair.", "By text: 07700 900 123.", "By appointment.",
                "Languages spoken there:", "You may need a voucher first.", "Look at example.org",
                "Every day, day and night.", "unless someone is in danger"):  # fmt: skip
        assert one in said


@pytest.mark.parametrize("code", CODES)
def test_no_line_of_ours_stands_in_english_alone(code):
    second = SecondLanguage(next(one for one in catalogues() if one.code == code))
    known = second.say_whole
    assert [line for line, left in ours() if not (known(line) or known(left))] == []


@pytest.mark.parametrize("code", CODES)
def test_the_languages_of_a_service_are_called_as_their_speakers_read_them(code):
    second = SecondLanguage(next(one for one in catalogues() if one.code == code))
    said = second.say("Languages spoken there: English, Polish, Klingon.")
    assert "Klingon" in said
    assert "English" not in said
    assert "Polish" not in said
    assert second.say("Look at the board.") == ""
