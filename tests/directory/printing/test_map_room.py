"""Where words can stand on a map: never on other words, across a wall, or across a cut."""

from directory.printing.event.hall_map.room import Ground, Rect, beside, centred, rings

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
