"""One function for each thing a person does; window and terminal both do it through here.

One file for each kind of thing; what the pages call is listed here.
"""

from ui.actions.asking import (
    FALLBACKS,
    door_words,
    find,
    is_sensitive,
    needs,
    read_panel,
    themes,
    warning_note,
    way_in,
)
from ui.actions.crisis import CHILD_SPEAKS, IS_IT_NOW, crisis, crisis_strip
from ui.actions.handing_over import make_sheet, print_thing, save_pdf, text_message
from ui.actions.keeping import check_health, import_file, is_practice, switch_practice
from ui.actions.opening import get_ready, open_desk
from ui.actions.telling import PRACTICE_WARNING, first_words, status_line

__all__ = [
    "CHILD_SPEAKS",
    "FALLBACKS",
    "IS_IT_NOW",
    "PRACTICE_WARNING",
    "check_health",
    "crisis",
    "crisis_strip",
    "door_words",
    "find",
    "first_words",
    "get_ready",
    "import_file",
    "is_practice",
    "is_sensitive",
    "make_sheet",
    "needs",
    "open_desk",
    "print_thing",
    "read_panel",
    "save_pdf",
    "status_line",
    "switch_practice",
    "text_message",
    "themes",
    "warning_note",
    "way_in",
]
