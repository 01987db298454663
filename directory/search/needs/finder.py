"""What a person may need, from what they said: the lexical need finder (no training, no model).

The words are tidied and mended, compared with the phrases people use for each need, and needs
that are denied are put back. Only needs that stand near the best one are shown (the cut), and
none at all when too little was heard (the floor).
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from directory.model import Circumstance, Goal, Need
from directory.model.vocabulary import CrisisLevel
from directory.search.language import EmergencyWords, Language
from directory.search.needs.answer import FoundNeed, NeedAnswer
from directory.search.needs.denial import Denials
from directory.search.needs.emergency import EmergencyEar
from directory.search.needs.floor import Floor
from directory.search.needs.phrases import Heard, Phrase, PhraseBook
from directory.search.needs.reasons import typed_words
from directory.search.needs.sides import Sides
from directory.search.needs.speaker import CircumstanceCues, child_speaks
from directory.search.needs.speech import MOST_CHARACTERS, Ear, Spoken
from directory.search.needs.speller import Speller
from directory.search.needs.verbatim import Verbatim

CUT = 0.15
"""Share of the best score below which a need is not shown."""
CRISIS_CUT = 0.4
"""Share of the best score from which a need decides how urgent the words are."""
DENIED = 0.15
"""What is left of the score of a need that was denied."""
FAMILY = "someone_elses_use"
_HALF = 4.0
"""Score that is shown as 0.63 of the full mark."""


class NeedFinder:
    """Finds needs, circumstances and goals in a line of words."""

    def __init__(
        self,
        needs: Sequence[Need],
        circumstances: Sequence[Circumstance],
        goals: Sequence[Goal],
        language: Language,
        emergency: Sequence[EmergencyWords] = (),
    ) -> None:
        """Make the phrase book of ``needs``; about 30 ms for 48 needs with 2,000 phrases."""
        plain_ear = self._plain_ear = Ear(language)
        said = [(n.id, plain_ear.hear(p)) for n in needs for p in _phrases_of(n)]
        speller = Speller((w.word for _, ws in said for w in ws), language.common | language.stop)
        self._ear = Ear(language, speller.mend)
        self._book = PhraseBook([Phrase(id_, plain_ear.telling(ws)) for id_, ws in said])
        self._goals = [
            Phrase(g.id, plain_ear.telling(plain_ear.hear(p))) for g in goals for p in g.phrases
        ]
        self._crisis: dict[str, CrisisLevel] = {n.id: n.crisis for n in needs}
        self._circumstances = CircumstanceCues(circumstances, language)
        self._emergency = EmergencyEar(emergency, plain_ear)
        self._verbatim = Verbatim(said)
        self._sides = Sides(language)
        self._denials = Denials(language)
        single = (p.strip() for n in needs for p in n.phrases if p.strip().isalpha())
        self._floor = Floor(language, single)

    def find(self, text: str, limit: int = 5) -> NeedAnswer:
        """Return what ``text`` says: at most ``limit`` needs, best first.

        Any text will do; only its first 4,000 characters and 200 words are considered. A last
        word with nothing after it counts as still being typed.
        """
        as_typed = self._plain_ear.hear(text)
        emergency = self._emergency.heard(text, as_typed)
        text = text[:MOST_CHARACTERS]
        words = self._ear.hear(text)
        features = self._ear.features(words)
        shown = self._shown(self._book.weigh(features), words, features)
        needs = tuple(
            FoundNeed(h.owner, _out_of_one(h.score), typed_words(h, features, words, text))
            for h in shown[:limit]
        )
        return NeedAnswer(
            needs,
            self._circumstances.heard(text, as_typed),
            self._goals_in(features),
            "immediate" if emergency else self._worst(shown[:limit]),
            child_speaks(text),
            emergency,
        )

    def _shown(
        self, ranked: list[Heard], words: Sequence[Spoken], features: Mapping[str, list[int]]
    ) -> list[Heard]:
        denied = self._denials.denied(words)
        if denied:
            ranked = [h.times(DENIED) if h.owner in denied else h for h in ranked]
            ranked.sort(key=lambda h: (-h.score, h.owner))
        ranked = _for_the_family(ranked, self._denials.about_others(words))
        ranked = self._sides.kept_apart(ranked, words, features)
        if not ranked:
            return []
        near = CUT * ranked[0].score
        shown = [h for h in ranked if h.score >= near and self._floor.holds(h, words)]
        return _said_whole(self._verbatim.heard(words), ranked, shown)

    def _goals_in(self, features: Iterable[str]) -> tuple[str, ...]:
        said = frozenset(features)
        return tuple(dict.fromkeys(p.owner for p in self._goals if p.terms and p.terms <= said))

    def _worst(self, shown: Sequence[Heard]) -> CrisisLevel:
        """Return the worst level of the needs that stand near the best one."""
        near = CRISIS_CUT * shown[0].score if shown else 0.0
        levels = {self._crisis[h.owner] for h in shown if h.score >= near}
        if "immediate" in levels:
            return "immediate"
        return "check" if "check" in levels else "none"


def _said_whole(owner: str, ranked: Sequence[Heard], shown: list[Heard]) -> list[Heard]:
    """Put the need whose phrase was said whole first; it explains the words of that phrase.

    "My mum is dead" must not also be heard as the "dead" of somebody who wants to die.
    """
    whole = next((h for h in ranked if h.owner == owner), None)
    if whole is None:
        return shown
    others = [h for h in shown if h.owner != owner and not h.terms <= whole.terms]
    better = [h for h in others if h.score > whole.score]
    return [*better, whole, *(h for h in others if h not in better)]


def _phrases_of(need: Need) -> tuple[str, ...]:
    return (need.public_name, need.professional_name, *need.phrases)


def _out_of_one(score: float) -> float:
    return round(1 - math.exp(-score / _HALF), 4)


def _for_the_family(ranked: list[Heard], others: frozenset[str]) -> list[Heard]:
    """Put help for the family before the help for somebody else's own trouble."""
    theirs = next((h for h in ranked if h.owner in others), None)
    family = next((h for h in ranked if h.owner == FAMILY), None)
    if theirs is None or family is None or family.score >= theirs.score:
        return ranked
    rest = [h for h in ranked if h is not family]
    rest.insert(rest.index(theirs), replace(family, score=theirs.score))
    return rest
