"""A new event: from what ships, around themes, for a network, and from last year's."""

import csv
from datetime import date

import pytest

from directory.errors import BadInput, RefusedWords, UnknownName
from directory.marketplace.at_event import HERE
from directory.marketplace.event_file import event_text, read_event
from directory.marketplace.hall.warnings import hall_warnings
from directory.marketplace.making import id_of
from directory.model.events import Bid, Budget, EventCount, FollowUp, PrintedOnce
from tests.practice_event import kept_practice_event
from ui.actions.event import event_making, events

SEFTON = {
    "Primary care networks",
    "Mental health trust",
    "Housing and homelessness services",
    "Alcohol and substance services",
    "High intensity users of A&E",
    "Domestic abuse, now or in the past",
    "Looked-after children and care leavers",
    "Ex-offenders",
}
DAY = date(2027, 3, 10)


def test_a_new_marketplace_has_the_groups_that_sefton_asked_for(real_desk):
    made = event_making.new_event(real_desk, "Help in one place", DAY)
    assert {one.staff_name for one in made.groups} == SEFTON
    assert all(one.needs for one in made.groups)
    assert (made.id, made.held_on, made.kind) == ("help-in-one-place", DAY, "marketplace")
    assert events.event(real_desk, made.id) == made


def test_what_a_group_is_suggested_by_stands_in_the_source(real_desk, shared):
    said = (shared / "sources" / "001-sefton.txt").read_text(encoding="utf-8").casefold()
    words = [one for group in event_making.new_event(real_desk).groups for one in group.suggested]
    assert len(words) == len(SEFTON)
    for one in words:
        assert one.casefold().replace("a&e", "aande") in said


def test_practice_names_no_real_body(desk):
    assert not any(one.suggested for one in event_making.new_event(desk).groups)


def test_risks_and_run_sheet_are_there_from_the_start(real_desk, shared):
    made = event_making.new_event(real_desk)
    hazards = " ".join(f"{one.hazard} {one.controls}".casefold() for one in made.risks)
    with (shared / "domain" / "event_artefacts.csv").open(encoding="utf-8") as file:
        wanted = next(row for row in csv.DictReader(file) if row["artefact"] == "Risk assessment")
    named = wanted["content"].split("owner: ")[1].split(", ")
    same = {
        "manual handling": "lifting",
        "lone working": "working alone",
        "distress": "upset",
        "trips": "trips",
    }
    assert [one for one in named if same.get(one, one.rstrip("s")) not in hazards] == []
    assert all(one.controls and one.owner and not one.severity for one in made.risks)
    assert [one.starts for one in made.shifts] == sorted(one.starts for one in made.shifts)


def test_a_label_in_the_name_is_refused(real_desk):
    with pytest.raises(RefusedWords):
        event_making.new_event(real_desk, "Complex lives marketplace")
    assert events.events(real_desk) == ()


def test_two_events_of_one_name_have_two_ids(real_desk):
    first, second = (event_making.new_event(real_desk, "Spring day") for _ in range(2))
    assert (first.id, second.id) == ("spring-day", "spring-day-2")


def test_a_name_without_letters_still_has_an_id():
    assert id_of("!!!") == "event"
    assert len(id_of("Help " * 40)) <= 40


def test_each_kind_has_its_template(real_desk):
    for kind in event_making.templates():
        made = event_making.new_event(real_desk, template=kind)
        assert made.kind == kind
        assert bool(made.questions) == (kind in ("network", "consultation"))
        assert (made.budget is not None) == (kind == "budgeting")
    with pytest.raises(UnknownName, match="There are: marketplace, "):
        event_making.new_event(real_desk, template="fair")


def test_groups_can_be_the_themes_or_the_needs_of_one_theme(real_desk):
    every = event_making.new_event(real_desk, themes=("*",))
    money = event_making.new_event(real_desk, themes=("money",))
    two = event_making.new_event(real_desk, themes=("home", "money"))
    assert len(every.groups) == 10
    assert {one.id for one in money.groups} == {"benefits", "debt", "energy", "food"}
    assert [one.id for one in two.groups] == ["home", "money"]
    with pytest.raises(UnknownName, match="no theme 'gold'"):
        event_making.new_event(real_desk, themes=("gold",))


def test_a_group_of_a_sensitive_need_has_its_neutral_name(real_desk):
    safety = event_making.new_event(real_desk, themes=("safety",))
    names = {one.id: one.name for one in safety.groups}
    assert names["domestic_abuse"] != "Abuse or control by a partner or family member"


def test_a_network_meets_under_its_own_name_and_is_found_by_its_record(desk):
    made = event_making.network_event(desk, "practice-sefton-forum", held_on=DAY)
    assert (made.kind, made.network) == ("network", "practice-sefton-forum")
    assert made.name == "Practice Sefton Helping Forum"
    assert len(made.questions) == 3
    assert event_making.events_of_network(desk, "practice-sefton-forum") == (made,)
    with pytest.raises(BadInput, match="not the record of a network"):
        event_making.network_event(desk, "practice-dry-house")


def test_last_years_event_keeps_hall_and_stalls_and_leaves_the_day_behind(desk):
    before = kept_practice_event(desk, stalls=4)
    status = ("came", "absent", "declined", "confirmed")
    stalls = tuple(
        one.model_copy(update={"status": told, "insurance": True, "lunch": 2, "note": "Bring tea."})
        for one, told in zip(before.stalls, status, strict=True)
    )
    events.keep_event(desk, before.model_copy(update={
        "stalls": stalls,
        "counts": (EventCount(what="public", number=99),),
        "follow_ups": (FollowUp(what="Meet in May"),),
        "printed": (PrintedOnce(thing="stall-map", digest="x", printed_on=DAY),),
        "numbers_kept_since": DAY,
        "gaps_heard": ("food",),
        "costs": 5_00,
        "budget": Budget(pot=100, bids=(Bid(id="1", organisation="Practice Choir", asked=1),)),
    }))  # fmt: skip
    made = event_making.again(desk, before.id, held_on=DAY)
    assert made.id == f"{before.id}-2"
    assert (made.hall, made.pitches, made.groups) == (before.hall, before.pitches, before.groups)
    assert {one.status for one in made.stalls} == {"idea"}
    assert [one.note for one in made.stalls] == [
        "Bring tea.",
        "Bring tea. Did not come last time.",
        "Bring tea. Said no last time.",
        "Bring tea.",
    ]
    assert {(one.insurance, one.lunch) for one in made.stalls} == {(None, 0)}
    assert (made.places, made.counts, made.printed, made.follow_ups) == ((), (), (), ())
    assert (made.gaps_heard, made.costs, made.numbers_kept_since, made.budget.bids) == (
        (),
        0,
        None,
        (),
    )
    assert (made.held_on, made.budget.pot) == (DAY, 100)


def test_the_practice_example_is_full_at_first_sight(desk):
    made = event_making.example(desk)
    assert made.held_on == date(2027, 1, 6)
    assert hall_warnings(made) == ()
    status = {one.status for one in made.stalls}
    assert status == {"confirmed", "invited", "declined", "idea"}
    assert len(made.pitches) == 26
    assert {one.stall for one in made.places} == {
        one.id for one in made.stalls if one.status in HERE
    }
    at = desk.papers().at_event(made.id)
    assert all("Practice" in one.name for one in at.stalls("professional"))
    assert read_event(event_text(made)).event == made


def test_the_example_needs_practice(real_desk):
    with pytest.raises(BadInput, match="needs practice"):
        event_making.example(real_desk)
