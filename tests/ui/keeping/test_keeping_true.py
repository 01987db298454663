"""A keeper's two hours: ring round with the keys alone, confirm what was suggested, take a slip."""

import io

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.directory.keeping.checking_records import OLD, TODAY, checks_of, keep, service
from tests.ui.on_screen import seen
from ui import actions, theme
from ui.actions import checking
from ui.background import wait_for_all
from ui.window import Window

Key = Qt.Key


@pytest.fixture
def window(qtbot, qapp, real_desk):
    """A window on five services whose checks are old."""
    keep(real_desk.directory, *(service(number) for number in range(1, 6)))
    theme.wear(qapp, theme.LIGHT)
    made = Window()
    made.fill(real_desk)
    made.resize(1366, 690)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    assert wait_for_all(20_000)
    made.deleteLater()
    QGuiApplication.clipboard().clear()
    qtbot.wait(1)


@pytest.fixture
def held(real_desk):
    return real_desk.directory


def section_called(qtbot, window, name):
    page = next(one for one in window.pages if one.name == "Directory")
    window.show_page(window.pages.index(page))
    section = page.show_named(name)
    settle(qtbot)
    return section


def settle(qtbot):
    """Wait until what works beside the window is done, and has been shown."""
    assert wait_for_all(20_000)
    qtbot.wait(10)


def press(qtbot, *keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)
    settle(qtbot)


def type_words(words):
    field = QApplication.focusWidget()
    field.selectAll()
    QTest.keyClicks(field, words)


def the_second_has_another_number(qtbot, window, held):
    assert "Call 2 of 5" in seen(window)
    press(qtbot, Key.Key_2)  # the number has changed
    type_words("0151 49")
    assert any("not a whole phone number" in words for words in seen(window))
    press(qtbot, Key.Key_Return, Key.Key_S)  # it is not kept as it stands
    assert held.page("test-2").contacts[0].value == "0151 496 0002"
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    type_words("0151 496 0222")
    press(qtbot, Key.Key_Return, Key.Key_1, Key.Key_S)  # and the times are right
    assert held.page("test-2").contacts[0].value == "0151 496 0222"
    assert checks_of(held, "test-2")["contact"].checked_on == TODAY
    assert checks_of(held, "test-2")["hours"].checked_on == TODAY
    assert checks_of(held, "test-2")["criteria"].checked_on == OLD  # nobody said


def test_five_services_are_rung_with_the_keyboard_alone(qtbot, window, held):
    ring = section_called(qtbot, window, "Ring round")
    assert ring.begin.hasFocus()
    press(qtbot, Key.Key_Space)
    assert "Call 1 of 5" in seen(window)
    assert "0151 496 0001" in seen(window)

    press(qtbot, Key.Key_A, Key.Key_S)  # all of it is right
    assert {check.checked_on for check in checks_of(held, "test-1").values()} == {TODAY}

    the_second_has_another_number(qtbot, window, held)

    press(qtbot, Key.Key_N)  # the third does not answer: it comes again at the end
    assert "0151 496 0004" in seen(window)
    press(qtbot, Key.Key_W)  # the fourth is a wrong number
    assert checks_of(held, "test-4")["contact"].reported_wrong == "number"
    press(qtbot, Key.Key_U)  # a slip of the finger
    assert checks_of(held, "test-4")["contact"].reported_wrong is None
    press(qtbot, Key.Key_A, Key.Key_S)

    press(qtbot, Key.Key_P)  # a pause, and on again
    assert any("done today" in words for words in seen(window))
    press(qtbot, Key.Key_Space, Key.Key_A, Key.Key_S)
    assert "0151 496 0003" in seen(window)
    press(qtbot, Key.Key_N, Key.Key_N)
    assert any(words.startswith("That was the last call for today.") for words in seen(window))
    for number in (4, 5):
        assert checks_of(held, f"test-{number}")["contact"].checked_on == TODAY


def test_one_that_has_closed_is_closed_and_what_is_there_instead_is_asked(qtbot, window, held):
    ring = section_called(qtbot, window, "Ring round")
    press(qtbot, Key.Key_Space, Key.Key_C)
    assert "Practice Service 1 has closed" in seen(window)
    assert ring.closing.close_it.hasFocus()
    press(qtbot, Key.Key_Escape)  # a slip of the finger
    assert ring.call.isVisible()
    assert held.page("test-1").status == "not_known"
    press(qtbot, Key.Key_C)
    ring.closing.pick.line.setFocus()
    type_words("service 5")
    press(qtbot, Key.Key_Return)
    assert "In its place now: Practice Service 5" in seen(window)
    press(qtbot, Key.Key_Space)
    page = held.page("test-1")
    assert (page.status, page.ends_on) == ("closed", TODAY)
    assert [(link.kind, link.to) for link in page.links] == [("replaced_by", "test-5")]
    assert "0151 496 0002" in seen(window)
    press(qtbot, Key.Key_U)
    assert held.page("test-1").status == "not_known"


def test_every_key_of_a_call_stands_on_its_button(qtbot, window):
    ring = section_called(qtbot, window, "Ring round")
    press(qtbot, Key.Key_Space)
    said = [words.strip() for words in seen(window)]
    for key in "ASNWCLUP":
        assert any(words.startswith(f"{key}  ") for words in said), key
    for row in next(iter(ring.call.facts.services.values())).rows:
        assert row.accessibleName().endswith("Not answered yet.")


def test_letters_are_typed_and_not_obeyed_while_somebody_writes(qtbot, window, held):
    ring = section_called(qtbot, window, "Ring round")
    press(qtbot, Key.Key_Space)
    rows = next(iter(ring.call.facts.services.values())).rows
    who = next(row for row in rows if row.fact.id == "who_for")
    who.setFocus()
    press(qtbot, Key.Key_2)
    type_words("snap")
    assert who.field.text() == "snap"
    assert ring.call.isVisible()
    assert checks_of(held, "test-1")["contact"].checked_on == OLD


def test_suggested_needs_are_confirmed_and_refused_with_the_words_that_told(qtbot, window, held):
    needs = [
        {"need": "debt", "structure": "suggested", "words": ["debt"]},
        {"need": "food", "structure": "suggested", "words": ["parcels"]},
    ]
    keep(held, service(1, needs=needs, description="Help with debt. No parcels."))
    todo = section_called(qtbot, window, "To do")
    at = next(n for n, one in enumerate(todo.work) if one.id == "needs")
    todo.lists.setCurrentRow(at)
    assert any("\u201cdebt\u201d" in words for words in seen(window))
    todo.rows.rows[0].do.setFocus()
    press(qtbot, Key.Key_Space)
    assert [n.structure for n in held.page("test-1").needs] == ["confirmed", "suggested"]
    todo.rows.rows[0].second.setFocus()
    press(qtbot, Key.Key_Space)
    assert [n.need for n in held.page("test-1").needs] == ["debt"]
    assert any(words.startswith("All is well here.") for words in seen(window))


def test_each_list_shows_its_count_and_each_row_one_thing_to_do(qtbot, window):
    todo = section_called(qtbot, window, "To do")
    counts = {one.id: len(one.rows) for one in todo.work}
    assert counts["overdue"] == 5
    shown = [todo.lists.item(row).text() for row in range(todo.lists.count())]
    assert shown[[one.id for one in todo.work].index("overdue")].startswith("5 ")
    for place, one in enumerate(todo.work):
        todo.lists.setCurrentRow(place)
        assert len(todo.rows.rows) == min(len(one.rows), 30)
        assert all(row.do.accessibleName() for row in todo.rows.rows)


def test_a_service_is_checked_fact_by_fact_on_its_website(qtbot, window, held):
    todo = section_called(qtbot, window, "To do")
    todo.lists.setCurrentRow([one.id for one in todo.work].index("overdue"))
    todo.rows.rows[0].do.setFocus()
    press(qtbot, Key.Key_Space)
    todo.check.means.setCurrentIndex(todo.check.means.findData("website"))
    press(qtbot, Key.Key_A, Key.Key_S)
    held_now = checks_of(held, "test-1")
    assert {(check.checked_on, check.means) for check in held_now.values()} == {(TODAY, "website")}
    assert todo.rows.isVisible()


def test_a_number_of_this_desk_is_entered_from_the_list(qtbot, window):
    todo = section_called(qtbot, window, "To do")
    todo.lists.setCurrentRow(0)
    row = next(one for one in todo.rows.rows if one.row.id == "council_housing")
    row.do.setFocus()
    press(qtbot, Key.Key_Space)
    type_words("0151")
    press(qtbot, Key.Key_Return)
    assert any("not a whole phone number" in words for words in seen(window))
    type_words("0151 496 0900")
    press(qtbot, Key.Key_Return)
    assert "council_housing" not in [one.row.id for one in todo.rows.rows]
    assert todo.rows.isVisible()


def test_a_limit_is_kept_as_it_is_changed_and_the_lists_follow(qtbot, window, held):
    todo = section_called(qtbot, window, "To do")
    todo.set_limits.click()
    for field in todo.limits.fields.values():
        field.setValue(36)
    settle(qtbot)
    assert [one.months for one in checking.check_limits(todo.tools.desk)] == [36] * 5
    assert len(next(one for one in todo.work if one.id == "overdue").rows) == 0


def test_a_slip_is_printed_filled_by_a_program_read_back_and_its_changes_taken(
    qtbot, window, held, tmp_path
):
    todo = section_called(qtbot, window, "To do")
    desk = todo.tools.desk
    made = actions.print_thing(desk, "provider-slip", ["test-1"], {"format": "fillable"})
    path = tmp_path / "back.pdf"
    with pikepdf.open(io.BytesIO(made.pdf)) as document:
        for field in document.Root.AcroForm.Fields:
            name = str(field.T)
            if "contact:phone-1" in name and name.endswith("now"):
                field.V = pikepdf.String("0151 496 0777")
            elif "who_for" in name and name.endswith("now"):
                field.V = pikepdf.String("Only adults.")
            elif name.endswith("right"):
                field.V = field.AS = pikepdf.Name.Yes
        document.save(path)
    todo.read_slip(path)
    assert {"Was: 0151 496 0001", "Now: 0151 496 0777"} <= set(seen(window))
    todo.slip.boxes["test-1", "who_for"].setChecked(False)
    todo.slip.take.setFocus()
    press(qtbot, Key.Key_Space)
    page = held.page("test-1")
    assert page.contacts[0].value == "0151 496 0777"
    assert page.who_for == "Anyone over 18."
    assert checks_of(held, "test-1")["contact"].means == "provider_slip"
    assert checks_of(held, "test-1")["criteria"].checked_on == OLD
    todo._undo()
    assert held.page("test-1").contacts[0].value == "0151 496 0001"


def test_a_file_that_is_no_slip_is_one_sentence(qtbot, window, tmp_path):
    todo = section_called(qtbot, window, "To do")
    path = tmp_path / "other.pdf"
    path.write_bytes(b"%PDF-1.7 and no more")
    todo.read_slip(path)
    assert any("not a slip of ours" in words for words in seen(window))
    assert todo.rows.isVisible()


@pytest.mark.parametrize("size", [(1366, 690), (683, 340)])
def test_nothing_needs_more_width_than_there_is(qtbot, window, size):
    window.resize(*size)
    qtbot.wait(1)
    for name in ("To do", "Ring round"):
        section = section_called(qtbot, window, name)
        if name == "Ring round":
            press(qtbot, Key.Key_Space)
        assert section.minimumSizeHint().width() <= section.width(), name
        assert window.width() == size[0]
