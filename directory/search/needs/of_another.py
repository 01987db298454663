"""Whose trouble it is, where what cannot wait is somebody else's: "my mum says she ...".

Staff ask a question of whoever stands before them, and it must be about the right person. Only a
person who is plainly named counts ("my daughter", "a friend of mine"): "she wants to die" may be
typed of the person at the desk.
"""

from collections.abc import Collection, Mapping, Sequence

from directory.search.needs.sides import ABUSE
from directory.search.needs.speech import Spoken

_PRONOUNS = frozenset({"he", "she", "they"})
_POSSESSIVE = frozenset({"his", "her", "their", "himself", "herself", "themself", "themselves"})
_SELF = frozenset({"i", "we", "me", "us", "myself"})
_FRIENDS = frozenset({
    "friend", "mate", "neighbour", "flatmate", "housemate", "colleague", "workmate", "uncle",
    "aunt", "auntie", "cousin", "stepson", "stepdaughter", "lad", "lodger",
})  # fmt: skip
_AT_THE_DESK = frozenset({
    "pt", "patient", "client", "caller", "tenant", "customer", "claimant", "resident", "yp",
})  # fmt: skip
_WITNESS = frozenset({
    "think", "reckon", "know", "believe", "suspect", "hear", "heard", "see", "saw", "worried",
    "worry", "guess", "feel", "am", "found", "caught",
})  # fmt: skip
"""After "I" these may only tell of others: "I think she", "I found her"."""
_PARTNER = "_partner"


class OtherEar:
    """Hears whether a trouble is that of somebody the speaker tells of."""

    def __init__(self, roles: Mapping[str, str]) -> None:
        """Take the words for people close to somebody, each with its class."""
        self._named = _FRIENDS.union(roles)
        self._partners = frozenset(word for word, role in roles.items() if role == _PARTNER)

    def troubled(self, need: str, words: Sequence[Spoken], places: Collection[int]) -> bool:
        """Tell whether ``need``, told by the words at ``places``, is somebody else's."""
        return self._harmed(words) if need == ABUSE else self._own_trouble(words, places)

    def _own_trouble(self, words: Sequence[Spoken], places: Collection[int]) -> bool:
        """Tell whether what stands at ``places`` is the trouble of somebody else who is named."""
        said = [spoken.word for spoken in words]
        if self._named.isdisjoint(said):
            return False
        whose = [self._whose(words, said, place) for place in sorted(places)]
        return "another" in whose and "self" not in whose

    def _harmed(self, words: Sequence[Spoken]) -> bool:
        """Tell whether somebody else is hurt, and the speaker stands nowhere in it.

        Who tells of a partner may be the one who is hurt.
        """
        said = [spoken.word for spoken in words]
        if self._named.isdisjoint(said) or not {"her", "him", "them"} & set(said):
            return False
        if not _AT_THE_DESK.isdisjoint(said) or {"we", "us", "myself"} & set(said):
            return False
        return not any(self._stands_in_it(said, place) for place in range(len(said)))

    def _stands_in_it(self, said: Sequence[str], place: int) -> bool:
        word, after = said[place], said[place + 1 : place + 3]
        if word == "i":
            return not set(after) & _WITNESS
        if word == "me":
            return not set(after) & self._named
        own = word == "my" and bool(set(after[:1]) & self._partners)
        return own or (word == "my" and not set(after) & self._named)

    def _whose(self, words: Sequence[Spoken], said: Sequence[str], place: int) -> str:
        """Return whose what stands at ``place`` is: of the speaker, of another, or not told."""
        clause = words[place].clause
        if said[place] in self._named or said[place] in _PRONOUNS | _POSSESSIVE | _SELF:
            return ""  # it says who, and nothing of what
        after = [at for at in range(place, len(said)) if words[at].clause == clause]
        if any(self._is_speaker(said, at) for at in after):
            return "self"  # "my kids would be better off without me"
        here = [at for at in range(place) if words[at].clause == clause]
        told = self._last_named(said, here)
        if told or not self._goes_on(words, said, clause):
            return told
        return self._last_named(said, [at for at in range(place) if words[at].clause == clause - 1])

    def _is_speaker(self, said: Sequence[str], at: int) -> bool:
        """Tell whether "me", or "my" before what is one's own, stands at a place."""
        if said[at] in {"me", "my"}:
            return self._named.isdisjoint(said[at + 1 : at + 3])
        return said[at] in {"i", "us", "myself"}

    def _goes_on(self, words: Sequence[Spoken], said: Sequence[str], clause: int) -> bool:
        """Tell whether a clause goes on about the person before it: "and cuts her arms"."""
        mine = {word for word, spoken in zip(said, words, strict=True) if spoken.clause == clause}
        return bool(mine & _POSSESSIVE) and mine.isdisjoint(_SELF | {"my"})

    def _last_named(self, said: Sequence[str], places: Sequence[int]) -> str:
        for at in reversed(places):
            word = said[at]
            if word in self._named:
                return "another"
            if word in _PRONOUNS:
                return "another" if self._stands_for_a_name(said, at) else ""
            if word in _SELF and not self._only_tells(said, at):
                return "self"
        return ""

    def _only_tells(self, said: Sequence[str], at: int) -> bool:
        """Tell whether "I" only tells of another, and "me" stands before whom it belongs to."""
        after = said[at + 1 : at + 3]
        if said[at] == "i":
            return not set(after[:2]).isdisjoint(_WITNESS) and not self._named.isdisjoint(said[at:])
        return bool(set(after[:1]) & self._named)

    def _stands_for_a_name(self, said: Sequence[str], at: int) -> bool:
        """Tell whether "she" is somebody named before, and not the person at the desk."""
        return not self._named.isdisjoint(said[:at]) and _AT_THE_DESK.isdisjoint(said)
