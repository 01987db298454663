"""Sheets in one file that go to different people: each is counted by itself and says who it is for.

Sizes are in points.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import cast

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak

from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import Ink
from directory.printing.layout.furniture import HEIGHT, ROOM, Furniture
from directory.printing.layout.tagging import TaggedCanvas

_MOST_LINES = 3.5
"""What takes more is no name: it stands on the first page alone."""


class SheetStart(Flowable):
    """Nothing to see: remembers on which page a sheet begins.

    Args:
        starts: Gets the page.
    """

    def __init__(self, starts: list[int]) -> None:
        super().__init__()
        self.starts = starts

    def wrap(self, _aW: float, _aH: float) -> tuple[float, float]:  # noqa: N803
        """No room at all."""
        return 0.0, 0.0

    def draw(self) -> None:
        """Remember the page."""
        self.starts.append(cast(TaggedCanvas, self.canv).getPageNumber())


class CountedSheets(Furniture):
    """Pages that are counted anew for each sheet, as each goes to somebody else."""

    says_again = True
    starts: Sequence[int] = ()

    @staticmethod
    def next_sheet() -> list[Flowable]:
        """Return what ends a sheet, so that the next begins as the first did."""
        return [NextPageTemplate("first"), PageBreak()]

    def page_words(self, page: int) -> str:
        """Return which page of its sheet it is, and of how many."""
        at = bisect_right(self.starts, page)
        if not at:
            return super().page_words(page)
        begins = self.starts[at - 1]
        ends = self.starts[at] if at < len(self.starts) else self.sides + 1
        return f"Page {page - begins + 1} of {ends - begins}"

    def goes_on(self, page: int) -> int:
        """Return which sheet goes on on a page, counted from 0; -1 where one begins."""
        at = bisect_right(self.starts, page) - 1
        return -1 if at < 0 or self.starts[at] == page else at


def add_names(furniture: CountedSheets, names: Sequence[str], ink: Ink) -> None:
    """Say at the foot of further pages what their sheet is about, if any sheet has such a page."""
    if furniture.sides > len(names) == len(furniture.starts):
        look = furniture.looks.strong
        again = _NameAgain(furniture, [words(ink, name, look, None) for name in names])
        if again.wrap(ROOM, HEIGHT)[1] < _MOST_LINES * look.leading:
            furniture.on_later.append(again)


class _NameAgain(Flowable):
    """One line above the foot of every further page of a sheet: what the sheet is about.

    A page that comes loose is still known. It is furniture, so it is not read out again.

    Args:
        furniture: Knows which sheet goes on.
        lines: What each sheet is about.
    """

    def __init__(self, furniture: CountedSheets, lines: Sequence[Words]) -> None:
        super().__init__()
        self.furniture = furniture
        self.lines = lines

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803
        """As high as the highest of them, on every further page alike."""
        return aW, max(one.wrap(aW, aH)[1] for one in self.lines)

    def draw(self) -> None:
        """Draw the line of the sheet that goes on."""
        at = self.furniture.goes_on(cast(TaggedCanvas, self.canv).getPageNumber())
        if at >= 0:
            self.lines[at].drawOn(self.canv, 0, 0)
