"""A4 pages as A3: every page as it is, larger. Sizes are in points."""

import io

import pikepdf
from reportlab.lib.pagesizes import A3

SCALE = 2**0.5
"""Of A4 to A3."""


def enlarged(drawn: bytes) -> bytes:
    """Return pages, not yet tagged, on paper twice as large; their marks stay as they are."""
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        for page in pdf.pages:
            page.contents_add(f"q {SCALE:.6f} 0 0 {SCALE:.6f} 0 0 cm\n".encode(), prepend=True)
            page.contents_add(b"\nQ\n")
            page.contents_coalesce()
            page.mediabox = pikepdf.Array([0, 0, round(A3[0], 3), round(A3[1], 3)])
        out = io.BytesIO()
        pdf.save(out, static_id=True)
    return out.getvalue()
