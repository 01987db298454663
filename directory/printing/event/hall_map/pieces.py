"""The pieces of a map page, each with the room it takes: words, shapes, patterns and signs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from directory.marketplace.papers.sign_shapes import LINE, SHAPES, SQUARE
from directory.printing.event.hall_map.room import Point, Rect, around
from directory.printing.layout.blocks import Words
from directory.printing.layout.fonts import NUMBERS
from directory.printing.layout.pictures import draw_lines
from directory.printing.layout.tagging import Node, TaggedCanvas

Paint = Callable[[TaggedCanvas], None]
INK = HexColor("#000000")
WHITE = HexColor("#FFFFFF")
SIGN = HexColor("#16393B")
"""The ground of a sign: a teal so dark that it is black on a photocopy."""
DIGIT = 0.72
"""How high a digit is, of its size."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing on a page."""

    rect: Rect
    paint: Paint
    words: bool = False
    """Whether it must stand whole on one sheet, where a page is cut in two to be taped."""


def put(made: Flowable, left: float, low: float) -> Piece:
    """Return a paragraph, or another piece that was measured, at a place."""
    box = Rect(left, low, left + made.width, low + made.height)
    return Piece(box, lambda canvas: made.drawOn(canvas, left, low), words=True)


def shape(
    points: Sequence[Point], node: Node | None, line: float, fill: str = "", dash: str = ""
) -> Piece:
    """Return a polygon with its border.

    Args:
        points: Its corners.
        node: What it belongs to.
        line: How thick its border is; 0 for none.
        fill: A colour, or nothing.
        dash: Lengths of dashes and gaps.
    """

    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tagged(node):
            canvas.saveState()
            _set(canvas, line, fill, dash)
            trace(canvas, points, closed=True, fill=bool(fill), stroke=line > 0)
            canvas.restoreState()

    return Piece(around(points), paint)


def line_of(
    points: Sequence[Point], node: Node | None, thick: float, dash: str = "", colour: str = ""
) -> Piece:
    """Return a line through some points."""

    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tagged(node):
            canvas.saveState()
            _set(canvas, thick, "", dash)
            if colour:
                canvas.setStrokeColor(HexColor(colour))
            trace(canvas, points, closed=False, fill=False, stroke=True)
            canvas.restoreState()

    return Piece(around(points), paint)


def number(said: str, box: Rect, size: float, node: Node | None, *, disc: bool) -> Piece:
    """Return the number of a table, upright in its box, on a white disc where it needs one."""
    x, y = box.middle

    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tagged(node):
            canvas.saveState()
            canvas.setFillColor(WHITE)
            canvas.setLineWidth(1)
            if disc:
                canvas.roundRect(*_measures(box), radius=box.height / 2, fill=1)
            canvas.setFillColor(INK)
            canvas.setFont(NUMBERS, size)
            canvas.drawCentredString(x, y - size * DIGIT / 2, said)
            canvas.restoreState()

    return Piece(box, paint, words=True)


def plate(box: Rect, node: Node | None) -> Piece:
    """Return a white ground under words that stand on a pattern."""

    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tagged(node):
            canvas.saveState()
            canvas.setFillColor(WHITE)
            canvas.roundRect(*_measures(box), radius=3, stroke=0, fill=1)
            canvas.restoreState()

    return Piece(box, paint, words=True)


def picture(kind: str, box: Rect, node: Node | None) -> Piece:
    """Return a sign: white lines on a dark square; information is a disc."""

    def paint(canvas: TaggedCanvas) -> None:
        with canvas.tagged(node):
            canvas.saveState()
            canvas.setFillColor(SIGN)
            x, y = box.middle
            if kind == "info_desk":
                canvas.circle(x, y, box.width / 2, stroke=0, fill=1)
            else:
                canvas.roundRect(*_measures(box), radius=box.width / 8, stroke=0, fill=1)
            _draw_lines(canvas, SHAPES[kind], box)
            canvas.restoreState()

    return Piece(box, paint, words=True)


def _draw_lines(canvas: TaggedCanvas, lines: str, box: Rect) -> None:
    """Draw a sign's lines; their square has its top left corner at nought, y downwards."""
    scale = box.width * 0.78 / SQUARE
    inset = box.width * 0.11
    canvas.translate(box.left + inset, box.high - inset)
    canvas.scale(scale, -scale)
    canvas.setStrokeColor(WHITE)
    canvas.setLineWidth(LINE * 1.15)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    draw_lines(canvas, lines)


def trace(
    canvas: TaggedCanvas, points: Sequence[Point], *, closed: bool, fill: bool, stroke: bool
) -> None:
    """Draw a line through points, or the shape that they bound."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if closed:
        path.close()
    canvas.drawPath(path, stroke=int(stroke), fill=int(fill))


def arrow_head(start: Point, end: Point, node: Node | None, size: float = 7.0) -> Piece:
    """Return the head of an arrow that comes from ``start`` and points at ``end``."""
    far = hypot(end[0] - start[0], end[1] - start[1]) or 1.0
    x, y = (end[0] - start[0]) / far * size, (end[1] - start[1]) / far * size
    back = (end[0] - x, end[1] - y)
    corners = (end, (back[0] - y / 2, back[1] + x / 2), (back[0] + y / 2, back[1] - x / 2))
    return shape(corners, node, 0, "#000000")


def measured(made: Words, width: float) -> Words:
    """Return a paragraph once it was measured."""
    made.wrap(width, 10_000)
    return made


def _set(canvas: TaggedCanvas, line: float, fill: str, dash: str) -> None:
    canvas.setLineWidth(line)
    canvas.setLineJoin(1)
    if fill:
        canvas.setFillColor(HexColor(fill))
    if dash:
        canvas.setDash([float(one) for one in dash.split()])


def _measures(box: Rect) -> tuple[float, float, float, float]:
    return box.left, box.low, box.width, box.height
