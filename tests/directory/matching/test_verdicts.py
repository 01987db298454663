"""Every verdict of the table."""

import pytest

from directory.matching import verdict
from tests.directory.matching.table import cases, person_of, ready_of, told_of


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_verdict_is_the_one_in_the_table(case):
    ready = ready_of(case)
    found = verdict(ready, person_of(case.answers))
    assert found.standing == case.verdict
    told = told_of(found, ready)
    assert {key: told[key] for key in case.also} == case.also
