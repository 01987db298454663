"""The cards on tables: A4 to fold so that it stands and reads from both sides, or A4 in large."""

from collections.abc import Mapping

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.marketplace.papers.table_card import TableCard, TableCards
from directory.printing.layout.bare_pages import BarePages, Box
from directory.printing.layout.fitted import Piece, draw_down, fitted
from directory.printing.layout.fonts import NUMBERS
from directory.printing.layout.page_marks import DIGIT, FOOT, LARGE_FOOT
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of
from directory.printing.layout.tagging import Node

FILE_TITLE = "Table cards"
_GAP = 5 * mm


def make(cards: TableCards, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the cards; the same words always give the same bytes."""
    large = format_of(options) == "large"
    foot = LARGE_FOOT if large else FOOT
    pages = BarePages(A4, cards.made_on, practice=cards.practice, foot=foot)
    for card in cards.cards:
        node = pages.document.add("Sect")
        if large:
            _draw(pages, card, pages.begin(cards.foot), node, 1.5)
        else:
            _draw_folded(pages, card, cards.foot, node)
        pages.end()
    return pages.printed(FILE_TITLE, len(cards.cards), cards.warnings)


def _draw_folded(pages: BarePages, card: TableCard, foot: str, node: Node) -> None:
    """Draw the card on the lower half, and upside down on the upper: folded, it stands."""
    width, height = pages.size
    half = (width, height / 2)
    canvas = pages.canvas
    _draw(pages, card, pages.begin(foot, half), node, 1.0)
    pages.cut_line(0, width, height / 2)
    canvas.saveState()
    canvas.translate(width, height)
    canvas.rotate(180)
    _draw(pages, card, pages.again(foot, half), None, 1.0)
    canvas.restoreState()


def _draw(pages: BarePages, card: TableCard, box: Box, node: Node | None, scale: float) -> None:
    left, bottom, right, top = box
    size = 74 * scale
    wide = stringWidth(card.number, NUMBERS, size)
    head = size * DIGIT
    with pages.canvas.tagged(node.add("P") if node else None):
        pages.canvas.setFont(NUMBERS, size)
        pages.canvas.drawString(left, top - head, card.number)
    beside = left + wide + _GAP
    named = [
        Piece(card.name, 34 * scale, least=18, bold=True, tag="H1"),
        Piece(card.sentence, 19 * scale, least=13, before=3),
    ]
    made = fitted(pages.ink, named, (right - beside, head * 1.9), node)
    under = min(top - head, draw_down(pages.canvas, made, beside, top)) - _GAP
    lines = [
        Piece(line.text, 19 * scale, least=12, before=7 * scale, label=line.label)
        for line in card.lines
    ]
    said = fitted(pages.ink, lines, (right - left, under - bottom), node)
    draw_down(pages.canvas, said, left, under)
