"""The one layout of most papers of an event: its sheets, each counted by itself, and their foot.

Sizes and widths are in points.
"""

from collections.abc import Mapping

from reportlab.platypus import Flowable

from directory.marketplace.papers.paper import EventPaper, PaperSheet
from directory.printing.layout.blocks import words
from directory.printing.layout.counted_sheets import CountedSheets, SheetStart, add_names
from directory.printing.layout.drawing import Drawn, draw
from directory.printing.layout.event_parts import ROOMS, Room, SheetMaker
from directory.printing.layout.fonts import SHORT_NUMBER, Ink
from directory.printing.layout.looks import Sizes, looks, looks_of
from directory.printing.layout.printable import Printed, format_of
from directory.printing.layout.tagging import Node, finish

FILLABLE = "fillable"
FOR_WORKERS = looks(
    Sizes(body=12, small=12, larger=12, name=14, title=22, number=14, list_number=13, foot=12)
)


def lay_out(paper: EventPaper, options: Mapping[str, str]) -> Printed:
    """Lay out a paper with as much room to write as its sides have.

    Args:
        paper: The words, already allowed by the rules of disclosure.
        options: ``format`` is ``large`` for large print, ``fillable`` for the screen.
    """
    form = format_of(options)
    first = _Laying(paper, form, ROOMS[-1])
    if first.pages > len(paper.sheets):
        first = _Laying(paper, form, ROOMS[-1], first)
    room = _roomiest(paper, form, first)
    return _Laying(paper, form, room, first).printed()


def _roomiest(paper: EventPaper, form: str, first: "_Laying") -> Room:
    """Return the best room that needs no further side; found by halving, as one room follows."""
    best, worst = 0, len(ROOMS) - 1
    while best < worst:
        tried = (best + worst) // 2
        if _Laying(paper, form, ROOMS[tried], first).pages > first.pages:
            best = tried + 1
        else:
            worst = tried
    return ROOMS[worst]


class _Laying:
    """One pass over one paper.

    Args:
        paper: The words.
        form: The format.
        room: For writing.
        before: The pass that told how many pages each sheet takes.
    """

    def __init__(
        self, paper: EventPaper, form: str, room: Room, before: "_Laying | None" = None
    ) -> None:
        self.paper = paper
        self.ink = Ink()
        self.document = Node("Document")
        self.starts: list[int] = []
        look = looks_of(form) if paper.readers == "public" else FOR_WORKERS
        self.maker = SheetMaker(self.ink, look, self.document, room, paper.id, form == FILLABLE)
        sides: int = before.pages if before else 1
        furniture = CountedSheets(paper, self.ink, self.document, sides, look)
        if before:
            furniture.starts = before.starts
            add_names(furniture, [_about(one) for one in paper.sheets], self.ink)
        if paper.help_now:
            note = words(self.ink, paper.help_now, look.strong, None, number_digits=SHORT_NUMBER)
            furniture.add_note(note)
        made = draw(self._story, furniture)
        self.drawn: Drawn = made[0]
        self.pages: int = made[1]

    def printed(self) -> Printed:
        """The finished file."""
        # A title shows in lists of files, where anyone may see it: "Table 1", not whose it is.
        title = self.paper.sheets[0].title.partition(": ")[0]
        pdf = finish(self.drawn.pdf, self.document, title, self.paper.made_on)
        warning = self.ink.warning("This paper")
        told = (*self.paper.warnings, *((warning,) if warning else ()))
        return Printed(pdf, self.pages, self.paper.entries, told)

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        for number, sheet in enumerate(self.paper.sheets):
            story += CountedSheets.next_sheet() if number else []
            story.append(SheetStart(self.starts))
            story += self.maker.story(self.paper.over, sheet, "H2" if number else "H1")
        return story


def _about(sheet: PaperSheet) -> str:
    return f"{sheet.title}: {sheet.about}" if sheet.about else sheet.title
