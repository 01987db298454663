"""The section *Wards*: a list is looked at, used, and taken back."""

import pytest

from tests.directory.geo.test_own_wards import MOVES, SEVEN
from tests.ui.conftest import page_called
from ui.actions import areas
from ui.background import wait_for_all


@pytest.fixture
def section(window, qtbot):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    section = page.show_named("Wards")
    qtbot.waitExposed(section)
    return section


@pytest.fixture
def wards(tmp_path):
    path = tmp_path / "wards.csv"
    rows = [f"{code},{'Ravens Moor' if code == MOVES else 'Northwood'},Knowsley" for code in SEVEN]
    path.write_text("\n".join(("LSOA21CD,WD24NM,LAD24NM", *rows)), encoding="utf-8")
    return path


def look_at(section, path, qtbot):
    section.look_at(path)
    qtbot.waitUntil(section.bring.isEnabled, timeout=10_000)


def test_a_list_is_looked_at_used_and_taken_back(section, wards, qtbot, desk, window):
    assert "as they ship" in section.in_use.text()
    assert section.use.isHidden()
    look_at(section, wards, qtbot)
    assert "1 small area would change its ward" in section.said.text()
    assert MOVES in section.details.text()
    assert section.use.hasFocus()
    assert not areas.wards_kept(desk)
    section.use.click()
    assert "Knowsley: 2 wards, 7 small areas" in section.in_use.text()
    assert section.use.isHidden()
    assert section.said.text() == ""
    assert section.ships.isVisible()
    section.undoing.undo()
    assert wait_for_all(30_000)
    qtbot.wait(20)
    assert not areas.wards_kept(desk)
    assert "as they ship" in section.in_use.text()


def test_leaving_it_keeps_nothing(section, wards, qtbot, desk):
    look_at(section, wards, qtbot)
    section.leave.click()
    assert not areas.wards_kept(desk)
    assert section.details.text() == ""
    assert section.bring.hasFocus()


def test_all_as_it_ships_gives_up_what_was_brought(section, wards, qtbot, desk):
    look_at(section, wards, qtbot)
    section.use.click()
    section.ships.click()
    assert not areas.wards_kept(desk)
    assert section.ships.isHidden()


def test_what_is_no_list_is_said_where_one_looks(section, qtbot, tmp_path):
    (tmp_path / "list.csv").write_text("Name,Phone\nA,1\n", encoding="utf-8")
    look_at(section, tmp_path / "list.csv", qtbot)
    assert "list.csv is no list of wards" in section.said.text()
    assert section.use.isHidden()
