"""How good the records are, by source and area, and what would help most."""

from datetime import date

from directory.coverage import counting
from directory.coverage.survey import Asked, Survey
from directory.model import Contact, FactCheck
from tests.directory.coverage.conftest import TODAY, covers, needs, page


def quality_of(desk, area="Knowsley"):
    survey = Survey(desk.directory, TODAY)
    return survey.quality(survey.matrix(Asked(area=area)))


def checked(group, day):
    return FactCheck(group=group, checked_on=day, means="phone")


def phone():
    return (Contact(id="phone-1", kind="phone", value="0151 496 0123"),)


def test_shares_are_of_the_records_that_can_be_used(small):
    whole = quality_of(small).whole
    assert whole.records == 11
    assert whole.recorded["way_in"] == 3
    assert whole.recorded["age"] == 3
    assert whole.recorded["phone"] == 0
    assert whole.recorded["needs"] == 10
    assert whole.share("needs") == "90 %"  # one is missing: never 100 %


def test_checked_in_time_means_phone_and_times(real_desk):
    fresh, old = date(2026, 11, 1), date(2025, 1, 1)
    times = page("x").model_copy(update={})
    for one in (
        page("both", checks=(checked("contact", fresh), checked("hours", fresh))),
        page("no-times-to-check", checks=(checked("contact", fresh),)),
        page("old", checks=(checked("contact", old),)),
        page("rules-only", checks=(checked("criteria", fresh),)),
        times,
    ):
        real_desk.directory.save(one)
    whole = quality_of(real_desk).whole
    assert whole.recorded["checked"] == 2
    assert whole.median_days == 21


def test_it_is_told_by_source_and_by_area(small):
    small.directory.save(page("council", source="Council list", coverage=covers("Kirkby")))
    found = quality_of(small)
    assert {one.name: one.records for one in found.by_source} == {
        "Council list": 1,
        "Source not recorded": 11,
    }
    areas = {one.name: one.records for one in found.by_area}
    assert areas["Halewood"] == 1
    assert areas["Kirkby"] == 6


def test_what_would_help_most_is_what_is_lacking_where_people_are_sent(real_desk):
    real_desk.directory.save(page("quiet", contacts=phone()))
    real_desk.directory.save(page("busy", needs=needs("food", structure="suggested")))
    real_desk.directory.save(page("calm", contacts=phone()))
    counting.count_prints(real_desk.directory, ["busy"], TODAY)
    to_do = quality_of(real_desk).to_do
    assert to_do[0].words == "Ask 3 services how to get in."
    assert to_do[0].lacking[0] == "busy"
    words = [one.words for one in to_do]
    assert "Find the phone number of 1 service." not in words[:1]


def test_an_empty_directory_has_no_shares(real_desk):
    found = quality_of(real_desk)
    assert found.whole.records == 0
    assert found.whole.share("phone") == "-"
    assert found.whole.median_days is None
    assert found.to_do == ()
