"""Every control has a name that can be said; a result is a sentence."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QProgressBar, QWidget

from tests.ui.conftest import page_called
from tests.ui.small_directory import BY_ID, TODAY
from ui.background import wait_for_all
from ui.tables.service_table import make_row
from ui.widgets.fitted_scroll import FittedScroll

OWN_PARTS = {"qt_scrollarea_viewport", "qt_scrollarea_hcontainer", "qt_scrollarea_vcontainer"}


def controls(window):
    kinds = (QAbstractButton, QLineEdit, QProgressBar, QAbstractScrollArea)
    takes_focus = (
        part
        for part in window.findChildren(QWidget)
        if isinstance(part, kinds) or part.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    return [part for part in takes_focus if not hidden_part_of_qt(part)]


def hidden_part_of_qt(part):
    """Scroll bars, header views and corner buttons that Qt itself makes and names."""
    kind = part.metaObject().className()
    return part.objectName() in OWN_PARTS or kind in {
        "QHeaderView",
        "QTableCornerButton",
        "QScrollBar",
        "QComboBoxListView",
    }


def test_every_control_on_every_page_has_a_name(window, find):
    window.type_words("debt")
    find.list.opened.emit(find.table.index(0, 0))
    find.panel.add.click()
    window.show_crisis()
    window.hand_over.copy_one(BY_ID["practice-5"])
    nameless = [
        f"{type(part).__name__} in {type(part.parent()).__name__}"
        for part in controls(window)
        if not part.accessibleName().strip()
    ]
    assert nameless == []


NOT_FOR_THE_EAR = ("_", "{", "}", "…", "...")
"""What a screen reader would spell or leave out; the name of a record may hold anything else."""
LONGEST = 160


def test_every_control_of_the_keeper_s_page_has_a_name_that_can_be_said(window, qtbot):
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    for number in range(page.list.count()):
        page.show_section(number)
        wait_for_all()
        qtbot.wait(20)
    page.open_record("practice-1")
    records = page.show_section(0)
    records.list.table.mark(records.list.table.ids()[:2], on=True)
    records.list.buttons["bulk"].click()
    wait_for_all()
    wrong = [
        f"{type(part).__name__} in {type(part.parent()).__name__}: {name_of(part)!r}"
        for part in controls(window)
        if not isinstance(part, FittedScroll) and not can_be_said(name_of(part))
    ]
    assert wrong == []


def name_of(part):
    """Return what a screen reader calls a control; Qt takes the words of a tick box itself."""
    return part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")


def can_be_said(name):
    """Return whether a name is words that a person would say."""
    plain = not any(sign in name for sign in NOT_FOR_THE_EAR)
    return plain and name[:1].isalnum() and len(name) <= LONGEST and name == " ".join(name.split())


def test_a_name_that_nobody_could_say_would_be_found():
    said = ("Save the record", "More", "0151 496 0141", "1. Up")
    assert [name for name in said if not can_be_said(name)] == []
    assert not any(
        can_be_said(name)
        for name in ("", " ", "bulk_form", "<b>Save</b>", "Loading…", "Add to {area}")
    )


def test_a_result_is_said_as_one_sentence_a_part_with_its_place_in_the_list():
    row = make_row(BY_ID["practice-2"], TODAY, checked=date(2026, 3, 2))
    assert row.sentence(2, 12) == (
        "Practice Housing Advice Desk. Advice if you may lose your home or the rent has gone up. "
        "Just turn up. Practice Town. Not checked since March. 2 of 12."
    )


def test_the_list_hands_that_sentence_to_the_screen_reader(window, find):
    window.type_words("food")
    said = find.table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Practice Food Cupboard. ")
    assert said.endswith(" 1 of 1.") or " 1 of " in said
