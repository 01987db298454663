"""Large words in a box of their own: as large as the box allows. Sizes are in points."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas

from directory.printing.layout.blocks import Words, named, words
from directory.printing.layout.fonts import BOLD, REGULAR, Ink
from directory.printing.layout.looks import style
from directory.printing.layout.tagging import Node

_SCALES = tuple(0.94**step for step in range(50))
_PARTS = 0.3
"""At so small a scale a word may be parted, and words may be smaller than they should."""
_FAR = 10_000.0
_FINE = 1.0
"""Points to which lines are evened."""
_HARDLY = 0.5
"""Points by which a word may be wider than its box: it is not parted for that."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words with the size they should have, and the least they may have."""

    text: str
    size: float
    least: float = 12.0
    bold: bool = False
    tag: str = "P"
    before: float = 0.0
    """White above, at the full size."""
    label: str = ""
    """In bold before the words."""


def fitted(
    ink: Ink,
    pieces: Sequence[Piece],
    box: tuple[float, float],
    node: Node | None,
    *,
    centred: bool = False,
) -> list[Words]:
    """Return the pieces as paragraphs, as large as the box allows, wrapped to its width.

    Args:
        ink: Remembers what no font could draw.
        pieces: From the top down; those without words are left out.
        box: Width and height.
        node: Gets a child for each piece; None for words that are read out elsewhere.
        centred: Whether lines stand in the middle.
    """
    shown = [piece for piece in pieces if ink.can_draw(piece.text)]
    made: list[Words] = []
    for scale in _SCALES:
        made = [_made(ink, piece, scale, centred) for piece in shown]
        for one in made:
            one.wrap(box[0], _FAR)
        parted = any(_parted(one, box[0]) for one in made)
        if height_of(made) <= box[1] and (not parted or scale < _PARTS):
            break
    if centred:
        for one in made:
            _even(one, box[0])
    for one, piece in zip(made, shown, strict=True):
        one.node = node.add(piece.tag) if node else None
    return made


def height_of(made: Sequence[Words]) -> float:
    """Return how high paragraphs are with the white between them."""
    return sum(one.height + (one.style.spaceBefore if at else 0) for at, one in enumerate(made))


def draw_down(canvas: Canvas, made: Sequence[Words], left: float, top: float) -> float:
    """Draw paragraphs one under another and return where the last one ends."""
    for at, one in enumerate(made):
        top -= one.height + (one.style.spaceBefore if at else 0)
        one.drawOn(canvas, left, top)
    return top


def _made(ink: Ink, piece: Piece, scale: float, centred: bool) -> Words:
    least = piece.least if scale >= _PARTS else piece.least * scale / _PARTS
    size = max(piece.size * scale, least)
    look = style(
        BOLD if piece.bold else REGULAR,
        size,
        leading=size * 1.18,
        alignment=TA_CENTER if centred else TA_LEFT,
        spaceBefore=piece.before * scale,
    )
    if not piece.label:
        return words(ink, piece.text, look, None)
    return named(ink, piece.label, piece.text, look, None)


def _even(made: Words, width: float) -> None:
    """Make lines of one paragraph about as long as each other: none ends in a word alone."""
    if made.shaped is not None or made.height < 2 * made.style.leading - _HARDLY:
        return
    high, look = made.height, made.style
    narrow, wide = made.minWidth(), width
    while wide - narrow > _FINE:
        middle = (narrow + wide) / 2
        if made.wrap(middle, _FAR)[1] > high + _HARDLY:
            narrow = middle
        else:
            wide = middle
    spare = (width - wide) / 2
    made.style = ParagraphStyle(look.name, parent=look, leftIndent=spare, rightIndent=spare)
    made.wrap(width, _FAR)


def _parted(made: Words, width: float) -> bool:
    """Return whether a word is wider than the box, so that it would stand out of it."""
    return bool(made.minWidth() > width + _HARDLY)
