# ruff: noqa: T201
"""How good a plan is after 5 seconds, beside one that was searched for 60: halls of 20, 40, 80.

Run ``python tests/speed/bench_plan.py [SECONDS] [LONG]``. Halls are made like real ones, with a
plan hidden in them that breaks no rule. Seconds are of the processor. The aim: 40 stalls in 1 %.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from directory.marketplace.allocation.plan import Wanted, make_plan
from tests.practice_halls import RELATED, planted

SOON, LONG = 5.0, 60.0
HALLS = ((20, 0.3), (40, 0.3), (40, 1.0), (80, 0.3))
"""How many stalls, and how many rules for each."""
SEEDS = (1, 2)


def planned(event, seconds, seed):
    began = time.process_time()
    plan = make_plan(event, Wanted(seconds=seconds, related=RELATED, seed=seed))
    assert plan.feasible
    assert plan.broken == ()
    return plan, time.process_time() - began


def main() -> None:
    soon, long = ([float(one) for one in sys.argv[1:]] + [SOON, LONG][len(sys.argv) - 1 :])[:2]
    for stalls, rules in HALLS:
        for seed in SEEDS:
            event, _ = planted(stalls, seed, rules=rules)
            first, took = planned(event, soon, 1)
            better, longer = planned(event, long, 2)
            ratio = first.total / better.total
            print(
                f"{stalls} stalls, {len(event.rules)} rules: {first.total:.2f} after {took:.1f} s, "
                f"{better.total:.2f} after {longer:.1f} s, ratio {ratio:.4f}; "
                f"no plan can be below {first.bound:.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
