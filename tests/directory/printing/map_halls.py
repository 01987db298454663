"""Halls for maps: of any number of tables, of odd shapes, and with the door at any side."""

from directory.model.events import Placing, StallGroup
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch
from tests.practice_event import practice_event

GROUPS = (
    StallGroup(id="home", name="A home", needs=("losing_home",)),
    StallGroup(id="money", name="Money and food", needs=("debt", "food")),
    StallGroup(id="health", name="Body and mind", needs=("doctor_dentist",)),
    StallGroup(id="work", name="Work", needs=("work_training",)),
    StallGroup(id="people", name="Meet people", needs=("loneliness",)),
    StallGroup(id="safe", name="Staying safe", needs=("domestic_abuse",)),
)
PER_ROW = {6: 3, 12: 6, 24: 8}
_MADE = {}
"""Every desk has the same practice directory: a hall is made once."""


def hall_of(desk, count, turn=0, **changed):
    """Return an event of so many tables, its groups side by side; ``turn`` is of the whole hall."""
    made = _MADE.get((count, turn)) or _made(desk, count, turn)
    _MADE[count, turn] = made
    return made.model_copy(update=changed)


def _made(desk, count, turn):
    base = practice_event(desk, stalls=count, event_id=f"hall-{count}-{turn}")
    # A record may stand at two tables, so that a small directory fills a large hall.
    stalls = tuple(
        base.stalls[n % len(base.stalls)].model_copy(
            update={"id": f"stall-{n}", "group": GROUPS[n * len(GROUPS) // count].id}
        )
        for n in range(count)
    )
    across = PER_ROW.get(count, 10)
    wide, high = across * 2.7 + 2.4, -(-(count + 2) // across) * 2.8 + 6.4
    pitches = tuple(_pitch(n, across) for n in range(count + 2))
    turned = _turning(turn, wide, high)
    held = {
        "groups": GROUPS,
        "stalls": stalls,
        "pitches": tuple(_turned(one, turn, turned) for one in pitches),
        "hall": _hall(wide, high, turned),
        "places": tuple(
            Placing(stall=one.id, pitch=two.id) for one, two in zip(stalls, pitches, strict=False)
        ),
    }
    return base.model_copy(update=held)


def l_shaped(desk):
    """Return an event in a hall with a corner cut off, its tables at an angle, its door slanted."""
    event = hall_of(desk, 12)
    outline = (
        (0.0, 0.0),
        (14.0, 0.0),
        (18.6, 4.0),
        (18.6, 12.0),
        (9.0, 12.0),
        (9.0, 9.5),
        (0.0, 9.5),
    )
    doors = (HallDoor(id="front", x=16.3, y=2.0, width=1.6, step_free=True),)
    pitches = tuple(one.model_copy(update={"turn": 30.0}) for one in event.pitches)
    features = (HallFeature(id="i", kind="info_desk", x=13, y=3, w=1.6, d=0.6),)
    hall = Hall(name="Practice Hall", outline=outline, doors=doors, features=features)
    return event.model_copy(update={"hall": hall, "pitches": pitches, "id": "l-shaped"})


def _pitch(n, across):
    row, place = divmod(n, across)
    place = across - 1 - place if row % 2 else place
    return Pitch(
        id=f"t{n + 1}", number=n + 1, x=1.5 + 2.7 * place, y=3.8 + 2.8 * row, row=f"row-{row + 1}",
        power=place == 0, watts=500 if place == 0 else None,
    )  # fmt: skip


def _hall(wide, high, turned):
    points = ((0, 0), (wide, 0), (wide, high), (0, high))
    features = (
        ("i", "info_desk", wide / 2 - 1, 1.7, 2, 0.7),
        ("quiet", "quiet_room", 0, high - 2.4, 4, 2.4),
        ("private", "private_room", 4, high - 2.4, 3, 2.4),
        ("wc", "accessible_toilet", wide - 3, high - 2.4, 3, 2.4),
        ("tea", "tea", wide / 2, high - 1, 2, 1),
        ("keep", "keep_clear", wide - 2, 1, 1.5, 1),
        ("power", "power", 0.1, 3, 0.2, 0.2),
    )
    return Hall(
        name="Practice Hall",
        outline=tuple(turned(*point) for point in points),
        doors=(
            HallDoor(id="front", **_at(turned(wide / 2, 0)), width=2, step_free=True),
            HallDoor(id="back", **_at(turned(wide, high - 3.5)), kind="fire_exit"),
        ),
        features=tuple(
            HallFeature(id=id_, kind=kind, **_box(turned, x, y, w, d))
            for id_, kind, x, y, w, d in features
        ),
    )


def _turning(turn, wide, high):
    """Return where a point comes to lie when the hall is turned by quarters, anticlockwise."""
    return {
        0: lambda x, y: (x, y),
        90: lambda x, y: (high - y, x),
        180: lambda x, y: (wide - x, high - y),
        270: lambda x, y: (y, wide - x),
    }[turn]


def _turned(pitch, turn, turned):
    x, y = turned(pitch.x + pitch.w / 2, pitch.y + pitch.d / 2)
    return pitch.model_copy(
        update={"x": x - pitch.w / 2, "y": y - pitch.d / 2, "turn": float(turn)}
    )


def _box(turned, x, y, w, d):
    (a, b), (c, e) = turned(x, y), turned(x + w, y + d)
    return {"x": min(a, c), "y": min(b, e), "w": abs(c - a), "d": abs(e - b)}


def _at(point):
    return {"x": point[0], "y": point[1]}
