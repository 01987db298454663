"""One service large, for somebody without paper; and the code for their phone."""

import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from directory.words import read_out
from ui import theme

WORDS = "dept advise"


def open_first(window, qtbot):
    find = window.pages[0]
    window.type_words(WORDS)
    find.list.setFocus()
    qtbot.keyClick(find.list, Qt.Key.Key_Return)
    return find.panel.panel


def words_shown(big):
    labels = big.findChildren(type(big.window().status.words))
    return [label.text() for label in labels]


def test_ctrl_b_shows_the_open_service_large(full, qtbot):
    panel = open_first(full, qtbot)
    qtbot.keyClick(full, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert full.over.big.isVisible()
    assert full.over.big.geometry() == full.rect()
    shown = words_shown(full.over.big)
    assert panel.name in shown
    assert panel.phone in shown
    assert read_out(panel.phone) in shown
    assert any("PRACTICE" in words for words in shown)


def test_the_number_is_the_largest_thing(full, qtbot):
    panel = open_first(full, qtbot)
    full.pages[0].show_big()
    label = next(one for one in full.over.big.findChildren(type(full.status.words))
                 if one.text() == panel.phone)  # fmt: skip
    assert label.font().pixelSize() == theme.BIGGEST


def test_the_code_can_be_read_from_the_screen(full, qtbot):
    panel = open_first(full, qtbot)
    full.pages[0].show_big()
    picture = full.over.big.code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    size = picture.width(), picture.height()
    rows = bytes(picture.constBits())
    stride = picture.bytesPerLine()
    flat = b"".join(rows[at * stride : at * stride + size[0]] for at in range(size[1]))
    [found] = zxingcpp.read_barcodes(Image.frombytes("L", size, flat))
    assert panel.phone in found.text
    assert "PRACTICE" in found.text
    assert "http" not in found.text


def test_esc_goes_back_and_holds_nothing(full, qtbot):
    open_first(full, qtbot)
    before = full.focusWidget()
    full.pages[0].show_big()
    qtbot.keyClick(full.over.big, Qt.Key.Key_Escape)
    assert not full.over.big.isVisible()
    assert words_shown(full.over.big) == [] or panel_words_gone(full)
    assert full.focusWidget() is before


def panel_words_gone(window):
    return not any("PRACTICE" in words for words in words_shown(window.over.big))


def test_next_person_takes_it_away(full, qtbot):
    open_first(full, qtbot)
    full.pages[0].show_big()
    full.next_person()
    assert not full.over.big.isVisible()
    assert full.over.big.code.squares == ()
