"""The real directory as it ships: found, shown as unconfirmed, printed where one can go."""

import pytest

from directory.disclosure.record.panel_making import NO_WAY_IN
from directory.errors import BadInput
from seed.contents import contents
from ui import actions
from ui.actions.asking import warning_note, way_in

PRINTABLE = ("signpost-fuel-bank-foundation", "signpost-community-pharmacy")
UNREACHED = "signpost-light-for-life"


def names_for(desk, words, count=5):
    return [one.card.name for one in desk.ask(words).services[:count]]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("homeless tonight", "Light for Life"),
        ("ive got no food for the kids", "Trussell"),
        ("my drinking is out of hand", "Change Grow Live"),
        ("cant pay the leccy", "National Energy Action"),
        ("my husband hits me", "FreeVA (Free from Violence and Abuse)"),
        ("CGL", "Change Grow Live"),
        ("Knowsley Mums Together", "Northwood Mums Together"),
    ],
)
def test_plain_words_find_real_organisations(shipped_desk, words, name):
    assert name in names_for(shipped_desk, words)


def test_a_programme_name_of_the_report_finds_the_team(shipped_desk):
    found = names_for(shipped_desk, "south sefton complex lives multi-disciplinary team")
    assert found[0] == "South Sefton Multi-Disciplinary Team"


def test_every_row_says_that_it_is_not_confirmed_or_has_closed(shipped_desk):
    told = set()
    for page in contents().organisations:
        card = shipped_desk.ask(page.name).services[0].card
        told.add(warning_note(card, shipped_desk.today))
    assert told <= {"Not confirmed yet", "Closed", "Not started yet"}


def test_one_without_any_way_in_says_so_in_list_and_panel(shipped_desk):
    card = next(
        one.card for one in shipped_desk.ask("homeless").services if one.card.id == UNREACHED
    )
    assert way_in(card) == "No way in recorded"
    panel = shipped_desk.panel(UNREACHED)
    assert panel.unconfirmed
    assert panel.phone == ""
    told = next(section for section in panel.sections if section.key == "how_to_get_in")
    assert told.lines == (NO_WAY_IN,)


def test_nothing_in_a_panel_tells_a_label_to_the_public(shipped_desk):
    panel = shipped_desk.panel("signpost-sefton-joint-planning-group", public=True)
    assert panel.name == "Sefton joint planning group"
    assert "omplex" not in str(panel)


def test_one_without_any_way_in_is_refused_by_name(shipped_desk):
    with pytest.raises(BadInput) as caught:
        shipped_desk.sheet([UNREACHED])
    assert str(caught.value) == (
        "Light for Life has no phone, web page, address or other way in on record, "
        "so there is nothing to print for the public."
    )


def test_several_without_any_way_in_are_all_named(shipped_desk):
    with pytest.raises(BadInput, match="Light for Life and Volair have no phone"):
        shipped_desk.sheet([UNREACHED, "signpost-volair"])


def test_a_drop_in_whose_place_nobody_knows_is_no_way_in(shipped_desk):
    with pytest.raises(BadInput, match="SWHS drop-in has no phone"):
        shipped_desk.sheet(["signpost-swhs-drop-in"])


def test_those_with_a_way_in_print_marked_and_the_rest_is_named(shipped_desk):
    sheet = shipped_desk.sheet([*PRINTABLE, UNREACHED])
    assert {entry.id for entry in sheet.entries} == set(PRINTABLE)
    for entry in sheet.entries:
        assert entry.unconfirmed
        assert entry.checked == "We have not confirmed this yet. Ask us first."
        assert entry.ring_first
        assert not entry.phone
    assert any(words.startswith("Light for Life has no phone") for words in sheet.warnings)


def test_every_organisation_prints_marked_or_is_refused(shipped_desk):
    refused = 0
    for page in contents().organisations:
        try:
            entries = shipped_desk.sheet([page.id]).entries
        except BadInput:
            refused += 1
        else:
            assert all(entry.unconfirmed and entry.steps for entry in entries), page.id
    assert refused == 124


def test_one_that_has_closed_is_never_printed(shipped_desk):
    with pytest.raises(BadInput, match="nothing to print"):
        shipped_desk.sheet(["signpost-big-help-project"])


def test_a_text_message_says_that_nobody_has_confirmed_it(shipped_desk):
    text = shipped_desk.message([PRINTABLE[0]]).text
    assert "Ask us first: we have not confirmed this yet." in text


def test_practice_and_organisations_never_share_an_answer(desk):
    assert desk.directory.practice
    for words in ("homeless tonight", "Light for Life", "Change Grow Live"):
        assert not [name for name in names_for(desk, words, 50) if "Practice" not in name]
    actions.switch_practice(desk, on=False)
    assert not [name for name in names_for(desk, "homeless", 50) if "Practice" in name]
