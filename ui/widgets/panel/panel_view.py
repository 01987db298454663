"""One service in full: who it is for and how to get in, in the order a busy reader needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QScrollBar, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.fitted_scroll import FittedScroll
from ui.widgets.labels import PlainLabel
from ui.widgets.panel.fit_verdict import FitVerdict
from ui.widgets.panel.panel_chart import STEPS_CHART, WHO_CHART, ChartButton
from ui.widgets.panel.panel_connected import ConnectedRecords
from ui.widgets.panel.panel_foot import Foot
from ui.widgets.panel.panel_for_staff import ForStaff
from ui.widgets.panel.panel_forms import PanelForms
from ui.widgets.panel.panel_link import LinkButton, add_link
from ui.widgets.panel.panel_others import Others
from ui.widgets.panel.panel_section import PHONE_SECTION, PanelTitle, add_section
from ui.widgets.panel.panel_take_along import TakeAlong
from ui.widgets.panel.panel_tips import Tips
from ui.widgets.panel.panel_wrong import WhatIsWrong
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from directory.disclosure.record.panel import Panel, Section
    from ui.actions import BesideService
    from ui.actions.matching import ServiceFit
    from ui.widgets.panel.panel_others import OtherService

EMPTY = (
    "Choose a service to see who it is for and how to get in.\n\n"
    "Enter opens the one that is marked. A puts it on the sheet. C marks it to compare."
    " W says why it is here."
)
NOTHING = (
    "No service was found for this.\n\n"
    "Whom to turn to stands beside this. Other words, or fewer, may find more."
)
NOTHING_OPEN = "No service is open"
GUIDE_HEADING = "From words to a sheet in their hand"
GUIDE = (
    "1.  Type what they said, as they said it. Mistakes do not matter.",
    "2.  Enter goes to the services found. Enter again opens one: who it is for, how to get in.",
    "3.  A puts it on the sheet.",
    "4.  Ctrl+P prints the sheet.",
    "5.  F12 clears everything for the next person.",
)
UNCONFIRMED = "Nobody has confirmed this yet. Ring before you send anyone."
WHO_SECTION, NEXT_SECTION, CHECKED_SECTION = "can_they_go", "next", "checked"
LAST_SECTIONS = ("about", CHECKED_SECTION)
"""What stands under the other services."""


class PanelView(QWidget):
    """Shows one service; the foot with its buttons never scrolls away."""

    add_wanted = Signal()
    text_wanted = Signal()
    big_wanted = Signal()
    wrong_wanted = Signal()
    pin_wanted = Signal()
    back_wanted = Signal()
    other_wanted = Signal(object)
    """The id of another service, for when this one is not right."""
    referral_wanted = Signal()
    """A form that asks the service is to be filled in."""
    summary_wanted = Signal()
    chart_wanted = Signal(str)
    """The name of a chart about the open record, to be printed."""
    phone_wanted = Signal(str)
    """The open service is to be saved for a phone: ``card`` or ``dates``."""
    form_wanted = Signal(str, object)
    """``print`` or ``save``, and a blank form."""

    chart: ChartButton | None = None
    take_along: TakeAlong | None = None

    compare_wanted = Signal()
    title: PanelTitle | None = None
    for_staff: ForStaff | None = None
    """A summary to paste, and when a stay ends; while staff words are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.panel: Panel | None = None
        self.tips: Tips | None = None
        """The part with the tips, while staff words are shown."""
        self.others: Others | None = None
        self.connected: ConnectedRecords | None = None
        self.verdict: FitVerdict | None = None
        """Whether people can go, once something was answered."""
        self.forms: PanelForms | None = None
        self._blank = ""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        self._stack = QStackedWidget(self)
        self._scroll = self._new_scroll(NOTHING_OPEN)
        self._blanks = {words: self._new_blank(words) for words in (GUIDE_HEADING, EMPTY, NOTHING)}
        self.what = WhatIsWrong(self)
        self._stack.addWidget(self.what)
        whole.addWidget(self._stack, 1)
        self.foot = Foot(self)
        whole.addWidget(self.foot)
        buttons = self.foot.buttons
        self.add, self.text, self.big = buttons["add"], buttons["text"], buttons["big"]
        self.wrong, self.pin, self.back = buttons["wrong"], buttons["pin"], buttons["back"]
        self._connect()
        self.clear()

    def show_panel(
        self, panel: Panel, beside: BesideService, fit: ServiceFit | None = None
    ) -> None:
        """Show one service from its top; one that is shown already stays where it was."""
        bar = self._scroll.verticalScrollBar()
        place = bar.value() if self.panel is not None and self.panel.id == panel.id else 0
        self.panel = panel
        self._set_kind("")
        body, inside = self._new_body()
        self._add_title(inside, panel)
        if panel.organisation not in {"", panel.name}:
            inside.addWidget(PlainLabel(panel.organisation, theme.BODY, kind="muted"))
        if panel.sentence:
            inside.addWidget(PlainLabel(panel.sentence, theme.LARGE))
        self._add_warnings(inside, panel, beside)
        self.tips = None if beside.tips is None else Tips(body)
        self.others = Others(beside, body)
        self.others.chosen.connect(self.other_wanted)
        self.connected = ConnectedRecords(beside.connected, body)
        self.connected.chosen.connect(self.other_wanted)
        self.forms = PanelForms(beside.forms, body) if beside.forms else None
        self.verdict = None if fit is None else FitVerdict(fit, body)
        if self.verdict is not None:
            self.verdict.chosen.connect(self.other_wanted)
        self.for_staff = None if beside.tips is None else ForStaff.of(panel, body)
        self._add_sections(inside, panel, beside)
        for link in panel.links:
            add_link(inside, link, body)
        inside.addStretch(1)
        self._put(body, f"{panel.name}. {panel.sentence}")
        bar.setValue(place)
        self.foot.set_form(panel.takes_forms)
        self.foot.set_pinned(beside.pinned)
        self.foot.show()

    def show_top(self) -> None:
        """Show the service from its top: something there has changed."""
        self._scroll.verticalScrollBar().setValue(0)

    def ask_what_is_wrong(self) -> None:
        """Ask what is wrong with the service that is open."""
        if self.panel is not None:
            self.what.ask(self.panel.name)
            self._stack.setCurrentWidget(self.what)
            self.what.reasons[0].setFocus()

    def leave_asking(self) -> bool:
        """Go back from that question to the service; return False if it was not asked."""
        if self._stack.currentWidget() is not self.what:
            return False
        self._stack.setCurrentWidget(self._scroll)
        self.wrong.setFocus()
        return True

    def clear(self, *, guide: bool = False, some: bool = True) -> None:
        """Show nothing but what to do next; at the start, how the whole of it goes.

        ``some`` says whether there are services to choose from.
        """
        blank = GUIDE_HEADING if guide else EMPTY if some else NOTHING
        if self.panel is None and self._blank == blank:
            return
        self.tips = self.others = self.connected = self.forms = self.verdict = None
        self.for_staff = self.title = self.take_along = None
        if self.panel is not None:
            self._put(QWidget(), NOTHING_OPEN)
        self.panel = None
        self._blank = blank
        self._set_kind("guide" if guide else "")
        self._stack.setCurrentWidget(self._blanks[blank])
        self.foot.hide()

    def colour(self) -> None:
        """Draw the pictures in the present look."""
        for stop in self._others:
            stop.colour()

    def set_alone(self, alone: bool) -> None:
        """Say whether the panel stands alone as a page, and so needs a way back."""
        self.foot.set_alone(alone)

    def set_added(self, added: bool) -> None:
        """Say on the button whether the service is on the sheet already."""
        self.foot.set_added(added)

    def _connect(self) -> None:
        self.foot.wanted.connect(self._press)
        self.foot.scroll_wanted.connect(self._scroll_by)
        self.what.left.connect(self.leave_asking)
        for key, wanted in (
            (Qt.Key.Key_A, self.add_wanted), (Qt.Key.Key_C, self.compare_wanted),
            (Qt.Key.Key_F, self.referral_wanted),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(wanted)

    def _press(self, key: str) -> None:
        signals = {
            "back": self.back_wanted, "add": self.add_wanted, "text": self.text_wanted,
            "big": self.big_wanted, "wrong": self.wrong_wanted, "pin": self.pin_wanted,
            "form": self.referral_wanted,
        }  # fmt: skip
        signals[key].emit()

    def _scroll_by(self, action: QScrollBar.SliderAction) -> None:
        self._scroll.verticalScrollBar().triggerAction(action)

    def _new_scroll(self, says: str) -> FittedScroll:
        scroll = FittedScroll(self)
        scroll.setAccessibleName(says)
        self._stack.addWidget(scroll)
        return scroll

    def _new_blank(self, words: str) -> FittedScroll:
        """Return what is shown without a service; made once, as the first key waits for it."""
        body, inside = self._new_body()
        guide = words == GUIDE_HEADING
        if guide:
            body.setProperty("kind", "")
            inside.setSpacing(theme.TIGHT)
            inside.addWidget(PlainLabel(GUIDE_HEADING, theme.LARGE, semibold=True, kind="heading"))
        for line in GUIDE if guide else (words,):
            inside.addWidget(PlainLabel(line, theme.LARGE, kind="muted"))
        inside.addStretch(1)
        scroll = self._new_scroll(" ".join(GUIDE) if guide else NOTHING_OPEN)
        scroll.show_body(body)
        return scroll

    def _set_kind(self, kind: str) -> None:
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)

    def _new_body(self) -> tuple[QWidget, QVBoxLayout]:
        body = QWidget()
        body.setProperty("kind", "sheetlike")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(theme.WIDE, theme.GAP, theme.WIDE, theme.GAP)
        inside.setSpacing(theme.HAIR)
        return body, inside

    def _put(self, body: QWidget, says: str) -> None:
        self._scroll.setAccessibleName(says)
        self._scroll.show_body(body)
        self._stack.setCurrentWidget(self._scroll)
        links: list[QWidget] = list(body.findChildren(LinkButton))
        tips = self.tips.stops if self.tips else ()
        forms = self.forms.stops if self.forms else ()
        title = (self.title.compare,) if self.title else ()
        phone = self.take_along.stops if self.take_along else ()
        own = self.for_staff.stops if self.for_staff else ()
        follow(self._scroll, [*title, *forms, *own, *self._others, *phone, *tips, *links])

    @property
    def _others(self) -> list[OtherService]:
        """Every other record that can be opened from here."""
        parts = (self.verdict, self.connected, self.others)
        return [stop for part in parts if part is not None for stop in part.stops]

    def _add_title(self, inside: QVBoxLayout, panel: Panel) -> None:
        self.title = PanelTitle(panel.name, self)
        self.title.compare.clicked.connect(self.compare_wanted)
        inside.addWidget(self.title)

    def _add_warnings(self, inside: QVBoxLayout, panel: Panel, beside: BesideService) -> None:
        unconfirmed = (UNCONFIRMED,) if panel.unconfirmed else ()
        left_out = (words.removeprefix(f"{panel.name}: ") for words in panel.warnings)
        lines = (*unconfirmed, *beside.said, *left_out)
        if lines:
            inside.addSpacing(theme.HAIR)
            inside.addWidget(PlainLabel("\n".join(lines), theme.BODY, kind="warning"))

    def _add_tips(self, inside: QVBoxLayout, beside: BesideService) -> None:
        if self.tips is not None:
            inside.addSpacing(theme.TIGHT)
            inside.addWidget(self.tips)
            self.tips.show_tips(beside.tips or ())

    def _add_sections(self, inside: QVBoxLayout, panel: Panel, beside: BesideService) -> None:
        """Add the sections, and between them what belongs to the service and what is instead."""
        between = [part for part in (self.connected, self.others) if part is not None]
        steps = any(group.in_order for group in beside.connected)
        if steps:  # they are what a pathway is
            inside.addWidget(between.pop(0))
        upper = [one for one in panel.sections if one.key not in LAST_SECTIONS]
        for section in upper:
            self._add_section(inside, section, panel)
        for part in between:
            inside.addSpacing(theme.TIGHT)
            inside.addWidget(part)
        self.chart = ChartButton(STEPS_CHART if steps else WHO_CHART, self)
        self.chart.wanted.connect(self.chart_wanted)
        inside.addSpacing(theme.TIGHT)
        inside.addWidget(self.chart, 0, Qt.AlignmentFlag.AlignLeft)
        self.take_along = TakeAlong(self)
        self.take_along.wanted.connect(self.phone_wanted)
        inside.addWidget(self.take_along)
        for section in panel.sections[len(upper) :]:
            if section.key == CHECKED_SECTION:
                self._add_tips(inside, beside)
            self._add_section(inside, section, panel)

    def _add_section(self, inside: QVBoxLayout, section: Section, panel: Panel) -> None:
        if not section.lines:
            return
        verdict = self.verdict if section.key == WHO_SECTION else None
        add_section(inside, section, panel, verdict)
        if section.key == PHONE_SECTION:
            self._add_for_staff(inside)
        elif section.key == NEXT_SECTION and self.for_staff and self.for_staff.stay:
            inside.addWidget(self.for_staff.stay)

    def _add_for_staff(self, inside: QVBoxLayout) -> None:
        """Add what staff take from here: blank forms, and a summary to paste."""
        if self.forms is not None:
            self.forms.wanted.connect(self.form_wanted)
            inside.addWidget(self.forms)
        if self.for_staff is not None:
            self.for_staff.copy.clicked.connect(self.summary_wanted)
            inside.addWidget(self.for_staff.copy, 0, Qt.AlignmentFlag.AlignLeft)
