"""Pages as pictures, for the window's preview and for looking at prints. No Qt."""

import struct
import zlib
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import Any

_ONE_AT_A_TIME = Lock()
"""PDFium may be used by one thread at a time only."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page: ``rgb`` holds height x width x 3 bytes, rows from the top, nothing between rows."""

    width: int
    height: int
    rgb: bytes


def pages_as_images(pdf: bytes, scale: float = 1.0, most: int = 10_000) -> list[PageImage]:
    """Draw the pages of ``pdf``.

    Args:
        pdf: A whole file in memory.
        scale: Pixels for each point; 1 gives 595 x 842 for A4, 2 twice that.
        most: How many pages are drawn at most, from the first.
    """
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = islice(document, most)
            bitmaps = [page.render(scale=scale, rev_byteorder=True) for page in pages]
            return [_image(bitmap) for bitmap in bitmaps]
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """Return how many pages ``pdf`` has."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def save_png(image: PageImage, path: Path) -> None:
    """Write one page as a PNG file.

    Raises:
        OSError: The file cannot be written.
    """
    # 8 bits for each of three colours; each row starts with 0, "not filtered".
    header = struct.pack(">IIBBBBB", image.width, image.height, 8, 2, 0, 0, 0)
    length = image.width * 3
    starts = range(0, len(image.rgb), length)
    rows = b"".join(b"\0" + image.rgb[start : start + length] for start in starts)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_part(*part) for part in parts))


def _part(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def _image(bitmap: Any) -> PageImage:  # noqa: ANN401  (pypdfium2 has no types)
    """The pixels without the padding that PDFium leaves at the end of each row."""
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    padded = bytes(bitmap.buffer)
    rows = (padded[row * stride : row * stride + width * 3] for row in range(height))
    return PageImage(width, height, b"".join(rows))
