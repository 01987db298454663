"""The sheet for staff: each service with its headings at the left, close enough to compare."""

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether

from directory.disclosure.record.staff_sheet import StaffEntry, StaffPart, StaffSheet
from directory.printing.layout.blocks import Rule, words
from directory.printing.layout.drawing import draw
from directory.printing.layout.fonts import BOLD, REGULAR, SHORT_NUMBER, Ink
from directory.printing.layout.furniture import Furniture
from directory.printing.layout.going_on import under
from directory.printing.layout.looks import Sizes, looks, style
from directory.printing.layout.printable import Printed
from directory.printing.layout.tagging import Node, finish

FILE_TITLE = "For staff"
LOOKS = looks(
    Sizes(body=12, small=12, larger=13, name=16, title=22, number=14, list_number=12, foot=11)
)
AT_LEAST = 3
"""So many parts stay with the name of their service."""
BESIDE_GAP = 4.0
INDENT = 124.0
"""Points at the left of every line, for the headings."""
BODY, STRONG = (style(font, LOOKS.body.fontSize, leftIndent=INDENT) for font in (REGULAR, BOLD))


def lay_out(sheet: StaffSheet) -> Printed:
    """Lay out a sheet for staff; the same words always give the same bytes."""
    return _Laying(sheet, _Laying(sheet, 1).pages).printed()


class _Laying:
    """One pass over one sheet; ``sides`` is how many pages the foot shall speak of."""

    def __init__(self, sheet: StaffSheet, sides: int) -> None:
        self.sheet = sheet
        self.ink = Ink()
        self.document = Node("Document")
        self.furniture = Furniture(sheet, self.ink, self.document, sides, LOOKS)
        if sheet.crisis_line:
            line = words(
                self.ink, sheet.crisis_line, LOOKS.strong, None, number_digits=SHORT_NUMBER
            )
            self.furniture.add_note(line)
        self.drawn, self.pages = draw(self._story, self.furniture)

    def printed(self) -> Printed:
        """The finished file."""
        pdf = finish(self.drawn.pdf, self.document, FILE_TITLE, self.sheet.made_on)
        warning = self.ink.warning("This sheet")
        told = (*self.sheet.warnings, warning) if warning else self.sheet.warnings
        return Printed(pdf, self.pages, len(self.sheet.entries), told)

    def _story(self) -> list[Flowable]:
        add = self.document.add
        story: list[Flowable] = [words(self.ink, self.sheet.title, LOOKS.title, add("H1"))]
        story += [words(self.ink, text, LOOKS.strong, add("P")) for text in self.sheet.start]
        for entry in self.sheet.entries:
            story += self._entry(entry)
        story.append(Rule(self.furniture.top, 6.0))
        story.append(words(self.ink, self.sheet.guide, LOOKS.strong, add("P")))
        return story

    def _entry(self, entry: StaffEntry) -> list[Flowable]:
        """One service; its name never stands at the foot of a page without what follows."""
        name = words(self.ink, entry.name, LOOKS.section, self.document.add("H2"))
        parts = [self._part(part) for part in entry.parts]
        first = [one for part in parts[:AT_LEAST] for one in part]
        top = KeepTogether([Rule(self.furniture.top, 6.0), name, *first])
        again = words(self.ink, entry.name, LOOKS.strong, None)
        return [top, *(KeepTogether(under(again, part)) for part in parts[AT_LEAST:])]

    def _part(self, part: StaffPart) -> list[Flowable]:
        """A short heading stands beside the first line, a long one above it."""
        look = STRONG if part.strong else BODY
        wide = stringWidth(part.heading, BOLD, BODY.fontSize) + BESIDE_GAP
        beside = part.heading if wide < INDENT else ""
        made: list[Flowable] = []
        if not beside:
            made.append(words(self.ink, part.heading, LOOKS.strong, self.document.add("P")))
        for text in part.lines:
            made.append(words(self.ink, text, look, self.document.add("P"), label=beside))
            beside = ""
        made[0].spaceBefore = 4.0
        return made
