"""The section *Hall*: five answers, drawing by keys, numbers typed, undo, warnings, a picture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from directory.keeping.record.bin import empty
from directory.marketplace.hall.things import Ref
from directory.model.events import Event, Stall
from ui import actions, theme
from ui.actions.event import event_hall, events
from ui.background import wait_for_all
from ui.messages import Messages
from ui.news import Visit
from ui.pages.marketplace.hall import HallSection
from ui.widgets.frame.open_event import OpenEvent
from ui.widgets.frame.page import Tools
from ui.widgets.hall.hall_tools import SELECT
from ui.widgets.handing.handing_over import HandOver
from ui.widgets.labels import PlainLabel

PNG_HEAD = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"


@pytest.fixture
def said():
    """Every message that was said."""
    return []


@pytest.fixture
def hall(qtbot, qapp, desk, said):
    """The section by itself, with an event that has no hall yet."""
    theme.wear(qapp, theme.LIGHT)
    bare = Event(id="practice-day", stalls=(Stall(id="s"),))
    events.keep_event(desk, bare)
    messages, visit = Messages(), Visit()
    messages.on_said(said.append)
    tools = Tools(desk, visit, messages, HandOver(desk, visit, messages, None))
    held = OpenEvent(tools, messages)
    held.open(bare.id)
    section = HallSection(tools, held)
    qtbot.addWidget(section)
    section.resize(1100, 600)
    with qtbot.waitExposed(section):
        section.show()
    section.arrive()
    section.width_changed(1100)
    yield section
    assert wait_for_all(30_000)
    qtbot.wait(1)


@pytest.fixture
def drawn(hall, qtbot):
    """The same with a quick hall of twelve tables."""
    hall.quick.fields["tables"].typed.emit(12)
    make(hall, qtbot)
    hall.board.setFocus()
    return hall


def make(section, qtbot):
    """Press the button under the five answers, and wait."""
    section.quick.make.click()
    assert wait_for_all(30_000)
    qtbot.wait(1)


def now(section):
    return section.held.now


def wait(section, qtbot):
    """Let the hall be looked at."""
    section._pause.stop()
    section._look()
    assert wait_for_all(20_000)
    qtbot.wait(1)


def test_five_answers_make_a_hall_and_one_undo_takes_it_away(hall, qtbot):
    assert hall.parts.buttons["Quick hall"].isChecked()
    hall.quick.fields["length"].typed.emit(18.0)
    make(hall, qtbot)
    assert len(now(hall).pitches) == 24
    assert max(x for x, _y in now(hall).hall.outline) == 18
    assert "24 tables stand" in hall.quick.said.text()
    assert len(hall.board.pieces) == 24 + 2
    qtbot.keyClick(hall.board, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert now(hall).pitches == ()
    hall.held.redo()
    assert len(now(hall).pitches) == 24


def test_too_many_tables_are_said_in_a_sentence_and_nonsense_changes_nothing(hall, qtbot):
    hall.quick.fields["tables"].typed.emit(300)
    make(hall, qtbot)
    assert hall.quick.said.text().startswith("Only ")
    before = now(hall)
    hall.quick.fields["length"].typed.emit(9000.0)
    make(hall, qtbot)
    assert now(hall) == before


def test_a_table_is_moved_turned_copied_and_taken_away_by_keys_alone(drawn, qtbot):
    board, ctrl = drawn.board, Qt.KeyboardModifier.ControlModifier
    first = now(drawn).pitches[0]
    qtbot.keyClick(board, Qt.Key.Key_Home)
    qtbot.keyClick(board, Qt.Key.Key_Return)
    assert board.selection == (Ref("pitch", first.id),)
    qtbot.keyClick(board, Qt.Key.Key_Right, ctrl)
    qtbot.keyClick(board, Qt.Key.Key_Up, ctrl | Qt.KeyboardModifier.ShiftModifier)
    moved = now(drawn).pitches[0]
    assert (moved.x, moved.y) == pytest.approx((first.x + 0.1, first.y + 1))
    qtbot.keyClick(board, Qt.Key.Key_R)
    assert now(drawn).pitches[0].turn == (first.turn + 90) % 360
    qtbot.keyClick(board, Qt.Key.Key_D, ctrl)
    assert [one.number for one in now(drawn).pitches][-1] == 13
    qtbot.keyClick(board, Qt.Key.Key_Delete)
    assert len(now(drawn).pitches) == 12
    for _ in range(5):
        qtbot.keyClick(board, Qt.Key.Key_Z, ctrl)
    assert now(drawn).pitches[0] == first


def test_several_are_chosen_lined_up_and_marked_together(drawn, qtbot):
    board = drawn.board
    two = [Ref("pitch", one.id) for one in now(drawn).pitches[:2]]
    board.go_to(two[0])
    qtbot.keyClick(board, Qt.Key.Key_Space)
    board.go_to(two[1])
    qtbot.keyClick(board, Qt.Key.Key_Space)
    assert board.selection == tuple(two)
    drawn.acts.wanted.emit("level")
    assert len({one.y for one in now(drawn).pitches[:2]}) == 1
    drawn.chosen.marks.boxes["power"].click()
    assert [one.power for one in now(drawn).pitches[:3]] == [True, True, False]
    qtbot.keyClick(board, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(board.selection) == len(board.pieces)


def test_numbers_are_typed_in_the_form_beside(drawn, qtbot):
    drawn.board.select([Ref("pitch", now(drawn).pitches[3].id)])
    box = drawn.chosen.forms["pitch"].fields["x"].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "7.25")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert now(drawn).pitches[3].x == 7.25
    assert drawn.board.pieces[Ref("pitch", now(drawn).pitches[3].id)] is not None


def test_a_row_a_wall_and_a_door_are_drawn_with_arrows_and_enter(drawn, qtbot):
    board = drawn.board
    drawn.acts.count = 3
    drawn._take("row")
    qtbot.keyClick(board, Qt.Key.Key_Left)
    qtbot.keyClick(board, Qt.Key.Key_Return)
    for _ in range(14):
        qtbot.keyClick(board, Qt.Key.Key_Right)
    qtbot.keyClick(board, Qt.Key.Key_Return)
    row = now(drawn).pitches[12:]
    assert [one.number for one in row] == [13, 14, 15]
    assert len({one.row for one in row}) == 1
    drawn._take("wall")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Return, Qt.Key.Key_Return):
        qtbot.keyClick(board, key)
    assert [len(one.points) for one in now(drawn).hall.features if one.kind == "wall"] == [2]
    drawn._take("fire_exit")
    qtbot.keyClick(board, Qt.Key.Key_Return)
    assert [one.kind for one in now(drawn).hall.doors] == ["main", "fire_exit"]
    qtbot.keyClick(board, Qt.Key.Key_Escape)
    assert board.tool is SELECT


def test_a_row_that_does_not_fit_is_said_and_nothing_is_drawn(drawn, qtbot):
    before = now(drawn)
    drawn.acts.count = 30
    drawn._take("row")
    qtbot.keyClick(drawn.board, Qt.Key.Key_Return)
    qtbot.keyClick(drawn.board, Qt.Key.Key_Right)
    qtbot.keyClick(drawn.board, Qt.Key.Key_Return)
    assert now(drawn) == before


def test_a_hall_with_corners_is_typed_and_tables_are_numbered_in_walking_order(drawn, said, qtbot):
    box = drawn.quick.corners.box
    box.setText("0,0; 24,0; 24,15; 10,15; 10,9; 0,9")
    box.returnPressed.emit()
    assert len(now(drawn).hall.outline) == 6
    box.setText("0,0; here")
    box.returnPressed.emit()
    assert said[-1].words.startswith("“here” is no corner.")
    assert len(now(drawn).hall.outline) == 6
    mixed = tuple(one.model_copy(update={"number": 13 - one.number}) for one in now(drawn).pitches)
    drawn.change(now(drawn).model_copy(update={"pitches": mixed}), "Mixed")
    drawn.acts.wanted.emit("number")
    assert wait_for_all(30_000)
    qtbot.wait(1)
    assert [one.number for one in now(drawn).pitches] != [one.number for one in mixed]
    assert sorted(one.number for one in now(drawn).pitches) == list(range(1, 13))


def test_what_is_wrong_is_listed_and_show_goes_to_it(drawn, qtbot):
    one, other = now(drawn).pitches[:2]
    drawn.board.select([Ref("pitch", one.id)])
    drawn.board.moved.emit(other.x - one.x, other.y - one.y)
    wait(drawn, qtbot)
    words = [found.words for found in drawn.noticed.warnings]
    assert "Tables 1 and 2 stand on each other. Move one of them." in words
    assert str(len(words)) in drawn.parts.buttons["To mend"].text()
    drawn.noticed.list.setCurrentRow(words.index(words[0]))
    drawn.board.select(())
    drawn.noticed.show_button.click()
    assert drawn.board.selection
    drawn.held.undo()
    wait(drawn, qtbot)
    assert all("on each other" not in found.words for found in drawn.noticed.warnings)


def test_a_figure_is_set_for_this_hall(drawn, qtbot):
    field = drawn.figures.fields["gangway"]
    field.box.setFocus()
    field.box.selectAll()
    qtbot.keyClicks(field.box, "1.5")
    drawn.figures.fields["lead"].box.setFocus()
    assert now(drawn).figures == {"gangway": 1.5}
    labels = [label.text() for label in field.findChildren(PlainLabel)]
    assert any("Common guidance" in words for words in labels)


def test_a_hall_is_kept_and_used_again_and_a_list_of_tables_needs_none(drawn, desk):
    kept = drawn.kept
    kept.name.box.setText("Practice Hall")
    kept.keep_button.click()
    assert now(drawn).hall.name == "Practice Hall"
    hall = now(drawn).hall
    drawn.held.change(now(drawn).model_copy(update={"hall": type(hall)()}), "Hall gone")
    kept.use_button.click()
    assert now(drawn).hall == hall
    kept.count.box.setText("14")
    kept.make_button.click()
    assert len(now(drawn).pitches) == 14
    assert now(drawn).pitches[13].x is None


def test_a_name_that_labels_people_is_refused_for_a_hall_and_for_a_door(drawn, said, desk):
    drawn.kept.name.box.setText("Complex lives hall")
    drawn.kept.keep_button.click()
    assert "label" in said[-1].words
    assert event_hall.halls(desk) == ()
    drawn.board.select([Ref("door", "main")])
    drawn.chosen.changed.emit({"name": "Cohort entrance"}, "Name")
    assert "label" in said[-1].words
    assert now(drawn).hall.doors[0].name == ""


def test_where_there_is_little_room_the_drawing_is_one_of_the_parts(drawn):
    drawn.width_changed(600)
    drawn.parts.show_part("Drawing")
    assert drawn.board.isVisibleTo(drawn)
    drawn.parts.show_part("Figures")
    assert not drawn.board.isVisibleTo(drawn)
    drawn.width_changed(1100)
    assert drawn.board.isVisibleTo(drawn)


def picture(path, wide=400, high=300):
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.drawRect(50, 50, wide - 100, high - 100)
    painter.end()
    assert image.save(str(path))
    return path


def take(section, path, qtbot):
    section.trace.take(path)
    for _ in range(3):
        assert wait_for_all(30_000)
        qtbot.wait(1)


def test_a_picture_lies_under_the_drawing_and_one_known_length_makes_it_to_scale(
    drawn, desk, tmp_path, qtbot
):
    take(drawn, picture(tmp_path / "plan.png"), qtbot)
    underlay = now(drawn).hall.underlay
    assert underlay.metres_per_px == pytest.approx(30 / 400)
    assert drawn.board._picture is not None
    drawn._mark_length()
    drawn.board._mark((0.0, 0.0))
    drawn.board._mark((3.0, 0.0))
    drawn.trace.length.box.setText("6")
    drawn.trace.length.box.returnPressed.emit()
    assert now(drawn).hall.underlay.metres_per_px == pytest.approx(60 / 400)
    empty(desk.directory)
    assert event_hall.picture_of(desk, underlay).startswith(PNG_HEAD[:8])


def test_a_huge_picture_and_a_broken_pdf_are_refused_in_a_sentence_and_nothing_is_lost(
    drawn, said, tmp_path, qtbot
):
    before = now(drawn)
    huge = tmp_path / "huge.png"
    huge.write_bytes(PNG_HEAD + (10_000).to_bytes(4, "big") * 2 + b"\x08\x02\x00\x00\x00")
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing of a PDF")
    words = tmp_path / "words.png"
    words.write_text("not a picture")
    for path in (huge, broken, words):
        take(drawn, path, qtbot)
    told = [one.words for one in said if one.kind == "problem"]
    assert len(told) == 3
    assert "100 megapixels" in told[0]
    assert "PDF cannot be read" in told[1]
    assert "neither a PNG" in told[2]
    assert now(drawn) == before


def test_a_page_of_a_pdf_can_be_traced_over(drawn, desk, tmp_path, qtbot):
    path = tmp_path / "venue.pdf"
    path.write_bytes(actions.print_thing(desk, "crisis-numbers", [], {}).pdf)
    take(drawn, path, qtbot)
    assert now(drawn).hall.underlay.kind == "pdf"
    image = drawn.board._picture[0]
    assert image.height() == 2400
    assert image.text("across") == "595"
