"""Services side by side, and one as plain text for a record system."""

import re

import pytest

from directory.desk.fit.comparing import compare, plain_summary
from directory.errors import BadInput, RefusedWords
from directory.model import ServicePage

SCHOOL, MEALS, BUS = "practice-school-ways", "practice-pantry", "practice-benefits-bus"


def cells(found):
    return {row.heading: row.cells for row in found.rows}


def test_services_stand_side_by_side_by_what_decides(desk):
    found = compare(desk, [SCHOOL, MEALS, BUS], public=False)
    assert found.practice
    assert found.names == ("Practice School Ways", "Practice Pantry", "Practice Benefits Bus")
    assert [row.heading for row in found.rows] == [
        "Who it is for", "Not for", "How to get in", "Phone", "When", "Where", "Cost", "Wait",
        "Checked",
    ]  # fmt: skip
    assert "Doctors can refer, in Northwood:" in str(cells(found)["How to get in"][0])


def test_what_is_alike_is_told_apart_from_what_differs(desk):
    found = compare(desk, [SCHOOL, BUS], public=False)
    alike = {row.heading for row in found.rows if not row.differs}
    assert "Cost" in alike
    assert "Who it is for" not in alike


def test_what_was_found_of_the_person_stands_first_once_something_was_answered(desk):
    found = compare(desk, [SCHOOL, BUS], public=False, fits={BUS: "Looks right"})
    assert found.rows[0].heading == "Can this person go?"
    assert found.rows[0].cells == ((), ("Looks right",))


def test_the_public_compares_in_words_that_they_may_see(desk):
    desk.directory.save(
        ServicePage(
            id="practice-quiet",
            name="Practice Refuge Line",
            neutral_name="Practice House Team",
            sensitive=True,
            who_for="Women who are hurt at home.",
            cost_words="For complex needs.",
            locations=[{"id": "a", "visibility": "hidden"}],
        )
    )
    public = str(compare(desk, [SCHOOL, "practice-quiet"], public=True)).lower()
    for told in ("refuge line", "hurt", "complex needs", "refer", "criteria"):
        assert told not in public
    assert "practice house team" in public
    assert "they will tell you where" in public


def test_two_or_three_are_compared_and_never_both_sides(desk):
    for wanted in ([SCHOOL], [SCHOOL, SCHOOL], [SCHOOL, MEALS, BUS, "practice-school-voices"]):
        with pytest.raises(BadInput, match="Mark 2 or 3"):
            compare(desk, wanted, public=False)
    sides = [
        str(desk.directory.rows(f"SELECT id FROM service WHERE side = '{side}' LIMIT 1")[0][0])
        for side in ("harmed", "harming")
    ]
    with pytest.raises(RefusedWords):
        compare(desk, sides, public=False)
    with pytest.raises(RefusedWords):
        plain_summary(desk, sides)


def test_a_summary_has_the_service_its_ways_in_and_the_date(desk):
    said = plain_summary(desk, [SCHOOL]).splitlines()
    assert said[0] == "PRACTICE. Not real. Do not give this to anyone."
    assert said[1] == "Service: Practice School Ways"
    assert [line for line in said if line.startswith("Schools can refer, in Kirkby (through")]
    assert "Bring: the last school report." in "\n".join(said)
    assert said[-1].startswith("Written down: 2")
    assert re.search(r"Phone: 0151 496 \d{4}", "\n".join(said))


def test_a_summary_of_a_record_reported_wrong_gives_no_way_in(desk):
    page = desk.directory.page(SCHOOL)
    wrong = [{"group": group, "reported_wrong": "closed"} for group in ("contact", "referral")]
    desk.directory.save(ServicePage.model_validate({**page.__dict__, "checks": wrong}))
    said = plain_summary(desk, [SCHOOL])
    assert "How to get in: reported wrong, not shown until checked" in said
    assert "0151" not in said
    assert "example.org" not in said
