"""The sheet for this person: the services in order, its lines, and the paper as it will print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from ui import actions, theme
from ui.pages.sheet.bar import SheetBar
from ui.pages.sheet.language import SheetLanguage
from ui.pages.sheet.services import SheetServices
from ui.widgets.finding.also_offers import AlsoOffers
from ui.widgets.frame.page import Page, Tools
from ui.widgets.handing.making_sheet import FOR_STAFF, FORMS
from ui.widgets.handing.paper import as_image
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.next_steps import NextSteps
from ui.widgets.paper.page_preview import PagePreview
from ui.widgets.paper.second_choice import SecondChoiceRow
from ui.widgets.scrolled import scroll_area

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.actions import SheetLines
    from ui.widgets.handing.making_sheet import Ready, Wanted

EMPTY = (
    "Nothing is on the sheet yet.\n\n"
    "Go to Find (Ctrl+1), type what they said, and press A on each service that fits."
)
MAKING = "Making the sheet ..."
LOOK_ALONE = "Look at this sheet before you print it: press F8 where only you can see the screen."
WITH_NEXT_STEPS = ("standard", "large", "easy-read")
LIST_SHARE, PREVIEW_SHARE = 5, 6
LEAST_LIST, LEAST_PREVIEW = 184, 200
"""Px down, where one stands above the other."""


class SheetPage(Page):
    """Put the services in order, look at the sheet, hand it over."""

    HAS_OWN_SHEET_BUTTONS = True

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._lines: SheetLines | None = None
        self._size: tuple[str, str] | None = None
        self.bar = SheetBar(tools, self)
        self.services = SheetServices(tools, self)
        self.table, self.list = self.services.table, self.services.list
        self.second = SecondChoiceRow(self)
        self.steps = NextSteps(self)
        self.also = AlsoOffers(self)
        self.language = SheetLanguage(tools, self)
        self.preview = PagePreview(self)
        self.count = self.bar.count
        self.warnings = PlainLabel("", theme.BODY, kind="warning", parent=self)
        self.empty = PlainLabel(EMPTY, theme.LARGE, kind="muted", parent=self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self._connect()
        self._show_chosen(())

    def arrive(self) -> None:
        """Show the sheet as it would print now."""
        self._show_chosen(self.tools.visit.chosen)
        if self.tools.visit.ids:
            self.bar.go()
        else:
            self.setFocus()

    def width_changed(self, width: int) -> None:
        """Below the narrow width all stands in one column, and the buttons say less."""
        self._show_parts()
        self.bar.fit(width)

    def keep(self) -> object:
        """Return the sheet as it was wanted."""
        return self.tools.hand_over.wanted

    def put_back(self, kept: object) -> None:
        """Want the sheet again as it was."""
        wanted = cast("Wanted", kept)
        hidden = wanted.form == FOR_STAFF and self.tools.visit.public_words
        form = FORMS[0] if hidden else wanted.form
        self.tools.hand_over.want(form=form, choices=wanted.choices, language=wanted.language)
        if self.tools.visit.ids:
            self.tools.visit.put_in_order(wanted.ids)

    # -- how it is laid out

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.TIGHT, 0, 0)
        whole.setSpacing(theme.TIGHT)
        whole.addWidget(self.bar)
        self.empty.setContentsMargins(theme.WIDE, theme.TIGHT, theme.WIDE, theme.TIGHT)
        whole.addWidget(self.empty, 1)
        inside = QWidget()
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        self._across.addLayout(self._left(), LIST_SHARE)
        self._across.addWidget(self.preview, PREVIEW_SHARE)
        self.body = scroll_area(inside, "The sheet, its lines and how it will print", self)
        whole.addWidget(self.body, 1)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(theme.TIGHT)
        left.addWidget(self.services, 1)
        left.addWidget(self.language)
        left.addWidget(self.second)
        left.addWidget(self.steps)
        left.addWidget(self.also)
        left.addWidget(self.warnings)
        left.addSpacing(theme.HAIR)
        return left

    def _connect(self) -> None:
        hand_over = self.tools.hand_over
        self.services.marked.connect(self._show_second)
        self.also.need_wanted.connect(self.need_wanted)
        self.bar.form_wanted.connect(self._ask_chosen)
        self.bar.fitted.connect(self._say_size)
        self.second.another_wanted.connect(self._another)
        self.second.flip_wanted.connect(self._flip_second)
        self.steps.changed.connect(self._change_steps)
        hand_over.on_ready(self._show_sheet)
        hand_over.on_failed(self._sheet_failed)
        hand_over.on_altered(self._show_chosen)
        self.tools.visit.on_changed(self._show_chosen)
        self.tools.visit.on_ended(self._forget)
        self.tools.visit.on_directory_changed(self._show_chosen)
        self.tools.visit.on_words_changed(self._words_changed)

    def _words_changed(self, _nothing: object) -> None:
        """What is for staff goes from the screen once the person may see it."""
        hand_over, public = self.tools.hand_over, self.tools.visit.public_words
        if public and hand_over.wanted.form == FOR_STAFF:
            hand_over.want(form=FORMS[0])
        self.bar.show_form(public_words=public)

    def _ask_chosen(self) -> None:
        self.referral_wanted.emit(self.tools.visit.ids)

    # -- the services

    def _show_chosen(self, _chosen: object) -> None:
        hand_over, visit = self.tools.hand_over, self.tools.visit
        if self.isVisible() and hand_over.put_in_order():
            return  # they moved, so this was called again for the new order
        self.services.show_chosen()
        self.also.offer(actions.offers_beside(self.tools.desk, visit.ids))
        self.bar.show_form(public_words=visit.public_words)
        self.language.show_choice()
        self.warnings.setVisible(False)
        self.preview.show_pages(())
        self._lines = self._size = None
        self.count.set_words(MAKING if visit.ids else "The sheet")
        self._show_parts()
        if visit.ids and self.isVisible():
            hand_over.prepare()

    def _show_parts(self) -> None:
        """Show what there is something to say about, and room for."""
        some = bool(self.tools.visit.ids)
        wide = self.window().width() >= theme.tall(theme.NARROW_WIDTH)
        self._stand(beside=wide)
        written = some and self.tools.hand_over.wanted.form in WITH_NEXT_STEPS
        self.empty.setVisible(not some)
        self.body.setVisible(some)
        self.preview.setVisible(some)
        self.steps.setVisible(written)
        self.second.setVisible(written and self._lines is not None)
        self.also.fit(slim=not wide)
        self.bar.set_any(some)
        self._across.invalidate()  # parts of a part that was out of sight kept their old places

    def _stand(self, *, beside: bool) -> None:
        """Where there is little room across all stands in one column, which scrolls."""
        ways = QBoxLayout.Direction
        self._across.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self.services.setMinimumHeight(0 if beside else theme.tall(LEAST_LIST))
        self.preview.setMinimumHeight(0 if beside else theme.tall(LEAST_PREVIEW))

    def _show_sheet(self, ready: Ready) -> None:
        if ready.wanted != self.tools.hand_over.wanted:
            return
        self.preview.show_pages([as_image(picture) for picture in ready.pictures])
        self._size = size_words(ready)
        self._say_size()
        self._warn((*ready.printed.warnings, *ready.lines.hints))
        self._lines = ready.lines
        choices = ready.wanted.choices
        self.steps.show_lines(ready.lines.suggested, choices.instead, choices.own_steps)
        self._show_second()
        self._show_parts()

    def _say_size(self) -> None:
        """Say how much it is; where there is little room, not how to print it."""
        if self._size is not None:
            shown = self._size[:1] if self.bar.short else self._size
            self.count.set_words(". ".join(filter(None, shown)))

    def _warn(self, warnings: Sequence[str]) -> None:
        """Warn staff; what names a service or quotes its words waits till only they can look."""
        quiet = bool(warnings) and self.tools.visit.public_words
        self.warnings.set_words(LOOK_ALONE if quiet else "\n".join(warnings))
        self.warnings.setVisible(bool(warnings))

    def _sheet_failed(self, _problem: object) -> None:
        self.count.set_words("The sheet could not be made")

    # -- its lines

    def _show_second(self) -> None:
        card = self.services.card
        if card is not None and self._lines is not None:
            number = self.tools.visit.ids.index(card.id) + 1
            self.second.show_door(number, self._lines.second.get(card.id, ""))

    def _another(self) -> None:
        card = self.services.card
        if card is None:
            return
        offered = self._offered(card.id)
        chosen = self.tools.hand_over.wanted.choices.second.get(card.id)
        here = offered.index(chosen) if chosen in offered else 0
        if len(offered) < 2:
            self.tools.messages.say("There is no other service to name here.")
        else:
            self._name_second(card.id, offered[(here + 1) % len(offered)])

    def _flip_second(self) -> None:
        card = self.services.card
        if card is None or self._lines is None:
            return
        if self._lines.second.get(card.id):
            self._name_second(card.id, "")
        elif offered := self._offered(card.id):
            self._name_second(card.id, offered[0])
        else:
            self.tools.messages.say("There is no other service to name here.")

    def _offered(self, service_id: str) -> tuple[str, ...]:
        try:
            return actions.second_choices(self.tools.desk, service_id, self.tools.visit.ids)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return ()

    def _name_second(self, service_id: str, other: str) -> None:
        choices = self.tools.hand_over.wanted.choices
        second = {**choices.second, service_id: other}
        self.tools.hand_over.want(choices=replace(choices, second=second))

    def _change_steps(self) -> None:
        instead, own = self.steps.instead(), self.steps.own()
        try:
            for line in (*instead.values(), *own):
                actions.check_next_step(line)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        choices = self.tools.hand_over.wanted.choices
        self.tools.hand_over.want(choices=replace(choices, instead=instead, own_steps=own))

    def _forget(self, _nothing: object) -> None:
        self.steps.forget()


def size_words(ready: Ready) -> tuple[str, str]:
    """Return how much it is, before it is printed, and how to print that."""
    services, sides = len(ready.wanted.ids), ready.printed.pages
    many = "1 service" if services == 1 else f"{services} services"
    if sides == 1:
        return f"{many}, 1 side", ""
    turned = ", turned on the long edge" if ready.wanted.form == "card" else ""
    return f"{many}, {sides} sides", f"Print on both sides{turned}."
