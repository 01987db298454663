# ruff: noqa: T201
"""Pauses of the window's thread while people are helped: five walk-ins with many services held.

Run ``python tests/speed/bench_sessions.py [--size 10000] [--times 3] [--folder FOLDER]``. The
directory is the one of ``bench_window.py``, with practice put away. A second thread knocks at the
window's thread every few milliseconds and notes how late it was answered: that is how long a key
or the mouse would have waited. Told are the pauses of all sessions, then of each kind of step,
longest first, so that one sees what the window was doing. The aim is a p99 of at most 50 ms.
Processor time is told too, as it does not tell of what else the machine was doing. Linux only.
"""

import argparse
import os
import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal  # noqa: E402  (the platform is chosen above)
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
WALK_INS = (
    "meters run out no electric and ive a baby",
    "my husband hits me",
    "im 14 and my mum hits me",
    "romanian, no english, nowhere to sleep tonight",
    "got out of prison friday and still drinking",
    "dept advise",
)
BETWEEN_KEYS = 80
"""Milliseconds from key to key of somebody who types quickly."""
EVERY = 0.004
"""Seconds from knock to knock."""
AIM = 50.0
SHARES = (50, 95, 99)


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--size", type=int, default=10_000)
    told.add_argument("--times", type=int, default=3)
    told.add_argument("--folder", type=Path, default=None)
    asked = told.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = asked.folder or Path(made)
        from tests.speed.bench_window import fill

        fill(folder, asked.size, 1)
        print(f"{asked.size:,} services, {asked.times} times {len(WALK_INS)} walk-ins")
        report(sessions(folder / "data", asked.times))


class Watchdog(QObject):
    """Knocks from a thread of its own, and notes in which step each knock was answered how late."""

    knocked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.step = "start"
        self.late: dict[str, list[float]] = defaultdict(list)
        self.busy: dict[str, list[float]] = defaultdict(list)
        self.keys: list[float] = []
        self._since = 0.0
        self._clock = time.pthread_getcpuclockid(threading.get_ident())
        self._stop = threading.Event()
        self._answered = threading.Event()
        self._knocks = threading.Thread(target=self._knock, daemon=True)
        self.knocked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._knocks.start()

    def stop(self) -> None:
        self._stop.set()
        self._knocks.join()

    def key_done(self) -> None:
        """Note the longest pause since the last key."""
        self.keys.append(self._since)
        self._since = 0.0

    def _knock(self) -> None:
        while not self._stop.wait(EVERY):
            self._answered.clear()
            self.knocked.emit((time.perf_counter(), time.clock_gettime(self._clock), self.step))
            self._answered.wait(10)

    def _answer(self, knock: tuple[float, float, str]) -> None:
        began, worked, step = knock
        late = (time.perf_counter() - began) * 1000
        self.late[step].append(late)
        self._since = max(self._since, late)
        self.busy[step].append((time.thread_time() - worked) * 1000)
        self._answered.set()


def sessions(data: Path, times: int) -> Watchdog:
    """Play every walk-in several times; return what the watchdog noted."""
    from tests.speed.bench_window import TODAY
    from ui import actions, theme
    from ui.background import wait_for_all
    from ui.window import Window

    app = QApplication.instance() or QApplication([])
    theme.wear(app, theme.LIGHT)
    nothing_is_printed()
    window = Window()
    window.show()
    desk = actions.open_desk(data, TODAY)
    window.fill(desk)
    window.activateWindow()
    pass_time(500)
    watchdog = Watchdog()
    watchdog.start()
    for number in range(times):
        for words in WALK_INS:
            play(window, words, watchdog, "the first, " if number == 0 else "")
    watchdog.stop()
    window.close()
    wait_for_all()
    desk.directory.close()
    return watchdog


def play(window: object, words: str, watchdog: Watchdog, first: str) -> None:
    """Type, open, add three, look at the sheet, print, see crisis help, next person."""
    find = window.pages[0]

    def step(name: str, milliseconds: int, *keys: tuple[object, ...]) -> None:
        watchdog.step = f"{first}{name}"
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or window, *key)
            pass_time(milliseconds)
            watchdog.key_done()
        if not keys:
            pass_time(milliseconds)

    find.box.setFocus()
    step("typing", BETWEEN_KEYS, *((letter,) for letter in words))
    step("at rest", 900, (Key.Key_Shift,))
    step("to the list", 100, (Key.Key_Return,))
    step("opening", 150, (Key.Key_Return,), (Key.Key_Down,), (Key.Key_Down,))
    for _ in range(3):
        step("adding", 100, (Key.Key_A,))
        step("moving", 60, (Key.Key_Down,))
    step("sheet", 1500, (Key.Key_2, CTRL))
    step("asking for paper", 600, (Key.Key_P, CTRL))
    for choice in window.tray.choices[:1]:
        choice.click()
        step("answering", 1500)
    step("crisis help", 400, (Key.Key_F9,))
    step("crisis paper", 1500, (Key.Key_P,))
    step("back", 200, (Key.Key_Escape,))
    step("next person", 300, (Key.Key_F12,))


def pass_time(milliseconds: int) -> None:
    """Let the window work for so long; unlike ``QTest.qWait`` this lets the other thread run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def nothing_is_printed() -> None:
    """Let this computer have a printer that takes everything and prints nothing."""
    from PySide6.QtPrintSupport import QPrinterInfo

    from ui.widgets.handing import paper

    paper.QPrintDialog.exec = lambda _self: 0
    paper.print_at_once = lambda _pictures: None
    QPrinterInfo.availablePrinters = staticmethod(lambda: ["one"])


def report(watchdog: Watchdog) -> None:
    """Print how long the window's thread paused, and how much of that it worked."""
    print(f"\n{'longest pause of each key, ms':30s}{'keys':>9s}{headings()}")
    print(f"{'all sessions':30s}{row(sorted(watchdog.keys))}")
    for title, noted in (
        ("pause of the window, ms", watchdog.late),
        ("its processor time, ms", watchdog.busy),
    ):
        every = sorted(pause for pauses in noted.values() for pause in pauses)
        print(f"\n{title:30s}{'knocks':>9s}{headings()}")
        print(f"{'all sessions':30s}{row(every)}")
        for name in sorted(noted, key=lambda one: -max(noted[one])):
            print(f"  {name:28s}{row(sorted(noted[name]))}")
        p99 = share(every, 99)
        print(f"p99 {p99:.1f} ms: {'within' if p99 <= AIM else 'over'} the aim of {AIM:.0f} ms")


def headings() -> str:
    return "".join(f"{f'p{one}':>9s}" for one in SHARES) + f"{'worst':>9s}"


def row(pauses: list[float]) -> str:
    figures = [*(share(pauses, one) for one in SHARES), pauses[-1]]
    return f"{len(pauses):9,d}" + "".join(f"{one:9.1f}" for one in figures)


def share(pauses: list[float], percent: int) -> float:
    return pauses[min(int(len(pauses) * percent / 100), len(pauses) - 1)]


if __name__ == "__main__":
    main()
