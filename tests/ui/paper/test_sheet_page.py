"""The sheet page on a real directory: order, lines, print sizes, and what the next person sees."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.small_directory import BY_ID
from ui import actions
from ui.pages import sheet_page
from ui.widgets.handing.making_sheet import FORMS

WORDS = "I can't stop drinking and I've nowhere to sleep"


@pytest.fixture
def page(full, qtbot):
    """The sheet page with three services on it, made."""
    for found in full.pages[0].tools.desk.ask(WORDS, limit=3).services:
        full.visit.add(found.card)
    full.show_page(1)
    made = full.pages[1]
    wait_for_sheet(made, qtbot)
    return made


def wait_for_sheet(page, qtbot):
    qtbot.waitUntil(lambda: page.preview.pages > 0, timeout=20_000)


def steps_of(page):
    return [step.line() for step in page.steps.steps]


def test_the_list_stands_in_the_order_of_the_paper(page, full):
    assert full.visit.ids == actions.in_order(full.pages[0].tools.desk, full.visit.ids)
    assert [page.table.index(row, 0).data() for row in range(3)]


def test_moving_is_undone_and_until_then_the_order_is_the_worker_s(page, full, qtbot):
    before = full.visit.ids
    page.list.setCurrentIndex(page.table.index(2, 0))
    page.services.up.click()
    assert full.visit.ids == (before[0], before[2], before[1])
    assert full.hand_over.wanted.choices.own_order
    wait_for_sheet(page, qtbot)
    assert full.visit.ids == (before[0], before[2], before[1]), "urgency leaves it alone"
    full.tray.choices[0].click()
    assert full.visit.ids == before
    assert not full.hand_over.wanted.choices.own_order


def test_a_next_step_can_be_switched_off_said_otherwise_and_added(page, full, qtbot):
    first, second, _ = page.steps.steps
    QTest.mouseClick(first.on, Qt.MouseButton.LeftButton)
    second.words.setText("Ring 2 from our phone.")
    second.words.editingFinished.emit()
    wait_for_sheet(page, qtbot)
    choices = full.hand_over.wanted.choices
    assert choices.instead == {first.suggested: "", second.suggested: "Ring 2 from our phone."}
    assert first.words.text() == first.suggested, "what is off can be put on again"
    QTest.mouseClick(first.on, Qt.MouseButton.LeftButton)
    assert first.suggested not in full.hand_over.wanted.choices.instead


def test_a_step_about_a_person_stays_off_the_paper_and_is_not_lost(page, full):
    step = page.steps.steps[1]
    step.words.setText("Ask Mrs Ashworth to come along")
    step.words.editingFinished.emit()
    assert full.tray.words.text().startswith("Is this about a person who came for help?")
    assert full.hand_over.wanted.choices.instead == {}
    assert step.words.text() == "Ask Mrs Ashworth to come along"


def test_a_second_choice_is_changed_left_out_and_put_in(page, full, qtbot):
    named = next(row for row in range(3) if door(page, full, row))
    page.list.setCurrentIndex(page.table.index(named, 0))
    before = page.second.words.text()
    page.second.flip.click()
    wait_for_sheet(page, qtbot)
    assert "no second choice" in page.second.words.text()
    page.second.flip.click()
    wait_for_sheet(page, qtbot)
    assert page.second.words.text() == before


def door(page, full, row):
    page.list.setCurrentIndex(page.table.index(row, 0))
    return "Try" in page.second.words.text()


def test_sides_are_told_before_printing_and_large_print_needs_more(page, qtbot):
    standard = page.preview.pages
    assert f"{standard} side" in page.count.text()
    page.bar.form.setCurrentIndex(FORMS.index("large"))
    page.bar.form.activated.emit(FORMS.index("large"))
    wait_for_sheet(page, qtbot)
    assert page.preview.pages > standard
    assert f"{page.preview.pages} sides. Print on both sides." in page.count.text()


def test_a_list_that_tells_nothing_has_no_next_steps_to_write(page, full, qtbot):
    full.hand_over.make_discreet()
    wait_for_sheet(page, qtbot)
    assert not page.steps.isVisible()
    assert page.bar.form.currentIndex() == FORMS.index("discreet")


def test_nothing_of_the_last_person_s_sheet_is_left_and_undo_brings_it_back(page, full, qtbot):
    full.hand_over.want(form="large")
    page.steps.steps[0].words.setText("Come back on Friday at 2.")
    page.steps.steps[0].words.editingFinished.emit()
    wait_for_sheet(page, qtbot)
    ids, choices = full.visit.ids, full.hand_over.wanted.choices
    full.next_person()
    assert all(step.words.text() == "" for step in page.steps.steps)
    assert full.hand_over.wanted.form == "standard"
    full.tray.choices[0].click()
    assert full.visit.ids == ids
    assert full.hand_over.wanted.choices == choices
    assert full.hand_over.wanted.form == "large"


def test_a_service_that_nobody_confirmed_is_marked_in_the_list(window, sheet):
    window.visit.add(BY_ID["practice-6"])
    window.show_page(1)
    row = sheet.table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Not confirmed yet" in row


def choose(page, form):
    page.bar.form.setCurrentIndex(FORMS.index(form))
    page.bar.form.activated.emit(FORMS.index(form))


def test_every_shape_is_chosen_looked_at_and_its_sides_told_before_printing(page, full, qtbot):
    full.visit.flip_words()
    for form in FORMS:
        choose(page, form)
        wait_for_sheet(page, qtbot)
        assert full.hand_over.wanted.form == form
        assert f"{page.preview.pages} side" in page.count.text(), form
        assert page.steps.isVisible() is (form in ("standard", "large", "easy-read"))
    choose(page, "card")
    wait_for_sheet(page, qtbot)
    assert page.count.text().endswith("Print on both sides, turned on the long edge.")


def test_what_is_for_staff_is_not_on_the_screen_while_the_person_may_see_it(page, full, qtbot):
    at = FORMS.index("professional")
    assert full.visit.public_words
    assert not page.bar.form.model().item(at).isEnabled()
    full.visit.flip_words()
    assert page.bar.form.model().item(at).isEnabled()
    choose(page, "professional")
    wait_for_sheet(page, qtbot)
    full.visit.flip_words()
    assert full.hand_over.wanted.form == "standard"
    wait_for_sheet(page, qtbot)


def test_hard_words_are_named_before_printing_and_stop_nothing(window, sheet, qtbot):
    desk = sheet.tools.desk
    long = "They " + "help and " * 15 + "listen."
    desk.directory.save(desk.directory.page("practice-1").model_copy(update={"summary": long}))
    window.visit.flip_words()
    window.visit.add(BY_ID["practice-1"])
    window.show_page(1)
    wait_for_sheet(sheet, qtbot)
    assert "Two short ones are easier." in sheet.warnings.text()
    assert sheet.preview.pages == 1


@pytest.mark.parametrize(("sides", "said"), [(1, "2 services, 1 side"), (2, "2 services, 2 sides")])
def test_the_short_heading_has_no_full_stop_whether_one_side_or_two(sides, said):
    wanted = SimpleNamespace(ids=("a", "b"), form="standard")
    ready = SimpleNamespace(wanted=wanted, printed=SimpleNamespace(pages=sides))
    assert sheet_page.size_words(ready)[0] == said
