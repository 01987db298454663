"""People who were harmed and people who harm stand apart, whoever wrote the rules of a day."""

from itertools import product

from directory.marketplace.at_event import AtEvent
from directory.model.events import EventRule

WHY = "People who were harmed are kept apart from people who harm."


def rules_of_sides(at: AtEvent) -> tuple[EventRule, ...]:
    """Return that no stall for people who harm stands beside one for people who were harmed."""
    stalls = at.event.stalls
    harming = [one.id for one in stalls if at.is_apart(one)]
    harmed = [one.id for one in stalls if at.is_for_harmed(one) and not at.is_apart(one)]
    return tuple(
        EventRule(kind="never_beside", stalls=pair, reason=WHY) for pair in product(harming, harmed)
    )
