"""Print, save, copy: after the one question when something on the sheet is sensitive."""

import io
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog
from reportlab.pdfgen.canvas import Canvas

from directory.desk.safety.safety_words import SAFE_TO_TAKE
from directory.printing.preview import pages_as_images
from tests.ui.small_directory import BY_ID
from ui.widgets.handing import paper
from ui.widgets.handing.handing_over import FILE_NAME, NO_PRINTER, NOTHING_CHOSEN
from ui.widgets.handing.paper import paint_pages
from ui.widgets.handing.safe_to_take import DISCREET, NOT_SAFE
from ui.widgets.handing.texting import ALL


@pytest.fixture
def saves_to(tmp_path, monkeypatch):
    def choose(_parent, _title, name, _kinds):
        return str(tmp_path / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return tmp_path / FILE_NAME


def test_save_writes_the_sheet_where_the_person_said(window, qtbot, saves_to):
    window.visit.add(BY_ID["practice-1"])
    window.hand_over.save_sheet()
    qtbot.waitUntil(saves_to.exists, timeout=30_000)
    assert saves_to.read_bytes().startswith(b"%PDF")
    assert saves_to.name in window.tray.words.text()


def test_save_called_off_writes_nothing(window, qtbot, monkeypatch, sheet):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: ("", ""))
    window.visit.add(BY_ID["practice-1"])
    window.show_page(1)
    qtbot.waitUntil(lambda: sheet.preview.pages == 1)
    window.tray.clear()
    window.hand_over.save_sheet()
    assert window.tray.words.text() == ""


def test_a_file_that_cannot_be_written_is_said_in_one_sentence(
    window, qtbot, tmp_path, monkeypatch
):
    gone = tmp_path / "gone" / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(gone), ""))
    window.visit.add(BY_ID["practice-1"])
    window.hand_over.save_sheet()
    said = "sheet.pdf cannot be written: No such file or directory. Choose another place."
    qtbot.waitUntil(lambda: window.tray.words.text().endswith(said), timeout=20_000)
    assert "\n" not in window.tray.words.text()


def test_an_empty_sheet_says_what_to_do_next(window):
    window.hand_over.print_sheet()
    assert window.tray.words.text() == NOTHING_CHOSEN


def test_without_a_printer_the_person_is_told_to_save(window, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", list)
    window.visit.add(BY_ID["practice-1"])
    window.hand_over.print_sheet()
    assert window.tray.words.text() == NO_PRINTER


def test_a_sensitive_service_asks_first_and_no_means_no(window):
    window.visit.add(BY_ID["practice-5"])
    window.hand_over.copy_sheet()
    assert window.tray.words.text() == SAFE_TO_TAKE
    assert QGuiApplication.clipboard().text() == ""
    window.tray.choices[1].click()
    assert QGuiApplication.clipboard().text() == ""
    window.hand_over.copy_sheet()
    assert window.tray.words.text() == SAFE_TO_TAKE, "it is asked again each time until it is safe"


def test_a_yes_holds_for_this_person_and_not_for_the_next(window):
    window.visit.add(BY_ID["practice-5"])
    window.hand_over.copy_sheet()
    window.tray.choices[0].click()
    copied = QGuiApplication.clipboard().text()
    assert "Practice Talk to Us" in copied
    assert "Safe Steps" not in copied
    assert SAFE_TO_TAKE not in window.tray.words.text(), "it was answered"
    window.next_person()
    window.visit.add(BY_ID["practice-5"])
    window.hand_over.copy_sheet()
    assert window.tray.words.text() == SAFE_TO_TAKE


def test_enter_pressed_unread_never_says_that_it_is_safe(window, find, qtbot):
    window.visit.add(BY_ID["practice-5"])
    find.box.setFocus()
    qtbot.keyClick(find.box, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.tray.words.text() == SAFE_TO_TAKE
    assert QApplication.focusWidget().text() == "Not safe"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == ""
    assert window.tray.words.text() == NOT_SAFE
    assert QApplication.focusWidget().text() == DISCREET, "the keys go on to what to do instead"


def test_after_an_answer_the_keys_act_again_where_they_did(window, find, qtbot):
    window.visit.add(BY_ID["practice-5"])
    find.box.setFocus()
    qtbot.keyClick(find.box, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    window.tray.choices[0].setFocus()
    qtbot.keyClick(window.tray.choices[0], Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() != ""
    assert find.box.hasFocus()


def test_a_question_is_not_swept_away_by_going_on_typing(window, find):
    window.visit.add(BY_ID["practice-5"])
    window.hand_over.copy_sheet()
    find.type_words("debt")
    assert window.tray.words.text() == SAFE_TO_TAKE


def test_ctrl_t_on_an_empty_sheet_copies_the_open_service(window, find):
    window.type_words("food")
    find.list.opened.emit(find.table.index(0, 0))
    find.copy_text()
    assert "Practice Food Cupboard" in QGuiApplication.clipboard().text()


def test_the_order_on_the_sheet_can_be_changed_and_undone(window, sheet):
    for one in ("practice-1", "practice-2", "practice-4"):
        window.visit.add(BY_ID[one])
    window.show_page(1)
    first, second, third = window.visit.ids
    sheet.list.setCurrentIndex(sheet.table.index(2, 0))
    sheet.services.up.click()
    assert window.visit.ids == (first, third, second)
    assert sheet.list.currentIndex().row() == 1, "the same service stays marked"
    sheet.services.remove.click()
    assert window.visit.ids == (first, second)
    window.tray.choices[0].click()
    assert window.visit.ids == (first, third, second)


def test_a_sheet_that_grew_is_made_anew(window, sheet, qtbot):
    window.visit.add(BY_ID["practice-1"])
    window.show_page(1)
    qtbot.waitUntil(lambda: sheet.preview.pages == 1)
    window.visit.add(BY_ID["practice-2"])
    window.visit.add(BY_ID["practice-4"])
    qtbot.waitUntil(lambda: sheet.preview.pages == 2)
    assert sheet.count.text() == "3 services, 2 sides. Print on both sides."


def test_a_sheet_that_cannot_be_made_is_said(window, sheet, qtbot):
    window.visit.add(replace(BY_ID["practice-1"], id="practice-gone"))
    window.show_page(1)
    qtbot.waitUntil(lambda: "practice-gone" in window.tray.words.text())
    assert sheet.count.text() == "The sheet could not be made"


@pytest.fixture
def printer(monkeypatch, tmp_path):
    """A printer that prints into a file, as the only one of this computer."""
    out = tmp_path / "printed.pdf"
    made = []

    def to_a_file(_mode):
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(out))
        made.append(printer)
        return printer

    to_a_file.PrinterMode = QPrinter.PrinterMode
    to_a_file.Unit = QPrinter.Unit
    to_a_file.DuplexMode = QPrinter.DuplexMode
    monkeypatch.setattr(paper, "QPrinter", to_a_file)
    monkeypatch.setattr(paper.QPrintDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: ["one"])
    return SimpleNamespace(out=out, made=made)


def test_printing_paints_every_side_under_a_name_that_tells_nothing(window, qtbot, printer):
    for one in ("practice-1", "practice-2", "practice-4"):
        window.visit.add(BY_ID[one])
    window.hand_over.print_sheet()
    said, sent = window.tray.words, "Sent to the printer: 2 sides."
    qtbot.waitUntil(lambda: said.text().startswith(sent), timeout=30_000)
    assert printer.made[0].docName() == "Signpost"
    assert len(pages_as_images(printer.out.read_bytes())) == 2


def test_printing_called_off_says_nothing_was_sent(window, qtbot, printer, monkeypatch, sheet):
    asked = []
    monkeypatch.setattr(paper.QPrintDialog, "exec", lambda _self: asked.append(1) or 0)
    window.visit.add(BY_ID["practice-1"])
    window.show_page(1)
    qtbot.waitUntil(lambda: sheet.preview.pages == 1)
    window.hand_over.print_sheet()
    qtbot.waitUntil(lambda: bool(asked))
    assert not printer.out.exists()
    assert "Sent" not in window.tray.words.text()


def test_where_it_is_not_safe_a_list_that_tells_nothing_is_offered(window):
    window.visit.add(BY_ID["practice-5"])
    window.hand_over.print_sheet()
    window.tray.choices[1].click()
    assert window.tray.words.text() == NOT_SAFE
    window.tray.choices[0].click()
    assert window.hand_over.wanted.form == "discreet"


def test_a_list_that_tells_nothing_is_printed_unasked_but_a_text_is_not(window, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", list)
    window.visit.add(BY_ID["practice-5"])
    window.hand_over.make_discreet()
    window.hand_over.print_sheet()
    assert window.tray.words.text() == NO_PRINTER
    window.hand_over.copy_sheet()
    assert window.tray.words.text() == SAFE_TO_TAKE


def test_the_next_person_gets_the_usual_print_again(window):
    window.visit.add(BY_ID["practice-1"])
    window.hand_over.want(form="large")
    window.next_person()
    assert window.hand_over.wanted.form == "standard"


def two_sides():
    held = io.BytesIO()
    canvas = Canvas(held)
    for side in ("one", "two"):
        canvas.drawString(40, 700, f"Practice side {side}")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def test_each_side_goes_on_a_page_of_its_own(qapp, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    out = Path(tmp_path / "printed.pdf")
    printer.setOutputFileName(str(out))
    paint_pages(printer, pages_as_images(two_sides()))
    assert len(pages_as_images(out.read_bytes())) == 2


def test_a_need_that_is_only_suggested_makes_the_desk_ask_too(window):
    told_by_nobody = replace(BY_ID["practice-1"], id="practice-1", suggested=("domestic_abuse",))
    window.visit.add(told_by_nobody)
    window.hand_over.copy_sheet()
    assert window.tray.words.text().startswith("Is it safe for them to take this home?")
    assert QGuiApplication.clipboard().text() == ""


def test_a_text_says_how_many_parts_it_is_sent_in(window):
    window.visit.add(BY_ID["practice-1"])
    window.hand_over.copy_sheet()
    assert window.tray.words.text().startswith("Copied as text: ")
    assert "part" in window.tray.words.text()


def test_several_services_are_copied_one_text_after_another(window):
    for id_ in ("practice-1", "practice-2", "practice-3"):
        window.visit.add(BY_ID[id_])
    window.hand_over.copy_sheet()
    first = QGuiApplication.clipboard().text()
    assert "1 of 3." in first
    assert f"Copied as text 1 of 3: {len(first)} characters, " in window.tray.words.text()
    for which in ("2 of 3", "3 of 3"):
        window.tray.choices[0].click()
        text = QGuiApplication.clipboard().text()
        assert which in text
        assert f"{which}: {len(text)} characters, " in window.tray.words.text(), "of this one"
    window.next_person()
    assert QGuiApplication.clipboard().text() == ""


def test_one_press_copies_all_services_in_one_text(window):
    chosen = [BY_ID[id_] for id_ in ("practice-1", "practice-2", "practice-3")]
    for one in chosen:
        window.visit.add(one)
    window.hand_over.copy_sheet()
    copy_all = window.tray.choices[-1]
    assert copy_all.text() == ALL
    copy_all.click()
    text = QGuiApplication.clipboard().text()
    assert all(one.name in text for one in chosen)
    assert text.count("Ring 999.") == 1
    assert "1 of" not in text
    assert f"Copied as one text with all of them: {len(text)} char" in window.tray.words.text()
    window.next_person()
    assert QGuiApplication.clipboard().text() == ""


def test_a_card_is_asked_about_and_its_file_name_tells_nothing(window, qtbot, saves_to):
    window.visit.add(BY_ID["practice-5"])
    window.hand_over.want(form="card")
    window.hand_over.save_sheet()
    assert window.tray.words.text() == SAFE_TO_TAKE
    window.tray.choices[0].click()
    qtbot.waitUntil((saves_to.parent / "Useful numbers.pdf").exists, timeout=20_000)


def test_what_is_for_staff_is_saved_under_its_own_name_and_counts_nobody(window, qtbot, saves_to):
    window.visit.add(BY_ID["practice-1"])
    window.hand_over.want(form="professional")
    window.hand_over.save_sheet()
    qtbot.waitUntil((saves_to.parent / "For staff.pdf").exists, timeout=20_000)
    assert not window.tray.choices, "no conversation is counted"
