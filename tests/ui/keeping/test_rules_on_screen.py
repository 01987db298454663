"""Rules that nothing may break, looked for on every screen of the window at once.

Walks every page, every theme, lists, panels, the sheet, what F9 opens and what stands large.
"""

import io
from datetime import date

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from directory.desk import Situation
from directory.disclosure.rules.labels import labels_in
from directory.model import ServicePage
from tests.directory.test_canary import HIDDEN, LABEL, assert_no_canary
from tests.ui.conftest import page_called
from tests.ui.on_screen import held, seen
from ui import actions
from ui.background import wait_for_all

LABELLED = ("practice-outreach-team", "practice-school-ways")
"""Of practice: one labels people in its name, one in its description."""
KEEPERS = (" in its form", " and what was done to it")
"""Screens on which a keeper sees every word of a record."""
MARKUP = "<b>R&D</b> <img src='x.png'> &amp; <i>more"
TODAY = date(2026, 11, 22)


@pytest.fixture
def canary(full):
    """The window, and the id of a record with a hidden place, a label and markup in its words."""
    page = ServicePage(
        id="practice-canary",
        name=f"Practice Wren {MARKUP}",
        summary=f"Practice. {MARKUP}",
        description=f"A home for people with {LABEL}. Safe and warm. {MARKUP}",
        who_for=f"Anyone {MARKUP}",
        cost_words=MARKUP,
        contacts=[{"id": "phone-1", "kind": "phone", "value": "0151 496 0888"}],
        locations=[{**HIDDEN, "name": ""}],
        needs=[{"need": "homeless_now"}],
    )
    full.pages[0].tools.desk.directory.save(page)
    full.visit.tell_directory_changed()
    return page.id


def screens(window, qtbot, *services):
    """Yield the name of each screen, once it is shown."""
    find = window.pages[0]
    yield "home"
    for tile in find.home.tiles:
        tile.click()
        yield f"needs of {tile.subject.id}"
        find.home.show_themes()
    for words in ("nowhere to sleep", "drink", "school", "my husband hits me", "im 14 scared"):
        window.type_words(words)
        yield f"list for {words}"
    for service in services:
        window.next_person()
        window.type_words(actions.card_of(find.tools.desk, service).name)
        find.panel.open(service)
        yield f"panel of {service}"
        window.show_big(service)
        yield f"{service} large"
        window.over.leave_big()
        window.visit.add(actions.card_of(find.tools.desk, service))
        yield "added"
    for number, page in enumerate(window.pages):
        window.show_page(number)
        if page.name == "Sheet":
            qtbot.waitUntil(lambda: window.pages[1].preview.pages > 0, timeout=20_000)
        yield page.name
    window.show_crisis()
    yield "crisis"
    yield from parts_of_the_directory(window, qtbot, *services)


def parts_of_the_directory(window, qtbot, *services):
    """Yield the name of each section of the keeper's page, and of each record in its form."""
    page = page_called(window, "Directory")
    window.show_page(window.pages.index(page))
    for number in range(page.list.count()):
        section = page.show_section(number)
        wait_for_all()
        qtbot.wait(50)
        yield f"Directory, {section.NAME}"
    for service in services:
        page.open_record(service)
        yield f"{service} in its form"
        page.open_history(service)
        yield f"{service} and what was done to it"
    page.show_section(0).editor.closed.emit()


def keep_at_home(window, *services):
    """Put services on *Ours* and on a ready sheet, as a keeper would."""
    desk = window.pages[0].tools.desk
    for service in services:
        actions.pin(desk, service)
    actions.keep_ready_sheet(desk, "Winter", services)
    window.visit.tell_directory_changed()


def test_no_label_stands_on_any_screen_in_public_words(full, qtbot, canary):
    keep_at_home(full, canary, *LABELLED)
    for screen in screens(full, qtbot, canary, *LABELLED):
        if screen.endswith(KEEPERS):
            break  # the last of all: what is held is changed there as it stands
        found = {label for words in (*seen(full), *held(full)) for label in labels_in(words)}
        assert not found, screen
        assert full.windowTitle() == "Signpost"


def test_a_label_on_a_screen_would_be_found(full):
    full.status.words.setAccessibleName("for people with complex needs")
    assert [label for words in seen(full) for label in labels_in(words)] == ["complex needs"]


def test_no_part_of_the_window_gives_a_hidden_place_away(full, qtbot, canary):
    keep_at_home(full, canary)
    shown = []
    for public in (True, False):
        if full.visit.public_words != public:
            full.flip_words()
        for screen in screens(full, qtbot, canary):
            shown += seen(full)
            assert_no_canary(" ".join(held(full)), screen)
    assert any("Wren" in words for words in shown)


def test_the_code_for_a_phone_gives_no_hidden_place_away(full, canary):
    full.show_big(canary)
    words = read_code(full.over.big.code)
    assert "0151 496 0888" in words
    assert_no_canary(words, "the code")


def read_code(code):
    """Return the text of the square, read from the screen as a camera would."""
    held_in = QBuffer()
    held_in.open(QBuffer.OpenModeFlag.WriteOnly)
    code.grab().save(held_in, "PNG")
    with Image.open(io.BytesIO(held_in.data().data())) as picture:
        [found] = zxingcpp.read_barcodes(picture.convert("L"))
    return found.text


def test_a_hidden_place_has_no_distance_and_no_rank_by_it(full, canary):
    desk = full.pages[0].tools.desk
    for near in ("L32 8XA", "Bootle", "Leicester"):
        for lives_in in ("", "Kirkby"):
            known = Situation(near=near, lives_in=lives_in)
            answer = actions.find(desk, "practice wren", situation=known)
            [one] = [found for found in answer.services if found.card.id == canary]
            assert one.distance_miles is None
            assert_no_canary(str(one), near)


def test_ready_sheets_and_numbers_on_paper_give_no_hidden_place_away(full, canary):
    from tests.directory.test_canary import pdf_text

    desk = full.pages[0].tools.desk
    keep_at_home(full, canary)
    [kept] = [one for one in actions.ready_sheets(desk) if one.name == "Winter"]
    opened = actions.open_ready_sheet(desk, kept.id)
    assert [card.id for card in opened.cards] == [canary]
    assert_no_canary(str(opened), "the ready sheet")
    printed = actions.make_sheet(desk, [card.id for card in opened.cards])
    assert_no_canary(pdf_text(printed.pdf), "its paper")
    assert_no_canary(str(actions.this_desk_page(desk)), "this desk")
    assert_no_canary(str(actions.first_screen(desk)), "the first screen")


def test_markup_is_shown_letter_for_letter_everywhere(full, qtbot, canary):
    desk = full.pages[0].tools.desk
    keep_at_home(full, canary)
    actions.set_desk_fact(desk, "safeguarding_lead", MARKUP)
    actions.put_up_notice(desk, MARKUP, date(2026, 12, 1))
    actions.add_tip(desk, canary, MARKUP)
    actions.keep_ready_sheet(desk, "<b>New</b> & baby", [canary])
    full.visit.tell_directory_changed()
    shown = set()
    for public in (True, False):
        if full.visit.public_words != public:
            full.flip_words()
        for screen in screens(full, qtbot, canary):
            guessing = [label.text() for label in full.findChildren(QLabel) if guesses(label)]
            assert guessing == [], screen
            underlined = [one.text() for one in full.findChildren(QAbstractButton) if single(one)]
            assert underlined == [], screen
            rich = [part.toolTip() for part in full.findChildren(QWidget) if "<" in part.toolTip()]
            assert rich == [], screen
            shown |= {words for words in seen(full) if "<b>" in words}
    assert any(words.startswith("Practice Wren <b>R&D</b>") for words in shown)


def guesses(label):
    return bool(label.text()) and label.textFormat() != Qt.TextFormat.PlainText


def single(button):
    """Say whether a letter of a button would be underlined in place of an ampersand."""
    return "&" in button.text().replace("&&", "")
