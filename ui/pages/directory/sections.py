"""Every section of the page *Directory*, in one visible list. Loaded when somebody goes there."""

from ui.pages.directory.counts import CountsSection
from ui.pages.directory.covered import CoveredSection
from ui.pages.directory.paper_lists import PaperListsSection
from ui.pages.directory.past import PastSection
from ui.pages.directory.quality import QualitySection
from ui.pages.directory.records import RecordsSection
from ui.pages.directory.ring_round import RingRoundSection
from ui.pages.directory.take_out import TakeOutSection
from ui.pages.directory.to_do import ToDoSection
from ui.pages.directory.wards import WardsSection
from ui.pages.directory.wording import WordsSection
from ui.widgets.frame.section import Section

SECTIONS: tuple[type[Section], ...] = (
    RecordsSection,
    ToDoSection,
    RingRoundSection,
    CoveredSection,
    QualitySection,
    CountsSection,
    PaperListsSection,
    TakeOutSection,
    WordsSection,
    WardsSection,
    PastSection,  # last: what was done, and the bin
)
"""Every section, in the order of the list. The first one has the editor."""
