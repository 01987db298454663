"""What an event covers: needs by hours and people, groups that are empty or over-full."""

import io

import pytest
from openpyxl import load_workbook

from directory.marketplace.coverage.counts import counts_by_group, stall_counts
from directory.marketplace.coverage.gaps import event_coverage
from directory.marketplace.coverage.ground import read_ground
from directory.model.events import Event, Hours, Stall, StallGroup
from ui.actions.event import event_gaps, event_making, events

DAY = Hours(opens="10:00", closes="15:00")
STAFF = Hours(opens="09:00", closes="10:00")
QUIET = Hours(opens="14:00", closes="15:00")
DRINK = (StallGroup(id="drink", name="Drink and drugs", needs=("alcohol", "drugs")),)


@pytest.fixture
def covered(desk):
    """What an event of these stalls covers, for Sefton unless another area is named."""
    ground = read_ground(desk.directory, desk.today)

    def make(*stalls, area="Sefton", groups=DRINK, **more):
        hours = {"public_hours": DAY, "staff_hours": STAFF, **more}
        event = Event(id="day", area=area, groups=groups, stalls=stalls, **hours)
        events.keep_event(desk, event)
        return event_coverage(desk.papers().at_event("day"), ground)

    return make


def stall(service="practice-alcohol-steps", **more):
    return Stall(**{"id": service, "service": service, "group": "drink", "status": "confirmed"}
                 | more)  # fmt: skip


def test_only_confirmed_stalls_count_and_invited_ones_stand_apart(covered):
    made = covered(
        stall(),
        stall("practice-sober-table", status="invited"),
        stall("practice-dry-house", status="idea"),
        stall("practice-detox-ward", status="declined"),
    )
    cell = made.cell("alcohol", "public")
    assert cell.sure == ("practice-alcohol-steps",)
    assert cell.invited == ("practice-sober-table",)
    assert cell.words == "1, 1 invited"
    assert [one.id for one in made.missing()] == ["drugs"]


def test_a_stall_of_another_area_covers_nothing_here(covered):
    leicester = stall("practice-leicester-recovery")
    assert covered(leicester).cell("alcohol", "public").is_gap
    assert covered(leicester, area="Leicester").cell("alcohol", "public").sure
    assert covered(leicester, area="").cell("alcohol", "public").sure


def test_an_area_that_nobody_knows_is_said_and_leaves_nobody_out(covered):
    made = covered(stall(), area="Nowhere at all")
    assert "not an area that is known" in made.remark
    assert made.cell("alcohol", "public").sure
    assert "No area is set" in covered(stall(), area="").remark


def test_professionals_only_and_public_only_stalls_count_where_they_are(covered):
    made = covered(stall(audience="professional"), stall("practice-dry-house", audience="public"))
    assert made.cell("alcohol", "staff").sure == ("practice-alcohol-steps",)
    assert made.cell("alcohol", "public").sure == ("practice-dry-house",)


def test_who_leaves_early_misses_the_quiet_hour_at_the_end_of_the_day(covered):
    early = stall(needs=("early_leave",))
    late = covered(early, quiet_hours=QUIET)
    assert late.cell("alcohol", "quiet").is_gap
    assert late.cell("alcohol", "public").sure
    first = covered(early, quiet_hours=Hours(opens="10:00", closes="11:00"))
    assert first.cell("alcohol", "quiet").sure


def test_what_is_not_recorded_is_no_gap_and_no_help(covered):
    cell = covered(Stall(id="x", name="Practice Club", covers=("alcohol",), group="drink",
                         status="confirmed")).cell("alcohol", "adults")  # fmt: skip
    assert (cell.sure, cell.may, cell.is_gap) == ((), ("x",), False)
    assert cell.words == "0 and 1 that may"


def test_an_age_rule_says_who_is_left_out(covered):
    made = covered(stall("practice-dry-house"), groups=DRINK)
    assert made.cell("alcohol", "adults").sure
    assert made.cell("alcohol", "young").is_gap


def test_who_is_there_for_people_who_harm_counts_for_staff_only(covered):
    groups = (StallGroup(id="own", name="Practice group", needs=("own_behaviour",)),)
    made = covered(stall("practice-steady-ground", group="own"), groups=groups)
    assert made.cell("own_behaviour", "public").is_gap
    assert made.cell("own_behaviour", "staff").sure


def test_suggested_needs_cover_nothing_but_the_stalls_own_word_does(covered):
    plain = stall("practice-bootle-shed")
    assert covered(plain).cell("alcohol", "public").is_gap
    assert covered(plain.model_copy(update={"covers": ("alcohol",)})).cell("alcohol", "public").sure


def test_columns_are_those_the_event_has_hours_for(covered):
    assert covered(quiet_hours=QUIET).columns == (
        "public", "quiet", "staff", "adults", "young", "families",
    )  # fmt: skip
    assert covered(public_hours=Hours()).columns == ("staff",)
    assert "staff" not in covered(staff_hours=Hours()).columns
    assert covered(staff_hours=Hours(), public_hours=Hours()).columns[:2] == ("public", "staff")


def test_an_event_without_groups_is_looked_at_for_every_need(covered, desk):
    assert len(covered(groups=()).lines) == len(desk.directory.needs())


def test_empty_and_over_full_groups_are_named(desk):
    made = event_gaps.coverage(desk, event_making.example(desk).id)
    groups = {one.group.id: one for one in made.covered.groups}
    assert [one for one, cover in groups.items() if cover.is_empty] == ["care"]
    assert [one for one, cover in groups.items() if cover.over_full] == ["drink-drugs"]
    assert groups["care"].invited == 1


def test_counts_are_numbers_of_stalls_and_add_up():
    status = ("idea", "invited", "confirmed", "confirmed", "declined", "came", "absent")
    stalls = tuple(Stall(id=str(n), status=one) for n, one in enumerate(status))
    made = stall_counts(stalls)
    assert (made.ideas, made.invited, made.waiting, made.confirmed) == (1, 6, 1, 4)
    assert made.invited == made.waiting + made.confirmed + made.declined
    assert made.words.startswith("6 invited, 4 confirmed, 1 said no, 1 not answered yet")


def test_counts_by_group_hold_every_stall_once():
    stalls = (stall(), stall("b", group="gone"), stall("c", group=""))
    made = counts_by_group(Event(id="day", groups=DRINK, stalls=stalls))
    assert [(name, one.confirmed) for name, one in made] == [
        ("Drink and drugs", 1), ("In no group", 2),
    ]  # fmt: skip


def test_the_spreadsheet_says_practice_and_holds_every_need(desk, tmp_path):
    example = event_making.example(desk)
    content = event_gaps.coverage_file(desk, example.id, tmp_path / "covered.xlsx")
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Needs covered", "Groups", "Whom to invite", "Stalls", "Counts"]
    first = list(book["Needs covered"].values)
    assert first[0][0] == "PRACTICE. Not real."
    assert len(first) == 3 + sum(len(one.needs) for one in example.groups)
    last = list(book["Counts"].values)[-1]
    assert last[0] == "All"
    assert last[2] == "22"
