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

from directory.search.language import Language
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
_CANNOT = frozenset({"can", "could"})
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
        between = (word for phrase in _phrases(ear, facts.never_between) for word in phrase)
        self._never_between = _NEVER_BETWEEN.union(between)
        self._settled = _phrases(ear, facts.settled)
        asking = (*facts.cannot_stop, *facts.wishes, *facts.struggles)
        self._asking = _phrases(ear, asking)

    def denied(self, words: Sequence[Spoken]) -> frozenset[str]:
        """Return the needs that the speaker denies and nowhere affirms."""
        own: dict[str, set[bool]] = defaultdict(set)
        for mention in self._mentions(words):
            if mention.own:
                own[mention.need].add(mention.denied)
        denied = frozenset(need for need, denials in own.items() if denials == {True})
        said = [w.word for w in words]
        asks = denied and any(_stands_in(phrase, said) for phrase in self._asking)
        return frozenset() if asks else denied

    def about_others(self, words: Sequence[Spoken]) -> frozenset[str]:
        """Return the needs that are only spoken of as somebody else's trouble."""
        whose: dict[str, set[bool]] = defaultdict(set)
        for mention in self._mentions(words):
            if not (mention.own and mention.denied):
                whose[mention.need].add(mention.own)
        return frozenset(need for need, own in whose.items() if own == {False})

    def _mentions(self, words: Sequence[Spoken]) -> Iterator[_Mention]:
        whole, beginnings = self._any_cue
        if not any(w.word in whole or w.word.startswith(beginnings) for w in words):
            return  # as nearly always, at each key
        speaker, talked_of = True, set[str]()
        for _, group in groupby(words, key=lambda w: w.clause):
            clause = [w.word for w in group]
            answer = _short_answer(clause)
            if answer is not None:
                yield from (_Mention(need, own=True, denied=answer) for need in talked_of)
            if self._others_do(clause):
                yield from (_Mention(need, own=False, denied=False) for need in talked_of)
            for place, word in enumerate(clause):
                speaker = self._speaks_of_self(word, speaker)
                for need in self._needs_named_by(word):
                    talked_of.add(need)
                    yield _Mention(need, speaker, self._is_denied(clause, place))

    def _others_do(self, clause: Sequence[str]) -> bool:
        """Tell whether a clause is a short answer about somebody else: "but my husband does"."""
        words = [w for w in clause if w not in _JOINING]
        short = 2 <= len(words) <= _ANSWER_WORDS and words[-1] in {"does", "do", "did", "is", "has"}
        return short and bool(self._others.intersection(words))

    def _speaks_of_self(self, word: str, before: bool) -> bool:
        if word in self._others:
            return False
        return True if word in _SPEAKER - {"me"} else before

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
        size = len(opener)
        for start in range(max(0, place - self._reach - size), place - size + 1):
            if _CANNOT & set(clause[max(0, start - 2) : start]):
                continue  # "I can't not drink" asks for help
            between = clause[start + size : place]
            if tuple(clause[start : start + size]) == opener and not self._never_between & set(
                between
            ):
                return True
        return False


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
    everyday = {heard.word for w in whole for heard in ear.hear(w)}
    return frozenset(everyday.union(whole)), tuple(w[:-1] for w in words if w.endswith("*"))


def _phrases(ear: Ear, texts: Iterable[str]) -> tuple[Phrase, ...]:
    """Return texts as everyday words; a ``*`` at the end of a text stays with its last word."""
    heard = ((tuple(w.word for w in ear.hear(t)), t.endswith("*")) for t in texts)
    return tuple((*p[:-1], p[-1] + "*") if star else p for p, star in heard if p)


def _stands_in(phrase: Phrase, words: Sequence[str]) -> bool:
    size = len(phrase)
    return any(all(map(_fits, phrase, words[i : i + size])) for i in range(len(words) - size + 1))


def _fits(listed: str, word: str) -> bool:
    return word.startswith(listed[:-1]) if listed.endswith("*") else word == listed
