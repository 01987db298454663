"""What is typed and not saved is kept: when somebody leaves, and when the program is gone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import page_called
from ui import actions
from ui.actions import editing
from ui.window import Window

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
MONEY = "practice-1"


def test_leaving_keeps_a_draft_says_so_and_offers_it(window, records, type_at, kept_record, qtbot):
    records.open_record(MONEY)
    type_at(("summary",), "Half a thou")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert "kept as a draft" in window.tray.words.text()
    assert kept_record().summary != "Half a thou"
    assert any("Practice Money Help" in words for words in texts(records.left))

    records.left.rows[0].take.click()
    assert records.editor.draft.page.summary == "Half a thou"
    qtbot.keyClick(window, Key.Key_S, CTRL)
    assert kept_record().summary == "Half a thou"


def texts(part):
    return [row.take.accessibleName() for row in part.rows]


def test_a_draft_that_a_crash_left_is_offered(window, records, type_at, desk, qtbot):
    """The program is gone without closing anything; the next window finds what was typed."""
    records.new_record("network")
    qtbot.keyClicks(QApplication.focusWidget(), "Practice Forum")
    qtbot.waitUntil(lambda: bool(editing.drafts(desk)), timeout=10_000)

    second = Window()
    second.fill(desk)
    page = page_called(second, "Directory")
    second.show_page(second.pages.index(page))
    again = page.show_named("Records")
    assert texts(again.left) == ["Go on with Practice Forum"]
    again.left.rows[0].take.click()
    assert (again.editor.draft.page.name, again.editor.draft.page.kind) == (
        "Practice Forum",
        "network",
    )
    assert again.save()
    assert desk.directory.pages([again.editor.draft.page.id])[0].name == "Practice Forum"
    second.close()
    second.deleteLater()


def test_a_draft_can_be_thrown_away(records, type_at, desk, qtbot):
    records.open_record(MONEY)
    type_at(("summary",), "Half a thou")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    records.left.rows[0].drop.click()
    assert editing.drafts(desk) == ()
    assert records.left.isHidden()


def test_what_is_open_never_goes_into_the_other_directory(window, records, desk, qtbot):
    records.new_record("service")
    qtbot.keyClicks(QApplication.focusWidget(), "Practice Kettle")
    actions.switch_practice(desk, on=False)
    window.visit.tell_directory_changed()
    assert records.editor.draft is None
    assert not records.save()
    assert editing.drafts(desk) == ()
    assert desk.directory.rows("SELECT id FROM service WHERE name = 'Practice Kettle'") == []
