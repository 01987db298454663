"""What one does to a hall makes a new event and leaves the old one as it was."""

from datetime import date

import pytest

from directory.errors import BadInput
from directory.marketplace.event_file import event_text, read_event
from directory.marketplace.hall import adding, edits
from directory.marketplace.hall.quick import QuickAnswers, quick_hall
from directory.marketplace.hall.shapes import bounds
from directory.marketplace.hall.snapping import snapped, snapped_point
from directory.marketplace.hall.things import Ref, ground, refs, thing
from directory.marketplace.hall.tracing import scaled, with_underlay
from directory.model.events import Event, Placing, Stall
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch, Underlay

ROOM = ((0.0, 0.0), (20.0, 0.0), (20.0, 10.0), (0.0, 10.0))
ONE, TWO, THREE = (Ref("pitch", name) for name in ("a", "b", "c"))
DOOR, PILLAR = Ref("door", "front"), Ref("feature", "pillar")


@pytest.fixture
def event():
    return Event(
        id="x",
        hall=Hall(
            outline=ROOM,
            doors=(HallDoor(id="front", x=10, y=0, width=2),),
            features=(HallFeature(id="pillar", kind="pillar", x=5, y=5, w=0.5, d=0.5),),
        ),
        pitches=(
            Pitch(id="a", number=1, x=2, y=2),
            Pitch(id="b", number=2, x=5, y=2.5, power=True),
            Pitch(id="c", number=3, x=12, y=3, turn=90),
        ),
        stalls=(Stall(id="s", fixed="a"),),
        places=(Placing(stall="s", pitch="a"),),
    )


def at(event, ref):
    one = thing(event, ref)
    return (one.x, one.y)


def test_moving_takes_along_what_is_chosen_and_keeps_doors_on_a_wall(event):
    moved = edits.moved(event, (ONE, PILLAR, DOOR), 1, 2)
    assert at(moved, ONE) == (3, 4)
    assert at(moved, PILLAR) == (6, 7)
    assert at(moved, DOOR) == (11, 0)
    assert at(moved, TWO) == at(event, TWO)
    assert at(event, ONE) == (2, 2)


def test_a_door_dragged_far_comes_to_lie_on_the_nearest_wall(event):
    assert at(edits.moved(event, (DOOR,), 8, 6), DOOR) == (20, 6)


def test_four_quarter_turns_bring_everything_back(event):
    turned = event
    for _ in range(4):
        turned = edits.turned_by(turned, (ONE, TWO, THREE), 90)
    assert turned == event
    once = edits.turned_by(event, (ONE,), 90)
    assert thing(once, ONE).turn == 90
    left, low, right, high = bounds(ground(thing(once, ONE)))
    assert (right - left, high - low) == pytest.approx((0.6, 1.8))


def test_lining_up_brings_one_edge_to_the_outermost(event):
    for edge, corner in (("left", 0), ("bottom", 1), ("right", 2), ("top", 3)):
        lined = edits.aligned(event, (ONE, TWO, THREE), edge)
        edges = {round(bounds(ground(thing(lined, ref)))[corner], 6) for ref in (ONE, TWO, THREE)}
        assert len(edges) == 1, edge
    level = edits.aligned(event, (ONE, TWO), "level")
    assert at(level, ONE)[1] == at(level, TWO)[1] == 2.25


def test_spreading_leaves_the_outermost_and_makes_equal_room(event):
    spread = edits.spread(event, (ONE, TWO, THREE))
    limits = [bounds(ground(thing(spread, ref))) for ref in (ONE, TWO, THREE)]
    assert limits[1][0] - limits[0][2] == pytest.approx(limits[2][0] - limits[1][2], abs=0.002)
    assert at(spread, ONE) == at(event, ONE)
    with pytest.raises(BadInput, match="at least three"):
        edits.spread(event, (ONE, TWO))


def test_copies_have_new_numbers_and_ids_and_lie_beside(event):
    copied, new = edits.copied(event, (ONE, TWO, PILLAR, DOOR))
    assert [thing(copied, ref).number for ref in new if ref.kind == "pitch"] == [4, 5]
    assert thing(copied, new[1]).power
    assert len(refs(copied)) == len(refs(event)) + 4
    assert len(set(refs(copied))) == len(refs(copied))
    read_event(event_text(copied))


def test_what_stood_at_a_table_that_goes_stands_nowhere(event):
    gone = edits.deleted(event, (ONE, PILLAR))
    assert [one.id for one in gone.pitches] == ["b", "c"]
    assert gone.hall.features == ()
    assert gone.places == ()
    assert gone.stalls[0].fixed == ""
    read_event(event_text(gone))


def test_two_tables_joined_are_one_place_under_the_lower_number(event):
    joined = edits.joined(event, "b", "a")
    one = joined.pitches[0]
    assert (one.id, one.number, one.tables, one.w, one.power) == ("a", 1, 2, 3.6, True)
    assert joined.places == event.places
    both = event.model_copy(update={"places": (*event.places, Placing(stall="t", pitch="b"))})
    with pytest.raises(BadInput, match="Somebody stands at each"):
        edits.joined(both, "a", "b")
    with pytest.raises(BadInput, match="two tables"):
        edits.joined(event, "a", "a")


def test_numbers_typed_are_set_and_measures_that_cannot_be_are_refused(event):
    set_ = edits.changed(event, (ONE, TWO), power=True, w=1.2)
    assert [one.power for one in set_.pitches] == [True, True, False]
    assert thing(set_, TWO).w == 1.2
    with pytest.raises(BadInput, match="A size is more than 0"):
        edits.changed(event, (ONE,), w=0)
    with pytest.raises(BadInput, match="at most 10,000 metres"):
        edits.changed(event, (ONE,), x=1e6)
    printed = event.model_copy(update={"numbers_kept_since": date(2026, 11, 22)})
    with pytest.raises(BadInput, match="printed"):
        edits.changed(printed, (ONE,), number=9)


def test_an_outline_is_a_room_and_its_doors_come_along(event):
    other = adding.with_outline(event, ((0, 0), (8, 0), (8, 5), (0, 5)))
    assert at(other, DOOR) == (8, 0)
    with pytest.raises(BadInput, match="at least three corners"):
        adding.with_outline(event, ((0, 0), (8, 0)))
    with pytest.raises(BadInput, match="cross each other"):
        adding.with_outline(event, ((0, 0), (8, 5), (8, 0), (0, 4)))


def test_doors_features_and_walls_are_added_with_their_own_ids(event):
    one, first = adding.with_door(event, "fire_exit", (19, 6))
    two, second = adding.with_door(one, "fire_exit", (1, 6))
    assert (at(two, first), at(two, second)) == ((20, 6), (0, 6))
    three, stage = adding.with_feature(two, "stage", (10, 5))
    assert at(three, stage) == (8, 4)
    four, wall = adding.with_line(three, "wall", ((1, 1), (1, 4), (3, 4)))
    assert thing(four, wall).points == ((1, 1), (1, 4), (3, 4))
    with pytest.raises(BadInput, match="two different points"):
        adding.with_line(event, "wall", ((1, 1), (1, 1)))
    read_event(event_text(four))


def test_an_event_without_a_drawing_has_a_list_of_tables(event):
    listed = adding.with_list(Event(id="y"), 12)
    assert [one.number for one in listed.pitches] == list(range(1, 13))
    assert all(one.x is None for one in listed.pitches)
    fewer = adding.with_list(event, 2)
    assert [one.number for one in fewer.pitches] == [1, 2]
    with pytest.raises(BadInput, match="from 0 to 500"):
        adding.with_list(event, 501)


def test_another_hall_keeps_who_stands_at_a_table_that_is_still_there(event):
    plan = quick_hall(QuickAnswers(24, 15, tables=10), {})
    placed = event.model_copy(
        update={"pitches": (Pitch(id="t1", number=1),), "places": (Placing(stall="s", pitch="t1"),)}
    )
    other = adding.with_quick_hall(placed, plan)
    assert other.places == placed.places
    assert adding.with_quick_hall(event, plan).places == ()
    read_event(event_text(other))


def test_typed_corners_are_read_and_what_is_none_is_named():
    corners = adding.typed_corners("0,0; 24, 0;24 15 ; 0,15")
    assert corners == ((0, 0), (24, 0), (24, 15), (0, 15))
    assert adding.typed_corners(adding.corners_as_typed(corners)) == corners
    with pytest.raises(BadInput, match="“24” is no corner"):
        adding.typed_corners("0,0; 24; 3,3")


def test_a_dragged_table_comes_to_rest_at_its_neighbour_the_wall_or_the_grid(event):
    assert snapped(event, (ONE,), 0.07, 0.41) == pytest.approx((0.1, 0.4))
    assert snapped(event, (ONE,), -1.9, 0) == pytest.approx((-2, 0), abs=0.11)
    assert snapped_point(event, (19.9, 10.1)) == (20, 10)
    assert snapped_point(event, (7.03, 4.18)) == (7.0, 4.2)


def test_one_known_length_makes_the_picture_to_scale(event):
    traced = with_underlay(event, Underlay(digest="d", metres_per_px=0.01))
    larger = scaled(traced, (0, 0), (3, 4), 20)
    assert larger.hall.underlay.metres_per_px == pytest.approx(0.04)
    with pytest.raises(BadInput, match="two different points"):
        scaled(traced, (1, 1), (1, 1), 5)
    with pytest.raises(BadInput, match="no picture"):
        scaled(event, (0, 0), (1, 1), 5)
