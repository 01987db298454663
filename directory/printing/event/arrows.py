"""Arrows on signs, drawn as shapes: no font of ours has them."""

from reportlab.pdfgen.canvas import Canvas

from directory.marketplace.papers.sign_words import Arrow

TURNS: dict[Arrow, int] = {"right": 0, "ahead": 90, "left": 180, "back": 270}
"""Degrees, anticlockwise from an arrow that points right."""
_SHAPE = (
    (-0.5, -0.13), (0.04, -0.13), (0.04, -0.36), (0.5, 0.0),
    (0.04, 0.36), (0.04, 0.13), (-0.5, 0.13),
)  # fmt: skip
"""Its corners, of its length, about its middle."""


def draw_arrow(canvas: Canvas, arrow: Arrow, middle: tuple[float, float], size: float) -> None:
    """Draw a filled arrow about a middle, ``size`` points long."""
    canvas.saveState()
    canvas.translate(*middle)
    canvas.rotate(TURNS[arrow])
    path = canvas.beginPath()
    first, *others = [(x * size, y * size) for x, y in _SHAPE]
    path.moveTo(*first)
    for corner in others:
        path.lineTo(*corner)
    path.close()
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
