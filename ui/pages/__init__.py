"""One file for each page; list it in ``PAGES`` and the window shows it."""

from ui.pages.desk_page import DeskPage
from ui.pages.directory_page import DirectoryPage
from ui.pages.find_page import FindPage
from ui.pages.form_page import FormPage
from ui.pages.help_page import HelpPage
from ui.pages.marketplace_page import MarketplacePage
from ui.pages.sheet_page import SheetPage
from ui.pages.updates_page import UpdatesPage
from ui.widgets.frame.page import Page

PAGES: tuple[type[Page], ...] = (
    FindPage,
    SheetPage,
    MarketplacePage,
    DirectoryPage,
    UpdatesPage,
    DeskPage,
    HelpPage,
    FormPage,
)
"""Every page, in the order of the rail."""
