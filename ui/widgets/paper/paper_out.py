"""Papers besides the sheet: pages to write on, charts, lists. Made, then printed or saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.widgets.paper.staff_print import Paper, StaffPrint

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from directory.model import ServiceCard
    from ui.widgets.frame.page import Tools

__all__ = ["Paper", "PaperOut"]

FILE_NAMES = {
    "plan-page": "My plan.pdf",
    "tell-it-once": "About me.pdf",
    "conversation-sheet": "What we talked about.pdf",
    "call-card": "What to say when you ring.pdf",
    "story-page": "In your own words.pdf",
    "contact-letter": "A letter.pdf",
    "appointment-letter": "A letter.pdf",
    "missed-you-card": "A card.pdf",
    "huddle-sheet": "Huddle.pdf",
    "ask-and-act": "Ask and act.pdf",
    "referrer-flowchart": "Who can go.pdf",
    "pathway-chart": "Step by step.pdf",
    "other-places": "Where to try next.pdf",
    "community-assets": "Places and groups.pdf",
    "week-ahead": "What is on this week.pdf",
    "venue-booklet": "Places to go.pdf",
    "networks": "Networks and forums.pdf",
    "service-leaflet": "Help near you.pdf",
    "while-you-wait": "While you wait.pdf",
    "who-to-see-first": "Who to see first.pdf",
    "glossary-sheet": "What short words mean.pdf",
    "themed-sheet": "Help near you.pdf",
    "who-does-what": "Who does what.pdf",
    "directory-book": "Local directory.pdf",
}
"""What each is offered as; no name tells who it is for or what it is about."""


class PaperOut(QObject):
    """Hands a paper out, after the question whether it is safe to take."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._print = StaffPrint(tools, self)
        tools.visit.on_ended(self._print.forget)

    def hand_out(
        self, paper: Paper, cards: Sequence[ServiceCard] = (), *, telling: Collection[str] = ()
    ) -> None:
        """Make a paper, then offer to print and to save it.

        Args:
            paper: What is wanted.
            cards: Services that the person will read of on it.
            telling: Ids of what else is on it that may harm them if others see it.
        """
        make = partial(
            self._print.make, paper.thing, paper.options, FILE_NAMES[paper.thing], paper.ids
        )
        self._tools.hand_over.when_safe_to_take(cards, make, telling)
