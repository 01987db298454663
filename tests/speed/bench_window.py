# ruff: noqa: T201
"""The window: how soon it can be used, and how long each key takes to become a painted list.

Run ``python tests/speed/bench_window.py [--size 10000] [--queries 40] [--folder FOLDER]``. The
directory is a spreadsheet of made-up services, brought in as a person would; with ``--folder`` it
is kept there and used again. The window is drawn off the screen (set ``QT_QPA_PLATFORM`` for
another). *Start*: seconds from the launch of the program, which is cold for the imports and warm
for the disk. *Keys*: milliseconds from the key event to the end of the list's painting. Processor
time is told beside wall time, as it does not tell of what else the machine was doing.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

TODAY = date(2026, 11, 22)
STARTS = 5
SEED = 7
FIRST_WORDS = "debt advice"
SHARES = (50, 95, 99, 100)
FIELDS = ("name", "organisation", "description", "how_to_refer", "phone", "address", "postcode")


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--size", type=int, default=10_000)
    told.add_argument("--queries", type=int, default=40)
    told.add_argument("--folder", type=Path, default=None)
    told.add_argument("--one-start", nargs=2, metavar=("FOLDER", "LAUNCHED"))
    asked = told.parse_args()
    if asked.one_start:
        one_start(Path(asked.one_start[0]), float(asked.one_start[1]))
        return
    with tempfile.TemporaryDirectory() as made:
        folder = asked.folder or Path(made)
        typed = fill(folder, asked.size, asked.queries)
        print(f"{asked.size:,} services")
        starts(folder / "data")
        keys(folder / "data", typed)


def fill(folder: Path, size: int, queries: int) -> list[str]:
    """Make the directory unless it is there; return the texts to be typed."""
    from tests.speed import made_up
    from ui import actions

    folder.mkdir(parents=True, exist_ok=True)
    records = folder / "records.jsonl"
    if not records.exists():
        made_up.write_records(size, SEED, records)
        sheet = folder / "services.csv"
        with sheet.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(FIELDS)
            table.writerows(_row(record) for record in made_up.read_records(records))
        desk = actions.open_desk(folder / "data", TODAY)
        report = actions.import_file(desk, sheet)
        desk.directory.close()
        print(f"brought in {report.added:,} in {report.seconds:.1f} s")
    asked = folder / "queries.json"
    made_up.write_queries(records, SEED, 24, asked)
    return json.loads(asked.read_text(encoding="utf-8"))["typed"][:queries]


def _row(record: dict[str, str]) -> tuple[str, ...]:
    names = ("name", "org", "description", "referral", "phone", "address", "postcode")
    return tuple(record[name] for name in names)


# -- how soon it can be used


def starts(data: Path) -> None:
    """Launch the program several times; print the middle and the slowest of each moment."""
    from tests.speed.bench_import import fixed_work

    runs, pieces = [], []
    for _ in range(STARTS + 1):
        pieces.append(fixed_work())
        launched = time.monotonic()
        command = [sys.executable, __file__, "--one-start", str(data), str(launched)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        runs.append(json.loads(done.stdout.splitlines()[-1]))
    print("\nstart, s since launch       best   middle   slowest   processor, middle")
    for moment in runs[0]:
        wall, busy = (
            sorted(column) for column in zip(*(run[moment] for run in runs[1:]), strict=True)
        )
        middle = len(wall) // 2
        print(f"{moment:24s}{wall[0]:8.2f}{wall[middle]:9.2f}{wall[-1]:10.2f}{busy[middle]:12.2f}")
    piece = sorted(pieces)[len(pieces) // 2]
    print(f"a fixed piece of work took {piece:.3f} s between them; on a calm machine 0.115")


def one_start(data: Path, launched: float) -> None:
    """Start as ``signpost`` does, type as soon as the box can be typed in, print when."""
    moments: dict[str, tuple[float, float]] = {}

    def at(moment: str) -> None:
        moments.setdefault(moment, (time.monotonic() - launched, time.process_time()))

    import ui.__main__ as program  # what `signpost` loads first
    from ui import app

    at("program loaded")
    painted = app.Window.repaint

    def repaint(window: app.Window) -> None:
        painted(window)
        at("window visible")

    app.Window.repaint = repaint
    watch = app.QTimer()
    watch.setInterval(5)
    watch.timeout.connect(lambda: _watch(at))
    app.QTimer.singleShot(0, watch.start)
    program.main(["--data", str(data), "--today", TODAY.isoformat(), "--quit-after", "30"])
    print(json.dumps(moments))


def _watch(at: Callable[[str], None]) -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from ui.window import Window

    for window in QApplication.topLevelWidgets():
        if not isinstance(window, Window):
            continue
        if not window.pages:
            if not window.opening.box.text():
                at("box ready")
                QTest.keyClicks(window.opening.box, FIRST_WORDS)
            continue
        at("directory open")
        find = window.pages[0]
        if find.table.rowCount() and find.question.answer.query == FIRST_WORDS:
            find.list.viewport().repaint()
            at("first typed result")
            _sheet(window, at)


def _sheet(window: object, at: Callable[[str], None]) -> None:
    """Put one service on the sheet and wait for its picture, then close."""
    sheet = window.pages[1]
    if not window.visit.ids:
        at("sheet asked for")
        window.visit.add(window.pages[0].table.index(0, 0).data(0x101))
        window.show_page(1)
    elif sheet.preview.pages:
        at("sheet shown")
        window.close()


# -- from a key to the painted list


def keys(data: Path, typed: list[str]) -> None:
    """Type every text key by key; print what a key costs, and in which part."""
    from PySide6.QtWidgets import QApplication

    from ui import actions, theme
    from ui.app import all_this_stays
    from ui.window import Window

    app = QApplication.instance() or QApplication([])
    theme.wear(app, theme.LIGHT)
    window = Window()
    window.show()
    desk = actions.open_desk(data, TODAY)
    window.fill(desk)
    desk.read_ahead()  # as the program does, beside the window
    all_this_stays()
    app.processEvents()
    spent: dict[str, list[float]] = {}
    with timed_parts(desk, window, spent):
        for text in ("warm up", *typed):
            if text != "warm up":
                type_one(window, text, spent)
            window.next_person()
            app.processEvents()
    window.close()
    table(spent)


def type_one(window: object, text: str, spent: dict[str, list[float]]) -> None:
    """Type one text; note for each key how long it took until the list was painted."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    find = window.pages[0]
    for letter in text:
        before = {name: sum(parts) for name, parts in spent.items()}
        wall, began = time.perf_counter(), time.thread_time()
        QTest.keyClick(find.box, letter)
        while find.box.waiting:
            QApplication.processEvents()
        QApplication.processEvents()
        whole = (time.thread_time() - began) * 1000
        spent.setdefault("key to paint, wall", []).append((time.perf_counter() - wall) * 1000)
        inner = {
            n: sum(spent.get(n, ())) - before.get(n, 0.0) for n in ("needs", "search", "paint")
        }
        for name, part in {
            "key to paint": whole,
            **{f"  {n}": v for n, v in inner.items()},
        }.items():
            spent.setdefault(name, []).append(part)
        spent.setdefault("  the rest of ui", []).append(whole - sum(inner.values()))


@contextmanager
def timed_parts(desk: object, window: object, spent: dict[str, list[float]]) -> Iterator[None]:
    """Time the parts that a key goes through while this lasts."""
    find = window.pages[0]
    parts = (
        (desk._finder, "find", "needs"),
        (desk._search, "find_all", "search"),
        (find.list, "paintEvent", "paint"),
    )
    for owner, name, part in parts:
        setattr(owner, name, _timed(getattr(owner, name), spent.setdefault(part, [])))
    yield
    for owner, name, _ in parts:
        delattr(owner, name)


def _timed(call: Callable[..., object], spent: list[float]) -> Callable[..., object]:
    def timed(*given: object, **named: object) -> object:
        began = time.thread_time()
        try:
            return call(*given, **named)
        finally:
            spent.append((time.thread_time() - began) * 1000)

    return timed


def table(spent: dict[str, list[float]]) -> None:
    shown = {name: sorted(parts) for name, parts in spent.items() if name[0] in "k "}
    count = len(shown["key to paint"])
    print(f"\nms, {count:,} keys     " + "".join(f"{f'p{share}':>9s}" for share in SHARES))
    for name, parts in shown.items():
        at = (parts[min(int(count * share / 100), count - 1)] for share in SHARES)
        print(f"{name:22s}" + "".join(f"{figure:9.2f}" for figure in at))


if __name__ == "__main__":
    main()
