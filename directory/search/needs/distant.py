"""What is told of long ago, or of a film: "my dad used to hit us when we were little".

The need is heard as ever, and help for it is found. It only opens no panel by itself: staff are
asked to look closer instead. Whoever says that it is not over for them is not told calmly; and who
tells of sexual violence, however long ago, is asked about it only where they say that it is behind
them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from directory.search.language import Distant
from directory.search.needs.figures import spelt_out
from directory.search.needs.phrases import Heard
from directory.search.needs.speech import Ear, Spoken

_SPEAKER = frozenset({"me", "my", "us", "our"})
"""Whoever says one of these stands in the story themselves."""
_TELLS_WHEN = frozenset({"when", "since", "while"})
"""A clause that begins so says when the one before it was."""
_PERSONS = frozenset({"i", "he", "she", "we", "it"})
_FROM = frozenset({"since", "from"})
_ONLY_WHEN = 5
"""Words of a clause without a person that says no more than when: "twenty years ago now"."""
_NEVER_TOO_LATE = frozenset({"sexual_violence"})
"""Those who were harmed so are helped by the same services all their lives."""

Forms = dict[str, list[tuple[str, ...]]]
"""Phrases as words, by the first of them."""


@dataclass(frozen=True, slots=True)
class FarAway:
    """Where a line tells of what is far away."""

    clauses: frozenset[int] = frozenset()
    """Numbers of the clauses that do."""
    places: frozenset[int] = frozenset()
    """Places of the words that say when."""
    settled: bool = False
    """Whether it is said to be over."""

    def holds(self, need: str, places: Collection[int], words: Sequence[Spoken]) -> bool:
        """Tell whether all that tells of ``need``, the words at ``places``, is far away."""
        if need in _NEVER_TOO_LATE and not self.settled:
            return self.places.issuperset(places)
        return all(words[place].clause in self.clauses for place in places)

    def past(
        self, shown: Iterable[Heard], at: Mapping[str, Sequence[int]], words: Sequence[Spoken]
    ) -> frozenset[str]:
        """Return the needs of which all that phrases cover is far away, with the places ``at``."""
        told = {one.owner: [place for term in one.terms for place in at[term]] for one in shown}
        return frozenset(o for o, places in told.items() if places and self.holds(o, places, words))


NOTHING_FAR = FarAway()


class DistantEar:
    """Hears which clauses of a line tell of long ago, or of a story."""

    def __init__(self, facts: Distant, ear: Ear) -> None:
        """Take the phrases, and the ear that hears them."""
        self._long_ago = forms_of((*facts.long_ago, *facts.settled), ear)
        self._settled = forms_of(facts.settled, ear)
        self._not_over = forms_of(facts.not_over, ear)
        self._stories = forms_of(facts.stories, ear)
        self._over, self._goes_on = forms_of(facts.over, ear), forms_of(facts.goes_on, ear)

    def heard(self, words: Sequence[Spoken]) -> FarAway:
        """Return where ``words`` tell of what nobody acts on at once."""
        said = [spoken.word for spoken in words]
        story = {words[at].clause for at in _places(self._stories, said)}
        in_it = {spoken.clause for spoken in words if spoken.word in _SPEAKER}
        past = frozenset(_places(self._long_ago, said))
        if past and stand_in(self._not_over, said):
            past = frozenset()
        clauses = {words[at].clause for at in past}
        if not clauses and not story:
            return NOTHING_FAR
        far = (story - in_it) | clauses | _before(clauses, words)
        return FarAway(frozenset(far), past, bool(past) and stand_in(self._settled, said))

    def over(self, words: Sequence[Spoken]) -> frozenset[int]:
        """Return where in the text the words begin that tell what was, and is over by now.

        "We had a fire in the flat in March" burns no more; "in pain since March" goes on.
        """
        said = [spoken.word for spoken in words]
        if stand_in(self._goes_on, said):
            return frozenset()
        begun = (at for at, _ in _found(self._over, said))
        clauses = {words[at].clause for at in begun if not at or said[at - 1] not in _FROM}
        far = clauses | _before(clauses, words)
        return frozenset(spoken.start for spoken in words if spoken.clause in far)


def _before(clauses: Collection[int], words: Sequence[Spoken]) -> set[int]:
    """Return the clauses before those of ``clauses`` that only say when it was."""
    said: dict[int, list[str]] = {clause: [] for clause in clauses}
    for spoken in words:
        if spoken.clause in said:
            said[spoken.clause].append(spoken.word)
    return {clause - 1 for clause, told in said.items() if _says_when(told)}


def _says_when(told: Sequence[str]) -> bool:
    short = len(told) <= _ONLY_WHEN and _PERSONS.isdisjoint(told)
    return told[0] in _TELLS_WHEN or short


def forms_of(phrases: Iterable[str], ear: Ear) -> Forms:
    """Return ``phrases`` as the ear hears them, each way that they are spelt out."""
    found: Forms = {}
    for phrase in phrases:
        for one in spelt_out(phrase):
            said = ear.own_words(one)
            found.setdefault(said[0], []).append(said)
    return found


def stand_in(forms: Forms, said: Sequence[str]) -> bool:
    """Tell whether one of the phrases stands among the words that were ``said``."""
    return next(_places(forms, said), None) is not None


def _places(forms: Forms, said: Sequence[str]) -> Iterator[int]:
    """Yield the places in ``said`` of all words of the phrases that stand there."""
    for at, size in _found(forms, said):
        yield from range(at, at + size)


def _found(forms: Forms, said: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where the phrases begin that stand in ``said``, and of how many words they are."""
    for at, word in enumerate(said):
        for form in forms.get(word, ()):
            if tuple(said[at : at + len(form)]) == form:
                yield at, len(form)
