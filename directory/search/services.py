"""Finding services: by what was typed, by needs, and by both together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice
from typing import NamedTuple

from directory.search.hits import Hit, Rows
from directory.search.kinds import Kinds
from directory.search.language import NO_LANGUAGE, Language
from directory.search.nearby import MOST_BESIDES, with_nearby
from directory.search.needed import FINISHED, TYPED, Fit, NeededServices, strongest
from directory.search.other_words import OtherWords
from directory.search.own_words import OwnWords, ToldFit
from directory.search.query import Typed, first_half, read
from directory.search.ranking import MOST, Placed, Weighed, Weigher
from directory.search.readings import Reader
from directory.search.records import Candidate, Records, Shown
from directory.search.shares import ANSWERED, Share, share_of_finished, share_of_typed
from directory.search.tiers import Candidates, Tier, Way, gather, gather_code
from directory.search.topics import TopicWeigher
from directory.words import stem, tidy, tokens

TOPIC_WORDS = 4
"""So few words, small ones too, name one topic: they mean that, and no need that stands near it."""
NAME_WORDS = 3
"""Words that may be a name with mistakes; a longer text is a sentence of ordinary words."""
FEW = 120
"""With fewer services than this, those are looked at too that only speak of a need."""
WIDELY, WIDELY_TYPED = 600, 80
"""Records in which each telling word is looked for alone: in finished text, and while typing."""


class Question(NamedTuple):
    """What is known of a question, beside its words and needs."""

    whole: bool = False
    """The last word is finished, although no blank follows it."""
    around: Sequence[str] = ()
    """Of very many services, those that name one of these places are sure to be looked at, and
    come besides the ``limit`` where they are not among the best."""
    beside: Collection[str] = frozenset()
    """Needs that were not heard: they only stand near, and their words do not count beside a mere
    topic."""
    part: bool = False
    """The text is only a part of what was typed, without the place in it: nobody's name."""
    leading: Collection[str] = frozenset()
    """Needs of safety that were clearly heard: what is for them comes before all that only says
    words of the line, which are no topic then."""


TYPED_ON = Question()


class _Answer(NamedTuple):
    """What was found for one text, in order, with what tells why."""

    placed: list[Placed]
    weigher: Weigher
    found: Candidates
    share: Share


class Search:
    """Finds services in one directory."""

    def __init__(self, rows: Rows, today: date, language: Language = NO_LANGUAGE) -> None:
        """Look in ``rows``; what ended before ``today`` is left out.

        Common words of ``language`` are not taken for typing mistakes where a need was heard:
        "kill" is no "hill" then. Finished words meet others that mean the same, and needs the
        words that services use of themselves.
        """
        self._ordinary = language.common
        self._of_needs = language.of_needs
        self._rows = rows
        self._kinds = Kinds(language.kinds, language.signs)
        self._today = today.isoformat()
        self._reader = Reader(rows, OtherWords(language.same, language.same_phrases))
        self._records = Records(rows, self._kinds)
        self._needed = NeededServices(rows)

    def warm(self) -> None:
        """Read ahead what the first question would otherwise wait for."""
        self.follow()
        self.read_ahead()
        self._rows.rows("SELECT sum(length(name_k)) FROM search_row")

    def read_ahead(self) -> None:
        """Load the words that the first mistake would wait for, perhaps beside other questions."""
        self._reader.warm()

    def follow(self) -> None:
        """Take notice of changes of the directory."""
        if self._reader.refresh():
            self._records.forget()
            self._needed.forget()

    def find(self, text: str, limit: int = 20, whole: bool = False) -> list[Hit]:
        """Return the services that ``text`` may mean, best first.

        A service whose name, organisation, place or code answers every word stands above one that
        is found by its needs or description.

        Args:
            text: As typed, of any length and kind.
            limit: The most hits to return.
            whole: The last word is finished, although no blank follows it.
        """
        return self.find_all(text, {}, limit, Question(whole))

    def by_needs(self, needs: Mapping[str, float], limit: int = 20) -> list[Hit]:
        """Return the services for ``needs``: best fit, most needs, freshest check, then name.

        Args:
            needs: How strongly each need is felt, from 0 to 1, by its id.
            limit: The most hits to return.
        """
        return self.find_all("", needs, limit)

    def is_whole(self, text: str) -> bool:
        """Return whether the last word of ``text`` is one that records use, and no beginning."""
        words = tokens(text)
        return bool(words) and (text[-1].isspace() or any(self._reader.count(stem(words[-1]))))

    def begins_a_name(self, text: str) -> bool:
        """Say whether some service is called so, or will be when more is typed."""
        name = tidy(text)
        asked = "SELECT 1 FROM search_row WHERE name_k >= ? AND name_k < ? LIMIT 1"
        return bool(self._rows.rows(asked, (name, f"{name}\U0010ffff")))

    def is_in_a_name(self, word: str) -> bool:
        """Return whether a tidy word stands in the name or the place of a record."""
        return self._reader.count(stem(word)).head > 0

    def forget(self) -> None:
        """Hold no word any more that was typed."""
        self._reader.read.cache_clear()
        self._reader.match.cache_clear()

    def find_all(
        self, text: str, needs: Mapping[str, float], limit: int = 20, question: Question = TYPED_ON
    ) -> list[Hit]:
        """Return the services for what was typed and for the needs heard in it, best first.

        If the text matches a name, needs do not rank: what is there for its need alone comes last.
        ``question`` tells what else is known of the question.
        """
        self.follow()
        whole, around = question.whole, tuple(question.around)
        begun = whole and not self.is_whole(text)
        typed = self._at_hand(read(text, whole))
        typed = replace(typed, around=around, begun=begun, part=question.part)
        felt = strongest(needs)
        answer = (
            self._finished(typed, felt, question)
            if whole
            else self._typed(typed, felt, limit, question.leading)
        )
        nearby = answer.found.nearby
        besides = [one for one in answer.placed[limit:] if one.candidate.key in nearby]
        return self._hits(answer, [*answer.placed[:limit], *besides[:MOST_BESIDES]], felt)

    def _typed(
        self, typed: Typed, felt: Mapping[str, float], limit: int, leading: Collection[str]
    ) -> _Answer:
        """Place the services for a text that may go on: names first, and quickly."""
        clear = bool(leading) or max(felt.values(), default=0.0) >= 1
        sentence = bool(felt) and len(typed.text.split()) > NAME_WORDS
        ordinary = self._ordinary if clear or sentence else frozenset()
        way = Way(WIDELY_TYPED if clear else 0, ordinary)
        found = self._candidates(typed, way)
        weigher = Weigher(typed, found)
        weighed = weigher.weigh(self._current(list(islice(found.tiers, MOST))))
        share = share_of_typed(typed, found, weighed, leading)
        share = share._replace(kinds=self._kinds.asked(typed.words))
        if felt and (share.fit > ANSWERED or len(weighed) < limit):
            many = TYPED if limit <= TYPED.strongest else FINISHED
            keys = self._needed.keys(tuple(felt), typed, found, many)
            weighed += weigher.weigh(self._current([k for k in keys if k not in found.tiers]))
        return _Answer(_in_order(weighed, Fit(felt), share), weigher, found, share)

    def _finished(self, typed: Typed, felt: Mapping[str, float], question: Question) -> _Answer:
        """Place the services for a finished text: by all that they say of what it is about."""
        found = self._candidates(typed, Way(WIDELY, self._no_mistakes(typed, felt)))
        keys = dict.fromkeys(islice(found.tiers, MOST + WIDELY))
        keys.update(dict.fromkeys(self._needed.keys(tuple(felt), typed, found)))
        topic = len(typed.text.split()) <= TOPIC_WORDS
        named = {n: f for n, f in felt.items() if n not in question.beside} if topic else felt
        own_words = OwnWords(named, self._of_needs, self._reader)
        if len(keys) < FEW:
            keys.update(dict.fromkeys(own_words.keys()))
        current = self._current(list(keys))
        told = self._records.told(current)
        weigher = TopicWeigher(typed, found, told)
        weighed = weigher.weigh(current)
        share = share_of_finished(typed, felt, weighed, question.leading)
        share = share._replace(kinds=self._kinds.asked(typed.words))
        fit = ToldFit(felt, own_words, told)
        return _Answer(_in_order(weighed, fit, share), weigher, found, share)

    def _no_mistakes(self, typed: Typed, felt: Mapping[str, float]) -> Collection[str]:
        """Return words that are no mistakes: in a short text, ordinary ones that records use."""
        if felt or len(typed.words) > NAME_WORDS:
            return self._ordinary
        return {
            word
            for word in typed.words
            if word in self._ordinary and self._reader.count(word).everything
        }

    def _current(self, keys: Sequence[int]) -> list[Candidate]:
        """Return the services of ``keys`` that have not ended."""
        today = self._today
        found = self._records.candidates(keys)
        return [one for one in found if not one.ends_on or one.ends_on >= today]

    def _at_hand(self, typed: Typed) -> Typed:
        """Return what was typed; of a postcode at which nothing stands, its first half."""
        half = first_half(typed) if typed.code else None
        return half if half and not gather_code(self._rows, typed.code).tiers else typed

    def _candidates(self, typed: Typed, way: Way) -> Candidates:
        if typed.code:
            tier = Tier.ONE_WORD_LESS if typed.loosely else Tier.NAME
            found = gather_code(self._rows, typed.code, tier)
            if found.tiers:
                return found
        if not typed.words:
            return Candidates()
        return with_nearby(self._rows, typed, gather(self._rows, self._reader, typed, way))

    def _hits(self, answer: _Answer, placed: Sequence[Placed], needs: Collection[str]) -> list[Hit]:
        by_key = {place.candidate.key: place for place in placed}
        hits = []
        for shown in self._records.shown(list(by_key)):  # one removed just now is left out
            candidate, weight, *_ = by_key[shown.key]
            why, marks = _reasons(candidate, shown, answer.weigher, needs)
            tier = answer.found.tiers.get(candidate.key, Tier.NEED)
            score = round(answer.share.score(by_key[shown.key]), 3)
            hits.append(Hit(shown.card, score, int(tier), why, marks, weight.by_name))
        return hits


def _in_order(weighed: Sequence[Weighed], fit: Fit, share: Share) -> list[Placed]:
    """Return the services best first."""
    fits = fit.of if share.fit else _no_fit
    placed = [Placed(candidate, weight, *fits(candidate)) for candidate, weight in weighed]
    placed.sort(key=partial(_standing, share))
    return placed


def _no_fit(_: Candidate) -> tuple[float, int]:
    return 0.0, 0


def _standing(share: Share, place: Placed) -> tuple[float | int | str, ...]:
    candidate, weight, _, needs = place
    return (
        not weight.by_name,
        -share.score(place),
        -needs,
        candidate.age,
        candidate.name,
        candidate.key,
    )


def _reasons(
    candidate: Candidate, shown: Shown, weigher: Weigher, needs: Collection[str]
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
