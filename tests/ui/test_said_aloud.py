"""Every control has a name that can be said; a result is a sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLineEdit, QProgressBar, QWidget

from tests.ui.small_directory import BY_ID, TODAY
from ui.tables.service_table import make_row

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


def test_a_result_is_said_as_one_sentence_a_part_with_its_place_in_the_list():
    row = make_row(BY_ID["practice-2"], TODAY)
    assert row.sentence(2, 12) == (
        "Practice Housing Advice Desk. Advice if you may lose your home or the rent has gone up. "
        "Just turn up. Practice Town. Not checked since March. 2 of 12."
    )


def test_the_list_hands_that_sentence_to_the_screen_reader(window, find):
    window.type_words("food")
    said = find.table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Practice Food Cupboard. ")
    assert said.endswith(" 1 of 1.") or " 1 of " in said
