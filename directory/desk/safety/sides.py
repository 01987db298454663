"""Those who are harmed and those who harm: their services never stand in one list."""

from collections.abc import Sequence

from directory.desk.safety.safety import Safety
from directory.model.vocabulary import Side
from directory.search.hits import Hit


def on_one_side(hits: Sequence[Hit], side: Side, safety: Safety) -> tuple[list[Hit], Safety]:
    """Return what may be shown beside the services chosen so far, and what safety says then.

    Args:
        hits: The services found.
        side: Of the services chosen so far.
        safety: What is to be said about the words.
    """
    shown = [] if safety.services_held_back else _one_side(hits, side, safety.side)
    apart = "neither" not in (side, safety.side) and side != safety.side
    return shown, safety.kept_apart() if apart else safety


def _one_side(hits: Sequence[Hit], *sides: Side) -> list[Hit]:
    """Return ``hits`` of the first of ``sides`` that is one, else of the best hit's."""
    known = (*sides, *(hit.card.side for hit in hits))
    first = next((side for side in known if side != "neither"), "neither")
    return [hit for hit in hits if hit.card.side in ("neither", first)]
