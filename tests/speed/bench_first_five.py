# ruff: noqa: T201
"""The share of the first five services that fit what was said, as judged by hand.

Run ``python tests/speed/bench_first_five.py``. Lines and judgements: ``tests/reference``.
"""

import csv
import sys
import tempfile
from pathlib import Path
from statistics import mean

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.desk import Desk  # noqa: E402
from seed.contents import contents  # noqa: E402
from seed.filling import open_directory  # noqa: E402
from tests.speed.engines import TODAY  # noqa: E402
from tests.speed.topics import bristol_pages, desk_over  # noqa: E402

SHARED = ROOT.parent / "shared"
FIRST = 5


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        held = contents()
        practice = open_directory(Path(folder) / "practice", TODAY)
        measure("practice", Desk(practice, TODAY, held.language, held.emergency_words))
        if SHARED.is_dir():
            measure("bristol", desk_over(bristol_pages(SHARED), Path(folder)))


def measure(name: str, desk: Desk) -> None:
    """Print how many of the first five fit, and the lines where fewest do."""
    path = ROOT / "tests" / "reference" / "first_five.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["set"] == name]
    scores: dict[str, float] = {}
    first = unjudged = 0
    for row in rows:
        fits, other = set(row["fits"].split(";")), set(row["other"].split(";"))
        found = desk.ask(row["line"], whole=True).services[:FIRST]
        ids = [one.card.source_id or one.card.id for one in found]
        scores[row["line"]] = sum(one in fits for one in ids) / min(FIRST, len(fits))
        first += ids[0] in fits if ids else 0
        unjudged += len([one for one in ids if one not in fits | other])
    told = f"first five {mean(scores.values()):.3f}, first {first / len(rows):.3f}"
    print(f"{name}: {len(rows)} lines, {told}, not judged {unjudged}")
    for line, score in sorted(scores.items(), key=lambda one: one[1])[:10]:
        print(f"  {score:.2f}  {line}")


if __name__ == "__main__":
    main()
