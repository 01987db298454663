"""How to ring 999 without speaking: on the sheet of somebody hurt at home, and nowhere it tells."""

from dataclasses import replace

import pytest

from directory.desk.safety.safety_words import SILENT
from directory.model import ServicePage
from ui import actions

SAID = SILENT.format(number="999")


def service(desk, one, need="domestic_abuse", **more):
    """Keep one made-up service that can be rung."""
    page = ServicePage(
        id=one,
        name=f"Practice {one.title()}",
        status="open",
        contacts=[{"id": "phone-1", "kind": "phone", "value": "0151 496 0700"}],
        needs=[{"need": need, "structure": more.pop("structure", "stated")}],
        **more,
    )
    desk.directory.save(page)
    return one


def test_it_stands_in_the_crisis_box_which_names_no_reason(real_desk):
    one = service(real_desk, "one", side="harmed", sensitive=True, neutral_name="Practice Talk")
    sheet = real_desk.papers().sheet([one])
    assert sheet.crisis.lines[-1] == SAID
    assert "abuse" not in " ".join(sheet.crisis.lines).lower()


@pytest.mark.parametrize(
    "more",
    [
        {"need": "debt"},
        {"side": "harming", "sensitive": True},
    ],
)
def test_it_stands_on_no_other_sheet(real_desk, more):
    one = service(real_desk, "one", **more)
    assert SAID not in real_desk.papers().sheet([one]).crisis.lines


def test_neither_the_discreet_list_nor_a_text_holds_it(real_desk):
    one = service(real_desk, "one", side="harmed", sensitive=True, neutral_name="Practice Talk")
    listed = real_desk.papers().useful_numbers([one])
    said = [line.about for group in listed.groups for line in group.lines]
    assert not [words for words in (*said, listed.start) if "speak" in words]
    assert "55" not in actions.text_message(real_desk, [one]).text


def test_a_desk_that_does_not_hold_the_number_prints_nothing_of_it(real_desk):
    one = service(real_desk, "one", side="harmed", sensitive=True)
    lines = [line for line in real_desk.directory.lines() if line.id != "999"]
    without = replace(real_desk.papers(), lines=tuple(lines))
    assert not [words for words in without.sheet([one]).crisis.lines if "Cannot speak" in words]
