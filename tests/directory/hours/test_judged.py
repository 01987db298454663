"""300 published lines judged by hand: what is understood of them, and what is read wrongly."""

import pytest

from tests.directory.hours.judged import judged, label_of


@pytest.mark.parametrize("half", ["grown", "held_out"])
def test_most_published_hours_are_understood_and_next_to_none_wrongly(shared, half):
    lines = [one for one in judged(shared) if one.half == half]
    fates = [one.fate for one in lines]
    assert len(lines) == 150
    assert fates.count("understood") / sum(one.held is not None for one in lines) >= 0.85
    wrong = [one.text for one in lines if one.fate == "wrong"]
    assert len(wrong) / len(lines) <= 0.01, wrong


def test_no_line_that_may_be_shipped_is_read_wrongly():
    lines = judged(None)
    assert len(lines) == 60
    assert [one.text for one in lines if one.fate == "wrong"] == []


def test_a_label_names_every_day_of_its_run():
    held = label_of("mon-wed 09:00-17:00; sat 10:00- nth:2; bank:closed")
    assert {day for day, *_ in held} == {"mon", "tue", "wed", "sat"}
    assert ("sat", "10:00", "", "month", 2, "all_year", True) in held
