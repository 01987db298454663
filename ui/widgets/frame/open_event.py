"""The event that is open: every section changes it through here, and all of it can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from directory.errors import SignpostProblem
from ui.actions.event import events

if TYPE_CHECKING:
    from directory.model.events import Event
    from ui.widgets.frame.page import Tools

MOST_STEPS = 200


class _Step(NamedTuple):
    before: Event
    after: Event
    what: str


class OpenEvent(QObject):
    """One event, kept at each change; its steps are taken back in whatever section they were."""

    changed = Signal()
    """The event is another now, or none is open."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._event: Event | None = None
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    @property
    def now(self) -> Event | None:
        """The event as it is kept, or None."""
        return self._event

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def open(self, event_id: str) -> None:
        """Open an event; with nothing, none is open. What was undone before is past."""
        if event_id:
            try:
                self._event = events.event(self._tools.desk, event_id)
            except SignpostProblem as problem:
                self._event = None
                self._tools.messages.problem(problem)
        else:
            self._event = None
        self._done, self._undone = [], []
        self.changed.emit()

    def change(self, event: Event, what: str) -> bool:
        """Keep the event as it is now.

        Args:
            event: As it shall be.
            what: What was done, for the history; it holds no typed words.

        Returns:
            False if it was refused; why is said in one sentence.
        """
        before = self._event
        if before is None or event == before:
            return before is not None
        if not self._keep(event, what):
            return False
        self._done = [*self._done, _Step(before, event, what)][-MOST_STEPS:]
        self._undone = []
        return True

    def undo(self) -> None:
        """Take the last step back."""
        if not self._done:
            self._tools.messages.say("There is nothing to take back in this event.")
            return
        step = self._done[-1]
        if self._keep(step.before, f"Taken back: {step.what}"):
            self._undone.append(self._done.pop())
            self._tools.messages.say(f"Taken back: {step.what}.")

    def redo(self) -> None:
        """Do again what was taken back last."""
        if not self._undone:
            self._tools.messages.say("There is nothing to do again in this event.")
            return
        step = self._undone[-1]
        if self._keep(step.after, f"Done again: {step.what}"):
            self._done.append(self._undone.pop())
            self._tools.messages.say(f"Done again: {step.what}.")

    def look_again(self) -> None:
        """Show the event as it is kept now: something else may have changed it."""
        if self._event is None:
            return
        kept = {one.id for one in events.events(self._tools.desk)}
        if self._event.id not in kept:
            self.open("")
        elif events.event(self._tools.desk, self._event.id) != self._event:
            self.open(self._event.id)

    def took(self, what: str) -> None:
        """Take over what an action kept of the open event, as one step; ``what`` names it."""
        before = self._event
        if before is None:
            return
        after = events.event(self._tools.desk, before.id)
        if after != before:
            self._done = [*self._done, _Step(before, after, what)][-MOST_STEPS:]
            self._undone = []
            self._event = after
            self.changed.emit()

    def _keep(self, event: Event, what: str) -> bool:
        try:
            events.keep_event(self._tools.desk, event, what)
        except SignpostProblem as problem:
            self._tools.messages.problem(problem)
            return False
        self._event = event
        self.changed.emit()
        return True
