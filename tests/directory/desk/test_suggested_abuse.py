"""What protects people hurt at home does not wait until somebody confirms a suggested need."""

import pytest

from directory.desk.paper.delicate import NAME_TELLS
from tests.directory.desk.test_papers import service

GUESS = [{"need": "domestic_abuse", "structure": "suggested", "words": ["domestic abuse"]}]
NAME = "Practice Domestic Abuse Service"


def made(desk, *ids):
    return desk.papers().sheet(ids)


@pytest.mark.parametrize("structure", ["suggested", "stated"])
def test_the_crisis_box_stands_first_and_says_how_to_ring_without_speaking(real_desk, structure):
    needs = [{**GUESS[0], "structure": structure}]
    ids = [service(real_desk, f"one-{at}", needs=needs, name=f"{NAME} {at}") for at in range(3)]
    sheet = made(real_desk, *ids)
    assert sheet.crisis_first
    assert any("55" in line for line in sheet.crisis.lines)
    assert sheet.who_else == ""
    helpline = next(one for one in real_desk.directory.lines() if one.id == "ndah")
    assert {entry.second_choice.number for entry in sheet.entries} == {helpline.display}


def test_staff_are_told_of_a_name_that_says_itself_what_it_is_for(real_desk):
    telling = service(real_desk, "one", needs=GUESS, name=NAME)
    plain = service(real_desk, "two", needs=GUESS, name="Practice Riverside")
    quiet = service(
        real_desk, "three", needs=GUESS, name=NAME, sensitive=True, neutral_name="Practice Steps"
    )
    warnings = made(real_desk, telling, plain, quiet).warnings
    assert [one for one in warnings if one == NAME_TELLS.format(name=NAME)]
    assert not any("Riverside" in one or "Steps" in one for one in warnings)
    entries = {one.id: one for one in made(real_desk, telling, plain, quiet).entries}
    assert entries[telling].second_choice
    assert entries[quiet].second_choice is None, "the name of a helpline would tell"


def test_nothing_is_claimed_of_a_service_by_what_is_only_suggested(real_desk):
    guess = service(real_desk, "guess", needs=GUESS)
    money = service(real_desk, "money")
    papers = real_desk.papers()
    assert papers.in_order([money, guess]) == (money, guess)
    assert papers.sheet([guess]).entries[0].picture == ""


def test_help_for_those_who_harm_and_other_help_go_without_it(real_desk):
    harm = service(real_desk, "harm", needs=GUESS, side="harming")
    other = service(real_desk, "other", needs=[{"need": "debt"}])
    later = service(real_desk, "later", needs=[{"need": "debt"}, *GUESS])
    assert not any("55" in line for line in made(real_desk, harm).crisis.lines)
    assert made(real_desk, harm).entries[0].second_choice is None
    assert not made(real_desk, other).crisis_first
    helpline = next(one for one in real_desk.directory.lines() if one.id == "ndah")
    named = made(real_desk, later).entries[0].second_choice
    assert named is None or named.number != helpline.display
