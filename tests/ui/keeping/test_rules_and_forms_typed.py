"""A keeper types who can go and how, attaches a blank form, adds another language: and it holds."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from directory.model import Criterion
from tests.directory.keeping.blank_pdfs import blank_pdf, with_program
from tests.directory.printing.reading import all_text
from tests.ui.conftest import page_called
from tests.ui.on_screen import seen
from ui import actions
from ui.actions import editing
from ui.pages.directory.editor.forms_part import FormsPart
from ui.pages.directory.editor.organisation_part import OrganisationPart
from ui.pages.directory.editor.rules_part import RulesPart
from ui.pages.directory.editor.ways_part import ReadWaysPart

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
MONEY = "practice-1"
COHORT = (
    "[a] doctor at Practice Tower Surgery; [a] doctor at Practice Park Surgery; age over 18; "
    "not: drugs detox; notices 1+ in 6 months from police"
)


def part_of(records, kind):
    """Return a part of the form that is open."""
    return next(part for part in records.editor.form.parts if isinstance(part, kind))


def labels(part):
    """Return the words that stand in a part."""
    return [one.text() for one in part.findChildren(QLabel) if one.isVisible() and one.text()]


@pytest.fixture
def save(window, qtbot):
    """Save with Ctrl+S."""
    return lambda: qtbot.keyClick(window, Key.Key_S, CTRL)


def test_rules_are_typed_read_back_while_typing_kept_and_undone(
    window, records, type_at, kept_record, save, qtbot
):
    records.open_record(MONEY)
    box = type_at(("criteria",), COHORT)
    told = labels(part_of(records, RulesPart))
    assert "Must be so: 18 or older." in told
    assert "One of [a] is enough: Has a doctor at Practice Park Surgery." in told
    assert "Not if this is so: Drugs: detox." in told
    assert any("age over 18" in line for line in told), "their words stand beside ours"

    qtbot.keyClicks(box, "; age eighteen")
    told = labels(part_of(records, RulesPart))
    assert any(line.startswith("At character") and "age 18-64" in line for line in told)
    assert box.toPlainText().endswith("; age eighteen"), "what was typed stays"
    save()
    assert [rule.kind for rule in kept_record().criteria] == [
        "gp_at", "gp_at", "age", "using", "notices", "words",
    ]  # fmt: skip
    window.tray.choices[1].click()
    window.tray.choices[0].click()
    qtbot.waitUntil(lambda: kept_record().criteria == (), timeout=5_000)
    qtbot.waitUntil(lambda: box.toPlainText() == "", timeout=5_000)


def test_an_example_is_found_by_a_word_and_stands_ready_to_be_typed_over(records, qtbot):
    records.open_record(MONEY)
    part = part_of(records, RulesPart)
    part.pick.line.setFocus()
    qtbot.keyClicks(part.pick.line, "rough sleeping")
    qtbot.keyClick(part.pick.line, Key.Key_Return)
    assert part.box.toPlainText() == "housing rough sleeping"
    assert part.box.textCursor().selectedText() == "housing rough sleeping"
    assert "Must be so: Where they stay: rough sleeping." in labels(part)


def test_a_suggested_rule_is_confirmed_with_one_press(desk, records, kept_record, save):
    opened = editing.open_for_editing(desk, MONEY)
    rules = tuple(
        Criterion(kind="age", operator=how, value=18, words="Adults only", structure="suggested")
        for how in ("at_least", "is")
    )
    editing.save_record(desk, opened.page.model_copy(update={"criteria": rules}), opened.digest)
    records.open_record(MONEY)
    part = part_of(records, RulesPart)
    assert "Their words: “Adults only”" in labels(part)
    assert labels(part).count("Only suggested by the program.") == 2
    part.rows[0].confirm.click()
    save()
    assert [rule.structure for rule in kept_record().criteria] == ["confirmed", "suggested"]
    assert [rule.words for rule in kept_record().criteria] == ["18 or older.", "Adults only"]


def test_a_second_way_in_has_a_wait_of_its_own(records, type_at, kept_record, save):
    records.open_record(MONEY)
    form = records.editor.form
    form.go_to(("routes",))
    part = next(part for part in form.parts if part.go_to(("routes",)))
    part.add.click()
    type_at(("routes", 1, "partner"), "Practice Law Centre")
    type_at(("routes", 1, "waiting_time"), "Two weeks")
    type_at(("routes", 1, "waiting_checked_on"), "3 Nov 2026")
    type_at(("routes", 1, "reply_time"), "two days")
    type_at(("routes", 1, "next_step"), "They ring the worker.")
    save()
    second = kept_record().routes[1]
    assert (second.partner, second.waiting_time) == ("Practice Law Centre", "Two weeks")
    assert (second.reply_time, second.next_step) == ("two days", "They ring the worker.")
    assert second.waiting_checked_on == date(2026, 11, 3)
    assert kept_record().waiting_time == "About a week", "the other way in keeps its own"


def test_a_form_is_attached_used_by_a_way_in_and_saved_by_a_worker(
    records, kept_record, save, tmp_path, monkeypatch, qtbot
):
    window = records.window()
    records.open_record(MONEY)
    part = part_of(records, FormsPart)
    part.attach(blank_pdf(tmp_path / "bad.pdf", change=with_program))
    qtbot.waitUntil(part.add.isEnabled, timeout=30_000)
    assert any("runs by itself" in line for line in labels(part))
    assert records.editor.draft.page.forms == ()

    path = blank_pdf(tmp_path / "debt_referral.pdf", pages=2)
    part.attach(path)
    qtbot.waitUntil(part.add.isEnabled, timeout=30_000)
    assert records.editor.form.go_to(("routes", 0, "form_id"))
    QApplication.focusWidget().setCurrentIndex(1)
    QApplication.focusWidget().activated.emit(1)
    save()
    kept = kept_record()
    assert kept.forms[0].title == "Practice Debt referral"
    assert kept.routes[0].form_id == kept.forms[0].id

    find = page_called(window, "Find")
    window.show_page(0)
    find.panel.open(MONEY)
    assert find.panel.forms is None, "the person may see the screen"
    window.visit.flip_words()
    find.panel.open(MONEY)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "out.pdf"), ""))
    assert "Practice Debt referral" in seen(window)
    find.panel.forms.buttons[1].click()
    assert (tmp_path / "out.pdf").read_bytes() == path.read_bytes()
    assert_leaflet_is_for_anybody(window, find, tmp_path / "out.pdf", path)


def assert_leaflet_is_for_anybody(window, find, saved, path):
    """The same PDF as a leaflet is there while the person may see the screen."""
    directory = find.tools.desk.directory
    kept = directory.page(MONEY)
    told = {"kind": "leaflet", "source": "Their desk", "dated": date(2026, 3, 1)}
    leaflet = kept.forms[0].model_copy(update=told)
    directory.save(kept.model_copy(update={"forms": (leaflet,), "routes": ()}))
    window.visit.flip_words()
    find.panel.open(MONEY)
    assert "Their leaflets" in seen(window)
    assert "Practice Debt referral, Their desk, 1 March 2026" in seen(window)
    saved.unlink()
    find.panel.forms.buttons[1].click()
    assert saved.read_bytes() == path.read_bytes()


def test_words_in_another_language_are_shown_to_nobody_before_they_are_reviewed(
    records, type_at, kept_record, save, desk
):
    records.open_record(MONEY)
    form = records.editor.form
    part = next(part for part in form.parts if part.go_to(("translations",)))
    part.add.click()
    type_at(("translations", 0, "text"), "Pomoc przy rachunkach")
    save()
    part._close(part.items[0])
    assert "Polish: In one sentence, not reviewed yet, shown to nobody" in part.items[0].head.text()
    type_at(("translations", 0, "reviewer"), "community interpreter")
    type_at(("translations", 0, "reviewed_on"), "3 Nov 2026")
    save()
    kept = kept_record().translations[0]
    assert (kept.language, kept.field) == ("pl", "summary")
    assert (kept.reviewer, kept.reviewed_on) == ("community interpreter", date(2026, 11, 3))
    assert "rachunkach" in kept_record().as_text(), "what `show` gives"


def test_what_body_runs_it_a_pilot_and_its_end_stand_in_the_record(
    records, type_at, kept_record, save, desk, qtbot
):
    records.open_record(MONEY)
    part = part_of(records, OrganisationPart)
    qtbot.keyClicks(part.about["charity_number"].box, "0000000")
    part.about["legal_form"].box.show_value("charity")
    part.about["legal_form"].box.activated.emit(part.about["legal_form"].box.currentIndex())
    assert records.editor.form.go_to(("pilot",))
    QApplication.focusWidget().setCurrentIndex(1)
    QApplication.focusWidget().activated.emit(1)
    type_at(("ends_on",), "31 July 2027")
    save()
    assert kept_record().organisation.charity_number == "0000000"
    said = [line for one in actions.read_panel(desk, MONEY).sections for line in one.lines]
    assert "Run by a charity, charity number 0000000." in said
    assert "A pilot, until 31 July 2027." in said


def test_the_form_says_how_complete_the_record_is(records, type_at, qtbot):
    records.open_record("practice-2")
    meter = records.editor.missing
    before = meter.meter.value()
    type_at(("criteria",), "age 18+")
    qtbot.waitUntil(lambda: meter.meter.value() > before, timeout=10_000)
    assert f"{meter.meter.value()} of 12 facts that matter" in meter.heading.text()


def test_words_that_people_who_used_it_have_checked_say_so_on_the_sheet(
    records, type_at, kept_record, save, desk, qtbot
):
    records.open_record(MONEY)
    type_at(("lived_checked_on",), "3 Nov 2026")
    save()
    assert kept_record().lived_checked_on == date(2026, 11, 3)
    beside, said = records.editor.beside, "People who have used it checked these words, 3 Nov"
    qtbot.waitUntil(lambda: said in beside.accessibleDescription(), timeout=10_000)
    printed = actions.print_thing(desk, "signposting-sheet", [MONEY], {})
    assert "People who have used it checked these words" in " ".join(all_text(printed.pdf).split())


def test_a_network_says_that_it_meets_once_each_half_term(records, type_at, kept_record, save):
    records.new_record("network")
    type_at(("name",), "Practice Schools Network")
    type_at(("sessions",), "Every half term, Tue 2pm")
    save()
    made = kept_record(records.editor.draft.page.id)
    assert [one.every for one in made.sessions] == ["half_term"]


def test_what_the_program_reads_in_the_words_is_only_suggested_until_it_is_confirmed(
    records, type_at, kept_record, save, qtbot
):
    records.new_record("service")
    type_at(("name",), "Practice Drop In")
    type_at(("description",), "For adults aged 18 to 25. Just turn up.")
    part = part_of(records, ReadWaysPart)
    part.read.click()
    said = labels(part)
    assert "People can just turn up." in said
    assert any("Only suggested by the program" in line for line in said)
    assert "Only suggested by the program." in labels(part_of(records, RulesPart))
    assert records.editor.draft.page.routes == ()
    part.rows[0].confirm.click()
    save()
    made = kept_record(records.editor.draft.page.id)
    assert [route.channel for route in made.routes] == ["self_drop_in"]
    assert made.ways_read == ()
    assert {rule.structure for rule in made.criteria} == {"suggested"}
