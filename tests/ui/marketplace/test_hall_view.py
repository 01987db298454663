"""The drawing of a hall: gone through by keys, read aloud, and stalls moved from table to table."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from directory.marketplace.hall.adding import with_feature, with_list
from directory.marketplace.hall.quick import QuickAnswers, quick_hall
from directory.marketplace.hall.things import Ref
from directory.model.events import Event, Placing, Stall
from directory.model.halls import HallDoor
from ui import theme
from ui.widgets.hall import hall_items
from ui.widgets.hall.hall_view import HallView

NAMES = {"t1": "Practice Money Help", "t2": "Practice Food Table"}


def event():
    plan = quick_hall(QuickAnswers(18, 12, tables=10), {})
    return Event(
        id="x",
        hall=plan.hall,
        pitches=plan.pitches,
        stalls=(Stall(id="money"), Stall(id="food")),
        places=(Placing(stall="money", pitch="t1"), Placing(stall="food", pitch="t2")),
    )


@pytest.fixture
def view(qtbot, qapp):
    theme.wear(qapp, theme.LIGHT)
    made = HallView(moves_stalls=True)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show_event(event(), names=NAMES)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize("size", [(800, 500), (420, 500), (420, 260)])
def test_what_a_door_is_called_is_never_cut_by_the_edge(qtbot, view, monkeypatch, size):
    seen = {}

    def note(painter, at, zoom, words, plate=""):
        wide, high = painter.fontMetrics().horizontalAdvance(words), painter.fontMetrics().height()
        middle = painter.worldTransform().map(at)
        seen[words] = QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high)

    monkeypatch.setattr(hall_items, "_upright", note)
    side = HallDoor(id="side", kind="fire_exit", x=0, y=4, width=2)
    held = event()
    hall = held.hall.model_copy(update={"doors": (*held.hall.doors, side)})
    view.show_event(held.model_copy(update={"hall": hall}), names=NAMES)
    view.resize(*size)
    view.zoom(1.4)
    door = view.pieces[Ref("door", "side")].middle()
    view.centerOn(door)
    bar = view.horizontalScrollBar()
    bar.setValue(bar.value() + view.mapFromScene(door).x() - 20)  # near the left edge
    view.grab()
    (words,) = [one for one in seen if one.startswith("Fire exit")]
    assert QRectF(view.viewport().rect()).contains(seen[words])


def middle_of(view, pitch):
    return view.mapFromScene(view.pieces[Ref("pitch", pitch)].middle())


def drag(view, start, end):
    """Press, move in steps and release, as a hand does."""
    left = Qt.MouseButton.LeftButton
    ways = (
        (QEvent.Type.MouseButtonPress, start), (QEvent.Type.MouseMove, (start + end) / 2),
        (QEvent.Type.MouseMove, end), (QEvent.Type.MouseButtonRelease, end),
    )  # fmt: skip
    for kind, at in ways:
        point = QPointF(at)
        whole = QPointF(view.viewport().mapToGlobal(at))
        QApplication.sendEvent(
            view.viewport(),
            QMouseEvent(kind, point, whole, left, left, Qt.KeyboardModifier.NoModifier),
        )


def test_the_first_key_begins_at_the_first_table_and_says_who_stands_there(view):
    assert view.here == Ref("pitch", "t1")
    words = view.accessibleDescription()
    assert words.startswith("Table 1. Practice Money Help. Step-free.")
    assert words.endswith(f"1 of {len(view.pieces)}.")


def test_arrows_go_to_the_nearest_table_and_page_keys_by_number(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.here == Ref("pitch", "t2")
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.here.kind == "door"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    at = view.pieces[view.here].middle()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
        assert view.here is not None
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.pieces[view.here].middle() == at


def test_every_thing_can_be_reached_by_arrows_alone(view, qtbot):
    view.show_event(with_feature(event(), "tea", (9, 6))[0])
    seen, waiting = set(), [Ref("pitch", "t1")]
    while waiting:
        ref = waiting.pop()
        if ref in seen:
            continue
        seen.add(ref)
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
            view.go_to(ref)
            qtbot.keyClick(view, key)
            waiting.append(view.here)
    assert seen == set(view.pieces)


def test_enter_and_a_click_choose_a_table(view, qtbot):
    with qtbot.waitSignal(view.pitch_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == ["t1"]
    with qtbot.waitSignal(view.pitch_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(view, "t3"))
    assert chosen.args == ["t3"]


def test_who_stands_at_a_table_is_picked_up_and_put_down_with_the_space_key(view, qtbot):
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert "Practice Money Help picked up" in view.accessibleDescription()
    view.go_to_pitch("t5")
    with qtbot.waitSignal(view.stall_dropped) as dropped:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert dropped.args == ["money", "t5"]
    view.go_to_pitch("t2")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    view.go_to_pitch("t6")
    with qtbot.assertNotEmitted(view.stall_dropped):
        qtbot.keyClick(view, Qt.Key.Key_Space)


def test_a_stall_is_dragged_from_one_table_to_another(view, qtbot):
    with qtbot.waitSignal(view.stall_dropped) as dropped:
        drag(view, middle_of(view, "t2"), middle_of(view, "t7"))
    assert dropped.args == ["food", "t7"]
    with qtbot.assertNotEmitted(view.stall_dropped):
        drag(view, middle_of(view, "t2"), QPoint(2, 2))


def test_zoom_by_keys_and_back_to_the_whole(view, qtbot):
    whole = view.transform().m11()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.transform().m11() > whole * 1.5
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.transform().m11() == pytest.approx(whole)


def test_in_a_small_window_numbers_stay_readable_and_the_focus_in_sight(view, qtbot):
    view.resize(400, 120)
    assert view.transform().m11() >= 0.18
    view.go_to_pitch("t10")
    assert view.viewport().rect().contains(middle_of(view, "t10"))


def test_tables_without_a_drawing_are_shown_in_rows(view):
    view.show_event(with_list(Event(id="list"), 20))
    places = {(piece.middle().x(), piece.middle().y()) for piece in view.pieces.values()}
    assert len(places) == 20
    view.go_to_pitch("t20")
    assert "Not on the drawing" in view.words_here()
