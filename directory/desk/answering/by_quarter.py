"""The order where a quarter or a street was named that records name: what names it comes first.

The place finds nothing by itself: whoever asks for gardening in Knowle West wants gardening, and
of that what is there first. Records that say nothing of where they are stay in, a little later.
"""

from collections.abc import Sequence
from dataclasses import replace

from directory.desk.answering.answer import Result
from directory.desk.heard.quarters import Quarter
from directory.search.hits import Hit
from directory.words import tidy

SPOKEN_OF, NOT_THERE = 0.7, 0.55
"""What a service counts for that only speaks of the place, and one that does not, beside one that
is called by it."""
FIRST = 10
NOBODY = "None of these names {}: ask where each is."


def there_first(hits: Sequence[Hit], quarter: Quarter) -> list[Hit]:
    """Return what was found for the other words, what names the place first where it fits."""
    return sorted((_placed(hit, quarter) for hit in hits), key=lambda hit: -hit.score)


def without(text: str, quarter: Quarter) -> str:
    """Return a line without the place."""
    return f"{text[: quarter.start]} {text[quarter.end :]}"


def note_of(services: Sequence[Result], quarter: Quarter | None) -> str:
    """Return what is said where none of the first services is there, or nothing."""
    first = [one.card.id for one in services[:FIRST]]
    if quarter is None or not first or not quarter.services.isdisjoint(first):
        return ""
    return NOBODY.format(quarter.name.title())


def _placed(hit: Hit, quarter: Quarter) -> Hit:
    """Return a hit with what it is worth, and the place among its reasons where it names it."""
    score = round(_share(hit, quarter) * hit.score, 3)
    if hit.card.id not in quarter.services:
        return replace(hit, score=score, by_name=False)
    why = (*hit.why, f"place: {quarter.name.title()}")
    marks = (*hit.marks, *quarter.name.split())
    return replace(hit, score=score, by_name=False, why=why, marks=marks)


def _share(hit: Hit, quarter: Quarter) -> float:
    if hit.card.id not in quarter.services:
        return NOT_THERE
    called = f" {tidy(hit.card.name)} {tidy(hit.card.organisation)} "
    return 1.0 if f" {quarter.name} " in called else SPOKEN_OF
