"""Take out: three choices, one button, and what the file does not hold told afterwards."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.directory.interchange.out.records_to_take import FULL, brought, taken
from tests.ui.conftest import page_called
from ui.background import wait_for_all
from ui.pages.directory import take_out


@pytest.fixture
def section(window):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    return page.show_named("Take out")


def written(section, qtbot):
    qtbot.waitUntil(section.save_it.isEnabled, timeout=20_000)
    assert wait_for_all(10_000)


def test_a_file_is_saved_where_somebody_says_and_what_is_left_out_is_told(
    section, qtbot, monkeypatch, tmp_path
):
    section.form.show_value("signpost-json")
    target = tmp_path / "mine"  # without an ending: the right one is put behind it
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.mouseClick(section.save_it, Qt.MouseButton.LeftButton)
    written(section, qtbot)
    held = json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))
    assert held["edition"] == "public"
    assert f"{len(held['records'])} records in mine.json." == section.said.text()
    assert section.left_out.text()


def test_each_edition_says_what_it_means(section, qtbot):
    told = set()
    for edition in take_out.TOLD:
        section.edition.show_value(edition)
        section.edition.typed.emit(edition)
        told.add(section.told.text())
    assert told == set(take_out.TOLD.values())


@pytest.mark.parametrize("edition", ["public", "professional"])
def test_what_is_said_of_an_edition_brought_in_again_is_so(section, edition, tmp_path, real_desk):
    assert "takes none of it away" in take_out.TOLD["public"]
    real_desk.directory.save(FULL)
    file = tmp_path / "list.json"
    taken(real_desk, "signpost-json", file, edition)
    report = brought(real_desk, file, "signpost-json", theirs=True)
    assert (report.unchanged, report.updated) == (1, 0)
    assert real_desk.directory.page(FULL.id) == FULL


def test_stopping_leaves_no_file(section, qtbot, monkeypatch, tmp_path):
    def until_stopped(_desk, _out, path, handle):
        from directory.errors import Stopped

        while not handle.cancelled():
            pass
        raise Stopped(f"Stopped. {path.name} was not written.")

    monkeypatch.setattr(take_out, "_take_out", until_stopped)
    section.take_out(tmp_path / "list.xlsx")
    assert section.cancel.isVisible()
    qtbot.mouseClick(section.cancel, Qt.MouseButton.LeftButton)
    written(section, qtbot)
    assert section.said.text() == "No file was written."
    assert "was not written" in section.left_out.text()
    assert list(tmp_path.glob("*.xlsx")) == []


def test_a_place_that_cannot_be_written_is_said_in_words(section, qtbot, tmp_path):
    section.take_out(tmp_path / "missing" / "list.xlsx")
    written(section, qtbot)
    assert "could not be written" in section.left_out.text()
