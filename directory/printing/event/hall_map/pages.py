"""The pages of a map: what stands around it, on sheets of any size, drawn whole or to be taped."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.marketplace.papers.hall_map.words import HOW_TO_USE, MapSheet
from directory.printing.event.hall_map.pieces import Piece, measured, put, shape
from directory.printing.event.hall_map.room import Rect
from directory.printing.layout.blocks import Words, words
from directory.printing.layout.fonts import BOLD, REGULAR, SHORT_NUMBER, Ink
from directory.printing.layout.looks import style
from directory.printing.layout.tagging import Node, TaggedCanvas
from directory.words import spoken_date

SIDE, TOP, BOTTOM = 8.5 * mm, 10 * mm, 8 * mm
BAND = 20.0
"""How high the warning of practice is."""
BAND_COLOUR = "#FFE38A"
A4 = (210 * mm, 297 * mm)
A3 = (297 * mm, 420 * mm)
TAPE = 8 * mm
"""What a printer leaves white at each edge of a sheet."""
_CLEAR = 5 * mm + 1
"""Words stand so far from an edge: nearer, some printers leave them out."""
Size = tuple[float, float]
STRONG = style(BOLD, 14)


@dataclass(frozen=True, slots=True)
class TextSizes:
    """Sizes of the words around a map, in points."""

    title: float = 24
    body: float = 14
    small: float = 12


def wide(size: Size) -> Size:
    """Return a sheet lying on its longer side."""
    return (max(size), min(size))


def page_room(size: Size) -> Rect:
    """Return a page within its margins."""
    return Rect(SIDE, BOTTOM, size[0] - SIDE, size[1] - TOP)


class MapPages:
    """Draws pages one after the other, and what stands at the head and foot of each.

    Args:
        sheet: The words.
        sizes: Of the words around the map.
    """

    def __init__(self, sheet: MapSheet, sizes: TextSizes) -> None:
        self.sheet, self.sizes = sheet, sizes
        self.ink = Ink()
        self.document = Node("Document")
        self.out = io.BytesIO()
        # The stubs of ReportLab take the name of a font for a number.
        font: Any = REGULAR
        self.canvas = TaggedCanvas(self.out, invariant=1, initialFontName=font)
        self.pages = 0

    def page(self, size: Size, pieces: Sequence[Piece]) -> None:
        """Draw one page whole."""
        self.canvas.setPageSize(size)
        for piece in pieces:
            piece.paint(self.canvas)
        self._end()

    def taped(self, room: Rect, pieces: Sequence[Piece]) -> None:
        """Draw one picture as two A4 sheets to be cut and taped; words stand on one of them.

        Args:
            room: The whole picture, as wide as two sheets without their white edges.
            pieces: As they lie in it.
        """
        middle = room.middle[0]
        for half, start in enumerate((room.left, middle)):
            own = Rect(start, room.low, start + room.width / 2, room.high)
            self.canvas.setPageSize(A4)
            self.canvas.saveState()
            self.canvas.translate(TAPE - start, (A4[1] - room.height) / 2 - room.low)
            self._clip(own)
            for piece in pieces:
                if own.meets(piece.rect) and (not piece.words or _on(own, piece.rect)):
                    piece.paint(self.canvas)
            self.canvas.restoreState()
            self._marks(half)
            self._end()

    def finished(self) -> bytes:
        """Return the PDF, not yet tagged."""
        self.canvas.save()
        return self.out.getvalue()

    def band(self, room: Rect, pieces: list[Piece], *, again: bool = False) -> Rect:
        """Add the warning of practice, and who it is for; return the room that is left."""
        if self.sheet.day.practice:
            box = Rect(room.left, room.high - BAND, room.right, room.high)
            corners = ((box.left, box.low), (box.right, box.low), (box.right, box.high),
                       (box.left, box.high))  # fmt: skip
            pieces.append(shape(corners, None, 1, BAND_COLOUR))
            said = self._text(PRACTICE_WARNING, STRONG, None if again else "P")
            made = measured(said, box.width)
            text = stringWidth(PRACTICE_WARNING, BOLD, 14)
            pieces.append(put(made, box.left + max(box.width - text, 0) / 2, box.low + 1))
            made.width = text
            room = Rect(room.left, room.low, room.right, box.low - 5)
        if self.sheet.over:
            room = self.stack([(self.sheet.over, STRONG, "P")], room, pieces)
        return room

    def head(self, left: Rect, right: Rect | None, pieces: list[Piece]) -> float:
        """Add the title with place and day at the left, how to use it at the right or below.

        Returns:
            How low they reach.
        """
        sheet, body = self.sheet, self.sizes.body
        title = style(BOLD, self.sizes.title, leading=self.sizes.title * 1.15, spaceAfter=3)
        plain, strong = style(REGULAR, body), style(BOLD, body)
        said = [(sheet.day.name, title, "H1"), *((one, plain, "P") for one in sheet.place)]
        under = self.stack(said, left, pieces)
        low = under.high
        if not sheet.steps:
            return low
        numbered = style(
            REGULAR, body, leftIndent=body * 1.3, bulletFontName=BOLD, bulletFontSize=body
        )
        free = right or Rect(under.left, under.low, under.right, under.high - body / 2)
        below = self.stack([(HOW_TO_USE, strong, "H2")], free, pieces)
        steps = self.document.add("L")
        for place, step in enumerate(sheet.steps, 1):
            made = words(self.ink, step, numbered, steps.add("LI").add("LBody"), label=str(place))
            below = self._stacked(made, below, pieces)
        below = self.stack([(sheet.not_sure, plain, "P")], below, pieces)
        return min(low, below.high)

    def name_again(self, room: Rect, pieces: list[Piece]) -> Rect:
        """Add the name of the day over a map that has its own page; return the room under it."""
        title = style(BOLD, self.sizes.title, leading=self.sizes.title * 1.15)
        return self.stack([(self.sheet.day.name, title, "H2")], room, pieces)

    def foot(self, room: Rect, pieces: list[Piece], *, whole: bool = True) -> Rect:
        """Add what stands at the foot: who finds a table, crisis help, the number of the map.

        Args:
            room: The page, or one side of a folded sheet.
            pieces: Get it.
            whole: Whether urgent help and who finds a table are said too.

        Returns:
            The room above it.
        """
        sheet, small = self.sheet, self.sizes.small
        what = "Map" if sheet.hall else "List"
        made_on = f"{what} {sheet.map_number}. Made on {spoken_date(sheet.day.made_on)}."
        said = [
            (sheet.nobody, style(BOLD, self.sizes.body)),
            (sheet.day.crisis.foot if sheet.edition != "venue" else "", style(BOLD, small)),
        ]
        made = [
            measured(self._text(text, look, "P", SHORT_NUMBER), room.width)
            for text, look in said
            if text and whole
        ]
        made.append(measured(self._text(made_on, style(REGULAR, small), "P"), room.width))
        high = room.low + sum(one.height for one in made)
        top = high
        for one in made:
            top -= one.height
            pieces.append(put(one, room.left, top))
        return Rect(room.left, high + 5, room.right, room.high)

    def stack(
        self, said: Sequence[tuple[str, ParagraphStyle, str]], room: Rect, pieces: list[Piece]
    ) -> Rect:
        """Add paragraphs from the top down; return the room under them."""
        for text, look, tag in said:
            if text:
                room = self._stacked(self._text(text, look, tag), room, pieces)
        return room

    def _stacked(self, made: Words, room: Rect, pieces: list[Piece]) -> Rect:
        measured(made, room.width)
        low = room.high - made.height
        pieces.append(put(made, room.left, low))
        return Rect(room.left, room.low, room.right, low - made.getSpaceAfter())

    def _text(self, text: str, look: ParagraphStyle, tag: str | None, digits: int = 6) -> Words:
        node = self.document.add(tag) if tag else None
        return words(self.ink, text, look, node, number_digits=digits)

    def _clip(self, box: Rect) -> None:
        path = self.canvas.beginPath()
        path.rect(box.left, box.low, box.width, box.height)
        self.canvas.clipPath(path, stroke=0, fill=0)

    def _marks(self, half: int) -> None:
        """Draw where to cut the left sheet, and where the right one is taped on."""
        canvas, (across, up) = self.canvas, A4
        edge = across - TAPE if half == 0 else TAPE
        with canvas.tagged(None):
            canvas.saveState()
            canvas.setLineWidth(0.8)
            canvas.setStrokeColor(HexColor("#000000"))
            for low, high in ((6, 26), (up - 26, up - 6)):
                canvas.line(edge, low, edge, high)
            canvas.restoreState()
        said = (
            "1 of 2. Cut off the right edge, mark to mark. Lay it on sheet 2 and tape."
            if half == 0
            else "2 of 2. Lay sheet 1 on this, mark on mark, and tape."
        )
        made = measured(self._text(said, style(REGULAR, 12), "P"), across - 2 * TAPE - 30)
        made.drawOn(canvas, TAPE + 15, _CLEAR)

    def _end(self) -> None:
        self.canvas.showPage()
        self.pages += 1


def _on(own: Rect, piece: Rect) -> bool:
    """Say whether a piece of words stands on this half: its middle decides."""
    return own.left <= piece.middle[0] < own.right
