"""What a person may need, from what they said: the lexical need finder (no training, no model).

The words are tidied and mended, compared with the phrases people use for each need, and needs
that are denied are put back. Only needs that stand near the best one are shown (the cut), and
none at all when too little was heard (the floor).
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from directory.model import Circumstance, Goal, Need
from directory.model.vocabulary import CrisisLevel
from directory.search.language import EmergencyWords, Language
from directory.search.needs.answer import FoundNeed, NeedAnswer
from directory.search.needs.denial import Denials
from directory.search.needs.emergency import EmergencyEar
from directory.search.needs.figures import Figures
from directory.search.needs.floor import Floor
from directory.search.needs.harm import Harm
from directory.search.needs.lone import WHOLE, LoneWords
from directory.search.needs.phrases import Heard, Phrase, PhraseBook
from directory.search.needs.reasons import typed_words
from directory.search.needs.sides import HARMED, HARMING, Sides
from directory.search.needs.speaker import CircumstanceCues, child_speaks, child_worries
from directory.search.needs.speech import MOST_CHARACTERS, Ear, Spoken, taken_apart
from directory.search.needs.speller import Speller
from directory.search.needs.verbatim import Verbatim

CUT = 0.15
"""Share of the best score below which a need is not shown."""
CRISIS_CUT = 0.4
"""Share of the best score from which a need decides how urgent the words are."""
DENIED = 0.15
"""What is left of the score of a need that was denied."""
LONE = 0.25
"""What is left of a need of safety heard in one everyday word that its phrase does not explain."""
LEADS = 0.5
"""Score below which a need never decides how urgent the words are."""
SIDES = HARMED | {HARMING}
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
        owned = [(n.id, phrase) for n in needs for phrase in _phrases_of(n)]
        heard = plain_ear.hear_all(phrase for _, phrase in owned)
        said = [(id_, words) for (id_, _), words in zip(owned, heard, strict=True)]
        self._sides = Sides(language, {n.id for n in needs})
        deeds = self._sides.deeds()
        self._speller = Speller(
            (w.word for _, ws in said for w in ws), language.common | language.stop | deeds
        )
        self._ear = Ear(language, self._speller.mend)
        phrases = [Phrase(id_, plain_ear.telling(ws)) for id_, ws in said]
        self._book = PhraseBook(phrases)
        goal_phrases = ((g.id, plain_ear.hear(p)) for g in goals for p in g.phrases)
        self._goals = _by_a_word(Phrase(id_, plain_ear.telling(ws)) for id_, ws in goal_phrases)
        self._crisis: dict[str, CrisisLevel] = {n.id: n.crisis for n in needs}
        self._circumstances = CircumstanceCues(circumstances, language)
        self._emergency = EmergencyEar(emergency, plain_ear)
        self._figures = Figures(language.figures, plain_ear)
        self._verbatim = Verbatim(said)
        self._denials = Denials(language)
        single = (p.strip() for n in needs for p in n.phrases if p.strip().isalpha())
        self._floor = Floor(language, single)
        safety = {n.id for n in needs if n.crisis == "immediate"} | {HARMING}
        self._lone = LoneWords(language.irregular, self._floor)
        self._lone.learn(
            (p, ws) for p, (_, ws) in zip(phrases, said, strict=True) if p.owner in safety
        )

    def find(self, text: str, limit: int = 5) -> NeedAnswer:
        """Return what ``text`` says: at most ``limit`` needs, best first.

        Any text will do; only its first 4,000 characters and 200 words are considered. A last
        word with nothing after it counts as still being typed.
        """
        typed = taken_apart(text)
        as_typed = self._plain_ear.hear_typed(typed)
        not_meant = self._figures.heard(as_typed)
        emergency = self._emergency.heard(text, as_typed, not_meant)
        text = text[:MOST_CHARACTERS]
        words = self._ear.hear_typed(typed)
        if not_meant:
            words = tuple(spoken for spoken in words if spoken.start not in not_meant)
        features = self._ear.features(words)
        ranked = self._book.weigh(features)
        harm = self._sides.told(words, features)
        shown = self._shown(ranked, words, features, harm)[:limit]
        doubtful = frozenset(h.owner for h in shown if self._lone.doubts(h, words))
        if harm:
            doubtful -= SIDES
        needs = tuple(
            FoundNeed(h.owner, _out_of_one(h.score), typed_words(h, features, words, text))
            for h in shown
        )
        leading = _leading(shown, doubtful)
        return NeedAnswer(
            needs,
            self._circumstances.heard(text, as_typed),
            self._goals_in(features),
            "immediate" if emergency else self._worst(leading, doubtful),
            child_speaks(text),
            child_worries(text),
            emergency,
            leading,
            doubtful.intersection(leading),
        )

    def forget(self) -> None:
        """Hold no word any more that was typed."""
        self._speller.forget()

    def _shown(
        self,
        ranked: list[Heard],
        words: Sequence[Spoken],
        features: Mapping[str, list[int]],
        harm: Harm | None,
    ) -> list[Heard]:
        denied, others = self._denials.denied(words), self._denials.about_others(words)
        if denied:
            ranked = _less([h.times(DENIED) if h.owner in denied else h for h in ranked])
        ranked = [h for h in ranked if not self._lone.elsewhere(h, words)]
        ranked = _for_the_family(ranked, others)
        faint = {h.owner: h for h in ranked if self._lone.faint(h, words)}
        if harm:
            faint = {owner: h for owner, h in faint.items() if owner not in SIDES}
        if faint:
            ranked = _less([h.times(LONE) if h.owner in faint else h for h in ranked])
        ranked = self._sides.kept_apart(ranked, words, features, harm)
        near = CUT * ranked[0].score if ranked else 0.0
        shown = [
            h
            for h in ranked
            if h.score >= near
            and (self._floor.holds(faint.get(h.owner, h), words) or self._lone.whole(h, words))
        ]
        return _said_whole(self._verbatim.heard(words), ranked, shown)

    def _goals_in(self, features: Iterable[str]) -> tuple[str, ...]:
        said = frozenset(features)
        told = [
            goal for word in said for goal in self._goals.get(word, ()) if goal[1].terms <= said
        ]
        return tuple(dict.fromkeys(phrase.owner for _, phrase in sorted(told, key=_place)))

    def _worst(self, leading: Iterable[str], doubtful: Collection[str]) -> CrisisLevel:
        """Return the worst level of the needs that stand near the best one.

        What is doubtful is asked about first.
        """
        levels = {"check" if one in doubtful else self._crisis[one] for one in leading}
        if "immediate" in levels:
            return "immediate"
        return "check" if "check" in levels else "none"


_Placed = tuple[int, Phrase]


def _by_a_word(phrases: Iterable[Phrase]) -> dict[str, list[_Placed]]:
    """Return phrases with their places, each under one word that stands in it."""
    found: dict[str, list[_Placed]] = {}
    for place, phrase in enumerate(phrases):
        if phrase.terms:
            found.setdefault(min(phrase.terms), []).append((place, phrase))
    return found


def _place(placed: _Placed) -> int:
    return placed[0]


def _less(ranked: list[Heard]) -> list[Heard]:
    return sorted(ranked, key=lambda h: (-h.score, h.owner))


def _leading(shown: Sequence[Heard], doubtful: Collection[str]) -> tuple[str, ...]:
    near = max(LEADS, CRISIS_CUT * shown[0].score) if shown else 0.0
    return tuple(
        h.owner for h in shown if h.score >= near or (h.owner in doubtful and h.cover >= WHOLE)
    )


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
