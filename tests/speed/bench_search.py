# ruff: noqa: T201
"""Finding services: how good and how fast, beside the proof and the usual ways, in one run.

Run ``python tests/speed/bench_search.py [--sizes 10000 100000] [--seeds 1 2 3] [--quick]``. Each
engine runs in a process of its own on the same records; every query is seen for the first time.
Quality: the share of known items first, in the first ten, and in the first ten when mistyped.
Speed: processor time from one key to ranked services. ``--topics`` measures real records instead.
"""

import argparse
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import mean
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.speed import made_up  # noqa: E402

TOPICAL = frozenset({"need_place", "natural"})
MISTYPED = frozenset({"typo1", "typo2", "typo_each", "typo_prefix", "org_typo", "phonetic"})
PEERS = ("proof", "tantivy", "fts5 bm25", "token_set")
SLOW_ENGINE = 25.0
"""Seconds after which an engine is not asked further; what it answered counts."""
Figures = dict[str, float]


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    told.add_argument("--seeds", type=int, nargs="+", default=None)
    told.add_argument("--each", type=int, default=60, help="queries of each class")
    told.add_argument("--engines", nargs="+", default=["ours", "ours+needs", "ours, whole", *PEERS])
    told.add_argument("--quick", action="store_true", help="10,000 records, ours and the proof")
    told.add_argument("--topics", action="store_true")
    told.add_argument("--one", nargs=3, metavar=("ENGINE", "FOLDER", "SECONDS"))
    asked = told.parse_args()
    if asked.one:
        measure_one(asked.one[0], Path(asked.one[1]), float(asked.one[2]))
        return
    if asked.topics:
        topics()
        return
    if asked.quick:
        asked.sizes, asked.engines = [10_000], ["ours", "proof"]
    seeds = asked.seeds or [time.time_ns() % 100_000]
    print(f"# {made_up.honest_note()}; seeds {seeds}")
    for size in asked.sizes:
        runs = [run(size, seed, asked.each, asked.engines) for seed in seeds]
        table(size, {name: mean_of([one[name] for one in runs]) for name in runs[0]})


def run(size: int, seed: int, each: int, engines: list[str]) -> dict[str, Figures]:
    """Measure every engine on one made-up directory."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        made_up.write_records(size, seed, base / "records.jsonl")
        made_up.write_queries(base / "records.jsonl", seed, each, base / "queries.json")
        for name in engines:
            if name == "proof" and not made_up.PROOFS.is_dir():
                continue
            seconds = SLOW_ENGINE if name in PEERS[1:] else 600.0
            command = [sys.executable, __file__, "--one", name, folder, str(seconds)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode:
                print(done.stderr[-800:], file=sys.stderr)
                continue
            found[name] = json.loads(done.stdout.splitlines()[-1])
    return found


def measure_one(name: str, base: Path, seconds: float) -> None:
    """Build, open and measure one engine; print its figures as one line of JSON."""
    from tests.speed.engines import ENGINES

    engine = ENGINES[name]()
    held = base / ("ours" if name.startswith("ours") else name.replace(" ", "-"))
    began = time.perf_counter()
    if not held.is_dir():
        held.mkdir()
        engine.build(base / "records.jsonl", held)
    built = time.perf_counter() - began
    asked = json.loads((base / "queries.json").read_text(encoding="utf-8"))
    before = resident()
    engine.open(held)
    engine.find("warm up")
    gc.collect()
    gc.freeze()  # as the program does after it has started: what is held is never walked again
    figures = speed(engine.find, asked["typed"], seconds)
    figures |= quality(engine.find, asked["queries"], seconds)
    print(json.dumps({**figures, "build": built, "memory": resident() - before}))


def speed(find: Any, typed: list[str], seconds: float) -> Figures:
    """Return milliseconds a key for texts typed letter by letter."""
    spent = []
    began = time.perf_counter()
    for text in typed:
        for end in range(1, len(text) + 1):
            start = time.thread_time()
            find(text[:end])
            spent.append((time.thread_time() - start) * 1000)
        if time.perf_counter() - began > seconds:
            break
    spent.sort()
    at = {f"p{share}": spent[int(len(spent) * share / 100)] for share in (50, 95, 99)}
    return {**at, "keys": len(spent)}


def quality(find: Any, queries: list[dict[str, Any]], seconds: float) -> Figures:
    """Return the share of known items found, as the mean over classes of query."""
    ranks: dict[str, list[int]] = defaultdict(list)
    began = time.perf_counter()
    # Class by class in turn, so that a slow engine is judged on a fair part of each.
    by_class: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for query in queries:
        by_class[query["cls"]].append(query)
    turns = max(map(len, by_class.values()))
    for turn in range(turns):
        for name, asked in by_class.items():
            if turn < len(asked) and time.perf_counter() - began < seconds:
                right = set(asked[turn]["targets"])
                found = find(asked[turn]["q"])
                places = (place for place, key in enumerate(found) if key in right)
                ranks[name].append(next(places, 999))
    known = [name for name in ranks if name not in TOPICAL]
    return {
        "first": _share(ranks, known, 1),
        "ten": _share(ranks, known, 10),
        "typos": _share(ranks, [name for name in known if name in MISTYPED], 10),
    }


def _share(ranks: dict[str, list[int]], names: list[str], within: int) -> float:
    return mean(mean(rank < within for rank in ranks[name]) for name in names) if names else 0.0


def mean_of(runs: list[Figures]) -> Figures:
    return {name: mean(one[name] for one in runs) for name in runs[0]}


def table(size: int, found: dict[str, Figures]) -> None:
    print(f"\n{size:,} services; ms of processor time a key; MB over the empty program")
    names = ("first", "ten", "typos", "p50", "p95", "p99", "memory", "build")
    print(f"{'':12s}" + "".join(f"{name:>9s}" for name in names) + "   p95 beside ours")
    ours = found.get("ours")
    for engine, figures in found.items():
        ratio = f"{figures['p95'] / ours['p95']:9.2f}" if ours else ""
        line = "".join(
            f"{figures[name]:9.3f}" if place < 3 else f"{figures[name]:9.2f}"
            for place, name in enumerate(names)
        )
        print(f"{engine:12s}{line}   {ratio}")


def topics() -> None:
    """Print topic precision on the real sets, by words and as the desk asks."""
    from tests.speed import topics as real

    shared = ROOT.parent / "shared"
    if not shared.is_dir():
        print("The real sets are not beside this checkout.")
        return
    for name, by_way in real.measured(shared).items():
        print(
            f"topic precision in the first ten, {name} (tuned, held out, all, second, third set):"
        )
        for way, scores in by_way.items():
            print(f"  {way:16s}" + "".join(f"{score:8.3f}" for score in scores))


def resident() -> float:
    """Return the memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    main()
