"""What safety shows where the person, and whoever came with them, may read the screen."""

import pytest

from directory.desk.answering.safety_in_public import PLAIN_LINES, doors_in_public, in_public
from directory.desk.safety import safety_words as say
from seed.contents import speech

TELLING = ("abuse", "violence", "marriage", "marry", "refuge", "suicide", "ending your life",
           "danger", "family", "gang", "slavery", "rape", "harm", "leaving the house")  # fmt: skip


def words_of(safety):
    panel = safety.panel
    parts = [safety.silent_999, safety.question, safety.apart]
    if panel:
        parts += [panel.heading, *panel.lines, *(f"{one.title} {one.words}" for one in panel.here)]
        parts += [one.name for one in panel.numbers]
    return "\n".join(parts).lower()


def tells(safety):
    return [word for word in TELLING if word in words_of(safety)]


@pytest.mark.parametrize(
    "said",
    ["my husband hits me", "I hit my wife", "I want to kill myself", "i was raped",
     "they took my passport and make me work", "my son carries a knife for a gang"],
)  # fmt: skip
def test_a_sensitive_need_shows_only_that_a_quiet_place_would_be_good(desk, said):
    staff = desk.ask(said).safety
    public = in_public(staff)
    assert staff.panel
    assert public.panel.kind == staff.panel.kind
    assert tells(public) == []
    assert say.QUIET_PLACE in public.panel.heading or say.GOOD_PLACE_TO_TALK in public.panel.lines


def test_an_everyday_question_is_asked_over_the_counter_as_it_is(desk):
    staff = desk.ask("can't pay my gas bill").safety
    assert staff.panel.kind == "check"
    assert in_public(staff).panel.lines == staff.panel.lines
    assert in_public(desk.ask("youth club").safety).panel is None


def test_every_emergency_is_shown_and_none_of_them_tells(desk):
    entries = speech()[1]
    assert len(entries) > 60
    for one in entries:
        staff = desk.ask(one.words, whole=True).safety
        if not staff.panel or staff.panel.kind != "emergency":
            continue  # another, longer emergency holds these words
        public = in_public(staff)
        assert public.panel.heading == staff.panel.heading, one.words
        assert [word for word in tells(public) if word != "danger"] == [], one.words
        assert {number.id for number in public.panel.numbers} <= PLAIN_LINES


def test_a_child_is_shown_in_the_same_words(desk):
    staff = desk.ask("my dad hits me and im 12").safety
    public = in_public(staff)
    assert public.panel.lines == staff.panel.lines
    assert "childline" in {one.id for one in public.panel.numbers}


def test_the_private_room_may_be_named_over_the_counter_and_the_lead_may_not(desk):
    from ui import actions

    actions.set_desk_fact(desk, "private_room", "room 2")
    actions.set_desk_fact(desk, "safeguarding_lead", "duty manager")
    public = in_public(desk.ask("my husband hits me").safety)
    assert [one.words for one in public.panel.here] == ["room 2"]


def test_a_door_that_tells_is_not_beside_a_sensitive_need(desk):
    answer = desk.ask("my husband hits me")
    kept = doors_in_public(answer.doors, answer.safety)
    assert {door.id for door in answer.doors} > {door.id for door in kept}
    assert {door.id for door in kept if door.kind == "line"} <= PLAIN_LINES
    debt = desk.ask("zzzz qqqq")
    assert doors_in_public(debt.doors, debt.safety) == debt.doors
    assert debt.doors


def test_every_line_for_anybody_is_one_that_is_held(desk):
    assert {line.id for line in desk.directory.lines()} >= PLAIN_LINES
