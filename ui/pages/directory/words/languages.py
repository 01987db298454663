"""Languages of papers: how far each may be trusted, its words to read, and who has checked them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from directory.errors import SignpostProblem
from ui import theme
from ui.actions import translations
from ui.background import Handle, Task
from ui.pages.directory.words.part import WordsPart
from ui.widgets.buttons import WordButton
from ui.widgets.forms.day_field import DayField
from ui.widgets.forms.editor_inputs import LineInput
from ui.widgets.forms.list_and_form import Row
from ui.widgets.handing.saving_file import save_as
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from directory.desk import Desk
    from directory.desk.paper.translations import LanguageState
    from directory.printing import Printed
    from ui.widgets.frame.page import Tools

WHO = "Who checked it: a role, such as interpreter"
WHEN = "The day of the check"
WORDS_HEIGHT = 220
FILE_NAME = "Draft to check.pdf"


class LanguagesPart(WordsPart):
    """The languages, and one of them to read, have checked, and use."""

    NAME = "Languages"
    EXPLAIN = (
        "Papers can say our own words in a second language, under the English. A language is off "
        "until you say who checked its words. What services wrote stays in English."
    )
    LIST = "Languages of papers. Enter goes to one."

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(tools, parent)
        self._states: dict[str, LanguageState] = {}
        self.state = PlainLabel("", theme.BODY, parent=self)
        self.words = QPlainTextEdit(self)
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setFont(theme.font(theme.BODY))
        self.words.setMinimumHeight(theme.tall(WORDS_HEIGHT))
        self.words.setAccessibleName("Every sentence, in English and under it in the language")
        self.reviewer = LineInput(self)
        self.reviewer.setAccessibleName(WHO)
        self.day = DayField(WHEN, self)
        self.keep = WordButton("It is checked: use it", icon="check", kind="primary", parent=self)
        self.stop = WordButton("Stop using it", icon="x", parent=self)
        self.draft = WordButton("Save a draft to check", icon="download", parent=self)
        self._lay_out()
        self.keep.clicked.connect(self.save)
        self.reviewer.returnPressed.connect(self.save)
        self.stop.clicked.connect(self._stop)
        self.draft.clicked.connect(self._save_draft)

    def refresh(self) -> None:
        """Show every language as it is now."""
        states = translations.languages(self.tools.desk)
        self._states = {one.catalogue.code: one for one in states}
        self.both.show_rows([_row(one) for one in states])

    def show_one(self, row_id: str) -> None:
        """Show one language with its words."""
        state = self._states[row_id]
        self.say(())
        self.heading.set_words(f"{state.catalogue.name} ({state.catalogue.own_name})")
        self.state.set_words(translations.state_words(state))
        pairs = state.catalogue.sentences.items()
        self.words.setPlainText("\n\n".join(f"{english}\n{said}" for english, said in pairs))
        self.reviewer.show_value(state.reviewer)
        self.day.set_day(state.checked_on or self.tools.desk.today)
        self.stop.setEnabled(state.checked_on is not None)

    def enter(self) -> None:
        """Begin at its words."""
        self.words.setFocus()

    def save(self) -> bool:
        """Keep who has checked it, and when."""
        code, who = self.both.current, self.reviewer.text()
        act = partial(translations.have_checked, self.tools.desk, code, who, self.day.day())
        if self.do(act):
            self.both.choose(code)
        return True

    def _lay_out(self) -> None:
        column = self.both.form.column
        column.addWidget(self.state)
        column.addWidget(self.words, 1)
        for name, field in ((WHO, self.reviewer), (WHEN, self.day)):
            column.addWidget(PlainLabel(name, theme.BODY, kind="muted", parent=self))
            column.addWidget(field)
        column.addWidget(self.notice)
        column.addLayout(self.row_of(self.keep, self.stop))
        column.addLayout(self.row_of(self.draft))

    def _stop(self) -> None:
        code = self.both.current
        if self.do(partial(translations.stop_using, self.tools.desk, code)):
            self.both.choose(code)

    def _save_draft(self) -> None:
        work = partial(_draft, self.tools.desk, self.both.current)
        Task(work, self._offer, self._failed).start()

    def _offer(self, printed: Printed) -> None:
        save_as(printed, FILE_NAME, self.tools.messages)

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, SignpostProblem):
            self.say([problem.words])
        self.tools.messages.problem(problem)


def _draft(desk: Desk, code: str, _handle: Handle) -> Printed:
    return translations.draft(desk, code)


def _row(state: LanguageState) -> Row:
    told = "In use." if state.ready else "Off: not checked."
    return Row(state.catalogue.code, f"{state.catalogue.name}\n{told}",
               f"{state.catalogue.name}. {translations.state_words(state)}")  # fmt: skip
