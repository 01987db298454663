"""How the printed directory looks: its paper, its columns and its styles. Sizes are in points."""

from dataclasses import dataclass

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from directory.errors import BadInput
from directory.printing.layout.fonts import BOLD, NUMBERS, REGULAR
from directory.printing.layout.looks import LEADING, style

PAPERS = {"A4": A4, "A5": A5}
GAP = 9 * mm
"""Between two columns."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The sheet, and where words may stand on it."""

    size: tuple[float, float]
    side: float
    columns: int
    """Of services and lists."""

    def width(self, columns: int) -> float:
        """Return how wide each of so many columns is."""
        return (self.size[0] - 2 * self.side - (columns - 1) * GAP) / columns


@dataclass(frozen=True, slots=True)
class BookLooks:
    """Every style of one size of print."""

    title: ParagraphStyle
    section: ParagraphStyle
    letter: ParagraphStyle
    """A letter, a town or a need in a list at the end."""
    name: ParagraphStyle
    number: ParagraphStyle
    number_at_right: ParagraphStyle
    page_at_right: ParagraphStyle
    body: ParagraphStyle
    strong: ParagraphStyle
    found: ParagraphStyle
    """A line of a list: what does not fit its first line stands further in."""
    foot: ParagraphStyle
    """What stands at the foot of every page."""


def paper_of(name: str, *, large: bool) -> Paper:
    """Return the sheet of a name.

    Raises:
        BadInput: If the book does not come on it.
    """
    if name not in PAPERS:
        raise BadInput(f"The book comes on {' or '.join(PAPERS)}, not on '{name}'.")
    wide = name == "A4"
    return Paper(PAPERS[name], (12.5 if wide else 12) * mm, 2 if wide and not large else 1)


def book_looks(*, large: bool) -> BookLooks:
    """Return the styles of a size of print: nothing is under 12 points, in large print under 16."""
    body = 18.0 if large else 12.0
    return BookLooks(
        title=style(BOLD, body * 2, leading=body * 2.25),
        section=style(BOLD, body * 1.5, spaceAfter=body * 0.25),
        letter=style(BOLD, body * 1.2, spaceBefore=body * 0.7),
        name=style(BOLD, body * 1.15, leading=body * 1.38),
        number=style(NUMBERS, body * 1.2, leading=body * 1.5),
        number_at_right=style(NUMBERS, body * 1.1, leading=body * LEADING, alignment=TA_RIGHT),
        page_at_right=style(NUMBERS, body, alignment=TA_RIGHT),
        body=style(REGULAR, body),
        strong=style(BOLD, body),
        found=style(REGULAR, body, leftIndent=body, firstLineIndent=-body, spaceBefore=1.5),
        foot=style(REGULAR, 16.0 if large else 12.0),
    )
