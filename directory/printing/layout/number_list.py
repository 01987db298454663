"""A list of telephone numbers on paper: what is wrong at the left, the number at the right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether, PageBreak

from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.printing.layout.blocks import Line, named, words
from directory.printing.layout.drawing import draw, height_of
from directory.printing.layout.folding import folded
from directory.printing.layout.fonts import NUMBERS, SHORT_NUMBER, Ink, kept_together
from directory.printing.layout.furniture import ROOM, Furniture
from directory.printing.layout.looks import HALF_SIZE, Looks, looks_of
from directory.printing.layout.next_steps_block import in_one_line, next_steps_block
from directory.printing.layout.printable import Printed, format_of
from directory.printing.layout.tagging import Node, finish

MOST_SIDES = 2
"""Of a list that is parted over two sides."""
_LEAST_TOGETHER = 3
"""A heading and so many pieces after it, less one, stay on one side."""
SHORT = 0.6
"""Of a side: a group that is no higher with what to do next goes there whole."""
FEW = 14
"""So many lines have room for when to ring under the name, not beside it."""


def lay_out(
    sheet: NumberSheet, options: Mapping[str, str], file_title: str, *, to_fold: bool = False
) -> Printed:
    """Lay out a list of numbers.

    Args:
        sheet: The words, already allowed by the rules of disclosure.
        options: ``format`` is ``large`` for large print.
        file_title: A neutral title of the file: it shows in lists, where anyone may see it.
        to_fold: Whether two A5 pages stand on each side, in the order of a folded booklet.
    """
    looks = HALF_SIZE if to_fold else looks_of(format_of(options))
    sides = _Laying(replace(sheet, next_steps=()), looks, 1).pages
    if sheet.overleaf and sides > MOST_SIDES:
        # There is more on it than usual: better fewer sides than the same break.
        sheet = replace(sheet, overleaf=0)
        sides = _Laying(replace(sheet, next_steps=()), looks, 1).pages
    fewer = replace(sheet, next_steps=(*sheet.next_steps[:1], *sheet.next_steps[1:][-1:]))
    last = replace(sheet, next_steps=sheet.next_steps[-1:])
    # A further side is welcome where the leaf has it; a further leaf is not.
    ways = ((sheet, False), (sheet, True), (fewer, True), *([(last, True)] * (sides % 2 == 0)))
    tried = (_Laying(one, looks, sides, short=short) for one, short in ways)
    fits = next((made for made in tried if made.pages == sides), None)
    made = fits or _further_side(sheet, looks, sides + 1)
    return _with_room_on_the_first(made).printed(file_title, to_fold=to_fold)


def _further_side(sheet: NumberSheet, looks: Looks, sides: int) -> "_Laying":
    """Return a list with a side more, on which what to do next does not stand alone."""
    made = _Laying(sheet, looks, sides, company=True)
    return made if made.pages == sides else _Laying(sheet, looks, sides)


def _with_room_on_the_first(made: "_Laying") -> "_Laying":
    """Return a list in two languages with more on its first side, where it needs the room.

    Where national numbers are from is said on the sides that have some beside the crisis box.
    """
    if made.sheet.second is None or not made.sheet.source or made.pages == 1:
        return made
    barer = _barer(made, made.pages)
    if barer.pages > made.pages or barer.needs_source_first:
        return made
    return barer if barer.pages == made.pages else _barer(made, barer.pages)


def _barer(made: "_Laying", sides: int) -> "_Laying":
    return _Laying(
        made.sheet, made.looks, sides, short=made.short, told_first=False, company=made.company
    )


class _Laying:
    """One pass over one list.

    Args:
        sheet: The words.
        looks: The styles of this size of print.
        sides: How many pages the foot shall speak of.
        short: Whether what to do next has to do with one paragraph.
        told_first: Whether the first side says where the numbers are from.
        company: Whether a short last group goes with what to do next, where it needs a side more.
    """

    def __init__(
        self,
        sheet: NumberSheet,
        looks: Looks,
        sides: int,
        *,
        short: bool = False,
        told_first: bool = True,
        company: bool = False,
    ) -> None:
        self.sheet = sheet
        self.unchecked: list[Node] = []
        """Lines without a day of their own: the national ones."""
        self.short = short
        self.company = company
        self.looks = looks
        self.ink = Ink()
        self.document = Node("Document")
        self.roomy = sum(len(group.lines) for group in sheet.groups) <= FEW
        furniture = Furniture(sheet, self.ink, self.document, sides, looks)
        self.lines = furniture.lines
        self.furniture = furniture
        if sheet.crisis:
            furniture.add_crisis_help(sheet.crisis, self.ink, box=True)
        if sheet.source:
            for under in self.lines.under(sheet.source, looks.checked, None):
                furniture.add_note(under, first=told_first)
            source = words(self.ink, sheet.source, looks.checked, None)
            furniture.add_note(source, first=told_first)
        self.drawn, self.pages = draw(self._story, furniture)

    @property
    def needs_source_first(self) -> bool:
        """Whether a national line stands on the first side."""
        places = (node.first_mark() for node in self.unchecked)
        return any(place is not None and place[0] == 0 for place in places)

    def printed(self, file_title: str, *, to_fold: bool) -> Printed:
        """The finished file."""
        drawn, pages = folded(self.drawn, self.document) if to_fold else (self.drawn, self.pages)
        pdf = finish(drawn, self.document, file_title, self.sheet.made_on)
        warning = self.ink.warning("This sheet")
        told = (*self.sheet.warnings, warning) if warning else self.sheet.warnings
        return Printed(pdf, pages, self.sheet.services, told)

    def _story(self) -> list[Flowable]:
        document, looks = self.document, self.looks
        lines, title = self.lines, self.sheet.title
        made = words(self.ink, title, looks.title, document.add("H1"))
        story = lines.both(made, title, looks.section, document, heading=True)
        if self.sheet.start:
            made = words(self.ink, self.sheet.start, looks.body, document.add("P"))
            story += lines.both(made, self.sheet.start, looks.body, document)
        blocks: list[list[Flowable]] = []
        for at, group in enumerate(self.sheet.groups):
            story += map(KeepTogether, blocks)
            story += self._apart(at)
            blocks = self._group(group)
        return [*story, *self._ending(blocks)]

    def _ending(self, blocks: list[list[Flowable]]) -> Iterator[Flowable]:
        """Yield the last group and what to do next; a short group goes with it where wanted."""
        end = [] if self.sheet.overleaf else self._next_steps()
        whole = [piece for block in blocks for piece in block]
        if end and self.company and self._is_short([*whole, *end]):
            blocks, end = [], [*whole, *end]
        yield from map(KeepTogether, blocks)
        if end:
            yield KeepTogether(end)

    def _is_short(self, pieces: Sequence[Flowable]) -> bool:
        return height_of(pieces) < self.furniture.heights[-1] * SHORT

    def _next_steps(self) -> list[Flowable]:
        steps, air = self.sheet.next_steps, self.looks.body.fontSize * 0.45
        if self.short:
            end = list(in_one_line(steps, self.ink, self.document, self.looks))
            end += self.lines.under(" ".join(steps), self.looks.body, self.document)
        else:
            end = list(next_steps_block(steps, self.lines, self.document, air=air))
        return end

    def _apart(self, at: int) -> Sequence[Flowable]:
        """A new side where the sheet says so; what to do next closes the side before it."""
        parts_here = at and at == self.sheet.overleaf
        return [KeepTogether(self._next_steps()), PageBreak()] if parts_here else []

    def _group(self, group: NumberGroup) -> list[list[Flowable]]:
        """Return what of one group stays on one side, in order."""
        pieces: list[Flowable] = []
        if group.heading:
            heading = words(self.ink, group.heading, self.looks.section, self.document.add("H2"))
            heading.spaceBefore = self.looks.body.fontSize * (0.2 if self.short else 0.45)
            look = self.looks.strong
            pieces += self.lines.both(heading, group.heading, look, self.document, heading=True)
        if group.about:
            pieces.append(words(self.ink, group.about, self.looks.body, self.document.add("P")))
            pieces += self.lines.under(group.about, self.looks.body, self.document)
        items = self.document.add("L")
        told = any(line.under or line.checked for line in group.lines)
        blocks = [self._line(line, items, told=told) for line in group.lines]
        blocks += [
            [words(self.ink, note, self.looks.body, self.document.add("P"),
                   number_digits=SHORT_NUMBER),
             *self.lines.under(note, self.looks.body, self.document, digits=SHORT_NUMBER)]
            for note in group.notes
        ]  # fmt: skip
        # A heading never stands at the foot of a page without what it is about.
        while blocks and len(pieces) < _LEAST_TOGETHER:
            pieces += blocks.pop(0)
        # Nor does the last line begin a page alone, its heading overleaf.
        if len(blocks) > 1:
            blocks[-2:] = [[*blocks[-2], *blocks[-1]]]
        return [pieces, *blocks]

    def _line(self, line: NumberLine, items: Node, *, told: bool) -> list[Flowable]:
        """A name, when to ring, and the number at the right, level with the name.

        Where more is ``told`` of some lines of the group, each stands apart from the next.
        """
        body = items.add("LI").add("LBody")
        if not line.checked:
            self.unchecked.append(body)
        under = self._under(line)
        about = "" if under else line.about
        left = named(self.ink, f"{line.name}.", about, self.looks.body, body)
        number = words(self.ink, line.number, self.looks.number_at_right, body)
        size = self.looks.number_at_right.fontSize
        width = stringWidth(kept_together(line.number), NUMBERS, size) + 1
        made = Line(left, number, min(width, ROOM / 2))
        apart = 0.6 if under else 0.3 if told or self.lines else 0
        made.spaceBefore = self.looks.body.fontSize * apart
        more = [words(self.ink, text, look, body) for text, look in under]
        return [made, *more, *self._in_second(line, body)]

    def _in_second(self, line: NumberLine, body: Node) -> list[Flowable]:
        """Return what can be said of a line in the second language, as one paragraph."""
        whole = (line.about, *line.under, line.checked)
        said = [self.lines.label(one) for one in (line.name, line.number)]
        said = [f"{one}." for one in said if one]
        said += [self.lines.ours(one) for one in whole]
        text = " ".join(one for one in said if one)
        return [self.lines.words(text, self.looks.body, body.add("P"))] if text else []

    def _under(self, line: NumberLine) -> list[tuple[str, ParagraphStyle]]:
        """What stands under a line, and how it looks."""
        checked = self.looks.strong if line.ring_first else self.looks.checked
        whole = [(text, self.looks.body) for text in (line.about, *line.under)]
        whole.append((line.checked, checked))
        more = bool(line.under or line.checked)
        return [(text, look) for text, look in whole if text] if more or self.roomy else []
