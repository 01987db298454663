"""A marketplace in the window: stalls are added, placed, printed for, and marked as come."""

import pytest
from PySide6.QtCore import Qt

from tests.practice_event import practice_event
from tests.ui.conftest import page_called
from ui.actions.event import event_day, event_making, event_stalls, events
from ui.background import wait_for_all

STALLS = 6


@pytest.fixture
def market(window):
    """The page, in front, with an event of practice services open."""
    page = page_called(window, "Marketplace")
    window.show_page(window.pages.index(page))
    page.show_named("Events")
    events.keep_event(window._desk, practice_event(window._desk, stalls=STALLS))
    page.held.open("practice-day")
    return page


def event_of(market):
    return market.held.now


def wait(qtbot, done):
    qtbot.waitUntil(done, timeout=30_000)


def test_a_stall_is_added_from_the_directory_by_typing_a_part_of_its_name(market, window, qtbot):
    made = event_making.new_event(window._desk)
    market.held.open(made.id)
    stalls = market.show_named("Stalls")
    qtbot.keyClicks(stalls.pick.line, "debt")
    qtbot.keyClick(stalls.pick.line, Qt.Key.Key_Return)
    (stall,) = event_of(market).stalls
    assert stall.service
    assert stall.status == "idea"
    assert "1 stall: 1 idea." in stalls.counts.text()
    stalls.both.list.setFocus()
    qtbot.keyClick(stalls.both.list, Qt.Key.Key_3)
    assert event_of(market).stalls[0].status == "confirmed"
    assert event_of(market).stalls[0].answered_on == window._desk.today
    said = []
    window.messages.on_said(said.append)
    stalls.add_service(stall.service)
    assert said[-1].words == "This service is on the list already."


def test_several_stalls_are_changed_at_once_and_taken_back_as_one_step(market, qtbot):
    stalls = market.show_named("Stalls")
    before = event_of(market)
    stalls.both.list.selectAll()
    qtbot.keyClick(stalls.both.list, Qt.Key.Key_2)
    assert {one.status for one in event_of(market).stalls} == {"invited"}
    assert len(stalls.chosen) == STALLS
    market.held.undo()
    assert event_of(market) == before


def test_a_stall_is_filled_in_by_its_form(market, qtbot):
    stalls = market.show_named("Stalls")
    first, second = event_of(market).stalls[:2]
    box = stalls.form.fields["contact_role"].box
    box.setFocus()
    qtbot.keyClicks(box, "Outreach lead")
    beside = stalls.form.fields["never_beside"].box
    qtbot.keyClicks(beside.pick.line, event_stalls.stall_names(
        stalls.tools.desk, event_of(market), public=False)[second.id])  # fmt: skip
    qtbot.keyClick(beside.pick.line, Qt.Key.Key_Return)
    stalls.form.fields["needs"].box.boxes["power"].click()
    now = event_of(market).stalls[0]
    assert (now.id, now.contact_role) == (first.id, "Outreach lead")
    assert now.never_beside == (second.id,)
    assert now.needs == ("power",)


def test_a_removed_stall_is_named_nowhere_any_more(market):
    first, second = event_of(market).stalls[:2]
    near = second.model_copy(update={"never_beside": (first.id,)})
    market.held.change(event_stalls.with_stall(event_of(market), near), "Stall: never beside")
    stalls = market.show_named("Stalls")
    stalls.both.choose(first.id)
    stalls.remove_chosen()
    assert first.id not in repr(event_of(market))


def test_places_are_found_in_the_background_and_a_locked_stall_stays(market, qtbot):
    places = market.show_named("Places")
    stall = event_of(market).stalls[0].id
    places.put_at(stall, "t8")
    places.bar.buttons["walk"].click()
    assert places.bar.stop.isVisible()
    wait(qtbot, places.bar.stop.isHidden)
    now = {one.stall: one for one in event_of(market).places}
    assert len(now) == STALLS
    assert now[stall].pitch == "t8"
    assert now[stall].locked
    assert event_of(market).weights.walk == 1.0
    assert "Short walks: " in places.said.text()


def test_what_is_in_the_way_is_said_in_sentences_and_the_places_stay(market, window, qtbot):
    window.flip_words()
    thirsty = tuple(one.model_copy(update={"needs": ("water",)}) for one in event_of(market).stalls)
    market.held.change(event_of(market).model_copy(update={"stalls": thirsty}), "Stalls: water")
    places = market.show_named("Places")
    before = event_of(market).places
    places.bar.buttons["together"].click()
    wait(qtbot, places.bar.stop.isHidden)
    assert "water" in places.said.text()
    assert event_of(market).places == before


def test_who_stands_at_a_place_changes_with_whom_is_put_there(market):
    places = market.show_named("Places")
    first, second = event_of(market).places[:2]
    places.put_at(first.stall, second.pitch)
    now = {one.stall: one.pitch for one in event_of(market).places}
    assert now[first.stall] == second.pitch
    assert now[second.stall] == first.pitch
    assert ", locked" in places.rows.currentItem().text()
    places.turn_lock()
    assert not any(one.locked for one in event_of(market).places)
    places.take_away()
    assert first.stall not in {one.stall for one in event_of(market).places}
    assert "No place yet" in places.rows.item(places.rows.count() - 1).text()


def test_places_are_numbered_in_walking_order_until_numbers_were_printed(market, window):
    places = market.show_named("Places")
    swapped = [
        one.model_copy(update={"number": 9 - one.number}) for one in event_of(market).pitches
    ]
    market.held.change(event_of(market).model_copy(update={"pitches": tuple(swapped)}), "Numbers")
    places.number_anew()
    numbers = {one.id: one.number for one in event_of(market).pitches}
    assert sorted(numbers.values()) == list(range(1, 9))
    printed = {"numbers_kept_since": window._desk.today, "pitches": tuple(swapped)}
    market.held.change(event_of(market).model_copy(update=printed), "Printed")
    places.number_anew()
    assert event_of(market).pitches == tuple(swapped)


def test_an_event_without_a_hall_works_with_a_list_of_tables(market, window, qtbot):
    made = event_making.new_event(window._desk)
    market.held.open(made.id)
    places = market.show_named("Places")
    assert places.how_many.hasFocus()
    qtbot.keyClicks(places.how_many, "12")
    qtbot.keyClick(places.how_many, Qt.Key.Key_Return)
    assert [one.number for one in event_of(market).pitches] == list(range(1, 13))
    assert not places.view.isVisible()
    power = places.pitch.fields["power"].box
    power.setCurrentIndex(1)
    power.activated.emit(1)
    assert event_of(market).pitches[0].power


def test_a_paper_is_made_to_look_at_and_saved_as_a_pdf(market, qtbot, monkeypatch, tmp_path):
    papers = market.show_named("Papers")
    papers.choose("table-card")
    wait(qtbot, lambda: papers.printed is not None)
    assert papers.preview.pages
    file = tmp_path / "cards.pdf"
    monkeypatch.setattr(
        "ui.widgets.handing.saving_file.QFileDialog.getSaveFileName", lambda *_a: (str(file), "")
    )
    papers.save_it.click()
    assert file.read_bytes().startswith(b"%PDF")
    wait(qtbot, lambda: bool(event_of(market).printed))
    name = event_of(market).model_copy(update={"name": "Practice day for all"})
    market.held.change(name, "Event: Name")
    wait(qtbot, papers.changed.isVisible)
    assert "Table cards" in papers.again.text()


def test_all_papers_of_the_day_go_into_a_folder(market, qtbot, tmp_path):
    papers = market.show_named("Papers")
    papers.save_all_into(tmp_path / "papers")
    wait(qtbot, papers.all.isEnabled)
    names = {file.name for file in (tmp_path / "papers").iterdir()}
    assert {"table-card.pdf", "run-sheet.pdf"} <= names


def test_who_came_is_marked_by_one_key_each(market, qtbot):
    day = market.show_named("On the day")
    qtbot.keyClick(day.stalls, Qt.Key.Key_1)
    qtbot.keyClick(day.stalls, Qt.Key.Key_2)
    assert [one.status for one in event_of(market).stalls[:3]] == ["came", "absent", "confirmed"]
    assert day.came.text() == f"1 came, 1 absent, {STALLS - 2} not said yet."


def test_visitors_are_counted_by_the_hour_and_never_fall_below_none(market, qtbot):
    day = market.show_named("On the day")
    day.parts.show_part("Counts")
    grid = day.counts
    grid.take_focus()
    for _ in range(3):
        qtbot.keyClick(grid.view, Qt.Key.Key_Plus)
    (count,) = event_of(market).counts
    assert (count.what, count.hour, count.number) == ("public", "10:00", 3)
    grid.count(-5)
    assert event_of(market).counts == ()
    grid.view.setCurrentIndex(grid.table.index(0, 4))
    grid.count(1)
    assert event_of(market).counts == ()  # faces are not counted by the hour
    grid.view.setCurrentIndex(grid.table.index(0, 0))
    qtbot.keyClicks(grid.typed, "42")
    qtbot.keyClick(grid.typed, Qt.Key.Key_Return)
    assert grid.table.index(0, 0).data() == "42"
    sums = grid.table.index(len(event_day.hours(event_of(market))), 0)
    assert sums.data(Qt.ItemDataRole.AccessibleTextRole) == "Visitors, All day: 42"


def test_a_correction_goes_on_in_the_record(market, window):
    day = market.show_named("On the day")
    service = event_of(market).stalls[0].service
    day.records.itemActivated.emit(day.records.item(0))
    directory = page_called(window, "Directory")
    assert window.stack.currentWidget() is directory
    assert directory.show_section(0).editor.draft.page.id == service
    wait_for_all()


def test_eighty_stalls_are_listed_and_marked_without_a_wait(market, window):
    from directory.model.events import Stall

    many = tuple(Stall(id=f"s{n}", name=f"Practice stall {n}") for n in range(80))
    empty = {"stalls": many, "places": ()}
    market.held.change(event_of(market).model_copy(update=empty), "Stalls added")
    stalls = market.show_named("Stalls")
    assert stalls.both.list.count() == 80
    stalls.both.list.selectAll()
    stalls.set_status("invited")
    assert stalls.counts.text() == "80 stalls: 80 invited."
