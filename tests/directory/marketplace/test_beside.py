"""Who stands beside whom, and rules that say who may not."""

import pytest

from directory.marketplace.allocation.plan import Wanted, make_plan
from directory.marketplace.allocation.setting import Setting
from directory.marketplace.allocation.spots import Spots
from directory.model.events import Event, EventRule, Placing, Stall
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch

SOON = Wanted(seconds=0.1)


def row(count, step=2.0, **how):
    return tuple(Pitch(id=f"t{n}", number=n, x=step * n, y=3, **how) for n in range(1, count + 1))


def beside(event):
    spots = Spots(event)
    names = [one.id for one in event.pitches]
    return {
        (names[p], names[q])
        for p in range(len(names))
        for q in range(len(names))
        if p < q and spots.beside[p] >> q & 1
    }


def at(event, plan):
    assert plan.feasible, plan.blocking
    assert plan.broken == ()
    number = {one.id: one.number for one in event.pitches}
    return {one.stall: number[one.pitch] for one in plan.places}


def stalls(*names):
    return tuple(Stall(id=name) for name in names)


def test_places_in_a_row_are_beside_those_next_to_them():
    assert beside(Event(id="e", pitches=row(4))) == {("t1", "t2"), ("t2", "t3"), ("t3", "t4")}


def test_a_wide_gap_parts_them_and_the_figure_can_be_set():
    wide = Event(id="e", pitches=row(3, step=4.0))
    assert beside(wide) == set()
    assert len(beside(wide.model_copy(update={"figures": {"beside": 2.5}}))) == 2


def test_a_turned_table_is_measured_as_it_stands():
    along = Pitch(id="a", x=0, y=0, w=4.0, d=0.6)
    above = Pitch(id="b", x=0, y=3.0, w=4.0, d=0.6)
    assert beside(Event(id="e", pitches=(along, above))) == set()
    upright = above.model_copy(update={"turn": 90.0})
    assert beside(Event(id="e", pitches=(along, upright))) == {("a", "b")}


def test_without_a_drawing_the_next_number_is_beside():
    pitches = tuple(Pitch(id=f"t{n}", number=n) for n in (1, 3, 2))
    assert beside(Event(id="e", pitches=pitches)) == {("t1", "t2"), ("t3", "t2")}


def test_never_beside_is_kept_from_either_side():
    one = (Stall(id="a", never_beside=("b",)), *stalls("b", "c"))
    event = Event(id="e", pitches=row(3), stalls=one)
    places = at(event, make_plan(event, SOON))
    assert abs(places["a"] - places["b"]) == 2


def test_beside_holds_a_chain_together():
    together = EventRule(kind="beside", stalls=("a", "b", "c"))
    event = Event(id="e", pitches=row(6), stalls=stalls(*"abcdef"), rules=(together,))
    places = at(event, make_plan(event, SOON))
    assert abs(places["a"] - places["b"]) == abs(places["b"] - places["c"]) == 1


@pytest.mark.parametrize(("kind", "metres"), [("near", 4.0), ("away_from", 8.0)])
def test_near_and_away_from_another_stall(kind, metres):
    rule = EventRule(kind=kind, stalls=("a", "f"), metres=metres)
    event = Event(id="e", pitches=row(6), stalls=stalls(*"abcdef"), rules=(rule,))
    places = at(event, make_plan(event, SOON))
    far = 2.0 * abs(places["a"] - places["f"])
    assert far <= 4.0 if kind == "near" else far >= 8.0


def test_near_and_away_from_a_thing_in_the_hall():
    stage = Hall(
        outline=((0, 0), (20, 0), (20, 8), (0, 8)),
        doors=(HallDoor(id="d", x=10, y=0),),
        features=(HallFeature(id="s", kind="stage", x=0, y=3, w=1, d=1),),
    )
    rules = (
        EventRule(kind="near", stalls=("a",), feature="stage", metres=2),
        EventRule(kind="away_from", stalls=("b", "c"), feature="stage", metres=6),
    )
    event = Event(id="e", hall=stage, pitches=row(6), stalls=stalls(*"abcdef"), rules=rules)
    places = at(event, make_plan(event, SOON))
    assert places["a"] == 1
    assert min(places["b"], places["c"]) >= 4


def test_what_hands_have_broken_is_told_in_sentences():
    event = Event(
        id="e", pitches=row(3), stalls=(Stall(id="a", never_beside=("b",)), *stalls("b")),
        places=(Placing(stall="a", pitch="t1"), Placing(stall="b", pitch="t2")),
    )  # fmt: skip
    setting = Setting(event, {})
    assert setting.broken(setting.before) == ("a and b must not stand beside each other.",)
    assert setting.broken({0: 0, 1: 2}) == ()


def test_rules_on_somebody_who_does_not_come_do_not_bind():
    away = Stall(id="b", status="declined", never_beside=("a",))
    event = Event(id="e", pitches=row(1), stalls=(*stalls("a"), away))
    assert at(event, make_plan(event, SOON)) == {"a": 1}
