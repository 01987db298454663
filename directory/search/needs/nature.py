"""What somebody close is said to be, whoever feels it: "my dad is violent", "he gets abusive".

"Violent to me" tells by its order who is harmed; here nobody is named, and whoever says it of a
partner, a parent or "him" lives with it. Who says it of themselves harms. Of a child, of a customer
or of somebody whose illness it is, the same words say something else; and who asks for help to stop
is not taken for one who is harmed by it.
"""

from collections.abc import Sequence

from directory.search.language import Language
from directory.search.needs.harm import Harm
from directory.search.needs.speech import Spoken

_CLOSE = frozenset({"_partner", "_parent", "_sib"})
_THEY = frozenset({"he", "she"})
_SPEAKER = frozenset({"me", "my", "us", "our"})
_OWN = frozenset({"his", "her", "their", "my"})
"""Behind "controlling": "he is controlling his diabetes"."""
_NO = frozenset({"not", "never", "no"})
_FURTHEST = 6
"""Words between somebody and what they are: "he can sometimes get a bit violent"."""


class NatureEar:
    """Hears that somebody close is violent, abusive or controlling."""

    def __init__(self, language: Language) -> None:
        """Take what people are said to be, and the words for people."""
        self._words, self._roles = language.harm, language.roles

    def heard(self, words: Sequence[Spoken]) -> Harm | None:
        """Return who is harmed or harms, or None where nobody close is said to be so."""
        said = [spoken.word for spoken in words]
        places = [at for at, word in enumerate(said) if word in self._words.natures]
        if not places or not self._words.unwell.isdisjoint(said) or self._asks_to_stop(said):
            return None
        return next((harm for at in places if (harm := self._at(words, said, at))), None)

    def _at(self, words: Sequence[Spoken], said: Sequence[str], place: int) -> Harm | None:
        if said[place - 1 : place] == ["a"] or not _OWN.isdisjoint(said[place + 1 : place + 2]):
            return None  # "a violent film"
        clause = words[place].clause
        before = [at for at in range(place) if words[at].clause == clause][-_FURTHEST:]
        small = self._words.being | self._words.natures | _NO
        who = next((at for at in reversed(before) if said[at] not in small), -1)
        denied = not _NO.isdisjoint(said[who:place])
        if who >= 0 and self._is_close(said, who):
            return Harm("harmed", (place,), denied=denied)
        harms = who >= 0 and said[who] == "i" and not denied
        return Harm("harming", (place,)) if harms else None

    def _is_close(self, said: Sequence[str], at: int) -> bool:
        """Tell whether the word at a place is a partner, a parent or "he", of whom no more is said.

        "He" behind a child or a neighbour is that child or that neighbour.
        """
        if self._roles.get(said[at]) in _CLOSE:
            return True
        return said[at] in _THEY and not any(
            self._roles.get(word) == "_child" or self._is_a_stranger(word) for word in said[:at]
        )

    def _is_a_stranger(self, word: str) -> bool:
        return word in self._words.not_close or word in self._words.reported

    def _asks_to_stop(self, said: Sequence[str]) -> bool:
        return not self._words.wish.isdisjoint(said) and _SPEAKER.isdisjoint(said)
