"""What the panel says of one record, in the words of people."""

from datetime import date

import pytest

from directory.disclosure.record.panel_making import make_panel
from directory.model import ServicePage

TODAY = date(2026, 11, 22)


def lines_of(key, *, public=False, **fields):
    page = ServicePage(id="p-1", name="Practice Money Help", **fields)
    panel = make_panel(page, TODAY, practice=True, public=public)
    return next(section.lines for section in panel.sections if section.key == key)


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("The same day", "They answer the same day."),
        ("2 working days", "They answer in 2 working days."),
        ("1 hour", "They answer in 1 hour."),
        ("Within the hour.", "They answer within the hour."),
        ("1 week before the holiday", "They answer 1 week before the holiday."),
    ],
)
def test_when_they_answer_is_one_plain_sentence(reply, said):
    route = {
        "channel": "professional_form", "who": ["any_professional"], "accepted": "yes",
        "for_workers": "Use the form.", "reply_time": reply,
    }  # fmt: skip
    lines = lines_of("how_to_get_in", routes=[route])
    assert lines[1:4] == ("You can refer:", "Use the form.", "Open to: any worker.")
    assert lines[-1].startswith(said)


def test_an_answer_to_the_person_is_not_called_a_way_to_refer():
    route = {"channel": "self_phone", "accepted": "yes", "reply_time": "2 days"}
    lines = lines_of("how_to_get_in", routes=[route])
    assert "They answer in 2 days." in " ".join(lines)
    assert not [line for line in lines if line.startswith("You can refer")]


def test_a_whole_sentence_about_whom_it_is_not_for_has_no_lead_before_it():
    said = lines_of("can_they_go", not_for="They cannot help if you own a home. People under 18.")
    assert said == ("They cannot help if you own a home.", "Not for: People under 18.")


def test_the_public_reads_of_no_exclusion_for_what_somebody_did():
    held = {
        "who_for": "You must be 18 or over.",
        "not_for": "They will not let you in with a weapon. You cannot bring a pet.",
        "criteria": [{"kind": "risk_flags", "words": "Not after arson", "strength": "excludes"}],
    }
    staff = " ".join(lines_of("can_they_go", **held))
    assert "weapon" in staff
    assert "arson" in staff
    assert lines_of("can_they_go", public=True, **held) == (
        "You must be 18 or over.", "You cannot bring a pet.",
    )  # fmt: skip


def test_a_check_by_the_source_says_where_it_stood():
    check = {"group": "contact", "checked_on": "2026-11-03", "means": "source"}
    phone = [{"id": "p", "kind": "phone", "value": "0151 496 0101"}]
    assert lines_of("checked", checks=[check], contacts=phone)[-1] == (
        "Phone: 3 November 2026, in the list this came from."
    )


@pytest.mark.parametrize(
    ("contacts", "places", "said"),
    [
        ([{"id": "p", "kind": "phone", "value": "0151 496 0101"}], [], "Phone: "),
        ([{"id": "w", "kind": "website", "value": "https://example.org"}], [], "Website: "),
        ([{"id": "m", "kind": "email", "value": "a@example.org"}], [], "Email: "),
        ([], [{"id": "l", "town": "Kirkby"}], "Address: "),
        ([], [], "Contact: "),
    ],
)
def test_what_was_checked_is_named_by_what_is_held(contacts, places, said):
    page = ServicePage(
        id="practice-1", name="Practice One", contacts=contacts, locations=places,
        checks=[{"group": "contact", "checked_on": "2026-11-03", "means": "phone"}],
    )  # fmt: skip
    made = make_panel(page, TODAY, practice=True, public=False)
    (checked,) = (one for one in made.sections if one.key == "checked")
    assert any(line.startswith(said) for line in checked.lines)
    assert said == "Phone: " or not any("Phone" in line for line in checked.lines)


def test_beside_a_sentence_that_labels_the_next_one_tells_what_it_is():
    page = ServicePage(
        id="practice-1",
        name="Practice One",
        description="For people with complex needs. We give out food on Mondays.",
    )
    made = make_panel(page, TODAY, practice=True, public=True)
    assert made.sentence == "We give out food on Mondays."
