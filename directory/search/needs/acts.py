"""What one person does to the body of another: "dad put me hand on the iron", "he burnt me".

A partner, a parent or other family harms by it; a dog, a dentist and the sun do not. A gift is no
blow ("burnt me a CD"), nor is a game, and what may be an accident is asked about.
"""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from directory.search.language import Language, TogetherRule
from directory.search.needs.act_patterns import BODY, ActBook, Found
from directory.search.needs.doers import Doer, DoerEar
from directory.search.needs.harm import By, Harm, Hurt
from directory.search.needs.speech import Ear, Spoken

_ABUSE, _SEXUAL = "domestic_abuse", "sexual_violence"
_SELF, _OTHER = frozenset({"me", "us"}), frozenset({"him", "her", "them"})
_OWN = _SELF | {"my", "our"}
_OF_SOMEBODY = _OWN | {"his", "her", "their", "the"}
_NO = frozenset({"not", "never", "no", "nobody"})
_STOPS = frozenset({"stop", "stops", "leave", "only", "keep", "just"})
_DONE_TO = frozenset({"was", "were", "got", "get", "gets", "been", "being", "am"})
_PLAYED = frozenset({"at", "on", "in", "playing", "during", "over", "with"})
_NEAR = 3
"""Words before an act that may deny it, or say that it is done to whoever speaks."""
_AFTER = 6
"""Words after it that may say that it was a game."""
_WITHIN = 4
"""Words of whom it is done to: "my poor left arm"."""
_NONE = frozenset({"not_meant", "no_harm"})
_ME, _ANOTHER, _A_CHILD = "me", "other", "child"


class Deed(NamedTuple):
    """An act that was told of, and by whom it is done."""

    found: Found
    doer: Doer
    asks: bool = False
    """Whether it may be nothing, and is asked about."""

    @property
    def of_oneself(self) -> bool:
        """Whether it is done to whoever speaks."""
        return self.found.whom in {_ME, BODY}

    @property
    def told_by_a_child(self) -> bool:
        """Whether a child would say so: of a parent, and of family that touches."""
        by = self.doer == "parent" or (self.doer == "kin" and self.found.kind == "touches")
        return by and self.of_oneself and not self.asks

    @property
    def by_family(self) -> bool:
        """Whether a child may say so, where other words tell that one speaks."""
        return self.of_oneself and self.doer in {"parent", "kin", "staff"}

    @property
    def places(self) -> tuple[int, ...]:
        """The places of the words that tell."""
        return tuple(range(self.found.start, self.found.end))

    @property
    def harm(self) -> Harm | None:
        """Who harms whom by it, unless that is asked first."""
        if self.asks:
            return None
        if self.doer == "self":
            return Harm("harming", self.places)
        of: Hurt = (
            "self" if self.of_oneself else "child" if self.found.whom == _A_CHILD else "other"
        )
        by: By = "staff" if self.doer == "staff" else "family" if self.doer == "kin" else ""
        return Harm("harmed", self.places, of=of if by else "", by=by)

    @property
    def rule(self) -> TogetherRule | None:
        """What it tells besides harm: that it is sexual, or that it is asked about first."""
        touches = self.found.kind == "touches"
        if not (touches or self.asks):
            return None
        return TogetherRule((), need=_SEXUAL if touches else _ABUSE, asks=self.asks)


class ActEar:
    """Hears what is done to somebody's body, and by whom."""

    def __init__(self, language: Language, ear: Ear) -> None:
        """Take the acts of a language, and the ear that hears their words."""
        lists = {name: frozenset(words) for name, words in language.acts.lists.items()}
        nothing = frozenset[str]()
        self._body = lists.get("body", nothing) | lists.get("private", nothing)
        self._side, self._games = lists.get("side", nothing), lists.get("games", nothing)
        self._goes_on, self._a_little = (
            lists.get("goes_on", nothing),
            lists.get("a_little", nothing),
        )
        self._by_accident = lists.get("by_accident", nothing)
        self._roles, self._doers = language.roles, DoerEar(language)
        self._book = ActBook(language.acts, ear, lists.get("passed_over", nothing))

    @property
    def words(self) -> frozenset[str]:
        """The words of acts and of the body: none is a misspelling of another."""
        return self._book.words.union(self._body, *self._book.parts)

    def harmless(self, words: Sequence[Spoken]) -> frozenset[int]:
        """Return where in the text the words begin that would tell of harm, and tell of none."""
        whom = partial(self._whom, words)
        return frozenset(
            words[at].start
            for at, spoken in enumerate(words)
            if spoken.word in self._book.words
            and any(one.kind == "no_harm" for one in self._book.found(words, at, whom))
        )

    def heard(self, words: Sequence[Spoken]) -> Deed | None:
        """Return the gravest act of ``words``, or None where nothing is done to anybody."""
        begun = (at for at, spoken in enumerate(words) if spoken.word in self._book.words)
        deeds = [deed for at in begun for deed in self._at(words, at)]
        return min(deeds, key=lambda deed: (deed.asks, deed.doer == "self"), default=None)

    def _at(self, words: Sequence[Spoken], at: int) -> Iterable[Deed]:
        passive = not _DONE_TO.isdisjoint(w.word for w in words[max(0, at - _NEAR) : at])

        def whom(place: int, *, last: bool) -> tuple[int, str]:
            who = self._whom(words, place, last=last)
            return who if who[0] or not passive else (place, _ME)

        found = list(self._book.found(words, at, whom))
        if any(one.kind in _NONE for one in found):
            return ()
        deeds = (self._deed(words, one, passive=passive) for one in found)
        return [deed for deed in deeds if deed]

    def _deed(self, words: Sequence[Spoken], found: Found, *, passive: bool) -> Deed | None:
        if _is_denied(words, found) or self._is_a_game(words, found.end):
            return None
        of_oneself = found.whom in {_ME, BODY}
        doer = self._doers.behind(words, found.start + 1) if passive else ""
        if not doer:
            third = words[found.start].word.endswith("s")  # "when I cry he gets mad and burns me"
            beyond = found.whom == _ME or (found.whom == BODY and third)
            doer = self._doers.before(words, found.start, beyond_me=beyond)
        another = found.whom == _ANOTHER and found.kind == "hurts"
        if not doer or (doer == "self" and not another):
            return None
        if not of_oneself and doer in {"kin", "child", "staff"}:
            return None
        perhaps = {w.word for w in words} & self._by_accident
        return Deed(found, doer, found.kind == "asks" or doer == "child" or bool(perhaps))

    def _is_a_game(self, words: Sequence[Spoken], end: int) -> bool:
        """Tell whether it was one: "whipped me at chess"."""
        after = [w.word for w in words[end : end + _AFTER] if w.clause == words[end - 1].clause]
        first = next((at for at, word in enumerate(after) if word in self._games), 0)
        return not _PLAYED.isdisjoint(after[:first])

    def _whom(self, words: Sequence[Spoken], at: int, *, last: bool) -> tuple[int, str]:
        """Return where whoever it is done to ends, and who it is; or nought and nothing."""
        word = words[at].word if at < len(words) else ""
        if word in _OWN and (end := self._behind(words, at, self._body, self._side)):
            return end, BODY
        small = self._side | _OF_SOMEBODY
        if (word in small or word in self._roles) and (
            end := self._behind(words, at - 1, self._roles.keys(), small)
        ):
            return end, _A_CHILD if self._roles[words[end - 1].word] == "_child" else _ANOTHER
        if word in _SELF | _OTHER and (not last or self._ends(words, at + 1)):
            return at + 1, _ME if word in _SELF else _ANOTHER
        return 0, ""

    def _behind(
        self, words: Sequence[Spoken], at: int, wanted: Iterable[str], small: frozenset[str]
    ) -> int:
        """Return where one of the ``wanted`` words ends behind a place, over ``small`` ones."""
        for place in range(at + 1, min(len(words), at + 1 + _WITHIN)):
            if words[place].word in wanted:
                return place + 1
            if words[place].word not in small:
                break
        return 0

    def _ends(self, words: Sequence[Spoken], at: int) -> bool:
        """Tell whether nothing is given to "me": "burnt me a CD", "burnt me toast"."""
        if at == len(words) or words[at].clause != words[at - 1].clause:
            return True
        word = words[at].word
        if word in {"a", "the"}:
            return any(w.word in self._a_little for w in words[at + 1 : at + 2])
        return word in self._goes_on or word.endswith("ly")


def _is_denied(words: Sequence[Spoken], found: Found) -> bool:
    """Tell whether it is said not to happen; "won't stop burning me" says that it does."""
    if words[found.start].word in _NO:
        return False
    before = {w.word for w in words[max(0, found.start - _NEAR) : found.start]}
    return not _NO.isdisjoint(before) and _STOPS.isdisjoint(before)
