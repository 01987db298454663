"""The sizes of the first screen, and what folds away when there is less room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from tests.ui.conftest import page_called
from tests.ui.keeping.test_keeping_true import section_called
from ui import theme
from ui.widgets.finding.chips import MORE_WIDTH, how_many, merged
from ui.widgets.finding.service_delegate import row_height
from ui.widgets.labels import PlainLabel


@pytest.fixture
def sized(window, qtbot):
    def to(width, height):
        window.resize(width, height)
        qtbot.waitUntil(lambda: (window.width(), window.height()) == (width, height))
        qtbot.wait(20)
        return window

    return to


def test_the_first_screen_has_the_sizes_that_were_designed(sized, find):
    window = sized(1366, 690)
    window.type_words("debt")
    find.list.opened.emit(find.table.index(0, 0))
    assert window.rail.width() == 88
    assert window.status.height() == 28
    assert find.box.height() == 52
    assert find.chips.height() == 40
    assert {chip.height() for chip in find.chips.chips} == {32}
    assert window.strip.height() == 44
    assert abs(find.panel.width() - 480) <= 2
    assert abs(find.left.width() - 798) <= 2
    assert find.panel.add.height() == 40


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_crisis_numbers_are_whole_in_a_window_of_any_width(sized, qapp, scale):
    theme.wear(qapp, theme.LIGHT, scale)
    for wide in range(690, 1500, 37):
        strip = sized(wide, 690).strip
        assert strip.words.heightForWidth(strip.words.width()) <= strip.height(), wide


def test_all_ten_tiles_stand_in_two_rows_of_five(sized, find):
    sized(1366, 690)
    tops = sorted({tile.y() for tile in find.home.tiles})
    assert [sum(tile.y() == top for tile in find.home.tiles) for top in tops] == [5, 5]
    assert {(tile.width(), tile.height()) for tile in find.home.tiles} == {(148, 84)}


def test_rows_are_all_of_one_height_from_the_font(find, window):
    window.type_words("debt")
    heights = {find.list.sizeHintForRow(row) for row in range(find.table.rowCount())}
    assert heights == {row_height()}
    assert row_height() >= 2 * QFontMetrics(theme.font(theme.LARGE)).lineSpacing() + 16


def test_below_a_thousand_the_panel_is_a_page_with_a_way_back(sized, find):
    window = sized(900, 600)
    window.type_words("debt")
    assert not find.panel.isVisible()
    find.list.opened.emit(find.table.index(0, 0))
    assert find.panel.isVisible()
    assert not find.left.isVisible()
    find.panel.back.click()
    assert find.left.isVisible()
    assert not find.panel.isVisible()
    assert find.list.hasFocus()


def test_new_words_show_their_list_where_a_panel_stood_alone(sized, find):
    window = sized(683, 340)
    window.type_words("debt")
    find.list.opened.emit(find.table.index(0, 0))
    window.type_words("debt and bills")
    assert find.left.isVisible()


def test_esc_leaves_a_panel_that_stands_alone_and_a_adds_from_it(sized, find, qtbot):
    window = sized(683, 340)
    window.type_words("debt")
    find.list.opened.emit(find.table.index(0, 0))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_A)
    assert len(window.visit.ids) == 1
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert find.list.hasFocus()
    qtbot.keyClick(find.list, Qt.Key.Key_Escape)
    assert find.box.hasFocus()


def test_at_two_hundred_per_cent_the_rail_is_a_menu_and_all_numbers_can_be_read(sized):
    window = sized(683, 340)
    assert not window.rail.isVisible()
    assert window.status.menu_button.isVisible()
    assert [a.text() for a in window.status.menu_button.menu().actions()] == [
        page.name for page in window.pages
    ]
    words = window.strip.words
    room = QFontMetrics(words.font()).boundingRect(
        0, 0, words.width(), 1000, int(words.alignment()) | 0x1000, words.text()
    )
    assert room.height() <= words.height()


def test_the_menu_changes_the_page(sized):
    window = sized(683, 340)
    window.status.menu_button.menu().actions()[3].trigger()
    assert window.stack.currentWidget() is window.pages[3]


def test_nothing_is_wider_than_the_smallest_window(sized, find):
    window = sized(683, 340)
    window.type_words("debt")
    for number in range(len(window.pages)):
        window.show_page(number)
        assert window.width() == 683
        assert window.strip.next.mapTo(window, window.strip.next.rect().topRight()).x() <= 683


def test_enter_twice_on_add_copies_nothing_where_the_panel_stands_alone(sized, find, qtbot):
    window = sized(683, 340)
    window.type_words("debt")
    find.list.opened.emit(find.table.index(0, 0))
    find.panel.add.setFocus()
    qtbot.keyClick(find.panel.add, Qt.Key.Key_Space)
    assert len(window.visit.ids) == 1
    assert find.panel.back.hasFocus()


def test_parts_of_the_sheet_that_kept_old_places_are_laid_out_anew(sized, find, qtbot):
    window = sized(683, 340)
    window.type_words("debt")
    find.list.opened.emit(find.table.index(0, 0))
    find.panel.add.click()
    sheet = page_called(window, "Sheet")
    window.show_page(window.pages.index(sheet))
    qtbot.waitUntil(lambda: sheet.preview.pages > 0)
    sheet.services.resize(sheet.services.width(), sheet.services.minimumHeight())
    sheet.steps.move(0, sheet.services.height() // 2)
    sheet.width_changed(683)
    qtbot.waitUntil(lambda: sheet.steps.y() >= sheet.services.geometry().bottom(), timeout=5_000)


def test_chips_are_shown_whole_or_stand_behind_a_button():
    assert how_many([100, 400, 150], 1_000) == 3
    assert how_many([400, 100, 400], 520 + MORE_WIDTH) == 2
    assert how_many([400, 400], 50) == 1
    assert how_many([], 50) == 0


def test_needs_that_look_the_same_are_one_chip():
    names = (("Staying safe", "a"), ("Debt", "b"), ("Staying safe", "c"))
    found = [(words, id_, True, "need") for words, id_ in names]
    assert [(one.words, one.ids) for one in merged(found)] == [
        ("Staying safe", ("a", "c")),
        ("Debt", ("b",)),
    ]


def test_chips_that_do_not_fit_can_be_pressed_from_a_list(sized, find):
    window = sized(683, 340)
    window.type_words("debt and food and an eviction, and he hits")
    shown = [chip.words for chip in find.chips.chips if chip.isVisible()]
    listed = [action.text() for action in find.chips.more.menu().actions()]
    assert shown + listed == [chip.words for chip in find.chips.chips]
    assert listed
    find.chips.more.menu().actions()[0].trigger()
    off = [chip.words for chip in find.chips.chips if not chip.isChecked()]
    assert off == listed[:1]


def test_somebody_to_turn_to_can_be_read_in_the_smallest_window(sized, find, qtbot):
    window = sized(683, 340)
    window.type_words("zzzz")
    qtbot.wait(20)
    labels = find.doors.widget().findChildren(PlainLabel)
    assert labels[1].text() == "Ask here: the Practice community connector, 0151 496 0999"
    assert all(label.height() >= QFontMetrics(label.font()).height() for label in labels)
    assert find.doors.height() >= labels[0].height()


@pytest.mark.parametrize("size", [(1366, 690), (900, 600), (683, 340)])
def test_what_can_be_done_in_a_call_is_said_in_whole_words_at_every_size(sized, qtbot, size):
    window = sized(*size)
    ring = section_called(qtbot, window, "Ring round")
    ring.begin.click()
    qtbot.wait(60)
    buttons = [*ring.call.buttons.values()]
    for row in next(iter(ring.call.facts.services.values())).rows[:3]:
        buttons += row.buttons.values()
    for button in buttons:
        assert len(button.text().strip()) > len("S")
        assert button.width() >= button.sizeHint().width(), button.text()
    last = ring.call.acts.geometry()
    assert last.bottom() <= ring.call.height()


@pytest.mark.parametrize("size", [(1366, 690), (683, 340)])
def test_no_heading_stands_on_a_table(sized, qtbot, size):
    window = sized(*size)
    section = section_called(qtbot, window, "How good it is")
    qtbot.wait(60)
    (heading,) = (
        label for label in section.findChildren(PlainLabel) if label.text().startswith("What would")
    )
    assert heading.y() > section.view.geometry().bottom()


def test_the_row_that_the_keys_act_on_is_shown_from_its_top_where_two_do_not_fit(sized, find):
    window = sized(683, 340)
    window.type_words("debt")
    find.list.setFixedHeight(row_height())
    find.list.setCurrentIndex(find.table.index(1, 0))
    assert find.list.visualRect(find.list.currentIndex()).top() == 0
