# ruff: noqa: T201
"""How long it takes to take a list out in each format, and how much memory it asks for.

Run ``python tests/speed/bench_export.py [--sizes 10000 100000] [--edition public]``. Each size is
the practice services again and again under new ids, in a process of its own for each format; they
say far more each than the records of most directories. To reach: 10,000 in 15 seconds of the
processor, which are 65 of the fixed pieces of work that are timed before and after; 100,000 with
less than 500 MB. On a machine that others use, only pieces can be compared.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.interchange.out import WRITERS, taking  # noqa: E402
from directory.model import ServicePage  # noqa: E402
from seed.contents import contents  # noqa: E402
from tests.speed.bench_import import fixed_work, peak  # noqa: E402


def main() -> None:
    """Measure every format at every size, and print a table."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    asked.add_argument("--edition", default="public")
    asked.add_argument("--format")
    chosen = asked.parse_args()
    if chosen.format:
        measure(chosen.format, chosen.edition, chosen.sizes[0])
        return
    print("| format | records | seconds | of the processor | pieces | MB written | MB in all |")
    print("|---|---|---|---|---|---|---|")
    for size in chosen.sizes:
        for writer in WRITERS:
            words = ["--format", writer.name, "--sizes", str(size), "--edition", chosen.edition]
            subprocess.run([sys.executable, __file__, *words], check=True)


def measure(form: str, edition: str, size: int) -> None:
    """Write one file and print its row."""
    shipped = contents()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list"
        wanted = taking.Wanted(
            pages=many(shipped.practice, size),
            total=size,
            practice=False,
            edition=taking.edition_named(edition),
            needs={need.id: need for need in shipped.needs},
        )
        before = fixed_work()
        began, worked = time.perf_counter(), time.process_time()
        taking.take_out(wanted, form, path)
        took, worked = time.perf_counter() - began, time.process_time() - worked
        pieces = worked / ((before + fixed_work()) / 2)
        written = path.stat().st_size / 1e6
        row = (form, f"{size:,}", f"{took:.1f}", f"{worked:.1f}", f"{pieces:.0f}", f"{written:.0f}")
        print(f"| {' | '.join(row)} | {peak():.0f} |", flush=True)


def many(pages: tuple[ServicePage, ...], size: int) -> Iterator[ServicePage]:
    """Yield ``size`` records, each with an id of its own."""
    for number, page in enumerate(islice(cycle(pages), size)):
        yield page.model_copy(update={"id": f"{page.id}-{number}"})


if __name__ == "__main__":
    main()
