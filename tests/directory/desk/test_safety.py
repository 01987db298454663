"""What safety shows for an answer: decided once, with every number from the national lines."""

import re
from inspect import getsource

import pytest

from directory.desk import Situation
from directory.desk.safety import safety_words
from directory.desk.safety.safety import may_join
from directory.errors import RefusedWords
from seed.rules.numbers import numbers_in, short_numbers_in
from ui import actions


def numbers(safety):
    return [one.id for one in safety.panel.numbers]


def one_of(desk, side):
    found = desk.directory.rows("SELECT id FROM service WHERE side = ?", (side,))
    return str(found[0][0])


def test_literal_emergency_words_come_first_and_say_what_to_ring(desk):
    panel = desk.ask("I can smell gas in the flat").safety.panel
    assert panel.kind == "emergency"
    assert panel.heading == "Is this happening now? Ring 0800 111 999."
    assert panel.lines[0] == "Go outside first, then ring."
    assert [one.id for one in panel.numbers] == ["gas_emergency"]


def test_every_kind_of_emergency_has_its_steps_and_its_line(desk):
    from seed.contents import speech

    _, emergency = speech()
    lines = {line.id for line in desk.directory.lines()}
    for entry in emergency:
        assert safety_words.EMERGENCY_STEPS[entry.says]
        assert entry.says in safety_words.HERE_FOR
        assert entry.line in lines
    assert set(safety_words.EMERGENCY_STEPS) == {entry.says for entry in emergency}


def test_a_child_who_may_be_telling_something_is_not_sent_on(desk):
    answer = desk.ask("I'm 14 and my dad hits me")
    assert answer.safety.panel.kind == "child"
    assert answer.safety.panel.heading == "A child may be telling you something."
    assert numbers(answer.safety)[0] == "childline"
    assert "ndah" not in numbers(answer.safety)
    assert answer.services == ()
    assert [door.id for door in answer.doors] == ["childline"]
    assert answer.safety.print_needs_lead
    assert answer.safety.question == ""


def test_the_lead_of_this_desk_is_named_to_whoever_listens_to_a_child(real_desk):
    said = "I'm 14 and my dad hits me"
    assert "Get your safeguarding lead now." in real_desk.ask(said).safety.panel.lines
    actions.set_desk_fact(real_desk, "safeguarding_lead", "duty manager")
    assert "Get the duty manager now." in real_desk.ask(said).safety.panel.lines


def test_staff_can_say_that_it_is_no_child(desk):
    said = "my mum drinks all day"
    assert desk.ask(said).safety.services_held_back
    answer = desk.ask(said, situation=Situation(grown_up=True))
    assert not answer.safety.services_held_back
    assert answer.services


def test_a_child_in_an_emergency_sees_both_the_number_and_the_words(desk):
    panel = desk.ask("I'm 14 and mum's not breathing").safety.panel
    assert panel.kind == "emergency"
    assert "Stay with them. Listen, do not question." in panel.lines
    assert {"999", "childline"} <= {one.id for one in panel.numbers}


def test_what_this_desk_has_not_entered_is_said_and_what_it_has_is_named(real_desk):
    said = "my husband hits me"
    before = {one.id: one for one in real_desk.ask(said).safety.panel.here}
    assert before["safeguarding_lead"].words == "Not entered yet"
    assert not before["safeguarding_lead"].entered
    actions.set_desk_fact(real_desk, "safeguarding_lead", "Practice duty manager")
    actions.set_desk_fact(real_desk, "safeguarding_phone", "01514960123")
    after = {one.id: one for one in real_desk.ask(said).safety.panel.here}
    assert after["safeguarding_lead"].words == "Practice duty manager. Ring 0151 496 0123"
    assert after["safeguarding_lead"].entered


def test_the_silent_call_is_told_for_domestic_abuse_only(desk):
    assert "press 55" in desk.ask("my husband hits me").safety.silent_999
    for said in ("I hit my wife", "I was raped", "he's not breathing", "debt"):
        assert desk.ask(said).safety.silent_999 == "", said


def test_a_need_that_may_need_care_offers_its_one_question(desk):
    safety = desk.ask("I hit my wife").safety
    assert safety.panel.kind == "check"
    assert safety.question == desk.needs()["own_behaviour"].ask_first
    assert numbers(safety) == ["respect_phoneline"]


def test_a_need_that_was_tapped_off_no_longer_opens_the_panel(desk):
    said = "my husband hits me"
    heard = frozenset(chip.id for chip in desk.ask(said).needs)
    assert desk.ask(said, heard).safety.panel is None


def test_a_need_chosen_by_hand_opens_its_panel(desk):
    safety = desk.ask("", needs={"suicide_selfharm": 1.0}).safety
    assert safety.panel.kind == "immediate"
    assert "samaritans" in numbers(safety)
    assert safety.safe_to_take


def test_an_everyday_question_says_nothing_of_safety(desk):
    safety = desk.ask("youth club").safety
    assert safety.panel is None
    assert not safety.safe_to_take
    assert safety.side == "neither"


def test_what_is_chosen_keeps_the_other_side_out_of_the_next_answer(desk):
    answer = desk.ask("my husband hits me", situation=Situation(side="harming"), limit=100)
    assert "harmed" not in {result.card.side for result in answer.services}
    assert answer.safety.apart == safety_words.NOT_BESIDE
    assert answer.safety.panel.kind == "immediate"
    answer = desk.ask("I hit my wife", situation=Situation(side="harmed"), limit=100)
    assert "harming" not in {result.card.side for result in answer.services}


def test_a_service_of_the_other_side_may_not_join_and_the_sentence_gives_nobody_away(desk):
    harmed, harming = one_of(desk, "harmed"), one_of(desk, "harming")
    everyday = one_of(desk, "neither")
    desk.check_may_join([harmed, everyday], harmed)
    desk.check_may_join([harming], everyday)
    with pytest.raises(RefusedWords) as refused:
        desk.check_may_join([everyday, harmed], harming)
    assert str(refused.value) == safety_words.KEPT_APART
    for service in (harmed, harming):
        assert desk.directory.page(service).name not in str(refused.value)
    assert may_join(["neither"], "harming")


def test_no_number_is_typed_into_the_words_of_safety():
    words = getsource(safety_words)
    assert numbers_in(words) == ()
    keys = re.sub(r'"(?:999|nhs111\w*)"', "", words)
    assert short_numbers_in(keys.replace("silent_999", "")) == ()


def test_the_urgent_lines_of_window_and_terminal_are_those_of_the_desk(desk):
    assert actions.urgent_lines(desk.ask("youth club").safety) == ()
    told = actions.urgent_lines(desk.ask("he hits me").safety)
    assert told[0] == safety_words.IS_IT_NOW
    assert any("0808 2000 247" in line for line in told)
    assert "Safeguarding lead: Not entered yet" in told
