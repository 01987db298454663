"""Pocket cards on A4: fronts on one side, backs on the other, so that they meet when turned."""

from collections.abc import Iterator, Sequence

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from directory.disclosure.paper.cards import CardSheet, how_to_make
from directory.disclosure.paper.numbers import NumberLine
from directory.disclosure.rules.practice import PRACTICE_WARNING
from directory.printing.layout.bare_pages import BarePages
from directory.printing.layout.blocks import Words
from directory.printing.layout.card_block import NAME, SMALL, CardBlock, card_block, card_words
from directory.printing.layout.fonts import BOLD, NUMBERS, REGULAR, Ink, kept_together
from directory.printing.layout.printable import Printed
from directory.printing.layout.tagging import Node
from directory.words import spoken_date

WIDE, HIGH = 85 * mm, 54 * mm
ACROSS, DOWN = 2, 4
ON_A_SIDE = ACROSS * DOWN
MOST = 3
"""Services on the front of a card."""
LEFT = (A4[0] - ACROSS * WIDE) / 2
BOTTOM = (A4[1] - DOWN * HIGH) / 2
INSET = 4 * mm
"""From the cut to the words: paper shifts when it is turned over."""
ROOM = WIDE - 2 * INSET
BACK_NUMBER = 13.0
_SCALES = (1.6, 1.45, 1.3, 1.15, 1.0)
"""A card with little on it is read at arm's length: its words are larger."""
_GAP, _MARK_GAP = 2.0, 4.0
"""Between two services at least, and from a card to the marks where it is cut."""
_MOST_MORE = 12.0
"""More white between services, where there are few."""
_FAR = 10_000.0
_BAND = 12.0
_BAND_COLOUR = HexColor("#FFE38A")
_MARK = 5 * mm
_SMALLER = tuple(SMALL * 0.92**step for step in range(16))
"""Sizes for the last words of a card; a keeper may have made them long."""


def lay_out(sheet: CardSheet) -> Printed:
    """Lay out cards; the same words always give the same bytes."""
    return _Laying(sheet).printed()


class _Laying:
    """One printing of one person's cards."""

    def __init__(self, sheet: CardSheet) -> None:
        self.sheet = sheet
        self.pages = BarePages(A4, sheet.made_on, practice=sheet.practice)
        self.ink: Ink = self.pages.ink
        self.canvas = self.pages.canvas
        self.headings = 0
        cards = self._cards()
        times = max(1, ON_A_SIDE // len(cards)) if sheet.several else 1
        self.foot = how_to_make(times)
        for start in range(0, len(cards), ON_A_SIDE):
            self._leaf(cards[start : start + ON_A_SIDE], start, len(cards), times)

    def printed(self) -> Printed:
        """The finished file."""
        sheet = self.sheet
        return self.pages.printed(sheet.title, sheet.services, sheet.warnings)

    @property
    def _room(self) -> float:
        """How high the words of a card can be, under its band and its title."""
        band = _BAND + 2 if self.sheet.practice else 0.0
        return HIGH - 2 * INSET - band - SMALL * 1.25

    def _cards(self) -> list[list[CardBlock]]:
        """Return what stands on each card: up to three services, as many as there is room for."""
        cards: list[list[NumberLine]] = []
        left = 0.0
        for line in self.sheet.lines:
            block = card_block(self.ink, line, ROOM, self._room)
            if not cards or len(cards[-1]) == MOST or block.high + _GAP > left:
                cards.append([])
                left = self._room + _GAP
            cards[-1].append(line)
            left -= block.high + _GAP
        return [self._as_large(lines) for lines in cards]

    def _as_large(self, lines: Sequence[NumberLine]) -> list[CardBlock]:
        """Return the services of one card as large as all of them find room."""
        made: list[CardBlock] = []
        for scale in _SCALES:
            made = [card_block(self.ink, one, ROOM, self._room, scale) for one in lines]
            if sum(one.high + _GAP for one in made) <= self._room + _GAP:
                break
        return made

    # -- the sides

    def _leaf(self, cards: Sequence[list[CardBlock]], first: int, every: int, times: int) -> None:
        """Draw the fronts of up to eight cards, so many times, then their backs overleaf.

        Each is read out: once it is cut off it is a paper of its own.
        """
        places = range(len(cards) * times)
        self.pages.begin(self.foot)
        self._marks(len(places))
        for at in places:
            self._outline(at)
            card = at % len(cards)
            title = f"{first + card + 1} of {every}" if every > 1 else ""
            self._front(cards[card], _place(at), title)
        self.pages.end()
        self.pages.begin(self.foot)
        for at in places:
            self._back(_place(at, turned=True))
        self.pages.end()

    def _front(self, card: Sequence[CardBlock], place: tuple[float, float], which: str) -> None:
        node = self.pages.document.add("Sect")
        left, top = self._head(place, node, which)
        spare = self._room - sum(block.high for block in card) - _GAP * (len(card) - 1)
        more = min(max(spare / len(card), 0.0), _MOST_MORE)
        top -= more / 2
        for block in card:
            for piece, x, down in block.pieces:
                if piece.frags:
                    piece.node = node.add("P")
                    piece.drawOn(self.canvas, left + x, top - down - piece.height)
            top -= block.high + _GAP + more

    def _back(self, place: tuple[float, float]) -> None:
        node = self.pages.document.add("Sect")
        left, top = self._head(place, node, "")
        for line in self.sheet.back:
            top = self._back_line(line, left, top, node)
        for piece in self._ends(top - place[1] - INSET):
            piece.node = node.add("P")
            top -= piece.height + 2
            piece.drawOn(self.canvas, left, top)

    def _ends(self, room: float) -> list[Words]:
        """Return what stands under the numbers, as large as there is room for."""
        said = ((self.sheet.end, BOLD), (self._made_on(), REGULAR))
        made: list[Words] = []
        for size in _SMALLER:
            made = [card_words(self.ink, text, font, size) for text, font in said]
            if sum(piece.wrap(ROOM, _FAR)[1] + 2 for piece in made) <= room:
                break
        return made

    def _back_line(self, line: NumberLine, left: float, top: float, node: Node) -> float:
        """Draw one number at the right of its name, and return where the next may begin."""
        number = card_words(self.ink, line.number, NUMBERS, BACK_NUMBER)
        wide = stringWidth(kept_together(line.number), NUMBERS, BACK_NUMBER) + 1
        name = card_words(self.ink, line.name, BOLD, NAME)
        high = max(number.wrap(wide, _FAR)[1], name.wrap(ROOM - wide, _FAR)[1])
        for piece, x in ((name, left), (number, left + ROOM - wide)):
            piece.node = node.add("P")
            piece.drawOn(self.canvas, x, top - piece.height - (high - piece.height) / 2)
        return top - high - 2

    def _head(self, place: tuple[float, float], node: Node, which: str) -> tuple[float, float]:
        """Draw the band of practice and the title, and return where the words begin."""
        left, top = place[0] + INSET, place[1] + HIGH - INSET
        if self.sheet.practice:
            self._band(left, top, node)
            top -= _BAND + 2
        title = card_words(self.ink, self.sheet.title, REGULAR, SMALL)
        title.wrap(ROOM / 2, _FAR)
        title.node = node.add("H2" if self.headings else "H1")
        self.headings += 1
        title.drawOn(self.canvas, left, top - title.height)
        if which:
            wide = stringWidth(which, REGULAR, SMALL)
            said = card_words(self.ink, which, REGULAR, SMALL)
            said.wrap(wide + 1, _FAR)
            said.node = node.add("P")
            said.drawOn(self.canvas, left + ROOM - wide, top - said.height)
        return left, top - SMALL * 1.25

    def _band(self, left: float, top: float, node: Node) -> None:
        """Each card is cut off from the others, so each says that nothing on it is real."""
        with self.canvas.tagged(None):
            self.canvas.saveState()
            self.canvas.setFillColor(_BAND_COLOUR)
            self.canvas.setLineWidth(0.6)
            self.canvas.rect(left, top - _BAND, ROOM, _BAND, fill=1)
            self.canvas.restoreState()
        size = SMALL
        while stringWidth(PRACTICE_WARNING, BOLD, size) > ROOM - 4:
            size -= 0.25
        with self.canvas.tagged(node.add("P")):
            self.canvas.setFont(BOLD, size)
            self.canvas.drawCentredString(left + ROOM / 2, top - _BAND + 3, PRACTICE_WARNING)

    def _made_on(self) -> str:
        sheet = self.sheet
        edition = f"Edition {sheet.edition} ({sheet.edition_colour})."
        return f"Made on {spoken_date(sheet.made_on)}. {edition}"

    def _outline(self, at: int) -> None:
        """Dashes to cut along; the back has none, as it may have shifted."""
        left, bottom = _place(at)
        with self.canvas.tagged(None):
            self.canvas.saveState()
            self.canvas.setLineWidth(0.4)
            self.canvas.setDash(2, 3)
            self.canvas.rect(left, bottom, WIDE, HIGH)
            self.canvas.restoreState()

    def _marks(self, cards: int) -> None:
        """Marks beside so many cards, for a ruler and a knife."""
        with self.canvas.tagged(None):
            self.canvas.setLineWidth(0.6)
            for begin, end in _cut_marks(min(cards, ACROSS), -(-cards // ACROSS)):
                self.canvas.line(*begin, *end)


def _place(at: int, *, turned: bool = False) -> tuple[float, float]:
    """Return the bottom left corner of a card; turned on the long edge, left and right change."""
    row, column = divmod(at, ACROSS)
    across = ACROSS - 1 - column if turned else column
    return LEFT + across * WIDE, BOTTOM + (DOWN - 1 - row) * HIGH


def _cut_marks(across: int, down: int) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield short lines outside so many columns and rows of cards, at each cut."""
    right, top = LEFT + across * WIDE, BOTTOM + DOWN * HIGH
    bottom = top - down * HIGH
    for column in range(across + 1):
        x = LEFT + column * WIDE
        yield (x, bottom - _MARK_GAP), (x, bottom - _MARK_GAP - _MARK)
        yield (x, top + _MARK_GAP), (x, top + _MARK_GAP + _MARK)
    for row in range(down + 1):
        y = top - row * HIGH
        yield (LEFT - _MARK_GAP, y), (LEFT - _MARK_GAP - _MARK, y)
        yield (right + _MARK_GAP, y), (right + _MARK_GAP + _MARK, y)
