"""Orders of a court that keep one person from another: held against somebody, or served on one.

"A non-molestation order against him" is said by somebody who is harmed; "I was served with one"
by somebody who harms. The words are the same, so who holds it decides.
"""

from collections.abc import Collection, Sequence

from directory.search.needs.harm import Harm
from directory.search.needs.speech import Spoken

_KINDS = frozenset({"molestation", "mol", "restraining", "protection", "occupation", "harassment"})
_ALONE = frozenset({"injunction", "nonmol", "dvpn", "dvpo"})
_SPEAKER = frozenset({"me", "us", "myself"})
_NEAR = 3
"""Words between the kind of an order and the word "order"."""
_AHEAD = 5
"""Words after it that say against whom."""
_SERVED = frozenset({"served", "serve", "given", "gave", "slapped"})
_HOLDS = frozenset({"got", "get", "have", "has"})
_PERSONS = frozenset({"i", "we", "he", "she"})
_NEARBY = frozenset({"seen", "outside", "round", "around", "still", "back", "following"})
"""What somebody does who must keep away, and does not."""
_BREACH = frozenset({"breach", "breached", "breaching", "broke", "broken", "breaking", "breaks"})


class OrderEar:
    """Hears which side of such an order the person is on."""

    def __init__(self, others: Collection[str]) -> None:
        """Take the words for other people."""
        self._others = frozenset(others) | {"him", "her", "them", "he", "she", "they"}

    def heard(self, words: Sequence[Spoken]) -> Harm | None:
        """Return which side ``words`` are on, or None where they tell of no such order."""
        said = [spoken.word for spoken in words]
        places = tuple(self._places(said))
        if not places:
            return None
        if self._against_speaker(said, places):
            return Harm("harming", places)
        against = self._against_other(said, places) or self._holds_one(said, places)
        harmed = against or "vic" in said or "victim" in said
        return Harm("harmed", places) if harmed else None

    def _places(self, said: Sequence[str]) -> list[int]:
        """Return the places of the words that name an order."""
        breached = bool(_BREACH & set(said))
        return [
            place
            for place, word in enumerate(said)
            if word in _ALONE
            or (word == "order" and breached)
            or (word == "mol" and "non" in said[max(0, place - 1) : place])
            or (word in _KINDS and "order" in said[place + 1 : place + 1 + _NEAR])
        ]

    def _against_speaker(self, said: Sequence[str], places: Sequence[int]) -> bool:
        if _SPEAKER & set(_against(said, places)):
            return True
        if not set(_against(said, places)) & self._others and _SERVED & set(said[: places[0]]):
            return not {"him", "her", "them"} & set(said[: places[0]])
        return self._subject_of(_BREACH, said) in {"i", "we"}

    def _against_other(self, said: Sequence[str], places: Sequence[int]) -> bool:
        if self._others & set(_against(said, places)):
            return True
        return self._subject_of(_BREACH, said) in self._others

    def _holds_one(self, said: Sequence[str], places: Sequence[int]) -> bool:
        """Tell whether one holds it and another comes near: "I've got one but he's been round"."""
        before, after = said[: places[0]], said[places[-1] + 1 :]
        holder = next((word for word in reversed(before) if word in _PERSONS), "")
        comes = next((word for word in after if word in _PERSONS), "")
        near = bool(_NEARBY & set(after))
        return bool(holder and near and _HOLDS & set(before)) and comes not in {"", "i", holder}

    def _subject_of(self, deeds: Collection[str], said: Sequence[str]) -> str:
        """Return the person named last before one of the ``deeds``, or nothing."""
        done = next((place for place, word in enumerate(said) if word in deeds), 0)
        people = (word for word in reversed(said[:done]) if word in self._others | {"i", "we"})
        return next(people, "")


def _against(said: Sequence[str], places: Sequence[int]) -> Sequence[str]:
    """Return the words after an order that say against whom it is, or nothing."""
    after = said[places[-1] : places[-1] + _AHEAD + 1]
    at = next((i for i, word in enumerate(after) if word in {"against", "on"}), None)
    return () if at is None else after[at + 1 : at + 4]
