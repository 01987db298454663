"""Narrowing a list by one language: where it is spoken, where it is not, where one has to ask."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from json import loads

from directory.desk.answering.answer import Result
from directory.desk.answering.narrowing import Filter, Tally
from directory.model import ServiceCard
from directory.store import Directory
from directory.words import one_line

BEGINS = "language:"
"""Begins the id of each filter of this kind: ``language:Polish``."""
ENGLISH = frozenset({"en", "eng", "english"})
ASK = "if somebody speaks {language}, or if there is an interpreter"
MOST_LISTED = 12


def filter_of(language: str) -> Filter:
    """Return the filter for one language."""
    return Filter(f"{BEGINS}{language}", language, ASK.format(language=language))


def chosen(only: Iterable[str]) -> tuple[str, ...]:
    """Return the languages among the ids of filters that were chosen."""
    return tuple(sorted(one.removeprefix(BEGINS) for one in only if one.startswith(BEGINS)))


class Languages:
    """Reads which languages services speak; what was read is kept until the directory changes."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._revision = 0
        self._held: dict[str, tuple[frozenset[str], bool | None]] = {}

    def marked(self, results: Sequence[Result], only: frozenset[str]) -> tuple[Result, ...]:
        """Return ``results`` whose cards tell of each chosen language, where it is known."""
        wanted = chosen(only)
        if not wanted:
            return tuple(results)
        known = self._of([one.card.id for one in results])
        return tuple(
            replace(one, card=_telling(one.card, wanted, *known[one.card.id])) for one in results
        )

    def tallies(self, cards: Sequence[ServiceCard], only: Iterable[str] = ()) -> tuple[Tally, ...]:
        """Return for each language spoken by one of ``cards``, and each chosen, how many fit."""
        known = list(self._of([card.id for card in cards]).values())
        spoken = Counter(language for languages, _ in known for language in languages)
        most = [language for language, _ in spoken.most_common(MOST_LISTED)]
        return tuple(
            _tally(language, known) for language in sorted({*most, *chosen(only)}, key=str.lower)
        )

    def _of(self, ids: Sequence[str]) -> Mapping[str, tuple[frozenset[str], bool | None]]:
        """Return the languages besides English of each service, and if there is an interpreter."""
        if self._directory.revision != self._revision:
            self._held.clear()
            self._revision = self._directory.revision
        missing = [one for one in ids if one not in self._held]
        if missing:
            marks = ",".join("?" * len(missing))
            asked = f"SELECT id, languages, interpreter FROM service WHERE id IN ({marks})"
            for id_, languages, interpreter in self._directory.rows(asked, missing):
                there = None if interpreter is None else bool(interpreter)
                self._held[str(id_)] = _besides_english(loads(str(languages or "[]"))), there
        return {one: self._held.get(one, (frozenset(), None)) for one in ids}


def _besides_english(languages: Iterable[object]) -> frozenset[str]:
    named = (one_line(str(one)) for one in languages)
    return frozenset(one[:1].upper() + one[1:] for one in named if one.lower() not in ENGLISH)


def _speaks(language: str, languages: frozenset[str], interpreter: bool | None) -> bool | None:
    """Say whether a service can be had in ``language``; None where one has to ask."""
    if language in languages or interpreter:
        return True
    return False if interpreter is False else None


def _telling(
    card: ServiceCard, wanted: Sequence[str], languages: frozenset[str], interpreter: bool | None
) -> ServiceCard:
    told = ((one, _speaks(one, languages, interpreter)) for one in wanted)
    facts = (f"{'' if yes else '-'}{BEGINS}{one}" for one, yes in told if yes is not None)
    return replace(card, facts=(*card.facts, *facts))


def _tally(language: str, known: Iterable[tuple[frozenset[str], bool | None]]) -> Tally:
    told = [_speaks(language, *one) for one in known]
    return Tally(filter_of(language), yes=told.count(True), ask=told.count(None))
