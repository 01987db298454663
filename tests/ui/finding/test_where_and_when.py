"""Where and when: who may use a service, what is open, and More."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from ui import actions
from ui.pages.find.where import NOT_AN_AGE
from ui.tables.service_table import ROW_ROLE

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")  # a list that drops down
EVENING = datetime.fromisoformat("2026-11-23T16:00")


@pytest.fixture
def asking(full, noon):
    full.type_words("food ")
    return full.pages[0].asking


def rows(window):
    table = window.pages[0].table
    return [table.index(at, 0).data(ROW_ROLE) for at in range(table.rowCount())]


def live_in(asking, qtbot, words):
    asking.where.lives_in.setText("")
    qtbot.keyClicks(asking.where.lives_in, words)
    qtbot.keyClick(asking.where.lives_in, Qt.Key.Key_Return)


def test_a_town_is_understood_and_named_in_full(full, asking, qtbot):
    live_in(asking, qtbot, "northwood")
    assert asking.where.lives_in.text() == "Northwood, Kirkby"
    assert asking.question.situation.lives_in == "Northwood, Kirkby"


def test_services_for_people_elsewhere_say_so(full, asking, qtbot):
    live_in(asking, qtbot, "LE1 1AA")
    assert any(row.note.startswith("For people in") for row in rows(full))


def test_a_place_that_is_not_known_is_said_in_one_sentence_and_changes_nothing(full, asking, qtbot):
    before = [row.card.id for row in rows(full)]
    live_in(asking, qtbot, "Narnia")
    assert "Narnia" in full.tray.words.text()
    assert asking.question.situation.lives_in == ""
    assert [row.card.id for row in rows(full)] == before


def test_towns_are_offered_while_one_is_typed(full, asking, qtbot):
    qtbot.keyClicks(asking.where.lives_in, "kir")
    offered = asking.where.lives_in.completer().model().stringList()
    assert any(one.startswith("Kirkby") for one in offered)


def test_an_age_that_is_none_is_refused(full, asking, qtbot):
    qtbot.keyClicks(asking.where.age, "old")
    qtbot.keyClick(asking.where.age, Qt.Key.Key_Return)
    assert full.tray.words.text() == NOT_AN_AGE
    assert asking.question.situation.age is None


def test_an_age_under_eighteen_means_that_a_child_speaks(full, asking, qtbot):
    full.type_words("he hits me")
    qtbot.keyClicks(asking.where.age, "14")
    qtbot.keyClick(asking.where.age, Qt.Key.Key_Return)
    assert asking.question.answer.safety.panel.kind == "child"
    assert rows(full) == []


def test_now_puts_a_heading_over_each_part_of_the_list(full, asking, qtbot):
    asking.where.when["now"].click()
    headings = [row.heading for row in rows(full) if row.heading]
    assert headings[0] == "Open now"
    assert len(headings) > 1
    first = full.pages[0].list
    assert (
        first.sizeHintForIndex(first.model().index(0, 0)).height()
        > first.sizeHintForIndex(first.model().index(1, 0)).height()
    )
    assert rows(full)[0].sentence(1, 9).startswith("Open now. ")


def test_in_the_evening_the_list_is_split_by_itself(full, monkeypatch):
    monkeypatch.setattr(actions, "now", lambda _desk: EVENING)
    full.type_words("help with forms")
    assert any(row.heading for row in rows(full))


def test_each_row_says_how_long_it_is_open(full, asking):
    assert any(row.place.startswith("Open till") for row in rows(full))


def test_going_without_a_worker_leaves_out_what_needs_one(full, qtbot, noon):
    full.type_words("vouchers ")
    where = full.pages[0].asking.where
    assert any("-alone" in row.card.facts for row in rows(full))
    where.alone.click()
    assert not any("-alone" in row.card.facts for row in rows(full))


def test_more_counts_what_fits_and_what_is_to_be_asked(full, asking):
    menu = asking.where.more.menu()
    menu.aboutToShow.emit()
    [step_free] = [one for one in menu.actions() if one.text().startswith("Step-free")]
    assert "ask" in step_free.text()
    step_free.trigger()
    assert asking.where.more.text().strip() == "More (1)"
    assert "step_free" in rows(full)[0].card.facts
    unknown = [row for row in rows(full) if "step_free" not in row.card.facts]
    assert all(row.note == "Ask if there are steps" for row in unknown)


def test_more_narrows_to_one_language_and_says_where_to_ask(full, asking):
    menu = asking.where.more.menu()
    menu.aboutToShow.emit()
    [spoken] = [one.menu() for one in menu.actions() if one.menu() is not None]
    assert spoken.title() == "Language"
    [polish] = [one for one in spoken.actions() if one.text().startswith("Polish (")]
    polish.trigger()
    assert asking.where.more.text().strip() == "More (1)"
    assert "language:Polish" in rows(full)[0].card.facts
    unknown = [row for row in rows(full) if "language:Polish" not in row.card.facts]
    ask = "Ask if somebody speaks Polish, or if there is an interpreter"
    assert {row.note for row in unknown} == {ask}


def test_next_person_puts_everything_back_and_undo_brings_it_again(full, asking, qtbot):
    live_in(asking, qtbot, "kirkby")
    asking.where.when["today"].click()
    full.next_person()
    assert asking.where.lives_in.text() == ""
    assert asking.where.when["any"].isChecked()
    full.person_back()
    assert asking.where.lives_in.text().startswith("Kirkby")
    assert asking.question.situation.when == "today"


def test_the_town_of_this_desk_is_where_everyone_lives_until_told_otherwise(full, qtbot, noon):
    full._desk.directory.desk()
    actions.set_desk_fact(full._desk, "town", "Kirkby")
    full.next_person()
    assert full.pages[0].asking.where.lives_in.text() == "Kirkby"


def test_in_a_slim_window_the_row_comes_when_it_is_wanted(full, asking, qtbot):
    full.resize(683, 340)
    assert not asking.where.isVisible()
    asking.fold.click()
    assert asking.where.isVisible()
    menu = asking.where.more.menu()
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()[:3]] == ["Any day", "Today", "Now"]


def lit(asking):
    return [when for when, button in asking.where.when.items() if button.isChecked()]


def time_chips(asking):
    return [chip.id for chip in asking.question.needs_on if chip.kind == "time"]


@pytest.mark.parametrize(("words", "when"), [("today", ["today"]), ("on tuesday", [])])
def test_the_days_show_what_the_words_told_and_any_day_drops_it(full, asking, words, when):
    full.type_words(f"need food {words}")
    assert len(time_chips(asking)) == 1
    assert lit(asking) == when
    asking.where.when["any"].click()
    assert time_chips(asking) == []
    assert lit(asking) == ["any"]
    asking.where.when["now"].click()
    assert lit(asking) == ["now"]


def test_the_days_are_any_day_again_once_the_words_tell_none(full, asking):
    full.type_words("need food today")
    full.type_words("need food")
    assert lit(asking) == ["any"]
    full.type_words("need food today")
    full.next_person()
    assert lit(asking) == ["any"]
