"""Bringing a file in, watched and stopped."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from directory.disclosure.rules.practice import PRACTICE_WARNING as PRACTICE
from directory.errors import Stopped
from directory.interchange.bringing.report import ImportReport
from directory.interchange.reading import Problem
from tests.ui.conftest import page_called
from ui import actions
from ui.actions.import_words import details, how_far
from ui.pages.updates_page import NO_TOWN, ONE_FILE
from ui.window import PRACTICE_AWAY, PRACTICE_BACK


@pytest.fixture
def bring_in(updates, window, qtbot, tmp_path):
    """Bring in a file that holds this, and wait for the report."""

    def bring(held):
        file = tmp_path / "practice.csv"
        file.write_bytes(held)
        window.show_page(window.pages.index(updates))
        updates.bring_in(file)
        qtbot.waitUntil(updates.choose.isEnabled, timeout=20_000)

    return bring


def rows(count):
    """As many services as the rows of a list."""
    lines = (f"Practice Tea Table {number},0151 496 0123\n" for number in range(count))
    return f"name,phone\n{''.join(lines)}".encode()


@pytest.fixture
def brings(monkeypatch):
    """Do this in place of an import, where a test must say how long it takes or how it fails."""

    def use(work):
        monkeypatch.setattr(actions, "import_file", work)

    return use


def test_the_report_counts_and_names_problems_row_by_row(updates, bring_in):
    bring_in(rows(3) + b",0151 496 0124\n,0151 496 0125\n")
    assert updates.said.text() == "5 read: 3 added, 0 updated, 0 unchanged."
    shown = [[updates.problems.index(row, at).data() for at in (0, 2)] for row in range(2)]
    assert shown == [["5", "Name"], ["6", "Name"]]
    assert updates.problem_view.isVisible()
    assert updates.details.text() == f"2 rows were not brought in.\n2 notes on rows.\n{NO_TOWN}"


def test_large_figures_are_grouped(updates, bring_in, brings):
    report = ImportReport("signpost-csv", 1_200, 3, 2, 1_195, (), (), 0, 0.1)
    brings(lambda _desk, _path, **_more: report)
    bring_in(b"")
    assert updates.said.text() == "1,200 read: 3 added, 2 updated, 1,195 unchanged."


def test_a_file_without_problems_shows_no_empty_table(updates, bring_in):
    bring_in(rows(2))
    assert updates.details.text() == f"No row had a problem.\n{NO_TOWN}"
    assert not updates.problem_view.isVisible()


def test_progress_is_shown_and_stop_stops(updates, window, qtbot, brings):
    began = Event()

    def slow(_desk, path, *, watch):
        watch.progress(40, 100)
        began.set()
        for _ in range(1000):
            if watch.cancelled():
                raise Stopped(f"Stopped. Nothing of {path.name} was brought in.")
            Event().wait(0.01)
        raise AssertionError("nobody stopped it")

    brings(slow)
    window.show_page(window.pages.index(updates))
    updates.bring_in(Path("practice.csv"))
    qtbot.waitUntil(lambda: updates.progress.value() == 400)
    assert not updates.choose.isEnabled()
    updates.cancel.click()
    qtbot.waitUntil(updates.choose.isEnabled)
    assert updates.details.text() == "Stopped. Nothing of practice.csv was brought in."


def test_what_follows_the_reading_is_said_and_does_not_stand_at_its_end(
    updates, window, qtbot, brings
):
    go_on = Event()

    def slow(_desk, _path, *, watch):
        watch.progress(100, 100)
        go_on.wait(20)
        return ImportReport("csv", 1, 1, 0, 0, (), (), 0, 0.1)

    brings(slow)
    window.show_page(window.pages.index(updates))
    updates.bring_in(Path("practice.csv"))
    assert updates.said.text() == "Reading practice.csv ..."
    qtbot.waitUntil(lambda: updates.said.text() == "practice.csv is read. Saving ...")
    assert (updates.progress.minimum(), updates.progress.maximum()) == (0, 0), "it runs on"
    go_on.set()
    qtbot.waitUntil(updates.choose.isEnabled)
    assert updates.said.text().startswith("1 read")


def test_a_file_that_is_not_what_it_claims_is_said_in_one_sentence(updates, bring_in):
    bring_in(b"\x89PNG\r\n\x1a\n" + bytes(64))
    assert updates.details.text().startswith("practice.csv is a picture, not a list of services")
    assert updates.said.text() == "Nothing was brought in."


def test_a_fault_while_reading_never_shows_a_traceback(updates, window, qtbot, brings):
    def break_down(_desk, _path, **_more):
        raise ValueError("boom")

    brings(break_down)
    updates.bring_in(Path("practice.csv"))
    qtbot.waitUntil(updates.choose.isEnabled)
    assert "ValueError" in updates.details.text()
    assert "Traceback" not in updates.details.text()
    assert "boom" not in updates.details.text()


def test_finding_shows_the_new_records_at_once(window, find, updates, bring_in):
    updates.practice.click()
    window.type_words("tea table")
    assert find.table.rowCount() == 0
    bring_in(rows(2))
    assert find.table.rowCount() == 2


def test_closing_the_window_stops_an_import_without_waiting_for_its_end(qtbot, desk, brings):
    from ui.window import Window

    stopped = Event()

    def slow(_desk, _path, *, watch):
        while not watch.cancelled():
            Event().wait(0.01)
        stopped.set()
        raise Stopped("Stopped.")

    brings(slow)
    window = Window()
    window.fill(desk)
    page_called(window, "Updates").bring_in(Path("practice.csv"))
    window.close()
    assert stopped.is_set()
    window.deleteLater()
    qtbot.wait(10)


def test_practice_is_put_away_and_brought_back_and_never_shares_a_sheet(window, find, updates):
    window.type_words("debt")
    find.list.pressed_key.emit(Qt.Key.Key_A)
    assert window.status.words.text() == PRACTICE

    updates.practice.click()
    assert window.visit.ids == (), "what was chosen in practice never stands on a real sheet"
    assert window.status.words.text().endswith("No services yet: import some.")
    assert window.tray.words.text() == PRACTICE_AWAY

    updates.practice.click()
    assert window.status.words.text() == PRACTICE
    assert window.tray.words.text() == PRACTICE_BACK


def test_a_file_is_dropped_and_looked_at_and_several_are_not(updates, window, qtbot, tmp_path):
    file = tmp_path / "practice.csv"
    file.write_bytes(rows(2))
    window.show_page(window.pages.index(updates))
    drop(updates, file, file)
    assert window.tray.words.text() == ONE_FILE
    drop(updates, file)
    qtbot.waitUntil(updates.look.isVisible, timeout=20_000)
    assert updates.look.said.text().startswith("2 read: 2 new")
    other = tmp_path / "practice.pdf"
    other.write_bytes(b"%PDF-1.7")
    drop(updates, other)
    qtbot.waitUntil(lambda: not updates.look.isVisible() and updates.choose.isEnabled())
    assert updates.details.text().startswith("practice.pdf is a PDF"), "not the list from before"


def drop(page, *files):
    """Drop files on a page as a mouse would."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    how = (Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.NoModifier)
    over = QDragEnterEvent(QPoint(5, 5), *how)
    page.dragEnterEvent(over)
    assert over.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), *how))


def test_notes_on_rows_are_kept_as_a_spreadsheet(updates, window, bring_in, tmp_path):
    bring_in(rows(1) + b",0151 496 0125\n")
    updates.problem_view.save_to(tmp_path / "notes.csv")
    told = (tmp_path / "notes.csv").read_text(encoding="utf-8-sig").splitlines()
    assert told == ["Row,Record,Column,Note", "3,,name,This row has no name; left out."]
    assert window.tray.words.text() == "Saved: notes.csv."
    updates.problem_view.save_to(tmp_path / "nowhere" / "notes.csv")
    assert window.tray.words.text().endswith("Try another place.")


def test_what_is_left_is_told_once_it_can_be_guessed():
    assert how_far(1, 10, 1.0) == ""
    assert how_far(0, 0, 90.0) == ""
    assert how_far(90, 100, 90.0) == "90 % read. Less than half a minute left."
    assert how_far(50, 100, 30.0) == "50 % read. About a minute left."
    assert how_far(10, 100, 60.0) == "10 % read. About 9 minutes left."


def test_a_note_that_stands_on_many_rows_is_told_once_with_how_many():
    lost = [Problem(row, "phone", f'"1512{row:06d}" has lost the 0.') for row in range(2, 40)]
    other = Problem(50, "email", '"nobody" is no e-mail address.')
    report = ImportReport("csv", 60, 60, 0, 0, (), (*lost, other), 39, 0.1)
    assert details(report) == [
        "39 notes on rows.",
        '38 of them are like that on row 2: "1512000002" has lost the 0.',
    ]
