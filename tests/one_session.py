# ruff: noqa: T201
"""One whole session at the desk, as a program of its own: started, played by keys, closed.

Run ``python tests/one_session.py DATA OUT WORDS``: plays at the window on the data folder DATA,
prints into the folder OUT, types what the JSON file WORDS says about somebody, and writes to
standard output, as JSON, what of that was still held after *Next person*, and what was opened.
"""

import gc
import json
import sys
import traceback
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
NETWORK = ("socket.", "urllib.", "http.client.", "ftplib.", "smtplib.", "webbrowser.")
opened = []


def watch(event, _arguments):
    if event.startswith(NETWORK):
        opened.append(event)


def main():
    sys.addaudithook(watch)
    data, out, words = sys.argv[1:]
    about = json.loads(Path(words).read_text(encoding="utf-8"))
    import ui.__main__ as program
    from ui import app

    found = {"fault": "nothing was played"}

    def begin():
        windows = [one for one in app.QApplication.topLevelWidgets() if isinstance(one, app.Window)]
        if not windows or not windows[0].pages:
            app.QTimer.singleShot(50, begin)
            return
        try:
            found.update(play(windows[0], about, Path(out)), fault="")
        except (AssertionError, AttributeError, LookupError, RuntimeError, TypeError):
            found["fault"] = traceback.format_exc()
        finally:
            windows[0].close()

    app.QTimer.singleShot(0, begin)
    found["status"] = program.main(["--data", data, "--quit-after", "120"])
    print(json.dumps({**found, "opened": opened}))


def play(window, about, out):
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest

    from tests.ui.on_screen import held
    from ui.background import wait_for_all
    from ui.widgets.finding import keepsake

    keepsake.UNDO_SECONDS = 0.01
    prints_into(out)
    tell(window, about)
    check_fit(window, about)
    hand_over(window, about)
    fill_a_form(window, about)
    look_for(window, about)
    refused = refuse(window, about)
    cover(window)
    QTest.keyClick(window, Qt.Key.Key_F12)
    wait_for_all()
    for number in range(len(window.pages)):
        window.show_page(number)
    window.show_page(0)
    QTest.qWait(300)
    backwards = about["told"].lower()[::-1]
    about.clear()
    board = QGuiApplication.clipboard()
    return {
        "widgets": [words for words in held(window) if backwards in words.lower()[::-1]],
        "clipboard": board.text() + board.text(board.Mode.Selection),
        "memory": in_memory(backwards),
        "refused": refused,
        "printed": sorted(file.name for file in out.iterdir()),
    }


def tell(window, about):
    """Type all that is told about somebody, and look at what is found."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    find = window.pages[0]
    QTest.keyClicks(find.box, about["words"])
    QTest.qWait(900)  # a screen reader is told what was found
    where = find.asking.where
    for field, said in ((where.age, about["age"]), (where.lives_in, about["lives_in"])):
        QTest.keyClicks(field, said)
        QTest.keyClick(field, Qt.Key.Key_Return)
    find.box.setFocus()
    QTest.keyClick(find.box, Qt.Key.Key_Return)
    QTest.keyClick(find.list, Qt.Key.Key_Return)
    QTest.keyClick(find.list, Qt.Key.Key_A)
    assert window.visit.ids, window.tray.words.text()


def check_fit(window, about):
    """Answer questions on who can go: with what was said, with digits, and for a household."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    find = window.pages[0]
    find.check_fit()
    strip = find.found.fit
    for _ in range(4):
        if strip.answers.field.isVisible():
            QTest.keyClicks(strip.answers.field, about["words"])
            QTest.keyClick(strip.answers.field, Qt.Key.Key_Return)
        strip.wanted.emit("skip")
    strip.wanted.emit("people")
    QTest.keyClicks(strip.people.ages, about["words"])
    QTest.keyClick(strip.people.ages, Qt.Key.Key_Return)
    strip.people.said.emit(["partner"], [4], "any professional")
    assert find.fit.rows()
    find.fit.leave()


def hand_over(window, about):
    """Paper, text, a saved file, large on the screen, crisis numbers: everything that goes out."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    control = Qt.KeyboardModifier.ControlModifier
    window.show_page(1)
    sheet = window.pages[1]
    wait_until(lambda: sheet.preview.pages)
    line = sheet.steps.findChildren(type(window.pages[0].box).__bases__[0])[0]
    line.setText(about["next_step"])
    line.editingFinished.emit()
    for key in (Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_T):
        QTest.keyClick(window, key, control)
        for choice in window.tray.choices:
            if choice.text() == "It is safe":
                choice.click()
                break
        wait_until(lambda: any(one in window.tray.words.text() for one in DONE))
        window.tray.clear()
    window.show_page(0)
    window.pages[0].show_big()
    window.over.leave_big()
    QTest.keyClick(window, Qt.Key.Key_F9)
    crisis = window.stack.currentWidget()
    window.activateWindow()
    wait_until(crisis.back.hasFocus)
    QTest.keyClick(crisis.back, Qt.Key.Key_P)
    wait_until(lambda: "Sent to the printer" in window.tray.words.text())
    QTest.keyClick(crisis.back, Qt.Key.Key_Escape)


def fill_a_form(window, about):
    """Type about somebody on a form, look at it as it prints, and save it where they say."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window.show_form(window.visit.ids)
    form = window._in_front
    assert form.name == "Form", window.tray.words.text()
    fields = [stop for box in form.blanks.boxes for stop in box.stops]
    for field in fields:
        QTest.keyClicks(field, about["told"])  # a box takes no words
    wait_until(lambda: form.preview.pages)
    window.tray.clear()
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait_until(lambda: "Saved" in window.tray.words.text())
    window.show_page(0)


def look_for(window, about):
    """Look for the person among the records, and go through every section of the keeper's page."""
    from PySide6.QtTest import QTest

    from ui.background import wait_for_all

    page = next(page for page in window.pages if page.name == "Directory")
    window.show_page(window.pages.index(page))
    QTest.keyClicks(page.show_section(0).list.search, about["told"])
    for number in range(page.list.count()):
        page.show_section(number)
        wait_for_all()
    QTest.qWait(500)
    window.show_page(0)


DONE = ("Sent to the printer", "Saved", "Copied")


def refuse(window, about):
    """Try to keep words about somebody in every place that keeps words; all must refuse."""
    from datetime import date

    from directory.errors import SignpostProblem
    from ui import actions

    desk = window.pages[0].tools.desk
    one, words = window.visit.ids[0], about["about_a_person"]
    tries = (
        lambda: actions.add_tip(desk, one, words),
        lambda: actions.put_up_notice(desk, words, date(2027, 1, 1)),
        lambda: actions.set_desk_fact(desk, "safeguarding_lead", words),
        lambda: actions.keep_ready_sheet(desk, words[:40], [one]),
    )
    refused = 0
    for attempt in tries:
        try:
            attempt()
        except SignpostProblem:
            refused += 1
    page = window.pages[[type(one).__name__ for one in window.pages].index("DeskPage")]
    window.show_page(window.pages.index(page))
    field = page.fields["safeguarding_lead"].field
    field.setText(words)
    field.editingFinished.emit()
    return [refused, len(tries)]


def cover(window):
    """Go away from the keys, and come back."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window.over.idle.set_minutes(0.0005, 0)
    wait_until(window.over.cover.isVisible)
    window.over.idle.set_minutes(0, 0)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)


def prints_into(out):
    """Let the only printer and the file dialog put everything in one folder."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
    from PySide6.QtWidgets import QFileDialog

    from ui.widgets.handing import paper

    real = paper._printer

    def printer():
        made = real()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(out / f"printed-{len(list(out.iterdir()))}.pdf"))
        return made

    paper._printer = printer
    paper.QPrintDialog.exec = lambda _self: 1
    QPrinterInfo.availablePrinters = staticmethod(lambda: ["one"])
    QFileDialog.getSaveFileName = staticmethod(lambda *_given: (str(out / "saved.pdf"), ""))


def wait_until(true):
    from PySide6.QtTest import QTest

    for _ in range(1_600):  # a machine that does other work too may take long to draw a sheet
        if true():
            return
        QTest.qWait(50)
    raise AssertionError("waited 80 seconds in vain")


def in_memory(backwards):
    """Return the kinds of all things that still hold a word, which is handed in spelt backwards."""
    gc.unfreeze()
    gc.collect()
    ahead = [one for one in gc.get_objects() if not isinstance(one, FrameType)]
    seen, found = set(), []
    while ahead:
        one = ahead.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        for held in gc.get_referents(one):
            if isinstance(held, str):
                if backwards in held.lower()[::-1]:
                    found.append(type(one).__name__)
            elif isinstance(held, (dict, tuple)) and not gc.is_tracked(held):
                ahead.append(held)
    return found


if __name__ == "__main__":
    main()
