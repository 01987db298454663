"""Everything can be done without a mouse."""

from PySide6.QtCore import Qt

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_caret_is_in_the_box_at_the_start(find):
    assert find.box.hasFocus()


def test_enter_goes_to_the_results_then_opens_then_a_adds_then_esc_goes_back(window, find, qtbot):
    qtbot.keyClicks(find.box, "debt")
    qtbot.keyClick(find.box, Key.Key_Return)
    assert find.list.hasFocus()
    assert find.list.currentIndex().row() == 0

    qtbot.keyClick(find.list, Key.Key_Return)
    assert find.panel.panel is not None
    assert find.list.hasFocus(), "the focus stays on the result, so that A adds it"

    qtbot.keyClick(find.list, Key.Key_Down)
    second = find.table.index(1, 0).data()
    assert find.panel.panel.name == second, "an open panel follows the arrow keys"

    qtbot.keyClick(find.list, Key.Key_A)
    assert window.visit.chosen[0].name == second

    qtbot.keyClick(find.list, Key.Key_Escape)
    assert find.box.hasFocus()
    assert find.box.text() == "debt"


def test_a_letter_typed_in_the_box_is_a_letter_and_adds_nothing(window, find, qtbot):
    qtbot.keyClicks(find.box, "a bag of food")
    assert find.box.text() == "a bag of food"
    assert window.visit.ids == ()


def test_up_from_the_first_result_goes_back_to_the_box(window, find, qtbot):
    window.type_words("debt")
    find.box.wants_results.emit()
    qtbot.keyClick(find.list, Key.Key_Up)
    assert find.box.hasFocus()


def test_f12_and_its_twin_clear_everything(window, find, qtbot):
    for key, held in (
        (Key.Key_F12, Qt.KeyboardModifier.NoModifier),
        (Key.Key_Delete, CTRL | Qt.KeyboardModifier.ShiftModifier),
    ):
        window.type_words("debt")
        find.list.pressed_key.emit(Key.Key_A)
        qtbot.keyClick(window, key, held)
        assert (find.box.text(), window.visit.ids) == ("", ())


def test_f9_opens_crisis_help_from_any_page_and_esc_goes_back_to_it(window, qtbot):
    for number, page in enumerate(window.pages):
        window.show_page(number)
        qtbot.keyClick(window, Key.Key_F9)
        crisis = window.stack.currentWidget()
        assert crisis is not page
        qtbot.keyClick(crisis.back, Key.Key_Escape)
        assert window.stack.currentWidget() is page


def test_ctrl_and_a_number_change_the_page(window, qtbot):
    digits = (1, 2, 3, 4, 5, 6, 7, 0)  # 8 and 9 are what F8 and F9 are
    for digit, page in zip(digits, window.pages, strict=True):
        qtbot.keyClick(window, Key(Key.Key_0 + digit), CTRL)
        assert window.stack.currentWidget() is page


def test_f8_changes_the_words_and_says_so(window, qtbot):
    assert window.status.flip.text() == "Public words: on (F8)"
    qtbot.keyClick(window, Key.Key_F8)
    assert window.status.flip.text() == "Public words: off (F8)"


def test_tab_goes_from_the_box_through_chips_to_the_results_and_the_panel(window, find, qtbot):
    window.type_words("debt")
    find.list.opened.emit(find.table.index(0, 0))
    find.box.setFocus()
    visited = []
    for _ in range(15):
        qtbot.keyClick(window.focusWidget(), Key.Key_Tab)
        visited.append(window.focusWidget())
    stops = (find.chips.chips[0], find.asking.where.lives_in, find.list, find.panel.add)
    order = [visited.index(part) for part in stops]
    assert order == sorted(order)
