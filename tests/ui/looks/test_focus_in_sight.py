"""What the keys act on can be seen, at every size, and is what comes next."""

from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from directory.interchange.bringing.report import ImportReport
from ui import actions

Key = Qt.Key


@pytest.fixture
def doubled(full, qtbot):
    """The window on a screen of 1366 by 768 that shows everything at twice its size."""
    full.resize(683, 340)
    qtbot.wait(20)
    return full


def in_sight(part):
    """How much of a part's height can be seen."""
    seen = part.visibleRegion().boundingRect()
    return seen.height() / max(part.height(), 1)


def all_round(window, qtbot, most=160):
    """Press Tab until every part had the focus once more, and give each with what is seen."""
    start = QApplication.focusWidget()
    for _ in range(most):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        focus = QApplication.focusWidget()
        yield focus, in_sight(focus)
        if focus is start:
            return


def test_shift_tab_from_the_foot_shows_the_link_that_it_goes_to(full, qtbot):
    find = full.pages[0]
    full.resize(1366, 690)
    full.type_words("debt")
    for row in range(find.table.rowCount()):
        find.list.opened.emit(find.table.index(row, 0))
        if find.panel._scroll.widget().height() > 2 * find.panel._scroll.height():
            break
    qtbot.wait(20)
    find.panel.add.setFocus()
    qtbot.keyClick(find.panel.add, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    focus = QApplication.focusWidget()
    assert find.panel._scroll.isAncestorOf(focus)
    assert in_sight(focus) == 1


def test_every_stop_of_the_first_screen_is_in_sight_in_each_round(doubled, qtbot):
    doubled.pages[0].box.setFocus()
    for _ in range(2):
        hidden = [part.accessibleName() for part, seen in all_round(doubled, qtbot) if seen < 1]
        assert hidden == []


def test_a_press_of_the_mouse_moves_nothing_under_it(full, qtbot):
    home = full.pages[0].home
    full.resize(1366, 500)
    qtbot.wait(20)
    half = [
        part for part in (*home.tiles, *home.doors.values(), *home.ready.presses)
        if 0 < in_sight(part) < 1
    ]  # fmt: skip
    assert half, "at this size something is cut by the edge"
    before = home.verticalScrollBar().value()
    qtbot.mousePress(half[0], Qt.MouseButton.LeftButton, pos=QPoint(9, 3))
    assert home.verticalScrollBar().value() == before


@pytest.mark.parametrize("key", [Key.Key_PageDown, Key.Key_Down, Key.Key_End])
def test_keys_scroll_the_open_service_from_its_buttons(doubled, qtbot, key):
    find = doubled.pages[0]
    doubled.type_words("debt")
    find.list.opened.emit(find.table.index(0, 0))
    qtbot.wait(20)
    assert find.panel.add.hasFocus()
    bar = find.panel._scroll.verticalScrollBar()
    qtbot.keyClick(find.panel.add, key)
    assert bar.value() > 0
    assert find.panel.add.hasFocus()
    qtbot.keyClick(find.panel.add, Key.Key_Home)
    assert bar.value() == 0


def test_the_keys_are_on_stop_while_a_file_is_read_and_on_the_next_file_after(
    window, updates, qtbot, tmp_path, monkeypatch
):
    go_on, practice = Event(), actions.import_file

    def slowly(*args, **kwargs):
        go_on.wait(20)
        return practice(*args, **kwargs)

    monkeypatch.setattr(actions, "import_file", slowly)
    file = tmp_path / "real.csv"
    file.write_bytes(b"name,phone\nTea Table,0151 496 0123\n")
    window.show_page(window.pages.index(updates))
    updates.bring_in(file)
    assert updates.cancel.hasFocus()
    go_on.set()
    qtbot.waitUntil(updates.choose.isEnabled, timeout=20_000)
    qtbot.wait(20)
    assert not actions.is_practice(updates.tools.desk), "the first real file puts practice away"
    assert updates.choose.hasFocus()


def test_an_import_that_ends_takes_nobody_from_another_page(
    window, updates, find, qtbot, tmp_path, monkeypatch
):
    go_on = Event()

    def slowly(*_args, **_kwargs):
        go_on.wait(20)
        return ImportReport("csv", 1, 1, 0, 0, (), (), 0, 0.1)

    monkeypatch.setattr(actions, "import_file", slowly)
    window.show_page(window.pages.index(updates))
    updates.bring_in(tmp_path / "any.csv")
    window.show_page(0)
    go_on.set()
    qtbot.waitUntil(updates.choose.isEnabled, timeout=20_000)
    assert find.box.hasFocus()
