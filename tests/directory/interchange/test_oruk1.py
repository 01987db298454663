from datetime import date
from pathlib import Path

import pytest

from directory.interchange import recognise
from directory.interchange.hsds.oruk1 import Oruk1
from directory.interchange.reading import Problem, ReadRecord
from tests.directory.interchange.reading_files import everything

FULL = Path(__file__).parents[2] / "samples" / "oruk1_full.json"


@pytest.fixture(scope="module")
def bristol(shared):
    path = shared / "data" / "oruk1_bristol" / "bristol.json"
    return everything(recognise(path), path, "bristol")


@pytest.fixture(scope="module")
def full():
    return everything(Oruk1(), FULL, "practice")


def records(items):
    return [item for item in items if isinstance(item, ReadRecord)]


def test_a_whole_council_feed_is_read_but_for_the_row_without_a_name(bristol):
    assert len(bristol) == 819
    assert len(records(bristol)) == 818
    left_out = [item for item in bristol if isinstance(item, Problem)]
    assert left_out == [Problem(1, "name", "This record has no name; left out.")]


def test_two_services_under_one_id_are_both_kept_and_told_of(bristol):
    yoga = [r for r in records(bristol) if r.page.source_id.startswith("2af617e5-")]
    assert [r.page.name for r in yoga] == [
        "Fishponds Yoga for Fitness & Wellbeing",
        "Yoga for Fitness & Relaxation",
    ]
    first, second = (r.page.id for r in yoga)
    assert first == "bristol-2af617e5-4532-bebe-1036-ffdf2e93ce55"
    assert second == first + "-yoga-for-fitness-relaxation"
    assert [note.field for note in yoga[1].notes] == ["id"]
    assert "both are kept" in yoga[1].notes[0].problem


def test_every_record_of_the_feed_has_an_id_of_its_own(bristol):
    ids = [r.page.id for r in records(bristol)]
    assert len(ids) == len(set(ids))


def test_descriptions_come_without_tags_entities_or_pictures(bristol):
    for record in records(bristol):
        text = record.page.as_text()
        assert ";base64," not in text, record.page.name
        assert "&nbsp;" not in text, record.page.name
        for tag in ("<p>", "</", "<br", "<li", "<span", "<div"):
            assert tag not in record.page.description, record.page.name


def test_who_assured_a_record_is_not_brought_in(bristol):
    assert all("assured_by" not in r.page.as_text() for r in records(bristol))
    some = next(r.page for r in records(bristol) if r.page.name == "Bristol Shared Reading")
    assert some.extra["pc_metadata"] == {
        "date_created": "2020-06-05",
        "date_modified": "2023-06-07",
        "date_assured": "2023-06-07",
    }


def test_audience_labels_that_differ_by_a_trailing_blank_are_one(bristol):
    for record in records(bristol):
        labels = [label.casefold() for label in record.page.categories]
        assert labels == [label.strip() for label in labels]
        assert len(labels) == len(set(labels))
    assert any("Dementia" in r.page.categories for r in records(bristol))


def test_what_the_source_assured_is_a_check_by_the_source(bristol):
    page = next(r.page for r in records(bristol) if r.page.name == "Bristol Shared Reading")
    assert page.status == "open"
    assert [(c.group, c.checked_on, c.means) for c in page.checks] == [
        ("contact", date(2023, 6, 7), "source")
    ]
    assert page.organisation.name == "The Reader"
    assert page.organisation_id == page.organisation.id


def test_web_addresses_without_a_scheme_get_one_and_words_stay_words(bristol):
    values = {c.value for r in records(bristol) for c in r.page.contacts if c.kind == "website"}
    assert "http://www.guidedogs.org.uk/getting-support" in values
    assert all(value.startswith(("http://", "https://")) for value in values)
    odd = [r for r in records(bristol) if r.page.extra.get("website") == "Warmley Community Centre"]
    assert odd
    assert odd[0].notes[0].field == "website"


def test_a_full_record_is_read_with_its_places_times_and_people_left_out(full):
    page = full[0].page
    assert page.name == "Practice Debt Advice & Budgeting"
    assert page.description == (
        "Free, private help with debt.\n- Letters from bailiffs\n- Priority bills"
    )
    assert [(c.kind, c.value, c.label) for c in page.contacts] == [
        ("website", "https://debt.example.org/", ""),
        ("email", "advice@example.org", ""),
        ("phone", "0151 496 0123", "Duty adviser"),
        ("phone", "07700 900123", ""),
    ]
    assert "Prunella" not in page.as_text()
    assert page.cost == "free"
    assert page.languages == ("English", "Polish")
    assert page.categories == ("Debt",)
    assert page.access == ("home_visit",)
    assert [(a.name, a.code) for a in page.coverage] == [
        ("Practice Town", "E08000099"),
        ("Practice Ward", ""),
    ]


def test_ages_of_a_full_record_are_a_stated_condition(full):
    age, words = full[0].page.criteria
    assert (age.kind, age.operator, age.value, age.structure) == (
        "age", "between", [18, 65], "stated",
    )  # fmt: skip
    assert (words.kind, words.words) == ("words", "Lives in Practice Town")
    assert full[0].page.who_for == "Adults under pension age; Lives in Practice Town"


def test_places_and_times_of_a_full_record(full):
    page = full[0].page
    library = page.locations[0]
    assert (library.address, library.town, library.postcode) == (
        "1 Invented Street", "Practice Town", "ZZ9 9ZZ",
    )  # fmt: skip
    assert library.access == ("step_free", "wheelchair")
    weekly = [(s.weekday, s.opens, s.closes) for s in page.sessions if s.every == "week"]
    assert weekly == [("mon", "10:00", "12:30"), ("wed", "10:00", "12:30")]
    monthly = [s.words for s in page.sessions if s.every == "words_only"]
    assert monthly == ["First Friday of the month, 10am to 12 noon"]
    closed = page.closures[0]
    assert (closed.starts_on, closed.ends_on) == (date(2026, 12, 24), date(2027, 1, 2))


def test_a_place_that_its_source_masks_is_told_by_its_town_only(full):
    page = full[0].page
    masked = page.locations[1]
    assert (masked.visibility, masked.area) == ("area_only", "Practice Town")
    assert "Canary" not in page.as_text()
    assert "L1 1AA" not in page.as_text()
    assert not any("Canary" in note.problem for note in full[0].notes)


def test_drop_in_is_a_way_in_that_the_source_has_stated(full):
    route = full[0].page.routes[0]
    assert (route.channel, route.who, route.accepted) == ("self_drop_in", ("self",), "yes")


def test_odd_values_are_kept_as_they_came_and_told(full):
    record = full[1]
    assert record.page.status == "not_known"
    assert record.page.extra["status"] == "resting"
    assert record.page.contacts == ()
    assert {note.field for note in record.notes} == {"status", "website", "minimum_age"}
    assert "javascript:" not in record.page.as_text()
    assert (record.page.cost, record.page.cost_words) == ("fee", "£3 a week")
    assert [s.words or s.opens for s in record.page.sessions] == ["19:00", "Also some Saturdays"]


def test_an_id_that_is_not_plain_is_kept_beside_an_id_of_ours(full):
    page = full[1].page
    assert page.source_id == "not plain / id"
    assert page.id.startswith("practice-")
    assert page.id.replace("-", "").isalnum()


def test_a_blank_name_is_no_name(full):
    assert full[2] == Problem(3, "name", "This record has no name; left out.")


def test_one_service_alone_and_another_dialect_are_read(shared):
    folder = shared / "data" / "bucks_outpost"
    alone = records(everything(Oruk1(), folder / "service.json", "bucks"))
    assert [r.page.name for r in alone] == ["12th Aylesbury Brownies"]
    page = alone[0].page
    assert page.locations[0].postcode == "HP21 7JF"
    assert (page.criteria[0].operator, page.criteria[0].value) == ("between", [5, 11])
    assert [(s.weekday, s.opens) for s in page.sessions] == [("mon", "10:00")]
    assert len(records(everything(Oruk1(), folder / "services.json", "bucks"))) == 20
