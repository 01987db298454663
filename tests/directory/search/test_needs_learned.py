"""What many voices say is heard, and what a desk adds is heard beside it at once."""

import pytest

from directory.search.needs import NeedFinder
from directory.search.needs.evidence import with_faint_safety, with_safety_seen
from directory.search.needs.phrases import Heard
from seed.contents import contents


def finder_of(needs):
    ships = contents()
    return NeedFinder(needs, ships.circumstances, ships.goals, ships.language)


@pytest.fixture(scope="module")
def finder():
    return finder_of(contents().needs)


def changed(need_id, **values):
    return [
        need.model_copy(update=values) if need.id == need_id else need for need in contents().needs
    ]


def ids(answer):
    return [need.id for need in answer.needs]


@pytest.mark.parametrize(
    ("said", "need"),
    [
        ("I put the post behind the bread bin and I don't look", "debt"),
        ("the wall's gone black behind the cot again", "home_repairs"),
        ("she rings me nine times a day to ask what day it is", "ageing_memory"),
        ("he says he's only twelve but he's out all night for them lads", "exploitation_gangs"),
    ],
)
def test_what_no_phrase_names_is_heard_by_the_way_it_is_said(finder, said, need):
    assert need in ids(finder.find(said))[:3]


def test_the_reasons_are_words_that_were_typed(finder):
    said = "Our Kev's took the TELLY to the pawn shop for his gear"
    why = [words for need in finder.find(said).needs for words in need.why]
    assert why
    assert all(words in said for words in why)


def test_a_phrase_that_a_desk_adds_is_heard_at_once():
    loneliness = next(need for need in contents().needs if need.id == "loneliness")
    phrases = (*loneliness.phrases, "pigeon loft on Marsh Lane")
    heard = finder_of(changed("loneliness", phrases=phrases))
    assert ids(heard.find("is the pigeon loft on Marsh Lane still going"))[0] == "loneliness"


def test_a_need_that_a_desk_adds_is_heard_at_once(finder):
    smoking = next(need for need in contents().needs if need.id == "smoking")
    own = smoking.model_copy(
        update={"id": "allotments", "phrases": ("allotment plots", "waiting list for a plot")}
    )
    heard = finder_of((*contents().needs, own))
    assert "allotments" in ids(heard.find("how long is the waiting list for a plot"))[:3]


def test_a_need_of_safety_further_down_is_seen_in_third_place():
    ranked = [
        Heard(owner, score, frozenset(), 0.0, 0.0)
        for owner, score in (("a", 1.0), ("b", 0.9), ("c", 0.8), ("d", 0.7), ("harm", 0.6))
    ]
    assert [h.owner for h in with_safety_seen(ranked, {"harm"})] == ["a", "b", "harm", "c", "d"]
    assert [h.owner for h in with_safety_seen(ranked, {"a"})] == ["a", "b", "c", "d", "harm"]


def test_where_safety_is_third_already_one_more_comes_before_what_is_no_danger():
    ranked = [
        Heard(owner, score, frozenset(), 0.0, 0.0)
        for owner, score in (("a", 1.0), ("b", 0.9), ("harm", 0.8), ("d", 0.7), ("danger", 0.6))
    ]
    told = [h.owner for h in with_safety_seen(ranked, {"harm", "danger"})]
    assert told == ["a", "harm", "danger", "b", "d"]
    assert with_safety_seen(ranked, {"b", "harm", "danger"}) == ranked
    assert with_safety_seen(ranked[:3], {"harm"}) == ranked[:3]
    faint = [*ranked[:4], ranked[4].times(0.8)]
    assert with_safety_seen(faint, {"harm", "danger"}) == faint


def test_where_there_is_room_safety_is_shown_that_was_hardly_heard(finder):
    first, other, faint, fainter = (
        Heard(owner, score, frozenset(), 0.0, 0.0)
        for owner, score in (("a", 1.0), ("b", 0.12), ("harm", 0.1), ("danger", 0.05))
    )
    safety = {"harm", "danger"}
    told = with_faint_safety([first], [first, other, faint, fainter], safety)
    assert told == [first, faint]
    full = [first, other, other]
    assert with_faint_safety(full, [*full, faint], safety) == full
    assert with_faint_safety([], [faint], safety) == []


def test_what_a_phrase_explains_does_not_come_back_where_there_is_room(finder):
    assert "suicide_selfharm" not in ids(finder.find("my mum is dead"))


def test_no_more_needs_are_told_than_were_asked_for(finder):
    line = "he hits me in front of the kids and I can't pay the rent"
    assert [len(finder.find(line, limit=most).needs) for most in (1, 2)] == [1, 2]
