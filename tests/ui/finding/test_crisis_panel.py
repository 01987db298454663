"""Crisis and safeguarding: one key from anywhere, two to a printed sheet, and back without loss."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory.desk.safety.safety_words import SAFE_TO_TAKE
from directory.printing.preview import pages_as_images
from tests.ui.conftest import page_called
from tests.ui.small_directory import BY_ID
from ui import actions
from ui.background import wait_for_all
from ui.widgets.handing import paper
from ui.widgets.handing.one_press import NO_PRINTER_NOW


@pytest.fixture
def printed(monkeypatch, tmp_path):
    """Where the only printer of this computer puts what it prints."""
    out = tmp_path / "printed.pdf"

    def to_a_file(_mode):
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        return printer

    to_a_file.PrinterMode = QPrinter.PrinterMode
    to_a_file.Unit = QPrinter.Unit
    to_a_file.DuplexMode = QPrinter.DuplexMode
    monkeypatch.setattr(paper, "QPrinter", to_a_file)
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: ["one"])

    def never(_self):
        raise AssertionError("a printer was asked for, which is a third key")

    monkeypatch.setattr(paper.QPrintDialog, "exec", never)
    return out


def press(window, key):
    QTest.keyClick(QApplication.focusWidget() or window, key)


def test_two_keys_from_every_page_print_the_crisis_numbers(full, qtbot, printed):
    for number in range(len(full.pages)):
        full.show_page(number)
        full.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        pressed = 0
        for key in (Qt.Key.Key_F9, Qt.Key.Key_P):
            press(full, key)
            pressed += 1
        qtbot.waitUntil(
            lambda: "Sent to the printer: 1 side." in full.tray.words.text(), timeout=20_000
        )
        assert pressed == 2
        assert len(pages_as_images(printed.read_bytes())) == 1
        printed.unlink()
        full.tray.clear()
        press(full, Qt.Key.Key_Escape)
        assert full.stack.currentWidget() is full.pages[number]


def places_of_the_keeper(window, qtbot):
    """Yield each section of the keeper's page, a record in its form, several records at once."""
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    for number in range(page.list.count()):
        section = page.show_section(number)
        wait_for_all()
        qtbot.wait(20)
        yield section.NAME
    records = page.show_named("Records")
    page.open_record("practice-1")
    yield "the form"
    records.editor.closed.emit()
    records.list.table.mark(records.list.table.ids()[:2], on=True)
    records.list.buttons["bulk"].click()
    wait_for_all()
    yield "several at once"


def test_two_keys_from_every_part_of_the_keeper_s_page_print_them_too(window, qtbot, monkeypatch):
    sent = []
    monkeypatch.setattr(paper, "has_printer", lambda: True)
    monkeypatch.setattr(paper, "print_at_once", sent.append)
    for place in places_of_the_keeper(window, qtbot):
        window.activateWindow()
        before = window.stack.currentWidget(), window.focusWidget()
        press(window, Qt.Key.Key_F9)
        press(window, Qt.Key.Key_P)
        qtbot.waitUntil(lambda: bool(sent), timeout=20_000)
        assert len(sent.pop()) == 1, place
        press(window, Qt.Key.Key_Escape)
        assert window.stack.currentWidget() is before[0], place
        assert before[1] is None or window.focusWidget() is before[1], place


def test_l_prints_every_national_line_and_what_is_for_now_first(full, qtbot, printed):
    full.show_crisis()
    press(full, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: "2 sides." in full.tray.words.text(), timeout=20_000)
    assert len(pages_as_images(printed.read_bytes())) == 2


def test_p_types_a_letter_everywhere_else(window, find, qtbot):
    find.box.setFocus()
    QTest.keyClick(find.box, Qt.Key.Key_P)
    assert find.box.text() == "p"
    assert window.tray.words.text() == ""


def test_without_a_printer_the_crisis_numbers_can_be_saved(full, qtbot, monkeypatch, tmp_path):
    from PySide6.QtWidgets import QFileDialog

    monkeypatch.setattr(QPrinterInfo, "availablePrinters", list)
    place = tmp_path / "numbers.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(place), ""))
    full.hand_over.print_crisis_sheet()
    qtbot.waitUntil(lambda: full.tray.words.text() == NO_PRINTER_NOW, timeout=20_000)
    full.tray.choices[0].click()
    assert place.read_bytes().startswith(b"%PDF")


def test_esc_goes_back_to_where_one_was_with_nothing_lost(window, find):
    window.type_words("debt")
    find.list.setFocus()
    find.list.setCurrentIndex(find.table.index(1, 0))
    window.show_crisis()
    press(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is find
    assert find.box.text() == "debt"
    assert find.list.currentIndex().row() == 1
    assert QApplication.focusWidget() is find.list


def test_a_question_that_waits_still_waits_after_a_look_at_crisis_help(window, find):
    window.visit.add(BY_ID["practice-5"])
    window.hand_over.copy_sheet()
    window.show_crisis()
    press(window, Qt.Key.Key_Escape)
    assert window.tray.words.text() == SAFE_TO_TAKE


def test_staff_see_whom_to_get_here_or_that_nobody_entered_it(full):
    full.show_crisis()
    panel = full.stack.currentWidget()
    said = " ".join(label.text() for label in panel.parts)
    assert "Not entered yet: safeguarding lead, duty clinician, private room." in said
    press(full, Qt.Key.Key_Escape)
    actions.set_desk_fact(full.pages[0].tools.desk, "safeguarding_lead", "Duty manager, room 4")
    full.show_crisis()
    said = " ".join(label.text() for label in panel.parts)
    assert "Safeguarding lead: Duty manager, room 4" in said
    assert "0800 1111" in said
    assert "press 55" in said


def test_every_line_can_be_read_in_a_small_window(full, qtbot):
    full.resize(683, 340)
    full.show_crisis()
    panel = full.stack.currentWidget()
    qtbot.wait(20)
    last = max(panel.parts, key=lambda part: part.geometry().bottom())
    for part in panel.parts:
        assert part.height() >= part.heightForWidth(part.width())
    assert last.geometry().bottom() <= panel.widget().height()
