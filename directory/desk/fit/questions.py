"""Which question comes next: only what the services on screen need, the most deciding one first.

Area and age come first, then what is not delicate, then what is. Among equals the question comes
first after which, over its possible answers, the most services are settled or change.
"""

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean

from directory.desk.fit.told import Pair, Told
from directory.errors import BadInput
from directory.matching import Household, Prepared, Verdict, verdict
from directory.matching.answers import SHARED
from directory.matching.questions import ASKING_ORDER, BY_CODE, FIRST, VALUES, Sort

Reader = Callable[[Told], Household]
"""Reads what was told as people."""
MayAsk = Callable[[Pair], bool]
"""Whether a question may be asked here at all."""
STEPS = frozenset(("consent", "capacity", "parent_ok"))
"""What is asked last: it is a step on the way, once a service is found."""
NAMES_A_PLACE: frozenset[Sort] = frozenset(("place", "surgery"))
WEEKS = ("4", "30")
"""Lengths of time that are tried where an answer has one."""
SAMPLES: Mapping[str, Sequence[object]] = {
    "age": (4, 12, 17, 20, 24, 30, 45, 60, 75),
    "dash": (8, 14, 20),
    "conditions": (0, 2, 6),
    "ed_visits": (0, 4, 15, 40),
    "child_ages": ([], [1], [4], [9], [15]),
    "landlord": ([], ["private"]),
    "language": ("English", "Polish"),
    "pregnant": ("no", {"weeks": 6}, {"weeks": 20}, {"months": 5}, {"months": 18}),
    "used_before": ([], [1], [1, 2, 3, 4]),
    "notices": ([], [{"from": "police", "months_ago": 2}]),
    "diagnosis": (
        {"has_diagnosis": [], "suspected": []},
        {"has_diagnosis": [], "suspected": ["ADHD"]},
        {"has_diagnosis": ["ADHD"], "suspected": []},
    ),
}
"""Answers that are tried where a question has no list of words."""


class Order:
    """The order of questions for some services on screen and one household."""

    def __init__(
        self, services: Sequence[Prepared], read: Reader, may_ask: MayAsk, places: Sequence[str]
    ) -> None:
        """Make one; ``places`` are those that the services name, to be tried as answers."""
        self._services = services
        self._read = read
        self._may_ask = may_ask
        self._places = places

    def next(self, told: Told) -> Pair | None:
        """Return what to ask next, or None where nothing more would settle anything."""
        waiting = self.waiting(told)
        first = min((tier_of(code) for _, code in waiting), default=0)
        early = [pair for pair in waiting if tier_of(pair[1]) == first]
        return min(early, key=lambda pair: self._rank(pair, waiting[pair], told), default=None)

    def waiting(self, told: Told) -> dict[Pair, list[Prepared]]:
        """Return each question that may be asked now, with the services that wait for it."""
        found: dict[Pair, list[Prepared]] = {}
        people = self._read(told).people
        for service in self._services:
            for number, person in enumerate(people):
                for code in verdict(service, person).ask:
                    pair = (0 if code in SHARED else number, code)
                    if not told.passed(pair) and self._may_ask(pair):
                        found.setdefault(pair, []).append(service)
        return found

    def _rank(self, pair: Pair, waiting: Sequence[Prepared], told: Told) -> tuple[float, ...]:
        number, code = pair
        return (-self._worth(pair, waiting, told), -len(waiting), ASKING_ORDER[code], number)

    def _worth(self, pair: Pair, waiting: Sequence[Prepared], told: Told) -> float:
        """Return how many verdicts an answer settles or changes, over the possible answers."""
        once = list({service.id: service for service in waiting}.values())
        code = pair[1]
        known, asked = (told, pair) if code in SHARED else (told.alone(pair[0]), (0, code))
        before = _verdicts(once, self._read(known))
        tried = []
        for value in self._samples(code):
            try:
                after = _verdicts(once, self._read(known.with_answer(asked, value)))
            except BadInput:
                continue
            tried.append(sum(map(_moved, before, after)))
        return fmean(tried) if tried else 0.0

    def _samples(self, code: str) -> Sequence[object]:
        sort = BY_CODE[code].sort
        if sort in NAMES_A_PLACE:
            return self._places if sort == "place" else ("none", *self._places)
        if code in SAMPLES:
            return SAMPLES[code]
        return [
            word.replace("N", weeks)
            for word in VALUES.get(code, ())
            for weeks in (WEEKS if "N weeks" in word else ("N",))
        ]


def tier_of(code: str) -> int:
    """Return how early a question may come: area and age, the plain ones, the delicate ones."""
    if code in FIRST:
        return 0
    if code in STEPS:
        return 3
    return 1 if BY_CODE[code].sensitivity in ("low", "medium") else 2


def _verdicts(services: Sequence[Prepared], household: Household) -> list[Verdict]:
    return [verdict(service, person) for service in services for person in household.people]


def _moved(before: Verdict, after: Verdict) -> bool:
    """Return whether an answer settled a verdict, or changed it."""
    return after.standing != before.standing or (bool(before.ask) and not after.ask)
