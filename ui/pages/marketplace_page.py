"""The organiser's page: the events, and each part of the work on the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions.event import events
from ui.widgets.frame.event_section import EventSection
from ui.widgets.frame.open_event import OpenEvent
from ui.widgets.frame.sectioned import SectionedPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.widgets.frame.page import Tools
    from ui.widgets.frame.section import Section


class MarketplacePage(SectionedPage):
    """Holds the event that is open, which all of its sections share."""

    LIST_NAME = "Sections of the marketplace"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.held = OpenEvent(tools, self)

    def arrive(self) -> None:
        """Go on where one was; the event that comes next is open already."""
        if self.held.now is None:
            self.held.open(events.next_event(self.tools.desk))
        super().arrive()

    def kinds(self) -> Sequence[type[Section]]:
        """Return the sections. They are loaded now, as most people at a desk never come here."""
        from ui.pages.marketplace.sections import SECTIONS

        return SECTIONS

    def make(self, kind: type[Section]) -> Section:
        """Return a new section that shares the open event."""
        if not issubclass(kind, EventSection):
            return super().make(kind)
        section = kind(self.tools, self.held, self)
        section.section_wanted.connect(self.show_named)
        section.record_wanted.connect(self.record_wanted)
        return section
