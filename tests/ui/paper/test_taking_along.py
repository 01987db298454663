"""The window saves papers for Word and browsers, and a service for a phone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.conftest import page_called
from tests.ui.small_directory import BY_ID
from ui import actions
from ui.background import wait_for_all
from ui.pages.directory.paper_lists import PaperListsSection
from ui.widgets.paper.staff_print import OTHER_FILE

SAFE = "Is it safe for them to take this home?"


@pytest.fixture
def dialog(tmp_path, monkeypatch):
    """What the dialog was asked, and what a person chooses in it."""
    asked = {"kind": "", "name": ""}

    def choose(_parent, _title, name, kinds):
        asked.update(offered=name, kinds=kinds)
        return str(tmp_path / (asked["name"] or name)), asked["kind"]

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return asked


def saved(window, qtbot, file):
    qtbot.waitUntil(lambda: file.exists() and wait_for_all(1), timeout=20_000)
    qtbot.waitUntil(lambda: file.name in window.tray.words.text(), timeout=20_000)
    return file.read_bytes()


def open_service(window, qtbot, words):
    find = window.pages[0]
    window.type_words(words)
    find.list.setFocus()
    qtbot.keyClick(find.list, Qt.Key.Key_Return)
    return find.panel


def press(window, words):
    next(one for one in window.tray.choices if one.text() == words).click()


CHOSEN = {
    "Word (*.docx)": ("", "Help near you.docx", b"PK"),
    "Web page (*.html)": ("", "Help near you.html", b"<!doctype"),
    "": ("mine.html", "mine.html", b"<!doctype"),
}
"""The kind chosen in the dialog; what was typed there, the file that comes of it, its beginning."""


def test_the_sheet_is_saved_as_what_was_chosen(window, qtbot, dialog, tmp_path):
    window.visit.add(BY_ID["practice-1"])
    for kind, (typed, name, begins) in CHOSEN.items():
        dialog.update(kind=kind, name=typed)
        window.hand_over.save_sheet()
        assert saved(window, qtbot, tmp_path / name).startswith(begins)
        assert dialog["offered"] == "Help near you.pdf"
        assert dialog["kinds"] == "PDF (*.pdf);;Word (*.docx);;Web page (*.html)"


def test_a_list_on_paper_is_saved_for_word(window, qtbot, dialog, tmp_path):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    section = page.show_named(PaperListsSection.NAME)
    button = next(
        b for b in section.buttons if "What is on this week: Standard" in b.accessibleName()
    )
    button.click()
    qtbot.waitUntil(lambda: "It is ready" in window.tray.words.text(), timeout=20_000)
    press(window, OTHER_FILE)
    assert saved(window, qtbot, tmp_path / "What is on this week.docx").startswith(b"PK")


def test_the_open_service_goes_onto_a_phone(window, qtbot, dialog, tmp_path):
    panel = open_service(window, qtbot, "practice money help")
    card, dates = panel.take_along.buttons
    card.click()
    assert b"TEL;TYPE=WORK,VOICE:01514960101" in saved(window, qtbot, tmp_path / "Contact.vcf")
    dates.click()
    assert b"SUMMARY:Practice Money Help" in saved(window, qtbot, tmp_path / "Dates.ics")


def test_what_would_tell_is_asked_about_first(window, qtbot, dialog, tmp_path):
    window.pages[0].panel.open("practice-5")
    window.pages[0].panel.take_along.buttons[0].click()
    assert SAFE in window.tray.words.text()
    assert not (tmp_path / "Contact.vcf").exists()
    press(window, "It is safe")
    card = saved(window, qtbot, tmp_path / "Contact.vcf")
    assert SAFE not in window.tray.words.text(), "it was answered"
    assert b"FN:Practice Talk to Us" in card
    assert b"Safe Steps" not in card
    assert b"ORG" not in card


def test_without_a_number_in_full_there_is_no_code_to_point_a_phone_at(window, qtbot, desk):
    page = desk.directory.page("practice-8")
    desk.directory.save(page.model_copy(update={"contacts": (), "routes": ()}))
    big = window.over.big
    for service, code in (("practice-1", True), ("practice-8", False)):
        window.over.show_big(actions.show_big(desk, service))
        qtbot.waitUntil(big.isVisible)
        assert big.code.isVisible() == code
        assert bool(big.code.squares) == code
        big.leave()
