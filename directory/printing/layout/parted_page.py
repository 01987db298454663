"""Leaflets on paper: blocks under a name, parts under headings, at last what to do next.

Sizes and widths are in points.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import product

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether

from directory.disclosure.paper.leaflet import Leaflet, LeafletBlock, LeafletPart
from directory.printing.layout.blocks import Rule, Words, named, ring, words
from directory.printing.layout.drawing import draw, height_of
from directory.printing.layout.folding import PAGES_OF_A_SHEET, folded, how_to_cut
from directory.printing.layout.fonts import Ink
from directory.printing.layout.furniture import Furniture
from directory.printing.layout.going_on import GoingOn, WholeUnlessGap, under
from directory.printing.layout.looks import HALF_SIZE, Looks, Sizes, looks, looks_of
from directory.printing.layout.next_steps_block import next_steps_block
from directory.printing.layout.printable import Printed, format_of
from directory.printing.layout.second_lines import SecondLines
from directory.printing.layout.tagging import Node, TaggedCanvas, finish

FOR_STAFF = looks(
    Sizes(body=12, small=11, larger=13, name=15, title=22, number=16, list_number=14, foot=12)
)
TO_FOLD = "booklet"
KEPT = 4
"""A heading and so many pieces after it, less one, stay on one page."""
MOST_TOGETHER = 0.8
"""Of the first page, under the title: what is higher may go on overleaf, part by part."""
OF_LATER = 0.97
"""The same of later pages."""
LINES_TOGETHER = 4
"""So many lines of a long piece stand under its heading, or it begins on the next page."""
PART_TOGETHER = 0.6
"""Of the first page: the lines under one heading, if they are no higher."""
MOST_GAP = 0.2
"""Of the first page, at its foot: to leave more white there, nothing but a service stays whole."""
AIRS = (9.0, 6.0, 4.0, 2.0)
"""White before a heading, at the standard size; the most that needs no further side is taken."""


def lay_out(leaflet: Leaflet, options: Mapping[str, str], file_title: str) -> Printed:
    """Lay out a leaflet.

    Args:
        leaflet: The words, already allowed by the rules of disclosure.
        options: ``format`` is ``large`` for large print, ``booklet`` for A5 pages to fold.
        file_title: A neutral title of the file: it shows in lists, where anyone may see it.
    """
    to_fold = format_of(options) == TO_FOLD
    look = _looks(leaflet, format_of(options))
    apart, close = (
        _Laying(leaflet, look, Way(1, AIRS[-1], apart=one)).pages for one in (True, False)
    )
    on_a_leaf = PAGES_OF_A_SHEET if to_fold else 2
    # A side more is welcome where the leaf has it; a further leaf is not.
    roomy = -(-apart // on_a_leaf) == -(-close // on_a_leaf)
    sides = apart if roomy else close
    tried = (
        _counted(leaflet, look, Way(sides, air, roomy, company))
        for company, air in product((False, True), AIRS)
    )
    as_short = (one for one in tried if one.pages <= sides)
    first = next(as_short)
    made = first if not first.end.alone else next((o for o in as_short if not o.end.alone), first)
    return made.printed(file_title, to_fold=to_fold)


def _counted(leaflet: Leaflet, look: Looks, way: "Way") -> "_Laying":
    """Return a leaflet laid out in one way, whose foot speaks of no more sides than there are."""
    made = _Laying(leaflet, look, way)
    fewer = made.pages < way.sides
    return _Laying(leaflet, look, replace(way, sides=made.pages)) if fewer else made


def _looks(leaflet: Leaflet, form: str) -> Looks:
    if form == TO_FOLD:
        return HALF_SIZE
    return FOR_STAFF if leaflet.close and form != "large" else looks_of(form)


class _Beginning(Flowable):
    """Nothing to see: it knows whether what follows it begins a page."""

    def __init__(self, top: float) -> None:
        super().__init__()
        self.top = top
        self.alone = False

    def draw(self) -> None:
        """Look where it stands."""
        _, height = self.canv.absolutePosition(0, 0)
        self.alone = height > self.top - AIRS[0] * 2


@dataclass(frozen=True, slots=True)
class Way:
    """How a leaflet is laid out."""

    sides: int
    """How many pages the foot shall speak of."""
    air: float
    """Points of white before a heading, at the standard size."""
    apart: bool
    """Whether each block begins a page rather than going on overleaf."""
    company: bool = False
    """Whether the last lines of the last block go with what to do next."""


class _Laying:
    """One pass over one leaflet."""

    def __init__(self, leaflet: Leaflet, look: Looks, way: Way) -> None:
        self.leaflet = leaflet
        self.look = look
        self.way = way
        self.air = way.air * look.scale
        self.ink = Ink()
        self.document = Node("Document")
        furniture = Furniture(leaflet, self.ink, self.document, way.sides, look)
        if leaflet.crisis:
            furniture.add_crisis_help(leaflet.crisis, self.ink, box=True)
        if leaflet.source:
            furniture.add_note(words(self.ink, leaflet.source, look.checked, None))
        self.furniture = furniture
        self.end = _Beginning(furniture.top)
        self.drawn, self.pages = draw(self._story, furniture)

    def printed(self, file_title: str, *, to_fold: bool) -> Printed:
        """The finished file."""
        flat = self.drawn.pdf
        # A leaflet that nobody may find must leave none over.
        twice = to_fold and not self.leaflet.crisis_first
        drawn, pages = (flat, self.pages)
        if to_fold:
            drawn, pages = folded(flat, self.document, twice=twice)
        pdf = finish(drawn, self.document, file_title, self.leaflet.made_on)
        warning = self.ink.warning("This leaflet")
        cut = how_to_cut(self.pages, twice=twice)
        told = (*self.leaflet.warnings, *cut, *((warning,) if warning else ()))
        return Printed(pdf, pages, self.leaflet.services, told)

    def _story(self) -> list[Flowable]:
        look = self.look
        story: list[Flowable] = [self._words(self.leaflet.title, look.title, "H1")]
        story += self.furniture.crisis_at_top(self.leaflet.crisis, self.ink)
        story += [self._words(text, look.body) for text in self.leaflet.start]
        last: list[Flowable] = []
        for number, block in enumerate(self.leaflet.blocks, start=1):
            groups = list(self._block(block, number))
            last = groups.pop() if self.way.company and number == len(self.leaflet.blocks) else []
            most = self._most_together(number) if block.name and not last else 0.0
            story += self._unless_gap(block, groups, most) or self._together(groups, most)
        return [*story, *self._ending(last)]

    def _unless_gap(
        self, block: LeafletBlock, groups: Sequence[list[Flowable]], most: float
    ) -> list[Flowable]:
        """Return the lines under a heading that is no service, which need not stay whole.

        Nothing where some of them have a heading of their own: that would be parted from them.
        """
        pieces = [piece for group in groups for piece in group]
        parted = block.numbered or any(part.heading and not part.listed for part in block.parts)
        if parted or not 0 < height_of(pieces) < most or len(pieces) <= KEPT:
            return []
        again = words(self.ink, block.name, self.look.strong, None)
        loose: list[list[Flowable]] = [[GoingOn(piece, again)] for piece in pieces[KEPT:]]
        gap = self.furniture.heights[0] * MOST_GAP
        return [WholeUnlessGap([pieces[:KEPT], *loose], gap)]

    def _most_together(self, number: int) -> float:
        """Return how high a block may be that stays on one page."""
        first, later = self.furniture.heights
        loose = number > 1 and self.way.apart
        return later * OF_LATER if loose else min(first, later) * MOST_TOGETHER

    def _ending(self, last: list[Flowable]) -> Iterator[Flowable]:
        """Yield what to do next, whole, and with it the ``last`` lines where a page has room."""
        end = list(self._end())
        both = [*last, *end]
        if height_of(both) < self.furniture.heights[-1] * OF_LATER:
            yield KeepTogether(both)
            return
        yield from self._together([last] if last else [])
        yield KeepTogether(end)

    def _end(self) -> Iterator[Flowable]:
        """Yield what to do next."""
        heading, steps = self.leaflet.next_heading, self.leaflet.next_steps
        lines = SecondLines(None, self.ink, self.look)
        yield self.end
        yield from next_steps_block(steps, lines, self.document, heading=heading, air=self.air)

    def _together(self, groups: Sequence[list[Flowable]], most: float = 0.0) -> Iterator[Flowable]:
        """Yield pieces that stay on one page: all, if no higher than ``most``, else by groups."""
        every = [piece for group in groups for piece in group]
        if every and height_of(every) < most:
            yield KeepTogether(every)
            return
        for group in groups:
            if height_of(group) < self.furniture.heights[0] * PART_TOGETHER:
                yield KeepTogether(group)
                continue
            if len(group) <= KEPT:
                # It may be parted inside its last, long piece: a side with nothing on it is worse.
                *begins, _ = group
                few = self.look.body.leading * LINES_TOGETHER
                yield CondPageBreak(height_of(begins) + few)
                yield from group
                continue
            ending = max(KEPT, len(group) - KEPT + 1)
            yield KeepTogether(group[:KEPT])
            yield from group[KEPT:ending]
            yield KeepTogether(group[ending:])

    def _block(self, block: LeafletBlock, number: int) -> Iterator[list[Flowable]]:
        """Yield its pieces, those of one heading in a group; its name goes with the first.

        A note under them stays with the last: alone at the head of a page it is about nothing.
        """
        group = list(self._name(block, number)) if block.name else []
        again = self._again(block, number)
        named = bool(group)
        for part in block.parts:
            made = self._part(part, "H3" if block.name else "H2")
            if again is not None:
                made = under(again, made)
            if not named and group and not _is_note(part):
                yield group
                group = []
            group += made
            named = False
        if group:
            yield group

    def _again(self, block: LeafletBlock, number: int) -> Words | None:
        """Return what stands above a service that goes on overleaf."""
        if block.name and block.numbered:
            return words(self.ink, f"{number}. {block.name}", self.look.strong, None)
        alone = self.leaflet.services == len(self.leaflet.blocks) == 1 and not block.name
        return words(self.ink, self.leaflet.title, self.look.strong, None) if alone else None

    def _name(self, block: LeafletBlock, number: int) -> Iterator[Flowable]:
        yield Rule(self.furniture.top, self.air / 2)
        if not block.numbered:
            yield self._words(block.name, self.look.section, "H2")
            return
        node = self.document.add("H2")
        made = words(self.ink, block.name, self.look.numbered, node, label=str(number))
        made.under = partial(ring, radius=self.look.badge)
        yield made

    def _part(self, part: LeafletPart, tag: str) -> list[Flowable]:
        """A heading with its lines under it, or a word at the left of them."""
        if part.beside or part.listed:
            return list(self._beside(part) if part.beside else self._listed(part))
        made: list[Flowable] = []
        if part.heading:
            look = self.look.section if tag == "H2" else self.look.strong
            made.append(self._words(part.heading, look, tag))
        made += self._lines(part)
        for first in made[:1]:
            first.spaceBefore = self.air if part.heading else self.air / 3
        return made

    def _lines(self, part: LeafletPart) -> Iterator[Words]:
        look = self.look
        if part.number:
            yield self._words(part.number, look.number)
        for text in part.lines:
            usual = look.body if part.heading or part.plain else look.checked
            yield self._words(text, look.strong if part.strong else usual)

    def _listed(self, part: LeafletPart) -> Iterator[Flowable]:
        """Items of one list; parts that follow one another are items of the same."""
        kids = self.document.kids
        items = kids[-1] if kids and kids[-1].tag == "L" else self.document.add("L")
        for text in part.lines:
            body = items.add("LI").add("LBody")
            if part.heading:
                made = named(self.ink, f"{part.heading}.", text, self.look.body, body)
            else:
                made = words(self.ink, text, self.look.ticked, body)
                made.under = partial(_dot, scale=self.look.scale)
            made.spaceBefore = self.air / 3
            yield made

    def _beside(self, part: LeafletPart) -> Iterator[Flowable]:
        for at, text in enumerate(part.lines):
            label = "" if at else part.heading
            node = self.document.add("P")
            said = partial(words, self.ink, _bare(text, part.heading), self.look.labelled, node)
            made = said(label=label)
            made.overleaf = said(label=part.heading) if at else None
            made.spaceBefore = 0 if at else self.air / 3
            yield made

    def _words(self, text: str, look: ParagraphStyle, tag: str = "P") -> Words:
        return words(self.ink, text, look, self.document.add(tag))


def _is_note(part: LeafletPart) -> bool:
    """Return whether a part is lines of small print that belong to what stands above them."""
    return not (part.heading or part.listed or part.plain)


def _dot(canvas: TaggedCanvas, baseline: float, scale: float) -> None:
    """A dot before an item of a list."""
    canvas.circle(10 * scale, baseline + 4.5 * scale, 2.2 * scale, stroke=0, fill=1)


def _bare(text: str, label: str) -> str:
    """Return a line without its label, where it begins with it, as in ``Wait: six weeks``."""
    return text.removeprefix(f"{label}: ") if label else text
