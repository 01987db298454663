"""Who to ask when nothing fits, place by place: typed once, found for where somebody lives."""

import pytest

from directory.desk import Situation
from directory.desk.answering.connectors import checked_connectors
from directory.errors import BadInput, RefusedWords
from ui import actions


def test_another_place_has_somebody_of_its_own_to_ask_and_every_place_has_somebody(desk):
    def asked(lives_in):
        nothing = desk.ask("asdfgh qwrtzp", situation=Situation(lives_in=lives_in))
        return nothing.doors[0].name, nothing.doors[0].phone

    here = ("the Practice community connector", "0151 496 0999")
    assert asked("") == here
    assert asked("Kirkby") == here
    assert asked("Bootle") == ("the Practice Sefton link workers", "0151 496 0998")
    assert asked("Leicester")[0] == "the Practice Leicester link workers"
    assert asked("M1") == here


def test_who_to_ask_is_kept_in_one_form():
    kept = checked_connectors("Bootle : link worker,01514960101 ;Leicester: the hub")
    assert kept == "Bootle: link worker, 0151 496 0101; Leicester: the hub"


@pytest.mark.parametrize(
    "value", ["the link worker", "Bootle:", ": link worker", "Bootle: link worker, 0151 496"]
)
def test_half_of_who_to_ask_is_refused_with_how_to_write_it(value):
    with pytest.raises(BadInput, match="Bootle: the link worker, 0151 496 0101"):
        checked_connectors(value)


def test_who_to_ask_is_a_role_and_nobody_by_name():
    with pytest.raises(RefusedWords):
        checked_connectors("Bootle: Mrs O'Neill")


def test_this_desk_keeps_them(desk):
    actions.set_desk_fact(desk, "connectors", "Kirkby: the family hub")
    nothing = desk.ask("asdfgh qwrtzp", situation=Situation(lives_in="Northwood"))
    assert nothing.doors[0].name == "the family hub"
