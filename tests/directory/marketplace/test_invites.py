"""Whom to invite: as few as can be, for the right people, and nobody who said no."""

import random
from functools import reduce
from itertools import combinations
from operator import or_

import pytest

from directory.marketplace.coverage.gaps import event_coverage
from directory.marketplace.coverage.ground import read_ground
from directory.marketplace.coverage.invites import invite_list
from directory.marketplace.coverage.picking import fewest, greedy
from directory.model.events import Event, Hours, Stall, StallGroup
from ui.actions.event import event_gaps, event_making, events

DAY = Hours(opens="10:00", closes="15:00")
GROUPS = (
    StallGroup(id="money", name="Money", needs=("debt", "food", "energy", "benefits")),
    StallGroup(id="drink", name="Drink", needs=("alcohol", "drugs")),
)


def fewest_by_looking_at_all(sets, wanted):
    """The oracle: every number of sets, every choice of that many."""
    coverable = reduce(or_, (one & wanted for one in sets), 0)
    for number in range(len(sets) + 1):
        for some in combinations(sets, number):
            if reduce(or_, (one & wanted for one in some), 0) == coverable:
                return number
    raise AssertionError


def covers(sets, picked):
    return reduce(or_, (sets[at] for at in picked), 0)


@pytest.mark.parametrize("seed", range(60))
def test_no_shorter_list_covers_as_much_and_none_is_longer_than_the_quick_one(seed):
    dice = random.Random(seed)
    things, number = dice.randint(1, 12), dice.randint(1, 10)
    sets = [dice.getrandbits(things) & dice.getrandbits(things) for _ in range(number)]
    wanted = dice.getrandbits(things)
    picked, quick = fewest(sets, wanted), greedy(sets, wanted)
    assert picked.is_fewest
    assert len(picked.sets) == fewest_by_looking_at_all(sets, wanted) <= len(quick)
    for some in (picked.sets, quick):
        assert covers(sets, some) & wanted == covers(sets, range(number)) & wanted


def test_the_quick_way_alone_can_be_longer():
    trap = [0b00111100, 0b00001111, 0b11110000]
    assert len(greedy(trap, 0xFF)) == 3
    assert len(fewest(trap, 0xFF).sets) == 2
    assert fewest(trap, 0).sets == ()


def test_a_search_that_is_too_long_gives_the_quick_answer_and_says_so():
    dice = random.Random(1)
    sets = [dice.getrandbits(60) & dice.getrandbits(60) & dice.getrandbits(60) for _ in range(60)]
    picked = fewest(sets, (1 << 60) - 1, most_steps=50)
    assert not picked.is_fewest
    assert covers(sets, picked.sets) == covers(sets, range(60))


def test_the_first_closes_most():
    sets = [0b1, 0b110, 0b111000]
    assert fewest(sets, 0b111111).sets == (2, 1, 0)


@pytest.fixture
def invites(desk):
    """The list for an event of these stalls in Sefton."""
    ground = read_ground(desk.directory, desk.today)

    def make(*stalls, groups=GROUPS, area="Sefton"):
        event = Event(id="day", area=area, groups=groups, stalls=stalls, public_hours=DAY)
        events.keep_event(desk, event)
        made = event_coverage(desk.papers().at_event("day"), ground)
        return made, invite_list(event, made, ground)

    return make


def test_every_invite_closes_gaps_that_no_other_on_the_list_does(invites):
    made, told = invites()
    closed = [gap for one in told.invites for gap in one.closes]
    assert told.is_fewest
    assert all(one.closes for one in told.invites)
    assert len(closed) == len(set(closed))
    assert {*closed, *told.left, *(gap for one in told.to_ask for gap in one.closes)} == set(
        made.gaps()
    )


def test_whoever_is_invited_closes_the_gap_once_confirmed(invites):
    made, told = invites()
    stalls = (
        Stall(id=one.service, service=one.service, status="confirmed") for one in told.invites
    )
    after, _ = invites(*stalls)
    for one in told.invites:
        for gap in one.closes:
            assert after.cell(*gap).sure
    assert len(after.gaps()) < len(made.gaps())


def test_who_said_no_or_is_invited_is_not_asked_again(invites):
    _, told = invites()
    first = told.invites[0].service
    for status in ("declined", "invited", "absent"):
        _, again = invites(Stall(id="x", service=first, status=status))
        assert first not in {one.service for one in (*again.invites, *again.to_ask)}
    _, idea = invites(Stall(id="x", service=first, status="idea"))
    assert next(one.stall for one in idea.invites if one.service == first) == "x"


def test_a_gap_that_an_invited_stall_would_close_is_not_open(invites):
    _, told = invites()
    first = told.invites[0]
    made, again = invites(Stall(id="x", service=first.service, status="invited"))
    assert set(first.closes) <= set(made.gaps())
    assert not set(first.closes) & {gap for one in again.invites for gap in one.closes}


def test_everyone_on_the_list_is_open_for_the_area_and_can_be_rung_or_written_to(invites, desk):
    _, told = invites()
    pages = {one.id: one for one in desk.directory.pages([one.service for one in told.invites])}
    for one in told.invites:
        page = pages[one.service]
        assert page.status == "open"
        assert {"phone", "email"} & {contact.kind for contact in page.contacts}
    _, leicester = invites(area="Leicester")
    assert not {one.service for one in told.invites if "sefton" in one.service} & {
        one.service for one in leicester.invites
    }


def test_nobody_for_people_who_harm_is_ever_on_a_list(invites):
    groups = (StallGroup(id="own", name="Practice", needs=("own_behaviour", "domestic_abuse")),)
    _, told = invites(groups=groups)
    listed = {one.service for one in (*told.invites, *told.to_ask, *told.to_stay)}
    assert "practice-steady-ground" not in listed
    assert listed
    assert "own_behaviour" in {gap.need for gap in told.left}


def test_who_comes_for_one_audience_is_asked_to_stay_for_the_other(invites):
    only = Stall(id="x", service="practice-alcohol-steps", status="confirmed",
                 audience="professional")  # fmt: skip
    _, told = invites(only)
    assert [one.service for one in told.to_stay] == ["practice-alcohol-steps"]


def test_inviting_adds_stalls_to_their_group_and_turns_ideas_into_invitations(desk):
    example = event_making.example(desk)
    found = event_gaps.coverage(desk, example.id)
    wanted = found.invites.invites[:2]
    made = event_gaps.invite(desk, example, wanted)
    new = {one.service: one for one in made.stalls if one.service in {w.service for w in wanted}}
    assert {one.status for one in new.values()} == {"invited"}
    assert {one.invited_on for one in new.values()} == {desk.today}
    assert new["practice-quiet-room"].group == "mind"
    assert event_gaps.invite(desk, made, wanted) == made
    idea = Stall(id="mine", service=wanted[0].service)
    held = event_gaps.invite(desk, example.model_copy(update={"stalls": (idea,)}), wanted[:1])
    assert [(one.id, one.status) for one in held.stalls] == [("mine", "invited")]
