"""Finding services: by what was typed, by needs, and by both together."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import partial

from directory.search.hits import Hit, Rows
from directory.search.query import SMALL_WORDS, Typed, read
from directory.search.ranking import MOST, Placed, Weigher
from directory.search.readings import Reader
from directory.search.records import Candidate, Records, Shown
from directory.search.tiers import Candidates, Tier, Way, gather, gather_code, match_needs
from directory.store.search_words import STATED_MARK, SUGGESTED_MARK, need_mark

NEED_SHARE = 0.6
"""What fitting a need counts for, beside the words typed."""
ANSWERED_SHARE = 0.4
"""The same where some service answers the words so well that they may be about it."""
SEVERAL = 2
WIDELY, WIDELY_TYPED = 600, 80
"""Records in which each telling word is looked for alone: in finished text, and while typing."""
WELL_ANSWERED = 0.85
"""Worth by words from which the text is taken to be about one service."""
MOST_OF_A_NEED, MOST_OF_FURTHER = 40, 10
"""Services taken for the strongest need, and for each other."""
MOST_TOGETHER = 20
"""Services taken for two needs at once, or for a need and a word."""
MOST_NEEDS = 4
NEAR_BEST = 0.5
"""Share of the strongest need from which another counts."""
SHARPNESS = 1.5
"""How steeply a weaker need counts for less."""
MOST_WORDS_WITH_NEEDS = 3


class Search:
    """Finds services in one directory."""

    def __init__(self, rows: Rows, today: date, ordinary: Collection[str] = frozenset()) -> None:
        """Look in ``rows``; what ended before ``today`` is left out.

        ``ordinary`` words are not taken for typing mistakes where a need was heard: "kill" is no
        "hill" then.
        """
        self._ordinary = ordinary
        self._rows = rows
        self._today = today.isoformat()
        self._reader = Reader(rows)
        self._records = Records(rows)

    def warm(self) -> None:
        """Read ahead what the first question would otherwise wait for."""
        self._reader.refresh()
        self._reader.warm()
        self._rows.rows("SELECT sum(length(name_k)) FROM search_row")

    def find(self, text: str, limit: int = 20, whole: bool = False) -> list[Hit]:
        """Return the services that ``text`` may mean, best first.

        A service whose name, organisation, place or code answers every word stands above one that
        is found by its needs or description.

        Args:
            text: As typed, of any length and kind.
            limit: The most hits to return.
            whole: The last word is finished, although no blank follows it.
        """
        return self.find_all(text, {}, limit, whole)

    def by_needs(self, needs: Mapping[str, float], limit: int = 20) -> list[Hit]:
        """Return the services for ``needs``: best fit, most needs, freshest check, then name.

        Args:
            needs: How strongly each need is felt, from 0 to 1, by its id.
            limit: The most hits to return.
        """
        return self.find_all("", needs, limit)

    def find_all(
        self, text: str, needs: Mapping[str, float], limit: int = 20, whole: bool = False
    ) -> list[Hit]:
        """Return the services for what was typed and for the needs heard in it, best first.

        If the text matches a name, needs do not rank: what is there for its need alone comes last.
        """
        if self._reader.refresh():
            self._records.forget()
        typed = read(text, whole)
        strongest = _strongest(needs)
        ordinary = self._ordinary if strongest else ()
        widely = WIDELY if whole else WIDELY_TYPED if strongest else 0
        found = self._candidates(typed, Way(widely, ordinary))
        keys = list(found.tiers)[: MOST + widely]
        keys += [key for key in self._of_needs(typed, found, strongest) if key not in found.tiers]
        if not keys:
            return []
        weigher = Weigher(typed, found, strongest)
        current = [
            candidate
            for candidate in self._records.candidates(keys)
            if not candidate.ends_on or candidate.ends_on >= self._today
        ]
        placed = weigher.weigh(current)
        share = _need_share(typed, found, placed)
        placed.sort(key=partial(_standing, share))
        return self._hits(placed[:limit], weigher, found, strongest)

    def _candidates(self, typed: Typed, way: Way) -> Candidates:
        if typed.code:
            found = gather_code(self._rows, typed.code)
            if found.tiers:
                return found
        if not typed.words:
            return Candidates()
        return gather(self._rows, self._reader, typed, way)

    def _of_needs(
        self, typed: Typed, found: Candidates, needs: Mapping[str, float]
    ) -> Iterable[int]:
        """Return services of the needs: with a word typed, of two at once, and the best of each."""
        keys: dict[int, None] = {}
        marks = {need: _marks(need) for need in needs}
        every = [mark for pair in marks.values() for mark in pair]
        for place in _telling(typed, found) if needs else ():
            asked = found.readings[place].everything
            together = match_needs(self._rows, every, asked, MOST_TOGETHER)
            keys.update(dict.fromkeys(together))
            found.also_hold(place, together)
        if len(needs) > 1:
            one, other = list(needs)[:2]
            both = f"({_any_of(marks[other])})"
            keys.update(dict.fromkeys(match_needs(self._rows, marks[one], both, MOST_TOGETHER)))
        for place, need in enumerate(needs):
            most = MOST_OF_FURTHER if place else MOST_OF_A_NEED
            keys.update(dict.fromkeys(self._of_need(need, most)))
        return keys

    def _of_need(self, need: str, most: int) -> Iterable[int]:
        asked = (
            "SELECT key FROM search_need WHERE need = ?"
            " ORDER BY need, suggested, age, name_k LIMIT ?"
        )
        return (key for (key,) in self._rows.rows(asked, (need, most)))

    def _hits(
        self,
        placed: Sequence[Placed],
        weigher: Weigher,
        found: Candidates,
        needs: Mapping[str, float],
    ) -> list[Hit]:
        by_key = {place.candidate.key: place for place in placed}
        hits = []
        for shown in self._records.shown(list(by_key)):  # one removed just now is left out
            candidate, weight = by_key[shown.key]
            why, marks = _reasons(candidate, shown, weigher, needs)
            tier = found.tiers.get(candidate.key, Tier.NEED)
            score = weight.words + NEED_SHARE * weight.fit
            hits.append(Hit(shown.card, round(score, 3), int(tier), why, marks, weight.by_name))
        return hits


def _strongest(needs: Mapping[str, float]) -> dict[str, float]:
    """Return the strongest needs, the strongest of all counting as 1."""
    felt = sorted((item for item in needs.items() if item[1] > 0), key=lambda item: -item[1])
    best = felt[0][1] if felt else 1.0
    near = {need: score / best for need, score in felt[:MOST_NEEDS]}
    return {need: share**SHARPNESS for need, share in near.items() if share >= NEAR_BEST}


def _marks(need: str) -> tuple[str, str]:
    return need_mark(need, STATED_MARK), need_mark(need, SUGGESTED_MARK)


def _any_of(marks: Iterable[str]) -> str:
    return " OR ".join(f'"{mark}"' for mark in marks)


def _telling(typed: Typed, found: Candidates) -> list[int]:
    """Return the places of the words that narrow a need most, such as a town or an age."""
    words = zip(typed.words, found.readings, strict=False)
    telling = [
        (reading.records, place)
        for place, (word, reading) in enumerate(words)
        if reading.everything and word not in SMALL_WORDS
    ]
    return [place for _, place in sorted(telling)[:MOST_WORDS_WITH_NEEDS]]


def _need_share(typed: Typed, found: Candidates, placed: Sequence[Placed]) -> float:
    """Return what fitting a need counts for: nothing when a name was typed."""
    if typed.code or any(place.weight.is_name for place in placed):
        return 0.0
    telling = sum(word not in SMALL_WORDS for word in typed.words)
    answered = any(tier <= Tier.EVERYTHING for tier in found.tiers.values())
    best = max((place.weight.words for place in placed), default=0.0)
    if telling > 1 and (best >= WELL_ANSWERED or (telling > SEVERAL and answered)):
        return ANSWERED_SHARE
    return NEED_SHARE


def _standing(share: float, place: Placed) -> tuple[float | int | str, ...]:
    candidate, weight = place
    score = weight.words + share * weight.fit
    not_named = not weight.by_name
    return (not_named, -score, -weight.needs, candidate.age, candidate.name, candidate.key)


def _reasons(
    candidate: Candidate, shown: Shown, weigher: Weigher, needs: Mapping[str, float]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return why a service is in the answer, and the words to mark."""
    matched = weigher.explain(candidate)
    words = [word for found in matched.values() for word in found]
    why = [f"{said}: {' '.join(found)}" for said, found in matched.items()]
    why += [f"for: {need}" for need in shown.card.needs if need in needs]
    if weigher.in_long_text(candidate, words):
        why.append("description")
    words += weigher.matched(shown.summary)
    return tuple(why), tuple(dict.fromkeys(words))
