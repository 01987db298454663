"""The tools with which a hall is drawn: what each makes, and how many points it wants."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from directory.marketplace.hall.kinds import DOORS, FEATURES

if TYPE_CHECKING:
    from directory.model.halls import DoorKind, FeatureKind

ANY = 0
"""As many points as one likes."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool."""

    id: str
    words: str
    points: int
    """How many points it wants before it makes something; ANY until one says that it is all."""
    help: str
    door: DoorKind | None = None
    feature: FeatureKind | None = None


SELECT = Tool(
    "select", "Choose and move", ANY,
    "Click or Space chooses, Shift or Ctrl chooses more. Drag, or Ctrl and an arrow, moves.",
)  # fmt: skip
POINT = "Click, or go there with the arrows and press Enter."
LINE = "Mark where it begins and where it ends. {}"
CORNERS = "Mark each corner; then double-click, or press Enter again at the last one."
LENGTH = Tool(
    "length", "Known length", 2,
    "Mark both ends of a length that you know, then write how long it is.",
)  # fmt: skip
TABLES = (
    Tool("table", "One table", 1, POINT),
    Tool("row", "Row of tables", 2, LINE.format("Visitors stand at the right of the line.")),
    Tool("island", "Island, back to back", 2, LINE.format("Tables stand at both sides of it.")),
)
WALLS = (
    Tool("outline", "Walls round the hall", ANY, CORNERS),
    Tool("wall", "Wall inside", ANY, CORNERS, feature="wall"),
)
AREAS = (Tool("area", "Keep clear, any shape", ANY, CORNERS, feature="keep_clear"),)
TOOLS = (
    SELECT,
    *TABLES,
    *WALLS,
    *(Tool(kind, words, 1, POINT, door=kind) for kind, words in DOORS.items()),
    *(
        Tool(kind, words, 1, POINT, feature=kind)
        for kind, words in FEATURES.items()
        if kind != "wall"
    ),
    *AREAS,
    LENGTH,
)
"""Every tool, in the order of the list."""
BY_ID = {one.id: one for one in TOOLS}
