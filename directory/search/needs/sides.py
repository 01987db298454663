"""Keeps those who are harmed apart from those who harm: the two never share an answer.

"My wife slaps me" and "I slap my wife" are the same words; who does it to whom tells which.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from directory.search.language import DeedKind, Language
from directory.search.needs.acts import Deed
from directory.search.needs.blows import BlowEar
from directory.search.needs.harm import PASSIVE, Harm, HarmEar
from directory.search.needs.nature import NatureEar
from directory.search.needs.orders import OrderEar
from directory.search.needs.owning import OwningEar
from directory.search.needs.phrases import Heard
from directory.search.needs.plain_denial import PlainDenial
from directory.search.needs.speaker import CHILD_AT_RISK
from directory.search.needs.speech import Spoken

HARMING = "own_behaviour"
HARMED = frozenset({"domestic_abuse", "sexual_violence"})
ABUSE = "domestic_abuse"

ADULT_AT_RISK = "adult_at_risk"
_CHILD = "_child"
_OTHERWISE_AT_RISK = frozenset({"sexual_violence", CHILD_AT_RISK, ADULT_AT_RISK})
_TOLD = 2.0
"""Score of a side that the order of the words tells, whatever phrases were covered."""
_FEWEST_WORDS = 0.6
"""Score below which nobody is taken for somebody who harms."""
_CLEARLY = 3.0
"""How many times as much must speak for harming as for being harmed, where grammar is silent."""
_CLEARLY_ITSELF = 2.5
"""The same where nobody says "he" or "she", of whom it could be told."""
_OWNED_TO = 0.35
"""Score from which somebody who owns up is taken for one who harms."""
_MORE = 1.2
"""How many times as much must speak for harming then."""
_WHOLE = 0.999
"""Cover from which a phrase of small words counts ("I can't stop myself")."""
_STRANGER = 0.3
"""What is left of abuse by a partner or family, where it is done by somebody who is neither."""
_OWN_WORDS = 2
"""Words between "my" and what is one's own ("my bad temper")."""
_HE, _DOES = frozenset({"he", "she"}), frozenset({"i", "my"})
_DONE_TO = frozenset({"we", "us", "our", "me"})
_DONE: tuple[DeedKind, ...] = ("hurts",)
_BY_ITSELF: tuple[DeedKind, ...] = ("hurts", "at", "towards")
"""Kinds of deeds that are harm whatever else is said."""


class Sides:
    """Tells who does it, by the order of the words, else by the person named last before them."""

    def __init__(self, language: Language, needs: Collection[str]) -> None:
        """Take the words for other people, and the ids of all needs."""
        self._others = language.harm.others.union(language.roles)
        self._not_close, self._wish = language.harm.not_close, language.harm.wish
        self._needs = needs
        self._small = language.stop
        self._harm = HarmEar(language)
        self._blows = BlowEar(language)
        self._nature = NatureEar(language)
        self._orders = OrderEar(language.roles)
        self._owning = OwningEar(language)
        self._suffered = self._harm.forms(_DONE)
        self._denial = PlainDenial(language, self._harm.forms(), self._harm.forms(_BY_ITSELF))

    def told(
        self,
        words: Sequence[Spoken],
        features: Mapping[str, Sequence[int]],
        deed: Deed | None = None,
    ) -> Harm | None:
        """Return the side that the order of the words tells, if any, or a ``deed``."""
        harm = self._orders.heard(words) or self._harm.heard(words, features)
        if deed and deed.harm and (not harm or (harm.side == "harming" and deed.of_oneself)):
            harm = deed.harm
        harm = harm or self._blows.heard(words, features) or self._nature.heard(words)
        if harm and harm.of == "self" and _CHILD in features:
            return replace(harm, of="")  # "hits me and my kids"
        return harm

    def suffered(self, words: Sequence[Spoken]) -> frozenset[int]:
        """Return the places of what is done to somebody, with no word of whom: "being stalked"."""
        said = [spoken.word for spoken in words]
        pairs = enumerate(pairwise(said))
        done = [n for n, (is_, deed) in pairs if is_ in PASSIVE and deed in self._suffered]
        return frozenset(place for at in done for place in (at, at + 1))

    def over_children(self, words: Sequence[Spoken]) -> bool:
        """Tell whether two who parted quarrel over their children."""
        return self._harm.over_children(words)

    def denied_for_some_of_the_time(self, words: Sequence[Spoken]) -> frozenset[int]:
        """Return the places of the words that deny harm only "when", "if" or "unless"."""
        return self._denial.for_some_of_the_time(words)

    def only_denied(self, words: Sequence[Spoken]) -> bool:
        """Tell whether ``words`` say that nobody does any harm, and nothing else."""
        return self._denial.heard(words)

    def deeds(self) -> frozenset[str]:
        """Return the words for what people do to each other, which are never misspelt others."""
        return self._harm.forms()

    def kept_apart(
        self,
        ranked: list[Heard],
        words: Sequence[Spoken],
        features: Mapping[str, Sequence[int]],
        harm: Harm | None,
    ) -> list[Heard]:
        """Return ``ranked`` with only one of the two sides; the harmed side when in doubt."""
        apart = self._apart(ranked, words, features, harm)
        return [h for h in apart if h.owner in self._needs]

    def _apart(
        self,
        ranked: list[Heard],
        words: Sequence[Spoken],
        features: Mapping[str, Sequence[int]],
        harm: Harm | None,
    ) -> list[Heard]:
        own = next((h for h in ranked if h.owner == HARMING), None)
        if own and self._owned(own, ranked, words, harm):
            return [h for h in ranked if h.owner not in HARMED]
        if harm:
            told = frozenset(term for term, at in features.items() if set(at) & set(harm.places))
            return _by_the_deed(ranked, harm, told)
        ranked = self._from_strangers(ranked, words)
        return self._by_the_words(own, ranked, words, features) if own else ranked

    def _owned(
        self, own: Heard, ranked: Sequence[Heard], words: Sequence[Spoken], harm: Harm | None
    ) -> bool:
        """Tell whether somebody owns up, and more tells of harming than of being harmed.

        Whoever says that they are hurt, and that it is their own fault, is somebody who is harmed.
        """
        harmed = max((h.score for h in ranked if h.owner in HARMED), default=0.0)
        more = own.score >= max(_OWNED_TO, _MORE * harmed)
        if not more or (harm and harm.side == "harming"):
            return False
        return self._owning.another(words) or (not harm and self._owning.oneself(words))

    def _by_the_words(
        self,
        own: Heard,
        ranked: list[Heard],
        words: Sequence[Spoken],
        features: Mapping[str, Sequence[int]],
    ) -> list[Heard]:
        """Return one side of ``ranked`` where grammar is silent and something tells of ``own``."""
        harmed = next((h for h in ranked if h.owner in HARMED), None)
        if own.score < _FEWEST_WORDS:
            return self._hardly_heard(own, ranked, words, apart=harmed is not None)
        if self._another_does(words) or self._owning.endures(words):
            return _told_of_another(own, ranked)
        clear = own is ranked[0] or self._owning.of_oneself(words)
        named = any(spoken.word in _HE for spoken in words)
        times = _CLEARLY if named else _CLEARLY_ITSELF
        clear = clear and (not harmed or own.score >= times * harmed.score)
        if not clear and not self._speaker_does(own, words, features):
            return _told_of_another(own, ranked)
        same = harmed is None or own.score >= harmed.score or harmed.terms <= own.terms
        dropped = HARMED if same else {HARMING}
        return [h for h in ranked if h.owner not in dropped]

    def _another_does(self, words: Sequence[Spoken]) -> bool:
        """Tell whether another does it to whoever speaks: "he goes too far when we argue"."""
        said = {spoken.word for spoken in words}
        return bool(said & _HE and said & _DONE_TO) and not said & (_DOES | self._wish)

    def _from_strangers(self, ranked: list[Heard], words: Sequence[Spoken]) -> list[Heard]:
        """Lessen abuse where only a landlord, a boss or the like is spoken of."""
        said = {w.word for w in words}
        if said & self._others - self._not_close or not said & self._not_close:
            return ranked
        less = [h.times(_STRANGER) if h.owner == ABUSE else h for h in ranked]
        return sorted(less, key=lambda h: (-h.score, h.owner))

    def _speaker_does(
        self, own: Heard, words: Sequence[Spoken], features: Mapping[str, Sequence[int]]
    ) -> bool:
        places = [p for t in own.terms for p in features[t] if self._is_deed(words[p].word, own)]
        return any(self._subject(words, place) for place in places)

    def _hardly_heard(
        self, own: Heard, ranked: list[Heard], words: Sequence[Spoken], *, apart: bool
    ) -> list[Heard]:
        """Return ``ranked`` where little tells of harming: it stays where nobody else is named.

        "The anger is worse at home" may be one's own. Of another it tells of being harmed; and
        where somebody is harmed (``apart``) or both are named, nobody is taken for one who harms.
        """
        said = {spoken.word for spoken in words}
        others = [h for h in ranked if h is not own]
        named = said & self._others
        if apart or (named and said & _DOES):
            return others
        if not named or said & self._wish:
            return ranked
        behind = replace(own, owner=ABUSE)
        return [*others, behind] if said & _HE else others

    def _is_deed(self, word: str, own: Heard) -> bool:
        if word in self._small and own.cover < _WHOLE:
            return False  # "I won't" does nothing to anybody
        person = word in self._others or word in {"i", "me", "my"}
        return not person and not self._harm.is_fear(word) and not self._harm.is_thing(word)

    def _subject(self, words: Sequence[Spoken], place: int) -> bool:
        """Tell whether the speaker is the person named last before ``place`` in its clause."""
        for before in range(place - 1, -1, -1):
            spoken = words[before]
            if spoken.clause != words[place].clause or spoken.word in self._others:
                return False
            own = spoken.word == "my" and place - before <= _OWN_WORDS
            if own or (spoken.word == "i" and not self._harm.is_witness(words[before + 1].word)):
                return True
        return False


def _by_the_deed(ranked: list[Heard], harm: Harm, told: frozenset[str]) -> list[Heard]:
    """Put the side that ``harm`` tells into ``ranked``, and take the other one out."""
    if harm.side == "harming":
        return _with(HARMING, [h for h in ranked if h.owner not in HARMED], told)
    kept = [h for h in ranked if h.owner != HARMING]
    if harm.of == "self" and harm.speaker == "grown":
        kept = [h for h in kept if h.owner != CHILD_AT_RISK]
    at_risk = _at_risk(harm)
    if at_risk:
        least = max(_TOLD, kept[0].score if kept else 0.0)
        for owner in reversed(at_risk):
            kept = _with(owner, kept, told, least)
        return kept
    if any(h.owner in _OTHERWISE_AT_RISK and h.score >= _TOLD / 2 for h in kept):
        return kept
    return _with(ABUSE, kept, told)


def _at_risk(harm: Harm) -> tuple[str, ...]:
    """Return what ``harm`` is, and no abuse at home: whom staff strike, and a child."""
    if not harm.by:
        return ()
    if harm.of == "child" or (harm.of == "self" and harm.speaker == "child"):
        return (CHILD_AT_RISK,)
    if harm.by == "family":
        return ()
    sure = harm.of == "other" or harm.speaker == "grown"
    return (ADULT_AT_RISK,) if sure else (ADULT_AT_RISK, CHILD_AT_RISK)


def _with(
    owner: str, ranked: list[Heard], told: frozenset[str], least: float = _TOLD
) -> list[Heard]:
    found = next((h for h in ranked if h.owner == owner), None)
    if found and found.score >= least:
        return ranked
    whole = Heard(owner, least, found.terms | told if found else told, 1.0, least)
    others = [h for h in ranked if h.owner != owner]
    return sorted([whole, *others], key=lambda h: (-h.score, h.owner))


def _told_of_another(own: Heard, ranked: list[Heard]) -> list[Heard]:
    """Read the words of somebody who harms, said of somebody else, as being harmed by them."""
    others = [h for h in ranked if h.owner != HARMING]
    if own is not ranked[0]:
        return others
    return [
        replace(own, owner=ABUSE),
        *(h for h in others if h.owner != ABUSE),
    ]
