"""What a phrase changes: lines that would be heard otherwise, before anything is kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from directory.errors import RefusedWords
from directory.keeping.wording.phrases import PhraseChange
from directory.model import Goal, Need
from directory.search.needs import NeedAnswer
from directory.words import tidy

Spoken = TypeVar("Spoken", Need, Goal)
Find = Callable[[str], NeedAnswer]
"""Hears one line."""
FinderOf = Callable[[Sequence[Need], Sequence[Goal]], Find]
"""Makes what hears with these needs and goals."""


SILENCED = "'{quiet}' cannot wait, and would no longer be heard so. '{words}' stays as it is."


@dataclass(frozen=True, slots=True)
class HeardOtherwise:
    """One line that would be heard otherwise."""

    line: str
    was: str
    """The name of what was heard first; ``nothing``."""
    now: str
    lost: tuple[str, ...] = ()
    """Names of what would not be heard in it any more."""
    example: bool = True
    """True for a line as people say it, false for a phrase of a need."""

    @property
    def words(self) -> str:
        """Return how it is heard now and then, as a sentence."""
        if self.was != self.now:
            return f"'{self.line}': {self.now} instead of {self.was}."
        return f"'{self.line}': no longer {' or '.join(self.lost)}."


@dataclass(frozen=True, slots=True)
class Effect:
    """What a phrase changes."""

    looked_at: int
    """How many lines were looked at."""
    lines: tuple[HeardOtherwise, ...]
    """Those that would be heard otherwise, lines as people say them first."""
    doubts: tuple[str, ...]
    """What a keeper should think of before it is kept, each as a sentence."""
    refused: str = ""
    """Why it cannot be kept: a line that cannot wait would be heard no more."""

    @property
    def words(self) -> str:
        """Return how much changes, as one sentence."""
        if not self.lines:
            return f"None of {self.looked_at:,} lines is heard otherwise."
        verb = "is" if len(self.lines) == 1 else "are"
        return f"{len(self.lines):,} of {self.looked_at:,} lines {verb} heard otherwise."


class TryingOut:
    """Tries phrases on example lines and on the phrases of all needs."""

    def __init__(
        self,
        needs: Sequence[Need],
        goals: Sequence[Goal],
        finder_of: FinderOf,
        examples: Sequence[str],
    ) -> None:
        """Hear every line as it is heard now; about a second."""
        self._needs, self._goals, self._finder_of = needs, goals, finder_of
        self._names = {one.id: one.public_name for one in needs}
        self._names |= {one.id: one.name for one in goals}
        phrases = [phrase for need in needs for phrase in need.phrases]
        self._examples = frozenset(examples)
        self._lines = tuple(dict.fromkeys((*examples, *phrases)))
        find = finder_of(needs, goals)
        self._before = {line: find(line) for line in self._lines}

    def effect(self, change: PhraseChange) -> Effect:
        """Return what a phrase would change, without keeping it."""
        needs, goals = _with(self._needs, change), _with(self._goals, change)
        find = self._finder_of(needs, goals)
        lines = tuple(dict.fromkeys((change.words, *self._lines)))
        if change.words not in self._before:
            self._before[change.words] = self._finder_of(self._needs, self._goals)(change.words)
        after = {line: find(line) for line in lines}
        changed = [self._told(line, after[line], change) for line in lines]
        told = sorted((one for one in changed if one), key=lambda one: not one.example)
        doubts = (*self._other_owners(change), *self._alarms(after, change))
        unheard = _unheard(change, after[change.words])
        quiet = self._silenced(after)
        if quiet and change.takes_back:  # what ships is heard as it ships
            calm = (f"'{quiet}' would no longer be taken for one that cannot wait.",)
            return Effect(len(lines), tuple(told), (*doubts, *unheard, *calm))
        refused = SILENCED.format(quiet=quiet, words=change.words) if quiet else ""
        return Effect(len(lines), tuple(told), (*doubts, *unheard), refused)

    def silenced_by(self, needs: Sequence[Need], goals: Sequence[Goal]) -> str:
        """Return a line that cannot wait and would be heard no more with these, or nothing."""
        find = self._finder_of(needs, goals)
        urgent = (line for line, one in self._before.items() if one.crisis == "immediate")
        return next((line for line in urgent if find(line).crisis != "immediate"), "")

    def _told(self, line: str, after: NeedAnswer, change: PhraseChange) -> HeardOtherwise | None:
        """Return how a line is heard otherwise, or None where it is heard as before."""
        was, now = (_heard(one, change) for one in (self._before[line], after))
        lost = tuple(one for one in was if one not in now)
        if was[:1] == now[:1] and not lost:
            return None
        first_was, first_now = (self._name(one[0]) if one else "nothing" for one in (was, now))
        example = line in self._examples or line == change.words
        return HeardOtherwise(line, first_was, first_now, tuple(map(self._name, lost)), example)

    def _other_owners(self, change: PhraseChange) -> tuple[str, ...]:
        """Say under which other need the same words stand."""
        if not change.heard:
            return ()
        held = self._needs if change.kind == "need_phrase" else self._goals
        said = tidy(change.words)
        owners = [
            self._name(one.id)
            for one in held
            if one.id != change.of and said in map(tidy, one.phrases)
        ]
        return (f"The same words stand under {' and '.join(owners)}.",) if owners else ()

    def _alarms(self, after: Mapping[str, NeedAnswer], change: PhraseChange) -> tuple[str, ...]:
        """Say which lines would be taken for one that cannot wait."""
        own = tidy(change.words)
        raised = [
            line
            for line, one in after.items()
            if one.crisis == "immediate" != self._before[line].crisis and tidy(line) != own
        ]
        if not raised:
            return ()
        more = f" and {len(raised) - 1} more" if len(raised) > 1 else ""
        return (f"An ordinary line would raise the alarm: '{raised[0]}'{more}.",)

    def _silenced(self, after: Mapping[str, NeedAnswer]) -> str:
        """Return a line that cannot wait and would be heard no more; the phrase itself counts."""
        quiet = (
            line
            for line, one in after.items()
            if self._before[line].crisis == "immediate" != one.crisis
        )
        return next(quiet, "")

    def _name(self, one: str) -> str:
        return self._names.get(one, one)


def refuse_silence(effect: Effect) -> None:
    """Refuse a phrase that would take help away.

    Raises:
        RefusedWords: If a line that cannot wait would be heard no more.
    """
    if effect.refused:
        raise RefusedWords(effect.refused)


def _with(held: Sequence[Spoken], change: PhraseChange) -> list[Spoken]:
    """Return needs or goals as they would be."""
    return [
        one.model_copy(update={"phrases": _phrases(one.phrases, change)})
        if one.id == change.of and isinstance(one, Need) == (change.kind == "need_phrase")
        else one
        for one in held
    ]


def _phrases(held: Sequence[str], change: PhraseChange) -> tuple[str, ...]:
    if change.heard:
        return (*held, change.words)
    return tuple(one for one in held if tidy(one) != tidy(change.words))


def _heard(answer: NeedAnswer, change: PhraseChange) -> tuple[str, ...]:
    if change.kind == "need_phrase":
        return tuple(one.id for one in answer.needs)
    return answer.goals


def _unheard(change: PhraseChange, itself: NeedAnswer) -> tuple[str, ...]:
    """Say where a phrase is not enough to be heard by itself."""
    if not change.heard or change.of in _heard(itself, change):
        return ()
    return ("These words alone are still not heard so: write a few more of them.",)
