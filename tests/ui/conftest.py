"""A window on a small directory of made-up services, or on all that a new user gets."""

import shutil
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.ui import small_directory
from ui import actions, theme
from ui.background import wait_for_all
from ui.window import Window

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def no_window_is_left():
    """Free what a test shows: every window that stays makes each later change of look slower."""
    yield
    for left in QApplication.topLevelWidgets():
        left.deleteLater()  # not closed: its directory may be closed already
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def small_template(empty_folder, tmp_path_factory):
    """A data folder with eight services; copy it before using it."""
    path = tmp_path_factory.mktemp("small") / "data"
    small_directory.make_small(empty_folder, path)
    return path


@pytest.fixture
def small_folder(small_template, tmp_path):
    """A data folder of the test's own with eight services, practice open."""
    path = tmp_path / "small"
    shutil.copytree(small_template, path)
    return path


@pytest.fixture
def noon(monkeypatch):
    """The clock stands at Monday noon: a list looks the same whenever the tests run."""
    monkeypatch.setattr(actions, "now", lambda _desk: small_directory.NOON)


@pytest.fixture
def desk(small_folder, noon):
    """The desk on eight services."""
    made = actions.open_desk(small_folder, small_directory.TODAY)
    yield made
    made.directory.close()


@pytest.fixture
def window(qtbot, qapp, desk):
    theme.wear(qapp, theme.LIGHT)
    made = Window()
    made.fill(desk)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    assert wait_for_all(10_000), "work was still under way when the window had closed"
    made.deleteLater()
    QGuiApplication.clipboard().clear()
    qtbot.wait(1)


def page_called(window, name):
    """Return the page of this name."""
    return window.pages[[page.name for page in window.pages].index(name)]


@pytest.fixture
def find(window):
    return window.pages[0]


@pytest.fixture
def sheet(window):
    return window.pages[1]


@pytest.fixture
def updates(window):
    return page_called(window, "Updates")


@pytest.fixture
def full(qtbot, qapp, data_folder, noon):
    """A window on a real data folder, practice open."""
    theme.wear(qapp, theme.LIGHT)
    desk = actions.open_desk(data_folder, TODAY)
    made = Window()
    made.fill(desk)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    assert wait_for_all(20_000)
    desk.directory.close()
    made.deleteLater()
    QGuiApplication.clipboard().clear()
    qtbot.wait(1)


@pytest.fixture
def records(window):
    """The section with the list of records and the editor, in front."""
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    return page.show_named("Records")


@pytest.fixture
def kept_record(desk):
    """Read one record as it is kept."""

    def read(record_id="practice-1"):
        return desk.directory.pages([record_id])[0]

    return read


@pytest.fixture
def type_at(records, qtbot):
    """Type words over what stands at a place of the form."""

    def put(path, words):
        assert records.editor.form.go_to(path)
        box = QApplication.focusWidget()
        box.selectAll()
        qtbot.keyClicks(box, words)
        return box

    return put
