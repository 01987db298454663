"""The event itself: its day, times, venue, people, groups of stalls, run sheet and risks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.actions.event import event_stalls, event_venues
from ui.pages.marketplace import event_lines
from ui.pages.marketplace.venue_pick import VenuePick
from ui.widgets.forms.noun_form import NounForm
from ui.widgets.forms.noun_list import Kind, NounList
from ui.widgets.frame.event_section import EventSection
from ui.widgets.parts import Parts
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.marketplace.venues import KnownVenue
    from directory.model.base import Noun
    from directory.model.events import Event
    from ui.widgets.forms.noun_form import FormLine
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

FORMS = {
    "Day and times": event_lines.EVENT,
    "Venue": event_lines.VENUE,
    "People": event_lines.PEOPLE,
}
LISTS = {
    "Groups": ("groups", event_lines.GROUPS),
    "Run sheet": ("shifts", event_lines.SHIFTS),
    "Risks": ("risks", event_lines.RISKS),
}


FILLED = "{} is filled in. Ask the venue about parking, loading, alarms and first aid."


class EventPartSection(EventSection):
    """Forms and lists of the event, one in front; each is kept when the caret goes on."""

    NAME = "Event"
    ICON = "clipboard-list"

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(tools, held, parent)
        self.parts = Parts(self.NAME, self)
        self.forms: dict[str, NounForm] = {}
        self.lists: dict[str, NounList] = {}
        self._event_id = ""
        self.venue = VenuePick(tools, self)
        self.venue.picked.connect(self._venue_picked)
        for words, lines in FORMS.items():
            self._add_form(words, lines, above=self.venue if words == "Venue" else None)
        for words, (path, kind) in LISTS.items():
            self._add_list(words, path, kind)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(theme.WIDE, theme.TIGHT, theme.TIGHT, theme.TIGHT)
        whole.addWidget(self.parts)

    def event_changed(self) -> None:
        """Show the event in every form and list."""
        event = self.open_event
        if event is None:
            return
        public = self.tools.visit.public_words
        needs = event_stalls.need_names(self.tools.desk, public=public)
        groups = self.lists["Groups"].form
        groups.offer("needs", needs)
        groups.fields["staff_name"].setHidden(public)  # it may label people
        another = event.id != self._event_id
        self._event_id = event.id
        for form in self.forms.values():
            (form.turn_to if another else form.show_noun)(event)
        for words, (path, _kind) in LISTS.items():
            self.lists[words].show_nouns(getattr(event, path))

    def begin(self) -> None:
        """Begin with the buttons of the parts."""
        self.parts.take_focus()

    def width_changed(self, width: int) -> None:
        """Put fields under their words where there is little room."""
        slim = width < theme.tall(theme.SLIM_WIDTH)
        for form in self.forms.values():
            form.slim(slim)
        for one in self.lists.values():
            one.fit(slim=slim)

    def save(self) -> bool:
        """Keep what is typed now."""
        self._keep_all()
        if self.open_event is not None:
            self.tools.messages.say("Kept. Everything here is kept as you go on.")
        return self.open_event is not None

    def stop_for_good(self) -> None:
        """Lose nothing that was typed."""
        self._keep_all()

    def _keep_all(self) -> None:
        for form in self.forms.values():
            form.keep()
        for one in self.lists.values():
            one.keep()

    def _add_form(
        self, words: str, lines: Sequence[FormLine], *, above: QWidget | None = None
    ) -> None:
        area = Scrolled(words, self)
        area.column.setContentsMargins(0, 0, theme.TIGHT, theme.TIGHT)
        if above is not None:
            area.column.addWidget(above)
        form = NounForm(lines, self)
        form.changed.connect(self._form_changed)
        area.column.addWidget(form)
        area.column.addStretch(1)
        self.forms[words] = form
        self.parts.add(words, area)

    def _add_list(self, words: str, path: str, kind: Kind) -> None:
        made = NounList(kind, self)
        made.setProperty("path", path)
        made.changed.connect(self._list_changed)
        self.lists[words] = made
        self.parts.add(words, made)

    def _venue_picked(self, known: KnownVenue) -> None:
        """Fill in what the directory tells of a place; what was typed is kept first."""
        self._keep_all()
        if self.open_event is not None:
            self.venue.box.clear()
            wanted = event_venues.with_venue(self.open_event, known)
            self.change(wanted, "Event: Venue")
            self.tools.messages.say(FILLED.format(known.venue.name))

    def _form_changed(self, event: Event, label: str) -> None:
        self.change(event, f"Event: {label}")

    def _list_changed(self, nouns: tuple[Noun, ...], what: str) -> None:
        path = str(self.sender().property("path"))
        if self.open_event is not None:
            self.change(self.open_event.model_copy(update={path: nouns}), what)
