"""Whether all can stand, held against trying everything, and what is said when they cannot."""

from itertools import combinations, permutations

import pytest

from directory.marketplace.allocation.feasible import binding, feasible
from directory.marketplace.allocation.fitting import match, too_many
from directory.marketplace.allocation.plan import Wanted, make_plan, with_plan
from directory.marketplace.allocation.relax import to_give_up
from directory.marketplace.allocation.setting import Setting
from directory.model.events import Event, EventRule, Placing, Stall
from directory.model.halls import Hall, HallFeature, Pitch
from tests.practice_halls import planted, small


def tables(count, **marks):
    return tuple(Pitch(id=f"t{n}", number=n, **marks) for n in range(1, count + 1))


def names(*words, **how):
    return tuple(Stall(id=word, **how) for word in words)


def blocking(event):
    found = feasible(Setting(event))
    assert found.places is None
    return found.blocking


def every_plan(setting):
    """All that can be done: each stall at each place that fits, each place once."""
    allowed = setting.allowed()
    every = permutations(range(len(setting.pitches)), len(setting.stalls))
    return [at for at in every if all(allowed[n] >> p & 1 for n, p in enumerate(at))]


def keeps(at, rules):
    return all(rule.is_kept(dict(enumerate(at))) for rule in rules)


@pytest.mark.parametrize("seed", range(60))
def test_a_plan_is_found_exactly_when_trying_everything_finds_one(seed):
    setting = Setting(small(4 + seed % 2, 5 + seed % 2, seed))
    plans = [at for at in every_plan(setting) if keeps(at, setting.rules)]
    found = feasible(setting)
    assert (found.places is not None) == bool(plans)
    if found.places is not None:
        assert found.places in plans
        assert found.blocking == ()
    else:
        assert found.blocking


def test_the_small_halls_are_of_both_kinds():
    found = [feasible(Setting(small(4 + n % 2, 5 + n % 2, n))).places for n in range(60)]
    assert 10 < found.count(None) < 50


@pytest.mark.parametrize("seed", range(40))
def test_the_stalls_that_are_too_many_are_the_fewest_there_are(seed):
    setting = Setting(small(7, 6 + seed % 2, seed))
    allowed = setting.allowed()
    over = [
        some
        for count in range(1, 8)
        for some in combinations(range(7), count)
        if len({p for n in some for p in range(8) if allowed[n] >> p & 1}) < count
    ]
    found = too_many(allowed)
    assert (found is None) == (not over)
    assert (found is None) == (None not in match(allowed))
    if found:
        assert len(found.places) + 1 == len(over[0])
        assert len(found.stalls) > len(found.places)


@pytest.mark.parametrize("seed", range(40))
def test_no_fewer_rules_would_do_than_those_named(seed):
    setting = Setting(small(4, 5, 1000 + seed))
    plans = every_plan(setting)
    if not plans:
        return
    fewest = min(sum(not keeps(at, [one]) for one in setting.rules) for at in plans)
    if fewest:
        given = to_give_up(setting.rules, lambda rules: any(keeps(at, rules) for at in plans))
        assert given.least
        assert len(given.rules) == fewest
        left = [one for one in setting.rules if one not in given.rules]
        assert any(keeps(at, left) for at in plans)


def test_too_few_places_with_power_are_told_in_a_sentence():
    pitches = tuple(one.model_copy(update={"power": one.number in (2, 5, 9)}) for one in tables(10))
    stalls = (*names("a", "b", "c", "d", needs=("power",)), *names("e", "f"))
    (told,) = blocking(Event(id="e", pitches=pitches, stalls=stalls))
    assert told == (
        "4 stalls need power; only 3 places have it: tables 2, 5 and 9. "
        "Stalls: a, b, c and d. Bring power to one more place, or ask one of them to do without."
    )


def test_a_need_that_no_place_meets_is_told():
    event = Event(id="e", pitches=tables(3), stalls=(Stall(id="a", needs=("water",)),))
    (told,) = blocking(event)
    assert told.startswith("1 stall needs water near by; no place has it. Stalls: a.")


def test_several_lacks_are_told_at_once():
    stalls = (*names("a", needs=("water",)), *names("b", needs=("screen",)), *names("c"))
    assert len(blocking(Event(id="e", pitches=tables(3), stalls=stalls))) == 2


def test_more_stalls_than_places_is_one_sentence():
    told = blocking(Event(id="e", pitches=tables(2), stalls=names("a", "b", "c")))
    assert told == ("There are 3 stalls and 2 tables. Add 1 table, or ask fewer.",)


def test_a_fixed_place_taken_twice_is_told():
    event = Event(id="e", pitches=tables(3), stalls=names("a", "b", fixed="t2"))
    assert blocking(event) == (
        "Table 2 is the fixed place of a and b. Give one of them another place.",
    )


def test_a_place_locked_by_hand_that_another_needs_is_told():
    event = Event(
        id="e", pitches=tables(3), stalls=(*names("a"), *names("b", fixed="t2")),
        places=(Placing(stall="a", pitch="t2", locked=True),),
    )  # fmt: skip
    (told,) = blocking(event)
    assert "a (table 2, where it was put by hand) and b (its fixed place)" in told
    assert "Unlock" in told


def test_rules_that_contradict_each_other_are_told():
    event = Event(
        id="e", pitches=tables(4), stalls=names("a", "b"),
        rules=(EventRule(kind="beside", stalls=("a", "b")),
               EventRule(kind="never_beside", stalls=("a", "b"))),
    )  # fmt: skip
    (told,) = blocking(event)
    assert told == (
        "These rules contradict each other: a and b must stand beside each other and "
        "a and b must not stand beside each other. Give up one of them."
    )


def test_a_matching_and_still_no_plan_names_the_fewest_rules():
    everybody = EventRule(kind="never_beside", stalls=("a", "b", "c"))
    event = Event(id="e", pitches=tables(4), stalls=names("a", "b", "c"), rules=(everybody,))
    (told,) = blocking(event)
    assert "There is one if you give up 1 rule: " in told
    assert "must not stand beside each other" in told


def test_an_event_without_tables_or_without_stalls_is_no_riddle():
    assert "no tables yet" in blocking(Event(id="e", stalls=names("a")))[0]
    assert make_plan(Event(id="e", pitches=tables(2))).feasible
    assert make_plan(Event(id="e")).places == ()


def test_a_power_point_is_never_overdrawn():
    point = HallFeature(id="p", kind="power", x=3, y=0, watts=3000)
    far = HallFeature(id="q", kind="power", x=30, y=0, watts=3000)
    pitches = tuple(
        Pitch(id=f"t{n}", number=n, x=x, y=1, power=True) for n, x in enumerate((2, 4, 28, 31), 1)
    )
    hungry = names("a", "b", "c", watts=1400)
    event = Event(id="e", hall=Hall(features=(point, far)), pitches=pitches, stalls=hungry)
    assert make_plan(event, Wanted(seconds=0.1)).feasible
    hungrier = event.model_copy(update={"stalls": names("a", "b", "c", watts=1600)})
    (told,) = blocking(hungrier)
    assert "No more than 3,000 watts from the power point" in told


def test_spare_places_stay_free_unless_all_others_are_taken():
    pitches = tuple(one.model_copy(update={"spare": one.number in (1, 3)}) for one in tables(5))
    event = Event(id="e", pitches=pitches, stalls=names("a", "b", "c"))
    plan = make_plan(event, Wanted(seconds=0.1))
    assert not {"t1", "t3"} & {one.pitch for one in plan.places}
    one_more = make_plan(event.model_copy(update={"stalls": names("a", "b", "c", "d")}))
    assert one_more.feasible
    assert "not kept free" in one_more.notes[0]


@pytest.mark.parametrize("seed", range(12))
def test_where_a_plan_is_hidden_one_is_found_that_breaks_nothing(seed):
    event, hidden = planted(10 + 5 * (seed % 4), seed, free=seed % 4, rules=1.5)
    setting = Setting(event)
    at = {n: [p.id for p in event.pitches].index(hidden[s.id]) for n, s in enumerate(event.stalls)}
    assert setting.broken(at) == ()
    plan = make_plan(event, Wanted(seconds=0.2, seed=seed))
    assert plan.feasible
    assert plan.broken == ()
    again = Setting(with_plan(event, plan))
    assert len(again.before) == len(event.stalls)
    assert again.broken(again.before) == ()


def test_who_is_locked_stays_and_what_that_breaks_is_told():
    event = Event(
        id="e", pitches=tables(3), stalls=(*names("a", needs=("water",)), *names("b")),
        places=(Placing(stall="a", pitch="t1", locked=True),),
    )  # fmt: skip
    plan = make_plan(event, Wanted(seconds=0.1))
    assert plan.feasible
    assert plan.places[0] == Placing(stall="a", pitch="t1", locked=True)
    assert plan.broken == ("a needs water near by; table 1 does not have that.",)
    assert binding(Setting(event)) == ()
