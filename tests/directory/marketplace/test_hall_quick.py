"""Five answers give a hall with numbered tables that stand as they should, or a sentence."""

import pytest

from directory.errors import BadInput
from directory.marketplace.hall.quick import QuickAnswers, quick_hall
from directory.marketplace.hall.rows import island, numbered, row
from directory.marketplace.hall.things import front, middle_of
from directory.marketplace.hall.warnings import hall_warnings
from directory.model.events import Event

HARMLESS = {"far_from_way_out"}
"""A hall with one door can be too large for it: to say so is right."""


def planned(figures=None, **answers):
    return quick_hall(QuickAnswers(**answers), figures or {})


@pytest.mark.parametrize("door", ["bottom", "right", "top", "left"])
@pytest.mark.parametrize(
    ("length", "width", "tables"), [(24, 15, 24), (12, 9, 60), (30, 6, 8), (36, 20, 60)]
)
def test_whatever_the_answers_nothing_stands_in_the_way(length, width, door, tables):
    plan = planned(length=length, width=width, door=door, tables=tables)
    event = Event(id="quick", hall=plan.hall, pitches=plan.pitches)
    assert [one.words for one in hall_warnings(event) if one.kind not in HARMLESS] == []
    assert len(plan.pitches) == min(tables, plan.fits)
    assert [one.number for one in plan.pitches] == list(range(1, len(plan.pitches) + 1))


def test_a_hall_of_usual_size_holds_forty_tables():
    plan = planned(length=24, width=15, tables=40)
    assert len(plan.pitches) == 40
    assert plan.words == f"40 tables stand. At most {plan.fits} would fit."


def test_the_door_is_in_the_wall_that_was_named():
    at = {
        door: middle_of(planned(length=20, width=10, door=door).hall.doors[0])
        for door in ("bottom", "right", "top", "left")
    }
    assert at == {"bottom": (10, 0), "right": (20, 5), "top": (10, 10), "left": (0, 5)}
    assert planned(length=20, width=10, door="left").hall.outline[2] in {(0, 0), (20, 10), (20, 0)}


def test_too_many_tables_give_as_many_as_fit_and_a_sentence_that_says_how_many():
    plan = planned(length=12, width=9, tables=90)
    assert 4 <= plan.fits < 90
    assert len(plan.pitches) == plan.fits
    assert plan.words.startswith(f"Only {plan.fits} of 90 tables fit")


def test_smaller_tables_and_walkways_let_more_of_them_in():
    usual = planned(length=24, width=15, tables=40).fits
    small = {"table_width": 1.2, "gangway": 1.5, "behind": 0.6}
    assert planned(small, length=24, width=15, tables=40).fits > usual


def test_without_a_step_free_door_no_table_is_step_free_and_it_says_so():
    plan = planned(length=24, width=15, step_free=False)
    assert not any(one.step_free for one in plan.pitches)
    assert "steps" in plan.words
    unknown = planned(length=24, width=15, step_free=None)
    assert unknown.hall.doors[0].step_free is None


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"length": 0, "width": 10}, "length of a hall"),
        ({"length": 10, "width": 5000}, "width of a hall"),
        ({"length": 10, "width": 10, "tables": 0}, "from 1 to 500 tables"),
        ({"length": 10, "width": 10, "tables": 501}, "from 1 to 500 tables"),
        ({"length": 10, "width": 10, "door": "roof"}, "bottom, right, top, left"),
        ({"length": float("nan"), "width": 10}, "length of a hall"),
    ],
)
def test_an_answer_that_cannot_be_is_refused_in_a_sentence(answers, said):
    with pytest.raises(BadInput, match=said):
        planned(**answers)


def test_a_row_is_spread_along_its_line_and_visitors_stand_at_its_right():
    made = row((0, 5), (10, 5), 3)
    assert [round(one.x, 3) for one in made] == [0, 4.1, 8.2]
    assert all(front(one)[1] < 5 for one in made)
    upright = row((2, 0), (2, 6), 2)
    assert all(front(one)[0] > 2 for one in upright)
    assert all(front(one)[0] < 2 for one in row((2, 0), (2, 6), 2, turned_round=True))


def test_a_row_that_does_not_fit_says_how_many_do():
    with pytest.raises(BadInput, match=r"8 tables need 14.4 m .* 5 fit"):
        row((0, 0), (9, 0), 8)
    with pytest.raises(BadInput, match="at least one table"):
        row((0, 0), (9, 0), 0)


def test_an_island_is_two_rows_back_to_back_and_numbered_after_what_stands():
    held = numbered(row((0, 0), (4, 0), 2), ())
    made = numbered(island((0, 8), (9, 8), 7), held)
    assert [one.number for one in made] == [3, 4, 5, 6, 7, 8, 9]
    assert sum(front(one)[1] < 8 for one in made) == 4
    assert len({one.id for one in (*held, *made)}) == 9
    assert held[0].row != made[0].row
    event = Event(id="x", pitches=made)
    assert hall_warnings(event) == ()
