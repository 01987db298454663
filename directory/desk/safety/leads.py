"""Needs of safety that were heard clearly: the services for them stand before all others."""

from collections.abc import Collection, Mapping, Sequence

from directory.model import Need
from directory.search.hits import Hit
from directory.search.needs.sides import HARMING
from directory.search.tiers import Tier

CLEARLY = 0.22
"""How strongly a need must be felt for that."""
CLEARLY_ALONE = 0.15
"""The same where nothing else was felt nearly as strongly."""
CLEARLY_EVERYDAY = 0.3
"""The same, in any company, of a need that is mostly an everyday matter, such as food."""
NEAR_BEST = 0.6
"""The same, as a share of what was felt most strongly."""
FRAUGHT = frozenset(("mind", "habits"))
"""Themes of which whatever is asked about gently is no everyday matter."""
MANIFOLD = "health"
"""A theme whose needs are too wide: a stroke and a sore tooth want different services, and there
the words decide."""


def leading(wanted: Mapping[str, float], needs: Mapping[str, Need]) -> frozenset[str]:
    """Return the ids of the needs whose services come first, whatever else the words say.

    Where something was heard that cannot wait, only that.

    Args:
        wanted: How strongly each need is felt, heard or chosen.
        needs: Every need by its id.
    """
    near = NEAR_BEST * max(wanted.values(), default=0.0)
    felt = [(needs[one], felt) for one, felt in wanted.items() if felt >= near and one in needs]
    clear = [need for need, how in felt if how >= _enough(need, alone=len(felt) == 1)]
    urgent = frozenset(need.id for need in clear if need.crisis == "immediate")
    asked = [need.id for need in clear if need.crisis == "check" and need.theme != MANIFOLD]
    several = len(asked) < len(felt)  # whoever wants a playgroup too is not sent to one of them
    return urgent or frozenset(() if several else asked)


def _enough(need: Need, *, alone: bool) -> float:
    if need.crisis != "immediate" and need.theme not in FRAUGHT:
        return CLEARLY_EVERYDAY
    return CLEARLY_ALONE if alone else CLEARLY


def is_served(hits: Sequence[Hit], lead: Collection[str]) -> bool:
    """Return whether anything found is named, or is for somebody who tells of harm they do.

    Of all other lines the words may still say what is wanted.
    """
    return HARMING not in lead or any(hit.by_name or HARMING in hit.card.needs for hit in hits)


def of_some_use(hits: Sequence[Hit], asked: Collection[str]) -> list[Hit]:
    """Return the services that hold more than single words of a line, or are for what is near.

    "I hit my wife" is told of no singing group because its page says "wife".
    """
    return [
        hit
        for hit in hits
        if hit.tier < Tier.ONE_WORD_LESS or not set(asked).isdisjoint(hit.card.needs)
    ]
