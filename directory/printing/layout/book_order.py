"""The pages of a drawn book put in their order, and its outline: what a reader's program lists."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf

from directory.printing.layout.links import Place


@dataclass(frozen=True, slots=True)
class Heading:
    """One part of the book and where it begins."""

    words: str
    place: Place


def in_order(drawn: bytes, first: int, sides: int, headings: Sequence[Heading]) -> bytes:
    """Return a file with its last pages moved to where they belong, and with its outline.

    Args:
        drawn: The pages, not yet tagged.
        first: Where the last pages belong, counted from 0.
        sides: How many of them there are.
        headings: The parts of the book.
    """
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        last = [pdf.pages[at] for at in range(len(pdf.pages) - sides, len(pdf.pages))]
        for _ in last:
            del pdf.pages[-1]
        for at, page in enumerate(last):
            pdf.pages.insert(first + at, page)
        with pdf.open_outline() as outline:
            for one in headings:
                outline.root.append(
                    pikepdf.OutlineItem(one.words, one.place.page, "XYZ", left=0, top=one.place.top)
                )
        out = io.BytesIO()
        pdf.save(out, static_id=True)
    return out.getvalue()
