"""Who strikes whom, where it is neither a partner nor a parent: a grandparent, a carer, a teacher.

To be struck by family is abuse at home. To be struck by somebody whose work it is to help is none:
then a child is at risk, or an adult, by how old they are; where nothing tells how old, both are
thought of.
"""

from collections.abc import Mapping, Sequence

from directory.search.language import Language
from directory.search.needs.harm import Harm, Hurt
from directory.search.needs.speech import Spoken
from directory.search.needs.stems import lay_stem

_SELF = frozenset({"me", "us"})
_ANOTHER = frozenset({"him", "her", "them"})
_NO = frozenset({"not", "no", "never"})
_SPEAKER = frozenset({"i", "we"})
_STOPS = _SPEAKER | {"he", "she", "they", "it"}
"""Persons, of whom it is not known who they are."""
_FURTHEST = 5
"""Words between the one who strikes, what is done, and who is struck."""
_CHILD = "_child"


class BlowEar:
    """Hears that family or staff strike somebody."""

    def __init__(self, language: Language) -> None:
        """Take the words for blows, for family and for staff."""
        self._words, self._roles = language.harm, language.roles
        self._blows = {lay_stem(word, language.irregular) for word in self._words.blows}

    def heard(self, words: Sequence[Spoken], features: Mapping[str, Sequence[int]]) -> Harm | None:
        """Return who is harmed, or None where nobody is struck by family or staff."""
        places = sorted(place for stem in self._blows for place in features.get(stem, ()))
        return next((harm for place in places if (harm := self._at(words, place))), None)

    def _at(self, words: Sequence[Spoken], place: int) -> Harm | None:
        clause = words[place].clause
        before = [w.word for w in words[:place] if w.clause == clause]
        after = [w.word for w in words[place + 1 :] if w.clause == clause]
        if not self._words.harmless.isdisjoint(after) or not _NO.isdisjoint(before[-_FURTHEST:]):
            return None
        passive = after[:1] == ["by"]
        doer = self._named(after[1:] if passive else before[::-1])
        whom = self._of(before[::-1]) if passive else self._struck(after)
        if not doer or whom is None:
            return None
        staff = doer in self._words.staff
        theirs = whom != "self" and any(self._is_child(word) for word in before)
        if staff and (theirs or doer in self._words.of_children):
            whom = "child"
        return Harm("harmed", (place,), of=whom, by="staff" if staff else "family")

    def _named(self, words: Sequence[str]) -> str:
        """Return the first of ``words`` that is family or staff, if no other person comes first."""
        for word in words[: _FURTHEST + 1]:
            if word in self._words.family or word in self._words.staff:
                return word
            if word in _STOPS or word in self._roles or word in self._words.not_close:
                return ""
        return ""

    def _struck(self, after: Sequence[str]) -> Hurt | None:
        """Return who is struck: oneself, a child, another, or None where it is nobody."""
        if self._is_figure(after):
            return None
        for number, word in enumerate(after[:_FURTHEST]):
            following = after[number + 1 : number + 2]
            if word in _SELF and not (following and following[0] in self._roles):
                return "self"
            if word in self._roles:
                return "child" if self._is_child(word) else "other"
            if word not in _ANOTHER | _SELF | self._words.fillers:
                break
        return "other" if not _ANOTHER.isdisjoint(after[:1]) else None

    def _is_figure(self, after: Sequence[str]) -> bool:
        """Tell whether it is no blow: "hit me with a load of forms", "hit me up"."""
        forms = "with" in after and not self._words.figurative.isdisjoint(after)
        return forms or after[1:2] == ["up"]

    def _of(self, before: Sequence[str]) -> Hurt:
        """Return whom it is done to, told before it: "I was hit by a carer"."""
        who = next((word for word in before if word in _SPEAKER or word in self._roles), "")
        return "self" if who in _SPEAKER else "child" if self._is_child(who) else "other"

    def _is_child(self, word: str) -> bool:
        return self._roles.get(word) == _CHILD
