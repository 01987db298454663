"""One score for each need, of what phrases cover and what the voices tell.

The two are added up, because both grow with every word that speaks for a need. How much more the
best need has than the middle of all needs says whether there is any need in the line at all.
"""

import math
from collections.abc import Collection, Sequence

from directory.search.needs.learned import Telling
from directory.search.needs.phrases import Heard

ENOUGH = 0.5
"""Score of the best need from which a line holds a need; below it nothing much was said."""
_COVER = 3.0
"""What a phrase that was said whole weighs beside the voices."""
_ALONE = 6.0
"""What it weighs where no voice can speak: of a need that a desk added itself."""
_FULL = 12.0
"""How much more than of the middle need is told for a score of 1."""
_BEFORE_NOTHING = 3.0
"""How much more must be told of a need than of small talk."""
_BEFORE_NOTHING_SHORT = 7.0
"""The same in a short line, unless it tells of safety: most small talk is short."""
_SHORT_LINE = 8
"""Words of a short line."""
_TAKEN = 0.8
"""What is taken off for each step that is missing to it."""
_SHARP = 0.15
"""How fast a score falls behind the best."""
LIFTED = 0.6
"""Share of the score of the second or third need from which one of safety takes its place."""
_FAINT_SAFETY = 0.08
"""Share of the best score from which a need of safety is shown where there is room for it."""
_SECOND, _THIRD = 1, 2
_WHOLE = 0.999
_SAID_TOO = 0.16
"""Least share of the best score, where a phrase was said whole beside it: two things at once."""
_OWN = 0.35
"""Score by itself, as if it were the best, below which a need is not kept."""
_FAINTEST = 0.02
"""Share of the best score below which a need is not kept."""


def weighed_together(
    covered: Sequence[Heard], telling: Telling, safety: Collection[str], words: int
) -> list[Heard]:
    """Return every need that is not far behind, best first, with one score of both.

    Args:
        covered: The needs whose phrases were covered by the words.
        telling: What the voices tell of the same words.
        safety: Needs of safety.
        words: How many words the line has.
    """
    covers = {h.owner: h for h in covered}
    sums = dict(telling.scores)
    for need, heard in covers.items():
        weight = _COVER if need in telling.scores else _ALONE
        sums[need] = telling.scores.get(need, telling.middle) + weight * heard.score
    if not sums:
        return []
    first = max(sums, key=lambda need: sums[need])
    best = sums[first]
    short = words <= _SHORT_LINE and first not in safety
    before = _BEFORE_NOTHING_SHORT if short else _BEFORE_NOTHING
    small_talk = max(0.0, telling.nothing + before - best)
    top = max(0.0, best - telling.middle - _TAKEN * small_talk) / _FULL
    found = []
    for need, told in sums.items():
        phrase = covers.get(need)
        said_whole = phrase is not None and phrase.cover >= _WHOLE
        if told - telling.middle < _OWN * _FULL and not said_whole:
            continue  # first, as most needs end here at each key
        share = math.exp(_SHARP * (told - best))
        if said_whole:
            share = max(share, _SAID_TOO)
        if share >= _FAINTEST:
            found.append(_scored(need, phrase, top * share))
    return sorted(found, key=lambda h: (-h.score, h.owner))


def _scored(need: str, heard: Heard | None, score: float) -> Heard:
    if heard is None:
        return Heard(need, score, frozenset(), 0.0, 0.0)
    return Heard(need, score, heard.terms, heard.cover, heard.weight)


def with_safety_seen(ranked: Sequence[Heard], safety: Collection[str]) -> list[Heard]:
    """Return ``ranked`` with needs of safety that stand further down among the first three.

    Only the first three are sure to be read, and to miss one of safety costs more than to show one
    too many. The first of them comes third; where safety is third already, the need before it
    gives way too, for somebody who is hurt may be at risk in another way as well. Their scores
    stay, so that they open no panel.
    """
    held = list(ranked)
    if len(held) <= _THIRD:
        return held
    if held[_THIRD].owner not in safety:
        held = _raised(held, safety, _THIRD)
    if held[_THIRD].owner in safety and held[_SECOND].owner not in safety:
        held = _raised(held, safety, _SECOND)
    return held


def _raised(held: list[Heard], safety: Collection[str], place: int) -> list[Heard]:
    """Return ``held`` with the first need of safety behind the third instead of that at ``place``.

    That one comes fourth, and what stood between comes forward.
    """
    late = held[place]
    bar = LIFTED * late.score
    behind = held[_THIRD + 1 :]
    raised = next((h for h in behind if h.owner in safety and h.score >= bar), None)
    if raised is None:
        return held
    rest = [h for h in held if h is not late and h is not raised]
    return [*rest[:_THIRD], raised, late, *rest[_THIRD:]]


def with_faint_safety(
    shown: Sequence[Heard], allowed: Sequence[Heard], safety: Collection[str]
) -> list[Heard]:
    """Return ``shown``, filled up to three with needs of safety of which hardly enough was heard.

    Where the best need stands far above all others there is room, and what cannot wait is not left
    out for being said in passing. Their scores stay, so that they open no panel.

    Args:
        shown: What is shown, best first.
        allowed: All needs that the rules on what was heard let stand, best first.
        safety: Needs of safety.
    """
    held = list(shown)
    room = _THIRD + 1 - len(held)
    if not held or room <= 0:
        return held
    there = {heard.owner for heard in held}
    least = _FAINT_SAFETY * max(heard.score for heard in held)
    faint = [h for h in allowed if h.owner in safety and h.owner not in there and h.score >= least]
    return [*held, *faint[:room]]


def only_named(shown: Sequence[Heard], said: Collection[str]) -> list[Heard]:
    """Return only what was named, where two or more needs were listed, a word each, and no more.

    "Debt and food" is both; that people who are in debt to dealers say "debt" as well is no reason
    to think of it.

    Args:
        shown: What is shown, best first.
        said: Every word of the line that tells of anything.
    """
    named = [h for h in shown if h.cover >= _WHOLE]
    a_word_each = len(named) > 1 and all(len(h.terms) == 1 for h in named)
    listed = a_word_each and set(said) == frozenset().union(*(h.terms for h in named))
    return named if listed else list(shown)
