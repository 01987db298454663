"""The other words of a map: of zones, names of tables, and the key under the drawing."""

from collections.abc import Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.marketplace.papers.hall_map.zones import AROUND, MapZone
from directory.printing.event.hall_map import pieces
from directory.printing.event.hall_map.floor import draw_route
from directory.printing.event.hall_map.laying import Laying
from directory.printing.event.hall_map.patterns import zone
from directory.printing.event.hall_map.room import Rect, around, beside
from directory.printing.layout.fonts import BOLD, REGULAR, kept_together

BAR = 5
"""Metres that the scale bar tells."""
NO_STEPS = "Way without steps"
SWATCH, HIGH, GAP = 30.0, 15.0, 16.0
"""How wide and high the pattern of a zone is in the key, and what is left after its word."""
SHARES = (1.0, 0.55, 0.4, 0.3)
"""Of the width of a name in one line: in how many lines it is tried."""


def draw_zone_words(on: Laying) -> tuple[MapZone, ...]:
    """Write each zone's word beside one of its bands; return those that found no room."""
    return tuple(one for one in on.hall.zones if not _zone_word(on, one))


def draw_names(on: Laying) -> bool:
    """Write the names of the tables beside them: all of them, or none where one finds no room.

    Returns:
        Whether they stand there.
    """
    drawn, taken = len(on.over), len(on.ground.taken)
    for table in on.hall.tables:
        if table.name and not _beside(on, table.name, around(on.shape(table.shape)), REGULAR):
            del on.over[drawn:], on.ground.taken[taken:]
            return False
    return True


def draw_facts(on: Laying) -> None:
    """Write what the venue wants to know beside each table; its list says what finds no room."""
    for table in on.hall.tables:
        box = around(on.shape(table.shape))
        for said, font in ((table.row, BOLD), *((fact, REGULAR) for fact in table.facts)):
            if said:
                _beside(on, said, box, font)


def draw_key(on: Laying, zones: Sequence[MapZone]) -> None:
    """Draw the scale bar, what dashes mean, and zones whose word found no room on the map."""
    left, low = on.room.left + 1, on.room.low + on.key_high - on.key_row - 5
    end = left + BAR * on.scale
    for line in (
        ((left, low + 4), (end, low + 4)), ((left, low), (left, low + 8)),
        ((end, low), (end, low + 8)),
    ):  # fmt: skip
        on.over.append(pieces.line_of(line, on.node, 1.5))
    made = on.words(f"{BAR} metres", on.sizes.sign, REGULAR)
    on.over.append(pieces.put(made, end + 6, low - 2))
    right = end + 6 + made.width + GAP
    if on.hall.routes:
        right = _dashes(on, right, low)
    for one in zones:
        right, low = _swatch(on, one, right, low)


def _zone_word(on: Laying, one: MapZone) -> bool:
    width, height = on.measure(one.words, on.sizes.zone)
    bands = sorted((around(on.shape(band)) for band in one.bands), key=lambda band: -band.width)
    for band in bands:
        found = on.ground.first_free(beside(band, width, height))
        if found:
            on.put(on.words(one.words, on.sizes.zone), found)
            return True
    return False


def _beside(on: Laying, said: str, box: Rect, font: str) -> bool:
    size = on.sizes.name
    whole = on.measure(said, size, font)[0]
    clear = AROUND * on.scale + 3
    longest = max(stringWidth(part, font, size) for part in kept_together(said).split(" ")) + 2
    for share in SHARES:
        made = on.words(said, size, font, wide=max(whole * share, longest))
        near = (*beside(box, made.width, made.height), *beside(box, made.width, made.height, clear))
        found = on.ground.first_free(near)
        if found:
            on.put(made, found)
            return True
    return False


def _swatch(on: Laying, one: MapZone, left: float, low: float) -> tuple[float, float]:
    """Draw the pattern of a zone with its word; return where the next one begins."""
    made = on.words(one.words, on.sizes.zone)
    wide = SWATCH + 5 + made.width
    left = _after_seam(on, left, wide)
    if left + wide > on.room.right:
        left, low = _after_seam(on, on.room.left + 1, wide), low - on.key_row
    if low < on.room.low:
        on.crowded.append(one.words)
        return left, low
    corners = (
        (left, low), (left + SWATCH, low), (left + SWATCH, low + HIGH), (left, low + HIGH)
    )  # fmt: skip
    on.over.append(zone(corners, one.pattern, on.node))
    on.over.append(pieces.put(made, left + SWATCH + 5, low - 1))
    return left + wide + GAP, low


def _dashes(on: Laying, left: float, low: float) -> float:
    made = on.words(NO_STEPS, on.sizes.sign, REGULAR)
    wide = SWATCH + 11 + made.width
    left = _after_seam(on, left, wide)
    draw_route(on, ((left, low + 5), (left + SWATCH + 6, low + 5)))
    on.over.append(pieces.put(made, left + SWATCH + 11, low - 2))
    return left + wide + GAP


def _after_seam(on: Laying, left: float, wide: float) -> float:
    seam = on.ground.seam
    return seam + 8 if seam is not None and left - 4 < seam < left + wide + 4 else left
