"""A page of a PDF of the venue as a picture, drawn in a process of its own."""

import multiprocessing
from dataclasses import dataclass

from directory.errors import UnreadableFile

TOO_LONG = 30
"""Seconds after which a file that is still being drawn is given up."""
MOST_PX = 2400
"""Of the longer side of what is drawn."""
LARGEST_PAGE = 20_000
"""Points of a side: about seven metres of paper."""
NOT_READ = "This PDF cannot be read. Print it to a new PDF, or save it as a picture."


@dataclass(frozen=True, slots=True)
class VenuePage:
    """One page: ``rgb`` holds height x width x 3 bytes, rows from the top."""

    width: int
    height: int
    rgb: bytes
    points_across: int
    """How wide it is on paper, in points."""
    points_up: int


def venue_page(pdf: bytes, page: int = 0) -> VenuePage:
    """Return a page of a PDF, counted from 0, the last one if it has fewer; a second or two.

    Raises:
        UnreadableFile: In one sentence, if it cannot be read, or takes too long.
    """
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        try:
            drawn = pool.apply_async(_draw, (pdf, page)).get(TOO_LONG)
        except multiprocessing.TimeoutError as broken:
            raise UnreadableFile(NOT_READ) from broken
    if drawn is None:
        raise UnreadableFile(NOT_READ)
    return drawn


def _draw(pdf: bytes, page: int) -> VenuePage | None:
    """Draw a page; None where the file is no PDF that can be read."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
        chosen = document[min(page, len(document) - 1)]
        across, up = chosen.get_size()
        if not 1 <= max(across, up) <= LARGEST_PAGE:
            return None
        bitmap = chosen.render(scale=MOST_PX / max(across, up), rev_byteorder=True)
    except (pypdfium2.PdfiumError, IndexError):
        return None
    padded, row = bytes(bitmap.buffer), bitmap.width * 3
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    rgb = b"".join(padded[start : start + row] for start in starts)
    return VenuePage(bitmap.width, bitmap.height, rgb, round(across), round(up))
