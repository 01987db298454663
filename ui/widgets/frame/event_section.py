"""What every section about an event has in common: the open event, and how it is changed.

A section is made from tools and the open event, lays its parts out in ``self.body``, and shows
the event in :meth:`EventSection.event_changed`. (Qt has a method ``event`` of its own, so the
open event is ``self.open_event``.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import WordButton
from ui.widgets.frame.section import Section
from ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from directory.model.events import Event
    from ui.widgets.frame.open_event import OpenEvent
    from ui.widgets.frame.page import Tools

NO_EVENT = "No event is open. Open one, or make a new one, under Events."
GO = "Go to Events"
UNDO_KEYS, REDO_KEYS = ("Ctrl+Z",), ("Ctrl+Shift+Z", "Ctrl+Y")


class EventSection(Section):
    """One part of the work on an event. It is made when it is first visited, and then kept."""

    NEEDS_EVENT: ClassVar[bool] = True
    """Whether it shows nothing while no event is open."""

    section_wanted = Signal(str)
    """The section of this name is to come to the front."""

    def __init__(self, tools: Tools, held: OpenEvent, parent: QWidget | None = None) -> None:
        """Make one; lay out its parts in ``self.body``."""
        super().__init__(tools, parent)
        self.held = held
        self._shown: Event | None = None
        self._stale = True
        self.body = QWidget(self)
        self._nothing = self._make_nothing()
        self._either = QStackedWidget(self)
        self._either.addWidget(self._nothing)
        self._either.addWidget(self.body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._either)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        pairs = [(key, held.undo) for key in UNDO_KEYS] + [(key, held.redo) for key in REDO_KEYS]
        for key, call in pairs:
            QShortcut(QKeySequence(key), self, context=here).activated.connect(call)
        held.changed.connect(self._event_changed)
        tools.visit.on_words_changed(self._words_changed)

    # -- what a section writes itself

    def event_changed(self) -> None:
        """Show the event as it is now; asked while one is open and the section is seen."""

    def begin(self) -> None:
        """Put the focus where work begins; asked while an event is open."""

    # -- what it has

    @property
    def open_event(self) -> Event | None:
        """The event that is open, or None."""
        return self.held.now

    def change(self, event: Event, what: str) -> bool:
        """Keep the event as it is now, as one step that can be taken back.

        Args:
            event: As it shall be.
            what: What was done, for the history; it holds no typed words.

        Returns:
            False if it was refused; why is said in one sentence.
        """
        return self.held.change(event, what)

    def arrive(self) -> None:
        """Show the event as it is, and begin where work begins."""
        self._show_now()
        if self.NEEDS_EVENT and self.open_event is None:
            self._go.setFocus()
        else:
            self.begin()

    def refresh(self) -> None:
        """The directory holds something new: names of services may be others."""
        self.held.look_again()
        self._stale = True
        if self.isVisible():
            self._show_now()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what changed while another section was in front."""
        super().showEvent(event)
        self._show_now()

    # -- how it is put together

    def _event_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._show_now()

    def _words_changed(self, _nothing: object) -> None:
        self._event_changed()

    def _show_now(self) -> None:
        some = self.open_event is not None or not self.NEEDS_EVENT
        self._either.setCurrentWidget(self.body if some else self._nothing)
        if self._stale and some:
            self._stale = False
            self.event_changed()

    def _make_nothing(self) -> QWidget:
        nothing = QWidget(self)
        column = QVBoxLayout(nothing)
        column.setContentsMargins(theme.BROAD, theme.WIDE, theme.BROAD, theme.WIDE)
        column.addWidget(PlainLabel(NO_EVENT, theme.LARGE, parent=nothing))
        self._go = WordButton(GO, icon="calendar-days", kind="primary", parent=nothing)
        self._go.clicked.connect(self._want_events)
        column.addWidget(self._go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return nothing

    def _want_events(self) -> None:
        self.section_wanted.emit("Events")
