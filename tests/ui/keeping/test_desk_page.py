"""*This desk*: saved as you go, mended beside the field, and undone rather than confirmed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLineEdit

from directory.desk.paper.kept_lists import cards_of
from ui import actions
from ui.widgets.labels import PlainLabel

TODAY = date(2026, 11, 22)
Key = Qt.Key


@pytest.fixture
def page(full):
    found = next(one for one in full.pages if one.name == "This desk")
    full.show_page(full.pages.index(found))
    return found


@pytest.fixture
def held(page):
    """The desk under the page."""
    return page.tools.desk


def type_into(qtbot, field, words):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Key.Key_Return)


def choose(full, count=2):
    cards = [one.card for one in full.pages[0].tools.desk.ask("food").services]
    for card in cards[:count]:
        full.visit.add(card)
    return [card.id for card in full.visit.chosen]


def every_card(held):
    ids = [str(row[0]) for row in held.directory.rows("SELECT id FROM service")]
    return cards_of(held.directory, ids)


def cut_off(page):
    """The words that have less room than they need."""
    labels = [label for label in page.findChildren(PlainLabel) if label.isVisible()]
    return [one.text() for one in labels if one.height() < one.heightForWidth(one.width())]


def test_it_stands_before_help_and_has_the_caret_in_the_first_empty_field(full, page):
    names = [one.name for one in full.pages]
    assert names.index("Help") - names.index("This desk") == 1
    first = next(line.id for line in actions.desk_lines(page.tools.desk) if not line.entered)
    assert page.fields[first].field.hasFocus()
    assert page.fields[first].y() < min(
        field.y() for field in page.fields.values() if field.line.entered
    )


def test_what_is_typed_is_kept_when_the_field_is_left_and_can_be_undone(full, page, held, qtbot):
    field = page.fields["council_housing"]
    type_into(qtbot, field.field, "01514960102")
    assert held.directory.desk()["council_housing"].value == "01514960102"
    assert field.field.text() == "0151 496 0102"
    assert full.tray.words.text() == "Saved: Council housing."
    full.tray.choices[0].click()
    assert "council_housing" not in held.directory.desk()
    assert field.field.text() == ""


def test_a_town_that_is_no_known_place_is_told_as_it_is_kept(full, page, held, qtbot):
    type_into(qtbot, page.fields["town"].field, "Narnia")
    assert held.directory.desk()["town"].value == "Narnia"
    assert "Signpost knows no place called Narnia yet" in full.tray.words.text()
    type_into(qtbot, page.fields["town"].field, "Kirkby")
    assert full.tray.words.text() == "Saved: Town of this desk."


def test_half_a_number_is_said_beside_the_field_and_not_kept(page, held, qtbot):
    field = page.fields["council_housing"]
    type_into(qtbot, field.field, "0151 49")
    assert field.said.isVisible()
    assert "not a whole phone number" in field.said.text()
    assert field.field.text() == "0151 49"
    assert "council_housing" not in held.directory.desk()
    type_into(qtbot, field.field, "0151 496 0103")
    assert field.said.text() == "Not checked yet."


def test_a_number_of_the_rules_is_set_here_undone_and_put_back(full, page, held, qtbot):
    name = "threshold:energy-codes"
    field = page.numbers.fields[name]
    assert field.line.label == "Energy codes"
    assert "Used by 1 service. In the record: 3 in 12 months." in field.line.help
    assert not field.sure.isVisible()
    type_into(qtbot, field.field, "lots")
    assert "Write a number, or a number and its months" in field.said.text()
    assert name not in held.directory.desk()

    type_into(qtbot, field.field, "5 in 6 months")
    assert held.directory.desk()[name].value == "5 in 6 months"
    full.tray.choices[0].click()
    assert name not in held.directory.desk()
    assert field.field.text() == ""

    type_into(qtbot, field.field, "5 in 6 months")
    field.sure.click()
    assert name not in held.directory.desk()
    assert (field.field.text(), field.field.placeholderText()) == ("", "3 in 12 months")


def test_which_service_uses_a_number_is_told_in_staff_words_only(full, page):
    assert full.visit.public_words
    assert "Used by 1 service." in page.numbers.fields["threshold:energy-codes"].line.help
    full.flip_words()
    told = page.numbers.fields["threshold:energy-codes"]
    assert any("Practice" in one.text() for one in told.findChildren(PlainLabel))


def test_what_was_refused_stays_while_others_are_saved_and_goes_with_the_person(full, page, qtbot):
    lead = page.fields["safeguarding_lead"]
    type_into(qtbot, lead.field, "Mrs O'Neill")
    assert "Is this about a person" in lead.said.text()
    type_into(qtbot, page.fields["town"].field, "Kirkby")
    assert lead.field.text() == "Mrs O'Neill"
    full.forget_person()
    assert lead.field.text() == ""


def test_a_number_that_was_rung_is_dated(page, held, qtbot):
    field = page.fields["council_housing"]
    type_into(qtbot, field.field, "0151 496 0102")
    field.sure.click()
    assert field.said.text() == "Checked 22 November 2026."
    assert held.directory.desk()["council_housing"].checked_on == TODAY


def test_the_notice_is_put_up_with_its_day_and_taken_down(full, page, held, qtbot):
    page.notice.until.set_day(date(2026, 12, 3))
    type_into(qtbot, page.notice.words, "The lift is out of order.")
    assert actions.notice(held).ends_on == date(2026, 12, 3)
    assert "to the end of 3 December 2026" in page.notice.said.text()
    page.notice.down.click()
    assert actions.notice(held) is None
    full.tray.choices[0].click()
    assert page.notice.words.text() == "The lift is out of order."


def test_a_notice_about_a_person_stays_in_the_field_to_be_mended(page, held, qtbot):
    type_into(qtbot, page.notice.words, "Do not let Mr Hussain in.")
    assert "Is this about a person" in page.notice.said.text()
    assert actions.notice(held) is None


def test_the_sheet_becomes_a_ready_sheet_and_goes_back_on_the_sheet(full, page, held, qtbot):
    assert page.lists.empty_sheet.isVisible()
    ids = choose(full)
    type_into(qtbot, page.lists.name, "New baby")
    row = page.lists.sheets.rows[0]
    assert actions.open_ready_sheet(held, row.kept.id).name == "New baby"
    full.forget_person()
    row.buttons["use"].click()
    assert full.visit.ids == tuple(ids)


def test_ready_sheets_are_renamed_moved_and_removed_with_undo(full, page, held, qtbot):
    choose(full)
    for name in ("New baby", "Winter"):
        type_into(qtbot, page.lists.name, name)
    type_into(qtbot, page.lists.sheets.rows[0].name, "Just moved in")
    page.lists.sheets.rows[1].buttons["up"].click()
    assert [one.name for one in actions.ready_sheets(held)] == ["Winter", "Just moved in"]
    assert page.lists.sheets.rows[0].buttons["up"].hasFocus(), "the focus stays on what was moved"
    page.lists.sheets.rows[0].buttons["remove"].click()
    assert [one.name for one in actions.ready_sheets(held)] == ["Just moved in"]
    full.tray.choices[0].click()
    assert len(page.lists.sheets.rows) == 2


def test_a_name_that_another_has_is_said_under_its_row(full, page, qtbot):
    choose(full)
    for name in ("New baby", "Winter"):
        type_into(qtbot, page.lists.name, name)
    row = page.lists.sheets.rows[1]
    type_into(qtbot, row.name, "new baby")
    assert row.troubles.text() == "Another ready sheet is called 'new baby'."


def test_services_are_pinned_from_the_sheet_moved_and_unpinned(full, page, held):
    ids = choose(full, 3)
    page.lists.pin_sheet.click()
    page.lists.ours.rows[2].buttons["up"].click()
    assert [card.id for card in actions.ours(held)] == [ids[0], ids[2], ids[1]]
    page.lists.ours.rows[0].buttons["remove"].click()
    assert [row.kept.id for row in page.lists.ours.rows] == [ids[2], ids[1]]


def test_every_field_and_button_can_be_named(full, page):
    choose(full)
    page.lists.pin_sheet.click()
    page.lists.name.setText("Winter")
    page.lists.keep_sheet.click()
    kinds = (QAbstractButton, QLineEdit, QDateEdit)
    nameless = [
        part
        for kind in kinds
        for part in page.findChildren(kind)
        if part.isVisible() and not part.accessibleName().strip()
    ]
    assert nameless == []
    field = page.fields["safeguarding_lead"].field
    assert field.accessibleName() == "Safeguarding lead"
    assert "not a name" in field.accessibleDescription()


def test_tab_goes_through_the_empty_fields_first_and_reaches_the_notice(page, qtbot):
    window = page.window()
    empty = [one for one in page.fields.values() if not one.line.entered]
    for field in empty:
        assert field.field.hasFocus()
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
    for _ in range(20):
        if page.notice.words.hasFocus():
            break
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
    assert page.notice.words.hasFocus()


@pytest.mark.parametrize(("width", "height"), [(1366, 690), (683, 340), (480, 320)])
def test_nothing_is_cut_off_or_wider_than_the_window(full, page, qtbot, width, height):
    choose(full, 3)
    page.lists.name.setText("A name of forty letters, which is as long")
    page.lists.pin_sheet.click()
    full.resize(width, height)
    page.arrive()
    qtbot.waitUntil(lambda: not cut_off(page))
    assert full.width() == width
    right = page.mapTo(full, page.rect().topRight()).x()
    for part in page.findChildren(QAbstractButton) + page.findChildren(QLineEdit):
        if part.isVisible():
            assert part.mapTo(full, part.rect().topRight()).x() <= right


def test_the_field_to_fill_in_can_be_seen_in_the_smallest_window(full, page, qtbot):
    full.resize(683, 340)
    page.arrive()
    field = full.focusWidget()
    qtbot.waitUntil(lambda: page.rect().contains(field.mapTo(page, field.rect().bottomLeft())))


def test_a_pinned_service_that_would_tell_goes_by_its_neutral_name(full, page, held):
    told = next(card for card in every_card(held) if card.screen_name)
    actions.pin(held, told.id)
    page.arrive()
    assert [row.kept.name for row in page.lists.ours.rows] == [told.screen_name]


def test_practice_says_that_it_is_practice(full, page):
    assert page.practice.isVisible()
    type_name = page.fields["phone"]
    type_name.field.setText("0300 123 4567")
    type_name.changed.emit("phone", "0300 123 4567")
    assert "Practice is open" in type_name.said.text()
