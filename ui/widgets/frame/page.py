"""What every page has in common. A page is one file in ``ui/pages`` and one entry in ``PAGES``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.matching import Person
    from ui.messages import Messages
    from ui.news import Visit
    from ui.widgets.handing.handing_over import HandOver


@dataclass(frozen=True, slots=True)
class Tools:
    """What a page is given to work with."""

    desk: Desk
    visit: Visit
    messages: Messages
    hand_over: HandOver


class Page(QWidget):
    """One page of the window."""

    HAS_OWN_SHEET_BUTTONS: ClassVar[bool] = False
    """True when the page shows Print, Save and Copy itself."""
    SHOWS_SERVICES: ClassVar[bool] = True
    """False where nobody is helped: in a slim window the sheet so far gives way to the page."""

    crisis_wanted = Signal()
    """Crisis help is asked for from within the page."""
    big_wanted = Signal(object)
    """The service of this id is to be shown large."""
    referral_wanted = Signal(object)
    """A form that asks the services of these ids is to be filled in."""
    need_wanted = Signal(str)
    """Services for the need of this id are to be looked for."""
    page_wanted = Signal(object)
    """The page of this number is to come to the front."""
    record_wanted = Signal(str)
    """The record of this id is to be opened in the editor."""
    sheet_wanted = Signal()
    """The page of the sheet is to come to the front."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools

    @property
    def name(self) -> str:
        """Its word in the rail, which the window gives it."""
        return self.accessibleName()

    def arrive(self) -> None:
        """The page has come to the front: put the focus where work begins."""

    def begin_at(self, part: str) -> None:
        """Bring the part of this name to the front, on a page that has parts."""

    def width_changed(self, width: int) -> None:
        """The window is now ``width`` px wide."""

    def type_words(self, words: str, *, entered: bool = False) -> None:
        """Take ``words`` as if they had been typed here, on a page that has a box."""

    def look_for(self, need_id: str) -> None:
        """Look for services for a need, on the page where one looks."""

    def show_big(self) -> None:
        """Show the service that the page is about large, if it is about one."""

    def this_is_wrong(self) -> None:
        """Ask what is wrong with the service that the page is about, if it is about one."""

    def check_fit(self) -> None:
        """Ask whether people can go to what the page shows, if it shows services."""

    def colour(self) -> None:
        """The look has changed: draw again what Qt does not draw by itself."""

    def keep(self) -> object:
        """Return what is held here about the person, for :meth:`put_back`; None if nothing is."""
        return None

    def put_back(self, kept: object) -> None:
        """Show again what :meth:`keep` returned: *Next person* was pressed by mistake."""

    def stop_for_good(self) -> None:
        """The window closes: stop what is under way."""

    def answered(self) -> Person | None:
        """Return what was answered here about whom the services are for; None if nothing was."""
        return None

    def print_paper(self) -> None:
        """Print what the page is about: the sheet, unless a page knows better."""
        self.tools.hand_over.print_sheet()

    def save(self) -> None:
        """Save what the page is about: the sheet as a file, unless a page knows better."""
        self.tools.hand_over.save_sheet()

    def copy_text(self) -> None:
        """Copy what the page is about as a text message: the sheet, unless a page knows better."""
        self.tools.hand_over.copy_sheet()
