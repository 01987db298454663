"""The order where somebody said that only women will do: what is known to be so comes first.

What is not recorded stays in, for a group may be for women without saying so, and nothing that has
nothing to do with what was asked is brought to the front for being for women.
"""

from collections.abc import Iterable
from dataclasses import replace

from directory.desk.answering.some_people import MEN
from directory.desk.heard.line import WOMEN_ONLY
from directory.search.hits import Hit

NOT_RECORDED = 0.6
"""What a service counts for of which it is not known that it has times for women only."""


def for_women_first(hits: Iterable[Hit]) -> list[Hit]:
    """Return what was found without what is for men, what is for women before its equals."""
    kept = [hit for hit in hits if f"-{WOMEN_ONLY}" not in hit.card.facts]
    return sorted(map(_weighed, kept), key=lambda hit: -hit.score)


def _weighed(hit: Hit) -> Hit:
    if WOMEN_ONLY in hit.card.facts and not MEN.search(hit.card.name):
        return hit
    return replace(hit, score=round(NOT_RECORDED * hit.score, 3))
