"""Lists on paper: places and groups by ward, networks by place and by theme."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.frame.section import Section
from ui.widgets.labels import PlainLabel
from ui.widgets.paper.paper_out import Paper, PaperOut
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from ui.widgets.frame.page import Tools

EXPLAIN = (
    "Each list holds what is recorded now, with the date of its check. Under Records you add and "
    "change what is on it: choose the kind community asset, or network."
)
AREA = "Only in this ward, town or borough"
USUAL_AREA = "everywhere, or this town where a list is of one"
TAG = "For a sheet of a campaign: the tag of its records, such as winter"
FOR_STAFF = "For staff"
CAMPAIGN = "A sheet for a campaign"
LISTS = (
    ("Places to go, by venue", Paper("venue-booklet", {})),
    ("Places to go, by day", Paper("venue-booklet", {"by": "day"})),
    ("What is on this week", Paper("week-ahead", {})),
    ("Who to see first", Paper("who-to-see-first", {})),
    ("What short words mean", Paper("glossary-sheet", {})),
    ("Places and groups, by ward", Paper("community-assets", {})),
    (CAMPAIGN, Paper("themed-sheet", {})),
    ("Networks and forums, by place", Paper("networks", {"by": "place"})),
    ("Networks and forums, by theme", Paper("networks", {"by": "theme"})),
    ("The whole directory, as a book", Paper("directory-book", {})),
)
ONE_SIZE = (
    ("Places to go, to fold", Paper("venue-booklet", {}), "booklet", "A5 booklet"),
    ("Places to go by day, to fold", Paper("venue-booklet", {"by": "day"}), "booklet",
     "A5 booklet"),
    ("Who does what, by need and place", Paper("who-does-what", {}), "standard", "A3 page"),
    ("The same for staff, with all that is held",
     Paper("who-does-what", {"edition": "professional"}), "standard", FOR_STAFF),
    ("Short words as colleagues write them", Paper("glossary-sheet", {"edition": "professional"}),
     "standard", FOR_STAFF),
    ("The whole directory, for staff", Paper("directory-book", {"edition": "professional"}),
     "standard", FOR_STAFF),
    ("For the weekly huddle", Paper("huddle-sheet", {}), "professional", FOR_STAFF),
)  # fmt: skip
"""Papers that come in one size, with the format and what the button says."""
SIZES = (("standard", "Standard print"), ("large", "Large print"))


class PaperListsSection(Section):
    """One area for all lists, and for each a button for each size of print."""

    NAME = "Lists on paper"
    ICON = "printer"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._out = PaperOut(tools, self)
        self.area = self._box(AREA, USUAL_AREA)
        self.tag = self._box(TAG, "")
        self.buttons: list[WordButton] = []
        self._for_staff: list[WordButton] = []
        scrolled = Scrolled(self.NAME, self)
        lines = scrolled.column
        lines.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=self))
        lines.addWidget(PlainLabel(AREA, theme.BODY, parent=self))
        lines.addWidget(self.area)
        lines.addWidget(PlainLabel(TAG, theme.BODY, parent=self))
        lines.addWidget(self.tag)
        lines.addLayout(self._grid())
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled)
        tools.visit.on_words_changed(self._show_what_can_be)
        self._show_what_can_be()

    def arrive(self) -> None:
        """Begin with the area."""
        self.area.setFocus()

    def _box(self, name: str, usual: str) -> QLineEdit:
        box = QLineEdit(self)
        box.setFont(theme.font(theme.LARGE))
        box.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
        box.setAccessibleName(name)
        box.setPlaceholderText(usual)
        return box

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.TIGHT)
        for row, (words, paper) in enumerate(LISTS):
            grid.addWidget(PlainLabel(words, theme.BODY, semibold=True, parent=self), row, 0)
            for column, (form, size) in enumerate(SIZES, start=1):
                grid.addWidget(self._button(f"{words}: {size}", size, paper, form), row, column)
        for row, (words, paper, form, says) in enumerate(ONE_SIZE, start=len(LISTS)):
            grid.addWidget(PlainLabel(words, theme.BODY, semibold=True, parent=self), row, 0)
            button = self._button(f"{words}: {says}", says, paper, form)
            grid.addWidget(button, row, 1)
            if says == FOR_STAFF:
                self._for_staff.append(button)
        grid.setColumnStretch(0, 1)
        return grid

    def _button(self, says: str, words: str, paper: Paper, form: str) -> WordButton:
        made = WordButton(words, icon="printer", name=says, parent=self)
        made.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
        made.clicked.connect(partial(self._hand_out, paper, form))
        self.buttons.append(made)
        return made

    def _show_what_can_be(self, _told: object = None) -> None:
        """Offer papers for staff only while the person cannot see the screen."""
        for button in self._for_staff:
            button.setEnabled(not self.tools.visit.public_words)

    def _hand_out(self, paper: Paper, form: str) -> None:
        wanted = {"area": self.area.text(), "tag": self.tag.text(), "format": form}
        options = {**paper.options, **wanted}
        self._out.hand_out(Paper(paper.thing, options))
