"""The page *Marketplace*: events are made, opened, changed, taken back, handed on and removed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import page_called
from tests.ui.looks.test_said_aloud import FittedScroll, can_be_said, controls, name_of
from ui import theme
from ui.actions.event import events
from ui.background import wait_for_all


@pytest.fixture
def market(window):
    """The page, in front."""
    page = page_called(window, "Marketplace")
    window.show_page(window.pages.index(page))
    return page


@pytest.fixture
def opened(market):
    """The page with a new event open."""
    market.show_named("Events").new_event()
    return market


def kept(window, market):
    return events.event(window._desk, market.held.now.id)


def test_without_an_event_a_section_says_where_to_make_one(window, market):
    section = market.show_named("Event")
    assert section.focusWidget() is section._go
    section._go.click()
    assert market.stack.currentWidget().NAME == "Events"


def test_what_is_typed_is_kept_when_the_caret_goes_on_and_can_be_taken_back(window, opened, qtbot):
    form = opened.show_named("Event").forms["Day and times"]
    before = opened.held.now
    box = form.fields["name"].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "Practice help day")
    assert kept(window, opened) == before
    form.fields["held_on"].box.setFocus()
    assert kept(window, opened).name == "Practice help day"
    qtbot.keyClicks(QApplication.focusWidget(), "9 December 2026")
    form.fields["public_hours.opens"].box.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "11am")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert kept(window, opened).public_hours.opens == "11:00"
    for _ in range(3):
        opened.held.undo()
    assert kept(window, opened) == before
    for _ in range(3):
        opened.held.redo()
    assert kept(window, opened).held_on.isoformat() == "2026-12-09"


def test_the_keys_for_undo_reach_the_event_from_a_field(window, opened, qtbot):
    section = opened.show_named("Event")
    before = opened.held.now
    assert section.change(before.model_copy(update={"expected": 80}), "Event: visitors")
    section.forms["Day and times"].fields["area"].box.setFocus()
    field = QApplication.focusWidget()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.held.now == before
    qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert opened.held.now.expected == 80


def test_a_name_that_labels_people_is_refused_in_one_sentence(window, opened, qtbot):
    said = []
    window.messages.on_said(said.append)
    form = opened.show_named("Event").forms["Day and times"]
    box = form.fields["name"].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "Complex lives marketplace")
    form.fields["held_on"].box.setFocus()
    assert "label" in said[-1].words
    assert kept(window, opened).name == "Help in one place"
    assert box.text() == "Complex lives marketplace"  # to be mended


def test_lines_are_added_put_in_order_and_removed(window, opened, qtbot):
    section = opened.show_named("Event")
    section.change(opened.held.now.model_copy(update={"shifts": ()}), "Run sheet emptied")
    section.parts.buttons["Run sheet"].click()
    sheet = section.lists["Run sheet"]
    for time in ("9:00", "10:00"):
        sheet.buttons["add"].click()
        box = sheet.form.fields["starts"].box
        box.setFocus()
        box.selectAll()
        qtbot.keyClicks(box, time)
        sheet.form.fields["what"].box.setFocus()
    assert [one.starts for one in kept(window, opened).shifts] == ["09:00", "10:00"]
    sheet.buttons["up"].click()
    assert [one.starts for one in kept(window, opened).shifts] == ["10:00", "09:00"]
    sheet.buttons["remove"].click()
    assert [one.starts for one in kept(window, opened).shifts] == ["09:00"]


def test_an_event_goes_out_as_a_file_and_comes_back(window, opened, tmp_path):
    section = opened.show_named("Events")
    section.take_out(tmp_path / "event.json")
    gone = opened.held.now
    section.remove_chosen()
    assert events.events(window._desk) == ()
    assert opened.held.now is None
    section.bring_in(tmp_path / "event.json")
    assert opened.held.now == gone


def test_a_removed_event_comes_back_with_one_press(window, opened):
    section = opened.show_named("Events")
    before = opened.held.now
    said = []
    window.messages.on_said(said.append)
    section.remove_chosen()
    said[-1].choices[0].call()
    assert events.event(window._desk, before.id) == before


def test_a_file_that_is_no_event_is_refused_in_one_sentence(window, market, tmp_path):
    said = []
    window.messages.on_said(said.append)
    (tmp_path / "no.json").write_text("[1, 2]")
    market.show_named("Events").bring_in(tmp_path / "no.json")
    assert said[-1].kind == "problem"
    assert events.events(window._desk) == ()


def test_last_year_s_event_is_copied_without_what_came_of_it(window, opened):
    opened.show_named("Events").open_example()
    first = opened.held.now
    opened.show_named("Events").copy_chosen()
    again = opened.held.now
    assert again.id != first.id
    assert again.held_on is None
    assert again.pitches == first.pitches
    assert {one.status for one in again.stalls} == {"idea"}


def test_what_a_group_is_called_among_staff_is_not_shown_in_public_words(window, opened):
    section = opened.show_named("Event")
    section.parts.show_part("Groups")
    field = section.lists["Groups"].form.fields["staff_name"]
    assert not field.isVisible()
    window.flip_words()
    assert field.isVisible()
    assert field.box.text()


def test_reception_does_not_see_it_and_an_organiser_does(window):
    from ui.widgets.settings.who_works_here import ROLES

    roles = {role.id: role for role in ROLES}
    number = window.pages.index(page_called(window, "Marketplace"))
    assert number in roles["reception"].hidden(page.name for page in window.pages)
    assert number not in roles["keeper"].hidden(page.name for page in window.pages)


def test_every_control_of_every_section_has_a_name_that_can_be_said(window, opened, qtbot):
    opened.show_named("Events").open_example()
    for number in range(opened.list.count()):
        opened.show_section(number)
        qtbot.wait(20)
    wait_for_all()
    wrong = [
        f"{type(part).__name__} in {type(part.parent()).__name__}: {name_of(part)!r}"
        for part in controls(window)
        if not isinstance(part, FittedScroll) and not can_be_said(name_of(part))
    ]
    assert wrong == []


def test_no_section_is_wider_than_a_small_window(window, opened, qapp):
    opened.show_named("Events").open_example()
    for scale in (2.0, 1.0):
        theme.wear(qapp, theme.LIGHT, scale)
        window.resize(int(683 * scale), int(340 * scale))
        for number in range(opened.list.count()):
            section = opened.show_section(number)
            assert section.minimumSizeHint().width() <= 683 * scale, section.NAME


def test_the_venue_is_filled_in_from_a_place_of_the_directory(window, opened, qtbot):
    section = opened.show_named("Event")
    form = section.forms["Venue"]
    form.fields["venue.parking"].box.setFocus()
    section.venue.box.line.setFocus()
    qtbot.keyClicks(section.venue.box.line, "practice")
    qtbot.waitUntil(lambda: bool(section.venue.box.found))
    qtbot.keyClick(section.venue.box.line, Qt.Key.Key_Return)
    venue = kept(window, opened).venue
    assert venue.name
    assert venue.address or venue.postcode
    assert form.fields["venue.name"].box.text() == venue.name
    opened.held.undo()
    assert kept(window, opened).venue.name == ""
