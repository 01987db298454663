# ruff: noqa: T201
"""The printed directory of 2,000 services: how long it takes, and how much memory.

Run ``python tests/speed/bench_book.py [--size 2560] [--format standard] [--paper A4]``. The time
is processor time of this process from the question to the finished file; the directory is made
beforehand, by another process, so that only what a desk holds counts as memory.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.model import ServicePage  # noqa: E402
from directory.store import build_beside  # noqa: E402
from ui import actions  # noqa: E402

TODAY = date(2026, 11, 22)
MOST_SECONDS, MOST_MEGABYTES = 20, 300


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--size", type=int, default=2_560, help="held; 2,000 of them print")
    told.add_argument("--format", default="standard")
    told.add_argument("--paper", default="A4")
    told.add_argument("--edition", default="public")
    told.add_argument("--fill", type=Path, help=argparse.SUPPRESS)
    asked = told.parse_args()
    if asked.fill:
        fill(asked.fill, asked.size)
        return
    with tempfile.TemporaryDirectory() as folder:
        again = [sys.executable, __file__, "--fill", folder, "--size", str(asked.size)]
        subprocess.run(again, check=True, cwd=ROOT)
        measure(Path(folder), asked)


def fill(folder: Path, size: int) -> None:
    """Keep practice services again and again, each under a name of its own."""
    desk = actions.open_desk(folder, TODAY)
    held = [row[0] for row in desk.directory.rows("SELECT id FROM service ORDER BY id")]
    pages = desk.directory.pages([str(one) for one in held])
    desk.directory.close()
    more = [again(pages[at % len(pages)], at) for at in range(size - len(pages))]
    at = datetime(2026, 11, 22, tzinfo=UTC)
    build_beside(desk.directory.folder, "More services", lambda draft: draft.put(more), at=at)


def again(page: ServicePage, number: int) -> ServicePage:
    """Return a service under another id and name."""
    names = {"id": f"{page.id}-{number}", "name": f"{page.name} {number}", "public_name": ""}
    if page.neutral_name:
        names["neutral_name"] = f"{page.neutral_name} {number}"
    return page.model_copy(update=names)


def measure(folder: Path, asked: argparse.Namespace) -> None:
    desk = actions.open_desk(folder, TODAY)
    options = {"format": asked.format, "paper": asked.paper, "edition": asked.edition}
    before = resource.getrusage(resource.RUSAGE_SELF)
    began = time.process_time()
    printed = actions.print_thing(desk, "directory-book", [], options)
    seconds = time.process_time() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    desk.directory.close()
    print(f"{printed.entries} services of {asked.size}, {printed.pages} pages, ", end="")
    print(f"{len(printed.pdf) / 2**20:.1f} MB, {options}")
    print(f"  {seconds:.1f} s of processor (at most {MOST_SECONDS}), ", end="")
    print(f"{most:.0f} MB at most (at most {MOST_MEGABYTES}), {before.ru_maxrss / 1024:.0f} before")


if __name__ == "__main__":
    main()
