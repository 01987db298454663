"""Whether a file can be traced over: a picture or a page of a PDF, looked at without opening it.

The size of a picture is read from its first bytes, so that one made to fill the memory is refused
before anything is drawn.
"""

import struct
from collections.abc import Iterator
from typing import Literal, NamedTuple

from directory.errors import BadInput, UnreadableFile

MOST_BYTES = 30_000_000
MOST_PIXELS = 40_000_000
TOO_BIG = "This file is larger than 30 MB. Save a smaller copy and choose that."
TOO_MANY = (
    "This picture has {:.0f} megapixels, and more than 40 would be too slow to draw over. "
    "Save a smaller copy and choose that."
)
NO_PICTURE = "This file is neither a PNG, a JPEG nor a PDF. Save the plan as one of these."
BROKEN = "This picture is broken. Open it elsewhere, save it anew and choose that."
PNG, JPEG, PDF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"%PDF-"
SIZES_OF_JPEG = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a JPEG that tell its size."""
PDF_HEAD = 1024
"""Bytes in which a PDF must begin."""


class Picture(NamedTuple):
    """What a file is, and its size in px; zeros for a PDF, whose pages have each their own."""

    kind: Literal["png", "jpeg", "pdf"]
    width: int = 0
    height: int = 0


def look_at(content: bytes) -> Picture:
    """Return what a file is.

    Raises:
        BadInput: In one sentence, if it is too big or no picture at all.
    """
    if len(content) > MOST_BYTES:
        raise BadInput(TOO_BIG)
    if content.startswith(PNG):
        picture = Picture("png", *_png_size(content))
    elif content.startswith(JPEG):
        picture = Picture("jpeg", *_jpeg_size(content))
    elif PDF in content[:PDF_HEAD]:
        return Picture("pdf")
    else:
        raise UnreadableFile(NO_PICTURE)
    if picture.width * picture.height > MOST_PIXELS:
        raise BadInput(TOO_MANY.format(picture.width * picture.height / 1e6))
    if not picture.width * picture.height:
        raise UnreadableFile(BROKEN)
    return picture


def _png_size(content: bytes) -> tuple[int, int]:
    if content[12:16] != b"IHDR" or len(content) < 24:
        raise UnreadableFile(BROKEN)
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    for marker, at in _segments(content):
        if marker in SIZES_OF_JPEG and at + 9 <= len(content):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
    raise UnreadableFile(BROKEN)


def _segments(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield each marker of a JPEG and where it stands, up to the picture itself."""
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        yield marker, at
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
