"""Where words can stand on a map: never on other words, across a wall, or across a cut."""

from datetime import date

import pytest

from directory.printing.event.hall_map import sign_places
from directory.printing.event.hall_map.room import Ground, Rect, beside, centred, rings
from ui import actions
from ui.actions.event import event_making

PAGE = Rect(0, 0, 200, 100)


def test_words_stand_only_where_nothing_else_does():
    ground = Ground(PAGE)
    ground.take(Rect(50, 40, 80, 60))
    assert not ground.is_free(Rect(70, 50, 90, 55))
    assert not ground.is_free(Rect(81, 50, 90, 55)), "too near"
    assert ground.is_free(Rect(84, 50, 99, 55))
    assert not ground.is_free(Rect(190, 50, 205, 55)), "outside"


def test_no_words_stand_across_a_wall_however_it_runs():
    ground = Ground(PAGE)
    ground.walls.append(((0, 0), (200, 100)))
    assert not ground.is_free(centred((100, 50), 20, 10))
    assert ground.is_free(centred((40, 80), 20, 10))
    ground.walls.append(((30, 0), (30, 100)))
    assert not ground.is_free(centred((30, 80), 20, 10))


def test_no_words_stand_where_the_sheet_is_cut():
    ground = Ground(PAGE, seam=100)
    assert not ground.is_free(centred((100, 50), 20, 10))
    assert ground.is_free(centred((85, 50), 20, 10))


def test_places_are_tried_from_near_to_far():
    far = [
        abs(box.middle[0] - 100) + abs(box.middle[1] - 50) for box in rings((100, 50), 20, 10, 60)
    ]
    assert far[0] == 0
    assert max(far[:17]) < min(far[33:])
    own = Rect(50, 40, 80, 60)
    assert not any(own.meets(box) for box in beside(own, 20, 10))


def test_a_wide_word_stands_at_either_end_of_a_narrow_room_too():
    own = Rect(50, 40, 70, 60)
    lefts = {round(box.left) for box in beside(own, 60, 10)}
    assert {50, 30, 10} <= lefts


@pytest.mark.parametrize("form", ["standard", "large", "a3-poster", "a3-taped"])
def test_every_room_has_its_sign_at_it_not_across_the_hall(filled_copy, monkeypatch, form):
    placed = {}
    drawn = sign_places._draw

    def draw(on, sign, found):
        placed[sign.words] = found.far
        drawn(on, sign, found)

    monkeypatch.setattr(sign_places, "_draw", draw)
    desk = actions.open_desk(filled_copy(), date(2026, 11, 22))
    event = event_making.example(desk)
    actions.print_thing(desk, "stall-map", [event.id], {"format": form})
    desk.directory.close()
    assert {"Accessible toilet", "Toilets", "Private room: ask at\u00a0i", "Tea"} <= set(placed)
    assert max(placed.values()) < 25, placed
