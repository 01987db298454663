# ruff: noqa: T201
"""What each kind of hostile file costs before it is refused: seconds, and memory of all processes.

Run ``python tests/speed/bench_hostile.py [--only WORD]``. Each file is looked at (its columns, then
what it would change) and brought in, in a process of its own; the table tells the slower of the
two, the memory they asked for beyond what the program has, with that of the process that reads
workbooks, and what a person is told. To reach: 5 seconds, 300 MB more, one sentence, nothing kept.
A machine that others use makes seconds longer: those of the processor stand beside them.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from typing import Self

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from directory.desk import Desk  # noqa: E402
from directory.errors import SignpostProblem  # noqa: E402
from tests.speed.bench_import import TODAY, processor  # noqa: E402
from tests.speed.hostile_files import hostile_files  # noqa: E402
from ui import actions  # noqa: E402
from ui.actions import exchange  # noqa: E402

MOST_SECONDS, MOST_MB = 5.0, 300.0
TOO_LONG = 120
HEAD = "| what | seconds | of the processor | MB more | over | told |"


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--from", type=int, default=0, help="The number of the first file.")
    told.add_argument("--only", default="", help="Files whose description holds this word.")
    asked = told.parse_args()
    print(f"{HEAD}\n|---|---|---|---|---|---|", flush=True)
    for number, (kind, name, make) in enumerate(hostile_files()):
        if number < getattr(asked, "from") or asked.only.casefold() not in kind.casefold():
            continue
        with tempfile.TemporaryDirectory() as folder:
            make(Path(folder) / name)
            run = f"from tests.speed import bench_hostile as b; b.measure({number}, {folder!r})"
            try:
                subprocess.run([sys.executable, "-c", run], check=True, cwd=ROOT, timeout=TOO_LONG)
            except subprocess.TimeoutExpired:
                print(f"| {kind} | over {TOO_LONG} | | | OVER | nothing |", flush=True)
            except subprocess.CalledProcessError as wrong:
                print(f"| {kind} | | | | FAILED | {wrong.returncode} |", flush=True)


def measure(number: int, folder: str) -> None:
    """Look at one file and bring it in, and print its row."""
    kind, name, _ = list(hostile_files())[number]
    desk = actions.open_desk(Path(folder) / "data", TODAY, start="empty")
    file, before = Path(folder) / name, kept(desk)
    with Memory() as memory:
        parts = [timed(work) for work in (lambda: look(desk, file), lambda: bring_in(desk, file))]
    more = memory.more()
    seconds, worked = max(one[0] for one in parts), max(one[1] for one in parts)
    said = parts[-1][2]
    if kept(desk) != before and "added" not in said:
        said += " SOMETHING WAS KEPT"
    over = "OVER" if seconds > MOST_SECONDS or more > MOST_MB else ""
    print(f"| {kind} | {seconds:.1f} | {worked:.1f} | {more:.0f} | {over} | {said} |", flush=True)


class Memory:
    """The most memory of this process, and of the one that it starts, while something is done.

    The figures of a finished process will not do: a process inherits the peak of whoever starts it.
    """

    def __enter__(self) -> Self:
        """Forget the peak so far, and watch the processes that are started."""
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        self._began, self._others, self._ended = _peak_of("self"), dict[str, float](), Event()
        self._watch = Thread(target=self._look, daemon=True)
        self._watch.start()
        return self

    def __exit__(self, *_wrong: object) -> None:
        """Stop watching."""
        self._ended.set()
        self._watch.join()

    def more(self) -> float:
        """Return how much more was held than before, in MB."""
        return _peak_of("self") - self._began + max(self._others.values(), default=0)

    def _look(self) -> None:
        while not self._ended.wait(0.02):
            for process in Path("/proc/self/task").glob("*/children"):
                with suppress(OSError):
                    for number in process.read_text(encoding="ascii").split():
                        self._others[number] = _peak_of(number)


def _peak_of(process: str) -> float:
    """Return the most that a process has held, in MB; 0 of one that has ended."""
    try:
        told = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s*(\d+) kB", told)
    return int(found[1]) / 1024 if found else 0


def look(desk: Desk, file: Path) -> str:
    """Do what the window does before anything is brought in."""
    exchange.look_at_columns(desk, file, {})
    return str(exchange.look_at_file(desk, file).read)


def bring_in(desk: Desk, file: Path) -> str:
    """Bring the file in."""
    report = actions.import_file(desk, file)
    return f"{report.read:,} read, {report.added:,} added, {report.problems_total:,} noted"


def timed(work: Callable[[], str]) -> tuple[float, float, str]:
    """Return the seconds of some work, those of the processor, and what it told."""
    began, worked = time.perf_counter(), processor()
    try:
        said = work()
    except SignpostProblem as problem:
        said = problem.words
    return time.perf_counter() - began, processor() - worked, said


def kept(desk: Desk) -> list[tuple[str, int]]:
    """Return the files of the data folder, with their sizes."""
    files = sorted(desk.directory.folder.path.rglob("*"))
    return [(one.name, one.stat().st_size) for one in files if one.is_file()]


if __name__ == "__main__":
    main()
