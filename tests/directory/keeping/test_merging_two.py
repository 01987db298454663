"""One record is made of two, and everything that led to the second leads to the first."""

import pytest

from directory.coverage.counting import PRINT
from directory.coverage.use import use_of_services
from directory.errors import BadInput, UnknownName
from directory.keeping.twice.duplicates import tell_apart
from directory.keeping.twice.merging_two import beside, merge_two
from directory.keeping.twice.side_by_side import two_sides
from directory.marketplace.event_file import event_text, read_event
from directory.model import (
    Contact,
    FactCheck,
    KeptList,
    Link,
    Location,
    Note,
    Organisation,
    Report,
    Route,
    ServiceNeed,
    ServicePage,
    Session,
)  # fmt: skip
from directory.model.checking import Replaced, ToldApart
from directory.model.events import Event, Stall
from directory.model.kept_events import KeptEvent
from directory.store import undo
from directory.store.counts import Count, add_counts
from directory.store.local import Change, held, make_changes
from tests.conftest import TODAY
from ui.actions import exchange


def page(number, **fields):
    return ServicePage(**{"id": f"test-{number}", "name": f"Practice Club {number}", **fields})


FIRST = page(
    1, description="Ours.", contacts=[Contact(id="c-1", kind="phone", value="0151 496 0111")],
    locations=[Location(id="place-1", address="1 Practice Row", postcode="L32 8XA")],
    needs=[ServiceNeed(need="food")], tags=["winter"],
    checks=[FactCheck(group="contact", checked_on="2026-06-01", means="phone")],
)  # fmt: skip
SECOND = page(
    2, description="Theirs.", who_for="Anyone.", needs=[ServiceNeed(need="debt")],
    contacts=[Contact(id="c-1", kind="email", value="a@example.org", location_id="place-1")],
    locations=[Location(id="place-1", address="1 Practice Row", postcode="L32 8XA")],
    sessions=[Session(location_id="place-1", weekday="mon", opens="09:00", closes="12:00")],
    routes=[Route(channel="self_email", contact_id="c-1")],
    links=[Link(kind="see_also", to="test-1")],
)  # fmt: skip


@pytest.fixture
def two(real_desk):
    directory = real_desk.directory
    for one in (FIRST, SECOND, page(3, links=[Link(kind="see_also", to="test-2")])):
        directory.save(one)
    return directory


def merge(directory, **takes):
    return merge_two(directory, "test-1", "test-2", takes, TODAY)


def test_both_stand_side_by_side_and_the_usual_choice_loses_nothing(two):
    both = beside(two, "test-1", "test-2")
    takes = {one.field: (one.take, one.may_be_both) for one in both.fields}
    assert takes["description"] == ("first", False)
    assert takes["who_for"] == ("second", False)
    assert takes["needs"] == ("both", True)
    assert both.refused == ""


def test_what_was_chosen_is_taken_and_names_within_the_record_stay_right(two):
    merge(two, contacts="both", description="second")
    made = two.page("test-1")
    assert (made.description, made.who_for, made.tags) == ("Theirs.", "Anyone.", ("winter",))
    assert [(one.id, one.kind) for one in made.contacts] == [("c-1", "phone"), ("c-1-2", "email")]
    assert made.routes[0].contact_id == "c-1-2"
    assert made.sessions[0].location_id == made.locations[0].id
    assert {need.need for need in made.needs} == {"food", "debt"}
    assert made.also_known_as == ("Practice Club 2",)
    assert made.links == ()
    assert made.checks == (), "nobody has checked the contacts of both together"


def test_every_reference_moves_and_the_old_id_leads_to_the_new_record(two):
    event = Event(id="day", stalls=(Stall(id="s-1", service="test-2"),))
    kept = [
        KeptList(id="both", services=("test-1", "test-2"), names=("a", "b")),
        KeptList(id="one", services=("test-2", "test-3"), names=("b", "c")),
        Note(service_id="test-2", text="Ring the bell.", written_on=TODAY),
        Report(id="test-2", reason="number", reported_on=TODAY),
        KeptEvent(id="day", content=event_text(event)),
    ]
    make_changes(two, [Change(None, one) for one in kept], "Kept")
    tell_apart(two, "test-2|test-3", TODAY)
    add_counts(two, [Count("2026-11", PRINT, "test-1", 2), Count("2026-11", PRINT, "test-2", 3)])
    done = merge(two)
    assert done.moved == 6
    assert two.page("test-3").links[0].to == "test-1"
    lists = {one.id: one.services for one in held(two, KeptList)}
    assert (lists["both"], lists["one"]) == (("test-1",), ("test-1", "test-3"))
    assert [one.service_id for one in held(two, Note)] == ["test-1"]
    assert [one.id for one in held(two, Report)] == ["test-1"]
    assert read_event(held(two, KeptEvent)[0].content).event.stalls[0].service == "test-1"
    assert [one.id for one in held(two, ToldApart)] == ["test-1|test-3"]
    assert two.page("test-2").id == "test-1"
    assert use_of_services(two) == {"test-1": 5}


def test_a_merged_record_that_is_merged_again_leads_to_the_last(two):
    merge(two)
    merge_two(two, "test-3", "test-1", {}, TODAY)
    assert {one.id: one.by for one in held(two, Replaced)} == {
        "test-1": "test-3", "test-2": "test-3",
    }  # fmt: skip
    assert two.page("test-2").id == "test-3"


def test_undo_brings_both_back_with_all_that_led_to_them(two):
    kept = KeptList(id="one", services=("test-2",), names=("b",))
    make_changes(two, [Change(None, kept)], "Kept")
    before = {one.id: one for one in two.pages(["test-1", "test-2", "test-3"])}
    merge(two)
    undo.undo(two)
    assert {one.id: one for one in two.pages(["test-1", "test-2", "test-3"])} == before
    assert [one.services for one in held(two, KeptList) if one.id == "one"] == [("test-2",)]
    assert held(two, Replaced) == ()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"kind": "network"}, "two kinds"),
        ({"locations": [Location(id="place-1", visibility="hidden")]}, "hides where it is"),
        ({"side": "harming"}, "two sides"),
    ],
)
def test_what_cannot_be_merged_is_refused_in_one_sentence_and_nothing_changes(two, changes, why):
    two.save(page(1, side="harmed", locations=FIRST.locations))
    two.save(page(2, **changes))
    assert why in beside(two, "test-1", "test-2").refused
    with pytest.raises(BadInput, match=why):
        merge(two)
    assert {one.name for one in two.pages(["test-1", "test-2"])} == {
        "Practice Club 1", "Practice Club 2",
    }  # fmt: skip


def test_two_hidden_records_merge_and_stay_hidden(two):
    hidden = [Location(id="place-1", visibility="hidden")]
    for number in (1, 2):
        two.save(page(number, locations=hidden, side="harmed"))
    assert merge(two).page.locations == (Location(id="place-1", visibility="hidden"),)


def test_wrong_names_and_choices_are_refused(two):
    with pytest.raises(UnknownName):
        merge_two(two, "test-1", "nobody", {}, TODAY)
    with pytest.raises(BadInput, match="two different"):
        merge_two(two, "test-1", "test-1", {}, TODAY)
    with pytest.raises(BadInput, match="no choice"):
        merge(two, name="third")


def test_needs_and_organisations_are_told_as_people_say_them(real_desk):
    """No word of the program: what a need is called, and that it is only suggested."""
    desk = real_desk
    suggested = ServiceNeed(need="debt", structure="suggested", words=("debt advice",))
    for one, who in (("a", "Elm Trust"), ("b", "The Elm Trust")):
        body = Organisation(id=f"org-{one}", name=who, publisher="tin")
        needs = (suggested,) if one == "a" else (ServiceNeed(need="food"),)
        page = ServicePage(
            id=f"tin-{one}", name="Elm Advice", organisation=body, needs=needs, publisher="tin"
        )
        desk.directory.save(page)
    fields = {one.field: one for one in exchange.beside(desk, "tin-a", "tin-b").fields}
    assert (fields["organisation"].first, fields["organisation"].second) == (
        "Elm Trust",
        "The Elm Trust",
    )
    names = {need.id: need.public_name for need in desk.directory.needs()}
    assert fields["needs"].first == f"{names['debt']} (suggested)"
    assert fields["needs"].second == names["food"]


def test_other_facts_of_the_source_are_told_in_words_and_by_no_code():
    sides = two_sides(page(1, extra={"to_confirm": "Name: confirm."}), page(2))
    (told,) = [one for one in sides if one.field == "extra"]
    assert (told.first, told.second) == ("To confirm: Name: confirm.", "")


MINE = page(1, contacts=[
    Contact(id="c-1", kind="phone", value="0151 496 0111", label="Desk"),
    Contact(id="c-2", kind="website", value="https://www.tin.example.org/"),
], description="Ours.", publisher="tin",
    checks=[FactCheck(group="contact", checked_on="2026-06-01", means="phone")])  # fmt: skip
THEIRS = page(2, contacts=[
    Contact(id="c-1", kind="phone", value="+44 151 496 0111"),
    Contact(id="c-2", kind="phone", value="0151 496 0222"),
    Contact(id="c-3", kind="email", value="tin@example.org"),
    Contact(id="c-4", kind="website", value="http://tin.example.org"),
], description="Theirs.", cost_words="50p")  # fmt: skip


def merged_of(directory, first, second):
    for one in (first, second):
        directory.save(one)
    return merge_two(directory, first.id, second.id, {}, TODAY)


def test_what_only_one_of_them_has_is_kept_and_what_is_not_kept_is_named(real_desk):
    done = merged_of(real_desk.directory, MINE, THEIRS)
    assert [one.value for one in done.page.contacts] == [
        "0151 496 0111", "https://www.tin.example.org/", "0151 496 0222", "tin@example.org"
    ]  # fmt: skip
    assert done.page.cost_words == "50p"
    (lost,) = done.not_kept
    assert lost in done.words
    assert done.page.description == "Ours."


def test_a_number_that_was_reported_wrong_stays_so_among_others(real_desk):
    wrong = FactCheck(group="contact", reported_wrong="number", reported_on="2026-11-20")
    for at, (first, second) in enumerate(((MINE, THEIRS), (THEIRS, MINE)), 1):
        said = first.model_copy(update={"id": f"x-{at}", "checks": (wrong,)})
        other = second.model_copy(update={"id": f"y-{at}", "checks": ()})
        for one, two in ((said, other), (other, said)):
            real_desk.directory.save(one)
            real_desk.directory.save(two)
            done = merge_two(real_desk.directory, one.id, two.id, {"contacts": "both"}, TODAY)
            assert [check.reported_wrong for check in done.page.checks] == ["number"]
            undo.undo(real_desk.directory)


def test_each_of_two_is_told_by_its_list_and_when_it_was_checked(real_desk):
    for one in (MINE, THEIRS):
        real_desk.directory.save(one)
    assert beside(real_desk.directory, MINE.id, THEIRS.id).headings == (
        "Practice Club 1: from tin, checked 1 June 2026",
        "Practice Club 2: entered here, not checked",
    )
