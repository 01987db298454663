"""A keeper has a language checked; from then on the sheet can speak it, until it is stopped."""

import pytest
from PySide6.QtCore import Qt

from directory.words import spoken_date
from tests.directory.printing.reading import all_text
from tests.ui.conftest import page_called
from tests.ui.paper.test_sheet_page import wait_for_sheet


@pytest.fixture
def languages(window):
    """The part *Languages* of the section *Words*, in front."""
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    return page.show_named("Words").show_called("Languages")


def sheet_page(window):
    page = page_called(window, "Sheet")
    window.show_page(window.pages.index(page))
    return page


def test_a_language_is_read_checked_used_on_the_sheet_and_stopped(window, languages, find, qtbot):
    assert [languages.both.list.item(at).text().splitlines()[1] for at in range(3)] == [
        "Off: not checked.",
    ] * 3
    languages.both.choose("pl")
    assert "Po prostu przyjdź." in languages.words.toPlainText()
    assert languages.state.text().startswith("Draft translation. Not checked.")

    languages.keep.click()
    assert "who checked it" in languages.notice.text()
    languages.reviewer.setText("Polish interpreter")
    qtbot.keyClick(languages.reviewer, Qt.Key.Key_Return)
    today = spoken_date(find.tools.desk.today)
    assert languages.state.text() == f"Checked by Polish interpreter, {today}."

    window.visit.add(find.tools.desk.ask("debt", limit=1).services[0].card)
    sheet = sheet_page(window)
    choice = sheet.language.choice
    assert [choice.itemText(at) for at in range(choice.count())] == [
        "English only", "English and Polish",
    ]  # fmt: skip
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    wait_for_sheet(sheet, qtbot)
    assert window.hand_over.wanted.language == "pl"
    assert "Pomoc w pobliżu" in all_text(window.hand_over._made.printed.pdf)

    window.hand_over.want(form="card")
    assert sheet.language.isHidden(), "cards come in English only"
    assert window.hand_over.wanted.language == ""

    window.show_page(window.pages.index(page_called(window, "Directory")))
    languages.stop.click()
    assert languages.state.text().startswith("Draft")


def test_the_next_person_starts_in_english(window, languages, find, qtbot):
    languages.both.choose("ro")
    languages.reviewer.setText("interpreter")
    languages.keep.click()
    window.visit.add(find.tools.desk.ask("debt", limit=1).services[0].card)
    sheet = sheet_page(window)
    sheet.language._want(1)
    wait_for_sheet(sheet, qtbot)
    assert window.hand_over.wanted.language == "ro"
    window.visit.end()
    assert window.hand_over.wanted.language == ""
