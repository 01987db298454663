"""The pages of a book, filled from the top down, column by column. Sizes are in points.

Each piece is drawn as soon as its place is known and then let go: a book of thousands of services
would not fit into memory otherwise.
"""

import io
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from directory.disclosure.paper.book import Book
from directory.printing.layout.blocks import words
from directory.printing.layout.book_looks import GAP, BookLooks, Paper
from directory.printing.layout.fonts import BOLD, NUMBERS, REGULAR, SHORT_NUMBER, Ink
from directory.printing.layout.links import Place
from directory.printing.layout.page_marks import BAND_HEIGHT, draw_band
from directory.printing.layout.tagging import Node, TaggedCanvas

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP = 10 * mm
_FOOT = 8 * mm
_FAR = 100_000.0
_RULE = 0.6
_HAIR = 0.01
BETWEEN_PARTS = 2.0
"""Of the size of the words: white above a part that begins under another."""


@dataclass(frozen=True, slots=True)
class Put:
    """Where a block begins: the page and the height of its top, and its box there."""

    place: Place
    box: tuple[float, float, float, float]


class BookPages:
    """Fills pages; ``reserved`` are numbered but drawn last, such as the contents."""

    def __init__(self, book: Book, looks: BookLooks, paper: Paper) -> None:
        self.book = book
        self.looks = looks
        self.paper = paper
        self.ink = Ink()
        self.document = Node("Document")
        self._drawn = io.BytesIO()
        # The stubs of ReportLab take the name of a font for a number.
        font: Any = REGULAR
        self.canvas = TaggedCanvas(
            self._drawn, pagesize=paper.size, invariant=1, initialFontName=font, pageCompression=0
        )
        self._crisis = words(
            self.ink, book.crisis.foot, looks.foot, None, number_digits=SHORT_NUMBER
        )
        _, high = self._crisis.wrap(paper.width(1), _FAR)
        self.bottom = _FOOT + looks.foot.fontSize + 5 + high + 6
        band = BAND_HEIGHT + 4 if book.practice else 0
        self.top = paper.size[1] - TOP - band - looks.foot.fontSize - 8
        self._head = ""
        self._columns = 1
        self._column = 0
        self._y = self.top
        self._first = self.top
        self._lowest = self.top
        self._floor = self.bottom
        """The foot of these columns: that of the page, or where both end evenly."""
        self._begun = False
        """Whether something stands in these columns already, under the heading of the part."""
        self._open = False

    # -- pages

    @property
    def page(self) -> int:
        """Return which page is being filled, counted from 0 as in the finished book."""
        return self.canvas.next_mark()[0]

    @property
    def room(self) -> float:
        """Return the height of a column."""
        return self.top - self.bottom

    @property
    def left(self) -> float:
        """Return what is left of the column."""
        return self._y - self._floor

    def begin(self, head: str, need: float | None = None) -> None:
        """Begin a part; ``head`` stands at the head of the pages after it.

        Args:
            head: What the part is called.
            need: Where so many points are left under all columns of this page, it begins there,
                and else on a new page; None for a new page.
        """
        under = min(self._lowest, self._y) - self.looks.body.fontSize * BETWEEN_PARTS
        if self._open and need is not None and under - self.bottom >= need:
            self._columns, self._column = 1, 0
            self._y = self._first = self._lowest = under
        else:
            self._head = ""
            self._new_page(1)
        self._head = head
        self._floor, self._begun = self.bottom, False

    def _new_page(self, columns: int) -> None:
        self.end()
        self._columns, self._column = columns, 0
        self._y = self._first = self._lowest = self.top
        self._floor, self._open = self.bottom, True
        self._furnish()

    def turn(self) -> None:
        """Begin a page in the same columns, unless one begins here."""
        if not self._is_fresh():
            self._new_page(self._columns)

    def end(self) -> None:
        """Finish the page that is being filled, if there is one."""
        if self._open:
            self.canvas.showPage()
            self._open = False

    def into_columns(self, columns: int) -> None:
        """Let what follows on this page stand in columns, under what is there."""
        self._columns, self._column, self._first = columns, 0, self._y
        self._begun = False

    @contextmanager
    def at(self, page: int) -> "Iterator[None]":
        """What is drawn inside begins at a page whose number was kept free."""
        self.end()
        here = self.canvas.go_to(page)
        yield
        self.end()
        self.canvas.go_to(here)

    def leave_free(self, pages: int) -> int:
        """Keep so many page numbers free, and return the first of them, counted from 0."""
        self.end()
        first = self.page
        self.canvas.go_to(first + pages)
        return first

    # -- pieces

    def height_in(self, block: Sequence[Flowable], columns: int) -> float:
        """Return how high pieces are that stand under one another in one of so many columns."""
        heights = [piece.wrap(self.paper.width(columns), _FAR)[1] for piece in block]
        return sum(heights) + sum(self._before(piece, at) for at, piece in enumerate(block))

    def fits(self, block: Sequence[Flowable]) -> bool:
        """Return whether pieces would stand in this column, under what is there."""
        return self.height_in(block, self._columns) <= self.left

    def make_ready(self, block: Sequence[Flowable], rest: Sequence[Sequence[Flowable]]) -> None:
        """Turn the page where a block needs it; where the rest fits too, columns end evenly.

        Args:
            block: What is put next.
            rest: All that is put after it in this part; nothing where that is not known.
        """
        if self._columns == 1:
            return
        above, last = self._above(rule=True), self._column + 1 == self._columns
        full = self.height_in(block, self._columns) + above > self.left
        if last and full and not self._no_column_is_longer():
            self._new_page(self._columns)
        if rest and self._is_fresh() and not self._column:
            even = _even([self.height_in(one, self._columns) for one in (block, *rest)], self.looks)
            if even <= self.left:
                self._floor = self._y - even - _HAIR

    def put(
        self, block: Sequence[Flowable], *, rule: bool = False, again: Flowable | None = None
    ) -> Put:
        """Draw pieces that belong together and return where they begin.

        Args:
            block: They stay in one column, unless no column is long enough.
            rule: Whether a line stands above them, where something does.
            again: What stands above the rest of them where they go on in the next column.
        """
        width = self.paper.width(self._columns)
        heights = [piece.wrap(width, _FAR)[1] for piece in block]
        high = self.height_in(block, self._columns)
        above = self._above(rule=rule)
        while high + above > self.left and not self._no_column_is_longer():
            self._next_column()
            above = 0.0
        self._y -= above
        if rule and above:
            self._draw_rule(above, width)
        page, top, left = self.page, self._y, self._left_edge()
        for at, piece in enumerate(block):
            self._y -= self._before(piece, at) if not self._is_fresh() else 0
            if heights[at] <= self.left:
                self._place(piece, heights[at])
            else:
                self._draw_in_parts(piece, width, again if at else None)
        self._begun = True
        return Put(Place(page, top), (left, self._y, left + width, top))

    def skip(self, space: float) -> None:
        """Leave white, unless the column begins here."""
        if not self._is_fresh():
            self._y -= space

    def skip_always(self, space: float) -> None:
        """Leave room for what is drawn at the top of the page."""
        self._y -= space
        self._first = self._y

    def height_of(self, piece: Flowable) -> float:
        """Return how high a piece is across the page."""
        return float(piece.wrap(self.paper.width(1), _FAR)[1])

    def put_at_foot(self, piece: Flowable) -> None:
        """Draw one piece at the foot of the page, or on the next if there is no room for it."""
        if self.height_of(piece) > self.left:
            self._new_page(self._columns)
        piece.drawOn(self.canvas, self.paper.side, self.bottom)
        self._y = self.bottom

    def _place(self, piece: Flowable, high: float) -> None:
        self._y -= high
        piece.drawOn(self.canvas, self._left_edge(), self._y)

    def _draw_in_parts(self, piece: Flowable, width: float, again: Flowable | None) -> None:
        """Draw one piece, what does not fit at the head of the next column."""
        rest, fresh = [piece], self._is_fresh()
        while rest:
            now, *rest = rest
            high = now.wrap(width, _FAR)[1]
            halves = now.split(width, self.left) if high > self.left else []
            if len(halves) < 2 and (high <= self.left or fresh):
                self._place(now, high)  # or no column is longer
                fresh = False
                continue
            if len(halves) > 1:
                now, *others = halves
                self._place(now, now.wrap(width, _FAR)[1])
                rest = [*others, *rest]
            else:
                rest = [now, *rest]
            self._next_column()
            fresh = True
            if again is not None:
                self._place(again, again.wrap(width, _FAR)[1])

    def _before(self, piece: Flowable, at: int) -> float:
        return float(piece.getSpaceBefore()) if at else 0.0

    def _above(self, *, rule: bool) -> float:
        """Return the white above a block, with its line."""
        return _white(self.looks) if rule and not self._is_fresh() else 0.0

    def _is_fresh(self) -> bool:
        return self._y >= self._first - _HAIR

    def _no_column_is_longer(self) -> bool:
        """Whether the next column has no more room, or would leave a heading without its text."""
        return self._is_fresh() and (self._first >= self.top - _HAIR or not self._begun)

    def _left_edge(self) -> float:
        step = self.paper.width(self._columns) + GAP
        return self.paper.side + self._column * step

    def _next_column(self) -> None:
        self._lowest = min(self._lowest, self._y)
        if self._column + 1 < self._columns:
            self._column += 1
            self._y = self._first
        else:
            self._new_page(self._columns)

    def _draw_rule(self, above: float, width: float) -> None:
        with self.canvas.tagged(None):
            self.canvas.setLineWidth(_RULE)
            height = self._y + above / 2
            self.canvas.line(self._left_edge(), height, self._left_edge() + width, height)

    # -- what stands on every page

    def _furnish(self) -> None:
        width, height = self.paper.size
        top = height - TOP
        first = self.page == 0
        if self.book.practice:
            node = self.document.add("P") if first else None
            draw_band(self.canvas, self.paper.side, top - BAND_HEIGHT, self.paper.width(1), node)
            top -= BAND_HEIGHT + 4
        if not first:  # the cover has all of it in a box
            self._draw_head(top)
            self._crisis.drawOn(self.canvas, self.paper.side, _FOOT + self.looks.foot.fontSize + 5)
        self._draw_foot(width)

    def _draw_head(self, top: float) -> None:
        """The part of the book at the left; for whom it is at the right."""
        with self.canvas.tagged(None):
            size = self.looks.foot.fontSize
            self.canvas.setFont(BOLD, size)
            self.canvas.drawString(self.paper.side, top - size, self._head)
            if self.book.kind:
                right = self.paper.size[0] - self.paper.side
                taken = stringWidth(self._head, BOLD, size) + size
                self.canvas.setFont(REGULAR, size)
                said = self.book.kind.partition(".")[0] + "."
                if stringWidth(said, REGULAR, size) < self.paper.width(1) - taken:
                    self.canvas.drawRightString(right, top - size, said)

    def _draw_foot(self, width: float) -> None:
        size = self.looks.foot.fontSize
        with self.canvas.tagged(None):
            self.canvas.setFont(REGULAR, size)
            self.canvas.drawString(self.paper.side, _FOOT, f"Edition {self.book.edition}.")
            self.canvas.setFont(NUMBERS, size)
            self.canvas.drawRightString(width - self.paper.side, _FOOT, str(self.page + 1))

    # -- the end

    def drawn(self) -> bytes:
        """Return all pages in the order they were drawn."""
        self.end()
        self.canvas.save()
        return self._drawn.getvalue()


def _white(looks: BookLooks) -> float:
    """Return the white above a block and its line."""
    return 2 * looks.body.fontSize * 0.45


def _even(heights: Sequence[float], looks: BookLooks) -> float:
    """Return how high two columns are that end as evenly as can be."""

    def high(some: Sequence[float]) -> float:
        return sum(some) + _white(looks) * max(len(some) - 1, 0)

    parted = range(1, len(heights) + 1)
    return min(max(high(heights[:at]), high(heights[at:])) for at in parted)
