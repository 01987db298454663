"""Five people walk in. Each is played at the keys of the window, from their words to the paper."""

import re
from datetime import datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from directory.disclosure.rules.labels import avoided_in, labels_in
from seed.contents import contents
from tests.conftest import TODAY
from tests.stories.conftest import Hands
from tests.ui.on_screen import held, seen
from ui import actions
from ui.background import wait_for_all
from ui.window import TITLE, Window

Key = Qt.Key
MOST_KEYS = 6
"""From the last letter to the paper, for a need that is known."""
PROGRAM = {"Signpost"}
"""The name of the program itself, which our own words otherwise do without."""
FAULTS = ("Traceback", "made a mistake", "Error")
DANGER = ("Someone in danger? Ring 999", "116 123", "SHOUT")


@pytest.fixture(autouse=True)
def in_the_morning(monkeypatch):
    at_the_desk(monkeypatch, time(10, 30))


def at_the_desk(monkeypatch, clock):
    monkeypatch.setattr(actions, "now", lambda _desk: datetime.combine(TODAY, clock))


def nothing_wrong(window):
    """Look at the whole screen as somebody does who stands at the counter."""
    shown = seen(window)
    everything = "\n".join(shown)
    assert window.windowTitle() == TITLE
    assert "PRACTICE" in everything.upper()
    assert labels_in(everything) == ()
    assert set(avoided_in(everything)) <= PROGRAM
    assert not [fault for fault in FAULTS if fault in everything]
    told = [words for words in names_that_tell() if words in everything]
    assert told == [], "the person may see the screen"


def names_that_tell():
    """Return the own names of every service and need that has a neutral one."""
    ships = contents()
    kept_quiet = [page for page in ships.practice if page.neutral_name]
    needs = [need for need in ships.needs if need.screen_name]
    telling = {page.name for page in kept_quiet}
    telling |= {name for need in needs for name in (need.professional_name, need.public_name)}
    neutral = {page.neutral_name for page in kept_quiet} | {need.screen_name for need in needs}
    return telling - neutral


def good_paper(words):
    """Look at the paper: every public sheet says what to do in danger, and what comes next."""
    assert "PRACTICE" in words
    assert labels_in(words) == ()
    assert set(avoided_in(words)) <= PROGRAM
    for line in DANGER:
        assert line in words
    assert "What to do next" in words
    assert "Not right? Try" in words


def test_no_electricity_with_a_baby(hands, printer):
    hands.type("meters run out no electric and ive a baby")
    nothing_wrong(hands.window)
    hands.press(Key.Key_Return)
    hands.go_to("Practice Top Up Today")
    hands.press(Key.Key_Return)
    nothing_wrong(hands.window)
    hands.press(Key.Key_A)
    hands.go_to("Practice Knowsley Crisis Grant")
    hands.press(Key.Key_A)
    hands.print_sheet()
    said = printer.words()
    good_paper(said)
    assert said.index("Practice Top Up Today") < said.index("Practice Knowsley Crisis Grant")
    assert "07700 900 210" in said
    assert "Is it safe" not in hands.window.tray.words.text()
    assert "baby" not in " ".join(said.split("What to do next")[1:]), "what was said is not printed"
    nothing_wrong(hands.window)


@pytest.mark.parametrize(
    "words", ["my landlord is kicking me out and I've got a baby", "school kicked him out"]
)
def test_once_enter_is_pressed_the_window_lists_what_the_terminal_lists(hands, words):
    hands.type(words)
    hands.press(Key.Key_Return)
    find = hands.window.pages[0]
    answer = find.tools.desk.ask(words, whole=True, situation=find.question.moment)
    assert hands.list()[:6] == [one.card.name for one in answer.services[:6]]
    assert "Staying safe" not in " ".join(seen(hands.window)), "no word of it is about harm"


def test_a_partner_stands_beside_her(hands, printer):
    window = hands.window
    hands.type("my husband hits me")
    hands.press(Key.Key_Return)
    nothing_wrong(window)
    assert not tells_of_abuse(" ".join(seen(window))), "her own words give way to the chips"
    assert "Staying safe" in " ".join(seen(window))

    hands.go_to("Practice Lotus Team")
    hands.press(Key.Key_Return)
    nothing_wrong(window)
    assert not tells_of_abuse(" ".join(seen(window)))
    hands.press(Key.Key_A)

    hands.print_sheet()
    assert "Is it safe for them to take this home?" in window.tray.words.text()
    assert not printer.drawn, "nothing is made for the printer before the answer"
    hands.answer("Not safe")
    assert window.tray.words.text().startswith("Nothing was printed")
    hands.answer("Useful numbers")
    hands.print_sheet()
    said = printer.words()
    assert "Useful numbers" in said
    assert "07700 900 268" in said
    assert "Practice Lotus Team" in said
    assert "116 123" in said
    assert not tells_of_abuse(said), "the paper reads like a list from any counter"
    assert said.index("Pharmacy") < said.index("Practice Lotus Team"), "it is not first"
    nothing_wrong(window)
    assert not tells_of_abuse(" ".join(seen(window)))


def test_the_next_person_sees_nothing_of_her(hands, qtbot):
    hands.type("my husband hits me")
    hands.press(Key.Key_Return)
    hands.go_to("Practice Lotus Team")
    hands.press(Key.Key_A)
    hands.press(Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    hands.answer("It is safe")
    assert "07700 900 268" in QGuiApplication.clipboard().text()
    hands.press(Key.Key_F12)
    qtbot.wait(1)
    assert "Lotus" not in " ".join(held(hands.window))
    assert QGuiApplication.clipboard().text() == ""


def tells_of_abuse(words):
    """Return what gives away why she came: her own words, and what quiet services say."""
    quiet = [page for page in contents().practice if page.neutral_name]
    own = [text for page in quiet for text in (page.summary, page.description) if text]
    return [*TELLING.findall(words), *(text for text in own if text in words)]


TELLING = re.compile(r"(?i)\b(husband|hits|abuse\w*|violen\w*|refuge|forced|run by Asian women)\b")


def test_a_child_of_14_alone(hands, printer, qtbot):
    window = hands.window
    find = window.pages[0]
    hands.type("im 14 and my mum hits me")
    nothing_wrong(window)
    shown = " ".join(seen(window))
    assert "A child may be telling you something." in shown
    assert "Do not promise to keep it secret." in shown
    assert "0800 1111" in shown
    assert hands.list() == [], "no services for grown-ups"
    assert "parent" not in shown.lower(), "nobody asks whether a parent agrees"

    qtbot.wait(find.asking._quiet.interval() + 50)
    hands.print_sheet()
    assert window.tray.words.text().startswith("Nothing is on the sheet yet")
    hands.press(Key.Key_F9)
    hands.press(Key.Key_P)
    assert "Get your safeguarding lead first" in window.tray.words.text()
    assert wait_for_all()
    assert not printer.drawn, "nothing on paper before the lead has said so"
    hands.answer("The lead has said so")
    said = printer.words()
    assert "0800 1111" in said
    assert "PRACTICE" in said
    assert not [one for one in ("mum", "14", "hits") if f" {one} " in said]
    nothing_wrong(window)


def test_a_romanian_speaker_with_nowhere_to_sleep_after_hours(hands, printer, monkeypatch):
    at_the_desk(monkeypatch, time(21, 30))
    window = hands.window
    hands.type("romanian, no english, nowhere to sleep tonight")
    nothing_wrong(window)
    window.pages[0].asking.where.when["now"].setFocus()
    hands.press(Key.Key_Space)
    nothing_wrong(window)
    shown = " ".join(seen(window))
    assert actions.parts()["now"] in shown
    assert actions.parts()["tomorrow"] in shown
    window.pages[0].box.setFocus()
    hands.press(Key.Key_Return)
    first_two = hands.list()[:2]
    assert "Practice Homeless Line After Hours" in first_two, "open now, in any language"
    hands.go_to("Practice Homeless Line After Hours")
    hands.press(Key.Key_A)
    hands.go_to("Practice Romanian and Roma Welcome")
    hands.press(Key.Key_A)
    hands.print_sheet()
    hands.answer("It is safe")  # where somebody comes from is nobody else's business
    said = printer.words()
    good_paper(said)
    assert said.index("Homeless Line After Hours") < said.index("Romanian and Roma Welcome")
    assert "0151 496 0222" in said
    assert "another language" in said
    nothing_wrong(window)


def test_out_of_prison_on_friday_and_still_drinking(hands, printer):
    window = hands.window
    find = window.pages[0]
    hands.type("got out of prison friday and still drinking")
    nothing_wrong(window)
    turn_on(find.asking.where, "Still drinking or using")
    nothing_wrong(window)
    assert "Practice Dry House" not in hands.list(), "one must not be drinking to go there"
    find.box.setFocus()
    hands.press(Key.Key_Return)
    hands.go_to("Practice Knowsley Recovery Rooms")
    hands.press(Key.Key_Return)
    assert "You can still be drinking" in " ".join(seen(window))
    hands.press(Key.Key_A)
    hands.go_to("Practice Gate to Home")
    hands.press(Key.Key_A)
    hands.print_sheet()
    said = printer.words()
    good_paper(said)
    assert "Practice Gate to Home" in said
    assert "Practice Knowsley Recovery Rooms" in said
    nothing_wrong(window)


def turn_on(where, words):
    """Choose a filter behind More."""
    menu = where.more.menu()
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text().startswith(words)).trigger()


def test_a_known_need_from_a_cold_start_to_paper_takes_few_keys(qtbot, data_folder, printer):
    window = Window()
    with qtbot.waitExposed(window):
        window.show()
    hands = Hands(window, qtbot)
    qtbot.keyClicks(window.opening.box, "dept advise")  # before the directory is open
    desk = actions.open_desk(data_folder, TODAY)
    window.fill(desk)
    hands.press(Key.Key_Return)
    hands.press(Key.Key_A)
    hands.print_sheet()
    keys_of_the_printer = 1  # Enter, in the dialog of the system
    good_paper(printer.words())
    assert "debt" in printer.words().lower()
    assert hands.keys + keys_of_the_printer <= MOST_KEYS
    qtbot.waitUntil(lambda: "Sent to the printer" in window.tray.words.text())
    window.close()
    assert wait_for_all(20_000)
    desk.directory.close()
    window.deleteLater()
    qtbot.wait(1)
