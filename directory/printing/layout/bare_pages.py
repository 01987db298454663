"""Pages without running words: signs, cards, slips. Each has the practice band and a small foot."""

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from reportlab.lib.units import mm

from directory.printing.layout.fonts import REGULAR, Ink
from directory.printing.layout.page_marks import (
    BAND_HEIGHT,
    FOOT,
    MARGIN,
    draw_band,
    draw_foot,
)
from directory.printing.layout.printable import Printed
from directory.printing.layout.tagging import Node, TaggedCanvas, finish
from directory.words import spoken_date

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""
_CUT = (2.0, 3.0)


class BarePages:
    """A file of such pages on its way.

    Args:
        size: Width and height of each page, in points.
        made_on: The day of the print.
        practice: Whether nothing of it is real.
        larger: How many times wider and higher the paper is than what is drawn on it.
        foot: How large the words at the foot are, in points.
    """

    def __init__(
        self,
        size: tuple[float, float],
        made_on: date,
        *,
        practice: bool,
        larger: float = 1.0,
        foot: float = FOOT,
    ) -> None:
        self.size = size
        self.foot = foot
        self.larger = larger
        self.made_on = made_on
        self.practice = practice
        self.ink = Ink()
        self.document = Node("Document")
        self.count = 0
        self._drawn = io.BytesIO()
        # The stubs of ReportLab take the name of a font for a number.
        font: Any = REGULAR
        paper = (size[0] * larger, size[1] * larger)
        self.canvas = TaggedCanvas(self._drawn, pagesize=paper, invariant=1, initialFontName=font)

    def begin(self, foot: str, size: tuple[float, float] | None = None) -> Box:
        """Begin a page with its band and its foot, and return where its words may stand.

        Args:
            foot: What stands at its foot, before the day of the print.
            size: The width and height of the part that is begun, if it is not the whole page.
        """
        self.count += 1
        self.canvas.scale(self.larger, self.larger)
        said = self.document.add("P") if self.count == 1 else None
        band = self.document.add("P") if self.count == 1 else None
        return self._around(foot, size or self.size, band, said)

    def again(self, foot: str, size: tuple[float, float]) -> Box:
        """Begin a further part of the same page; its band is read out, as each part is cut off."""
        return self._around(foot, size, self.document.add("P"), None)

    def _around(
        self, foot: str, size: tuple[float, float], band: Node | None, said: Node | None
    ) -> Box:
        width, height = size
        top = height - MARGIN
        if self.practice:
            draw_band(self.canvas, MARGIN, top - BAND_HEIGHT, width - 2 * MARGIN, band)
            top -= BAND_HEIGHT + 3 * mm
        made = f"Made on {spoken_date(self.made_on)}."
        foot_top = draw_foot(self.canvas, width, (foot, made), said, self.foot)
        return MARGIN, foot_top + 2 * mm, width - MARGIN, top

    def end(self) -> None:
        """Finish a page."""
        self.canvas.showPage()

    def cut_line(self, left: float, right: float, height: float) -> None:
        """Draw where to cut."""
        with self.canvas.tagged(None):
            self.canvas.saveState()
            self.canvas.setLineWidth(0.6)
            self.canvas.setDash(*_CUT)
            self.canvas.line(left, height, right, height)
            self.canvas.restoreState()

    def printed(self, file_title: str, services: int, warnings: Sequence[str]) -> Printed:
        """Return the finished file."""
        self.canvas.save()
        pdf = finish(self._drawn.getvalue(), self.document, file_title, self.made_on)
        warning = self.ink.warning("This paper")
        told = (*warnings, *((warning,) if warning else ()))
        return Printed(pdf, self.count, services, told)
