# ruff: noqa: T201
"""How much of published opening hours is understood, and how much is read wrongly, by set.

Run ``python tests/speed/bench_hours.py [--missed grown|held_out]``. 300 lines were judged by hand
before the reader had seen any (``tests/reference/hours_judged.csv``). The reader was grown on the
half *grown*; *held_out* is for reporting. *Understood* is of the lines that hold times, *wrong* of
all lines. The texts are read from the data handed over with the design.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.directory.hours.judged import Judged, judged  # noqa: E402

HALVES = ("grown", "held_out")


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--missed", choices=HALVES, help="Name what is wrong and missed.")
    asked = told.parse_args()
    lines = judged(ROOT.parent / "shared")
    for half in (*HALVES, ""):
        measure(half or "both", [one for one in lines if one.half == half or not half])
    for one in lines:
        if one.half == asked.missed and one.fate in ("missed", "wrong"):
            print(f"{one.fate}: {one.set} {one.row} {one.text!r}")


def measure(title: str, lines: Sequence[Judged]) -> None:
    print(f"# {title}\n{'set':<15}{'lines':>6}{'with times':>12}{'understood':>12}{'wrong':>10}")
    for name in (*sorted({one.set for one in lines}), "all"):
        row([one for one in lines if name in (one.set, "all")], name)


def row(lines: Sequence[Judged], name: str) -> None:
    fates = Counter(one.fate for one in lines)
    timed = sum(one.held is not None for one in lines)
    understood = f"{fates['understood'] / timed:.1%}" if timed else "-"
    wrong = f"{fates['wrong']} {fates['wrong'] / len(lines):.1%}"
    print(f"{name:<15}{len(lines):>6}{timed:>12}{understood:>12}{wrong:>10}")


if __name__ == "__main__":
    main()
