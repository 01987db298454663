"""Records that say no more than that a service is there, somewhere: they lead to nobody."""

from collections.abc import Sequence

from directory.search.hits import Hit

COMES_AFTER = 0.5
"""A bare one comes after all that are worth this share of it."""


def fuller_first(hits: Sequence[Hit]) -> list[Hit]:
    """Return services with those later that nobody confirmed and that have no way in.

    Where a place is known, nearness decides. Where none is, such a one may be anywhere, and stands
    behind the others that fit half as well; one alone of its name stays.
    """
    fuller = [hit for hit in hits if not _is_bare(hit)]
    place = {hit.card.id: at for at, hit in enumerate(hits)}
    for bare in (hit for hit in hits if _is_bare(hit)):
        enough = COMES_AFTER * max(bare.score, 0.0)
        before = (
            at
            for at, other in enumerate(fuller, 1)
            if place[other.card.id] < place[bare.card.id]
            or (other.score >= enough and other.by_name >= bare.by_name)
        )
        fuller.insert(max(before, default=0), bare)
    return fuller


def _is_bare(hit: Hit) -> bool:
    card = hit.card
    return card.standing == "unconfirmed" and not (card.way_in or card.phone)
