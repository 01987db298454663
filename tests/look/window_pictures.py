"""Pictures of every page of the window, in every look and two sizes, for people to look at.

Run from the checkout; the pictures go to ``out/look``, and the one of the README to
``docs/picture.png``. The directory is the practice one.
"""

import gc
import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar

from ui import theme
from ui.background import wait_for_all
from ui.window import Window

TODAY = date(2026, 11, 23)
OUT = Path("out/look")
WHOLE = (1366, 690)
WALKS = (
    (theme.LIGHT, WHOLE, 1.0),
    (theme.LIGHT, (900, 600), 1.0),
    (theme.LIGHT, (683, 340), 1.0),
    (theme.LIGHT, WHOLE, 2.0),
    (theme.CREAM, WHOLE, 1.0),
    (theme.DARK, WHOLE, 1.0),
    (theme.HIGH_CONTRAST, WHOLE, 1.0),
)
"""Colours, size of the window in px, and how much larger than usual the words are."""
NOON = datetime.fromisoformat("2026-11-23T12:00")
EVENING = datetime.fromisoformat("2026-11-23T16:30")
WORDS = "my landlord is kicking me out and I've got a baby"
PICTURE = ("light-1366x690", Path("docs/picture.png"))
"""The walk whose open panel is the picture of the README, and where it is kept."""
NOWHERE = "zzzz qqqq"


def main() -> None:
    """Write every picture."""
    OUT.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    with TemporaryDirectory() as folder:
        for look, (wide, high), scale in WALKS:
            theme.wear(app, look, scale)
            larger = f"-words-{scale:.0%}" if scale > 1 else ""
            name = f"{look.name.replace(' ', '-')}-{wide}x{high}{larger}"
            show(Path(folder), name, (wide, high))


def show(folder: Path, name: str, size: tuple[int, int]) -> None:
    """Walk one window of one size through every state, with a picture of each."""
    clock(NOON)
    window = Window()
    window.resize(*size)
    window.show()
    take(window, f"{name}-00-opening")
    window.fill(a_desk(folder / name))
    show_finding(window, name)
    show_fit(window, name)
    show_narrowing(window, name)
    show_safety(window, name)
    show_handing_over(window, name)
    show_the_rest(window, name)
    window.close()
    wait_for_all()
    window.deleteLater()
    QTest.qWait(20)
    gc.collect()  # here, and not in a worker of the next window


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
    if name == PICTURE[0]:
        # The caret is in the box still: over the counter, words are put away when it leaves.
        find.list.opened.emit(find.list.currentIndex())
        QTest.qWait(60)
        window.grab().save(str(PICTURE[1]))
    find.box.wants_results.emit()
    find.list.opened.emit(find.list.currentIndex())
    take(window, f"{name}-04-panel")
    for bar in find.panel.findChildren(QScrollBar):
        bar.setValue(bar.maximum())
    take(window, f"{name}-04-panel-end")
    find.panel.add.click()
    take(window, f"{name}-05-added")
    find.show_big()
    take(window, f"{name}-05-big")
    window.over.leave_big()
    for row in range(3):
        find.comparing.turn(find.table.index(row, 0).data(Qt.ItemDataRole.UserRole).card)
    take(window, f"{name}-05-marked")
    find.comparing.show()
    take(window, f"{name}-05-compared")
    find.comparing.leave()
    find.comparing.clear()


def show_fit(window: Window, name: str) -> None:
    """Check fit: a question, a delicate one, a household, and the verdicts in list and panel."""
    find = window.pages[0]
    strip = find.found.fit
    window.flip_words()
    window.type_words("I drink too much and lost my home")
    find.check_fit()
    take(window, f"{name}-26-fit")
    strip.answered.emit("Kirkby")
    strip.answered.emit(34)
    for _ in range(9):
        if not strip.why.text():
            strip.wanted.emit("skip")
    take(window, f"{name}-26-fit-delicate")
    strip.wanted.emit("people")
    take(window, f"{name}-26-fit-who")
    strip.people.said.emit(["partner"], [4, 9], "any professional")
    find.fit.leave()
    take(window, f"{name}-26-fit-household")
    find.list.opened.emit(find.found.table.index(find.found.table.rowCount() - 1, 0))
    take(window, f"{name}-26-fit-panel")
    window.flip_words()
    window.next_person()
    window.forget_person()
    window.type_words(WORDS)


def show_narrowing(window: Window, name: str) -> None:
    """Where somebody lives, what is open in the evening, and the cover."""
    find = window.pages[0]
    where = find.asking.where
    where.lives_in.setText("Northwood")
    where.lives_in.editingFinished.emit()
    clock(EVENING)
    window.type_words("food")
    where.when["now"].click()
    take(window, f"{name}-14-evening")
    clock(NOON)
    where.when["any"].click()
    window.over.cover.put_on("Covered.")
    take(window, f"{name}-15-cover")
    window.over.cover.take_off()


def show_safety(window: Window, name: str) -> None:
    """Danger over the counter and for staff, a child, an emergency."""
    for words, state in (
        ("my husband hits me", "16-danger"),
        ("my mum hits me", "17-child"),
        ("he has collapsed and is not breathing", "18-emergency"),
        ("still drinking, alcohol", "19-drinking"),
    ):
        window.type_words(words)
        take(window, f"{name}-{state}-counter")
        window.flip_words()
        take(window, f"{name}-{state}-staff")
        window.flip_words()
    window.next_person()
    window.type_words(WORDS)


def show_handing_over(window: Window, name: str) -> None:
    """The sheet, the crisis panel, somebody in danger, nothing found."""
    find, sheet = window.pages[:2]
    for row in range(1, 3):
        find.list.setCurrentIndex(find.table.index(row, 0))
        find.list.pressed_key.emit(Qt.Key.Key_A)
    window.show_page(1)
    wait_until(lambda: sheet.preview.pages > 0)
    take(window, f"{name}-06-sheet")
    for form in ("easy-read", "card"):
        window.hand_over.want(form=form)
        wait_until(lambda: sheet.preview.pages > 0)
        take(window, f"{name}-06-sheet-{form}")
    window.hand_over.want(form="standard")
    window.show_form(window.visit.ids)
    form = called(window, "Form")
    wait_until(lambda: form.preview.pages > 0 or not form.preview.isVisible())
    take(window, f"{name}-06-form")
    window.show_crisis()
    take(window, f"{name}-07-crisis")
    window.flip_words()
    window.type_words(NOWHERE)
    take(window, f"{name}-09-nothing")


def show_the_rest(window: Window, name: str) -> None:
    """The keeper's page, this desk, help, bringing a file in, and an empty sheet."""
    show_sections(window, name)
    show_marketplace(window, name)
    called(window, "This desk", show=True)
    take(window, f"{name}-12-desk")
    called(window, "Help", show=True)
    take(window, f"{name}-12-help")
    called(window, "Updates", show=True)
    take(window, f"{name}-10-updates")
    report(window)  # from here on practice is put away
    take(window, f"{name}-11-report")
    show_a_look(window, name)
    window.next_person()
    window.show_page(1)
    take(window, f"{name}-13-empty-sheet")


def show_a_look(window: Window, name: str) -> None:
    """What a file would change, which column is which, two records side by side, going back."""
    page = called(window, "Updates", show=True)
    page.go_back.ask.click()
    take(window, f"{name}-14-going-back")
    head, tea = "name,phone,postcode\n", "Practice Tea Club,0151 496 0199,\n"
    with TemporaryDirectory() as folder:
        file = Path(folder) / "practice.csv"
        file.write_text(f"{head}{tea}The Practice Choir,0151 496 0125,L32 8XA\n", encoding="utf-8")
        page.look_at(file)
        wait_until(page.look.isVisible)
        take(window, f"{name}-14-look")
        page.look.view.selectRow(1)
        take(window, f"{name}-14-look-fields")
        file.write_text("Outfit,Tel\nPractice Bowls,0151 496 0126\n", encoding="utf-8")
        page.look_at(file)
        wait_until(page.columns.isVisible)
        take(window, f"{name}-14-columns")
    page.columns.leave.click()
    held = page.tools.desk.directory
    ids = [str(one) for (one,) in held.rows("SELECT id FROM service ORDER BY name LIMIT 2")]
    section = called(window, "Directory", show=True).show_named("To do")
    section._show_two(*ids)
    take(window, f"{name}-14-two-records")


def show_sections(window: Window, name: str) -> None:
    """Every section of the keeper's page, a record in its form, and several at once."""
    page = called(window, "Directory", show=True)
    for number in range(page.list.count()):
        section = page.show_section(number)
        wait_for_all()  # some look through the records aside
        QTest.qWait(60)
        take(window, f"{name}-20-section-{number}-{section.NAME.lower().replace(' ', '-')}")
    show_a_call(window, name, page.show_named("Ring round"))
    records = page.show_section(0)
    records.open_record("practice-alcohol-steps")
    take(window, f"{name}-21-form")
    records.editor.form.go_to(("contacts", 0, "value"))
    take(window, f"{name}-22-form-contact")
    records.editor.form.go_to(("sessions",))
    take(window, f"{name}-23-form-hours")
    records.editor.form.go_to(("criteria",))
    take(window, f"{name}-23-form-rules")
    records.editor.form.go_to(("forms",))
    take(window, f"{name}-23-form-blank-forms")
    records.new_record("pathway")
    take(window, f"{name}-24-form-pathway")
    records.editor.closed.emit()
    records.list.table.mark(records.list.table.ids()[:3], on=True)
    records.list.buttons["bulk"].click()
    QTest.qWait(800)
    take(window, f"{name}-25-several")
    records.bulk.closed.emit()


def show_marketplace(window: Window, name: str) -> None:
    """Every section about an event, and every part of those that have parts."""
    page = called(window, "Marketplace", show=True)
    take(window, f"{name}-30-no-event")
    page.show_named("Events").open_example()
    for number in range(page.list.count()):
        section = page.show_section(number)
        QTest.qWait(400)  # a paper is made after a pause
        wait_for_all()
        called_so = f"{name}-31-event-{number}-{section.NAME.lower().replace(' ', '-')}"
        take(window, called_so)
        for words in list(section.parts.buttons)[1:] if hasattr(section, "parts") else ():
            section.parts.show_part(words)
            take(window, f"{called_so}-{words.lower().replace(' ', '-')}")
    places = page.show_named("Places")
    places.bar.more.click()
    places.bar.buttons["walk"].click()
    wait_until(places.bar.stop.isHidden)
    take(window, f"{name}-32-placed")


def show_a_call(window: Window, name: str, ring: object) -> None:
    """One call of the ring-round, and what is asked where somebody says that they have closed."""
    wait_for_all()
    QTest.qWait(60)
    for act, what in ((ring.begin.click, "call"), (ring._ask_closed, "has-closed")):
        act()
        take(window, f"{name}-20-ring-round-{what}")
    ring._not_closed()
    ring._pause()


def called(window: Window, name: str, *, show: bool = False) -> object:
    """Return the page of this name; ``show`` brings it to the front."""
    number = [page.name for page in window.pages].index(name)
    if show:
        window.show_page(number)
    return window.pages[number]


def a_desk(data: Path) -> object:
    """Return the desk of the practice directory."""
    from ui.actions import open_desk

    return open_desk(data, TODAY)


def clock(moment: datetime) -> None:
    """Let it be ``moment`` for the window, so that two runs give the same pictures."""
    from ui import actions

    actions.now = lambda _desk: moment


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
        page = called(window, "Updates")
        page.bring_in(file)
        wait_until(page.choose.isEnabled)


if __name__ == "__main__":
    main()
