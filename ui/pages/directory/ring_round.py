"""Ring round: one call after the other, read aloud, ticked, saved; with the keyboard alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from directory.errors import SignpostProblem
from directory.words import spoken_date
from ui import theme
from ui.actions import checking
from ui.actions.records import on_screen
from ui.background import Handle, Task
from ui.messages import Choice
from ui.widgets.buttons import WordButton
from ui.widgets.frame.section import Section
from ui.widgets.keeping.closing import Closing
from ui.widgets.keeping.ring_call import RingCall
from ui.widgets.labels import PlainLabel
from ui.widgets.scrolled import scroll_area

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from directory.desk import Desk
    from directory.keeping.checking.checks import Answers, Done
    from directory.keeping.checking.ring_round import OnThePhone, Round, ToRing
    from ui.widgets.frame.page import Tools

EXPLAIN = (
    "One call for each number, what is wrong first, then what is stale. You read aloud what we "
    "hold and tick what they say. Stop when you like: nothing is lost, and you go on from there."
)
LOOKING = "Looking for what to ring ..."
NOTHING = "Nobody needs ringing today.{next}"
NEXT = " The next check falls due on {day}."
ALL_DONE = "That was the last call for today. {done} done.{rests}{next}"
RESTS = " {rests} did not answer and rest until tomorrow."
BEGIN, GO_ON = "Start ringing", "Go on ringing"
LATER_CALLS = 8
"""How many of the calls to come are named before one begins."""


class RingRoundSection(Section):
    """What there is to ring, then call after call."""

    NAME = "Ring round"
    ICON = "phone"

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._round: Round | None = None
        self._call: ToRing | None = None
        self._later: list[str] = []
        self._done: list[Done] = []
        self.ringing = False
        self.said = PlainLabel(LOOKING, theme.LARGE, semibold=True, parent=self)
        self.coming = PlainLabel("", theme.BODY, parent=self)
        self.begin = WordButton(BEGIN, icon="phone", kind="primary", parent=self)
        self.call = RingCall(tools.desk, self)
        self.closing = Closing(tools, self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self.begin.clicked.connect(self._begin)
        self.call.wanted.connect(self._act)
        self.closing.closed.connect(self._close)
        self.closing.left.connect(self._not_closed)
        tools.visit.on_words_changed(self._words_changed)

    def arrive(self) -> None:
        """Look at what there is to ring; a call that is under way stays."""
        if self.ringing:
            self.call.facts.focus_first()
            return
        self._look()
        self.begin.setFocus()

    def refresh(self) -> None:
        """Count again, unless somebody is on the phone."""
        if not self.ringing:
            self._look()

    def save(self) -> bool:
        """Keep what was said in the call that is under way."""
        if self.ringing:
            self._save()
        return self.ringing

    def width_changed(self, width: int) -> None:
        """Fold what there is no room for."""
        self.call.slim(width)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.BROAD, theme.WIDE, theme.WIDE, theme.TIGHT)
        whole.addWidget(self.stack)
        start = QWidget(self)
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addWidget(PlainLabel(self.NAME, theme.TITLE, semibold=True, parent=start))
        column.addWidget(PlainLabel(EXPLAIN, theme.BODY, kind="muted", parent=start))
        column.addWidget(self.said)
        self.begin.setMinimumHeight(theme.tall(theme.BUTTON_HEIGHT))
        self.begin.setMaximumWidth(theme.tall(2 * theme.TILE_WIDTH))
        column.addWidget(self.begin)
        column.addWidget(self.coming)
        column.addStretch(1)
        self.stack.addWidget(start)
        self.stack.addWidget(self.call)
        self._closing_area = scroll_area(self.closing, "They have closed", self)
        self.stack.addWidget(self._closing_area)

    # -- what there is to ring

    def _look(self) -> None:
        Task(partial(_look, self.tools.desk), self._found, self.tools.messages.problem).start()

    def _found(self, found: tuple[Round, date | None]) -> None:
        self._round, due = found
        if self.ringing and self._round.calls:
            self._next()
            return
        was_ringing, self.ringing = self.ringing, False
        self._show_start(self._round, due, was_ringing)

    def _show_start(self, found: Round, due: date | None, was_ringing: bool) -> None:
        self.stack.setCurrentIndex(0)
        begun = bool(found.done)
        self.begin.setVisible(bool(found.calls))
        self.begin.set_words(GO_ON if begun else BEGIN)
        after = NEXT.format(day=spoken_date(due)) if due else ""
        if found.calls:
            words = f"{_numbers(len(found.calls))} to ring{', ' if begun else ''}"
            words += f"{found.done} done today." if begun else "."
        elif found.total:
            rests = RESTS.format(rests=_numbers(found.rests)) if found.rests else ""
            words = ALL_DONE.format(done=_numbers(found.done), rests=rests, next=after)
        else:
            words = NOTHING.format(next=after)
        self.said.set_words(words)
        self.coming.set_words(self._on_screen(_coming(found)))
        if was_ringing:
            self.begin.setFocus()

    def _on_screen(self, lines: str) -> str:
        public = self.tools.visit.public_words
        return "\n".join(on_screen(line, public=public) for line in lines.splitlines())

    def _words_changed(self, _nothing: object) -> None:
        """Name what is to be rung as others may see it, or as it is; what was typed stays."""
        if self._round is not None:
            self.coming.set_words(self._on_screen(_coming(self._round)))
        if self.ringing and self._call is not None:
            self.call.name_anew(self._on_the_phone(self._call))

    def _on_the_phone(self, call: ToRing) -> OnThePhone:
        made = checking.on_the_phone(self.tools.desk, call)
        return checking.shown_on_the_phone(made) if self.tools.visit.public_words else made

    # -- one call after the other

    def _begin(self) -> None:
        self.ringing = True
        self._later = []
        if self._round is not None and self._round.calls:
            self._next()

    def _next(self) -> None:
        """Show the next call, those put off last."""
        if self._round is None:
            return
        calls = sorted(self._round.calls, key=lambda one: one.id in self._later)
        self._call = calls[0]
        at = self._round.done + self._round.rests + 1
        progress = f"Call {at} of {self._round.total}"
        self.call.offer_undo(bool(self._done))
        self.stack.setCurrentIndex(1)
        self.call.show_call(self._on_the_phone(self._call), progress)

    def _act(self, act: str) -> None:
        if self._call is None:
            return
        acts: dict[str, Callable[[], None]] = {
            "right": self.call.facts.all_right,
            "save": self._save,
            "no_answer": partial(self._keep, checking.no_answer),
            "wrong": partial(self._keep, checking.number_is_wrong),
            "closed": self._ask_closed,
            "later": self._put_off,
            "undo": self._undo,
            "pause": self._pause,
        }
        acts[act]()

    def _save(self) -> None:
        answers = self.call.facts.answers()
        if answers is not None:
            self._keep(partial(_answered, answers))

    def _keep(self, act: Callable[[Desk, ToRing], Done]) -> None:
        """Keep what came of this call, say so, and go on to the next."""
        if self._call is None:
            return
        try:
            done = act(self.tools.desk, self._call)
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self._done.append(done)
        self.tools.messages.say(done.words, Choice("Undo", self._undo))
        self.tools.visit.tell_directory_changed()
        self._look()

    def _ask_closed(self) -> None:
        if self._call is not None:
            asked = self._on_the_phone(self._call).services
            self.stack.setCurrentWidget(self._closing_area)
            self.closing.ask(asked)

    def _not_closed(self) -> None:
        self.stack.setCurrentWidget(self.call)
        self.call.facts.focus_first()

    def _close(self) -> None:
        which, instead = self.closing.which(), self.closing.in_its_place()
        self._keep(partial(_found_closed, which, instead))

    def _put_off(self) -> None:
        if self._call is not None:
            self._later.append(self._call.id)
            self._next()

    def _undo(self) -> None:
        if not self._done:
            return
        try:
            checking.undo_check(self.tools.desk, self._done[-1])
        except SignpostProblem as problem:
            self.tools.messages.problem(problem)
            return
        self._done.pop()
        self.tools.messages.say("Undone.")
        self.tools.visit.tell_directory_changed()
        self._look()

    def _pause(self) -> None:
        self.ringing = False
        self._look()
        self.stack.setCurrentIndex(0)
        self.begin.setFocus()


def _answered(answers: Mapping[str, Answers], desk: Desk, call: ToRing) -> Done:
    return checking.call_answered(desk, call, answers)


def _found_closed(which: Sequence[str], instead: str, desk: Desk, call: ToRing) -> Done:
    return checking.call_found_closed(desk, call, which, instead)


def _look(desk: Desk, _handle: Handle) -> tuple[Round, date | None]:
    return checking.calls_today(desk), checking.next_due(desk)


def _numbers(count: int) -> str:
    return "1 number" if count == 1 else f"{count} numbers"


def _coming(found: Round) -> str:
    """Return the first calls to come, a line each."""
    lines = [f"{one.number}   {one.name}" for one in found.calls[:LATER_CALLS]]
    more = len(found.calls) - len(lines)
    return "\n".join([*lines, *([f"and {more} more"] if more else [])])
