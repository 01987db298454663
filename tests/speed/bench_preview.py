# ruff: noqa: T201
"""How long it takes to look at what a list would change, beside lists that are held.

Run ``python tests/speed/bench_preview.py [--rows 30000] [--held 10000]``. The list is made up; it
is looked at in a new folder, and again where so many of its own services are held from another
list, which makes each of them perhaps the same. To compare runs on a machine that others use,
count the fixed pieces of work. To reach: 30,000 rows in 20 seconds of the processor.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.speed.bench_import import TODAY, fixed_work, peak, processor, write_list  # noqa: E402
from ui import actions  # noqa: E402
from ui.actions import exchange  # noqa: E402


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--rows", type=int, default=30_000)
    told.add_argument("--held", type=int, default=10_000)
    asked = told.parse_args()
    print("| rows | held | seconds | of the processor | pieces | like one held | MB |")
    print("|---|---|---|---|---|---|---|", flush=True)
    for held in sorted({0, asked.held}):
        # Not as a script, which every worker would load once more; the program is not.
        run = f"from tests.speed import bench_preview as b; b.measure({asked.rows}, {held})"
        subprocess.run([sys.executable, "-c", run], check=True, cwd=ROOT)


def measure(rows: int, held: int) -> None:
    """Look at a list of so many rows, where so many services are held, and print a line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desk = actions.open_desk(folder / "data", TODAY, start="empty")
        write_list(rows, folder)
        lines = (folder / "made.csv").read_text(encoding="utf-8").splitlines(keepends=True)
        if held:  # the beginning of the same list, as another's
            (folder / "held.csv").write_text("".join(lines[: held + 1]), encoding="utf-8")
            actions.import_file(desk, folder / "held.csv")
        before = fixed_work()
        began, worked = time.perf_counter(), processor()
        report = exchange.look_at_file(desk, folder / "made.csv")
        spent, worked = time.perf_counter() - began, processor() - worked
        pieces = worked / ((before + fixed_work()) / 2)
        like = sum(bool(one.like) for one in report.looked)
        told = (f"{rows:,}", f"{held:,}", f"{spent:.1f}", f"{worked:.1f}", f"{pieces:.0f}")
        print(f"| {' | '.join(told)} | {like:,} | {peak():.0f} |", flush=True)


if __name__ == "__main__":
    main()
