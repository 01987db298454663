"""What a record only seems to be for leads nobody in the hall, and to Staying safe never."""

import pytest

from directory.marketplace.coverage.gaps import Gap, event_coverage
from directory.marketplace.coverage.ground import read_ground
from directory.marketplace.papers.event_booklet import event_booklet
from directory.marketplace.papers.need_lists import by_need
from directory.marketplace.papers.route_slip import MARK, route_slip
from directory.marketplace.papers.staying_safe import NO_SAFE
from directory.marketplace.papers.trail_words import trail_sheet
from directory.model import ServicePage
from directory.model.events import Event, Placing, Stall
from directory.model.halls import Pitch
from ui import actions
from ui.actions.event.events import keep_event

GUESSED = ("finding_home", "food", "domestic_abuse", "debt")
COVERS = "covers=domestic_abuse"


@pytest.fixture
def fair(real_desk):
    """A day of four services as an import leaves them: nothing is confirmed of any."""
    for at, need in enumerate(GUESSED, 1):
        needs = [{"need": need, "structure": "suggested"}]
        real_desk.directory.save(ServicePage(id=f"s{at}", name=f"Elm {at}", needs=needs))
    return kept(real_desk)


def kept(desk, **covers):
    numbers = range(1, len(GUESSED) + 1)
    stalls = [
        Stall(id=f"t{at}", service=f"s{at}", status="confirmed", covers=covers.get(f"t{at}", ()))
        for at in numbers
    ]
    event = Event(
        id="fair",
        stalls=tuple(stalls),
        pitches=tuple(Pitch(id=f"p{at}", number=at) for at in numbers),
        places=tuple(Placing(stall=f"t{at}", pitch=f"p{at}") for at in numbers),
    )
    return desk.papers().at_event(keep_event(desk, event).id)


def safe_lines(at):
    found = next(one for one in by_need(at, at.stalls()) if one.heading == "Staying safe")
    return [one.number for one in found.lines]


def test_no_other_table_is_named_where_none_is_for_staying_safe(fair):
    assert safe_lines(fair) == ["i"]
    slip = route_slip(fair, (), {"needs": "domestic_abuse", "unconfirmed": "yes"})
    assert slip.stops == ()
    (trail,) = trail_sheet(fair, {"need": "domestic_abuse"}).trails
    assert [one.number for one in trail.lines] == ["i"]
    (every,) = trail_sheet(fair, {}).trails
    assert [one.number for one in every.lines] == ["i"]


@pytest.mark.parametrize("thing", ["stall-map", "stall-index", "trail", "event-booklet"])
def test_each_paper_tells_staff_which_table_may_be_for_it_and_what_to_do(real_desk, fair, thing):
    told = actions.print_thing(real_desk, thing, [fair.event.id], {}).warnings
    assert NO_SAFE in told
    assert any(one.startswith("Table 3 may be for it") and COVERS in one for one in told)
    assert any(one.startswith("4 of 4 tables have no confirmed need") for one in told)


def test_the_slip_tells_it_too(fair):
    told = route_slip(fair, (), {"needs": "domestic_abuse"}).warnings
    assert NO_SAFE in told
    assert any("Table 3 may be for it" in one for one in told)


def test_a_food_bank_never_stands_in_for_a_table_of_staying_safe(real_desk, fair):
    at = kept(real_desk, t3=("domestic_abuse",), t2=("food",))
    assert safe_lines(at) == ["i"]
    assert route_slip(at, (), {"needs": "domestic_abuse"}).stops == ()
    near = kept(real_desk, t3=("domestic_abuse",), t1=("finding_home",))
    assert safe_lines(near) == ["i", "1", "3"]
    slip = route_slip(near, (), {"needs": "domestic_abuse"})
    assert [one.number for one in slip.stops] == ["1", "3", "i"]


def test_a_slip_leads_to_what_is_only_suggested_by_choice_and_marked(fair):
    plain = route_slip(fair, (), {"needs": "debt,food"})
    assert plain.stops == ()
    assert any("Table 4 may be for it" in one and "covers=debt" in one for one in plain.warnings)
    led = route_slip(fair, (), {"needs": "debt,food", "unconfirmed": "yes"})
    assert [one.number for one in led.stops] == ["2", "4"]
    assert all(one.why.endswith(MARK) for one in led.stops)


def test_what_is_confirmed_needs_no_mark_and_no_warning(real_desk, fair):
    at = kept(real_desk, t4=("debt",))
    slip = route_slip(at, (), {"needs": "debt", "unconfirmed": "yes"})
    assert [(one.number, one.why.endswith(MARK)) for one in slip.stops] == [("4", False)]
    every = kept(real_desk, **{f"t{n}": (need,) for n, need in enumerate(GUESSED, 1)})
    assert not any("no confirmed need" in one for one in event_booklet(every, (), {}).warnings)


def test_the_check_of_what_is_covered_asks_about_what_is_suggested(real_desk, fair):
    made = event_coverage(fair, read_ground(real_desk.directory, real_desk.today))
    cell = made.cell(*Gap("debt", "public"))
    assert cell.may == ("t4",)
    assert cell.sure == ()
    told = actions.print_thing(real_desk, "coverage-check", ["fair"], {}).warnings
    assert any("4 of 4 tables have no confirmed need" in one for one in told)


def test_a_trail_goes_through_what_the_list_names_under_its_heading(real_desk, fair):
    at = kept(real_desk, t1=("finding_home", "debt"), t2=("food",), t4=("debt", "finding_home"))
    listed = {part.heading: [one.number for one in part.lines] for part in by_need(at, at.stalls())}
    trails = {
        one.heading: [line.number for line in one.lines[:-1]] for one in trail_sheet(at, {}).trails
    }
    assert trails
    assert all(listed[heading] == numbers for heading, numbers in trails.items())
