"""Pages to write on: headings with lines and boxes, on paper or as fields on a screen.

Sizes and widths are in points.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether

from directory.disclosure.paper.numbers import NumberLine
from directory.disclosure.paper.writing import WHOLE, Blank, WritingPart, WritingSheet
from directory.printing.layout.blocks import Line, words
from directory.printing.layout.drawing import draw
from directory.printing.layout.fonts import NUMBERS, Ink, kept_together
from directory.printing.layout.furniture import ROOM, Furniture
from directory.printing.layout.looks import Looks, looks_of
from directory.printing.layout.printable import Printed, format_of
from directory.printing.layout.tagging import Node, finish
from directory.printing.layout.writing_rows import Maker, WritingRow

FILLABLE = "fillable"
WHO_HELPS = "Who can help"
LINE_HEIGHTS = (30.0, 27.0, 24.5, 22.0)
"""For writing by hand, at the standard size; the widest that needs no further side is taken."""
MOST_MORE = 9
"""Lines more than asked for under one heading, at most."""


def lay_out(sheet: WritingSheet, options: Mapping[str, str], file_title: str) -> Printed:
    """Lay out a page to write on.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        options: ``format`` is ``large`` for large print, ``fillable`` for the screen.
        file_title: A neutral title of the file.
    """
    form = format_of(options)
    sides = _Laying(sheet, form, Room(LINE_HEIGHTS[-1]), 1).pages
    most = MOST_MORE if any(part.grows for part in sheet.parts) else 0
    tried = (_Laying(sheet, form, room, sides) for room in _rooms(most))
    return next(made for made in tried if made.pages == sides).printed(file_title)


class Room(NamedTuple):
    """How much room there is for writing."""

    line: float
    """The height of a line."""
    more: int = 0
    """Lines more than asked for, where they may be more."""


def _rooms(most_more: int) -> Iterator[Room]:
    """Yield how the room may be given, the best first: high and many lines, then fewer."""
    yield from (Room(LINE_HEIGHTS[0], more) for more in range(most_more, 0, -1))
    yield from (Room(height) for height in LINE_HEIGHTS)


class _Laying:
    """One pass over one page; ``sides`` is how many pages the foot shall speak of."""

    def __init__(self, sheet: WritingSheet, form: str, room: Room, sides: int) -> None:
        self.sheet = sheet
        self.more = room.more
        self.looks: Looks = looks_of(form)
        self.ink = Ink()
        self.document = Node("Document")
        self.maker = Maker(
            self.ink, self.looks, room.line * self.looks.scale**0.5, sheet.id, form == FILLABLE
        )
        furniture = Furniture(sheet, self.ink, self.document, sides, self.looks)
        furniture.add_crisis_help(sheet.crisis, self.ink, box=True)
        self.furniture = furniture
        self.drawn, self.pages = draw(self._story, furniture)

    def printed(self, file_title: str) -> Printed:
        """The finished file."""
        pdf = finish(self.drawn.pdf, self.document, file_title, self.sheet.made_on)
        warning = self.ink.warning("This page")
        told = (*self.sheet.warnings, *((warning,) if warning else ()))
        return Printed(pdf, self.pages, self.sheet.services, told)

    def _story(self) -> list[Flowable]:
        look = self.looks
        story: list[Flowable] = [words(self.ink, self.sheet.title, look.title, self._node("H1"))]
        story += self.furniture.crisis_at_top(self.sheet.crisis, self.ink)
        story += [words(self.ink, text, look.body, self._node("P")) for text in self.sheet.start]
        helping = self._who_helps(self.sheet.who_helps)
        last = len(self.sheet.parts) - 1
        for number, part in enumerate(self.sheet.parts):
            if number == last and helping:
                story.append(KeepTogether(helping))
            story.append(KeepTogether(list(self._part(part))))
        return [*story, KeepTogether(list(self._end()))]

    def _part(self, part: WritingPart) -> Iterator[Flowable]:
        yield self._heading(part.heading)
        if part.hint:
            yield words(self.ink, part.hint, self.looks.body, self._node("P"))
        items = self._node("L")
        for row in part.rows:
            more = self.more if part.grows else 0
            roomy = [self._with_lines(one, more) for one in row]
            yield WritingRow(self.maker, part.heading, roomy, items)

    def _with_lines(self, blank: Blank, more: int) -> Blank:
        """Return something to write with more lines; what stands beside another keeps to one."""
        return replace(blank, lines=blank.lines + more) if blank.share == WHOLE else blank

    def _who_helps(self, lines: Sequence[NumberLine]) -> list[Flowable]:
        if not lines:
            return []
        items = Node("L")
        made: list[Flowable] = [self._heading(WHO_HELPS)]
        self.document.kids.append(items)
        for line in lines:
            made += self._line(line, items.add("LI").add("LBody"))
        return made

    def _line(self, line: NumberLine, body: Node) -> Iterator[Flowable]:
        look = self.looks
        # Words in place of a number are under the name: at its side they would look like one.
        number = words(self.ink, line.number, look.number_at_right, body)
        width = stringWidth(kept_together(line.number), NUMBERS, look.number_at_right.fontSize) + 1
        name = words(self.ink, line.name, look.strong, body)
        yield Line(name, number, min(width, ROOM / 2)) if line.number else name
        yield from (words(self.ink, text, look.body, body) for text in line.under)
        if line.checked:
            checked = look.strong if line.ring_first else look.checked
            yield words(self.ink, line.checked, checked, body)

    def _end(self) -> Iterator[Flowable]:
        for number, text in enumerate(self.sheet.end, start=1):
            look = self.looks.strong if number == len(self.sheet.end) else self.looks.body
            made = words(self.ink, text, look, self._node("P"))
            made.spaceBefore = 4
            yield made

    def _heading(self, text: str) -> Flowable:
        made = words(self.ink, text, self.looks.section, self._node("H2"))
        made.spaceBefore = self.looks.body.fontSize * 0.5
        return made

    def _node(self, tag: str) -> Node:
        return self.document.add(tag)
