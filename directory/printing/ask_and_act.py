"""Small cards for staff, four on an A4 page to cut: what to ask besides, and what to do."""

from collections.abc import Iterator, Mapping

from reportlab.lib.pagesizes import A4

from directory.disclosure.ask_and_act import AskAndAct, AskCard
from directory.printing.layout.bare_pages import BarePages, Box
from directory.printing.layout.fitted import Piece, draw_down, fitted, height_of
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "For staff"
ACROSS = DOWN = 2
SIZE = (A4[0] / ACROSS, A4[1] / DOWN)
_GAP = 8.0
_ASK, _LEAST = 12.5, 9.0


def make(sheet: AskAndAct, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the cards; the same words always give the same bytes."""
    pages = BarePages(A4, sheet.made_on, practice=sheet.practice)
    on_a_page = ACROSS * DOWN
    for start in range(0, len(sheet.cards), on_a_page):
        for at, card in enumerate(sheet.cards[start : start + on_a_page]):
            row, column = divmod(at, ACROSS)
            pages.canvas.saveState()
            pages.canvas.translate(column * SIZE[0], (DOWN - 1 - row) * SIZE[1])
            box = pages.begin("", SIZE) if at == 0 else pages.again("", SIZE)
            _draw(pages, sheet, card, box, heading="H2" if start or at else "H1")
            pages.canvas.restoreState()
        _cuts(pages)
        pages.end()
    return pages.printed(FILE_TITLE, 0, sheet.warnings)


def _draw(pages: BarePages, sheet: AskAndAct, card: AskCard, box: Box, heading: str) -> None:
    left, bottom, right, top = box
    node = pages.document.add("Sect")
    wide = right - left
    ends = [
        Piece(sheet.end, 11, least=9, bold=True),
        Piece(sheet.ask_us, 11, least=9, before=3),
    ]
    below = fitted(pages.ink, ends, (wide, 60), None)
    said = [Piece(f"{sheet.title}: {card.came_for}", 17, bold=True, tag=heading), *_asked(card)]
    above = fitted(pages.ink, said, (wide, top - bottom - height_of(below) - _GAP), node)
    draw_down(pages.canvas, above, left, top)
    for one in below:
        one.node = node.add("P")
    draw_down(pages.canvas, below, left, bottom + height_of(below))


def _asked(card: AskCard) -> Iterator[Piece]:
    for number, one in enumerate(card.asked, 1):
        yield Piece(one.ask, _ASK, least=_LEAST, before=_GAP, label=f"{number} Ask:")
        if one.then:
            yield Piece(one.then, _ASK, least=_LEAST, before=2, label="Yes? Ask:")
        yield Piece(one.act, _ASK, least=_LEAST, before=2, label="Act:")


def _cuts(pages: BarePages) -> None:
    pages.cut_line(0, A4[0], SIZE[1])
    pages.canvas.saveState()
    pages.canvas.rotate(90)
    pages.cut_line(0, A4[1], -SIZE[0])
    pages.canvas.restoreState()
