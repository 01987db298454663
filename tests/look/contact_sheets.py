"""All pages of one print on one picture, to be looked at together."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from directory.printing.preview import PageImage

ACROSS = 4
MOST = 24
"""So many pages are shown at most: more are only small."""
WIDE = 420
"""Pixels of each page."""
GAP = 8


def contact_sheet(pages: Sequence[PageImage], path: Path) -> None:
    """Save the first pages of a print beside each other."""
    shown = [_smaller(page) for page in pages[:MOST]]
    rows = [shown[at : at + ACROSS] for at in range(0, len(shown), ACROSS)]
    across = max(sum(one.width + GAP for one in row) for row in rows)
    sheet = Image.new("RGB", (across, sum(_high(row) for row in rows)), "#8A8A8A")
    top = 0
    for row in rows:
        left = 0
        for one in row:
            sheet.paste(one, (left, top))
            left += one.width + GAP
        top += _high(row)
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path)


def _smaller(page: PageImage) -> Image.Image:
    image = Image.frombytes("RGB", (page.width, page.height), page.rgb)
    return image.resize((WIDE, round(WIDE * page.height / page.width)), Image.Resampling.LANCZOS)


def _high(row: Sequence[Image.Image]) -> int:
    return max(one.height for one in row) + GAP
