"""While the person may see the screen, no page for keepers shows words that label people."""

import pytest
from PySide6.QtCore import Qt

from directory.disclosure.rules.labels import labels_in
from tests.ui.conftest import page_called
from tests.ui.on_screen import seen
from ui.actions import editing
from ui.actions.records import FOR_STAFF

LABELLED = "Practice Complex Lives Team"
MONEY, CLINIC = "practice-1", "practice-3"


@pytest.fixture
def labelled(desk):
    """A record whose name labels people, with a public name and a past."""
    for fields in ({"name": LABELLED, "public_name": "Practice Team for You"}, {"cost": "fee"}):
        opened = editing.open_for_editing(desk, MONEY)
        editing.save_record(desk, opened.page.model_copy(update=fields), opened.digest)
    return MONEY


def labels_seen(window):
    return [words for words in seen(window) if labels_in(words)]


def test_an_open_record_is_named_by_its_public_name_and_covered_until_f8(
    window, records, labelled, qtbot
):
    assert window.visit.public_words
    records.open_record(labelled)
    assert labels_seen(window) == []
    assert "Practice Team for You" in seen(window)
    window.flip_words()
    assert records.editor.form.isVisible()
    assert any(LABELLED in words for words in seen(window))
    records.editor.form.go_to(("summary",))
    qtbot.keyClicks(records.editor.form.focusWidget(), "Help. ")
    window.flip_words()
    assert labels_seen(window) == []
    assert records.editor.draft.changed, "what was typed is kept"

    qtbot.keyClick(records.editor, Qt.Key.Key_Escape)
    assert labels_seen(window) == [], "nor the list, nor the draft that is offered"


def test_a_record_without_labels_stays_open_whoever_sees(window, records):
    records.open_record("practice-2")
    assert records.editor.form.isVisible()


def test_a_record_found_to_be_linked_is_named_for_staff_only(window, records, labelled, qtbot):
    records.open_record("practice-2")
    records.editor.form.go_to(("links",))
    line = records.editor.form.focusWidget()
    qtbot.keyClicks(line, "complex")
    assert labels_seen(window) == []
    assert FOR_STAFF in seen(window)
    window.flip_words()
    assert any(LABELLED in words for words in labels_seen(window))
    window.flip_words()
    assert labels_seen(window) == []


def test_a_label_in_a_description_covers_the_form_too(window, records):
    records.open_record(CLINIC)
    assert labels_seen(window) == []
    assert not records.editor.form.isVisible()


def test_the_history_of_a_record_says_nothing_that_labels(window, labelled):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    past = page.show_named("Bin and history")
    past.open_record(labelled)
    assert labels_seen(window) == []
    window.flip_words()
    assert any(LABELLED in words for words in labels_seen(window))
    window.flip_words()
    assert labels_seen(window) == []
