"""Of what kind a place is, where one need is met by several kinds: a dentist is no chemist.

Which kinds there are, and by which words, is not our matter: they come as facts of the language.
"""

from collections.abc import Iterable, Mapping

INSIDE = 6
"""Words of so many letters tell the kind inside a longer one too: "kissdental"."""
A_HEADING = 4
"""What a record is about tells its kind in so few words only: then a list filed it so."""
NO_KIND: frozenset[str] = frozenset()


class Kinds:
    """Tells the kind of a place from its own words, and the kinds that were asked for."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], signs: Mapping[str, str]) -> None:
        """Take the words of each kind, and what else in a name is a sign of which kind."""
        self._kind_of = {word: kind for kind, of in words.items() for word in of}
        self._inside = [pair for pair in self._kind_of.items() if len(pair[0]) >= INSIDE]
        self._signs = tuple(signs.items())

    def asked(self, words: Iterable[str]) -> frozenset[str]:
        """Return the kinds that typed words ask for."""
        return frozenset(self._kind_of[word] for word in words if word in self._kind_of)

    def of(self, name: str, about: str) -> frozenset[str]:
        """Return the kinds that a record says it is; none where it does not say.

        Args:
            name: Its name and organisation, tidy.
            about: What it is about, tidy.
        """
        filed = about if len(about.split()) <= A_HEADING else ""
        return self._told(name) or self._signed(name) or self._told(filed)

    def others(self, own: frozenset[str], words: Iterable[str]) -> frozenset[str]:
        """Return those of some words that stand for another kind than a record's ``own``."""
        if not own:
            return NO_KIND
        return frozenset(w for w in words if w in self._kind_of and self._kind_of[w] not in own)

    def _told(self, text: str) -> frozenset[str]:
        inside = (kind for word, kind in self._inside if word in text)
        return self.asked(text.split()).union(inside) if text else NO_KIND

    def _signed(self, text: str) -> frozenset[str]:
        return frozenset(kind for sign, kind in self._signs if sign in text)
