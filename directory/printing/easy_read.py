"""The sheet in easy words: one service a page, large, one idea a line, a picture beside it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, PageBreak

from directory.disclosure.paper.sheet import Sheet, SheetEntry
from directory.disclosure.paper.sheet_lines import NEXT_STEPS
from directory.disclosure.record.easy_read import EasyLine, EasyRow, easy_rows
from directory.printing.layout.blocks import Words, named, ring, tick_box, words
from directory.printing.layout.drawing import draw, height_of
from directory.printing.layout.fonts import PHONE_DIGITS, SHORT_NUMBER, Ink
from directory.printing.layout.furniture import ROOM, Furniture
from directory.printing.layout.looks import Looks, Sizes, looks
from directory.printing.layout.picture_row import PictureRow
from directory.printing.layout.printable import Printed
from directory.printing.layout.tagging import Node, finish

LOOKS = looks(
    Sizes(body=18, small=18, larger=16, name=26, title=30, number=30, list_number=22, foot=14)
)
LESS = looks(
    Sizes(body=16, small=16, larger=16, name=24, title=30, number=28, list_number=22, foot=14)
)
"""Still large: for a service of which so much is recorded that it would go on overleaf."""
ROW_GAP = 14.0


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
)
"""Each takes less room than the one before. The first that leaves a service on its page is taken:
smaller pictures help nobody."""
OVERLEAF = (
    *(_Size(LOOKS, side * mm, 11.0, 5.0) for side in (29, 25, 22)),
    _Size(LOOKS, 19 * mm, 8.0, 2.0),
    _Size(LESS, 19 * mm, 8.0, 2.0),
)
"""For a service that goes on overleaf: what no longer has to fit can be large again."""
LARGE_ENOUGH = 22 * mm
"""The last service goes on overleaf rather than below this: what to do next is there anyhow."""
BEFORE_STEPS = 25 * mm
"""Pictures at least this large leave room on the page for what to do next."""
SIDES = 2
"""Pages of one service at most, if it can be."""
ONLY_FIRST = 1
"""Of what makes it easier to go, where there is no room for all: the first is needed most."""
SHORTENED = (
    "To keep its page large and short, {name} does not say all of which languages they speak and "
    "who can get in. Say it aloud."
)
NAMELESS = "We cannot print this name. Ask us."


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
        self.furniture.add_crisis_help(sheet.crisis, self.ink, box=True)
        self.drawn, self.pages = draw(self._story, self.furniture)

    def printed(self, file_title: str) -> Printed:
        """The finished file."""
        pdf = finish(self.drawn.pdf, self.document, file_title, self.sheet.made_on)
        return Printed(pdf, self.pages, len(self.sheet.entries), tuple(self.warnings))

    def _story(self) -> list[Flowable]:
        opening = self._opening()
        story = list(opening)
        room = self.furniture.heights[0] - height_of(opening)
        for number, entry in enumerate(self.sheet.entries, 1):
            if number > 1:
                story.append(PageBreak())
            last = number == len(self.sheet.entries)
            story += self._service(number, entry, room, last=last)
            room = self.furniture.heights[1]
        self._note(self.ink, "This sheet")
        return story

    def _opening(self) -> list[Flowable]:
        sheet, document = self.sheet, self.document
        story: list[Flowable] = [words(self.ink, sheet.title, LOOKS.title, document.add("H1"))]
        story += self.furniture.crisis_at_top(sheet.crisis, self.ink)
        for text, look in ((sheet.start, LOOKS.body), (sheet.notice, LOOKS.strong)):
            if text:
                story.append(words(self.ink, text, look, document.add("P")))
        return story

    def _service(
        self, number: int, entry: SheetEntry, room: float, *, last: bool
    ) -> list[Flowable]:
        """Return a service, as large as it can be, and after the last one what to do next."""
        ink = Ink()
        entry = self._with_what_fits(number, entry, room, last=last)
        size = self._size_of(number, entry, room, last=last)
        if size is None:
            made = self._overleaf(number, entry, room, ink, last=last)
        else:
            made = self._sized(number, entry, size, ink)
            made += [KeepTogether(self._next_steps())] if last else []
        self._note(ink, entry.name)
        return made

    def _with_what_fits(
        self, number: int, entry: SheetEntry, room: float, *, last: bool
    ) -> SheetEntry:
        """Return a service with what of languages and access costs no side and no large print.

        A worker, who sees it on the screen, is told what was left away.
        """
        bare = replace(entry, easy_languages=(), easy_access=())
        first = replace(entry, easy_access=entry.easy_access[:ONLY_FIRST])
        usual = self._taken(number, bare, room, last=last) if bare != entry else 0.0
        for one in (entry, first):
            if one == bare or self._taken(number, one, room, last=last) <= usual:
                break
        else:
            one = bare
        if one != entry:
            self.warnings.append(SHORTENED.format(name=entry.name))
        return one

    def _taken(self, number: int, entry: SheetEntry, room: float, *, last: bool) -> float:
        """Return how many sides a service takes; a part of one more where its print is small."""
        size = self._size_of(number, entry, room, last=last)
        if size is None:
            return float(len(self._sides(number, entry, room, Ink(), last=last)[0]))
        steps = height_of(self._next_steps()) if last else 0.0
        over = height_of(self._sized(number, entry, size, Ink())) > room - steps
        small = 0.5 + SIZES.index(size) / 100 if size.side < LARGE_ENOUGH else 0.0
        return 1.0 + over + small

    def _size_of(self, number: int, entry: SheetEntry, room: float, *, last: bool) -> _Size | None:
        """Return how large a service is drawn on its page; None where it goes on overleaf."""
        steps = height_of(self._next_steps()) if last else 0.0
        size = self._size(number, entry, room - steps)
        if last and (size is None or size.side < BEFORE_STEPS):
            size = self._size(number, entry, room)
        return None if size is None or (last and size.side < LARGE_ENOUGH) else size

    def _size(self, number: int, entry: SheetEntry, room: float) -> _Size | None:
        """Return the largest size at which a service stands on its page, if there is one."""

        def high(size: _Size) -> float:
            return height_of(self._sized(number, entry, size, Ink()))

        # Each size takes less room than the one before, so that not each has to be tried.
        at = bisect_left(SIZES, -room, key=lambda size: -high(size))
        return SIZES[at] if at < len(SIZES) else None

    def _overleaf(
        self, number: int, entry: SheetEntry, room: float, ink: Ink, *, last: bool
    ) -> list[Flowable]:
        """Return a service over two pages, or more if it must be; each begins with its name."""
        (first, *later), size = self._sides(number, entry, room, ink, last=last)
        story = list(first)
        for page in later:
            story += [PageBreak(), self._heading(number, entry, size, ink, None), *page]
        return story

    def _sides(
        self, number: int, entry: SheetEntry, room: float, ink: Ink, *, last: bool
    ) -> tuple[list[list[Flowable]], _Size]:
        """Return what stands on each page, and how large; rows are parted only if they must be."""
        pages: list[list[Flowable]] = []
        for size, part in (*((one, False) for one in OVERLEAF), (OVERLEAF[-1], True)):
            made = [[one] for one in self._sized(number, entry, size, ink)]
            made += [self._next_steps()] if last else []
            pages = self._parted(made, room, part=part)
            if len(pages) <= SIDES:
                break
        return pages, size

    def _parted(
        self, groups: Sequence[list[Flowable]], room: float, *, part: bool
    ) -> list[list[Flowable]]:
        """Return the pieces page by page: the first is the name, and has a row below it.

        Args:
            groups: What stands together.
            room: Points on the first page.
            part: Whether a row may go on overleaf.
        """
        again = height_of(groups[0])
        pages: list[list[Flowable]] = [[]]
        left = room
        for group in groups:
            rest, high = group, height_of(group)
            if high > left and len(pages[-1]) > (len(pages) == 1):
                row = group[0]
                halves = row.split(ROOM, left - row.getSpaceBefore()) if part else []
                pages[-1] += halves[:1]
                rest = halves[1:] or group
                high = height_of(rest)
                pages.append([])
                left = self.furniture.heights[1] - again
            pages[-1] += rest
            left -= high
        return pages

    def _sized(self, number: int, entry: SheetEntry, size: _Size, ink: Ink) -> list[Flowable]:
        heading = self._heading(number, entry, size, ink, self.document.add("H2"))
        heading.spaceBefore = ROW_GAP if number == 1 else 0.0
        return [heading, *(row for one in easy_rows(entry) for row in self._row(one, size, ink))]

    def _heading(
        self, number: int, entry: SheetEntry, size: _Size, ink: Ink, node: Node | None
    ) -> Words:
        """Return the name of a service after its number; overleaf it is seen, not heard, again."""
        name = entry.name if ink.can_draw(entry.name) else NAMELESS
        heading = words(ink, name, size.looks.numbered, node, label=str(number))
        heading.under = partial(ring, radius=size.looks.badge)
        return heading

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
        return made

    def _note(self, ink: Ink, where: str) -> None:
        warning = ink.warning(where)
        if warning:
            self.warnings.append(warning)
