"""One form for the chosen services: typed here, seen as it prints, printed or saved, never kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.actions import referral
from ui.background import Handle, Task
from ui.pages.form.bar import FormBar
from ui.pages.form.blanks import Blanks
from ui.widgets.frame.page import Page, Tools
from ui.widgets.handing import paper
from ui.widgets.handing.one_press import Drawn, draw, sides
from ui.widgets.handing.paper import as_image
from ui.widgets.handing.saving_file import save_as
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.page_preview import PagePreview

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from directory.desk.form.form import Edition, ReferralForm
    from directory.matching import Person
    from directory.printing import Printed
    from directory.printing.preview import PageImage

EMPTY = (
    "No form is open.\n\n"
    "Go to Find (Ctrl+1), open a service and press Form, or press Form on the sheet (Ctrl+2)."
)
NO_PRINTER = "This computer has no printer set up. Save the form as a PDF instead (Ctrl+S)."
REST_MS = 500
"""Typing must rest this long before the paper is drawn again."""
PREVIEW_SCALE = 1.5


@dataclass(slots=True, repr=False)
class Filling:
    """One form while it is filled in. In memory only, and gone with *Next person*."""

    ids: tuple[str, ...]
    edition: Edition
    size: str = "standard"
    typed: dict[str, str] = field(default_factory=dict)


class FormPage(Page):
    """Asks only what the chosen services need, with who sees it beside each."""

    HAS_OWN_SHEET_BUTTONS = True

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.came_from = 0
        """The number of the page from which the form was asked for."""
        self._filling: Filling | None = None
        self._form: ReferralForm | None = None
        self._wide = True
        self._drawings = 0
        self.bar = FormBar(self)
        self.blanks = Blanks(self)
        self.preview = PagePreview(self)
        self.empty = PlainLabel(EMPTY, theme.LARGE, kind="muted", parent=self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._lay_out()
        self._connect()
        self._show_parts()

    def open(self, ids: Sequence[str], person: Person | None = None) -> bool:
        """Begin a form for these services; what was answered already stands on it.

        Returns:
            Whether there is one to fill in; if not, it was said why.
        """
        edition: Edition = "public" if self.tools.visit.public_words else "professional"
        filling = Filling(tuple(ids), edition)
        if self._filling is not None and self._filling.ids == filling.ids:
            filling = self._filling  # they come back to what they had begun
        if not self._show(filling):
            return False
        if person is not None and self._form is not None:
            filling.typed = {**referral.answers_on(self._form, person), **filling.typed}
            self.blanks.show_form(self._form, filling.typed)
        return True

    def arrive(self) -> None:
        """Put the caret where filling in begins."""
        self._show_parts()
        if self._form is not None:
            self.blanks.go()
            self._draw()
        else:
            self.setFocus()

    def width_changed(self, width: int) -> None:
        """Below the narrow width there is room for the questions only."""
        self._wide = width >= theme.tall(theme.NARROW_WIDTH)
        self.bar.fit(slim=width < theme.tall(theme.NARROW_WIDTH))
        self._show_parts()

    def keep(self) -> object:
        """Return what was typed, for as long as *Next person* can be undone."""
        return self._filling

    def put_back(self, kept: object) -> None:
        """Show the form again with all that was typed."""
        filling = cast("Filling | None", kept)
        if filling is not None:
            self._show(filling)

    def print_paper(self) -> None:
        """Print the form with what is typed on it."""
        self._when_safe(self._print)

    def save(self) -> None:
        """Save the form with what is typed on it where the person says."""
        self._when_safe(self._save)

    # -- how it is laid out

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.TIGHT, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self.bar)
        self.empty.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self.empty, 1)
        self.body = QWidget(self)
        across = QHBoxLayout(self.body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.blanks, 1)
        across.addWidget(self.preview, 1)
        whole.addWidget(self.body, 1)

    def _connect(self) -> None:
        self.bar.chosen.connect(self._choose)
        self.bar.pressed.connect(self._press)
        self.blanks.typed.connect(self._type)
        self._rest.timeout.connect(self._draw)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._go_back)
        self.tools.visit.on_ended(self._forget)
        self.tools.visit.on_directory_changed(self._directory_changed)

    def _show_parts(self) -> None:
        some = self._form is not None
        self.bar.setVisible(some)
        self.body.setVisible(some)
        self.empty.setVisible(not some)
        self.preview.setVisible(some and self._wide)

    # -- filling it in

    def _show(self, filling: Filling) -> bool:
        try:
            form = referral.blank_form(self.tools.desk, filling.ids, filling.edition)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return False
        self._filling, self._form = filling, form
        self.bar.choose(filling.edition, filling.size)
        count = "1 service" if form.receivers == 1 else f"{form.receivers} services"
        self.bar.count.set_words(f"{form.title}: {count}. Nothing typed here is kept.")
        self.blanks.show_form(form, filling.typed)
        self._show_parts()
        return True

    def _type(self, told: tuple[str, str]) -> None:
        if self._filling is not None:
            name, words = told
            self._filling.typed[name] = words
            self._rest.start()

    def _choose(self) -> None:
        filling = self._filling
        if filling is None:
            return
        anew = filling.edition != self.bar.edition
        filling.edition, filling.size = self.bar.edition, self.bar.size_wanted
        if not anew or self._show(filling):
            self._draw()

    def _press(self, key: str) -> None:
        acts = {
            "back": self._go_back, "print": self.print_paper, "save": self.save,
            "blank": self._save_blank,
        }  # fmt: skip
        acts[key]()

    def _go_back(self) -> None:
        self.page_wanted.emit(self.came_from)

    def _forget(self, _nothing: object) -> None:
        self._rest.stop()
        self._drawings += 1
        self._filling = self._form = None
        self.blanks.forget()
        self.preview.show_pages(())
        self._show_parts()

    def _directory_changed(self, _nothing: object) -> None:
        if self._filling is not None and not self._show(self._filling):
            self._forget(None)

    # -- how it will print

    def _draw(self) -> None:
        """Draw the paper in the background, unless nobody could see it or something is too long."""
        self._rest.stop()
        if self._form is None or self._filling is None or not self.preview.isVisible():
            return
        if not self.blanks.fit:
            return  # it is said beside what was typed
        self._drawings += 1
        make = partial(_make, self._form, dict(self._filling.typed), self._filling.size)
        work = partial(_draw, make, self._drawings)
        Task(work, self._drawn, self.tools.messages.problem).start()

    def _drawn(self, drawn: tuple[int, tuple[PageImage, ...]]) -> None:
        number, pictures = drawn
        if number == self._drawings:
            self.preview.show_pages([as_image(picture) for picture in pictures])

    # -- handing it over

    def _when_safe(self, act: Callable[[], None]) -> None:
        """Act at once, or after the one question where a service on the form is sensitive."""
        if self._filling is None:
            self.tools.messages.say(EMPTY.partition("\n")[0])
            return
        cards = [actions.card_of(self.tools.desk, one) for one in self._filling.ids]
        known = [card for card in cards if card is not None]
        self.tools.hand_over.when_safe_to_take(known, act)

    def _print(self) -> None:
        if not paper.has_printer():
            self.tools.messages.say(NO_PRINTER)
        else:
            self._make(self._ask_printer, for_printer=True)

    def _save(self) -> None:
        self._make(self._save_made)

    def _save_blank(self) -> None:
        self._when_safe(partial(self._make, self._save_made, blank=True))

    def _make(
        self, then: Callable[..., None], *, for_printer: bool = False, blank: bool = False
    ) -> None:
        filling = self._filling
        if self._form is None or filling is None:
            return
        typed = {} if blank else dict(filling.typed)
        make = partial(_make, self._form, typed, referral.FILLABLE if blank else filling.size)
        work = partial(_for_printer, make) if for_printer else partial(_made, make)
        Task(work, then, self.tools.messages.problem).start()

    def _ask_printer(self, drawn: Drawn) -> None:
        if paper.ask_and_print(drawn.pictures, both_sides=False):
            self._handed_over(f"Sent to the printer: {sides(drawn.printed.pages)}.")

    def _save_made(self, printed: Printed) -> None:
        if self._form is not None:
            name = f"{self._form.file_title}.pdf"
            save_as(printed, name, self.tools.messages, self._handed_over)

    def _handed_over(self, words: str) -> None:
        ids = self._filling.ids if self._filling else ()
        self.tools.hand_over.one_tap.after(ids, words)


def _make(form: ReferralForm, typed: Mapping[str, str], format_: str) -> Printed:
    return referral.print_form(form, typed, format_)


def _made(make: Callable[[], Printed], _handle: Handle) -> Printed:
    return make()


def _for_printer(make: Callable[[], Printed], handle: Handle) -> Drawn:
    return draw(make(), handle)


def _draw(
    make: Callable[[], Printed], number: int, _handle: Handle
) -> tuple[int, tuple[PageImage, ...]]:
    from directory.printing.preview import pages_as_images

    return number, tuple(pages_as_images(make().pdf, PREVIEW_SCALE))
