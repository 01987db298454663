"""What whoever prints a map must know: sentences for staff, never on the paper."""

from collections import Counter
from collections.abc import Iterator, Sequence

from directory.marketplace.at_event import HERE, AtEvent, ShownStall
from directory.marketplace.hall.things import is_drawn, main_door
from directory.marketplace.papers.day import without_venue
from directory.marketplace.papers.hall_map.hall import has_drawing, row_label
from directory.marketplace.papers.staying_safe import safe_tables, too_few_safe
from directory.marketplace.papers.table_themes import STAYING_SAFE, theme_of
from directory.marketplace.papers.unconfirmed import without_need

NO_DRAWING = "No hall is drawn for this event: this is the list of its tables, without a map."
NO_DOOR = "The hall has no door: draw the main door, so that the map can be turned to it."
NO_DESK = "No information desk is drawn in the hall, and the map sends people to i."


def warnings_of(
    at: AtEvent, stalls: Sequence[ShownStall], *, public: bool, drawing: bool = True
) -> tuple[str, ...]:
    """Return what is not right yet.

    Args:
        at: The event.
        stalls: As the readers may see them.
        public: Whether visitors read it.
        drawing: Whether a drawing of the hall belongs to it.
    """
    drawn = drawing and has_drawing(at.event)
    found = [*_of_the_hall(at)] if drawn else [NO_DRAWING] if drawing else []
    found += _of_numbers(at, stalls, drawn=drawn)
    if public:
        found += [*_of_discreet(at), *_of_staying_safe(at, stalls), *_not_shown(at)]
        found += [*without_need(at, stalls), *without_venue(at)]
    return tuple(dict.fromkeys(found))


def _of_the_hall(at: AtEvent) -> Iterator[str]:
    if main_door(at.event.hall) is None:
        yield NO_DOOR
    if not any(one.kind == "info_desk" for one in at.event.hall.features):
        yield NO_DESK


def _of_numbers(at: AtEvent, stalls: Sequence[ShownStall], *, drawn: bool) -> Iterator[str]:
    for one in stalls:
        if not one.number:
            yield f"{one.name} has no table yet: the list sends people to i for it."
    counted = Counter(one.number for one in at.event.pitches if one.number)
    for number, times in sorted(counted.items()):
        if times > 1:
            yield f"{times} tables have the number {number}. Number them again before you print."
    for pitch in at.event.pitches if drawn else ():
        if pitch.number and not is_drawn(pitch):
            yield f"Table {pitch.number} has no place on the drawing."


def _of_discreet(at: AtEvent) -> Iterator[str]:
    """Yield each row that a discreet table is the first of: everybody passes it."""
    first: dict[str, int] = {}
    for pitch in at.event.pitches:
        if pitch.row and pitch.number:
            first[pitch.row] = min(first.get(pitch.row, pitch.number), pitch.number)
    for one in at.stalls("professional"):
        own = at.pitch_of.get(one.id)
        if one.discreet and own and own.row and first.get(own.row) == own.number:
            yield (
                f"Table {own.number} is discreet and the first of {row_label(own.row)}. "
                "Change it with one further along."
            )


def _of_staying_safe(at: AtEvent, stalls: Sequence[ShownStall]) -> Iterator[str]:
    added = [one for one in safe_tables(at, stalls) if theme_of(at, one) != STAYING_SAFE]
    if added:
        numbers = " and ".join(str(one.number) for one in added)
        yield (
            f"Staying safe also lists {numbers}, so that nobody is told by the table they walk "
            "to. Tell those tables."
        )
    yield from too_few_safe(at, stalls)


def _not_shown(at: AtEvent) -> Iterator[str]:
    for stall in at.event.stalls:
        pitch = at.pitch_of.get(stall.id)
        if stall.status in HERE and pitch and at.is_apart(stall):
            yield (
                f"Table {pitch.number} is left off the map for visitors: people who were harmed "
                "read it too."
            )
