"""When somebody says that something is not their trouble: "I don't drink any more".

Denial counts only for drink, drugs, smoking and gambling, in its own clause, and about its own
person: in "my mum drinks but I don't" it is the speaker who does not. It never counts where the
same words ask for help ("I can't stop", "I don't want to drink"), and nothing about abuse,
safety, home, mood or suicide can be denied at all: help is never taken away by a word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from directory.search.language import Language
from directory.search.needs.family import FAMILY
from directory.search.needs.speech import Ear, Spoken

DENIABLE = frozenset({"alcohol", "drugs", "smoking", "gambling"})

_SPEAKER = frozenset({"i", "we", "me", "myself"})
_OTHERS = frozenset(
    {
        "he", "she", "they", "friend", "neighbour", "man", "woman", "flatmate", "someone",
        "people",
    }
)  # fmt: skip
_NEVER_BETWEEN = frozenset(
    {
        "can", "could", "stop", "stopped", "quit", "just", "only", "without", "give", "given",
    }
)  # fmt: skip
_ONLY_LESS = frozenset({"much", "often", "always", "lot", "every", "loads", "everyday"})
"""After a cue these make a denial a matter of how much: "I don't drink that much"."""
_CANNOT = frozenset({"can", "could", "want", "try", "trying", "need", "help", "wish"})
_HIS = frozenset({"his", "her", "their"})
_WON_OVER = frozenset({"got", "get", "gets", "put", "started"})
"""Before "me" these make it the speaker's too: "my boyfriend got me into coke"."""
_BETWEEN = frozenset(
    {
        "am", "a", "an", "be", "been", "have", "still", "always", "really", "too", "own", "only",
        "do", "keep", "on", "the", "heavy", "bad", "recovering", "addicted", "to", "now",
    }
)  # fmt: skip
"""Between "I" and what one owns to."""
_NEAR = 3
"""Words before a cue in which "my" or "his" says whose it is."""
_JOINING = frozenset({"but", "and", "though", "because"})
_SHORT_ANSWER = frozenset({"do", "am", "have", "would", "did"})
_ANSWER_WORDS = 5

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Mention:
    need: str
    own: bool
    """About the speaker."""
    denied: bool
    plainly: bool = False
    """The speaker owns to it in so many words."""


class Whose(NamedTuple):
    """Whose trouble each of the four needs is."""

    denied: frozenset[str]
    others: frozenset[str]
    """Only spoken of as somebody else's."""
    own: frozenset[str]
    """Plainly the speaker's."""


NOBODYS = Whose(frozenset(), frozenset(), frozenset())


class Denials:
    """Tells which needs a line of words denies."""

    def __init__(self, language: Language) -> None:
        """Take the words of denial from ``language.denial``."""
        ear, facts = Ear(language), language.denial
        self._others = _OTHERS.union(language.roles)
        self._reach, self._settled_reach = facts.reach, facts.settled_reach
        self._cues = {
            need: _cues(ear, words) for need, words in facts.cues.items() if need in DENIABLE
        }
        self._any_cue = (
            frozenset(word for whole, _ in self._cues.values() for word in whole),
            tuple(begun for _, beginnings in self._cues.values() for begun in beginnings),
        )
        self._openers = tuple(
            phrase[1:] if phrase[0] in _SPEAKER else phrase
            for phrase in _phrases(ear, facts.openers)
        )
        self._left = _phrases(ear, facts.left)
        self._likewise = _phrases(ear, (*facts.likewise, *facts.cannot_stop))
        between = (word for phrase in _phrases(ear, facts.never_between) for word in phrase)
        self._never_between = _NEVER_BETWEEN.union(between)
        self._settled = _phrases(ear, facts.settled)
        self._wishes = _phrases(ear, facts.wishes)
        asking = (*facts.cannot_stop, *facts.wishes, *facts.struggles)
        self._asking = _phrases(ear, asking)

    def whose(self, words: Sequence[Spoken]) -> Whose:
        """Return which needs are denied, which are others' only and which are plainly one's own."""
        mentions = tuple(self._mentions(words))
        if not mentions:
            return NOBODYS
        denied = {m.need for m in mentions if m.denied}
        own = frozenset(m.need for m in mentions if m.plainly and m.need not in denied)
        return Whose(self._denied(words, mentions), _of_others(mentions), own)

    def _denied(self, words: Sequence[Spoken], mentions: Sequence[_Mention]) -> frozenset[str]:
        """Return the needs that the speaker denies and nowhere affirms.

        With them goes help for families, where nobody else's trouble was spoken of.
        """
        own: dict[str, set[bool]] = defaultdict(set)
        for mention in mentions:
            if mention.own:
                own[mention.need].add(mention.denied)
        denied = frozenset(need for need, denials in own.items() if denials == {True})
        said = [w.word for w in words]
        if not denied or any(_stands_in(phrase, said) for phrase in self._asking):
            return frozenset()
        others = not all(m.own for m in mentions) or self._others.intersection(said)
        return denied if others else denied | {FAMILY}

    def left_out(self, words: Sequence[Spoken], whose: Whose) -> tuple[Spoken, ...]:
        """Return ``words`` without those that say what is not so, or what is wished away.

        "I've never touched drugs" says nothing of touching, and in "I don't want to drink any
        more" it is the drink that somebody does not want, not their life.
        """
        said = [w.word for w in words]
        denied = whose.denied if self._others.isdisjoint(said) else frozenset()
        unheard: set[int] = set()
        for place, word in enumerate(said if denied else ()):
            cue = denied.intersection(self._needs_named_by(word))
            if cue:
                unheard.update(range(self._opened_at(words, place), place + 1))
        for wish in self._wishes:
            for at in range(len(said) - len(wish) + 1):
                if tuple(said[at : at + len(wish)]) == wish:
                    unheard.update(range(at, at + len(wish) - 1))
        return tuple(w for place, w in enumerate(words) if place not in unheard)

    def _opened_at(self, words: Sequence[Spoken], place: int) -> int:
        """Return where the denial of the cue at ``place`` begins: before it, or there itself."""
        clause = words[place].clause
        first = next(at for at, w in enumerate(words) if w.clause == clause)
        said = [w.word for w in words if w.clause == clause]
        for opener in (*self._openers, *self._left):
            begins = self._opens_at(opener, said, place - first)
            if begins is not None:
                return first + begins
        return place

    def _mentions(self, words: Sequence[Spoken]) -> Iterator[_Mention]:
        whole, beginnings = self._any_cue
        if not any(w.word in whole or w.word.startswith(beginnings) for w in words):
            return  # as nearly always, at each key
        speaker, talked_of, more = True, set[str](), words[-1].clause > words[0].clause
        for _, group in groupby(words, key=lambda w: w.clause):
            clause = [w.word for w in group]
            answer = _short_answer(clause)
            if answer is not None:
                yield from (_Mention(need, own=True, denied=answer) for need in talked_of)
            if self._others_do(clause):
                yield from (_Mention(need, own=False, denied=False) for need in talked_of)
            for place, word in enumerate(clause):
                speaker = self._speaks_of_self(clause, place, speaker)
                for need in self._needs_named_by(word):
                    talked_of.add(need)
                    own = self._is_own(clause, place, speaker)
                    left = more and self._is_left(clause, place)
                    denied = left or self._is_denied(clause, place)
                    yield _Mention(need, own, denied, own and _is_owned_to(clause, place))
            if "i" in clause and any(_stands_in(phrase, clause) for phrase in self._likewise):
                yield from (
                    _Mention(need, own=True, denied=False, plainly=True) for need in talked_of
                )

    def _others_do(self, clause: Sequence[str]) -> bool:
        """Tell whether a clause is a short answer about somebody else: "but my husband does"."""
        words = [w for w in clause if w not in _JOINING]
        if not 2 <= len(words) <= _ANSWER_WORDS or not self._others.intersection(words):
            return False
        return words[-1] in {"does", "do", "did", "is", "has"} or words[:2] == ["it", "is"]

    def _speaks_of_self(self, clause: Sequence[str], place: int, before: bool) -> bool:
        word = clause[place]
        if word in self._others:
            return False
        if word == "me" and _WON_OVER.intersection(clause[max(0, place - 1) : place]):
            return True
        return True if word in _SPEAKER - {"me"} else before

    def _is_own(self, clause: Sequence[str], place: int, speaker: bool) -> bool:
        """Tell whose trouble it is: "his drinking", "my drinking", else the one spoken of."""
        near = clause[max(0, place - _NEAR) : place]
        for at in range(len(near) - 1, -1, -1):
            if near[at] in self._others or near[at] in _SPEAKER:
                return speaker
            if near[at] == "my" or near[at] in _HIS:
                return near[at] == "my"
        return speaker

    def _is_left(self, clause: Sequence[str], place: int) -> bool:
        return any(self._opens(phrase, clause, place) for phrase in self._left)

    def _needs_named_by(self, word: str) -> Iterator[str]:
        for need, (whole, beginnings) in self._cues.items():
            if word in whole or word.startswith(beginnings):
                yield need

    def _is_denied(self, clause: Sequence[str], place: int) -> bool:
        after = clause[place + 1 :]
        if _ONLY_LESS.intersection(after[:3]):
            return False
        near = after[: self._settled_reach + max(map(len, self._settled), default=0)]
        if any(_stands_in(phrase, near) for phrase in self._settled):
            return True
        return any(self._opens(phrase, clause, place) for phrase in self._openers)

    def _opens(self, opener: Phrase, clause: Sequence[str], place: int) -> bool:
        return self._opens_at(opener, clause, place) is not None

    def _opens_at(self, opener: Phrase, clause: Sequence[str], place: int) -> int | None:
        """Return where in ``clause`` an ``opener`` stands that denies the cue at ``place``."""
        size = len(opener)
        for start in range(max(0, place - self._reach - size), place - size + 1):
            if _CANNOT & set(clause[max(0, start - 2) : start]):
                continue  # "I can't not drink" asks for help
            between = clause[start + size : place]
            here = tuple(clause[start : start + size])
            if here == opener and not self._never_between & set(between):
                return start
        return None


def _of_others(mentions: Iterable[_Mention]) -> frozenset[str]:
    """Return the needs that are only spoken of as somebody else's trouble."""
    whose: dict[str, set[bool]] = defaultdict(set)
    for mention in mentions:
        if not (mention.own and mention.denied):
            whose[mention.need].add(mention.own)
    return frozenset(need for need, own in whose.items() if own == {False})


def _is_owned_to(clause: Sequence[str], place: int) -> bool:
    """Tell whether a cue follows "I", "I am an" or "my" at once, not "I live with a drinker"."""
    before = [word for word in clause[:place] if word not in _BETWEEN]
    return before[-1:] in (["i"], ["my"])


def _short_answer(clause: Sequence[str]) -> bool | None:
    """Tell whether a clause like "but I don't" denies (True), affirms (False) or neither."""
    words = [w for w in clause if w not in _JOINING]
    if not 2 <= len(words) <= _ANSWER_WORDS or words[0] != "i":
        return None
    if "never" in words[1:3]:
        return True
    if words[1] not in _SHORT_ANSWER:
        return None
    rest = words[2:]
    return (
        "not" in rest if set(rest) <= {"not", "any", "more", "anymore", "myself", "too"} else None
    )


def _cues(ear: Ear, words: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the whole words and the beginnings (written with ``*``) that name a trouble."""
    whole = [w for w in words if not w.endswith("*")]
    everyday = {word for w in whole for word in ear.own_words(w)}
    return frozenset(everyday.union(whole)), tuple(w[:-1] for w in words if w.endswith("*"))


def _phrases(ear: Ear, texts: Iterable[str]) -> tuple[Phrase, ...]:
    """Return texts as everyday words; a ``*`` at the end of a text stays with its last word."""
    heard = ((ear.own_words(t), t.endswith("*")) for t in texts)
    return tuple((*p[:-1], p[-1] + "*") if star else p for p, star in heard if p)


def _stands_in(phrase: Phrase, words: Sequence[str]) -> bool:
    size = len(phrase)
    if phrase[0] not in words and not phrase[0].endswith("*"):
        return False  # as nearly always, and there are a hundred phrases
    return any(all(map(_fits, phrase, words[i : i + size])) for i in range(len(words) - size + 1))


def _fits(listed: str, word: str) -> bool:
    return word.startswith(listed[:-1]) if listed.endswith("*") else word == listed
