"""The first screen: three doors, one press, ours, and the keeper's line."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from directory.coverage.counting import count_prints
from directory.desk.papers import Papers
from ui import actions
from ui.widgets.handing import paper
from ui.widgets.home.home_ours import NO_PINS

Key = Qt.Key


@pytest.fixture
def find(full):
    return full.pages[0]


@pytest.fixture
def set_up(full, find):
    """A desk with its number, pins, ready sheets and a notice."""
    desk = find.tools.desk
    for fact, value in (("name", "Practice Desk"), ("phone", "0151 496 0123"), ("town", "Kirkby")):
        actions.set_desk_fact(desk, fact, value)
    ids = [one.card.id for one in desk.ask("debt ").services][:3]
    for one in ids:
        actions.pin(desk, one)
    for name in ("Out of prison", "New baby", "Just moved in", "Winter", "Fifth"):
        actions.keep_ready_sheet(desk, name, ids[:2])
    actions.put_up_notice(desk, "The lift is out of order.", date(2026, 11, 25))
    full.visit.tell_directory_changed()
    return ids


def words_of(parts):
    return [part.words.text() for part in parts]


def doors(find):
    return find.home.doors


def test_what_matters_leads_to_services_and_each_goal_can_be_tapped_off(find, qtbot):
    doors(find)["matters"].click()
    inside = find.home._inside
    options = {option.ids[0]: option for option in inside.options}
    options["meet_people"].click()
    options["learn"].click()
    inside.go_on.click()
    assert find.left.currentWidget() is find.found
    assert [chip.words for chip in find.chips.chips] == ["Learn something", "Meet people"]
    assert find.list.hasFocus()
    for one in ("learn", "meet_people"):
        find.chips.turned.emit((one,))
    assert find.left.currentWidget() is find.home, "nothing is asked any more"


def test_at_most_three_things_must_change_now(find, qtbot):
    doors(find)["change"].click()
    inside = find.home._inside
    for option in inside.options[:4]:
        option.click()
    assert [option.isChecked() for option in inside.options[:4]] == [True, True, True, False]
    assert inside.said.text().startswith("3 at most.")
    inside.go_on.click()
    assert {"homeless_now", "losing_home", "finding_home"} <= {
        chip.id for chip in find.question.needs_on
    }


def test_danger_stands_under_neutral_words_behind_the_door_too(find):
    doors(find)["change"].click()
    said = {option.accessibleName() for option in find.home._inside.options}
    assert "Staying safe" in said
    assert not [words for words in said if "abuse" in words or "violence" in words]


def test_a_door_works_by_keys_alone_and_back_returns_to_it(full, find, qtbot):
    door = doors(find)["life"]
    door.setFocus()
    qtbot.keyClick(door, Key.Key_Return)
    inside = find.home._inside
    assert inside.back.hasFocus()
    inside.back.click()
    assert door.hasFocus()
    qtbot.keyClick(door, Key.Key_Return)
    qtbot.keyClick(find.home._inside.options[0], Key.Key_Return)
    assert find.left.currentWidget() is find.found
    assert len(find.chips.chips) == 1


def test_next_person_takes_the_goals_and_undo_brings_them_back(full, find):
    find.home.goals_chosen.emit(("learn",))
    full.next_person()
    assert find.left.currentWidget() is find.home
    assert find.question.keep().goals == ()
    full.person_back()
    assert [chip.words for chip in find.chips.chips] == ["Learn something"]


def test_one_press_offers_what_can_be_printed_and_four_ready_sheets(find, set_up):
    assert words_of(find.home.ready.presses) == [
        "Crisis numbers", "Food, fuel, home, debt", "Numbers for Kirkby", "Out of prison",
        "New baby", "Just moved in", "Winter",
    ]  # fmt: skip


@pytest.mark.parametrize("size", [(1366, 690), (900, 600), (683, 340)])
def test_no_name_at_one_press_is_cut_off(full, find, set_up, size, qtbot):
    full.resize(*size)
    labels = [press.words for press in find.home.ready.presses]
    qtbot.waitUntil(
        lambda: all(label.heightForWidth(label.width()) <= label.height() for label in labels)
    )


def test_a_desk_without_numbers_does_not_offer_to_print_them(full, find):
    actions.set_desk_fact(find.tools.desk, "phone", "")
    full.visit.tell_directory_changed()
    assert words_of(find.home.ready.presses) == ["Crisis numbers", "Food, fuel, home, debt"]
    assert find.home.ready.no_pins.text() == NO_PINS


@pytest.fixture
def printed(monkeypatch):
    """What went to a printer, instead of one that this machine has not."""
    sent = []
    monkeypatch.setattr(paper, "has_printer", lambda: True)
    monkeypatch.setattr(paper, "print_at_once", sent.append)
    return sent


def test_one_press_prints_the_crisis_numbers(full, find, printed, qtbot):
    find.home.ready.presses[0].click()
    qtbot.waitUntil(lambda: bool(printed), timeout=20_000)
    assert full.tray.words.text().startswith("Sent to the printer: 1 side.")


def test_one_press_prints_food_fuel_home_and_debt_for_where_the_person_lives(
    full, find, printed, qtbot, monkeypatch
):
    areas = []
    real = Papers.winter_essentials
    monkeypatch.setattr(Papers, "winter_essentials", lambda s, a="": areas.append(a) or real(s, a))
    find.asking.where.lives_in.setText("Leicester")
    find.asking.where.lives_in.editingFinished.emit()
    find.home.ready.presses[1].click()
    qtbot.waitUntil(lambda: bool(printed), timeout=20_000)
    assert areas == ["Leicester"]


def test_the_tiles_stand_by_use_and_none_moves_within_a_day(full, find):
    desk = find.tools.desk
    first = [tile.subject.id for tile in find.home.tiles]
    page = next(card.card for card in desk.ask("stop smoking ").services if card.card.needs)
    count_prints(desk.directory, [page.id], desk.today)
    full.visit.tell_directory_changed()
    assert [tile.subject.id for tile in find.home.tiles] == first
    desk.today += timedelta(days=1)
    full.visit.tell_directory_changed()
    moved = [tile.subject.id for tile in find.home.tiles]
    assert moved == [moved[0], *(one for one in first if one != moved[0])]
    assert moved != first
    assert find.home._grid.itemAtPosition(0, 0).widget() is find.home.tiles[0]


def test_a_ready_sheet_opens_on_the_sheet_page_and_tells_what_is_wrong(full, find, set_up):
    actions.report_wrong(find.tools.desk, set_up[0], "closed")
    find.home.ready.presses[3].click()
    assert full.stack.currentWidget().name == "Sheet"
    assert full.visit.ids == (set_up[1],)
    assert "left out" in full.tray.words.text()
    full.tray.choices[0].click()
    assert full.visit.ids == ()


def test_enter_opens_one_of_ours_and_a_adds_it(full, find, set_up, qtbot):
    pin = find.home.ready.pins[1]
    qtbot.keyClick(pin, Key.Key_Return)
    assert find.panel.service_id == set_up[1]
    qtbot.keyClick(full.focusWidget(), Key.Key_A)
    assert full.visit.ids == (set_up[1],)


def test_a_pinned_sensitive_service_goes_by_its_neutral_name(full, find):
    desk = find.tools.desk
    cards = [one.card for one in desk.ask("domestic abuse ").services]
    hidden = next(card for card in cards if card.screen_name)
    actions.pin(desk, hidden.id)
    full.visit.tell_directory_changed()
    assert find.home.ready.pins[0].accessibleName().startswith(hidden.screen_name.rstrip("."))
    full.flip_words()
    assert find.home.ready.pins[0].accessibleName().startswith(hidden.name)


def test_the_keepers_line_is_shown_with_its_last_day_and_goes_by_itself(full, find, set_up):
    assert find.keepers_line.words == "The lift is out of order. (Until 25 November)"
    full.type_words("debt ")
    assert find.keepers_line.isVisible(), "above the results too"
    find.tools.desk.today += timedelta(days=4)
    full.visit.tell_directory_changed()
    assert not find.keepers_line.isVisible()


def test_the_whole_first_screen_can_be_seen_at_the_usual_size(full, find, set_up, qtbot):
    full.resize(1366, 690)
    qtbot.waitUntil(lambda: find.home.verticalScrollBar().maximum() == 0, timeout=5000)


@pytest.mark.parametrize("size", [(900, 600), (683, 340)])
def test_in_a_small_window_nothing_is_cut_off_at_the_side(full, find, set_up, size, qtbot):
    full.resize(*size)
    parts = (*find.home.tiles, *doors(find).values(), *find.home.ready.presses)

    def all_in_sight():
        room = find.home.viewport().width()
        ends = (part.mapTo(find.home.widget(), part.rect().topRight()).x() for part in parts)
        return max(ends) < room

    qtbot.waitUntil(all_in_sight, timeout=5000)
