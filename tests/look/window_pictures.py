"""Pictures of every page of the window, in every look and two sizes, for people to look at.

Run from the checkout; the pictures go to ``out/look``, and the one of the README to
``docs/picture.png``. The directory is the practice one.
"""

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.window import Window

TODAY = date(2026, 11, 22)
OUT = Path("out/look")
SIZES = {"1366x690": (1366, 690), "900x600": (900, 600), "683x340": (683, 340)}
WORDS = "my landlord is kicking me out and I've got a baby"
PICTURE = ("light-1366x690", Path("docs/picture.png"))
"""The walk whose open panel is the picture of the README, and where it is kept."""
NOWHERE = "zzzz qqqq"


def main() -> None:
    """Write every picture."""
    OUT.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    with TemporaryDirectory() as folder:
        for look in theme.LOOKS:
            theme.wear(app, look)
            for size in SIZES if look is theme.LIGHT else ("1366x690",):
                show(Path(folder), f"{look.name.replace(' ', '-')}-{size}", size)


def show(folder: Path, name: str, size: str) -> None:
    """Walk one window of one size through every state, with a picture of each."""
    window = Window()
    window.resize(*SIZES[size])
    window.show()
    take(window, f"{name}-00-opening")
    window.fill(a_desk(folder / name))
    show_finding(window, name)
    show_handing_over(window, name)
    show_the_rest(window, name)
    window.close()
    QTest.qWait(20)


def show_finding(window: Window, name: str) -> None:
    """From the first screen to a service on the sheet."""
    find = window.pages[0]
    take(window, f"{name}-01-home")
    find.home.tiles[0].click()
    take(window, f"{name}-02-theme")
    find.home.show_themes()
    next(tile for tile in find.home.tiles if tile.subject.id == "safety").click()
    take(window, f"{name}-02-theme-neutral")
    window.type_words(WORDS)
    take(window, f"{name}-03-results")
    find.box.wants_results.emit()
    find.list.opened.emit(find.list.currentIndex())
    take(window, f"{name}-04-panel")
    if name == PICTURE[0]:
        window.grab().save(str(PICTURE[1]))
    find.panel.add.click()
    take(window, f"{name}-05-added")


def show_handing_over(window: Window, name: str) -> None:
    """The sheet, the crisis panel, somebody in danger, nothing found."""
    find, sheet = window.pages[:2]
    for row in range(1, 3):
        find.list.setCurrentIndex(find.table.index(row, 0))
        find.list.pressed_key.emit(Qt.Key.Key_A)
    window.show_page(1)
    wait_until(lambda: sheet.preview.pages > 0)
    take(window, f"{name}-06-sheet")
    window.show_crisis()
    take(window, f"{name}-07-crisis")
    window.flip_words()
    window.type_words("my husband hits me")
    take(window, f"{name}-08-urgent")
    window.type_words(NOWHERE)
    take(window, f"{name}-09-nothing")


def show_the_rest(window: Window, name: str) -> None:
    """Bringing a file in, help, and an empty sheet."""
    window.show_page(2)
    take(window, f"{name}-10-updates")
    report(window)
    take(window, f"{name}-11-report")
    window.show_page(3)
    take(window, f"{name}-12-help")
    window.next_person()
    window.show_page(1)
    take(window, f"{name}-13-empty-sheet")


def a_desk(data: Path) -> object:
    """Return the desk of the practice directory."""
    from ui.actions import open_desk

    return open_desk(data, TODAY)


def take(window: Window, name: str) -> None:
    """Write one picture, once everything has been drawn."""
    QTest.qWait(60)
    window.grab().save(str(OUT / f"{name}.png"))


def wait_until(done: Callable[[], bool]) -> None:
    """Let the window work until ``done``, for at most a minute."""
    for _ in range(1200):
        if done():
            return
        QTest.qWait(50)


def report(window: Window) -> None:
    """Bring in a small file with two rows that have something wrong with them."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "practice.csv"
        file.write_text(
            "name,phone,postcode\nPractice Tea Club,0151 496 0123,\n,0151 496 0124,\n"
            "Practice Choir,not a number,NOWHERE\n",
            encoding="utf-8",
        )
        page = window.pages[2]
        page.bring_in(file)
        wait_until(page.choose.isEnabled)


if __name__ == "__main__":
    main()
