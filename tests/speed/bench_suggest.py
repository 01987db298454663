# ruff: noqa: T201
"""How often suggested needs are right, on the hand-judged records; and how long a record takes.

Run ``python tests/speed/bench_suggest.py [dev|test] [--misses]``. The judged records are split by a
hash of their id: clues are tuned on ``dev`` only, ``test`` is for reporting.
"""

import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.search.needs import Suggester  # noqa: E402
from seed.contents import contents  # noqa: E402
from seed.suggest import clues  # noqa: E402
from tests.directory.search.judged import Record, half, judged, records  # noqa: E402


def main() -> None:
    suggester = Suggester(contents().needs, clues())
    everything = list(records(ROOT.parent / "shared"))
    coverage(suggester, everything)
    which = [a for a in sys.argv[1:] if a in {"dev", "test"}] or ["dev"]
    labels = judged()
    for name in which:
        chosen = [r for r in everything if (r.set, r.id) in labels and half(r.id) == name]
        precision(name, suggester, chosen, labels)


def coverage(suggester: Suggester, everything: list[Record]) -> None:
    count: Counter[tuple[str, bool]] = Counter()
    began = time.perf_counter()
    for r in everything:
        count[r.set, bool(suggester.suggest(r.name, r.description, r.categories))] += 1
    spent = (time.perf_counter() - began) / len(everything) * 1e3
    for part in sorted({s for s, _ in count}):
        print(
            part, f"with a need {count[part, True] / (count[part, True] + count[part, False]):.1%}"
        )
    whole = sum(n for (_, found), n in count.items() if found) / len(everything)
    print(f"all {len(everything)}: with a need {whole:.1%}, {spent:.3f} ms a record")


def precision(
    name: str, suggester: Suggester, chosen: list[Record], labels: dict[tuple[str, str], set[str]]
) -> None:
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    by_set: Counter[tuple[str, str]] = Counter()
    for r in chosen:
        gold = labels[r.set, r.id]
        found = {n.need: n.words for n in suggester.suggest(r.name, r.description, r.categories)}
        right.update(found.keys() & gold)
        wrong.update(found.keys() - gold)
        missed.update(gold - found.keys())
        by_set[r.set, "right"] += len(found.keys() & gold)
        by_set[r.set, "said"] += len(found)
        if "--misses" in sys.argv and found.keys() != gold:
            extra = {n: found[n] for n in found.keys() - gold}
            print(f"  {r.name} | {r.description[:260]!r} {r.categories}")
            print(f"      wrong {extra} missed {sorted(gold - found.keys())}")
    said = right.total() + wrong.total()
    print(f"{name}: {len(chosen)} records, precision {right.total() / said:.1%} of {said} pairs,")
    print(f"   recall {right.total() / (right.total() + missed.total()):.1%}", dict(by_set))
    if "--needs" in sys.argv:
        print("   wrong", wrong.most_common(25))
        print("   missed", missed.most_common(25))


if __name__ == "__main__":
    main()
