"""Looks among the services of some places too, where so many answer that not all are looked at.

Which places is not our matter: they come as words of the index, outcodes or names of areas.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from directory.search.hits import Rows
from directory.search.query import SMALL_WORDS, Typed
from directory.search.readings import match
from directory.search.tiers import MOST, Candidates, Tier
from directory.words import tokens

MOST_BESIDES = 40
"""Services of those places that are told besides the best."""


def with_nearby(rows: Rows, typed: Typed, found: Candidates) -> Candidates:
    """Return the candidates with those first that hold every telling word and one of the places."""
    if not typed.around or len(found.tiers) < MOST:
        return found
    words = zip(typed.words, found.readings, strict=False)
    telling = [
        place
        for place, (word, reading) in enumerate(words)
        if reading.everything and word not in SMALL_WORDS
    ]
    if not telling:
        return found
    asked = [found.readings[place].everything for place in telling]
    keys: list[int] = []
    for places in _nearest_first(typed.around):
        if len(keys) < MOST:
            keys += match(rows, "search_all", " AND ".join([*asked, _any_of(places)]), MOST)
    for place in telling:
        found.also_hold(place, keys)
    found.nearby.update(keys)
    first = {key: found.tiers.get(key, Tier.EVERYTHING) for key in keys}
    return replace(found, tiers=first | found.tiers)


def needed_nearby(
    rows: Rows, marks: Sequence[str], typed: Typed, found: Candidates
) -> Iterable[int]:
    """Return services of any of the needs, by their marks, that hold one of the places."""
    if not typed.around or not marks:
        return ()
    wanted = " OR ".join(f'"{mark}"' for mark in marks)
    keys = match(rows, "search_all", f"({wanted}) AND {_any_of(typed.around)}", MOST_BESIDES)
    found.nearby.update(keys)
    return keys


def _nearest_first(places: Sequence[str]) -> tuple[Sequence[str], ...]:
    """Return the places in a few lots, so that those nearest by are never crowded out."""
    return tuple(lot for lot in (places[:1], places[1:4], places[4:]) if lot)


def _any_of(places: Sequence[str]) -> str:
    """Return what matches one of the places; of a name of several words, all of them.

    The index keeps no order of words, so it can not be asked for a phrase.
    """
    named = [tokens(place) for place in places]
    said = [" ".join(f'"{word}"' for word in words) for words in named if words]
    return "(" + " OR ".join(f"({words})" for words in said) + ")"
