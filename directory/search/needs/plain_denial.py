"""When somebody says only that nobody harms them: "my uncle never hits me".

Help is still found for it, for who says so may have a reason. It is asked about and not acted on;
and only where no other word stands beside. What is denied for some of the time is told of the rest:
"he never hits me when mum's in" is no denial, and is heard as if "never" had not been said.
"""

from collections.abc import Collection, Sequence

from directory.search.language import Language
from directory.search.needs.speech import Spoken

_NO = frozenset({"not", "never", "nobody", "no"})
_PLEA = frozenset({"do", "please"})
"""A line that begins so asks somebody not to do it: "don't hit me"."""
_BEFORE = 4
"""Words before a deed among which it is denied."""


class PlainDenial:
    """Hears lines that hold a denied deed, whose it is, and nothing else."""

    def __init__(self, language: Language, deeds: Collection[str], told: Collection[str]) -> None:
        """Take the words for people, and those for ``deeds`` in all their forms.

        ``told`` are those of them that are harm by themselves: to hit, not to let or to take.
        """
        harm = language.harm
        people = harm.others.union(language.roles, harm.family, harm.staff, harm.not_close)
        self._deeds = harm.denied_too.union(deeds)
        self._told, self._sometimes = harm.denied_too.union(told), harm.sometimes
        self._plain = self._deeds | people | harm.denied_with | _NO

    def heard(self, words: Sequence[Spoken]) -> bool:
        """Tell whether ``words`` say no more than that somebody does no harm."""
        said = [spoken.word for spoken in words]
        if _NO.isdisjoint(said) or not self._plain.issuperset(said) or said[0] in _PLEA:
            return False
        deeds = [place for place, word in enumerate(said) if word in self._deeds]
        return bool(deeds) and all(
            not _NO.isdisjoint(said[max(0, place - _BEFORE) : place]) for place in deeds
        )

    def for_some_of_the_time(self, words: Sequence[Spoken]) -> frozenset[int]:
        """Return the places of the words that deny a deed only "when", "if" or "unless"."""
        said = [spoken.word for spoken in words]
        if self._sometimes.isdisjoint(said) or _NO.isdisjoint(said):
            return frozenset()  # as nearly always, at each key
        places = set[int]()
        for place, spoken in enumerate(words):
            if spoken.word not in self._told or said[0] in _PLEA:
                continue
            after = {w.word for w in words[place:] if w.clause <= spoken.clause + 1}
            if not self._sometimes.isdisjoint(after):
                before = range(max(0, place - _BEFORE), place)
                places.update(
                    at for at in before if said[at] in _NO and words[at].clause == spoken.clause
                )
        return frozenset(places)
