"""Crisis help and safety: the strip, the panel, what is said and what waits when it is urgent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from directory.desk.answering.safety_in_public import doors_in_public, in_public
from directory.desk.safety import safety_words as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from directory.desk import Desk, DeskAnswer, DoorOpen, Safety
    from directory.desk.safety.crisis_help import CrisisHelp
    from directory.model import ServiceCard
    from directory.model.vocabulary import Side

FIRST_OF_ALL = ("emergency", "child")
"""Panels that stand in place of the services."""


def comes_first(safety: Safety) -> bool:
    """Return whether safety stands in place of the services."""
    return safety.panel is not None and safety.panel.kind in FIRST_OF_ALL


def shown_safety(safety: Safety, *, public: bool) -> Safety:
    """Return what may stand on the screen; ``public`` when the person may see it."""
    return in_public(safety) if public else safety


def shown_doors(answer: DeskAnswer, *, public: bool) -> tuple[DoorOpen, ...]:
    """Return the ways on under the services: what stands in the strip is not said twice."""
    safety = shown_safety(answer.safety, public=public)
    told = {one.id for one in safety.panel.numbers} if safety.panel else set()
    doors = doors_in_public(answer.doors, answer.safety) if public else answer.doors
    return tuple(one for one in doors if one.id not in told)


def not_happening_now(answer: DeskAnswer) -> DeskAnswer:
    """Return an emergency as staff want it once they said no: the services, the words above."""
    panel = answer.safety.panel
    if panel is None or panel.kind != "emergency":
        return answer
    child = answer.safety.services_held_back
    panel = replace(panel, kind="child" if child else "immediate")
    return replace(answer, safety=replace(answer.safety, panel=panel))


def said_at_once(safety: Safety) -> str:
    """Return what a screen reader says the moment it is known; a gentle question can wait."""
    panel = safety.panel
    if panel is None or panel.kind == "check":
        return ""
    numbers = panel.numbers if comes_first(safety) else panel.numbers[:1]
    told = (f"{one.name}: {one.number}." for one in numbers)
    return " ".join((panel.heading, *panel.lines, *told))


def urgent_lines(safety: Safety) -> tuple[str, ...]:
    """Return all that safety says of an answer as lines: words, numbers, whom to get here."""
    panel = safety.panel
    if panel is None:
        return tuple(filter(None, (safety.apart,)))
    numbers = (f"{one.name}: {one.number}" for one in panel.numbers)
    here = (f"{one.title}: {one.words}" for one in panel.here)
    lines = (panel.heading, *panel.lines, *numbers, *here, safety.silent_999, safety.apart)
    return tuple(filter(None, lines))


def side_of_chosen(chosen: Sequence[ServiceCard]) -> Side:
    """Return which side the services chosen are on: never both."""
    sides = {card.side for card in chosen}
    return "harmed" if "harmed" in sides else "harming" if "harming" in sides else "neither"


def check_may_join(desk: Desk, ids: Sequence[str], new: str) -> None:
    """Refuse, in a sentence that gives nobody away, what must not meet what is chosen.

    Raises:
        RefusedWords: If one is for people who are harmed and another for people who harm.
    """
    desk.check_may_join(ids, new)


def lead_first(desk: Desk) -> str:
    """Return whom to get before anything is handed over, named as this desk names them."""
    lead = desk.directory.desk().get("safeguarding_lead")
    named = f"the {lead.value}" if lead and lead.value else say.THE_LEAD
    return say.LEAD_FIRST.format(lead=named)


def crisis_help(desk: Desk) -> CrisisHelp:
    """Return what staff read at one key: whom to ring, whom to get here, a child's line."""
    return desk.papers().crisis_help()


def crisis_strip(desk: Desk) -> str:
    """Return the line that stands under every page."""
    return desk.crisis_strip()
