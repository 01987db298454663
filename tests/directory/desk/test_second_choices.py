"""If it is not right: two others for the same need, that this person can use and may see."""

import pytest

from directory.desk import Situation
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


def test_what_takes_nobody_now_is_no_second_choice(desk):
    found = desk.directory.rows("SELECT id FROM service WHERE status = 'paused'")
    paused = {str(row[0]) for row in found}
    assert "practice-womens-recovery" in paused
    others = desk.papers().others()
    for one in ("practice-detox-ward", "practice-alcohol-steps", "practice-dry-house"):
        page = desk.directory.page(one)
        on_paper = {card.id for card in others.for_paper(page, ())}
        in_panel = {other.id for other in others.for_person(page, (), Situation(), desk.places)}
        assert on_paper
        assert paused.isdisjoint(on_paper | in_panel)
