"""A page of stickers to cut out or to print on labels, 63.5 by 38 mm, three beside each other."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from directory.printing.layout.bare_pages import BarePages
from directory.printing.layout.fitted import Piece, draw_down, fitted, height_of

ACROSS, DOWN = 3, 6
_PADDING = 3 * mm


def draw_stickers(pages: BarePages, said: Sequence[str], foot: str) -> None:
    """Draw one page of stickers that all say the same; it is read out once."""
    left, bottom, right, top = pages.begin(foot)
    wide, high = (right - left) / ACROSS, (top - bottom) / DOWN
    node = pages.document.add("Sect")
    for number in range(ACROSS * DOWN):
        across, down = number % ACROSS, number // ACROSS
        x, y = left + across * wide, top - (down + 1) * high
        with pages.canvas.tagged(None):
            pages.canvas.setLineWidth(1)
            pages.canvas.roundRect(x + 3, y + 3, wide - 6, high - 6, 8)
        pieces = [Piece(text, 24, bold=at == 0, before=4) for at, text in enumerate(said)]
        made = fitted(
            pages.ink,
            pieces,
            (wide - 2 * _PADDING, high - 2 * _PADDING),
            node if number == 0 else None,
            centred=True,
        )
        spare = high - 2 * _PADDING - height_of(made)
        draw_down(pages.canvas, made, x + _PADDING, y + high - _PADDING - spare / 2)
    pages.end()
