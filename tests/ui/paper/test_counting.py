"""Counts without names: one tap after a sheet, what paper says, and tables that tell on nobody."""

import sqlite3

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from directory.coverage.use import use_of_services, use_of_themes
from directory.errors import DirectoryBusy
from directory.store.counts import counts_between
from tests.ui.conftest import page_called
from tests.ui.small_directory import BY_ID
from ui.actions import counting
from ui.tables.count_table import CountsTable


@pytest.fixture
def counts(window, qtbot):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    return page.show_named("Counts")


@pytest.fixture
def saves_to(tmp_path, monkeypatch):
    out = tmp_path / "out.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    return out


def held(window):
    rows = counts_between(window.hand_over._desk.directory, "2000-01", "2099-12")
    return {(count.what, count.id): count.number for count in rows}


def hand_over(window, qtbot, saves_to, *ids):
    """Put services on the sheet and save it."""
    for one in ids:
        window.visit.add(BY_ID[one])
    window.hand_over.save_sheet()
    qtbot.waitUntil(lambda: window.tray.words.text().startswith("Saved: out.pdf."))


def press(window, words):
    next(button for button in window.tray.choices if button.text().strip() == words).click()


def test_one_tap_after_a_sheet_counts_the_conversation(window, qtbot, saves_to):
    window.flip_words()  # for staff
    hand_over(window, qtbot, saves_to, "practice-1")
    assert "Count one conversation about Money, food and fuel, with no name?" in (
        window.tray.words.text()
    )
    press(window, "Count it")
    qtbot.waitUntil(lambda: window.tray.words.text().startswith("Counted: Money"))
    expected = {
        ("print", "practice-1"): 1,
        ("talk:desk", "conversations"): 1,
        ("talk:desk", "money"): 1,
    }
    qtbot.waitUntil(lambda: held(window) == expected)
    press(window, "Undo")
    qtbot.waitUntil(lambda: held(window) == {("print", "practice-1"): 1})


def test_while_the_person_may_see_the_screen_no_theme_is_named(window, qtbot, saves_to):
    hand_over(window, qtbot, saves_to, "practice-1")
    assert window.tray.words.text().endswith("Count one conversation, with no name?")
    press(window, "Count it")
    qtbot.waitUntil(lambda: window.tray.words.text() == "Counted.")
    assert "Money" not in window.tray.words.text()


def test_it_asks_once_for_a_person_and_again_for_the_next(window, qtbot, saves_to):
    hand_over(window, qtbot, saves_to, "practice-1")
    press(window, "No")
    assert window.tray.words.text() == "Not counted."
    window.tray.clear()
    hand_over(window, qtbot, saves_to, "practice-1")
    assert "Count" not in window.tray.words.text()
    window.next_person()
    window.tray.clear()
    hand_over(window, qtbot, saves_to, "practice-1")
    assert "Count one conversation" in window.tray.words.text()


def test_it_can_be_switched_off_where_it_asks_and_on_again(window, qtbot, saves_to, counts):
    hand_over(window, qtbot, saves_to, "practice-1")
    press(window, "No")
    press(window, "Do not ask again")
    window.next_person()
    window.tray.clear()
    hand_over(window, qtbot, saves_to, "practice-1")
    assert "Count" not in window.tray.words.text()
    counts.refresh()
    assert not counts.asks.isChecked()
    counts.asks.click()
    assert counting.asks_to_count(counts.tools.desk)


def test_prints_are_counted_for_each_service_and_theme(window, qtbot, saves_to):
    hand_over(window, qtbot, saves_to, "practice-1", "practice-2")
    directory = window.hand_over._desk.directory
    qtbot.waitUntil(lambda: use_of_services(directory) == {"practice-1": 1, "practice-2": 1})
    assert use_of_themes(directory)["money"] >= 1


def test_a_print_while_somebody_else_saves_is_counted_later(window, qtbot, saves_to, monkeypatch):
    real = counting.count_print

    def busy(*_):
        raise DirectoryBusy("Busy.")

    monkeypatch.setattr(counting, "count_print", busy)
    hand_over(window, qtbot, saves_to, "practice-1")
    qtbot.waitUntil(lambda: window.hand_over.one_tap._not_yet == ["practice-1"])
    monkeypatch.setattr(counting, "count_print", real)
    window.tray.clear()
    hand_over(window, qtbot, saves_to, "practice-1")
    qtbot.waitUntil(lambda: held(window) == {("print", "practice-1"): 2})


def test_nothing_about_the_person_is_in_the_file(window, qtbot, saves_to, find):
    window.type_words("my brother Kanaryquist drinks and owes money")
    hand_over(window, qtbot, saves_to, "practice-1")
    press(window, "Count it")
    qtbot.waitUntil(lambda: window.tray.words.text() == "Counted.")
    path = window.hand_over._desk.directory.path
    with sqlite3.connect(path) as file:
        rows = file.execute('SELECT * FROM "count"').fetchall()
    assert {len(row) for row in rows} == {4}
    assert b"Kanaryquist" not in path.read_bytes()


def test_a_keeper_types_a_paper_tally_and_sees_it_hidden_where_small(counts, window, qtbot):
    for theme, number in (("conversations", "9"), ("money", "7"), ("home", "2")):
        counts.line.show_value(theme)
        counts.number.setText(number)
        qtbot.keyClick(counts.number, Qt.Key.Key_Return)
    assert "Home, At the desk, November 2026: +2." in window.tray.words.text()
    shown = {
        counts.table.headerData(row, Qt.Orientation.Vertical): counts.table.data(
            counts.table.index(row, 0)
        )
        for row in range(counts.table.rowCount())
    }
    assert shown["Conversations"] == "9"
    assert shown["Home"] == "under 3"
    press(window, "Undo")
    assert ("talk:desk", "home") not in held(window)


def test_what_cannot_be_counted_is_said_and_stays_typed(counts, window):
    counts.number.setText("lots")
    counts.add.click()
    assert window.tray.words.text() == "Write how many, from 1 to 9,999."
    assert counts.number.text() == "lots"
    assert held(window) == {}


def test_what_nothing_was_found_for_is_tapped_never_typed(counts, window):
    offered = {action.text(): action for action in counts.unmet.menu().actions()}
    offered["Home"].trigger()
    assert held(window) == {("unmet", "home"): 1}
    assert window.tray.words.text() == "Counted: nothing found for Home."
    talks = {action.text(): action for action in counts.talk.menu().actions()}
    talks["Staying safe"].trigger()
    assert held(window)["talk:desk", "safety"] == 1


def test_the_desk_counts_by_its_own_places_and_can_undo(counts, window):
    lists = counts.lists
    lists.name.setText("Practice Library")
    lists.buttons["add"].click()
    assert "Practice Library" in dict(counting.count_places(counts.tools.desk)).values()
    assert counts.place.findText("Practice Library") >= 0
    press(window, "Undo")
    assert "Practice Library" not in dict(counting.count_places(counts.tools.desk)).values()
    lists.name.setText("At Mrs Jones")
    lists.buttons["add"].click()
    assert "Leave it out" in window.tray.words.text()


def test_the_first_place_is_where_a_tap_counts(counts, window):
    counts.lists.list.setCurrentRow(1)
    counts.lists.buttons["up"].click()
    counting.count_talk(counts.tools.desk, ("home",))
    assert held(window)["talk:phone", "home"] == 1


def test_tables_go_out_as_a_spreadsheet_with_small_numbers_hidden(
    counts, window, qtbot, monkeypatch, tmp_path
):
    out = tmp_path / "counts"
    desk = counts.tools.desk
    counting.count_from_paper(desk, "home", "desk", "2026-11", 8)
    counting.count_from_paper(desk, "home", "phone", "2026-11", 1)
    counts.refresh()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), "CSV (*.csv)"))
    counts.spreadsheet.click()
    qtbot.waitUntil(lambda: window.tray.words.text() == "Saved: counts.csv.")
    text = out.with_suffix(".csv").read_text(encoding="utf-8-sig")
    assert "Home,hidden,under 3,0,0,0,9" in text
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), "XLSX"))
    counts.spreadsheet.click()
    qtbot.waitUntil(lambda: window.tray.words.text() == "Saved: counts.xlsx.")
    rows = list(load_workbook(out.with_suffix(".xlsx"))["By place"].iter_rows(values_only=True))
    assert ("Home", "hidden", "under 3", "0", "0", "0", "9") in rows


def test_the_table_keeps_the_rules_of_qt(counts):
    table = CountsTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.show_table(counting.counts(counts.tools.desk).by_month)
    assert tester.model() is table
    assert table.rowCount() > 5
