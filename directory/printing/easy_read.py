"""The sheet in easy words: one service a page, large, one idea a line, a picture beside it."""

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, PageBreak

from directory.disclosure.easy_read import EasyLine, EasyRow, easy_rows
from directory.disclosure.sheet import Sheet, SheetEntry
from directory.disclosure.sheet_lines import NEXT_STEPS
from directory.printing.blocks import Words, named, ring, tick_box, words
from directory.printing.drawing import draw, height_of
from directory.printing.fonts import PHONE_DIGITS, SHORT_NUMBER, Ink
from directory.printing.furniture import Furniture, crisis_box
from directory.printing.looks import Looks, Sizes, looks
from directory.printing.picture_row import PictureRow
from directory.printing.printable import Printed
from directory.printing.tagging import Node, finish

LOOKS = looks(
    Sizes(body=18, small=18, larger=16, name=26, title=30, number=30, list_number=22, foot=14)
)
LESS = looks(
    Sizes(body=16, small=16, larger=16, name=24, title=30, number=28, list_number=22, foot=14)
)
"""Still large: for a service of which so much is recorded that it would go on overleaf."""
ROW_GAP = 14.0
SHORTENED = (
    "The easy page does not say whom they tell, whether one tells it all again and how long it "
    "lasts: there was no room. Say it aloud."
)
NAMELESS = "We cannot print this name. Ask us."


@dataclass(frozen=True, slots=True)
class _Size:
    """How large one service is drawn."""

    looks: Looks
    side: float
    """Of its pictures."""
    gap: float
    """White between rows."""
    between: float
    """White between the lines of a row."""


SIZES = (
    *(_Size(LOOKS, side * mm, gap, 5.0) for side in (40, 34, 29, 25) for gap in (16.0, 11.0)),
    *(_Size(LOOKS, side * mm, 8.0, 2.0) for side in (22, 19, 16)),
    _Size(LESS, 16 * mm, 8.0, 2.0),
    _Size(LESS, 13 * mm, 6.0, 1.0),
    _Size(LESS, 11 * mm, 4.0, 0.0),
)
"""Each takes less room than the one before. The first that leaves a service on its page is taken,
else the last."""


def lay_out(sheet: Sheet, file_title: str) -> Printed:
    """Lay out a sheet in easy words; the same words always give the same bytes.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        file_title: A neutral title of the file.
    """
    first = _Laying(sheet, 1)
    return _Laying(sheet, first.pages).printed(file_title)


class _Laying:
    """One pass over one sheet; ``sides`` is how many pages the foot shall speak of."""

    def __init__(self, sheet: Sheet, sides: int) -> None:
        self.sheet = sheet
        self.document = Node("Document")
        self.warnings = list(sheet.warnings)
        self.ink = Ink()
        self.furniture = Furniture(sheet, self.ink, self.document, sides, LOOKS)
        self.furniture.add_crisis_help(sheet.crisis, self.ink, box=not sheet.crisis_first)
        self.drawn, self.pages = draw(self._story, self.furniture)

    def printed(self, file_title: str) -> Printed:
        """The finished file."""
        pdf = finish(self.drawn, self.document, file_title, self.sheet.made_on)
        return Printed(pdf, self.pages, len(self.sheet.entries), tuple(self.warnings))

    def _story(self) -> list[Flowable]:
        opening = self._opening()
        story = list(opening)
        room = self.furniture.heights[0] - height_of(opening)
        for number, entry in enumerate(self.sheet.entries, 1):
            if number > 1:
                story.append(PageBreak())
            story += self._service(number, entry, room)
            room = self.furniture.heights[1]
        story += self._next_steps()
        self._note(self.ink, "This sheet")
        return story

    def _opening(self) -> list[Flowable]:
        sheet, document = self.sheet, self.document
        story: list[Flowable] = [words(self.ink, sheet.title, LOOKS.title, document.add("H1"))]
        box = crisis_box(sheet.crisis, self.ink, document, LOOKS) if sheet.crisis_first else None
        if box:
            story.append(box)
        for text, look in ((sheet.start, LOOKS.body), (sheet.notice, LOOKS.strong)):
            if text:
                story.append(words(self.ink, text, look, document.add("P")))
        return story

    def _service(self, number: int, entry: SheetEntry, room: float) -> list[Flowable]:
        size = self._size(number, entry, room)
        if size is None and entry.good_to_know:
            shorter = replace(entry, good_to_know="")
            size = self._size(number, shorter, room)
            if size is not None:
                entry = shorter
                self.warnings.append(SHORTENED)
        ink = Ink()
        made = self._sized(number, entry, size or SIZES[-1], ink)
        self._note(ink, entry.name)
        return made

    def _size(self, number: int, entry: SheetEntry, room: float) -> _Size | None:
        """Return the largest size at which a service stands on its page, if there is one."""

        def high(size: _Size) -> float:
            return height_of(self._sized(number, entry, size, Ink()))

        # Each size takes less room than the one before, so that not each has to be tried.
        at = bisect_left(SIZES, -room, key=lambda size: -high(size))
        return SIZES[at] if at < len(SIZES) else None

    def _sized(self, number: int, entry: SheetEntry, size: _Size, ink: Ink) -> list[Flowable]:
        name = entry.name if ink.can_draw(entry.name) else NAMELESS
        heading = words(ink, name, size.looks.numbered, self.document.add("H2"), label=str(number))
        heading.under = partial(ring, radius=size.looks.badge)
        heading.spaceBefore = ROW_GAP if number == 1 else 0.0
        return [heading, *(row for one in easy_rows(entry) for row in self._row(one, size, ink))]

    def _row(self, row: EasyRow, size: _Size, ink: Ink) -> list[Flowable]:
        """A row whose words some font can draw; its picture comes before them when read out."""
        figure = self.document.add("Figure", row.alternative)
        lines = [self._line(ink, line, size.looks) for line in row.lines if ink.can_draw(line.text)]
        made = PictureRow(row.picture, size.side, size.between, lines, figure)
        made.spaceBefore = size.gap
        return [made] if lines else []

    def _line(self, ink: Ink, line: EasyLine, size: Looks) -> Words:
        by_weight = {"number": size.number, "strong": size.strong, "plain": size.body}
        look, node = by_weight[line.weight], self.document.add("P")
        if line.lead:
            return named(ink, line.lead, line.text, look, node)
        digits = SHORT_NUMBER if line.names_a_number else PHONE_DIGITS
        return words(ink, line.text, look, node, number_digits=digits)

    def _next_steps(self) -> list[Flowable]:
        if not self.sheet.next_steps:
            return []
        heading = words(self.ink, NEXT_STEPS, LOOKS.section, self.document.add("H2"))
        heading.spaceBefore = ROW_GAP
        steps = self.document.add("L")
        made: list[Flowable] = [heading]
        for text in self.sheet.next_steps:
            line = words(self.ink, text, LOOKS.ticked, steps.add("LI").add("LBody"))
            line.under = partial(tick_box, scale=LOOKS.scale)
            line.spaceBefore = 5.0
            made.append(line)
        return [KeepTogether(made)]

    def _note(self, ink: Ink, where: str) -> None:
        warning = ink.warning(where)
        if warning:
            self.warnings.append(warning)
