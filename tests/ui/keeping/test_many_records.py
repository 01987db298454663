"""Looking through all records, changing many at once, the bin, and what was done before."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.conftest import page_called
from tests.ui.on_screen import seen
from ui.actions import editing

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
MONEY = "practice-1"


@pytest.fixture
def page(window):
    """The page *Directory*, in front."""
    found = page_called(window, "Directory")
    window.show_page(window.pages.index(found))
    return found


@pytest.fixture
def records(page):
    return page.show_named("Records")


@pytest.fixture
def past(page):
    return page.show_named("Bin and history")


@pytest.fixture
def held(desk):
    """Read one record as it is kept; None when it is not there."""

    def read(record_id=MONEY):
        return next(iter(desk.directory.pages([record_id])), None)

    return read


def look(records, words):
    records.list.search.setText(words)
    records.list.look()
    return records.list.table.ids()


def test_a_record_is_found_by_its_name_phone_organisation_and_any_word(records):
    assert look(records, "money hel") == (MONEY,)
    assert look(records, "0151 496 0102") == ("practice-2",)
    assert len(look(records, "practice trust")) == 8
    assert look(records, "no questions asked") == ("practice-4",)
    assert look(records, "zzzz") == ()
    assert "Nothing found" in records.list.said.text()


def test_a_closed_record_is_found_too(records, desk, held, window):
    desk.directory.save(held().model_copy(update={"status": "closed"}))
    window.visit.tell_directory_changed()
    assert look(records, "money help") == (MONEY,)


def test_filters_narrow_the_list_and_say_how_many_are_left(records):
    box = records.list.filters["standing"]
    box.show_value("unconfirmed")
    box.typed.emit("unconfirmed")
    assert records.list.table.ids() == ("practice-6",)
    assert records.list.said.text().startswith("1 of 8 records")


def test_enter_goes_to_the_list_and_opens_and_esc_comes_back_to_the_same_record(
    records, window, qtbot
):
    records.list.search.setFocus()
    qtbot.keyClicks(records.list.search, "food")
    qtbot.keyClick(records.list.search, Key.Key_Return)
    assert records.list.view.hasFocus()
    qtbot.keyClick(records.list.view, Key.Key_Return)
    assert records.editor.draft.page.id == "practice-4"
    qtbot.keyClick(records.editor.form.parts[0].field.box, Key.Key_Escape)
    assert records.list.view.hasFocus()
    assert records.list.view.currentIndex().data() == "Practice Food Cupboard"


def test_a_row_says_itself_as_a_sentence_and_whether_it_is_marked(records, qtbot):
    look(records, "money help")
    qtbot.keyClick(records.list.view, Key.Key_Space)
    said = records.list.table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Marked. Practice Money Help. Service. Practice Trust · 0151 496 0101. "
        "Practice Town. 1 of 1."
    )


def test_the_box_marks_and_the_rest_of_a_row_opens(records, qtbot, window):
    view = records.list.view
    row = view.visualRect(records.list.table.index(0, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(24, 16))
    assert len(records.list.table.marked) == 1
    assert records.editor.draft is None
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert records.editor.draft is not None


def test_an_end_date_is_set_on_several_at_once_and_taken_back_at_once(records, window, held, qtbot):
    qtbot.keyClick(records.list.view, Key.Key_A, CTRL)
    assert len(records.list.table.marked) == 8
    records.list.buttons["bulk"].click()
    form = records.bulk
    form.what.show_value("ends_on")
    form.what.typed.emit("ends_on")
    qtbot.keyClicks(form.boxes["ends_on"].box, "31 March 2027")
    qtbot.waitUntil(lambda: form.go.text() == "Change 8 records", timeout=10_000)
    form.go.click()
    qtbot.waitUntil(lambda: held().ends_on == date(2027, 3, 31), timeout=10_000)
    qtbot.waitUntil(lambda: "8 records changed" in window.tray.words.text(), timeout=10_000)
    assert records.stack.currentWidget() is records.list
    window.tray.choices[0].click()
    qtbot.waitUntil(lambda: held().ends_on is None, timeout=10_000)


def test_a_record_in_the_bin_comes_back(records, past, page, window, held, qtbot):
    page.show_named("Records")
    look(records, "money help")
    qtbot.keyClick(records.list.view, Key.Key_Delete)
    assert held() is None
    assert "recycle bin" in window.tray.words.text()
    page.show_named("Bin and history")
    past.show_view("bin")
    assert "Practice Money Help" in seen(past)
    next(one for one in past.lists["bin"].buttons if one.text() == "Bring it back").click()
    assert held().name == "Practice Money Help"
    assert look(records, "money help") == (MONEY,)


def test_a_record_that_others_lead_to_is_removed_only_when_somebody_says_so(
    records, window, desk, held, qtbot
):
    link = {"kind": "refers_to", "to": "practice-4"}
    desk.directory.save(held().model_copy(update={"links": (link_of(link),)}))
    look(records, "food cupboard")
    qtbot.keyClick(records.list.view, Key.Key_Delete)
    assert "Practice Money Help" in window.tray.words.text()
    assert held("practice-4") is not None
    window.tray.choices[0].click()
    assert held("practice-4") is None


def link_of(values):
    from directory.model import Link

    return Link(**values)


def test_one_field_is_put_back_and_the_others_stay(records, past, page, held, qtbot):
    records.open_record(MONEY)
    records.editor._set(("summary",), "Something else")
    records.editor._set(("not_for",), "Nobody at all.")
    assert records.save()
    records.editor.pressed.emit("history", MONEY)
    assert past.stack.currentWidget() is past.lists["record"]
    shown = seen(past)
    assert "Was: Business debts." in shown
    assert "Then: Something else" in shown
    back = [one for one in past.lists["record"].buttons if one.text() == "Put this back"]
    next(one for one in back if one.property("press")[2] == "summary").click()
    assert held().summary == "Help with money, debt and letters you do not understand"
    assert held().not_for == "Nobody at all."


def test_what_was_done_stands_newest_first_and_is_undone_and_done_again(
    records, past, page, window, held, qtbot
):
    records.open_record(MONEY)
    records.editor._set(("summary",), "Something else")
    assert records.save()
    page.show_named("Bin and history")
    assert past.undo.accessibleName() == "Undo: Edited 'Practice Money Help'"
    past.undo.click()
    qtbot.waitUntil(lambda: held().summary.startswith("Help with money"), timeout=10_000)
    qtbot.waitUntil(past.redo.isEnabled, timeout=10_000)
    past.redo.click()
    qtbot.waitUntil(lambda: held().summary == "Something else", timeout=10_000)


def test_emptying_the_bin_asks_once_and_says_what_it_takes(
    records, past, page, window, desk, qtbot
):
    page.show_named("Records")
    look(records, "money help")
    qtbot.keyClick(records.list.view, Key.Key_Delete)
    page.show_named("Bin and history")
    past.show_view("bin")
    past.empty.click()
    assert "cannot be undone" in window.tray.words.text()
    assert MONEY in [one.id for one in editing.recycle_bin(desk)]
    window.tray.choices[0].click()
    assert editing.recycle_bin(desk) == ()


def test_the_sections_are_made_when_somebody_first_goes_there(window):
    page = page_called(window, "Directory")
    assert page._made == {}
    window.show_page(window.pages.index(page))
    assert list(page._made) == [0]


@pytest.mark.parametrize("width", [683, 900, 1366])
def test_no_section_is_wider_than_the_window(page, window, qtbot, width):
    window.resize(width, 340 if width == 683 else 690)
    for number in range(page.list.count()):
        page.show_section(number)
        assert window.width() == width
    page.open_record(MONEY)
    assert window.width() == width


def test_services_with_a_tag_are_listed_alone_and_nothing_is_offered_where_none_is_kept(
    window, records, held, qtbot
):
    tag = records.list.filters["tag"]
    assert tag.isHidden()
    records.open_record(MONEY)
    records.editor._set(("tags",), ("winter",))
    qtbot.keyClick(window, Key.Key_S, CTRL)
    assert held().tags == ("winter",)
    qtbot.keyClick(records.editor, Key.Key_Escape)
    assert not tag.isHidden()
    tag.show_value("winter")
    records.list.look()
    assert records.list.table.ids() == (MONEY,)
