"""What is being asked: the words in the box, the needs chosen by hand, the needs tapped off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ui import actions
from ui.widgets.finding.another_line import is_another_line
from ui.widgets.finding.steady import steadied

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directory.desk import Desk, DeskAnswer, NeedChip, Situation
    from directory.desk.answering.narrowing import Tally
    from ui.news import Visit

BY_HAND = 1.0
"""How much a need counts that somebody pressed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked at one moment."""

    words: str
    on: frozenset[str]
    off: dict[str, NeedChip]
    goals: tuple[str, ...]
    situation: Situation


class Question:
    """Held in memory only; :meth:`forget` leaves nothing of it."""

    def __init__(self, desk: Desk, visit: Visit) -> None:
        """Make an empty one; what is chosen in ``visit`` decides whose services may be shown."""
        self._desk = desk
        self._visit = visit
        self._words = ""
        self._finished = False
        self._on: frozenset[str] = frozenset()
        self._off: dict[str, NeedChip] = {}
        self._goals: tuple[str, ...] = ()
        self._not_now: frozenset[str] = frozenset()
        self._asked_for = actions.side_of_chosen(())
        self._moment_asked: tuple[Asked, str] | None = None
        self._settled = self._in_rows = False
        self.situation = actions.new_situation(desk)
        """What is known besides the words."""
        self.answer: DeskAnswer | None = None
        """The last answer, or None while nothing is asked."""

    @property
    def empty(self) -> bool:
        """True when there is nothing to ask."""
        chosen = self._on.union(self._goals).difference(self._off)
        return not self._words.strip() and not chosen

    @property
    def outdated(self) -> bool:
        """True when the answer was for a sheet with other services on it."""
        side = actions.side_of_chosen(self._visit.chosen)
        return self.answer is not None and side != self._asked_for

    @property
    def needs_on(self) -> tuple[NeedChip, ...]:
        """The goals chosen and the first need, then where and when, then the other needs."""
        answer = self.answer
        first, others = (answer.needs[:1], answer.needs[1:]) if answer else ((), ())
        heard = (*answer.aims, *first, *answer.told, *others) if answer else ()
        return tuple(chip for chip in heard if chip.id not in self._off)

    @property
    def needs_off(self) -> tuple[NeedChip, ...]:
        """What was tapped off and can be tapped on again, and what else the words offer."""
        offered = self.answer.offered if self.answer else ()
        return (*self._off.values(), *(one for one in offered if one.id not in self._off))

    def offered(self, chip_id: str) -> NeedChip | None:
        """Return what the words offer by that id; None where it is no offer."""
        offered = self.answer.offered if self.answer else ()
        return next((one for one in offered if one.id == chip_id), None)

    def say(self, words: str) -> None:
        """Change the words; of another line nothing stays that was said of the one before.

        That is what was tapped off, what is not happening now, and that no child speaks: whoever
        says something else may be in danger.
        """
        if not words.strip() or is_another_line(self._words, words):
            self._off, self._not_now = {}, frozenset()
            self.situation = replace(self.situation, grown_up=False)
        self._words, self._finished, self._in_rows = words, False, False

    def choose(self, need_id: str) -> None:
        """Add a need by hand."""
        self._on |= {need_id}
        self._off.pop(need_id, None)

    def aim(self, goal_ids: Iterable[str]) -> None:
        """Choose goals by hand, in place of those before."""
        self._goals = tuple(goal_ids)
        for goal_id in self._goals:
            self._off.pop(goal_id, None)

    def turn(self, need_id: str) -> None:
        """Leave a need out, or use it again."""
        if need_id in self._off:
            del self._off[need_id]
            return
        self._off |= {chip.id: chip for chip in self.needs_on if chip.id == need_id}

    def say_not_now(self) -> None:
        """Staff say that the emergency that was heard is not happening now."""
        if self.answer is not None:
            self._not_now |= {self.answer.emergency}

    @property
    def finished(self) -> bool:
        """True when no more is typed."""
        return self._finished

    def finish(self) -> bool:
        """No more is typed; return whether that could change the answer."""
        was, self._finished = self._finished, True
        return not was and self.answer is not None and bool(self._words.strip())

    def settle(self) -> bool:
        """No more is typed and somebody goes to the rows; return whether there is an answer.

        What is asked next is shown in its own order, whatever stood there while they typed.
        """
        self._finished, self._in_rows, self._moment_asked = True, True, None
        return self.answer is not None and bool(self._words.strip())

    def stay(self) -> bool:
        """No more is typed and somebody goes to the rows that they see: those stay where they are.

        Return whether that could add to the answer.
        """
        self._in_rows = True
        return self.finish()

    def ask(self) -> DeskAnswer | None:
        """Ask the desk, and keep the answer until the next; None when there is nothing to ask.

        Raises:
            SignpostProblem: In one sentence, if the directory cannot be read now.
        """
        if self.empty:
            self._on, self._off, self._goals, self.answer = frozenset(), {}, (), None
            self._moment_asked = None
            return None
        situation = self.moment
        answer = actions.find(
            self._desk,
            self._words,
            needs_on=self._chosen,
            needs_off=frozenset(self._off),
            situation=situation,
            finished=self._finished,
        )
        not_now = answer.emergency in self._not_now
        answer = actions.not_happening_now(answer) if not_now else answer
        self.answer = self._as_it_stood(answer, situation.side)
        self._asked_for = situation.side
        return self.answer

    def _as_it_stood(self, answer: DeskAnswer, side: str) -> DeskAnswer:
        """Return ``answer`` with the rows in their order, if it only says more of the same words.

        What is asked anew once all was known, as the directory changed, is shown as it is then.
        """
        moment = (self.keep(), side)
        same = moment == self._moment_asked and not self._settled
        before = self.answer if same else None
        self._moment_asked = moment
        self._settled = self._finished and not self._desk.meant.waits_for(self._words)
        return steadied(answer, before, in_rows=self._in_rows) if before else answer

    def count(self) -> tuple[Tally, ...]:
        """Return for each filter how many of the services found fit it."""
        return actions.tallies(
            self._desk,
            self._words,
            needs_on=self._chosen,
            needs_off=frozenset(self._off),
            situation=self.moment,
        )

    def keep(self) -> Asked:
        """Return what is asked, for :meth:`put_back`."""
        return Asked(self._words, self._on, dict(self._off), self._goals, self.situation)

    def put_back(self, asked: Asked) -> None:
        """Ask again what :meth:`keep` returned."""
        self._words, self._on, self._off = asked.words, asked.on, dict(asked.off)
        self._goals, self.situation = asked.goals, asked.situation

    def forget(self) -> None:
        """Forget the words, the needs, the answer, and where and when."""
        self._words, self._on, self._off, self.answer = "", frozenset(), {}, None
        self._goals, self._not_now, self._moment_asked = (), frozenset(), None
        self.situation = actions.new_situation(self._desk)

    @property
    def _chosen(self) -> dict[str, float]:
        return dict.fromkeys(sorted(self._on.difference(self._off)), BY_HAND)

    @property
    def moment(self) -> Situation:
        """What is known at this moment besides the words, the sheet so far included."""
        side = actions.side_of_chosen(self._visit.chosen)
        at = actions.now(self._desk)
        return replace(self.situation, at=at, side=side, goals=self._goals)
