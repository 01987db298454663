# ruff: noqa: T201
"""Does the table of verdicts notice a fault? Each comparison flipped, each strength dropped.

Run ``python tests/directory/matching/mutants.py`` for all of them (about a minute); the tests try
every few. A fault that no case of the table notices is named.
"""

import ast
import importlib
import sys
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from tests.directory.matching.table import cases, gazetteer, ready_of, told_of  # noqa: E402

PACKAGE = "directory.matching"
MODULES = (
    "rules.kind", "rules.numbers", "rules.lists", "rules.places", "rules.times", "rules.served",
    "rules.referral", "verdict", "item", "prepared", "area", "ways", "ground", "person",
    "thresholds",
)  # fmt: skip
FLIPPED = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE,
    ast.GtE: ast.Gt, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
STRENGTHS = ("must", "preferred", "excludes", "usually")


class Mutant(NamedTuple):
    """One fault: where it is, and what it does."""

    module: str
    line: int
    fault: str
    at: int
    """The number of the place in its module."""


def mutants():
    """Every fault that can be made."""
    for module in MODULES:
        for at, (node, part) in enumerate(_places(_tree(module))):
            fault = f"{ast.unparse(node)!r} " + ("dropped" if part is None else f"flipped ({part})")
            yield Mutant(module, node.lineno, fault, at)


def survives(mutant):
    """Whether every case of the table still comes to its verdict with a fault in the code."""
    with _fresh(mutant):
        matching = importlib.import_module(PACKAGE)
        answers, thresholds = (
            importlib.import_module(f"{PACKAGE}.{name}") for name in ("answers", "thresholds")
        )
        return all(_as_expected(matching, answers, thresholds, case) for case in cases())


def _as_expected(matching, answers, thresholds, case):
    own = {code: value for code, value in case.answers.items() if code != "referrer"}
    whole = {"referrer": case.answers.get("referrer"), "people": [own]}
    try:
        (person,) = answers.household_of(whole, gazetteer().understand).people
        ready = ready_of(case, matching.prepare, thresholds.thresholds_of)
        found = matching.verdict(ready, person)
        told = told_of(found, ready)
        return found.standing == case.verdict and all(told[k] == v for k, v in case.also.items())
    except Exception:  # noqa: BLE001  (a fault may break anything; then it is noticed)
        return False


def _tree(module):
    file = ROOT / "directory" / "matching" / f"{module.replace('.', '/')}.py"
    return ast.parse(file.read_text(encoding="utf-8"))


def _places(tree):
    """Every comparison, and every strength that is named; types are no code."""
    types = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign)
        for inner in ast.walk(node.annotation)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            for part in range(len(node.ops)):
                yield node, part
        elif isinstance(node, ast.Constant) and node.value in STRENGTHS and node not in types:
            yield node, None


def _with_fault(mutant):
    tree = _tree(mutant.module)
    node, part = list(_places(tree))[mutant.at]
    if part is None:
        node.value = "dropped"
    else:
        node.ops[part] = FLIPPED[type(node.ops[part])]()
    return compile(ast.fix_missing_locations(tree), f"{mutant.module} with a fault", "exec")


class _Faulty:
    """Hands out one module with its fault, and leaves all others alone."""

    def __init__(self, mutant):
        self._name = f"{PACKAGE}.{mutant.module}"
        self._code = _with_fault(mutant)

    def find_spec(self, name, _path=None, _target=None):
        return ModuleSpec(name, self) if name == self._name else None

    def create_module(self, _spec):
        return None

    def exec_module(self, module):
        exec(self._code, module.__dict__)


@contextmanager
def _fresh(mutant):
    """Import the package anew with a fault in it, and put the real one back afterwards."""
    held = {name: sys.modules.pop(name) for name in list(sys.modules) if name.startswith(PACKAGE)}
    finder = _Faulty(mutant)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        for name in [name for name in sys.modules if name.startswith(PACKAGE)]:
            del sys.modules[name]
        sys.modules.update(held)


def main():
    everything = list(mutants())
    left = [one for one in everything if survives(one)]
    for one in left:
        print(f"not noticed: {one.module}, line {one.line}: {one.fault}")
    print(f"{len(everything) - len(left)} of {len(everything)} faults are noticed")
    sys.exit(bool(left))


if __name__ == "__main__":
    main()
