"""The window: the status line, the rail, one page in front, the tray, the crisis strip."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import theme
from ui.background import wait_for_all
from ui.messages import Choice, Message, Messages, words_for
from ui.news import Visit
from ui.widgets.finding.keepsake import UNDO_SECONDS, Keepsake, Kept
from ui.widgets.finding.opening import Opening
from ui.widgets.frame import keys
from ui.widgets.frame.focus_in_sight import FocusInSight
from ui.widgets.frame.over_all import OverAll
from ui.widgets.frame.pages_made import PageLine, Pages
from ui.widgets.frame.rail import Rail
from ui.widgets.frame.status import StatusLine
from ui.widgets.safety.crisis import CrisisStrip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk import Desk
    from ui.pages.directory_page import DirectoryPage
    from ui.pages.form_page import FormPage
    from ui.widgets.frame.crisis_place import CrisisPlace
    from ui.widgets.frame.page import Page
    from ui.widgets.paper.tray import Tray
    from ui.widgets.settings.who_works_here import Role

TITLE = "Signpost"
"""Always this and nothing more: a title is seen by anyone, and kept by some systems."""
PRACTICE_AWAY = "Practice is put away. What you find now is real."
PRACTICE_BACK = "Practice is open. Nothing here is real."
CLEARED = "Cleared. Ready for the next person."
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
        self.pages = Pages((), self._make)
        self.strip: CrisisStrip | None = None
        self.tray: Tray | None = None
        self._desk: Desk | None = None
        self._practice: bool | None = None
        self._crisis: CrisisPlace | None = None
        self.status = StatusLine(self)
        self.rail = Rail(self)
        self.stack = QStackedWidget(self)
        self.opening = Opening(self)
        self.stack.addWidget(self.opening)
        self._lay_out()
        self.messages.on_said(self._show_message)
        self._kept = Keepsake(self)
        self._in_sight = FocusInSight(self)
        self.over = OverAll(self)
        self.over.nobody_here.connect(self._nobody_here)

    def fill(self, desk: Desk) -> None:
        """Show the directory that ``desk`` has open, on the first page."""
        from ui import actions  # these take a second to load: by now the window can be seen
        from ui.pages import PAGES
        from ui.widgets.frame.crisis_place import CrisisPlace
        from ui.widgets.frame.page import Tools
        from ui.widgets.handing.handing_over import HandOver
        from ui.widgets.paper.tray import Tray
        from ui.widgets.settings.who_works_here import role_here

        self._desk = desk
        self.hand_over = HandOver(desk, self.visit, self.messages, self)
        self._tools = Tools(desk, self.visit, self.messages, self.hand_over)
        self._crisis = CrisisPlace(self.stack, desk, self.hand_over)
        self.pages = Pages(PAGES, self._make)
        self.tray = Tray(self.visit, self)
        self.strip = CrisisStrip(actions.crisis_strip(desk), self)
        self._whole.addWidget(self.tray)
        self._whole.addWidget(self.strip)
        self.rail.set_pages([(line.name, line.icon) for line in PAGES])
        self.status.set_pages([line.name for line in PAGES])
        self._connect(self.tray, self.strip)
        self._listen_to_keys()
        self._directory_changed(None)
        self._fit()
        self._start_as(role_here(desk.directory.folder.path))
        typed = self.opening.take()
        if typed.words:
            self.type_words(typed.words, entered=typed.entered)

    def could_not_open(self, problem: BaseException) -> None:
        """Say in one sentence why there is no directory."""
        self.opening.give_up(words_for(problem))

    def show_page(self, number: object) -> None:
        """Bring a page to the front, counted from 0."""
        page = self.pages[int(str(number))]
        self.messages.let_go()
        self.stack.setCurrentWidget(page)
        self.rail.set_current(int(str(number)))
        if self.tray is not None:
            self.tray.page_has_buttons(
                page.HAS_OWN_SHEET_BUTTONS, shows_services=page.SHOWS_SERVICES
            )
        page.arrive()

    def next_person(self) -> None:
        """Forget everything about the person at the desk and be ready for the next."""
        kept = Kept(self.visit.chosen, tuple((page, page.keep()) for page in self.pages.made))
        self.forget_person()
        self._kept.hold(kept)
        self.messages.say_for(UNDO_SECONDS, CLEARED, Choice("Undo", self.person_back))

    def person_back(self) -> None:
        """Undo *Next person*, as long as that is offered."""
        kept = self._kept.take()
        if kept is None:
            return
        self.visit.put_all_back(kept.chosen)
        for page, part in kept.pages:
            page.put_back(part)
        self.show_page(0)

    def forget_person(self) -> None:
        """Forget everything about the person at the desk, past undoing."""
        self._kept.take()
        self.over.leave_big()
        if self._desk is not None:
            from ui import actions

            actions.forget(self._desk)
        self.visit.end()
        if self.tray is not None:
            self.tray.clear()
        self.show_page(0)

    def come_forward(self, _nothing: object = None) -> None:
        """Stand in front of every other window: Signpost was started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_crisis(self) -> None:
        """Show every crisis line, from whatever page."""
        if self._crisis is not None:
            self._crisis.show()

    def show_big(self, service_id: object) -> None:
        """Show one service large, for the person to read from across the desk."""
        from ui import actions

        if self._desk is None:
            return
        try:
            big = actions.show_big(self._desk, str(service_id))
        except SignpostProblem as problem:
            self.messages.problem(problem)
            return
        self.over.show_big(big)

    def show_form(self, ids: object) -> None:
        """Show one form for these services; what was answered already stands on it."""
        number = self.pages.number("Form")
        form = cast("FormPage", self.pages[number])
        answered = [page.answered() for page in self.pages.made]
        person = next((one for one in answered if one is not None), None)
        before = self._in_front
        if form.open(cast("Sequence[str]", ids), person):
            form.came_from = self.pages.index(before) if before else 0
            self.show_page(number)

    def show_record(self, record_id: str) -> None:
        """Open a record in the editor, from whatever page."""
        number = self.pages.number("Directory")
        self.show_page(number)
        cast("DirectoryPage", self.pages[number]).open_record(record_id)

    def type_words(self, words: str, *, entered: bool = False) -> None:
        """Show the first page with ``words`` typed in its box, and Enter pressed or not."""
        self.show_page(0)
        self.pages[0].type_words(words, entered=entered)

    def flip_words(self) -> None:
        """Change between words the person may see and words for professionals."""
        self.visit.flip_words()
        self.status.set_public_words(self.visit.public_words)

    # -- what Qt tells

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail and the panel away where there is no room."""
        super().resizeEvent(event)
        self.over.fit()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on watch whether anybody is here."""
        super().showEvent(event)
        self.over.watch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let nothing be cut off in the middle, and leave nothing behind."""
        self._kept.take()
        self.visit.end()
        for page in self.pages.made:
            page.stop_for_good()
        wait_for_all()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw pictures again when the look changes."""
        if event.type() == QEvent.Type.PaletteChange:
            for page in self.pages.made:
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
        self.visit.on_changed(self._sheet_changed)
        self.visit.on_directory_changed(self._directory_changed)

    def _make(self, line: PageLine) -> Page:
        page = line.kind()(self._tools, self.stack)
        page.setAccessibleName(line.name)
        self.stack.addWidget(page)
        page.crisis_wanted.connect(self.show_crisis)
        page.big_wanted.connect(self.show_big)
        page.sheet_wanted.connect(self._show_sheet)
        page.page_wanted.connect(self.show_page)
        page.need_wanted.connect(self._look_for)
        page.referral_wanted.connect(self.show_form)
        page.record_wanted.connect(self.show_record)
        page.width_changed(self.width())
        return page

    def _listen_to_keys(self) -> None:
        for names, call in (
            (keys.NEXT_PERSON, self.next_person),
            (keys.CRISIS, self.show_crisis),
            (keys.PUBLIC_WORDS, self.flip_words),
            (keys.PRINT, self._print),
            (keys.SAVE, self._save),
            (keys.COPY_TEXT, self._copy_text),
            (keys.SHOW_BIG, self._big_key),
            (keys.THIS_IS_WRONG, self._wrong_key),
            (keys.CHECK_FIT, self._fit_key),
        ):
            for name in names:
                QShortcut(QKeySequence(name), self).activated.connect(call)
        for number, name in enumerate(keys.PAGES):
            key = QShortcut(QKeySequence(name), self)
            key.setProperty("page", number)
            key.activated.connect(self._page_key)

    def _page_key(self) -> None:
        self.show_page(self.sender().property("page"))

    @property
    def _in_front(self) -> Page | None:
        """The page in front; None while the crisis panel is."""
        shown = self.stack.currentWidget()
        return next((page for page in self.pages.made if page is shown), None)

    def _copy_text(self) -> None:
        page = self._in_front
        (page.copy_text if page else self.hand_over.copy_sheet)()

    def _print(self) -> None:
        page = self._in_front
        (page.print_paper if page else self.hand_over.print_sheet)()

    def _save(self) -> None:
        page = self._in_front
        (page.save if page else self.hand_over.save_sheet)()

    def _big_key(self) -> None:
        if self._in_front is not None:
            self._in_front.show_big()

    def _wrong_key(self) -> None:
        if self._in_front is not None:
            self._in_front.this_is_wrong()

    def _fit_key(self) -> None:
        if self._in_front is not None:
            self._in_front.check_fit()

    def _start_as(self, role: Role) -> None:
        """Begin where the work of whoever sits here begins."""
        self.rail.hide_pages(role.hidden(line.name for line in self.pages.lines))
        if role.public_words != self.visit.public_words:
            self.flip_words()
        number = self.pages.number(role.page)
        self.show_page(number)
        if role.part:
            self.pages[number].begin_at(role.part)

    def _look_for(self, need_id: str) -> None:
        self.show_page(0)
        self.pages[0].look_for(need_id)

    def _show_sheet(self) -> None:
        self.show_page(self.pages.number("Sheet"))

    def _nobody_here(self) -> None:
        if self.pages:
            self.forget_person()
            self.over.cover.setFocus()

    def _show_message(self, message: Message) -> None:
        if self.tray is not None:
            self.tray.show_message(message)
        elif message.words:
            self.opening.say(message.words)

    def _sheet_changed(self, _chosen: object) -> None:
        count = len(self.visit.ids)
        if count:
            self.messages.let_go()
        sheet = self.pages.number("Sheet")
        word = f"Sheet ({count})" if count else "Sheet"
        self.rail.set_word(sheet, word, f"Sheet, {count} services on it")

    def _directory_changed(self, _nothing: object) -> None:
        if self._desk is None:
            return
        from ui import actions

        self.over.set_minutes(actions.idle_minutes(self._desk))
        practice = actions.is_practice(self._desk)
        self.status.say(actions.status_line(self._desk), practice=practice)
        if self._practice not in {None, practice}:
            self.visit.end()
            self.messages.say(PRACTICE_BACK if practice else PRACTICE_AWAY)
        self._practice = practice

    def _fit(self) -> None:
        width = self.width()
        slim = width < theme.tall(theme.SLIM_WIDTH)
        self.rail.setVisible(not slim and bool(self.pages))
        self.status.menu_button.setVisible(slim and bool(self.pages))
        for page in self.pages.made:
            page.width_changed(width)
        if self.tray is not None:
            self.tray.width_changed(width)
