"""The papers of the event: for whom and when, how each will print, one or all of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.actions import take_along
from ui.actions.event import event_paper_list, event_stalls
from ui.messages import Choice
from ui.pages.marketplace.paper_making import Asked, Made, PaperMaking
from ui.widgets.buttons import WordButton
from ui.widgets.flow import Flow
from ui.widgets.forms.editor_inputs import ChoiceInput
from ui.widgets.forms.picked_input import PickedInput
from ui.widgets.frame.event_section import EventSection
from ui.widgets.handing import paper
from ui.widgets.handing.one_press import sides
from ui.widgets.handing.saving_file import save_as
from ui.widgets.handing.saving_twin import TwinSaving
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.page_preview import PagePreview
from ui.widgets.wrapped_rows import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk import Desk
    from directory.interchange.twins import Twin, TwinFormat
    from directory.printing import Printed
    from ui.actions.event.event_paper_list import PaperOf
    from ui.actions.event.papers_of_day import SavedPapers
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

FORMATS = {
    "standard": "Standard print", "large": "Large print", "fillable": "To fill in on a screen",
    "taped": "A3 as A4 pages to tape", "A3-taped": "A3 as A4 pages to tape",
}  # fmt: skip
EDITIONS = {"public": "For the public", "professional": "For staff", "venue": "For the venue"}
PAUSE = 250
"""Milliseconds on a row, after which its paper is made."""
SAVE, SAVE_PDF = "Save ...", "Save as PDF"
MAKING, SAVING = "Making it ...", "Saving ..."
NO_PRINTER = "This computer has no printer set up. Save it as a PDF instead."
NOT_SHOWN = "It is for staff: press F8 to look at it where only you can see."
ONLY = "Only these stalls: type a part of a name"
ALL, CHANGED = "All of the day into a folder ...", "Only what changed ..."
AGAIN = "Changed since it was printed: "
MOST_NAMED = 3
Role = Qt.ItemDataRole


class PapersSection(EventSection):
    """The list at the left, the chosen paper at the right."""

    NAME = "Papers"
    ICON = "printer"

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(tools, held, parent)
        self.papers: dict[str, PaperOf] = {}
        self.printed: Printed | None = None
        self._asked: Asked | None = None
        self._only: tuple[str, ...] = ()
        self.making = PaperMaking(tools, self)
        self._twins = TwinSaving(tools.messages, self)
        self.list = QListWidget(self)
        self.form, self.edition = ChoiceInput(self), ChoiceInput(self)
        self.only = PickedInput(self)
        self.title = PlainLabel("", theme.LARGE, semibold=True, parent=self)
        self.said = PlainLabel("", theme.BODY, kind="muted", parent=self)
        self.again = PlainLabel("", theme.BODY, kind="warning", parent=self)
        self.print_it = WordButton("Print", icon="printer", parent=self)
        self.save_it = WordButton(SAVE_PDF, icon="save", parent=self)
        self.all = WordButton(ALL, icon="folder-open", parent=self)
        self.changed = WordButton(CHANGED, icon="folder-open", parent=self)
        self.preview = PagePreview(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()

    def event_changed(self) -> None:
        """Show the papers there are, and the chosen one as it would print now."""
        event = self.open_event
        if event is None:
            return
        public = self.tools.visit.public_words
        self.only.show_choices(event_stalls.stall_names(self.tools.desk, event, public=public))
        if not self.papers:
            self._fill()
        self._ask()
        self._show_again(())
        if event.printed:
            self.making.look_for_changes(event.id)

    def begin(self) -> None:
        """Begin at the list."""
        self.list.setFocus()

    def width_changed(self, width: int) -> None:
        """Leave the preview out where there is no room for it."""
        slim = width < theme.tall(theme.SLIM_WIDTH)
        self.preview.setVisible(not slim)
        self.title.setVisible(not slim)

    def save(self) -> bool:
        """Save the paper as a PDF; what organisers edit can be had for Word too."""
        self._save()
        return self.open_event is not None

    @property
    def chosen(self) -> PaperOf | None:
        """The paper that is chosen in the list."""
        if self.list.currentRow() < 0:
            return None
        return self.papers.get(str(self.list.currentItem().data(Role.UserRole)))

    def choose(self, name: str) -> None:
        """Choose the paper of this name."""
        for at in range(self.list.count()):
            if self.list.item(at).data(Role.UserRole) == name:
                self.list.setCurrentRow(at)

    def save_all_into(self, folder: Path, *, only_changed: bool = False) -> None:
        """Save the papers of the day into a folder, in the background."""
        if self.open_event is not None:
            self._allow_folders(False)
            self.tools.messages.say(SAVING)
            self.making.save_all(self.open_event.id, folder, only_changed=only_changed)

    # -- the chosen paper

    def _chosen_changed(self) -> None:
        one = self.chosen
        if one is None:
            return
        self.title.set_words(one.title)
        self.form.show_choices({code: _words(FORMATS, code) for code in one.formats})
        self.form.show_value(one.formats[0])
        self.form.setVisible(len(one.formats) > 1)
        self.edition.show_choices({code: _words(EDITIONS, code) for code in one.editions})
        self.edition.show_value(one.editions[0])
        self.edition.setVisible(len(one.editions) > 1)
        self.only.setVisible(one.per_stall)
        self._ask()

    def _ask(self) -> None:
        """Make it once there was a pause; what was made before is not it."""
        self.printed = None
        self.making.look_at(None)
        if not self._may_be_seen():
            self.preview.show_pages(())
        self._allow()
        self.said.set_words(MAKING)
        self._pause.start()

    def _make(self) -> None:
        one, event = self.chosen, self.open_event
        if one is None or event is None:
            return
        options = {"format": str(self.form.value()), "edition": str(self.edition.value())}
        stalls = self._only if one.per_stall else ()
        self.save_it.setText(SAVE if take_along.has_twins(one.name) else SAVE_PDF)
        self._asked = Asked(event.id, one.name, options, stalls)
        self.making.look_at(self._asked)

    def _show_made(self, made: Made) -> None:
        self.printed = made.printed
        may_be_seen = self._may_be_seen()
        self.preview.show_pages(made.pictures if may_be_seen else ())
        self._allow()
        if made.printed is None:
            self.said.set_words(made.why_not)
            return
        pages = made.printed.pages
        told = [f"{sides(pages)}."]
        if not may_be_seen:
            told.append(NOT_SHOWN)
        elif pages > len(made.pictures):
            told.append(f"The first {len(made.pictures)} are shown.")
        if not self.tools.visit.public_words:
            told += made.printed.warnings
        self.said.set_words(" ".join(told))

    def _may_be_seen(self) -> bool:
        """Return whether the chosen paper may be looked at on this screen."""
        one = self.chosen
        if one is None or not self.tools.visit.public_words:
            return True
        return event_paper_list.is_for_all(one) and self.edition.value() != "professional"

    def _allow(self) -> None:
        for button in (self.print_it, self.save_it):
            button.setEnabled(self.printed is not None)

    def _print(self) -> None:
        if self.printed is None:
            return
        if not paper.has_printer():
            self.tools.messages.say(NO_PRINTER, Choice(SAVE_PDF, self._save))
            return
        from directory.printing.preview import pages_as_images

        if paper.ask_and_print(pages_as_images(self.printed.pdf, paper.PRINT_SCALE)):
            self._handed_out(f"Sent to the printer: {sides(self.printed.pages)}.")

    def _save(self) -> None:
        one = self.chosen
        if self.printed is not None and one is not None:
            name = event_paper_list.file_name(one.title, str(self.form.value()))
            if self._asked is not None and take_along.has_twins(one.name):
                make = partial(_twin, self.tools.desk, self._asked)
                self._twins.ask(self.printed, name, make, self._handed_out)
            else:
                save_as(self.printed, name, self.tools.messages, self._handed_out)

    def _handed_out(self, words: str) -> None:
        self.tools.messages.say(words)
        if self._asked is not None:
            self.making.remember(self._asked)

    # -- all of them

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(None, "Save the papers into a folder")
        if name:
            self.save_all_into(Path(name), only_changed=self.sender() is self.changed)

    def _all_saved(self, saved: SavedPapers) -> None:
        self._allow_folders(True)
        count = len(saved.files)
        left = f" {len(saved.left_out)} left out: {saved.left_out[0]}" if saved.left_out else ""
        self.tools.messages.say(f"{count} {'file' if count == 1 else 'files'} saved.{left}")

    def _allow_folders(self, yes: bool = True) -> None:
        for button in (self.all, self.changed):
            button.setEnabled(yes)

    def _show_again(self, sheets: Sequence[str]) -> None:
        """Say what must be printed again."""
        more = len(sheets) - MOST_NAMED
        rest = f"; and {more} more" if more > 0 else ""
        words = f"{AGAIN}{'; '.join(sheets[:MOST_NAMED])}{rest}." if sheets else ""
        self.again.set_words(words)
        self.again.setVisible(bool(sheets))
        self.changed.setVisible(bool(sheets))

    def _remembered(self) -> None:
        self.held.took("Paper printed")

    # -- how it is put together

    def _fill(self) -> None:
        self.papers = {one.name: one for one in event_paper_list.papers()}
        whom = ""
        for one in self.papers.values():
            if one.whom != whom:
                whom = one.whom
                self._add_heading(whom)
            item = QListWidgetItem(f"{one.title}\n{one.when}", self.list)
            item.setData(Role.UserRole, one.name)
            item.setData(Role.AccessibleTextRole, f"{one.title}. {whom}. {one.when}")
        self.list.setCurrentRow(1)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme.font(theme.BODY, semibold=True))

    def _lay_out(self) -> None:
        self.list.setAccessibleName("Papers of the event")
        self.list.setObjectName("rows")
        wrap(self.list)
        self.list.setTabKeyNavigation(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.setAccessibleName("Size of print")
        self.edition.setAccessibleName("For whom")
        self.only.setAccessibleName("Only these stalls")
        self.only.pick.line.setPlaceholderText(ONLY)
        right = QVBoxLayout()
        right.setSpacing(theme.TIGHT)
        right.addWidget(self.again)
        right.addWidget(self.title)
        right.addLayout(_flow(self.form, self.edition))
        right.addWidget(self.only)
        right.addLayout(_flow(self.print_it, self.save_it, self.all, self.changed))
        right.addWidget(self.said)
        right.addWidget(self.preview, 1)
        right.addStretch(0)
        whole = QHBoxLayout(self.body)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        whole.setSpacing(theme.WIDE)
        whole.addWidget(self.list, 2)
        whole.addLayout(right, 5)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._chosen_changed)
        self._pause.timeout.connect(self._make)
        self.form.typed.connect(self._ask)
        self.edition.typed.connect(self._ask)
        self.only.typed.connect(self._only_changed)
        self.print_it.clicked.connect(self._print)
        self.save_it.clicked.connect(self._save)
        self.all.clicked.connect(self._ask_folder)
        self.changed.clicked.connect(self._ask_folder)
        self.making.made.connect(self._show_made)
        self.making.saved.connect(self._all_saved)
        self.making.failed.connect(self._allow_folders)
        self.making.remembered.connect(self._remembered)
        self.making.to_print_again.connect(self._show_again)

    def _only_changed(self, stalls: tuple[str, ...]) -> None:
        self._only = stalls
        self._ask()


def _flow(*parts: QWidget) -> Flow:
    row = Flow(theme.TIGHT)
    for part in parts:
        row.addWidget(part)
    return row


def _words(known: dict[str, str], code: str) -> str:
    return known.get(code, code.replace("-", " "))


def _twin(desk: Desk, asked: Asked, form: TwinFormat) -> Twin:
    return take_along.make_twin(desk, asked.name, (asked.event, *asked.stalls), asked.options, form)
