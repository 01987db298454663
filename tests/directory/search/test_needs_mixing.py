"""Words and likeness together: who comes first, and what likeness alone may never do."""

import pytest

from directory.search.needs.mixing import NOT_ALIKE, Alike, Likeness, mixed
from directory.search.needs.phrases import Heard
from seed.contents import contents

NEEDS = [need.id for need in contents().needs]


def alike(small_talk=0.2, **scores):
    """Return a likeness of .1 to every need but those named."""
    needs = {n: Likeness(scores.get(n, 0.1), f"our phrase of {n}") for n in NEEDS}
    return Alike(needs, small_talk)


def heard(owner, score):
    return Heard(owner, score, frozenset({"word"}), 1.0, score)


def ids(answer):
    return [need.id for need in answer.needs]


def test_what_both_tell_comes_before_what_one_tells():
    ranked = [heard("food", 1.0), heard("debt", 0.8), heard("energy", 0.1)]
    order = [h.owner for h in mixed(ranked, alike(debt=0.6, energy=0.5))]
    assert order[0] == "debt"
    assert set(order) == set(NEEDS)


def test_words_that_nothing_is_known_of_are_heard_by_likeness_and_say_so(finder):
    found = finder.find("zorble fringnack quonset", alike=alike(debt=0.7)).needs[0]
    assert (found.id, found.why, found.like) == ("debt", (), "our phrase of debt")
    assert found.reasons == ("like 'our phrase of debt'",)
    assert finder.find("zorble fringnack quonset").needs == ()


def test_a_line_that_is_more_like_small_talk_raises_nothing(finder):
    assert finder.find("zorble fringnack", alike=alike(small_talk=0.6, debt=0.5)).needs == ()


def test_a_weak_likeness_opens_no_panel_and_a_strong_one_does(finder):
    said = "zorble fringnack quonset"
    weak = finder.find(said, alike=alike(suicide_selfharm=0.52, small_talk=0.0))
    assert ids(weak)[0] == "suicide_selfharm"
    assert weak.crisis == "check"
    assert weak.doubtful == {"suicide_selfharm"}
    assert finder.find(said, alike=alike(suicide_selfharm=0.7)).crisis == "immediate"


def test_what_the_words_made_urgent_stays_whatever_the_line_is_like(finder):
    said = "my husband hits me"
    near = alike(food=0.9, debt=0.85, energy=0.8, loneliness=0.8, benefits=0.8, carers=0.8)
    answer = finder.find(said, alike=near)
    assert finder.find(said).crisis == "immediate"
    assert answer.crisis == "immediate"
    assert "domestic_abuse" in ids(answer)
    assert len(answer.needs) <= 5


def test_a_denied_need_is_not_lifted(finder):
    said = "I don't drink any more, I just want some company"
    answer = finder.find(said, alike=alike(alcohol=0.6, loneliness=0.5))
    assert ids(answer)[0] == "loneliness"


def test_the_two_sides_never_share_an_answer(finder):
    near = alike(own_behaviour=0.8, domestic_abuse=0.78, sexual_violence=0.7)
    for said in ("my wife hits me", "I hit my wife", "zorble fringnack quonset"):
        found = set(ids(finder.find(said, alike=near)))
        assert not ("own_behaviour" in found and found & {"domestic_abuse", "sexual_violence"}), (
            said
        )
    assert "domestic_abuse" in ids(finder.find("my wife hits me", alike=near))
    assert "own_behaviour" in ids(finder.find("I hit my wife", alike=near))


def test_without_likeness_nothing_changes(finder):
    said = "behind with the rent and the kids are hungry"
    assert finder.find(said, alike=NOT_ALIKE) == finder.find(said)


@pytest.mark.parametrize(
    ("line", "named"),
    [("debt and food", {"debt", "food"}), ("rent, food", {"losing_home", "food"})],
)
def test_what_is_listed_a_word_each_raises_nothing_else(finder, line, named):
    assert {one.id for one in finder.find(line).needs} == named


def test_a_list_with_a_phrase_of_two_words_keeps_it(finder):
    assert finder.find("forced marriage").needs[0].id == "domestic_abuse"
