"""Crisis help: the strip under every page, the panel, and what is said when it is urgent."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from directory.desk import Desk
    from directory.disclosure.sheet import CrisisWords

CHILD_SPEAKS = (
    "A child may be telling you something. Stay with them. Listen, do not question. "
    "Do not promise to keep it secret. Get your safeguarding lead now."
)
IS_IT_NOW = "Somebody may be in danger. Is it happening now?"


def crisis(desk: Desk) -> CrisisWords:
    """Return the crisis words for the panel that is one key away."""
    return desk.crisis()


def crisis_strip(desk: Desk) -> str:
    """Return the line that stands under every page."""
    return desk.crisis_strip()
