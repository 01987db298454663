"""Bringing a file in, watched and stopped."""

from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from directory.errors import Stopped, UnreadableFile
from ui import actions
from ui.widgets.status import PRACTICE
from ui.window import PRACTICE_AWAY, PRACTICE_BACK


def a_report(problems=(), conflicts=()):
    return SimpleNamespace(
        format="signpost-csv", read=1200, added=3, updated=2, unchanged=1195,
        conflicts=tuple(conflicts), problems=tuple(problems), problems_total=len(problems),
        seconds=0.1,
    )  # fmt: skip


def trouble(row, field, problem):
    return SimpleNamespace(row=row, field=field, problem=problem)


@pytest.fixture
def brings(monkeypatch):
    def use(work):
        monkeypatch.setattr(actions, "import_file", work)

    return use


def test_the_report_counts_and_names_problems_row_by_row(updates, window, qtbot, brings):
    told = [trouble(3, "name", "This row has no name."), trouble(9, "phone", "Not a number.")]
    brings(lambda _desk, _path, **_more: a_report(told))
    window.show_page(2)
    updates.bring_in(Path("practice.csv"))
    qtbot.waitUntil(updates.choose.isEnabled)
    assert updates.said.text() == "1,200 read: 3 added, 2 updated, 1,195 unchanged."
    assert updates.problems.index(1, 2).data() == "Not a number."
    assert updates.problem_view.isVisible()


def test_a_file_without_problems_shows_no_empty_table(updates, window, qtbot, brings):
    brings(lambda _desk, _path, **_more: a_report())
    window.show_page(2)
    updates.bring_in(Path("practice.csv"))
    qtbot.waitUntil(updates.choose.isEnabled)
    assert updates.details.text() == "No row had a problem."
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
    window.show_page(2)
    updates.bring_in(Path("practice.csv"))
    qtbot.waitUntil(lambda: updates.progress.value() == 400)
    assert not updates.choose.isEnabled()
    updates.cancel.click()
    qtbot.waitUntil(updates.choose.isEnabled)
    assert updates.details.text() == "Stopped. Nothing of practice.csv was brought in."


def test_a_file_that_is_not_what_it_claims_is_said_in_one_sentence(updates, window, qtbot, brings):
    def refuse(_desk, path, **_more):
        raise UnreadableFile(f"{path.name} is not a CSV file: it is a picture.")

    brings(refuse)
    window.show_page(2)
    updates.bring_in(Path("practice.csv"))
    qtbot.waitUntil(updates.choose.isEnabled)
    assert updates.details.text() == "practice.csv is not a CSV file: it is a picture."


def test_a_fault_while_reading_never_shows_a_traceback(updates, window, qtbot, brings):
    def break_down(_desk, _path, **_more):
        raise ValueError("boom")

    brings(break_down)
    updates.bring_in(Path("practice.csv"))
    qtbot.waitUntil(updates.choose.isEnabled)
    assert "ValueError" in updates.details.text()
    assert "Traceback" not in updates.details.text()
    assert "boom" not in updates.details.text()


def test_finding_shows_the_new_records_at_once(window, find, updates, qtbot, brings, desk):
    brings(lambda _desk, _path, **_more: a_report())
    window.type_words("debt")
    before = len(desk.asked)
    updates.bring_in(Path("practice.csv"))
    qtbot.waitUntil(lambda: len(desk.asked) > before)
    assert desk.asked[-1] == "debt"


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
    window.pages[2].bring_in(Path("practice.csv"))
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
    assert window.status.words.text() == "Practice directory. 8 services."
    assert window.tray.words.text() == PRACTICE_AWAY

    updates.practice.click()
    assert window.status.words.text() == PRACTICE
    assert window.tray.words.text() == PRACTICE_BACK
