"""Words and numbers that people found cut or parted in the window, and had mended."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem

from ui import theme
from ui.widgets.forms.picked_input import PickedInput
from ui.widgets.labels import PlainLabel
from ui.widgets.wrapped_rows import BESIDE, wrap

ROW = "Somebody is at risk from someone else\nNot judged yet"
LONG = "Access to primary care - GP, dental, pharmacy, optometry, sexual health"


def test_a_number_never_breaks_between_its_groups(qtbot):
    label = PlainLabel("Talk: Samaritans 116 123, on 0151 496 0102.")
    qtbot.addWidget(label)
    assert "116\u00a0123" in QLabel.text(label)
    assert "0151\u00a0496\u00a00102" in QLabel.text(label)
    assert label.text() == "Talk: Samaritans 116 123, on 0151 496 0102."


def test_the_number_shown_large_has_one_line_in_a_small_window(full, qtbot):
    full.resize(900, 600)
    full.type_words("dept advise")
    find = full.pages[0]
    find.list.setFocus()
    qtbot.keyClick(find.list, Qt.Key.Key_Return)
    find.show_big()
    number = find.panel.panel.phone
    labels = full.over.big.findChildren(PlainLabel)
    qtbot.wait(20)
    (label,) = [one for one in labels if one.text() == number]
    assert QFontMetrics(label.font()).horizontalAdvance(number) <= label.width()
    assert label.height() < 2 * QFontMetrics(label.font()).lineSpacing()
    assert label.font().pixelSize() >= theme.HUGE


def test_a_row_is_as_high_as_its_words_need(qtbot):
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.setObjectName("rows")
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    wrap(rows)
    measures = QFontMetrics(rows.font())
    rows.resize(measures.horizontalAdvance(ROW.split("\n")[0]) + BESIDE, 300)
    QListWidgetItem(ROW, rows)
    rows.show()
    qtbot.waitExposed(rows)
    assert rows.visualItemRect(rows.item(0)).height() >= 3 * measures.lineSpacing()


def test_a_long_name_that_was_chosen_ends_in_an_ellipsis_and_is_told_in_full(qtbot):
    box = PickedInput()
    qtbot.addWidget(box)
    box.show_choices({"doctor": LONG, "food": "Food"})
    box.show_value(("doctor", "food"))
    box.resize(260, 120)
    box.show()
    qtbot.waitExposed(box)
    long, short = box.buttons
    assert long.text().endswith("…")
    assert long.toolTip() == LONG
    assert LONG in long.accessibleName()
    qtbot.waitUntil(lambda: long.width() <= box.width())
    assert short.text().strip() == "Food"
    assert not short.toolTip()
