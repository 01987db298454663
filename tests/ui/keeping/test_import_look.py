"""Looking at a file before it is brought in, by keys alone; going back; making one of two."""

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel

from directory.interchange.bringing.looking import Differing, Looked
from directory.interchange.reading import Problem
from tests.ui.conftest import page_called
from ui import actions
from ui.actions import exchange
from ui.actions.chosen import Chosen
from ui.widgets.keeping.change_table import ChangeTable

HEADER = "id,name,organisation,description,phone,postcode\n"
ROWS = (
    "t1,Practice Tin Desk,Practice Tin,We sort out bills.,0151 496 0777,L32 8XA\n"
    "t2,Practice Tin Kitchen,Practice Tin,Hot meals.,0151 496 0778,L32 8XA\n"
    "t3,Practice Tin Shed,Practice Tin,Mending things.,0151 496 0779,L32 8XA\n"
)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "tin.csv"
    path.write_text(HEADER + ROWS, encoding="utf-8")
    return path


@pytest.fixture
def changed(desk, file):
    """The list is held and one record changed here; now it says three new things."""
    actions.import_file(desk, file)
    page = desk.directory.page("tin-t1")
    desk.directory.save(page.model_copy(update={"description": "Our own words."}))
    new = ROWS.replace("sort out", "look at").replace("Hot", "Cold")
    file.write_text(HEADER + new.replace("t3,Practice Tin Shed", "t4,Practice Tin-Shed Ltd"))
    return file


@pytest.fixture
def looked(window, updates, changed, qtbot):
    """The page with what the changed list would do."""
    window.show_page(window.pages.index(updates))
    updates.look_at(changed)
    qtbot.waitUntil(updates.look.isVisible, timeout=20_000)
    return updates


def row_of(page, name):
    rows = range(page.look.table.rowCount())
    return next(row for row in rows if page.look.table.at(row).name == name)


def stand_on(page, name):
    page.look.view.selectRow(row_of(page, name))


def happens(page, name):
    return page.look.table.index(row_of(page, name), 2).data()


def finish(page, qtbot):
    page.look.bring.click()
    qtbot.waitUntil(page.choose.isVisible, timeout=20_000)
    qtbot.waitUntil(page.choose.isEnabled, timeout=20_000)


def test_nothing_is_brought_in_before_somebody_says_so(looked, desk):
    assert looked.look.said.text() == (
        "3 read: 1 new, 1 changed, 0 the same, 1 changed here too, 1 no longer in the file. "
        "Nothing is brought in yet."
    )
    looked.look.leave.click()
    assert looked.said.text() == "Nothing was brought in."
    assert desk.directory.count() == 3


def test_a_field_is_taken_and_a_new_record_is_the_one_held(looked, desk, qtbot):
    stand_on(looked, "Practice Tin Desk")
    assert happens(looked, "Practice Tin Desk") == "Yours kept"
    looked.look.choices["description"].buttons["theirs"].click()
    assert happens(looked, "Practice Tin Desk") == "Theirs taken"
    stand_on(looked, "Practice Tin-Shed Ltd")
    assert happens(looked, "Practice Tin-Shed Ltd") == "Brought in; held already?"
    looked.look.choices["like:tin-t3"].buttons["same"].click()
    stand_on(looked, "Practice Tin Kitchen")
    looked.look.choices["description"].buttons["mine"].click()
    finish(looked, qtbot)
    held = desk.directory
    assert held.page("tin-t1").description == "We look at bills."
    assert held.page("tin-t2").description == "Hot meals."
    assert (held.count(), held.page("tin-t4").id) == (3, "tin-t3")


def test_keys_alone_go_from_the_list_to_the_fields_and_back(looked, qtbot):
    stand_on(looked, "Practice Tin Desk")
    assert looked.look.view.hasFocus()
    qtbot.keyClick(looked.look.view, Qt.Key.Key_Return)
    mine = looked.look.choices["description"].buttons["mine"]
    assert mine.hasFocus()
    assert mine.accessibleName().startswith("Description. Changed here and in the file")
    theirs = looked.look.choices["description"].buttons["theirs"]
    theirs.setFocus()
    qtbot.keyClick(theirs, Qt.Key.Key_Space)
    assert happens(looked, "Practice Tin Desk") == "Theirs taken"
    qtbot.keyClick(theirs, Qt.Key.Key_Escape)
    assert looked.look.view.hasFocus()


def test_in_a_slim_window_the_fields_take_the_place_of_the_list(looked, window, qtbot):
    window.resize(683, 340)
    qtbot.waitUntil(lambda: not looked.look.form.isVisible())
    qtbot.keyClick(looked.look.view, Qt.Key.Key_Return)
    assert (looked.look.form.isVisible(), looked.look.view.isVisible()) == (True, False)
    looked.look.back.click()
    assert (looked.look.form.isVisible(), looked.look.view.isVisible()) == (False, True)


def test_in_a_slim_window_columns_can_be_set_and_the_foot_is_whole(looked, window, qtbot):
    window.resize(683, 340)
    look = looked.look
    qtbot.waitUntil(lambda: not look.form.isVisible())
    for button in (look.bring, look.leave, look.columns):
        assert button.isVisible()
        assert button.visibleRegion().boundingRect() == button.rect()
    look.columns.click()
    assert looked.columns.isVisible()
    looked.columns.go.click()
    qtbot.waitUntil(look.isVisible, timeout=20_000)


def test_in_a_slim_window_all_that_is_asked_before_going_back_is_seen(looked, window, qtbot):
    looked.look.leave.click()
    window.resize(683, 340)
    qtbot.waitUntil(looked.go_back.ask.isVisible)
    looked.go_back.ask.click()
    for part in (looked.go_back.said, looked.go_back.carry, looked.go_back.stay):
        assert part.visibleRegion().boundingRect() == part.rect()


def test_all_can_be_taken_and_what_is_gone_ended(looked, desk, qtbot):
    looked.look.all_theirs.click()
    stand_on(looked, "Practice Tin Shed")
    told = [one.text() for one in looked.look.form.findChildren(QLabel)]
    assert "Mending things." in told, "a person knows it by its facts"
    looked.look.choices[""].buttons["theirs"].click()
    assert happens(looked, "Practice Tin Shed") == "Marked ended"
    finish(looked, qtbot)
    assert desk.directory.page("tin-t1").description == "We look at bills."
    assert desk.directory.page("tin-t3").status == "closed"


def test_columns_are_asked_for_where_none_is_the_name_and_remembered(
    window, updates, desk, tmp_path, qtbot
):
    path = tmp_path / "clubs.csv"
    path.write_text("Outfit,Tel\nPractice Bowls,0151 496 0500\n", encoding="utf-8")
    window.show_page(window.pages.index(updates))
    updates.look_at(path)
    qtbot.waitUntil(updates.columns.isVisible, timeout=20_000)
    assert updates.columns.combos[0].accessibleName() == "What the column Outfit is"
    updates.columns.go.click()
    assert updates.columns.said.text().startswith("No column is the name")
    combo = updates.columns.combos[0]
    combo.setCurrentIndex(combo.findData("name"))
    updates.columns.go.click()
    qtbot.waitUntil(updates.look.isVisible, timeout=20_000)
    finish(updates, qtbot)
    look = exchange.look_at_columns(desk, path, {})
    assert (look.fields, look.remembered) == (("name", "phone"), True)


def test_going_back_says_what_it_undoes_and_takes_later_edits_along(
    window, updates, changed, desk, qtbot
):
    desk.directory.save(desk.directory.page("tin-t1").model_copy(update={"summary": "Later"}))
    actions.import_file(desk, changed)
    desk.directory.save(desk.directory.page("tin-t1").model_copy(update={"summary": "Last"}))
    window.show_page(window.pages.index(updates))
    updates.go_back.ask.click()
    assert updates.go_back.said.text().endswith("1 edit was made since.")
    updates.go_back.carry.click()
    qtbot.waitUntil(lambda: updates.said.text().startswith("Gone back"), timeout=20_000)
    assert desk.directory.count() == 3
    assert desk.directory.page("tin-t1").summary == "Last"


def test_two_records_are_shown_side_by_side_and_made_one(window, changed, desk, qtbot):
    body = ROWS.splitlines()[1].replace("t2,", "t7,") + "\n"
    changed.write_text(HEADER + ROWS + body, encoding="utf-8")
    actions.import_file(desk, changed)
    window.visit.tell_directory_changed()
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    section = page.show_named("To do")
    row = next(
        row for work in actions.checking.work_to_do(desk) if work.id == "twice" for row in work.rows
    )
    section._act("compare", row)
    assert section.two.isVisible()
    section.two.swap.click()
    assert section.two.both.first.id == "tin-t7"
    told = [label.text() for label in section.two.headings]
    assert all(": from tin, not checked" in words for words in told)
    qtbot.waitUntil(lambda: any("tin-t2" in r.which for w in section.work for r in w.rows))
    section.two.merge.click()
    assert not any("tin-t2" in (r.id, *r.which.split("|")) for w in section.work for r in w.rows)
    assert desk.directory.page("tin-t2").id == "tin-t7"
    assert window.tray.words.text().startswith("'Practice Tin Kitchen' is part of")


def test_somebody_who_enters_a_service_again_is_asked(window, changed, records, desk, qtbot):
    records.new_record("service")
    editor = records.editor
    qtbot.waitUntil(lambda: editor._index is not None, timeout=20_000)
    held = desk.directory.page("tin-t2")
    same = {"name": "The Practice Tin Kitchen", "contacts": held.contacts}
    editor.draft.page = editor.draft.page.model_copy(update=same)
    editor._look_now()
    assert editor.held.words.text().startswith("Is this the same as 'Practice Tin Kitchen'?")
    editor.held.not_same.click()
    assert not editor.held.isVisible()


def test_ten_thousand_changes_are_shown_by_a_sound_model(qtbot):
    field = Differing("name", "Name", "a", "b", "a", "theirs")
    many = [Looked(f"t-{n}", f"Practice {n}", "changed", (field,)) for n in range(10_000)]
    table = ChangeTable(str.strip)
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    chosen = Chosen(many, "")
    table.show_chosen(chosen)
    chosen.take_all("mine")
    table.renew()
    assert table.rowCount() == 10_000
    assert table.index(9_999, 2).data() == "Yours kept"


def test_what_a_new_record_says_and_what_is_odd_in_rows_is_seen_before_it_is_brought_in(
    window, updates, desk, tmp_path, qtbot
):
    file = tmp_path / "tin.csv"
    file.write_text(f"{HEADER}{ROWS}t9,,,,,\n", encoding="utf-8")
    window.show_page(window.pages.index(updates))
    updates.look_at(file)
    qtbot.waitUntil(updates.look.isVisible, timeout=20_000)
    assert (
        "1 cannot be brought in, 1 note on a row. Nothing is brought in yet."
        in updates.look.said.text()
    )
    stand_on(updates, "Practice Tin Desk")
    told = "We sort out bills."
    labels = updates.look.form.findChildren(QLabel)
    qtbot.waitUntil(lambda: any(one.text() == told and one.isVisible() for one in labels))
    assert any("0151 496 0777" in one.text() for one in labels)
    kinds = updates.look.kinds
    kinds.setCurrentIndex(kinds.findText("Notes on rows (1)"))
    assert (updates.look.notes.isVisible(), updates.look.view.isVisible()) == (True, False)
    assert updates.look.notes.table.index(0, 3).data() == "This row has no name; left out."
    kinds.setCurrentIndex(0)
    assert (updates.look.notes.isVisible(), updates.look.view.isVisible()) == (False, True)


def test_of_a_workbook_with_several_lists_one_is_chosen(window, updates, tmp_path, qtbot):
    made = Workbook()
    made.worksheets[0].title = "Grown-ups"
    for title, name in (("Grown-ups", "Practice Tea"), ("Children", "Practice Play")):
        sheet = made[title] if title in made.sheetnames else made.create_sheet(title)
        sheet.append(["Service name", "Phone"])
        sheet.append([name, "0151 496 0123"])
    made.save(tmp_path / "two.xlsx")
    window.resize(683, 340)
    window.show_page(window.pages.index(updates))
    updates.look_at(tmp_path / "two.xlsx")
    qtbot.waitUntil(updates.columns.isVisible, timeout=30_000)
    assert updates.columns.said.text().startswith("This workbook has several lists")
    assert updates.columns.sheets.currentText() == "Grown-ups"
    sheets = updates.columns.sheets
    offered = [sheets.itemText(at) for at in range(sheets.count())]
    assert offered == ["Grown-ups", "Children"], "as the workbook has them"
    rows = updates.columns.combos
    assert all(one.height() >= one.sizeHint().height() for one in rows), "not squeezed"
    updates.columns.sheets.setCurrentIndex(1)
    updates.columns.sheets.activated.emit(1)
    qtbot.waitUntil(lambda: updates.columns.look.sheet == "Children", timeout=30_000)
    updates.columns.go.click()
    qtbot.waitUntil(updates.look.isVisible, timeout=30_000)
    assert row_of(updates, "Practice Play") == 0


def test_a_file_that_says_nothing_new_says_so_and_offers_nothing(
    window, updates, desk, file, qtbot
):
    actions.import_file(desk, file)
    window.show_page(0)
    updates.look_at(file)
    told = "tin.csv is read. Look at what would change under Updates."
    qtbot.waitUntil(lambda: window.tray.words.text() == told, timeout=20_000)
    window.show_page(window.pages.index(updates))
    assert updates.look.said.text() == "3 read: all of it is held already. Nothing would change."
    assert not updates.look.bring.isEnabled()


def test_the_row_of_the_headings_can_be_said_and_columns_stay_as_set(
    window, updates, desk, qtbot, tmp_path
):
    window.show_page(window.pages.index(updates))
    path = tmp_path / "odd.csv"
    path.write_text(
        "Thing,Ring,Spot\nOutfit,Front,Back\nPractice Tin,0151 496 0777,0151 496 0778\n"
    )
    updates.look_at(path)
    qtbot.waitUntil(updates.columns.isVisible, timeout=20_000)
    updates.columns.row.setValue(2)
    qtbot.waitUntil(lambda: updates.columns.look.headings[0] == "Outfit", timeout=20_000)
    qtbot.waitUntil(updates.columns.isVisible, timeout=20_000)
    for combo, field in zip(updates.columns.combos, ("name", "phone", "phone"), strict=True):
        combo.setCurrentIndex(combo.findData(field))
    updates.columns.go.click()
    qtbot.waitUntil(updates.look.isVisible, timeout=20_000)
    updates.look.columns_wanted.emit()
    assert updates.columns.fields() == ["name", "phone", "phone"]
    assert updates.columns.row.value() == 2


def test_a_note_is_read_whole_and_names_its_record(window, updates, desk, tmp_path, qtbot):
    path = tmp_path / "odd.csv"
    long = "Bills, " * 60
    path.write_text(HEADER + f"t9,Practice Tin Barn,,{long},12345,ZZ99 9ZZ\n", encoding="utf-8")
    actions.import_file(desk, path)
    window.show_page(window.pages.index(updates))
    updates.look_at(path)
    qtbot.waitUntil(updates.look.isVisible, timeout=20_000)
    look = updates.look
    assert look.notes.isVisible()  # there is nothing else to see: all of it is held
    assert "all of it is held already" in look.said.text()
    table, view = look.notes.table, look.notes.view
    assert {table.index(row, 1).data() for row in range(table.rowCount())} == {"Practice Tin Barn"}
    table.set_rows([Problem(2, "phone", "No address was taken. " * 12, "Practice Tin Barn")])
    look.notes._make_room()
    assert view.rowHeight(0) > 2 * view.fontMetrics().height()


def test_where_others_may_see_the_screen_a_note_quotes_no_label(updates):
    table = updates.look.notes.table
    note = "“complex needs” labels people."
    table.set_rows([Problem(2, "description", note, "Help for complex needs")])
    visit = updates.tools.visit
    for public, shown in ((True, False), (False, True)):
        if visit.public_words != public:
            visit.flip_words()
        assert (table.index(0, 3).data() == note) is shown
        assert ("complex" in table.index(0, 1).data()) is shown


def test_what_was_left_is_not_said_beside_the_question_whether_to_go_back(looked, desk, qtbot):
    finish(looked, qtbot)
    file = desk.directory.folder.path.parent / "tin-again.csv"
    file.write_text("id,name\nx1,Practice Elm\n", encoding="utf-8")
    looked.look_at(file)
    qtbot.waitUntil(looked.look.leave.isVisible, timeout=20_000)
    looked.look.leave.click()
    assert looked.said.text() == "Nothing was brought in."
    looked.go_back.ask.click()
    assert looked.go_back.stay.isVisible()
    assert "Imported 'tin" in looked.go_back.said.text()
    assert not looked.said.isVisible()
    assert not looked.details.isVisible()
    looked.start.working(False)
    assert looked.said.isVisible()


def test_one_of_two_fields_says_whose_was_taken():
    fields = tuple(Differing(one, one, "a", "b", None, "conflict") for one in ("name", "hours"))
    one = Looked("tin-1", "Practice Tin", "conflicting", fields)
    chosen = Chosen((one,), "")
    chosen.take(one, "theirs", "hours")
    assert chosen.words(one) == "Theirs in 1 of 2 fields"
