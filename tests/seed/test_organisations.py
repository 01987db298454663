"""Who the source reports name: all of them, bare, unconfirmed, and none invented."""

import csv
import re

import pytest

from directory.disclosure.rules.clean import public_name
from directory.disclosure.rules.labels import avoided_in, labels_in
from directory.disclosure.rules.ways_in import has_way_in
from directory.words import tidy
from seed.contents import contents, read_contents
from seed.reading import SeedProblem
from seed.rules.organisations import NEVER, NEVER_OF_A_PLACE

NOT_SUGGESTED = {
    "O027": "no offer is stated",
    "O059": "the police are nobody's lawyer",
    "O087": "a network is nowhere to send a person",
    "O088": "a network is nowhere to send a person",
    "O090": "an ambulance is the crisis numbers' business",
}
"""Rows whose further needs nobody would find help for there."""
BESIDE_THE_LIST = {"F25": "Leading for System Change Group (Sefton)"}
"""Named in a report, by the row of what was asked for."""
SENSITIVE = {"O106", "O107", "O108", "O131"}


@pytest.fixture(scope="module")
def rows(shared):
    path = shared / "domain" / "organisations.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def held():
    return {page.source_id: page for page in contents().organisations}


def needs_of(page, *, suggested):
    return {one.need for one in page.needs if (one.structure == "suggested") is suggested}


def test_every_row_of_the_list_is_there_under_its_name(rows, held):
    assert len(rows) == 136
    listed = {one: row["name"] for one, row in rows.items()}
    assert {one: page.name for one, page in held.items()} == listed | BESIDE_THE_LIST


def test_each_names_its_report_and_line(rows, held):
    for one, row in rows.items():
        assert held[one].source == f"Source report {row['seed']}, line {row['line']}"


def test_all_are_unconfirmed_and_shipped_by_us(held):
    assert {(page.standing, page.publisher) for page in held.values()} == {
        ("unconfirmed", "signpost")
    }


def test_what_has_closed_is_closed_and_what_is_planned_is_planned(rows, held):
    closed = {one for one, row in rows.items() if "REPORTED CLOSED" in row["outside_note"]}
    planned = {one for one, row in rows.items() if "Status planned" in row["outside_note"]}
    assert {one for one, page in held.items() if page.status == "closed"} == closed == {"O014"}
    assert {one for one, page in held.items() if page.status == "planned"} == planned == {"O050"}
    assert {page.status for page in held.values()} == {"closed", "planned", "not_known"}


def test_none_holds_a_fact_that_no_report_gives(held):
    for page in held.values():
        assert not [field for field in NEVER if getattr(page, field)], page.id
        assert page.cost == "not_recorded"
        for place in page.locations:
            assert not [field for field in NEVER_OF_A_PLACE if getattr(place, field)], page.id


def test_ways_in_are_those_of_the_list(rows, held):
    given = {one for one, row in rows.items() if row["route_in_seed"]}
    told = {one for one, page in held.items() if page.routes or page.how_to_refer}
    assert given - told == {"O043"}  # who may join a forum: that is whom it is for
    assert told <= given


def test_whom_it_is_for_is_said_where_the_list_says_it(rows, held):
    given = {one for one, row in rows.items() if row["criteria_in_seed"]}
    told = {one for one, page in held.items() if page.who_for}
    assert given - told == {"O049"}  # eighteen weeks: how long it lasts
    assert held["O049"].length_of_support == "At most 18 weeks."
    assert told - given == {"O043"}


def test_a_wait_is_told_only_where_the_list_tells_it(rows, held):
    waits = {one for one, page in held.items() if page.waiting_time}
    assert waits
    for one in waits:
        assert re.search("wait", rows[one]["offer_from_seed"]), one


def test_needs_are_those_of_the_list_and_the_rest_is_suggested(rows, held):
    for one, row in rows.items():
        stated, suggested = (needs_of(held[one], suggested=way) for way in (False, True))
        listed = set(row["needs"].split(";")) - {""}
        assert not stated & suggested
        assert stated | suggested <= listed, one
        if one not in NOT_SUGGESTED:
            assert stated | suggested == listed, one


def test_what_the_report_does_not_say_is_suggested_at_most(held):
    assert needs_of(held["O120"], suggested=False) == set()
    assert needs_of(held["O108"], suggested=False) == set()
    assert needs_of(held["O077"], suggested=False) == set()


def test_nothing_on_abuse_stands_without_a_neutral_name(held):
    assert {one for one, page in held.items() if page.sensitive} == SENSITIVE
    for one in SENSITIVE:
        assert held[one].neutral_name
        for word in ("abuse", "violence", "hurt"):
            assert word not in tidy(held[one].neutral_name)
    harmed = {one for one, page in held.items() if page.side != "neither"}
    assert harmed == {"O106", "O107", "O131"}


def test_public_names_and_words_hold_no_label(held):
    for page in held.values():
        for text in (public_name(page), page.description, page.who_for, page.how_to_refer):
            assert not labels_in(text), page.id
            assert not avoided_in(text), page.id


def test_no_name_of_a_person_from_the_reports_is_held(shared, held):
    """A report lists people with their organisation in brackets; others it gives by e-mail."""
    texts = tidy(" ".join(page.as_text() for page in held.values()))
    found = set()
    for path in (shared / "sources").glob("*.txt"):
        report = path.read_text(encoding="utf-8")
        listed = [line for line in report.splitlines() if line.startswith("Segment ")]
        found |= set(re.findall(r"([A-Z]\w+ [A-Z]\w+) \(", " ".join(listed)))
        found |= {" ".join(name) for name in re.findall(r"\b(\w+)\.(\w+)@", report)}
    assert len(found) > 15
    assert not [name for name in found if tidy(name) in texts]


def test_few_have_a_way_in_and_they_are_these(held):
    reached = {one for one, page in held.items() if has_way_in(page)}
    assert reached == {
        *("O001", "O002", "O012", "O024", "O062", "O065", "O089", "O091", "O093"),
        *("O117", "O125", "O130", "O131"),
    }


def test_an_organisation_of_no_known_type_is_named_with_its_line(seed_copy, plant):
    number = plant("organisations/wider.toml", 'type = "network"', 'type = "club"')
    with pytest.raises(SeedProblem, match="club: no such type") as caught:
        read_contents(seed_copy)
    assert (caught.value.file, caught.value.line) == ("wider.toml", number)


def test_an_organisation_without_its_line_in_the_report_is_named(seed_copy, plant):
    number = plant("organisations/wider.toml", 'seen = "001:33"', 'seen = "somewhere"')
    with pytest.raises(SeedProblem, match="write seen as report:line") as caught:
        read_contents(seed_copy)
    assert (caught.value.file, caught.value.line) == ("wider.toml", number)


def test_a_time_that_cannot_be_read_is_named_with_its_line(seed_copy, plant):
    times = 'seen = "001:33"\ntimes = ["hall someday 9-5"]'
    number = plant("organisations/wider.toml", 'seen = "001:33"', times) + 1
    with pytest.raises(SeedProblem, match="cannot be read: hall someday 9-5") as caught:
        read_contents(seed_copy)
    assert (caught.value.file, caught.value.line) == ("wider.toml", number)
