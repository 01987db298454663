"""Every section of the page *Marketplace*, in one list. Loaded when somebody goes there."""

from ui.pages.marketplace.budget import BudgetSection
from ui.pages.marketplace.day import DaySection
from ui.pages.marketplace.event import EventPartSection
from ui.pages.marketplace.events_list import EventsSection
from ui.pages.marketplace.gaps import GapsSection
from ui.pages.marketplace.hall import HallSection
from ui.pages.marketplace.places import PlacesSection
from ui.pages.marketplace.print import PapersSection
from ui.pages.marketplace.stalls import StallsSection
from ui.widgets.frame.event_section import EventSection

SECTIONS: tuple[type[EventSection], ...] = (
    EventsSection,
    EventPartSection,
    StallsSection,
    GapsSection,
    HallSection,
    PlacesSection,
    PapersSection,
    DaySection,
    BudgetSection,
)
"""Every section, in the order of the work."""
