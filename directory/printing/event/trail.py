"""Trails on paper: the tables for one need in walking order, a page for each, numbers large."""

from collections.abc import Iterator, Mapping

from reportlab.platypus import Flowable, KeepTogether

from directory.marketplace.papers.trail_words import Trail, TrailSheet
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.counted_sheets import CountedSheets, SheetStart
from directory.printing.layout.drawing import Drawn, draw
from directory.printing.layout.fonts import NUMBERS, REGULAR, SHORT_NUMBER, Ink
from directory.printing.layout.looks import looks_of, style
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of
from directory.printing.layout.shaped_text import wants_shaping
from directory.printing.layout.tagging import Node, finish

FILE_TITLE = "Tables to go to"
BULLET = 2.0
"""How large a number is, of the words beside it."""
ABOVE = 0.7
"""White above a stop, of the size of words: a large number reaches into it."""


def make(sheet: TrailSheet, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the trails, each on a page of its own.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        options: ``format`` is standard or large.
    """
    first = _Laying(sheet, format_of(options))
    made = first if first.pages == 1 else _Laying(sheet, format_of(options), first)
    pdf = finish(made.drawn.pdf, made.document, FILE_TITLE, sheet.day.made_on)
    left_out = made.ink.warning(FILE_TITLE)
    return Printed(
        pdf, made.pages, sheet.stalls, (*sheet.warnings, *((left_out,) if left_out else ()))
    )


class _Stop(Flowable):
    """One table: room for its large number, which stands higher than the name beside it."""

    def __init__(self, said: Words, above: float) -> None:
        super().__init__()
        self.said, self.above = said, above

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As high as the name and what its number takes above."""
        return aW, self.said.wrap(aW, aH)[1] + self.above

    def draw(self) -> None:
        """Draw the number and the name."""
        self.said.drawOn(self.canv, 0, 0)


class _Laying:
    """One pass over the trails; the pass ``before`` told how many pages each of them takes."""

    def __init__(self, sheet: TrailSheet, form: str, before: "_Laying | None" = None) -> None:
        self.sheet = sheet
        self.look = looks_of(form)
        self.ink = Ink()
        self.document = Node("Document")
        self.starts: list[int] = []
        sides: int = before.pages if before else 1
        furniture = CountedSheets(sheet.day, self.ink, self.document, sides, self.look)
        furniture.starts = before.starts if before else ()
        foot = words(
            self.ink, sheet.day.crisis.foot, self.look.strong, None, number_digits=SHORT_NUMBER
        )
        furniture.add_note(foot)
        made = draw(lambda: list(self._story()), furniture)
        self.drawn: Drawn = made[0]
        self.pages: int = made[1]

    def _story(self) -> Iterator[Flowable]:
        for place, trail in enumerate(self.sheet.trails):
            if place:
                yield from CountedSheets.next_sheet()
            yield SheetStart(self.starts)
            yield from self._trail(trail, first=not place)

    def _trail(self, trail: Trail, *, first: bool) -> Iterator[Flowable]:
        look, document = self.look, self.document
        over, under = ("H1", "H2") if first else ("H2", "H3")
        yield words(self.ink, self.sheet.day.name, look.title, document.add(over))
        if trail.heading:
            yield words(self.ink, trail.heading, look.section, document.add(under))
        yield self._line(self.sheet.start)
        items = document.add("L")
        size = look.body.fontSize
        beside = style(
            REGULAR, size * 1.2, leading=size * 1.5, leftIndent=size * 4,
            bulletFontName=NUMBERS, bulletFontSize=size * BULLET,
        )  # fmt: skip
        stops: list[Flowable] = []
        for one in trail.lines:
            # A paragraph without words draws no number: a blank that joins stands in for them.
            body = items.add("LI").add("LBody")
            made = Words(self.ink.markup(one.name, REGULAR) or "&nbsp;", beside, one.number)
            made.node = body
            if wants_shaping(one.name):
                made = words(self.ink, one.name, beside, body, label=one.number)
            stops.append(_Stop(made, size * ABOVE))
        # The last stop is the information desk: it stands with the one before, never alone.
        yield from stops[:-2]
        yield KeepTogether([*stops[-2:], self._line(self.sheet.nobody, strong=True)])

    def _line(self, text: str, *, strong: bool = False) -> Words:
        look = self.look.strong if strong else self.look.body
        made = words(self.ink, text, look, self.document.add("P"))
        made.spaceBefore = self.look.body.fontSize / 2
        made.spaceAfter = self.look.body.fontSize / 2
        return made
