"""Signs, one to a page: a number at least 100 mm high or an arrow, and words to read from afar.

Sizes are in points.
"""

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.marketplace.papers.sign_words import Sign, SignSheet
from directory.printing.event.arrows import draw_arrow
from directory.printing.event.hall_map.pieces import picture
from directory.printing.event.hall_map.room import centred
from directory.printing.event.stickers import draw_stickers
from directory.printing.layout.bare_pages import BarePages
from directory.printing.layout.fitted import Piece, draw_down, fitted, height_of
from directory.printing.layout.fonts import NUMBERS
from directory.printing.layout.page_marks import DIGIT
from directory.printing.layout.printable import Printed

NUMBER_SIZE = 103 * mm / DIGIT
ARROW_HEIGHT = 80 * mm
GO = {"left": "Go left", "right": "Go right", "ahead": "Go straight on", "back": "Turn back"}
A3_TO_A4 = 2**0.5
TITLE, LINE, LAST = 110, 40, 26
"""Sizes of words where they have all the room they want."""
SPOKEN, LEAST_SPOKEN = 32, 24
"""The same of the last line of a table: its languages, to be read from as far as the rest."""
_GAP = 5 * mm
_LEAST_BESIDE = 60 * mm
"""With less room beside the number, the lines stand under the name."""


def lay_out(sheet: SignSheet, file_title: str, *, a3: bool = False) -> Printed:
    """Lay out signs; each stands as often as it has sides.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        file_title: A neutral title of the file.
        a3: Whether the pages are twice as large as A4.
    """
    size = A4 if sheet.upright else landscape(A4)
    pages = BarePages(size, sheet.made_on, practice=sheet.practice, larger=A3_TO_A4 if a3 else 1.0)
    for sign in sheet.signs:
        for side in range(sheet.sides):
            _Side(pages, sign, first=side == 0).draw(sheet.foot)
    if sheet.stickers:
        draw_stickers(pages, sheet.stickers, sheet.foot)
    return pages.printed(file_title, sheet.services, sheet.warnings)


class _Side:
    """One side of one sign; the second says the same and is not read out again."""

    def __init__(self, pages: BarePages, sign: Sign, *, first: bool) -> None:
        self.pages = pages
        self.sign = sign
        self.beside = False
        """Whether the lines stand beside the number."""
        self.node = pages.document.add("Sect") if first else None

    def draw(self, foot: str) -> None:
        """Draw the side as a page of its own."""
        pages, sign = self.pages, self.sign
        named = f"{foot}. {sign.over} {sign.number}." if sign.number else foot
        left, bottom, right, top = pages.begin(named)
        if sign.number:
            top = self._draw_number(left, right, top)
        if sign.arrow:
            top = self._draw_arrow((left + right) / 2, top)
        made = fitted(
            pages.ink, self._pieces(), (right - left, top - bottom), self.node, centred=True
        )
        spare = top - bottom - height_of(made)
        draw_down(pages.canvas, made, left, top - spare / 2)
        pages.end()

    def _draw_number(self, left: float, right: float, top: float) -> float:
        """Draw the number, and right of it the lines, and return where they end."""
        canvas, sign = self.pages.canvas, self.sign
        size = self._number_size(right - left)
        wide = stringWidth(sign.number, NUMBERS, size)
        base = top - size * DIGIT - _GAP
        beside = left + wide + 2 * _GAP
        self.beside = bool(sign.lines) and right - beside > _LEAST_BESIDE
        at = left if self.beside else (left + right - wide) / 2
        node = self.node.add("H1", f"{sign.over} {sign.number}") if self.node else None
        with canvas.tagged(node):
            canvas.setFont(NUMBERS, size)
            canvas.drawString(at, base, sign.number)
        if self.beside:
            high = top - _GAP - base
            made = fitted(self.pages.ink, self._lines(), (right - beside, high), self.node)
            draw_down(canvas, made, beside, top - _GAP - (high - height_of(made)) / 2)
        return base - _GAP

    def _number_size(self, width: float) -> float:
        """Return the size of the number: one of four digits is smaller, to fit its page."""
        full = stringWidth(self.sign.number, NUMBERS, NUMBER_SIZE)
        return min(NUMBER_SIZE, NUMBER_SIZE * width / full)

    def _draw_arrow(self, middle: float, top: float) -> float:
        """Draw the arrow, and on the side it comes from the pictures of what it leads to."""
        sign, high = self.sign, ARROW_HEIGHT
        step = high + _GAP
        left = middle - len(sign.pictures) * step / 2
        points_right = sign.arrow == "right"
        places = [left + at * step for at in range(len(sign.pictures) + 1)]
        arrow, pictures = (places[-1], places[:-1]) if points_right else (places[0], places[1:])
        node = self.node.add("Figure", GO[sign.arrow]) if self.node else None
        with self.pages.canvas.tagged(node):
            draw_arrow(self.pages.canvas, sign.arrow, (arrow, top - high / 2), high)
        for kind, x in zip(sign.pictures, pictures, strict=True):
            picture(kind, centred((x, top - high / 2), high, high), None).paint(self.pages.canvas)
        return top - step

    def _pieces(self) -> list[Piece]:
        """Return what stands under the number or the arrow."""
        sign = self.sign
        last, least = (SPOKEN, LEAST_SPOKEN) if sign.number else (LAST, 16)
        return [
            Piece(sign.title, TITLE, least=28, bold=True, tag="P" if sign.number else "H1"),
            *(() if self.beside else self._lines()),
            Piece(sign.last, last, least=least, before=12),
        ]

    def _lines(self) -> list[Piece]:
        heading = self.sign.lines_heading
        return [
            Piece(heading, LINE, least=18, bold=True),
            *(Piece(line, LINE, least=18, before=8) for line in self.sign.lines),
        ]
