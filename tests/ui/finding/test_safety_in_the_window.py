"""A child speaking, an emergency, danger, one gentle question: what the window shows and stops."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from directory.desk.safety import safety_words as say
from ui import actions
from ui.pages.find import asking
from ui.tables.service_table import CARD_ROLE, ROW_ROLE
from ui.widgets.handing.lead_first import NOT_A_CHILD, SAID_SO

Key = Qt.Key
CHILD = "my dad hits me and im 12"
COLLAPSED = "he has collapsed in the waiting room"
ABROAD = "they are taken abroad to marry"
HARMED = "my husband hits me"
LOW = "im feeling really low"
OWN = "I hit my wife"
TELLING = ("abuse", "violence", "marriage", "refuge", "suicide", "ending your life", "danger",
           "family", "hurt", "galop", "press 55")  # fmt: skip


@pytest.fixture
def find(full):
    return full.pages[0]


@pytest.fixture
def staff(full, find):
    """The first page in the words of staff."""
    full.flip_words()
    return find


@pytest.fixture
def said(monkeypatch):
    """What a screen reader is told on the first page, and whether at once."""
    heard = []

    def note(_widget, words, *, now=False):
        if words:
            heard.append((words, now))

    monkeypatch.setattr(asking, "announce", note)
    return heard


def everything_in_sight(page):
    """All words of the page that can be seen now, besides the box."""
    labels = page.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible()).lower()


def told_by_rows(page):
    """What the list says of services that are sensitive."""
    rows = (page.table.index(at, 0).data(ROW_ROLE) for at in range(page.table.rowCount()))
    sensitive = [row for row in rows if row.card.sensitive]
    return "\n".join(row.sentence(1, 1) for row in sensitive).lower()


def choices(window):
    return {button.text(): button for button in window.tray.choices}


def add(window, words, side):
    """Put the first service of one side on the sheet."""
    window.type_words(words)
    found = window.pages[0].found
    for row in range(found.table.rowCount()):
        found.list.setCurrentIndex(found.table.index(row, 0))
        if found.card.side == side:
            found.pressed_key.emit(Key.Key_A)
            return found.card
    raise AssertionError(f"nothing for {side} was found")


# -- a child


def test_a_child_telling_something_stands_in_place_of_the_services(full, find):
    for _ in range(2):
        full.type_words(CHILD)
        lines = find.safety.words.split("\n")
        assert lines[:3] == list(say.CHILD_SPEAKS[:3])
        assert "0800 1111" in lines
        assert find.safety.isVisible()
        assert not find.list.isVisible()
        assert not find.asking.safety.isVisible()
        assert find.table.rowCount() == 0
        full.flip_words()


def test_not_a_child_asks_again_for_a_grown_up_until_the_next_person(full, find):
    full.type_words(CHILD)
    find.safety.grown_up.click()
    assert not find.safety.isVisible()
    assert find.table.rowCount() > 0
    full.type_words("my mum hits me and im 12")
    assert find.table.rowCount() > 0, "who speaks does not change with the words"
    full.next_person()
    full.type_words(CHILD)
    assert find.safety.isVisible()


def test_not_a_child_takes_back_an_age_that_says_otherwise(full, find):
    full.type_words(HARMED)
    find.asking.where.age.setText("14")
    find.asking.where.age.editingFinished.emit()
    assert find.safety.isVisible()
    find.safety.grown_up.click()
    assert find.asking.where.age.text() == ""
    assert find.table.rowCount() > 0


def test_nothing_goes_on_paper_before_the_lead_has_said_so(full, find):
    full.type_words("debt")
    find.found.pressed_key.emit(Key.Key_A)
    full.type_words(CHILD)
    copied = QApplication.clipboard()
    for hand_over in (
        full.hand_over.print_sheet,
        full.hand_over.save_sheet,
        full.hand_over.copy_sheet,
        full.hand_over.print_crisis_sheet,
    ):
        hand_over()
        assert full.tray.words.text() == say.LEAD_FIRST.format(lead=say.THE_LEAD)
    assert copied.text() == ""
    full.hand_over.copy_sheet()
    choices(full)[SAID_SO].click()
    assert copied.text().startswith("PRACTICE.")
    copied.clear()
    full.hand_over.copy_sheet()
    assert copied.text().startswith("PRACTICE."), "the lead is asked once for this visit"


def test_enter_pressed_unread_never_says_what_the_lead_said(full, find, qtbot):
    full.type_words("debt")
    find.found.pressed_key.emit(Key.Key_A)
    full.type_words(CHILD)
    full.hand_over.copy_sheet()
    assert QApplication.focusWidget() is full.tray, "the keys are on the question, on no answer"
    for key in (Key.Key_Return, Key.Key_Space):
        qtbot.keyClick(full.tray, key)
    assert QApplication.clipboard().text() == ""
    assert choices(full)
    qtbot.keyClick(full.tray, Key.Key_Tab)
    assert QApplication.focusWidget() is choices(full)[SAID_SO]


def test_what_a_child_told_is_not_forgotten_with_the_words(full, find):
    full.type_words(CHILD)
    find.asking._quiet.timeout.emit()
    full.type_words("debt")
    find.found.pressed_key.emit(Key.Key_A)
    full.hand_over.copy_sheet()
    assert QApplication.clipboard().text() == ""
    choices(full)[NOT_A_CHILD].click()
    full.hand_over.copy_sheet()
    assert QApplication.clipboard().text() != ""


def test_a_new_visit_begins_without_the_lead(full, find):
    full.type_words(CHILD)
    find.asking._quiet.timeout.emit()
    full.next_person()
    assert not full.hand_over.lead.waits


def test_the_lead_is_named_as_this_desk_names_them(full, find):
    actions.set_desk_fact(find.tools.desk, "safeguarding_lead", "duty manager")
    full.type_words(CHILD)
    assert "Here: Safeguarding lead: duty manager" in find.safety.words
    assert "Not entered yet: private room." in find.safety.words
    full.hand_over.print_crisis_sheet()
    assert full.tray.words.text().startswith("Get the duty manager first:")


# -- an emergency


def test_an_emergency_stands_in_place_of_the_services_until_staff_say_not_now(full, find):
    full.flip_words()
    full.type_words(COLLAPSED)
    assert find.safety.words.startswith("Is this happening now? Ring 999.")
    assert not find.list.isVisible()
    assert not find.doors.isVisible()
    assert not find.safety.grown_up.isVisible()
    find.safety.services.click()
    assert not find.safety.isVisible()
    assert find.asking.safety.heading.text() == "Is this happening now? Ring 999."
    assert find.list.isVisible() or find.doors.isVisible()
    full.type_words(COLLAPSED + " last week")
    assert not find.safety.isVisible(), "it is not asked again at each key"
    full.next_person()
    full.type_words(COLLAPSED)
    assert find.safety.isVisible()


def test_no_service_can_be_added_or_shown_large_behind_an_emergency(full, find, qtbot):
    full.type_words("debt")
    full.type_words(COLLAPSED)
    asked = []
    find.big_wanted.connect(asked.append)
    find.show_big()
    find.found.pressed_key.emit(Key.Key_A)
    assert asked == []
    assert full.visit.ids == ()


def test_enter_goes_to_the_panel_and_tab_on_to_its_answers(full, find, qtbot):
    full.type_words(COLLAPSED)
    qtbot.keyClick(find.box, Key.Key_Return)
    assert find.safety.help.hasFocus()
    qtbot.keyClick(find.safety.help, Key.Key_Tab)
    assert find.safety.services.hasFocus()
    qtbot.keyClick(find.safety.services, Key.Key_Space)
    assert not find.safety.isVisible()
    qtbot.keyClick(full, Key.Key_F9)
    assert full.stack.currentWidget().accessibleName() == "Crisis and safeguarding"


# -- danger, and the one question


def test_staff_see_danger_above_the_services_with_its_numbers(full, staff):
    full.type_words(HARMED)
    strip = staff.asking.safety
    assert strip.heading.text() == say.IS_IT_NOW
    assert "0808" in strip.numbers.text()
    assert "press 55" in strip.words
    assert strip.property("kind") == "danger"
    assert staff.list.isVisible()
    told = [label.text() for label in staff.doors.findChildren(QLabel) if label.isVisible()]
    assert not any("Refuge" in words for words in told), "no number is said twice"


def test_the_silent_call_is_told_to_staff_for_abuse_at_home_only(full, staff):
    for words, told in ((HARMED, True), ("I want to kill myself", False), (OWN, False)):
        full.type_words(words)
        assert ("press 55" in everything_in_sight(staff)) is told, words
    full.flip_words()
    full.type_words(HARMED)
    assert "press 55" not in everything_in_sight(staff)


def test_the_gentle_question_is_one_quiet_line(full, staff):
    full.type_words(LOW)
    strip = staff.asking.safety
    assert strip.words == "Ask gently: " + staff.question.answer.safety.question
    assert strip.property("kind") == "calm"
    assert not strip.help.isVisible()


@pytest.mark.parametrize("words", [HARMED, OWN, ABROAD, "I want to kill myself", "i was raped"])
def test_over_the_counter_nothing_on_the_screen_tells(full, find, words):
    full.type_words(words)
    seen = everything_in_sight(find.asking) + everything_in_sight(find.safety)
    seen += everything_in_sight(find.doors) + told_by_rows(find)
    assert seen
    assert [one for one in TELLING if one in seen] == []
    assert find.asking.safety.property("kind") != "danger", "a colour tells too"
    full.flip_words()
    assert everything_in_sight(find.asking) + everything_in_sight(find.safety) != seen


def test_next_person_leaves_nothing_of_any_panel(full, find, qtbot):
    for words in (CHILD, COLLAPSED, HARMED, LOW):
        full.type_words(words)
        full.next_person()
        qtbot.wait(1)
        assert (find.safety.words, find.asking.safety.words) == ("", "")
        assert not find.safety.isVisible()
        assert not find.asking.safety.isVisible()
        left = {find.safety.accessibleName(), find.asking.safety.accessibleName()}
        assert not left & set(say.CHILD_SPEAKS)
        assert "danger" not in " ".join(left)


# -- said aloud


def test_what_cannot_wait_is_said_at_once_and_not_again_at_each_key(full, find, said, qtbot):
    qtbot.keyClicks(find.box, CHILD)
    qtbot.waitUntil(find.safety.isVisible)
    qtbot.keyClicks(find.box, " and it hurts")
    qtbot.waitUntil(lambda: find.question.keep().words.endswith("hurts"))
    urgent = [words for words, now in said if now]
    children = [words for words in urgent if words.startswith(say.CHILD_SPEAKS[0])]
    assert len(children) == 1
    assert "Childline: 0800 1111." in children[0]


def test_the_other_words_of_the_same_panel_are_said_when_the_screen_is_private(full, find, said):
    full.type_words(HARMED)
    assert said[-1] == (f"{say.QUIET_PLACE} {say.MORE_FOR_STAFF}", True)
    full.flip_words()
    assert said[-1][0].startswith(say.IS_IT_NOW)


def test_a_gentle_question_waits_for_the_typing_to_rest(full, find, said):
    full.type_words(LOW)
    assert said == []
    find.asking._quiet.timeout.emit()
    words, now = said[0]
    assert words.startswith("Ask gently: ")
    assert now is False


def test_no_services_are_counted_aloud_where_none_are_shown(full, find, said):
    full.type_words(COLLAPSED)
    find.asking._quiet.timeout.emit()
    assert not any("service" in words and "Understood" in words for words, _ in said)


# -- kept apart


def test_what_must_not_meet_is_refused_in_one_sentence_that_tells_nothing(full, staff):
    harmed = add(full, HARMED, "harmed")
    harming = next(card for card in find_cards(full, OWN) if card.side == "harming")
    full.pages[0]._add(harming)
    assert full.visit.ids == (harmed.id,)
    assert full.tray.words.text() == say.KEPT_APART


def find_cards(window, words):
    answer = window.pages[0].tools.desk.ask(words, limit=100)
    return [one.card for one in answer.services]


def test_the_list_follows_the_side_of_the_sheet_and_says_why(full, staff):
    add(full, HARMED, "harmed")
    full.type_words(OWN)
    shown = {
        staff.table.index(row, 0).data(CARD_ROLE).side for row in range(staff.table.rowCount())
    }
    assert "harming" not in shown
    assert say.NOT_BESIDE in staff.asking.safety.words
    full.visit.remove(full.visit.ids[0])
    assert say.NOT_BESIDE not in staff.asking.safety.words, "asked again as the sheet changed"


# -- the words in the box


def test_typed_words_give_way_to_the_chips_when_the_caret_leaves(full, find, qtbot):
    qtbot.keyClicks(find.box, "debt")
    qtbot.waitUntil(lambda: find.table.rowCount() > 0)
    assert find.box.displayText() == "debt"
    find.list.setFocus()
    assert find.box.displayText() == ""
    assert find.box.text() == "debt"
    find.box.setFocus()
    assert find.box.displayText() == "debt"
    assert find.box.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_staff_words_leave_the_box_as_it_is(full, find, qtbot):
    qtbot.keyClicks(find.box, "debt")
    qtbot.waitUntil(lambda: find.table.rowCount() > 0)
    find.list.setFocus()
    full.flip_words()
    assert find.box.displayText() == "debt"
    full.flip_words()
    assert find.box.displayText() == ""


# -- small windows


def test_in_a_small_window_every_line_of_the_panel_can_be_reached(full, find, qtbot):
    full.resize(683, 340)
    full.type_words(CHILD)
    qtbot.waitUntil(find.safety.isVisible)
    find.safety.grown_up.setFocus()
    qtbot.wait(20)
    last = find.safety.widget().childrenRect().bottom()
    assert find.safety.widget().height() >= last
    assert find.safety.verticalScrollBar().maximum() > 0
    full.type_words(HARMED)
    qtbot.wait(20)
    assert find.list.height() >= 40
    assert "999" in find.asking.safety.words or full.visit.public_words
