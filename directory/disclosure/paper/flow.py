"""What a flow chart is made from: boxes in their order, each with what comes of it.

Every word has been through the rules of disclosure; printing only draws boxes and arrows.
"""

from dataclasses import dataclass

from directory.disclosure.paper.foot import Footed
from directory.disclosure.paper.numbers import NumberLine
from directory.disclosure.paper.sheet import CrisisWords

_IN_STEPS, _IN_ONE = "Each step, and how to get there", "How to get there"


@dataclass(frozen=True, slots=True)
class FlowBox:
    """One box, and the arrows that leave it."""

    words: tuple[str, ...]
    """The first is what the box is about; others are alternatives to it, or say more of it."""
    ask: str = ""
    """The question in front: ``Is this so?``. Empty for a box that asks nothing."""
    on: str = ""
    """What stands at the arrow to the next box: ``Yes``."""
    off: str = ""
    """What stands at the arrow to the side: ``No``."""
    aside: str = ""
    """What to do then."""
    note: str = ""
    """In smaller letters: how sure this is, who can start it."""
    strong: bool = False
    """Drawn with a thick border: where the chart begins or ends."""


@dataclass(frozen=True, slots=True)
class FlowPart:
    """Lines under a heading, after the boxes."""

    heading: str
    lines: tuple[str, ...]
    in_order: bool = False


@dataclass(frozen=True, slots=True)
class FlowChart:
    """One chart with what stands above and below it."""

    id: str
    name: str
    about: tuple[str, ...]
    doubts: tuple[str, ...]
    """Why nothing on it is certain; in bold above the boxes."""
    boxes: tuple[FlowBox, ...]
    parts: tuple[FlowPart, ...] = ()
    steps: tuple[NumberLine, ...] = ()
    """The same in numbered steps, each with how to reach it."""
    checked: str = ""

    @property
    def steps_heading(self) -> str:
        """What stands above the steps."""
        return _IN_STEPS if len(self.steps) > 1 else _IN_ONE


@dataclass(frozen=True, slots=True)
class FlowSheet(Footed):
    """Whole charts before they are laid out, each on a page of its own."""

    title: str
    charts: tuple[FlowChart, ...]
    end: str = ""
    """The last line of each chart, in bold."""
    crisis: CrisisWords | None = None
