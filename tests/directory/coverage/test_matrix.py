"""What is covered: for each need and area the services that somebody who lives there can use."""

from collections import Counter
from dataclasses import replace

import pytest

from directory.coverage.matrix import UNKNOWN, WIDE
from directory.coverage.narrowing import For
from directory.coverage.survey import Asked, Survey
from directory.errors import BadInput, UnknownName
from directory.model import Coverage, DeskFact, Location
from directory.store.local import Change, make_changes
from tests.directory.coverage.conftest import TODAY, age, covers, page

KNOWSLEY = Asked(area="Knowsley", level="town", theme="money")


def cell(made, column, line="food"):
    return made.cell(line, made.columns.index(column))


def names(made, column, line="food"):
    lines = {one.id: one for one in made.lines}
    behind = made.behind(lines[line], made.columns.index(column))
    return {one.card.id: one.standing for one in behind}


def test_a_cell_counts_who_lives_there_can_use(survey):
    made = survey.matrix(KNOWSLEY)
    assert names(made, "Kirkby") == {
        "kirkby-meals": "sure",
        "knowsley-parcels": "sure",
        "youth-debt": "sure",
        "northwood-cafe": "may",  # a part of Kirkby only
        "guessed-club": "suggested",
        "hearsay-larder": "unconfirmed",
    }
    assert cell(made, "Kirkby").words == "3 and 1 that may"
    assert cell(made, "Kirkby").apart == "1 suggested, 1 not confirmed"


def test_what_is_closed_ended_or_planned_is_not_counted(survey):
    made = survey.matrix(KNOWSLEY)
    assert made.not_usable == 3
    assert not {"closed-kitchen", "planned-kitchen", "ended-kitchen"} & set(names(made, "Kirkby"))


def test_what_covers_a_whole_country_does_not_hide_a_gap(survey):
    made = survey.matrix(KNOWSLEY)
    assert names(made, WIDE) == {"england-food-line": "sure", "phone-help": "sure"}
    assert names(made, "Halewood") == {"knowsley-parcels": "sure", "northwood-cafe": "may"}


def test_a_service_that_does_not_say_where_stands_apart(survey):
    made = survey.matrix(KNOWSLEY)
    assert names(made, UNKNOWN) == {"somewhere-pantry": "may"}


def test_where_only_its_door_is_known_it_may_be_for_people_there(survey):
    made = survey.matrix(KNOWSLEY)
    assert names(made, "Huyton")["huyton-hall"] == "may"
    assert names(made, "Knowsley")["huyton-hall"] == "may"
    assert "huyton-hall" not in names(made, "Kirkby")


def test_other_areas_are_none_of_these(survey):
    made = survey.matrix(KNOWSLEY)
    assert all("southport-soup" not in names(made, column) for column in made.columns)
    assert names(survey.matrix(Asked(area="Sefton", theme="money")), "Southport") == {
        "southport-soup": "sure"
    }


@pytest.mark.parametrize(
    ("who", "sure", "may"),
    [
        (For(age=30), {"kirkby-meals"}, {"knowsley-parcels", "northwood-cafe"}),
        (For(age=15), {"youth-debt"}, {"knowsley-parcels", "northwood-cafe"}),
        (For(way="alone"), {"kirkby-meals"}, {"youth-debt", "northwood-cafe"}),
        (For(way="worker"), {"knowsley-parcels"}, {"youth-debt"}),
        (For(when="weekend"), {"kirkby-meals"}, {"youth-debt", "northwood-cafe"}),
        (For(when="evening"), {"knowsley-parcels"}, {"youth-debt", "northwood-cafe"}),
        (For(free=True), {"kirkby-meals"}, {"youth-debt", "northwood-cafe"}),
    ],
)
def test_narrowing_leaves_out_what_does_not_fit_and_keeps_the_unknown_apart(survey, who, sure, may):
    found = names(survey.matrix(replace(KNOWSLEY, who=who)), "Kirkby")
    assert {one for one, standing in found.items() if standing == "sure"} == sure
    assert {one for one, standing in found.items() if standing == "may"} == may


def test_why_something_is_not_certain_is_said(survey):
    made = survey.matrix(replace(KNOWSLEY, who=For(age=30, free=True)))
    line = next(one for one in made.lines if one.id == "food")
    why = {one.card.id: one.why for one in made.behind(line, made.columns.index("Kirkby"))}
    assert why["kirkby-meals"] == ""
    assert why["northwood-cafe"] == "cost not recorded, for Northwood: ask"


def test_a_service_counts_once_under_its_theme(survey):
    made = survey.matrix(Asked(area="Kirkby", level="ward"))
    assert cell(made, "Kirkby", "money").sure == 3
    assert names(made, "Kirkby", "money")["youth-debt"] == "sure"
    assert names(made, "Northwood", "money")["northwood-cafe"] == "sure"


def test_a_usual_age_or_a_suggested_one_is_not_certain(small):
    small.directory.save(
        page("usual", coverage=covers("Kirkby"), criteria=(age("at_least", 50, "usually"),))
    )
    guess = age("at_least", 50, structure="suggested")
    small.directory.save(page("guess", coverage=covers("Kirkby"), criteria=(guess,)))
    no = age("at_least", 50, "excludes")
    small.directory.save(page("never", coverage=covers("Kirkby"), criteria=(no,)))
    survey = Survey(small.directory, TODAY)
    young = names(survey.matrix(replace(KNOWSLEY, who=For(age=20))), "Kirkby")
    assert (young["usual"], young["guess"], young["never"]) == ("may", "may", "sure")
    old = names(survey.matrix(replace(KNOWSLEY, who=For(age=60))), "Kirkby")
    assert (old["usual"], old["guess"]) == ("sure", "may")
    assert "never" not in old


def test_every_cell_is_as_many_as_the_services_behind_it(desk):
    survey = Survey(desk.directory, TODAY)
    for asked in (Asked(theme="*"), Asked(area="Sefton", who=For(age=17, when="weekend"))):
        made = survey.matrix(asked)
        for line in made.lines:
            for column in range(len(made.columns)):
                found = Counter(one.standing for one in made.behind(line, column))
                shown = made.cell(line.id, column)
                kinds = (shown.sure, shown.may, shown.suggested, shown.unconfirmed)
                assert kinds == tuple(
                    found[kind] for kind in ("sure", "may", "suggested", "unconfirmed")
                )


def test_every_record_is_told_of(desk):
    survey = Survey(desk.directory, TODAY)
    made = survey.matrix(Asked(area="Knowsley"))
    kinds = "SELECT count(*) FROM service WHERE kind IN ('service', 'community_asset')"
    held = desk.directory.rows(kinds)[0][0]
    assert made.counted + made.elsewhere + made.not_usable == held


def test_a_gap_for_a_fifteen_year_old_is_said_outright(survey):
    made = survey.matrix(Asked(area="Sefton", need="alcohol", who=For(age=15)))
    assert [line.id for line in made.gaps(0)] == ["alcohol"]
    assert made.cell("alcohol", 0).words == "0"


def test_the_desk_looks_at_its_own_borough_first(survey, small):
    fact = DeskFact(id="town", value="Kirkby")
    make_changes(small.directory, [Change(None, fact)], "This desk: town")
    columns = survey.matrix(Asked()).columns
    assert columns[0] == "Knowsley"
    assert "Kirkby" in columns


def test_without_a_town_it_looks_at_all_that_is_served(survey):
    assert survey.matrix(Asked()).columns == ("Knowsley", "Sefton", WIDE, UNKNOWN)
    towns = survey.matrix(Asked(level="town")).columns
    assert {"Kirkby", "Southport"} <= set(towns)
    assert "Woolton" not in towns


def test_wards_of_a_town_and_a_ward_alone(survey):
    wards = survey.matrix(Asked(area="Kirkby")).columns
    assert wards[0] == "Kirkby"
    assert {"Northwood", "Whitefield"} <= set(wards)
    assert survey.matrix(Asked(area="Northwood")).columns == ("Northwood", WIDE, UNKNOWN)


def test_an_area_or_need_that_is_not_known_is_refused_in_a_sentence(survey):
    for asked in (Asked(area="Atlantis"), Asked(area="L32 8XA"), Asked(who=For(age=400))):
        with pytest.raises(BadInput):
            survey.matrix(asked)
    with pytest.raises(UnknownName, match="There is no 'fun'"):
        survey.matrix(Asked(need="fun"))


def test_a_hidden_place_tells_nothing_of_where_it_is(small):
    hidden = Location(id="h", visibility="hidden", town="Kirkby", postcode="L32 8XA")
    small.directory.save(page("hidden-house", locations=(hidden,)))
    made = Survey(small.directory, TODAY).matrix(KNOWSLEY)
    assert "hidden-house" in names(made, UNKNOWN)
    assert "hidden-house" not in names(made, "Kirkby")


def test_a_place_named_by_its_code_is_the_same_place(small):
    coded = (Coverage(name="our patch", code="E08000011"),)
    small.directory.save(page("coded", coverage=coded))
    made = Survey(small.directory, TODAY).matrix(KNOWSLEY)
    assert names(made, "Halewood")["coded"] == "sure"
