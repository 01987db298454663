"""A window on a desk with made-up services."""

import io

import pytest
from PySide6.QtGui import QGuiApplication
from reportlab.pdfgen.canvas import Canvas

from directory.printing import Printed
from tests.ui.fake_desk import FakeDesk
from ui import actions, theme
from ui.background import wait_for_all
from ui.window import Window


def a_small_pdf(sides):
    held = io.BytesIO()
    canvas = Canvas(held)
    for side in range(sides):
        canvas.drawString(40, 700, f"Practice side {side + 1}")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def a_fake_sheet(_desk, ids):
    sides = 1 if len(ids) < 3 else 2
    return Printed(a_small_pdf(sides), sides, len(ids), ())


def switch(desk, *, on):
    desk.practice = on


@pytest.fixture
def desk(monkeypatch):
    monkeypatch.setattr(actions, "make_sheet", a_fake_sheet)
    monkeypatch.setattr(actions, "status_line", lambda _desk: "Practice directory. 8 services.")
    monkeypatch.setattr(actions, "first_words", lambda _desk: "This is practice.")
    monkeypatch.setattr(actions, "is_practice", lambda at: at.practice)
    monkeypatch.setattr(actions, "switch_practice", switch)
    return FakeDesk()


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


@pytest.fixture
def find(window):
    return window.pages[0]


@pytest.fixture
def sheet(window):
    return window.pages[1]


@pytest.fixture
def updates(window):
    return window.pages[2]
