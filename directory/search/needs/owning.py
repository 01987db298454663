"""When somebody owns up to harming others, or staff tell that they did: "he hates himself after".

Who does it to whom is often not said ("says he's turning into his dad"), or is said of another in
the same words as of one who is feared. What nobody says who is harmed tells the two apart.
"""

from collections.abc import Sequence

from directory.search.language import Language
from directory.search.needs.distant import forms_of, stand_in
from directory.search.needs.speech import Ear, Spoken

_ME = frozenset({"me", "us"})
_TELLS = frozenset({"told", "tells", "asked", "asks", "rang", "took", "says", "said", "showed"})
"""Before "me" these make it somebody who only passes it on."""
_MINE = frozenset({"my", "our"})


class OwningEar:
    """Hears that somebody owns up."""

    def __init__(self, language: Language) -> None:
        """Take the phrases, and the words for people: "my husband" is no case of a colleague's."""
        ear, facts = Ear(language), language.owning_up
        self._oneself = forms_of(facts.oneself, ear)
        self._another = forms_of(facts.another, ear)
        self._enduring = forms_of(facts.enduring, ear)
        self._roles = frozenset(language.roles)

    def oneself(self, words: Sequence[Spoken]) -> bool:
        """Tell whether ``words`` are those of somebody who harms: "I took it out on her"."""
        said = [spoken.word for spoken in words]
        return "i" in said and stand_in(self._oneself, said)

    def of_oneself(self, words: Sequence[Spoken]) -> bool:
        """Tell whether somebody speaks of themselves: "I", and nothing that is done to "me"."""
        said = {spoken.word for spoken in words}
        return "i" in said and said.isdisjoint(_ME)

    def another(self, words: Sequence[Spoken]) -> bool:
        """Tell whether staff or a friend speak for one: "he hates himself after"."""
        said = [spoken.word for spoken in words]
        return stand_in(self._another, said) and not self._speaks_of_own(said)

    def endures(self, words: Sequence[Spoken]) -> bool:
        """Tell whether somebody bears what another does: "I go quiet when I hear his key"."""
        return stand_in(self._enduring, [spoken.word for spoken in words])

    def _speaks_of_own(self, said: Sequence[str]) -> bool:
        """Tell whether the speaker is in it: "he hurts me", "my husband wants to change"."""
        for place, word in enumerate(said):
            before = said[place - 1] if place else ""
            if word in _ME and before not in _TELLS:
                return True
            if word in _MINE and self._roles & set(said[place + 1 : place + 3]):
                return True
        return False
