"""The hall of a marketplace day as a drawing in a web page: numbers on it, its words in the key."""

from collections.abc import Iterable, Iterator
from html import escape

from directory.marketplace.hall.shapes import Shape, bounds
from directory.marketplace.papers.hall_map.hall import MapHall, MapSign, MapTable
from directory.marketplace.papers.hall_map.words import MapSheet
from directory.marketplace.papers.need_lists import AT_THE_DESK
from directory.marketplace.papers.sign_shapes import LINE, SHAPES
from directory.marketplace.papers.zone_looks import ZONE_LOOKS
from directory.model.halls import Point

METRE = 40.0
"""Units of the drawing for a metre."""
EDGE = 52.0
"""Units around the hall, for the signs of its doors."""
SIGN, NUMBER = 34.0, 27.0
GROUND = "#16393B"
SWATCH = 24
PATTERNS = {
    "rising": "M0 12L12 0",
    "dots": "M3 3h.01M9 9h.01",
    "level": "M0 3H12M0 9H12",
    "crossed": "M0 12L12 0M0 0L12 12",
    "upright": "M3 0V12M9 0V12",
}
"""One tile of each pattern of a zone."""


def drawing(sheet: MapSheet, hall: MapHall) -> str:
    """Return the drawing; whoever cannot see it hears what the printed map says."""
    on = _Drawing(hall)
    wide, high = hall.width * METRE + 2 * EDGE, hall.height * METRE + 2 * EDGE
    parts = "".join(on.parts())
    return (
        f'<svg viewBox="0 0 {wide:.0f} {high:.0f}" role="img" aria-labelledby="map-told" '
        f'xmlns="http://www.w3.org/2000/svg"><title id="map-told">{escape(sheet.told)}</title>'
        f"<defs>{''.join(_patterns())}</defs>{parts}</svg>"
    )


def key(hall: MapHall) -> Iterator[str]:
    """Yield what the zones and signs of a drawing mean, each as one item."""
    for one in hall.zones:
        box = f'<rect width="{SWATCH}" height="{SWATCH}" fill="url(#zone-{one.pattern})"/>'
        yield f"<li>{_small(SWATCH, box)}{escape(one.words)}</li>"
    for said in dict.fromkeys((one.kinds, one.words) for one in hall.signs):
        kinds, words = said
        marks = "".join(_sign(kind, n * SIGN, 0) for n, kind in enumerate(kinds))
        yield f"<li>{_small(len(kinds) * SIGN, marks, SIGN)}{escape(words)}</li>"


def targets(hall: MapHall) -> frozenset[str]:
    """Return what a line of a list can lead to: the numbers on the drawing, and the desk."""
    numbers = {str(one.number) for one in hall.tables if one.number}
    desks = {AT_THE_DESK for one in hall.signs if "info_desk" in one.kinds}
    return frozenset(numbers | desks)


class _Drawing:
    """Lays a hall out: y runs downwards on a screen."""

    def __init__(self, hall: MapHall) -> None:
        self.hall = hall
        # A page can hold one thing of a name: a second desk is drawn, and not led to.
        self.desk = next((one for one in hall.signs if "info_desk" in one.kinds), None)

    def at(self, point: Point) -> Point:
        x, y = point
        return (EDGE + x * METRE, EDGE + (self.hall.height - y) * METRE)

    def path(self, points: Iterable[Point], *, closed: bool = True) -> str:
        said = " L ".join(f"{x:.1f} {y:.1f}" for x, y in map(self.at, points))
        return f"M {said}{' Z' if closed else ''}"

    def parts(self) -> Iterator[str]:
        hall = self.hall
        yield from (
            self._shape(band, f"url(#zone-{one.pattern})", ZONE_LOOKS[one.pattern].line, 2)
            for one in hall.zones
            for band in one.bands
        )
        yield from (self._shape(area.shape, "#E6E6E6", "#333", 1.5) for area in hall.areas)
        yield from (self._shape(s.shape, "#FFF", "#333", 1.5) for s in hall.signs if s.shape)
        yield self._shape(hall.outline, "none", "#000", 5) if hall.outline else ""
        yield from (self._line(wall, "#000", 5) for wall in hall.walls)
        yield from (self._line(opening, "#FFF", 8) for opening in hall.openings)
        yield from (self._line(way, "#5A5A5A", 3, "12 8") for way in hall.routes)
        yield from (self._table(one) for one in hall.tables)
        yield from (self._area_words(a.words, a.shape) for a in hall.areas if a.words)
        yield from (self._placed(one) for one in hall.signs)

    def _shape(self, points: Shape, fill: str, stroke: str, thick: float) -> str:
        looks = f'fill="{fill}" stroke="{stroke}" stroke-width="{thick}"'
        return f'<path d="{self.path(points)}" {looks}/>'

    def _line(self, points: Iterable[Point], stroke: str, thick: float, dash: str = "") -> str:
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        looks = f'fill="none" stroke="{stroke}" stroke-width="{thick}"{dashes}'
        return f'<path d="{self.path(points, closed=False)}" {looks}/>'

    def _table(self, table: MapTable) -> str:
        own = (
            f'<path class="own" d="{self.path(table.shape)}" fill="#FFF" stroke="#000" '
            'stroke-width="2"/>'
        )
        if not table.number:
            return own
        x, y = self.at(table.middle)
        wide = NUMBER * (0.62 * len(str(table.number)) + 0.55)
        plate = (
            f'<rect class="own" x="{x - wide / 2:.1f}" y="{y - NUMBER * 0.6:.1f}" '
            f'width="{wide:.1f}" height="{NUMBER * 1.2:.1f}" rx="{NUMBER * 0.6:.1f}" '
            'fill="#FFF" stroke="#000" stroke-width="2"/>'
        )
        number = _text(str(table.number), x, y, NUMBER)
        return f'<g class="table" id="table-{table.number}">{own}{plate}{number}</g>'

    def _area_words(self, words: str, shape: Shape) -> str:
        left, low, right, high = bounds(shape)
        x, y = self.at(((left + right) / 2, (low + high) / 2))
        return _text(words, x, y, NUMBER * 0.7)

    def _placed(self, sign: MapSign) -> str:
        """Return the pictures of a sign: in its room, or outside before its door."""
        x, y = self.at(sign.at)
        away = SIGN * 0.75 if not sign.shape else 0.0
        x, y = x + sign.out[0] * away, y - sign.out[1] * away
        wide = SIGN * len(sign.kinds)
        left = x - wide / 2 if abs(sign.out[0]) < 0.5 else x - SIGN / 2
        marks = "".join(_sign(k, left + n * SIGN, y - SIGN / 2) for n, k in enumerate(sign.kinds))
        own = f' class="table" id="table-{AT_THE_DESK}"' if sign is self.desk else ""
        return f"<g{own}>{marks}</g>"


def _text(words: str, x: float, y: float, size: float) -> str:
    looks = (
        f'x="{x:.1f}" y="{y + size * 0.36:.1f}" font-size="{size:.0f}" font-weight="bold" '
        'text-anchor="middle" font-family="sans-serif"'
    )
    return f"<text {looks}>{escape(words)}</text>"


def _sign(kind: str, left: float, top: float) -> str:
    """Return one picture on its dark ground."""
    half, round_ = SIGN / 2, SIGN / 2 if kind == "info_desk" else SIGN / 8
    inside = SIGN - 2
    scale, inset = inside * 0.78 / 24, 1 + inside * 0.11
    return (
        f'<g transform="translate({left:.1f} {top:.1f})"><rect x="1" y="1" '
        f'width="{inside:.0f}" height="{inside:.0f}" rx="{min(round_, half):.1f}" '
        f'fill="{GROUND}"/><path transform="translate({inset:.2f} {inset:.2f}) '
        f'scale({scale:.3f})" d="{SHAPES[kind]}" fill="none" stroke="#FFF" '
        f'stroke-width="{LINE * 1.15:.1f}" stroke-linecap="round" stroke-linejoin="round"/></g>'
    )


def _small(wide: float, inside: str, high: float = SWATCH) -> str:
    return (
        f'<svg width="{wide:.0f}" height="{high:.0f}" viewBox="0 0 {wide:.0f} {high:.0f}" '
        f'aria-hidden="true">{inside}</svg>'
    )


def _patterns() -> Iterator[str]:
    for number, look in enumerate(ZONE_LOOKS):
        thick = 4 if look.runs == "dots" else 1.5
        yield (
            f'<pattern id="zone-{number}" width="12" height="12" patternUnits="userSpaceOnUse">'
            f'<rect width="12" height="12" fill="{look.tint}"/><path d="{PATTERNS[look.runs]}" '
            f'stroke="{look.line}" stroke-width="{thick}" stroke-linecap="round"/></pattern>'
        )
