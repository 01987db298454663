"""What people often want too, beside an answer: three at most, gently, never in a crisis."""

import pytest

from directory.desk.answering.related import offers
from ui import actions

LINES = (
    "nothing to eat", "my landlord is kicking me out", "just had a baby", "out of prison",
    "english classes", "lonely", "lost my job", "need a cooker",
)  # fmt: skip


def test_a_few_are_offered_and_none_that_cannot_wait_or_was_heard(still_desk):
    needs, offered = still_desk.needs(), 0
    for line in LINES:
        answer = still_desk.ask(line, whole=True)
        ids = [chip.id for chip in answer.also]
        offered += len(ids)
        assert len(ids) <= 3
        assert not any(needs[one].crisis == "immediate" or needs[one].sensitive for one in ids)
        assert not {chip.id for chip in answer.needs} & set(ids)
        assert set(ids) <= set(offers(needs, answer.needs[0].id)) if ids else True
        assert all(chip.kind == "also" for chip in answer.also)
    assert offered >= 6


@pytest.mark.parametrize(
    "line",
    ["my husband hits me", "i want to kill myself", "i hit my wife", "mum is drunk and im scared"],
)
def test_beside_a_crisis_nothing_is_offered(still_desk, line):
    assert still_desk.ask(line, whole=True).also == ()


def test_a_desk_can_switch_it_off(desk):
    assert desk.ask("i lost my job", whole=True).also
    actions.set_desk_fact(desk, "offer_more", "no")
    assert desk.ask("i lost my job", whole=True).also == ()
