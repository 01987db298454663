"""From pieces to a finished file: the one way in which every print is drawn."""

import io
from collections.abc import Callable, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable
from reportlab.platypus.doctemplate import BaseDocTemplate

from directory.printing.layout.fonts import REGULAR
from directory.printing.layout.furniture import HEIGHT, ROOM, Furniture
from directory.printing.layout.tagging import TaggedCanvas


def draw(story: Callable[[], Sequence[Flowable]], furniture: Furniture) -> tuple[bytes, int]:
    """Return the PDF, not yet tagged, and how many pages it has.

    Args:
        story: Makes the pieces, once it is known how much room the pages leave.
        furniture: What stands around them.
    """
    drawn = io.BytesIO()
    template = BaseDocTemplate(drawn, pagesize=A4, invariant=1, initialFontName=REGULAR)
    template.addPageTemplates(furniture.templates())
    template.build(list(story()), canvasmaker=TaggedCanvas)
    return drawn.getvalue(), template.page


def height_of(pieces: Sequence[Flowable]) -> float:
    """Points from the top of the first piece to the bottom of the last, or a little more."""
    return sum(
        piece.wrap(ROOM, HEIGHT)[1] + piece.getSpaceBefore() + piece.getSpaceAfter()
        for piece in pieces
    )
