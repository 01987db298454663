"""Why a need and a service are there: by pointer, by key and for a screen reader."""

import pytest
from PySide6.QtCore import Qt

WHY = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole)


@pytest.fixture
def find(full):
    full.type_words("my landlord is kicking me out ")
    return full.pages[0]


def test_staff_learn_why_by_pointer_by_key_and_by_ear(full, find, qtbot):
    full.visit.flip_words()
    find.found.go()
    told = [find.table.index(0, 0).data(role) for role in WHY]
    assert told[0] == told[1] == find.found.why
    assert "For 'Worried about losing your home', because of '" in told[0]
    qtbot.keyClick(find.found.list, Qt.Key.Key_W)
    assert full.tray.words.text() == told[0]
    chip = find.asking.chips.chips[0]
    assert "because of '" in chip.accessibleName()
    assert "because of '" in chip.toolTip()


def test_where_the_person_may_see_it_no_word_of_theirs_is_repeated(full, find):
    for at in range(find.table.rowCount()):
        assert "kick" not in find.table.index(at, 0).data(WHY[0])
    assert not any("because of" in chip.accessibleName() for chip in find.asking.chips.chips)
    assert "Its facts are from" in find.table.index(0, 0).data(WHY[0])
