"""A hall and the numbered places in it: metres, from the bottom left corner, y upwards.

The door that most people come in by is drawn at the bottom by whatever draws a hall for them.
"""

from typing import Literal

from directory.model.base import Noun, code, many

Point = tuple[float, float]
"""Metres from the left, metres from the bottom."""

DoorKind = Literal["main", "side", "fire_exit", "loading"]
"""What a door is for. Every door but a loading door can be a way out."""
FeatureKind = Literal[
    "wall", "pillar", "stage", "stairs", "lift", "seating", "toilet", "accessible_toilet",
    "baby_change", "quiet_room", "private_room", "first_aid", "water", "tea", "info_desk",
    "power", "keep_clear",
]  # fmt: skip
"""What stands or lies in a hall."""


class HallDoor(Noun):
    """One way in or out; it lies on the outline, or on a wall."""

    id: str
    x: float
    y: float
    """The middle of the opening."""
    width: float = 1.0
    kind: DoorKind = code("main")
    step_free: bool | None = None
    """None when nobody has said."""
    name: str = ""


class HallFeature(Noun):
    """One thing in the hall: a box, or a shape of its own."""

    id: str
    kind: FeatureKind = code()
    x: float = 0.0
    y: float = 0.0
    """The lower left corner of the box before it is turned."""
    w: float = 0.0
    d: float = 0.0
    turn: float = 0.0
    """Degrees, anticlockwise about the middle of the box."""
    points: tuple[Point, ...] = many()
    """Instead of the box: the corners of an area, or of a wall the line it follows."""
    watts: int | None = None
    """Of a power point: what may be drawn from it in all; None when nobody has said."""
    name: str = ""


class Underlay(Noun):
    """A picture or a page of a PDF of the venue, to trace over. Its bytes are kept by digest."""

    digest: str
    kind: Literal["png", "jpeg", "pdf"] = code("png")
    page: int = 0
    metres_per_px: float = 0.01
    """From one known length."""
    x: float = 0.0
    y: float = 0.0
    """Where its lower left corner lies."""


class Hall(Noun):
    """A room to scale, without its tables. An event may have none: a list of tables does too."""

    name: str = ""
    outline: tuple[Point, ...] = many()
    """Its corners in order; empty where nothing was drawn."""
    doors: tuple[HallDoor, ...] = ()
    features: tuple[HallFeature, ...] = ()
    underlay: Underlay | None = None


class Pitch(Noun):
    """A numbered place in the hall, usually one table. Paper for the public says *table*."""

    id: str
    number: int = 0
    """What stands on its sign: in walking order from the main door; 0 before it is numbered."""
    x: float | None = None
    y: float | None = None
    """The lower left corner before it is turned; None where no hall was drawn."""
    w: float = 1.8
    d: float = 0.6
    turn: float = 0.0
    """Degrees, anticlockwise about its middle. At 0, visitors stand below it (towards y = 0)."""
    tables: int = 1
    """How many tables stand on it side by side."""
    height: float | None = None
    """Free height in metres, for banners; None when it is not limited."""
    power: bool = False
    watts: int | None = None
    water: bool = False
    screen: bool = False
    """Whether there is a wall or a stand for a screen."""
    step_free: bool = True
    """Whether a wheelchair can come up to its front."""
    quiet: bool = False
    private_room: bool = False
    """Whether it lies beside a room where people can talk alone."""
    discreet: bool = False
    """Whether one can stop at it without being seen from the door."""
    early_leave: bool = False
    """Whether it can be packed up while others go on: near a door, with nobody to pass."""
    spare: bool = False
    """Kept free until somebody comes who was not expected."""
    row: str = ""
    """The row it was drawn with, so that a row can be moved as one."""
