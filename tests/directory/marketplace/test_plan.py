"""The best plan: as good as trying everything, few moves, and the same each time."""

from datetime import date
from itertools import permutations

import pytest

from directory.marketplace.allocation.measures import Measures
from directory.marketplace.allocation.plan import Wanted, make_plan, with_plan
from directory.marketplace.allocation.score import PRESETS, parts, total
from directory.marketplace.allocation.setting import Setting, to_place
from directory.model.events import Event, Placing, Stall
from directory.model.halls import Pitch
from tests.practice_halls import RELATED, placed, planted, small

SOON = Wanted(seconds=0.15)


def pitch_of(plan):
    return {one.stall: one.pitch for one in plan.places}


@pytest.mark.parametrize("name", PRESETS)
@pytest.mark.parametrize("seed", range(8))
def test_a_small_plan_is_as_good_as_the_best_of_all(name, seed):
    event = small(6, 7, 100 + seed)
    weights = PRESETS[name][1]
    setting = Setting(event)
    allowed = setting.allowed()
    whole = [
        at
        for at in permutations(range(7), 6)
        if all(allowed[n] >> p & 1 for n, p in enumerate(at))
        and all(rule.is_kept(dict(enumerate(at))) for rule in setting.rules)
    ]
    plan = make_plan(event, Wanted(weights=weights, seconds=0.15, related=RELATED))
    assert plan.feasible == bool(whole)
    if whole:
        measures = Measures(setting, RELATED)
        best = min(total(parts(measures, weights, at)) for at in whole)
        assert plan.total == pytest.approx(best, rel=1e-4)
        assert plan.bound <= best + 0.01


def test_the_score_is_told_by_part_and_never_below_its_bound():
    event, _ = planted(20, 3)
    plan = make_plan(event, Wanted(seconds=0.15, related=RELATED))
    assert [one.name for one in plan.score] == ["together", "spread", "walk", "wants", "moves"]
    assert plan.total == pytest.approx(sum(one.value * one.weight for one in plan.score))
    assert 0 < plan.bound <= plan.total
    assert all(one.words.endswith(".") and 0 <= one.value <= 100.001 for one in plan.score)


def test_each_button_is_best_at_its_own():
    event, _ = planted(16, 2, rules=0.3)
    value = {}
    for name, (_, weights) in PRESETS.items():
        plan = make_plan(event, Wanted(weights=weights, seconds=0.6, related=RELATED))
        value[name] = {one.name: one.value for one in plan.score}
    for name in PRESETS:
        assert value[name][name] <= 1.05 * min(told[name] for told in value.values())


def test_the_same_seed_gives_the_same_plan_and_a_better_one_than_the_first_found():
    event, hidden = planted(24, 5)
    first, second = make_plan(event, SOON), make_plan(event, SOON)
    assert first == second
    setting = Setting(event)
    at = [[one.id for one in event.pitches].index(hidden[one.id]) for one in setting.stalls]
    assert first.total < total(parts(Measures(setting), event.weights, at))


def test_locked_stalls_stay_and_the_rest_is_placed_around_them():
    event, hidden = planted(18, 4)
    some = dict(list(hidden.items())[:5])
    locked = tuple(Placing(stall=s, pitch=p, locked=True) for s, p in some.items())
    plan = make_plan(event.model_copy(update={"places": locked}), SOON)
    assert plan.feasible
    assert plan.broken == ()
    assert some.items() <= pitch_of(plan).items()
    assert [one.stall for one in plan.places if one.locked] == list(some)


def test_after_the_print_a_late_stall_moves_nobody():
    event, hidden = planted(20, 6, free=3)
    printed = placed(event, hidden).model_copy(update={"numbers_kept_since": date(2026, 12, 1)})
    late = printed.model_copy(update={"stalls": (*printed.stalls, Stall(id="late"))})
    plan = make_plan(late, SOON)
    assert plan.feasible
    assert hidden.items() <= pitch_of(plan).items()
    assert with_plan(late, plan).pitches == printed.pitches


def test_after_the_print_only_so_many_move_as_must():
    pitches = tuple(Pitch(id=f"t{n}", number=n, power=n == 1) for n in range(1, 11))
    stalls = tuple(Stall(id=f"s{n}", group="ab"[n % 2]) for n in range(1, 9))
    event = Event(
        id="e", pitches=pitches, stalls=stalls, numbers_kept_since=date(2026, 12, 1)
    )  # fmt: skip
    held = placed(event, {f"s{n}": f"t{n}" for n in range(1, 9)})
    late = held.model_copy(update={"stalls": (*stalls, Stall(id="late", needs=("power",)))})
    plan = make_plan(late, SOON)
    now = pitch_of(plan)
    assert now["late"] == "t1"
    assert [s for s, p in now.items() if s != "late" and p != f"t{s[1:]}"] == ["s1"]


def test_what_moves_weigh_holds_stalls_where_they_are():
    event, hidden = planted(15, 7)
    held = placed(event, hidden)
    heavy = event.weights.model_copy(update={"moves": 50.0})
    plan = make_plan(held, Wanted(weights=heavy, seconds=0.3))
    assert pitch_of(plan) == hidden
    free = make_plan(held, SOON)
    assert pitch_of(free) != hidden


def test_those_who_said_yes_are_placed_and_before_anybody_has_all_who_may_come():
    event, _ = planted(4, 1)
    status = ("idea", "confirmed", "declined", "came")
    stalls = tuple(
        one.model_copy(update={"status": said})
        for one, said in zip(event.stalls, status, strict=True)
    )
    told = event.model_copy(update={"stalls": stalls})
    assert [one.status for one in to_place(told)] == ["confirmed", "came"]
    nobody = stalls[:1] + stalls[2:3]
    early = event.model_copy(update={"stalls": nobody})
    assert [one.status for one in to_place(early)] == ["idea"]


def test_stopping_gives_the_best_so_far_and_breaks_nothing():
    event, _ = planted(30, 8)
    plan = make_plan(event, Wanted(seconds=60, stopped=lambda: True))
    assert plan.feasible
    assert plan.broken == ()


def test_the_share_that_is_done_is_told_and_grows():
    event, _ = planted(12, 9)
    shares = []
    make_plan(event, Wanted(seconds=0.5, on_progress=shares.append))
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1


def test_two_places_are_kept_free_until_numbers_are_printed():
    event = small(5, 9, 3).model_copy(update={"rules": ()})
    event = event.model_copy(
        update={"pitches": tuple(one.model_copy(update={"spare": False}) for one in event.pitches)}
    )
    plan = make_plan(event, SOON)
    assert plan.feasible
    planned = with_plan(event, plan)
    spare = {one.id for one in planned.pitches if one.spare}
    assert len(spare) == 2
    assert spare.isdisjoint(one.pitch for one in planned.places)
    again = with_plan(planned, make_plan(planned, SOON))
    assert {one.id for one in again.pitches if one.spare} == spare
    printed = event.model_copy(update={"numbers_kept_since": date(2026, 11, 22)})
    assert not any(one.spare for one in with_plan(printed, plan).pitches)
