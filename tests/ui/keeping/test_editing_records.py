"""A keeper edits records: by keys, with help as they type, and nothing that is typed is lost."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from directory.keeping.record.fields import KIND_NAMES
from directory.model import ServiceNeed
from tests.ui.on_screen import seen
from ui.actions import editing

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MONEY = "practice-1"


def field_at(records, path):
    """Return the field with its label, help and notices."""
    records.editor.form.go_to(path)
    box = QApplication.focusWidget()
    while not hasattr(box, "said"):
        box = box.parentWidget()
    return box


def wait_until_looked(records, qtbot):
    qtbot.waitUntil(lambda: not records.editor._look.isActive(), timeout=5_000)


def test_a_phone_is_changed_saved_and_undone(window, records, type_at, kept_record, qtbot):
    records.open_record(MONEY)
    type_at(("contacts", 0, "value"), "0151 496 0199")
    qtbot.keyClick(window, Key.Key_S, CTRL)
    assert kept_record().contacts[0].value == "0151 496 0199"
    assert "Did you check" in window.tray.words.text()

    window.tray.choices[1].click()
    window.tray.choices[0].click()
    qtbot.waitUntil(lambda: kept_record().contacts[0].value == "0151 496 0101", timeout=5_000)
    qtbot.waitUntil(lambda: records.editor.draft.page == kept_record(), timeout=5_000)


def test_saying_that_it_was_checked_dates_the_facts_that_changed(
    window, records, type_at, kept_record, desk, qtbot
):
    records.open_record(MONEY)
    type_at(("contacts", 0, "value"), "0151 496 0199")
    qtbot.keyClick(window, Key.Key_S, CTRL)
    window.tray.choices[0].click()
    checked = {check.group: check.checked_on for check in kept_record().checks}
    assert checked["contact"] == desk.today
    assert checked["hours"] == date(2026, 11, 1), "nobody asked about these"


def test_a_new_service_is_written_with_the_keyboard_alone(window, records, kept_record, qtbot):
    records.new_record("service")
    qtbot.keyClicks(QApplication.focusWidget(), "Practice Tea Table")
    tab_to(qtbot, "In one sentence")
    qtbot.keyClicks(QApplication.focusWidget(), "Tea and company on weekday mornings")
    tab_to(qtbot, "Who it is for")
    qtbot.keyClicks(QApplication.focusWidget(), "Anyone in Practice Town.")
    tab_to(qtbot, "Add a number or address")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
    tab_to(qtbot, "Number or address")
    qtbot.keyClicks(QApplication.focusWidget(), "0151 496 0150")
    tab_to(qtbot, "Times")
    qtbot.keyClicks(QApplication.focusWidget(), "Mon-Fri 9-5, closed bank holidays")
    assert any(words.startswith("Understood: Monday to Friday") for words in seen(window))
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_S, CTRL)

    made = kept_record(records.editor.draft.page.id)
    assert (made.name, made.who_for) == ("Practice Tea Table", "Anyone in Practice Town.")
    assert {one.weekday for one in made.sessions} == {"mon", "tue", "wed", "thu", "fri"}
    assert all(one.closed_on_bank_holidays for one in made.sessions)
    assert made.contacts[0].value == "0151 496 0150"


def tab_to(qtbot, name, most=60):
    """Press Tab until the part of this name has the focus."""
    for _ in range(most):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        if QApplication.focusWidget().accessibleName() == name:
            return
    raise AssertionError(f"Tab never came to '{name}'")


def test_hours_that_are_not_understood_stay_words_and_say_so(window, records, type_at):
    records.open_record(MONEY)
    type_at(("sessions",), "Mon 9-5, moonlight only")
    page = records.editor.draft.page
    assert [one.words for one in page.sessions] == ["Mon 9-5, moonlight only"]
    assert "moonlight" in field_at(records, ("sessions",)).said.text()


def test_hiding_a_place_takes_its_boxes_away_and_forgets_what_stood_there(
    window, records, kept_record, desk, qtbot
):
    records.open_record(MONEY)
    form = records.editor.form
    assert form.go_to(("locations", 0, "address"))
    assert form.go_to(("locations", 0, "visibility"))
    choose(QApplication.focusWidget(), "hidden")
    wait_until_looked(records, qtbot)
    shown = seen(window)
    assert "Street" not in shown
    assert "Postcode" not in shown
    assert any("forgotten when you save" in words for words in shown)
    assert not any("Practice Row" in words for words in shown)

    qtbot.keyClick(window, Key.Key_S, CTRL)
    assert kept_record().locations[0].address == ""
    past = editing.history_of(desk, MONEY)
    assert "Practice Row" not in str(past)


def choose(box, value):
    """Choose a value as a person does."""
    box.show_value(value)
    box.activated.emit(box.currentIndex())


def test_a_place_hidden_by_mistake_comes_back_with_one_step(records, type_at, qtbot):
    records.open_record(MONEY)
    records.editor.form.go_to(("locations", 0, "visibility"))
    choose(QApplication.focusWidget(), "hidden")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Z, CTRL)
    assert records.editor.draft.page.locations[0].address == "1 Practice Row"


def test_steps_are_taken_back_and_done_again_one_by_one(records, qtbot):
    records.open_record(MONEY)
    before = records.editor.draft.page
    records.editor.form.go_to(("status",))
    choose(QApplication.focusWidget(), "paused")
    records.editor.form.go_to(("cost",))
    choose(QApplication.focusWidget(), "fee")
    after = records.editor.draft.page
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Z, CTRL)
    assert records.editor.draft.page == before
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Z, CTRL | SHIFT)
    assert records.editor.draft.page == after


def test_in_a_line_of_words_the_same_keys_take_back_what_was_typed_there(records, type_at, qtbot):
    records.open_record(MONEY)
    box = type_at(("summary",), "Wrong")
    qtbot.keyClick(box, Key.Key_Z, CTRL)
    assert records.editor.draft.page.summary != "Wrong"


def test_what_is_noticed_stands_under_its_field_and_refuses_nothing(
    window, records, type_at, kept_record, qtbot
):
    records.open_record(MONEY)
    type_at(("summary",), "Help for people with complex lives")
    wait_until_looked(records, qtbot)
    assert field_at(records, ("summary",)).said.text()
    qtbot.keyClick(window, Key.Key_S, CTRL)
    assert kept_record().summary == "Help for people with complex lives"


def test_what_is_missing_leads_to_where_it_is_typed(records, qtbot):
    records.new_record("service")
    links = {link.property("field"): link for link in records.editor.missing.links}
    assert "routes" in links
    links["routes"].click()
    assert QApplication.focusWidget().accessibleName() == "Add a way in"


def test_a_day_is_typed_as_people_write_it(records, type_at):
    records.open_record(MONEY)
    for typed, day in (("3 Nov 2027", (2027, 11, 3)), ("3/11/27", (2027, 11, 3))):
        type_at(("ends_on",), typed)
        assert records.editor.draft.page.ends_on == date(*day)


def test_a_day_that_is_none_is_named_and_not_saved_over(
    window, records, type_at, kept_record, qtbot
):
    records.open_record(MONEY)
    type_at(("ends_on",), "some time")
    qtbot.keyClick(window, Key.Key_S, CTRL)
    assert "'Ends on'" in window.tray.words.text()
    assert QApplication.focusWidget().accessibleName() == "Ends on"
    assert kept_record().ends_on is None


def test_a_suggested_need_is_confirmed_and_another_found_by_its_words(
    window, records, desk, kept_record, qtbot
):
    suggested = ServiceNeed(need="food", structure="suggested", words=("pantry",))
    desk.directory.save(kept_record().model_copy(update={"needs": (suggested,)}))
    records.open_record(MONEY)
    part = next(one for one in records.editor.form.parts if hasattr(one, "pick") and one.rows)
    part.rows[0].confirm.click()
    records.editor.form.go_to(("needs",))
    qtbot.keyClicks(QApplication.focusWidget(), "debt")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    needs = {one.need: one.structure for one in records.editor.draft.page.needs}
    assert needs == {"food": "confirmed", "debt": "confirmed"}


def test_the_publics_view_follows_what_is_typed(window, records, type_at, qtbot):
    records.open_record(MONEY)
    type_at(("summary",), "Tea and a plan")
    wait_until_looked(records, qtbot)
    assert "Tea and a plan" in records.editor.beside.accessibleDescription()


def test_removing_a_way_of_reaching_them_lets_go_of_it_everywhere(records, qtbot):
    records.open_record(MONEY)
    records.editor.form.go_to(("contacts", 0, "value"))
    records.editor._remove("contacts", 0)
    assert [route.contact_id for route in records.editor.draft.page.routes] == [None]


def test_every_field_has_a_name_and_each_kind_of_record_its_own(window, records):
    headings = {}
    for kind in KIND_NAMES:
        records.new_record(kind)
        form = records.editor.form
        headings[kind] = list(form.headings)
        boxes = [part.field.box for part in form.parts if hasattr(part, "field")]
        assert all(box.accessibleName() for box in boxes)
    assert "How to ask" in headings["right_or_scheme"]
    assert "Where and when" not in headings["right_or_scheme"]
    assert "Steps and links" in headings["pathway"]
    assert "Where and when" in headings["network"]
    window.pages[0].tools.visit.end()


def test_where_there_is_no_room_the_form_gives_way_to_how_it_prints(window, records, qtbot):
    window.resize(683, 340)
    records.open_record(MONEY)
    assert not records.editor.beside.isVisible()
    records.editor.bar.buttons["beside"].click()
    assert records.editor.beside.isVisible()
    assert not records.editor.form.isVisible()
    records.editor.bar.buttons["beside"].click()
    assert records.editor.form.isVisible()


def test_what_was_added_and_never_filled_in_is_not_kept(window, records, kept_record):
    records.open_record(MONEY)
    for part in (one for one in records.editor.form.parts if hasattr(one, "add")):
        if part.line.name in {"contacts", "coverage"}:
            part.add.click()
    records.editor._set(("summary",), "Tea")
    assert records.save()
    assert (len(kept_record().contacts), kept_record().coverage) == (3, ())


def test_a_record_without_a_name_asks_for_one(window, records):
    records.new_record("role")
    records.editor._set(("summary",), "Walks people to the right door")
    assert records.save()
    assert window.tray.words.text() == "Give it a name, then save."
    assert QApplication.focusWidget().accessibleName() == "Name"


def test_yes_and_no_alone_are_offered_where_there_is_no_third(records):
    records.open_record(MONEY)
    records.editor.form.go_to(("sensitive",))
    box = QApplication.focusWidget()
    assert [box.itemText(at) for at in range(box.count())] == ["No", "Yes"]
    records.editor.form.go_to(("open_to_anyone",))
    box = QApplication.focusWidget()
    assert [box.itemText(at) for at in range(box.count())] == ["Not recorded", "Yes", "No"]
