"""What leaves the screen: the sheet on paper, as a file, or as text to send."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from directory.errors import SignpostProblem
from ui import actions
from ui.actions import take_along
from ui.actions.comparing import plain_summary
from ui.background import Handle, Task
from ui.widgets.handing import paper
from ui.widgets.handing.lead_first import LeadFirst
from ui.widgets.handing.making_sheet import FOR_STAFF, SheetMaking
from ui.widgets.handing.one_press import OnePress, draw, sides
from ui.widgets.handing.one_tap import OneTap
from ui.widgets.handing.safe_to_take import SafeToTake
from ui.widgets.handing.saving_twin import TwinSaving
from ui.widgets.handing.texting import Texting

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from PySide6.QtCore import QObject

    from directory.desk import Desk
    from directory.interchange.twins import Twin, TwinFormat
    from directory.model import ServiceCard
    from ui.messages import Messages
    from ui.news import Visit
    from ui.widgets.handing.making_sheet import Ready, Wanted
    from ui.widgets.handing.one_press import Drawn

FILE_NAME = "Help near you.pdf"
"""Tells nothing of who it is for or what is in it."""
FILE_NAMES = {
    "card": "Useful numbers.pdf",
    "discreet": "Useful numbers.pdf",
    FOR_STAFF: "For staff.pdf",
}
ASKS_NOTHING = ("discreet", FOR_STAFF)
"""What may be printed of a sensitive service unasked: one tells on nobody, one stays here."""
NOTHING_CHOSEN = "Nothing is on the sheet yet. Press A on a service to add it."
NO_PRINTER = "This computer has no printer set up. Save the sheet as a PDF instead (Ctrl+S)."


class HandOver(SheetMaking):
    """Prints, saves or copies the sheet, and prints at one press what needs no sheet."""

    def __init__(
        self, desk: Desk, visit: Visit, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(desk, visit, messages, parent)
        self.lead = LeadFirst(desk, messages, visit, self)
        self._safe = SafeToTake(desk, messages, visit, self.make_discreet, self)
        self._press = OnePress(desk, messages, self)
        self.one_tap = OneTap(desk, visit, messages, self)
        self._saving = TwinSaving(messages, self)
        self._texting = Texting(desk, messages, visit, self)
        self._is_ready = False

    def make_discreet(self) -> None:
        """Want the sheet as a list of numbers that tells on nobody."""
        self.want(form="discreet")
        self._messages.say("The sheet is now a list of useful numbers. Print it with Ctrl+P.")

    def get_ready(self) -> None:
        """Load in the background, once, what the first sheet and the first mistake would need."""
        if not self._is_ready:
            self._is_ready = True
            Task(partial(_load, self._desk), self._loaded, self._messages.problem).start()

    def print_sheet(self) -> None:
        """Print the sheet."""
        self._when_safe(self._begin_print)

    def save_sheet(self) -> None:
        """Save the sheet where the person says: as a PDF, for Word or as a web page."""
        self._when_safe(self._begin_save)

    def copy_sheet(self) -> None:
        """Copy the sheet as a text message."""
        self._when_safe(self._copy_chosen)

    def when_safe_to_take(
        self,
        cards: Sequence[ServiceCard],
        act: Callable[[], None],
        telling: Collection[str] = (),
    ) -> None:
        """Act once the lead has allowed it, and it is safe to take what is sensitive among it.

        Args:
            cards: The services on the paper.
            act: What then happens.
            telling: Ids of what else on it is sensitive.
        """
        ids = frozenset((*(card.id for card in cards), *telling))
        tells = bool(telling) or any(actions.is_sensitive(self._desk, card) for card in cards)
        ask = partial(self._safe.when_known_safe, ids, act, sensitive=tells)
        self.lead.when_allowed(ask)

    def copy_one(self, card: ServiceCard) -> None:
        """Copy one service as a text message, whether or not it is on the sheet."""
        self.when_safe_to_take((card,), partial(self._texting.copy, (card.id,), self._choices))

    def copy_summary(self, service_id: str) -> None:
        """Copy one service as plain text for a record system: staff words, nothing of a person."""
        try:
            words = plain_summary(self._desk, (service_id,))
        except SignpostProblem as problem:
            self._messages.problem(problem)
            return
        said = "Copied for your records. Paste it; Next person clears it."
        self._texting.copy_words(words, said)

    def print_crisis_sheet(self) -> None:
        """Print the crisis numbers at once; no service need be chosen, nothing is asked."""
        self.print_at_once("crisis-numbers")

    def print_all_numbers(self) -> None:
        """Print every national line, the crisis numbers first."""
        self.print_at_once("all-numbers")

    def print_at_once(self, thing: str, **options: str) -> None:
        """Print a thing that needs no service, by its name."""
        self.lead.when_allowed(partial(self._press.press, thing, options))

    def _loaded(self, _nothing: object) -> None:
        """What was loaded stays loaded; nobody waits for it."""

    # -- the sheet

    def _when_safe(self, act: Callable[[], None]) -> None:
        """Act at once, or after the one question when something on the sheet is sensitive."""
        if not self._visit.ids:
            self._messages.say(NOTHING_CHOSEN)
        else:
            self.lead.when_allowed(partial(self._ask_if_safe, act))

    def _ask_if_safe(self, act: Callable[[], None]) -> None:
        if self._form in ASKS_NOTHING and act != self._copy_chosen:
            act()
        else:
            self._safe.when_safe(self._visit.chosen, act)

    def _begin_print(self) -> None:
        if not paper.has_printer():
            self._messages.say(NO_PRINTER)
            return
        self._ask_for(self._print)

    def _begin_save(self) -> None:
        self._ask_for(self._save_ready)

    def _print(self, ready: Ready) -> None:
        work = partial(draw, ready.printed)
        Task(work, self._ask_printer, self._messages.problem).start()

    def _ask_printer(self, drawn: Drawn) -> None:
        if paper.ask_and_print(drawn.pictures):
            self._handed_over(f"Sent to the printer: {sides(drawn.printed.pages)}.")

    def _save_ready(self, ready: Ready) -> None:
        make = partial(_twin, self._desk, ready.wanted)
        name = FILE_NAMES.get(ready.wanted.form, FILE_NAME)
        self._saving.ask(ready.printed, name, make, self._handed_over)

    def _handed_over(self, words: str) -> None:
        """A sheet has left the screen: count it, and say so."""
        if self._form == FOR_STAFF:
            self._messages.say(words)  # nobody was given anything yet
        else:
            self.one_tap.after(self._visit.ids, words)

    def _copy_chosen(self) -> None:
        self._texting.copy(self._visit.ids, self._choices)


def _twin(desk: Desk, wanted: Wanted, form: TwinFormat) -> Twin:
    options = {"format": wanted.form, "language": wanted.language}
    return take_along.make_twin(desk, take_along.SHEET, wanted.ids, options, form, wanted.choices)


def _load(desk: Desk, _handle: Handle) -> None:
    actions.get_ready(desk)
