"""The sentences of the prints: typed, seen on the sheet at once, kept, put back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

from directory.errors import SignpostProblem
from ui import theme
from ui.actions import wording
from ui.background import Handle, Task
from ui.pages.directory.words.part import WordsPart
from ui.widgets.buttons import WordButton
from ui.widgets.forms.editor_inputs import TextInput
from ui.widgets.forms.list_and_form import Row
from ui.widgets.handing.paper import as_image
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.page_preview import PagePreview
from ui.widgets.speaking import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from directory.desk import Desk
    from directory.keeping.wording.wording import TextLine
    from ui.widgets.frame.page import Tools

SHIPS = "It ships as: {ours}"
MARKS = "Leave {marks} as it is: the sheet puts it in."
SCALE = 1.5
PREVIEW_HEIGHT = 420


class TextsPart(WordsPart):
    """Sentences on public paper that are ours and safe to change."""

    NAME = "On paper"
    EXPLAIN = (
        "Sentences on public paper that are ours and safe to change. The crisis box, numbers and "
        "names of services are not here. Another edition never changes what you write."
    )
    LIST = "Sentences of the prints. Enter changes one."

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._lines: dict[str, TextLine] = {}
        self._shown = ""
        self._asked = ""
        self.ships = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.words = TextInput(self)
        self.words.setAccessibleName("The sentence, as it is printed")
        self.keep = WordButton("Keep", kind="primary", parent=self)
        self.back = WordButton("Back to ours", icon="undo-2", parent=self)
        self.preview = PagePreview(self)
        self.preview.setMinimumHeight(PREVIEW_HEIGHT)
        column = self.both.form.column
        for part in (self.ships, self.words, self.notice):
            column.addWidget(part)
        column.addLayout(self.row_of(self.keep, self.back))
        column.addWidget(self.preview, 1)
        self.words.typed.connect(self._typed)
        self.keep.clicked.connect(self.save)
        self.back.clicked.connect(self._go_back)

    def refresh(self) -> None:
        """Show every sentence as it is printed now."""
        lines = wording.text_lines(self.tools.desk)
        self._lines = {line.block.id: line for line in lines}
        self._shown = ""
        self.both.show_rows([_row(line) for line in lines])

    def show_one(self, row_id: str) -> None:
        """Show one sentence, and the paper that it stands on."""
        line = self._lines[row_id]
        self._shown = row_id
        self.heading.set_words(line.block.place)
        marks = " and ".join(sorted(line.block.marks))
        told = (SHIPS.format(ours=line.block.ours), MARKS.format(marks=marks) if marks else "")
        self.ships.set_words("\n".join(filter(None, told)))
        self.words.show_value(line.words)
        self.back.setEnabled(line.changed)
        self.look()

    def enter(self) -> None:
        """Begin at the sentence."""
        self.words.setFocus()
        self.words.moveCursor(QTextCursor.MoveOperation.End)

    def look(self) -> None:
        """Say what is wrong or doubtful, and show the sheet with these words."""
        typed = self.words.toPlainText()
        self.keep.setEnabled(typed.strip() != self._lines[self._shown].words)
        try:
            doubts = wording.doubts_about_text(self.tools.desk, self._shown, typed)
        except SignpostProblem as problem:
            self.say([problem.words])
            self.keep.setEnabled(False)
            announce(self.words, problem.words)
            return
        self.say(doubts)
        announce(self.words, " ".join(doubts))
        if (asked := f"{self._shown} {typed}") != self._asked:
            self._asked = asked
            work = partial(_paint, self.tools.desk, self._shown, typed)
            Task(work, self._painted, self._not_painted).start()

    def save(self) -> bool:
        """Keep the sentence as it is typed."""
        typed = self.words.toPlainText()
        if self._shown and typed.strip() != self._lines[self._shown].words:
            self.do(partial(wording.change_text, self.tools.desk, self._shown, typed))
        return bool(self._shown)

    def fit(self, width: int) -> None:
        """Give the sheet as much room as there is."""
        super().fit(width)
        slim = width < theme.tall(theme.SLIM_WIDTH)
        self.preview.setMinimumHeight(PREVIEW_HEIGHT // 2 if slim else PREVIEW_HEIGHT)

    def _typed(self, _words: object) -> None:
        self._pause.start()

    def _go_back(self) -> None:
        if self.do(partial(wording.text_as_ships, self.tools.desk, self._shown)):
            self.words.setFocus()

    def _painted(self, done: tuple[str, tuple[QImage, ...]]) -> None:
        asked, pictures = done
        if asked == self._asked:
            self.preview.show_pages(pictures)

    def _not_painted(self, problem: Exception) -> None:
        """Say why there is no sheet to show; the sentence can be kept all the same."""
        self.preview.show_pages(())
        if isinstance(problem, SignpostProblem):
            self.say([f"It cannot be shown on a sheet now. {problem.words}"])
        else:
            self.tools.messages.problem(problem)


def _paint(desk: Desk, block: str, words: str, _handle: Handle) -> tuple[str, tuple[QImage, ...]]:
    from directory.printing.preview import pages_as_images

    printed = wording.preview_text(desk, block, words)
    return f"{block} {words}", tuple(as_image(one) for one in pages_as_images(printed.pdf, SCALE))


def _row(line: TextLine) -> Row:
    block, changed = line.block, " (changed here)" if line.changed else ""
    where = f"{block.place}{changed}"
    return Row(block.id, f"{line.words}\n{where}", f"{where}: {line.words}")
