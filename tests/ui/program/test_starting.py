"""Starting and ending, with and without a display."""

import tomllib
from pathlib import Path
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory.errors import BadFolder
from tests.ui.small_directory import TODAY
from ui import VERSION, actions, app, theme
from ui.appearance import Appearance, keep_appearance
from ui.pages import PAGES
from ui.window import Window

ROOT = Path(__file__).parents[3]


@pytest.fixture
def linux(monkeypatch):
    monkeypatch.setattr(app.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_no_display_is_said_in_one_sentence_before_qt_can_end_everything(linux):
    assert "no screen" in app.no_display_reason()


def test_a_platform_that_was_chosen_needs_no_display(linux):
    linux.setenv("QT_QPA_PLATFORM", ":1")
    assert app.no_display_reason() is None


@pytest.fixture
def undressed(qapp):
    yield
    theme.wear(qapp, theme.LIGHT)


def the_window():
    """The window that can be seen now; others wait to be thrown away."""
    windows = [part for part in QApplication.topLevelWidgets() if isinstance(part, Window)]
    return next(window for window in windows if window.isVisible())


@pytest.fixture
def open_it(small_folder, noon):
    """Open the directory as the program does; it is closed when the test is over."""
    opened = []

    def open_small():
        opened.append(actions.open_desk(small_folder, TODAY))
        return opened[-1]

    yield open_small
    for desk in opened:
        desk.directory.close()


def test_the_window_opens_by_itself_and_closes_when_told(qapp, qtbot, tmp_path, open_it):
    assert app.run_window(open_it, folder=tmp_path, quit_after=0.3) == 0


def test_what_is_typed_before_the_directory_is_open_is_asked_once_it_is(qapp, tmp_path, open_it):
    typed, seen = Event(), []

    def open_when_typed():
        assert typed.wait(20)
        return open_it()

    def type_early():
        QTest.keyClicks(the_window().opening.box, "debt")
        typed.set()

    def look():
        window = the_window()
        if not window.pages:
            app.QTimer.singleShot(20, look)
            return
        find = window.pages[0]
        seen.extend((find.box.text(), find.box.hasFocus(), find.table.rowCount() > 0))
        seen.append(window.opening.box.text())
        window.close()

    app.QTimer.singleShot(50, type_early)
    app.QTimer.singleShot(100, look)
    assert app.run_window(open_when_typed, folder=tmp_path, quit_after=30) == 0
    assert seen == ["debt", True, True, ""]


@pytest.mark.parametrize(("more", "goes_on"), [("", True), (" help", False)])
def test_enter_pressed_before_the_directory_is_open_is_not_lost(
    qapp, tmp_path, open_it, more, goes_on
):
    typed, seen = Event(), []

    def open_when_typed():
        assert typed.wait(20)
        return open_it()

    def type_early():
        box = the_window().opening.box
        QTest.keyClicks(box, "debt")
        QTest.keyClick(box, Qt.Key.Key_Return)
        QTest.keyClicks(box, more)
        typed.set()

    def look():
        window = the_window()
        if not window.pages:
            app.QTimer.singleShot(20, look)
            return
        seen.append(window.pages[0].list.hasFocus())
        window.close()

    app.QTimer.singleShot(50, type_early)
    app.QTimer.singleShot(100, look)
    assert app.run_window(open_when_typed, folder=tmp_path, quit_after=30) == 0
    assert seen == [goes_on]


def test_the_directory_is_opened_beside_the_window(qapp, tmp_path, open_it):
    where = []

    def open_and_tell():
        where.append(current_thread())
        return open_it()

    assert app.run_window(open_and_tell, folder=tmp_path, quit_after=0.3) == 0
    assert where[0] is not main_thread()


def test_a_directory_that_cannot_be_opened_is_said_in_the_window(qapp, tmp_path):
    def refuse():
        raise BadFolder("This folder is on a network. Choose one on this computer.")

    seen = []

    def look():
        window = the_window()
        if window.opening.box.isVisible():  # it is still opening
            app.QTimer.singleShot(20, look)
            return
        seen.extend((window.opening.words.text(), window.opening.box.isVisible()))
        window.close()

    app.QTimer.singleShot(20, look)
    assert app.run_window(refuse, folder=tmp_path, quit_after=30) == 1
    assert seen == ["This folder is on a network. Choose one on this computer.", False]


def test_the_next_start_wears_the_colours_and_the_size_that_were_chosen(
    qapp, tmp_path, open_it, undressed
):
    keep_appearance(tmp_path, Appearance("high contrast", 1.5))
    worn = []

    def look():
        worn.extend((theme.current().name, theme.text_scale()))

    app.QTimer.singleShot(200, look)
    assert app.run_window(open_it, folder=tmp_path, quit_after=0.4) == 0
    assert worn == ["high contrast", 1.5]


def test_a_picture_of_the_window_can_be_made_without_a_display(qapp, tmp_path, desk):
    out = tmp_path / "window.png"
    app.picture_of_window(desk, "debt", out)
    assert out.read_bytes().startswith(b"\x89PNG")


def test_the_version_in_the_window_is_the_version_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["project"]["version"] == VERSION


def test_every_page_file_is_listed():
    files = {path.stem for path in (ROOT / "ui" / "pages").glob("*_page.py")}
    assert files == {page.file for page in PAGES}


def test_the_start_makes_one_page_and_the_others_are_made_when_they_are_shown(qtbot, desk):
    window = app.Window()
    qtbot.addWidget(window)
    window.fill(desk)
    assert [page.name for page in window.pages.made] == ["Find"]
    window.show_page(3)
    assert [page.name for page in window.pages.made] == ["Find", "Directory"]
    assert window.pages[3] is window.stack.currentWidget()
    names = [button.text() for button in window.rail.buttons]
    assert [page.name for page in window.pages] == names == [line.name for line in PAGES]
    window.close()


def test_what_to_type_without_a_screen_is_how_it_was_started(linux):
    linux.setenv("SIGNPOST_COMMAND", str(Path(".venv/bin/signpost").absolute()))
    assert app.no_display_reason().endswith(" .venv/bin/signpost find WORDS")
    linux.delenv("SIGNPOST_COMMAND")
    linux.setattr(app.sys, "executable", str(Path(".venv/bin/python").absolute()))
    assert app.no_display_reason().endswith(" .venv/bin/python -m ui find WORDS")


def test_the_command_hands_on_its_own_name(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(Path("packaging").absolute())
    import environment

    environment.write_command(tmp_path / "signpost")
    assert 'SIGNPOST_COMMAND="$0"' in (tmp_path / "signpost").read_text(encoding="utf-8")
