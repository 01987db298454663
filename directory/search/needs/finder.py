"""What a person may need, from what they said: the lexical need finder (no training, no model).

The words are tidied and mended, compared with the phrases people use for each need, and needs
that are denied are put back. Only needs that stand near the best one are shown (the cut), and
none at all when too little was heard (the floor).
"""

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from directory.model import Circumstance, Goal, Need
from directory.search.language import EmergencyWords, Language
from directory.search.needs.acts import ActEar
from directory.search.needs.also_at_risk import AlsoAtRisk
from directory.search.needs.also_at_risk import Line as Named
from directory.search.needs.answer import FoundNeed, NeedAnswer
from directory.search.needs.denial import Denials, Whose
from directory.search.needs.distant import DistantEar
from directory.search.needs.emergency import EmergencyEar
from directory.search.needs.evidence import (
    ENOUGH,
    only_named,
    weighed_together,
    with_faint_safety,
    with_safety_seen,
)
from directory.search.needs.family import for_oneself, for_the_family
from directory.search.needs.figures import Figures
from directory.search.needs.floor import Floor
from directory.search.needs.goals import GoalEar
from directory.search.needs.harm import Harm
from directory.search.needs.leading import CLEAR, leading_of, worst
from directory.search.needs.learned import Telling, pieces_of, voices_of
from directory.search.needs.lone import LoneWords, lessened
from directory.search.needs.mixing import (
    NOT_ALIKE,
    READ,
    Alike,
    Told,
    mixed,
    not_alarmed,
    on_the_side_told,
    together,
    unlifted,
)
from directory.search.needs.names import NameEar
from directory.search.needs.of_another import OtherEar
from directory.search.needs.phrases import Heard, Phrase, PhraseBook
from directory.search.needs.reasons import typed_words
from directory.search.needs.shorthand import Met, ShorthandEar, not_lost
from directory.search.needs.sides import ABUSE, HARMED, HARMING, Sides
from directory.search.needs.slips import SlipEar
from directory.search.needs.speaker import CircumstanceCues, WhoSpeaks
from directory.search.needs.speech import Ear, Spoken, TypedWord, taken_apart
from directory.search.needs.speller import Speller
from directory.search.needs.told_together import Together, TogetherEar
from directory.search.needs.verbatim import Verbatim, put_first
from directory.search.needs.wanted_now import now_first
from directory.search.query import beginning

CUT = 0.15
"""Share of the best score below which a need is not shown."""
DENIED = 0.25
"""What is left of the score of a need that was denied."""
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
    together: Together
    who: WhoSpeaks


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
        said = [(n.id, plain_ear.own_words(phrase)) for n in needs for phrase in _phrases_of(n)]
        self._sides = Sides(language, {n.id for n in needs})
        self._shorthand = ShorthandEar(language.shorthand, {n.id for n in needs})
        self._acts = ActEar(language, plain_ear)
        self._together = TogetherEar(language.together, plain_ear, language.stop)
        self._speller = self._speller_of(language, said)
        self._ear = Ear(language, self._speller.mend)
        phrases = [Phrase(id_, plain_ear.telling(ws)) for id_, ws in said]
        self._book = PhraseBook(phrases)
        self._stop, self._places = language.stop, language.places
        self._voices = voices_of(language, [n.id for n in needs])
        self._goals = GoalEar(goals, plain_ear)
        self._crisis = {n.id: n.crisis for n in needs}
        self._circumstances = CircumstanceCues(circumstances, language)
        self._speaker = self._circumstances.speaker
        self._emergency = EmergencyEar(emergency, plain_ear)
        self._figures = Figures(language.figures, plain_ear, language.things)
        self._verbatim, self._denials = Verbatim(said), Denials(language)
        self._also = AlsoAtRisk(language.beside_harm, self._crisis, frozenset(language.roles))
        self._distant, self._other = (
            DistantEar(language.distant, plain_ear),
            OtherEar(language.roles),
        )
        self._floor = Floor(language, _single_words_of(needs))
        safety = self._safety = {n.id for n in needs if n.crisis == "immediate"} | {HARMING}
        self._slips = self._slips_of(language, (ws for one, ws in said if one in safety))
        self._names = self._names_of(language, needs)
        self._lone = LoneWords(language.irregular, self._floor)
        self._lone.learn(
            (p, ws) for p, (_, ws) in zip(phrases, said, strict=True) if p.owner in safety
        )

    def _speller_of(self, language: Language, said: Iterable[tuple[str, Iterable[str]]]) -> Speller:
        """Return what mends words towards those of phrases, and leaves words that are no slips."""
        deeds, short = self._sides.deeds(), self._shorthand
        known = chain((word for _, words in said for word in words), short.long_words, deeds)
        rules = self._together.words | self._acts.words
        ordinary = language.common | language.stop | deeds | rules
        return Speller(known, ordinary, language.left_alone | short.words, language.rarer)

    def _slips_of(self, language: Language, phrases: Iterable[tuple[str, ...]]) -> SlipEar:
        """Return what mends slips in words of danger."""
        kept = language.slang.keys() | language.contractions.keys()
        return SlipEar(
            phrases,
            self._sides.deeds().union(language.roles),
            lambda word, unfinished: (
                word not in kept and self._speller.is_strange(word, unfinished)
            ),
            self._tell_of_danger,
        )

    def _names_of(self, language: Language, needs: Iterable[Need]) -> NameEar:
        danger = _single_words_of(n for n in needs if n.id in self._safety)
        pressing = _single_words_of(n for n in needs if n.crisis != "none")
        never = self._sides.deeds().union(danger, language.roles)
        return NameEar(language.first_names, never, pressing, language.common)

    def find(self, text: str, limit: int = 5, alike: Alike = NOT_ALIKE) -> NeedAnswer:
        """Return what ``text`` says: at most ``limit`` needs, best first.

        Any text will do; only its first 1,000 characters and 200 words are considered. A last
        word with nothing after it counts as still being typed. ``alike`` tells what the whole line
        is like in meaning, where that is known.
        """
        typed = taken_apart(text)
        as_typed = self._plain_ear.hear_typed(typed)
        not_meant = self._figures.heard(as_typed)
        line = self._line(beginning(text), typed, not_meant)
        over = self._distant.over(as_typed)
        emergency = self._emergency.heard(text, as_typed, not_meant, over) or self._taken(line)
        ranked = line.who.for_the_child(self._weighed(line))
        allowed, shown = self._shown(ranked, line)
        shown = shown[:limit]
        doubtful = frozenset(h.owner for h in shown if self._lone.doubts(h, line.words))
        doubtful -= SIDES if line.harm else frozenset()
        beside = self._safety if line.whose.denied else frozenset[str]()
        leading = leading_of(shown, doubtful, beside, self._said_whole(shown, line))
        if alike.needs and not line.together.is_all(line.words):
            joined = line.who.for_the_child(mixed(ranked, alike.without(line.whose.denied)))
            allowed, near = self._shown(joined, line, alike=True)
            joined = unlifted(near, shown, line.whose.denied)
            joined = not_alarmed(joined, shown, alike, self._safety)
            told = Told(shown, leading, doubtful)
            also = leading_of(joined, doubtful)
            shown, leading, doubtful = together(told, joined, also, alike, self._crisis, limit)
        doubtful |= self._told_calmly(shown, line) | line.together.asked
        if ABUSE not in doubtful:
            named = Named(line.words, line.features, line.who.child)
            shown = self._also.thought_of(shown, named, self._safety)
        past = self._distant.heard(line.words).past(shown, line.features, line.words)
        shown, leading = now_first(shown, leading, past - self._safety, self._safety)
        shown = self._with_safety(shown, allowed, line)
        leading = self._told_by_more(leading, shown, line)
        return NeedAnswer(
            tuple(_found(h, alike, self._why(h, line)) for h in shown[:limit]),
            line.together.without(self._circumstances.heard(line.text, as_typed)),
            line.together.without(self._goals.heard(line.features)),
            "immediate" if emergency else worst(leading, doubtful, self._crisis),
            line.who.child,
            line.who.worried,
            emergency,
            leading,
            doubtful.intersection(leading),
            self._of_another(leading, line, shown),
        )

    def _with_safety(self, shown: list[Heard], allowed: list[Heard], line: _Line) -> list[Heard]:
        """Return ``shown`` with safety that is faintly told, where there is room for it."""
        shown = with_faint_safety(shown, on_the_side_told(shown, allowed), self._safety)
        shown = line.together.alone(shown, self._safety)
        return only_named(shown, line.features.keys() - self._stop)

    def _said_whole(self, shown: Iterable[Heard], line: _Line) -> frozenset[str]:
        """Return the needs of safety of which a phrase was said whole, whatever else was said."""
        verbatim = {self._verbatim.heard(line.words)}
        lone = {h.owner for h in shown if self._lone.whole(h, line.words)}
        return frozenset((verbatim | lone) & self._safety)

    def _of_another(
        self, leading: Collection[str], line: _Line, shown: Iterable[Heard]
    ) -> frozenset[str]:
        """Return which of the needs that are ``leading`` are somebody else's trouble."""
        told = {h.owner: self._voices.terms(h, line.telling) for h in shown if h.owner in leading}
        at = {one: [p for term in told[one] for p in line.features[term]] for one in told}
        return frozenset(one for one in at if self._other.troubled(one, line.words, at[one]))

    def _line(self, text: str, typed: Sequence[TypedWord], not_meant: Collection[int]) -> _Line:
        """Return ``text`` as it is heard, without what is a manner of speaking or is denied."""
        words = self._slips.mended(typed, self._ear.hear_typed(typed))
        not_meant = self._figures.heard(words).union(not_meant, self._names.heard(text))
        if not_meant:
            words = tuple(spoken for spoken in words if spoken.start not in not_meant)
        nothing = self._together.heard(words).not_meant | self._acts.harmless(words)
        words = tuple(spoken for spoken in words if spoken.start not in nothing)
        untrue = self._sides.denied_for_some_of_the_time(words)
        words = tuple(spoken for place, spoken in enumerate(words) if place not in untrue)
        whose = self._denials.whose(words)
        words = self._denials.left_out(words, whose)
        features = self._ear.features(words)
        deed = self._acts.heard(words)
        together = replace(self._together.heard(words), not_meant=nothing)
        harm = together.harm or self._sides.told(words, features, deed)
        together = together.beside(deed, told=harm is not None)
        who = self._speaker.who(text, deed)
        harm = replace(harm, speaker=self._speaker.age_group(text)) if harm else None
        telling = self._voices.told(pieces_of(words, features, self._stop, self._places))
        return _Line(text, words, features, harm, whose, telling, together, who)

    def _tell_of_danger(self, words: Sequence[Spoken]) -> frozenset[int]:
        """Return the places of the words that tell of danger only together."""
        harm = self._sides.told(words, self._ear.features(words))
        told = self._together.heard(words)
        danger = any(rule.need in self._safety or rule.emergency for rule in told.rules)
        places = self._sides.suffered(words).union(harm.places if harm else ())
        return places | told.places if danger else places

    def _taken(self, line: _Line) -> str:
        """Return the emergency that words tell together, unless it is long past."""
        far = self._distant.heard(line.words).clauses
        at = line.together.places
        return (
            "" if at and all(line.words[p].clause in far for p in at) else line.together.emergency
        )

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
        covered = [lessened(h) if h.owner in faint else h for h in covered]
        covered = self._shorthand.joined(covered, line.text, words, line.features)
        weighed = weighed_together(covered, line.telling, self._safety, len(words))
        if not (line.harm or line.together.rules or line.who.child):
            told = {h.owner: self._voices.terms(h, line.telling) for h in weighed}
            weighed = [h for h in weighed if not self._lone.only_who(h, told[h.owner])]
        return not_lost(weighed, covered)

    def _shown(
        self, ranked: list[Heard], line: _Line, *, alike: bool = False
    ) -> tuple[list[Heard], list[Heard]]:
        """Return all needs that the rules let stand, and those of them that are shown."""
        words, whose = line.words, line.whose
        needed = ENOUGH
        if ranked:
            denies = bool(whose.denied)
            needed = self._floor.needed(ranked[0], words, denies=denies, alike=alike)
        enough = bool(ranked) and ranked[0].score >= needed
        if whose.denied:
            ranked = _less([h.times(DENIED) if h.owner in whose.denied else h for h in ranked])
        ranked = for_oneself(for_the_family(ranked, whose.others), whose.own)
        ranked = line.together.raised(ranked, line.features)
        ranked = self._sides.kept_apart(ranked, words, line.features, line.harm)
        near = CUT * ranked[0].score if ranked else 0.0
        sure = SIDES if line.harm else frozenset[str]()
        ranked = self._lone.explained(ranked, words, sure)
        shown = [
            h
            for h in ranked
            if h.score >= near and (enough or h.score >= needed or self._lone.whole(h, words))
        ]
        whole = self._verbatim.heard(words)
        shown = with_safety_seen(put_first(whole, ranked, shown), self._safety)
        shown = self._lone.explained(shown, words, sure, READ)
        return put_first(whole, ranked, ranked), shown

    def _told_by_more(
        self, leading: Sequence[str], shown: Sequence[Heard], line: _Line
    ) -> tuple[str, ...]:
        """Return what is ``leading`` but for what only a word for who somebody is tells.

        To be trans is no crime that was done to them.
        """
        who = {
            h.owner
            for h in shown[1:]
            if self._crisis[h.owner] == "check"
            and self._circumstances.who_they_are.issuperset(self._voices.terms(h, line.telling))
        }
        return tuple(one for one in leading if one not in who)

    def _told_calmly(self, shown: Sequence[Heard], line: _Line) -> frozenset[str]:
        """Return the needs that are asked about first, as nothing says that they cannot wait.

        Harm is denied and nothing else is said; all that tells of them is long ago or a story; or
        two quarrel over their children, and that is heard before any abuse.
        """
        if self._sides.only_denied(line.words):
            return frozenset(self._safety)
        if line.who.child:
            return frozenset()
        calm = self._long_past(shown, line) | self._in_sport(shown, line)
        first = shown[0].owner if shown else ABUSE
        if line.harm or first == ABUSE or not self._sides.over_children(line.words):
            return calm
        return calm | {ABUSE}

    def _in_sport(self, shown: Iterable[Heard], line: _Line) -> frozenset[str]:
        """Return what single words about a game, a film or a pet tell: "he beats me at darts"."""
        if line.harm or line.together.rules or not self._floor.of_a_pastime(line.words):
            return frozenset()
        whole = self._verbatim.heard(line.words)
        return frozenset(h.owner for h in shown if h.owner != whole and h.score < CLEAR)

    def _long_past(self, shown: Iterable[Heard], line: _Line) -> frozenset[str]:
        far = self._distant.heard(line.words)
        if not far.clauses:
            return frozenset()
        told = {h.owner: self._voices.terms(h, line.telling) for h in shown}
        at = {one: [p for term in told[one] for p in line.features[term]] for one in told}
        everywhere = range(len(line.words))
        return frozenset(one for one in told if far.holds(one, at[one] or everywhere, line.words))


def _less(ranked: list[Heard]) -> list[Heard]:
    return sorted(ranked, key=lambda h: (-h.score, h.owner))


def _phrases_of(need: Need) -> tuple[str, ...]:
    return (need.public_name, need.professional_name, *need.phrases)


def _single_words_of(needs: Iterable[Need]) -> Iterator[str]:
    return (p.strip() for n in needs for p in n.phrases if p.strip().isalpha())


def _found(heard: Heard, alike: Alike, why: tuple[str, ...]) -> FoundNeed:
    like = "" if why else alike.phrase(heard.owner)
    return FoundNeed(heard.owner, _out_of_one(heard.score), why, like)


def _out_of_one(score: float) -> float:
    return round(1 - math.exp(-score / _HALF), 4)
