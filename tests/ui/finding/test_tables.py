"""The models alone, no window; each goes through Qt's own model tester."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.small_directory import CARDS, TODAY
from ui import theme
from ui.tables.service_table import CARD_ROLE, ROW_ROLE, Column, ServiceTable, make_row
from ui.widgets.finding.results_view import ResultsView
from ui.widgets.finding.service_delegate import _Face
from ui.widgets.icons import picture
from ui.widgets.keeping.problem_table import ProblemTable

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
ROWS = [make_row(card, TODAY) for card in CARDS]


def test_services_keep_every_rule_of_a_model(qapp):
    table = ServiceTable()
    tester = QAbstractItemModelTester(table, FATAL)
    table.set_rows(ROWS)
    table.set_rows(ROWS[:2])
    table.set_rows(())
    assert tester.model() is table


def test_problems_keep_every_rule_of_a_model(qapp):
    table = ProblemTable()
    tester = QAbstractItemModelTester(table, FATAL)
    table.set_rows([SimpleNamespace(row=2, name="Elm", field="name", problem="Missing.")])
    table.set_rows(())
    assert tester.model() is table


def test_a_service_is_found_again_by_its_id():
    table = ServiceTable()
    table.set_rows(ROWS)
    row = table.row_of("practice-3")
    assert table.index(row, Column.NAME).data() == "Practice Debt and Bills Clinic"
    assert table.index(row, Column.ORGANISATION).data() == "Practice Trust"
    assert table.index(row, 0).data(CARD_ROLE).id == "practice-3"
    assert table.row_of("not-there") == -1


def test_no_rows_lie_under_rows_and_nothing_lies_outside():
    table = ServiceTable()
    table.set_rows(ROWS)
    assert table.rowCount(table.index(0, 0)) == 0
    assert table.data(QModelIndex(), Qt.ItemDataRole.DisplayRole) is None


def note(checked=None, **changed):
    return make_row(replace(CARDS[0], **changed), TODAY, checked=checked).note


def test_a_row_tells_only_what_is_bad():
    assert note() == ""
    assert note(checked=date(2026, 3, 2)) == "Not checked since March"
    assert note(checked=date(2024, 3, 2)) == "Not checked since March 2024"
    assert note(standing="unconfirmed") == "Not confirmed yet"
    assert note(status="closed", standing="unconfirmed") == "Closed"


def test_a_way_in_is_told_in_words_and_by_an_icon():
    row = make_row(replace(CARDS[0], way_in="worker_must_ask"), TODAY)
    assert (row.way_in_icon, row.way_in) == ("user-round-check", "A worker must ask")


def test_a_service_without_any_way_in_is_told_so_by_an_icon_too(qtbot):
    card = replace(CARDS[0], way_in="", phone="", standing="unconfirmed")
    row = make_row(card, TODAY)
    assert row.way_in == "No way in recorded"
    picture("circle-question-mark", "#000000", 16)  # the icon is there to be drawn
    assert row.way_in_icon == "circle-question-mark"


def a_list(qtbot, rows):
    view = ResultsView(ROW_ROLE, "Services found")
    qtbot.addWidget(view)
    view.table = ServiceTable(view)
    view.setModel(view.table)
    view.resize(700, 600)
    view.table.set_rows(rows)
    view.show()
    return view


def test_only_rows_that_differ_are_drawn_anew(qapp):
    table = ServiceTable()
    table.set_rows(ROWS)
    told = []
    table.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    table.set_rows([make_row(card, TODAY) for card in CARDS])
    table.set_rows([*ROWS[:2], replace(ROWS[2], marks=("debt",)), *ROWS[3:]])
    assert told == [(2, 2)]


def test_a_row_looks_the_same_again_from_its_picture_and_changes_with_its_marks(qtbot, qapp):
    view = a_list(qtbot, ROWS[:3])
    plain = view.grab().toImage()
    view.table.set_rows([replace(row, marks=("help",)) for row in ROWS[:3]])
    assert view.grab().toImage() != plain, "words that were typed are marked"
    view.table.set_rows(ROWS[:3])
    assert view.grab().toImage() == plain


def test_no_picture_of_a_row_stays_when_the_list_is_emptied(qtbot, qapp):
    view = a_list(qtbot, ROWS)
    view.grab()
    assert view.itemDelegate()._pictures
    view.table.set_rows(())
    assert not view.itemDelegate()._pictures


def test_a_line_that_is_too_long_ends_with_a_whole_word_and_half_a_place_is_left_away(qapp):
    theme.wear(qapp, theme.LIGHT)
    face = _Face(theme.font(theme.BODY))
    place = "Open till 5.30pm · Liverpool"
    for room in range(face.width("Open till 5.30pm"), face.width(place) + 1):
        assert face.parts(place, room) in {"Open till 5.30pm", place}
    words = "Scripts, detox and groups for people who drink"
    known = words.split()
    for room in range(face.width("Scripts, detox"), face.width(words)):
        *_, last = face.cut(words, room).removesuffix("\u2026").split()
        assert any(last == one.rstrip(",") for one in known), room
    assert face.cut("Llanfairpwllgwyngyll", face.width("Llanfair")).startswith("Llan")


def test_the_neutral_name_is_used_only_where_the_person_may_see_it():
    safe = next(card for card in CARDS if card.screen_name)
    assert make_row(safe, TODAY).name == "Practice Talk to Us"
    assert make_row(safe, TODAY, public_words=False).name == "Practice Safe Steps"


def test_what_is_not_in_season_is_drawn_in_grey(qapp):
    table = ServiceTable()
    shown = ResultsView(ROW_ROLE, "Services")
    shown.setModel(table)
    shown.resize(400, 80)

    def darkest(resting):
        row = replace(ROWS[0], resting=resting, way_in="", note="", summary="", place="")
        table.set_rows([row])
        shown.clearSelection()
        picture = shown.viewport().grab().toImage()
        inside = ((x, y) for x in range(16, 380) for y in range(8, 60))
        return min(picture.pixelColor(x, y).lightness() for x, y in inside)

    assert darkest(resting=True) > darkest(resting=False)
