"""The figures that warnings measure by. Each can be set for a hall, and says where it is from."""

from collections.abc import Mapping
from typing import NamedTuple

from directory.errors import BadInput

GUIDANCE = "Common guidance. Ask the venue for its own figure."
USUAL = "What such tables usually need. Measure yours."


class Figure(NamedTuple):
    """One figure: what it measures, how much, and who says so."""

    id: str
    name: str
    value: float
    unit: str
    source: str
    least: float
    most: float


FIGURES = (
    Figure("gangway", "Width of a walkway between tables", 2.0, "m", GUIDANCE, 0.5, 10),
    Figure("step_free_gangway", "Width of a step-free way", 1.2, "m", GUIDANCE, 0.5, 10),
    Figure("exit_one", "Walk to a way out, if there is one only", 18, "m", GUIDANCE, 1, 500),
    Figure("exit_more", "Walk to the nearest of several ways out", 45, "m", GUIDANCE, 1, 500),
    Figure("door_clear", "Free floor at a door", 1.5, "m", GUIDANCE, 0, 10),
    Figure("table_width", "Width of a table", 1.8, "m", USUAL, 0.3, 10),
    Figure("table_depth", "Depth of a table", 0.6, "m", USUAL, 0.3, 10),
    Figure("behind", "Room behind a table, for those who sit there", 0.9, "m", USUAL, 0, 5),
    Figure("between", "Room to get in between two tables", 0.5, "m", USUAL, 0, 5),
    Figure("lead", "Farthest that a lead reaches from a power point", 5, "m", USUAL, 0.5, 100),
    Figure("beside", "Two tables are beside each other up to a gap of", 1.5, "m", USUAL, 0, 10),
    Figure("near", "Near, where a rule names no distance", 6, "m", USUAL, 0.5, 100),
    Figure("away", "Away from, where a rule names no distance", 6, "m", USUAL, 0.5, 100),
    Figure("room_near", "A private or quiet room is near by up to", 4, "m", USUAL, 0.5, 100),
    Figure("water_near", "Water is near by up to", 3, "m", USUAL, 0.5, 100),
    Figure("door_near", "A door to leave early by is near by up to", 5, "m", USUAL, 0.5, 100),
    Figure("step", "From one table to the next, where no hall is drawn", 2.5, "m", USUAL, 0.5, 50),
)  # fmt: skip
"""Every figure, with what counts until somebody sets another."""
BY_ID: Mapping[str, Figure] = {one.id: one for one in FIGURES}


def figure(told: Mapping[str, float], name: str) -> float:
    """Return a figure: as it was set for this hall, else the usual one."""
    return told.get(name, BY_ID[name].value)


def with_figure(told: Mapping[str, float], name: str, value: float) -> dict[str, float]:
    """Return the figures of a hall with one of them set; the usual value takes it out again.

    Raises:
        BadInput: In one sentence, if there is no such figure or it cannot be so much.
    """
    one = BY_ID.get(name)
    if one is None:
        raise BadInput(f"There is no figure '{name}'. The figures are: {', '.join(BY_ID)}.")
    if not one.least <= value <= one.most:
        raise BadInput(f"{one.name}: write a number from {one.least:g} to {one.most:g} {one.unit}.")
    others = {key: kept for key, kept in told.items() if key != name}
    return others if value == one.value else {**others, name: value}
