"""A child put out of the house is not sent on, and whoever listens knows whom to ring."""

import pytest

from directory.desk.answering.safety_in_public import in_public
from directory.desk.safety import safety_words as say
from ui import actions

PUT_OUT = (
    "im 15 and me mum kicked me out",
    "I'm 17 and my dad threw me out last night",
    "im 16 and got nowhere to sleep tonight",
)


def numbers(safety):
    return [one.id for one in safety.panel.numbers]


@pytest.mark.parametrize("said", PUT_OUT)
def test_the_line_about_homes_and_the_council_stand_beside_the_childs_line(desk, said):
    safety = desk.ask(said).safety
    assert safety.panel.kind == "child"
    assert numbers(safety)[0] == "childline"
    assert "shelter" in numbers(safety)
    assert {"children", "council_housing"} <= {one.id for one in safety.panel.here}
    assert "shelter" in numbers(in_public(safety)), "over the counter too"


def test_the_council_is_named_with_its_numbers_by_day_and_by_night(real_desk):
    here = {one.id: one for one in real_desk.ask(PUT_OUT[0]).safety.panel.here}
    assert here["children"].words == say.NOT_ENTERED, "no number is invented"
    actions.set_desk_fact(real_desk, "children", "01514960123")
    actions.set_desk_fact(real_desk, "children_out_of_hours", "01514960124")
    actions.set_desk_fact(real_desk, "council_housing", "01514960125")
    here = {one.id: one for one in real_desk.ask(PUT_OUT[0]).safety.panel.here}
    assert here["children"].words == (
        "Ring 0151 496 0123. Evenings, nights and weekends 0151 496 0124"
    )
    assert here["council_housing"].words == "Ring 0151 496 0125"


def test_another_child_is_not_shown_a_line_about_homes(desk):
    safety = desk.ask("I'm 14 and my dad hits me").safety
    assert "shelter" not in numbers(safety)
    assert "council_housing" not in {one.id for one in safety.panel.here}


@pytest.mark.parametrize("said", ["im 15 and think im pregnant", "I'm 14 and I might be pregnant"])
def test_a_pregnant_child_meets_a_midwife_and_no_alarm(desk, said):
    answer = desk.ask(said)
    panel = answer.safety.panel
    assert panel.kind == "check"
    assert panel.lines == (say.ASK_A_CHILD["perinatal"], say.TELL_THE_LEAD)
    assert numbers(answer.safety) == ["childline", "nhs111"]
    assert "perinatal" in answer.services[0].card.needs
    assert say.TELL_THE_LEAD not in in_public(answer.safety).panel.lines


def test_the_mother_of_one_is_asked_as_anybody_is(desk):
    panel = desk.ask("I'm 25 and think I'm pregnant").safety.panel
    assert panel.lines == (desk.needs()["perinatal"].ask_first,)
