"""One service as it stands on a pocket card: as large as the card allows. Sizes are in points."""

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.disclosure.paper.numbers import NumberLine
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import BOLD, NUMBERS, REGULAR, Ink, kept_together
from directory.printing.layout.looks import style

NAME, NUMBER, SMALL = 10.0, 16.0, 10.0
LEADING = 1.1
_GAP = 8.0
"""Between a number and what stands beside it."""
_FAR = 10_000.0
_SHRINK = 0.92
_LEAST = 0.25
"""Nothing is made smaller than this to get on a card."""


@dataclass(slots=True)
class CardBlock:
    """Paragraphs, where each begins, and how high they are together."""

    pieces: list[tuple[Words, float, float]] = field(default_factory=list)
    """Each with how far it is from the left and from the top."""
    high: float = 0.0
    wide: float = 0.0
    """Points that its number takes."""

    def put_under(self, piece: Words, room: float) -> None:
        """Put a paragraph under what is there already; one without words is left out."""
        if piece.frags:
            high = float(piece.wrap(room, _FAR)[1])
            self.pieces.append((piece, 0.0, self.high))
            self.high += high


def card_words(ink: Ink, text: str, font: str, size: float) -> Words:
    """Return a paragraph in the close lines of a card."""
    return words(ink, text, style(font, size, leading=size * LEADING), None)


def card_block(
    ink: Ink, line: NumberLine, wide: float, high: float, scale: float = 1.0
) -> CardBlock:
    """Return one service: its name, its number, how sure we are of it, and what is under it.

    Args:
        ink: Remembers what no font could draw.
        line: The service.
        wide: How wide a card's words can be.
        high: How high; it is made smaller where it would be higher.
        scale: How much larger than usual it is tried at first.
    """
    block = _made(ink, line, wide, scale)
    while scale > _LEAST and (block.high > high or (scale > 1 and block.wide > wide)):
        scale *= _SHRINK
        block = _made(ink, line, wide, scale)
    return block


def _made(ink: Ink, line: NumberLine, wide: float, scale: float) -> CardBlock:
    """Return the block at a scale; beside a number there is room for how old it is."""
    phone = line.number[:1].isdigit()
    number = card_words(ink, line.number, NUMBERS, (NUMBER if phone else NAME) * scale)
    sure = BOLD if line.ring_first else REGULAR
    note = card_words(ink, line.checked or line.about, sure, SMALL * scale)
    block = CardBlock()
    block.put_under(card_words(ink, line.name, BOLD, NAME * scale), wide)
    taken = stringWidth(kept_together(line.number), NUMBERS, number.style.fontSize) + _GAP
    block.wide = taken - _GAP if phone else 0.0
    top = block.high
    block.put_under(number, taken if phone else wide)
    room = wide - taken
    if phone and note.frags and room > wide / 3 and _widest(note) <= room:
        block.pieces.append((note, taken, top))
        block.high = max(block.high, top + float(note.wrap(room, _FAR)[1]))
    else:
        block.put_under(note, wide)
    for text in line.under:
        block.put_under(card_words(ink, text, REGULAR, SMALL * scale), wide)
    return block


def _widest(piece: Words) -> float:
    """Return how wide what is never parted, such as a date, is in a paragraph at most."""
    text = "".join(frag.text for frag in piece.frags)
    look = piece.style
    parts = text.split(" ")
    return max(stringWidth(part, look.fontName, look.fontSize) for part in parts)
