"""One file for each page; list it in ``PAGES`` and the window shows it."""

from ui.widgets.frame.pages_made import PageLine

PAGES = (
    PageLine("Find", "search", "find_page"),
    PageLine("Sheet", "file-text", "sheet_page"),
    PageLine("Marketplace", "store", "marketplace_page"),
    PageLine("Directory", "book-open", "directory_page"),
    PageLine("Updates", "download", "updates_page"),
    PageLine("This desk", "concierge-bell", "desk_page"),
    PageLine("Help", "circle-question-mark", "help_page"),
    PageLine("Form", "square-check-big", "form_page"),
)
"""Every page, in the order of the rail."""
