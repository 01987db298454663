"""The signposting sheet: what a person takes away. A4, standard size, 14 points."""

import io
from collections.abc import Mapping, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, KeepTogether
from reportlab.platypus.doctemplate import BaseDocTemplate

from directory.disclosure.sheet import Sheet
from directory.printing import blocks
from directory.printing.blocks import Beside, Rule, tick_box, words, writing_line
from directory.printing.fonts import REGULAR, Ink
from directory.printing.furniture import HEIGHT, ROOM, Furniture, crisis_box
from directory.printing.printable import NO_OPTIONS, Printed
from directory.printing.service_entry import ServiceEntry
from directory.printing.spacing import CLOSE, Placed, Spacing, roomiest
from directory.printing.tagging import Node, TaggedCanvas, finish

FILE_TITLE = "Help near you"
"""Always the same: a title shows in lists of files, where anyone may see it."""

_BY_WIDTH = 112.0
_MOST_BESIDE_BY = 160
"""Characters. A longer step takes the whole width and has no day to fill in."""


def make(sheet: Sheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out a signposting sheet.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        options: Nothing yet; kept for the other formats.

    Returns:
        The PDF in memory. The same sheet always gives the same bytes.
    """
    blocks_on_it = len(sheet.entries) + bool(sheet.next_steps)
    close = _Laying(sheet, [CLOSE] * blocks_on_it)
    airy = _Laying(sheet, roomiest(close.placed(), close.room()), sides=close.pages)
    if airy.places() == close.places():
        return airy.printed()
    # A service longer than a page was pushed on. "Page x of y": y is known by now.
    return _Laying(sheet, [CLOSE] * blocks_on_it, sides=close.pages).printed()


class _Laying:
    """One pass over one sheet.

    Args:
        sheet: The words.
        spacings: How much white there is in each service, and in the next steps.
        sides: How many pages the foot shall speak of.
    """

    def __init__(self, sheet: Sheet, spacings: Sequence[Spacing], sides: int = 1) -> None:
        self.sheet = sheet
        self.spacings = spacings
        self.document = Node("Document")
        self.warnings = list(sheet.warnings)
        self.ink = Ink()
        self.furniture = Furniture(sheet, self.ink, self.document, sides)
        self.blocks: list[tuple[Node, float]] = []
        self.drawn, self.pages = self._draw()

    def printed(self) -> Printed:
        """The finished file."""
        pdf = finish(self.drawn, self.document, FILE_TITLE, self.sheet.made_on)
        return Printed(pdf, self.pages, len(self.sheet.entries), tuple(self.warnings))

    def placed(self) -> list[Placed]:
        """Where each service and the next steps begin, and how high they are."""
        marks = ((heading.first_mark(), height) for heading, height in self.blocks)
        return [Placed(mark[0], height) for mark, height in marks if mark is not None]

    def places(self) -> list[int]:
        """The page of each service and of the next steps, and last the number of pages."""
        return [*(block.page for block in self.placed()), self.pages]

    def room(self) -> list[float]:
        """Points for services on each page."""
        first = self.furniture.heights[0] - _height(self.opening)
        return [first, *[self.furniture.heights[1]] * (self.pages - 1)]

    def _draw(self) -> tuple[bytes, int]:
        drawn = io.BytesIO()
        template = BaseDocTemplate(drawn, pagesize=A4, invariant=1, initialFontName=REGULAR)
        template.addPageTemplates(self.furniture.templates())
        template.build(self._story(), canvasmaker=TaggedCanvas)
        return drawn.getvalue(), template.page

    def _story(self) -> list[Flowable]:
        self.opening = self._opening()
        story = list(self.opening)
        for number, entry in enumerate(self.sheet.entries, start=1):
            ink, spacing = Ink(), self.spacings[number - 1]
            heading = self.document.add("H2")
            service = ServiceEntry(entry, number, ink, self.document, ROOM, spacing.air)
            story += self._block(heading, service.pieces(heading), spacing)
            self._note(ink, entry.name)
        if self.sheet.next_steps:
            heading, spacing = self.document.add("H2"), self.spacings[-1]
            story += self._block(heading, self._next_steps(heading, spacing.air), spacing)
        self._note(self.ink, "This sheet")
        return story

    def _opening(self) -> list[Flowable]:
        ink, document = self.ink, self.document
        story: list[Flowable] = [words(ink, self.sheet.title, blocks.TITLE, document.add("H1"))]
        box = crisis_box(self.sheet.crisis, ink, document) if self.sheet.crisis_first else None
        if box:
            story.append(box)
        if self.sheet.start:
            story.append(words(ink, self.sheet.start, blocks.BODY, document.add("P")))
        return story

    def _next_steps(self, heading: Node, air: float) -> list[Flowable]:
        steps = self.document.add("L")
        return [
            words(self.ink, "What to do next", blocks.SECTION, heading),
            *(self._next_step(text, steps, air) for text in self.sheet.next_steps),
        ]

    def _next_step(self, text: str, steps: Node, air: float) -> Flowable:
        """A line to tick, with a day to fill in unless it already speaks of one."""
        body = steps.add("LI").add("LBody")
        line = words(self.ink, text, blocks.TICKED, body)
        line.under = tick_box
        line.spaceBefore = air
        if "? " in text or len(text) > _MOST_BESIDE_BY:
            return line
        by = words(self.ink, "by", blocks.BODY, body)
        by.under = writing_line
        pair = Beside(line, by, _BY_WIDTH)
        pair.spaceBefore = air
        return pair

    def _block(self, heading: Node, pieces: list[Flowable], spacing: Spacing) -> list[Flowable]:
        """Pieces that stay on one page, unless no page is long enough for them."""
        pieces = [Rule(self.furniture.top, spacing.around_rule), *pieces]
        height = _height(pieces)
        self.blocks.append((heading, height))
        return [KeepTogether(pieces)] if height < max(self.furniture.heights) else pieces

    def _note(self, ink: Ink, where: str) -> None:
        warning = ink.warning(where)
        if warning:
            self.warnings.append(warning)


def _height(pieces: list[Flowable]) -> float:
    """Points from the top of the first to the bottom of the last, or a little more."""
    return sum(
        piece.wrap(ROOM, HEIGHT)[1] + piece.getSpaceBefore() + piece.getSpaceAfter()
        for piece in pieces
    )
