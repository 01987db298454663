"""A keeper words the programme's criteria, adds one, and replaces the list from a file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.conftest import page_called
from tests.ui.on_screen import held, seen
from ui.actions import wording

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
GAMBLE = "CL-GAMBLE"


@pytest.fixture
def part(window):
    """The part *Programme*, in front, in staff words."""
    window.flip_words()
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    return page.show_named("Words").show_called("Programme")


def criterion(desk, code):
    lines = wording.criteria(desk)
    return next((one.criterion for one in lines if one.criterion.id == code), None)


def type_over(qtbot, field, words):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def test_a_criterion_is_reworded_one_is_added_and_both_are_undone(window, part, desk, qtbot):
    before = criterion(desk, GAMBLE)
    part.both.choose(GAMBLE)
    type_over(qtbot, part.form.fields["professional_label"], "Gambling harm")
    type_over(qtbot, part.form.fields["place"], "Kirkby")
    qtbot.keyClick(window, Key.Key_S, CTRL)
    now = criterion(desk, GAMBLE)
    assert (now.professional_label, now.place) == ("Gambling harm", "Kirkby")
    assert "changed here" in part.both.list.currentItem().text()
    window.tray.choices[0].click()
    qtbot.waitUntil(lambda: criterion(desk, GAMBLE) == before, timeout=10_000)

    part.bar.buttons["new"].click()
    type_over(qtbot, part.form.fields["professional_label"], "Being lonely")
    part.form.keep.click()
    assert part.heading.text() == "Being lonely"
    made = part.both.current
    assert criterion(desk, made).status == "proposed"
    part.form.back.click()
    assert criterion(desk, made) is None


def test_another_list_is_looked_at_used_and_undone(
    window, part, desk, qtbot, tmp_path, monkeypatch
):
    before = [line.criterion for line in wording.criteria(desk)]
    path = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
    part.bar.buttons["write"].click()
    text = path.read_text(encoding="utf-8-sig")
    path.write_text(f"{text}X-1,Being lonely,,wanted\r\n", encoding="utf-8")
    part.bar.buttons["read"].click()
    assert "'wanted' is no status" in part.bar.said.text()
    assert not part.bar.replace.isVisible()

    lines = [line for line in text.splitlines() if not line.startswith("CL-HOME")]
    path.write_text("\r\n".join([*lines, "X-1,Being lonely,,agreed"]), encoding="utf-8")
    part.bar.buttons["read"].click()
    assert "New: Being lonely." in part.bar.said.text()
    assert "Would count no longer" in part.bar.said.text()
    part.bar.replace.click()
    assert criterion(desk, "X-1").status == "agreed"
    assert criterion(desk, "CL-HOME") is None
    window.tray.choices[0].click()
    qtbot.waitUntil(lambda: criterion(desk, "X-1") is None, timeout=10_000)
    assert [line.criterion for line in wording.criteria(desk)] == before


def test_nothing_of_the_programme_is_held_while_the_person_may_see(window, part, desk):
    part.both.choose(GAMBLE)
    shown = criterion(desk, GAMBLE).professional_label
    assert any(shown in words for words in seen(window))
    window.flip_words()
    assert not any(shown in words for words in held(window))
