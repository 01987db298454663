"""Shapes on the floor: turned boxes, rooms with corners inwards, and what lies between them."""

import random

import pytest

from directory.marketplace.hall.shapes import (
    area,
    box,
    common,
    crossing,
    gap,
    holds,
    inside,
    middle,
    overlap,
    strip,
)

ELL = ((0.0, 0.0), (6.0, 0.0), (6.0, 2.0), (2.0, 2.0), (2.0, 6.0), (0.0, 6.0))
"""A room like the letter L."""


def test_a_table_turned_upright_takes_as_much_floor():
    assert area(box(3, 4, 1.8, 0.6, 90)) == pytest.approx(1.08)
    assert area(box(3, 4, 1.8, 0.6, 33)) == pytest.approx(1.08)
    corners = box(0, 0, 2, 1, 90)
    assert sorted(round(x, 6) for x, _y in corners) == [0.5, 0.5, 1.5, 1.5]
    assert middle(corners) == pytest.approx((1.0, 0.5))


def test_tables_that_touch_do_not_overlap_and_tables_in_each_other_do():
    assert not overlap(box(0, 0, 1.8, 0.6), box(1.8, 0, 1.8, 0.6))
    assert overlap(box(0, 0, 1.8, 0.6), box(1.7, 0, 1.8, 0.6))
    assert overlap(box(0, 0, 1.8, 0.6), box(0, 0, 1.8, 0.6))
    assert overlap(box(0, 0, 4, 4), box(1, 1, 1, 1))
    assert not overlap(box(0, 0, 1, 1), box(1.1, 1.1, 1, 1, 45))


def test_a_room_with_a_corner_inwards_does_not_hold_a_table_across_that_corner():
    assert holds(ELL, box(0.1, 0.1, 1.8, 0.6))
    assert holds(ELL, box(0, 5, 1.8, 0.6))
    assert not holds(ELL, box(1.5, 1.5, 1.8, 1.2))
    assert not holds(ELL, box(3, 3, 1, 1))
    assert holds(tuple(reversed(ELL)), box(0.1, 0.1, 1.8, 0.6))


def test_inside_counts_the_wall_itself():
    assert inside((0.0, 3.0), ELL)
    assert inside((1.0, 5.0), ELL)
    assert not inside((3.0, 3.0), ELL)
    assert not inside((-0.01, 3.0), ELL)


def test_the_gap_between_two_things_is_the_shortest_way_across():
    assert gap(box(0, 0, 1, 1), box(3, 0, 1, 1)) == pytest.approx(2)
    assert gap(box(0, 0, 1, 1), box(4, 5, 1, 1)) == pytest.approx(5)
    assert gap(box(0, 0, 4, 4), box(1, 1, 1, 1)) == 0
    assert gap(strip((0, 0), (0, 5), 0.1), box(1.05, 2, 1, 1)) == pytest.approx(1)


def test_lines_that_meet_in_a_point_cross_and_lines_on_one_line_apart_do_not():
    assert crossing((0, 0), (2, 2), (0, 2), (2, 0))
    assert crossing((0, 0), (2, 0), (1, 0), (3, 0))
    assert not crossing((0, 0), (1, 0), (2, 0), (3, 0))
    assert not crossing((0, 0), (2, 0), (0, 1), (2, 1))


def test_what_two_boxes_have_in_common_is_what_counting_points_finds():
    chance = random.Random(6)
    for _ in range(40):
        one = box(chance.uniform(0, 2), chance.uniform(0, 2), 2, 1, chance.uniform(0, 360))
        other = box(chance.uniform(0, 2), chance.uniform(0, 2), 1, 2, chance.uniform(0, 360))
        points = [(chance.uniform(-1, 5), chance.uniform(-1, 5)) for _ in range(2500)]
        counted = sum(inside(at, one) and inside(at, other) for at in points) / len(points) * 36
        assert area(common(one, other)) == pytest.approx(counted, abs=0.35)
