"""What stands on every page of signs and cards: the practice band, and a small foot."""

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.printing.layout.fonts import BOLD, REGULAR
from directory.printing.layout.tagging import Node, TaggedCanvas

MARGIN = 10 * mm
DIGIT = 0.714
"""How high a digit is, of the size of its font."""
BAND_HEIGHT = 7 * mm
FOOT, LARGE_FOOT = 12.0, 14.0
"""Points of the small words at the foot, and of the same in large print."""
FOOT_BASELINE = 8 * mm
FOOT_LEADING = 1.2
"""Of the size of its words, from line to line."""
_BAND_COLOUR = HexColor("#FFE38A")


def draw_band(
    canvas: TaggedCanvas, left: float, bottom: float, width: float, node: Node | None
) -> None:
    """Draw the practice band; its border keeps it plain in grey."""
    with canvas.tagged(None):
        canvas.saveState()
        canvas.setFillColor(_BAND_COLOUR)
        canvas.setLineWidth(1)
        canvas.rect(left, bottom, width, BAND_HEIGHT, fill=1)
        canvas.restoreState()
    size = 14.0
    while stringWidth(PRACTICE_WARNING, BOLD, size) > width - 8:
        size -= 0.5
    with canvas.tagged(node):
        canvas.setFont(BOLD, size)
        canvas.drawCentredString(
            left + width / 2, bottom + (BAND_HEIGHT - size) / 2 + 2, PRACTICE_WARNING
        )


def draw_foot(
    canvas: TaggedCanvas, width: float, said: tuple[str, str], node: Node | None, size: float
) -> float:
    """Draw small words at the left and the right of the foot of a page of some width.

    Where both have no room on one line, those of the left stand in lines of their own above.

    Returns:
        How high the foot stands, from the bottom edge.
    """
    room = width - 2 * MARGIN
    beside = sum(stringWidth(one, REGULAR, size) for one in said) + 2 * size <= room
    above = [] if beside else simpleSplit(said[0], REGULAR, size, room)
    height = FOOT_BASELINE + len(above) * FOOT_LEADING * size
    with canvas.tagged(node):
        canvas.setFont(REGULAR, size)
        for at, line in enumerate([said[0]] if beside else above):
            canvas.drawString(MARGIN, height - at * FOOT_LEADING * size, line)
        canvas.drawRightString(width - MARGIN, FOOT_BASELINE, said[1])
    return height + size
