# ruff: noqa: T201
"""How much of what real records say in prose is read, and how much of what is read is right.

Run ``python tests/speed/bench_reading.py [--missed]``. The labels are in
``tests/reference/read_prose.csv``; half of the records are *dev* (labelled before the first line of
code, and looked at while it was written) and half *test* (labelled before the code read them). The
texts are read from the data handed over with the design.
"""

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.directory.reading.labelled import Labelled, labelled, said_by  # noqa: E402

ROUTES = ("self", "professional", "gp", "school", "voucher", "drop_in", "appointment", "phone",
          "web", "email")  # fmt: skip


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--missed", choices=("dev", "test"), help="Name what is wrong and missed.")
    asked = told.parse_args()
    records = labelled(ROOT.parent / "shared")
    for half in ("dev", "test"):
        print(f"# {half}")
        measure([one for one in records if one.half == half])
    if asked.missed:
        for one in records:
            if one.half == asked.missed:
                name(one)


def measure(records: list[Labelled]) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in records:
        said = said_by(one.page)
        for kind, value in said | one.labels:
            right = (kind, value) in said, (kind, value) in one.labels
            fate = {(True, True): "right", (True, False): "wrong"}.get(right, "missed")
            for group in {kind, "routes" if kind in ROUTES else kind, "all"}:
                counts[group][fate] += 1
    print(f"{'kind':<14}{'right':>6}{'wrong':>6}{'missed':>7}  precision  recall")
    for kind, count in sorted(counts.items()):
        right, wrong, missed = count["right"], count["wrong"], count["missed"]
        exact, found = share(right, right + wrong), share(right, right + missed)
        print(f"{kind:<14}{right:>6}{wrong:>6}{missed:>7}{exact:>10}{found:>9}")


def share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"


def name(one: Labelled) -> None:
    said = said_by(one.page)
    for kind, value in sorted(said ^ one.labels):
        fate = "wrong" if (kind, value) in said else "missed"
        print(f"{fate}: {one.set} {one.source_id} {kind} {value}")


if __name__ == "__main__":
    main()
