"""Check fit on the first page: it asks, keeps what was answered in memory, and gives verdicts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from directory.errors import SignpostProblem
from ui import actions
from ui.actions import matching

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from directory.desk import DeskAnswer, Situation
    from directory.matching import Person
    from ui.actions.matching import OtherWay, Pair, RowFit, ServiceFit, Told
    from ui.widgets.fit.fit_strip import FitStrip
    from ui.widgets.frame.page import Tools

HOME, AGE = (0, "lives_in"), (0, "age")
"""What the row of where and when asks too: it is told in one place and known in both."""
REST_MS = 150
"""Typing must rest this long before new services are looked at."""


class Kept(NamedTuple):
    """All that was answered, for as long as *Next person* can be undone."""

    told: Told
    worker: str
    on: bool


class Fit(QObject):
    """Between the strip with the questions and the check that knows the answers."""

    changed = Signal()
    """Verdicts are to be shown anew."""
    situation_told = Signal(object)
    """Where the person lives or how old they are was answered here."""
    left = Signal()
    """The questions were put away; the verdicts stay."""

    def __init__(self, tools: Tools, strip: FitStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._check = matching.start_check(tools.desk)
        self._pair: Pair | None = None
        self._ids: Sequence[str] = ()
        self._known = actions.new_situation(tools.desk)
        self.on = False
        """True from the first question until *Next person*."""
        self.strip = strip
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look_now)
        strip.answered.connect(self._answer)
        strip.wanted.connect(self._do)
        strip.people.said.connect(self._live_with)

    def start(self) -> None:
        """Ask the first question about the services on screen, or the one that is open."""
        self.on = True
        self.look_now()
        self.strip.show()
        self.strip.go()

    def look_at(self, answer: DeskAnswer, situation: Situation) -> None:
        """Look at the services of an answer, once typing rests: it must not wait for verdicts."""
        held_back = actions.comes_first(answer.safety)
        self._ids = () if held_back else tuple(one.card.id for one in answer.services)
        self._follow(situation)
        if held_back:
            self.strip.hide()
        if self.on:
            self._rest.start()

    def look_now(self) -> None:
        """Work out the verdicts and the next question for what is on screen."""
        self._rest.stop()
        if not self.on:
            return
        self._check.public = self._tools.visit.public_words
        self._check.town = self._known.lives_in
        self._check.look_at(self._ids)
        self._show(keep_who=True)

    def leave(self) -> bool:
        """Put the questions away; return False if none stood there."""
        if not self.strip.asks:
            return False
        self.strip.hide()
        self.left.emit()
        return True

    def rows(self) -> Mapping[str, RowFit]:
        """Return what each row says; nothing before the first answer."""
        return self._check.rows() if self.on else {}

    def of_service(self, service_id: str) -> ServiceFit | None:
        """Return whether people can go to one service; None before the first answer."""
        return self._check.of_service(service_id) if self.on else None

    def ways_on(self) -> tuple[OtherWay, ...]:
        """Return where to turn where nothing on screen is for anybody."""
        return self._check.ways_on() if self.on else ()

    def person(self) -> Person | None:
        """Return what is known of the first person; None before the first answer."""
        return self._check.person() if self.on else None

    def keep(self) -> Kept:
        """Return all that was answered, for :meth:`put_back`."""
        return Kept(self._check.told.copy(), self._check.worker, self.on)

    def put_back(self, kept: Kept) -> None:
        """Take up again what :meth:`keep` returned."""
        self._check.told, self._check.worker, self.on = kept
        self.look_now()

    def forget(self) -> None:
        """Hold nothing any more of what was answered."""
        self.on = False
        self._rest.stop()
        self._check.forget()
        self._pair, self._ids = None, ()
        self._known = actions.new_situation(self._tools.desk)
        self.strip.forget()
        self.changed.emit()

    # -- what is answered and pressed

    def _answer(self, value: object) -> None:
        pair = self._pair
        if pair is None:
            return
        try:
            if pair == HOME:
                value = actions.place_called(self._tools.desk, str(value))
            self._check.answer(pair, value)
        except SignpostProblem as problem:
            self.strip.answers.refuse(problem.words)
            return
        self._tell_situation(pair, value)
        self.look_now()

    def _do(self, act: str) -> None:
        check, pair = self._check, self._pair
        if act == "close":
            self.leave()
        elif act == "people":
            self.strip.ask_who(check.told, check.worker, public=check.public)
        elif act == "back" and not self.strip.asks_who:
            self._back()
        elif act in {"skip", "decline"} and pair is not None:
            (check.skip if act == "skip" else check.decline)(pair)
            self._show()
        else:
            if act == "again":
                check.told.ask_skipped()
            self._show()

    def _back(self) -> None:
        pair = self._check.back()
        if pair == AGE:
            self._tell_situation(AGE, None)
        self.look_now()

    def _live_with(self, adults: Sequence[str], ages: Sequence[int] | None, worker: str) -> None:
        self._check.told.live_with(adults, ages)
        self._check.worker = worker
        self._show()

    def _tell_situation(self, pair: Pair, value: object) -> None:
        """Let the row of where and when say the same."""
        now = self._known
        if pair == HOME:
            now = replace(now, lives_in=str(value), town_of_desk=False)
        elif pair == AGE and (value is None or isinstance(value, int)):
            now = replace(now, age=value)
        if now != self._known:
            self._known = now
            self.situation_told.emit(now)

    def _follow(self, situation: Situation) -> None:
        """Take up what was told in the row of where and when."""
        was, self._known = self._known, situation
        told = self._check.told
        if situation.lives_in != was.lives_in:
            told.note(HOME, situation.lives_in or None)
        if situation.age != was.age:
            told.note(AGE, situation.age)

    def _show(self, *, keep_who: bool = False) -> None:
        asking = self._check.question()
        self._pair = asking.pair if asking is not None else None
        progress = self._check.progress()
        if not (self.strip.asks_who and keep_who):
            self.strip.ask(asking, progress, can_go_back=self._check.told.can_go_back)
        self.changed.emit()
