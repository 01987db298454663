"""The window on a real data folder: nothing made up but the services themselves."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui.window import PRACTICE_AWAY

TODAY = date(2026, 11, 22)


def test_from_the_words_of_a_walk_in_to_the_sheet(full, qtbot):
    find, sheet = full.pages[:2]
    qtbot.keyClicks(find.box, "my landlord is kicking me out")
    qtbot.keyClick(find.box, Qt.Key.Key_Return)
    assert "losing_home" in [chip.need_id for chip in find.chips.chips]
    qtbot.keyClick(find.list, Qt.Key.Key_Return)
    headings = [section.heading for section in find.panel.panel.sections]
    assert headings[:2] == ["Can they go?", "How to get in"]
    qtbot.keyClick(find.list, Qt.Key.Key_A)
    full.show_page(1)
    qtbot.waitUntil(lambda: sheet.preview.pages > 0, timeout=20_000)
    full.hand_over.copy_sheet()
    assert QGuiApplication.clipboard().text().startswith("PRACTICE.")


def test_every_line_of_the_strip_comes_from_the_table_of_numbers(full):
    words = full.strip.words.accessibleName()
    assert [line.display in words for line in full.pages[0].tools.desk.directory.lines()
            if line.id in {"999", "samaritans"}] == [True, True]  # fmt: skip


def test_the_first_real_import_puts_practice_away(full, qtbot, tmp_path):
    file = tmp_path / "small.csv"
    file.write_text("name,phone\nTea and Talk,0151 496 0123\n,0151 496 0124\n", encoding="utf-8")
    updates = next(page for page in full.pages if page.name == "Updates")
    full.show_page(full.pages.index(updates))
    updates.bring_in(file)
    qtbot.waitUntil(updates.choose.isEnabled, timeout=20_000)
    assert updates.said.text() == "2 read: 1 added, 0 updated, 0 unchanged."
    assert updates.problems.rowCount() == 1
    assert full.tray.words.text() == PRACTICE_AWAY
    full.type_words("tea and talk")
    assert full.pages[0].table.index(0, 0).data() == "Tea and Talk"
