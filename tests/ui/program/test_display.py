"""A display that is named and does not answer is told before Qt can end everything."""

import os
import shutil
import socket
import subprocess
import sys
import time

import pytest

from ui import app, display

NOBODY = ":7177"


@pytest.fixture
def linux(monkeypatch, tmp_path):
    monkeypatch.setattr(app.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return monkeypatch


@pytest.fixture
def wayland(linux, tmp_path):
    """A Wayland display that answers."""
    if not hasattr(socket, "AF_UNIX"):
        pytest.skip("no such sockets here")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "wayland-9"))
        listening.listen()
        linux.setenv("WAYLAND_DISPLAY", "wayland-9")
        yield linux


@pytest.fixture
def x_display():
    """The name of an X display that answers."""
    if shutil.which("Xvfb") is None:
        pytest.skip("no Xvfb here")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait()


def test_an_x_display_that_nobody_serves_is_named(linux):
    linux.setenv("DISPLAY", NOBODY)
    assert f"the display {NOBODY} does not answer" in app.no_display_reason()


def test_so_is_a_wayland_display(linux):
    linux.setenv("WAYLAND_DISPLAY", "wayland-9")
    assert "the display wayland-9 does not answer" in app.no_display_reason()


def test_a_wayland_display_that_answers_will_do(wayland):
    assert app.no_display_reason() is None


def test_one_that_answers_beside_one_that_does_not_will_do(wayland):
    wayland.setenv("DISPLAY", NOBODY)
    assert app.no_display_reason() is None


def test_an_x_display_that_answers_will_do_and_is_asked_at_once(linux, x_display):
    linux.setenv("DISPLAY", x_display)
    assert app.no_display_reason() is None
    started = time.perf_counter()
    for _ in range(5):
        display.unanswering()
    assert (time.perf_counter() - started) / 5 < 0.02


def test_without_the_library_that_could_ask_nobody_is_kept_out(linux):
    def missing(_name):
        raise OSError("no such library")

    linux.setattr(display.ctypes, "CDLL", missing)
    linux.setenv("DISPLAY", NOBODY)
    assert app.no_display_reason() is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are named on Linux")
def test_the_program_then_does_the_job_in_the_terminal(data_folder, tmp_path):
    named = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--data", str(data_folder)],
        env={**named, "DISPLAY": NOBODY, "WAYLAND_DISPLAY": ""},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert f"the display {NOBODY} does not answer" in done.stderr
    assert ".pdf" in done.stdout
