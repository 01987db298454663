"""Who does what is done to somebody: a partner, a parent, other family, staff, or whoever speaks.

It is whoever is named last before the act, or behind "by". "He" is whoever was named before him;
where nobody was, he is close to whoever speaks.
"""

from collections.abc import Sequence
from typing import Literal

from directory.search.language import Language
from directory.search.needs.harm import seen_doing
from directory.search.needs.speech import Spoken

Doer = Literal["", "partner", "parent", "kin", "child", "staff", "self", "nobody"]
"""``nobody`` is somebody who is not close, an animal or a thing."""

_I, _THEY = frozenset({"i", "we"}), frozenset({"they", "you", "who"})
_HE, _SHE = frozenset({"he", "him"}), frozenset({"she", "her"})
_MEN = frozenset({
    "husband", "boyfriend", "fiance", "dad", "stepdad", "brother", "stepbrother", "uncle",
    "grandad", "son", "nephew", "grandson", "boy",
})  # fmt: skip
_WOMEN = frozenset({
    "wife", "girlfriend", "fiancee", "mum", "stepmum", "sister", "stepsister", "aunt", "auntie",
    "aunty", "grandma", "daughter", "niece", "granddaughter", "girl",
})  # fmt: skip
_PARENTS = frozenset({"mum", "mums", "dad", "dads", "mummys", "mams", "daddys", "parents"})
_BY_MARRIAGE = frozenset({"_partner", "_parent"})
_MINE = frozenset({"man", "woman", "lady"})
_OF = 4
"""Words between a parent and their partner: "mum and her new boyfriend"."""
_FURTHEST = 16
"""Words before an act among which whoever does it is looked for."""
_BEHIND_BY = 5
_POSSESSIVE = 2
"""Characters that "'s" adds to a word."""


class DoerEar:
    """Hears who does it."""

    def __init__(self, language: Language) -> None:
        """Take the words for people, and those for whoever is not close."""
        lists = language.acts.lists
        self._roles, self._stop = language.roles, language.stop
        self._family = (
            language.harm.family | {"grandma", "grandad"} | frozenset(lists.get("kin", ()))
        )
        self._staff = language.harm.staff
        self._nobody = frozenset(lists.get("whoever", ())) | language.pets
        self._nobody |= frozenset(lists.get("too_young", ()))
        self._things = frozenset(lists.get("things_that_do", ()))

    def before(self, words: Sequence[Spoken], start: int, *, beyond_me: bool) -> Doer:
        """Return who is named last before ``start``.

        ``beyond_me`` looks further than "I", who does nothing to "me".
        """
        if start and words[start - 1].word in self._things:
            return ""
        seen = seen_doing(words, start)
        if seen is not None:
            return self._meant(words, seen)
        for at in range(start - 1, max(-1, start - 1 - _FURTHEST), -1):
            doer = self._named_at(words, at)
            if doer == "self" and beyond_me:
                continue
            if doer and not self._is_of(words, at, start):
                return "" if doer == "nobody" else doer
        return ""

    def behind(self, words: Sequence[Spoken], end: int) -> Doer:
        """Return who is named behind "by" after ``end``."""
        after = words[end : end + _BEHIND_BY]
        by = next((end + at for at, w in enumerate(after) if w.word == "by"), len(words))
        places = range(by + 1, min(len(words), by + 1 + _BEHIND_BY))
        found: Doer = next((doer for at in places if (doer := self._named_at(words, at))), "")
        return "" if found in {"nobody", "self"} else found

    def _named_at(self, words: Sequence[Spoken], at: int) -> Doer:
        """Return who is named at a place, or nothing where no person is."""
        word = words[at].word
        if word in _I:
            return "self"
        if word in {"he", "she"}:
            return self._meant(words, at)
        if word in _THEY:
            return "" if word == "who" else self._meant(words, at) if word == "they" else "nobody"
        return self._somebody(words, at)

    def _somebody(self, words: Sequence[Spoken], at: int) -> Doer:
        word, role = words[at].word, self._roles.get(words[at].word)
        before = {w.word for w in words[max(0, at - _OF) : at]}
        near = [w.word for w in words[max(0, at - 2) : at] if w.word != "old"]
        if word in _MINE and near[-1:] in (["my"], ["me"]):
            return "partner"  # "my bloke", "my old man"
        if role in _BY_MARRIAGE and self._in_law(words, at):
            return "kin"
        if role == "_partner":
            return "parent" if before & _PARENTS else "partner"
        if role == "_parent" or word in _PARENTS or (word == "carer" and "foster" in before):
            return "parent"
        return self._of_family_or_staff(word, role)

    def _of_family_or_staff(self, word: str, role: str | None) -> Doer:
        if role == "_sib" or word in self._family:
            return "kin"
        if word in self._nobody or role == "_old":
            return "nobody"
        return "child" if role == "_child" else "staff" if word in self._staff else ""

    def _in_law(self, words: Sequence[Spoken], at: int) -> bool:
        return [w.word for w in words[at + 1 : at + 3]] == ["in", "law"]

    def _meant(self, words: Sequence[Spoken], at: int) -> Doer:
        """Return who "he", "she" or "they" is: whoever was named before, else somebody close."""
        word = words[at].word
        others = _WOMEN if word in _HE else _MEN if word in _SHE else frozenset[str]()
        for place in range(at - 1, -1, -1):
            if words[place].word in others:
                continue
            found = self._somebody(words, place)
            if found:
                return "" if found == "nobody" else found
        return "" if word in {"they", "them"} else "partner"

    def _is_of(self, words: Sequence[Spoken], at: int, start: int) -> bool:
        """Tell whether it is somebody of theirs who does it: "my husband's tattooist burnt me"."""
        spoken, place = words[at], at + 1
        if place >= start or spoken.end - spoken.start != len(spoken.word) + _POSSESSIVE:
            return False
        word = words[place].word
        return word not in self._stop and not word.endswith(("ing", "ed", "ly", "ys", "es"))
