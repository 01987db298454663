"""How words and needs are weighed against each other in one answer."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from directory.search.query import Typed
from directory.search.ranking import Placed, Weighed
from directory.search.tiers import Candidates
from directory.store.search_words import STATED_MARK, SUGGESTED_MARK, need_mark

NEED_SHARE = 0.5
"""What fitting a need counts for, beside finished words."""
SENTENCE_WORDS, SENTENCE_SHARE, BARE = 4, 0.7, 0.5
"""More words than these, with a need clearly felt, are a sentence: then fitting counts more, and
words alone half, because most words of a sentence are not about any service."""
UNANSWERED, ANSWERED = 0.7, 0.15
"""The same beside words still being typed: where no service answers them, and where one does."""
OTHER_KIND, OF_THE_KIND = 0.4, 0.2
"""What a place is worth that says it is of another kind than the one named, and what is added for
one of that kind."""
LEAD = 1.0
"""What is added for a need of safety that was clearly heard: no words outweigh it."""


class Share(NamedTuple):
    """How words and needs are weighed against each other in one answer."""

    fit: float
    """What fitting a need counts for, beside words."""
    bare: float = 1.0
    """What words count for, of a service that helps with none of the needs heard."""
    lead: frozenset[str] = frozenset()
    """The marks of the needs whose services come first."""
    kinds: frozenset[str] = frozenset()
    """The kinds of place that were named, such as a dentist."""

    def score(self, place: Placed) -> float:
        """Return what a service is worth, by its words and the needs that it fits."""
        worth = self._worth(place)
        own = place.candidate.kinds
        if not (self.kinds and own):
            return worth
        return OTHER_KIND * worth if self.kinds.isdisjoint(own) else worth + OF_THE_KIND

    def _worth(self, place: Placed) -> float:
        candidate, weight, fit, needs = place
        first = bool(self.lead) and not self.lead.isdisjoint(candidate.needs)
        words = weight.words * (1.0 if needs else self.bare)
        return words + self.fit * fit + (LEAD if first else 0.0)


def share_of_finished(
    typed: Typed,
    felt: Mapping[str, float],
    weighed: Sequence[Weighed],
    leading: Collection[str] = (),
) -> Share:
    """Return what needs and words count for once no more is typed."""
    if _is_named(typed, weighed, leading):
        return Share(0.0)
    clear = max(felt.values(), default=0.0) >= 1
    sentence = clear and len(typed.words) > SENTENCE_WORDS
    lead = _marks(leading)
    return Share(SENTENCE_SHARE, BARE, lead) if sentence else Share(NEED_SHARE, lead=lead)


def share_of_typed(
    typed: Typed, found: Candidates, weighed: Sequence[Weighed], leading: Collection[str] = ()
) -> Share:
    """Return what fitting a need counts for: the less, the better some service is named."""
    if not typed.part and typed.code and found.tiers:
        return Share(0.0)
    if _is_named(typed, weighed, leading):
        return Share(0.0)
    if leading:
        return Share(NEED_SHARE, lead=_marks(leading))
    best = max((weight.words for _, weight in weighed), default=0.0)
    return Share(max(ANSWERED, UNANSWERED * (1 - best)))


def _is_named(typed: Typed, weighed: Sequence[Weighed], leading: Collection[str]) -> bool:
    """Return whether what was typed is some name, so that needs do not rank.

    Beside a need of safety only one without a mistake is: "scared" is no "shared".
    """
    if typed.part:
        return False
    return any(weight.by_name if leading else weight.is_name for _, weight in weighed)


def _marks(needs: Collection[str]) -> frozenset[str]:
    return frozenset(need_mark(n, mark) for n in needs for mark in (STATED_MARK, SUGGESTED_MARK))
