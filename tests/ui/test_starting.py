"""Starting and ending, with and without a display."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from directory.errors import BadFolder
from tests.ui.fake_desk import FakeDesk
from ui import VERSION, app
from ui.pages import PAGES

ROOT = Path(__file__).parents[2]


@pytest.fixture
def linux(monkeypatch):
    monkeypatch.setattr(app.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_no_display_is_said_in_one_sentence_before_qt_can_end_everything(linux):
    assert "no screen" in app.no_display_reason()


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_kind_of_display_will_do(linux, name):
    linux.setenv(name, ":1")
    assert app.no_display_reason() is None


def test_the_window_opens_by_itself_and_closes_when_told(qapp, qtbot):
    assert app.run_window(FakeDesk, quit_after=0.3) == 0


def test_a_directory_that_cannot_be_opened_is_said_in_the_window(qapp, monkeypatch):
    def refuse():
        raise BadFolder("This folder is on a network. Choose one on this computer.")

    seen = []

    def look():
        windows = [w for w in QApplication.topLevelWidgets() if w.windowTitle() == "Signpost"]
        seen.extend(w.opening.text() for w in windows if w.isVisible())

    app.QTimer.singleShot(200, look)
    assert app.run_window(refuse, quit_after=0.5) == 1
    assert "This folder is on a network. Choose one on this computer." in seen


def test_a_picture_of_the_window_can_be_made_without_a_display(qapp, tmp_path):
    out = tmp_path / "window.png"
    app.picture_of_window(FakeDesk(), "debt", out)
    assert out.read_bytes().startswith(b"\x89PNG")


def test_the_version_in_the_window_is_the_version_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["project"]["version"] == VERSION


def test_every_page_file_is_listed():
    files = {path.stem for path in (ROOT / "ui" / "pages").glob("*_page.py")}
    assert files == {page.__module__.rsplit(".", 1)[1] for page in PAGES}
