"""The practice directory is large and varied enough to learn with."""

from collections import Counter
from typing import get_args

import pytest

from directory.model import vocabulary
from directory.words import digits
from seed.contents import contents

PLACES = {
    "Knowsley": {"Knowsley", "Kirkby", "Northwood", "Huyton", "Merseyside"},
    "Sefton": {"Sefton", "Bootle", "Crosby", "Southport", "Merseyside"},
    "Liverpool": {"Liverpool", "Everton", "Merseyside"},
    "Leicester": {"Leicester", "Braunstone", "Leicestershire"},
}
EVERYWHERE = (
    "food", "debt", "homeless_now", "losing_home", "low_mood_anxiety", "alcohol", "drugs",
    "parenting", "domestic_abuse", "loneliness",
)  # fmt: skip
TAKES_PEOPLE = ("open", "waiting_list")


def open_pages():
    return [page for page in contents().practice if page.status in TAKES_PEOPLE]


def test_at_least_155_services_are_there_to_learn_with():
    assert len(contents().practice) >= 155


def test_every_need_has_two_services_that_take_people():
    helped = Counter(one.need for page in open_pages() for one in page.needs)
    assert not [need.id for need in contents().needs if helped[need.id] < 2]


@pytest.mark.parametrize("place", PLACES)
def test_every_place_has_help_for_what_people_ask_most(place):
    there = [p for p in open_pages() if PLACES[place] & {area.name for area in p.coverage}]
    helped = {one.need for page in there for one in page.needs}
    assert not set(EVERYWHERE) - helped
    assert [page for page in there if young(page)], "somebody for young people"


def young(page):
    """Say whether a service is for people who are not yet grown up."""
    ages = [c.value for c in page.criteria if c.kind == "age" and c.operator == "between"]
    return any(first < 18 for first, _ in ages)


@pytest.mark.parametrize("area", ["Northwood", "Kirkby", "Knowsley", "Merseyside", "nation"])
@pytest.mark.parametrize("need", ["food", "debt", "loneliness", "low_mood_anxiety"])
def test_somebody_in_northwood_finds_help_of_every_reach(area, need):
    names = {"England", "United Kingdom"} if area == "nation" else {area}
    found = [
        page.id
        for page in open_pages()
        if need in {one.need for one in page.needs} and names & {one.name for one in page.coverage}
    ]
    assert found


@pytest.mark.parametrize(
    ("words", "used"),
    [
        ("Channel", lambda page: [route.channel for route in page.routes]),
        ("Referrer", lambda page: [one for route in page.routes for one in route.who]),
        ("Status", lambda page: [page.status]),
        ("Cost", lambda page: [page.cost]),
        ("Visibility", lambda page: [place.visibility for place in page.locations]),
        ("Every", lambda page: [session.every for session in page.sessions]),
        ("Season", lambda page: [session.season for session in page.sessions]),
        ("AccessFeature", lambda page: page.access),
        ("RecordKind", lambda page: [page.kind]),
        ("LinkKind", lambda page: [link.kind for link in page.links]),
        ("Side", lambda page: [page.side]),
    ],
)
def test_every_word_of_a_closed_list_is_used_somewhere(words, used):
    found = {one for page in contents().practice for one in used(page)}
    assert found == set(get_args(getattr(vocabulary, words)))


def test_no_two_services_share_a_number():
    numbers = Counter(
        digits(contact.value)
        for page in contents().practice
        for contact in page.contacts
        if contact.kind in ("phone", "text")
    )
    assert [number for number, times in numbers.items() if times > 1] == []
