"""The tables as whoever runs the building wants them: size, power and water, by number."""

from collections import Counter
from collections.abc import Sequence

from directory.marketplace.at_event import AtEvent, ShownStall
from directory.marketplace.papers.hall_map.hall import row_label
from directory.marketplace.papers.need_lists import Listed, ListPart
from directory.model.events import Event
from directory.model.halls import Pitch

TABLES = "Tables"
NOT_USED = "Kept free"


def venue_list(at: AtEvent, stalls: Sequence[ShownStall]) -> ListPart:
    """Return every numbered table with what it has and what is plugged in there."""
    by_number = {one.number: one for one in stalls}
    numbered = sorted((one for one in at.event.pitches if one.number), key=lambda one: one.number)
    lines = (
        Listed(str(one.number), _said(one, by_number.get(one.number)), one.number)
        for one in numbered
    )
    return ListPart(TABLES, tuple(lines))


def usual_size(event: Event) -> str:
    """Return the size that most tables have, which the plan says once; nothing without tables."""
    counted = Counter(_size(one) for one in event.pitches if one.number)
    return counted.most_common(1)[0][0] if counted else ""


def facts_of(pitch: Pitch, usual: str) -> tuple[str, ...]:
    """Return what stands on the plan beside a table: another size than usual, and its power."""
    size = _size(pitch)
    told = (size if size != usual else "", _power(pitch) if pitch.power else "")
    return tuple(one for one in told if one)


def _said(pitch: Pitch, shown: ShownStall | None) -> str:
    told = [_size(pitch)]
    if pitch.tables > 1:
        told.append(f"{pitch.tables} tables")
    told += [_power(pitch)] if pitch.power else []
    told += ["water"] if pitch.water else []
    if shown and shown.stall.watts:
        told.append(f"plugs in {shown.stall.watts} W")
    if pitch.row:
        told.append(row_label(pitch.row))
    said = ", ".join(told)
    return said if shown else f"{said}. {NOT_USED}"


def _size(pitch: Pitch) -> str:
    return f"{pitch.w:g}\u00a0x\u00a0{pitch.d:g}\u00a0m"


def _power(pitch: Pitch) -> str:
    return f"power {pitch.watts}\u00a0W" if pitch.watts else "power"
