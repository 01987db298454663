"""Small cards for staff, four on an A4 page to cut: what to ask besides, and what to do."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportlab.lib.pagesizes import A4

from directory.disclosure.paper.ask_and_act import AskAndAct, AskCard
from directory.printing.layout.bare_pages import BarePages, Box
from directory.printing.layout.fitted import Piece, draw_down, fitted, height_of
from directory.printing.layout.fonts import Ink
from directory.printing.layout.printable import NO_OPTIONS, Printed

FILE_TITLE = "For staff"
ACROSS = DOWN = 2
SIZE = (A4[0] / ACROSS, A4[1] / DOWN)
_FAR = 10_000.0
_GAP, _APART = 8.0, 6.0
"""Between what is asked and the end, and between two things to ask."""
_ASKS = (12.5, 12.0, 11.5, 11.0, 10.5, 10.0)
"""Sizes for what is asked; the largest at which all of it has room."""
_TITLE = 1.25
"""How much larger the name of a card is."""
_LEAST, _END = 10.0, 10.5


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
        Piece(sheet.end, _END, least=_LEAST, bold=True),
        Piece(sheet.ask_us, _END, least=_LEAST, before=2),
    ]
    below = fitted(pages.ink, ends, (wide, 60), None)
    room = (wide, top - bottom - height_of(below) - _GAP)
    above = fitted(pages.ink, _largest(pages.ink, sheet, card, heading, room), room, node)
    draw_down(pages.canvas, above, left, top)
    for one in below:
        one.node = node.add("P")
    draw_down(pages.canvas, below, left, bottom + height_of(below))


def _largest(
    ink: Ink, sheet: AskAndAct, card: AskCard, heading: str, room: tuple[float, float]
) -> list[Piece]:
    """Return what one card says, in the largest words that it has room for."""
    said: list[Piece] = []
    for size in _ASKS:
        name = f"{sheet.title}: {card.came_for}"
        title = Piece(name, size * _TITLE, least=size * _TITLE, bold=True, tag=heading)
        said = [title, *_asked(card, size)]
        if height_of(fitted(ink, said, (room[0], _FAR), None)) <= room[1]:
            return said
    return [replace(one, least=_LEAST) for one in said]


def _asked(card: AskCard, size: float) -> Iterator[Piece]:
    for number, one in enumerate(card.asked, 1):
        yield Piece(one.ask, size, least=size, before=_APART, label=f"{number} Ask:")
        if one.then:
            yield Piece(one.then, size, least=size, before=1, label="Yes? Ask:")
        yield Piece(one.act, size, least=size, before=1, label="Act:")


def _cuts(pages: BarePages) -> None:
    pages.cut_line(0, A4[0], SIZE[1])
    pages.canvas.saveState()
    pages.canvas.rotate(90)
    pages.cut_line(0, A4[1], -SIZE[0])
    pages.canvas.restoreState()
