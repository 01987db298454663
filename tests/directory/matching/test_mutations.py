"""The table of verdicts notices faults; ``mutants.py`` tries all of them."""

import pytest

from directory.matching.rules import RULES
from tests.directory.matching.mutants import MODULES, mutants, survives

EVERY = 12
SOME = list(mutants())[::EVERY]


@pytest.mark.parametrize("mutant", SOME, ids=lambda one: f"{one.module}:{one.line} {one.fault}")
def test_a_fault_in_the_code_breaks_a_case(mutant):
    assert not survives(mutant)


def test_faults_are_made_in_every_rule():
    held = {f"directory.matching.{module}" for module in MODULES}
    assert {kind.make.__module__ for kind in RULES} <= held
    assert {mutant.module for mutant in mutants()} >= {"verdict", "rules.kind", "rules.lists"}
