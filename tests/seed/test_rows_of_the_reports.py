"""What the reports name, row by row: heard by their words, held by their names, found by both."""

import shutil
from datetime import date, datetime

import pytest

from directory.desk import Situation
from directory.errors import SignpostProblem
from ui import actions
from ui.tables.service_table import make_result_rows

CATEGORIES = [
    ("K23", "mental health conditions and learning disabilities",
     {"low_mood_anxiety", "autism_adhd_ld", "care_equipment"}),
    ("K34", "furniture referral", {"household_items"}),
    ("K41", "first aid course", {"work_training"}),
    ("K41", "dentist", {"doctor_dentist"}),
    ("K41", "SENCO", {"school_send"}),
    ("K41", "family connectors", {"parenting"}),
    ("F15", "adverse childhood experiences", {"trauma"}),
    ("L03", "high intensity user", {"frequent_ae"}),
    ("L32", "jobs for people with a learning disability",
     {"work_training", "care_equipment", "autism_adhd_ld"}),
    ("C38", "occasional carer", {"carers"}),
    ("C45", "assistive devices", {"care_equipment"}),
    ("C45", "back to work after illness", {"work_training"}),
    ("C48", "drop-in to learn digital tools", {"digital"}),
    ("C51", "community pharmacy", {"doctor_dentist"}),
    ("C52", "somewhere to live", {"finding_home"}),
]  # fmt: skip
HELD = [
    ("F15", "ACEs programme (Sefton)", "service"),
    ("F25", "Leading for System Change Group (Sefton)", "network"),
    ("F29", "Southport and Formby Primary Care Network", "service"),
    ("F29", "St Marks Medical Centre", "service"),
    ("F30", "Light for Life", "service"),
    ("F30", "Southport Crisis Cafe", "service"),
    ("F30", "Crosby Crisis Cafe", "service"),
    ("L05", "Parent Champions (Liverpool)", "role"),
    ("L08", "Health & Wellbeing Network (Liverpool)", "network"),
    ("L11", "Integrated Care Teams (Liverpool)", "service"),
    ("L23", "Family hub (North Liverpool)", "service"),
    ("L23", "Children and Young People's respiratory hubs", "service"),
    ("L26", "Immedicare", "service"),
    ("L26", "North West Ambulance Service (NWAS)", "service"),
    ("L27", "Neurodiversity Strategic Partnership Group (Liverpool)", "network"),
    ("L27", "Learning Disability Strategic Partnership Group (Liverpool)", "network"),
    ("C32", "Home-Start Horizons", "service"),
    ("C32", "Mammas", "community_asset"),
    ("C32", "Toddler group at a community centre (name not given)", "community_asset"),
    ("C41", "Leicestershire Recovery College", "service"),
    ("C41", "Lamp", "service"),
    ("C44", "Pink Lizard", "service"),
    ("C44", "Goldhill (Goldhills)", "service"),
    ("C44", "Eyres Monsell Club for Young People", "service"),
]
BOARDS = (
    "signpost-knowsley-healthier-together-board",
    "signpost-knowsley-children-families-partnership",
)


@pytest.fixture(scope="module")
def shipped(filled_folder, tmp_path_factory):
    """One desk for all rows, with practice open; nothing is changed."""
    folder = tmp_path_factory.mktemp("rows") / "data"
    shutil.copytree(filled_folder, folder)
    made = actions.open_desk(folder, date(2026, 11, 22))
    yield made
    made.directory.close()


@pytest.mark.parametrize(("row", "words", "needs"), CATEGORIES)
def test_words_of_the_reports_lead_to_their_categories(shipped, row, words, needs):
    heard = {one.id for one in shipped.hear(f"{words} ").needs}
    assert needs <= heard, row
    for need in needs:
        found = actions.find(shipped, "", needs_on={need: 1.0}).services
        assert need in found[0].card.needs, f"{row}: services for it are found"


def test_communities_and_ways_to_speak_are_circumstances(shipped):
    assert "ethnic_or_faith_community" in shipped.hear("BAME ").circumstances  # L24
    assert "deaf_or_blind" in shipped.hear("BSL class ").circumstances  # K41


@pytest.mark.parametrize(("row", "name", "kind"), HELD)
def test_what_the_reports_name_is_held_unconfirmed_and_found(shipped_desk, row, name, kind):
    found = shipped_desk.ask(name).services[0].card
    page = shipped_desk.directory.page(found.id)
    assert (page.name, page.kind, page.standing) == (name, kind, "unconfirmed"), row
    assert not page.contacts


def test_an_integrated_care_team_has_its_area_and_its_way_in(shipped_desk):
    page = shipped_desk.directory.page("signpost-integrated-care-teams-liverpool")
    assert [area.name for area in page.coverage] == ["Liverpool"]
    assert [route.channel for route in page.routes] == ["through_connector"]


@pytest.mark.parametrize("board", BOARDS)
def test_a_board_is_a_network_and_on_no_public_sheet_or_text(shipped_desk, board):
    page = shipped_desk.directory.page(board)
    assert page.kind == "network"
    for hand_out in (shipped_desk.sheet, shipped_desk.message):
        with pytest.raises(SignpostProblem):
            hand_out([board])
    assert page.needs == ()
    assert board not in [one.card.id for one in shipped_desk.ask("help for my family").services]


def test_a_service_with_many_needs_is_found_by_each(shipped):
    page = shipped.directory.page("practice-money-help")
    needs = [one.need for one in page.needs if one.structure != "suggested"]
    assert len(needs) == 3
    for need in needs:
        found = actions.find(shipped, "", needs_on={need: 1.0}).services
        assert page.id in [one.card.id for one in found]


def test_a_food_bank_stands_beside_a_shop_for_members_with_its_price_and_rules(shipped):
    found = {one.card.id: one.card for one in shipped.ask("food bank").services}
    assert {"practice-northwood-food-bank", "practice-pantry"} <= set(found)
    panel = shipped.panel("practice-pantry")
    told = " ".join(line for section in panel.sections for line in section.lines)
    assert "4 pounds each time you shop" in told
    assert "You must live in Northwood or Kirkby. You can join on the day." in told


def test_furniture_says_that_there_is_a_waiting_list(desk):
    page = desk.directory.page("practice-furniture-barn")
    full = {"status": "waiting_list", "waiting_time": "6 weeks", "waiting_checked_on": desk.today}
    desk.directory.save(page.model_copy(update=full))
    card = next(one.card for one in desk.ask("furniture").services if one.card.id == page.id)
    assert actions.warning_note(card, desk.today) == "Waiting list"
    assert "6 weeks" in str(desk.panel(page.id))


def test_a_holiday_scheme_rests_in_term_and_says_whom_a_free_place_is_for(desk):
    page = desk.directory.page("practice-holiday-lunches")
    assert [rule.words for rule in page.criteria if rule.kind == "fsm"] == [
        "Gets free school meals, for a free place"
    ]
    only = tuple(one for one in page.sessions if one.season == "holidays")
    desk.directory.save(page.model_copy(update={"sessions": only}))
    monday = datetime.fromisoformat("2026-11-23T10:00")
    found = desk.ask("holiday lunches", situation=Situation(at=monday, when="now"))
    told = next(row for row in make_result_rows(found, desk.today) if row.card.id == page.id)
    assert told.resting
    assert told.place.startswith("Next: Monday 21 December 2026")
