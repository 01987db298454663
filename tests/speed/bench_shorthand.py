# ruff: noqa: T201
"""How often the lines of ``tests/reference/shorthand_lines.csv`` are heard right, and how fast.

Run ``python tests/speed/bench_shorthand.py``. ``--without`` leaves the short forms out, for the
difference they make; ``--misses`` lists what was missed or raised for nothing.
"""

import csv
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.search.needs import NeedFinder  # noqa: E402
from seed.contents import contents  # noqa: E402

LINES = ROOT / "tests" / "reference" / "shorthand_lines.csv"
ROUNDS = 3


def main() -> None:
    """Print the figures with and, by keystroke, the cost of the short forms."""
    ships = contents()
    language = replace(ships.language, shorthand=()) if "--without" in sys.argv else ships.language
    finder = NeedFinder(ships.needs, ships.circumstances, ships.goals, language, ships.emergency)
    with LINES.open(encoding="utf-8", newline="") as file:
        rows = [
            (row["text"], set(filter(None, row["needs"].split(";"))))
            for row in csv.DictReader(file)
        ]
    count: Counter[str] = Counter()
    for text, gold in rows:
        found = [one.id for one in finder.find(text).needs]
        if not gold:
            count["quiet"] += 1
            count["raised"] += bool(found)
        else:
            count["lines"] += 1
            for first in (1, 3, 5):
                count[f"top{first}"] += bool(gold & set(found[:first]))
        if "--misses" in sys.argv and (found if not gold else not gold & set(found[:3])):
            print(f"  {'MISS' if gold else 'RAISED'} {text} | {sorted(gold)} | {found[:4]}")
    shares = {key: f"{count[key] / count['lines']:.1%}" for key in ("top1", "top3", "top5")}
    print(shares, dict(count))
    keys(finder, [text for text, _ in rows])


def keys(finder: NeedFinder, texts: list[str]) -> None:
    """Print the time of each keystroke, the least of some rounds."""
    typed = [text[:end] for text in texts for end in range(1, len(text) + 1)]
    best = [float("inf")] * len(typed)
    for _ in range(ROUNDS):
        for at, text in enumerate(typed):
            began = time.perf_counter()
            finder.find(text)
            best[at] = min(best[at], (time.perf_counter() - began) * 1e3)
    best.sort()
    median, late = best[len(best) // 2], best[int(len(best) * 0.95)]
    print(f"{len(typed)} keys: ms median {median:.3f} p95 {late:.3f}")
    alone(finder, typed)


def alone(finder: NeedFinder, typed: list[str]) -> None:
    """Print what hearing the short forms alone takes of each keystroke."""
    times = []
    for text in typed:
        began = time.perf_counter()
        finder.short_words(text)
        times.append((time.perf_counter() - began) * 1e3)
    times.sort()
    print(f"of these the short forms: median {times[len(times) // 2]:.3f} "
          f"p95 {times[int(len(times) * 0.95)]:.3f}")  # fmt: skip


if __name__ == "__main__":
    main()
