"""Nobody is told on by a paper of the day: by a number, a heading, a zone or a language."""

from dataclasses import replace

import pytest

from directory.errors import BadInput
from directory.marketplace.at_event import NEUTRAL
from directory.marketplace.papers.day_words import own_name
from directory.marketplace.papers.event_booklet import event_booklet
from directory.marketplace.papers.hall_map.zones import zones_of
from directory.marketplace.papers.helps_with import languages_of
from directory.marketplace.papers.need_lists import by_need
from directory.marketplace.papers.professional_digest import professional_digest
from directory.marketplace.papers.route_slip import route_slip
from directory.marketplace.papers.stall_sign import stall_sign
from directory.marketplace.papers.staying_safe import TOO_FEW
from directory.marketplace.papers.table_card import table_card
from directory.marketplace.papers.trail_words import trail_sheet
from directory.model.events import Stall, StallGroup
from tests.directory.printing.map_halls import hall_of
from tests.practice_event import kept_practice_event
from ui.actions import print_thing
from ui.actions.event.events import keep_event

SAFE = "Staying safe"
LABELLED = "Practice Complex Lives Team"


@pytest.fixture
def at(desk):
    return desk.papers().at_event(kept_practice_event(desk).id)


def with_stall(at, number, **changed):
    """The event with the stall at one table changed."""
    old = next(one for one in at.stalls("professional") if one.number == number)
    return with_stalls(at, lambda one: one.model_copy(update=changed) if one.id == old.id else one)


def with_stalls(at, change):
    stalls = tuple(change(one) for one in at.event.stalls)
    return replace(at, event=at.event.model_copy(update={"stalls": stalls}))


def placed(at, count):
    """The event with so many of its stalls at a table."""
    return replace(at, event=at.event.model_copy(update={"places": at.event.places[:count]}))


def all_safe(at):
    return with_stalls(at, lambda one: one.model_copy(update={"covers": ("domestic_abuse",)}))


def lines_under(at, heading=SAFE):
    return next(one.lines for one in by_need(at, at.stalls()) if one.heading == heading)


def numbers(trail):
    return [one.number for one in trail.lines]


@pytest.mark.parametrize("harmed", ["domestic_abuse", "sexual_violence"])
def test_both_sides_of_abuse_never_stand_on_one_slip_or_trail(at, harmed):
    both = f"{harmed},own_behaviour"
    with pytest.raises(BadInput, match="never stands on one paper"):
        route_slip(at, (), {"needs": both})
    with pytest.raises(BadInput, match="never stands on one paper"):
        trail_sheet(at, {"need": both})


def test_who_harms_is_never_led_to_a_table_for_who_was_harmed(at):
    event = with_stall(at, 20, covers=("debt", "domestic_abuse"))
    for need in ("own_behaviour", "own_behaviour,debt", "own_behaviour,child_at_risk"):
        (trail,) = trail_sheet(event, {"need": need}).trails
        stops = route_slip(event, (), {"needs": need}).stops
        for told in (numbers(trail), [one.number for one in stops]):
            assert not {"20", "9"} & set(told), need
    (debt,) = trail_sheet(event, {"need": "own_behaviour,debt"}).trails
    assert "24" in numbers(debt)


def test_a_table_of_a_group_for_who_harms_stands_in_no_list_of_staying_safe(at):
    group = StallGroup(id="own", name="Change", needs=("own_behaviour",))
    event = at.event.model_copy(update={"groups": (*at.event.groups, group)})
    mate = Stall(id="own-mate", name="Practice mate", group="own", status="confirmed")
    event = event.model_copy(update={
        "stalls": (mate, *event.stalls[1:]),
        "places": (event.places[0].model_copy(update={"stall": mate.id}), *event.places[1:2]),
    })  # fmt: skip
    few = replace(at, event=event)
    assert "1" not in [one.number for one in lines_under(few)]
    for trail in trail_sheet(few, {"need": "domestic_abuse"}).trails:
        assert "1" not in numbers(trail)


def test_staying_safe_counts_only_tables_that_have_a_number(at):
    told = [one.number for one in lines_under(placed(all_safe(at), 2))]
    assert told == ["i", "1", "2"]
    few = with_stall(placed(at, 4), 1, covers=("domestic_abuse",))
    assert [one.number for one in lines_under(few)] == ["i", "1", "2"]


def test_staff_are_warned_where_too_few_tables_stand_in_the_hall(desk, at):
    lone, two = placed(all_safe(at), 1), placed(all_safe(at), 2)
    assert TOO_FEW in event_booklet(lone, (), {}).warnings
    assert TOO_FEW not in event_booklet(two, (), {}).warnings
    assert TOO_FEW in trail_sheet(lone, {}).warnings
    assert TOO_FEW not in trail_sheet(two, {}).warnings
    assert TOO_FEW in route_slip(lone, (), {"needs": "domestic_abuse"}).warnings
    assert not route_slip(lone, (), {"needs": "food"}).warnings
    few = kept_practice_event(desk, stalls=1)
    covered = (few.stalls[0].model_copy(update={"covers": ("domestic_abuse",)}),)
    keep_event(desk, few.model_copy(update={"stalls": covered}))
    for thing in ("stall-map", "stall-index"):
        assert TOO_FEW in print_thing(desk, thing, ["practice-day"], {}).warnings


def test_a_slip_for_staying_safe_has_the_decoys_of_the_trail(at):
    for need in ("domestic_abuse", "exploitation_gangs"):
        (trail,) = trail_sheet(at, {"need": need}).trails
        slip = route_slip(at, (), {"needs": need})
        assert [one.number for one in slip.stops] == numbers(trail)
        assert len(slip.stops) >= 3
        assert not any(one.name or one.why for one in slip.stops)


def test_each_table_under_staying_safe_stands_under_another_heading_too(desk, at):
    larger = desk.papers().at_event(keep_event(desk, hall_of(desk, 40)).id)
    only_safe = with_stall(at, 9, covers=("domestic_abuse",))
    for event in (at, larger, only_safe, all_safe(at)):
        parts = by_need(event, event.stalls())
        others = [one.number for part in parts if part.heading != SAFE for one in part.lines]
        assert sorted(map(int, others)) == [one.number for one in event.stalls()]
    assert "9" in [one.number for one in lines_under(only_safe, "How you are feeling")]


def test_a_discreet_table_says_no_language(at):
    event = with_stall(at, 9, languages=("Arabic", "Polish"))
    shown = next(one for one in event.stalls() if one.number == 9)
    assert shown.discreet
    assert languages_of(shown) == ""
    assert "We also speak" not in repr(stall_sign(event, [shown.id], {}))
    assert "We also speak" not in repr(table_card(event, [shown.id], {}))
    plain = with_stall(at, 20, languages=("Arabic", "Polish"))
    assert "We also speak Arabic and Polish." in repr(stall_sign(plain, (), {}))


def test_no_heading_of_the_booklet_gathers_the_discreet_tables(at):
    booklet = event_booklet(with_stall(at, 9, covers=("domestic_abuse",)), (), {})
    discreet = {str(one.number) for one in at.stalls() if one.discreet}
    for part in booklet.parts:
        told = {one.number for one in part.entries}
        assert told - discreet, part.heading
    assert NEUTRAL not in [part.heading for part in booklet.parts]
    bare = [one for part in booklet.parts for one in part.entries if one.number in discreet]
    assert not any(one.sentence or one.ring or one.lines for one in bare)
    assert booklet.tables == 23


def test_the_booklet_lists_the_same_under_staying_safe_as_the_map(at):
    event = with_stall(at, 9, covers=("neighbours_crime",), service="", name="Practice watch")
    part = next(one for one in event_booklet(event, (), {}).parts if one.heading == SAFE)
    assert [one.number for one in part.entries] == [one.number for one in lines_under(event)]
    assert len(part.entries) >= 3
    assert not any(one.sentence or one.ring for one in part.entries)


@pytest.mark.parametrize(
    "need", ["neighbours_crime", "alcohol", "smoking", "low_mood_anxiety", "justice", "mh_urgent"]
)
def test_a_group_that_slips_hush_is_no_zone_of_the_public_map(at, need):
    def zones(needs, covers=()):
        groups = (StallGroup(id="told", name="Told", needs=needs),)
        changed = {"group": "told", "covers": covers}
        event = with_stalls(at, lambda one: one.model_copy(update=changed))
        event = replace(event, event=event.event.model_copy(update={"groups": groups}))
        return zones_of(event, event.stalls())

    assert [one.name for one in zones(("food",))] == ["Told"]
    assert zones(("food", need)) == ()
    assert [one.name for one in zones((), ("food",))] == ["Told"]
    assert zones((), (need,)) == ()


def test_no_id_stands_for_a_name_that_labels_people(at):
    gone = {"id": "s-complex-lives-team", "service": "", "name": LABELLED}
    event = with_stall(at, 1, **gone)
    place = event.event.places[0].model_copy(update={"stall": gone["id"]})
    held = event.event.model_copy(update={"places": (place, *event.event.places[1:])})
    event = replace(event, event=held)
    digest = repr(professional_digest(event, (), {}))
    assert "s-complex-lives" not in digest
    assert NEUTRAL.lower() in digest.lower()
    shown = event.shown(gone["id"], "professional")
    for name in (LABELLED, gone["id"]):
        assert own_name(replace(shown, name=name)) == NEUTRAL
