"""Two records of one service are found, and two services of one name are not."""

import csv
from pathlib import Path

import pytest

from directory.keeping.twice.alike import ENOUGH, Traits, Weights, likeness, may_be_alike, traits_of
from directory.keeping.twice.duplicates import index_of_traits, pair_id
from directory.model import Contact, Location, Organisation, ServicePage

JUDGED = Path(__file__).parents[2] / "reference" / "duplicates.csv"
BODY = Organisation(id="practice-org", name="Practice Trust", charity_number="0000000")
BASE = {
    "name": "The Practice Harbour Advice Centre Ltd",
    "contacts": [("phone", "0151 496 0123"), ("website", "https://www.harbour.example.org/a")],
    "place": ("L32 8XA", "1 Practice Row"),
}


def record(number=1, name="", contacts=(), place=None, body=None, visibility="public"):
    places = ()
    if place:
        postcode, address = place
        values = {"id": "place-1", "postcode": postcode, "address": address}
        places = (Location(**values, visibility=visibility),)
    ways = tuple(
        Contact(id=f"c-{n}", kind=kind, value=value) for n, (kind, value) in enumerate(contacts)
    )
    return ServicePage(
        id=f"test-{number}", name=name, contacts=ways, locations=places, organisation=body
    )


def alike(one, other):
    """The likeness of two records among others of other names."""
    weights = Weights()
    for traits in (traits_of(one), traits_of(other), Traits("x", "Practice Wholly Else")):
        weights.count(traits)
    return likeness(traits_of(one), traits_of(other), weights)


SAME = {
    "typo": {**BASE, "name": "Practice Harbuor Advice Centre"},
    "short": {**BASE, "name": "Practice Harbour Advice Ctr CIC"},
    "order": {**BASE, "name": "Harbour Advice Centre, Practice"},
    "number": {"name": "Practice Harbour Advice Centre", "contacts": [("phone", "+441514960123")]},
    "site": {
        "name": "Practice Harbour Advice Centre", "contacts": [("website", "harbour.example.org")],
    },
    "place": {"name": "Practice Harbour Advice Centre", "place": ("l328xa", "1, Practice Row")},
}  # fmt: skip
OTHER = {
    "elsewhere": {**BASE, "place": ("L33 1AA", "9 Practice Way")},
    "day": {**BASE, "name": "Practice Harbour Advice Centre Tuesday"},
    "name": {**BASE, "name": "Practice Harbour Cycling Club"},
    "nothing shared": {"name": "Practice Harbour Advice Centre"},
    "next door": {"name": "Practice Harbor Advice", "place": ("L32 8XA", "7 Practice Row")},
}


@pytest.mark.parametrize("how", SAME)
def test_a_record_typed_by_somebody_else_is_found(how):
    assert alike(record(1, **BASE), record(2, **SAME[how])).score >= ENOUGH


@pytest.mark.parametrize("how", OTHER)
def test_another_service_is_not(how):
    assert alike(record(1, **BASE), record(2, **OTHER[how])).score < ENOUGH


def test_one_name_in_one_organisation_is_one_service_at_one_place_only():
    rows = {"name": "Practice Drop-in", "body": BODY}
    here, there = ("L32 8XA", "1 Practice Row"), ("L33 1AA", "2 Practice Way")
    one = record(1, **rows, place=here)
    assert alike(one, record(2, **rows, place=here)).score >= ENOUGH
    assert alike(one, record(2, **rows, place=there)).score < ENOUGH
    hall = ("", "Practice Hall, Kirkby")
    assert alike(record(1, **rows, place=hall), record(2, **rows, place=hall)).score >= ENOUGH


def test_the_reasons_are_said_in_words():
    how = alike(record(1, **BASE), record(2, **SAME["typo"]))
    assert (
        how.words == "Nearly the same name, the same number, the same website and the same place."
    )


def test_a_hidden_place_is_compared_with_nothing():
    hidden = traits_of(record(1, **{**BASE, "visibility": "hidden"}))
    assert (hidden.postcodes, hidden.addresses) == (frozenset(), frozenset())


def test_each_pair_of_many_is_found_once_and_a_body_of_many_places_is_not_compared_with_itself():
    many = {
        n: Traits(
            f"t-{n}", f"Practice Branch {n // 2}x", "org", postcodes=frozenset({f"l{n // 2}"})
        )
        for n in range(400)
    }
    pairs = [(one, other) for one, other, _ in index_of_traits(many).pairs()]
    assert sorted(pairs) == [(n, n + 1) for n in range(0, 400, 2)]


def test_none_that_is_enough_alike_is_passed_over_before_its_name_is_compared():
    made = [record(n, **change) for n, change in enumerate((BASE, *SAME.values()), start=1)]
    traits = [traits_of(one) for one in made]
    weights = index_of_traits(dict(enumerate(traits))).weights
    pairs = [(one, other) for one in traits for other in traits if one is not other]
    enough = [pair for pair in pairs if likeness(*pair, weights).score >= ENOUGH]
    assert enough
    assert all(may_be_alike(*pair, weights) for pair in enough)


def test_the_pairs_judged_by_hand_are_many_and_each_stands_there_once():
    rows = list(csv.DictReader(JUDGED.read_text(encoding="utf-8").splitlines()))
    pairs = {pair_id(row["one"], row["other"]) for row in rows}
    assert len(pairs) == len(rows) >= 150
    assert 50 <= sum(row["same"] == "yes" for row in rows) <= 100
