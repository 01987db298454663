"""A list of telephone numbers on paper: what is wrong at the left, the number at the right."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether, PageBreak

from directory.disclosure.paper.numbers import NumberGroup, NumberLine, NumberSheet
from directory.printing.layout.blocks import Line, named, words
from directory.printing.layout.drawing import draw, height_of
from directory.printing.layout.folding import folded, how_to_cut
from directory.printing.layout.fonts import NUMBERS, SHORT_NUMBER, Ink, kept_together
from directory.printing.layout.furniture import ROOM, Furniture
from directory.printing.layout.going_on import GoingOn, Name
from directory.printing.layout.looks import HALF_SIZE, Looks, looks_of
from directory.printing.layout.next_steps_block import in_one_line, next_steps_block
from directory.printing.layout.printable import Printed, format_of
from directory.printing.layout.second_lines import Facing
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
    # A heading stands again overleaf where that takes no side more.
    made = min((_laid_out(sheet, looks, again=again) for again in (True, False)), key=_sides)
    return made.printed(file_title, to_fold=to_fold)


def _laid_out(sheet: NumberSheet, looks: Looks, *, again: bool) -> "_Laying":
    """Return a list of which something stands on its first side.

    What stands under the title gives way for that: the end of the list says it too.
    """
    made = _best(sheet, looks, again=again)
    if made.begins_on_first or not sheet.start:
        return made
    begun = _best(replace(sheet, start=""), looks, again=again)
    return begun if begun.begins_on_first and begun.pages <= made.pages else made


def _best(sheet: NumberSheet, looks: Looks, *, again: bool) -> "_Laying":
    """Return a list on as few sides as it needs, with as much of what to do next as they hold."""
    bare = _Way(1, again=again)
    sides = _Laying(replace(sheet, next_steps=()), looks, bare).pages
    if sheet.overleaf and sides > MOST_SIDES:
        # There is more on it than usual: better fewer sides than the same break.
        sheet = replace(sheet, overleaf=0)
        sides = _Laying(replace(sheet, next_steps=()), looks, bare).pages
    fewer = replace(sheet, next_steps=(*sheet.next_steps[:1], *sheet.next_steps[1:][-1:]))
    last = replace(sheet, next_steps=sheet.next_steps[-1:])
    way = replace(bare, sides=sides)
    # A further side is welcome where the leaf has it; a further leaf is not.
    ways = ((sheet, False), (sheet, True), (fewer, True), *([(last, True)] * (sides % 2 == 0)))
    tried = (_Laying(one, looks, replace(way, short=short)) for one, short in ways)
    fits = next((made for made in tried if made.pages == sides), None)
    return _with_room_on_the_first(fits or _further_side(sheet, looks, way))


def _further_side(sheet: NumberSheet, looks: Looks, way: "_Way") -> "_Laying":
    """Return a list with a side more, on which what to do next does not stand alone."""
    way = replace(way, sides=way.sides + 1)
    made = _Laying(sheet, looks, replace(way, company=True))
    return made if made.pages == way.sides else _Laying(sheet, looks, way)


def _with_room_on_the_first(made: "_Laying") -> "_Laying":
    """Return a list in two languages with more on its first side, where it needs the room.

    Where national numbers are from is said on the sides that have some beside the crisis box.
    """
    if made.sheet.second is None or not made.sheet.source or made.pages == 1:
        return made
    barer = _barer(made, made.pages)
    if barer.pages > made.pages or 1 in barer.national_sides:
        return made
    if barer.pages < made.pages:
        barer = _barer(made, barer.pages)
    way = replace(barer.way, sourced=barer.national_sides)
    laid = _Laying(made.sheet, made.looks, way)
    # With that room what to do next may have come to stand alone on the last side.
    beside = _Laying(made.sheet, made.looks, replace(way, company=True))
    return beside if beside.pages == laid.pages and not way.short else laid


def _barer(made: "_Laying", sides: int) -> "_Laying":
    return _Laying(made.sheet, made.looks, replace(made.way, sides=sides, told_first=False))


def _sides(made: "_Laying") -> int:
    return made.pages


@dataclass(frozen=True, slots=True)
class _Way:
    """How a list is laid out."""

    sides: int
    """How many pages the foot shall speak of."""
    short: bool = False
    """Whether what to do next has to do with one paragraph."""
    told_first: bool = True
    """Whether the first side says where the numbers are from."""
    company: bool = False
    """Whether what ends the list goes with what to do next, where that needs a side more."""
    sourced: frozenset[int] | None = None
    """The sides, from 1, that say where the numbers are from; None for all that have the room."""
    again: bool = True
    """Whether the heading of a group stands again where it goes on overleaf."""


class _Laying:
    """One pass over one list.

    Args:
        sheet: The words.
        looks: The styles of this size of print.
        way: How they are laid out.
    """

    def __init__(self, sheet: NumberSheet, looks: Looks, way: _Way) -> None:
        self.sheet = sheet
        self.unchecked: list[Node] = []
        """Lines without a day of their own: the national ones."""
        self.items: list[Node] = []
        """The lists of its groups."""
        self.way = way
        self.looks = looks
        self.ink = Ink()
        self.document = Node("Document")
        self.roomy = sum(len(group.lines) for group in sheet.groups) <= FEW
        furniture = Furniture(sheet, self.ink, self.document, way.sides, looks)
        self.lines = furniture.lines
        self.furniture = furniture
        if sheet.crisis:
            furniture.add_crisis_help(sheet.crisis, self.ink, box=True)
        if sheet.source:
            for under in self.lines.under(sheet.source, looks.checked, None):
                furniture.add_note(under, first=way.told_first)
            source = words(self.ink, sheet.source, looks.checked, None)
            furniture.add_note(source, first=way.told_first)
            furniture.noted = way.sourced
        self.drawn, self.pages = draw(self._story, furniture)

    @property
    def begins_on_first(self) -> bool:
        """Whether a line stands on the first side."""
        places = (node.first_mark() for node in self.items)
        return any(place is not None and place[0] == 0 for place in places)

    @property
    def national_sides(self) -> frozenset[int]:
        """The sides, from 1, on which a national line stands."""
        places = (node.first_mark() for node in self.unchecked)
        return frozenset(place[0] + 1 for place in places if place is not None)

    def printed(self, file_title: str, *, to_fold: bool) -> Printed:
        """The finished file."""
        flat = self.drawn.pdf
        drawn, pages = (flat, self.pages)
        if to_fold:
            drawn, pages = folded(flat, self.document, twice=True)
        pdf = finish(drawn, self.document, file_title, self.sheet.made_on)
        warning = self.ink.warning("This sheet")
        cut = how_to_cut(self.pages, twice=to_fold)
        told = (*self.sheet.warnings, *cut, *((warning,) if warning else ()))
        return Printed(pdf, pages, self.sheet.services, told)

    def _story(self) -> list[Flowable]:
        document, looks = self.document, self.looks
        lines, title = self.lines, self.sheet.title
        made = words(self.ink, title, looks.title, document.add("H1"))
        story = lines.both(made, title, looks.section, document, heading=True)
        story += self.furniture.crisis_at_top(self.sheet.crisis, self.ink)
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
        """Yield the last group and what to do next; where wanted, that has company.

        A short group goes with it whole, of a longer one the last lines do.
        """
        end = [] if self.sheet.overleaf else self._next_steps()
        whole = [piece for block in blocks for piece in block]
        if end and self.way.company and self._is_short([*whole, *end]):
            blocks, end = [], [*whole, *end]
        elif end and self.way.company and blocks:
            *blocks, last = blocks
            end = [*last, *end]
        yield from map(KeepTogether, blocks)
        if end:
            yield KeepTogether(end)

    def _is_short(self, pieces: Sequence[Flowable]) -> bool:
        return height_of(pieces) < self.furniture.heights[-1] * SHORT

    def _next_steps(self) -> list[Flowable]:
        steps, air = self.sheet.next_steps, self.looks.body.fontSize * 0.45
        if self.way.short:
            end = list(in_one_line(steps, self.lines, self.document))
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
            heading.spaceBefore = self.looks.body.fontSize * (0.2 if self.way.short else 0.45)
            look = self.looks.strong
            pieces += self.lines.both(heading, group.heading, look, self.document, heading=True)
        if group.about:
            pieces.append(words(self.ink, group.about, self.looks.body, self.document.add("P")))
            pieces += self.lines.under(group.about, self.looks.body, self.document)
        items = self.document.add("L")
        self.items.append(items)
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
        again = self._again(group.heading)
        if again is not None:
            return [pieces, *([GoingOn(first, again), *more] for first, *more in blocks)]
        # Where nothing says what it is about, the last line does not begin a page alone.
        if len(blocks) > 1:
            blocks[-2:] = [[*blocks[-2], *blocks[-1]]]
        return [pieces, *blocks]

    def _again(self, heading: str) -> Name | None:
        """Return the heading of a group as it stands above what goes on overleaf."""
        if not heading or not self.way.again:
            return None
        made = words(self.ink, heading, self.looks.strong, None)
        under = self.lines.under(heading, self.looks.strong, None)
        return Facing(made, under[0]) if under else made

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
