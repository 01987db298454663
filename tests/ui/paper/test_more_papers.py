"""Papers besides the sheet, each at its place: behind a door, on the sheet page, in the panel."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from tests.directory.printing.reading import all_text
from tests.ui.conftest import page_called
from ui.background import wait_for_all
from ui.pages.directory.paper_lists import PaperListsSection
from ui.widgets.paper import staff_print
from ui.widgets.paper.more_papers import ENTRIES
from ui.widgets.paper.paper_out import FILE_NAMES

SAFE = "Is it safe for them to take this home?"


@pytest.fixture
def handed_out(monkeypatch):
    """What was offered to be saved: (text, file name)."""
    saved = []

    def keep(printed, file_name, *_rest):
        saved.append((all_text(printed.pdf), file_name))

    monkeypatch.setattr(staff_print, "save_as", keep)
    monkeypatch.setattr(staff_print.paper, "has_printer", lambda: False)
    return saved


def press(window, words):
    """Press the choice of this name in the row above the crisis strip."""
    buttons = {button.text(): button for button in window.tray.choices}
    buttons[words].click()


def take(window, qtbot):
    """Wait until the paper is ready, and save it."""
    qtbot.waitUntil(lambda: window.tray.words.text().startswith("It is ready:"), timeout=20_000)
    press(window, "Save as PDF")
    window.tray.clear()


def test_each_door_ends_in_its_plan_with_what_was_chosen(window, find, handed_out, qtbot):
    find.home.doors["matters"].click()
    inside = find.home._inside
    inside.options[0].click()
    chosen = inside.options[0].accessibleName()
    inside.plan.click()
    take(window, qtbot)
    text, file_name = handed_out[0]
    assert file_name == "My plan.pdf"
    assert "What matters to you" in text
    assert f"1. {chosen}" in text


def test_a_plan_about_danger_asks_first_whether_it_is_safe_to_take(window, find, handed_out, qtbot):
    find.home.doors["change"].click()
    inside = find.home._inside
    option = next(one for one in inside.options if one.accessibleName() == "Staying safe")
    option.click()
    inside.plan.click()
    assert SAFE in window.tray.words.text()
    press(window, "It is safe")
    take(window, qtbot)
    text, _ = handed_out[0]
    assert "1. Staying safe" in text
    assert "abuse" not in text.lower()


def test_the_sheet_page_offers_pages_to_write_on_and_with_services_a_chart(
    window, sheet, find, handed_out, qtbot
):
    window.show_page(1)
    more = sheet.bar.more
    assert more.isVisible()
    more.menu().aboutToShow.emit()
    acts = {act.text(): act for act in more.menu().actions()}
    assert len(acts) == len(ENTRIES)
    assert {one.thing for one in ENTRIES} <= set(FILE_NAMES)
    chart = "For staff: who can go, and how to ask"
    assert not acts[chart].isEnabled()
    acts["About me: write it once"].trigger()
    take(window, qtbot)
    card = next(iter(find.tools.desk.ask("debt ").services)).card
    window.visit.add(card)
    window.flip_words()
    more.menu().aboutToShow.emit()
    assert acts[chart].isEnabled()
    acts["My plan"].trigger()
    take(window, qtbot)
    acts[chart].trigger()
    take(window, qtbot)
    for words in ("While you wait", "A leaflet for whoever cares for them"):
        acts[words].trigger()
        take(window, qtbot)
    assert [name for _, name in handed_out] == [
        "About me.pdf", "My plan.pdf", "Who can go.pdf", "While you wait.pdf", "Help near you.pdf",
    ]  # fmt: skip
    assert card.name in handed_out[1][0]
    assert "For staff." in handed_out[2][0]
    assert "Not heard from" in handed_out[3][0]
    assert "What it can do for them" in handed_out[4][0]


def test_nothing_for_staff_is_in_the_menu_while_the_person_may_see_the_screen(window, sheet, find):
    window.show_page(1)
    window.visit.add(next(iter(find.tools.desk.ask("debt ").services)).card)
    menu = sheet.bar.more.menu()
    there = []
    for public in (False, True):
        if window.visit.public_words != public:
            window.flip_words()
        menu.aboutToShow.emit()
        there.append({act.text() for act in menu.actions() if act.isEnabled()})
    assert there[0] - there[1] == {one.words for one in ENTRIES if one.for_staff}


def test_the_panel_prints_its_chart_and_after_a_no_where_to_try_next(
    window, find, handed_out, qtbot
):
    card = next(iter(find.tools.desk.ask("debt ").services)).card
    find.panel.open(card.id)
    find.panel.chart.click()
    take(window, qtbot)
    find.panel.ask_what_is_wrong()
    reasons = {one.text(): one for one in find.panel.what.reasons}
    reasons["They are full"].click()
    press(window, "Where to try next")
    take(window, qtbot)
    chart, slip = handed_out
    assert chart[1] == "Who can go.pdf"
    assert slip[1] == "Where to try next.pdf"
    assert "is full just now" in slip[0]


def test_a_plan_that_is_being_made_goes_with_the_person(window, find, handed_out, qtbot):
    find.home.doors["matters"].click()
    find.home._inside.options[0].click()
    find.home._inside.plan.click()
    window.next_person()
    assert wait_for_all(20_000)
    qtbot.wait(1)
    assert "It is ready" not in window.tray.words.text()


def test_lists_have_their_section_on_the_page_directory(window, handed_out, qtbot):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    section = page.show_named(PaperListsSection.NAME)
    qtbot.keyClicks(section.area, "Kirkby")
    for words in ("Places and groups, by ward", "Networks and forums, by place"):
        name = f"{words}: Standard print"
        next(one for one in section.buttons if one.accessibleName() == name).click()
        take(window, qtbot)
    assert [name for _, name in handed_out] == [
        "Places and groups.pdf",
        "Networks and forums.pdf",
    ]


def test_the_menu_is_reached_by_keys_alone(window, sheet, qtbot):
    window.show_page(1)
    assert sheet.bar.more.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert sheet.bar.more.accessibleName() == "More to print: choose what"


def test_lists_offer_papers_for_staff_only_while_nobody_else_sees_the_screen(full):
    page = page_called(full, "Directory")
    full.show_page(full.pages.index(page))
    section = page.show_named(PaperListsSection.NAME)
    staff = [one for one in section.buttons if one.accessibleName().endswith(": For staff")]
    assert len(staff) == 4
    if not full.visit.public_words:
        full.visit.flip_words()
    assert not any(one.isEnabled() for one in staff)
    assert all(one.isEnabled() for one in section.buttons if one not in staff)
    full.visit.flip_words()
    assert all(one.isEnabled() for one in staff)


def test_a_long_list_tells_its_sides_before_it_is_printed_and_how_there_would_be_fewer():
    many = SimpleNamespace(printed=SimpleNamespace(pages=13))
    paper = staff_print.Paper("week-ahead", {"format": "standard", "area": ""})
    assert staff_print.ready_words(many, paper) == (
        "It is ready: 13 sides. For fewer, name a ward, town or borough, then press again."
    )
    named = staff_print.Paper("week-ahead", {"format": "standard", "area": "Kirkby"})
    assert staff_print.ready_words(many, named) == "It is ready: 13 sides."
    book = staff_print.Paper("directory-book", {})
    assert staff_print.ready_words(many, book) == "It is ready: 13 sides."
