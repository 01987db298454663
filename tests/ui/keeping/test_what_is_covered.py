"""The keeper sees what is missing, and who stands behind each number."""

import pypdfium2
import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QLineEdit,
)

from directory.coverage.survey import LEVELS
from tests.ui.conftest import page_called
from ui.tables.matrix_table import MatrixTable
from ui.tables.quality_table import QualityTable
from ui.widgets.handing import paper

Role = Qt.ItemDataRole


@pytest.fixture
def directory_page(full):
    page = page_called(full, "Directory")
    full.show_page(full.pages.index(page))
    return page


@pytest.fixture
def covered(directory_page, qtbot):
    section = directory_page.show_named("What is covered")
    qtbot.waitUntil(lambda: section.table.rowCount() == 10, timeout=20_000)
    return section


def choose(choice, value):
    """Choose as a person does: the choice says so."""
    choice.show_value(value)
    choice.typed.emit(value)


def ask(qtbot, section, **values):
    for name, value in values.items():
        choose(getattr(section.filters, name), value)
    settle(qtbot, section)


def settle(qtbot, section):
    qtbot.waitUntil(lambda: not section._running and not section._again, timeout=20_000)


def rows_of(list_):
    return [list_.item(at).text() for at in range(list_.count())]


def column_of(section, name):
    heads = [
        section.table.headerData(at, Qt.Orientation.Horizontal)
        for at in range(section.table.columnCount())
    ]
    return heads.index(name)


def row_of(section, name):
    heads = [
        section.table.headerData(at, Qt.Orientation.Vertical)
        for at in range(section.table.rowCount())
    ]
    return heads.index(name)


def test_a_keeper_finds_a_gap_and_the_services_beside_it_with_the_keys_alone(
    directory_page, covered, qtbot
):
    ask(qtbot, covered, area="Knowsley", lines="money")
    at = covered.table.index(row_of(covered, "Food and meals"), column_of(covered, "Kirkby"))
    covered.view.setCurrentIndex(at)
    covered.view.setFocus()
    qtbot.keyClick(covered.view, Qt.Key.Key_Return)
    assert covered.behind.hasFocus()
    shown = covered.table.data(at)
    services = rows_of(covered.behind)
    certain = [words for words in services if "(" not in words]
    assert shown.startswith(f"{len(certain)} and ")
    assert any("for Northwood: ask" in words for words in services)

    opened = []
    covered.record_wanted.connect(opened.append)
    qtbot.keyClick(covered.behind, Qt.Key.Key_Return)
    first = covered.behind.item(0).data(Role.UserRole)
    assert opened == [first]
    assert directory_page.list.currentRow() == 0  # the editor has it


def test_every_narrowing_changes_the_numbers_and_says_so(covered, qtbot):
    def sure():
        return int(covered.table.data(covered.table.index(0, 0)).split()[0])

    everybody = sure()
    covered.filters.age.setText("15")
    covered.filters.age.editingFinished.emit()
    settle(qtbot, covered)
    assert sure() < everybody
    assert "Only: Age 15." in covered.said.text()
    for name, value in (("way", "worker"), ("when", "weekend")):
        ask(qtbot, covered, **{name: value})
    covered.filters.free.click()
    settle(qtbot, covered)
    assert "Only: Age 15, Only through a worker, Open at the weekend, Free." in covered.said.text()


def test_an_age_that_is_none_is_refused_in_a_sentence(covered, qtbot):
    covered.filters.age.setText("old")
    covered.filters.age.editingFinished.emit()
    assert covered.said.text() == "Write an age in whole years."
    covered.filters.age.setText("999")
    covered.filters.age.editingFinished.emit()
    settle(qtbot, covered)
    assert covered.said.text() == "Write an age in whole years, from 0 to 120."


@pytest.mark.parametrize("level", LEVELS)
def test_every_level_of_areas_can_be_shown(covered, qtbot, level):
    ask(qtbot, covered, area="*", level=level)
    assert covered.table.columnCount() > 3


def test_a_gap_is_told_in_words_and_not_by_colour_alone(covered, qtbot):
    ask(qtbot, covered, area="Sefton", lines="*")
    gaps = [
        covered.table.index(row, 0)
        for row in range(covered.table.rowCount())
        if covered.table.data(covered.table.index(row, 0)).split()[0] == "0"
    ]
    assert gaps
    for at in gaps:
        assert covered.table.data(at, Role.BackgroundRole) is not None
        assert covered.table.data(at, Role.FontRole).weight() > 400
        assert ": no services" in covered.table.data(at, Role.AccessibleTextRole)


def test_where_there_is_nothing_it_says_what_to_do(covered, qtbot):
    ask(qtbot, covered, area="Sefton", lines="*")
    empty = next(
        covered.table.index(row, column)
        for row in range(covered.table.rowCount())
        for column in range(covered.table.columnCount())
        if covered._matrix.behind(covered.table.line(row), column) == ()
    )
    covered.view.setCurrentIndex(empty)
    assert rows_of(covered.behind) == ["No service here."]


def a_gap(section):
    """An empty cell of a need in an area."""
    made = section._matrix
    return next(
        (row, column)
        for row, line in enumerate(made.lines)
        for column in range(len(made.areas))
        if made.is_gap(line, column) and made.behind(line, column) == ()
    )


def test_from_an_empty_cell_one_press_begins_a_service_for_it(full, directory_page, covered, qtbot):
    ask(qtbot, covered, area="Knowsley", lines="*")
    row, column = a_gap(covered)
    line, area = covered.table.line(row), covered._matrix.areas[column]
    covered.view.setCurrentIndex(covered.table.index(row, column))
    covered.view.setFocus()
    qtbot.keyClick(covered.view, Qt.Key.Key_Return)
    assert covered.gap.add.hasFocus()
    assert covered.gap.add.accessibleName() == f"Add a service for {area.name}: {line.name}"
    qtbot.keyClick(covered.gap.add, Qt.Key.Key_Space)
    draft = directory_page.show_section(0).editor.draft
    assert draft.changed
    assert [(one.need, one.structure) for one in draft.page.needs] == [(line.id, "confirmed")]
    assert [(one.name, one.code) for one in draft.page.coverage] == [
        (area.name, area.areas[0].code)
    ]

    records = directory_page.show_section(0)
    records.editor.draft.page = draft.page.model_copy(update={"name": "Practice Gap Filler"})
    assert records.editor.save()
    full.show_page(full.pages.index(directory_page))
    covered = directory_page.show_named("What is covered")
    qtbot.waitUntil(lambda: not covered._matrix.is_gap(line, column), timeout=20_000)


def test_from_an_empty_cell_a_service_that_is_held_is_opened_with_the_need_filled_in(
    directory_page, covered, qtbot
):
    ask(qtbot, covered, area="Knowsley", lines="*")
    row, column = a_gap(covered)
    covered.view.setCurrentIndex(covered.table.index(row, column))
    covered.gap.pick.line.setFocus()
    qtbot.keyClicks(covered.gap.pick.line, "money")
    found = covered.gap.pick.found[0]
    one, before = found.property("stands_for"), found.text().strip()
    qtbot.keyClick(covered.gap.pick.line, Qt.Key.Key_Return)
    draft = directory_page.show_section(0).editor.draft
    assert draft.page.id == one
    assert draft.page.name == before
    assert covered.table.line(row).id in [need.need for need in draft.page.needs]
    assert draft.changed
    held = covered.tools.desk.directory.page(one)
    assert covered.table.line(row).id not in [need.need for need in held.needs]


def test_the_report_is_made_and_saved_where_the_person_says(
    full, covered, qtbot, monkeypatch, tmp_path
):
    out = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    monkeypatch.setattr(paper, "has_printer", lambda: False)
    ask(qtbot, covered, area="Knowsley")
    covered.report.click()
    qtbot.waitUntil(lambda: full.tray.words.text() == "It is ready: 1 side.", timeout=20_000)
    (save,) = full.tray.choices
    save.click()
    with pypdfium2.PdfDocument(out.read_bytes()) as document:
        assert len(document) == 1
        text = document[0].get_textpage().get_text_range()
    assert "What is covered: Knowsley" in text
    assert f"{covered._matrix.counted:,} services are counted here" in text


def test_the_spreadsheet_holds_the_numbers_of_the_table(
    full, covered, qtbot, monkeypatch, tmp_path
):
    out = tmp_path / "covered.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    ask(qtbot, covered, area="Knowsley")
    covered.spreadsheet.click()
    qtbot.waitUntil(lambda: full.tray.words.text() == "Saved: covered.xlsx.", timeout=20_000)
    sheet = load_workbook(out)["What is covered"]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "PRACTICE. Not real."
    made = covered._matrix
    assert rows[2][1 : 1 + len(made.columns)] == tuple(
        made.cell(made.lines[0].id, column).words for column in range(len(made.columns))
    )


def test_a_new_record_is_counted_at_once(full, covered, qtbot):
    desk = covered.tools.desk
    before = covered._matrix.counted
    page = desk.directory.page(covered._matrix.entries[0].one.card.id)
    desk.directory.save(
        page.model_copy(update={"id": "practice-one-more", "name": "Practice More"})
    )
    full.visit.tell_directory_changed()
    qtbot.waitUntil(lambda: covered._matrix.counted == before + 1, timeout=20_000)


def test_the_keeper_sees_how_good_the_records_are_and_opens_what_is_lacking(directory_page, qtbot):
    section = directory_page.show_named("How good it is")
    qtbot.waitUntil(lambda: section.to_do.count() > 1, timeout=20_000)
    assert "were checked in time" in section.said.text()
    heads = [
        section.table.headerData(at, Qt.Orientation.Vertical)
        for at in range(section.table.rowCount())
    ]
    assert heads[:2] == ["All records", "Practice directory"]
    assert "Knowsley" in heads
    opened = []
    section.record_wanted.connect(opened.append)
    section.to_do.setFocus()
    qtbot.keyClick(section.to_do, Qt.Key.Key_Return)
    assert section.services.hasFocus()
    qtbot.keyClick(section.services, Qt.Key.Key_Return)
    assert len(opened) == 1
    assert section.tools.desk.directory.page(opened[0]).id == opened[0]


def test_the_tables_keep_the_rules_of_qt(covered, directory_page, qtbot):
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    table = MatrixTable()
    tester = QAbstractItemModelTester(table, fatal)
    table.show_matrix(covered._matrix)
    section = directory_page.show_named("How good it is")
    qtbot.waitUntil(lambda: section.table.rowCount() > 0, timeout=20_000)
    quality = QualityTable(section.table._measures)
    other = QAbstractItemModelTester(quality, fatal)
    quality.set_rows(section.table._rows)
    assert tester.model() is table
    assert other.model() is quality


@pytest.mark.parametrize("size", [(1366, 690), (683, 340)])
def test_nothing_is_wider_than_the_window(full, covered, size, qtbot):
    full.resize(*size)
    qtbot.wait(10)
    area = covered._area
    assert area.widget().width() <= area.viewport().width()


@pytest.mark.parametrize("name", ["What is covered", "How good it is", "Counts"])
def test_every_control_has_a_name_to_be_said(directory_page, name, qtbot):
    section = directory_page.show_named(name)
    qtbot.wait(10)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QAbstractItemView)
    nameless = [
        part
        for kind in kinds
        for part in section.findChildren(kind)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and part.isVisibleTo(section)
        and not part.accessibleName().strip()
        and not (isinstance(part, QAbstractButton) and part.text().strip())
    ]
    assert nameless == []
