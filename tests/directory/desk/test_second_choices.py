"""If it is not right: two others for the same need, that this person can use and may see."""

import json
from datetime import date

import pytest

from directory.desk import Situation
from directory.desk.fit.fitting import Fitting
from directory.model import ServicePage


def service(desk, one, need="debt", **more):
    """Keep one made-up service that can be rung."""
    page = ServicePage(
        id=one,
        name=more.pop("name", f"Practice {one.title()}"),
        status=more.pop("status", "open"),
        contacts=[{"id": "phone-1", "kind": "phone", "value": "0151 496 0700"}],
        needs=[{"need": need, "structure": more.pop("structure", "stated")}],
        **more,
    )
    desk.directory.save(page)
    return one


def named(desk, one, *asked, **known):
    return [other.id for other in desk.others(one, asked, Situation(**known))]


def test_two_others_for_the_same_need_are_named_and_never_itself(real_desk):
    held = [service(real_desk, one) for one in ("first", "second", "third", "fourth")]
    found = named(real_desk, "first")
    assert len(found) == 2
    assert "first" not in found
    assert set(found) < set(held)


def test_what_is_asked_about_comes_before_what_else_the_service_does(real_desk):
    service(real_desk, "bills")
    service(real_desk, "beds", need="losing_home")
    both = ServicePage(
        id="both", name="Practice Both", needs=[{"need": "debt"}, {"need": "losing_home"}]
    )
    real_desk.directory.save(both)
    assert named(real_desk, "both", "losing_home", "food") == ["beds"]


def test_what_can_be_neither_found_nor_rung_stands_after_what_can(real_desk):
    here = [{"id": "p", "town": "Salford", "postcode": "M6 5HE"}]
    service(real_desk, "first", locations=here)
    web = [{"id": "w", "kind": "website", "value": "https://a.example.org"}]
    for one in ("a-web", "b-web"):
        real_desk.directory.save(
            ServicePage(id=one, name=one, contacts=web, needs=[{"need": "debt"}])
        )
    assert set(named(real_desk, "first")) == {"a-web", "b-web"}
    service(real_desk, "y-there", locations=[{"id": "p", "town": "Swinton"}])
    service(real_desk, "z-by-phone")
    assert set(named(real_desk, "first")) == {"y-there", "z-by-phone"}


def test_one_that_is_closed_or_that_nothing_leads_to_is_not_named(real_desk):
    service(real_desk, "here")
    service(real_desk, "shut", status="closed")
    real_desk.directory.save(
        ServicePage(id="lost", name="Practice Lost", needs=[{"need": "debt"}], status="open")
    )
    assert named(real_desk, "here") == []


def test_one_for_people_elsewhere_is_not_named(real_desk):
    service(real_desk, "here")
    service(real_desk, "leicester", coverage=[{"name": "Leicester"}], area_rule="home_address")
    assert named(real_desk, "here") == ["leicester"]
    assert named(real_desk, "here", lives_in="Kirkby") == []


def test_one_that_does_not_fit_what_was_chosen_under_more_is_not_named(real_desk):
    service(real_desk, "here")
    service(real_desk, "steps", locations=[{"id": "a", "town": "Kirkby", "no_steps": False}])
    assert named(real_desk, "here") == ["steps"]
    assert named(real_desk, "here", only=frozenset({"step_free"})) == []


@pytest.mark.parametrize(("side", "other"), [("harmed", "harming"), ("harming", "harmed")])
def test_the_other_side_is_never_named(real_desk, side, other):
    service(real_desk, "one", need="domestic_abuse", side=side, sensitive=True)
    service(real_desk, "two", need="domestic_abuse", side=other, sensitive=True)
    service(real_desk, "plain", need="domestic_abuse")
    assert named(real_desk, "one") == ["plain"]
    assert named(real_desk, "plain", side=side) == []


def test_beside_a_service_that_tells_nothing_none_is_named_that_would(real_desk):
    service(real_desk, "plain")
    service(real_desk, "telling", sensitive=True)
    assert named(real_desk, "plain") == []
    assert named(real_desk, "telling") == ["plain"]


def test_over_the_counter_they_go_by_the_names_that_may_be_read(real_desk):
    harmed = {"need": "domestic_abuse", "side": "harmed", "sensitive": True}
    service(real_desk, "one", neutral_name="Practice Talk", **harmed)
    service(real_desk, "two", neutral_name="Practice Listen", **harmed)
    assert [one.name for one in real_desk.others("one")] == ["Practice Two"]
    assert [one.name for one in real_desk.others("one", public=True)] == ["Practice Listen"]


# -- which can stand in


def rule(kind, value, operator="is", strength="must"):
    return {"kind": kind, "value": value, "operator": operator, "strength": strength}


def on_paper(desk, one):
    return [other.id for other in desk.papers().second_choices(one, [one])]


MEN, WOMEN = rule("sex_served", "men"), rule("sex_served", "women incl. trans women")


@pytest.mark.parametrize("status", ["paused", "planned", "closed"])
def test_one_that_takes_nobody_now_is_no_second_choice(real_desk, status):
    service(real_desk, "here")
    service(real_desk, "not-now", status=status)
    assert named(real_desk, "here") == []
    assert on_paper(real_desk, "here") == []


def test_one_that_has_ended_is_no_second_choice_on_paper(real_desk):
    service(real_desk, "here")
    service(real_desk, "over", ends_on=date(2020, 1, 1))
    assert on_paper(real_desk, "here") == []


@pytest.mark.parametrize(
    "more",
    [WOMEN, rule("age", 60, "at_least"), rule("drinking", ["not drinking 2 weeks"], "any_of"),
     rule("justice", ["in prison"], "any_of", "excludes")],
)  # fmt: skip
def test_one_that_insists_on_more_than_the_first_comes_after_all_others(real_desk, more):
    service(real_desk, "here", criteria=[rule("age", 18, "at_least"), MEN])
    service(real_desk, "a-strict", criteria=[more])
    service(real_desk, "z-plain", criteria=[rule("age", 16, "at_least"), MEN])
    assert named(real_desk, "here") == ["z-plain", "a-strict"]
    assert on_paper(real_desk, "here") == ["z-plain", "a-strict"]


def test_one_that_calls_itself_one_for_some_people_comes_after_all_others(real_desk):
    service(real_desk, "first")
    service(real_desk, "road", name="Practice Travellers' Road", summary="Advice for Gypsies.")
    service(real_desk, "plain")
    service(real_desk, "slow", status="waiting_list")
    assert named(real_desk, "first") == ["plain", "slow"]
    service(real_desk, "lane", name="Practice Roma Lane")
    assert "slow" not in named(real_desk, "lane")


def test_the_same_place_comes_before_the_region_and_that_before_elsewhere(real_desk):
    for one, area in (("here", "Kirkby"), ("a-far", "Leicester"), ("b-region", "Liverpool"),
                      ("z-near", "Knowsley")):  # fmt: skip
        service(real_desk, one, coverage=[{"name": area}])
    assert named(real_desk, "here") == ["z-near", "b-region"]
    assert on_paper(real_desk, "here") == ["z-near", "b-region", "a-far"]


def test_where_it_is_known_where_somebody_lives_near_to_them_counts(real_desk):
    service(real_desk, "here", coverage=[{"name": "Leicester"}])
    for one, area in (("a-far", "Leicester"), ("b-region", "Liverpool"), ("z-near", "Knowsley")):
        service(real_desk, one, coverage=[{"name": area}], area_rule="where_you_sleep")
    assert named(real_desk, "here", lives_in="Kirkby") == ["z-near", "b-region"]


def test_one_that_anybody_can_ring_comes_before_one_in_another_region(real_desk):
    service(real_desk, "here", coverage=[{"name": "Kirkby"}])
    service(real_desk, "a-far", coverage=[{"name": "Leicester"}])
    service(real_desk, "z-by-phone", area_rule="anyone")
    assert on_paper(real_desk, "here") == ["z-by-phone", "a-far"]


def test_one_with_a_waiting_list_comes_after_one_that_has_none(real_desk):
    service(real_desk, "here")
    service(real_desk, "a-waits", status="waiting_list")
    service(real_desk, "z-open")
    assert on_paper(real_desk, "here") == ["z-open", "a-waits"]


def test_other_doors_ask_for_no_more_until_it_is_known_of_the_person(real_desk):
    service(real_desk, "here")
    for one in ("a-women", "b-women"):
        service(real_desk, one, criteria=[WOMEN])
    for one in ("y-plain", "z-plain"):
        service(real_desk, one)
    page, fitting = real_desk.directory.page("here"), Fitting(real_desk)

    def doors(**answers):
        household = fitting.household(json.dumps({"people": [answers]}))
        ways = fitting.other_ways(page, household.people[0])
        return {way.door.id for way in ways if way.door.kind == "service"}

    assert doors() == {"y-plain", "z-plain"}
    assert doors(sex="woman") == {"a-women", "b-women"}
