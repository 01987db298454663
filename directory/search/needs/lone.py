"""One everyday word that stands for a whole phrase: "dead" of "want to be dead".

Small words are not weighed, so "knackered, dead on my feet" would be heard as the whole phrase.
Where it is about safety, such a word counts in full only if the rest of its phrase was said too.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from directory.search.needs.floor import Floor
from directory.search.needs.phrases import Heard, Phrase
from directory.search.needs.speech import Spoken
from directory.search.needs.stems import lay_stem

WHOLE = 0.999
"""Cover from which a phrase counts as heard in full."""
LONE = 0.25
"""What is left of a need of safety heard in one everyday word that its phrase does not explain."""
FAR = 0.3
"""Share of the best score below which such a word does not lead: the best explains the line."""
_FAINT = 0.18
"""Share of it below which it is not shown."""
_CLEAR = 1.2
"""Score from which nothing is doubtful, whatever the phrases cover."""
_FAIR = 0.9
"""Score from which small words alone may tell, as they stand together in what voices say."""
_LEFT_OUT = frozenset({"to", "the", "a", "i"})
"""Words that people leave out ("not want live")."""
_OF_TWO = frozenset({"domestic_abuse", "own_behaviour", "sexual_violence"})
"""Whoever tells of these names somebody, and so does small talk."""
_GAPS = 2
"""Words that may stand between the words of a phrase ("don't really want to live")."""


class LoneWords:
    """The phrases of some needs that tell by one everyday word only."""

    def __init__(self, irregular: Mapping[str, str], floor: Floor) -> None:
        self._irregular = irregular
        self._floor = floor
        self._owners: set[str] = set()
        self._wholes: dict[tuple[str, str], list[tuple[str, ...]]] = {}
        self._single: set[tuple[str, str]] = set()
        """Needs with the words that are a phrase of theirs alone: "refuge", not "prison"."""

    def learn(self, phrases: Iterable[tuple[Phrase, Sequence[str]]]) -> None:
        """Take phrases with all their words, and keep those that tell by one word."""
        for phrase, words in phrases:
            self._owners.add(phrase.owner)
            if len(phrase.terms) == 1 and len(words) > 1 and (whole := self._stems(words)):
                (term,) = phrase.terms
                self._wholes.setdefault((phrase.owner, term), []).append(whole)
            if len(words) == 1:
                self._single.update((phrase.owner, term) for term in phrase.terms)

    def faint(self, heard: Heard, words: Sequence[Spoken]) -> bool:
        """Tell whether ``heard`` has its full score from one everyday word alone."""
        return heard.cover >= WHOLE and self.doubts(heard, words)

    def doubts(self, heard: Heard, words: Sequence[Spoken]) -> bool:
        """Tell whether ``heard`` is one everyday word, and no phrase of it was said whole.

        What the voices tell beside it can make up for that.
        """
        if heard.owner not in self._owners or heard.score >= _CLEAR:
            return False
        if heard.score < _FAIR and heard.cover < WHOLE and self._floor.only_small(heard.terms):
            return True  # "my partner" alone says who, and "I did not" nothing at all
        if len(heard.terms) != 1:
            return False
        (term,) = heard.terms
        return term in self._floor.everyday and not self.whole(heard, words)

    def only_who(self, heard: Heard, terms: Collection[str]) -> bool:
        """Tell whether abuse is told by nothing but who is named: "my girlfriend"."""
        told = heard.terms.union(terms)
        return heard.owner in _OF_TWO and bool(told) and self._floor.only_people(told)

    def explained(
        self,
        ranked: Sequence[Heard],
        words: Sequence[Spoken],
        sure: Collection[str],
        read: int = 0,
    ) -> list[Heard]:
        """Return ``ranked`` without needs in doubt that stand far below what explains the line.

        Args:
            ranked: Needs, best first.
            words: The words of the line.
            sure: Needs of which no doubt is possible.
            read: How many of the first stay; behind them less is borne.
        """
        least = (FAR if read else _FAINT) * ranked[0].score if ranked else 0.0
        far = [
            h
            for h in ranked[read:]
            if h.score < least and h.owner not in sure and (read or h.cover >= WHOLE)
        ]
        alarm = {h.owner for h in far if self.doubts(h, words)}
        return [h for h in ranked if h.owner not in alarm]

    def elsewhere(self, heard: Heard, words: Sequence[Spoken]) -> bool:
        """Tell whether ``heard`` is one ordinary word that is a phrase of another need by itself.

        "Prison" of "in prison for what he did to me" says nothing of abuse.
        """
        if len(heard.terms) != 1 or heard.owner not in self._owners:
            return False
        (term,) = heard.terms
        floor = self._floor
        theirs = term in floor.ordinary and term not in floor.everyday
        own = (heard.owner, term) in self._single
        return theirs and not own and not self.whole(heard, words)

    def whole(self, heard: Heard, words: Sequence[Spoken]) -> bool:
        """Tell whether a phrase of ``heard`` that tells by one word was said whole."""
        if len(heard.terms) != 1 or heard.owner not in self._owners:
            return False
        (term,) = heard.terms
        said = self._stems(spoken.word for spoken in words)
        return any(_said(whole, said) for whole in self._wholes.get((heard.owner, term), ()))

    def _stems(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(lay_stem(w, self._irregular) for w in words if w not in _LEFT_OUT)


def lessened(heard: Heard) -> Heard:
    """Return what was heard in one everyday word: no phrase was said whole by it."""
    return replace(heard.times(LONE), cover=LONE)


def _said(whole: Sequence[str], said: Sequence[str]) -> bool:
    """Tell whether the words of ``whole`` stand in ``said`` in their order, close together."""
    span = len(whole) + _GAPS
    return any(
        _in_order(whole, said[start : start + span])
        for start, word in enumerate(said)
        if word == whole[0]
    )


def _in_order(whole: Sequence[str], said: Sequence[str]) -> bool:
    rest = iter(said)
    return all(word in rest for word in whole)
