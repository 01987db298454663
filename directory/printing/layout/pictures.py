"""Line drawings beside easy words, as vector shapes: they are as sharp large as small.

Each is lines on a square of 24, x to the right, y downwards. Most are from Lucide (ISC licence,
Copyright (c) 2026 Lucide Icons and Contributors; the text of the licence is ``ui/icons/LICENSE``),
with every arc written as curves; the coin, the sand glass and the wheelchair are our own.
"""

from collections.abc import Mapping

from directory.printing.layout.tagging import Node, TaggedCanvas

SQUARE = 24.0
LINE = 1.5
"""How thick the lines are, on that square."""
SHAPES: Mapping[str, str] = {
    "home": (
        "M 15 21 L 15 13 C 15 12.45 14.55 12 14 12 L 10 12 C 9.45 12 9 12.45 9 13 L 9 21 M 3 10 "
        "C 3 9.41 3.26 8.85 3.71 8.47 L 10.71 2.47 C 11.45 1.84 12.55 1.84 13.29 2.47 L 20.29 "
        "8.47 C 20.74 8.85 21 9.41 21 10 L 21 19 C 21 20.1 20.1 21 19 21 L 5 21 C 3.9 21 3 20.1 "
        "3 19 Z"
    ),
    "money": (
        "M 19 7 L 19 4 C 19 3.45 18.55 3 18 3 L 5 3 C 3.9 3 3 3.9 3 5 C 3 6.1 3.9 7 5 7 L 20 7 "
        "C 20.55 7 21 7.45 21 8 L 21 12 L 18 12 C 16.9 12 16 12.9 16 14 C 16 15.1 16.9 16 18 16 "
        "L 21 16 C 21.55 16 22 15.55 22 15 L 22 13 C 22 12.45 21.55 12 21 12 M 3 5 L 3 19 C 3 "
        "20.1 3.9 21 5 21 L 20 21 C 20.55 21 21 20.55 21 20 L 21 16"
    ),
    "health": (
        "M 11 2 L 11 4 M 5 2 L 5 4 M 5 3 L 4 3 C 2.9 3 2 3.9 2 5 L 2 9 C 2 12.31 4.69 15 8 15 C "
        "11.31 15 14 12.31 14 9 L 14 5 C 14 3.9 13.1 3 12 3 L 11 3 M 8 15 C 8 18.31 10.69 21 14 "
        "21 C 17.31 21 20 18.31 20 15 L 20 12 M 22 10 C 22 11.1 21.1 12 20 12 C 18.9 12 18 11.1 "
        "18 10 C 18 8.9 18.9 8 20 8 C 21.1 8 22 8.9 22 10 Z"
    ),
    "family": (
        "M 10 16 C 10.5 16.3 11.2 16.5 12 16.5 C 12.8 16.5 13.5 16.3 14 16 M 15 12 L 15.01 12 M "
        "19.38 6.81 C 20.08 7.83 20.56 8.99 20.8 10.2 C 21.49 10.53 21.93 11.23 21.93 12 C "
        "21.93 12.77 21.49 13.47 20.8 13.8 C 19.91 17.95 16.24 20.91 12 20.91 C 7.76 20.91 4.09 "
        "17.95 3.2 13.8 C 2.51 13.47 2.07 12.77 2.07 12 C 2.07 11.23 2.51 10.53 3.2 10.2 C 4.05 "
        "6.02 7.73 3.01 12 3 C 14 3 15.5 4.1 15.5 5.5 C 15.5 6.9 14.6 8 13.5 8 C 12.7 8 12 7.6 "
        "12 7 M 9 12 L 9.01 12"
    ),
    "work": (
        "M 16 20 L 16 4 C 16 2.9 15.1 2 14 2 L 10 2 C 8.9 2 8 2.9 8 4 L 8 20 M 4 6 L 20 6 C "
        "21.1 6 22 6.9 22 8 L 22 18 C 22 19.1 21.1 20 20 20 L 4 20 C 2.9 20 2 19.1 2 18 L 2 8 C "
        "2 6.9 2.9 6 4 6 Z"
    ),
    "background": (
        "M 22 12 C 22 17.52 17.52 22 12 22 C 6.48 22 2 17.52 2 12 C 2 6.48 6.48 2 12 2 C 17.52 "
        "2 22 6.48 22 12 Z M 16.24 7.76 L 14.44 13.17 C 14.24 13.77 13.77 14.24 13.17 14.44 L "
        "7.76 16.24 L 9.56 10.83 C 9.76 10.23 10.23 9.76 10.83 9.56 Z"
    ),
    "people": (
        "M 16 21 L 16 19 C 16 16.79 14.21 15 12 15 L 6 15 C 3.79 15 2 16.79 2 19 L 2 21 M 16 "
        "3.13 C 17.76 3.59 19 5.18 19 7 C 19 8.82 17.76 10.41 16 10.87 M 22 21 L 22 19 C 22 "
        "17.18 20.76 15.59 19 15.13 M 13 7 C 13 9.21 11.21 11 9 11 C 6.79 11 5 9.21 5 7 C 5 "
        "4.79 6.79 3 9 3 C 11.21 3 13 4.79 13 7 Z"
    ),
    "talk": (
        "M 21 15 C 21 16.1 20.1 17 19 17 L 7 17 L 3 21 L 3 5 C 3 3.9 3.9 3 5 3 L 19 3 C 20.1 3 "
        "21 3.9 21 5 Z M 7.5 8 L 16.5 8 M 7.5 12 L 13.5 12"
    ),
    "access": (
        "M 11.8 3.8 C 11.8 4.8 11 5.6 10 5.6 C 9 5.6 8.2 4.8 8.2 3.8 C 8.2 2.8 9 2 10 2 C 11 2 "
        "11.8 2.8 11.8 3.8 Z M 10 8 L 10 14.5 L 16 14.5 L 18.5 20 L 20.5 19.2 M 10 10.8 L 15 "
        "10.8 M 7 11.3 C 4.6 12.2 3 14.5 3 17 C 3 20.1 5.7 22.5 8.8 22.5 C 11.5 22.5 13.8 20.7 "
        "14.4 18.2"
    ),
    "ring": (
        "M 13.83 16.57 C 14.26 16.76 14.76 16.64 15.05 16.26 L 15.4 15.8 C 15.78 15.3 16.37 15 "
        "17 15 L 20 15 C 21.1 15 22 15.9 22 17 L 22 20 C 22 21.1 21.1 22 20 22 C 10.06 22 2 "
        "13.94 2 4 C 2 2.9 2.9 2 4 2 L 7 2 C 8.1 2 9 2.9 9 4 L 9 7 C 9 7.63 8.7 8.22 8.2 8.6 L "
        "7.73 8.95 C 7.35 9.24 7.23 9.76 7.44 10.18 C 8.81 12.96 11.05 15.2 13.83 16.57"
    ),
    "go": (
        "M 4 16 L 4 13.62 C 4 11.5 2.97 10.5 3 8 C 3.03 5.28 4.49 2 7.5 2 C 9.37 2 10 3.8 10 "
        "5.5 C 10 8.61 8 11.16 8 14.18 L 8 16 C 8 17.1 7.1 18 6 18 C 4.9 18 4 17.1 4 16 Z M 20 "
        "20 L 20 17.62 C 20 15.5 21.03 14.5 21 12 C 20.97 9.28 19.51 6 16.5 6 C 14.63 6 14 7.8 "
        "14 9.5 C 14 12.61 16 15.16 16 18.18 L 16 20 C 16 21.1 16.9 22 18 22 C 19.1 22 20 21.1 "
        "20 20 Z M 16 17 L 20 17 M 4 13 L 8 13"
    ),
    "when": (
        "M 8 2 L 8 5 M 16 2 L 16 5 M 5 3 L 19 3 C 20.1 3 21 3.9 21 5 L 21 19 C 21 20.1 20.1 21 "
        "19 21 L 5 21 C 3.9 21 3 20.1 3 19 L 3 5 C 3 3.9 3.9 3 5 3 Z M 3 9 L 21 9 M 8 13 L 8.01 "
        "13 M 12 13 L 12.01 13 M 16 13 L 16.01 13 M 8 17 L 8.01 17 M 12 17 L 12.01 17 M 16 17 L "
        "16.01 17"
    ),
    "where": (
        "M 20 10 C 20 14.99 14.46 20.19 12.6 21.8 C 12.25 22.07 11.75 22.07 11.4 21.8 C 9.54 "
        "20.19 4 14.99 4 10 C 4 5.58 7.58 2 12 2 C 16.42 2 20 5.58 20 10 M 15 10 C 15 11.66 "
        "13.66 13 12 13 C 10.34 13 9 11.66 9 10 C 9 8.34 10.34 7 12 7 C 13.66 7 15 8.34 15 10 Z"
    ),
    "checked": (
        "M 21 10.66 L 21 19 C 21 20.1 20.1 21 19 21 L 5 21 C 3.9 21 3 20.1 3 19 L 3 5 C 3 3.9 "
        "3.9 3 5 3 L 17.34 3 M 9 11 L 12 14 L 22 4"
    ),
    "first": (
        "M 21.73 18 L 13.73 4 C 13.37 3.37 12.71 2.99 11.99 2.99 C 11.27 2.99 10.61 3.37 10.25 "
        "4 L 2.25 18 C 1.89 18.62 1.89 19.39 2.25 20.01 C 2.62 20.63 3.28 21.01 4 21 L 20 21 C "
        "20.71 21 21.37 20.62 21.73 20 C 22.09 19.38 22.09 18.62 21.73 18 M 12 9 L 12 13 M 12 "
        "17 L 12.01 17"
    ),
    "other": (
        "M 22 12 C 22 17.52 17.52 22 12 22 C 6.48 22 2 17.52 2 12 C 2 6.48 6.48 2 12 2 C 17.52 "
        "2 22 6.48 22 12 Z M 9.09 9 C 9.58 7.62 10.99 6.79 12.43 7.04 C 13.87 7.29 14.92 8.54 "
        "14.92 10 C 14.92 12 11.92 13 11.92 13 M 12 17 L 12.01 17"
    ),
    "cost": (
        "M 22 12 C 22 17.52 17.52 22 12 22 C 6.48 22 2 17.52 2 12 C 2 6.48 6.48 2 12 2 C 17.52 "
        "2 22 6.48 22 12 Z M 15.2 8.6 C 14.9 7.2 13.8 6.4 12.4 6.4 C 10.7 6.4 9.6 7.6 9.6 9.3 C "
        "9.6 10.6 10.2 11.6 10.2 13.2 C 10.2 15 9.4 16.4 8.4 17.2 L 15.8 17.2 M 8.2 12.6 L 13.6 "
        "12.6"
    ),
    "wait": (
        "M 5 2 L 19 2 M 5 22 L 19 22 M 7 2 L 7 6 C 7 9 12 10.5 12 12 C 12 13.5 7 15 7 18 L 7 22 "
        "M 17 2 L 17 6 C 17 9 12 10.5 12 12 C 12 13.5 17 15 17 18 L 17 22"
    ),
}
"""Every picture by its name; ``disclosure.record.easy_read`` says what each shows in words."""


def draw_picture(
    canvas: TaggedCanvas, name: str, box: tuple[float, float, float], node: Node | None
) -> None:
    """Draw a picture.

    Args:
        canvas: The page.
        name: Which of ``SHAPES``.
        box: The left and the top of the square that it fills, and how wide that is, in points.
        node: The figure that it belongs to; None where it is seen a second time.
    """
    left, top, side = box
    with canvas.tagged(node):
        canvas.saveState()
        canvas.translate(left, top)
        canvas.scale(side / SQUARE, -side / SQUARE)
        canvas.setLineWidth(LINE)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        draw_lines(canvas, SHAPES[name])
        canvas.restoreState()


def draw_lines(canvas: TaggedCanvas, shape: str) -> None:
    """Draw the lines of one shape."""
    path = canvas.beginPath()
    steps = iter(shape.split())
    for step in steps:
        if step == "Z":
            path.close()
            continue
        ends = [float(next(steps)) for _ in range(6 if step == "C" else 2)]
        if step == "C":
            path.curveTo(*ends)
        elif step == "L":
            path.lineTo(*ends)
        else:
            path.moveTo(*ends)
    canvas.drawPath(path, stroke=1, fill=0)
