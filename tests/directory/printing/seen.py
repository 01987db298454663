"""What is seen on a printed page: each piece of text with its box and size, and every pixel."""

import ctypes
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

MODULE, DARK = 12.0, 100
"""A code for a phone has so many dark squares at least, and none is larger, in points."""


class Seen(NamedTuple):
    """One piece of text as it was drawn, in points from the bottom left corner."""

    text: str
    left: float
    low: float
    right: float
    high: float
    size: float

    def meets(self, other, by=0.6):
        """Whether two pieces lie over each other by more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        up = min(self.high, other.high) - max(self.low, other.low)
        return across > by and up > by


def pieces_of(pdf):
    """Return the size of each page and the pieces of text on it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [(page.get_size(), _pieces(page)) for page in document]


def _pieces(page):
    text_page = page.get_textpage()
    kinds = [raw.FPDF_PAGEOBJ_TEXT]
    found = (_piece(one, text_page) for one in page.get_objects(filter=kinds, max_depth=8))
    return [one for one in found if one.text.strip()]


def _piece(one, text_page):
    size = ctypes.c_float()
    raw.FPDFTextObj_GetFontSize(one.raw, size)
    length = raw.FPDFTextObj_GetText(one.raw, text_page.raw, None, 0)
    held = ctypes.create_string_buffer(length)
    into = ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort))
    raw.FPDFTextObj_GetText(one.raw, text_page.raw, into, length)
    text = held.raw.decode("utf-16-le").rstrip("\0")
    scale = abs(one.get_matrix().a) or 1.0
    return Seen(text, *one.get_bounds(), size.value * scale)


def paints_of(pdf):
    """Return the colours that a print is written and filled with, each as (kind, r, g, b)."""
    with pypdfium2.PdfDocument(pdf) as document:
        pieces = [one for page in document for one in page.get_objects(max_depth=8)]
        return {_paint(one) for one in pieces if one.type == raw.FPDF_PAGEOBJ_TEXT or _filled(one)}


def codes_of(pdf):
    """Return for each page the boxes of what a phone could read: many small squares, all alike."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [_codes(list(page.get_objects(max_depth=8))) for page in document]


def _codes(pieces):
    alike = {}
    for one in pieces:
        if one.type == raw.FPDF_PAGEOBJ_PATH and _filled(one) and not _is_round(one):
            left, low, right, high = one.get_bounds()
            if abs((right - left) - (high - low)) < 0.1 and right - left < MODULE:
                alike.setdefault(round(right - left, 1), []).append((left, low, right, high))
    found = [boxes for boxes in alike.values() if len(boxes) >= DARK]
    images = [one.get_bounds() for one in pieces if one.type == raw.FPDF_PAGEOBJ_IMAGE]
    return [*(_around(boxes) for boxes in found), *images]


def _is_round(one):
    """Whether a shape has a curve: the dots of joined letters do, a square of a code has none."""
    segments = (
        raw.FPDFPath_GetPathSegment(one.raw, at)
        for at in range(raw.FPDFPath_CountSegments(one.raw))
    )
    return any(raw.FPDFPathSegment_GetType(s) == raw.FPDF_SEGMENT_BEZIERTO for s in segments)


def _around(boxes):
    lefts, lows, rights, highs = zip(*boxes, strict=True)
    return min(lefts), min(lows), max(rights), max(highs)


def _filled(one):
    how = ctypes.c_int()
    is_path = one.type == raw.FPDF_PAGEOBJ_PATH
    return is_path and raw.FPDFPath_GetDrawMode(one.raw, how, ctypes.c_int()) and how.value


def _paint(one):
    parts = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(one.raw, *parts)
    return ("text" if one.type == raw.FPDF_PAGEOBJ_TEXT else "shape", *(c.value for c in parts[:3]))


def pixels_of(pdf, page=0, scale=1.0):
    """Return a page as rows of (red, green, blue), the top row first."""
    with pypdfium2.PdfDocument(pdf) as document:
        bitmap = document[page].render(scale=scale, rev_byteorder=True)
        held, stride = bytes(bitmap.buffer), bitmap.stride
        return [
            [
                tuple(held[row * stride + 3 * x : row * stride + 3 * x + 3])
                for x in range(bitmap.width)
            ]
            for row in range(bitmap.height)
        ]
