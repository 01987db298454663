"""Those who were harmed and those who harm stand apart; what is delicate goes by a neutral name."""

import io
from pathlib import Path

import openpyxl
import pytest

from directory.marketplace.allocation.setting import Setting
from directory.marketplace.sides import rules_of_sides
from directory.model import ServicePage
from directory.model.events import Event, Placing, Stall, StallGroup
from directory.model.halls import Pitch
from tests.directory.printing.reading import all_text
from ui import actions
from ui.actions.event import event_gaps, event_plan, events

SAFE = StallGroup(id="safe", name="Staying safe", needs=("domestic_abuse",))
CHANGE = StallGroup(id="change", name="Changing", needs=("own_behaviour",))
HARMED = {"needs": [{"need": "domestic_abuse"}], "side": "harmed"}


def service(desk, one, **how):
    desk.directory.save(ServicePage.model_validate({"id": one, "name": one.title(), **how}))


def day(desk, *stalls, **how):
    """Keep an event with these stalls, each at a table of one row."""
    pitches = tuple(
        Pitch(id=f"t{n}", number=n, x=2.0 * n, y=1.0) for n in range(1, len(stalls) + 4)
    )
    places = tuple(Placing(stall=one.id, pitch=f"t{n}") for n, one in enumerate(stalls, 1))
    made = Event(id="day", groups=(SAFE, CHANGE), stalls=stalls, pitches=pitches, places=places)
    return events.keep_event(desk, made.model_copy(update=how))


def stall(one, **how):
    return Stall(id=one, service=how.pop("service", one), status="confirmed", **how)


def printed(desk, name, **options):
    return all_text(actions.print_thing(desk, name, ["day"], options).pdf)


@pytest.mark.parametrize(
    ("record", "own"),
    [
        ({"side": "harming"}, {}),
        ({"needs": [{"need": "own_behaviour"}]}, {}),
        ({"needs": [{"need": "own_behaviour", "structure": "suggested"}]}, {}),
        ({}, {"covers": ("own_behaviour",)}),
        ({}, {"group": "change"}),
    ],
)
def test_a_table_for_people_who_harm_is_on_no_public_paper(real_desk, record, own):
    service(real_desk, "larch", **record)
    service(real_desk, "money", needs=[{"need": "debt"}])
    day(real_desk, stall("larch", **own), stall("money"))
    at = real_desk.papers().at_event("day")
    assert at.is_apart(at.event.stalls[0])
    for name in ("stall-index", "event-booklet"):
        text = printed(real_desk, name)
        assert "Money" in text
        assert "Larch" not in text


@pytest.mark.parametrize(
    ("record", "own"),
    [
        ({"side": "harmed"}, {}),
        ({"locations": [{"id": "p", "visibility": "hidden"}]}, {}),
        ({"needs": [{"need": "domestic_abuse", "structure": "suggested"}]}, {}),
        ({}, {"group": "safe"}),
        ({"needs": [{"need": "debt"}]}, {"wants": ("discreet",)}),
    ],
)
def test_what_is_delicate_goes_by_a_neutral_name_however_that_is_known(real_desk, record, own):
    service(real_desk, "larch", summary="A refuge for women.", **record)
    day(real_desk, stall("larch", **own))
    (shown,) = real_desk.papers().at_event("day").stalls()
    assert (shown.name, shown.line, shown.discreet) == ("Information and support", "", True)
    (staff,) = real_desk.papers().at_event("day").stalls("professional")
    assert staff.name == "Larch"


def test_an_everyday_service_in_its_group_keeps_its_name(real_desk):
    service(real_desk, "money", needs=[{"need": "debt"}, {"need": "domestic_abuse"}])
    day(real_desk, stall("money", group="safe"))
    (shown,) = real_desk.papers().at_event("day").stalls()
    assert (shown.name, shown.discreet) == ("Money", False)


def test_the_two_sides_never_stand_beside_each_other(real_desk):
    service(real_desk, "larch", side="harming")
    service(real_desk, "haven", **HARMED)
    made = day(real_desk, stall("larch"), stall("haven"))
    (rule,) = rules_of_sides(real_desk.papers().at_event("day"))
    assert rule.stalls == ("larch", "haven")
    assert Setting(made).broken(Setting(made).before) == ()
    assert event_plan.check(real_desk, made) != ()
    wanted = event_plan.with_names(real_desk, made, event_plan.Wanted(seconds=0.2, keep=False))
    plan = event_plan.make_plan(made, wanted)
    assert plan.feasible
    numbers = {one.stall: int(one.pitch[1:]) for one in plan.places}
    assert abs(numbers["larch"] - numbers["haven"]) > 1


def test_a_spreadsheet_has_them_on_two_sheets(real_desk):
    service(real_desk, "larch", side="harming")
    service(real_desk, "haven", **HARMED)
    day(real_desk, stall("larch"), stall("haven"), area="")
    content = event_gaps.coverage_file(real_desk, "day", Path("covered.xlsx"))
    book = openpyxl.load_workbook(io.BytesIO(content))
    grids = {one.title: str(list(one.values)) for one in book}
    assert "Haven" in grids["Stalls"]
    assert "Larch" not in grids["Stalls"]
    assert "Larch" in grids["Stalls kept apart"]


def test_what_staff_read_in_the_hall_labels_nobody_either(real_desk):
    service(real_desk, "team", name="Complex Needs Team", needs=[{"need": "debt"}])
    day(real_desk, stall("team"))
    (staff,) = real_desk.papers().at_event("day").stalls("professional")
    assert "omplex" not in staff.name
    assert "omplex" not in printed(real_desk, "stall-index", edition="professional")
