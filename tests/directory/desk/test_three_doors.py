"""Goals and urgent needs, chosen by hand instead of typed."""

from dataclasses import replace

from directory.desk.answering.three_doors import A_GOOD_LIFE, aim_of, good_life, urgent_needs
from directory.desk.situation import NEW_SITUATION
from directory.model import Goal, Need


def names(answer):
    return [one.card.name for one in answer.services]


def asked_for(desk, *goals):
    return desk.ask("", situation=replace(NEW_SITUATION, goals=goals))


def test_a_goal_leads_to_groups_by_its_needs_and_its_words(desk):
    answer = asked_for(desk, "meet_people")
    assert "Practice Huyton Lunch Club" in names(answer)
    assert [chip.public_name for chip in answer.aims] == ["Meet people"]
    assert answer.needs == (), "nobody said that they are lonely"
    assert answer.fallback is None


def test_several_goals_are_served_together(desk):
    answer = asked_for(desk, "sort_my_money", "learn")
    assert {"debt", "work_training"} <= {n for one in answer.services for n in one.card.needs}


def test_a_goal_never_shows_a_service_that_tells_something_about_the_person(desk):
    for goal in desk.goals():
        cards = [one.card for one in asked_for(desk, goal).services]
        assert cards, f"{goal} leads nowhere"
        assert not [c.name for c in cards if c.sensitive or c.side != "neither"], goal


def test_a_goal_tapped_off_counts_no_more(desk):
    both = replace(NEW_SITUATION, goals=("meet_people", "learn"))
    answer = desk.ask("", frozenset({"learn"}), situation=both)
    assert [chip.id for chip in answer.aims] == ["meet_people"]


def test_a_goal_that_is_not_held_is_no_problem(desk):
    assert asked_for(desk, "no_such_goal").aims == ()


def test_the_good_life_is_made_of_goals_that_ship(desk):
    held = tuple(desk.goals().values())
    assert [goal.id for goal in good_life(held)] == list(A_GOOD_LIFE)


def test_what_must_change_now_is_danger_and_home_food_fuel_and_money():
    needs = [
        Need(id="a", theme="home", public_name="", professional_name=""),
        Need(id="b", theme="mind", public_name="", professional_name="", crisis="immediate"),
        Need(id="c", theme="work", public_name="", professional_name=""),
    ]
    assert [need.id for need in urgent_needs(needs)] == ["a", "b"]


def test_the_first_need_of_a_goal_counts_most():
    aim = aim_of([Goal(id="x", name="X", needs=("a", "b"), words=("choir", "shed"))])
    assert aim.needs["a"] > aim.needs["b"]
    assert aim.with_words("warm") == "warm choir shed"
