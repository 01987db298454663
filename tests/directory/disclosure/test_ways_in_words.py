"""Ways in that stand in a source's words alone: no voucher is an open door."""

import csv
from datetime import date

import pytest

from directory.disclosure.record.entry import sheet_entry, when_lines
from directory.disclosure.record.panel_making import make_panel
from directory.disclosure.record.staff_sheet import staff_entry
from directory.disclosure.record.summary import summary_of
from directory.model import ServicePage, Session
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


@pytest.mark.parametrize(
    ("words", "warned", "own"),
    [
        ("Foodbank Voucher", VOUCHER, ""),
        ("Food bank vouchers only", VOUCHER, "They say: food bank vouchers only."),
        ("Referral only", WORKER, ""),
        ("Agency referral for up to 4 weeks", WORKER,
         "They say: agency referral for up to 4 weeks."),
    ],
)  # fmt: skip
def test_a_voucher_or_a_referral_in_words_is_no_open_door(words, warned, own):
    page = said(words)
    lead = "Somebody may have to ask for them:"
    assert getting_in(page, public=True)[:2] == (lead, warned)
    assert getting_in(page, public=False)[:3] == (lead, warned, words)
    entry = sheet_entry(page, TODAY, practice=False)
    assert (entry.steps, entry.they_say) == ((warned,), own)
    assert not entry.open_to_person


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Self-referral",
         ("Ring and ask how to get help.", "They say: you can ask for yourself.")),
        ("Open door", ("Ring and ask how to get help.", "They say: open door.")),
        ("Just drop in, no referral needed", ("Just drop in, no referral needed",)),
    ],
)  # fmt: skip
def test_an_open_door_in_words_stays_one(words, lines):
    page = said(words)
    assert getting_in(page, public=True) == ("They can go themselves:", *lines)
    assert sheet_entry(page, TODAY, practice=False).open_to_person


def test_words_that_tell_of_no_way_are_the_source_s_own_words_and_no_more():
    page = said("We have been told that this is no longer open.")
    told = "we have been told that this is no longer open."
    ask = "Ring and ask how to get help."
    assert getting_in(page, public=True) == (ask, f"They say: {told}")
    assert getting_in(page, public=False) == (ask, "In their own words:", f"W{told[1:]}")


def test_no_food_bank_of_a_real_list_that_asks_for_vouchers_is_an_open_door(shared):
    path = shared / "data/trafford_gm_ogl/gm_food_banks.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        words = [row["Referral method"] for row in csv.DictReader(file)]
    vouchers = [one for one in words if one.lower().rstrip("s") == "foodbank voucher"]
    assert len(vouchers) > 50
    for one in vouchers:
        assert getting_in(said(one), public=True)[1] == VOUCHER


ASK = "Ring and ask how to get help."


@pytest.mark.parametrize(
    ("words", "steps", "own"),
    [
        ("No evidence needed.", (ASK,), "They say: no evidence needed."),
        ("Self referral", (ASK,), "They say: you can ask for yourself."),
        ("Appointment", (ASK,), "They say: you need an appointment."),
        ("Proof of need and ID", (ASK,), "They say: proof of need and ID."),
        ("We can also post and email forms to people", (ASK,),
         "They say: we can also post and email forms to people."),
        ("Drop in. No forms.", ("Drop in.",), "They say: no forms."),
        ("Please complete this form to join:\nhttps://join.example.org/now",
         ("Please complete this form to join:",), ""),
        ("The day is booked by speaking to the warden.",
         ("The day is booked by speaking to the warden.",), ""),
        ("If you want to join, come on Mondays.", ("If you want to join, come on Mondays.",), ""),
        ("They keep a list of who is next.", (ASK,), "They say: they keep a list of who is next."),
        ("Self referral\nCall for booking details\nFace to face and online",
         ("Call for booking details",),
         "They say: you can ask for yourself. Face to face and online."),
        ("See above", (ASK,), ""),
    ],
)  # fmt: skip
def test_a_step_is_something_one_does_and_other_words_of_a_source_are_said_as_theirs(
    words, steps, own
):
    page = said(words).model_copy(update={"ways_read": ()})
    entry = sheet_entry(page, TODAY, practice=False)
    assert (entry.steps, entry.they_say) == (steps, own)


@pytest.mark.parametrize(
    ("words", "when", "own"),
    [
        ("Very limited supplies", (), "They say: very limited supplies."),
        ("Appointment", (), "They say: you need an appointment."),
        ("See above", (), ""),
        ("After services or when visiting", ("After services or when visiting",), ""),
        ("One morning per week", ("One morning per week",), ""),
        ("24/7 upon request", ("24/7 upon request",), ""),
    ],
)
def test_what_tells_of_no_time_does_not_stand_under_when(words, when, own):
    page = said("Ring them.").model_copy(update={"sessions": (Session(words=words),)})
    entry = sheet_entry(page, TODAY, practice=False)
    assert (entry.when, entry.they_say) == (when, own)
    assert when_lines(page, TODAY, whole=True) == (words,)


def test_the_own_words_of_a_delicate_service_stay_off_paper():
    page = said("No evidence needed").model_copy(update={"sensitive": True})
    assert sheet_entry(page, TODAY, practice=False).they_say == ""


def test_where_only_words_led_there_and_none_is_a_step_one_is_asked_to_ask_us():
    page = said("If you cannot afford to pay it is free.").model_copy(update={"contacts": ()})
    entry = sheet_entry(page, TODAY, practice=False)
    assert (entry.steps, entry.instead_of_phone) == ((), "Ask us to help you reach them.")


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


def test_staff_read_the_lines_of_a_list_as_lines():
    page = ServicePage(id="p-1", name="Larder", how_to_refer="Self referral\nFace to face")
    parts = {part.heading: part.lines for part in staff_entry(page, TODAY).parts}
    assert parts["How to get in"] == ("Self referral", "Face to face")
    told = summary_of(page, TODAY, practice=False)
    assert "How to get in: Self referral. Face to face." in told
