"""The menu of what can be printed besides the sheet: pages to write on, and charts for staff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from ui import theme
from ui.widgets.paper.paper_out import Paper, PaperOut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.widgets.frame.page import Tools

WORDS, SHORT = "More to print", "More"
ON_SCREEN = "fillable"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu."""

    words: str
    thing: str
    form: str = ""
    """Nothing for the size in which the sheet is wanted."""
    with_services: bool = False
    """Whether the services of the sheet stand on it."""
    needs_services: bool = False
    """Whether it is nothing without them."""
    for_staff: bool = False
    reader: str = ""
    """For whom a leaflet is."""


ENTRIES = (
    Entry("My plan", "plan-page", with_services=True),
    Entry("About me: write it once", "tell-it-once"),
    Entry("What we talked about", "conversation-sheet"),
    Entry("What to say when you ring", "call-card", with_services=True),
    Entry("While you wait", "while-you-wait", with_services=True, needs_services=True),
    Entry("A leaflet for the person", "service-leaflet", with_services=True, needs_services=True,
          reader="people"),
    Entry("A leaflet for whoever cares for them", "service-leaflet", with_services=True,
          needs_services=True, reader="carers"),
    Entry("A leaflet for groups and neighbours", "service-leaflet", with_services=True,
          needs_services=True, reader="communities"),
    Entry("A leaflet to fold", "service-leaflet", "booklet", with_services=True,
          needs_services=True, reader="people"),
    Entry("In your own words", "story-page"),
    Entry("A first letter", "contact-letter"),
    Entry("A letter that names a time", "appointment-letter"),
    Entry("Sorry we missed you: cards to cut", "missed-you-card"),
    Entry("My plan, to fill in on a screen", "plan-page", ON_SCREEN, with_services=True),
    Entry("About me, to fill in on a screen", "tell-it-once", ON_SCREEN),
    Entry("What we talked about, to fill in on a screen", "conversation-sheet", ON_SCREEN),
    Entry("A first letter, to fill in on a screen", "contact-letter", ON_SCREEN),
    Entry("A letter that names a time, to fill in on a screen", "appointment-letter", ON_SCREEN),
    Entry("For staff: who can go, and how to ask", "referrer-flowchart", "professional",
          with_services=True, needs_services=True, for_staff=True),
    Entry("For staff: what to ask besides", "ask-and-act", "professional",
          with_services=True, needs_services=True, for_staff=True),
    Entry("For staff: a leaflet with how to ask", "service-leaflet",
          with_services=True, needs_services=True, for_staff=True, reader="staff"),
)  # fmt: skip


class MorePapers(QToolButton):
    """A button with the menu; what needs services is there once some are on the sheet.

    Nothing for staff is, while the person may see the screen.
    """

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._out = PaperOut(tools, self)
        self.setText(WORDS)
        self.setAccessibleName(f"{WORDS}: choose what")
        self.setToolTip("Pages to write on, and charts for staff")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(theme.font(theme.BODY))
        menu = QMenu(self)
        menu.setAccessibleName(WORDS)
        for place, entry in enumerate(ENTRIES):
            action = QAction(entry.words, menu)
            action.setProperty("place", place)
            action.triggered.connect(self._choose)
            menu.addAction(action)
        menu.aboutToShow.connect(self._show_what_can_be)
        self.setMenu(menu)

    def fit(self, *, slim: bool) -> None:
        """Where there is little room the button says less."""
        self.setText(SHORT if slim else WORDS)

    def _show_what_can_be(self) -> None:
        some = bool(self._tools.visit.ids)
        for entry, action in zip(ENTRIES, self.menu().actions(), strict=True):
            mine = not (entry.for_staff and self._tools.visit.public_words)
            action.setEnabled(mine and (some or not entry.needs_services))

    def _choose(self) -> None:
        entry = ENTRIES[self.sender().property("place")]
        visit = self._tools.visit
        wanted = self._tools.hand_over.wanted.form
        form = entry.form or ("large" if wanted == "large" else "standard")
        ids = visit.ids if entry.with_services else ()
        cards = visit.chosen if ids and not entry.for_staff else ()
        options = {"format": form, **({"for": entry.reader} if entry.reader else {})}
        self._out.hand_out(Paper(entry.thing, options, tuple(ids)), cards)
