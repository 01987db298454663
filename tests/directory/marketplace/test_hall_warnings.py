"""What is wrong with a hall is said in a sentence with the numbers of the tables."""

import pytest

from directory.errors import BadInput
from directory.marketplace.hall.figures import BY_ID, figure, with_figure
from directory.marketplace.hall.warnings import hall_warnings
from directory.model.events import Event, Placing, Stall
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch

ROOM = ((0.0, 0.0), (20.0, 0.0), (20.0, 10.0), (0.0, 10.0))
FRONT = HallDoor(id="front", x=10, y=0, width=2, step_free=True)


def table(number, x, y, **more):
    return Pitch(id=f"t{number}", number=number, x=x, y=y, **more)


def said(*tables, doors=(FRONT,), features=(), outline=ROOM, **more):
    hall = Hall(outline=outline, doors=doors, features=features)
    found = hall_warnings(Event(id="x", hall=hall, pitches=tables, **more))
    return {one.kind: one.words for one in found}


def test_a_good_hall_has_nothing_to_mend():
    assert said(table(1, 2, 5), table(2, 6, 5)) == {}


def test_tables_on_each_other_are_named_by_number():
    found = said(table(3, 2, 5), table(4, 3, 5.2))
    assert found["overlap"] == "Tables 3 and 4 stand on each other. Move one of them."


def test_a_table_outside_the_hall_or_through_its_wall_is_told():
    assert said(table(5, 30, 5))["outside"] == "Table 5 stands outside the hall. Move it in."
    assert "outside" in said(table(5, 19, 5))


def test_a_hall_needs_a_door_and_a_main_one_and_a_way_out():
    assert said(table(1, 2, 5), doors=())["no_door"].startswith("The hall has no door.")
    side = HallDoor(id="side", x=10, y=0, kind="side")
    assert said(table(1, 2, 5), doors=(side,))["no_main_door"].startswith("No door is the main")
    loading = HallDoor(id="goods", x=10, y=0, kind="loading")
    assert "no_way_out" in said(table(1, 2, 5), doors=(loading,))


def test_a_table_or_a_stage_before_a_door_is_told():
    words = said(table(1, 9, 0.5))["blocked_door"]
    assert words == "Table 1 stands less than 1.5 m from the main door. Move it away."
    stage = HallFeature(id="stage", kind="stage", x=8, y=1, w=4, d=2)
    assert said(features=(stage,))["blocked_door"].startswith("The stage is less than 1.5 m")
    assert "blocked_door" not in said(table(1, 9, 0.5), figures={"door_clear": 0.4, "gangway": 0.5})


def test_a_walkway_too_narrow_names_both_tables_once_and_the_figure():
    above, below = table(1, 5, 6), table(2, 5, 4, turn=180)
    found = hall_warnings(
        Event(id="x", hall=Hall(outline=ROOM, doors=(FRONT,)), pitches=(above, below))
    )
    assert [one.words for one in found] == [
        "Between tables 1 and 2 there are 1.4 m to walk; 2 m is asked. Move them apart."
    ]
    assert said(above, below, figures={"gangway": 1.2}) == {}
    pillar = HallFeature(id="p", kind="pillar", x=5.5, y=4.5, w=0.5, d=0.5)
    assert "table 1 and a pillar" in said(above, features=(pillar,))["gangway"]
    assert "table 1 and the wall" in said(table(1, 2, 0.9))["gangway"]


def test_floor_that_stays_clear_and_things_in_the_way():
    keep = HallFeature(id="k", kind="keep_clear", points=((1, 4), (5, 4), (5, 7), (1, 7)))
    words = said(table(7, 2, 5), features=(keep,))["keep_clear"]
    assert words == "Table 7 stands on floor that must stay clear. Move it away."
    wall = HallFeature(id="w", kind="wall", points=((3, 0), (3, 10)))
    assert said(table(7, 2, 5), features=(wall,))["on_thing"].startswith("Table 7 stands on a wall")


def test_it_is_too_far_to_the_only_way_out_and_not_when_there_are_more():
    long = ((0.0, 0.0), (40.0, 0.0), (40.0, 10.0), (0.0, 10.0))
    door = FRONT.model_copy(update={"x": 2.0})
    words = said(table(9, 35, 5), doors=(door,), outline=long)["far_from_way_out"]
    assert "table 9" in words
    assert "18 m is asked" in words
    exit_ = HallDoor(id="exit", x=40, y=5, kind="fire_exit")
    assert "far_from_way_out" not in said(table(9, 35, 5), doors=(door, exit_), outline=long)


def test_a_table_that_is_walled_in_cannot_be_walked_to():
    walls = HallFeature(
        id="w", kind="wall", points=((0.05, 3), (6, 3), (6, 9.95), (0.05, 9.95), (0.05, 3))
    )
    assert said(table(2, 2, 5), features=(walls,))["no_way"].startswith(
        "Nobody can walk to table 2"
    )


def test_a_step_free_table_behind_a_narrow_way_is_told_and_the_figure_decides():
    walls = (
        HallFeature(id="a", kind="wall", points=((6, 0), (6, 4.5))),
        HallFeature(id="b", kind="wall", points=((6, 5.5), (6, 10))),
    )
    words = said(table(2, 2, 7), features=walls)["step_free"]
    assert words.startswith("No step-free way 1.2 m wide leads to table 2.")
    assert "step_free" not in said(table(2, 2, 7, step_free=False), features=walls)
    assert "step_free" not in said(
        table(2, 2, 7), features=walls, figures={"step_free_gangway": 0.6}
    )
    steps = FRONT.model_copy(update={"step_free": False})
    assert said(table(1, 2, 5), doors=(steps,))["step_free"].startswith("Every door has steps")


def test_power_points_and_tables_that_give_less_than_is_asked():
    kettle = {
        "stalls": (Stall(id="a", watts=2000), Stall(id="b", watts=1500)),
        "places": (Placing(stall="a", pitch="t1"), Placing(stall="b", pitch="t2")),
    }
    point = HallFeature(id="p", kind="power", x=4, y=6, w=0.2, d=0.2, watts=3000)
    tables = table(1, 2, 5, power=True), table(2, 6, 5, power=True)
    words = said(*tables, features=(point,), **kettle)["power"]
    assert "gives 3,000 W, and tables 1 and 2 together ask for 3,500 W" in words
    unknown = point.model_copy(update={"watts": None})
    assert "power" not in said(*tables, features=(unknown,), **kettle)
    weak = table(1, 2, 5, power=True, watts=500), tables[1]
    assert "Table 1 gives 500 W" in said(*weak, **kettle)["power"]


def test_a_list_of_tables_alone_is_only_looked_at_for_its_numbers():
    loose = (Pitch(id="a", number=1), Pitch(id="b", number=1))
    found = hall_warnings(Event(id="x", pitches=loose))
    assert [one.words for one in found] == ["2 tables have the number 1. Number them anew."]


def test_each_figure_says_its_unit_and_where_it_is_from_and_can_be_set():
    assert all(one.unit and one.source and one.name for one in BY_ID.values())
    told = with_figure({}, "gangway", 1.5)
    assert figure(told, "gangway") == 1.5
    assert with_figure(told, "gangway", 2.0) == {}
    with pytest.raises(BadInput, match=r"from 0.5 to 10 m"):
        with_figure({}, "gangway", 99)
    with pytest.raises(BadInput, match="no figure 'width'"):
        with_figure({}, "width", 1)
