"""A few lines of plain text as a square that a phone can read. It holds no link."""

from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

from directory.words import is_whole_number

MOST_BYTES = 620
"""Longer text gives squares too fine for an old phone, an arm's length from the screen."""

Squares = tuple[tuple[bool, ...], ...]
"""Rows of a square, dark or not, without the white border it needs."""


def qr_beside(number: str, text: str) -> Squares:
    """Return the code of ``text``, to stand beside a number that is written out in full.

    Without a whole number there is none: who has no phone that reads it would hold nothing.
    What is too long ends at its last whole line.

    Args:
        number: What stands beside it, such as ``0151 496 0111`` or ``Text 07700 900111``.
        text: Plain words; no link.
    """
    if not is_whole_number(number.removeprefix("Text ")):
        return ()
    held = _whole_lines(text).encode()
    made = QRCode(None, QRErrorCorrectLevel.M)
    made.addData(QR8bitByte(held))
    made.make()
    return tuple(tuple(bool(dark) for dark in row) for row in made.modules)


def _whole_lines(text: str) -> str:
    lines = text.splitlines()
    while len(lines) > 1 and len("\n".join(lines).encode()) > MOST_BYTES:
        lines.pop()
    return "\n".join(lines)
