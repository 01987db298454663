"""The signposting sheet: what a person takes away. A4, at 14 points or in large print."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether

from directory.disclosure.paper.cards import CardSheet
from directory.disclosure.paper.numbers import NumberSheet
from directory.disclosure.paper.sheet import Sheet
from directory.disclosure.record.staff_sheet import StaffSheet
from directory.printing import easy_read, pocket_cards, staff_sheet
from directory.printing.layout.blocks import (
    RULE,
    Rule,
    Words,
    tick_box,
    words,
)
from directory.printing.layout.by_day import by_day
from directory.printing.layout.drawing import draw, height_of
from directory.printing.layout.fonts import Ink
from directory.printing.layout.furniture import ROOM, Furniture
from directory.printing.layout.going_on import under
from directory.printing.layout.looks import Looks, looks_of
from directory.printing.layout.number_list import lay_out
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of
from directory.printing.layout.second_lines import with_second
from directory.printing.layout.service_entry import ServiceEntry
from directory.printing.layout.spacing import CLOSE, Placed, Spacing, roomiest
from directory.printing.layout.tagging import Node, TaggedCanvas, finish

FILE_TITLE = "Help near you"
"""Always the same: a title shows in lists of files, where anyone may see it."""

PLAINER = (
    "To save a side, the paper does not say languages, who can get in and further numbers. "
    "Say it aloud."
)
SHORTENED = (
    "To save a side, the paper does not say whom they tell, whether one tells it all again and "
    "how long it lasts. Say it aloud."
)
BRIEFER = (
    "To save a side, the paper does not say in a long sentence what a service does. Say it aloud."
)
NEXT = "What to do next"
ENDING = 3
"""So many last pieces of a service that is longer than a page stay together."""
NAMED = 2
"""The rule above a service and its name; what follows goes on overleaf under the name again."""
_MOST_BESIDE_BY = 160
"""Characters. A longer step takes the whole width and has no day to fill in."""


def make(
    sheet: Sheet | NumberSheet | CardSheet | StaffSheet,
    *,
    options: Mapping[str, str] = NO_OPTIONS,
) -> Printed:
    """Lay out a signposting sheet.

    Args:
        sheet: The words, already allowed by the rules of disclosure. A list of numbers instead
            is the discreet format; cards and the sheet for staff have words of their own too.
        options: ``format`` is ``standard``, ``large`` or ``easy-read``, where it is a sheet.

    Returns:
        The PDF in memory. The same sheet always gives the same bytes.
    """
    if isinstance(sheet, NumberSheet):
        return lay_out(sheet, options, sheet.title)
    if isinstance(sheet, CardSheet):
        return pocket_cards.lay_out(sheet)
    if isinstance(sheet, StaffSheet):
        return staff_sheet.lay_out(sheet)
    if format_of(options) == "easy-read":
        return easy_read.lay_out(sheet, FILE_TITLE)
    return _usual(sheet, looks_of(format_of(options)))


def _usual(sheet: Sheet, looks: Looks) -> Printed:
    """Return the sheet as it usually is, with longer sentences where they cost nothing else."""
    told = _without_what_can_go(sheet, looks)
    entries = tuple(
        replace(one, sentence="") if one.sentence_may_go else one for one in sheet.entries
    )
    if (told.pages == 1 and not told.warnings) or entries == sheet.entries:
        return told
    brief = _without_what_can_go(replace(sheet, entries=entries), looks)
    cheaper = (brief.pages, len(brief.warnings)) < (told.pages, len(told.warnings))
    return replace(brief, warnings=(*brief.warnings, BRIEFER)) if cheaper else told


def _without_what_can_go(sheet: Sheet, looks: Looks) -> Printed:
    """Return the sheet; what can best be missed gives way where it saves a side.

    First the question who else is helping, which a worker can ask; then languages and access,
    which the worker sees on the screen; then what is good to know.
    """
    whole = _lay_out(sheet, looks)
    unasked = replace(sheet, who_else="")
    plain = tuple(replace(entry, also_there="") for entry in sheet.entries)
    bare = tuple(replace(entry, good_to_know="") for entry in plain)
    said = (PLAINER,) if plain != sheet.entries else ()
    tried = [sheet]
    for shorter, told in (
        (unasked, ()),
        (replace(sheet, entries=plain), said),
        (replace(unasked, entries=plain), said),
        (replace(unasked, entries=bare), (*said, SHORTENED)),
    ):
        if whole.pages == 1 or shorter in tried:
            continue
        tried.append(shorter)
        fewer = _lay_out(shorter, looks)
        if fewer.pages < whole.pages:
            fewer.warnings += told
            return fewer.printed()
    return whole.printed()


def _lay_out(sheet: Sheet, looks: Looks) -> "_Laying":
    blocks_on_it = len(sheet.entries) + bool(sheet.next_steps)
    close = _Laying(sheet, looks, [CLOSE] * blocks_on_it)
    airy = _Laying(sheet, looks, roomiest(close.placed(), close.room()), sides=close.pages)
    if airy.places() == close.places():
        return airy
    # A service longer than a page was pushed on. "Page x of y": y is known by now.
    return _Laying(sheet, looks, [CLOSE] * blocks_on_it, sides=close.pages)


class _Laying:
    """One pass over one sheet.

    Args:
        sheet: The words.
        looks: The styles of this size of print.
        spacings: How much white there is in each service, and in the next steps.
        sides: How many pages the foot shall speak of.
    """

    def __init__(
        self, sheet: Sheet, looks: Looks, spacings: Sequence[Spacing], sides: int = 1
    ) -> None:
        self.sheet = sheet
        self.looks = looks
        self.spacings = spacings
        self.document = Node("Document")
        self.warnings = list(sheet.warnings)
        self.ink = Ink()
        self.furniture = Furniture(sheet, self.ink, self.document, sides, looks)
        self.furniture.add_crisis_help(sheet.crisis, self.ink, box=True)
        self.blocks: list[tuple[Node, float]] = []
        self.pages = 1
        self.drawn, self.pages = draw(self._story, self.furniture)

    def printed(self) -> Printed:
        """The finished file."""
        pdf = finish(self.drawn.pdf, self.document, FILE_TITLE, self.sheet.made_on)
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
        first = self.furniture.heights[0] - height_of(self.opening)
        return [first, *[self.furniture.heights[1]] * (self.pages - 1)]

    def _story(self) -> list[Flowable]:
        self.opening = self._opening()
        story = list(self.opening)
        for number, entry in enumerate(self.sheet.entries, start=1):
            ink, spacing = Ink(), self.spacings[number - 1]
            heading = self.document.add("H2")
            service = ServiceEntry(
                entry, number, ink, self.document, self.looks, ROOM, spacing.air, self.sheet.second
            )
            again = words(ink, f"{number}. {service.name}", self.looks.strong, None)
            begins = service.beginning(heading)
            story += self._block(heading, begins, service.others(), spacing, again)
            self._note(ink, entry.name)
        if self.sheet.next_steps:
            heading, spacing = self.document.add("H2"), self.spacings[-1]
            story += self._block(heading, [], self._next_steps(heading, spacing.air), spacing)
        self._note(self.ink, "This sheet")
        return story

    def _opening(self) -> list[Flowable]:
        ink, document = self.ink, self.document
        lines = self.furniture.lines
        title = words(ink, self.sheet.title, self.looks.title, document.add("H1"))
        story = lines.both(title, self.sheet.title, self.looks.section, document, heading=True)
        story += self.furniture.crisis_at_top(self.sheet.crisis, ink)
        for text, look in (
            (self.sheet.start, self.looks.body),
            (self.sheet.notice, self.looks.strong),
        ):
            if text:
                made = words(ink, text, look, document.add("P"))
                story += lines.both(made, text, self.looks.body, document)
        return story

    def _next_steps(self, heading: Node, air: float) -> list[Flowable]:
        steps = self.document.add("L")
        return [
            *self.furniture.lines.both(
                words(self.ink, NEXT, self.looks.section, heading),
                NEXT,
                self.looks.strong,
                self.document,
                heading=True,
            ),
            *chain.from_iterable(
                (self._next_step(text, steps, air), *self._in_second(text, self.looks.ticked))
                for text in self.sheet.next_steps
            ),
            *self._who_else(air),
        ]

    def _who_else(self, air: float) -> list[Flowable]:
        """The question who else is helping, with a line to write on."""
        asked = self.sheet.who_else
        if not asked:
            return []
        made = words(self.ink, asked, self.looks.body, self.document.add("P"))
        made.under = partial(_line_after, made, self.looks.body.fontSize)
        made.spaceBefore = air + self.looks.body.fontSize / 2
        return [made, *self._in_second(asked, self.looks.body)]

    def _in_second(self, text: str, look: ParagraphStyle) -> list[Words]:
        return self.furniture.lines.under(text, look, self.document)

    def _next_step(self, text: str, steps: Node, air: float) -> Flowable:
        """A line to tick, with a day to fill in unless it already speaks of one."""
        body = steps.add("LI").add("LBody")
        line = words(self.ink, text, self.looks.ticked, body)
        line.under = partial(tick_box, scale=self.looks.scale)
        line.spaceBefore = air
        if "? " in text or len(text) > _MOST_BESIDE_BY:
            return line
        pair = by_day(line, self.furniture.lines, body)
        pair.spaceBefore = air
        return pair

    def _block(
        self,
        heading: Node,
        begins: list[Flowable],
        others: list[Flowable],
        spacing: Spacing,
        again: Words | None = None,
    ) -> list[Flowable]:
        """Pieces that stay on one page, unless no page is long enough; then with a name again.

        What it begins with stays together in any case.
        """
        begins = [Rule(self.furniture.top, spacing.around_rule), *begins]
        height = height_of([*begins, *others])
        # The first never leaves its page: a side with nothing but a title is no start.
        room = self.furniture.heights[-1] if self.blocks else self.room()[0]
        self.blocks.append((heading, height))
        if height < room:
            return [KeepTogether([*begins, *others])]
        # It goes on overleaf between two lines of facts, never inside one.
        groups = with_second(others)
        if again is not None:
            begins = [*begins[:NAMED], *under(again, begins[NAMED:])]
            groups = [under(again, group) for group in groups]
        ending: list[Flowable] = []
        while groups and len(ending) < ENDING:
            ending = [*groups.pop(), *ending]
        return [KeepTogether(begins), *map(KeepTogether, groups), KeepTogether(ending)]

    def _note(self, ink: Ink, where: str) -> None:
        warning = ink.warning(where)
        if warning:
            self.warnings.append(warning)


def _line_after(asked: Words, gap: float, canvas: TaggedCanvas, baseline: float) -> None:
    """A line to write on, from the end of a short question to the edge."""
    canvas.setLineWidth(RULE)
    canvas.line(asked.first_line_width() + gap / 2, baseline - 2, ROOM, baseline - 2)
