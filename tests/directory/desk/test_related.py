"""Needs that stand near those that were heard, as far as they find services."""

import pytest

from directory.desk.answering.related import BESIDE, with_related
from seed.contents import contents

NEEDS = {need.id: need for need in contents().needs}
ADVICE, NEAR = "legal_advice", "work_training"


def test_a_need_that_was_faintly_heard_counts_no_less_than_one_that_was_not():
    unheard = with_related(NEEDS, {ADVICE: 0.5}, frozenset())
    faint = with_related(NEEDS, {ADVICE: 0.5, NEAR: 0.03}, frozenset())
    assert faint[NEAR] == unheard[NEAR] == pytest.approx(BESIDE * 0.5)


def test_a_need_that_was_heard_well_keeps_its_strength():
    assert with_related(NEEDS, {ADVICE: 0.5, NEAR: 0.4}, frozenset())[NEAR] == pytest.approx(0.4)


def test_what_was_tapped_off_does_not_come_back():
    assert NEAR not in with_related(NEEDS, {ADVICE: 0.5}, frozenset({NEAR}))
