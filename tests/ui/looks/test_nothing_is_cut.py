"""At the sizes that people have, words stand whole and everything can be reached."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from tests.ui.small_directory import BY_ID
from ui.widgets.finding.search_box import PUT_AWAY
from ui.widgets.labels import PlainLabel
from ui.widgets.panel.panel_link import ROOM, LinkButton, add_link

Key = Qt.Key
SIZES = ((1366, 690), (1100, 690), (1024, 683), (683, 340))


@pytest.fixture
def sized(window, qtbot):
    def to(width, height):
        window.resize(width, height)
        qtbot.waitUntil(lambda: (window.width(), window.height()) == (width, height))
        qtbot.wait(20)
        return window

    return to


@pytest.mark.parametrize("size", SIZES)
def test_the_open_service_is_never_wider_than_its_panel(sized, find, qtbot, size):
    window = sized(*size)
    window.flip_words()
    for words in ("debt", "food", "practice"):
        window.type_words(words)
        for row in range(find.table.rowCount()):
            find.list.opened.emit(find.table.index(row, 0))
            qtbot.wait(5)
            scroll = find.panel._scroll
            assert scroll.widget().width() <= scroll.viewport().width(), find.panel.panel.name
            for button in find.panel.take_along.buttons:
                assert button.width() >= button.sizeHint().width()
                assert button.geometry().right() <= find.panel.take_along.width()


@pytest.mark.parametrize(
    "link",
    [
        "https://carers-corner.example.org/the/right/page",
        "safeguarding.connector@northwood-neighbours.example.org",
        f"https://{'long-' * 12}name.example.org/",
        "firstname.lastname-secondname@northwoodneighbours.example.org",
    ],
)
def test_an_address_too_wide_for_its_button_stands_whole_under_it(qapp, link):
    held = QWidget()
    inside = QVBoxLayout(held)
    add_link(inside, link, held)
    (button,) = held.findChildren(LinkButton)
    assert button.sizeHint().width() <= ROOM
    (label,) = held.findChildren(PlainLabel)
    assert label.text().replace("\N{ZERO WIDTH SPACE}", "") == link
    assert label.minimumSizeHint().width() <= ROOM


@pytest.mark.parametrize("size", SIZES)
def test_what_hands_the_sheet_over_is_read_whole(sized, sheet, qtbot, size):
    window = sized(*size)
    window.visit.add(BY_ID["practice-1"])
    window.show_page(1)
    qtbot.waitUntil(lambda: sheet.preview.pages > 0, timeout=20_000)
    qtbot.wait(20)
    bar = sheet.bar
    for button in bar.buttons:
        assert button.width() >= button.sizeHint().width(), button.text()
    lines = bar.count.heightForWidth(bar.count.width()) / bar.count.fontMetrics().lineSpacing()
    assert lines < 2.5


def test_words_of_a_tile_leave_its_edges_free(window, find):
    for tile in find.home.tiles:
        words = tile.words
        wraps = int(Qt.TextFlag.TextWordWrap)
        needs = words.fontMetrics().boundingRect(0, 0, words.width(), 999, wraps, words.text())
        assert needs.height() + 4 <= words.height(), words.text()


@pytest.mark.parametrize("size", SIZES)
def test_that_words_are_put_away_is_said_whole(sized, find, qtbot, size):
    window = sized(*size)
    window.type_words("debt")
    qtbot.keyClick(find.box, Key.Key_Return)
    said = find.box._put_away
    assert said.isVisible()
    assert said.text() in PUT_AWAY
    assert said.fontMetrics().horizontalAdvance(said.text()) <= said.width()


def test_all_lines_of_the_sheet_and_its_paper_are_met_by_tab_in_a_small_window(sized, sheet, qtbot):
    window = sized(683, 340)
    for one in ("practice-1", "practice-2"):
        window.visit.add(BY_ID[one])
    window.show_page(1)
    qtbot.waitUntil(lambda: sheet.preview.pages > 0, timeout=20_000)
    qtbot.wait(20)
    wanted = {sheet.preview, sheet.second.flip, *(step.words for step in sheet.steps.steps)}
    met = set()
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus in wanted:
            met.add(focus)
            place = QRect(focus.mapTo(sheet.body.viewport(), QPoint(0, 0)), focus.size())
            assert sheet.body.viewport().rect().contains(place), focus.accessibleName()
    assert met == wanted


def test_one_side_is_one_side_aloud(window, sheet, qtbot):
    window.visit.add(BY_ID["practice-1"])
    window.show_page(1)
    qtbot.waitUntil(lambda: sheet.preview.pages == 1, timeout=20_000)
    assert sheet.preview.accessibleName() == "The sheet as it will print, 1 side"
