"""The list of requirements is whole, and the check that guards it notices what it should."""

import csv
import importlib.util
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COLUMNS = ["id", "requirement", "state", "proof", "note"]


@pytest.fixture(scope="module")
def check():
    """packaging/requirements_check.py, which is a script and no part of a package."""
    path = ROOT / "packaging" / "requirements_check.py"
    spec = importlib.util.spec_from_file_location("requirements_check", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows():
    with (ROOT / "docs" / "requirements.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def row(**changes):
    return {**dict.fromkeys(COLUMNS, ""), "id": "K01", "state": "not yet", **changes}


def test_the_list_is_whole_and_its_states_are_sound(check):
    ours = rows()
    assert list(check.shape(ours)) == []
    assert list(check.complete(ours)) == []
    assert list(check.states(ours)) == []


def test_every_requirement_of_the_first_list_is_answered_in_its_own_words(shared):
    path = shared / "domain" / "requirements.csv"
    with path.open(encoding="utf-8", newline="") as file:
        first = {line["id"]: line["requirement"] for line in csv.DictReader(file)}
    assert {line["id"]: line["requirement"] for line in rows()} == first


def test_what_is_out_of_scope_is_called_out_and_nothing_else(shared):
    path = shared / "domain" / "requirements.csv"
    with path.open(encoding="utf-8", newline="") as file:
        out = {line["id"] for line in csv.DictReader(file) if line["scope"] == "out"}
    assert {line["id"] for line in rows() if line["state"] == "out"} == out


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"state": "done"}, "is none of"),
        ({"state": "works"}, "no proof is named"),
        ({"state": "partly", "proof": " ; "}, "no proof is named"),
        ({"state": "out"}, "does not say why"),
    ],
)
def test_a_state_that_cannot_stand_is_named(check, changes, words):
    (problem,) = check.states([row(**changes)])
    assert problem.startswith("K01")
    assert words in problem


def test_a_requirement_that_stands_twice_or_not_at_all_is_named(check):
    problems = list(check.complete([*rows()[1:], rows()[5]]))
    assert any("stands 2 times" in problem for problem in problems)


def test_a_proof_must_be_a_test_that_passed(check, shared):
    results = {"tests.test_house::test_a": "passed", "tests.test_house::test_b": "skipped"}
    good = [("K01", "tests/test_house.py::test_a"), ("K02", "tests/test_house.py::test_a[case]")]
    bad = [("K03", "tests/test_house.py::test_b"), ("K04", "tests/test_house.py::test_gone")]
    assert list(check.proved(good, results)) == []
    assert [problem[:3] for problem in check.proved(bad, results)] == ["K03", "K04"]


def test_a_proof_may_be_a_command_that_exists(check):
    proofs = [("K01", "make bench"), ("K02", "make tea"), ("K03", "signpost check"), ("K04", "me")]
    assert [problem[:3] for problem in check.proved(proofs, {})] == ["K02", "K04"]


def test_one_failed_case_spoils_the_whole_test(check, tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(
        """<testsuites><testsuite>
        <testcase classname="tests.desk.test_ask" name="test_right[a]"/>
        <testcase classname="tests.desk.test_ask" name="test_right[b]"><failure/></testcase>
        <testcase classname="tests.desk.test_ask" name="test_kind"/>
        <testcase classname="tests.desk.test_ask" name="test_other"><skipped/></testcase>
        </testsuite></testsuites>""",
        encoding="utf-8",
    )
    assert check.passed_in(report) == {
        "tests.desk.test_ask::test_right": "failure",
        "tests.desk.test_ask::test_kind": "passed",
        "tests.desk.test_ask::test_other": "skipped",
    }


def test_proofs_are_looked_up_among_the_tests_that_exist(check):
    assert check.proved  # the script loaded; now ask it about this very file
    name = f"tests/{Path(__file__).name}"
    found = check.collected([("K01", f"{name}::test_one_failed_case_spoils_the_whole_test")])
    assert "tests.test_requirements::test_one_failed_case_spoils_the_whole_test" in found
    assert "tests.test_requirements::test_that_was_never_written" not in found
    assert sys.executable
