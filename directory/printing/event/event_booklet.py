"""The booklet of the day: A5 to fold, printed on A4, or A4 in large print. Sizes are in points."""

from collections.abc import Iterator, Mapping
from functools import partial

from reportlab.platypus import Flowable, KeepTogether

from directory.marketplace.papers.event_booklet import Booklet, BookletEntry, BookletPart
from directory.printing.layout.blocks import ring, words
from directory.printing.layout.drawing import draw
from directory.printing.layout.folding import folded
from directory.printing.layout.fonts import BOLD, Ink
from directory.printing.layout.furniture import Furniture
from directory.printing.layout.going_on import under
from directory.printing.layout.looks import HALF_SIZE, LARGE, Looks, style
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of
from directory.printing.layout.tagging import Node, finish


def make(booklet: Booklet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the booklet; the same words always give the same bytes."""
    look = LARGE if format_of(options) == "large" else HALF_SIZE
    first = _Laying(booklet, look, 1)
    plain = _Laying(booklet, look, 1, again=False) if look is HALF_SIZE else first
    if _leaves(plain.pages) < _leaves(first.pages):
        first = plain
    made = _Laying(booklet, look, first.pages, again=first.again)
    drawn, pages = made.drawn.pdf, made.pages
    if look is HALF_SIZE:
        drawn, pages = folded(drawn, made.document)
    pdf = finish(drawn, made.document, booklet.title, booklet.made_on)
    warning = made.ink.warning("This booklet")
    told = (*booklet.warnings, *((warning,) if warning else ()))
    return Printed(pdf, pages, booklet.tables, told)


def _leaves(pages: int) -> int:
    """Return how many sheets a booklet takes: four of its pages stand on one."""
    return -(-pages // 4)


class _Laying:
    """One pass over the booklet.

    Args:
        booklet: The words.
        look: The styles of its size of print.
        sides: How many pages the foot shall speak of.
        again: Whether a heading stands again above what begins a page.
    """

    def __init__(self, booklet: Booklet, look: Looks, sides: int, *, again: bool = True) -> None:
        self.booklet = booklet
        self.look = look
        self.again = again
        self.ink = Ink()
        self.document = Node("Document")
        furniture = Furniture(booklet, self.ink, self.document, sides, look)
        furniture.add_crisis_help(booklet.crisis, self.ink, box=True)
        self.drawn, self.pages = draw(self._story, furniture)

    def _story(self) -> list[Flowable]:
        look, booklet = self.look, self.booklet
        story: list[Flowable] = [words(self.ink, booklet.title, look.title, self._node("H1"))]
        story += [self._line(text, before=3) for text in booklet.start]
        for part in booklet.parts:
            story += self._part(part)
        end = words(self.ink, booklet.end, look.strong, self._node("P"))
        end.spaceBefore = look.body.fontSize
        return [*story, end]

    def _part(self, part: BookletPart) -> Iterator[Flowable]:
        """The heading stays with its first entry, and no entry is parted over pages.

        An entry that begins a page has the heading above it again, not as large.
        """
        look = style(BOLD, self.look.title.fontSize * 0.8)
        heading = words(self.ink, part.heading, look, self._node("H2"))
        heading.spaceBefore = self.look.body.fontSize * 0.9
        first, *others = [list(self._entry(entry)) for entry in part.entries]
        yield KeepTogether([heading, *first])
        again = words(self.ink, part.heading, self.look.strong, None)
        for pieces in others:
            yield KeepTogether(under(again, pieces) if self.again else pieces)

    def _entry(self, entry: BookletEntry) -> Iterator[Flowable]:
        look = self.look
        name = words(self.ink, entry.name, look.numbered, self._node("H3"), label=entry.number)
        name.under = partial(ring, radius=look.badge)
        name.spaceBefore = look.body.fontSize * 0.7
        yield name
        if entry.sentence:
            yield self._line(entry.sentence)
        if entry.ring:
            yield words(self.ink, entry.ring, look.number, self._node("P"))
        # A date that gives no reason to ring first shares a line: a further sheet is dear.
        beside = "" if entry.ring_first else entry.checked
        for text in entry.lines[:-1]:
            yield self._line(text)
        last = " ".join(one for one in (*entry.lines[-1:], beside) if one)
        if last:
            yield self._line(last)
        if entry.ring_first:
            yield words(self.ink, entry.checked, look.strong, self._node("P"))

    def _line(self, text: str, before: float = 0.0) -> Flowable:
        made = words(self.ink, text, self.look.body, self._node("P"))
        made.spaceBefore = before
        return made

    def _node(self, tag: str) -> Node:
        return self.document.add(tag)
