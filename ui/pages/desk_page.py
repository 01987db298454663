"""What this desk keeps for itself: who and what is here, the notice, ready sheets, *Ours*."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.actions.numbers_here import number_name, numbers_here, set_number_here
from ui.messages import Choice
from ui.widgets.frame.page import Page, Tools
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import Flowing
from ui.widgets.settings.desk_fields import DeskField
from ui.widgets.settings.desk_lists import DeskLists
from ui.widgets.settings.notice_form import NoticeForm
from ui.widgets.settings.number_fields import NumberFields
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from directory.store.local import Change
    from ui.actions import ThisDesk

TITLE = "This desk"
EXPLAIN = "Set once for this computer. It is saved as you go, and stays through every update."
PRACTICE = (
    "Practice is open: what you set here belongs to practice only. To set up your own desk, put "
    "practice away under Updates first."
)
NOT_YET, ENTERED = "Not entered yet", "Entered already"


class DeskPage(Page):
    """A calm form; what was not entered yet stands first."""

    SHOWS_SERVICES = False

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.fields: dict[str, DeskField] = {}
        self.practice = PlainLabel(PRACTICE, theme.BODY, kind="warning", parent=self)
        self.not_yet = PlainLabel(NOT_YET, theme.LARGE, semibold=True, kind="heading", parent=self)
        self.entered = PlainLabel(ENTERED, theme.LARGE, semibold=True, kind="heading", parent=self)
        self.notice = NoticeForm(tools.desk.today, self)
        self.lists = DeskLists(tools, self)
        self.numbers = NumberFields(self)
        self._facts = QVBoxLayout()
        self._area = QScrollArea(self)
        self._lay_out()
        self._connect()

    def arrive(self) -> None:
        """Show everything as it is kept, and begin with the first that was not entered."""
        page = self._show(again=True)
        self._show_numbers(again=True)
        self._sort(page)
        first = next((line.id for line in page.lines if not line.entered), "")
        (self.fields[first].field if first else self.notice.words).setFocus()
        self._in_sight(self.fields[first] if first else self.notice)

    def width_changed(self, width: int) -> None:
        """Put one column under the other, and each field under its words."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down if width < theme.tall(theme.NARROW_WIDTH) else across)
        for field in self.fields.values():
            field.slim(width < theme.tall(theme.SLIM_WIDTH))

    # -- how it is put together

    def _lay_out(self) -> None:
        area = self._area
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(TITLE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        body = Flowing()
        area.setWidget(body)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.BROAD, theme.WIDE, theme.BROAD, theme.WIDE)
        inside.setSpacing(theme.TIGHT)
        inside.addWidget(PlainLabel(TITLE, theme.TITLE, semibold=True))
        inside.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted"))
        inside.addWidget(self.practice)
        self._columns = self._make_columns()
        inside.addLayout(self._columns)
        inside.addStretch(1)
        self._layouts = (self._facts, self._columns, inside)

    def _make_columns(self) -> QBoxLayout:
        """Return the facts beside what is kept."""
        columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        columns.setSpacing(2 * theme.BROAD)
        self._facts.setSpacing(theme.HAIR)
        self._facts.addStretch(1)
        columns.addLayout(self._facts, 1)
        kept = QVBoxLayout()
        kept.setSpacing(theme.TIGHT)
        kept.addWidget(PlainLabel("Notice", theme.LARGE, semibold=True, kind="heading"))
        kept.addWidget(self.notice)
        kept.addSpacing(theme.GAP)
        kept.addWidget(self.lists)
        kept.addWidget(self.numbers)
        kept.addStretch(1)
        columns.addLayout(kept, 1)
        return columns

    def _connect(self) -> None:
        self.notice.put_up.connect(self._put_up)
        self.notice.taken_down.connect(self._take_down)
        self.lists.done.connect(self._saved)
        self.numbers.changed.connect(self._set_number)
        self.tools.visit.on_words_changed(self._name_numbers)
        self.tools.visit.on_ended(self._forget)
        self.tools.visit.on_directory_changed(self._reload)

    # -- showing what is kept

    def _show(self, *, again: bool = False) -> ThisDesk:
        """Show everything as it is kept; ``again`` also where something else was typed."""
        page = actions.this_desk_page(self.tools.desk)
        self.practice.setVisible(actions.is_practice(self.tools.desk))
        for line in page.lines:
            if line.id in self.fields:
                self.fields[line.id].show_line(line, again=again)
            else:
                self._make_field(line.id, DeskField(line, self))
        self.notice.show_notice(page.notice, again=again)
        self.lists.show_lists(page)
        return page

    def _show_numbers(self, *, again: bool = False) -> None:
        numbers, public = numbers_here(self.tools.desk), self.tools.visit.public_words
        self.numbers.show_numbers(numbers, public=public, again=again)

    def _name_numbers(self, _nothing: object) -> None:
        if self.numbers.fields:
            self._show_numbers()

    def _make_field(self, fact: str, field: DeskField) -> None:
        field.changed.connect(self._set_fact)
        field.confirmed.connect(self._confirm_fact)
        field.slim(self.window().width() < theme.tall(theme.SLIM_WIDTH))
        self.fields[fact] = field

    def _sort(self, page: ThisDesk) -> None:
        """Put what was not entered first. Only on arriving: nothing moves while somebody types."""
        missing = [self.fields[line.id] for line in page.lines if not line.entered]
        there = [self.fields[line.id] for line in page.lines if line.entered]
        self.not_yet.setVisible(bool(missing))
        self.entered.setVisible(bool(there))
        for part in (self.not_yet, *missing, self.entered, *there):
            self._facts.removeWidget(part)
            self._facts.insertWidget(self._facts.count() - 1, part)
        for field in self.fields.values():
            field.show()  # now, so that it has its height before it is scrolled to
        stops = [(field.field, field.sure) for field in (*missing, *there)]
        follow(self, [stop for pair in stops for stop in pair])

    def _in_sight(self, part: QWidget) -> None:
        """Scroll so that all of a part can be seen, with what it says."""
        for layout in self._layouts:
            layout.invalidate()
            layout.activate()
        self._area.ensureWidgetVisible(part, 0, theme.WIDE)

    def _forget(self, _nothing: object) -> None:
        """Show only what is kept: what was typed and not saved goes, as with the person."""
        self.lists.forget()
        self.numbers.forget()
        if self.fields:
            self._show(again=True)

    def _reload(self, _nothing: object) -> None:
        if self.fields:
            self._show()
        if self.isVisible():
            self._show_numbers()

    # -- what a person does

    def _set_fact(self, fact: object, typed: object) -> None:
        field = self.fields[str(fact)]
        done = self._try(partial(actions.set_desk_fact, fact=str(fact), value=str(typed)), field)
        if done:
            unknown = actions.town_not_known(self.tools.desk) if fact == "town" else ""
            self._saved(f"Saved: {field.line.label}. {unknown}".strip(), done)
            field.show_line(field.line, again=True)

    def _set_number(self, name: object, typed: object) -> None:
        field = self.numbers.fields[str(name)]
        call = partial(set_number_here, name=str(name), words=str(typed))
        done = self._try(call, field)
        if done:
            self._saved(f"Saved: {number_name(str(name))}.", done)
            self._show_numbers(again=True)

    def _confirm_fact(self, fact: object) -> None:
        field = self.fields[str(fact)]
        done = self._try(partial(actions.confirm_desk_fact, fact=str(fact)), field)
        if done:
            self._saved(f"Checked today: {field.line.label}.", done)

    def _put_up(self, words: object, day: date) -> None:
        done = self._try(partial(actions.put_up_notice, words=str(words), ends_on=day), self.notice)
        if done:
            self._saved("The notice is up.", done)

    def _take_down(self) -> None:
        self._saved("The notice is down.", (actions.take_down_notice(self.tools.desk),))

    def _try(
        self, change: Callable[..., Change], beside: DeskField | NoticeForm
    ) -> tuple[Change, ...]:
        """Make a change, or say why not beside where it was typed."""
        try:
            return (change(self.tools.desk),)
        except SignpostProblem as problem:
            beside.refuse(problem.words)
            self._in_sight(beside)
            return ()

    def _saved(self, words: str, done: Iterable[Change]) -> None:
        """Show what is kept now, say what was done, and offer to undo it."""
        changed = tuple(one for one in done if one.before != one.after)
        self._show()
        if changed:
            self.tools.messages.say(words, Choice("Undo", partial(self._undo, changed)))
            self.tools.visit.tell_directory_changed()

    def _undo(self, changes: tuple[Change, ...]) -> None:
        actions.undo(self.tools.desk, *changes)
        self._show()
        self.tools.messages.say("Undone.")
        self.tools.visit.tell_directory_changed()
