# ruff: noqa: T201
"""How long verdicts with their reasons take: 1,000 services, rules in memory, one person.

Run ``python tests/speed/bench_matching.py``. Told in user CPU time, the median of several runs: the
clock on the wall also counts what else the machine does. The limit is 30 ms.
"""

import resource
import statistics
import sys
from datetime import date
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.geo import Gazetteer  # noqa: E402
from directory.matching import prepare, read_answers, verdict  # noqa: E402
from seed.practice_files import read_practice  # noqa: E402

TODAY = date(2026, 11, 22)
SERVICES, RUNS = 1_000, 15
PEOPLE = {
    "nothing known": "{}",
    "a few answers": '{"referrer": "any professional", "people": [{"age": 22, "lives_in":'
    ' "L32 8XA", "pregnant": {"weeks": 12}, "drinking": "cutting down"}]}',
    "many answers": '{"referrer": "self", "people": [{"age": 44, "lives_in": "L32 8XA", "sex":'
    ' "man", "housing": "temporary", "income": ["PIP"], "fsm": "no", "child_ages": [3],'
    ' "drinking": "drinking", "using": "using", "justice": ["on licence"], "gp_at": "none",'
    ' "used_before": 1, "household": ["alone"], "disability": [], "work": ["looking"]}]}',
}


def used() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime * 1000


def main() -> None:
    areas = Gazetteer.open()
    pages = list(islice(cycle(read_practice(ROOT / "seed" / "practice")), SERVICES))
    began = used()
    ready = [prepare(page, areas, TODAY) for page in pages]
    rules = sum(len(page.criteria) for page in pages)
    print(f"made ready: {SERVICES:,} services, {rules:,} rules, {used() - began:.0f} ms once")
    for name, answers in PEOPLE.items():
        (person,) = read_answers(answers, areas.understand).people
        spent = []
        for _ in range(RUNS):
            began = used()
            found = [verdict(service, person) for service in ready]
            spent.append(used() - began)
        reasons = sum(len(one.reasons) for one in found)
        print(f"{name}: {statistics.median(spent):.1f} ms of user CPU, {reasons:,} reasons")


if __name__ == "__main__":
    main()
