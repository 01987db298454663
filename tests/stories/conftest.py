"""A person at the keys of the whole window, and the paper that comes out."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from directory.printing import preview
from tests.ui.conftest import full as full
from tests.ui.conftest import noon as noon
from ui.widgets.handing import paper

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Press keys as a person does, wherever the caret is; words and other keys are counted."""

    def __init__(self, window, qtbot):
        self.window = window
        self._qtbot = qtbot
        self.keys = 0

    def type(self, words):
        """Type words and wait until they were answered."""
        self._qtbot.keyClicks(self._here(), words)
        self._qtbot.waitUntil(lambda: not self.window.pages[0].box.waiting)

    def press(self, key, held=Qt.KeyboardModifier.NoModifier):
        """Press one key that is no letter of the words."""
        self.keys += 1
        QTest.keyClick(self._here(), key, held)

    def go_to(self, name):
        """Move down the list until the keys act on the service that is called so."""
        find = self.window.pages[0]
        assert find.list.hasFocus()
        for _ in range(find.table.rowCount()):
            if find.list.currentIndex().data() == name:
                return
            self.press(Key.Key_Down)
        raise AssertionError(f"{name} is not in the list: {self.list()}")

    def list(self):
        """Return the names in the list, from the top."""
        table = self.window.pages[0].table
        return [table.index(row, 0).data() for row in range(table.rowCount())]

    def answer(self, words):
        """Press the button beside the question that says so."""
        choice = next(one for one in self.window.tray.choices if words in one.text())
        choice.setFocus()
        QTest.keyClick(choice, Key.Key_Space)
        self.keys += 1

    def print_sheet(self):
        """Ask for the sheet on paper."""
        self.press(Key.Key_P, CTRL)

    def _here(self):
        return QApplication.focusWidget() or self.window


@pytest.fixture
def hands(full, qtbot):
    """A person at the keys of a window on the practice directory."""
    return Hands(full, qtbot)


@pytest.fixture
def printer(monkeypatch, tmp_path, qtbot):
    """The only printer of this computer, and the words on the last paper that came out of it.

    What a printer is given are pictures; the words are read from the file they were made of.
    """
    out = tmp_path / "printed.pdf"
    drawn = []
    draw = preview.pages_as_images

    def watched(pdf, scale=1.0):
        if scale == paper.PRINT_SCALE:
            drawn.append(pdf)
        return draw(pdf, scale)

    def to_a_file(_mode):
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(out))
        return made

    to_a_file.PrinterMode = QPrinter.PrinterMode
    to_a_file.Unit = QPrinter.Unit
    to_a_file.DuplexMode = QPrinter.DuplexMode
    monkeypatch.setattr(preview, "pages_as_images", watched)
    monkeypatch.setattr(paper, "QPrinter", to_a_file)
    monkeypatch.setattr(paper.QPrintDialog, "exec", lambda _self: 1)
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", lambda: ["one"])

    def words():
        qtbot.waitUntil(lambda: bool(drawn) and out.exists(), timeout=20_000)
        return read_back(drawn[-1])

    return SimpleNamespace(words=words, drawn=drawn, out=out)


def read_back(pdf):
    """Return the words of a PDF, side after side, with its title and the like at the end."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        sides = [page.get_textpage().get_text_range() for page in document]
        about = " ".join(map(str, document.get_metadata_dict().values()))
    return " ".join(" ".join([*sides, about]).split())
