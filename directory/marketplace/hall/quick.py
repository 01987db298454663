"""Quick hall: five answers make a hall with numbered tables, to be corrected in a minute.

It is laid out as if the door were in the wall at the bottom, and turned to the real wall after.
Tables stand along the walls and face inwards; what does not fit there stands in the middle, in
rows back to back. Between fronts there is a walkway everywhere.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Literal, NamedTuple, get_args

from directory.errors import BadInput
from directory.marketplace.hall.figures import figure
from directory.marketplace.hall.rows import MOST, Size, island, most_along, numbered, row
from directory.marketplace.hall.shapes import turned
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch, Point

Wall = Literal["bottom", "right", "top", "left"]
QUARTERS: Mapping[Wall, int] = {"bottom": 0, "right": 1, "top": 2, "left": 3}
"""Quarter turns anticlockwise from the bottom."""
LEAST, LARGEST = 2.0, 300.0
"""Metres, of a side of a hall."""
DOOR, DESK = 2.0, Size(1.8, 0.6)
SHARED = 1.2
"""Metres between two rows back to back, for those who sit there."""
EDGE = 0.3
"""Metres from a side wall to a row, where no tables stand along that wall."""
NO_STEPS = "Nobody comes in without steps: ask the venue about a ramp or another door."


@dataclass(frozen=True, slots=True)
class QuickAnswers:
    """The five answers."""

    length: float
    """From left to right, in metres."""
    width: float
    """From bottom to top, in metres."""
    door: Wall = "bottom"
    tables: int = 24
    step_free: bool | None = True


@dataclass(frozen=True, slots=True)
class QuickPlan:
    """A hall with its tables, and what to know about them in a sentence or two."""

    hall: Hall
    pitches: tuple[Pitch, ...]
    fits: int
    """How many tables of this size fit in all."""
    words: str


class _Line(NamedTuple):
    """Where one row of tables can stand, and how many fit on it."""

    start: Point
    end: Point
    most: int


class _Room(NamedTuple):
    """What the hall and the figures leave to rows of tables, in metres."""

    across: float
    up: float
    size: Size
    behind: float
    between: float
    gangway: float
    door_clear: float

    @property
    def band(self) -> float:
        """The floor along a wall that tables and those behind them take."""
        return self.behind + self.size.d

    @property
    def deep(self) -> float:
        """The floor that two rows back to back take."""
        return 2 * self.size.d + SHARED

    def line(self, start: Point, end: Point) -> _Line:
        """Return a row from one place to another, along a wall."""
        length = abs(end[0] - start[0]) + abs(end[1] - start[1])
        return _Line(start, end, most_along(length, self.size.w, self.between))


def quick_hall(answers: QuickAnswers, figures: Mapping[str, float]) -> QuickPlan:
    """Return a numbered plan; where not all tables fit, with as many as do, and a sentence.

    Raises:
        BadInput: In one sentence, if an answer cannot be.
    """
    _check(answers)
    swapped = QUARTERS[answers.door] % 2 == 1
    across, up = (answers.width, answers.length)[:: 1 if swapped else -1]
    size = Size(figure(figures, "table_width"), figure(figures, "table_depth"))
    others = (figure(figures, one) for one in ("behind", "between", "gangway", "door_clear"))
    room = _Room(across, up, size, *others)
    walls, most = _along_walls(room), _most_islands(room)
    fits = sum(one.most for one in walls) + sum(one.most for one in _islands(room, most))
    laid = _laid(room, walls, min(answers.tables, fits))
    frame = _Frame(across, up, QUARTERS[answers.door])
    tables = numbered((frame.table(one) for one in laid), ())
    free = tuple(one.model_copy(update={"step_free": answers.step_free is True}) for one in tables)
    return QuickPlan(_hall(answers, frame), free, fits, _words(answers, fits))


def _check(answers: QuickAnswers) -> None:
    for name, told in (("length", answers.length), ("width", answers.width)):
        if not LEAST <= told <= LARGEST:
            raise BadInput(f"The {name} of a hall is from {LEAST:g} to {LARGEST:g} metres.")
    if not 1 <= answers.tables <= MOST:
        raise BadInput(f"A hall has from 1 to {MOST} tables.")
    if answers.door not in get_args(Wall):
        raise BadInput(f"The door is in one of these walls: {', '.join(get_args(Wall))}.")


def _along_walls(room: _Room) -> list[_Line]:
    """Return the rows along walls as one walks past them: from the door to the left, and round."""
    across, up, end = room.across, room.up, room.behind + room.size.d / 2
    inset = room.band + room.between
    both = up >= 2 * room.band + room.gangway
    low = inset if both else room.door_clear
    sides = across >= 2 * room.band + room.gangway and up - inset - low >= room.size.w
    left = inset if sides else EDGE
    found = []
    if both:
        found.append(room.line((across / 2 - _door(across) / 2 - 1, end), (left, end)))
    if sides:
        found.append(room.line((end, low), (end, up - inset)))
    if up >= room.band + max(room.gangway, room.door_clear):
        found.append(room.line((left, up - end), (across - left, up - end)))
    if sides:
        found.append(room.line((across - end, up - inset), (across - end, low)))
    if both:
        beyond = across / 2 + _door(across) / 2 + DESK.w + 1.5
        if across - left > beyond:
            found.append(room.line((across - left, end), (beyond, end)))
    return [one for one in found if one.most]


def _most_islands(room: _Room) -> int:
    """Return how many rows back to back fit behind one another between the walls."""
    free = room.up - 2 * room.band - room.gangway
    return max(int((free + 1e-6) / (room.deep + room.gangway)), 0)


def _islands(room: _Room, count: int) -> list[_Line]:
    """Return so many rows back to back, with walkways of one width between them."""
    first, last = room.band + room.gangway, room.across - room.band - room.gangway
    way = (room.up - 2 * room.band - count * room.deep) / (count + 1)
    levels = (room.band + way + room.deep / 2 + n * (way + room.deep) for n in range(count))
    made = [room.line((first, level), (last, level)) for level in levels if last > first]
    return [one._replace(most=2 * one.most) for one in made if one.most]


def _laid(room: _Room, walls: list[_Line], wanted: int) -> Iterator[Pitch]:
    """Yield the tables: along the walls, and on as few islands as hold the others."""
    held = sum(one.most for one in walls)
    every = (_islands(room, count) for count in range(_most_islands(room) + 1))
    enough = (one for one in every if held + sum(line.most for line in one) >= wanted)
    islands = next(enough, [])
    lines = [*walls, *islands]
    left, most = wanted, held + sum(line.most for line in islands)
    for n, line in enumerate(lines, 1):
        count = min(line.most, ceil(left * line.most / most))
        left, most = left - count, most - line.most
        if not count:
            continue
        made = (
            row(line.start, line.end, count, room.size)
            if line in walls
            else island(line.start, line.end, count, room.size, apart=SHARED)
        )
        yield from (one.model_copy(update={"row": f"row-{n}"}) for one in made)


def _hall(answers: QuickAnswers, frame: "_Frame") -> Hall:
    across, up = frame.across, frame.up
    wide = _door(across)
    x, y = frame.point((across / 2, 0.0))
    door = HallDoor(id="main", x=x, y=y, width=wide, step_free=answers.step_free)
    desk = _desk(across, wide)
    features = (frame.feature(desk),) if desk else ()
    corners = ((0.0, 0.0), (across, 0.0), (across, up), (0.0, up))
    return Hall(
        outline=tuple(frame.point(one) for one in corners), doors=(door,), features=features
    )


def _door(across: float) -> float:
    """Return how wide the door is."""
    return min(DOOR, across / 2)


def _desk(across: float, door: float) -> HallFeature | None:
    """Return the information desk at the right of the door, where there is room beside it."""
    x = across / 2 + door / 2 + 0.5
    if x + DESK.w + 2 * DESK.d + 0.5 > across:
        return None
    return HallFeature(id="info", kind="info_desk", x=x, y=0.3, w=DESK.w, d=DESK.d)


def _words(answers: QuickAnswers, fits: int) -> str:
    if not fits:
        told = "No table fits with walkways as wide as that. Set a smaller table or walkway."
    elif fits < answers.tables:
        told = (
            f"Only {fits} of {answers.tables} tables fit with these walkways. "
            "Set a smaller table or walkway, or find a larger hall."
        )
    else:
        told = f"{answers.tables} tables stand. At most {fits} would fit."
    return told if answers.step_free is not False else f"{told} {NO_STEPS}"


@dataclass(frozen=True, slots=True)
class _Frame:
    """Brings what was laid out with the door at the bottom to the wall where the door is."""

    across: float
    up: float
    quarters: int

    def point(self, at: Point) -> Point:
        """Return where a point comes to lie."""
        x, y = turned(at, (0.0, 0.0), 90.0 * self.quarters)
        shift = ((0.0, 0.0), (self.up, 0.0), (self.across, self.up), (0.0, self.across))
        return (round(x + shift[self.quarters][0], 4), round(y + shift[self.quarters][1], 4))

    def table(self, one: Pitch) -> Pitch:
        """Return a table where it comes to stand."""
        x, y = self.point(((one.x or 0.0) + one.w / 2, (one.y or 0.0) + one.d / 2))
        turn = (one.turn + 90 * self.quarters) % 360
        return one.model_copy(
            update={"x": round(x - one.w / 2, 4), "y": round(y - one.d / 2, 4), "turn": turn}
        )

    def feature(self, one: HallFeature) -> HallFeature:
        """Return a feature where it comes to stand."""
        x, y = self.point((one.x + one.w / 2, one.y + one.d / 2))
        turn = (one.turn + 90 * self.quarters) % 360
        return one.model_copy(
            update={"x": round(x - one.w / 2, 4), "y": round(y - one.d / 2, 4), "turn": turn}
        )
