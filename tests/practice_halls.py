"""Halls of any size, made like real ones, with a plan hidden in them that breaks no rule."""

import random

from directory.marketplace.allocation.spots import Spots
from directory.model.events import Event, EventRule, Placing, Stall, StallGroup
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch

GROUPS = (
    ("home", ("losing_home", "homeless_now")), ("money", ("debt", "benefits", "food")),
    ("mind", ("low_mood_anxiety", "trauma")), ("habits", ("alcohol", "drugs")),
    ("safety", ("domestic_abuse",)), ("health", ("doctor_dentist", "carers")),
    ("work", ("work_training", "digital")), ("family", ("parenting", "childrens_services")),
)  # fmt: skip
RELATED = {
    "debt": ("benefits", "losing_home", "food"), "alcohol": ("drugs", "low_mood_anxiety"),
    "domestic_abuse": ("losing_home", "parenting"), "work_training": ("digital", "benefits"),
}  # fmt: skip
NEEDS = ("power", "water", "screen", "quiet", "private_room", "discreet", "early_leave")


def planted(stalls, seed=0, *, free=3, rules=1.0):
    """Return an event of so many stalls, and the places of a plan that breaks nothing."""
    draw = random.Random(f"{stalls} {seed}")
    pitches, size = _rows(stalls + free, draw)
    hall = Hall(
        name="Practice Hall",
        outline=((0.0, 0.0), (size[0], 0.0), size, (0.0, size[1])),
        doors=(
            HallDoor(id="front", x=size[0] / 2, y=0, width=2, step_free=True),
            HallDoor(id="side", x=size[0], y=size[1] / 2, kind="side"),
        ),
        features=(
            HallFeature(id="i", kind="info_desk", x=size[0] / 2, y=0.8, w=2, d=0.7),
            HallFeature(id="private", kind="private_room", x=0, y=size[1] - 2, w=3, d=2),
        ),
    )
    event = Event(
        id=f"practice-{stalls}-{seed}",
        hall=hall,
        pitches=pitches,
        groups=tuple(StallGroup(id=name, name=name, needs=needs) for name, needs in GROUPS),
    )
    at = draw.sample(range(len(pitches)), stalls)
    made = tuple(_stall(n, pitches[place], draw) for n, place in enumerate(at))
    event = event.model_copy(update={"stalls": made})
    written = _rules(Spots(event), at, int(stalls * rules), draw)
    plan = {f"s{n + 1}": pitches[place].id for n, place in enumerate(at)}
    return event.model_copy(update={"rules": written}), plan


def small(stalls, pitches, seed):
    """Return a hall of a few places, where needs and rules are drawn without a plan in mind."""
    draw = random.Random(f"{stalls} {pitches} {seed}")
    made = tuple(
        Pitch(id=f"t{n}", number=n, x=2.2 * ((n - 1) % 4), y=4.0 * ((n - 1) // 4),
              power=draw.random() < 0.5, water=draw.random() < 0.5)
        for n in range(1, pitches + 1)
    )  # fmt: skip
    held = tuple(
        Stall(id=f"s{n}", group=draw.choice("ab"), wants=draw.choice([(), ("power",)]),
              needs=tuple(need for need in ("power", "water") if draw.random() < 0.35))
        for n in range(1, stalls + 1)
    )  # fmt: skip
    names = [one.id for one in held]
    kinds = ["never_beside", "never_beside", "beside", "near", "away_from"]
    written = tuple(
        EventRule(kind=draw.choice(kinds), stalls=draw.sample(names, 2), metres=4.5)
        for _ in range(draw.randint(0, 2 * stalls))
    )
    return Event(id="small", pitches=made, stalls=held, rules=written)


def placed(event, plan):
    """Return an event with a plan: stall to pitch."""
    places = tuple(Placing(stall=stall, pitch=pitch) for stall, pitch in plan.items())
    return event.model_copy(update={"places": places})


def _rows(count, draw):
    per_row = 10 if count > 30 else 8
    marks = {"power": 0.35, "water": 0.15, "screen": 0.15, "quiet": 0.2, "private_room": 0.1,
             "discreet": 0.2, "early_leave": 0.25}  # fmt: skip
    pitches = tuple(
        Pitch(
            id=f"t{n + 1}", number=n + 1, x=1.5 + 2.5 * (n % per_row),
            y=3.0 + 2.6 * (n // per_row) + 0.4 * (n // per_row % 2), row=f"row-{n // per_row}",
            turn=180 if n // per_row % 2 else 0,
            **{mark: draw.random() < share for mark, share in marks.items()},
        )
        for n in range(count)
    )  # fmt: skip
    return pitches, (2.5 * per_row + 3.0, 3.0 + 2.7 * (count // per_row + 1) + 3.0)


def _stall(number, pitch, draw):
    has = [need for need in NEEDS if getattr(pitch, need)]
    group, needs = draw.choice(GROUPS)
    return Stall(
        id=f"s{number + 1}", name=f"Practice table {number + 1}", group=group, covers=needs[:2],
        needs=tuple(need for need in has if draw.random() < 0.6),
        wants=tuple(need for need in NEEDS if draw.random() < 0.1),
    )  # fmt: skip


def _rules(spots, at, count, draw):
    made = []
    for _ in range(count * 3):
        one, two = draw.sample(range(len(at)), 2)
        beside = bool(spots.beside[at[one]] >> at[two] & 1)
        names = (f"s{one + 1}", f"s{two + 1}")
        if len(made) < count and not (beside and draw.random() < 0.5):
            far = spots.distances[at[one]][at[two]]
            kind = "beside" if beside else draw.choice(["never_beside"] * 4 + ["near", "away_from"])
            made.append(EventRule(kind=kind, stalls=names, metres=_metres(kind, far)))
    return tuple(made)


def _metres(kind, far):
    return {"near": round(far + 2, 1), "away_from": round(far - 1, 1)}.get(kind)
