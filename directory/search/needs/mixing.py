"""Joins what the words say with what the whole line is like.

The words decide alone where no likeness is known. With one, needs are put in order by both: the
likeness, and how well phrases were covered by the words. All rules on what was heard (denial, the
sides, lone words, the floor) are asked again of the joined list. What the words alone made urgent
stays so: likeness may add a need, and never takes one of safety away.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from directory.model.vocabulary import CrisisLevel
from directory.search.needs.phrases import Heard
from directory.search.needs.sides import HARMED, HARMING

URGENT = 0.55
"""Least likeness that opens the panel of a need that cannot wait; below it, it is asked about."""
ASKED = 0.5
"""Least likeness on which staff are asked to look closer."""
_NOT_LOST = 0.4
"""Least likeness of a need that cannot wait, heard by its words, that it is shown in any case."""
_HARDLY_ALIKE = 0.3
"""Likeness below which a need of safety that the words do not show is not told by it."""
READ = 3
"""First needs, which are sure to be read."""
_TWO_THINGS = 2
"""First needs of the words that stay: "kicking me out and I've a baby" is like the first only."""
_WORDS = 0.1
"""How much likeness the words are worth: so much for each power of e between two scores."""
_NEED = 2.0
"""What it is worth, as a score, that a line is more like a need than like small talk."""
_LINE = 0.15
"""Brings a line that is as likely to hold a need as not to the floor of the words."""
_NO_SCORE = 1e-6
_UNHEARD = 0.02
"""Share of the best score that a need has at most of which the words told nothing."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like the phrases of one need a line is."""

    score: float
    """About .2 for what has nothing to do with it, .4 for near, .8 for nearly the same."""
    like: str
    """The phrase of ours that is nearest."""


@dataclass(frozen=True, slots=True)
class Alike:
    """How like the phrases of each need a line is; nothing where that is not known."""

    needs: Mapping[str, Likeness] = field(default_factory=dict)
    small_talk: float = 0.0
    """How like small talk it is."""

    def to(self, need: str) -> float:
        """Return how like ``need`` the line is."""
        return self.needs[need].score if need in self.needs else 0.0

    def without(self, denied: Collection[str]) -> "Alike":
        """Return the same as if what was ``denied`` were small talk."""
        if not denied:
            return self
        needs = {
            need: replace(one, score=min(one.score, self.small_talk)) if need in denied else one
            for need, one in self.needs.items()
        }
        return Alike(needs, max(self.small_talk, *(self.to(one) for one in denied)))

    def phrase(self, need: str) -> str:
        """Return the nearest phrase of ``need``."""
        return self.needs[need].like if need in self.needs else ""


NOT_ALIKE = Alike()


class Told(NamedTuple):
    """The needs to show, those that decide how urgent the words are, and the doubtful of them."""

    shown: list[Heard]
    leading: tuple[str, ...]
    doubtful: frozenset[str]


def mixed(ranked: Sequence[Heard], alike: Alike) -> list[Heard]:
    """Return all needs in the order of words and likeness together, best first.

    Args:
        ranked: What the words alone say, best first.
        alike: How like its phrases the line is, of every need.
    """
    by_words = {heard.owner: heard for heard in ranked}
    most = ranked[0].score if ranked else 0.0
    faintest = max(most * _UNHEARD, _NO_SCORE)
    both = {
        need: one.score + _WORDS * math.log(max(_score(by_words.get(need)), faintest))
        for need, one in alike.needs.items()
    }
    best = max(both.values())
    nearest = max(one.score for one in alike.needs.values())
    line = max(0.0, most + _NEED * (nearest - alike.small_talk) + _LINE)
    joined = [
        replace(by_words.get(need, _unheard(need)), score=line * math.exp((z - best) / _WORDS))
        for need, z in both.items()
    ]
    return sorted(joined, key=lambda h: (-h.score, h.owner))


def unlifted(
    joined: Iterable[Heard], shown: Iterable[Heard], denied: Collection[str]
) -> list[Heard]:
    """Return ``joined`` without what was ``denied``, unless the words alone show it too."""
    there = {heard.owner for heard in shown}
    return [h for h in joined if h.owner not in denied or h.owner in there]


def not_alarmed(
    joined: Sequence[Heard], shown: Iterable[Heard], alike: Alike, safety: Set[str]
) -> list[Heard]:
    """Return ``joined`` without alarm from nothing: safety that only a faint likeness tells.

    "We lost the cat" is a little like what somebody says who cannot go on. Safety that the words
    do not show never stands first, and behind the first three goes where it is hardly like it.
    """
    there = {heard.owner for heard in shown}
    faint = {h.owner for h in joined if h.owner in safety - there and alike.to(h.owner) < ASKED}
    first = next((at for at, h in enumerate(joined) if h.owner not in faint), None)
    kept = list(joined)
    if first is not None:
        kept = [joined[first], *joined[:first], *joined[first + 1 :]]
    behind = [h for h in kept[READ:] if h.owner not in faint or alike.to(h.owner) >= _HARDLY_ALIKE]
    return [*kept[:READ], *behind]


def together(
    told: Told,
    joined: Sequence[Heard],
    also: Iterable[str],
    alike: Alike,
    crisis: Mapping[str, CrisisLevel],
    limit: int,
) -> Told:
    """Return what words and likeness tell together.

    Args:
        told: What the words alone tell.
        joined: The needs of both, as far as the rules on them let them stand, best first.
        also: Those of them that are strong enough to decide how urgent the words are.
        alike: How like its phrases the line is, of every need.
        crisis: The level of each need.
        limit: Most needs to show; what the words alone made urgent is among them.
    """
    here = on_the_side_told(told.shown, joined)
    there = {heard.owner for heard in here[:limit]}
    two = told.shown[:_TWO_THINGS] if here else []
    late = [
        heard
        for heard in told.shown
        if heard.owner not in there
        and (heard in two or _must_stay(heard.owner, told, alike, crisis[heard.owner]))
    ]
    shown = [*here[: limit - len(late)], *late]
    there = {heard.owner for heard in shown}
    asked = [one for one in also if one in there and one not in told.leading]
    unsure = {one for one in asked if crisis[one] != "none" and alike.to(one) < URGENT}
    asked = [one for one in asked if one not in unsure or alike.to(one) >= ASKED]
    doubtful = {one for one in unsure.intersection(asked) if crisis[one] == "immediate"}
    return Told(shown, (*told.leading, *asked), told.doubtful | doubtful)


def _must_stay(need: str, told: Told, alike: Alike, level: CrisisLevel) -> bool:
    """Tell whether a need that the words tell is shown whatever the line is like."""
    if need in told.leading:
        return level != "none"
    return level == "immediate" and alike.to(need) >= _NOT_LOST


def on_the_side_told(shown: Iterable[Heard], joined: Sequence[Heard]) -> list[Heard]:
    """Return ``joined`` without the side that is not the one ``shown``, if one is."""
    sides = {heard.owner for heard in shown} & (HARMED | {HARMING})
    if not sides:
        return list(joined)
    other = HARMED if HARMING in sides else {HARMING}
    return [heard for heard in joined if heard.owner not in other]


def _score(heard: Heard | None) -> float:
    return heard.score if heard else 0.0


def _unheard(need: str) -> Heard:
    return Heard(need, 0.0, frozenset(), 0.0, 0.0)
