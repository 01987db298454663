"""The patterns of zones, drawn: lines and dots on a tint, cut off at the border of the band."""

from collections.abc import Iterator, Sequence

from reportlab.lib.colors import HexColor

from directory.marketplace.papers.zone_looks import ZONE_LOOKS, ZoneLook
from directory.printing.event.hall_map.pieces import Piece, trace
from directory.printing.event.hall_map.room import Point, Rect, around
from directory.printing.layout.tagging import Node, TaggedCanvas

APART = 7.0
"""Points between lines."""
THIN = 0.9
DOT = 1.3


def zone(points: Sequence[Point], pattern: int, node: Node | None) -> Piece:
    """Return a band of a zone: tint, pattern and a border in its colour."""
    chosen = ZONE_LOOKS[pattern]
    box = around(points)

    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tagged(node):
            canvas.saveState()
            canvas.setFillColor(HexColor(chosen.tint))
            trace(canvas, points, closed=True, fill=True, stroke=False)
            _fill(canvas, points, box, chosen)
            canvas.restoreState()
            canvas.saveState()
            canvas.setStrokeColor(HexColor(chosen.line))
            canvas.setLineWidth(1)
            trace(canvas, points, closed=True, fill=False, stroke=True)
            canvas.restoreState()

    return Piece(box, paint)


def _fill(canvas: TaggedCanvas, points: Sequence[Point], box: Rect, chosen: ZoneLook) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColor(HexColor(chosen.line))
    canvas.setLineWidth(THIN)
    if chosen.runs == "dots":
        canvas.setLineCap(1)
        canvas.setLineWidth(2 * DOT)
        canvas.lines([(x, y, x + 0.01, y) for x, y in _dots(box)])
    else:
        canvas.lines(list(_lines(box, chosen.runs)))


def _dots(box: Rect) -> Iterator[Point]:
    for row, y in enumerate(_steps(box.low, box.high, APART * 0.8)):
        for x in _steps(box.left - row % 2 * APART / 2, box.right, APART):
            yield x, y


def _lines(box: Rect, runs: str) -> Iterator[tuple[float, float, float, float]]:
    high = box.height
    if runs == "level":
        yield from ((box.left, y, box.right, y) for y in _steps(box.low, box.high, APART * 0.7))
    if runs == "upright":
        yield from ((x, box.low, x, box.high) for x in _steps(box.left, box.right, APART * 0.7))
    starts = tuple(_steps(box.left - high, box.right, APART * 1.2))
    if runs in ("rising", "crossed"):
        yield from ((x, box.low, x + high, box.high) for x in starts)
    if runs == "crossed":
        yield from ((x, box.high, x + high, box.low) for x in starts)


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    count = int((end - start) / step) + 1
    return (start + step * (n + 0.5) for n in range(count))
