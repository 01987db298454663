"""Each role comes to its main task in two steps from a cold start, and nothing is locked."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import page_called
from ui.appearance import Appearance, keep_appearance, read_appearance
from ui.background import wait_for_all
from ui.widgets.settings.who_works_here import ROLES
from ui.window import Window

Key = Qt.Key


@pytest.fixture
def start(qtbot, qapp, desk):
    """Start Signpost on a laptop where this role was chosen."""
    made = []

    def begin(role):
        keep_appearance(desk.directory.folder.path, Appearance(role=role))
        window = Window()
        made.append(window)
        window.fill(desk)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        return window

    yield begin
    for window in made:
        window.close()
        window.deleteLater()


def rail(window):
    return [button.text() for button in window.rail.buttons if button.isVisible()]


def type_and_enter(window, words):
    box = QApplication.focusWidget()
    QTest.keyClicks(box, words)
    QTest.keyClick(box, Key.Key_Return)


def test_reception_types_and_has_the_services_under_its_hands(start):
    window = start("reception")
    type_and_enter(window, "debt")
    assert window.pages[0].list.hasFocus()
    assert window.visit.public_words
    assert rail(window) == ["Find", "Sheet", "Help"]


def test_a_frontline_worker_types_and_opens_who_can_refer_and_how(start):
    window = start("worker")
    assert not window.visit.public_words
    type_and_enter(window, "debt")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert window.pages[0].panel.panel is not None
    assert "Directory" in rail(window)


def test_a_keeper_begins_with_what_there_is_to_do(start):
    window = start("keeper")
    page = page_called(window, "Directory")
    assert window.stack.currentWidget() is page
    assert page.list.currentItem().text() == "To do"
    assert not window.visit.public_words


def test_a_window_that_is_closed_at_once_asks_nothing_of_what_is_gone(start, qtbot):
    window = start("keeper")
    page = page_called(window, "Directory").show_named("To do")
    with qtbot.capture_exceptions() as caught:
        page._look()
        page.left.lists.deleteLater()
        page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert wait_for_all()
        QApplication.processEvents()
    assert caught == []


def test_where_nothing_or_nonsense_was_chosen_everything_is_there(start):
    window = start("astronaut")
    assert window.stack.currentWidget() is window.pages[0]
    assert "Directory" in rail(window)


def test_pages_that_are_not_in_the_rail_keep_their_keys(start):
    window = start("reception")
    number = [page.name for page in window.pages].index("This desk") + 1
    QTest.keyClick(window, getattr(Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)
    assert window.stack.currentWidget() is window.pages[number - 1]


def test_the_choice_is_made_in_help_and_kept_beside_the_looks(start, desk):
    window = start("")
    folder = desk.directory.folder.path
    help_page = page_called(window, "Help")
    window.show_page(window.pages.index(help_page))
    [keeper] = [one for one in help_page.who.choices if "Keeper" in one.text()]
    keeper.click()
    assert "next start" in window.tray.words.text()
    assert read_appearance(folder).role == "keeper"
    next(one for one in help_page.looks.sizes if one.text() == "150 %").click()
    assert read_appearance(folder) == Appearance(text=1.5, role="keeper")
    assert {role.page for role in ROLES} <= {page.name for page in window.pages}
