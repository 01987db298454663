"""Slips for a table that is somebody else's now: four to a page, to cut apart."""

from collections.abc import Mapping, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from directory.marketplace.papers.table_change import BLANK, TableChange, TableChanges
from directory.printing.layout.bare_pages import BarePages, Box
from directory.printing.layout.fitted import Piece, draw_down, fitted, height_of
from directory.printing.layout.fonts import BOLD
from directory.printing.layout.printable import NO_OPTIONS, Printed
from directory.printing.layout.tagging import Node

FILE_TITLE = "Table changes"
HEAD, NAME, LINE = 40.0, 34.0, 18.0
_EDGE = 5 * mm


def make(changes: TableChanges, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the slips; the same words always give the same bytes."""
    day, slips = changes.day, changes.slips
    pages = BarePages(A4, day.made_on, practice=day.practice)
    for first in range(0, len(slips), BLANK):
        _draw_page(pages, slips[first : first + BLANK], pages.begin(day.name))
        pages.end()
    named = sum(bool(one.number) for one in slips)
    return pages.printed(FILE_TITLE, named, changes.warnings)


def _draw_page(pages: BarePages, slips: Sequence[TableChange], box: Box) -> None:
    left, bottom, right, top = box
    high = (top - bottom) / BLANK
    for at, slip in enumerate(slips):
        up = top - at * high
        if at:
            pages.cut_line(left, right, up)
        _draw_slip(pages, slip, (left, up - high + _EDGE, right, up - _EDGE))


def _draw_slip(pages: BarePages, slip: TableChange, box: Box) -> None:
    left, bottom, right, top = box
    node = pages.document.add("Sect")
    if not slip.number:
        _draw_blank(pages, box, node)
        return
    pieces = [
        Piece(f"Table {slip.number} is now", HEAD, bold=True, tag="H1"),
        Piece(slip.name, NAME, least=20, before=6),
        Piece(slip.line, LINE, least=14, before=4),
    ]
    made = fitted(pages.ink, pieces, (right - left, top - bottom), node)
    draw_down(pages.canvas, made, left, (top + bottom + height_of(made)) / 2)


def _draw_blank(pages: BarePages, box: Box, node: Node) -> None:
    """Draw the words with lines to write the number and the name on."""
    left, bottom, right, top = box
    canvas, middle = pages.canvas, (top + bottom) / 2
    with canvas.tagged(node.add("P")):
        canvas.setFont(BOLD, HEAD)
        canvas.drawString(left, middle + 6 * mm, "Table")
        canvas.drawString(left + 75 * mm, middle + 6 * mm, "is now")
    with canvas.tagged(None):
        canvas.setLineWidth(1)
        canvas.line(left + 42 * mm, middle + 5 * mm, left + 70 * mm, middle + 5 * mm)
        canvas.line(left, bottom + 6 * mm, right, bottom + 6 * mm)
