"""Who hurts, frightens or controls whom: "my wife slaps me" and "I slap my wife".

The two are the same words, so their order decides: who stands before the deed, and who after it.
What is said to happen counts more than what is said not to; where both sides are said to happen,
the person is taken for somebody who is harmed. Harm is never denied away.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from directory.search.language import DeedKind, HarmWords, Language
from directory.search.needs.speech import Spoken
from directory.search.needs.stems import lay_stem

Side = Literal["harmed", "harming"]
Hurt = Literal["", "self", "child", "other"]
By = Literal["", "family", "staff"]
Speaker = Literal["", "child", "grown"]
Who = Literal["self", "them", "close", "kin", "reported"]

PASSIVE = frozenset({"was", "were", "been", "being", "got", "get", "gets"})
_AM = frozenset({"am", "is", "are", "was", "were", "be", "so", "really", "too", "very", "feel"})
_NO = frozenset({"not", "no", "never"})
_OWNERS: Mapping[str, Who] = {"my": "self", "his": "them", "her": "them"}
_ARTICLES = frozenset({"a", "the", "my", "his", "her", "our", "their", "this", "that", "new"})
_THEIRS = frozenset({"his", "her"})
"""Before the one who is hurt: somebody hurts those close to them, and another tells of it."""
_TELLS = frozenset({"i", "we", "you"})
_SEEN_WITHIN = 3
_MEANWHILE = frozenset({
    "again", "always", "to", "keep", "keeps", "keeping", "try", "trying", "just", "both", "stop",
    "start", "starting",
})  # fmt: skip
"""Between whoever is seen and what they do."""
_SEES = frozenset({
    "hear", "hears", "heard", "see", "sees", "saw", "seen", "seeing", "hearing", "watch", "watches",
    "watched", "watching", "witnessed", "noticed", "spotted", "caught", "wanted", "asked",
    "stopped", "begged", "hated", "filmed", "recorded",
})  # fmt: skip
_AHEAD = 9
"""Places after what is done that are looked at, in its own clause."""
_FURTHEST = 30
"""Words before what is done, among which the one who does it is looked for."""
_NO_LONGER_THAN = 5
"""Words between what is done and the end of whom it is done to."""

_WORDS: Mapping[str, Who] = {
    "i": "self", "we": "self", "he": "them", "she": "them",
}  # fmt: skip
_ROLES: Mapping[str, Who] = {
    "_partner": "close", "_parent": "close", "_sib": "close", "_child": "kin", "_old": "kin",
}  # fmt: skip
_CHILD = "_child"
_DOERS = frozenset({"them", "close"})


@dataclass(frozen=True, slots=True)
class Harm:
    """Which side the person is on, and the places of the words that tell."""

    side: Side
    places: tuple[int, ...]
    denied: bool = False
    of: Hurt = ""
    """Who is hurt, where that is told."""
    by: By = ""
    """Who strikes, where it is neither partner nor parent."""
    speaker: Speaker = ""
    """How old whoever speaks is, where they tell."""


class HarmEar:
    """Hears who does it to whom."""

    def __init__(self, language: Language) -> None:
        """Take the words for people close to somebody, and those for what is done to them."""
        self._words = language.harm
        self._not_close = language.harm.not_close | language.harm.staff
        self._things = language.harm.things
        self._wrecked = language.harm.wrecked | language.harm.papers
        self._roles = {word: _ROLES.get(role, "kin") for word, role in language.roles.items()}
        self._children = frozenset(word for word, role in language.roles.items() if role == _CHILD)
        self._kinds: dict[str, list[DeedKind]] = {}
        for kind, verbs in language.harm.deeds.items():
            for verb in verbs:
                stem = lay_stem(verb, language.irregular)
                self._kinds.setdefault(stem, []).append(kind)

    def forms(self, kinds: Collection[DeedKind] = ()) -> frozenset[str]:
        """Return the words for deeds (of some ``kinds``, else of all) in all their forms."""
        verbs = [
            verb
            for kind, named in self._words.deeds.items()
            for verb in named
            if not kinds or kind in kinds
        ]
        silent = {verb for verb in verbs if verb.endswith("e")}
        whole = {verb + end for verb in verbs if verb not in silent for end in ("ed", "es", "ing")}
        cut = {verb[:-1] + end for verb in silent for end in ("ed", "ing")}
        doubled = {verb + verb[-1] + end for verb in verbs for end in ("ed", "ing")}
        return frozenset({*verbs, *(verb + "s" for verb in verbs)} | whole | cut | doubled)

    def is_fear(self, word: str) -> bool:
        """Tell whether ``word`` says that somebody is afraid: they are not the one who harms."""
        return word in self._words.deeds.get("afraid", ())

    def is_witness(self, word: str) -> bool:
        """Tell whether "I" before ``word`` only tells of others: "I think next door ..."."""
        return word in self._words.witness

    def is_thing(self, word: str) -> bool:
        """Tell whether ``word`` is something one owns: "my phone" does nothing to anybody."""
        return word in self._things or word in self._wrecked

    def heard(self, words: Sequence[Spoken], features: Mapping[str, Sequence[int]]) -> Harm | None:
        """Return which side ``words`` are on, or None where they do not tell."""
        said = [spoken.word for spoken in words]
        named = [place for place, word in enumerate(said) if word in self._words.perpetrators]
        side = _side_of_named(self._words, said, named[0]) if named else None
        if side:
            return Harm(side, tuple(named))
        told = [harm for harm in self._told(words, said, features) if _counts(harm, said)]
        done = [harm for harm in told if not harm.denied] or told
        harmed = (harm for harm in done if harm.side == "harmed")
        return next(harmed, done[0] if done else None)

    def _told(
        self, words: Sequence[Spoken], said: Sequence[str], features: Mapping[str, Sequence[int]]
    ) -> Iterator[Harm]:
        deeds = (
            (place, kind)
            for stem, places in features.items()
            for kind in self._kinds.get(stem, ())
            for place in places
        )
        for place, kind in deeds:
            harm = self._harm(words, said, place, kind)
            if harm:
                yield harm

    def _harm(
        self, words: Sequence[Spoken], said: Sequence[str], place: int, kind: DeedKind
    ) -> Harm | None:
        clause = words[place].clause
        after = [w.word for w in words[place + 1 : place + _AHEAD] if w.clause == clause]
        after = after[1:] if after[:2] == ["up", "by"] else after  # "getting beat up by my ex"
        harmless = self._words.harmless.intersection(after) or self._is_a_thing(said, place)
        if harmless or self._only_afraid(said, place, kind):
            return None
        near = set(said[max(0, place - 3) : place])
        doer = self._doer(words, place)
        whom = self._whom(after, kind, refused=bool(_NO & near))
        if kind == "afraid":
            alone = doer is None and "my" in after  # "scared of my boyfriend": nobody else is named
            doer, whom = whom, "self" if alone else doer
        elif kind == "hurts" and _is_passive(said, place):
            doer, whom = self._person(after[1:]) if after[:1] == ["by"] else None, doer
        elif kind == "hurts" and after[:1] == ["by"]:  # "pt hit by his mum"
            doer, whom = self._person(after[1:]), doer or "reported"
        if kind == "wrecks" and doer in _DOERS and whom == "them":
            return None
        side = (
            "harming" if _owns_it(self._words, said, place, whom) else self._side(doer, whom, said)
        )
        if side is None and doer is None and kind == "hurts" and _THEIRS & set(after[:1]):
            side = "harmed" if whom == "close" else None
        if side is None:
            return None
        denied = kind != "let" and bool(_NO & near)
        return Harm(side, (place,), denied, "self" if whom in {"self", "reported"} else "")

    def _is_a_thing(self, said: Sequence[str], place: int) -> bool:
        """Tell whether a lamp is meant, and no blow: "he broke the lamp my mum bought"."""
        before = said[place - 1] if place else ""
        return said[place].removesuffix("s") in self._words.things_too and before in _ARTICLES

    def _only_afraid(self, said: Sequence[str], place: int, kind: DeedKind) -> bool:
        """Tell whether nobody is frightened by anybody: "I'm scared my wife will kill me"."""
        am = not _AM.isdisjoint(said[max(0, place - 2) : place])
        by = said[place + 1 : place + 2] == ["by"]
        return kind == "hurts" and am and not by and self.is_fear(said[place])

    def _side(self, doer: Who | None, whom: Who | None, said: Collection[str]) -> Side | None:
        if doer == "self":
            return "harming" if whom in {"them", "close", "kin"} else None
        if whom in {"them", "close", "kin"} and self._wants_to_change(doer, said):
            return "harming"
        if doer == "reported" and _TELLS & set(said) and self._words.witness & set(said):
            return "harmed" if whom else None  # "I can hear the man upstairs hitting his wife"
        return "harmed" if doer in _DOERS and whom is not None else None

    def _wants_to_change(self, doer: Who | None, said: Collection[str]) -> bool:
        """Tell whether staff speak for somebody who harms and asks for help with it."""
        reported = doer == "reported" or (doer == "them" and not {"her", "she", "i"} & set(said))
        return (
            reported and bool(self._words.wish & set(said)) and not {"me", "my", "us"} & set(said)
        )

    def _doer(self, words: Sequence[Spoken], place: int) -> Who | None:
        """Return the person named last before ``place``, else the first of the clause before."""
        seen = seen_doing(words, place)
        if seen is not None:
            return "self" if words[seen].word == "me" else "them"
        clause, first = words[place].clause, max(0, place - _FURTHEST)
        here = [at for at in range(first, place) if words[at].clause == clause]
        before = [at for at in range(first, place) if words[at].clause == clause - 1]
        for at in (*reversed(here), *before):
            if words[at].word in self._not_close:
                return None
            who = self._who_at(words, at)
            if who:
                return who
        return None

    def _who_at(self, words: Sequence[Spoken], at: int) -> Who | None:
        """Return who is named at a place: "his temper" is he; "I think" only tells."""
        word = words[at].word
        if word in self._words.traits:
            return _OWNERS.get(words[at - 1].word) if at else None
        if word == "i" and at + 1 < len(words) and words[at + 1].word in self._words.witness:
            return None
        return self._who(word)

    def _who(self, word: str) -> Who | None:
        if word in self._words.reported:
            return "reported"
        return _WORDS.get(word) or self._roles.get(word)

    def _whom(self, after: Sequence[str], kind: DeedKind, *, refused: bool) -> Who | None:
        if kind == "wrecks":
            return self._owner(after, self._wrecked, self._wrecked)
        if kind == "takes":
            return self._owner(after, self._things, self._things | self._words.papers)
        if kind == "hurts" and after[:1] == ["on"]:  # "assault on his partner"
            after = after[1:]
        if kind in {"let", "finds"}:
            return self._person(after) if self._hunts(after, kind, refused=refused) else None
        before = {"at": {"at", "on"}, "towards": {"to", "towards", "with"}, "afraid": {"of"}}
        if kind in before:
            at = next((i for i, word in enumerate(after[:4]) if word in before[kind]), None)
            if kind == "afraid" and after[:4] == ["to", "go", "home", "to"]:
                at = 3
            return None if at is None else self._person(after[at + 1 :])
        return None if after[:1] == ["of"] or "to" in after[1:3] else self._person(after)

    def _hunts(self, after: Sequence[str], kind: DeedKind, *, refused: bool) -> bool:
        """Tell whether somebody is kept in, or looked for who fled: "he'll find us"."""
        if kind == "finds":  # never "she'll find me a flat"
            return not refused and len(after) == 1
        return (
            refused
            and bool(self._words.kept_from & set(after[1:4]))
            and not self._is_contact(after)
        )

    def over_children(self, words: Sequence[Spoken]) -> bool:
        """Tell whether one who parted keeps the children away: "won't let me see the kids"."""
        said = [spoken.word for spoken in words]
        return any(
            word in self._words.keeps_away and self._is_contact(said[place + 1 : place + _AHEAD])
            for place, word in enumerate(said)
        )

    def _is_contact(self, after: Sequence[str]) -> bool:
        """Tell whether two who parted quarrel over children: "won't let me see the kids"."""
        near = after[1:_NO_LONGER_THAN]
        sees = next((at for at, word in enumerate(near) if word in self._words.contact), None)
        return sees is not None and not self._children.isdisjoint(near[sees + 1 :])

    def _person(self, after: Sequence[str]) -> Who | None:
        """Return the person that ``after`` begins with: "me", "him", "my poor mum", "me mam"."""
        for number, word in enumerate(after[:_NO_LONGER_THAN]):
            role = self._roles.get(word)
            if role:
                return role
            if word in {"me", "us"}:
                following = after[number + 1 : number + 2]
                if not (following and following[0] in self._roles):
                    return "self"
            elif word in {"him", "them"} or (word == "her" and not self._is_hers(after, number)):
                return "them"
            elif word not in self._words.fillers:
                return None
        return None

    def _is_hers(self, after: Sequence[str], number: int) -> bool:
        return any(word in self._roles for word in after[number + 1 : number + 3])

    def _owner(
        self, after: Sequence[str], of_others: frozenset[str], of_self: frozenset[str]
    ) -> Who | None:
        """Return whose things are taken or watched: "takes all my wages", "my wife's phone"."""
        for number, word in enumerate(after[:4]):
            own = word in {"my", "me", "our"}
            things = (of_self if own else of_others).intersection(after[number + 1 : number + 3])
            if word in self._roles:
                return "close" if things and self._roles[word] == "close" else None
            owned = things and not set(after[number + 1 : number + 2]) & self._roles.keys()
            if owned and own:
                return "self"
            if owned and word in {"her", "his", "their"}:
                return "them"
            if word not in self._words.fillers:
                return None
        return None


def seen_doing(words: Sequence[Spoken], place: int) -> int | None:
    """Return where "him" or "her" stands who is seen or heard to do it: "I saw him kick her".

    Whoever tells of it does nothing. "I grabbed him and kicked her" says by its form who does it.
    """
    if words[place].word.endswith("ed"):
        return None
    for at in range(place - 1, max(0, place - 1 - _SEEN_WITHIN), -1):
        word, before = words[at].word, words[at - 1].word
        if words[at].clause != words[place].clause:
            return None
        if word in {"him", "her", "them"} or (word == "me" and before in _SEES):
            done_to = before == "at" or (before.endswith("ed") and before not in _SEES)
            return None if done_to else at
        if word not in _MEANWHILE:
            return None
    return None


def _is_passive(said: Sequence[str], place: int) -> bool:
    """Tell whether it is done to the person before: "I was hit by", not "I was hitting"."""
    return not said[place].endswith("ing") and bool(PASSIVE & set(said[max(0, place - 2) : place]))


def _side_of_named(words: HarmWords, said: Sequence[str], place: int) -> Side | None:
    """Return the side of whoever asks where "the perpetrator" is named: "perp has her address"."""
    start = place
    while start and said[start - 1] in words.what_kind:
        start -= 1
    is_one = said[start - 1] if start else ""
    if is_one == "am":
        return "harming"
    if not words.hurt.isdisjoint(said):
        return "harmed"
    if said[place + 1 : place + 2] == ["of"] or words.sought.intersection(said):
        return "harming"
    if not words.bears.isdisjoint(said):
        return "harmed"
    return "harming" if is_one == "is" or said[place] not in words.called_in_short else None


def _owns_it(words: HarmWords, said: Sequence[str], place: int, whom: Who | None) -> bool:
    """Tell whether somebody told of it themselves: "pt states he assaulted (his) partner"."""
    for at in range(1, place - 1):
        teller, who = said[at - 1], said[at + 1]
        if (
            said[at] not in words.says
            or who not in {"he", "she"}
            or teller not in {who, *words.reported}
        ):
            continue
        theirs, others = ("his", "her") if who == "he" else ("her", "his")
        after = said[place + 1 : place + 3]
        return (
            whom == "close"
            and others not in after
            and (theirs in after or teller in words.reported)
        )
    return False


def _counts(harm: Harm, said: Collection[str]) -> bool:
    """Tell whether a harm that is denied counts: that one is harmed always does."""
    return not harm.denied or harm.side == "harmed" or "yet" in said
