"""A few lines of plain text as a square that a phone can read. It holds no link."""

from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

MOST_BYTES = 620
"""Longer text gives squares too fine for an old phone, an arm's length from the screen."""

Squares = tuple[tuple[bool, ...], ...]
"""Rows of a square, dark or not, without the white border it needs."""


def qr_squares(text: str) -> Squares:
    """Return the code of ``text``; what is too long ends at its last whole line."""
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
