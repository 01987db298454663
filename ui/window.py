"""The window: the status line, the rail, one page in front, the tray, the crisis strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.background import wait_for_all
from ui.messages import Message, Messages, words_for
from ui.news import Visit
from ui.widgets import keys
from ui.widgets.crisis import CrisisPanel, CrisisStrip
from ui.widgets.labels import PlainLabel
from ui.widgets.rail import Rail
from ui.widgets.status import StatusLine

if TYPE_CHECKING:
    from directory.desk import Desk
    from ui.widgets.page import Page
    from ui.widgets.tray import Tray

TITLE = "Signpost"
"""Always this and nothing more: a title is seen by anyone, and kept by some systems."""
OPENING = "Opening the directory ..."
PRACTICE_AWAY = "Practice is put away. What you find now is real."
PRACTICE_BACK = "Practice is open. Nothing here is real."
FIRST_SIZE = (1366, 690)
LEAST_SIZE = (480, 320)


class Window(QWidget):
    """Shows itself at once, empty; :meth:`fill` gives it a directory."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self.messages = Messages(self)
        self.visit = Visit(self)
        self.pages: list[Page] = []
        self.strip: CrisisStrip | None = None
        self.tray: Tray | None = None
        self._desk: Desk | None = None
        self._practice: bool | None = None
        self._crisis: CrisisPanel | None = None
        self._before_crisis: QWidget | None = None
        self.status = StatusLine(self)
        self.rail = Rail(self)
        self.stack = QStackedWidget(self)
        self.opening = PlainLabel(OPENING, theme.TITLE, kind="muted", parent=self)
        self.opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self.opening)
        self._lay_out()
        self.messages.on_said(self._show_message)

    def fill(self, desk: Desk) -> None:
        """Show the directory that ``desk`` has open, on the first page."""
        from ui import actions  # these take a second to load: by now the window can be seen
        from ui.pages import PAGES
        from ui.widgets.handing_over import HandOver
        from ui.widgets.page import Tools
        from ui.widgets.tray import Tray

        self._desk = desk
        self.hand_over = HandOver(desk, self.visit, self.messages, self)
        tools = Tools(desk, self.visit, self.messages, self.hand_over)
        self.pages = [kind(tools, self) for kind in PAGES]
        for page in self.pages:
            self.stack.addWidget(page)
        self.tray = Tray(self.visit, self)
        self.strip = CrisisStrip(actions.crisis_strip(desk), self)
        self._whole.addWidget(self.tray)
        self._whole.addWidget(self.strip)
        self.rail.set_pages([(page.NAME, page.ICON) for page in self.pages])
        self.status.set_pages([page.NAME for page in self.pages])
        self._connect(self.tray, self.strip)
        self._listen_to_keys()
        self._directory_changed(None)
        self._fit()
        self.show_page(0)

    def could_not_open(self, problem: BaseException) -> None:
        """Say in one sentence why there is no directory."""
        self.opening.set_words(words_for(problem))

    def show_page(self, number: object) -> None:
        """Bring a page to the front, counted from 0."""
        page = self.pages[int(str(number))]
        self.messages.quiet()
        self.stack.setCurrentWidget(page)
        self.rail.set_current(self.pages.index(page))
        if self.tray is not None:
            self.tray.page_has_buttons(page.HAS_OWN_SHEET_BUTTONS)
        page.arrive()

    def next_person(self) -> None:
        """Forget everything about the person at the desk and be ready for the next."""
        self.visit.end()
        if self.tray is not None:
            self.tray.clear()
        self.show_page(0)
        self.messages.say("Cleared. Ready for the next person.")

    def show_crisis(self) -> None:
        """Show every crisis line, from whatever page."""
        if self._desk is None or self.stack.currentWidget() is self._crisis:
            return
        if self._crisis is None:
            from ui import actions

            self._crisis = CrisisPanel(actions.crisis(self._desk), self)
            self._crisis.back_wanted.connect(self._leave_crisis)
            self.stack.addWidget(self._crisis)
        self._before_crisis = self.stack.currentWidget()
        self.stack.setCurrentWidget(self._crisis)
        self._crisis.back.setFocus()

    def type_words(self, words: str) -> None:
        """Show the first page with ``words`` typed in its box."""
        self.show_page(0)
        self.pages[0].type_words(words)

    def flip_words(self) -> None:
        """Change between words the person may see and words for professionals."""
        self.visit.flip_words()
        self.status.set_public_words(self.visit.public_words)

    # -- what Qt tells

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail and the panel away where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let nothing be cut off in the middle, and leave nothing behind."""
        self.visit.end()
        for page in self.pages:
            page.stop_for_good()
        wait_for_all()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw pictures again when the look changes."""
        if event.type() == QEvent.Type.PaletteChange:
            for page in self.pages:
                page.colour()
        super().changeEvent(event)

    # -- how it is put together

    def _lay_out(self) -> None:
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.status)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(self.stack, 1)
        self._whole.addLayout(across, 1)

    def _connect(self, tray: Tray, strip: CrisisStrip) -> None:
        self.rail.page_wanted.connect(self.show_page)
        self.status.page_wanted.connect(self.show_page)
        self.status.flip_wanted.connect(self.flip_words)
        tray.print_wanted.connect(self.hand_over.print_sheet)
        tray.save_wanted.connect(self.hand_over.save_sheet)
        tray.copy_wanted.connect(self.hand_over.copy_sheet)
        strip.crisis_wanted.connect(self.show_crisis)
        strip.next_wanted.connect(self.next_person)
        for page in self.pages:
            page.crisis_wanted.connect(self.show_crisis)
        self.visit.on_changed(self._sheet_changed)
        self.visit.on_directory_changed(self._directory_changed)

    def _listen_to_keys(self) -> None:
        for names, call in (
            (keys.NEXT_PERSON, self.next_person),
            (keys.CRISIS, self.show_crisis),
            (keys.PUBLIC_WORDS, self.flip_words),
            (keys.PRINT, self.hand_over.print_sheet),
            (keys.SAVE, self.hand_over.save_sheet),
            (keys.COPY_TEXT, self._copy_text),
        ):
            for name in names:
                QShortcut(QKeySequence(name), self).activated.connect(call)
        for number in range(len(self.pages)):
            key = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            key.setProperty("page", number)
            key.activated.connect(self._page_key)

    def _page_key(self) -> None:
        self.show_page(self.sender().property("page"))

    def _copy_text(self) -> None:
        page = self.stack.currentWidget()
        if page in self.pages:
            self.pages[self.pages.index(page)].copy_text()
        else:
            self.hand_over.copy_sheet()

    def _leave_crisis(self) -> None:
        before = self._before_crisis
        self.show_page(self.pages.index(before) if before in self.pages else 0)

    def _show_message(self, message: Message) -> None:
        if self.tray is not None:
            self.tray.show_message(message)
        elif message.words:
            self.opening.set_words(message.words)

    def _sheet_changed(self, _chosen: object) -> None:
        count = len(self.visit.ids)
        sheet = [page.NAME for page in self.pages].index("Sheet")
        word = f"Sheet ({count})" if count else "Sheet"
        self.rail.set_word(sheet, word, f"Sheet, {count} services on it")

    def _directory_changed(self, _nothing: object) -> None:
        if self._desk is None:
            return
        from ui import actions

        practice = actions.is_practice(self._desk)
        self.status.say(actions.status_line(self._desk), practice=practice)
        if self._practice not in {None, practice}:
            self.visit.end()
            self.messages.say(PRACTICE_BACK if practice else PRACTICE_AWAY)
        self._practice = practice

    def _fit(self) -> None:
        width = self.width()
        slim = width < theme.SLIM_WIDTH
        self.rail.setVisible(not slim and bool(self.pages))
        self.status.menu_button.setVisible(slim and bool(self.pages))
        for page in self.pages:
            page.width_changed(width)
        if self.tray is not None:
            self.tray.width_changed(width)
