"""A page of a feed holds less than its single services: what it does not speak of stays."""

import json

import pytest

from directory.interchange.bringing.importing import Options
from ui.actions.exchange import look_at_file
from ui.actions.keeping import import_file

TERM = {"id": "t1", "name": "Foodbanks", "vocabulary": "made-up"}
SCHEDULE = {"byday": "MO", "opens_at": "10:00", "closes_at": "12:00"}
ADDRESS = {"address_1": "1 Elm Road", "city": "Kirkby", "postal_code": "L32 8XA"}
PHONE = {"id": "p1", "number": "0151 496 0123"}
HOLIDAY = {"start_date": "2026-12-25", "end_date": "2026-12-26", "closed": True}
LIGHT = {
    "id": "s1", "name": "Elm Meals", "description": "Hot meals.", "url": "https://elm.example.org",
    "status": "active",
}  # fmt: skip
LISTS = {
    "service_areas": [{"id": "a1", "service_area": "Knowsley", "name": "Knowsley"}],
    "languages": [{"id": "l1", "language": "Polish", "name": "Polish"}],
    "holiday_schedules": [HOLIDAY],
    "cost_options": [{"id": "c1", "amount": "2", "option": "a meal"}],
    "organization": {"id": "o1", "name": "Elm Trust"},
    "eligibility_description": "Anyone in Kirkby.",
    "a_property_of_theirs": "blue",
}  # fmt: skip


def oruk1(**more):
    place = {"id": "l1", "physical_addresses": [ADDRESS]}
    return {
        **LIGHT, **LISTS, "eligibilitys": [{"eligibility": "Anyone in Kirkby."}],
        "regular_schedules": [SCHEDULE], "contacts": [{"id": "k1", "phones": [PHONE]}],
        "service_at_locations": [{"id": "x1", "location": place}],
        "service_taxonomys": [{"id": "st", "taxonomy": TERM}], "attending_access": "drop-in",
        "minimum_age": 18, **more,
    }  # fmt: skip


def oruk3(**more):
    place = {"id": "l1", "addresses": [ADDRESS]}
    return {
        **LIGHT, **LISTS, "schedules": [SCHEDULE], "phones": [PHONE], "wait_time": "A week",
        "application_process": "Just turn up.", "alternate_name": "Elm Dinners",
        "service_at_locations": [{"id": "x1", "location": place}],
        "attributes": [{"id": "at", "taxonomy_term": TERM}], "minimum_age": 18, **more,
    }  # fmt: skip


SHAPES = {
    "oruk1": (oruk1, {"deliverable_type": None}, "content"),
    "oruk3": (oruk3, {"last_modified": "2026-11-01", "a_property_of_theirs": "blue"}, "contents"),
}


def feed(folder, form, service):
    path = folder / "council.json"
    path.write_text(json.dumps({SHAPES[form][2]: [service]}), encoding="utf-8")
    return path


def held(desk):
    return desk.directory.page("council-s1")


@pytest.mark.parametrize("form", SHAPES)
def test_a_shallow_page_empties_nothing(form, real_desk, tmp_path):
    whole, mark, _ = SHAPES[form]
    import_file(real_desk, feed(tmp_path, form, whole(**mark)))
    before = held(real_desk)
    filled = (
        "locations",
        "sessions",
        "coverage",
        "closures",
        "languages",
        "criteria",
        "categories",
    )
    assert all(getattr(before, name) for name in filled)
    path = feed(tmp_path, form, {**LIGHT, **mark})
    looked = look_at_file(real_desk, path)
    assert (looked.updated, looked.unchanged) == (0, 1)
    report = import_file(real_desk, path)
    assert (report.updated, report.unchanged, len(report.conflicts)) == (0, 1, 0)
    assert held(real_desk) == before


@pytest.mark.parametrize("form", SHAPES)
def test_what_a_shallow_page_says_is_taken(form, real_desk, tmp_path):
    whole, mark, _ = SHAPES[form]
    import_file(real_desk, feed(tmp_path, form, whole(**mark)))
    before = held(real_desk)
    report = import_file(
        real_desk, feed(tmp_path, form, {**LIGHT, **mark, "description": "Hot soup."})
    )
    assert report.updated == 1
    after = held(real_desk)
    assert after.description == "Hot soup."
    assert [need.need for need in after.needs] == [need.need for need in before.needs]
    same = {"description": before.description, "needs": before.needs}
    assert after.model_copy(update=same).as_text() == before.as_text()


@pytest.mark.parametrize("form", SHAPES)
def test_an_empty_list_says_that_there_is_none(form, real_desk, tmp_path):
    whole, mark, _ = SHAPES[form]
    import_file(real_desk, feed(tmp_path, form, whole(**mark)))
    none = {"service_areas": [], "languages": [], "schedules": [], "regular_schedules": []}
    import_file(real_desk, feed(tmp_path, form, {**LIGHT, **mark, **none}))
    after = held(real_desk)
    assert (after.coverage, after.languages, after.sessions) == ((), (), ())
    assert all((after.locations, after.closures))


@pytest.mark.parametrize("form", SHAPES)
def test_what_was_changed_here_stays_beside_a_shallow_page(form, real_desk, tmp_path):
    whole, mark, _ = SHAPES[form]
    import_file(real_desk, feed(tmp_path, form, whole(**mark)))
    ours = held(real_desk).model_copy(update={"languages": ("Welsh",), "sessions": ()})
    real_desk.directory.save(ours)
    for options in (Options(), Options(theirs=False)):
        import_file(real_desk, feed(tmp_path, form, {**LIGHT, **mark}), options)
        assert held(real_desk).languages == ("Welsh",)
        assert held(real_desk).sessions == ()


@pytest.mark.parametrize("form", SHAPES)
def test_null_is_no_list(form, real_desk, tmp_path):
    whole, mark, _ = SHAPES[form]
    import_file(real_desk, feed(tmp_path, form, whole(**mark)))
    before = held(real_desk)
    nothing = {"service_areas": None, "languages": None, "service_at_locations": None}
    import_file(real_desk, feed(tmp_path, form, {**LIGHT, **mark, **nothing}))
    assert held(real_desk).locations == before.locations
    assert held(real_desk).coverage == before.coverage


def test_tables_in_one_file_speak_of_everything(real_desk, tmp_path):
    service = {"id": "s1", "name": "Elm Meals", "description": "Hot meals."}
    areas = [{"id": "a1", "service_id": "s1", "name": "Knowsley"}]
    phones = [{"id": "p1", "service_id": "s1", "number": "0151 496 0123"}]
    path = tmp_path / "council.json"
    for tables in ({"service_areas": areas, "phones": phones}, {"phones": phones}):
        path.write_text(json.dumps({"services": [service], **tables}), encoding="utf-8")
        import_file(real_desk, path)
    assert held(real_desk).coverage == ()
    assert held(real_desk).contacts
