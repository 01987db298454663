"""When somebody says only that nobody harms them: "my uncle never hits me".

Help is still found for it, for who says so may have a reason. It is asked about and not acted on;
and only where no other word stands beside: "he never hits me when mum's in" is no denial.
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

    def __init__(self, language: Language, deeds: Collection[str]) -> None:
        """Take the words for people, and those for ``deeds`` in all their forms."""
        harm = language.harm
        people = harm.others.union(language.roles, harm.family, harm.staff, harm.not_close)
        self._deeds = harm.denied_too.union(deeds)
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
