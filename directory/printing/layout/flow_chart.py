"""Flow charts on paper: each begins a page, boxes in their order, then how, and what else.

Sizes are in points.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether, PageBreak

from directory.disclosure.paper.flow import FlowChart, FlowPart, FlowSheet
from directory.disclosure.paper.numbers import NumberLine
from directory.printing.layout.blocks import Line, Words, words
from directory.printing.layout.drawing import draw
from directory.printing.layout.flow_boxes import Box
from directory.printing.layout.fonts import NUMBERS, Ink, kept_together
from directory.printing.layout.furniture import ROOM, Furniture
from directory.printing.layout.looks import Looks
from directory.printing.layout.printable import Printed
from directory.printing.layout.tagging import Node, finish


def lay_out(sheet: FlowSheet, sizes: Sequence[Looks], file_title: str) -> Printed:
    """Lay out flow charts, each on one page where one of the sizes allows it.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        sizes: The styles that may be used, the best first; the last where none fits.
        file_title: A neutral title of the file.
    """
    chosen = tuple(_largest(sheet, chart, sizes) for chart in sheet.charts)
    first = _Laying(sheet, sizes[0], chosen, sides=len(sheet.charts))
    if first.pages != len(sheet.charts):
        first = _Laying(sheet, sizes[0], chosen, sides=first.pages)
    return first.printed(file_title)


def _largest(sheet: FlowSheet, chart: FlowChart, sizes: Sequence[Looks]) -> Looks:
    """Return the first size in which a chart takes one page, or the last of them."""
    alone = replace(sheet, charts=(chart,))
    fits = (one for one in sizes[:-1] if _Laying(alone, sizes[0], (one,), sides=1).pages == 1)
    return next(fits, sizes[-1])


class _Laying:
    """One pass over all charts.

    Args:
        sheet: The words.
        around: The styles of what stands around the charts on every page.
        looks: The styles of each chart.
        sides: How many pages the foot shall speak of.
    """

    def __init__(
        self, sheet: FlowSheet, around: Looks, looks: Sequence[Looks], *, sides: int
    ) -> None:
        self.sheet = sheet
        self.all_looks = looks
        self.looks = around
        self.ink = Ink()
        self.document = Node("Document")
        furniture = Furniture(sheet, self.ink, self.document, sides, around)
        if sheet.crisis:
            furniture.add_crisis_help(sheet.crisis, self.ink, box=True)
        self.furniture = furniture
        self.drawn, self.pages = draw(self._story, furniture)

    def printed(self, file_title: str) -> Printed:
        """The finished file."""
        pdf = finish(self.drawn.pdf, self.document, file_title, self.sheet.made_on)
        warning = self.ink.warning("This chart")
        told = (*self.sheet.warnings, *((warning,) if warning else ()))
        return Printed(pdf, self.pages, len(self.sheet.charts), told)

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        for number, chart in enumerate(self.sheet.charts):
            self.looks = self.all_looks[number]
            story += [PageBreak()] if number else []
            story += self._chart(chart, "P" if number else "H1")
        return story

    def _chart(self, chart: FlowChart, title_tag: str) -> Iterator[Flowable]:
        look = self.looks
        yield self._words(self.sheet.title, look.body, title_tag)
        if title_tag == "H1":
            yield from self.furniture.crisis_at_top(self.sheet.crisis, self.ink)
        yield self._words(chart.name, look.title, "H2")
        for text in chart.about:
            yield self._words(text, look.body)
        for text in chart.doubts:
            yield self._words(text, look.strong)
        if chart.boxes:
            yield from self._boxes(chart)
        blocks = [block for part in chart.parts for block in self._part(part)]
        blocks += self._steps(chart) if chart.steps else []
        last = [self._last(text) for text in (chart.checked, self.sheet.end) if text]
        # What a chart ends with never stands alone on a side.
        blocks[-1:] = [[*(blocks[-1] if blocks else []), *last]]
        yield from map(KeepTogether, blocks)

    def _boxes(self, chart: FlowChart) -> Iterator[Flowable]:
        items, last = self.document.add("L"), len(chart.boxes) - 1
        for number, box in enumerate(chart.boxes):
            made = Box(self.ink, box, self.looks, items, last=number == last)
            made.spaceBefore = self.looks.body.fontSize * 0.6 if number == 0 else 0
            yield made

    def _part(self, part: FlowPart) -> Iterator[list[Flowable]]:
        """Yield what stays on one side of one part: all of it, unless its lines have an order."""
        items = Node("L")
        lines: list[Flowable] = [
            words(
                self.ink,
                text,
                self.looks.ticked if part.in_order else self.looks.body,
                items.add("LI").add("LBody"),
                label=f"{number}" if part.in_order else "",
            )
            for number, text in enumerate(part.lines, start=1)
        ]
        heading = self._heading(part.heading)
        self.document.kids.append(items)
        together = 1 if part.in_order else len(lines)
        yield [heading, *lines[:together]]
        yield from ([line] for line in lines[together:])

    def _steps(self, chart: FlowChart) -> Iterator[list[Flowable]]:
        heading = self._heading(chart.steps_heading)
        items = self.document.add("L")
        for number, line in enumerate(chart.steps):
            made = list(self._step(line, items.add("LI").add("LBody")))
            yield made if number else [heading, *made]

    def _step(self, line: NumberLine, body: Node) -> Iterator[Flowable]:
        look = self.looks
        number = words(self.ink, line.number, look.number_at_right, body)
        width = stringWidth(kept_together(line.number), NUMBERS, look.number_at_right.fontSize) + 1
        made = Line(words(self.ink, line.name, look.strong, body), number, min(width, ROOM / 2))
        made.spaceBefore = look.body.fontSize * 0.5
        yield made
        yield from (words(self.ink, text, look.body, body) for text in line.under)
        if line.checked:
            checked = look.strong if line.ring_first else look.checked
            yield words(self.ink, line.checked, checked, body)

    def _last(self, text: str) -> Words:
        made = self._words(text, self.looks.strong)
        made.spaceBefore = self.looks.body.fontSize * 0.5
        return made

    def _heading(self, text: str) -> Words:
        made = self._words(text, self.looks.section, "H3")
        made.spaceBefore = self.looks.body.fontSize * 0.5
        return made

    def _words(self, text: str, look: ParagraphStyle, tag: str = "P") -> Words:
        return words(self.ink, text, look, self.document.add(tag))
