"""What stands on every page of signs and cards: the practice band, and a small foot."""

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
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
) -> None:
    """Draw small words at the left and the right of the foot of a page of some width."""
    with canvas.tagged(node):
        canvas.setFont(REGULAR, size)
        canvas.drawString(MARGIN, FOOT_BASELINE, said[0])
        canvas.drawRightString(width - MARGIN, FOOT_BASELINE, said[1])
