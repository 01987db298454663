"""Each way in, told to staff and to the person: a door for a doctor, a school, oneself."""

from datetime import date

import pytest

from directory.disclosure.record.panel_making import make_panel
from directory.disclosure.rules.ways_shown import ways_shown
from directory.model import ServicePage

TODAY = date(2026, 11, 22)
CONTACTS = [
    {"id": "main", "kind": "phone", "value": "0151 496 0101", "label": "Front desk"},
    {"id": "schools", "kind": "email", "value": "schools@example.org", "label": "For schools",
     "audience": "professional"},
]  # fmt: skip
OWN = {"channel": "self_phone", "who": ["self"], "accepted": "yes", "contact_id": "main"}
SCHOOL = {
    "channel": "professional_form", "who": ["school"], "accepted": "yes", "area": "Kirkby",
    "contact_id": "schools", "for_workers": "Fill in the form. Ring first.",
    "bring": ["The last report"], "reply_time": "2 weeks", "next_step": "They visit.",
    "audience": "professional",
}  # fmt: skip
DOCTOR = {
    "channel": "through_gp", "who": ["gp_only"], "accepted": "yes", "area": "Northwood",
    "waiting_time": "8 weeks", "waiting_checked_on": "2026-10-14",
}  # fmt: skip


def page_of(*routes, **more):
    return ServicePage(
        id="p-1", name="Practice One", **{"routes": routes, "contacts": CONTACTS, **more}
    )


def told(*routes, public=False, **more):
    ways = ways_shown(page_of(*routes, **more), TODAY, public=public)
    return {way.lead: list(way.lines) for way in ways}


def test_a_service_has_a_door_for_each_who_may_ask_with_its_own_area():
    found = told(DOCTOR, SCHOOL, OWN)
    assert list(found) == [
        "They can go themselves:",
        "Doctors can refer, in Northwood:",
        "Schools can refer, in Kirkby:",
    ]
    assert found["Schools can refer, in Kirkby:"] == [
        "1. Fill in the form.",
        "2. Ring first.",
        "For schools: schools@example.org",
        "Bring: the last report.",
        "They answer in 2 weeks. If you ask today and hear nothing by 6 December 2026, ask again.",
        "Next: They visit.",
    ]
    assert found["Doctors can refer, in Northwood:"][-1] == "Wait this way: 8 weeks (October 2026)."


def test_the_person_reads_of_their_own_ways_and_of_none_for_workers_alone():
    found = told(DOCTOR, SCHOOL, OWN, public=True)
    assert list(found) == ["They can go themselves:", "Somebody asks for them, in Northwood:"]
    assert "refer" not in str(found).lower()
    assert "schools@example.org" not in str(found)


def test_another_team_is_named():
    team = {"channel": "from_another_team", "who": ["mdt"], "partner": "The ward"}
    assert list(told(team)) == ["From another team (The ward):"]


@pytest.mark.parametrize(
    ("who", "lead"),
    [
        (["any_professional", "school"], "You can refer:"),
        (["school", "police", "gp_only"], "Schools, police and doctors can refer:"),
        ([], "You can refer:"),
    ],
)
def test_who_may_ask_is_said_first(who, lead):
    (found,) = told({"channel": "professional_phone", "who": who, "accepted": "yes"}).items()
    assert found[0] == lead
    assert ("Who may use it is not recorded: ask them." in found[1]) is (not who)


def test_a_worker_who_sends_them_out_to_somebody_is_not_told_that_the_person_can_go():
    out = {"channel": "outreach", "who": ["police"], "accepted": "yes"}
    assert list(told(out)) == ["Police can refer:"]
    assert list(told({**out, "who": []})) == ["They can go themselves:"]
    (asked,) = told(out, public=True).values()
    assert asked[0].startswith("1. Someone who works with you must ask for you")


def test_a_way_that_is_not_taken_any_more_is_not_told_and_one_not_known_says_so():
    assert told({**OWN, "accepted": "no"}) == {}
    assert "Not known if they take people this way now: ask them." in str(
        told({**OWN, "accepted": "not_known"})
    )


def test_a_number_that_was_reported_wrong_stands_in_no_way_in():
    wrong = [{"group": "contact", "reported_wrong": "number"}]
    found = told({**SCHOOL, "who": ["any_professional"]}, checks=wrong)
    assert "example.org" not in str(found)


def test_a_sensitive_service_tells_the_person_neither_whose_number_it_is_nor_what_comes_next():
    other = {"id": "b", "kind": "phone", "value": "0151 496 0102", "label": "Refuge desk"}
    second = {**OWN, "contact_id": "b", "next_step": "They ask who hurt you."}
    more = {"contacts": [*CONTACTS, other], "sensitive": True, "neutral_name": "Practice House"}
    page = page_of(OWN, second, **more)
    public = str(make_panel(page, TODAY, practice=True, public=True))
    assert "0151 496 0102" in public
    assert "Refuge" not in public
    assert "hurt" not in public
    assert "Refuge desk: 0151 496 0102" in str(make_panel(page, TODAY, practice=True, public=False))


def test_what_happens_next_is_told_or_said_not_to_be_recorded():
    def after(page):
        panel = make_panel(page, TODAY, practice=True, public=False)
        return next(one.lines for one in panel.sections if one.key == "next")

    assert after(page_of(OWN)) == ("What happens next is not recorded: ask them.",)
    assert after(page_of(OWN, next_step="They ring.")) == ("They ring.",)
    assert after(page_of(SCHOOL)) == ()


def test_they_can_bring_someone_only_if_it_is_recorded():
    for access, there in ((("bring_a_friend",), True), ((), False)):
        panel = make_panel(page_of(OWN, access=access), TODAY, practice=True, public=True)
        assert ("They can bring someone with them." in str(panel)) is there
