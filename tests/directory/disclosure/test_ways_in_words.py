"""Ways in that stand in a source's words alone: no voucher is an open door."""

import csv
from datetime import date

import pytest

from directory.disclosure.record.entry import sheet_entry
from directory.disclosure.record.panel_making import make_panel
from directory.disclosure.record.staff_sheet import staff_entry
from directory.model import ServicePage
from directory.reading.suggesting import with_suggestions

TODAY = date(2026, 11, 23)
VOUCHER = "You may need a voucher first. Ask us who can give you one."
WORKER = "Someone who works with you may have to ask for you. No one? Ask us."


def said(words):
    return with_suggestions(
        ServicePage(
            id="p-1", name="Practice Larder", how_to_refer=words,
            contacts=[{"id": "phone-1", "kind": "phone", "value": "0151 496 0142"}],
        )
    )  # fmt: skip


def getting_in(page, *, public):
    panel = make_panel(page, TODAY, public=public, practice=False)
    return next(one for one in panel.sections if one.key == "how_to_get_in").lines


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize(
    ("words", "warned"),
    [
        ("Foodbank Voucher", VOUCHER),
        ("Food bank vouchers only", VOUCHER),
        ("Referral only", WORKER),
        ("Agency referral for up to 4 weeks", WORKER),
    ],
)
def test_a_voucher_or_a_referral_in_words_is_no_open_door(words, warned, public):
    page = said(words)
    lines = getting_in(page, public=public)
    assert lines[:3] == ("Somebody may have to ask for them:", warned, f"They say: {words}")
    entry = sheet_entry(page, TODAY, practice=False)
    assert entry.steps[0] == warned
    assert not entry.open_to_person


@pytest.mark.parametrize(
    "words", ["Self-referral", "Open door", "Just drop in, no referral needed"]
)
def test_an_open_door_in_words_stays_one(words):
    page = said(words)
    assert getting_in(page, public=True)[:2] == ("They can go themselves:", words)
    assert sheet_entry(page, TODAY, practice=False).open_to_person


def test_words_that_tell_of_no_way_are_the_source_s_own_words_and_no_more():
    lines = getting_in(said("We have been told that this is no longer open."), public=True)
    assert lines[0] == "In their own words:"


def test_no_food_bank_of_a_real_list_that_asks_for_vouchers_is_an_open_door(shared):
    path = shared / "data/trafford_gm_ogl/gm_food_banks.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        words = [row["Referral method"] for row in csv.DictReader(file)]
    vouchers = [one for one in words if one.lower().rstrip("s") == "foodbank voucher"]
    assert len(vouchers) > 50
    for one in vouchers:
        assert getting_in(said(one), public=True)[1] == VOUCHER


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("No evidence needed.", ("No evidence needed.", "Ring and ask how to get help.")),
        ("Self referral", ("Self referral", "Ring and ask how to get help.")),
        ("Drop in. No forms.", ("Drop in.", "No forms.")),
        ("They keep a list of who is next.", ("They keep a list of who is next.",)),
    ],
)
def test_where_no_words_of_a_source_tell_what_to_do_the_last_step_does(words, steps):
    page = said(words).model_copy(update={"ways_read": ()})
    assert sheet_entry(page, TODAY, practice=False).steps == steps


def test_staff_are_not_sent_to_themselves_and_read_whose_check_it_was():
    page = ServicePage(
        id="p-1", name="Practice Larder", how_to_refer="Ring them.",
        contacts=[{"id": "phone-1", "kind": "phone", "value": "0151 496 0142"}],
        checks=[{"group": "contact", "checked_on": "2024-10-02", "means": "source"}],
    )  # fmt: skip
    parts = {part.heading: " ".join(part.lines) for part in staff_entry(page, TODAY).parts}
    assert parts["Checked"] == (
        "Phone: 2 October 2024, by its source. How to get in and who can go: not checked by us."
    )
    assert parts["Take care"] == "Not checked by us. Ring first."
    bare = page.model_copy(update={"contacts": (), "checks": ()})
    parts = {part.heading: " ".join(part.lines) for part in staff_entry(bare, TODAY).parts}
    assert parts["Take care"] == "Not checked by us. Ask them first."
    assert parts["Checked"] == "How to get in and who can go: not checked by us."
