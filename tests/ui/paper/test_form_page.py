"""The form in the window: from a result to paper by the keys alone, and nothing of it kept."""

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit

from directory.desk.safety.safety_words import SAFE_TO_TAKE
from directory.model import Criterion
from tests.ui.conftest import page_called
from tests.ui.on_screen import held
from tests.ui.small_directory import BY_ID
from ui.widgets.handing import paper

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
MONEY, CLINIC, HARMED = "practice-1", "practice-3", "practice-5"
NAME = "Quillonby"


@pytest.fixture
def form(window):
    return page_called(window, "Form")


@pytest.fixture
def saves_to(tmp_path, monkeypatch):
    """Return the folder that every save goes to, whatever name is offered."""
    folder = tmp_path / "saved"
    folder.mkdir()

    def choose(_parent, _title, name, _kinds):
        return str(folder / name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return folder


def boxes(form, kind=QLineEdit):
    return [stop for box in form.blanks.boxes for stop in box.stops if isinstance(stop, kind)]


def field(form, words):
    """Return the one field whose name, as a screen reader says it, begins with these words."""
    stops = [stop for box in form.blanks.boxes for stop in box.stops]
    return next(stop for stop in stops if stop.accessibleName().startswith(words))


def text_of(path):
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def with_rules(desk, *rules):
    """Let the money service have these rules."""
    page = desk.directory.page(MONEY).model_copy(update={"criteria": rules})
    desk.directory.save(page, "Rules for a test")


def test_from_a_result_to_a_filled_form_by_the_keys_alone(full, qtbot, saves_to):
    find, form = full.pages[0], page_called(full, "Form")
    full.flip_words()
    QTest.keyClicks(find.box, "debt advice")
    QTest.keyClick(find.box, Key.Key_Return)
    chosen = find.found.card
    QTest.keyClick(find.list, Key.Key_F)
    assert full._in_front is form
    first = full.focusWidget()
    assert first.accessibleName() == "Your name and job. Seen by this service."
    QTest.keyClicks(first, "Sam, link worker")
    for _ in range(30):
        QTest.keyClick(full.focusWidget(), Key.Key_Tab)
        if full.focusWidget().accessibleName().startswith("Name they go by"):
            break
    QTest.keyClicks(full.focusWidget(), NAME)
    while not full.focusWidget().accessibleName().startswith("No. Is it safe to leave"):
        QTest.keyClick(full.focusWidget(), Key.Key_Tab)
    QTest.keyClick(full.focusWidget(), Key.Key_Space)
    QTest.keyClick(full, Key.Key_S, CONTROL)
    file = saves_to / "Referral form.pdf"
    qtbot.waitUntil(file.exists, timeout=60_000)
    said = text_of(file)
    assert NAME in said
    assert "Sam, link worker" in said
    assert chosen.name in said
    QTest.keyClick(form, Key.Key_Escape)
    assert full._in_front is find


def test_two_services_of_the_sheet_make_one_form_with_who_sees_what(
    window, desk, sheet, form, qtbot
):
    with_rules(desk, Criterion(kind="age", operator="at_least", value=16))
    window.flip_words()
    for one in (MONEY, CLINIC):
        window.visit.add(BY_ID[one])
    window.show_page(1)
    sheet.bar.buttons[-1].click()
    assert window._in_front is form
    said = [words for words in held(form) if words]
    assert any("Referral form: 2 services. Nothing typed here is kept." in one for one in said)
    assert "Seen by all you tick" in said
    assert [one for one in said if one in {"Seen by 1 only", "Seen by 2 only"}]
    qtbot.waitUntil(lambda: form.preview.pages >= 3, timeout=60_000)


def test_what_has_no_room_is_said_while_it_is_typed_and_nothing_is_lost(window, form, qtbot):
    window.flip_words()
    window.show_form((MONEY,))
    box = next(
        one for one in form.blanks.boxes
        if one.stops[0].accessibleName().startswith("In their own words")
    )  # fmt: skip
    text = box.stops[0]
    text.setFocus()
    text.insertPlainText("a" * 399)
    QTest.keyClicks(text, "bb")
    assert "1 letter too many: 400 fit." in box.said.text()
    assert box.said.isVisible()
    assert len(text.toPlainText()) == 401
    form._draw()
    assert "letter" not in window.tray.words.text(), "it is said once, where it is typed"
    QTest.keyClick(text, Key.Key_Backspace)
    assert not box.said.isVisible()
    name = field(form, "Name they go by")
    name.insert("b" * 130)
    name.textEdited.emit(name.text())
    assert len(name.text()) == 130
    assert (
        "10 letters too many" in next(b for b in form.blanks.boxes if name in b.stops).said.text()
    )


def test_over_the_counter_the_form_is_in_public_words(window, form):
    window.show_form((MONEY,))
    assert form.bar.edition == "public"
    said = " ".join(held(form.blanks)).lower()
    assert "your name" in said
    assert "referral" not in said
    form.bar.editions.setCurrentIndex(0)
    form.bar.editions.activated.emit(0)
    assert "name they go by" in " ".join(held(form.blanks)).lower()


def test_what_is_typed_stays_when_the_edition_or_the_print_changes(window, form):
    window.show_form((MONEY,))
    QTest.keyClicks(field(form, "Your name"), NAME)
    form.bar.editions.setCurrentIndex(0)
    form.bar.editions.activated.emit(0)
    assert field(form, "Name they go by").text() == NAME


def test_the_next_person_clears_it_and_undo_brings_it_back(window, form):
    window.show_form((MONEY,))
    QTest.keyClicks(field(form, "Your name"), NAME)
    window.next_person()
    window.show_page(window.pages.index(form))
    assert not [words for words in held(window) if NAME in words]
    assert form.empty.isVisible()
    window.person_back()
    window.show_page(window.pages.index(form))
    assert field(form, "Your name").text() == NAME
    window.forget_person()
    assert not [words for words in held(window) if NAME in words]


def test_coming_back_to_the_same_services_finds_what_was_typed(window, form):
    window.show_form((MONEY,))
    QTest.keyClicks(field(form, "Your name"), NAME)
    window.show_page(0)
    window.show_form((MONEY,))
    assert field(form, "Your name").text() == NAME
    window.show_form((CLINIC,))
    assert not [words for words in held(form) if NAME in words]


def test_a_sensitive_service_asks_first_and_no_means_no(window, form, saves_to, qtbot):
    window.show_form((HARMED,))
    for act in (form.save, form.print_paper, form.bar.buttons["blank"].click):
        window.tray.clear()
        act()
        assert window.tray.words.text() == SAFE_TO_TAKE
    window.tray.choices[1].click()
    qtbot.wait(50)
    assert list(saves_to.iterdir()) == []
    form.save()
    window.tray.choices[0].click()
    qtbot.waitUntil(lambda: [one.name for one in saves_to.iterdir()] == ["Asking for help.pdf"])


def test_it_prints_on_one_side_of_each_leaf(window, form, monkeypatch, tmp_path, qtbot):
    real, made = paper._printer, []

    def printer():
        one = real()
        one.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        one.setOutputFileName(str(tmp_path / "printed.pdf"))
        made.append(one)
        return one

    monkeypatch.setattr(paper, "_printer", printer)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", staticmethod(lambda: ["one"]))
    window.show_form((MONEY,))
    QTest.keyClick(window, Key.Key_P, CONTROL)
    qtbot.waitUntil((tmp_path / "printed.pdf").exists, timeout=60_000)
    qtbot.waitUntil(lambda: "Sent to the printer" in window.tray.words.text())
    assert made[0].duplex() == QPrinter.DuplexMode.DuplexNone


def test_a_blank_form_to_fill_in_on_a_screen_has_fields_and_nothing_typed(
    window, form, saves_to, qtbot
):
    window.show_form((MONEY,))
    QTest.keyClicks(field(form, "Your name"), NAME)
    form.bar.buttons["blank"].click()
    file = saves_to / "Asking for help.pdf"
    qtbot.waitUntil(file.exists, timeout=60_000)
    assert NAME not in text_of(file)
    with pypdfium2.PdfDocument(file) as document:
        assert document.get_formtype() == 1


def test_what_was_answered_already_stands_on_the_form(window, form, desk):
    with_rules(
        desk,
        Criterion(kind="age", operator="at_least", value=16),
        Criterion(kind="carer", value="yes"),
        Criterion(kind="sex_served", value="women"),
    )
    check = window.pages[0].fit
    check.on = True
    for code, said in (("age", 37), ("carer", "sometimes"), ("sex_served", "woman")):
        check._check.answer((0, code), said)
    window.show_form((MONEY,))
    assert field(form, "How old are you?").text() == "37"
    assert field(form, "Do you look after someone?").text() == "sometimes"
    assert [box.text() for box in boxes(form, QCheckBox) if box.isChecked()] == ["Woman"]
    assert field(form, "Your name").text() == ""


def test_without_a_service_the_page_says_what_to_do_next(window, form):
    window.show_page(window.pages.index(form))
    assert form.empty.isVisible()
    assert "press Form" in form.empty.text()
    form.save()
    assert window.tray.words.text() == "No form is open."


@pytest.mark.parametrize("size", [(1366, 690), (683, 340)])
def test_every_button_of_the_form_is_whole_in_both_sizes(window, form, size):
    window.resize(*size)
    window.show_form((MONEY,))
    for button in form.bar.buttons.values():
        assert button.width() >= button.sizeHint().width(), button.text()
        assert form.rect().contains(button.mapTo(form, button.rect().bottomRight()))
    assert form.preview.isVisible() == (size[0] > 1000)
