"""The slip with the tables to go to: A5, or A4 in large print. Sizes are in points."""

from collections.abc import Mapping, Sequence

from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.units import mm

from directory.marketplace.papers.route_slip import RouteSlip, RouteStop
from directory.printing.layout.bare_pages import BarePages, Box
from directory.printing.layout.blocks import Words
from directory.printing.layout.fitted import Piece, draw_down, fitted, height_of
from directory.printing.layout.fonts import NUMBERS
from directory.printing.layout.page_marks import DIGIT, FOOT, LARGE_FOOT
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of
from directory.printing.layout.tagging import Node

FILE_TITLE = "Tables to go to"
NUMBER, NAME, WHY = 38.0, 17.0, 14.0
HIGHEST = 27 * mm
"""Of one table on the slip, at the standard size."""
_FIRST = 2 * mm
_WRITTEN = 26 * mm
"""How wide the line is on which a number is written."""


def make(slip: RouteSlip, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the slip; the same words always give the same bytes."""
    return _Slip(slip, large=format_of(options) == "large").printed()


class _Slip:
    """One slip on its way."""

    def __init__(self, slip: RouteSlip, *, large: bool) -> None:
        self.slip = slip
        self.scale = 1.4 if large else 1.0
        self.crisis = 18.0 if large else 12.0
        day = slip.day
        self.pages = BarePages(
            A4 if large else A5,
            day.made_on,
            practice=day.practice,
            foot=LARGE_FOOT if large else FOOT,
        )

    def printed(self) -> Printed:
        """Return the finished slip, of one page."""
        slip, pages = self.slip, self.pages
        left, bottom, right, top = pages.begin("")
        width, document = right - left, pages.document
        head = [
            Piece(
                f"{slip.title}:" if slip.stops else slip.title, 28 * self.scale, bold=True, tag="H1"
            ),
            Piece(slip.day.name, 14 * self.scale),
        ]
        made = fitted(pages.ink, head, (width, top - bottom), document)
        top = draw_down(pages.canvas, made, left, top) - 4 * mm
        end = self._foot((left, bottom, right, top))
        low = bottom + height_of(end)
        if slip.stops:
            self._draw_stops((left, low + 4 * mm, right, top))
        draw_down(pages.canvas, end, left, low)
        pages.end()
        return pages.printed(FILE_TITLE, slip.services, slip.warnings)

    def _foot(self, box: Box) -> Sequence[Words]:
        """Return the sentences at the foot, with crisis help last, as they are drawn after all."""
        left, bottom, right, top = box
        pages, slip = self.pages, self.slip
        end = [
            *(Piece(one, 15 * self.scale, least=13, before=6) for one in slip.end),
            Piece(slip.day.crisis.foot, self.crisis, least=12, bold=True, before=8),
        ]
        node = pages.document.add("Sect")
        return fitted(pages.ink, end, (right - left, (top - bottom) / 2), node)

    def _draw_stops(self, box: Box) -> None:
        left, bottom, right, top = box
        items = self.pages.document.add("L")
        high = min((top - bottom) / len(self.slip.stops), HIGHEST * self.scale)
        for at, stop in enumerate(self.slip.stops):
            low = top - (at + 1) * high
            self._draw_stop(stop, (left, low, right, low + high), items.add("LI").add("LBody"))

    def _draw_stop(self, stop: RouteStop, box: Box, node: Node) -> None:
        """Draw a number, and what is said of its table beside it; a rule parts it from the next."""
        left, bottom, right, top = box
        canvas, size = self.pages.canvas, min(NUMBER * self.scale, (top - bottom) * 0.7)
        base = bottom + (top - bottom - size * DIGIT) / 2
        beside = left + _WRITTEN * self.scale
        with canvas.tagged(None):
            canvas.setLineWidth(0.8)
            if not stop.number:
                canvas.line(left, base, beside - 4 * mm, base)
                canvas.line(beside, base, right, base)
                return
            canvas.line(left, top - 1, right, top - 1)
        with canvas.tagged(node):
            canvas.setFont(NUMBERS, size)
            canvas.drawString(left, base, stop.number)
        said = [
            Piece(stop.name, NAME * self.scale, least=13, bold=True),
            Piece(stop.why, WHY * self.scale, least=12, before=2),
        ]
        made = fitted(self.pages.ink, said, (right - beside, top - bottom - 2 * _FIRST), node)
        draw_down(canvas, made, beside, bottom + (top - bottom + height_of(made)) / 2)
