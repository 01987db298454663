"""What a stall needs against what a place has: marked, or as the drawing tells."""

from typing import get_args

import pytest

from directory.marketplace.allocation.needs import MARKS, NEEDS, fits, lacks, places_of, unmet
from directory.model.events import Event, Stall, StallNeed
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch


def place(pitch=None, **how):
    (made,) = places_of(Event(id="e", pitches=(pitch or Pitch(id="t", **how),)))
    return made


def test_every_need_of_the_model_has_its_check_and_a_place_its_mark():
    assert set(get_args(StallNeed)) == set(MARKS)
    assert set(MARKS) <= {one.name for one in NEEDS}
    assert set(MARKS) <= set(Pitch.model_fields)
    assert [one.name for one in NEEDS if not one.mend.endswith(".")] == []


@pytest.mark.parametrize("need", MARKS)
def test_a_mark_meets_its_need_and_no_mark_does_not(need):
    stall = Stall(id="s", needs=(need,))
    assert fits(stall, place(**{need: True}))
    bare = place(**{need: False})
    assert not fits(stall, bare)
    assert len(list(lacks(stall, bare))) == 1


def test_tables_height_watts_and_a_fixed_place():
    assert not fits(Stall(id="s", tables=2), place(tables=1))
    assert fits(Stall(id="s", tables=2), place(tables=3))
    assert not fits(Stall(id="s", height=2.5), place(height=2.2))
    assert fits(Stall(id="s", height=2.5), place())
    assert not fits(Stall(id="s", fixed="other"), place())
    assert fits(Stall(id="s", fixed="t"), place())


def test_who_plugs_in_needs_power_and_as_much_as_there_is():
    hungry = Stall(id="s", watts=2000)
    assert not fits(hungry, place())
    assert fits(hungry, place(power=True))
    assert fits(hungry, place(power=True, watts=2000))
    assert not fits(hungry, place(power=True, watts=1500))
    assert list(lacks(hungry, place(power=True, watts=1500))) == ["power (2,000 watts)"]


def test_wishes_are_counted_once_and_are_no_needs():
    stall = Stall(id="s", wants=("quiet", "power", "quiet"))
    assert fits(stall, place())
    assert unmet(stall, place(power=True)) == ("quiet",)


HALL = Hall(
    outline=((0, 0), (30, 0), (30, 20), (0, 20)),
    doors=(HallDoor(id="front", x=15, y=0), HallDoor(id="out", x=30, y=10, kind="fire_exit")),
    features=(
        HallFeature(id="p", kind="power", x=0, y=3),
        HallFeature(id="r", kind="private_room", x=0, y=18, w=3, d=2),
        HallFeature(id="q", kind="quiet_room", x=27, y=18, w=3, d=2),
        HallFeature(id="w", kind="water", x=15, y=20),
    ),
)


def told(hall, *pitches):
    return [one.has for one in places_of(Event(id="e", hall=hall, pitches=pitches))]


def test_the_drawing_tells_what_nobody_has_marked():
    spots = ((1, 3), (1, 16), (27, 16), (14.5, 18), (15, 2), (27, 10))
    pitches = [Pitch(id=f"t{n}", x=x, y=y, step_free=False) for n, (x, y) in enumerate(spots)]
    assert told(HALL, *pitches) == [
        {"power"}, {"private_room"}, {"quiet"}, {"water"}, {"early_leave"}, set(),
    ]  # fmt: skip


def test_as_soon_as_one_place_is_marked_marks_alone_count():
    near = Pitch(id="near", x=1, y=3, step_free=False)
    marked = Pitch(id="marked", x=20, y=10, power=True, step_free=False)
    assert told(HALL, near, marked) == [set(), {"power"}]


def test_a_place_that_is_not_drawn_has_only_its_marks():
    assert told(HALL, Pitch(id="t", step_free=False)) == [set()]
