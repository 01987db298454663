"""The cover of the printed directory: what it is, how to use it, how old it is, urgent help."""

from collections.abc import Iterator

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from directory.disclosure.paper.book import Book
from directory.printing.layout.blocks import words
from directory.printing.layout.book_pages import BookPages
from directory.printing.layout.fonts import NUMBERS, SHORT_NUMBER
from directory.printing.layout.furniture import COLOURS, crisis_box
from directory.printing.layout.looks import looks_of, style
from directory.words import spoken_date

HOW = "How to use this book"
_BAND = 9 * mm


def cover(pages: BookPages, book: Book, *, large: bool) -> None:
    """Draw the cover; the crisis box stands at its foot."""
    pages.begin("")
    looks, ink, document = pages.looks, pages.ink, pages.document
    size = looks.body.fontSize
    _band(pages, book)
    pages.skip_always(_BAND + size * 1.5)
    pages.put([words(ink, book.title, looks.title, document.add("H1"))])
    if book.kind:
        pages.skip(size * 0.5)
        pages.put([words(ink, book.kind, looks.section, document.add("P"))])
    pages.skip(size * 0.5)
    edition = (
        f"Edition {book.edition} ({book.edition_colour}). Made on {spoken_date(book.made_on)}."
    )
    for line in (edition, book.oldest):
        if line:
            pages.put([words(ink, line, looks.body, document.add("P"))])
    box = crisis_box(book.crisis, ink, document, looks_of("large" if large else ""))
    how = list(_how_to_use(pages, book))
    high = sum(piece.wrap(pages.paper.width(1), 0)[1] + size for piece in how)
    fits = box is None or high + pages.height_of(box) < pages.left
    if box and not fits:
        pages.put_at_foot(box)
        pages.begin(HOW)
    else:
        pages.skip(size)
    for piece in how:
        pages.put([piece])
        pages.skip(size * 0.35)
    if box and fits:
        pages.put_at_foot(box)


def _how_to_use(pages: BookPages, book: Book) -> Iterator[Flowable]:
    looks, ink, document = pages.looks, pages.ink, pages.document
    size = looks.body.fontSize
    yield words(ink, HOW, looks.section, document.add("H2"))
    numbered = style(
        looks.body.fontName, size, leftIndent=size * 1.8, bulletFontName=NUMBERS,
        bulletFontSize=size,
    )  # fmt: skip
    steps = document.add("L")
    for number, line in enumerate(book.how_to_use, 1):
        body = steps.add("LI").add("LBody")
        yield words(ink, line, numbered, body, label=str(number), number_digits=SHORT_NUMBER)
    yield words(ink, book.ask_us, looks.strong, document.add("P"))


def _band(pages: BookPages, book: Book) -> None:
    """The colour of the edition, to tell an old book from a new one across a room."""
    canvas = pages.canvas
    with canvas.tagged(None):
        canvas.saveState()
        canvas.setFillColor(HexColor(COLOURS.get(book.edition_colour.lower(), "#FFFFFF")))
        canvas.setLineWidth(1)
        canvas.rect(pages.paper.side, pages.top - _BAND, pages.paper.width(1), _BAND, fill=1)
        canvas.restoreState()
