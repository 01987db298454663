"""Manners of speaking: "I nearly died of embarrassment" is no death, and is not heard."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from directory.search.needs.speech import Ear, Spoken

NO_MATTER = frozenset({
    "a", "an", "the", "of", "his", "her", "my", "our", "their", "any", "some",
})  # fmt: skip
"""Small words that people put in or leave out."""


class Figures:
    """The manners of speaking of one language."""

    def __init__(self, figures: Iterable[str], ear: Ear) -> None:
        """Take what is said and not meant, and the ear that hears it."""
        self._by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for words in ear.hear_all(figures):
            form = tuple(w.word for w in words if w.word not in NO_MATTER)
            if form not in self._by_first[form[0]]:
                self._by_first[form[0]].append(form)

    def heard(self, words: Sequence[Spoken]) -> frozenset[int]:
        """Return where in the text the words begin that stand in a manner of speaking."""
        said = [spoken for spoken in words if spoken.word not in NO_MATTER]
        begun = (at for at, spoken in enumerate(said) if spoken.word in self._by_first)
        return frozenset(start for at in begun for start in self._meant_otherwise(said, at))

    def _meant_otherwise(self, said: Sequence[Spoken], at: int) -> Iterable[int]:
        """Return where the words begin of a figure that stands at ``at``, if one does."""
        for form in self._by_first[said[at].word]:
            here = said[at : at + len(form)]
            if tuple(spoken.word for spoken in here) == form:
                return [spoken.start for spoken in here]
        return ()
