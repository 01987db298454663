"""The slip for a provider: what we hold, each fact to be ticked or put right."""

from collections.abc import Mapping
from functools import partial

from reportlab.platypus import Flowable, KeepTogether

from directory.disclosure.record.slip import Slip, SlipFact, SlipGroup, SlipService
from directory.printing.layout.blocks import Rule, words
from directory.printing.layout.counted_sheets import CountedSheets, SheetStart, add_names
from directory.printing.layout.drawing import Drawn, draw
from directory.printing.layout.fonts import Ink
from directory.printing.layout.going_on import GoingOn
from directory.printing.layout.looks import Sizes, looks
from directory.printing.layout.printable import NO_OPTIONS, Printed, format_of
from directory.printing.layout.slip_rows import Asked, ToCheck
from directory.printing.layout.tagging import Node, finish

FILE_TITLE = "Is this right?"
FILLABLE = "fillable"
LOOKS = looks(
    Sizes(body=12, small=12, larger=12, name=14, title=22, number=14, list_number=13, foot=12)
)
MISSING = "What we do not know yet"
_AIR = 5.0
_FEW = 3
"""So many rows stay together under their heading."""


def make(slip: Slip, *, options: Mapping[str, str] = NO_OPTIONS) -> Printed:
    """Lay out the slips of some services, each beginning on its own page.

    Args:
        slip: The words, already allowed by the rules of disclosure.
        options: ``format`` is ``standard`` for paper, ``fillable`` for the screen.

    Returns:
        The PDF in memory. The same slip always gives the same bytes.
    """
    fillable = format_of(options) == FILLABLE
    made = _Laying(slip, fillable)
    # The name on further pages takes a line, which may take a page more: that is counted again.
    for _ in range(2 if made.pages > 1 else 0):
        made = _Laying(slip, fillable, made)
    return made.printed()


class _Laying:
    """One pass over one slip.

    Args:
        slip: The words.
        fillable: Whether its boxes and lines are fields.
        before: The pass that told how many pages each service takes.
    """

    def __init__(self, slip: Slip, fillable: bool, before: "_Laying | None" = None) -> None:
        self.slip = slip
        self.fillable = fillable
        self.ink = Ink()
        self.document = Node("Document")
        self.starts: list[int] = []
        sides: int = before.pages if before else 1
        self.furniture = CountedSheets(slip, self.ink, self.document, sides, LOOKS)
        if before:
            self.furniture.starts = before.starts
            names = [f"{slip.title} {one.name}" for one in slip.services]
            add_names(self.furniture, names, self.ink)
        made = draw(self._story, self.furniture)
        self.drawn: Drawn = made[0]
        self.pages: int = made[1]

    def printed(self) -> Printed:
        """The finished file."""
        pdf = finish(self.drawn.pdf, self.document, FILE_TITLE, self.slip.made_on)
        warning = self.ink.warning("This slip")
        warnings = (*self.slip.warnings, *((warning,) if warning else ()))
        return Printed(pdf, self.pages, len(self.slip.services), warnings)

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        for number, service in enumerate(self.slip.services):
            story += CountedSheets.next_sheet() if number else []
            story.append(SheetStart(self.starts))
            story += self._service(service, "H1" if number == 0 else "P")
        return story

    def _service(self, service: SlipService, title_tag: str) -> list[Flowable]:
        write = partial(words, self.ink)
        story: list[Flowable] = [
            write(self.slip.title, LOOKS.title, self.document.add(title_tag)),
            write(service.name, LOOKS.section, self.document.add("H2")),
        ]
        story += [write(line, LOOKS.body, self.document.add("P")) for line in self.slip.start]
        together = [part for group in service.groups for part in self._group(service, group)]
        if service.missing:
            together += self._missing(service)
        if len(together) > 1:  # what ends the slip never stands on a side of its own
            together[-2:] = [[*together[-2], *together[-1]]]
        return [*story, *map(KeepTogether, together)]

    def _group(self, service: SlipService, group: SlipGroup) -> list[list[Flowable]]:
        heading = words(self.ink, group.heading, LOOKS.strong, self.document.add("H3"))
        items = self.document.add("L")
        rows: list[Flowable] = [self._to_check(service, fact, items) for fact in group.facts]
        return self._none_alone(service, heading, group.heading, rows)

    def _missing(self, service: SlipService) -> list[list[Flowable]]:
        heading = words(self.ink, MISSING, LOOKS.strong, self.document.add("H3"))
        items = self.document.add("L")
        rows: list[Flowable] = [self._asked(service, fact, items) for fact in service.missing]
        return self._none_alone(service, heading, MISSING, rows)

    def _to_check(self, service: SlipService, fact: SlipFact, items: Node) -> Flowable:
        body = items.add("LI").add("LBody")
        return ToCheck(self.ink, service.name, fact, body, LOOKS, self.fillable)

    def _asked(self, service: SlipService, fact: SlipFact, items: Node) -> Flowable:
        body = items.add("LI").add("LBody")
        return Asked(self.ink, service.name, fact, body, LOOKS, self.fillable)

    def _none_alone(
        self, service: SlipService, heading: Flowable, said: str, rows: list[Flowable]
    ) -> list[list[Flowable]]:
        """Return what stays together, so that neither a first nor a last row stands alone.

        What begins a page stands under the name of the service, and what goes on there under what
        it is about too.
        """
        name, about = (
            words(self.ink, text, LOOKS.strong, None)
            for text in (service.name, f"{service.name}: {said}")
        )
        opening: list[Flowable] = [GoingOn(Rule(self.furniture.top, _AIR), name), heading]
        if len(rows) <= _FEW:
            return [[*opening, *rows]]
        first, *middle, before, last = rows
        alone: list[list[Flowable]] = [[GoingOn(row, about)] for row in middle]
        return [[*opening, first], *alone, [GoingOn(before, about), last]]
