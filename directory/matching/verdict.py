"""Whether one person can go to one service: a verdict with its reasons, and what to ask."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from directory.matching.item import Item, Reason
from directory.matching.person import Person
from directory.matching.prepared import Alternatives, Prepared
from directory.matching.questions import ASKING_ORDER, FOR_WORKERS
from directory.matching.rules import MET, NOT_MET, UNKNOWN, Result
from directory.matching.rules.referral import is_worker

Standing = Literal["looks_right", "ask_first", "not_for_this_person", "rules_not_recorded"]
GUIDE = "This is a guide from what we hold. The service decides."
"""Ends every list of verdicts."""


class Verdict(NamedTuple):
    """What one service comes to for one person."""

    service: str
    who: str
    standing: Standing
    reasons: tuple[Reason, ...]
    ask: tuple[str, ...]
    """Codes of what to ask the person, the most telling and least delicate first."""
    ask_service: tuple[str, ...]
    would_change: Reason | None
    """The one fact that would change it, where there is only one."""
    unmet: int
    """Preferences that are not met; they change order only."""


class _Weighing:
    """One verdict in the making."""

    __slots__ = (
        "answered",
        "ask",
        "ask_service",
        "open",
        "person",
        "reasons",
        "refused",
        "uncertain",
        "unmet",
        "worker",
    )

    def __init__(self, person: Person) -> None:
        self.person = person
        self.worker = is_worker(person.referrer)
        self.reasons: list[Reason] = []
        self.refused: list[Reason] = []
        self.open: list[Reason] = []
        self.ask: list[str] = []
        self.ask_service: list[str] = []
        self.uncertain = False  # something that no answer of the person settles
        self.unmet = 0
        self.answered = False

    def weigh(self, item: Item, *, among: bool = False) -> None:
        """Weigh one condition; ``among`` others, one that is only preferred is asked about too."""
        optional = item.strength == "preferred" and not among
        shown = (item.reasons if self.worker else item.quiet)[item.judge(self.person)]
        self.reasons.append(shown)
        if shown.result == UNKNOWN:
            if optional:
                self.unmet += 1
            else:
                self.open.append(shown)
                self._ask(item, shown)
            return
        self.answered = True
        if shown.result == MET:
            if item.shaky and not optional:
                self._ask_for_exception(item, shown)
        elif optional:
            self.unmet += 1
        elif item.firm:
            self.refused.append(shown)
        else:
            self._ask_for_exception(item, shown)

    def weigh_group(self, group: Alternatives) -> None:
        """Weigh alternatives: as many of the best as are needed count for all.

        One that is only preferred is enough too, and whoever does not meet it comes later.
        """
        items, needed = group
        apart = [_Weighing(self.person) for _ in items]
        for one, item in zip(apart, items, strict=True):
            one.weigh(item, among=True)
        shown = [one.reasons[0] for one in apart]
        results = [one.result for one in shown]
        self.reasons += shown
        self.answered = self.answered or MET in results or NOT_MET in results
        self.unmet += _is_unmet([one.result for one in shown if one.strength == "preferred"])
        deciding = [at for at, one in enumerate(shown) if one.strength != "preferred"]
        if not deciding:
            return
        met = sorted(_with(apart, MET), key=lambda one: one.uncertain)
        unknown = _with(apart, UNKNOWN)
        shaky = [at for at in deciding if results[at] == NOT_MET and not items[at].firm]
        if len(met) >= needed:
            self._take_over(met[:needed])
        elif len(met) + len(unknown) >= needed:
            self.open.append(unknown[0].reasons[0])
            self._take_over([*met, *unknown])
        elif len(met) + len(unknown) + len(shaky) < needed:
            self.refused.append(shown[next(at for at in deciding if results[at] == NOT_MET)])
        else:
            self._take_over([*met, *unknown])
            for at in deciding:
                if results[at] == NOT_MET:
                    self._ask_for_exception(items[at], shown[at])

    def _take_over(self, apart: Sequence["_Weighing"]) -> None:
        """Take over what some alternatives leave to ask."""
        for one in apart:
            self.ask += one.ask
            self.ask_service += one.ask_service
            self.uncertain = self.uncertain or one.uncertain

    def _ask_for_exception(self, item: Item, shown: Reason) -> None:
        self.uncertain = True
        self.ask_service.append(item.lead + shown.words)

    def _ask(self, item: Item, shown: Reason) -> None:
        """Ask the person what is not known of them, else the service what it means."""
        known, declined = self.person.known, self.person.declined
        left = [code for code in item.needs if code not in known and code not in declined]
        askable = left if self.worker else [code for code in left if code not in FOR_WORKERS]
        self.ask += askable
        if not askable:
            self._ask_for_exception(item, shown)


def _with(apart: Sequence[_Weighing], result: Result) -> list[_Weighing]:
    """Return those whose condition came to ``result``."""
    return [one for one in apart if one.reasons[0].result == result]


def _is_unmet(preferences: Sequence[Result]) -> bool:
    """Return whether none of several preferences is met; one of them would do."""
    return bool(preferences) and MET not in preferences


def verdict(service: Prepared, person: Person) -> Verdict:
    """Return what a service comes to for a person."""
    weighing = _Weighing(person)
    for item in service.alone:
        weighing.weigh(item)
    for group in service.groups:
        weighing.weigh_group(group)
    standing = _standing(service, weighing)
    settled = standing == "not_for_this_person"
    reasons = tuple(weighing.reasons)
    if service.closed:
        reasons = (Reason("status", NOT_MET, service.closed, "must", "stated"), *reasons)
    return Verdict(
        service=service.id,
        who=person.who,
        standing=standing,
        reasons=reasons,
        ask=() if settled else _in_order(weighing.ask),
        ask_service=() if settled else (*_once(weighing.ask_service), *service.doubts),
        would_change=_would_change(service, weighing, standing),
        unmet=weighing.unmet,
    )


def _standing(service: Prepared, found: _Weighing) -> Standing:
    if service.closed or (found.refused and not service.doubts):
        return "not_for_this_person"
    if not (service.recorded or service.open_to_anyone):
        return "rules_not_recorded"
    unsure = found.refused or found.open or found.uncertain or service.doubts
    # No verdict before a question: where there are only preferences, one of them is asked.
    asked = service.open_to_anyone or service.firm or found.answered
    return "ask_first" if unsure or not asked else "looks_right"


def _would_change(service: Prepared, found: _Weighing, standing: Standing) -> Reason | None:
    """Return the one condition on which a verdict hangs."""
    if service.closed or service.doubts:
        return None
    if standing == "not_for_this_person":
        return found.refused[0] if len(found.refused) == 1 else None
    one_left = len(found.open) == 1 and not found.uncertain
    return found.open[0] if standing == "ask_first" and one_left else None


def _in_order(codes: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes), key=ASKING_ORDER.__getitem__)) if codes else ()


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
