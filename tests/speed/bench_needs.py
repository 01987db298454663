# ruff: noqa: T201
"""How often the need finder hears right, and how long it takes.

Run ``python tests/speed/bench_needs.py``.

Reads the utterances of the hand-over data beside the checkout and the lines without a need in
``tests/reference``. ``--misses`` lists what was missed, ``--raised`` what was raised for nothing.
"""

import json
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.search.needs import NeedFinder  # noqa: E402
from seed.contents import contents  # noqa: E402


def main() -> None:
    """Print the figures of every set."""
    ships = contents()
    finder = NeedFinder(
        ships.needs, ships.circumstances, ships.goals, ships.language, ships.emergency_words
    )
    urgent = {n.id for n in ships.needs if n.crisis == "immediate"}
    for name in ("plain", "indirect"):
        path = ROOT.parent / "shared" / "domain" / "utterances" / f"{name}.jsonl"
        if path.exists():
            rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            measure(name, finder, rows, urgent)
    silence(finder)


def measure(name: str, finder: NeedFinder, rows: list[dict], urgent: set[str]) -> None:
    count: Counter[str] = Counter()
    times = []
    for row in rows:
        began = time.perf_counter()
        answer = finder.find(row["text"])
        times.append((time.perf_counter() - began) * 1e3)
        found, gold = [n.id for n in answer.needs], set(row["gold"])
        if not gold:
            count["empty"] += 1
            count["raised"] += bool(found)
            continue
        count["n"] += 1
        for first in (1, 3, 5):
            count[f"top{first}"] += bool(gold & set(found[:first]))
        count["urgent"] += len(gold & urgent)
        count["urgent3"] += len(gold & urgent & set(found[:3]))
        count["false urgent first"] += found[:1] != [] and found[0] in urgent and not gold & urgent
        count["avoid first"] += found[:1] != [] and found[0] in row["avoid"]
        count["shown"] += len(found)
        count["child"] += answer.child and "child" in row["tags"]
        count["child wrong"] += answer.child and "child" not in row["tags"]
        if "--misses" in sys.argv and not gold & set(found[:3]):
            print(f"  MISS {row['text']} | {row['gold']} | {found[:4]}")
    times.sort()
    share = {f"top{k}": f"{count[f'top{k}'] / count['n']:.1%}" for k in (1, 3, 5)}
    print(name, share, dict(count))
    print(f"  ms median {times[len(times) // 2]:.2f} p95 {times[int(len(times) * 0.95)]:.2f}")


def silence(finder: NeedFinder) -> None:
    path = ROOT / "tests" / "reference" / "no_need_lines.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    raised = [(line, finder.find(line).needs) for line in lines]
    wrong = [(line, needs) for line, needs in raised if needs]
    print(f"lines without a need: {len(lines)}, nothing raised {1 - len(wrong) / len(lines):.1%}")
    if "--raised" in sys.argv:
        for line, needs in wrong:
            print("  RAISED", line, "|", [(n.id, n.score, n.why) for n in needs[:3]])


if __name__ == "__main__":
    main()
