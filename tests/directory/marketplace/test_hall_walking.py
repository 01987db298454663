"""How far it is to walk, round what stands in the way."""

from itertools import pairwise
from math import cos, hypot, inf, radians, sin

import pytest

from directory.marketplace.hall.floor import Floor
from directory.marketplace.hall.shapes import far
from directory.marketplace.hall.walking import Walks, floor_of
from directory.model.events import Event
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch

ROOM = ((0.0, 0.0), (20.0, 0.0), (20.0, 10.0), (0.0, 10.0))
BARE = Hall(outline=ROOM, doors=(HallDoor(id="front", x=10, y=0, width=2, step_free=True),))


@pytest.mark.parametrize("slope", range(0, 91, 15))
def test_over_a_free_floor_a_walk_is_hardly_longer_than_a_straight_line(slope):
    start = (2.0, 1.0)
    end = (start[0] + 8 * cos(radians(slope)), start[1] + 8 * sin(radians(slope)))
    walk = Floor(BARE, ()).metres(start, end)
    assert 8 - 1e-6 <= walk <= 8 * 1.03 + 0.5


def test_round_a_wall_it_is_longer_and_through_its_door_it_is_not():
    wall = HallFeature(id="w", kind="wall", points=((10, 2), (10, 10)))
    split = BARE.model_copy(update={"features": (wall,)})
    walk = Floor(split, ()).metres((8, 8), (12, 8))
    assert walk > hypot(2, 6) * 2 * 0.98
    door = HallDoor(id="d", x=10, y=8, width=1.2, kind="side")
    through = split.model_copy(update={"doors": (*split.doors, door)})
    assert Floor(through, ()).metres((8, 8), (12, 8)) < 5


def test_what_is_walled_off_cannot_be_reached_and_the_way_is_empty():
    wall = HallFeature(id="w", kind="wall", points=((14, 0), (14, 10)))
    floor = Floor(BARE.model_copy(update={"features": (wall,)}), ())
    assert floor.metres((5, 5), (17, 5)) == inf
    assert floor.path((5, 5), (17, 5)) == ()


def test_a_way_goes_round_tables_and_never_through_them():
    table = Pitch(id="t", number=1, x=9, y=-0.2, w=0.6, d=8.7)
    path = Floor(BARE, (table,)).path((4, 3), (14, 3))
    assert path[0] == (4, 3)
    assert path[-1] == (14, 3)
    assert any(y > 8.5 for _x, y in path)
    assert sum(far(a, b) for a, b in pairwise(path)) > 14


def test_a_table_in_a_doorway_shuts_it():
    wall = HallFeature(id="w", kind="wall", points=((14, 0), (14, 10)))
    door = HallDoor(id="d", x=14, y=5, width=1.2, kind="side")
    hall = BARE.model_copy(update={"features": (wall,), "doors": (*BARE.doors, door)})
    assert Floor(hall, ()).metres((10, 5), (17, 5)) < 9
    shut = Pitch(id="t", number=1, x=13.1, y=4.7)
    assert Floor(hall, (shut,)).metres((10, 5), (17, 5)) == inf


def test_a_wheelchair_does_not_take_a_way_that_is_too_narrow():
    walls = (
        HallFeature(id="a", kind="wall", points=((10, 0), (10, 4.6))),
        HallFeature(id="b", kind="wall", points=((10, 5.4), (10, 10))),
    )
    hall = BARE.model_copy(update={"features": walls})
    assert Floor(hall, ()).metres((5, 5), (15, 5)) < 12
    assert Floor(hall, (), clear=0.6).metres((5, 5), (15, 5)) == inf


def test_walks_between_fronts_from_doors_and_to_features():
    tables = (Pitch(id="a", number=1, x=2, y=5), Pitch(id="b", number=2, x=16, y=5))
    tea = HallFeature(id="tea", kind="tea", x=0, y=9, w=2, d=1)
    hall = BARE.model_copy(update={"features": (tea,)})
    walks = Walks(Event(id="x", hall=hall, pitches=tables))
    one, other = tables
    assert walks.between(one, other) == pytest.approx(14, rel=0.06)
    assert walks.between(one, other) == pytest.approx(walks.between(other, one), rel=0.02)
    assert walks.between(one, one) == 0
    assert walks.from_door(one) < 10
    assert walks.to_kind(one, "tea") < walks.to_kind(other, "tea") < inf
    assert walks.to_kind(one, "lift") == inf
    assert Walks(Event(id="x", pitches=(Pitch(id="c"),))).from_door(Pitch(id="c")) == inf


def test_the_same_hall_is_only_worked_out_once():
    first = floor_of(BARE, (Pitch(id="a", number=1, x=2, y=5),))
    renamed = Pitch(id="other", number=9, x=2, y=5, power=True)
    assert floor_of(BARE.model_copy(update={"name": "Hall"}), (renamed,)) is first
    assert floor_of(BARE, (renamed.model_copy(update={"x": 3.0}),)) is not first
