"""The one layout of most papers of an event: its sheets, each counted by itself, and their foot.

Sizes and widths are in points.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import cast

from reportlab.platypus import Flowable, PageBreak

from directory.marketplace.papers.paper import EventPaper
from directory.printing.layout.blocks import words
from directory.printing.layout.drawing import draw
from directory.printing.layout.event_parts import ROOMS, Room, SheetMaker
from directory.printing.layout.fonts import SHORT_NUMBER, Ink
from directory.printing.layout.furniture import Furniture
from directory.printing.layout.looks import Sizes, looks, looks_of
from directory.printing.layout.printable import Printed, format_of
from directory.printing.layout.tagging import Node, TaggedCanvas, finish

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
    room = _roomiest(paper, form, first.pages)
    return _Laying(paper, form, room, first).printed()


def _roomiest(paper: EventPaper, form: str, pages: int) -> Room:
    """Return the best room that needs no further side; found by halving, as one room follows."""
    best, worst = 0, len(ROOMS) - 1
    while best < worst:
        tried = (best + worst) // 2
        if _Laying(paper, form, ROOMS[tried]).pages > pages:
            best = tried + 1
        else:
            worst = tried
    return ROOMS[worst]


class _Start(Flowable):
    """Nothing to see: remembers on which page a sheet begins."""

    def __init__(self, starts: list[int]) -> None:
        super().__init__()
        self.starts = starts

    def wrap(self, _aW: float, _aH: float) -> tuple[float, float]:  # noqa: N803
        """No room at all."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Remember the page."""
        self.starts.append(cast(TaggedCanvas, self.canv).getPageNumber())


class _Pages(Furniture):
    """Pages that are counted anew for each sheet: each goes to somebody else."""

    starts: Sequence[int] = ()

    def page_words(self, page: int) -> str:
        """Return which page of its sheet it is, and of how many."""
        at = bisect_right(self.starts, page)
        if not at:
            return super().page_words(page)
        begins = self.starts[at - 1]
        ends = self.starts[at] if at < len(self.starts) else self.sides + 1
        return f"Page {page - begins + 1} of {ends - begins}"


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
        furniture = _Pages(paper, self.ink, self.document, sides, look)
        furniture.starts = before.starts if before else ()
        if paper.help_now:
            note = words(self.ink, paper.help_now, look.strong, None, number_digits=SHORT_NUMBER)
            furniture.add_note(note)
        made = draw(self._story, furniture)
        self.drawn: bytes = made[0]
        self.pages: int = made[1]

    def printed(self) -> Printed:
        """The finished file."""
        # A title shows in lists of files, where anyone may see it: "Table 1", not whose it is.
        title = self.paper.sheets[0].title.partition(": ")[0]
        pdf = finish(self.drawn, self.document, title, self.paper.made_on)
        warning = self.ink.warning("This paper")
        told = (*self.paper.warnings, *((warning,) if warning else ()))
        return Printed(pdf, self.pages, self.paper.entries, told)

    def _story(self) -> list[Flowable]:
        story: list[Flowable] = []
        for number, sheet in enumerate(self.paper.sheets):
            story += [PageBreak()] if number else []
            story.append(_Start(self.starts))
            story += self.maker.story(self.paper.over, sheet, "H2" if number else "H1")
        return story
