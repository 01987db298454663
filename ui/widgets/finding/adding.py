"""Put a service on the sheet, and say so."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from directory.errors import SignpostProblem
from ui import actions
from ui.messages import Choice

if TYPE_CHECKING:
    from directory.desk.paper.kept_lists import Opened
    from directory.model import ServiceCard
    from ui.news import Visit
    from ui.widgets.frame.page import Tools


def add_to_sheet(card: ServiceCard, tools: Tools) -> None:
    """Add ``card``, with a way to undo it; or say why not, in one sentence."""
    visit, messages = tools.visit, tools.messages
    try:
        actions.check_may_join(tools.desk, visit.ids, card.id)
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


def put_on_sheet(opened: Opened, tools: Tools) -> None:
    """Put the services of a ready sheet on the sheet, and say what somebody should look at."""
    visit, messages = tools.visit, tools.messages
    before = visit.chosen
    try:
        for card in opened.cards:
            actions.check_may_join(tools.desk, visit.ids, card.id)
            visit.add(card)
    except SignpostProblem as problem:
        visit.put_all_back(before)
        messages.problem(problem)
        return
    said = " ".join((f"{opened.name}: {len(visit.ids)} on the sheet.", *opened.troubles))
    undo = Choice("Undo", partial(visit.put_all_back, before))
    messages.say(said, *((undo,) if visit.chosen != before else ()))


def shown_name(card: ServiceCard, visit: Visit) -> str:
    """Return the name to show: one that tells nothing while the person may see the screen."""
    return actions.listed_name(card, public=visit.public_words)
