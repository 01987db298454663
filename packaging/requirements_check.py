"""Keep docs/requirements.csv honest: every requirement once, every claim with a proof that passes.

    python packaging/requirements_check.py                     the proofs are tests that exist
    python packaging/requirements_check.py --report FILE.xml   they passed in that run (JUnit)

A proof is a test (`tests/test_house.py::test_name`) or a command (`make ...`, `signpost ...`);
several are parted by `;`.
"""

import argparse
import csv
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = ROOT / "docs" / "requirements.csv"
THEIRS = ROOT.parent / "shared" / "domain" / "requirements.csv"  # the list it answers, if at hand
COLUMNS = ["id", "requirement", "state", "proof", "note"]
STATES = ("works", "partly", "not yet", "out")
CLAIMS = ("works", "partly")
HOW_MANY = 197

Row = dict[str, str]


def main() -> int:
    """Check; print what is wrong and how far the work has come; return the exit status."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--report", type=Path)
    report: Path | None = options.parse_args().report
    rows = list(read(OURS))
    problems = [*shape(rows), *complete(rows), *states(rows)]
    proofs = [(row["id"], proof) for row in rows for proof in proofs_of(row)]
    results = passed_in(report) if report else collected(proofs)
    problems += proved(proofs, results)
    for problem in problems:
        print(problem)
    counts = Counter(row["state"] for row in rows)
    print(", ".join(f"{counts[state]} {state}" for state in STATES), f"of {len(rows)} requirements")
    return 1 if problems else 0


def read(path: Path) -> Iterator[Row]:
    """Yield the rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def proofs_of(row: Row) -> list[str]:
    """Return the proofs that a row names."""
    return [proof.strip() for proof in row["proof"].split(";") if proof.strip()]


def shape(rows: list[Row]) -> Iterator[str]:
    """Check the columns, and rows with a comma too many."""
    if rows and list(rows[0])[: len(COLUMNS)] != COLUMNS:
        yield f"The columns are {', '.join(map(str, rows[0]))}; they should be {', '.join(COLUMNS)}"
    for row in rows:
        if None in row or None in row.values():
            yield f"{row['id']}: the row has too many or too few columns"


def complete(rows: list[Row]) -> Iterator[str]:
    """Check that each requirement stands there exactly once."""
    for name, times in Counter(row["id"] for row in rows).items():
        if times > 1:
            yield f"{name}: stands {times} times"
    if len(rows) != HOW_MANY:
        yield f"{len(rows)} requirements; there are {HOW_MANY}"
    if THEIRS.exists():
        for name in sorted({row["id"] for row in read(THEIRS)} ^ {row["id"] for row in rows}):
            yield f"{name}: stands in only one of the two lists"


def states(rows: list[Row]) -> Iterator[str]:
    """Check the states: known ones only; a claim has a proof, and only a claim has one."""
    for row in rows:
        if row["state"] not in STATES:
            yield f"{row['id']}: {row['state']!r} is none of {', '.join(STATES)}"
        elif row["state"] in CLAIMS and not proofs_of(row):
            yield f"{row['id']}: {row['state']}, and no proof is named"
        elif row["state"] == "out" and not row["note"]:
            yield f"{row['id']}: out, and the note does not say why"


def collected(proofs: list[tuple[str, str]]) -> dict[str, str]:
    """Return the tests that exist in the files which proofs name, each as `passed`."""
    files = sorted({proof.split("::")[0] for _, proof in proofs if "::" in proof})
    there = [name for name in files if (ROOT / name).exists()]
    if not there:
        return {}
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run([*command, *there], cwd=ROOT, check=False, capture_output=True, text=True)
    return {plain(line): "passed" for line in done.stdout.splitlines() if "::" in line}


def passed_in(report: Path) -> dict[str, str]:
    """Return what became of each test in a run; the worst, where one has several cases."""
    results: dict[str, str] = {}
    for case in ET.parse(report).iter("testcase"):
        outcome = next((n.tag for n in case if n.tag in ("failure", "error", "skipped")), "passed")
        name = plain(f"{case.get('classname', '')}::{case.get('name', '')}")
        if results.get(name, "passed") == "passed":
            results[name] = outcome
    return results


def plain(node: str) -> str:
    """Return a test's name without its case, as a report writes it: `tests.test_x::name`."""
    file, _, name = node.partition("::")
    return f"{file.removesuffix('.py').replace('/', '.')}::{name.partition('[')[0]}"


def proved(proofs: list[tuple[str, str]], results: dict[str, str]) -> Iterator[str]:
    """Yield proofs that do not exist or did not pass."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for name, proof in proofs:
        if "::" in proof:
            outcome = results.get(plain(proof), "not among the tests")
            if outcome == "skipped" and not THEIRS.exists():
                continue  # the data that it reads was not handed over with this clone
            if outcome != "passed":
                yield f"{name}: {proof}: {outcome}"
        elif proof.startswith("make "):
            if proof.split()[1] not in targets:
                yield f"{name}: the Makefile has no {proof.split()[1]!r}"
        elif not proof.startswith("signpost "):
            yield f"{name}: {proof!r} is neither a test nor a command"


if __name__ == "__main__":
    sys.exit(main())
