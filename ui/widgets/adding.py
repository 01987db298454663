"""Put a service on the sheet, and say so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from directory.errors import SignpostProblem
from ui.messages import Choice

if TYPE_CHECKING:
    from directory.model import ServiceCard
    from ui.messages import Messages
    from ui.news import Visit


def add_to_sheet(card: ServiceCard, visit: Visit, messages: Messages) -> None:
    """Add ``card``, with a way to undo it; or say why not, in one sentence."""
    try:
        new = visit.add(card)
    except SignpostProblem as problem:
        messages.problem(problem)
        return
    name = shown_name(card, visit).rstrip(".")
    count = f"{len(visit.ids)} on the sheet."
    if new:
        messages.say(f"Added: {name}. {count}", Choice("Undo", partial(visit.remove, card.id)))
    else:
        messages.say(f"{name} is on the sheet already. {count}")


def shown_name(card: ServiceCard, visit: Visit) -> str:
    """Return the name to show: the neutral one while the person may see the screen."""
    return (card.screen_name if visit.public_words else "") or card.name
