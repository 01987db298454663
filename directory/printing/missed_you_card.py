"""Cards to leave at a door: four on an A4 page, to cut and to fill in by hand."""

from collections.abc import Iterator, Mapping

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.disclosure.paper.writing import WritingSheet
from directory.printing.layout.bare_pages import BarePages, Box
from directory.printing.layout.fitted import Piece, draw_down, fitted, height_of
from directory.printing.layout.fonts import REGULAR
from directory.printing.layout.page_marks import FOOT, LARGE_FOOT
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of
from directory.printing.layout.tagging import Node

FILE_TITLE = "Sorry we missed you"
STANDARD, LARGE = 14.0, 18.0
_LINE = 17 * mm
"""From one line to write on to the next."""
_GAP = 6.0


def make(sheet: WritingSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the cards: four on a page, or two in large print."""
    large = format_of(options) == "large"
    across = 1 if large else 2
    size = (A4[0] / across, A4[1] / 2)
    foot = LARGE_FOOT if large else FOOT
    pages = BarePages(A4, sheet.made_on, practice=sheet.practice, foot=foot)
    for number, (column, row) in enumerate(_places(across)):
        pages.canvas.saveState()
        pages.canvas.translate(column * size[0], row * size[1])
        first = number == 0
        box = pages.begin("", size) if first else pages.again("", size)
        _draw(pages, sheet, box, LARGE if large else STANDARD, "H1" if first else "H2")
        pages.canvas.restoreState()
    pages.cut_line(0, A4[0], A4[1] / 2)
    if across > 1:
        pages.canvas.saveState()
        pages.canvas.rotate(90)
        pages.cut_line(0, A4[1], -A4[0] / 2)
        pages.canvas.restoreState()
    pages.end()
    return pages.printed(FILE_TITLE, 0, sheet.warnings)


def _places(across: int) -> Iterator[tuple[int, int]]:
    """Yield columns and rows, from the top left."""
    for row in (1, 0):
        yield from ((column, row) for column in range(across))


def _draw(pages: BarePages, sheet: WritingSheet, box: Box, size: float, heading: str) -> None:
    """Draw one card."""
    left, bottom, right, top = box
    node = pages.document.add("Sect")
    said = [
        Piece(sheet.title, size * 1.6, bold=True, tag=heading),
        *(Piece(words, size, least=size) for words in sheet.start),
    ]
    above = fitted(pages.ink, said, (right - left, top - bottom), node)
    at = draw_down(pages.canvas, above, left, top) - _GAP
    for part in sheet.parts:
        for row in part.rows:
            at -= _LINE
            _line(pages, row[0].label, (left, right, at), size, node)
    ends = [Piece(words, size, least=size, bold=True) for words in sheet.end]
    below = fitted(pages.ink, ends, (right - left, at - bottom), node)
    draw_down(pages.canvas, below, left, bottom + height_of(below))


def _line(
    pages: BarePages, label: str, at: tuple[float, float, float], size: float, node: Node
) -> None:
    """Draw what is asked for and a line to write on."""
    left, right, height = at
    with pages.canvas.tagged(node.add("P")):
        pages.canvas.setFont(REGULAR, size)
        pages.canvas.drawString(left, height, label)
    begins = left + stringWidth(label, REGULAR, size) + _GAP
    with pages.canvas.tagged(None):
        pages.canvas.setLineWidth(0.7)
        pages.canvas.line(begins, height - 2, right, height - 2)
