# ruff: noqa: T201
"""How near the engine of the marketplace comes to the best known plans of quadratic assignment.

Run ``python tests/speed/bench_qap.py [--seconds 10] [--runs 2] [--made-up] [NAME ...]``. It takes
every instance of QAPLIB that is at hand, and with ``--made-up`` those of ``qap_families.py``, whose
best is what the longest of our own runs came upon. Seconds are of processor time, so that other
work on the machine does not count. A gap is how far above the best, in percent; of the runs of an
instance the best counts.
"""

import argparse
import sys
import time
from pathlib import Path
from statistics import mean, median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.marketplace.allocation.bounds import lower_bound  # noqa: E402
from directory.marketplace.allocation.problem import Problem, Term  # noqa: E402
from directory.marketplace.allocation.qaplib import read_qaplib  # noqa: E402
from directory.marketplace.allocation.tabu import Limits, search  # noqa: E402
from tests.speed.qap_families import BEST, families  # noqa: E402

QAPLIB = ROOT.parent / "shared" / "data" / "qaplib"


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--seconds", type=float, default=10.0)
    told.add_argument("--runs", type=int, default=2)
    told.add_argument("--seed", type=int, default=1)
    told.add_argument("--made-up", action="store_true")
    told.add_argument("names", nargs="*")
    asked = told.parse_args()
    known = {**qaplib(), **(made_up() if asked.made_up else {})}
    chosen = {name: known[name] for name in asked.names or known if name in known}
    if not chosen:
        print("no instance of QAPLIB is at hand; --made-up measures our own")
        return
    print(
        f"{'instance':<14}{'best known':>12}{'ours':>12}{'gap %':>9}{'bound %':>9}  moves a second"
    )
    gaps = [
        measure(name, *one, asked.seconds, range(asked.seed, asked.seed + asked.runs))
        for name, one in chosen.items()
    ]
    print(f"median {median(gaps):.3f} %   mean {mean(gaps):.3f} %   ({len(gaps)} instances)")


def measure(name: str, problem: Problem, best: int, seconds: float, seeds: range) -> float:
    limits = Limits(seconds=seconds, until=best, clock=time.process_time)
    began = time.process_time()
    found = [search(problem, limits, seed=seed) for seed in seeds]
    used = time.process_time() - began
    cost = min(one.cost for one in found)
    gap, floor = 100 * (cost / best - 1), 100 * (cost - lower_bound(problem)) / cost
    rate = sum(one.rounds for one in found) / used
    print(f"{name:<14}{best:>12}{cost:>12}{gap:>9.3f}{floor:>9.1f}  {rate:,.0f}", flush=True)
    return gap


def qaplib() -> dict[str, tuple[Problem, int]]:
    files = [one for one in sorted(QAPLIB.glob("*.txt")) if not one.stem.endswith(".solution")]
    return {
        one.stem: (
            read_qaplib(one),
            int(one.with_suffix(".solution.txt").read_text().split()[1]),
        )
        for one in files
    }


def made_up() -> dict[str, tuple[Problem, int]]:
    return {name: (Problem((Term(*pair),)), BEST[name]) for name, pair in families().items()}


if __name__ == "__main__":
    main()
