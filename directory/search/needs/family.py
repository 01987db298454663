"""Help for the family of somebody who drinks, uses or gambles: "my mum's drinking".

The words are the same as for one's own trouble, so who it is about decides.
"""

from collections.abc import Collection
from dataclasses import replace

from directory.search.needs.phrases import Heard

FAMILY = "someone_elses_use"
_LESS = 0.6
"""What is left of help for the trouble itself: it is offered beside, and never leads."""
_BESIDE = 0.7
"""Share of the best score that it has where the trouble itself is hardly heard."""
_TELLING = 0.6
"""Least score of a trouble that is plainly somebody else's."""


def for_the_family(ranked: list[Heard], others: Collection[str]) -> list[Heard]:
    """Put help for the family before the help for a trouble of ``others`` only, and raise it."""
    if not others or not ranked:
        return ranked
    theirs = next((h for h in ranked if h.owner in others), None)
    family = next((h for h in ranked if h.owner == FAMILY), None)
    if theirs is None and family is None:
        return ranked
    least = theirs.score if theirs else _BESIDE * ranked[0].score
    score = max(least, family.score if family else _TELLING)
    raised = replace(family or theirs or ranked[0], owner=FAMILY, score=score)
    rest = [h.times(_LESS) if h.owner in others else h for h in ranked if h is not family]
    return sorted([raised, *rest], key=lambda h: (-h.score, h.owner))


def for_oneself(ranked: list[Heard], own: Collection[str]) -> list[Heard]:
    """Put help for a trouble that is plainly the speaker's ``own`` before help for the family."""
    family = next((h for h in ranked if h.owner == FAMILY), None)
    if family is None or not own:
        return ranked
    held = {h.owner: h for h in ranked}
    theirs = [held.get(one, replace(family, owner=one)) for one in own]
    raised = [replace(h, score=max(family.score, h.score)) for h in theirs]
    rest = [h for h in ranked if h is not family and h.owner not in own]
    return sorted([*raised, family.times(_LESS), *rest], key=lambda h: (-h.score, h.owner))
