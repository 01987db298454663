"""From pieces to a finished file: the one way in which every print is drawn."""

import io
from collections.abc import Callable, Sequence
from functools import cached_property

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from reportlab.platypus.doctemplate import BaseDocTemplate

from directory.printing.layout.fonts import REGULAR
from directory.printing.layout.furniture import HEIGHT, ROOM, Furniture
from directory.printing.layout.tagging import TaggedCanvas


class Drawn:
    """What was drawn, as a file only when it is asked for.

    Most prints are laid out in several ways to find the one that fits best; to write the fonts and
    the pages of those that are not taken would be for nothing.
    """

    def __init__(self, canvas: Canvas, into: io.BytesIO) -> None:
        self._canvas = canvas
        self._into = into

    @cached_property
    def pdf(self) -> bytes:
        """The file, not yet tagged."""
        self._canvas.save()
        return self._into.getvalue()


class _Template(BaseDocTemplate):
    _doSave = False  # noqa: N815  (ReportLab's own switch: the file waits for whoever asks)


def draw(story: Callable[[], Sequence[Flowable]], furniture: Furniture) -> tuple[Drawn, int]:
    """Return what was drawn, and how many pages it has.

    Args:
        story: Makes the pieces, once it is known how much room the pages leave.
        furniture: What stands around them.
    """
    drawn = io.BytesIO()
    template = _Template(drawn, pagesize=A4, invariant=1, initialFontName=REGULAR)
    template.addPageTemplates(furniture.templates())
    template.build(list(story()), canvasmaker=TaggedCanvas)
    return Drawn(template.canv, drawn), template.page


def height_of(pieces: Sequence[Flowable]) -> float:
    """Points from the top of the first piece to the bottom of the last, or a little more."""
    return sum(
        piece.wrap(ROOM, HEIGHT)[1] + piece.getSpaceBefore() + piece.getSpaceAfter()
        for piece in pieces
    )
