"""What a person may need, from what they said: the lexical need finder (no training, no model).

The words are tidied and mended, compared with the phrases people use for each need, and needs
that are denied are put back. Only needs that stand near the best one are shown (the cut), and
none at all when too little was heard (the floor).
"""

import math
from collections.abc import Collection, Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from directory.model import Circumstance, Goal, Need
from directory.model.vocabulary import CrisisLevel
from directory.search.language import EmergencyWords, Language
from directory.search.needs.also_at_risk import AlsoAtRisk
from directory.search.needs.also_at_risk import Line as Named
from directory.search.needs.answer import FoundNeed, NeedAnswer
from directory.search.needs.denial import Denials, Whose
from directory.search.needs.distant import DistantEar
from directory.search.needs.emergency import EmergencyEar
from directory.search.needs.evidence import (
    ENOUGH,
    weighed_together,
    with_faint_safety,
    with_safety_seen,
)
from directory.search.needs.family import for_oneself, for_the_family
from directory.search.needs.figures import Figures
from directory.search.needs.floor import Floor
from directory.search.needs.harm import Harm
from directory.search.needs.learned import Telling, Voices, pieces_of
from directory.search.needs.lone import WHOLE, LoneWords
from directory.search.needs.mixing import (
    NOT_ALIKE,
    Alike,
    Told,
    mixed,
    on_the_side_told,
    together,
    unlifted,
)
from directory.search.needs.phrases import Heard, Phrase, PhraseBook
from directory.search.needs.reasons import typed_words
from directory.search.needs.shorthand import Met, ShorthandEar, not_lost
from directory.search.needs.sides import ABUSE, HARMED, HARMING, Sides
from directory.search.needs.speaker import (
    CircumstanceCues,
    child_speaks,
    child_worries,
    for_the_child,
)
from directory.search.needs.speech import Ear, Spoken, TypedWord, taken_apart
from directory.search.needs.speller import Speller
from directory.search.needs.stems import lay_stem
from directory.search.needs.verbatim import Verbatim
from directory.search.query import beginning

CUT = 0.15
"""Share of the best score below which a need is not shown."""
CRISIS_CUT = 0.85
"""Share of the best score from which a need decides how urgent the words are."""
DENIED = 0.25
"""What is left of the score of a need that was denied."""
LONE = 0.25
"""What is left of a need of safety heard in one everyday word that its phrase does not explain."""
LEADS = 0.6
"""Score below which a need never decides how urgent the words are."""
SIDES = HARMED | {HARMING}
_HALF = 4.0
"""Score that is shown as 0.63 of the full mark."""


class _Line(NamedTuple):
    """One line, as it is heard."""

    text: str
    words: tuple[Spoken, ...]
    features: dict[str, list[int]]
    harm: Harm | None
    whose: Whose
    telling: Telling


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
        self._shorthand = ShorthandEar(language.shorthand, {n.id for n in needs})
        left_alone = (
            language.common
            | language.stop
            | language.left_alone
            | self._sides.deeds()
            | self._shorthand.words
        )
        known = chain((w.word for _, ws in said for w in ws), self._shorthand.long_words)
        self._speller = Speller(known, left_alone)
        self._ear = Ear(language, self._speller.mend)
        phrases = [Phrase(id_, plain_ear.telling(ws)) for id_, ws in said]
        self._book = PhraseBook(phrases)
        self._stop, self._places = language.stop, language.places
        self._voices = _voices_of(language, needs)
        goal_phrases = ((g.id, plain_ear.hear(p)) for g in goals for p in g.phrases)
        self._goals = _by_a_word(Phrase(id_, plain_ear.telling(ws)) for id_, ws in goal_phrases)
        self._crisis: dict[str, CrisisLevel] = {n.id: n.crisis for n in needs}
        self._circumstances = CircumstanceCues(circumstances, language)
        self._emergency = EmergencyEar(emergency, plain_ear)
        self._figures = Figures(language.figures, plain_ear, language.things)
        self._verbatim = Verbatim(said)
        self._denials = Denials(language)
        self._also = AlsoAtRisk(language.beside_harm, self._crisis, frozenset(language.roles))
        self._distant = DistantEar(language.distant, plain_ear)
        single = (p.strip() for n in needs for p in n.phrases if p.strip().isalpha())
        self._floor = Floor(language, single)
        safety = self._safety = {n.id for n in needs if n.crisis == "immediate"} | {HARMING}
        self._lone = LoneWords(language.irregular, self._floor)
        self._lone.learn(
            (p, ws) for p, (_, ws) in zip(phrases, said, strict=True) if p.owner in safety
        )

    def find(self, text: str, limit: int = 5, alike: Alike = NOT_ALIKE) -> NeedAnswer:
        """Return what ``text`` says: at most ``limit`` needs, best first.

        Any text will do; only its first 1,000 characters and 200 words are considered. A last
        word with nothing after it counts as still being typed. ``alike`` tells what the whole line
        is like in meaning, where that is known.
        """
        typed = taken_apart(text)
        as_typed = self._plain_ear.hear_typed(typed)
        not_meant = self._figures.heard(as_typed)
        emergency = self._emergency.heard(text, as_typed, not_meant)
        line = self._line(beginning(text), typed, not_meant)
        ranked = for_the_child(self._weighed(line), line.text)
        allowed, shown = self._shown(ranked, line)
        shown = shown[:limit]
        doubtful = frozenset(h.owner for h in shown if self._lone.doubts(h, line.words))
        doubtful -= SIDES if line.harm else frozenset()
        beside = self._safety if line.whose.denied else frozenset[str]()
        leading = _leading(shown, doubtful, beside)
        if alike.needs:
            joined = for_the_child(mixed(ranked, alike.without(line.whose.denied)), line.text)
            allowed, near = self._shown(joined, line)
            joined = unlifted(near, shown, line.whose.denied)
            told = Told(shown, leading, doubtful)
            also = _leading(joined, doubtful)
            shown, leading, doubtful = together(told, joined, also, alike, self._crisis, limit)
        doubtful |= self._told_calmly(shown, line)
        if ABUSE not in doubtful:
            named = Named(line.words, line.features, child_speaks(line.text))
            shown = self._also.thought_of(shown, named, self._safety)
        allowed = on_the_side_told(shown, allowed)
        shown = with_faint_safety(shown, allowed, self._safety)
        return NeedAnswer(
            tuple(_found(h, alike, self._why(h, line)) for h in shown[:limit]),
            self._circumstances.heard(line.text, as_typed),
            self._goals_in(line.features),
            "immediate" if emergency else self._worst(leading, doubtful),
            child_speaks(line.text),
            child_worries(line.text),
            emergency,
            leading,
            doubtful.intersection(leading),
        )

    def _line(self, text: str, typed: Sequence[TypedWord], not_meant: Collection[int]) -> _Line:
        """Return ``text`` as it is heard, without what is a manner of speaking or is denied."""
        words = self._ear.hear_typed(typed)
        if not_meant:
            words = tuple(spoken for spoken in words if spoken.start not in not_meant)
        whose = self._denials.whose(words)
        words = self._denials.left_out(words, whose)
        features = self._ear.features(words)
        harm = self._sides.told(words, features)
        telling = self._voices.told(pieces_of(words, features, self._stop, self._places))
        return _Line(text, words, features, harm, whose, telling)

    def _why(self, heard: Heard, line: _Line) -> tuple[str, ...]:
        terms = self._voices.terms(heard, line.telling)
        return typed_words(terms, line.features, line.words, line.text)

    def read_ahead(self) -> None:
        """Make what the first line would otherwise wait for."""
        self._floor.read_ahead()

    def short_words(self, text: str) -> tuple[Met, ...]:
        """Return the short forms in ``text``, with what each means here."""
        return self._shorthand.met(text)

    def forget(self) -> None:
        """Hold no word any more that was typed."""
        self._speller.forget()

    def _weighed(self, line: _Line) -> list[Heard]:
        """Return every need that the words tell of, best first."""
        words = line.words
        covered = self._book.weigh(line.features)
        covered = [h for h in covered if not self._lone.elsewhere(h, words)]
        faint = {h.owner for h in covered if self._lone.faint(h, words)}
        if line.harm:
            faint -= SIDES
        covered = [h.times(LONE) if h.owner in faint else h for h in covered]
        covered = self._shorthand.joined(covered, line.text, words, line.features)
        return not_lost(weighed_together(covered, line.telling), covered)

    def _shown(self, ranked: list[Heard], line: _Line) -> tuple[list[Heard], list[Heard]]:
        """Return all needs that the rules let stand, and those of them that are shown."""
        words, whose = line.words, line.whose
        needed = ENOUGH
        if ranked:
            needed = self._floor.needed(ranked[0], words, denies=bool(whose.denied))
        enough = bool(ranked) and ranked[0].score >= needed
        if whose.denied:
            ranked = _less([h.times(DENIED) if h.owner in whose.denied else h for h in ranked])
        ranked = for_oneself(for_the_family(ranked, whose.others), whose.own)
        ranked = self._sides.kept_apart(ranked, words, line.features, line.harm)
        near = CUT * ranked[0].score if ranked else 0.0
        shown = [
            h
            for h in ranked
            if h.score >= near and (enough or h.score >= needed or self._lone.whole(h, words))
        ]
        whole = self._verbatim.heard(words)
        shown = with_safety_seen(_said_whole(whole, ranked, shown), self._safety)
        return _said_whole(whole, ranked, ranked), shown

    def _told_calmly(self, shown: Sequence[Heard], line: _Line) -> frozenset[str]:
        """Return the needs that are asked about first, as nothing says that they cannot wait.

        All that tells of them is long ago or a story; or two quarrel over their children, and
        that is heard before any abuse.
        """
        if child_speaks(line.text):
            return frozenset()
        calm = self._long_past(shown, line)
        first = shown[0].owner if shown else ABUSE
        if line.harm or first == ABUSE or not self._sides.over_children(line.words):
            return calm
        return calm | {ABUSE}

    def _long_past(self, shown: Iterable[Heard], line: _Line) -> frozenset[str]:
        far = self._distant.heard(line.words)
        if not far.clauses:
            return frozenset()
        told = {h.owner: self._voices.terms(h, line.telling) for h in shown}
        at = {one: [p for term in told[one] for p in line.features[term]] for one in told}
        everywhere = range(len(line.words))
        return frozenset(one for one in told if far.holds(one, at[one] or everywhere, line.words))

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


def _voices_of(language: Language, needs: Sequence[Need]) -> Voices:
    silent, fillers = (
        frozenset(lay_stem(word, language.irregular) for word in words)
        for words in (language.stop | language.fillers, language.fillers)
    )
    return Voices(language.learned, [n.id for n in needs], silent, fillers)


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


def _leading(
    shown: Sequence[Heard], doubtful: Collection[str], beside: Collection[str] = ()
) -> tuple[str, ...]:
    """Return what decides how urgent it is; ``beside`` a denial, what was said whole does too."""
    near = max(LEADS, CRISIS_CUT * shown[0].score) if shown else 0.0
    return tuple(
        h.owner
        for h in shown
        if h.score >= near
        or (h.cover >= WHOLE and (h.owner in doubtful or (h.owner in beside and h.score >= LEADS)))
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


def _found(heard: Heard, alike: Alike, why: tuple[str, ...]) -> FoundNeed:
    like = "" if why else alike.phrase(heard.owner)
    return FoundNeed(heard.owner, _out_of_one(heard.score), why, like)


def _out_of_one(score: float) -> float:
    return round(1 - math.exp(-score / _HALF), 4)
