# ruff: noqa: T201
"""How long it takes to bring a list in, part by part, and how much memory it asks for.

Run ``python tests/speed/bench_import.py [--sizes 10000 100000] [--workers 0]``. Each size is a
made-up spreadsheet without needs, brought into a new folder by a process of its own; then come a
save, a backup, and the same file once more. To reach: 10,000 in 8 seconds, 100,000 in 60, never
above 500 MB in all processes. A fixed piece of work is timed before and after: on a machine that
others use, compare runs by how many of those pieces they took. With no worker the work is done
in this process alone, and every part of it is told.
"""

import argparse
import csv
import importlib
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.desk import Desk  # noqa: E402
from directory.interchange.bringing import workers  # noqa: E402
from directory.store import back_up, faults_of  # noqa: E402
from tests.speed import made_up  # noqa: E402
from ui import actions  # noqa: E402

WORDS = 60
"""Words of a description."""
FIELDS = (
    "id", "name", "organisation", "description", "needs", "how_to_refer", "phone", "email",
    "website", "address", "postcode", "areas", "hours", "cost", "checked_on",
)  # fmt: skip
TODAY = date(2026, 11, 22)
PARTS = (
    ("plan", "directory.interchange.bringing.importing", "plan_for"),
    ("copy", "directory.store.building", "copy_verbatim"),
    ("records", "directory.store.saving", "write_pages"),
    ("search rows", "directory.store.search_rows", "write_many"),
    ("bases", "directory.store.saving", "add_bases"),
    ("history", "directory.store.saving", "_write_history"),
    ("index", "directory.store.search_rows", "rebuild"),
    ("verify", "directory.store.building", "faults_of"),
)
"""What is measured: its name, and the function that does it."""
ALONE = (
    ("read", "directory.interchange.tables.row_page", "read_row"),
    ("suggest", "directory.search.needs.suggest", "Suggester.suggest"),
    ("to text", "directory.interchange.bringing.working_out", "worded"),
    ("to rows", "directory.store.ready", "rows_of"),
    ("packed", "directory.store.ready", "packed"),
    ("words", "directory.store.ready", "search_text"),
)
"""What else is measured where this process does it all; workers cannot be watched."""
TOGETHER = (
    ("working here", "directory.interchange.bringing.working_out", "Recipe.make"),
    ("waiting", "directory.interchange.bringing.workers", "_taken"),
    ("starting", "directory.interchange.bringing.workers", "_pool"),
)


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    told.add_argument("--workers", type=int, default=workers.how_many())
    asked = told.parse_args()
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as name:
            print(f"# {size:,} rows; {made_up.honest_note()}")
            write_list(size, Path(name))
            # Not as a script, which every worker would load once more; the program is not.
            run = f"from tests.speed import bench_import as b; b.measure({name!r}, {asked.workers})"
            subprocess.run([sys.executable, "-c", run], check=True, cwd=ROOT)


def write_list(size: int, folder: Path) -> None:
    """Write a made-up spreadsheet of ``size`` services."""
    chance = random.Random(size)
    made_up.write_records(size, 7, folder / "made.jsonl")
    with (folder / "made.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, restval="")
        writer.writeheader()
        writer.writerows(row(one, chance) for one in made_up.read_records(folder / "made.jsonl"))
    (folder / "made.jsonl").unlink()


def row(one: made_up.Record, chance: random.Random) -> dict[str, object]:
    """Return a made-up record as a row; every number is one kept for drama."""
    return {
        "id": one["id"],
        "name": one["name"],
        "organisation": one["org"],
        "description": " ".join(one["description"].split()[:WORDS]),
        "how_to_refer": one["referral"],
        "phone": f"0151 496 0{chance.randrange(1000):03d}",
        "email": f"hello@made{one['id']}.example.org",
        "website": f"https://made{one['id']}.example.org",
        "address": one["address"],
        "postcode": one["postcode"],
        "areas": one["borough"],
        "hours": chance.choice(("Mon-Fri 9am-5pm", "Tuesdays 10:00-12:00", "By appointment")),
        "cost": chance.choice(("Free", "", "£2")),
        "checked_on": chance.choice(("2026-09-01", "2025-03-31", "")),
    }


class Watch:
    """Seconds spent in each part; what one part calls of another counts for the other."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inside: list[str] = []
        self._since = time.perf_counter()

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count what happens inside for ``name``."""
        self._turn()
        self._inside.append(name)
        try:
            yield
        finally:
            self._turn()
            self._inside.pop()

    def over(self, place: str, path: str, name: str) -> None:
        """Count every call of a function for ``name``."""
        owner: Any = importlib.import_module(place)
        *classes, last = path.split(".")
        for one in classes:
            owner = getattr(owner, one)
        setattr(owner, last, self._counted(getattr(owner, last), name))

    def _counted(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        def counted(*given: Any, **named: Any) -> Any:
            with self.part(name):
                return function(*given, **named)

        return counted

    def _turn(self) -> None:
        now = time.perf_counter()
        if self._inside:
            self.seconds[self._inside[-1]] += now - self._since
        self._since = now


def measure(name: str, count: int) -> None:
    """Bring the list in a folder into a new data folder, and print what each part took."""
    workers.how_many, folder = lambda: count, Path(name)
    desk = actions.open_desk(folder / "data", TODAY, start="empty")
    file, watch = folder / "made.csv", Watch()
    empty, before = peak(), fixed_work()
    for name, place, path in (*PARTS, *(TOGETHER if count else ALONE)):
        watch.over(place, path, name)
    began, worked = time.perf_counter(), processor()
    with watch.part("the rest"):
        report = actions.import_file(desk, file)
    spent, worked = time.perf_counter() - began, processor() - worked
    piece = (before + fixed_work()) / 2
    for name, seconds in sorted(watch.seconds.items(), key=lambda one: -one[1]):
        print(f"  {name:<12}{seconds:8.2f} s {seconds / spent:6.1%}")
    print(f"  a fixed piece of work took {piece:.3f} s: {worked / piece:.0f} of them")
    print(
        f"{report.added:,} added in {spent:.1f} s ({worked:.1f} s of the processor), "
        f"{report.read / spent:,.0f} records/s; peak {peak():.0f} MB ({empty:.0f} MB before)"
        f" and {count} x {peak_of_workers():.0f} MB; {megabytes(desk)} MB kept"
    )
    one = desk.directory.page(str(desk.directory.rows("SELECT max(id) FROM service")[0][0]))
    timed("a save", lambda: desk.directory.save(one.model_copy(update={"summary": "Made up."})))
    timed("the same file", lambda: actions.import_file(desk, file))
    timed("a backup", lambda: back_up(desk.directory.folder, datetime.now(UTC), words=False))
    timed("words read", lambda: faults_of(desk.directory.path, words=True))
    print(f"  peak at the end {peak():.0f} MB")


def fixed_work() -> float:
    """Return the seconds of the processor that a fixed piece of work with words takes."""
    began, made = time.process_time(), dict[str, tuple[list[str], int]]()
    for number in range(400_000):
        text = str(number)
        made[text[-4:]] = (text.lower().split("7"), number)
    return time.process_time() - began


def timed(name: str, work: Callable[[], object]) -> None:
    """Print how long ``work`` takes."""
    began = time.perf_counter()
    work()
    print(f"  {name:<14}{time.perf_counter() - began:10.3f} s")


def processor() -> float:
    """Return the seconds of the processor that this process and its workers took so far."""
    both = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(used.ru_utime + used.ru_stime for used in both)


def peak() -> float:
    """Return the most memory that this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def peak_of_workers() -> float:
    """Return the most memory that any worker ever held, in MB; much of it they share."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def megabytes(desk: Desk) -> int:
    """Return the size of the directory file in MB."""
    desk.directory.count()  # follows to the file that is in force now
    return desk.directory.path.stat().st_size // 1_000_000


if __name__ == "__main__":
    main()
