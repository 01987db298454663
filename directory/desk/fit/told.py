"""What was told of the people whom a service is to fit. In memory only; it shows nothing of itself.

It keeps answers in the shapes of ``docs/answers.md``, so that the window and the terminal are read
by the same code.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field

from directory.matching.answers import ADULT, SHARED
from directory.matching.said import DECLINED

ME = "self"
PARTNER = "partner"
ANOTHER = "another adult"
TOO_YOUNG = 10
"""Below this nobody asks whether a child is pregnant."""
LIVES_WITH = {PARTNER: "partner", ANOTHER: "other adults"}
"""In the words of an answer to who lives there."""
CHILDREN, PERHAPS_MORE = "with children", "not sure"
EVERYBODY = 0
"""Whom an answer is kept under that counts for the whole household."""

Pair = tuple[int, str]
"""One question to one person: who, counted from 0, and the code of the question."""


@dataclass(slots=True, repr=False)
class One:
    """One person, as far as they were told of."""

    who: str = ME
    answers: dict[str, object] = field(default_factory=dict)
    skipped: set[str] = field(default_factory=set)

    @property
    def child(self) -> bool:
        """Whether it is known that they are under 18."""
        age = self.answers.get("age")
        return isinstance(age, int) and age < ADULT


class Told:
    """The answers of one household so far; :meth:`forget` leaves nothing of them."""

    def __init__(self) -> None:
        self.people: list[One] = [One()]
        self.shared: dict[str, object] = {}
        self._trail: list[Pair] = []

    def __repr__(self) -> str:
        """Tell nothing."""
        return "Told(...)"

    @property
    def empty(self) -> bool:
        """Whether nothing was answered: then there is no verdict."""
        return not self.shared and not any(one.answers for one in self.people)

    @property
    def home(self) -> str:
        """Where they live, as it was told, or nothing."""
        told = self.shared.get("lives_in")
        return told if isinstance(told, str) and told != DECLINED else ""

    @property
    def adults(self) -> tuple[str, ...]:
        """Who else is grown up."""
        return tuple(one.who for one in self.people[1:] if one.who in (PARTNER, ANOTHER))

    @property
    def child_ages(self) -> list[int] | None:
        """The ages of all the children, or None where they are not known."""
        ages = self.shared.get("child_ages")
        return ages if isinstance(ages, list) else None

    @property
    def skipped(self) -> int:
        """How many questions were skipped, and can be asked again."""
        return sum(len(one.skipped) for one in self.people)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a question before this one."""
        return bool(self._trail)

    def answer(self, pair: Pair, value: object) -> None:
        """Take an answer to a question that was asked; ``None`` takes it away again."""
        self.note(pair, value)
        self._remember(pair)

    def note(self, pair: Pair, value: object) -> None:
        """Take what was told without a question."""
        number, code = pair
        held = self.shared if code in SHARED else self.people[number].answers
        if value is None:
            held.pop(code, None)
        else:
            held[code] = value
        self._of(pair).skipped.discard(code)

    def decline(self, pair: Pair) -> None:
        """Take it that the person would rather not say: it is not asked again."""
        self.answer(pair, DECLINED)

    def skip(self, pair: Pair) -> None:
        """Leave a question out for now."""
        self._of(pair).skipped.add(pair[1])
        self._remember(pair)

    def back(self) -> Pair | None:
        """Take back the last answer and return its question; None where there is none."""
        if not self._trail:
            return None
        pair = self._trail.pop()
        self.note(pair, None)
        return pair

    def ask_skipped(self) -> None:
        """Let what was skipped be asked again."""
        for one in self.people:
            one.skipped.clear()

    def passed(self, pair: Pair) -> bool:
        """Return whether a question is not to be asked again: answered, declined or skipped."""
        number, code = pair
        held = self.shared if code in SHARED else self.people[number].answers
        return code in held or code in self._of(pair).skipped

    def live_with(self, adults: Sequence[str], ages: Sequence[int] | None) -> None:
        """Say who else it is for; whoever stays keeps their answers.

        Args:
            adults: ``partner``, ``another adult``.
            ages: Of all the children; empty if there are none, None if that is not known.
        """
        before = {one.who: one for one in self.people[1:]}
        grown = [before.get(who) or One(who) for who in adults]
        children = [One(child_of(age), _of_child(age)) for age in ages or ()]
        young = [before.get(one.who) or one for one in children]
        self.people = [self.people[0], *grown, *young]
        self.shared.pop("child_ages", None)
        if ages is not None:
            self.shared["child_ages"] = list(ages)
        self._trail = [pair for pair in self._trail if pair[0] == 0]

    def with_answer(self, pair: Pair, value: object) -> "Told":
        """Return the same with one answer more."""
        made = Told()
        made.people = [One(one.who, dict(one.answers)) for one in self.people]
        made.shared = dict(self.shared)
        made.note(pair, value)
        return made

    def alone(self, number: int) -> "Told":
        """Return what was told of one person and of the household, and of nobody else."""
        made = Told()
        made.people = [self.people[number]]
        made.shared = self.shared
        return made

    def answers(self, referrer: str) -> dict[str, object]:
        """Return the answers in the shape of an answers file, asked for by ``referrer``."""
        people = [{"who": one.who, **_opened(one.answers)} for one in self.people]
        shared = {"household": self._lives_with(), **self.shared}
        return {"referrer": referrer, "household": shared, "people": people}

    def _lives_with(self) -> list[str] | None:
        """Return who lives there as far as it shows from whom it is for: there may be more."""
        seen = [LIVES_WITH.get(one.who, CHILDREN) for one in self.people[1:]]
        return [*dict.fromkeys(seen), PERHAPS_MORE] if seen else None

    def copy(self) -> "Told":
        """Return the same, to be put back after *Next person*."""
        return deepcopy(self)

    def forget(self) -> None:
        """Hold nothing any more."""
        self.people = [One()]
        self.shared = {}
        self._trail = []

    def _of(self, pair: Pair) -> One:
        number, code = pair
        return self.people[EVERYBODY if code in SHARED else number]

    def _remember(self, pair: Pair) -> None:
        self._trail = [*(one for one in self._trail if one != pair), pair]


def child_of(age: int) -> str:
    """Return what a child is called here: by age alone, never by a name."""
    return f"child of {age}" if age else "baby under 1"


def _of_child(age: int) -> dict[str, object]:
    """Return what is known of a child by their age alone."""
    return {"age": age, "pregnant": "no"} if age < TOO_YOUNG else {"age": age}


def _opened(answers: dict[str, object]) -> dict[str, object]:
    """Return answers with those that stand under keys of their own, as a diagnosis does."""
    told = {code: value for code, value in answers.items() if code != "diagnosis"}
    diagnosis = answers.get("diagnosis")
    if isinstance(diagnosis, dict):
        return {**told, **diagnosis}
    return told if diagnosis is None else {**told, "diagnosis": diagnosis}
