"""How words look on paper: one set of styles for each size of print. Sizes are in points."""

from dataclasses import dataclass
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from directory.printing.layout.fonts import BOLD, NUMBERS, REGULAR

LEADING = 1.25


def style(font: str, size: float, **more: Any) -> ParagraphStyle:  # noqa: ANN401
    """A paragraph style with our leading; ``more`` are ReportLab's own names."""
    settings: dict[str, Any] = {
        "fontName": font,
        "fontSize": size,
        "leading": size * LEADING,
        "bulletFontName": BOLD,
        "bulletFontSize": size,
        "spaceShrinkage": 0,
        "allowOrphans": 1,
        **more,
    }
    return ParagraphStyle(f"{font}-{size}", **settings)


@dataclass(frozen=True, slots=True)
class Looks:
    """Every style of one size of print."""

    scale: float
    """How much larger than standard; shapes beside words grow with it."""
    body: ParagraphStyle
    strong: ParagraphStyle
    checked: ParagraphStyle
    larger: ParagraphStyle
    box_first: ParagraphStyle
    title: ParagraphStyle
    section: ParagraphStyle
    number: ParagraphStyle
    """A telephone number alone on its line."""
    number_at_right: ParagraphStyle
    """A telephone number at the end of a line of a list."""
    labelled: ParagraphStyle
    """With room at the left for "When", "Where", "Step 1"."""
    ticked: ParagraphStyle
    numbered: ParagraphStyle
    """The name of a service, after its number in a ring."""
    foot: float
    badge: float
    """The radius of that ring."""

    @property
    def label_width(self) -> float:
        """Points at the left of a labelled line."""
        return float(self.labelled.leftIndent)


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes that one format is made of, in points."""

    body: float
    small: float
    larger: float
    name: float
    title: float
    number: float
    list_number: float
    foot: float


def looks(sizes: Sizes) -> Looks:
    """Return the styles of one size of print."""
    scale = sizes.body / 14
    badge = 12 * sizes.name / 18
    return Looks(
        scale=scale,
        body=style(REGULAR, sizes.body),
        strong=style(BOLD, sizes.body),
        checked=style(REGULAR, sizes.small),
        larger=style(REGULAR, sizes.larger),
        box_first=style(BOLD, sizes.larger),
        title=style(BOLD, sizes.title, leading=sizes.title + 3, spaceAfter=2),
        section=style(BOLD, sizes.name),
        number=style(NUMBERS, sizes.number),
        number_at_right=style(
            NUMBERS, sizes.list_number, leading=sizes.body * LEADING, alignment=TA_RIGHT
        ),
        labelled=style(REGULAR, sizes.body, leftIndent=54 * scale),
        ticked=style(REGULAR, sizes.body, leftIndent=24 * scale),
        numbered=style(
            BOLD,
            sizes.name,
            leftIndent=2 * badge + 8,
            bulletFontName=NUMBERS,
            bulletFontSize=sizes.name * 16 / 18,
            bulletAnchor="middle",
            bulletIndent=badge,
        ),
        foot=sizes.foot,
        badge=badge,
    )


STANDARD = looks(
    Sizes(body=14, small=12, larger=16, name=18, title=26, number=20, list_number=15, foot=12)
)
LARGE = looks(
    Sizes(body=18, small=16, larger=18, name=20, title=28, number=26, list_number=20, foot=14)
)
HALF_SIZE = looks(
    Sizes(body=18.5, small=17, larger=19, name=22, title=38, number=25, list_number=22, foot=17)
)
"""Sizes before the pages are made half as large: the words end up at 13 points, none under 12."""
BY_FORMAT = {"standard": STANDARD, "large": LARGE}


def looks_of(format_: str) -> Looks:
    """Return the styles of a format; the standard ones for every other format."""
    return BY_FORMAT.get(format_, STANDARD)
