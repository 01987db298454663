"""A list of telephone numbers on paper: what is wrong at the left, the number at the right."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether, PageBreak

from directory.disclosure.numbers import NumberGroup, NumberLine, NumberSheet
from directory.printing.blocks import Line, named, words
from directory.printing.drawing import draw
from directory.printing.folding import folded
from directory.printing.fonts import NUMBERS, SHORT_NUMBER, Ink, kept_together
from directory.printing.furniture import ROOM, Furniture
from directory.printing.looks import HALF_SIZE, Looks, looks_of
from directory.printing.printable import Printed, format_of
from directory.printing.tagging import Node, finish

MOST_SIDES = 2
"""Of a list that is parted over two sides."""
_LEAST_TOGETHER = 3
"""A heading and so many pieces after it, less one, stay on one side."""
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
    first = _Laying(sheet, looks, 1)
    if sheet.overleaf and first.pages > MOST_SIDES:
        # There is more on it than usual: better fewer sides than the same break.
        sheet = replace(sheet, overleaf=0)
        first = _Laying(sheet, looks, 1)
    return _Laying(sheet, looks, first.pages).printed(file_title, to_fold=to_fold)


class _Laying:
    """One pass over one list; ``sides`` is how many pages the foot shall speak of."""

    def __init__(self, sheet: NumberSheet, looks: Looks, sides: int) -> None:
        self.sheet = sheet
        self.looks = looks
        self.ink = Ink()
        self.document = Node("Document")
        self.roomy = sum(len(group.lines) for group in sheet.groups) <= FEW
        furniture = Furniture(sheet, self.ink, self.document, sides, looks)
        if sheet.crisis:
            furniture.add_crisis_help(sheet.crisis, self.ink, box=True)
        if sheet.source:
            furniture.add_note(words(self.ink, sheet.source, looks.checked, None))
        self.drawn, self.pages = draw(self._story, furniture)

    def printed(self, file_title: str, *, to_fold: bool) -> Printed:
        """The finished file."""
        drawn, pages = folded(self.drawn, self.document) if to_fold else (self.drawn, self.pages)
        pdf = finish(drawn, self.document, file_title, self.sheet.made_on)
        warning = self.ink.warning("This sheet")
        told = (*self.sheet.warnings, warning) if warning else self.sheet.warnings
        return Printed(pdf, pages, self.sheet.services, told)

    def _story(self) -> list[Flowable]:
        document, looks = self.document, self.looks
        story: list[Flowable] = [words(self.ink, self.sheet.title, looks.title, document.add("H1"))]
        if self.sheet.start:
            story.append(words(self.ink, self.sheet.start, looks.body, document.add("P")))
        for at, group in enumerate(self.sheet.groups):
            story += self._apart(at)
            story += self._group(group)
        return story

    def _apart(self, at: int) -> Sequence[Flowable]:
        """A new side where the sheet says so."""
        return [PageBreak()] if at and at == self.sheet.overleaf else []

    def _group(self, group: NumberGroup) -> list[Flowable]:
        pieces: list[Flowable] = []
        if group.heading:
            heading = words(self.ink, group.heading, self.looks.section, self.document.add("H2"))
            heading.spaceBefore = self.looks.body.fontSize * 0.45
            pieces.append(heading)
        if group.about:
            pieces.append(words(self.ink, group.about, self.looks.body, self.document.add("P")))
        items = self.document.add("L")
        told = any(line.under or line.checked for line in group.lines)
        blocks = [self._line(line, items, told=told) for line in group.lines]
        blocks += [
            [words(self.ink, note, self.looks.body, self.document.add("P"),
                   number_digits=SHORT_NUMBER)]
            for note in group.notes
        ]  # fmt: skip
        # A heading never stands at the foot of a page without what it is about.
        while blocks and len(pieces) < _LEAST_TOGETHER:
            pieces += blocks.pop(0)
        return [KeepTogether(pieces), *(KeepTogether(block) for block in blocks)]

    def _line(self, line: NumberLine, items: Node, *, told: bool) -> list[Flowable]:
        """A name, when to ring, and the number at the right, level with the name.

        Where more is ``told`` of some lines of the group, each stands apart from the next.
        """
        body = items.add("LI").add("LBody")
        under = self._under(line)
        about = "" if under else line.about
        left = named(self.ink, f"{line.name}.", about, self.looks.body, body)
        number = words(self.ink, line.number, self.looks.number_at_right, body)
        size = self.looks.number_at_right.fontSize
        width = stringWidth(kept_together(line.number), NUMBERS, size) + 1
        made = Line(left, number, min(width, ROOM / 2))
        made.spaceBefore = self.looks.body.fontSize * (0.6 if under else 0.3 if told else 0)
        return [made, *(words(self.ink, text, look, body) for text, look in under)]

    def _under(self, line: NumberLine) -> list[tuple[str, ParagraphStyle]]:
        """What stands under a line, and how it looks."""
        checked = self.looks.strong if line.ring_first else self.looks.checked
        whole = [(text, self.looks.body) for text in (line.about, *line.under)]
        whole.append((line.checked, checked))
        more = bool(line.under or line.checked)
        return [(text, look) for text, look in whole if text] if more or self.roomy else []
