"""A marketplace day of the practice directory, as tests of its parts want it."""

from datetime import date

from directory.model.events import Event, Hours, Placing, Stall, StallGroup, Venue
from directory.model.halls import Hall, HallDoor, HallFeature, Pitch
from ui.actions.event import events

OUTLINE = ((0.0, 0.0), (24.0, 0.0), (24.0, 15.0), (0.0, 15.0))
GROUPS = (
    StallGroup(id="home", name="A home", needs=("losing_home", "homeless_now")),
    StallGroup(id="money", name="Money and food", needs=("debt", "food")),
    StallGroup(id="health", name="Body and mind", needs=("low_mood_anxiety", "doctor_dentist")),
    StallGroup(id="safe", name="Staying safe", needs=("domestic_abuse",)),
)
PER_ROW = 8


def practice_event(desk, stalls=24, spare=2, event_id="practice-day"):
    """Return an event whose stalls are services of the practice directory, all placed."""
    ids = [str(row[0]) for row in desk.directory.rows("SELECT id FROM service ORDER BY id")]
    pages = [page for page in desk.directory.pages(ids) if page.kind == "service"][:stalls]
    pitches = tuple(_pitch(n) for n in range(1, len(pages) + spare + 1))
    made = tuple(
        Stall(id=page.id, service=page.id, group=GROUPS[n % 4].id, status="confirmed")
        for n, page in enumerate(pages)
    )
    return Event(
        id=event_id,
        held_on=date(2026, 12, 9),
        public_hours=Hours(opens="11:00", closes="14:00"),
        staff_hours=Hours(opens="10:00", closes="11:00"),
        venue=Venue(name="Practice Hall", address="1 Practice Street, Bootle"),
        groups=GROUPS,
        hall=_hall(),
        pitches=pitches,
        stalls=made,
        places=tuple(
            Placing(stall=one.id, pitch=two.id) for one, two in zip(made, pitches, strict=False)
        ),
    )


def kept_practice_event(desk, **how):
    """Keep such an event at a desk and return it."""
    return events.keep_event(desk, practice_event(desk, **how))


def _pitch(number):
    row, place = divmod(number - 1, PER_ROW)
    return Pitch(
        id=f"t{number}", number=number, x=1.5 + 2.7 * place, y=3.0 + 3.0 * row,
        power=place in (0, PER_ROW - 1), spare=False, row=f"row-{row + 1}",
    )  # fmt: skip


def _hall():
    return Hall(
        name="Practice Hall",
        outline=OUTLINE,
        doors=(
            HallDoor(id="front", x=12, y=0, width=2, step_free=True),
            HallDoor(id="back", x=24, y=13, width=1, kind="fire_exit"),
        ),
        features=(
            HallFeature(id="i", kind="info_desk", x=11, y=1.2, w=2, d=0.7),
            HallFeature(id="quiet", kind="quiet_room", x=0, y=13, w=4, d=2),
            HallFeature(id="private", kind="private_room", x=4, y=13, w=3, d=2),
            HallFeature(id="wc", kind="accessible_toilet", x=20, y=13, w=3, d=2),
            HallFeature(id="tea", kind="tea", x=10, y=13, w=4, d=1),
            HallFeature(id="pillar", kind="pillar", x=0.5, y=7, w=0.5, d=0.5),
        ),
    )
